//! Prose: what authors wrote, as blocks and inlines for a template.
//!
//! The tree comes from [`crate::markdown`] and holds no markup. Headings continue the outline of the book,
//! links lead where the publication says, and a footnote stands where it is first referred to: the template
//! brings it to the foot of that page. Deliberately absent: numbers of footnotes, which pages decide.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compose::page::Passage;
use crate::markdown::{self, Alignment};
use crate::render::outline::Outline;

use super::setter::Setter;
use super::view::Target;

mod inlines;

/// A piece of a text: its `kind` and what it is made of.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Block<'b> {
    Paragraph {
        of: Vec<Inline<'b>>,
    },
    Heading {
        id: Option<String>,
        level: u8,
        of: Vec<Inline<'b>>,
    },
    /// A column (コラム) with its title.
    Column {
        id: Option<String>,
        level: u8,
        title: Vec<Inline<'b>>,
        blocks: Vec<Block<'b>>,
    },
    List {
        start: Option<u64>,
        items: Vec<Vec<Block<'b>>>,
    },
    Quote {
        blocks: Vec<Block<'b>>,
    },
    Code {
        text: &'b str,
    },
    Table {
        align: Vec<&'static str>,
        head: Vec<Vec<Inline<'b>>>,
        rows: Vec<Vec<Vec<Inline<'b>>>>,
    },
    Rule,
}

/// Words, or something that stands among them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Inline<'b> {
    Text(&'b str),
    Marked(Marked<'b>),
}

/// Something that stands among words: its `kind` and what it is made of.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Marked<'b> {
    Emphasis {
        of: Vec<Inline<'b>>,
    },
    Strong {
        of: Vec<Inline<'b>>,
    },
    Code {
        text: &'b str,
    },
    Break,
    /// A footnote where it is first referred to.
    Note {
        id: String,
        blocks: Vec<Block<'b>>,
    },
    /// A further reference to a footnote.
    Again {
        id: String,
    },
    /// A term of the glossary; a place for the index.
    Term {
        id: &'b str,
        of: Vec<Inline<'b>>,
    },
    /// A link; `paged` where paper names the page that it leads to.
    Link {
        href: Target,
        paged: bool,
        of: Vec<Inline<'b>>,
    },
}

/// Sets a text whose headings begin at a level.
pub(super) fn set<'b>(passage: &'b Passage, level: u8, setter: &mut Setter<'b>) -> Vec<Block<'b>> {
    let mut prose = Prose { passage, setter, outline: Outline::below(level), noted: BTreeSet::new() };
    prose.blocks(&passage.blocks)
}

/// A text while it is being set.
struct Prose<'s, 'b> {
    passage: &'b Passage,
    setter: &'s mut Setter<'b>,
    outline: Outline,
    /// The labels of the footnotes that have their place.
    noted: BTreeSet<&'b str>,
}

impl<'b> Prose<'_, 'b> {
    fn blocks(&mut self, blocks: &'b [markdown::Block]) -> Vec<Block<'b>> {
        let mut set = Vec::new();
        let mut rest = blocks;
        while let [block, after @ ..] = rest {
            rest = after;
            match block {
                markdown::Block::Heading { level, id, classes, content, .. } => {
                    let id = id.as_deref().map(|id| self.setter.make(self.own_id(id)));
                    let typed = *level;
                    let level = self.outline.enter(typed);
                    let of = self.inlines(content);
                    if classes.iter().any(|class| class == "column") {
                        let end = after.iter().position(|block| closes(block, typed));
                        let (inside, outside) = after.split_at(end.unwrap_or(after.len()));
                        rest = outside;
                        set.push(Block::Column { id, level, title: of, blocks: self.blocks(inside) });
                    } else {
                        set.push(Block::Heading { id, level, of });
                    }
                }
                block => set.extend(self.block(block)),
            }
        }
        set
    }

    fn block(&mut self, block: &'b markdown::Block) -> Option<Block<'b>> {
        Some(match block {
            markdown::Block::Paragraph { content, .. } => Block::Paragraph { of: self.inlines(content) },
            markdown::Block::List { start, items } => {
                Block::List { start: *start, items: items.iter().map(|item| self.blocks(item)).collect() }
            }
            markdown::Block::Quote(content) => Block::Quote { blocks: self.blocks(content) },
            markdown::Block::Code { text, .. } => Block::Code { text },
            markdown::Block::Table { alignments, head, rows, .. } => Block::Table {
                align: alignments.iter().map(align).collect(),
                head: self.cells(head),
                rows: rows.iter().map(|row| self.cells(row)).collect(),
            },
            markdown::Block::Rule => Block::Rule,
            markdown::Block::Embed { target, alternative, .. } => {
                Block::Paragraph { of: self.embed(target, alternative) }
            }
            // Headings are set by `blocks`, footnotes where they are referred to.
            markdown::Block::Heading { .. } | markdown::Block::Footnote { .. } => return None,
        })
    }

    fn cells(&mut self, cells: &'b [Vec<markdown::Inline>]) -> Vec<Vec<Inline<'b>>> {
        cells.iter().map(|cell| self.inlines(cell)).collect()
    }

    /// What an id of the author's is in the book.
    fn own_id(&self, id: &str) -> String {
        format!("{}_{id}", self.passage.id)
    }
}

fn align(alignment: &Alignment) -> &'static str {
    match alignment {
        Alignment::Right => "end",
        Alignment::Center => "center",
        Alignment::Left | Alignment::Unset => "start",
    }
}

/// Whether a column that began with a heading of this level ends before the block.
fn closes(block: &markdown::Block, column: u8) -> bool {
    matches!(block, markdown::Block::Heading { level, .. } if *level <= column)
}
