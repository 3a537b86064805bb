//! `observations.csv`: every published value, sorted by its id.
//!
//! A row is a record and not a number: `value` is what was printed, `number` what it means once its unit
//! is taken into account (108 in 万件 is 1080000), and where a report gives no value, `status` says why
//! and `value` is empty. A mark that was missed stands in `bound` and nowhere else, so that it is never
//! mistaken for a value. A second account of a datum has a row and an id (`+line`) of its own.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::field::{Field, Paragraphs, list, word_list, words};
use super::id::Id;
use super::sheet::Sheet;
use super::{DataError, document};
use crate::model::{
    Accepted, Archive, Choice, Document, Label, Observation, ObservationId, Parameter, Reading,
};

struct Row<'a> {
    value: &'a Observation,
    document: &'a Document,
    /// The tables that show it.
    tables: &'a [Id],
}

/// The sheet.
pub(super) fn csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    let tables = tables_by_value(archive);
    let mut rows = Vec::new();
    for value in archive.observations.values() {
        rows.push(Row {
            value,
            document: document(archive, &value.place.document)?,
            tables: tables.get(&value.id).map_or(&[], Vec::as_slice),
        });
    }
    Sheet::of(&rows)
        .column("id", |row| &row.value.id)
        .column("fiscal_year", |row| row.value.of.year)
        .column("as_of", |row| row.value.as_of)
        .column("body", |row| &row.value.of.body)
        .column("measure", |row| &row.value.of.measure)
        .column("definition", |row| &row.value.definition)
        .column("role", |row| &row.value.of.role)
        .column("subject", |row| row.value.of.subject.as_ref())
        .column("threshold", |row| row.value.of.threshold)
        .column("operator", |row| row.value.reading.operator().map(Choice::name))
        .column("value", |row| row.value.reading.quantity())
        .column("unit", |row| words(row.value.printed_unit()))
        .column("n", |row| row.value.n)
        .column("status", |row| row.value.reading.status().name())
        .source(|row| (Some(row.document), Some(&row.value.place.lines)))
        .column("figure", figure)
        .column("number", |row| row.value.plain_number())
        .column("bound", |row| bound(row.value))
        .column("printed_measure", |row| row.value.printed.measure.as_ref().map(words))
        .column("printed_role", |row| row.value.printed.role.as_ref().map(words))
        .column("question", |row| row.value.of.question.as_ref())
        .column("answer_mode", |row| row.value.answer_mode.map(Choice::name))
        .column("parameters", |row| parameters(&row.value.of.parameters))
        .both("note", |row| row.value.note.as_ref())
        .column("own_definition", |row| row.value.own_definition)
        .column("numerator", |row| row.value.share.map(|it| it.numerator))
        .column("denominator", |row| row.value.share.map(|it| it.denominator))
        .column("said", |row| row.value.said.map(Choice::name))
        .both("account", |row| row.value.account.as_ref())
        .column("accepted", |row| list(accepted(row).map(|it| it.code.name())))
        .both("accepted_reason", |row| Paragraphs(accepted(row).map(|it| &it.reason).collect()))
        .both("words", |row| said_instead(row.value))
        .column("printed_figure", |row| row.value.printed.figure.as_ref().map(words))
        .csv()
}

/// Every value that stands in a table, with the tables in the order of their years.
fn tables_by_value(archive: &Archive) -> BTreeMap<&ObservationId, Vec<Id>> {
    let mut tables: BTreeMap<&ObservationId, Vec<Id>> = BTreeMap::new();
    let editions = archive.editions.values();
    for table in editions.flat_map(|edition| edition.tables.values()) {
        let id = Id::of_table(table.year, &table.id);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            let shown_in = tables.entry(&cell.id).or_default();
            if shown_in.last() != Some(&id) {
                shown_in.push(id.clone());
            }
        }
    }
    tables
}

/// The table that shows the value, whose files are `data/<figure>.csv` and `.json`; else the number of
/// the source's figure.
fn figure(row: &Row<'_>) -> Field {
    match (row.tables, &row.value.printed.figure) {
        ([], printed) => printed.as_ref().map(words).into(),
        (tables, _) => list(tables),
    }
}

/// The checks that the source breaks here.
fn accepted<'a>(row: &Row<'a>) -> std::slice::Iter<'a, Accepted> {
    row.value.accepted.iter()
}

/// The mark of a value that was not reached.
pub(super) fn bound(value: &Observation) -> Option<Decimal> {
    match value.reading {
        Reading::NotReached { bound } => Some(bound),
        _ => None,
    }
}

/// The words that stand instead of a number.
fn said_instead(value: &Observation) -> Option<&Label> {
    match &value.reading {
        Reading::InWords { words, .. } => Some(words),
        _ => None,
    }
}

/// `n=100;p=0.05`, as in the id. The names are an author's.
fn parameters(parameters: &[Parameter]) -> Field {
    let named = |it: &Parameter| format!("{}={}", it.name, it.value);
    word_list(parameters.iter().map(named))
}
