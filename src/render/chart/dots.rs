//! Values of categories as dots: the form for rates that all lie high, on an axis that may be partial.
//!
//! Marks that stand clear of each other share a line: the lowest is worded on its left, the highest on
//! its right, those between above. Marks that would cover each other, or whose words would, get a lane
//! each. Either way thin lines join the marks of a row.
//!
//! Deliberately absent: anything about which series is good or bad.

use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::element::PathElement;
use plotters::style::text_anchor::HPos;

use crate::compose::chart::{DotRow, Dots, Mark};

use super::ChartError;
use super::axis::Ruled;
use super::canvas::{Canvas, Plane, Sheet};
use super::ink::{Series, Stroke};
use super::legend::{Legend, Swatch};
use super::rows::{self, Row};
use super::scale::{Scale, Track};
use super::text::{LEADING, Voice};
use super::units::{Format, U};

const RADIUS: i32 = 6 * U;
/// From the middle of a mark to its value.
const REACH: i32 = 11 * U;
/// From the middle of a mark to the middle of a value above it.
const RISE: i32 = 16 * U;
/// Height of a lane: a value must fit.
const LANE: i32 = 16 * U;
/// Half the height of a row without lanes.
const HALF: i32 = 11 * U;

/// Where the value of a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Above,
}

/// A mark that has found its place.
struct Dot<'a> {
    series: Series,
    place: f64,
    label: &'a str,
    lane: i32,
    side: Side,
}

/// Draws dots.
pub(super) fn draw(plot: &Dots, format: Format) -> Result<Sheet, ChartError> {
    let scale = Scale::of(&plot.axis)?;
    let several = plot.series.len() > 1;
    let legend = Legend::new(if several { &plot.series } else { &[] }, Swatch::Mark, format);

    let mut asked: Vec<Row<'_>> = plot.rows.iter().map(row).collect();
    let marks = plot.rows.iter().flat_map(|row| &row.marks).flatten();
    let value = marks.map(|mark| Voice::VALUE.width(&mark.label)).max().unwrap_or(0);
    let before = if several { REACH + value } else { RADIUS + 3 * U };
    let start = rows::start(&asked, format) + before;
    let track = scale.lying(start, format.margin() - value - REACH)?;

    let rows = plot.rows.iter().map(|row| settle(row, track));
    let rows: Vec<Vec<Dot<'_>>> = rows.collect::<Result<_, ChartError>>()?;
    for (row, dots) in asked.iter_mut().zip(&rows) {
        let half = HALF.max(lanes(dots) * LANE / 2);
        let above = dots.iter().any(|dot| dot.side == Side::Above);
        row.reach = (if above { RISE + LEADING / 2 } else { half }, half);
    }
    let ruled = Ruled::lay(&asked, track, legend.height, format);

    Sheet::paint(format, ruled.bottom, |canvas| {
        legend.draw(canvas)?;
        ruled.draw_axis(canvas)?;
        let plane = canvas.plane(track.axis(), canvas.down());
        for (dots, &middle) in rows.iter().zip(&ruled.rows.middles) {
            // A rail leads from the name to the mark.
            canvas.line(Stroke::Grid, (track.ends.0, middle), (track.ends.1, middle))?;
            draw_row(canvas, &plane, dots, middle)?;
        }
        ruled.rows.draw(canvas)
    })
}

fn row(row: &DotRow) -> Row<'_> {
    Row { group: row.group.as_deref(), label: &row.label, note: None, reach: (0, 0) }
}

/// Finds the places of a row's marks and the sides of their values.
fn settle<'a>(row: &'a DotRow, track: Track<'_>) -> Result<Vec<Dot<'a>>, ChartError> {
    let mut dots = Vec::new();
    for (series, mark) in Series::ALL.into_iter().zip(&row.marks) {
        if let Some(Mark { value, label }) = mark {
            dots.push(Dot {
                series,
                place: track.scale.place(*value, label)?,
                label,
                lane: 0,
                side: Side::Right,
            });
        }
    }
    let mut along: Vec<&mut Dot<'_>> = dots.iter_mut().collect();
    along.sort_by(|a, b| a.place.total_cmp(&b.place));
    if let [lowest, between @ .., _] = along.as_mut_slice() {
        lowest.side = Side::Left;
        between.iter_mut().for_each(|dot| dot.side = Side::Above);
    }
    let half = |dot: &Dot<'_>| match dot.side {
        Side::Above => (Voice::VALUE.width(dot.label) / 2).max(RADIUS) + U,
        Side::Left | Side::Right => RADIUS + U,
    };
    let clear = |a: &Dot<'_>, b: &Dot<'_>| track.at(b.place) - track.at(a.place) >= half(a) + half(b);
    if !along.array_windows().all(|[a, b]| clear(a, b)) {
        for (dot, lane) in dots.iter_mut().zip(0..) {
            (dot.lane, dot.side) = (lane, Side::Right);
        }
    }
    Ok(dots)
}

fn lanes(dots: &[Dot<'_>]) -> i32 {
    dots.iter().map(|dot| dot.lane + 1).max().unwrap_or(1)
}

fn draw_row(
    canvas: &Canvas<'_>,
    plane: &Plane<'_, RangedCoordf64, RangedCoordi32>,
    dots: &[Dot<'_>],
    middle: i32,
) -> Result<(), ChartError> {
    let first = middle - (lanes(dots) - 1) * LANE / 2;
    let y = |dot: &Dot<'_>| first + dot.lane * LANE;
    let join = |from, to| plane.draw(&PathElement::new([from, to], Stroke::Base.pen()));
    let lowest = dots.iter().map(|dot| dot.place).fold(f64::INFINITY, f64::min);
    let highest = dots.iter().map(|dot| dot.place).fold(f64::NEG_INFINITY, f64::max);
    match dots {
        [] | [_] => {}
        [first, .., last] if last.lane > 0 => {
            // A comb: down where the lowest mark is, and along each lane only as far as its mark, so
            // that no line runs through a value.
            join((lowest, y(first)), (lowest, y(last)))?;
            for dot in dots.iter().filter(|dot| dot.place > lowest) {
                join((lowest, y(dot)), (dot.place, y(dot)))?;
            }
        }
        _ => join((lowest, middle), (highest, middle))?,
    }
    for dot in dots {
        let (x, y) = plane.map_coordinate(&(dot.place, y(dot)));
        canvas.mark(dot.series, (x, y), RADIUS)?;
        let (anchor, at) = match dot.side {
            Side::Left => (HPos::Right, (x - REACH, y)),
            Side::Right => (HPos::Left, (x + REACH, y)),
            Side::Above => (HPos::Center, (x, y - RISE)),
        };
        canvas.words(dot.label, Voice::VALUE, anchor, at)?;
    }
    Ok(())
}
