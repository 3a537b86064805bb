//! Open data: every published value, incident and goal as CSV, every table as CSV and JSON.
//!
//! | file under `data/` | one row for each | room |
//! |---|---|---|
//! | `observations.csv` | published value | `observations` |
//! | `incidents.csv` | account of an incident | `incidents` |
//! | `goals.csv`, `answers.csv` | goal or measure; answer that a later report gives | `goals` |
//! | `countermeasures.csv` | measure or response | `countermeasures` |
//! | `reports.csv` | body and year, with what it says where it lists no incident | `reports` |
//! | `bodies.csv`, `documents.csv` | entry of the registry | `registries` |
//! | `measures.csv`, `definitions.csv`, `breaks.csv` | measure, definition, break of a series | `measures` |
//! | `codes.csv` | other id that the files use, with its names | `codes` |
//! | `corrections.csv` | correction of something published | `corrections` |
//! | `<year>/<table>.csv` and `.json` | cell, or row of a table of words | `tables`, `word_tables` |
//! | `<year>/<drawing>.csv` | part or link of a drawing | `drawings` |
//!
//! What holds for all of them: numbers are exact and as printed, dates as precise as printed (ISO 8601),
//! lists in a field are joined by `;`, and a field is empty where there is nothing to say. Texts are plain;
//! one that a spreadsheet would run has an apostrophe before it (see `field`). `source_document` and
//! `source_place` lead back to the original. Columns keep their names and order; new ones come last.
//!
//! `sheet` knows CSV, `field` what a spreadsheet would run, `json` JSON, `id` how ids are composed,
//! and `chapter` what a report lists. Who answers which goal is told by the ledger of `derive`, as on pages.
//!
//! Deliberately absent: derived values, rounding and words for readers (`derive`, `i18n`), and any
//! knowledge of pages. Nothing is counted here.

mod chapter;
mod codes;
mod corrections;
mod countermeasures;
mod drawings;
mod field;
mod goals;
mod id;
mod incidents;
mod json;
mod measures;
mod observations;
mod registries;
mod reports;
mod sheet;
mod tables;
mod word_tables;

use std::fmt;

use crate::derive::ledger;
use crate::model::{Address, Addresses, Archive, Document, DocumentId, Observation, ObservationId};
use crate::output::{OutputPath, UnsafePath};
use chapter::Chapter;

/// Why there is no open data: each a fault of the program, since `validate` makes no such archive.
#[derive(Debug)]
pub enum DataError {
    /// The archive refers to a document that it does not have.
    NoDocument(DocumentId),
    /// A table shows a value that the archive does not have.
    NoObservation(ObservationId),
    /// A file would stand at an address that the output refuses.
    Path(UnsafePath),
    /// The CSV writer refused a sheet.
    Csv(csv::Error),
    /// The JSON writer refused a table.
    Json(serde_json::Error),
}

/// The technical form, for a log.
impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDocument(id) => write!(f, "no document {id} in the archive"),
            Self::NoObservation(id) => write!(f, "no observation {id} in the archive"),
            Self::Path(error) => error.fmt(f),
            Self::Csv(error) => error.fmt(f),
            Self::Json(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for DataError {}

impl From<UnsafePath> for DataError {
    fn from(error: UnsafePath) -> Self {
        Self::Path(error)
    }
}

impl From<csv::Error> for DataError {
    fn from(error: csv::Error) -> Self {
        Self::Csv(error)
    }
}

impl From<serde_json::Error> for DataError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

/// Writes all files of the open data, each path once.
///
/// # Errors
/// A [`DataError`] where the archive is not what `validate` promises.
pub fn write(archive: &Archive) -> Result<Vec<(OutputPath, Vec<u8>)>, DataError> {
    let chapters = Chapter::all(archive)?;
    let sheets = [
        ("observations", observations::csv(archive)?),
        ("incidents", incidents::csv(archive)?),
        ("goals", goals::csv(&chapters, &ledger(archive))?),
        ("answers", goals::answers_csv(&chapters)?),
        ("countermeasures", countermeasures::csv(&chapters)?),
        ("reports", reports::csv(&chapters)?),
        ("bodies", registries::bodies_csv(archive)?),
        ("documents", registries::documents_csv(archive)?),
        ("measures", measures::csv(archive)?),
        ("definitions", measures::definitions_csv(archive)?),
        ("breaks", measures::breaks_csv(archive)?),
        ("codes", codes::csv(archive)?),
        ("corrections", corrections::csv(archive)?),
    ];
    let mut files = Vec::new();
    for (name, csv) in sheets {
        files.push((path(name, "csv")?, csv));
    }
    for edition in archive.editions.values() {
        for table in edition.tables.values() {
            let shown = tables::Shown::new(table, archive)?;
            files.push((path(&shown.id, "csv")?, shown.csv()?));
            files.push((path(&shown.id, "json")?, shown.json()?));
        }
        for table in edition.text_tables.values() {
            let shown = word_tables::Shown::new(table, edition, archive)?;
            files.push((path(&shown.id, "csv")?, shown.csv()?));
            files.push((path(&shown.id, "json")?, shown.json()?));
        }
        for drawing in edition.drawings.values() {
            if let Some(csv) = drawings::csv(drawing, archive)? {
                files.push((path(drawings::id(edition.year, drawing), "csv")?, csv));
            }
        }
    }
    Ok(files)
}

/// Where the list of all addresses stands: the pages with the ids that may be cited, and the files.
pub const ADDRESSES: &str = "data/addresses.txt";

/// Files that have another name now, under their old names: they say what the new ones say.
pub(super) fn under_old_names(
    files: &[(OutputPath, Vec<u8>)],
    archive: &Archive,
) -> Result<Vec<(OutputPath, Vec<u8>)>, DataError> {
    let mut copies = Vec::new();
    for redirect in &archive.redirects {
        if let (Address::File(from), Address::File(to)) = (&redirect.from.value, &redirect.to.value)
            && let Some((_, bytes)) = files.iter().find(|(path, _)| path.as_str() == to)
        {
            copies.push((OutputPath::new(from.as_str())?, bytes.clone()));
        }
    }
    Ok(copies)
}

/// The addresses of a publication: those of its pages, of the files of open data, and of their list.
#[must_use]
pub fn with_files(pages: Addresses, files: &[(OutputPath, Vec<u8>)]) -> Addresses {
    let mut addresses = pages;
    addresses.files.extend(files.iter().map(|(path, _)| path.as_str().to_owned()));
    addresses.files.insert(ADDRESSES.to_owned());
    addresses
}

fn path(name: impl fmt::Display, ending: &str) -> Result<OutputPath, UnsafePath> {
    OutputPath::new(format!("data/{name}.{ending}"))
}

fn document<'a>(archive: &'a Archive, id: &DocumentId) -> Result<&'a Document, DataError> {
    archive.documents.get(id).ok_or_else(|| DataError::NoDocument(id.clone()))
}

fn observation<'a>(archive: &'a Archive, id: &ObservationId) -> Result<&'a Observation, DataError> {
    archive.observation(id).ok_or_else(|| DataError::NoObservation(id.clone()))
}
