//! Tables: their shape, their groups and their cells.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::compose::page::{self, CellContent};
use crate::render::shape::{has_subjects, shape};
use crate::render::texts::{self, Marks};

use super::super::{setter::Setter, width};
use super::{Link, Passage, Target, Words};

/// So much of the head of a column stands in one line, where there is room.
const HEAD: usize = 20;

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Table<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'b str>,
    caption: Words<'b>,
    /// Whether the heading above says the same.
    quiet: bool,
    /// `grades` where it shows nothing else, `figures` where it has numbers and no texts, else `words`.
    shape: &'static str,
    /// Whether rows have heads; `stub` is the head above those, where there is one.
    heads: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    stub: Option<Words<'b>>,
    /// The room of the heads of rows.
    stub_room: Room,
    columns: Vec<Column<'b>>,
    rows: Vec<Row<'b>>,
    notes: Vec<Passage<'b>>,
    /// What has to be said of the texts in its cells and notes.
    marks: Marks,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'b str>,
}

/// Head of a column.
#[derive(Debug, Serialize)]
struct Column<'b> {
    words: Words<'b>,
    numeric: bool,
    /// Said where the series breaks before this column.
    #[serde(skip_serializing_if = "Option::is_none")]
    broken: Option<&'b str>,
    room: Room,
}

/// The room of a column in half-width letters, by which the page is shared among columns.
#[derive(Debug, Default, Serialize)]
struct Room {
    /// What its widest cell takes in one line.
    most: usize,
    /// What it needs so that no word is cut.
    least: usize,
}

/// A row.
#[derive(Debug, Serialize)]
struct Row<'b> {
    /// A heading over this and the following rows, where a new group begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<Words<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<Words<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<Target>,
    cells: Vec<Cell<'b>>,
}

/// A cell.
#[derive(Debug, Serialize)]
pub(super) struct Cell<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'b str>,
    content: Content<'b>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    marks: &'b [String],
    /// Keys of the notes about it.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    keys: &'b [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<Target>,
    /// The mark of a value that was corrected.
    #[serde(skip_serializing_if = "Option::is_none")]
    correction: Option<Link<'b>>,
    /// Whether it is a second head of its row.
    head: bool,
}

/// What a cell shows: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Content<'b> {
    Number(&'b str),
    Grade(char),
    Words(Words<'b>),
    Text(Passage<'b>),
    Replies(Vec<Reply<'b>>),
    Absent(&'b str),
    Empty,
}

/// What a later report says.
#[derive(Debug, Serialize)]
struct Reply<'b> {
    link: Link<'b>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Passage<'b>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'b str>,
}

impl<'b> Setter<'b> {
    pub(super) fn table(&mut self, table: &'b page::Table, level: u8) -> Table<'b> {
        let seconds = has_subjects(table);
        let rows = table.rows.iter().map(|row| {
            let mut cells: Vec<_> = row.cells.iter().map(|cell| self.cell(cell, level)).collect();
            if let Some(cell) = cells.first_mut().filter(|_| seconds) {
                cell.head = matches!(&cell.content, Content::Words(words) if !words.text.is_empty());
            }
            Row {
                group: row.group.as_ref().map(|words| self.words(words)),
                head: row.head.as_ref().map(|head| self.words(head)),
                href: self.href(row.href.as_ref()),
                cells,
            }
        });
        let rows = rows.collect();
        Table {
            id: self.first(&table.id),
            number: table.number.as_deref(),
            caption: self.words(&table.caption),
            quiet: self.says(table.number.as_deref(), &table.caption.text),
            shape: shape(table),
            heads: table.stub.is_some() || table.rows.iter().any(|row| row.head.is_some()),
            stub: table.stub.as_ref().map(|stub| self.words(stub)),
            stub_room: stub_room(table),
            columns: table
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| self.column(column, table, at))
                .collect(),
            rows,
            notes: self.passages(&table.notes, level),
            marks: self.marks(texts::of_table(table).chain(&table.notes)),
            source: table.source.as_deref(),
        }
    }

    fn column(&self, column: &'b page::ColumnHead, table: &page::Table, at: usize) -> Column<'b> {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let head = &column.words.text;
        Column {
            words: self.words(&column.words),
            numeric: column.numeric,
            broken: column.break_before.as_deref(),
            room: cells
                .fold(Room::default(), |room, cell| {
                    room.and(width::of_cell(cell), width::least_of_cell(cell))
                })
                .and(head.width().min(HEAD), width::least(head) + 1),
        }
    }

    /// Sets a cell.
    pub(super) fn cell(&mut self, cell: &'b page::Cell, level: u8) -> Cell<'b> {
        Cell {
            id: cell.id.as_deref().and_then(|id| self.first(id)),
            content: match &cell.content {
                CellContent::Number(number) => Content::Number(number),
                CellContent::Grade(grade) => Content::Grade(grade.letter()),
                CellContent::Words(words) => Content::Words(self.words(words)),
                CellContent::Text(passage) => Content::Text(self.passage(passage, level)),
                CellContent::Replies(replies) => {
                    Content::Replies(replies.iter().map(|reply| self.reply(reply, level)).collect())
                }
                CellContent::Absent(reason) => Content::Absent(reason),
                CellContent::Empty => Content::Empty,
            },
            marks: &cell.marks,
            keys: &cell.keys,
            href: self.href(cell.href.as_ref()),
            correction: cell.correction.as_ref().map(|mark| self.link(mark)),
            head: false,
        }
    }

    fn reply(&mut self, reply: &'b page::Reply, level: u8) -> Reply<'b> {
        Reply {
            link: self.link(&reply.link),
            text: reply.text.as_ref().map(|text| self.passage(text, level)),
            source: reply.source.as_deref(),
        }
    }
}

impl Room {
    fn and(self, most: usize, least: usize) -> Self {
        Self { most: self.most.max(most), least: self.least.max(least) }
    }
}

fn stub_room(table: &page::Table) -> Room {
    let heads = table.rows.iter().filter_map(|row| row.head.as_ref()).chain(&table.stub);
    heads.fold(Room::default(), |room, head| room.and(head.text.width(), width::least(&head.text)))
}
