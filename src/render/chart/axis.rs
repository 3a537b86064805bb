//! Value axes: lines of the grid, the words of their ticks, and the note of an axis that does not
//! start at zero.
//!
//! The line of the lower end is drawn strong only where it is zero: a partial axis has no ground for
//! marks to stand on. Deliberately absent: choosing ticks. They come with the chart, worded.

use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::canvas::Canvas;
use super::ink::Stroke;
use super::rows::{Row, Rows, height};
use super::scale::{Scale, Track};
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// Rows taller than this have the ticks at their head too: both ends are not seen at once.
const TALL: i32 = 420 * U;
/// Between an axis and its words.
const SPACE: i32 = 4 * U;
/// Between the words of two ticks.
const APART: i32 = 6 * U;

/// Rows over a horizontal axis.
pub(super) struct Ruled<'a> {
    track: Track<'a>,
    /// Top of the words at the head.
    head: Option<i32>,
    pub(super) rows: Rows,
    notes: Vec<String>,
    /// Where it all ends.
    pub(super) bottom: i32,
}

impl<'a> Ruled<'a> {
    /// Lays rows out from the top given, over an axis.
    pub(super) fn lay(asked: &[Row<'_>], track: Track<'a>, top: i32, format: Format) -> Self {
        let line = if track.scale.ticks.is_empty() { 0 } else { SPACE + LEADING };
        let tall = Rows::lay(asked, format, 0).bottom > TALL;
        let rows = Rows::lay(asked, format, if tall { top + line } else { top });
        let notes = note(track.scale, format);
        let bottom = rows.bottom + line + height(&notes);
        Self { track, head: tall.then_some(top), rows, notes, bottom }
    }

    /// Draws the axis; its rows are drawn over it.
    pub(super) fn draw_axis(&self, canvas: &Canvas<'_>) -> Result<(), ChartError> {
        let foot = self.rows.bottom + SPACE;
        let mut free = i32::MIN;
        for &(place, label) in &self.track.scale.ticks {
            let x = self.track.at(place);
            for (top, bottom) in self.rows.grid() {
                canvas.line(grid(self.track.scale, place), (x, top), (x, bottom))?;
            }
            let half = Voice::SOFT.width(label) / 2;
            let x = canvas.within(x, half);
            if x - half < free {
                continue;
            }
            free = x + half + APART;
            for top in self.head.into_iter().chain([foot]) {
                canvas.words(label, Voice::SOFT, HPos::Center, (x, top + LEADING / 2))?;
            }
        }
        // The note starts where the axis starts, unless it would not end on the canvas.
        let (start, end) = (self.track.ends.0, canvas.width() - Voice::SOFT.widest(&self.notes));
        let x = start.min(end).max(0);
        let top = self.bottom - height(&self.notes);
        canvas.paragraph(&self.notes, Voice::SOFT, HPos::Left, (x, top + LEADING / 2))
    }
}

/// The note of a partial axis, in lines.
pub(super) fn note(scale: &Scale<'_>, format: Format) -> Vec<String> {
    scale.partial.map(|note| Voice::SOFT.wrap(note, format.width())).unwrap_or_default()
}

/// A vertical axis: its grid from left to right, its words to the left of it.
pub(super) fn vertical(
    canvas: &Canvas<'_>,
    track: Track<'_>,
    (left, right): (i32, i32),
) -> Result<(), ChartError> {
    let mut free = i32::MAX;
    for &(place, label) in &track.scale.ticks {
        let y = track.at(place);
        canvas.line(grid(track.scale, place), (left, y), (right, y))?;
        if y <= free {
            canvas.words(label, Voice::SOFT, HPos::Right, (left - 8 * U, y))?;
            free = y - LEADING;
        }
    }
    Ok(())
}

fn grid(scale: &Scale<'_>, place: f64) -> Stroke {
    if scale.starts_at_zero() && place <= 0.0 { Stroke::Base } else { Stroke::Grid }
}
