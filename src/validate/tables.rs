//! Tables: every row has a cell for every column, and every cell is a datum.

use std::collections::BTreeMap;

use super::registries::{Registries, unique};
use super::{Findings, Values};
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::table::{RowEntry, TableEntry, TablesFile};
use crate::model::{
    Cell, Column, FiscalYear, GroupId, Label, ObservationId, PartId, QuestionId, Row, RowKey, Table,
    TextTable,
};

/// What the files of tables of one year give.
#[derive(Default)]
pub(super) struct Built {
    pub(super) tables: BTreeMap<PartId, Table>,
    pub(super) text_tables: BTreeMap<PartId, TextTable>,
    pub(super) values: Vec<ObservationId>,
}

/// Builds the tables of one year.
pub(super) fn build(
    year: FiscalYear,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Built {
    let mut built = Built::default();
    let files: Vec<_> =
        raw.tables.iter().filter(|placed| placed.year == year).map(|placed| &placed.file).collect();
    let tables = files.iter().flat_map(|file| &file.tables).map(|table| &table.id);
    let words = files.iter().flat_map(|file| &file.text_tables).map(|table| &table.id);
    unique(Kind::Table, tables.chain(words), findings);
    for file in files {
        for entry in &file.tables {
            if let Some(table) = table(entry, file, raw, registries, values, findings) {
                built.tables.entry(entry.id.value.clone()).or_insert(table);
            }
        }
        for table in &file.text_tables {
            for row in &table.rows {
                check_cells(row.cells.len(), table.columns.len(), row.span, findings);
            }
            built.text_tables.entry(table.id.value.clone()).or_insert_with(|| table.clone());
        }
        built.values.extend(file.values.iter().filter_map(|entry| values.by_place.get(&entry.span).cloned()));
    }
    built
}

fn check_cells(found: usize, expected: usize, at: crate::source::Span, findings: &mut Findings) {
    if found != expected {
        findings.report(Problem::CellCount { found, expected }, at);
    }
}

fn table(
    entry: &TableEntry,
    file: &TablesFile,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Option<Table> {
    let columns = entry.columns.iter().map(|column| Column {
        label: column.label.clone(),
        year: column.keys.year.as_ref().map(|year| year.value),
    });
    let columns: Vec<Column> = columns.collect();
    let mut rows = Vec::new();
    for row in &entry.rows {
        // A cell with a fault of its own is missing here for that.
        if !raw.is_faulty(row.span) {
            check_cells(row.cells.len(), columns.len(), row.span, findings);
        }
        rows.extend(build_row(row, entry, registries, values, findings));
    }
    Some(Table {
        id: entry.id.value.clone(),
        body: file.body.value.clone(),
        year: file.fiscal_year.value,
        document: file.document.value.clone(),
        caption: entry.caption.clone(),
        numbered: entry.numbered,
        stub: entry.stub.clone(),
        columns,
        rows,
        notes: entry.notes.clone(),
        chart: entry.chart.clone(),
        at: entry.at.clone(),
        span: entry.span,
    })
}

fn build_row(
    row: &RowEntry,
    table: &TableEntry,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Option<Row> {
    let keys = &row.keys;
    let key = RowKey {
        body: keys.body.as_ref().map(|id| id.value.clone()),
        role: keys.role.as_ref().map(|id| id.value.clone()),
        subject: keys.subject.as_ref().map(|id| id.value.clone()),
    };
    let question = keys.question.as_ref().or(table.keys.question.as_ref());
    let question = question.map(|question| &question.value);
    let Some(label) = row.label.clone().or_else(|| registered_label(question, &key, registries)) else {
        // A name that a registry has, or may have, has been complained of where it stands.
        let named = keys.subject.is_some() || keys.body.is_some() || keys.role.is_some();
        if !named {
            findings.report(Problem::MissingKey { key: "label", record: ("行", "a row") }, row.span);
        }
        return None;
    };
    let groups = keys.subject.as_ref().map(|id| groups_of(&id.value, registries)).unwrap_or_default();
    // A cell without an id had an error of its own.
    let cells: Option<Vec<Cell>> = row
        .cells
        .iter()
        .map(|cell| values.by_place.get(&cell.0.span).map(|id| Cell { id: id.clone() }))
        .collect();
    Some(Row { label, groups, key, cells: cells? })
}

/// The registry's name of what a row is of.
fn registered_label(question: Option<&QuestionId>, key: &RowKey, registries: &Registries) -> Option<Label> {
    let book = &registries.measures;
    let subject = key.subject.as_ref().and_then(|id| book.subject_label(question, id));
    let body = key.body.as_ref().and_then(|id| registries.bodies.get(id)).map(|body| &body.name);
    let role = key.role.as_ref().and_then(|id| book.roles.get(id)).map(|role| &role.name);
    subject.or(body).or(role).cloned()
}

/// The headings over a subject, outermost first.
fn groups_of(subject: &crate::model::SubjectId, registries: &Registries) -> Vec<GroupId> {
    let book = &registries.measures;
    let mut groups = Vec::new();
    let mut next = book.subjects.get(subject).and_then(|subject| subject.group.as_ref());
    while let Some(group) = next {
        // A circle of parents would never end; the registry may hold one by mistake.
        if groups.contains(&group.value) {
            break;
        }
        groups.insert(0, group.value.clone());
        next = book.groups.get(&group.value).and_then(|group| group.parent.as_ref());
    }
    groups
}
