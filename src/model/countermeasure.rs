//! Measures and the responses to them, linked group to group.
//!
//! A source that lists measures in one block and responses in the next says that the block answers the
//! block; it does not say which response answers which measure, and neither does this model.

use super::choice::choices;
use super::{ItemId, Label, Lines, LocalizedProse};
use crate::source::{At, Span};

choices! {
    /// How far a response has come, as its verb says.
    ResponseState {
        /// Done.
        Done = "done",
        /// Done again and again, or going on.
        Continuing = "continuing",
        /// Money is set aside.
        Budgeted = "budgeted",
        /// Planned.
        Planned = "planned",
        /// Being arranged.
        Arranging = "arranging",
    }
}

/// Measures and the responses to them as a group.
#[derive(Debug, Clone)]
pub struct CountermeasureGroup {
    /// Its id.
    pub id: At<ItemId>,
    /// Its title as printed.
    pub label: Label,
    /// The measures.
    pub measures: Vec<Countermeasure>,
    /// The responses to the group as a whole.
    pub responses: Vec<Response>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A measure to be taken.
#[derive(Debug, Clone)]
pub struct Countermeasure {
    /// Its id.
    pub id: At<ItemId>,
    /// Digest.
    pub text: LocalizedProse,
    /// The phrases that the source sets in bold.
    pub key_phrases: Vec<KeyPhrase>,
    /// Its numbered parts.
    pub sub: Vec<SubItem>,
    /// Where the source prints it.
    pub at: Lines,
    /// Where it was declared.
    pub span: Span,
}

/// A phrase that the source sets in bold.
#[derive(Debug, Clone)]
pub struct KeyPhrase {
    /// The phrase as printed.
    pub label: Label,
    /// Where it was declared.
    pub span: Span,
}

/// A numbered part of a measure or response.
#[derive(Debug, Clone)]
pub struct SubItem {
    /// Digest.
    pub text: LocalizedProse,
    /// The phrases that the source sets in bold.
    pub key_phrases: Vec<KeyPhrase>,
    /// Where the source prints it.
    pub at: Lines,
    /// Where it was declared.
    pub span: Span,
}

/// What was done about a group of measures.
#[derive(Debug, Clone)]
pub struct Response {
    /// Its id.
    pub id: At<ItemId>,
    /// Digest.
    pub text: LocalizedProse,
    /// The phrases that the source sets in bold.
    pub key_phrases: Vec<KeyPhrase>,
    /// How far it has come.
    pub state: ResponseState,
    /// Its dates, as precise as printed.
    pub dates: Vec<PrintedDate>,
    /// The budgets that pay for it.
    pub budget: Vec<Budget>,
    /// Its numbered parts.
    pub sub: Vec<SubItem>,
    /// Where the source prints it.
    pub at: Lines,
    /// Where it was declared.
    pub span: Span,
}

/// A date without a year, as the source prints it.
#[derive(Debug, Clone)]
pub struct PrintedDate {
    /// As printed (`10月1日`, `6月`, `10月1日～`).
    pub printed: String,
    /// Month.
    pub month: Option<u8>,
    /// Day.
    pub day: Option<u8>,
    /// Whether it comes back every year.
    pub every_year: bool,
    /// Whether it is a beginning with an open end.
    pub open_end: bool,
    /// Where it was declared.
    pub span: Span,
}

/// A budget.
#[derive(Debug, Clone)]
pub struct Budget {
    /// As printed (27年度補正予算).
    pub label: Label,
    /// Where it was declared.
    pub span: Span,
}
