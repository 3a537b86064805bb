//! Charts that authors ask for: every table is drawn as asked, or its author is told why it cannot be.
//!
//! Nothing is drawn here. What is let through, `compose` can draw; a test holds the two against each other.
//! Deliberately absent: taste. Only what would mislead, or be no picture at all, is refused.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Findings;
use crate::diagnostic::{ChartFault, Problem};
use crate::model::{Archive, ChartKind, Choice, MOST_SERIES, MeasureKind, Observation, Quantity, Table};

/// Rates above this are dots on a partial axis: as bars from zero they all look alike.
const HIGH: Decimal = Decimal::from_parts(80, 0, 0, false, 0);

/// Checks every chart that a table asks for.
pub(super) fn check(archive: &Archive, findings: &mut Findings) {
    for table in archive.editions.values().flat_map(|edition| edition.tables.values()) {
        let Some(chart) = &table.chart else { continue };
        // A table with a cell that could not be read has been complained of.
        let rows = table.rows.iter().map(|row| {
            row.cells.iter().map(|cell| archive.observation(&cell.id)).collect::<Option<Vec<_>>>()
        });
        let Some(rows) = rows.collect::<Option<Vec<Vec<&Observation>>>>() else { continue };
        if let Some(fault) = fault(chart.value, table, &rows, archive) {
            findings.report(Problem::UnsuitedChart { chart: chart.value.name(), fault }, chart.span);
        }
    }
}

/// Why a table cannot be drawn as asked; none where it can.
fn fault(
    kind: ChartKind,
    table: &Table,
    rows: &[Vec<&Observation>],
    archive: &Archive,
) -> Option<ChartFault> {
    let all = || rows.iter().flatten().copied();
    all().next()?;
    let graded = all().any(|value| matches!(value.reading.quantity(), Some(Quantity::Grade(_))));
    if graded {
        return (kind != ChartKind::Stacks).then_some(ChartFault::Grades);
    }
    if !all().any(Observation::is_drawable) {
        return Some(ChartFault::NothingToDraw);
    }
    let units: BTreeSet<&str> =
        all().filter(|value| value.is_drawable()).map(|value| value.unit.as_str()).collect();
    if units.len() > 1 {
        return Some(ChartFault::SeveralUnits);
    }
    if all().filter_map(Observation::number).any(|number| number < Decimal::ZERO) {
        return Some(ChartFault::BelowZero);
    }
    let years = table.columns.iter().all(|column| column.year.is_some());
    let series = match kind {
        ChartKind::Lines if !years => return Some(ChartFault::NoYears),
        ChartKind::Lines => rows.iter().filter(|row| row.iter().any(|value| value.is_drawable())).count(),
        ChartKind::Dots if rows.len() == 1 => 1,
        ChartKind::Dots => table.columns.len(),
        ChartKind::Bars => rows.len(),
        ChartKind::Stacks if parts_are_rows(rows) => rows.len(),
        ChartKind::Stacks => table.columns.len(),
    };
    if series > MOST_SERIES {
        return Some(ChartFault::TooManySeries { found: series, most: MOST_SERIES });
    }
    let rates = all().all(|value| {
        let measure = archive.measures.measures.get(&value.of.measure);
        measure.is_some_and(|measure| measure.kind == MeasureKind::Rate)
    });
    let mut numbers = all().filter(|value| value.is_drawable()).filter_map(Observation::number);
    match kind {
        ChartKind::Bars if rates && numbers.all(|number| number > HIGH) => Some(ChartFault::HighRates),
        ChartKind::Stacks => parts_fault(rows, rates),
        _ => None,
    }
}

/// Whether a stacked bar is a column, with its parts in the rows, or the other way round.
fn parts_are_rows(rows: &[Vec<&Observation>]) -> bool {
    let first = rows.first().map(Vec::as_slice).unwrap_or_default();
    first.windows(2).all(|pair| pair[0].of.subject == pair[1].of.subject)
}

/// Why stacked bars would not show parts of a whole.
fn parts_fault(rows: &[Vec<&Observation>], rates: bool) -> Option<ChartFault> {
    if !rows.iter().flatten().all(|value| value.is_drawable()) {
        return Some(ChartFault::PartMissing);
    }
    let columns = rows.iter().map(Vec::len).min().unwrap_or_default();
    let column = |index: usize| rows.iter().filter_map(|row| row.get(index).copied()).collect();
    let bars: Vec<Vec<&Observation>> =
        if parts_are_rows(rows) { (0..columns).map(column).collect() } else { rows.to_vec() };
    bars.iter().filter(|_| rates).find_map(|bar| {
        let sum: Decimal = bar.iter().filter_map(|value| value.number()).sum();
        // Each part may be rounded by half of its last digit.
        let half = |value: &Observation| {
            value.number().map(|number| Decimal::new(5, number.scale() + 1)).unwrap_or_default()
        };
        let tolerance: Decimal = bar.iter().map(|value| half(value)).sum();
        let off = (sum - Decimal::ONE_HUNDRED).abs() > tolerance;
        off.then(|| ChartFault::NotParts { sum: sum.normalize().to_string() })
    })
}
