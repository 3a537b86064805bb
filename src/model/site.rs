//! The site as a whole: its titles and terms of use, the bodies and the glossary.

use super::choice::choices;
use super::{BodyId, FiscalYear, Label, Lang, LocalizedProse, PartialDate, TermId};
use crate::source::{At, Span};

/// What the site says of itself.
#[derive(Debug, Clone)]
pub struct Site {
    /// Title of the site.
    pub title: Label,
    /// One sentence for search engines and feeds.
    pub description: Label,
    /// Who publishes it.
    pub publisher: Label,
    /// Address of the site's root, with a final slash.
    pub base_url: At<String>,
    /// Languages, the original first.
    pub languages: At<Vec<At<Lang>>>,
    /// Terms of use.
    pub licence: Licence,
    /// Whether every page says that it is a demonstration.
    pub demonstration: bool,
    /// Where it was declared.
    pub span: Span,
}

/// Terms of use.
#[derive(Debug, Clone)]
pub struct Licence {
    /// Their name.
    pub name: Label,
    /// Their address.
    pub url: At<String>,
    /// Where it was declared.
    pub span: Span,
}

choices! {
    /// What a body is.
    BodyKind {
        /// A ministry or agency with a chapter of its own (府省庁).
        Ministry = "ministry",
        /// The government as a whole.
        Whole = "whole",
        /// A surveyed population.
        Population = "population",
        /// An organisation that only owns incidents.
        Other = "other",
    }
}

/// A reporting organisation.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its id.
    pub id: At<BodyId>,
    /// What it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: Label,
    /// What it is called for short, which it is found by.
    pub abbreviation: Option<Label>,
    /// When it was set up, where that matters.
    pub established: Option<PartialDate>,
    /// When it was dissolved.
    pub dissolved: Option<PartialDate>,
    /// The bodies that took over its work.
    pub successors: Vec<At<BodyId>>,
    /// Where it was declared.
    pub span: Span,
}

impl Body {
    /// Whether it existed at some time in a fiscal year.
    #[must_use]
    pub fn exists_in(&self, year: FiscalYear) -> bool {
        let starts = self.established.as_ref().and_then(first_year);
        let ends = self.dissolved.as_ref().and_then(first_year);
        starts.is_none_or(|first| first <= year) && ends.is_none_or(|last| year <= last)
    }
}

/// The fiscal year of a date; of the earlier two where only the calendar year is known.
fn first_year(date: &PartialDate) -> Option<FiscalYear> {
    FiscalYear::of(date).or_else(|| FiscalYear::new(date.year.checked_sub(1)?))
}

/// A term of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its id.
    pub id: At<TermId>,
    /// The term.
    pub term: Label,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// What it means.
    pub text: LocalizedProse,
    /// Where it was declared.
    pub span: Span,
}

/// Names that addresses of the site need, so that no body can have them: the year's pages beside the
/// bodies' (`report`, `print`, `changes`) and the folders of each language.
const RESERVED: [&str; 15] = [
    "report",
    "bodies",
    "print",
    "changes",
    "corrections",
    "measures",
    "incidents",
    "goals",
    "glossary",
    "data",
    "search",
    "about",
    "assets",
    "ja",
    "en",
];

/// Whether an id is one that no body can have.
#[must_use]
pub fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id)
}
