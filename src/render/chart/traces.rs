//! Lines before they are drawn: the runs of values that may be joined, and the values at their ends.
//!
//! A run ends where a value is missing and where the series breaks. Each run has its first value on
//! its left and its last value on its right; the values between are in the table beside the chart.
//! Deliberately absent: places on the canvas.

use crate::compose::chart::{Lines, Mark};

use super::ChartError;
use super::ink::Series;
use super::scale::Scale;
use super::text::Voice;

/// A value in its column.
#[derive(Clone, Copy)]
pub(super) struct Point<'a> {
    pub(super) column: usize,
    pub(super) place: f64,
    pub(super) label: &'a str,
}

/// The line of one series.
pub(super) struct Trace<'a> {
    pub(super) series: Series,
    pub(super) name: &'a str,
    /// Values that may be joined; none is empty.
    pub(super) runs: Vec<Vec<Point<'a>>>,
}

impl<'a> Trace<'a> {
    /// The last value, where the name belongs. A line without values has been refused.
    pub(super) fn last(&self) -> Option<Point<'a>> {
        self.runs.last().and_then(|run| run.last()).copied()
    }

    /// The value that is worded on one side of a column, if a run begins or ends there. A run of one
    /// value has it after.
    pub(super) fn end(&self, column: usize, side: Side) -> Option<Point<'a>> {
        let end = |run: &Vec<Point<'a>>| match side {
            Side::Before if run.len() == 1 => None,
            Side::Before => run.first().copied(),
            Side::After => run.last().copied(),
        };
        self.runs.iter().filter_map(end).find(|point| point.column == column)
    }
}

/// The side of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// The lines of a plot.
pub(super) fn traces<'a>(plot: &'a Lines, scale: &Scale<'_>) -> Result<Vec<Trace<'a>>, ChartError> {
    let mut traces = Vec::new();
    for (series, line) in Series::ALL.into_iter().zip(&plot.series) {
        let mut runs: Vec<Vec<Point<'_>>> = Vec::new();
        let mut joined = false;
        for (column, mark) in line.points.iter().enumerate() {
            joined &= plot.breaks.iter().all(|gap| gap.before != column);
            let Some(Mark { value, label }) = mark else {
                joined = false;
                continue;
            };
            let point = Point { column, place: scale.place(*value, label)?, label };
            match runs.last_mut() {
                Some(run) if joined => run.push(point),
                _ => runs.push(vec![point]),
            }
            joined = true;
        }
        traces.push(Trace { series, name: &line.name, runs });
    }
    Ok(traces)
}

/// Room for the widest value on one side of a column; none for no values.
pub(super) fn widest(traces: &[Trace<'_>], column: usize, side: Side) -> i32 {
    let ends = traces.iter().filter_map(|trace| trace.end(column, side));
    ends.map(|point| Voice::VALUE.width(point.label)).max().unwrap_or(0)
}
