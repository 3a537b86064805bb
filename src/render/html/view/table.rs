//! Tables: their shape, their groups and their cells.

use serde::Serialize;

use crate::compose::page::{self, CellContent};
use crate::model::Grade;
use crate::render::texts;

use super::super::error::PageFault;
use super::super::ids::joined;
use super::super::prose::WIDE;
use super::super::typesetter::Typesetter;
use super::{Citation, Link, Marks, Passage, Words};
use crate::render::shape::{has_subjects, shape};

/// The fewest rows that are worth sorting.
const SORTED: usize = 6;

/// The fewest rows that are worth narrowing down.
const FILTERED: usize = 25;

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Table<'p> {
    id: &'p str,
    /// Id of the caption, which names the table where it scrolls.
    caption_id: String,
    number: Option<&'p str>,
    caption: Words<'p>,
    /// Whether the caption says the same as the heading above, so that only assistive technology needs it.
    quiet: bool,
    /// `grades` where it shows nothing else, `figures` where it has numbers and no texts, else `words`.
    shape: &'static str,
    /// Whether it may be wider than a narrow page, so that a keyboard must be able to scroll it.
    wide: bool,
    /// Whether narrow pages show each row as a list of what its columns say: a table with words in it,
    /// of which a part would stand off the screen.
    stacks: bool,
    /// Whether rows have heads; `stub` is the head above those, where there is one.
    heads: bool,
    /// Whether readers may sort it: one list of rows, long enough.
    sortable: bool,
    /// Whether readers may narrow it to the rows that hold some words: it is long.
    filterable: bool,
    /// Whether the heads of its rows can be sorted: names can, times in words cannot.
    stub_sorts: bool,
    stub: Option<Words<'p>>,
    columns: Vec<Column<'p>>,
    /// How many columns there are, with the heads of the rows: what the head of a group spans.
    span: usize,
    groups: Vec<Group<'p>>,
    notes: Vec<Passage>,
    /// What has to be said of the texts in its cells and notes.
    marks: Marks,
    source: Option<&'p str>,
    csv: Option<String>,
    json: Option<String>,
    citation: Option<Citation<'p>>,
    permalink: bool,
}

/// Head of a column.
#[derive(Debug, Serialize)]
struct Column<'p> {
    words: Words<'p>,
    numeric: bool,
    /// Whether its cells can be sorted: running text cannot.
    sorts: bool,
    /// Said where the series breaks before this column.
    broken: Option<&'p str>,
}

/// Rows under one heading, or under none.
#[derive(Debug, Serialize)]
struct Group<'p> {
    head: Option<Words<'p>>,
    rows: Vec<Row<'p>>,
}

/// A row.
#[derive(Debug, Serialize)]
struct Row<'p> {
    head: Option<Words<'p>>,
    href: Option<String>,
    /// The cell whose text says what the head stands for ("Goal"), where the head is a link.
    described: Option<&'p str>,
    cells: Vec<Cell<'p>>,
}

/// A cell.
#[derive(Debug, Serialize)]
pub(super) struct Cell<'p> {
    /// The head of its column, which stands beside it where rows are lists.
    label: Option<&'p str>,
    id: Option<&'p str>,
    /// What it is sorted by, where that is not its words.
    order: Option<&'p str>,
    content: Content<'p>,
    marks: &'p [String],
    /// Keys of the notes about it.
    keys: &'p [String],
    href: Option<String>,
    /// The mark of a value that was corrected.
    correction: Option<Link<'p>>,
    /// Whether it stands in a column of numbers.
    numeric: bool,
    /// Whether the series breaks before it.
    broken: bool,
    /// Whether it is a second head of its row.
    head: bool,
}

/// What a cell shows: its `kind`, and under `of` the thing itself.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
enum Content<'p> {
    Number(&'p str),
    /// The letter, and the same in lower case for the style sheet.
    Grade {
        letter: char,
        class: char,
    },
    Words(Words<'p>),
    Text(Passage),
    Replies(Vec<Reply<'p>>),
    Absent(&'p str),
    Empty,
}

/// What a later report says.
#[derive(Debug, Serialize)]
struct Reply<'p> {
    link: Link<'p>,
    text: Option<Passage>,
    source: Option<&'p str>,
}

impl<'p> Typesetter<'p> {
    pub(super) fn table(&mut self, table: &'p page::Table, level: u8) -> Result<Table<'p>, PageFault> {
        self.ids.claim(&table.id)?;
        if table.permalink {
            self.show(&table.id, &table.caption.text, table.csv.as_ref());
        }
        let heads = table.stub.is_some() || table.rows.iter().any(|row| row.head.is_some());
        let span = table.columns.len() + usize::from(heads);
        let grouped = table.rows.iter().any(|row| row.group.is_some());
        let mut groups = self.groups(table, level)?;
        if has_subjects(table) {
            let firsts = groups.iter_mut().flat_map(|group| &mut group.rows);
            for cell in firsts.filter_map(|row| row.cells.first_mut()) {
                cell.head = matches!(&cell.content, Content::Words(words) if !words.text.is_empty());
            }
        }
        Ok(Table {
            sortable: !grouped && table.rows.len() >= SORTED,
            filterable: table.rows.len() >= FILTERED,
            stub_sorts: shape(table) != "words",
            id: &table.id,
            caption_id: joined(&table.id, "caption"),
            number: table.number.as_deref(),
            caption: self.words(&table.caption),
            quiet: self.heading.says(table.number.as_deref(), &table.caption.text),
            shape: shape(table),
            wide: span >= WIDE,
            stacks: span > 1 && has_words(table),
            heads,
            stub: table.stub.as_ref().map(|stub| self.words(stub)),
            columns: columns(table).map(|(column, sorts)| self.column(column, sorts)).collect(),
            span,
            groups,
            notes: self.passages(&table.notes, level)?,
            marks: self.marks(texts::of_table(table).chain(&table.notes)),
            source: table.source.as_deref(),
            csv: self.href(table.csv.as_ref()),
            json: self.json(table.csv.as_ref()),
            citation: self.citation(&table.id, table.citation.as_deref()),
            permalink: table.permalink,
        })
    }

    fn column(&self, column: &'p page::ColumnHead, sorts: bool) -> Column<'p> {
        Column {
            sorts,
            words: self.words(&column.words),
            numeric: column.numeric,
            broken: column.break_before.as_deref(),
        }
    }

    fn groups(&mut self, table: &'p page::Table, level: u8) -> Result<Vec<Group<'p>>, PageFault> {
        let mut groups: Vec<Group<'p>> = Vec::new();
        for row in &table.rows {
            let set = self.row(row, &table.columns, level)?;
            match groups.last_mut() {
                Some(group) if row.group.is_none() => group.rows.push(set),
                _ => {
                    let head = row.group.as_ref().map(|words| self.words(words));
                    groups.push(Group { head, rows: vec![set] });
                }
            }
        }
        Ok(groups)
    }

    fn row(
        &mut self,
        row: &'p page::TableRow,
        columns: &'p [page::ColumnHead],
        level: u8,
    ) -> Result<Row<'p>, PageFault> {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (at, cell) in row.cells.iter().enumerate() {
            let column = columns.get(at);
            cells.push(Cell {
                label: column.map(|column| column.words.text.as_str()),
                numeric: column.is_some_and(|column| column.numeric),
                broken: column.is_some_and(|column| column.break_before.is_some()),
                ..self.cell(cell, level)?
            });
        }
        let text = cells.first().filter(|cell| matches!(cell.content, Content::Text(_)));
        Ok(Row {
            head: row.head.as_ref().map(|head| self.words(head)),
            href: self.href(row.href.as_ref()),
            described: text.filter(|_| row.href.is_some()).and_then(|cell| cell.id),
            cells,
        })
    }

    /// Sets a cell that stands in no column.
    pub(super) fn cell(&mut self, cell: &'p page::Cell, level: u8) -> Result<Cell<'p>, PageFault> {
        Ok(Cell {
            label: None,
            id: cell.id.as_deref().and_then(|id| self.ids.first(id)),
            order: cell.order.as_deref(),
            content: match &cell.content {
                CellContent::Number(number) => Content::Number(number),
                CellContent::Grade(grade) => grade_of(*grade),
                CellContent::Words(words) => Content::Words(self.words(words)),
                CellContent::Text(passage) => Content::Text(self.passage(passage, level)?),
                CellContent::Replies(replies) => Content::Replies(self.replies(replies, level)?),
                CellContent::Absent(reason) => Content::Absent(reason),
                CellContent::Empty => Content::Empty,
            },
            marks: &cell.marks,
            keys: &cell.keys,
            href: self.href(cell.href.as_ref()),
            correction: cell.correction.as_ref().map(|mark| self.link(mark)),
            numeric: false,
            broken: false,
            head: false,
        })
    }
}

impl<'p> Typesetter<'p> {
    fn replies(&mut self, replies: &'p [page::Reply], level: u8) -> Result<Vec<Reply<'p>>, PageFault> {
        let set = |reply: &'p page::Reply| {
            let text = reply.text.as_ref().map(|text| self.passage(text, level));
            let source = reply.source.as_deref();
            Ok(Reply { link: self.link(&reply.link), text: text.transpose()?, source })
        };
        replies.iter().map(set).collect()
    }
}

/// The heads of the columns, each with whether its cells can be sorted.
fn columns(table: &page::Table) -> impl Iterator<Item = (&page::ColumnHead, bool)> {
    table.columns.iter().enumerate().map(|(at, column)| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        (column, cells.all(|cell| !matches!(cell.content, CellContent::Text(_) | CellContent::Replies(_))))
    })
}

fn grade_of<'p>(grade: Grade) -> Content<'p> {
    let letter = grade.letter();
    Content::Grade { letter, class: letter.to_ascii_lowercase() }
}

/// Whether a column that is not one of numbers says anything in words; why a grade is missing is a short
/// word beside letters.
fn has_words(table: &page::Table) -> bool {
    let graded = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| matches!(cell.content, CellContent::Grade(_)));
    let wordy = |cell: &page::Cell, column: &page::ColumnHead| {
        let says = match cell.content {
            CellContent::Words(_) | CellContent::Text(_) => true,
            CellContent::Absent(_) => !graded,
            _ => false,
        };
        !column.numeric && says
    };
    let mut rows = table.rows.iter();
    rows.any(|row| row.cells.iter().zip(&table.columns).any(|(cell, column)| wordy(cell, column)))
}
