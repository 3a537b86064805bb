//! A cycle: boxes on a ring of two rows, the upper one read from left to right, the lower one back.
//!
//! Deliberately absent: circles and curves. Words need boxes, and boxes stand in rows.

use plotters::style::text_anchor::HPos;

use crate::compose::chart::Diagram;

use super::super::ChartError;
use super::super::canvas::Sheet;
use super::super::rows::height;
use super::super::text::{LEADING, Voice};
use super::super::units::{Format, U};
use super::boxes::{Area, Words};
use super::note;
use super::routes::{self, Route};

/// The widest box.
const WIDEST: i32 = 200 * U;
/// Between two boxes of a row, and between the rows.
const APART: i32 = 44 * U;
/// The widest words over an arrow between two boxes of a row.
const OVER: i32 = 96 * U;

/// The nodes of a cycle one after the other, if the links are one cycle through all of them.
pub(super) fn order(plot: &Diagram) -> Option<Vec<usize>> {
    let count = plot.nodes.len();
    if plot.links.is_empty() {
        return (count > 1).then(|| (0..count).collect());
    }
    let mut ring = vec![0];
    for _ in 0..count {
        let mut next = plot.links.iter().filter(|link| Some(&link.from) == ring.last());
        let (Some(link), None) = (next.next(), next.next()) else { return None };
        ring.push(link.to);
    }
    let mut seen: Vec<usize> = ring[1..].to_vec();
    seen.sort_unstable();
    (ring.pop() == Some(0) && seen.into_iter().eq(0..count)).then_some(ring)
}

/// What the arrow says that leaves a node of the ring.
fn said(plot: &Diagram, node: usize) -> &str {
    let link = plot.links.iter().find(|link| link.from == node);
    link.and_then(|link| link.label.as_deref()).unwrap_or("")
}

/// Draws a ring, if the words fit its boxes.
pub(super) fn draw(plot: &Diagram, ring: &[usize]) -> Result<Option<Sheet>, ChartError> {
    let (Ok(count), width) = (i32::try_from(ring.len()), Format::Wide.width() - 2 * U) else {
        return Ok(None);
    };
    let columns = (count + 1) / 2;
    // The arrows of the rows; the other two stand at the sides.
    let at_side = |at: i32| at == columns - 1 || at == count - 1;
    let labels = |room: i32, side: bool| {
        let of = (0..).zip(ring).filter(move |(at, _)| at_side(*at) == side);
        of.map(move |(_, &node)| Voice::SOFT.wrap(said(plot, node), room)).collect::<Vec<_>>()
    };
    let over = labels(OVER, false);
    let widest = over.iter().map(|lines| Voice::SOFT.widest(lines)).max().unwrap_or(0);
    let apart = APART.max(widest + 20 * U);
    let wide = ((width - (columns - 1) * apart) / columns).min(WIDEST);
    let boxes = ring.iter().map(|&node| Words::whole(&plot.nodes[node].label, &note(plot, node), wide));
    let Some(boxes) = boxes.collect::<Option<Vec<Words>>>() else { return Ok(None) };

    let highest = |of: &[Vec<String>]| of.iter().map(|lines| height(lines)).max().unwrap_or(0);
    let high = boxes.iter().map(Words::height).max().unwrap_or(0).max(2 * (highest(&over) + 4 * U));
    let between = APART.max(highest(&labels(wide / 2 - 12 * U, true)) + 20 * U);
    let frame = Frame { wide, high, pitch: wide + apart, between, columns, count };
    let places: Vec<Area> = (0..count).map(|at| frame.place(at)).collect();

    let sheet = Sheet::paint(Format::Wide, 2 * high + between + 2 * U, |canvas| {
        let next = places.iter().cycle().skip(1);
        for (at, ((&node, &from), &to)) in (0..).zip(ring.iter().zip(&places).zip(next)) {
            if at_side(at) {
                let x = frame.side(at);
                routes::draw(canvas, &[frame.turn(at, (from, to))], true)?;
                let lines = Voice::SOFT.wrap(said(plot, node), wide / 2 - 12 * U);
                let top = U + high + (between - height(&lines) + LEADING) / 2;
                canvas.paragraph(&lines, Voice::SOFT, HPos::Left, (x + 8 * U, top))?;
                continue;
            }
            let y = (from.top + from.bottom) / 2;
            let (a, b) = if at < columns { (from.right, to.left) } else { (from.left, to.right) };
            routes::draw(canvas, &[vec![(a, y), (b, y)]], true)?;
            let lines = Voice::SOFT.wrap(said(plot, node), OVER);
            let top = y - 3 * U - height(&lines) + LEADING / 2;
            canvas.paragraph(&lines, Voice::SOFT, HPos::Center, ((a + b) / 2, top))?;
        }
        boxes.iter().zip(&places).try_for_each(|(words, &area)| words.draw(canvas, area, HPos::Center))
    });
    sheet.map(Some)
}

/// The measures of a ring.
struct Frame {
    wide: i32,
    high: i32,
    /// From one box of a row to the next.
    pitch: i32,
    /// Between the rows.
    between: i32,
    columns: i32,
    count: i32,
}

impl Frame {
    /// Where the first column begins: the ring stands in the middle.
    fn start(&self) -> i32 {
        (Format::Wide.width() - (self.columns - 1) * self.pitch - self.wide) / 2
    }

    fn is_even(&self) -> bool {
        self.count == 2 * self.columns
    }

    /// Where a box stands. A lower row that is shorter stands between the columns.
    fn place(&self, at: i32) -> Area {
        let shift = if self.is_even() { 0 } else { self.pitch / 2 };
        let (left, top) = if at < self.columns {
            (at * self.pitch, 0)
        } else {
            ((2 * self.columns - 1 - at) * self.pitch - shift, self.high + self.between)
        };
        let (left, top) = (self.start() + left, U + top);
        Area { left, top, right: left + self.wide, bottom: top + self.high }
    }

    /// Where the upright of an arrow between the rows is: two of them share a ring of one column.
    fn side(&self, at: i32) -> i32 {
        let last = at == self.columns - 1;
        match (self.columns, last) {
            (1, true) => self.start() + self.wide * 3 / 4,
            (1, false) => self.start() + self.wide / 4,
            (_, true) => self.start() + (self.columns - 1) * self.pitch + self.wide / 2,
            (_, false) => self.start() + self.wide / 2,
        }
    }

    /// An arrow between the rows.
    fn turn(&self, at: i32, (from, to): (Area, Area)) -> Route {
        let x = self.side(at);
        match (at == self.columns - 1, self.is_even()) {
            (true, true) => vec![(x, from.bottom), (x, to.top)],
            (false, true) => vec![(x, from.top), (x, to.bottom)],
            (true, false) => {
                let y = (to.top + to.bottom) / 2;
                vec![(x, from.bottom), (x, y), (to.right, y)]
            }
            (false, false) => {
                let y = (from.top + from.bottom) / 2;
                vec![(from.left, y), (x, y), (x, to.bottom)]
            }
        }
    }
}
