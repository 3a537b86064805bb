//! Drawings that are data: who is under whom, what follows what, what lasts from when to when.
//!
//! Deliberately absent: places and sizes. An author says what is connected; where it stands is found by
//! `render::chart`.

use super::{Axis, Mark};

/// A drawing of nodes and links.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagram {
    /// How it is to be read.
    pub form: Form,
    /// Names of the groups that nodes may belong to.
    pub groups: Vec<String>,
    /// The nodes, in reading order.
    pub nodes: Vec<Node>,
    /// The links between them.
    pub links: Vec<Link>,
    /// The axis of time; schedules and timelines need it, the others do without.
    pub axis: Option<Axis>,
}

/// How a drawing of nodes and links is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From superior to subordinate.
    Tree,
    /// From one step to the next, or from who sends to who receives.
    Flow,
    /// Steps that begin again. Links name every step once, or there are none and the steps follow each
    /// other as they stand.
    Cycle,
    /// What lasts from when to when.
    Schedule,
    /// What happened when.
    Timeline,
}

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name.
    pub label: String,
    /// Index of its group.
    pub group: Option<usize>,
    /// Begin and end with their worded dates; both are the same for what happens at once.
    pub span: Option<(Mark, Mark)>,
}

/// A connection of two nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Index of the node that it leaves.
    pub from: usize,
    /// Index of the node that it leads to.
    pub to: usize,
    /// What it says.
    pub label: Option<String>,
    /// The same where words must do without its line: where it comes from, and what it says.
    pub arrival: String,
}
