//! Values over years as lines.
//!
//! Lines stop at a break of the series, which has a dashed upright and a word over it. Wide, each
//! line carries its name at its end; narrow, the names are a legend and the ends carry values only.
//! Words that would collide move apart, and those that move far keep a thin line to their mark.
//!
//! Deliberately absent: smoothing, and joining what is not comparable.

use plotters::element::PathElement;
use plotters::style::text_anchor::HPos;

use crate::compose::chart::Lines;

use super::ChartError;
use super::axis;
use super::canvas::Sheet;
use super::ink::Stroke;
use super::legend::{Legend, Swatch};
use super::notes::Notes;
use super::rows::height;
use super::scale::Scale;
use super::tags;
use super::text::{LEADING, Voice};
use super::traces::{Point, Side, traces};
use super::units::{Format, U};
use super::years::{RADIUS, Years, place};

/// Height of the plot.
const HEIGHT: i32 = 264 * U;
/// Between the plot and the words under it.
const SPACE: i32 = 8 * U;

/// Draws lines.
pub(super) fn draw(plot: &Lines, format: Format) -> Result<Sheet, ChartError> {
    let scale = Scale::of(&plot.axis)?;
    let traces = traces(plot, &scale)?;
    let years = Years::new(plot, &traces, scale.tick_room(), format)?;
    let words = years.words(plot);

    let names: Vec<String> = match format {
        Format::Wide => Vec::new(),
        Format::Narrow => plot.series.iter().map(|line| line.name.clone()).collect(),
    };
    let legend = Legend::new(&names, Swatch::Line, format);
    let mut notes = Notes::new(format);
    notes.put(axis::note(&scale, format), None);
    for gap in &plot.breaks {
        let lines = Voice::SOFT.wrap(&gap.label, format.width() / 2);
        notes.put(lines, Some(years.gap(&traces, gap.before)));
    }
    let top = legend.height + notes.height() + 10 * U;
    let bottom = top + HEIGHT;
    let track = scale.standing(bottom, top);
    let end = bottom + SPACE + words.iter().map(|(_, lines)| height(lines)).max().unwrap_or(0);

    Sheet::paint(format, end, |canvas| {
        legend.draw(canvas)?;
        axis::vertical(canvas, track, (years.left, years.ends.1 + RADIUS + 2 * U))?;
        for (column, lines) in &words {
            let x = canvas.within(years.x(*column), Voice::PERIOD.widest(lines) / 2);
            canvas.paragraph(lines, Voice::PERIOD, HPos::Center, (x, bottom + SPACE + LEADING / 2))?;
        }
        notes.draw(canvas, legend.height, bottom)?;

        let plane = canvas.plane(years.axis(), track.axis());
        for trace in &traces {
            for run in trace.runs.iter().filter(|run| run.len() > 1) {
                let places: Vec<_> = run.iter().map(|point| (place(point.column), point.place)).collect();
                plane.draw(&PathElement::new(places, Stroke::Series(trace.series).pen()))?;
            }
        }
        let mark = |point: Point<'_>| plane.map_coordinate(&(place(point.column), point.place));
        for trace in &traces {
            for &point in trace.runs.iter().flatten() {
                canvas.mark(trace.series, mark(point), RADIUS)?;
            }
        }
        for column in 0..plot.columns.len() {
            for side in [Side::Before, Side::After] {
                let tags = tags::tags(&traces, (column, side), &years, format, mark);
                tags::draw(canvas, &tags, (top - LEADING / 2, bottom + LEADING / 2))?;
            }
        }
        Ok(())
    })
}
