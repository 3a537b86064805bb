//! What lasts from when to when, and what happened when: rows over an axis of time.
//!
//! What has a length is a bar, what happened at once is a dot. The worded dates stand at the mark where
//! they fit and under the name where they do not. Deliberately absent: calendars. Dates come worded, and
//! an axis is an axis.

use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Axis, Diagram, Form, Mark};

use super::super::ChartError;
use super::super::axis::Ruled;
use super::super::canvas::{Canvas, Sheet};
use super::super::ink::{Fill, Series, Stroke};
use super::super::rows::{self, Row};
use super::super::scale::{Scale, Track};
use super::super::text::{LEADING, Voice};
use super::super::units::{Format, U};
use super::dates;

/// Half the thickness of a bar, and the radius of a dot.
const HALF: i32 = 6 * U;
/// Half the height of a row.
const REACH: i32 = 11 * U;
/// Between a mark and its date.
const SPACE: i32 = 6 * U;

/// A row that has found its place on the axis.
struct Span<'a> {
    node: usize,
    begin: (f64, &'a str),
    end: (f64, &'a str),
    /// Heading above the row.
    heading: Option<&'a str>,
    /// Words under the name, besides the dates.
    note: Vec<String>,
    /// Whether the dates stand under the name.
    dated: bool,
}

/// Draws a schedule or a timeline.
pub(super) fn draw(plot: &Diagram, axis: &Axis, format: Format) -> Result<Sheet, ChartError> {
    let scale = Scale::of(axis)?;
    let mut spans = spans(plot, &scale)?;
    let all = |spans: &[Span<'_>]| spans.iter().map(|span| span.notes(plot)).collect::<Vec<String>>();
    let mut notes = all(&spans);
    // Dates under a name may widen the column of names, which may push out more dates.
    for _ in 0..=spans.len() {
        let track = track(&scale, &asked(plot, &spans, &notes), format)?;
        let mut settled = true;
        for span in spans.iter_mut().filter(|span| !span.dated) {
            span.dated = span.words(plot, track, format).is_none();
            settled &= !span.dated;
        }
        if settled {
            break;
        }
        notes = all(&spans);
    }
    let asked = asked(plot, &spans, &notes);
    let track = track(&scale, &asked, format)?;
    let ruled = Ruled::lay(&asked, track, 0, format);
    Sheet::paint(format, ruled.bottom, |canvas| {
        ruled.draw_axis(canvas)?;
        for (span, &middle) in spans.iter().zip(&ruled.rows.middles) {
            let words = span.words(plot, track, format).unwrap_or_default();
            span.draw(canvas, track, middle, &words)?;
        }
        ruled.rows.draw(canvas)
    })
}

/// The rows in order: a schedule by its groups, a timeline by its dates.
fn spans<'a>(plot: &'a Diagram, scale: &Scale<'_>) -> Result<Vec<Span<'a>>, ChartError> {
    let mut spans = Vec::new();
    for (node, own) in plot.nodes.iter().enumerate() {
        let Some((begin, end)) = &own.span else { return Err(ChartError::NoSpan(own.label.clone())) };
        let place = |mark: &'a Mark| -> Result<(f64, &'a str), ChartError> {
            Ok((scale.place(mark.value, &mark.label)?, mark.label.as_str()))
        };
        let arriving = plot.links.iter().filter(|link| link.to == node);
        let note = arriving.map(|link| link.arrival.clone()).collect();
        let (begin, end) = (place(begin)?, place(end)?);
        spans.push(Span { node, begin, end, heading: None, note, dated: false });
    }
    let group = |span: &Span<'a>| plot.nodes[span.node].group;
    let name = |group: Option<usize>| group.map(|group| plot.groups[group].as_str());
    if plot.form == Form::Timeline {
        spans.sort_by(|a, b| a.begin.0.total_cmp(&b.begin.0));
        for span in &mut spans {
            let group = name(group(span)).map(str::to_owned);
            span.note.splice(0..0, group);
        }
        return Ok(spans);
    }
    // What belongs to no group comes first, or it would stand under the heading of another.
    spans.sort_by_key(group);
    let mut before = None;
    for span in &mut spans {
        let own = group(span);
        span.heading = name(own).filter(|_| own != before);
        before = own;
    }
    Ok(spans)
}

fn asked<'a>(plot: &'a Diagram, spans: &[Span<'a>], notes: &'a [String]) -> Vec<Row<'a>> {
    let row = |(span, note): (&Span<'a>, &'a String)| Row {
        group: span.heading,
        label: &plot.nodes[span.node].label,
        note: Some(note.as_str()).filter(|note| !note.is_empty()),
        reach: (REACH, REACH),
    };
    spans.iter().zip(notes).map(row).collect()
}

/// The axis begins after the names, and both its ends have room for a dot.
fn track<'a>(scale: &'a Scale<'_>, asked: &[Row<'_>], format: Format) -> Result<Track<'a>, ChartError> {
    scale.lying(rows::start(asked, format) + HALF + U, format.margin() - HALF)
}

impl Span<'_> {
    /// Everything that stands under the name.
    fn notes(&self, plot: &Diagram) -> String {
        let dates = dates(&plot.nodes[self.node]).filter(|_| self.dated);
        dates.into_iter().chain(self.note.iter().cloned()).collect::<Vec<_>>().join(" / ")
    }

    /// From where to where the mark goes.
    fn ends(&self, track: Track<'_>) -> (i32, i32) {
        let (from, to) = (track.at(self.begin.0), track.at(self.end.0));
        // A dot is round, and a bar as long as its axis is fine is still seen.
        if to - from < 2 * HALF { ((from + to) / 2 - HALF, (from + to) / 2 + HALF) } else { (from, to) }
    }

    /// The dates beside the mark: one at each end, or both after or before it, if they fit.
    fn words(&self, plot: &Diagram, track: Track<'_>, format: Format) -> Option<Vec<(HPos, i32, String)>> {
        if self.dated {
            return None;
        }
        let (from, to) = self.ends(track);
        let (low, high) = (rows::start(&[], format).max(track.ends.0 - HALF), format.margin());
        let before = |words: &str| from - SPACE - Voice::SOFT.width(words) >= low;
        let after = |words: &str| to + SPACE + Voice::SOFT.width(words) <= high;
        let left = |words: String| (HPos::Right, from - SPACE, words);
        let right = |words: String| (HPos::Left, to + SPACE, words);
        let both = dates(&plot.nodes[self.node])?;
        let (begin, end) = (self.begin.1, self.end.1);
        if begin != end && before(begin) && after(end) {
            return Some(vec![left(begin.to_owned()), right(end.to_owned())]);
        }
        if after(&both) { Some(vec![right(both)]) } else { before(&both).then(|| vec![left(both)]) }
    }

    fn draw(
        &self,
        canvas: &Canvas<'_>,
        track: Track<'_>,
        y: i32,
        words: &[(HPos, i32, String)],
    ) -> Result<(), ChartError> {
        let (from, to) = self.ends(track);
        // A rail leads from the name to the mark, and the grid keeps away from the dates.
        canvas.line(Stroke::Grid, (track.ends.0 - HALF, y), (from, y))?;
        for (anchor, x, words) in words {
            let room = Voice::SOFT.width(words);
            let left = if matches!(anchor, HPos::Right) { x - room } else { *x };
            let half = LEADING / 2 - U;
            canvas.block(Fill::Ground, (left - 2 * U, y - half), (left + room + 2 * U, y + half))?;
            canvas.words(words, Voice::SOFT, *anchor, (*x, y))?;
        }
        if self.end.0 > self.begin.0 {
            canvas.bar((from, y - HALF), (to, y + HALF))
        } else {
            canvas.shape(Series::First, ((from + to) / 2, y), HALF, Fill::Soft)
        }
    }
}
