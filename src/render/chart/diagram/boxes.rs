//! Boxes with words, and the lines between them.
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
/// Length of an arrowhead.
pub(super) const HEAD: i32 = 8 * U;

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

/// Draws a line with corners, and an arrowhead where it ends if it has a direction.
pub(super) fn route(canvas: &Canvas<'_>, corners: &[(i32, i32)], arrow: bool) -> Result<(), ChartError> {
    let mut line: Vec<(i32, i32)> = Vec::new();
    for &corner in corners {
        // Of corners in a row only the ends are needed.
        if let [.., a, b] = line[..]
            && ((a.0 == b.0 && b.0 == corner.0) || (a.1 == b.1 && b.1 == corner.1))
        {
            line.pop();
        }
        if line.last() != Some(&corner) {
            line.push(corner);
        }
    }
    let [.., before, tip] = line[..] else { return Ok(()) };
    let (along, across) = ((tip.0 - before.0).signum(), (tip.1 - before.1).signum());
    if arrow && let Some(end) = line.last_mut() {
        *end = (tip.0 - along * HEAD / 2, tip.1 - across * HEAD / 2);
    }
    canvas.path(Stroke::Base, &line)?;
    if !arrow {
        return Ok(());
    }
    let (foot, half) = ((tip.0 - along * HEAD, tip.1 - across * HEAD), 35);
    let wings = [1, -1].map(|side| (foot.0 + across * half * side, foot.1 + along * half * side));
    canvas.polygon(Fill::Soft, &[tip, wings[0], wings[1]])
}
