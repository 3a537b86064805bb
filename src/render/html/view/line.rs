//! What stands in a line: words and links.

use serde::Serialize;

/// Words, and their language where it is not the page's.
#[derive(Debug, Clone, Copy, Serialize)]
pub(in super::super) struct Words<'p> {
    pub(in super::super) text: &'p str,
    pub(in super::super) lang: Option<&'static str>,
    /// What the source calls it, where it uses a term of its own.
    pub(in super::super) printed: Option<PrintedTerm<'p>>,
}

/// A term of the source, its language where it is not the page's, and the words around it.
#[derive(Debug, Clone, Copy, Serialize)]
pub(in super::super) struct PrintedTerm<'p> {
    pub(in super::super) before: &'p str,
    pub(in super::super) term: &'p str,
    pub(in super::super) after: &'p str,
    pub(in super::super) lang: Option<&'static str>,
}

/// A link, or words where there is nothing to go to.
#[derive(Debug, Serialize)]
pub(in super::super) struct Link<'p> {
    pub(in super::super) words: Words<'p>,
    pub(in super::super) href: Option<String>,
    /// The value of `aria-current`: `page` for the page itself, `true` for one that it lies under.
    pub(in super::super) current: Option<&'static str>,
}
