//! Of which years a file holds rows: all, or one for the archive of that year.

use std::collections::BTreeSet;

use crate::model::{Archive, FiscalYear, ObservationId};

/// All years, or one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scope {
    /// Every year.
    Whole,
    /// What the documents of a year say, of whatever year.
    Year(FiscalYear),
}

impl Scope {
    /// Whether the documents or the edition of a year belong to it.
    pub(super) fn has(self, year: FiscalYear) -> bool {
        match self {
            Self::Whole => true,
            Self::Year(own) => own == year,
        }
    }

    /// The values that tables of its edition show, whichever document prints them first.
    pub(super) fn shown(self, archive: &Archive) -> BTreeSet<&ObservationId> {
        let editions = archive.editions.values().filter(|edition| self.has(edition.year));
        let tables = editions.flat_map(|edition| edition.tables.values());
        tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells).map(|cell| &cell.id).collect()
    }
}
