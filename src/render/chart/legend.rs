//! The legend: names of series with the mark, line or bar they have in the plot.
//!
//! Deliberately absent: the decision whether there is one. Plots that name their series at the marks
//! ask for an empty legend, which takes no room.

use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::canvas::Canvas;
use super::ink::{Fill, Series, Stroke};
use super::rows::height;
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// What stands before a name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Swatch {
    /// A mark, as on a row of dots.
    Mark,
    /// A piece of line with a mark on it.
    Line,
    /// A piece of bar with the shape of the series on it.
    Bar,
}

impl Swatch {
    fn width(self) -> i32 {
        match self {
            Self::Mark => 14 * U,
            Self::Line => 34 * U,
            Self::Bar => 22 * U,
        }
    }
}

struct Entry {
    series: Series,
    name: Vec<String>,
    x: i32,
    y: i32,
}

/// A legend that has found its room.
pub(super) struct Legend {
    swatch: Swatch,
    entries: Vec<Entry>,
    /// Room from the top of the legend to what follows it.
    pub(super) height: i32,
}

impl Legend {
    /// Sets the entries from left to right, in as many lines as they need.
    pub(super) fn new(names: &[String], swatch: Swatch, format: Format) -> Self {
        const GAP: i32 = 6 * U;
        const BETWEEN: i32 = 20 * U;
        /// Between two lines of entries: more than between two lines of a name.
        const APART: i32 = 4 * U;
        let (mut x, mut y, mut bottom) = (0, 0, 0);
        let mut entries = Vec::new();
        for (series, name) in Series::ALL.into_iter().zip(names) {
            let name = Voice::LABEL.wrap(name, format.width() - swatch.width() - GAP);
            let words = Voice::LABEL.widest(&name);
            let room = swatch.width() + GAP + words;
            if x > 0 && x + room > format.width() {
                (x, y) = (0, bottom + APART);
            }
            bottom = bottom.max(y + height(&name));
            entries.push(Entry { series, name, x, y });
            x += room + BETWEEN;
        }
        let height = if entries.is_empty() { 0 } else { bottom + 10 * U };
        Self { swatch, entries, height }
    }

    /// Draws the legend at the top of the canvas.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) -> Result<(), ChartError> {
        for Entry { series, name, x, y } in &self.entries {
            let (series, width, y) = (*series, self.swatch.width(), y + LEADING / 2);
            let middle = (x + width / 2, y);
            match self.swatch {
                Swatch::Mark => canvas.mark(series, middle, 6 * U)?,
                Swatch::Line => {
                    canvas.line(Stroke::Series(series), (*x, y), (x + width, y))?;
                    canvas.mark(series, middle, 9 * U / 2)?;
                }
                Swatch::Bar => {
                    canvas.block(Fill::Series(series), (*x, y - 13 * U / 2), (x + width, y + 13 * U / 2))?;
                    canvas.shape(series, middle, 4 * U, Fill::Ground)?;
                }
            }
            canvas.paragraph(name, Voice::LABEL, HPos::Left, (x + width + 6 * U, y))?;
        }
        Ok(())
    }
}
