//! What follows from the published values: differences where they may be drawn, series with their
//! breaks, grades counted, what became of goals and measures, findings that can be proved, and what
//! changed between two years, two states or two wordings.
//!
//! Pure functions of the model. A derived number has a type of its own and never takes the place of a
//! published one. Deliberately absent: words, rounding, pages.

mod comparison;
mod coverage;
mod diff;
mod fact;
mod fates;
mod finding;
mod grades;
mod incidents;
mod ledger;
mod progress;
mod reuse;
mod review;
mod series;
mod snapshot;
mod wording;

pub use comparison::{Difference, Incomparable, Refusal, change_on_year, compare};
pub use coverage::{Coverage, Tally, coverage};
pub use diff::{
    AspectChange, Changes, Detail, FactChange, Outcome, Sides, State, Unchanged, ValueChange, diff,
};
pub use fact::{Aspect, Bilingual, Coded, Fact, FactName, Said, Thing, Written};
pub use fates::{Fate, FateCounts};
pub use finding::{Finding, Movement, of_rates, of_table};
pub use grades::{GradeCount, count_grades};
pub use incidents::{
    AccountName, Incident, Month, MonthCount, busiest, by_body, by_category, by_month, cases_in_order,
    incidents, months_of,
};
pub use ledger::{By, GoalName, Ledger, Reply, ledger};
pub use progress::{GroupProgress, Progress, progress};
pub use reuse::reused;
pub use review::{IncidentCounts, Reporting, Review, review, reviews};
pub use series::{Point, Series, series};
pub use snapshot::Snapshot;
pub use wording::{Piece, Wording, compare_wording};

use std::collections::BTreeMap;

use crate::model::{Archive, FiscalYear, ObservationId, PartId};

/// Everything derived from an archive.
#[derive(Debug, Clone)]
pub struct Insights {
    /// The finding of each table that has one.
    pub findings: BTreeMap<(FiscalYear, PartId), Finding>,
    /// For every value with an account of the year before: the difference, or why there is none.
    pub changes: BTreeMap<ObservationId, Result<Difference, Incomparable>>,
    /// The incidents that the reports of each year list.
    pub incidents: BTreeMap<FiscalYear, Vec<Incident>>,
    /// What changed since the year before, by year.
    pub reviews: BTreeMap<FiscalYear, Review>,
    /// What became of every goal.
    pub ledger: Ledger,
}

/// Derives everything.
#[must_use]
pub fn derive(archive: &Archive) -> Insights {
    let mut findings = BTreeMap::new();
    for edition in archive.editions.values() {
        for table in edition.tables.values() {
            if let Some(finding) = of_table(table, archive) {
                findings.insert((edition.year, table.id.clone()), finding);
            }
        }
    }
    let changes = archive
        .observations
        .values()
        .filter_map(|value| Some((value.id.clone(), change_on_year(value, archive)?)));
    let incidents = incidents(archive);
    let reviews = reviews(archive, &incidents);
    Insights { findings, changes: changes.collect(), incidents, reviews, ledger: ledger(archive) }
}
