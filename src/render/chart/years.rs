//! The columns of a plot of lines: where they stand, what fits between them, and the words under them.
//!
//! Deliberately absent: calendars. A column is a place and a word; years are the usual case.

use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use crate::compose::chart::Lines;

use super::ChartError;
use super::scale;
use super::text::Voice;
use super::traces::{Side, Trace, widest};
use super::units::{Format, U};

/// Radius of a mark.
pub(super) const RADIUS: i32 = 9 * U / 2;
/// From the middle of a mark to its value.
pub(super) const REACH: i32 = 10 * U;
/// From the last column to the names.
pub(super) const END_REACH: i32 = 14 * U;
/// The widest column of names, above which they wrap.
const NAMES: i32 = 200 * U;

/// Columns that have found their places.
pub(super) struct Years {
    /// Left end of the grid.
    pub(super) left: i32,
    /// Places of the ends of the span.
    pub(super) ends: (i32, i32),
    span: RangedCoordf64,
    count: usize,
}

impl Years {
    /// Finds the places, with room for ticks and first values on the left and for last values, with
    /// names or without, on the right.
    pub(super) fn new(
        plot: &Lines,
        traces: &[Trace<'_>],
        ticks: i32,
        format: Format,
    ) -> Result<Self, ChartError> {
        let count = plot.columns.len();
        let left = if ticks == 0 { 0 } else { ticks + 8 * U };
        let first = left + widest(traces, 0, Side::Before) + REACH + 2 * U;
        let last = traces.iter().map(|trace| match format {
            Format::Wide => Voice::VALUE.widest(&named(trace)),
            Format::Narrow => widest(traces, count.saturating_sub(1), Side::After),
        });
        let last = format.margin() - last.max().unwrap_or(0) - END_REACH;
        // A single column stands in the middle; an axis from 0 to 0 has none.
        let span = if count == 1 { -0.5..0.5 } else { 0.0..place(count - 1) };
        Ok(Self { left, ends: scale::room((first, last))?, span: span.into(), count })
    }

    /// The axis of columns as plotters takes it.
    pub(super) fn axis(&self) -> (RangedCoordf64, Range<i32>) {
        (self.span.clone(), self.ends.0..self.ends.1)
    }

    /// The last column.
    pub(super) fn last(&self) -> usize {
        self.count.saturating_sub(1)
    }

    /// The middle of a column.
    pub(super) fn x(&self, column: usize) -> i32 {
        self.span.map(&place(column), self.ends)
    }

    /// From one column to the next.
    fn pitch(&self) -> i32 {
        if self.count == 1 { self.ends.1 - self.ends.0 } else { self.x(1) - self.x(0) }
    }

    /// Whether the values on one side of a column can be shown. Those after a column come first: they
    /// say where a line ended.
    pub(super) fn shows(&self, traces: &[Trace<'_>], column: usize, side: Side) -> bool {
        let after = |column| widest(traces, column, Side::After) + REACH + RADIUS + 2 * U;
        match (side, column.checked_sub(1)) {
            (Side::Before, None) => true,
            (Side::Before, Some(other)) => {
                let before = widest(traces, column, Side::Before) + REACH - RADIUS;
                self.shows(traces, other, Side::After) && after(other) + before + 8 * U <= self.pitch()
            }
            (Side::After, _) => column == self.last() || after(column) <= self.pitch(),
        }
    }

    /// Where the break before a column stands: in the middle of what the values leave free.
    pub(super) fn gap(&self, traces: &[Trace<'_>], column: usize) -> i32 {
        let taken = |column, side| {
            if self.shows(traces, column, side) { widest(traces, column, side) } else { 0 }
        };
        let other = column.saturating_sub(1);
        let left = self.x(other) + taken(other, Side::After);
        let right = self.x(column) - taken(column, Side::Before);
        (left + right) / 2
    }

    /// The column where the name of a line stands: where the line ends, if the name has room there, or
    /// after the last column.
    pub(super) fn name_column(&self, trace: &Trace<'_>) -> usize {
        let end = trace.last().map_or(self.last(), |point| point.column);
        let width = Voice::VALUE.widest(&named(trace));
        if self.x(end) + REACH + width < self.x(self.last()) - 2 * RADIUS { end } else { self.last() }
    }

    /// Words under the columns: all of them if they fit, else every second or third, counted from the
    /// last one back.
    pub(super) fn words(&self, plot: &Lines) -> Vec<(usize, Vec<String>)> {
        let every = |step: usize| {
            let pitch: i32 = (0..step).map(|_| self.pitch()).sum();
            let shown = plot.columns.iter().enumerate().rev().step_by(step);
            let wrap = |words| Voice::PERIOD.wrap_whole(words, pitch - 3 * U, 2);
            shown.map(|(column, words)| Some((column, wrap(words)?))).collect::<Option<Vec<_>>>()
        };
        (1..=self.count).find_map(every).unwrap_or_default()
    }
}

/// The last value of a line and its name.
pub(super) fn named(trace: &Trace<'_>) -> Vec<String> {
    let value = trace.last().map_or("", |point| point.label);
    Voice::VALUE.wrap(&format!("{value} {}", trace.name), NAMES)
}

/// A column on the axis of columns. There are not so many that a floating-point number could not count
/// them.
pub(super) fn place(column: usize) -> f64 {
    column as f64
}
