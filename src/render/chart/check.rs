//! What is refused before anything is drawn: charts that are empty, ragged or would mislead.
//!
//! Deliberately absent: values against their axis. [`super::scale`] is the only way from a decimal
//! to a place and refuses what lies outside.

use rust_decimal::Decimal;

use crate::compose::chart::{Bars, Chart, Diagram, Dots, Form, Lines, Mark, PartsAre, Plot, Stacks, Tally};

use super::ChartError;
use super::ink::{Letter, Series};

/// Refuses a chart that cannot be drawn honestly.
pub(super) fn check(chart: &Chart) -> Result<(), ChartError> {
    if chart.id.is_empty() || chart.id.contains(char::is_whitespace) {
        return Err(ChartError::Id(chart.id.clone()));
    }
    match &chart.plot {
        Plot::Lines(plot) => lines(plot),
        Plot::Dots(plot) => dots(plot),
        Plot::Bars(plot) => bars(plot),
        Plot::Stacks(plot) => stacks(plot),
        Plot::Tally(plot) => tally(plot),
        Plot::Diagram(plot) => diagram(plot),
    }
}

fn lines(plot: &Lines) -> Result<(), ChartError> {
    series(plot.series.len())?;
    for line in &plot.series {
        even(&line.name, plot.columns.len(), line.points.len())?;
        if line.points.iter().all(Option::is_none) {
            return Err(ChartError::Empty(Some(line.name.clone())));
        }
    }
    let inside = |before| (1..plot.columns.len()).contains(&before);
    match plot.breaks.iter().find(|gap| !inside(gap.before)) {
        Some(gap) => Err(ChartError::BreakOutside(gap.label.clone())),
        None => Ok(()),
    }
}

fn dots(plot: &Dots) -> Result<(), ChartError> {
    series(plot.series.len())?;
    rows(plot.series.len(), plot.rows.iter().map(|row| (&row.label, &row.marks)))
}

fn bars(plot: &Bars) -> Result<(), ChartError> {
    series(plot.series.len())?;
    if !plot.axis.min.is_zero() {
        return Err(ChartError::BarsNotFromZero(plot.axis.min));
    }
    rows(plot.series.len(), plot.groups.iter().map(|group| (&group.label, &group.bars)))
}

fn stacks(plot: &Stacks) -> Result<(), ChartError> {
    series(plot.parts.len())?;
    if plot.parts_are == PartsAre::Grades && plot.parts.len() > Letter::ALL.len() {
        return Err(ChartError::TooManyGrades(plot.parts.len()));
    }
    if plot.whole <= Decimal::ZERO {
        return Err(ChartError::Whole(plot.whole));
    }
    if plot.rows.is_empty() {
        return Err(ChartError::Empty(None));
    }
    for row in &plot.rows {
        even(&row.label, plot.parts.len(), row.parts.len())?;
        if row.parts.iter().any(|part| part.value < Decimal::ZERO) {
            return Err(ChartError::NegativePart(row.label.clone()));
        }
        let sum = row.parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value));
        let sum = sum.unwrap_or(Decimal::MAX);
        if sum > plot.whole {
            return Err(ChartError::PartsExceedWhole { row: row.label.clone(), sum, whole: plot.whole });
        }
    }
    Ok(())
}

fn tally(plot: &Tally) -> Result<(), ChartError> {
    series(plot.series.len())?;
    for row in &plot.rows {
        even(&row.label, plot.series.len(), row.counts.len())?;
    }
    match plot.rows.iter().flat_map(|row| &row.counts).fold(0, |sum: usize, count| sum.saturating_add(*count))
    {
        0 => Err(ChartError::Empty(None)),
        marks if marks > Tally::MOST => Err(ChartError::TooManyMarks(marks)),
        _ => Ok(()),
    }
}

fn diagram(plot: &Diagram) -> Result<(), ChartError> {
    if plot.nodes.is_empty() {
        return Err(ChartError::Empty(None));
    }
    let known = |node: usize| node < plot.nodes.len();
    if let Some(link) =
        plot.links.iter().find(|link| !known(link.from) || !known(link.to) || link.from == link.to)
    {
        return Err(ChartError::Link { from: link.from, to: link.to });
    }
    let dated = matches!(plot.form, Form::Schedule | Form::Timeline);
    for node in &plot.nodes {
        if node.group.is_some_and(|group| group >= plot.groups.len()) {
            return Err(ChartError::Group(node.label.clone()));
        }
        match &node.span {
            Some((begin, end)) if end.value < begin.value => {
                return Err(ChartError::Backwards(node.label.clone()));
            }
            None if dated => return Err(ChartError::NoSpan(node.label.clone())),
            Some(_) | None => {}
        }
    }
    if dated && plot.axis.is_none() { Err(ChartError::NoAxis) } else { Ok(()) }
}

fn series(count: usize) -> Result<(), ChartError> {
    match count {
        0 => Err(ChartError::Empty(None)),
        count if count > Series::ALL.len() => Err(ChartError::TooManySeries(count)),
        _ => Ok(()),
    }
}

fn rows<'a>(
    expected: usize,
    rows: impl Iterator<Item = (&'a String, &'a Vec<Option<Mark>>)>,
) -> Result<(), ChartError> {
    let mut empty = true;
    for (name, marks) in rows {
        even(name, expected, marks.len())?;
        empty &= marks.iter().all(Option::is_none);
    }
    if empty { Err(ChartError::Empty(None)) } else { Ok(()) }
}

fn even(row: &str, expected: usize, found: usize) -> Result<(), ChartError> {
    if expected == found {
        return Ok(());
    }
    Err(ChartError::Ragged { row: row.to_owned(), expected, found })
}
