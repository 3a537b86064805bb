//! Things with fields: audits, incidents, definitions, and steps in order.

use serde::Serialize;

use crate::compose::page::{self, FieldContent};
use crate::render::texts;

use super::super::error::PageFault;
use super::super::typesetter::Typesetter;
use super::table::Cell;
use super::{Link, Marks, Passage, Words};

/// A thing with fields.
#[derive(Debug, Serialize)]
pub(super) struct Record<'p> {
    id: Option<&'p str>,
    title: Option<Words<'p>>,
    /// The level of its heading.
    level: u8,
    tags: &'p [String],
    fields: Vec<Field<'p>>,
    marks: Marks,
}

/// Steps in order, each with fields.
#[derive(Debug, Serialize)]
pub(super) struct Steps<'p> {
    steps: Vec<Vec<Field<'p>>>,
    marks: Marks,
}

/// A field.
#[derive(Debug, Serialize)]
struct Field<'p> {
    /// Missing where it is that of the field before: another account of the same.
    label: Option<&'p str>,
    content: Content<'p>,
}

/// What a field says: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Content<'p> {
    Words(Words<'p>),
    Text(Passage),
    Texts(Vec<Passage>),
    Link(Link<'p>),
    Cell(Box<Cell<'p>>),
}

impl<'p> Typesetter<'p> {
    pub(super) fn record(&mut self, record: &'p page::Record, level: u8) -> Result<Record<'p>, PageFault> {
        if let Some(id) = &record.id {
            self.ids.claim(id)?;
        }
        let below = level.saturating_add(1).min(6);
        Ok(Record {
            id: record.id.as_deref(),
            title: record.title.as_ref().and_then(|title| self.title(title)),
            level,
            tags: &record.tags,
            fields: self.fields(&record.fields, below)?,
            marks: self.marks(texts::of_fields(&record.fields)),
        })
    }

    pub(super) fn steps(&mut self, steps: &'p [Vec<page::Field>], level: u8) -> Result<Steps<'p>, PageFault> {
        let marks = self.marks(steps.iter().flat_map(|fields| texts::of_fields(fields)));
        let steps = steps.iter().map(|fields| self.fields(fields, level));
        Ok(Steps { steps: steps.collect::<Result<_, _>>()?, marks })
    }

    fn fields(&mut self, fields: &'p [page::Field], level: u8) -> Result<Vec<Field<'p>>, PageFault> {
        let mut before = None;
        let field = |field: &'p page::Field| {
            let label = Some(field.label.as_str()).filter(|label| before != Some(*label));
            before = Some(field.label.as_str());
            Ok(Field { label, content: self.content(&field.content, level)? })
        };
        fields.iter().map(field).collect()
    }

    fn content(&mut self, content: &'p FieldContent, level: u8) -> Result<Content<'p>, PageFault> {
        Ok(match content {
            FieldContent::Words(words) => Content::Words(self.words(words)),
            FieldContent::Text(passage) => Content::Text(self.passage(passage, level)?),
            FieldContent::Texts(passages) => Content::Texts(self.passages(passages, level)?),
            FieldContent::Link(link) => Content::Link(self.link(link)),
            FieldContent::Cell(cell) => Content::Cell(Box::new(self.cell(cell, level)?)),
        })
    }
}
