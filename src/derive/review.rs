//! The review of a year: what changed since an earlier one, in the sense of the report.
//!
//! Values are held against each other wherever both years have them, whichever document prints them.
//! What is new or gone, and what reports say section by section, is told only of bodies whose own reports
//! of both years are there: that a report is not in the data says nothing of the body. Deliberately
//! absent: an opinion on why something changed.

use std::collections::{BTreeMap, BTreeSet};

use super::diff::{Changes, Outcome, Sides, diff};
use super::fact::Thing;
use super::incidents::{Incident, by_category};
use super::snapshot::Snapshot;
use crate::model::{Archive, BodyId, CategoryId, Coordinates, FiscalYear, Observation, ObservationId};

/// A year held against an earlier one.
#[derive(Debug, Clone)]
pub struct Review {
    /// The earlier year.
    pub before: FiscalYear,
    /// The year.
    pub year: FiscalYear,
    /// What changed.
    pub changes: Changes,
    /// Whose reports there are.
    pub reporting: Reporting,
    /// Old values under the definition that the new value follows, by the id of the new value.
    pub restated: BTreeMap<ObservationId, ObservationId>,
    /// The incidents of bodies that report in both years.
    pub incidents: IncidentCounts,
}

/// How many incidents the bodies that report in both years list in each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncidentCounts {
    /// In the earlier year.
    pub before: usize,
    /// In the later year.
    pub now: usize,
    /// For each category: how many in the earlier and in the later year; empty where one of the years
    /// gives no categories, since then nothing can be compared by them.
    pub by_category: Vec<(Option<CategoryId>, usize, usize)>,
}

/// Bodies by the years that have a report of theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reporting {
    /// In both years.
    pub both: BTreeSet<BodyId>,
    /// In the earlier year only.
    pub only_before: BTreeSet<BodyId>,
    /// In the later year only.
    pub only_now: BTreeSet<BodyId>,
}

/// The review of every year that has something of the year before it.
#[must_use]
pub fn reviews(
    archive: &Archive,
    incidents: &BTreeMap<FiscalYear, Vec<Incident>>,
) -> BTreeMap<FiscalYear, Review> {
    let years = archive.editions.keys().filter_map(|year| Some((*year, year.previous()?)));
    let reviews = years.filter_map(|(year, before)| Some((year, review(archive, incidents, before, year)?)));
    reviews.collect()
}

/// Holds a year against an earlier one; `None` where one of them has nothing to compare.
#[must_use]
pub fn review(
    archive: &Archive,
    incidents: &BTreeMap<FiscalYear, Vec<Incident>>,
    before: FiscalYear,
    year: FiscalYear,
) -> Option<Review> {
    let reporting = reporting(archive, before, year);
    let old = Snapshot::of_year(archive, before, year);
    let new = Snapshot::of_year(archive, year, year);
    if (old.values.is_empty() && old.facts.is_empty()) || (new.values.is_empty() && new.facts.is_empty()) {
        return None;
    }
    let mut changes = diff(&old, &new, &archive.measures);
    let in_both = |body: &BodyId| reporting.both.contains(body);
    let printed = printed_by_reports(archive, [before, year], &reporting.both);
    changes.values.retain(|change| match &change.sides {
        Sides::Both(..) => true,
        Sides::Gone(value) | Sides::New(value) => {
            value.reading.quantity().is_some() && printed.contains(&value.id)
        }
    });
    changes.facts.retain(|change| {
        // A topic or an audit that one report names may stand in the other under another name.
        let named = matches!(change.name.thing, Thing::Topic | Thing::Audit | Thing::Target);
        let paired = matches!(change.sides, Sides::Both(..));
        (paired || !named) && change.name.body.as_ref().is_some_and(in_both)
    });
    let restated = changes.values.iter().filter_map(|change| {
        let Sides::Both(old, new) = &change.sides else { return None };
        matches!(change.outcome, Some(Outcome::Refused(_)))
            .then(|| restatement(old, new, archive))
            .flatten()
            .map(|old| (change.id.clone(), old.id.clone()))
    });
    let restated = restated.collect();
    let none = Vec::new();
    let of = |year: &FiscalYear| incidents.get(year).unwrap_or(&none);
    let incidents = count_incidents(by_category(of(&before), of(&year), &reporting.both, archive));
    Some(Review { before, year, changes, reporting, restated, incidents })
}

fn count_incidents(counts: Vec<(Option<CategoryId>, usize, usize)>) -> IncidentCounts {
    let sum = |of: fn(&(Option<CategoryId>, usize, usize)) -> usize, all: bool| -> usize {
        counts.iter().filter(|count| all || count.0.is_some()).map(of).sum()
    };
    let categorised = sum(|count| count.1, false) > 0 && sum(|count| count.2, false) > 0;
    let (before, now) = (sum(|count| count.1, true), sum(|count| count.2, true));
    IncidentCounts { before, now, by_category: if categorised { counts } else { Vec::new() } }
}

/// The values that the bodies' own reports print of their own year: of another document's values nothing
/// follows from their being there or not.
fn printed_by_reports(
    archive: &Archive,
    years: [FiscalYear; 2],
    bodies: &BTreeSet<BodyId>,
) -> BTreeSet<ObservationId> {
    let editions = years.into_iter().filter_map(|year| archive.editions.get(&year));
    let reports = editions.flat_map(|edition| edition.reports.values());
    let reports = reports.filter(|report| bodies.contains(&report.body));
    reports.flat_map(|report| report.sections.values()).flat_map(|section| section.values.clone()).collect()
}

fn reporting(archive: &Archive, before: FiscalYear, year: FiscalYear) -> Reporting {
    let bodies = |year: FiscalYear| -> BTreeSet<BodyId> {
        archive
            .editions
            .get(&year)
            .map(|edition| edition.reports.keys().cloned().collect())
            .unwrap_or_default()
    };
    let (old, new) = (bodies(before), bodies(year));
    Reporting {
        both: old.intersection(&new).cloned().collect(),
        only_before: old.difference(&new).cloned().collect(),
        only_now: new.difference(&old).cloned().collect(),
    }
}

/// The account of the old value that follows the definition of the new one, where a later report has
/// worked it out and no break lies between.
fn restatement<'a>(old: &Observation, new: &Observation, archive: &'a Archive) -> Option<&'a Observation> {
    let same = Coordinates { year: old.of.year, ..new.of.clone() };
    let first = ObservationId::compose(&same, None);
    let accounts = archive
        .observations
        .range(first..)
        .take_while(|(id, _)| id.as_str().starts_with(ObservationId::compose(&same, None).as_str()));
    accounts.map(|(_, account)| account).find(|account| {
        account.of == same
            && account.id != old.id
            && account.definition == new.definition
            && super::comparison::compare(account, new, &archive.measures).is_ok()
    })
}

impl Review {
    /// The changes that concern one body.
    #[must_use]
    pub fn of_body(&self, body: &BodyId) -> Self {
        let mut own = self.clone();
        own.changes.values.retain(|change| change.sides.latest().of.body == *body);
        own.changes.facts.retain(|change| change.name.body.as_ref() == Some(body));
        let prefix = format!("{}/{body}/", self.year);
        own.changes.unchanged.retain(|same| same.id.as_str().starts_with(&prefix));
        own
    }

    /// The bodies that have a change.
    #[must_use]
    pub fn bodies(&self) -> BTreeSet<BodyId> {
        let values = self.changes.values.iter().map(|change| change.sides.latest().of.body.clone());
        let facts = self.changes.facts.iter().filter_map(|change| change.name.body.clone());
        values.chain(facts).collect()
    }
}
