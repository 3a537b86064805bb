//! The parts of the open data: each a CSV file with what is said of it, before it is bytes.

use rayon::prelude::*;

use super::chapter::Chapter;
use super::linked::{Said, described, in_both};
use super::scope::Scope;
use super::sheet::Filled;
use super::{
    DataError, codes, corrections, countermeasures, drawings, goals, incidents, json, measures, observations,
    registries, reports, tables, word_tables,
};
use crate::derive::ledger;
use crate::i18n::open_data::DataSheet;
use crate::model::{Archive, Document, Edition, FiscalYear};

/// A file of the open data.
pub(super) struct Part<'a> {
    /// Where it stands under `data/`, without an ending.
    pub(super) name: String,
    pub(super) title: Said,
    /// The documents whose words and values it holds.
    pub(super) documents: Vec<&'a Document>,
    /// The year whose edition it belongs to; none for a file of the whole.
    pub(super) year: Option<FiscalYear>,
    pub(super) sheet: Filled,
    pub(super) json: Vec<u8>,
}

impl Part<'_> {
    /// The way from the folder of the file up to `data/`.
    pub(super) fn above(&self) -> &'static str {
        if self.name.contains('/') { "../" } else { "" }
    }

    /// Its name inside its folder.
    pub(super) fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

/// The files of the whole, or what they hold of one year.
pub(super) fn sheets(archive: &Archive, scope: Scope) -> Result<Vec<Part<'_>>, DataError> {
    let ledger = ledger(archive);
    let mut chapters = Chapter::all(archive)?;
    chapters.retain(|chapter| scope.has(chapter.report.year));
    let documents: Vec<&Document> = archive.documents.iter().collect();
    let part = |sheet: &DataSheet| {
        let filled = match sheet {
            DataSheet::Observations => observations::sheet(archive, scope)?,
            DataSheet::Incidents => incidents::sheet(archive, scope)?,
            DataSheet::Goals => goals::sheet(&chapters, &ledger),
            DataSheet::Answers => goals::answers(&chapters),
            DataSheet::Countermeasures => countermeasures::sheet(&chapters),
            DataSheet::Reports => reports::sheet(&chapters),
            DataSheet::Bodies => registries::bodies(archive),
            DataSheet::Documents => registries::documents(archive),
            DataSheet::Measures => measures::sheet(archive),
            DataSheet::Definitions => measures::definitions(archive)?,
            DataSheet::Breaks => measures::breaks(archive)?,
            DataSheet::Corrections => corrections::sheet(archive, scope),
            DataSheet::Codes => codes::sheet(archive),
        };
        Ok(Part {
            name: sheet.name().to_owned(),
            title: in_both(|lang| sheet.title(lang).to_owned()),
            documents: documents.iter().copied().filter(|document| scope.has(document.fiscal_year)).collect(),
            year: None,
            json: json::rows(sheet.name(), &filled)?,
            sheet: filled,
        })
    };
    DataSheet::ALL.iter().map(part).collect()
}

/// The tables and drawings of every year.
pub(super) fn of_editions(archive: &Archive) -> Result<Vec<Part<'_>>, DataError> {
    let editions: Vec<&Edition> = archive.editions.values().collect();
    let parts: Vec<_> = editions.into_par_iter().map(|edition| of_edition(edition, archive)).collect();
    let mut all = Vec::new();
    for parts in parts {
        all.extend(parts?);
    }
    Ok(all)
}

fn of_edition<'a>(edition: &'a Edition, archive: &'a Archive) -> Result<Vec<Part<'a>>, DataError> {
    let year = Some(edition.year);
    let mut parts = Vec::new();
    for table in edition.tables.values() {
        let shown = tables::Shown::new(table, archive)?;
        let (name, title) = (shown.id.to_string(), described(&shown.table.caption));
        let documents = vec![shown.document];
        parts.push(Part { name, title, documents, year, sheet: shown.sheet(), json: shown.json()? });
    }
    for table in edition.text_tables.values() {
        let shown = word_tables::Shown::new(table, edition, archive)?;
        let (name, title) = (shown.id.to_string(), described(&shown.table.caption));
        let documents = shown.document.into_iter().collect();
        parts.push(Part { name, title, documents, year, sheet: shown.sheet(), json: shown.json()? });
    }
    for drawing in edition.drawings.values() {
        let shown = drawings::Shown::new(drawing, edition.year, archive)?;
        let (name, title) = (shown.id.to_string(), described(&shown.drawing.caption));
        let documents = vec![shown.document];
        parts.push(Part { name, title, documents, year, sheet: shown.sheet(), json: shown.json()? });
    }
    Ok(parts)
}
