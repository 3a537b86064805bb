//! The open data of a release, read back: `observations.csv`, `incidents.csv` and `goals.csv`.
//!
//! Columns are found by their names, so that a release with other columns is read as far as it goes.
//! Deliberately absent: any check of what was published; it is what it is.

mod values;

use std::collections::BTreeMap;

use crate::model::{
    BodyId, CategoryId, Document, DocumentId, FiscalYear, PartialDate, Register, Release, ReleasedGoal,
    ReleasedIncident,
};

/// Why a release could not be read.
#[derive(Debug)]
pub enum ReleaseFault {
    /// A file is missing; carries its name.
    Missing(&'static str),
    /// A file is no CSV; carries its name and what the reader says.
    NotCsv(&'static str, csv::Error),
    /// A row does not say what it must; carries the file, the line and the column.
    Row(&'static str, u64, &'static str),
}

/// Reads the files of a `data` folder, each by its name. Sources are named by their files there; documents
/// give them their ids.
///
/// # Errors
/// The first [`ReleaseFault`].
pub fn read_release(
    files: &BTreeMap<String, Vec<u8>>,
    documents: &Register<DocumentId, Document>,
) -> Result<Release, ReleaseFault> {
    let mut release = Release::default();
    for row in &rows(files, "observations.csv")? {
        let value = values::read(row, documents)?;
        release.observations.insert(value.id.clone(), value);
    }
    for row in &rows(files, "incidents.csv")? {
        release.incidents.push(ReleasedIncident {
            id: row.required("id")?.to_owned(),
            year: row.year()?,
            body: row.body()?,
            title: row.both("title_ja", "title_en"),
            category: row.get("category").and_then(CategoryId::new),
            occurred: row.owned("occurred"),
            noticed: row.date("noticed"),
            published: row.date("published"),
        });
    }
    for row in &rows(files, "goals.csv")? {
        release.goals.push(ReleasedGoal {
            id: row.required("id")?.to_owned(),
            year: row.year()?,
            body: row.body()?,
            label: row.both("label", "label_en"),
            text: row.both("text_ja", "text_en"),
            status: row.owned("status"),
        });
    }
    Ok(release)
}

/// A row with the names of its columns.
pub(super) struct Row {
    file: &'static str,
    line: u64,
    cells: BTreeMap<String, String>,
}

fn rows(files: &BTreeMap<String, Vec<u8>>, name: &'static str) -> Result<Vec<Row>, ReleaseFault> {
    let bytes = files.get(name).ok_or(ReleaseFault::Missing(name))?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
    let heads = reader.headers().map_err(|error| ReleaseFault::NotCsv(name, error))?.clone();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| ReleaseFault::NotCsv(name, error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = heads.iter().zip(record.iter()).map(|(head, cell)| (head.to_owned(), cell.to_owned()));
        Ok(Row { file: name, line, cells: cells.collect() })
    };
    reader.records().map(row).collect()
}

impl std::fmt::Display for ReleaseFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(file) => write!(f, "{file}: not there"),
            Self::NotCsv(file, error) => write!(f, "{file}: {error}"),
            Self::Row(file, line, column) => write!(f, "{file}:{line}: {column}"),
        }
    }
}

impl std::error::Error for ReleaseFault {}

impl Row {
    /// A cell that is not empty.
    pub(super) fn get(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn owned(&self, column: &str) -> Option<String> {
        self.get(column).map(str::to_owned)
    }

    fn both(&self, ja: &str, en: &str) -> [Option<String>; 2] {
        [self.owned(ja), self.owned(en)]
    }

    fn date(&self, column: &str) -> Option<PartialDate> {
        self.get(column).and_then(|cell| PartialDate::parse(cell).ok())
    }

    pub(super) fn required(&self, column: &'static str) -> Result<&str, ReleaseFault> {
        self.get(column).ok_or_else(|| self.fault(column))
    }

    pub(super) fn fault(&self, column: &'static str) -> ReleaseFault {
        ReleaseFault::Row(self.file, self.line, column)
    }

    pub(super) fn year(&self) -> Result<FiscalYear, ReleaseFault> {
        let year = self.required("fiscal_year")?.parse().ok().and_then(FiscalYear::new);
        year.ok_or_else(|| self.fault("fiscal_year"))
    }

    pub(super) fn body(&self) -> Result<BodyId, ReleaseFault> {
        BodyId::new(self.required("body")?).ok_or_else(|| self.fault("body"))
    }
}
