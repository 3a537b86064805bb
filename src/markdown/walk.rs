//! Everything a text points to, in the order of the text.
//!
//! For the validator, who knows what exists and whether a number says what its datum says. Nothing is
//! looked up here.

use std::ops::Range;

use super::tree::{Block, Inline, Target};

/// One place where a text points to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'t> {
    /// What it points to.
    pub target: &'t Target,
    /// The words of the link; none for a figure or table that is set into the page.
    pub content: &'t [Inline],
    /// Where the link or image stands.
    pub range: Range<usize>,
}

/// The targets of blocks.
#[must_use]
pub fn targets(blocks: &[Block]) -> Vec<Mention<'_>> {
    let mut found = Vec::new();
    in_blocks(blocks, &mut found);
    found
}

/// The targets of inlines.
#[must_use]
pub fn inline_targets(inlines: &[Inline]) -> Vec<Mention<'_>> {
    let mut found = Vec::new();
    in_inlines(inlines, &mut found);
    found
}

fn in_blocks<'t>(blocks: &'t [Block], found: &mut Vec<Mention<'t>>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => in_inlines(content, found),
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, found)),
            Block::Quote(content) | Block::Footnote { content, .. } => in_blocks(content, found),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| in_inlines(cell, found));
            }
            Block::Embed { target, range, .. } => {
                found.push(Mention { target, content: &[], range: range.clone() });
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn in_inlines<'t>(inlines: &'t [Inline], found: &mut Vec<Mention<'t>>) {
    for inline in inlines {
        match inline {
            Inline::Link { target, content, range } => {
                found.push(Mention { target, content, range: range.clone() });
                in_inlines(content, found);
            }
            Inline::Emphasis(content) | Inline::Strong(content) => in_inlines(content, found),
            Inline::Text(_) | Inline::Code(_) | Inline::FootnoteRef { .. } | Inline::Break => {}
        }
    }
}
