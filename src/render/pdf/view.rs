//! The view: what the templates of a book are given, as JSON in a file that is only in memory.
//!
//! Everything here is finished: words, targets, numbers. A template chooses how a thing looks and where it
//! breaks. The fields are the interface of themes; a field may be added, but what is there keeps its name and
//! meaning. What is missing is left out. Words are handed over as text and are never read as markup.

mod book;
mod figure;
mod records;
mod section;
mod table;

use serde::Serialize;

use super::prose;
use crate::render::texts::Marks;

/// Words, and their language where it is not the book's.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Words<'b> {
    pub(super) text: &'b str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'static str>,
    /// What the source calls it, where it uses a term of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) printed: Option<PrintedTerm<'b>>,
}

/// A term of the source, its language where it is not the book's, and the words around it.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct PrintedTerm<'b> {
    pub(super) before: &'b str,
    pub(super) term: &'b str,
    pub(super) after: &'b str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'static str>,
}

/// Where something leads: its `kind`, and under `of` the id or the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
pub(super) enum Target {
    /// A place in the book; only those in `places` are there.
    Place(String),
    /// A page or file of the site.
    Site(String),
    /// An address of another site.
    Web(String),
    /// An e-mail address.
    Mail(String),
}

/// Words that lead somewhere.
#[derive(Debug, Serialize)]
pub(super) struct Link<'b> {
    pub(super) words: Words<'b>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) href: Option<Target>,
}

/// A text.
#[derive(Debug, Serialize)]
pub(super) struct Passage<'b> {
    pub(super) blocks: Vec<prose::Block<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'static str>,
    pub(super) marks: Marks,
}
