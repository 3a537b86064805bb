//! The form for telephones: boxes one below another, those that follow indented under what they follow.
//!
//! Of the links to a box one has a line: an elbow at the left, or, where a step has one next step only, a
//! line straight down. All others stand in words above the box, with the name of where they come from;
//! where a box has several links, so does the one with a line.
//! Lines therefore never cross. Deliberately absent: groups as frames. A group is named in its boxes.

use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Diagram, Form};

use super::super::ChartError;
use super::super::canvas::Sheet;
use super::super::rows::height;
use super::super::text::{LEADING, Voice};
use super::super::units::{Format, U};
use super::boxes::{Area, Words};
use super::note;
use super::outline::{Join, Outline};
use super::routes::{self, Route};

/// How far a box stands to the right of the one it is under.
const STEP: i32 = 18 * U;
/// The same where there are many levels.
const LEAST_STEP: i32 = 12 * U;
/// All levels together may take this much.
const INDENT: i32 = 126 * U;
/// No box begins further to the right.
const LAST: i32 = 220 * U;
/// The widest box.
const WIDEST: i32 = 420 * U;
/// Between two boxes.
const APART: i32 = 9 * U;
/// Between two boxes that a line joins from above.
const DOWN: i32 = 22 * U;
/// From the left of a box to the line that comes from above.
const DROP: i32 = 14 * U;
/// Room at the left for the line that closes a ring.
const RETURN: i32 = 20 * U;

/// A box of the list.
struct Row {
    words: Words,
    area: Area,
    /// Words above the box.
    said: Vec<String>,
    /// Where they begin.
    said_at: (i32, i32),
}

/// Draws a list: along a ring, or along the ranks.
pub(super) fn draw(plot: &Diagram, ring: Option<&[usize]>, format: Format) -> Result<Sheet, ChartError> {
    let outline = match ring {
        Some(ring) => Outline::along(plot, ring),
        None => Outline::of(plot),
    };
    let start = if ring.is_some() { U + RETURN } else { U };
    let deepest = i32::try_from(outline.entries.iter().map(|entry| entry.depth).max().unwrap_or(0));
    let deepest = deepest.unwrap_or(i32::MAX).max(1);
    let step = (INDENT / deepest).clamp(LEAST_STEP, STEP);

    let mut rows: Vec<Row> = Vec::new();
    let mut joins: Vec<Option<(usize, Join)>> = Vec::new();
    let mut bottom = 0;
    for entry in &outline.entries {
        let depth = i32::try_from(entry.depth).unwrap_or(i32::MAX);
        let left = start + step.saturating_mul(depth).min(LAST);
        // Beyond the last level there is no room for elbows; then words say it.
        let join = entry.join.filter(|(above, join)| match join {
            Join::Down => true,
            Join::Elbow => rows[*above].area.left + LEAST_STEP <= left,
        });
        let mut said = Vec::new();
        // Of several, words alone would not say whose they are.
        let several = entry.links.len() > 1;
        for &link in &entry.links {
            let next = outline.entries[..rows.len()].last().map(|above| above.node);
            let own = &plot.links[link];
            let joined = ring.is_some() || (entry.line == Some(link) && join.is_some());
            if joined && !several && next == Some(own.from) {
                said.extend(own.label.clone());
            } else if !joined || several || own.label.is_some() {
                said.push(own.arrival.clone());
            }
        }
        let down = matches!(join, Some((_, Join::Down)));
        let x = if down { left + DROP + 8 * U } else { left + 2 * U };
        let room = format.margin() - x;
        let said: Vec<String> = said.iter().flat_map(|words| Voice::SOFT.wrap(words, room)).collect();
        let above = height(&said) + 3 * U;
        let gap = match rows.len() {
            0 => height(&said),
            _ if down => (above + 6 * U).max(DOWN),
            _ if said.is_empty() => APART,
            _ => above + 6 * U,
        };
        let width = (format.margin() - left).min(WIDEST);
        let words = Words::wrap(&plot.nodes[entry.node].label, &note(plot, entry.node), width);
        let top = bottom + gap + if rows.is_empty() { U } else { 0 };
        let area = Area { left, top, right: left + words.width(), bottom: top + words.height() };
        bottom = area.bottom;
        let said_at = (x, top - 2 * U - height(&said) + LEADING / 2);
        rows.push(Row { words, area, said, said_at });
        joins.push(join);
    }

    Sheet::paint(format, bottom + U, |canvas| {
        let joined = rows.iter().zip(&joins).filter_map(|(row, join)| {
            join.map(|(above, join)| connect(rows[above].area, row.area, join, step))
        });
        let mut routes: Vec<Route> = joined.collect();
        if let (Some(_), [first, .., last]) = (ring, rows.as_slice()) {
            let (x, from, to) = (first.area.left - RETURN, middle(last.area), middle(first.area));
            routes.push(vec![(last.area.left, from), (x, from), (x, to), (first.area.left, to)]);
        }
        routes::draw(canvas, &routes, plot.form != Form::Tree)?;
        for row in &rows {
            row.words.draw(canvas, row.area, HPos::Left)?;
            canvas.paragraph(&row.said, Voice::SOFT, HPos::Left, row.said_at)?;
        }
        Ok(())
    })
}

fn middle(area: Area) -> i32 {
    (area.top + area.bottom) / 2
}

/// The line from a box to one further down.
fn connect(above: Area, below: Area, join: Join, step: i32) -> Route {
    match join {
        Join::Down => {
            let x = below.left + DROP;
            vec![(x, above.bottom), (x, below.top)]
        }
        Join::Elbow => {
            let (x, y) = (above.left + step / 4, middle(below));
            vec![(x, above.bottom), (x, y), (below.left, y)]
        }
    }
}
