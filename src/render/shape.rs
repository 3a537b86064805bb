//! What kind of table a table is, which decides how pages and books set it.
//!
//! Deliberately absent: widths. Whoever sets a table knows its own.

use super::texts;
use crate::compose::page::{self, CellContent};

/// Whether rows of one head follow each other, told apart by the words of their first column: a measure, then
/// the role or subject.
pub(super) fn has_subjects(table: &page::Table) -> bool {
    let head = |row: &page::TableRow| row.head.as_ref().map(|head| head.text.clone());
    table.columns.len() > 1
        && table.columns.first().is_some_and(|column| !column.numeric)
        && table.rows.windows(2).any(|rows| match rows {
            [one, next] => one.head.is_some() && head(one) == head(next),
            _ => false,
        })
}

/// `grades` where it shows nothing else, `figures` where it has numbers and no texts, else `words`.
pub(super) fn shape(table: &page::Table) -> &'static str {
    let contents = || table.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.content);
    let is_grade = |content: &CellContent| {
        matches!(content, CellContent::Grade(_) | CellContent::Absent(_) | CellContent::Empty)
    };
    if contents().any(|content| matches!(content, CellContent::Grade(_))) && contents().all(is_grade) {
        "grades"
    } else if table.columns.iter().any(|column| column.numeric) && texts::of_table(table).next().is_none() {
        "figures"
    } else {
        "words"
    }
}
