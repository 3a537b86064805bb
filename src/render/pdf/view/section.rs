//! Sections, and the pieces that they are made of.

use serde::Serialize;

use crate::compose::comparison::Piece;
use crate::compose::page::{self, Direction};
use crate::render::chart::ChartError;
use crate::render::texts::{self, Marks};

use super::super::setter::Setter;
use super::figure::Figure;
use super::records::{Field, Record};
use super::table::Table;
use super::{Link, Passage, Words};

/// A section.
#[derive(Debug, Serialize)]
pub(super) struct Section<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'b str>,
    /// Its heading; missing where the source has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Words<'b>>,
    /// Whether it is a chapter, which begins on a new page.
    chapter: bool,
    /// Whether it is a column (コラム), which is set apart.
    column: bool,
    /// The level of its heading, from 1.
    level: u8,
    /// What is true of every text in it.
    marks: Marks,
    blocks: Vec<Block<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'b str>,
    sections: Vec<Section<'b>>,
}

/// A piece of a section: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Block<'b> {
    Passage(Passage<'b>),
    Message { text: Passage<'b>, signature: Vec<Words<'b>> },
    Headlines(Vec<Headline<'b>>),
    Figure(Box<Figure<'b>>),
    Multiples(Vec<Figure<'b>>),
    Table(Box<Table<'b>>),
    Records(Vec<Record<'b>>),
    Steps { marks: Marks, steps: Vec<Vec<Field<'b>>> },
    Contents(Vec<Entry<'b>>),
    Contrast { note: Option<&'b str>, sides: [Side<'b>; 2] },
    Way(Link<'b>),
    Notice(&'b str),
}

/// A headline number.
#[derive(Debug, Serialize)]
struct Headline<'b> {
    label: &'b str,
    value: &'b str,
    unit: &'b str,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'b str>,
    /// Whether the change is none, because the values are not comparable.
    broken: bool,
}

/// An entry of a list of links.
#[derive(Debug, Serialize)]
struct Entry<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'b str>,
    link: Link<'b>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'b str>,
    children: Vec<Entry<'b>>,
}

/// A passage of one year as lines.
#[derive(Debug, Serialize)]
struct Side<'b> {
    head: &'b str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'static str>,
    lines: Vec<String>,
}

impl<'b> Setter<'b> {
    /// Sets a section whose heading, where it has one, has this level.
    pub(super) fn section(
        &mut self,
        section: &'b page::Section,
        level: u8,
    ) -> Result<Section<'b>, (String, ChartError)> {
        let id = self.first(&section.id);
        let title = self.title(&section.title);
        let below = level.saturating_add(title.is_some().into()).min(6);
        if title.is_some() {
            self.heading = (section.number.as_deref(), &section.title.text);
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
            id,
            number: section.number.as_deref().filter(|_| title.is_some()),
            title,
            chapter: section.chapter,
            column: section.column,
            level,
            marks,
            blocks,
            source: section.source.as_deref(),
            sections,
        })
    }

    fn block(&mut self, block: &'b page::Block, level: u8) -> Result<Block<'b>, (String, ChartError)> {
        Ok(match block {
            page::Block::Passage(passage) => Block::Passage(self.passage(passage, level)),
            page::Block::Message(message) => Block::Message {
                text: self.passage(&message.text, level),
                signature: message.signature.iter().map(|line| self.words(line)).collect(),
            },
            page::Block::Headlines(headlines) => Block::Headlines(headlines.iter().map(headline).collect()),
            page::Block::Figure(figure) => Block::Figure(Box::new(self.figure(figure, level)?)),
            page::Block::Multiples(figures) => {
                let figures = figures.iter().map(|figure| self.figure(figure, level));
                Block::Multiples(figures.collect::<Result<_, _>>()?)
            }
            page::Block::Table(table) => Block::Table(Box::new(self.table(table, level))),
            page::Block::Records(records) => {
                Block::Records(records.iter().map(|record| self.record(record, level)).collect())
            }
            page::Block::Steps(steps) => {
                let marks = self.marks(steps.iter().flat_map(|fields| texts::of_fields(fields)));
                Block::Steps { marks, steps: steps.iter().map(|fields| self.fields(fields, level)).collect() }
            }
            page::Block::Contents(entries) => {
                Block::Contents(entries.iter().map(|entry| self.entry(entry)).collect())
            }
            page::Block::Contrast(contrast) => self.contrast(contrast),
            page::Block::Way(link) => Block::Way(self.link(link)),
            page::Block::Notice(notice) => Block::Notice(notice),
        })
    }

    fn entry(&mut self, entry: &'b page::Entry) -> Entry<'b> {
        Entry {
            number: entry.number.as_deref(),
            link: self.link(&entry.link),
            note: entry.note.as_deref(),
            children: entry.children.iter().map(|entry| self.entry(entry)).collect(),
        }
    }

    fn contrast(&self, contrast: &'b page::Contrast) -> Block<'b> {
        let lang = self.foreign(contrast.lang);
        let of = |shown: fn(&Piece) -> bool| {
            let pieces = contrast.pieces.iter().filter(|piece| shown(piece)).map(|piece| match piece {
                Piece::Same(words) | Piece::Gone(words) | Piece::New(words) => words.as_str(),
            });
            let text: String = pieces.collect();
            text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let [before, now] = &contrast.heads;
        Block::Contrast {
            note: contrast.note.as_deref(),
            sides: [
                Side { head: before, lang, lines: of(|piece| !matches!(piece, Piece::New(_))) },
                Side { head: now, lang, lines: of(|piece| !matches!(piece, Piece::Gone(_))) },
            ],
        }
    }
}

fn headline(headline: &page::Headline) -> Headline<'_> {
    let broken = headline.change.as_ref().is_some_and(|change| change.direction == Direction::Broken);
    Headline {
        label: &headline.label,
        value: &headline.value,
        unit: &headline.unit,
        change: headline.change.as_ref().map(|change| change.text.as_str()),
        broken,
    }
}
