//! The texts inside of things, and what has to be said of them: what is true of all can be said of the thing.
//!
//! Notes are left out. They are remarks beside a table or a figure, and carry their own marks.

use serde::Serialize;

use crate::compose::page::{Block, Cell, CellContent, Field, FieldContent, Passage, Section, Table};

/// What has to be said of a text.
///
/// A table, a record or a list of steps says it once for all its texts, and a section says once what is
/// true of every text in it; what has been said is not said again below.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(in crate::render) struct Marks {
    /// It is a digest of the source, not its words.
    pub(in crate::render) digest: bool,
    /// It is not in the language of the page.
    pub(in crate::render) untranslated: bool,
}

impl Marks {
    /// What is true of one or the other.
    pub(in crate::render) fn or(self, other: Self) -> Self {
        Self { digest: self.digest || other.digest, untranslated: self.untranslated || other.untranslated }
    }

    /// What is true of both.
    pub(in crate::render) fn and(self, other: Self) -> Self {
        Self { digest: self.digest && other.digest, untranslated: self.untranslated && other.untranslated }
    }

    /// What is still to be said after something has been.
    pub(in crate::render) fn without(self, said: Self) -> Self {
        Self { digest: self.digest && !said.digest, untranslated: self.untranslated && !said.untranslated }
    }
}

/// The texts of a section, those of the sections below included.
pub(super) fn of_section(section: &Section) -> Vec<&Passage> {
    let own = section.blocks.iter().flat_map(of_block);
    own.chain(section.sections.iter().flat_map(of_section)).collect()
}

fn of_block(block: &Block) -> Vec<&Passage> {
    match block {
        Block::Passage(passage) => vec![passage],
        Block::Message(message) => vec![&message.text],
        Block::Table(table) => of_table(table).collect(),
        Block::Records(records) => records.iter().flat_map(|record| of_fields(&record.fields)).collect(),
        Block::Steps(steps) => steps.iter().flat_map(|fields| of_fields(fields)).collect(),
        Block::Headlines(_)
        | Block::Figure(_)
        | Block::Multiples(_)
        | Block::Contents(_)
        | Block::Contrast(_)
        | Block::Way(_)
        | Block::Notice(_) => Vec::new(),
    }
}

/// The texts in the cells of a table.
pub(super) fn of_table(table: &Table) -> impl Iterator<Item = &Passage> {
    table.rows.iter().flat_map(|row| &row.cells).flat_map(of_cell)
}

/// The texts in fields.
pub(super) fn of_fields(fields: &[Field]) -> impl Iterator<Item = &Passage> {
    fields.iter().flat_map(|field| match &field.content {
        FieldContent::Text(passage) => vec![passage],
        FieldContent::Texts(passages) => passages.iter().collect(),
        FieldContent::Cell(cell) => of_cell(cell),
        FieldContent::Words(_) | FieldContent::Link(_) => Vec::new(),
    })
}

fn of_cell(cell: &Cell) -> Vec<&Passage> {
    match &cell.content {
        CellContent::Text(passage) => vec![passage],
        CellContent::Replies(replies) => replies.iter().filter_map(|reply| reply.text.as_ref()).collect(),
        _ => Vec::new(),
    }
}
