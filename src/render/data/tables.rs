//! Tables of values: `<year>/<table>.csv` and `.json`.
//!
//! The CSV is tidy: a row for each cell, with the labels of its row and column and the id of its datum,
//! which leads to everything else in `observations.csv`. Labels repeat (two kinds of servers have a row of
//! one name); `row` and `column` number them from one and tell them apart. The JSON keeps the grid.

use serde::Serialize;

use super::field::{Phrases, list, words};
use super::id::Id;
use super::json::{Remark, Text, file, numbers, remarks};
use super::observations::bound;
use super::sheet::{Filled, Sheet};
use super::{DataError, document, observation};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{
    self, Archive, Choice, Document, FiscalYear, Group, GroupId, Label, Observation, Register, Row, Table,
};

/// A table with everything that it shows.
pub(super) struct Shown<'a> {
    /// Its id, the year included.
    pub(super) id: Id,
    pub(super) table: &'a Table,
    pub(super) document: &'a Document,
    groups: &'a Register<GroupId, Group>,
    rows: Vec<(&'a Row, Vec<&'a Observation>)>,
}

impl<'a> Shown<'a> {
    /// Looks up what a table shows.
    pub(super) fn new(table: &'a Table, archive: &'a Archive) -> Result<Self, DataError> {
        let mut rows = Vec::new();
        for row in &table.rows {
            let values = row.cells.iter().map(|cell| observation(archive, &cell.id));
            rows.push((row, values.collect::<Result<_, _>>()?));
        }
        Ok(Self {
            id: Id::of_table(table.year, &table.id),
            table,
            document: document(archive, &table.document)?,
            groups: &archive.measures.groups,
            rows,
        })
    }

    /// The cells, row by row.
    pub(super) fn sheet(&self) -> Filled {
        struct Cell<'a> {
            row: (usize, &'a Row),
            column: (usize, &'a model::Column),
            value: &'a Observation,
        }
        let mut cells = Vec::new();
        for (row, (labels, values)) in (1..).zip(&self.rows) {
            for (column, value) in (1..).zip(&self.table.columns).zip(values) {
                cells.push(Cell { row: (row, labels), column, value });
            }
        }
        Sheet::of(&cells)
            .column(Column::Row, |cell| cell.row.0)
            .column(Column::ColumnNumber, |cell| cell.column.0)
            .both(Column::RowName, |cell| &cell.row.1.label)
            .both(Column::ColumnName, |cell| &cell.column.1.label)
            .column(Column::Group, |cell| list(&cell.row.1.groups))
            .both(Column::GroupName, |cell| Phrases(self.group_names(cell.row.1)))
            .column(Column::Observation, |cell| &cell.value.id)
            .column(Column::Value, |cell| cell.value.reading.quantity())
            .column(Column::Unit, |cell| words(cell.value.printed_unit()))
            .column(Column::Operator, |cell| cell.value.reading.operator().map(Choice::name))
            .column(Column::Status, |cell| cell.value.reading.status().name())
            .column(Column::SampleSize, |cell| cell.value.n)
            .column(Column::Number, |cell| cell.value.plain_number())
            .column(Column::Bound, |cell| bound(cell.value))
            .column(Column::FiscalYear, |cell| cell.value.of.year)
            .column(Column::Body, |cell| &cell.value.of.body)
            .column(Column::OwnDefinition, |cell| cell.value.own_definition)
            .key(&["row", "column"])
            .refers(&["observation"], DataSheet::Observations, &["id"])
            .refers(&["body"], DataSheet::Bodies, &["id"])
            .done()
    }

    /// The grid.
    pub(super) fn json(&self) -> Result<Vec<u8>, DataError> {
        let rows = self.rows.iter();
        file(&Grid {
            id: self.id.as_str(),
            fiscal_year: self.table.year.number(),
            body: self.table.body.as_str(),
            caption: Text::of(&self.table.caption),
            document: self.table.document.as_str(),
            source_document: &self.document.source,
            source_place: numbers(self.table.at.as_ref()),
            stub: self.table.stub.as_ref().map(Text::of),
            columns: self.table.columns.iter().map(Head::of).collect(),
            rows: rows.map(|(row, values)| Line::of(row, values, self.groups)).collect(),
            notes: remarks(&self.table.notes),
        })
    }

    /// The names of the headings over a row, outermost first.
    fn group_names(&self, row: &Row) -> Vec<&'a Label> {
        let groups = row.groups.iter().filter_map(|id| self.groups.get(id));
        groups.map(|group| &group.name).collect()
    }
}

/// The JSON of a table; its keys stand in this order.
#[derive(Serialize)]
struct Grid<'a> {
    id: &'a str,
    fiscal_year: u16,
    body: &'a str,
    caption: Text,
    document: &'a str,
    source_document: &'a str,
    source_place: Vec<u32>,
    stub: Option<Text>,
    columns: Vec<Head>,
    rows: Vec<Line<'a>>,
    notes: Vec<Remark>,
}

#[derive(Serialize)]
struct Head {
    label: Text,
    fiscal_year: Option<u16>,
}

impl Head {
    fn of(column: &model::Column) -> Self {
        Self { label: Text::of(&column.label), fiscal_year: column.year.map(FiscalYear::number) }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    label: Text,
    groups: Vec<Heading<'a>>,
    cells: Vec<Datum<'a>>,
}

impl<'a> Line<'a> {
    fn of(row: &'a Row, values: &[&'a Observation], groups: &'a Register<GroupId, Group>) -> Self {
        let headings = row.groups.iter().filter_map(|id| groups.get(id));
        Self {
            label: Text::of(&row.label),
            groups: headings.map(Heading::of).collect(),
            cells: values.iter().copied().map(Datum::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Heading<'a> {
    id: &'a str,
    name: Text,
}

impl<'a> Heading<'a> {
    fn of(group: &'a Group) -> Self {
        Self { id: group.id.as_str(), name: Text::of(&group.name) }
    }
}

/// A cell: its datum and what a reader of the table needs of it.
#[derive(Serialize)]
struct Datum<'a> {
    observation: &'a str,
    value: Option<String>,
    unit: &'a str,
    operator: Option<&'static str>,
    status: &'static str,
    n: Option<String>,
    number: Option<String>,
    bound: Option<String>,
    fiscal_year: u16,
    body: &'a str,
    own_definition: bool,
    note: Option<Text>,
}

impl<'a> Datum<'a> {
    fn of(value: &'a Observation) -> Self {
        Self {
            observation: value.id.as_str(),
            value: value.reading.quantity().map(|quantity| quantity.to_string()),
            unit: &value.unit,
            operator: value.reading.operator().map(Choice::name),
            status: value.reading.status().name(),
            n: value.n.map(|n| n.to_string()),
            number: value.plain_number().map(|number| number.to_string()),
            bound: bound(value).map(|bound| bound.to_string()),
            fiscal_year: value.of.year.number(),
            body: value.of.body.as_str(),
            own_definition: value.own_definition,
            note: value.note.as_ref().map(Text::of),
        }
    }
}
