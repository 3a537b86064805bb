//! The pieces of a section: texts, figures, tables, records, lists.
//!
//! Deliberately absent: how wide, how dark, how large. A block says what it is and what it says.

use std::fmt;

use super::{Href, Link, Words};
use crate::compose::chart::Chart;
use crate::derive::Piece;
use crate::markdown;
use crate::model::{Grade, Lang};

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// Text.
    Passage(Passage),
    /// A message with its signature.
    Message(Message),
    /// Headline numbers.
    Headlines(Vec<Headline>),
    /// A chart with its numbers.
    Figure(Box<Figure>),
    /// Small charts of one form on one axis, side by side.
    Multiples(Vec<Figure>),
    /// A table.
    Table(Box<Table>),
    /// Things with fields: audits, incidents, definitions.
    Records(Vec<Record>),
    /// Steps in order.
    Steps(Vec<Vec<Field>>),
    /// A list of links: contents, bodies, measures.
    Contents(Vec<Entry>),
    /// A passage of one year beside that of another.
    Contrast(Box<Contrast>),
    /// A way to a related place.
    Way(Link),
    /// A remark of the tool itself ("This chapter lists no incident: …").
    Notice(String),
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

/// A text in the Markdown dialect with its links resolved.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its blocks; links in it are looked up in `links`.
    pub blocks: Vec<markdown::Block>,
    /// The address and words of every internal target in it.
    pub links: Vec<ResolvedLink>,
    /// The language that it is in.
    pub lang: Lang,
    /// Whether it is our digest of the source and must carry the mark.
    pub digest: bool,
    /// Prefix of the ids that its footnotes and headings get on the page.
    pub id: String,
}

/// Where an internal target of a text leads.
#[derive(Debug, Clone)]
pub struct ResolvedLink {
    /// The target as written.
    pub target: markdown::Target,
    /// Its address.
    pub href: Href,
    /// Its generated words (「表2-3」), for links without words.
    pub words: String,
    /// A short description of a datum, shown on hover (`title`) and read by nobody else.
    pub hint: Option<String>,
}

/// A passage of one year beside that of another.
#[derive(Debug, Clone)]
pub struct Contrast {
    /// Its id on the page.
    pub id: String,
    /// Heads of the two sides, the earlier first.
    pub heads: [String; 2],
    /// The words that stayed, went and came, in reading order; all of one side where the other has none.
    pub pieces: Vec<Piece>,
    /// Whether single words are worth marking; otherwise the text was written anew.
    pub marked: bool,
    /// The language of both.
    pub lang: Lang,
    /// What is said of the comparison: that a side has no text, or that it was written anew.
    pub note: Option<String>,
    /// Ids of the contrasts before and after it.
    pub neighbours: [Option<String>; 2],
}

/// A message with its signature.
#[derive(Debug, Clone)]
pub struct Message {
    /// The text.
    pub text: Passage,
    /// Lines of the signature: role, post and names, date.
    pub signature: Vec<Words>,
}

/// A headline number.
#[derive(Debug, Clone)]
pub struct Headline {
    /// What it is.
    pub label: String,
    /// The number as worded.
    pub value: String,
    /// What follows it, set small.
    pub unit: String,
    /// The change on the year before, or why there is none.
    pub change: Option<Change>,
    /// Where it comes from.
    pub href: Option<Href>,
}

/// A change in words.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// The words (「前年度から0.1ポイント低下」).
    pub text: String,
}

/// Which way a value went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Neither.
    Same,
    /// Not comparable; the words say why.
    Broken,
}

/// A chart with its title, its numbers and its papers.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its id on the page.
    pub id: String,
    /// Its number ("Chart of Table 2-3"), where it has one.
    pub number: Option<String>,
    /// The finding, or the measure's name where none can be proved.
    pub title: String,
    /// Measure, unit and axis, in one line.
    pub subtitle: String,
    /// The drawing.
    pub chart: Chart,
    /// The same numbers as a table; `None` where that table stands right beside it on the page.
    pub table: Option<Table>,
    /// How the parts of a drawing are linked, as a table.
    pub links: Option<Table>,
    /// Caveats: breaks, own definitions, notes.
    pub notes: Vec<Passage>,
    /// Where the numbers come from.
    pub source: Option<String>,
    /// The page that defines the measure.
    pub definition: Option<Href>,
    /// The numbers as a file.
    pub csv: Option<Href>,
    /// How to cite it, but for its address.
    pub citation: Option<String>,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its id on the page.
    pub id: String,
    /// Its number in its document.
    pub number: Option<String>,
    /// Its caption.
    pub caption: Words,
    /// Head of the first column, where rows have heads.
    pub stub: Option<Words>,
    /// Heads of the other columns.
    pub columns: Vec<ColumnHead>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// Notes under it.
    pub notes: Vec<Passage>,
    /// Where it comes from.
    pub source: Option<String>,
    /// The numbers as a file.
    pub csv: Option<Href>,
    /// Whether the page offers its permalink (tables of the source).
    pub permalink: bool,
    /// How to cite it, but for its address.
    pub citation: Option<String>,
}

/// Head of a column.
#[derive(Debug, Clone)]
pub struct ColumnHead {
    /// Its words.
    pub words: Words,
    /// Whether its cells are numbers.
    pub numeric: bool,
    /// Said where a series breaks before this column.
    pub break_before: Option<String>,
}

/// A row.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// A heading over this and the following rows, where a new group begins.
    pub group: Option<Words>,
    /// Its head.
    pub head: Option<Words>,
    /// Where its head leads.
    pub href: Option<Href>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The id by which it is linked, where it shows a datum.
    pub id: Option<String>,
    /// What it shows.
    pub content: CellContent,
    /// What readers who sort the table sort it by: the plain number of a worded one, the date of a worded
    /// time; none where the words themselves are sorted, or where there is nothing to sort by.
    pub order: Option<String>,
    /// Marks beside it with what they say ("own definition").
    pub marks: Vec<String>,
    /// Keys of the notes under the table that are about it ("*1").
    pub keys: Vec<String>,
    /// Where the cell leads, when it is a link.
    pub href: Option<Href>,
    /// The mark of a value that was corrected, which leads to the correction.
    pub correction: Option<Link>,
}

impl Cell {
    /// A cell that shows this and leads nowhere.
    #[must_use]
    pub fn new(content: CellContent) -> Self {
        Self {
            id: None,
            content,
            order: None,
            marks: Vec::new(),
            keys: Vec::new(),
            href: None,
            correction: None,
        }
    }

    /// A worded number that is no datum of a source.
    #[must_use]
    pub fn number(worded: String) -> Self {
        Self::new(CellContent::Number(worded))
    }

    /// The same, in its place among others.
    #[must_use]
    pub fn ordered(self, order: impl fmt::Display) -> Self {
        Self { order: Some(order.to_string()), ..self }
    }
}

/// What a cell shows.
#[derive(Debug, Clone)]
pub enum CellContent {
    /// A worded number.
    Number(String),
    /// A grade.
    Grade(Grade),
    /// Words.
    Words(Words),
    /// A text.
    Text(Passage),
    /// What later reports say, the deciding one first.
    Replies(Vec<Reply>),
    /// Why there is no value, in words (「未達」).
    Absent(String),
    /// The source has no such cell.
    Empty,
}

/// What a later report says of something, and where it does.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The answer in a word with its year; leads to where the report gives it.
    pub link: Link,
    /// What the report says.
    pub text: Option<Passage>,
    /// Where the source says so, in few words.
    pub source: Option<String>,
}

/// A thing with fields.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its id on the page.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<Words>,
    /// Short marks beside the title (kind, result, category).
    pub tags: Vec<String>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What it is.
    pub label: String,
    /// What it says.
    pub content: FieldContent,
}

/// What a field says.
#[derive(Debug, Clone)]
pub enum FieldContent {
    /// Words.
    Words(Words),
    /// A text.
    Text(Passage),
    /// Several texts.
    Texts(Vec<Passage>),
    /// A link.
    Link(Link),
    /// A worded number with what it counts.
    Cell(Box<Cell>),
}

/// An entry of a list of links.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub number: Option<String>,
    /// Its link, or words where there is no page yet.
    pub link: Link,
    /// A remark beside it.
    pub note: Option<String>,
    /// Entries below.
    pub children: Vec<Entry>,
}
