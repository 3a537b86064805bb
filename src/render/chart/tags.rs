//! Words beside the marks of lines: values, and wide also the names.
//!
//! The tags of one side of one column are moved apart where they would collide; one that moves far
//! keeps a thin line to its mark. Deliberately absent: tags inside a run. The lines are in their way,
//! and the table beside the chart has those values.

use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::canvas::Canvas;
use super::ink::{Series, Stroke};
use super::rows::height;
use super::spread::{Wish, spread};
use super::text::{LEADING, Voice};
use super::traces::{Point, Side, Trace};
use super::units::{Format, U};
use super::years::{END_REACH, RADIUS, REACH, Years, named};

/// A tag that is moved farther than this from its mark is joined to it.
const FAR: i32 = 9 * U;

/// Words beside a mark.
pub(super) struct Tag {
    series: Series,
    lines: Vec<String>,
    mark: (i32, i32),
    /// Where the words begin, seen from the mark.
    x: i32,
}

/// The tags of one side of a column.
pub(super) fn tags(
    traces: &[Trace<'_>],
    (column, side): (usize, Side),
    years: &Years,
    format: Format,
    mark: impl Fn(Point<'_>) -> (i32, i32),
) -> Vec<Tag> {
    let x = years.x(column)
        + match side {
            Side::Before => -REACH,
            Side::After if column == years.last() => END_REACH,
            Side::After => REACH,
        };
    let shown = years.shows(traces, column, side);
    let tag = |trace: &Trace<'_>| {
        let (point, lines) = words(trace, (column, side), years, format, shown)?;
        Some(Tag { series: trace.series, lines, mark: mark(point), x })
    };
    traces.iter().filter_map(tag).collect()
}

/// What a line has to say on one side of a column, and about which of its points.
fn words<'a>(
    trace: &Trace<'a>,
    (column, side): (usize, Side),
    years: &Years,
    format: Format,
    shown: bool,
) -> Option<(Point<'a>, Vec<String>)> {
    let value = trace.end(column, side).filter(|_| shown);
    let value = value.map(|point| (point, vec![point.label.to_owned()]));
    if (format, side) != (Format::Wide, Side::After) {
        return value;
    }
    // The last value stands with the name, and only there.
    let last = trace.last()?;
    if years.name_column(trace) == column {
        return Some((last, named(trace)));
    }
    value.filter(|(point, _)| point.column != last.column)
}

/// Draws the tags of one side of a column, between two limits of height.
pub(super) fn draw(canvas: &Canvas<'_>, tags: &[Tag], limits: (i32, i32)) -> Result<(), ChartError> {
    let wish = |tag: &Tag| Wish { middle: tag.mark.1, room: height(&tag.lines) - U };
    let middles = spread(&tags.iter().map(wish).collect::<Vec<_>>(), limits);
    for (tag, middle) in tags.iter().zip(middles) {
        let (x, y) = tag.mark;
        let away = (tag.x - x).signum();
        if (middle - y).abs() > FAR || (tag.x - x).abs() > END_REACH {
            canvas.line(Stroke::Base, (x + away * (RADIUS + 2 * U), y), (tag.x - away * 2 * U, middle))?;
        }
        let anchor = if away < 0 { HPos::Right } else { HPos::Left };
        let first = middle - (height(&tag.lines) - LEADING) / 2;
        canvas.paragraph(&tag.lines, Voice::series(tag.series), anchor, (tag.x, first))?;
    }
    Ok(())
}
