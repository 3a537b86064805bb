//! Bars from zero: lying ones, and the decision when standing ones have to lie down.
//!
//! A bar carries the shape of its series near its foot, so that grouped bars can be told apart
//! without colour. Deliberately absent: axes that start above zero (refused), and values inside bars.

use plotters::element::Rectangle;
use plotters::prelude::Color;
use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Bars, Direction, Mark};

use super::ChartError;
use super::axis::Ruled;
use super::canvas::{Canvas, Sheet};
use super::columns;
use super::ink::{Fill, Series};
use super::legend::{Legend, Swatch};
use super::rows::{self, Row};
use super::scale::Scale;
use super::text::Voice;
use super::units::{Format, U};

/// Between two bars of a group.
pub(super) const GAP: i32 = 3 * U;
/// From the end of a bar to its value.
const REACH: i32 = 6 * U;

/// Draws bars. Standing bars whose words would not fit lie down: a telephone has height.
pub(super) fn draw(plot: &Bars, format: Format) -> Result<Sheet, ChartError> {
    let scale = Scale::of(&plot.axis)?;
    let standing = match plot.direction {
        Direction::Standing => columns::Layout::new(plot, &scale, format),
        Direction::Lying => None,
    };
    match standing {
        Some(layout) => layout.draw(plot, &scale, format),
        None => lying(plot, &scale, format),
    }
}

/// The legend of bars.
pub(super) fn legend(plot: &Bars, format: Format) -> Legend {
    let several = plot.series.len() > 1;
    Legend::new(if several { &plot.series } else { &[] }, Swatch::Bar, format)
}

/// The widest value of a chart with bars.
pub(super) fn widest_value(plot: &Bars) -> i32 {
    let marks = plot.groups.iter().flat_map(|group| &group.bars).flatten();
    marks.map(|mark| Voice::VALUE.width(&mark.label)).max().unwrap_or(0)
}

fn lying(plot: &Bars, scale: &Scale<'_>, format: Format) -> Result<Sheet, ChartError> {
    let legend = legend(plot, format);
    let thickness = if plot.series.len() > 1 { 15 * U } else { 18 * U };
    // Every group has a place for each series, so all groups are equally thick.
    let half = plot.series.iter().map(|_| thickness + GAP).sum::<i32>() / 2;
    let row = |group| Row { group: None, label: group, note: None, reach: (half + U, half + U) };
    let asked: Vec<Row<'_>> = plot.groups.iter().map(|group| row(group.label.as_str())).collect();
    let start = rows::start(&asked, format);
    let track = scale.lying(start, format.margin() - widest_value(plot) - REACH)?;
    let ruled = Ruled::lay(&asked, track, legend.height, format);

    Sheet::paint(format, ruled.bottom, |canvas| {
        legend.draw(canvas)?;
        ruled.draw_axis(canvas)?;
        let plane = canvas.plane(track.axis(), canvas.down());
        for (group, middle) in plot.groups.iter().zip(&ruled.rows.middles) {
            let tops = (middle - half + GAP / 2..).step_by((thickness + GAP).unsigned_abs() as usize);
            for ((series, mark), top) in Series::ALL.into_iter().zip(&group.bars).zip(tops) {
                let Some(Mark { value, label }) = mark else {
                    continue;
                };
                let place = scale.place(*value, label)?;
                let fill = Fill::Series(series).filled();
                plane.draw(&Rectangle::new([(0.0, top), (place, top + thickness)], fill))?;
                let (end, y) = plane.map_coordinate(&(place, top + thickness / 2));
                if plot.series.len() > 1 {
                    stamp(canvas, series, (start + 9 * U, y), end - start)?;
                }
                canvas.words(label, Voice::VALUE, HPos::Left, (end + REACH, y))?;
            }
        }
        ruled.rows.draw(canvas)
    })
}

/// The shape of a series on its bar, if the bar is long enough to carry it.
pub(super) fn stamp(
    canvas: &Canvas<'_>,
    series: Series,
    at: (i32, i32),
    length: i32,
) -> Result<(), ChartError> {
    if length < 18 * U {
        return Ok(());
    }
    canvas.shape(series, at, 4 * U, Fill::Ground)
}
