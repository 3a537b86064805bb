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
use super::scope::Scope;
use super::sheet::{Filled, Sheet};
use super::{DataError, document};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
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
pub(super) fn sheet(archive: &Archive, scope: Scope) -> Result<Filled, DataError> {
    let tables = tables_by_value(archive);
    let shown = scope.shown(archive);
    let mut rows = Vec::new();
    for value in archive.observations.values() {
        let document = document(archive, &value.place.document)?;
        if !scope.has(document.fiscal_year) && !shown.contains(&value.id) {
            continue;
        }
        rows.push(Row { value, document, tables: tables.get(&value.id).map_or(&[], Vec::as_slice) });
    }
    let sheet = Sheet::of(&rows)
        .column(Column::Id, |row| &row.value.id)
        .column(Column::FiscalYear, |row| row.value.of.year)
        .column(Column::AsOf, |row| row.value.as_of)
        .column(Column::Body, |row| &row.value.of.body)
        .column(Column::Measure, |row| &row.value.of.measure)
        .column(Column::Definition, |row| &row.value.definition)
        .column(Column::Role, |row| &row.value.of.role)
        .column(Column::Subject, |row| row.value.of.subject.as_ref())
        .column(Column::Threshold, |row| row.value.of.threshold)
        .column(Column::Operator, |row| row.value.reading.operator().map(Choice::name))
        .column(Column::Value, |row| row.value.reading.quantity())
        .column(Column::Unit, |row| words(row.value.printed_unit()))
        .column(Column::SampleSize, |row| row.value.n)
        .column(Column::Status, |row| row.value.reading.status().name())
        .source(|row| (Some(row.document), Some(&row.value.place.lines)))
        .column(Column::Figure, figure)
        .column(Column::Number, |row| row.value.plain_number())
        .column(Column::Bound, |row| bound(row.value))
        .column(Column::PrintedMeasure, |row| row.value.printed.measure.as_ref().map(words))
        .column(Column::PrintedRole, |row| row.value.printed.role.as_ref().map(words))
        .column(Column::Question, |row| row.value.of.question.as_ref())
        .column(Column::AnswerMode, |row| row.value.answer_mode.map(Choice::name))
        .column(Column::Parameters, |row| parameters(&row.value.of.parameters))
        .both(Column::Note, |row| row.value.note.as_ref())
        .column(Column::OwnDefinition, |row| row.value.own_definition)
        .column(Column::Numerator, |row| row.value.share.map(|it| it.numerator))
        .column(Column::Denominator, |row| row.value.share.map(|it| it.denominator))
        .column(Column::Said, |row| row.value.said.map(Choice::name))
        .both(Column::Account, |row| row.value.account.as_ref())
        .column(Column::Accepted, |row| list(accepted(row).map(|it| it.code.name())))
        .both(Column::AcceptedReason, |row| Paragraphs(accepted(row).map(|it| &it.reason).collect()))
        .both(Column::Words, |row| said_instead(row.value))
        .column(Column::PrintedFigure, |row| row.value.printed.figure.as_ref().map(words))
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .refers(&["measure"], DataSheet::Measures, &["measure"])
        .refers(&["measure", "definition"], DataSheet::Definitions, &["measure", "definition"])
        .done();
    Ok(sheet)
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
        (tables, _) => list(tables).into(),
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
