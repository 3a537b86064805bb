//! Values that were published: each says the same as before, or a correction says that it does not.

use std::collections::{BTreeMap, BTreeSet};

use crate::derive::{Sides, Snapshot, diff};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Archive, Correction, FiscalYear, Observation, ObservationId, Stated};
use crate::source::Span;

/// Corrections of each value that the earlier release did not have, the earliest first.
type Fresh<'a> = BTreeMap<&'a ObservationId, Vec<&'a Correction>>;

/// What changed without a correction, and corrections of what was never published. `recorded` are the ids
/// of the corrections that the earlier release has; `new` is what `archive` says, read like `old`.
#[must_use]
pub fn unsaid(
    old: &Snapshot<'_>,
    recorded: &BTreeSet<String>,
    new: &Snapshot<'_>,
    archive: &Archive,
) -> Vec<Diagnostic> {
    let mut fresh: Fresh<'_> = BTreeMap::new();
    for correction in archive.corrections().filter(|correction| !recorded.contains(&correction.id())) {
        if let Some(id) = correction.value() {
            fresh.entry(id).or_default().push(correction);
        }
    }
    for chain in fresh.values_mut() {
        chain.sort_by_key(|correction| correction.date.value);
    }
    let mut found = Vec::new();
    for change in diff(old, new, &archive.measures).values {
        if fresh.contains_key(&change.id) {
            continue;
        }
        found.extend(match &change.sides {
            Sides::Both(old, new) => changed(&change.id, old, new, archive),
            Sides::Gone(old) => Some(gone(&change.id, old, archive)),
            Sides::New(_) => None,
        });
    }
    for (id, chain) in &fresh {
        found.extend(chain.first().and_then(|first| unpublished(first, old.values.get(*id), archive)));
    }
    found
}

fn changed(
    id: &ObservationId,
    old: &Observation,
    new: &Observation,
    archive: &Archive,
) -> Option<Diagnostic> {
    let (before, now) = (Stated::of(old), Stated::of(new));
    if before == now {
        return None;
    }
    let (old, now) = before.told_apart(&now);
    let year = home(new, archive);
    let problem = Problem::ValueChanged { id: id.to_string(), old, new: now, year: year.number() };
    // What was read back from data has no place; the archive knows where it was written.
    let at = archive.observation(id).map(|value| value.span);
    Some(Diagnostic { problem, at, related: None })
}

/// A value that is gone has no place any more: the report that should hold it stands for it, else the
/// year.
fn gone(id: &ObservationId, old: &Observation, archive: &Archive) -> Diagnostic {
    let year = home(old, archive);
    let problem =
        Problem::ValueGone { id: id.to_string(), old: Stated::of(old).to_string(), year: year.number() };
    let edition = archive.editions.get(&year);
    let report = edition.and_then(|edition| edition.reports.get(&old.of.body));
    let at = report.map(|report| report.span).or_else(|| edition.map(|edition| edition.span));
    Diagnostic { problem, at: at.map(beginning), related: None }
}

fn beginning(span: Span) -> Span {
    Span { end: span.start, ..span }
}

/// The year whose report prints a value, which need not be the year that it is of.
fn home(value: &Observation, archive: &Archive) -> FiscalYear {
    archive.documents.get(&value.place.document).map_or(value.of.year, |document| document.fiscal_year)
}

fn unpublished(first: &Correction, old: Option<&&Observation>, archive: &Archive) -> Option<Diagnostic> {
    let Some(old) = old else {
        let problem = Problem::CorrectionOfUnpublished { old: first.old.value.clone(), published: None };
        return Some(Diagnostic::new(problem, first.what.span));
    };
    let stated = Stated::of(old);
    if stated.is_written_as(&first.old) {
        return None;
    }
    let now = archive.observation(&old.id).map(Stated::of);
    let published = now.map_or_else(|| stated.to_string(), |now| stated.told_apart(&now).0);
    let problem =
        Problem::CorrectionOfUnpublished { old: first.old.value.clone(), published: Some(published) };
    Some(Diagnostic::new(problem, first.old.span))
}
