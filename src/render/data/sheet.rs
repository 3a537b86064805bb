//! Rows and columns, and their bytes as CSV.
//!
//! A sheet is declared column by column, each with the rule for what stands in it, so that a header can
//! never part from its fields. The dialect is RFC 4180 to the letter: comma, double quotes where needed,
//! and CRLF, which is what `text/csv` is registered with and what Python, R and spreadsheets read
//! alike; a line end inside a text stays a LF. There is no byte order mark: it would become part of the
//! first column's name.
//!
//! Only this room uses the csv crate. Deliberately absent: what the columns mean.

use csv::{Terminator, WriterBuilder};

use super::DataError;
use super::field::{Field, Worded, words};
use crate::model::{Document, Lang, Lines};

/// A table under construction.
pub(super) struct Sheet<'r, R> {
    rows: &'r [R],
    columns: Vec<Column>,
}

struct Column {
    head: Field,
    fields: Vec<Field>,
}

impl<'r, R> Sheet<'r, R> {
    /// A sheet of these rows, without columns yet.
    pub(super) fn of(rows: &'r [R]) -> Self {
        Self { rows, columns: Vec::new() }
    }

    /// Adds a column.
    pub(super) fn column<F: Into<Field>>(self, name: &'static str, field: impl Fn(&'r R) -> F) -> Self {
        self.titled(name.into(), field)
    }

    /// Adds a column whose head is not the program's own.
    pub(super) fn titled<F: Into<Field>>(mut self, head: Field, field: impl Fn(&'r R) -> F) -> Self {
        let fields = self.rows.iter().map(|row| field(row).into()).collect();
        self.columns.push(Column { head, fields });
        self
    }

    /// Adds a column for each language: `title_ja`, `title_en`.
    pub(super) fn both<W: Worded>(self, name: &'static str, text: impl Fn(&'r R) -> W) -> Self {
        Lang::ALL.into_iter().fold(self, |sheet, lang| {
            let head = words(format!("{name}_{}", lang.tag()));
            sheet.titled(head, |row| text(row).text(lang).map(words))
        })
    }

    /// Adds where a document prints it: the name of the source file and the numbers of its lines or
    /// pages (`documents.csv` says which).
    pub(super) fn source(self, place: impl Fn(&'r R) -> (Option<&'r Document>, Option<&'r Lines>)) -> Self {
        self.column("source_document", |row| place(row).0.map(|document| words(&document.source)))
            .column("source_place", |row| place(row).1)
    }

    /// The sheet as CSV, header first.
    pub(super) fn csv(&self) -> Result<Vec<u8>, DataError> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|column| &column.head))?;
        for index in 0..self.rows.len() {
            writer.write_record(self.columns.iter().filter_map(|column| column.fields.get(index)))?;
        }
        writer.into_inner().map_err(|error| DataError::Csv(error.into_error().into()))
    }
}
