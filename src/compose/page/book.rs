//! Books: pages that are also typeset, with what only paper has.
//!
//! A book is made of a page of the site, so that the two cannot disagree. Deliberately absent: sizes, places
//! and numbers of pages; whoever sets the book finds those.

use super::{Link, Page, Words};
use crate::model::PartialDate;

/// A page that is typeset.
#[derive(Debug, Clone)]
pub struct Book {
    /// Where it is published inside its language, without the ending (`2012/report`).
    pub path: String,
    /// What it is.
    pub kind: BookKind,
    /// The pages of the site that lead to it.
    pub offered_on: Vec<String>,
    /// The link by which they do.
    pub link: Link,
    /// What it is made of; terms of the glossary are links where each section first uses them.
    pub page: Page,
    /// Where it belongs: the title of the year above that of a chapter.
    pub above: Option<String>,
    /// The day that it bears: when the latest of its originals was published, else the end of its year.
    pub date: PartialDate,
    /// What the imprint says.
    pub imprint: Vec<ImprintLine>,
    /// The terms of its index, in the order of the index; none where it has no index.
    pub terms: Vec<IndexTerm>,
    /// Fixed words that only books have.
    pub words: BookWords,
}

/// What a book is: decides the template, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookKind {
    /// A whole year.
    Report,
    /// The chapter or report of one body.
    Chapter,
}

/// A line of the imprint.
#[derive(Debug, Clone)]
pub struct ImprintLine {
    /// What it is.
    pub label: String,
    /// What it says.
    pub values: Vec<Words>,
}

/// A term of the index.
#[derive(Debug, Clone)]
pub struct IndexTerm {
    /// The id by which its links name it.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// Fixed words that only books have.
#[derive(Debug, Clone)]
pub struct BookWords {
    /// Heading of the list of figures.
    pub figures: String,
    /// Heading of the list of tables.
    pub tables: String,
    /// Heading of the index.
    pub index: String,
    /// Heading of the imprint.
    pub imprint: String,
    /// Before the digest of the content.
    pub digest: String,
    /// A reference to a page, with `{page}` in it.
    pub on_page: String,
    /// Before the address of a page of the site.
    pub site: String,
}
