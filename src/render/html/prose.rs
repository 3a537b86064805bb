//! Prose: what authors wrote, as HTML.
//!
//! The tree comes from [`crate::markdown`] and holds no markup; every element here is a literal, every
//! word of an author is escaped. Headings continue the outline of the page (`outline`), links lead where
//! the publication says (`inlines`), footnotes follow the text that they belong to (`notes`).
//!
//! Deliberately absent: classes of the author's choice. `column` means something (コラム); any other
//! class is a note to the author.

use std::mem;

use crate::compose::page::{Furniture, Passage};
use crate::markdown::{self, Alignment, Block, Inline};
use crate::model::Lang;

use super::error::PageFault;
use super::href::Place;
use super::ids::{Ids, inner, joined};
use super::markup::Html;
use crate::render::outline::Outline;

use self::notes::Notes;

mod inlines;
mod notes;

/// A table of so many columns may be wider than a narrow page: a keyboard must be able to scroll it.
pub(super) const WIDE: usize = 3;

/// What a text is set into.
pub(super) struct Setting<'s, 'p> {
    /// The page.
    pub(super) place: Place<'p>,
    /// The language of the page.
    pub(super) lang: Lang,
    /// The fixed words of that language.
    pub(super) words: &'p Furniture,
    /// The ids of the page.
    pub(super) ids: &'s mut Ids,
    /// The level of the first heading that fits here.
    pub(super) level: u8,
}

/// Sets a text.
pub(super) fn set<'p>(passage: &'p Passage, setting: Setting<'_, 'p>) -> Result<Html, PageFault> {
    let mut prose = Prose {
        html: Html::default(),
        passage,
        outline: Outline::below(setting.level),
        notes: Notes::of(&passage.blocks),
        headings: 0,
        setting,
    };
    prose.blocks(&passage.blocks)?;
    prose.footnotes()?;
    Ok(prose.html)
}

/// A text while it is being set.
struct Prose<'s, 'p> {
    html: Html,
    passage: &'p Passage,
    setting: Setting<'s, 'p>,
    outline: Outline,
    notes: Notes<'p>,
    /// Headings so far that came without an id.
    headings: usize,
}

impl<'p> Prose<'_, 'p> {
    fn blocks(&mut self, blocks: &'p [Block]) -> Result<(), PageFault> {
        let mut rest = blocks;
        while let [block, after @ ..] = rest {
            rest = after;
            match block {
                Block::Heading { level, id, classes, content, .. } if is_column(classes) => {
                    let end = after.iter().position(|block| closes(block, *level)).unwrap_or(after.len());
                    let (inside, outside) = after.split_at(end);
                    rest = outside;
                    let id = self.heading_id(id.as_deref())?;
                    self.html.markup("<aside class=\"column\"").attribute("aria-labelledby", &id);
                    self.html.markup(">\n");
                    self.heading(*level, &id, content)?;
                    self.blocks(inside)?;
                    self.html.markup("</aside>\n");
                }
                Block::Heading { level, id, content, .. } => {
                    let id = self.heading_id(id.as_deref())?;
                    self.heading(*level, &id, content)?;
                }
                block => self.block(block)?,
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &'p Block) -> Result<(), PageFault> {
        match block {
            Block::Paragraph { content, .. } => {
                self.html.markup("<p>");
                self.inlines(content)?;
                self.html.markup("</p>\n");
            }
            Block::List { start: None, items } => {
                self.html.markup("<ul>\n");
                self.items(items)?;
                self.html.markup("</ul>\n");
            }
            Block::List { start: Some(start), items } => {
                self.html.markup("<ol");
                if *start != 1 {
                    self.html.attribute("start", &start.to_string());
                }
                self.html.markup(">\n");
                self.items(items)?;
                self.html.markup("</ol>\n");
            }
            Block::Quote(content) => {
                self.html.markup("<blockquote>\n");
                self.blocks(content)?;
                self.html.markup("</blockquote>\n");
            }
            Block::Code { text, .. } => {
                self.html.markup("<pre><code>").text(text).markup("</code></pre>\n");
            }
            Block::Table { alignments, head, rows, .. } => self.table(alignments, head, rows)?,
            Block::Rule => {
                self.html.markup("<hr>\n");
            }
            Block::Embed { target, alternative, .. } => self.embed(target, alternative),
            // Headings are set by `blocks`, footnotes at the end.
            Block::Heading { .. } | Block::Footnote { .. } => {}
        }
        Ok(())
    }

    fn items(&mut self, items: &'p [Vec<Block>]) -> Result<(), PageFault> {
        for item in items {
            self.html.markup("<li>");
            self.blocks(item)?;
            self.html.markup("</li>\n");
        }
        Ok(())
    }

    /// The id of a heading, given out; the author's, or one that is counted.
    fn heading_id(&mut self, id: Option<&str>) -> Result<String, PageFault> {
        let id = match id {
            Some(id) => self.own_id(id),
            None => {
                self.headings += 1;
                joined(&self.passage.id, &format!("h{}", self.headings))
            }
        };
        self.setting.ids.claim(&id)?;
        Ok(id)
    }

    /// What an id of the author's is on the page.
    fn own_id(&self, id: &str) -> String {
        inner(&self.passage.id, id)
    }

    fn heading(&mut self, level: u8, id: &str, content: &'p [Inline]) -> Result<(), PageFault> {
        let (open, close) = tags(self.outline.enter(level));
        self.html.markup(open).attribute("id", id).markup(">");
        self.inlines(content)?;
        self.html.markup(close);
        Ok(())
    }

    fn table(
        &mut self,
        alignments: &[Alignment],
        head: &'p [Vec<Inline>],
        rows: &'p [Vec<Vec<Inline>>],
    ) -> Result<(), PageFault> {
        self.html.markup("<div class=\"scroll\"");
        if head.len() >= WIDE {
            // It has no caption; the heads of its columns say what it is.
            let names: Vec<_> = head.iter().map(|cell| markdown::plain_inline(cell)).collect();
            self.html.markup(" role=\"group\" tabindex=\"0\"");
            self.html.attribute("aria-label", &names.join(", "));
        }
        self.html.markup(">\n<table>\n<thead>\n<tr>");
        self.cells(("<th scope=\"col\"", "</th>"), alignments, head)?;
        self.html.markup("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.html.markup("<tr>");
            self.cells(("<td", "</td>"), alignments, row)?;
            self.html.markup("</tr>\n");
        }
        self.html.markup("</tbody>\n</table>\n</div>\n");
        Ok(())
    }

    fn cells(
        &mut self,
        (open, close): (&'static str, &'static str),
        alignments: &[Alignment],
        cells: &'p [Vec<Inline>],
    ) -> Result<(), PageFault> {
        for (at, cell) in cells.iter().enumerate() {
            self.html.markup(open);
            match alignments.get(at) {
                Some(Alignment::Right) => self.html.attribute("class", "end"),
                Some(Alignment::Center) => self.html.attribute("class", "middle"),
                Some(Alignment::Left | Alignment::Unset) | None => &mut self.html,
            }
            .markup(">");
            self.inlines(cell)?;
            self.html.markup(close);
        }
        Ok(())
    }

    /// Sets something aside, and gives what was set meanwhile.
    fn apart(&mut self, set: impl FnOnce(&mut Self) -> Result<(), PageFault>) -> Result<Html, PageFault> {
        let before = mem::take(&mut self.html);
        set(self)?;
        Ok(mem::replace(&mut self.html, before))
    }
}

fn is_column(classes: &[String]) -> bool {
    classes.iter().any(|class| class == "column")
}

/// Whether a column that began with a heading of this level ends before the block.
fn closes(block: &Block, column: u8) -> bool {
    matches!(block, Block::Heading { level, .. } if *level <= column)
}

/// The tags of a heading; the opening one still takes attributes.
fn tags(level: u8) -> (&'static str, &'static str) {
    match level {
        0..=2 => ("<h2", "</h2>\n"),
        3 => ("<h3", "</h3>\n"),
        4 => ("<h4", "</h4>\n"),
        5 => ("<h5", "</h5>\n"),
        6.. => ("<h6", "</h6>\n"),
    }
}

#[cfg(test)]
mod tests;
