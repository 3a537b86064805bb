//! The open data of a release, read back: `observations.csv`, `incidents.csv` and `goals.csv`.
//!
//! Columns are found by their names. Two releases are read by the columns that both have: what one of
//! them could not say is no difference. Deliberately absent: any check of what was published; it is what
//! it is.

mod values;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Addresses, BodyId, CategoryId, Document, DocumentId, FiscalYear, PartialDate, Register, Release,
    ReleasedGoal, ReleasedIncident,
};

/// Why a release could not be read.
#[derive(Debug)]
pub enum ReleaseFault {
    /// A file is missing; carries its name.
    Missing(&'static str),
    /// A file is no CSV; carries its name, the line and what the reader says.
    NotCsv(&'static str, u64, csv::Error),
    /// A row does not say what it must; carries the file, the line and the column.
    Row(&'static str, u64, &'static str),
}

/// The files of a `data` folder, each by its name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads an old and a new release. Sources are named by their files there; documents give them their ids.
///
/// # Errors
/// The first [`ReleaseFault`] of the old one, else of the new one.
pub fn read_releases(
    old: &Files,
    new: &Files,
    documents: &Register<DocumentId, Document>,
) -> Result<[Release; 2], ReleaseFault> {
    Ok([read(old, new, documents)?, read(new, old, documents)?])
}

/// Reads a release by the columns that the other one has too.
fn read(
    files: &Files,
    other: &Files,
    documents: &Register<DocumentId, Document>,
) -> Result<Release, ReleaseFault> {
    let mut release = Release::default();
    let rows = |name| rows(files, other, name);
    for row in &rows("observations.csv")? {
        let value = values::read(row, documents)?;
        release.observations.insert(value.id.clone(), value);
    }
    for row in &rows("incidents.csv")? {
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
    for row in &rows("goals.csv")? {
        release.goals.push(ReleasedGoal {
            id: row.required("id")?.to_owned(),
            year: row.year()?,
            body: row.body()?,
            label: row.both("label", "label_en"),
            text: row.both("text_ja", "text_en"),
            status: row.owned("status"),
        });
    }
    // Releases from before there were corrections have none.
    if files.contains_key("corrections.csv") && other.contains_key("corrections.csv") {
        for row in &rows("corrections.csv")? {
            release.corrections.insert(row.required("id")?.to_owned());
        }
    }
    Ok(release)
}

/// The addresses that a release lists; `None` where it is from before there was a list.
///
/// # Errors
/// A [`ReleaseFault`] with the line that cannot be read.
pub fn read_addresses(files: &Files) -> Result<Option<Addresses>, ReleaseFault> {
    let Some(bytes) = files.get(ADDRESSES) else { return Ok(None) };
    let text = String::from_utf8_lossy(bytes);
    let fault = |line: usize| ReleaseFault::Row(ADDRESSES, u64::try_from(line).unwrap_or(0), "?");
    text.parse().map(Some).map_err(fault)
}

/// The list of addresses.
const ADDRESSES: &str = "addresses.txt";

/// A row with the names of its columns.
pub(super) struct Row {
    file: &'static str,
    line: u64,
    cells: BTreeMap<String, String>,
}

fn rows(files: &Files, other: &Files, name: &'static str) -> Result<Vec<Row>, ReleaseFault> {
    let bytes = files.get(name).ok_or(ReleaseFault::Missing(name))?;
    let fault = |error: csv::Error| ReleaseFault::NotCsv(name, line(error.position(), bytes), error);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
    let heads = reader.headers().map_err(fault)?.clone();
    // What is wrong with the heads of the other one is told when that is read.
    let others =
        other.get(name).and_then(|bytes| csv::Reader::from_reader(bytes.as_slice()).headers().ok().cloned());
    let others: BTreeSet<&str> = others.iter().flatten().collect();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(fault)?;
        let cells = heads.iter().zip(record.iter()).filter(|(head, _)| others.contains(head));
        let cells = cells.map(|(head, cell)| (head.to_owned(), cell.to_owned())).collect();
        Ok(Row { file: name, line: line(record.position(), bytes), cells })
    };
    reader.records().map(row).collect()
}

/// The line on which a record begins. Where lines end in two letters, the reader calls a record begun
/// between them.
fn line(position: Option<&csv::Position>, bytes: &[u8]) -> u64 {
    position.map_or(0, |position| {
        let at = usize::try_from(position.byte()).ok();
        let before_end = at.and_then(|at| bytes.get(at)) == Some(&b'\n');
        position.line() + u64::from(before_end)
    })
}

impl std::fmt::Display for ReleaseFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(file) => write!(f, "{file}: not there"),
            Self::NotCsv(file, line, error) => match error.kind() {
                csv::ErrorKind::Utf8 { err, .. } => write!(f, "{file}:{line}: {err}"),
                _ => write!(f, "{file}:{line}: {error}"),
            },
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
