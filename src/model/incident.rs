//! Incidents as a chapter reports them (障害・事故等).

use super::choice::choices;
use super::{
    BodyId, CategoryId, DocumentId, ItemId, Label, Lines, LocalizedProse, Note, ObservationId, PartId,
    PartialDate, Period,
};
use crate::source::{At, Span};

choices! {
    /// What a chapter says of incidents: six strengths of "none", and more.
    IncidentStatement {
        /// Cases are listed.
        Listed = "listed",
        /// None falls under the heading (該当無し).
        None = "none",
        /// None happened (発生しなかった).
        NoneOccurred = "none-occurred",
        /// None was published (公表したものはない).
        NonePublished = "none-published",
        /// None that should be published (公表すべきものはない).
        NoneToPublish = "none-to-publish",
        /// None that was serious (重大なものはない).
        NoneSerious = "none-serious",
        /// None that must be reported (報告すべきものはない).
        NoneToReport = "none-to-report",
        /// The chapter says nothing of it.
        NotStated = "not-stated",
    }

    /// Whether the cause was a violation of the policy.
    Verdict {
        /// A violation.
        Yes = "yes",
        /// Not a violation.
        No = "no",
        /// The report does not say.
        NotStated = "not-stated",
    }
}

/// What the report says on a violation of the policy.
#[derive(Debug, Clone)]
pub struct Violation {
    /// Its verdict.
    pub verdict: Verdict,
    /// Its reason or rule.
    pub text: Option<LocalizedProse>,
    /// Where it was declared.
    pub span: Span,
}

/// One account of an incident.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its id, unique in the body and year.
    pub id: ItemId,
    /// Its title as printed, or ours where none is printed.
    pub title: Label,
    /// Its category, where the source gives one.
    pub category: Option<At<CategoryId>>,
    /// The month that a list gives, which need not be that of the case itself (press reports).
    pub month: Option<PartialDate>,
    /// When it happened: a date or a period, several where it happened again.
    pub occurred: Vec<Period>,
    /// When it was noticed.
    pub noticed: Option<PartialDate>,
    /// When it was reported.
    pub reported: Option<PartialDate>,
    /// When it was made public.
    pub published: Option<PartialDate>,
    /// When service was restored.
    pub restored: Option<PartialDate>,
    /// What happened.
    pub summary: LocalizedProse,
    /// Why.
    pub cause: Option<LocalizedProse>,
    /// What was done.
    pub response: Option<LocalizedProse>,
    /// Whether the policy was violated.
    pub violation: Option<Violation>,
    /// What is done so that it does not happen again.
    pub prevention: Option<LocalizedProse>,
    /// Counts (persons, items, machines).
    pub counts: Vec<ObservationId>,
    /// Press outlets named.
    pub press: Vec<String>,
    /// Other accounts of the same case: `year/body/id`.
    pub same_case_as: Vec<At<String>>,
    /// Where the source prints it.
    pub at: Lines,
    /// Where it was declared.
    pub span: Span,
}

/// A list of incidents that belongs to no body's report: an appendix, or cases told in running text.
#[derive(Debug, Clone)]
pub struct IncidentList {
    /// Its id.
    pub id: At<PartId>,
    /// The document that prints it.
    pub document: DocumentId,
    /// Its caption as printed.
    pub caption: Label,
    /// Whether the source numbers it as a table.
    pub numbered: bool,
    /// Its cases.
    pub cases: Vec<ListedCase>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// Where the caption stands.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A case of a list.
#[derive(Debug, Clone)]
pub struct ListedCase {
    /// Whose incident it was.
    pub body: BodyId,
    /// The case.
    pub case: Case,
}

/// An account of an incident, wherever it stands.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// Whose incident it was.
    pub body: &'a BodyId,
    /// The document that gives the account.
    pub document: &'a DocumentId,
    /// The list that it stands in; none for the report of the body itself.
    pub list: Option<&'a PartId>,
    /// The account.
    pub case: &'a Case,
}
