//! `corrections.csv`: what was published and corrected since, by year and in the order of the days.
//!
//! `kind` says what `what` is the id of: a `value` (`observations.csv`), an `incident`, a `goal`, a `part`
//! (a table, figure or heading of the year, or a section of a body's report) or a `report`. `new` is empty where
//! a value was withdrawn.

use super::field::words;
use super::scope::Scope;
use super::sheet::{Filled, Sheet};
use crate::i18n::columns::Column;
use crate::model::{Archive, Correction};

/// The sheet.
pub(super) fn sheet(archive: &Archive, scope: Scope) -> Filled {
    let rows: Vec<&Correction> = archive.corrections().filter(|row| scope.has(row.year)).collect();
    Sheet::of(&rows)
        .column(Column::Id, |row| words(row.id()))
        .column(Column::Corrected, |row| row.date.value)
        .column(Column::FiscalYear, |row| row.year)
        .column(Column::Kind, |row| row.kind())
        .column(Column::What, |row| words(row.name()))
        .column(Column::Old, |row| words(&row.old.value))
        .column(Column::New, |row| row.new.as_ref().map(|new| words(&new.value)))
        .both(Column::Why, |row| &row.why)
        .key(&["id"])
        .done()
}
