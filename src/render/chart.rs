//! Charts as SVG: a [`Chart`] goes in, two drawings of it come out, one wide and one for telephones.
//!
//! This is the only room that knows plotters. The story of a drawing: `check` refuses what cannot be
//! drawn honestly, the room of the plot (`lines`, `dots`, `bars`, `stacks`, `tally`, `diagram`) lays out words
//! and marks, plotters translates values into places and hands shapes to our own backend, and the frame with the
//! accessible name is put around them.
//!
//! A drawing never relies on colour: series have shapes and dashes too, and values stand in words
//! beside their marks.
//!
//! Deliberately absent: fonts, colours and styles (the theme has them, by class), rounding and wording
//! (`compose` and `i18n` have finished them), and scripts. Nothing is measured in a browser; the same
//! chart gives the same bytes everywhere.

use std::error::Error;
use std::fmt;

use rust_decimal::Decimal;

use crate::compose::chart::{Chart, Plot, Tally};

pub(super) use self::backend::Escaped;
use self::canvas::Sheet;
pub(super) use self::text::set_in_lines;
use self::units::{Format, Tenths};

mod axis;
mod backend;
mod bars;
mod canvas;
mod check;
mod columns;
mod diagram;
mod dots;
mod ink;
mod legend;
mod lines;
mod notes;
mod rows;
mod scale;
mod spread;
mod stacks;
mod tags;
mod tally;
mod text;
mod traces;
mod units;
mod wrap;
mod years;

/// The two drawings of a chart, each an `<svg>` element. The theme shows one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// 760 units wide, class `wide`.
    pub wide: String,
    /// 340 units wide, class `narrow`: readable from 288 px.
    pub narrow: String,
}

/// Draws a chart.
///
/// # Errors
///
/// A chart that cannot be drawn honestly is refused, see [`ChartError`]; nothing is drawn of it.
pub fn draw(chart: &Chart) -> Result<Drawing, ChartError> {
    check::check(chart)?;
    Ok(Drawing { wide: frame(chart, Format::Wide)?, narrow: frame(chart, Format::Narrow)? })
}

/// One drawing with its accessible name around it.
fn frame(chart: &Chart, format: Format) -> Result<String, ChartError> {
    let Sheet { height, body } = match &chart.plot {
        Plot::Lines(lines) => lines::draw(lines, format),
        Plot::Dots(dots) => dots::draw(dots, format),
        Plot::Bars(bars) => bars::draw(bars, format),
        Plot::Stacks(stacks) => stacks::draw(stacks, format),
        Plot::Tally(tally) => tally::draw(tally, format),
        Plot::Diagram(diagram) => diagram::draw(diagram, format),
    }?;
    let (class, suffix) = (format.class(), format.suffix());
    let (width, height) = (Tenths(format.width()), Tenths(height));
    let (id, name, description) = (Escaped(&chart.id), Escaped(&chart.name), Escaped(&chart.description));
    Ok(format!(
        r#"<svg class="{class}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-{suffix}-t {id}-{suffix}-d"><title id="{id}-{suffix}-t">{name}</title><desc id="{id}-{suffix}-d">{description}</desc>{body}</svg>"#
    ))
}

/// Why a chart is not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartError {
    /// The id is empty or has spaces, so nothing could refer to it.
    Id(String),
    /// There is no value to draw: in the whole chart, or in the series named.
    Empty(Option<String>),
    /// The axis does not go upwards.
    Axis {
        /// Its lower end.
        min: Decimal,
        /// Its upper end.
        max: Decimal,
    },
    /// Bars that do not start at zero show false proportions.
    BarsNotFromZero(Decimal),
    /// A tick lies outside its axis.
    TickOffAxis(String),
    /// A value lies outside its axis.
    ValueOffAxis(String),
    /// A break does not lie between two columns.
    BreakOutside(String),
    /// There are more series than can be told apart.
    TooManySeries(usize),
    /// There are more grades than there are looks for.
    TooManyGrades(usize),
    /// There are more things than one mark each could show.
    TooManyMarks(usize),
    /// A row has more or fewer marks than there are series or columns.
    Ragged {
        /// Name of the row or line.
        row: String,
        /// How many marks it should have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// The whole of stacked bars is not above zero.
    Whole(Decimal),
    /// A part of a stacked bar is below zero.
    NegativePart(String),
    /// The parts of a stacked bar are more than the whole.
    PartsExceedWhole {
        /// Name of the row.
        row: String,
        /// What its parts add up to.
        sum: Decimal,
        /// What they should stay within.
        whole: Decimal,
    },
    /// A link leads from or to a node that there is not, or from a node to itself.
    Link {
        /// Index of the node that it leaves.
        from: usize,
        /// Index of the node that it leads to.
        to: usize,
    },
    /// A node belongs to a group that there is not.
    Group(String),
    /// A node of a schedule or a timeline has no date.
    NoSpan(String),
    /// A schedule or a timeline has no axis.
    NoAxis,
    /// A node ends before it begins.
    Backwards(String),
    /// The words leave too little of the width for the marks.
    NoRoom,
    /// Plotters or the backend failed; a defect of this room.
    Backend(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "`{id}` cannot be the id of a figure"),
            Self::Empty(None) => f.write_str("the chart has no values"),
            Self::Empty(Some(series)) => write!(f, "`{series}` has no values"),
            Self::Axis { min, max } => write!(f, "an axis from {min} to {max} does not go upwards"),
            Self::BarsNotFromZero(min) => write!(f, "bars start at zero, this axis starts at {min}"),
            Self::TickOffAxis(label) => write!(f, "the tick `{label}` is outside the axis"),
            Self::ValueOffAxis(label) => write!(f, "the value `{label}` is outside the axis"),
            Self::BreakOutside(label) => write!(f, "the break `{label}` is not between two columns"),
            Self::TooManySeries(count) => write!(f, "{count} series cannot be told apart, six can"),
            Self::TooManyGrades(count) => write!(f, "{count} grades have no looks, four have"),
            Self::TooManyMarks(count) => {
                write!(f, "{count} things are too many for one mark each, {} are not", Tally::MOST)
            }
            Self::Ragged { row, expected, found } => {
                write!(f, "`{row}` should have {expected} marks and has {found}")
            }
            Self::Whole(whole) => write!(f, "{whole} cannot be the whole of a stacked bar"),
            Self::NegativePart(row) => write!(f, "`{row}` has a part below zero"),
            Self::PartsExceedWhole { row, sum, whole } => {
                write!(f, "the parts of `{row}` add up to {sum}, more than {whole}")
            }
            Self::Link { from, to } => write!(f, "a link from node {from} to node {to} connects nothing"),
            Self::Group(node) => write!(f, "`{node}` is in a group that there is not"),
            Self::NoSpan(node) => write!(f, "`{node}` has no date"),
            Self::NoAxis => f.write_str("dates need an axis"),
            Self::Backwards(node) => write!(f, "`{node}` ends before it begins"),
            Self::NoRoom => f.write_str("the words of the chart leave no room for its marks"),
            Self::Backend(reason) => write!(f, "the drawing failed: {reason}"),
        }
    }
}

impl Error for ChartError {}
