//! `measures.csv`, `definitions.csv` and `breaks.csv`: what the values measure, and which may be compared.
//!
//! Two values can be compared when they follow one definition and no break lies between their years. A
//! definition with `bodies` is those bodies' own and is never ranked against others.

use super::field::{list, words};
use super::sheet::{Filled, Sheet};
use super::{DataError, document};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{Archive, Break, Choice, Definition, Document, DocumentId, Measure};
use crate::source::At;

/// The sheet of measures.
pub(super) fn sheet(archive: &Archive) -> Filled {
    let rows: Vec<&Measure> = archive.measures.measures.iter().collect();
    Sheet::of(&rows)
        .column(Column::Measure, |measure| &measure.id.value)
        .both(Column::Name, |measure| &measure.name)
        .column(Column::Kind, |measure| measure.kind.name())
        .column(Column::Unit, |measure| words(&measure.unit.value))
        .column(Column::Better, |measure| measure.better.name())
        .column(Column::Threshold, |measure| measure.threshold)
        .column(Column::Formula, |measure| measure.formula.map(Choice::name))
        .column(Column::GradesMeasure, |measure| measure.grades.as_ref().map(|grades| &grades.measure.value))
        .column(Column::GradesScale, |measure| measure.grades.as_ref().map(|grades| &grades.scale.value))
        .key(&["measure"])
        .refers(&["grades_measure"], DataSheet::Measures, &["measure"])
        .done()
}

/// The sheet of definitions, measure by measure.
pub(super) fn definitions(archive: &Archive) -> Result<Filled, DataError> {
    struct Row<'a> {
        measure: &'a Measure,
        definition: &'a Definition,
        document: Option<&'a Document>,
    }
    let mut rows = Vec::new();
    for measure in &archive.measures.measures {
        for definition in &measure.definitions {
            rows.push(Row { measure, definition, document: cited(archive, definition.document.as_ref())? });
        }
    }
    let sheet = Sheet::of(&rows)
        .column(Column::Measure, |row| &row.measure.id.value)
        .column(Column::Definition, |row| &row.definition.id.value)
        .both(Column::Text, |row| &row.definition.text)
        .column(Column::Bodies, |row| list(row.definition.bodies.iter().map(|body| &body.value)))
        .column(Column::From, |row| row.definition.from)
        .column(Column::To, |row| row.definition.to)
        .source(|row| (row.document, row.definition.at.as_ref()))
        .key(&["measure", "definition"])
        .refers(&["measure"], DataSheet::Measures, &["measure"])
        .done();
    Ok(sheet)
}

/// The sheet of breaks: from `fiscal_year` on, values of the measure are not comparable with those before.
pub(super) fn breaks(archive: &Archive) -> Result<Filled, DataError> {
    struct Row<'a> {
        found: &'a Break,
        document: Option<&'a Document>,
    }
    let mut rows = Vec::new();
    for found in &archive.measures.breaks {
        rows.push(Row { found, document: cited(archive, found.document.as_ref())? });
    }
    let sheet = Sheet::of(&rows)
        .column(Column::Id, |row| &row.found.id.value)
        .column(Column::Measure, |row| &row.found.measure.value)
        .column(Column::FiscalYear, |row| row.found.year)
        .both(Column::Label, |row| &row.found.label)
        .both(Column::Reason, |row| &row.found.reason)
        .source(|row| (row.document, row.found.at.as_ref()))
        .key(&["id"])
        .refers(&["measure"], DataSheet::Measures, &["measure"])
        .done();
    Ok(sheet)
}

/// The document that a registry cites, if it cites one.
fn cited<'a>(archive: &'a Archive, id: Option<&At<DocumentId>>) -> Result<Option<&'a Document>, DataError> {
    id.map(|id| document(archive, &id.value)).transpose()
}
