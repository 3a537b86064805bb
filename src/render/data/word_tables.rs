//! Tables of words: `<year>/<table>.csv` and `.json`.
//!
//! The CSV is the grid as printed, each column twice: once headed and filled in Japanese, once in English.
//! A cell holds the words as printed or, where they are too long to quote, a digest; only the JSON keeps
//! the two apart (`label`, `text`).

use serde::Serialize;

use super::field::{Field, Paragraphs, Worded, words};
use super::id::Id;
use super::json::{Remark, Text, file, numbers, remarks};
use super::sheet::{Filled, Sheet};
use super::{DataError, document};
use crate::model::{Archive, Document, Edition, FiscalYear, Lang, TextTable, WordCell, WordRow};

/// A table of words with what its edition says of it.
pub(super) struct Shown<'a> {
    /// Its id, the year included.
    pub(super) id: Id,
    year: FiscalYear,
    pub(super) table: &'a TextTable,
    /// The document whose headings hold it.
    pub(super) document: Option<&'a Document>,
}

impl<'a> Shown<'a> {
    /// Looks up where a table of an edition stands.
    pub(super) fn new(
        table: &'a TextTable,
        edition: &'a Edition,
        archive: &'a Archive,
    ) -> Result<Self, DataError> {
        let printed_in = edition.holder_of_table(&table.id.value);
        Ok(Self {
            id: Id::of_table(edition.year, &table.id.value),
            year: edition.year,
            table,
            document: printed_in.map(|id| document(archive, id)).transpose()?,
        })
    }

    /// The grid in both languages.
    pub(super) fn sheet(&self) -> Filled {
        let mut sheet = Sheet::of(&self.table.rows);
        for (index, column) in self.table.columns.iter().enumerate() {
            for lang in Lang::ALL {
                let name = format!("column_{}_{}", index + 1, lang.tag());
                sheet = sheet.printed(head(column, lang), name, lang, |row| {
                    row.cells.get(index).and_then(|cell| content(cell).text(lang)).map(words)
                });
            }
        }
        sheet.source(|row| (self.document, row.at.as_ref())).done()
    }

    /// The grid, with printed words and digests apart.
    pub(super) fn json(&self) -> Result<Vec<u8>, DataError> {
        let line = |row: &WordRow| Line {
            cells: row.cells.iter().map(Words::of).collect(),
            source_place: numbers(row.at.as_ref()),
        };
        file(&Grid {
            id: self.id.as_str(),
            fiscal_year: self.year.number(),
            caption: Text::of(&self.table.caption),
            document: self.document.map(|document| document.id.as_str()),
            source_document: self.document.map(|document| document.source.as_str()),
            source_place: numbers(self.table.at.as_ref()),
            columns: self.table.columns.iter().map(Words::of).collect(),
            rows: self.table.rows.iter().map(line).collect(),
            notes: remarks(&self.table.notes),
        })
    }
}

/// `主体 (ja)`, `Role (en)`: two columns keep different names where both languages have one word.
fn head(column: &WordCell, lang: Lang) -> Field {
    let text = content(column).text(lang).or_else(|| content(column).text(lang.other())).unwrap_or_default();
    words(format!("{text} ({})", lang.tag()))
}

/// What stands in a cell: its words as printed, a digest, or both below each other.
fn content(cell: &WordCell) -> Paragraphs<&dyn Worded> {
    let mut said: Vec<&dyn Worded> = Vec::new();
    if let Some(label) = &cell.label {
        said.push(label);
    }
    if let Some(text) = &cell.text {
        said.push(text);
    }
    Paragraphs(said)
}

/// The JSON of a table of words; its keys stand in this order.
#[derive(Serialize)]
struct Grid<'a> {
    id: &'a str,
    fiscal_year: u16,
    caption: Text,
    document: Option<&'a str>,
    source_document: Option<&'a str>,
    source_place: Vec<u32>,
    columns: Vec<Words>,
    rows: Vec<Line>,
    notes: Vec<Remark>,
}

#[derive(Serialize)]
struct Line {
    cells: Vec<Words>,
    source_place: Vec<u32>,
}

/// A cell: the words as printed, or a digest.
#[derive(Serialize)]
struct Words {
    label: Option<Text>,
    text: Option<Text>,
}

impl Words {
    fn of(cell: &WordCell) -> Self {
        Self { label: cell.label.as_ref().map(Text::of), text: cell.text.as_ref().map(Text::of) }
    }
}
