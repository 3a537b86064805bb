//! Things with fields: audits, incidents, definitions.

use serde::Serialize;

use crate::compose::page::{self, FieldContent};
use crate::render::texts::{self, Marks};

use super::super::setter::Setter;
use super::table::Cell;
use super::{Link, Passage, Words};

/// A thing with fields.
#[derive(Debug, Serialize)]
pub(super) struct Record<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Words<'b>>,
    /// The level of its heading.
    level: u8,
    tags: &'b [String],
    fields: Vec<Field<'b>>,
    marks: Marks,
}

/// A field.
#[derive(Debug, Serialize)]
pub(super) struct Field<'b> {
    /// Missing where it is that of the field before: another account of the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'b str>,
    content: Content<'b>,
}

/// What a field says: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Content<'b> {
    Words(Words<'b>),
    Text(Passage<'b>),
    Texts(Vec<Passage<'b>>),
    Link(Link<'b>),
    Cell(Box<Cell<'b>>),
}

impl<'b> Setter<'b> {
    pub(super) fn record(&mut self, record: &'b page::Record, level: u8) -> Record<'b> {
        let below = level.saturating_add(1).min(6);
        Record {
            id: record.id.as_deref().and_then(|id| self.first(id)),
            title: record.title.as_ref().and_then(|title| self.title(title)),
            level,
            tags: &record.tags,
            marks: self.marks(texts::of_fields(&record.fields)),
            fields: self.fields(&record.fields, below),
        }
    }

    pub(super) fn fields(&mut self, fields: &'b [page::Field], level: u8) -> Vec<Field<'b>> {
        let mut before = None;
        let field = |field: &'b page::Field| {
            let label = Some(field.label.as_str()).filter(|label| before != Some(*label));
            before = Some(field.label.as_str());
            Field { label, content: self.content(&field.content, level) }
        };
        fields.iter().map(field).collect()
    }

    fn content(&mut self, content: &'b FieldContent, level: u8) -> Content<'b> {
        match content {
            FieldContent::Words(words) => Content::Words(self.words(words)),
            FieldContent::Text(passage) => Content::Text(self.passage(passage, level)),
            FieldContent::Texts(passages) => Content::Texts(self.passages(passages, level)),
            FieldContent::Link(link) => Content::Link(self.link(link)),
            FieldContent::Cell(cell) => Content::Cell(Box::new(self.cell(cell, level))),
        }
    }
}
