//! One thing over the years, with its breaks.

use std::collections::BTreeMap;

use crate::model::{Archive, Break, Coordinates, FiscalYear, Observation};

/// The values of one thing, year by year.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    /// Its points in the order of their years; years without an account are absent.
    pub points: Vec<Point<'a>>,
    /// Breaks that lie after its first and not after its last year.
    pub breaks: Vec<&'a Break>,
}

/// A point of a series.
#[derive(Debug, Clone, Copy)]
pub struct Point<'a> {
    /// The year.
    pub year: FiscalYear,
    /// The value.
    pub value: &'a Observation,
}

/// The series of a thing; the year of `of` does not matter. Second accounts are left out.
#[must_use]
pub fn series<'a>(of: &Coordinates, archive: &'a Archive) -> Series<'a> {
    let mut points: BTreeMap<FiscalYear, &Observation> = BTreeMap::new();
    for value in archive.observations.values() {
        if (Coordinates { year: of.year, ..value.of.clone() }) == *of {
            points.entry(value.of.year).or_insert(value);
        }
    }
    let points: Vec<Point<'a>> = points.into_iter().map(|(year, value)| Point { year, value }).collect();
    let ends = points.first().zip(points.last()).map(|(first, last)| (first.year, last.year));
    let mut breaks = archive.measures.breaks_of(&of.measure);
    breaks.retain(|found| ends.is_some_and(|(first, last)| first < found.year && found.year <= last));
    Series { points, breaks }
}
