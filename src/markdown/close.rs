//! What each thing becomes when it closes: a block, an inline, or a fault.
//!
//! Nothing an author wrote is lost here without a fault.

use std::ops::Range;

use super::build::Builder;
use super::fault::FaultKind;
use super::notes::Note;
use super::open::{Open, Role, Row, Table};
use super::scope::{Scope, Token};
use super::target;
use super::tree::{Block, Inline, Target};
use super::words::plain_inline;

impl Builder<'_> {
    /// Ends a paragraph that the parser did not announce and will not end.
    pub(super) fn close_tight_paragraph(&mut self) {
        if let Some(Open::Words { role, scope, range }) = self.open.pop_if(|open| open.is_tight_paragraph()) {
            self.close_words(role, scope, range);
        }
    }

    /// Makes something of what was open.
    pub(super) fn close(&mut self, open: Open, range: Range<usize>) {
        let at = range.clone();
        match open {
            Open::Quote(blocks) if blocks.is_empty() => {}
            Open::Quote(blocks) => self.place(Block::Quote(blocks), at),
            Open::List { start, items } => self.place(Block::List { start, items }, at),
            Open::Item(blocks) => {
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            Open::Footnote { label, blocks } => self.close_footnote(label, blocks, range),
            Open::Table(Table { alignments, head, rows }) => {
                let table = Block::Table { alignments, head, rows, range };
                self.place(table, at);
            }
            Open::Row(row) => self.close_row(row, range.end),
            Open::Code { language, mut text } => {
                text.truncate(text.trim_end_matches('\n').len());
                let code = Block::Code { language, text, range };
                self.place(code, at);
            }
            Open::Html(html) => {
                if let Some((content, range)) = html.finish(&mut self.faults) {
                    self.place_paragraph(content, range);
                }
            }
            Open::Words { role, scope, .. } => self.close_words(role, scope, range),
        }
    }

    fn close_footnote(&mut self, label: String, content: Vec<Block>, range: Range<usize>) {
        let colon = self.text[range.clone()].find("]:").map_or(range.len(), |at| at + 1);
        let mark = range.start..range.start + colon;
        let note = Note { label, content, mark, range };
        self.notes.define(note, &mut self.faults);
    }

    fn close_row(&mut self, row: Row, end: usize) {
        // The parser drops what exceeds the head; the source still has it.
        let excess = self.text.get(row.end..end).unwrap_or_default();
        if excess.contains(|c: char| c != '|' && !c.is_whitespace()) {
            self.fault(FaultKind::ExtraCells, row.end..end);
        }
        if let Some(Open::Table(table)) = self.open.last_mut() {
            if row.is_head {
                table.head = row.cells;
            } else {
                table.rows.push(row.cells);
            }
        }
    }

    fn close_words(&mut self, role: Role, scope: Scope, range: Range<usize>) {
        match role {
            Role::Paragraph | Role::TightParagraph => {
                if let Some(embed) = scope.lone_image(self.text) {
                    return self.place(embed, range);
                }
                let content = self.inlines(scope);
                if !content.is_empty() {
                    self.place_paragraph(content, range);
                }
            }
            Role::Heading(level, attributes) => {
                if level == 1 {
                    self.fault(FaultKind::HeadingTooHigh, range.clone());
                }
                let content = self.inlines(scope);
                if content.is_empty() {
                    return self.fault(FaultKind::EmptyHeading, range);
                }
                let heading = Block::Heading {
                    level: level.max(2),
                    id: attributes.id,
                    classes: attributes.classes,
                    content,
                    range: range.clone(),
                };
                self.place(heading, range);
            }
            Role::Cell => {
                let content = self.inlines(scope);
                if let Some(Open::Row(row)) = self.open.last_mut() {
                    row.cells.push(content);
                    row.end = range.end;
                }
            }
            Role::Link(url) => {
                let content = self.inlines(scope);
                let target = self.link_target(&url, &content);
                self.close_link(target, content, range);
            }
            Role::Autolink(url) => {
                let content = self.inlines(scope);
                let target = self.link_target(&url, &content).and_then(|target| match target {
                    Target::Web(_) | Target::Mail(_) => Ok(target),
                    // An id is no word to be read.
                    _ => Err(FaultKind::ForbiddenLink { url }),
                });
                self.close_link(target, content, range);
            }
            Role::Image(url) => self.close_image(&url, scope, range),
        }
    }

    fn place_paragraph(&mut self, content: Vec<Inline>, range: Range<usize>) {
        let at = range.clone();
        self.place(Block::Paragraph { content, range }, at);
    }

    fn link_target(&self, url: &str, content: &[Inline]) -> Result<Target, FaultKind> {
        let target = target::read(url)?;
        if self.open.iter().any(Open::is_link) {
            Err(FaultKind::LinkInLink)
        } else if !matches!(target, Target::Reference(_)) && plain_inline(content).trim().is_empty() {
            Err(FaultKind::EmptyLink)
        } else {
            Ok(target)
        }
    }

    fn close_link(&mut self, target: Result<Target, FaultKind>, content: Vec<Inline>, range: Range<usize>) {
        let at = range.clone();
        match target {
            Ok(target) => self.inline(Inline::Link { target, content, range }, at),
            Err(kind) => {
                self.fault(kind, range);
                for inline in content {
                    self.inline(inline, at.clone());
                }
            }
        }
    }

    fn close_image(&mut self, url: &str, scope: Scope, range: Range<usize>) {
        let at = range.clone();
        let alternative = plain_inline(&self.inlines(scope));
        if alternative.trim().is_empty() {
            self.fault(FaultKind::MissingAlternative, at.clone());
        }
        let refusal = match target::read(url) {
            Ok(target @ (Target::Figure(_) | Target::Table(_))) => {
                let image = Token::Image { target, alternative, range };
                return self.push(image, at);
            }
            Err(malformed @ FaultKind::MalformedLink { .. }) => malformed,
            _ => FaultKind::ForbiddenImage { url: url.to_owned() },
        };
        self.fault(refusal, range);
        self.push(Token::Literal(alternative), at);
    }

    fn inlines(&mut self, scope: Scope) -> Vec<Inline> {
        scope.finish(self.text, &mut self.faults)
    }
}
