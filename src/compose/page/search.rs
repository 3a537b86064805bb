//! What can be found: one entry for each thing of the publication that has an address of its own.
//!
//! Deliberately absent: how entries are stored, looked up and ranked (`render::search`), and HTML.

use super::{Href, Words};
use crate::model::Lang;

/// Everything that the search of a language needs.
#[derive(Debug, Clone)]
pub struct Search {
    /// What can be found, in reading order: every page before what stands on it.
    pub entries: Vec<SearchEntry>,
    /// The bodies that entries are of, in the order of the registry.
    pub bodies: Vec<Facet>,
    /// The fiscal years that entries are of, the newest first.
    pub years: Vec<Facet>,
    /// The kinds that occur, in their order.
    pub kinds: Vec<(EntryKind, String)>,
    /// The words of the page of the search.
    pub words: SearchWords,
}

/// A body or a year by which hits can be narrowed, and by whose names they are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// As it stands in addresses: `mhlw`, `2012`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What else it is called: the abbreviations of a body, the number of a year.
    pub also: Vec<String>,
}

/// A thing that can be found.
#[derive(Debug, Clone)]
pub struct SearchEntry {
    /// What it is.
    pub kind: EntryKind,
    /// Its number in its document.
    pub number: Option<String>,
    /// Its title.
    pub title: Words,
    /// The abbreviation that ends its title, by which it is known as well as by the whole.
    pub abbreviation: Option<String>,
    /// Where it stands: always a page of the publication.
    pub href: Href,
    /// The id of the body that it is of.
    pub body: Option<String>,
    /// The fiscal year that it is of.
    pub year: Option<String>,
    /// The headings above it, the page's first; not the body's name, which `body` tells.
    pub path: Vec<String>,
    /// What it says, a line for each piece.
    pub text: String,
}

/// What a thing is. The order is that of the list to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A chapter of the government's report.
    Report,
    /// The chapter or report of a body.
    Body,
    /// A body over the years.
    History,
    /// The page of a fiscal year.
    Year,
    /// A section of any of these, or a thing in it that is nothing else.
    Section,
    /// A measure, or a definition of one.
    Measure,
    /// A value at the place that prints it.
    Value,
    /// A table of a source.
    Table,
    /// A figure.
    Figure,
    /// An incident as one report tells of it.
    Incident,
    /// A goal.
    Goal,
    /// A measure against incidents, or the response to it.
    Countermeasure,
    /// A term of the glossary.
    Term,
    /// What changed from one year to another.
    Changes,
    /// Any other page.
    Page,
}

impl EntryKind {
    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Body => "body",
            Self::History => "history",
            Self::Year => "year",
            Self::Section => "section",
            Self::Measure => "measure",
            Self::Value => "value",
            Self::Table => "table",
            Self::Figure => "figure",
            Self::Incident => "incident",
            Self::Goal => "goal",
            Self::Countermeasure => "countermeasure",
            Self::Term => "term",
            Self::Changes => "changes",
            Self::Page => "page",
        }
    }
}

/// The words of the page of the search. `{n}` stands for a number of hits, `{q}` for what was typed.
#[derive(Debug, Clone)]
pub struct SearchWords {
    /// Label of the field.
    pub field: String,
    /// How to type what is looked for.
    pub hint: String,
    /// The button.
    pub button: String,
    /// Label of the choice of a body.
    pub body: String,
    /// Label of the choice of a year.
    pub year: String,
    /// Label of the choice of a kind.
    pub kind: String,
    /// No choice is made.
    pub any: String,
    /// Said where no script runs.
    pub needs_script: String,
    /// One hit.
    pub one: String,
    /// Several hits.
    pub many: String,
    /// No hit.
    pub none: String,
    /// Leads to the search of the other language.
    pub elsewhere: String,
    /// What was typed was taken apart, since nothing holds it as typed.
    pub loosened: String,
    /// Shows more hits.
    pub more: String,
    /// While the index is read.
    pub searching: String,
    /// The index could not be read.
    pub failed: String,
}

impl SearchEntry {
    /// Whether its title is not in the language of the publication.
    #[must_use]
    pub fn is_foreign(&self, lang: Lang) -> bool {
        self.title.lang != lang
    }
}
