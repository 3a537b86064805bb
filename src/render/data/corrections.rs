//! `corrections.csv`: what was published and corrected since, by year and in the order of the days.
//!
//! `kind` says what `what` is the id of: a `value` (`observations.csv`), an `incident`, a `goal`, a `part`
//! (a table, figure or heading of the year, or a section of a body's report) or a `report`. `new` is empty where
//! a value was withdrawn.

use super::DataError;
use super::field::words;
use super::sheet::Sheet;
use crate::model::{Archive, Correction};

/// The sheet.
pub(super) fn csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    let rows: Vec<&Correction> = archive.corrections().collect();
    Sheet::of(&rows)
        .column("id", |row| words(row.id()))
        .column("date", |row| row.date.value)
        .column("fiscal_year", |row| row.year)
        .column("kind", |row| row.kind())
        .column("what", |row| words(row.name()))
        .column("old", |row| words(&row.old.value))
        .column("new", |row| row.new.as_ref().map(|new| words(&new.value)))
        .both("why", |row| &row.why)
        .csv()
}
