//! Rows and columns, and their bytes as CSV.
//!
//! A sheet is declared column by column, each with the rule for what stands in it, so that a header can
//! never part from its fields. The dialect is RFC 4180 to the letter: comma, double quotes where needed,
//! and CRLF, which is what `text/csv` is registered with and what Python, R and spreadsheets read
//! alike; a line end inside a text stays a LF. There is no byte order mark: it would become part of the
//! first column's name.
//!
//! Only this room uses the csv crate. Deliberately absent: what the columns mean (`i18n::columns`), and how
//! a sheet is described (`csvw`).

use csv::{Terminator, WriterBuilder};
use serde_json::{Map, Value};

use super::DataError;
use super::field::{Datatype, Field, Typed, Worded, words};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{Document, Lang, Lines};

/// A table under construction.
pub(super) struct Sheet<'r, R> {
    rows: &'r [R],
    filled: Filled,
}

/// A finished table: columns with their fields, and what ties it to others.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) columns: Vec<Filling>,
    height: usize,
    /// The columns that tell a row from all others; none where nothing does.
    pub(super) key: Vec<&'static str>,
    pub(super) references: Vec<Reference>,
}

/// A column and its fields.
pub(super) struct Filling {
    pub(super) name: Naming,
    pub(super) datatype: Datatype,
    /// Whose words it has, where those are of one language.
    pub(super) lang: Option<Lang>,
    fields: Vec<Field>,
}

/// What a column is called.
pub(super) enum Naming {
    /// A name of the contract.
    Known(Column),
    /// The head of a printed table, and a name that programs can use.
    Printed { head: Field, name: String },
}

/// Columns whose fields stand in a file of the whole, too.
pub(super) struct Reference {
    pub(super) columns: &'static [&'static str],
    pub(super) sheet: DataSheet,
    pub(super) to: &'static [&'static str],
    /// Whether a row of one year may lead to one of another.
    pub(super) across_years: bool,
}

impl Filling {
    /// The head of the column.
    pub(super) fn head(&self) -> String {
        match (&self.name, self.lang) {
            (Naming::Known(column), Some(lang)) => format!("{}_{}", column.name(), lang.tag()),
            (Naming::Known(column), None) => column.name().to_owned(),
            (Naming::Printed { head, .. }, _) => head.csv().into_owned(),
        }
    }
}

impl<'r, R> Sheet<'r, R> {
    /// A sheet of these rows, without columns yet.
    pub(super) fn of(rows: &'r [R]) -> Self {
        Self { rows, filled: Filled { height: rows.len(), ..Filled::default() } }
    }

    /// Adds a column.
    pub(super) fn column<F: Typed>(self, column: Column, field: impl Fn(&'r R) -> F) -> Self {
        self.filling(Naming::Known(column), None, F::TYPE, |row| field(row).into())
    }

    /// Adds a column whose head is an author's.
    pub(super) fn printed(
        self,
        head: Field,
        name: String,
        lang: Lang,
        field: impl Fn(&'r R) -> Option<Field>,
    ) -> Self {
        let field = |row| field(row).unwrap_or_default();
        self.filling(Naming::Printed { head, name }, Some(lang), Datatype::TEXT, field)
    }

    /// Adds a column for each language: `title_ja`, `title_en`.
    pub(super) fn both<W: Worded>(self, column: Column, text: impl Fn(&'r R) -> W) -> Self {
        Lang::ALL.into_iter().fold(self, |sheet, lang| {
            let field = |row| text(row).text(lang).map(words).unwrap_or_default();
            sheet.filling(Naming::Known(column), Some(lang), Datatype::TEXT, field)
        })
    }

    /// Adds where a document prints it: the name of the source file and the numbers of its lines or
    /// pages (`documents.csv` says which).
    pub(super) fn source(self, place: impl Fn(&'r R) -> (Option<&'r Document>, Option<&'r Lines>)) -> Self {
        self.column(Column::SourceDocument, |row| place(row).0.map(|document| words(&document.source)))
            .column(Column::SourcePlace, |row| place(row).1)
            .refers(&["source_document"], DataSheet::Documents, &["source_document"])
    }

    /// Says which columns tell a row from all others.
    pub(super) fn key(mut self, columns: &[&'static str]) -> Self {
        self.filled.key = columns.to_vec();
        self
    }

    /// Says that fields, where they are not empty, stand in another sheet.
    pub(super) fn refers(
        mut self,
        columns: &'static [&'static str],
        sheet: DataSheet,
        to: &'static [&'static str],
    ) -> Self {
        self.filled.references.push(Reference { columns, sheet, to, across_years: false });
        self
    }

    /// The same where the row that is meant may be of another year.
    pub(super) fn refers_across_years(
        self,
        columns: &'static [&'static str],
        sheet: DataSheet,
        to: &'static [&'static str],
    ) -> Self {
        let mut sheet = self.refers(columns, sheet, to);
        sheet.filled.references.iter_mut().rev().take(1).for_each(|last| last.across_years = true);
        sheet
    }

    /// The finished table.
    pub(super) fn done(self) -> Filled {
        self.filled
    }

    fn filling(
        mut self,
        name: Naming,
        lang: Option<Lang>,
        datatype: Datatype,
        field: impl Fn(&'r R) -> Field,
    ) -> Self {
        let fields = self.rows.iter().map(field).collect();
        self.filled.columns.push(Filling { name, datatype, lang, fields });
        self
    }
}

impl Filled {
    /// The sheet as CSV, header first.
    pub(super) fn csv(&self) -> Result<Vec<u8>, DataError> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(Filling::head))?;
        for index in 0..self.height {
            let fields = self.columns.iter().filter_map(|column| column.fields.get(index));
            for field in fields {
                writer.write_field(field.csv().as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        writer.into_inner().map_err(|error| DataError::Csv(error.into_error().into()))
    }

    /// The rows as JSON, each an object with every column.
    pub(super) fn rows(&self) -> impl Iterator<Item = Value> {
        (0..self.height).map(|index| {
            let fields = self
                .columns
                .iter()
                .filter_map(|column| Some((column.head(), column.fields.get(index)?.json(column.datatype))));
            Value::Object(fields.collect::<Map<_, _>>())
        })
    }
}
