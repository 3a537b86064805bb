//! What a chart shows: marks with exact values and the words that stand beside them.
//!
//! Deliberately absent: coordinates, colours, fonts and SVG. Those are the business of
//! `render::chart`, the only room that knows plotters. Every word here is finished: rounding and
//! wording happened in `i18n`, so that the drawing cannot disagree with the table beside it.

use rust_decimal::Decimal;

mod diagram;

pub use diagram::{Diagram, Form, Link, Node};

/// One chart, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Id of the figure on its page; the drawing derives its own ids from it.
    pub id: String,
    /// Accessible name: the finding or the measure, with its unit.
    pub name: String,
    /// Accessible description: what is drawn, in one or two sentences.
    pub description: String,
    /// What is drawn.
    pub plot: Plot,
}

/// The closed set of drawings.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Values over years, with gaps where the series breaks.
    Lines(Lines),
    /// Values of categories as dots on a (marked) partial axis: the form for rates above 80%.
    Dots(Dots),
    /// Values of categories as bars from zero.
    Bars(Bars),
    /// Shares or counts of a whole, one stacked bar a row.
    Stacks(Stacks),
    /// Things counted, one mark each.
    Tally(Tally),
    /// Parts of something and how they are connected, in words only.
    Diagram(Diagram),
}

/// An exact value and its wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The value in the unit of the axis.
    pub value: Decimal,
    /// The value as worded for readers (`98.6`, `約108`).
    pub label: String,
}

/// A value axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// Lower end.
    pub min: Decimal,
    /// Upper end; greater than `min`.
    pub max: Decimal,
    /// Positions that carry a grid line and a word, ascending.
    pub ticks: Vec<Mark>,
    /// Said on the axis when it does not start at zero ("横軸は88%から").
    pub partial: Option<String>,
}

/// Values over years.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// Vertical axis.
    pub axis: Axis,
    /// Words of the columns, left to right (`2008年度`).
    pub columns: Vec<String>,
    /// Breaks of the series.
    pub breaks: Vec<Break>,
    /// The lines; at most six.
    pub series: Vec<Line>,
}

/// A mark between two columns: values left and right of it are not comparable, lines stop there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Index of the first column after the break.
    pub before: usize,
    /// Short word at the mark (`点検項目の変更`).
    pub label: String,
}

/// One line: a name and a value, or none, for each column.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Name, written at the end of the line.
    pub name: String,
    /// One entry a column; a missing value interrupts the line.
    pub points: Vec<Option<Mark>>,
}

/// Values of categories as dots.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// Horizontal axis.
    pub axis: Axis,
    /// Names of the series, drawn as a legend with their shapes when there are two or more.
    pub series: Vec<String>,
    /// The rows, top to bottom.
    pub rows: Vec<DotRow>,
}

/// One category.
#[derive(Debug, Clone, PartialEq)]
pub struct DotRow {
    /// Heading over this and the following rows, where a new group begins.
    pub group: Option<String>,
    /// Name of the category.
    pub label: String,
    /// One entry a series, in the order of the legend.
    pub marks: Vec<Option<Mark>>,
}

/// Values of categories as bars from zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Value axis; starts at zero.
    pub axis: Axis,
    /// Names of the series, drawn as a legend when there are two or more.
    pub series: Vec<String>,
    /// The groups, in reading order.
    pub groups: Vec<BarGroup>,
    /// Bars stand (years, months) or lie (categories with long names).
    pub direction: Direction,
}

/// How bars are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Columns: for time.
    Standing,
    /// Rows: for categories with long names.
    Lying,
}

/// One category or year with a bar for each series.
#[derive(Debug, Clone, PartialEq)]
pub struct BarGroup {
    /// Its name.
    pub label: String,
    /// One entry a series.
    pub bars: Vec<Option<Mark>>,
}

/// Parts of a whole: one stacked bar a row, parts in the order of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct Stacks {
    /// What the parts are, which decides how they look.
    pub parts_are: PartsAre,
    /// Names of the parts, drawn as a legend; grades are named by their letters alone.
    pub parts: Vec<String>,
    /// What each row's parts are measured against: the length of a full bar.
    pub whole: Decimal,
    /// The rows, top to bottom.
    pub rows: Vec<StackRow>,
}

/// One stacked bar.
#[derive(Debug, Clone, PartialEq)]
pub struct StackRow {
    /// Its name.
    pub label: String,
    /// Small word under the name (`N=191`).
    pub note: Option<String>,
    /// One entry a part; a part of zero takes no room and has no label.
    pub parts: Vec<Mark>,
}

/// What the parts of a stacked bar are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartsAre {
    /// Answers, kinds, states: in the colours and shapes of series.
    Series,
    /// Grades, best first, at most four: in the looks of their badges.
    Grades,
}

/// Things counted, one mark each, so that a reader can count them too.
///
/// The form for what is few: [`Tally::MOST`] marks in all. More are bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Kinds of things, drawn as a legend with their shapes.
    pub series: Vec<String>,
    /// The rows, in reading order.
    pub rows: Vec<TallyRow>,
    /// Marks stand on their names (months) or lie beside them (names that are long).
    pub direction: Direction,
}

impl Tally {
    /// The most marks that one drawing holds.
    pub const MOST: usize = 300;
}

/// The things of one month, group or year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// Its name.
    pub label: String,
    /// How many of each kind.
    pub counts: Vec<usize>,
    /// How many in all, as worded for readers.
    pub total: String,
}
