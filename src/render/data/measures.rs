//! `measures.csv`, `definitions.csv` and `breaks.csv`: what the values measure, and which may be compared.
//!
//! Two values can be compared when they follow one definition and no break lies between their years. A
//! definition with `bodies` is those bodies' own and is never ranked against others.

use super::field::{list, words};
use super::sheet::Sheet;
use super::{DataError, document};
use crate::model::{Archive, Break, Choice, Definition, Document, DocumentId, Measure};
use crate::source::At;

/// The sheet of measures.
pub(super) fn csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    let rows: Vec<&Measure> = archive.measures.measures.iter().collect();
    Sheet::of(&rows)
        .column("measure", |measure| &measure.id.value)
        .both("name", |measure| &measure.name)
        .column("kind", |measure| measure.kind.name())
        .column("unit", |measure| words(&measure.unit.value))
        .column("better", |measure| measure.better.name())
        .column("threshold", |measure| measure.threshold)
        .column("formula", |measure| measure.formula.map(Choice::name))
        .column("grades_measure", |measure| measure.grades.as_ref().map(|grades| &grades.measure.value))
        .column("grades_scale", |measure| measure.grades.as_ref().map(|grades| &grades.scale.value))
        .csv()
}

/// The sheet of definitions, measure by measure.
pub(super) fn definitions_csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
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
    Sheet::of(&rows)
        .column("measure", |row| &row.measure.id.value)
        .column("definition", |row| &row.definition.id.value)
        .both("text", |row| &row.definition.text)
        .column("bodies", |row| list(row.definition.bodies.iter().map(|body| &body.value)))
        .column("from", |row| row.definition.from)
        .column("to", |row| row.definition.to)
        .source(|row| (row.document, row.definition.at.as_ref()))
        .csv()
}

/// The sheet of breaks: from `fiscal_year` on, values of the measure are not comparable with those before.
pub(super) fn breaks_csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    struct Row<'a> {
        found: &'a Break,
        document: Option<&'a Document>,
    }
    let mut rows = Vec::new();
    for found in &archive.measures.breaks {
        rows.push(Row { found, document: cited(archive, found.document.as_ref())? });
    }
    Sheet::of(&rows)
        .column("id", |row| &row.found.id.value)
        .column("measure", |row| &row.found.measure.value)
        .column("fiscal_year", |row| row.found.year)
        .both("label", |row| &row.found.label)
        .both("reason", |row| &row.found.reason)
        .source(|row| (row.document, row.found.at.as_ref()))
        .csv()
}

/// The document that a registry cites, if it cites one.
fn cited<'a>(archive: &'a Archive, id: Option<&At<DocumentId>>) -> Result<Option<&'a Document>, DataError> {
    id.map(|id| document(archive, &id.value)).transpose()
}
