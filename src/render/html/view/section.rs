//! Sections, and the pieces that they are made of.

use serde::Serialize;

use crate::compose::page;
use crate::render::texts;

use super::super::error::PageFault;
use super::super::typesetter::{Heading, Typesetter};
use super::contents::Entry;
use super::contrast::Contrast;
use super::figure::Figure;
use super::headlines::Headline;
use super::records::{Record, Steps};
use super::table::Table;
use super::text::Message;
use super::{Link, Marks, Passage, Words};

/// A section.
#[derive(Debug, Serialize)]
pub(super) struct Section<'p> {
    id: &'p str,
    number: Option<&'p str>,
    /// Its heading; missing where the source has none, and then there is no number either.
    title: Option<Words<'p>>,
    /// Whether the heading above says the same.
    quiet: bool,
    /// Whether it begins on a new page on paper.
    chapter: bool,
    /// The level of its heading: 2 to 6.
    level: u8,
    /// What is true of every text in it.
    marks: Marks,
    blocks: Vec<Block<'p>>,
    /// Where the whole section is printed.
    source: Option<&'p str>,
    sections: Vec<Section<'p>>,
}

/// A piece of a section: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Block<'p> {
    Passage(Passage),
    Message(Message<'p>),
    Headlines(Vec<Headline<'p>>),
    Figure(Box<Figure<'p>>),
    Multiples(Vec<Figure<'p>>),
    Table(Box<Table<'p>>),
    Records(Vec<Record<'p>>),
    Steps(Steps<'p>),
    Contents(Vec<Entry<'p>>),
    Contrast(Box<Contrast<'p>>),
    Way(Link<'p>),
    Notice(&'p str),
}

impl<'p> Typesetter<'p> {
    /// Sets a section whose heading, where it has one, has this level.
    pub(super) fn section(
        &mut self,
        section: &'p page::Section,
        level: u8,
    ) -> Result<Section<'p>, PageFault> {
        self.ids.claim(&section.id)?;
        let title = self.title(&section.title);
        let below = level.saturating_add(title.is_some().into()).min(6);
        let quiet = self.heading.says(section.number.as_deref(), &section.title.text);
        if title.is_some() {
            self.heading = Heading { number: section.number.as_deref(), text: &section.title.text };
        }
        let above = self.said;
        let marks = self.marks_of_all(&texts::of_section(section));
        self.said = above.or(marks);
        let blocks = section.blocks.iter().map(|block| self.block(block, below));
        let blocks = blocks.collect::<Result<_, _>>()?;
        let sections = section.sections.iter().map(|section| self.section(section, below));
        let sections = sections.collect::<Result<_, _>>()?;
        self.said = above;
        Ok(Section {
            id: &section.id,
            number: section.number.as_deref().filter(|_| title.is_some()),
            title,
            quiet,
            chapter: section.chapter,
            level,
            marks,
            blocks,
            source: section.source.as_deref(),
            sections,
        })
    }

    /// Sets a piece whose headings begin at a level.
    fn block(&mut self, block: &'p page::Block, level: u8) -> Result<Block<'p>, PageFault> {
        Ok(match block {
            page::Block::Passage(passage) => Block::Passage(self.passage(passage, level)?),
            page::Block::Message(message) => Block::Message(self.message(message, level)?),
            page::Block::Headlines(headlines) => {
                Block::Headlines(headlines.iter().map(|headline| self.headline(headline)).collect())
            }
            page::Block::Figure(figure) => Block::Figure(Box::new(self.figure(figure, level)?)),
            page::Block::Multiples(figures) => {
                let figures = figures.iter().map(|figure| self.figure(figure, level));
                Block::Multiples(figures.collect::<Result<_, _>>()?)
            }
            page::Block::Table(table) => Block::Table(Box::new(self.table(table, level)?)),
            page::Block::Records(records) => {
                let records = records.iter().map(|record| self.record(record, level));
                Block::Records(records.collect::<Result<_, _>>()?)
            }
            page::Block::Steps(steps) => Block::Steps(self.steps(steps, level)?),
            page::Block::Contents(entries) => {
                Block::Contents(entries.iter().map(|entry| self.entry(entry)).collect())
            }
            page::Block::Contrast(contrast) => Block::Contrast(Box::new(self.contrast(contrast)?)),
            page::Block::Way(link) => Block::Way(self.link(link)),
            page::Block::Notice(notice) => Block::Notice(notice),
        })
    }
}
