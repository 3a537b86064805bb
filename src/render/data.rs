//! Open data: every published value, incident and goal, every table and drawing, each as CSV and JSON with
//! a description of its columns.
//!
//! | file under `data/` | one row for each | room |
//! |---|---|---|
//! | `observations` | published value | `observations` |
//! | `incidents` | account of an incident | `incidents` |
//! | `goals`, `answers` | goal or measure; answer that a later report gives | `goals` |
//! | `countermeasures` | measure or response | `countermeasures` |
//! | `reports` | body and year, with what it says where it lists no incident | `reports` |
//! | `bodies`, `documents` | entry of the registry | `registries` |
//! | `measures`, `definitions`, `breaks` | measure, definition, break of a series | `measures` |
//! | `codes` | other id that the files use, with its names | `codes` |
//! | `corrections` | correction of something published | `corrections` |
//! | `<year>/<table>` | cell, or row of a table of words | `tables`, `word_tables` |
//! | `<year>/<drawing>` | part or link of a drawing | `drawings` |
//! | `*.csv-metadata.json`, `csv-metadata.json` | W3C description of a CSV file, of all of the whole | `csvw` |
//! | `<year>/hakusho-<year>.zip`, `hakusho.zip` | all data of a year, of every year | `bundle` |
//! | `SHA256SUMS`, `<year>/SHA256SUMS` | digests of all files | `bundle` |
//! | `catalog.jsonld` | DCAT catalogue | `catalogue` |
//!
//! What holds for all of them: numbers are exact and as printed, dates as precise as printed (ISO 8601),
//! lists in a field are joined by `;`, and a field is empty where there is nothing to say. Texts are plain;
//! one that a spreadsheet would run has an apostrophe before it (see `field`). `source_document` and
//! `source_place` lead back to the original. Columns keep their names and order; new ones come last.
//!
//! `sheet` knows CSV, `field` what a spreadsheet would run, `json` JSON, `linked` JSON-LD, `id` how ids are
//! composed, `chapter` what a report lists, `scope` what belongs to a year, and `part` which files there
//! are. Who answers which goal is told by the ledger of `derive`, as on pages; what the columns are called
//! in both languages by `i18n`, since their descriptions are in no page's language.
//!
//! Deliberately absent: derived values, rounding, words of its own, and any knowledge of pages but the
//! address of the one on open data. Nothing is counted here.

mod bundle;
mod catalogue;
mod chapter;
mod codes;
mod corrections;
mod countermeasures;
mod csvw;
mod drawings;
mod field;
mod goals;
mod id;
mod incidents;
mod json;
mod linked;
mod measures;
mod observations;
mod part;
mod registries;
mod reports;
mod scope;
mod sheet;
mod tables;
mod word_tables;

use std::fmt;

use rayon::prelude::*;

use crate::model::{
    Address, Addresses, Archive, Document, DocumentId, FiscalYear, Lang, Observation, ObservationId,
};
use crate::output::{OutputPath, UnsafePath};
use bundle::{Files, SUMS};
use catalogue::Published;
use part::Part;
use scope::Scope;

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
    /// The writer of archives refused a file.
    Zip(zip::result::ZipError),
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
            Self::Zip(error) => error.fmt(f),
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

impl From<zip::result::ZipError> for DataError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Zip(error)
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
    let whole = part::sheets(archive, Scope::Whole)?;
    let parts = part::of_editions(archive)?;
    let mut files = Published::new();
    for part in whole.iter().chain(&parts) {
        files.extend(files_of(part, &whole, Scope::Whole, archive)?);
    }
    files.insert(path("csv-metadata.json")?, csvw::of_all(&whole, archive)?);
    let years: Vec<FiscalYear> = archive.editions.keys().copied().collect();
    let (everything, made): (_, Vec<_>) = rayon::join(
        || bundle::bundle("hakusho", &below("", &files), None, archive),
        || years.into_par_iter().map(|year| of_year(year, &files, archive)).collect(),
    );
    for made in made {
        files.extend(made?);
    }
    files.insert(path("hakusho.zip")?, everything?);
    let catalogue = catalogue::catalogue(&whole, &parts, &files, archive)?;
    files.insert(path("catalog.jsonld")?, catalogue);
    let sums = bundle::sums(&relative("data/", &files));
    files.insert(path(SUMS)?, sums);
    Ok(files.into_iter().collect())
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

/// The CSV files of the whole, by their names: what a release is held against.
///
/// # Errors
/// As [`write`].
pub fn release(archive: &Archive) -> Result<Vec<(String, Vec<u8>)>, DataError> {
    let sheets = part::sheets(archive, Scope::Whole)?;
    sheets.iter().map(|part| Ok((format!("{}.csv", part.name), part.sheet.csv()?))).collect()
}

/// A file in its three forms.
fn files_of(
    part: &Part<'_>,
    whole: &[Part<'_>],
    scope: Scope,
    archive: &Archive,
) -> Result<[(OutputPath, Vec<u8>); 3], DataError> {
    Ok([
        (path(&format!("{}.csv", part.name))?, part.sheet.csv()?),
        (path(&format!("{}.json", part.name))?, part.json.clone()),
        (path(&format!("{}.csv-metadata.json", part.name))?, csvw::of_file(part, whole, scope, archive)?),
    ])
}

/// The archive of a year and the digests of all files in its folder.
fn of_year(
    year: FiscalYear,
    files: &Published,
    archive: &Archive,
) -> Result<[(OutputPath, Vec<u8>); 2], DataError> {
    let scope = Scope::Year(year);
    let sheets = part::sheets(archive, scope)?;
    let mut own = Published::new();
    for sheet in &sheets {
        own.extend(files_of(sheet, &sheets, scope, archive)?);
    }
    let folder = format!("data/{year}/");
    let mut inside = below("", &own);
    inside.extend(below(&folder, files));
    let name = format!("hakusho-{year}");
    let zip = bundle::bundle(&name, &inside, Some(year), archive)?;
    let file = format!("{name}.zip");
    let mut listed = relative(&folder, files);
    listed.insert(file.clone(), &zip);
    let sums = bundle::sums(&listed);
    Ok([(path(&format!("{year}/{file}"))?, zip), (path(&format!("{year}/{SUMS}"))?, sums)])
}

/// The files whose paths begin so, by their paths.
fn below<'f>(start: &str, files: &'f Published) -> Files<'f> {
    let files = files.iter().filter(|(path, _)| path.as_str().starts_with(start));
    files.map(|(path, bytes)| (path.as_str().to_owned(), bytes.as_slice())).collect()
}

/// The same by their paths from there.
fn relative<'f>(start: &str, files: &'f Published) -> Files<'f> {
    let named = |(path, bytes): (&OutputPath, &'f Vec<u8>)| {
        Some((path.as_str().strip_prefix(start)?.to_owned(), bytes.as_slice()))
    };
    files.iter().filter_map(named).collect()
}

fn path(name: &str) -> Result<OutputPath, UnsafePath> {
    OutputPath::new(format!("data/{name}"))
}

/// The address of the page on open data in the world.
fn page(archive: &Archive, lang: Lang) -> String {
    format!("{}{}/data/", archive.site.base_url.value, lang.tag())
}

fn document<'a>(archive: &'a Archive, id: &DocumentId) -> Result<&'a Document, DataError> {
    archive.documents.get(id).ok_or_else(|| DataError::NoDocument(id.clone()))
}

fn observation<'a>(archive: &'a Archive, id: &ObservationId) -> Result<&'a Observation, DataError> {
    archive.observation(id).ok_or_else(|| DataError::NoObservation(id.clone()))
}
