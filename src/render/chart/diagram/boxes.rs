//! Boxes with words.
//!
//! Deliberately absent: where they stand.

use plotters::style::text_anchor::HPos;

use super::super::ChartError;
use super::super::canvas::Canvas;
use super::super::ink::{Fill, Stroke};
use super::super::rows::height;
use super::super::text::{LEADING, Voice};
use super::super::units::U;

/// Between the frame of a box and its words, at each side.
const SIDE: i32 = 8 * U;
/// Between the frame of a box and its words, above and below.
const OVER: i32 = 5 * U;
/// Words of more lines than this do not fit a box of a layer.
const MOST: usize = 5;

/// The words of a box.
pub(super) struct Words {
    label: Vec<String>,
    note: Vec<String>,
}

impl Words {
    /// Words in a box of the given width; a word that is too long is cut.
    pub(super) fn wrap(label: &str, note: &str, width: i32) -> Self {
        let room = width - 2 * SIDE;
        Self { label: Voice::LABEL.wrap(label, room), note: Voice::SOFT.wrap(note, room) }
    }

    /// The same, but no word may be cut and there may not be too many lines.
    pub(super) fn whole(label: &str, note: &str, width: i32) -> Option<Self> {
        let room = width - 2 * SIDE;
        let label = Voice::LABEL.wrap_whole(label, room, MOST)?;
        Some(Self { label, note: Voice::SOFT.wrap_whole(note, room, MOST)? })
    }

    /// Width of a box for these words.
    pub(super) fn width(&self) -> i32 {
        Voice::LABEL.widest(&self.label).max(Voice::SOFT.widest(&self.note)) + 2 * SIDE
    }

    /// Height of a box for these words.
    pub(super) fn height(&self) -> i32 {
        height(&self.label) + height(&self.note) + 2 * OVER
    }

    /// Draws a box with the words in its middle, or at its left.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, area: Area, anchor: HPos) -> Result<(), ChartError> {
        let (from, to) = ((area.left, area.top), (area.right, area.bottom));
        canvas.block(Fill::Ground, from, to)?;
        canvas.frame(Stroke::Base, from, to)?;
        let x = match anchor {
            HPos::Left => area.left + SIDE,
            HPos::Center | HPos::Right => (area.left + area.right) / 2,
        };
        let words = height(&self.label) + height(&self.note);
        let top = (area.top + area.bottom - words) / 2 + LEADING / 2;
        canvas.paragraph(&self.label, Voice::LABEL, anchor, (x, top))?;
        canvas.paragraph(&self.note, Voice::SOFT, anchor, (x, top + height(&self.label)))
    }
}

/// A rectangle of the canvas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}
