//! The tree an author's text becomes: blocks of inlines, with the ranges a diagnostic needs.
//!
//! It holds what was meant, not how it was typed. Deliberately absent: raw HTML, reference
//! definitions, link titles, soft line breaks and comments; none of them survives the parser, so no
//! consumer has to think of them.

use std::ops::Range;

/// Something that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading. Levels start at 2: level 1 belongs to the page.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The id given as `{#id}`: kebab-case, and unique within the text.
        id: Option<String>,
        /// The classes given as `{.class}`: kebab-case, in the order given.
        classes: Vec<String>,
        /// Its words.
        content: Vec<Inline>,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A paragraph; never empty.
    Paragraph {
        /// Its words.
        content: Vec<Inline>,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// The items; one that was left empty has no blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation; never empty.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code {
        /// The first word after the opening fence.
        language: Option<String>,
        /// The lines, without a final line end.
        text: String,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A table typed in the text. Every row has as many cells as the head.
    Table {
        /// One entry a column.
        alignments: Vec<Alignment>,
        /// The cells of the head.
        head: Vec<Vec<Inline>>,
        /// The cells of each row.
        rows: Vec<Vec<Vec<Inline>>>,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A thematic break.
    Rule,
    /// A figure or table of the report: a paragraph that consists of one image.
    Embed {
        /// Always [`Target::Figure`] or [`Target::Table`].
        target: Target,
        /// The words that replace it where it cannot be seen.
        alternative: String,
        /// Where it stands.
        range: Range<usize>,
    },
    /// The words of a footnote. Wherever it was typed it stands at the top level, after everything
    /// else, in the order of the text; its label is unique.
    Footnote {
        /// The label, in lower case; equal to that of its references.
        label: String,
        /// Its words; never empty.
        content: Vec<Block>,
        /// Where it stands.
        range: Range<usize>,
    },
}

/// Something that stands in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words, to be escaped by whoever writes them out. Neighbouring texts are one.
    Text(String),
    /// `*…*`
    Emphasis(Vec<Inline>),
    /// `**…**`
    Strong(Vec<Inline>),
    /// `` `…` ``
    Code(String),
    /// A link, or a number that names its datum.
    Link {
        /// What it points to.
        target: Target,
        /// Its words; empty only for [`Target::Reference`], whose words are generated.
        content: Vec<Inline>,
        /// Where it stands.
        range: Range<usize>,
    },
    /// `[^label]`, for which there is a [`Block::Footnote`].
    FootnoteRef {
        /// The label, in lower case.
        label: String,
        /// Where it stands.
        range: Range<usize>,
    },
    /// A line break the author asked for.
    Break,
}

/// What a link points to. Nothing here is known to exist.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// `value:…`, a datum.
    Value(String),
    /// `figure:…`, a figure of the report.
    Figure(String),
    /// `table:…`, a table of the report.
    Table(String),
    /// `ref:…`, whatever the report names by that id.
    Reference(String),
    /// `term:…`, a term of the glossary.
    Term(String),
    /// `https://…` or `http://…`, as written.
    Web(String),
    /// An e-mail address, without `mailto:`.
    Mail(String),
    /// `#…`, a kebab-case id on the same page, without the `#`.
    Anchor(String),
}

/// How the cells of a column are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    Unset,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}
