//! Drawings of the sources as data: what stands in them and how it hangs together.
//!
//! Organisation charts, report routes, cycles and schedules are nodes and links with words in both
//! languages; the tool lays them out. Deliberately absent: places, sizes and colours.

use super::choice::choices;
use super::{DocumentId, ItemId, Label, Lines, LocalizedProse, Note, PartId, PartialDate};
use crate::source::{At, Span};

choices! {
    /// What a drawing shows.
    DrawingKind {
        /// Who stands above whom.
        OrgChart = "org-chart",
        /// What goes from one to another.
        Flow = "flow",
        /// Steps that come round again.
        Cycle = "cycle",
        /// What rests on what.
        Hierarchy = "hierarchy",
        /// Stretches of time.
        Schedule = "schedule",
        /// Points in time.
        Timeline = "timeline",
        /// A picture whose content the source does not preserve.
        Picture = "picture",
    }
}

/// A drawing of a source.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Its id.
    pub id: At<PartId>,
    /// The document that prints it.
    pub document: DocumentId,
    /// Its caption as printed.
    pub caption: Label,
    /// Whether the source numbers it.
    pub numbered: bool,
    /// The number that the source prints, where the scheme does not give it (図４-１).
    pub printed: Option<Label>,
    /// What it shows.
    pub kind: DrawingKind,
    /// How it was rebuilt, where the source lost it.
    pub rebuilt: Option<LocalizedProse>,
    /// Boxes around nodes.
    pub groups: Vec<NodeGroup>,
    /// Its nodes, in reading order.
    pub nodes: Vec<Node>,
    /// Its links.
    pub links: Vec<Link>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// Where the caption stands.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A box around nodes.
#[derive(Debug, Clone)]
pub struct NodeGroup {
    /// Its id.
    pub id: At<ItemId>,
    /// Its words as printed.
    pub label: Label,
    /// Where it was declared.
    pub span: Span,
}

/// A node.
#[derive(Debug, Clone)]
pub struct Node {
    /// Its id.
    pub id: At<ItemId>,
    /// Its words as printed.
    pub label: Label,
    /// A sentence on it, for the list beside the drawing.
    pub text: Option<LocalizedProse>,
    /// The box that it stands in.
    pub group: Option<At<ItemId>>,
    /// When it begins, or happens.
    pub from: Option<PartialDate>,
    /// When it ends.
    pub to: Option<PartialDate>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A link from one node to another.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it begins.
    pub from: At<ItemId>,
    /// Where it leads.
    pub to: At<ItemId>,
    /// Its words.
    pub label: Option<Label>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}
