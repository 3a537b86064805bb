//! The words of a tree without its marks: for descriptions, names and comparisons.
//!
//! It is not a rendering: pictures, footnotes and everything else beside the running text is left out.

use super::lines::is_spaced;
use super::tree::{Block, Inline};

/// The words of blocks, a line for each paragraph, heading, list item or table row.
#[must_use]
pub fn plain_text(blocks: &[Block]) -> String {
    let mut words = Words::default();
    words.blocks(blocks);
    words.out
}

/// The words of inlines, on one line.
#[must_use]
pub fn plain_inline(inlines: &[Inline]) -> String {
    let mut words = Words::default();
    words.inlines(inlines);
    words.out
}

/// Words under construction, and what is due before the next of them.
#[derive(Default)]
struct Words {
    out: String,
    due: Due,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    #[default]
    Nothing,
    /// A line was broken here: a space where one belongs.
    Joint,
    Space,
    Line,
}

impl Words {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } | Block::Paragraph { content, .. } => self.inlines(content),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote(content) => self.blocks(content),
                Block::Code { text, .. } => self.text(text),
                Block::Table { head, rows, .. } => {
                    self.row(head);
                    rows.iter().for_each(|row| self.row(row));
                }
                Block::Rule | Block::Embed { .. } | Block::Footnote { .. } => {}
            }
            self.end(Due::Line);
        }
    }

    fn row(&mut self, cells: &[Vec<Inline>]) {
        for cell in cells {
            self.inlines(cell);
            self.end(Due::Space);
        }
        self.end(Due::Line);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.text(text),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                    self.inlines(content);
                }
                Inline::FootnoteRef { .. } => {}
                Inline::Break => self.end(Due::Joint),
            }
        }
    }

    fn end(&mut self, due: Due) {
        self.due = self.due.max(due);
    }

    fn text(&mut self, text: &str) {
        let Some(first) = text.chars().next() else { return };
        if let Some(last) = self.out.chars().next_back() {
            match self.due {
                Due::Line => self.out.push('\n'),
                Due::Space => self.out.push(' '),
                Due::Joint if is_spaced(last, first) => self.out.push(' '),
                Due::Joint | Due::Nothing => {}
            }
        }
        self.due = Due::Nothing;
        self.out.push_str(text);
    }
}
