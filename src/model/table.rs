//! Tables of the sources: grids whose cells are values, and grids of words.

use super::choice::choices;
use super::{
    BodyId, DocumentId, FiscalYear, GroupId, Label, Lines, LocalizedProse, ObservationId, PartId, RoleId,
    SubjectId,
};
use crate::source::{At, Span};

choices! {
    /// The drawing that the tool makes of a table.
    ChartKind {
        /// Lines over years.
        Lines = "lines",
        /// Dots on a marked partial axis.
        Dots = "dots",
        /// Bars from zero.
        Bars = "bars",
        /// Stacked bars: shares of a survey, or how many bodies have each grade.
        Stacks = "stacks",
    }
}

/// The most series that a reader can tell apart in one drawing, and for which a theme has looks.
pub const MOST_SERIES: usize = 6;

/// A table of values.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its id.
    pub id: PartId,
    /// Whose table, in which year's edition and document.
    pub body: BodyId,
    /// The edition.
    pub year: FiscalYear,
    /// The document that prints it.
    pub document: DocumentId,
    /// Its caption as printed.
    pub caption: Label,
    /// Whether the source numbers it.
    pub numbered: bool,
    /// Head of the column of labels.
    pub stub: Option<Label>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// The chart that the tool draws of it.
    pub chart: Option<At<ChartKind>>,
    /// Where the caption stands.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its head as printed.
    pub label: Label,
    /// The year of its values, where columns are years.
    pub year: Option<FiscalYear>,
}

/// A row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its label as printed.
    pub label: Label,
    /// The headings over the row, outermost first, from its subject's groups.
    pub groups: Vec<GroupId>,
    /// What all its cells share.
    pub key: RowKey,
    /// The values.
    pub cells: Vec<Cell>,
}

/// What a row is of.
#[derive(Debug, Clone, Default)]
pub struct RowKey {
    /// A body.
    pub body: Option<BodyId>,
    /// A role.
    pub role: Option<RoleId>,
    /// A subject.
    pub subject: Option<SubjectId>,
}

/// A cell: the datum that it shows.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The datum.
    pub id: ObservationId,
}

/// A note under a table.
#[derive(Debug, Clone)]
pub struct Note {
    /// The note.
    pub text: LocalizedProse,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A table of words.
#[derive(Debug, Clone)]
pub struct TextTable {
    /// Its id.
    pub id: At<PartId>,
    /// Its caption as printed.
    pub caption: Label,
    /// Whether the source numbers it.
    pub numbered: bool,
    /// Its columns.
    pub columns: Vec<WordCell>,
    /// Its rows.
    pub rows: Vec<WordRow>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// Where the caption stands.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A row of words.
#[derive(Debug, Clone)]
pub struct WordRow {
    /// Its cells.
    pub cells: Vec<WordCell>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A cell of words.
#[derive(Debug, Clone)]
pub struct WordCell {
    /// Its words as printed.
    pub label: Option<Label>,
    /// The name of a person, which stays as printed in every language.
    pub name: Option<String>,
    /// A digest instead.
    pub text: Option<LocalizedProse>,
    /// Where it was declared.
    pub span: Span,
}
