//! Words over a plot of lines: the note of a partial axis, and the word of each break over its upright.
//!
//! Deliberately absent: where a break stands. [`super::years`] knows what the values leave free.

use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::canvas::Canvas;
use super::ink::Stroke;
use super::rows::height;
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// Between two notes side by side.
const APART: i32 = 10 * U;

struct Note {
    lines: Vec<String>,
    left: i32,
    top: i32,
    /// Place of the break.
    gap: Option<i32>,
}

/// Notes that do not touch each other.
pub(super) struct Notes {
    notes: Vec<Note>,
    format: Format,
}

impl Notes {
    /// No notes yet.
    pub(super) fn new(format: Format) -> Self {
        Self { notes: Vec::new(), format }
    }

    /// Puts words as high as they can stand without touching those before: at the left, or over a break.
    pub(super) fn put(&mut self, lines: Vec<String>, gap: Option<i32>) {
        let width = Voice::SOFT.widest(&lines);
        let left = gap.map_or(0, |x| (x - width / 2).min(self.format.width() - width).max(0));
        let mut note = Note { lines, left, top: 0, gap };
        while self.notes.iter().any(|other| other.touches(&note)) {
            note.top += LEADING;
        }
        self.notes.push(note);
    }

    /// Height of all notes.
    pub(super) fn height(&self) -> i32 {
        self.notes.iter().map(Note::bottom).max().unwrap_or(0)
    }

    /// Draws the notes from the top given, and the uprights down to the bottom of the plot.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, top: i32, bottom: i32) -> Result<(), ChartError> {
        for note in &self.notes {
            let y = top + note.top + LEADING / 2;
            let Some(x) = note.gap else {
                canvas.paragraph(&note.lines, Voice::SOFT, HPos::Left, (note.left, y))?;
                continue;
            };
            canvas.line(Stroke::Break, (x, top + note.bottom() + 2 * U), (x, bottom))?;
            let middle = note.left + note.width() / 2;
            canvas.paragraph(&note.lines, Voice::SOFT, HPos::Center, (middle, y))?;
        }
        Ok(())
    }
}

impl Note {
    fn width(&self) -> i32 {
        Voice::SOFT.widest(&self.lines)
    }

    fn bottom(&self) -> i32 {
        self.top + height(&self.lines)
    }

    fn touches(&self, other: &Self) -> bool {
        self.left < other.left + other.width() + APART
            && other.left < self.left + self.width() + APART
            && self.top < other.bottom()
            && other.top < self.bottom()
    }
}
