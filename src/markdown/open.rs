//! The kinds of things that can be open while a text is read.
//!
//! Data only: what they become when they close is in `close`.

use std::ops::Range;

use pulldown_cmark::{self as pulldown, CodeBlockKind, Tag};

use super::comments::Html;
use super::heading::Attributes;
use super::notes;
use super::scope::Scope;
use super::tree::{Alignment, Block, Inline};

/// Something open, and what it has collected.
#[derive(Debug)]
pub(super) enum Open {
    Quote(Vec<Block>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Item(Vec<Block>),
    Footnote {
        label: String,
        blocks: Vec<Block>,
    },
    Table(Table),
    Row(Row),
    Code {
        language: Option<String>,
        text: String,
    },
    Html(Html),
    Words {
        role: Role,
        scope: Scope,
        /// Where they stand, as far as they are read.
        range: Range<usize>,
    },
}

/// A table without its place.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) alignments: Vec<Alignment>,
    pub(super) head: Vec<Vec<Inline>>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) is_head: bool,
    pub(super) cells: Vec<Vec<Inline>>,
    /// Where the last cell ended.
    pub(super) end: usize,
}

/// What words are for.
#[derive(Debug)]
pub(super) enum Role {
    Paragraph,
    /// A paragraph that the parser neither announces nor ends: words directly in a tight list's item.
    TightParagraph,
    /// A heading of this level, as typed.
    Heading(u8, Attributes),
    Cell,
    /// A link to this destination.
    Link(String),
    /// `<destination>`
    Autolink(String),
    /// An image of this destination.
    Image(String),
}

impl Open {
    /// Words of which none are read yet.
    pub(super) fn words(role: Role, range: &Range<usize>) -> Self {
        Self::Words { role, scope: Scope::default(), range: range.clone() }
    }

    /// What opens with a block; nothing for blocks that the dialect does not have.
    pub(super) fn block(tag: Tag<'_>, range: &Range<usize>) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::words(Role::Paragraph, range),
            Tag::BlockQuote(_) => Self::Quote(Vec::new()),
            Tag::List(start) => Self::list(start),
            Tag::Item => Self::Item(Vec::new()),
            Tag::FootnoteDefinition(label) => Self::footnote(&label),
            Tag::CodeBlock(CodeBlockKind::Indented) => Self::code(""),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Self::code(&info),
            Tag::HtmlBlock => Self::Html(Html::default()),
            Tag::Table(alignments) => Self::table(&alignments),
            Tag::TableHead => Self::row(true, range),
            Tag::TableRow => Self::row(false, range),
            Tag::TableCell => Self::words(Role::Cell, range),
            _ => return None,
        })
    }

    fn list(start: Option<u64>) -> Self {
        let items = Vec::new();
        Self::List { start, items }
    }

    fn footnote(label: &str) -> Self {
        let (label, blocks) = (notes::label(label), Vec::new());
        Self::Footnote { label, blocks }
    }

    fn code(info: &str) -> Self {
        let language = info.split_whitespace().next().map(str::to_owned);
        let text = String::new();
        Self::Code { language, text }
    }

    fn table(alignments: &[pulldown::Alignment]) -> Self {
        let alignments = alignments.iter().map(|alignment| match alignment {
            pulldown::Alignment::None => Alignment::Unset,
            pulldown::Alignment::Left => Alignment::Left,
            pulldown::Alignment::Center => Alignment::Center,
            pulldown::Alignment::Right => Alignment::Right,
        });
        Self::Table(Table { alignments: alignments.collect(), head: Vec::new(), rows: Vec::new() })
    }

    fn row(is_head: bool, range: &Range<usize>) -> Self {
        Self::Row(Row { is_head, cells: Vec::new(), end: range.start })
    }

    /// Whether more of its kind can be inside it, to any depth.
    pub(super) fn nests(&self) -> bool {
        match self {
            Self::Quote(_) | Self::List { .. } | Self::Footnote { .. } => true,
            Self::Words { role, .. } => {
                matches!(role, Role::Link(_) | Role::Autolink(_) | Role::Image(_))
            }
            Self::Item(_) | Self::Table(_) | Self::Row(_) | Self::Code { .. } | Self::Html(_) => false,
        }
    }

    /// Whether it is a link, in whose words another has no place.
    pub(super) fn is_link(&self) -> bool {
        matches!(self, Self::Words { role: Role::Link(_) | Role::Autolink(_), .. })
    }

    /// Whether it is a paragraph that only what follows it can end.
    pub(super) fn is_tight_paragraph(&self) -> bool {
        matches!(self, Self::Words { role: Role::TightParagraph, .. })
    }
}
