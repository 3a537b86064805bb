//! Standing bars: columns over time.
//!
//! Deliberately absent: words that are turned on their side, set smaller or left out. Where they do
//! not fit there is no layout, and the bars lie down.

use plotters::element::Rectangle;
use plotters::prelude::Color;
use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Bars, Mark};

use super::ChartError;
use super::axis;
use super::bars::{self, GAP};
use super::canvas::Sheet;
use super::ink::{Fill, Series};
use super::rows::height;
use super::scale::Scale;
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// Height of the highest value.
const HEIGHT: i32 = 210 * U;
/// No bar is wider than this, however few there are.
const WIDEST: i32 = 64 * U;
/// Between two groups, at least.
const APART: i32 = 12 * U;

/// Where standing bars stand.
pub(super) struct Layout {
    /// Left end of the grid.
    left: i32,
    /// Width of a group with the gaps around it.
    band: i32,
    /// From one bar of a group to the next.
    pitch: i32,
    names: Vec<Vec<String>>,
}

impl Layout {
    /// Finds room for standing bars, if all words fit.
    pub(super) fn new(plot: &Bars, scale: &Scale<'_>, format: Format) -> Option<Self> {
        let left = scale.tick_room() + 8 * U;
        let band = (format.width() - left) / count(plot.groups.len());
        let needed = bars::widest_value(plot) + 3 * U;
        let pitch = (band - APART) / count(plot.series.len());
        if pitch < needed {
            return None;
        }
        let names = plot.groups.iter().map(|group| Voice::LABEL.wrap_whole(&group.label, band - 6 * U, 2));
        Some(Self { left, band, pitch: pitch.min(needed.max(WIDEST)), names: names.collect::<Option<_>>()? })
    }

    /// Draws standing bars.
    pub(super) fn draw(&self, plot: &Bars, scale: &Scale<'_>, format: Format) -> Result<Sheet, ChartError> {
        let legend = bars::legend(plot, format);
        let top = legend.height + LEADING;
        let bottom = top + HEIGHT;
        let names = self.names.iter().map(|name| height(name)).max().unwrap_or(0);
        let track = scale.standing(bottom, top);
        let notes = axis::note(scale, format);
        let end = bottom + 6 * U + names + height(&notes);

        Sheet::paint(format, end, |canvas| {
            legend.draw(canvas)?;
            axis::vertical(canvas, track, (self.left, format.width()))?;
            let plane = canvas.plane(canvas.across(), track.axis());
            let bands = (self.left..).step_by(self.band.unsigned_abs() as usize);
            for ((group, name), band) in plot.groups.iter().zip(&self.names).zip(bands) {
                let middle = band + self.band / 2;
                let first = middle - (self.pitch * count(group.bars.len()) - GAP) / 2;
                let lefts = (first..).step_by(self.pitch.unsigned_abs() as usize);
                for ((series, mark), left) in Series::ALL.into_iter().zip(&group.bars).zip(lefts) {
                    let Some(Mark { value, label }) = mark else {
                        continue;
                    };
                    let place = scale.place(*value, label)?;
                    let right = left + self.pitch - GAP;
                    let fill = Fill::Series(series).filled();
                    plane.draw(&Rectangle::new([(left, 0.0), (right, place)], fill))?;
                    let (x, y) = plane.map_coordinate(&((left + right) / 2, place));
                    if plot.series.len() > 1 {
                        bars::stamp(canvas, series, (x, bottom - 9 * U), bottom - y)?;
                    }
                    canvas.words(label, Voice::VALUE, HPos::Center, (x, y - 10 * U))?;
                }
                canvas.paragraph(name, Voice::LABEL, HPos::Center, (middle, bottom + 4 * U + LEADING / 2))?;
            }
            let foot = bottom + 4 * U + names + LEADING / 2;
            canvas.paragraph(&notes, Voice::SOFT, HPos::Left, (0, foot))
        })
    }
}

/// How many, as a divisor: an empty chart has been refused, so one is never wrong.
fn count(len: usize) -> i32 {
    i32::try_from(len).unwrap_or(i32::MAX).max(1)
}
