//! Corrections: what they are of exists, they end in what is published now, and their days make sense.
//!
//! Corrections of one value are a chain: each begins with what the one before ended in, and the last ends
//! in the value. Deliberately absent: whether `old` was ever published; `hakusho check --against` knows.

use std::collections::BTreeMap;

use super::Findings;
use super::links::{case_names, goal_names};
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::edition::CorrectionEntry;
use crate::model::{
    Archive, BodyId, Choice, Corrected, Correction, Edition, FiscalYear, ObservationId, PartId, PartialDate,
    SectionKind, Stated,
};
use crate::source::{At, Span};

/// Puts the corrections of every year into its edition.
pub(super) fn add(raw: &RawContent, archive: &mut Archive, findings: &mut Findings) {
    for placed in &raw.editions {
        let entries = placed.file.corrections.iter();
        let made: Vec<Correction> =
            entries.filter_map(|entry| correction(entry, placed.year, archive, findings)).collect();
        if let Some(edition) = archive.editions.get_mut(&placed.year) {
            edition.corrections = made;
        }
    }
    check_days(archive, findings);
    check_chains(archive, findings);
}

fn correction(
    entry: &CorrectionEntry,
    year: FiscalYear,
    archive: &Archive,
    findings: &mut Findings,
) -> Option<Correction> {
    if entry.date.day.is_none() {
        findings.report(Problem::NoDay { date: entry.date.to_string() }, entry.date.span);
    }
    if entry.new.as_ref().is_some_and(|new| new.trim() == entry.old.trim()) {
        let problem = Problem::CorrectionChangesNothing { text: entry.old.value.clone() };
        findings.report_with(problem, entry.new.as_ref().map_or(entry.span, |new| new.span), entry.old.span);
    }
    let what = At::new(corrected(entry, year, archive, findings)?, entry.what.span);
    if entry.new.is_none() && !matches!(what.value, Corrected::Value(_)) {
        findings.report(Problem::MissingKey { key: "new", record: CORRECTION }, entry.date.span);
    }
    Some(Correction {
        year,
        date: entry.date.clone(),
        what,
        old: entry.old.clone(),
        new: entry.new.clone(),
        why: entry.why.clone(),
        span: entry.span,
    })
}

/// What the record is, as a missing key of it is told.
const CORRECTION: (&str, &str) = ("訂正", "a correction");

/// What is corrected, the year filled in; an unknown name is reported.
fn corrected(
    entry: &CorrectionEntry,
    year: FiscalYear,
    archive: &Archive,
    findings: &mut Findings,
) -> Option<Corrected> {
    let (kind, name) = entry.what.split_once(':').unwrap_or(("value", &entry.what.value));
    let at = entry.what.span;
    let whole = |name: &str| {
        let dated = name.starts_with(|c: char| c.is_ascii_digit());
        if dated { name.to_owned() } else { format!("{year}/{name}") }
    };
    match kind {
        "value" => value(name, entry, year, archive, findings),
        "incident" => {
            let known = case_names(archive);
            let found = known.iter().find(|known| **known == whole(name)).cloned();
            if found.is_none() {
                let names = known.iter().map(String::as_str);
                findings.unknown(Kind::Incident, &whole(name), names, at);
            }
            found.map(Corrected::Incident)
        }
        "goal" => {
            let known = goal_names(archive);
            let found = known.iter().find(|known| **known == whole(name)).cloned();
            if found.is_none() {
                findings.unknown(Kind::Goal, &whole(name), known.iter().map(String::as_str), at);
            }
            found.map(Corrected::Goal)
        }
        "ref" => {
            let edition = archive.editions.get(&year)?;
            let found = part(name, edition);
            if found.is_none() {
                let known = parts(edition);
                findings.unknown(Kind::Reference, name, known.iter().map(String::as_str), at);
            }
            found
        }
        _ => {
            findings.unknown(Kind::Reference, &entry.what, ["value", "incident", "goal", "ref"], at);
            None
        }
    }
}

/// A value that is there or, where nothing is published in its place any more, one that could have been.
fn value(
    name: &str,
    entry: &CorrectionEntry,
    year: FiscalYear,
    archive: &Archive,
    findings: &mut Findings,
) -> Option<Corrected> {
    let candidates = ObservationId::from_link(&At::new(name.to_owned(), entry.what.span), year, None);
    let found = candidates.iter().find(|id| archive.observations.contains_key(*id)).cloned();
    let withdrawn = || {
        let mut candidates = candidates.into_iter().filter(|_| entry.new.is_none());
        candidates.find(|id| names_a_value(id.as_str(), archive))
    };
    let id = found.or_else(withdrawn);
    if id.is_none() {
        let whole = format!("{year}/{name}");
        let known = archive.observations.keys().map(ObservationId::as_str);
        findings.unknown(Kind::Datum, &whole, known, entry.what.span);
    }
    id.map(Corrected::Value)
}

/// Whether an id has the form of a value's: a year, and a body, a measure and a role that are registered.
fn names_a_value(id: &str, archive: &Archive) -> bool {
    let mut parts = id.split(['/', '@', ';', '+']);
    let mut next = || parts.next().unwrap_or_default();
    let (year, body, measure, role) = (next(), next(), next(), next());
    year.parse().ok().and_then(FiscalYear::new).is_some()
        && archive.bodies.contains(body)
        && archive.measures.measures.contains(measure)
        && archive.measures.roles.contains(role)
}

/// A table, drawing or heading; a heading or section of a body's report; or the report.
fn part(name: &str, edition: &Edition) -> Option<Corrected> {
    if let Some((body, name)) = name.split_once('/') {
        let (body, part) = (BodyId::new(body)?, PartId::new(name)?);
        let report = edition.reports.get(&body)?;
        let is_section = SectionKind::from_name(name).is_some_and(|kind| report.sections.contains_key(&kind));
        let is_heading = headings(edition, Some(&body)).contains(&part);
        return (is_section || is_heading).then_some(Corrected::Part(Some(body), part));
    }
    if let Some(report) = edition.reports.get(name) {
        return Some(Corrected::Report(report.body.clone()));
    }
    let part = PartId::new(name)?;
    let known = edition.tables.contains_key(&part)
        || edition.text_tables.contains_key(&part)
        || edition.incident_lists.contains_key(&part)
        || edition.drawings.contains_key(&part)
        || headings(edition, None).contains(&part);
    known.then_some(Corrected::Part(None, part))
}

fn headings(edition: &Edition, owner: Option<&BodyId>) -> Vec<PartId> {
    let own = edition.documents.iter().filter(|document| document.body.as_ref() == owner);
    let mut open: Vec<_> = own.flat_map(|document| &document.tree).collect();
    let mut ids = Vec::new();
    while let Some(heading) = open.pop() {
        ids.extend(heading.id.as_ref().map(|id| id.value.clone()));
        open.extend(heading.children.iter().chain(&heading.columns));
    }
    ids
}

/// Everything that `ref:` can name here, for a guess.
fn parts(edition: &Edition) -> Vec<String> {
    let tables = edition.tables.keys().chain(edition.text_tables.keys());
    let others = edition.incident_lists.keys().chain(edition.drawings.keys());
    let mut names: Vec<String> = tables.chain(others).map(ToString::to_string).collect();
    names.extend(headings(edition, None).iter().map(ToString::to_string));
    for (body, report) in &edition.reports {
        names.push(body.to_string());
        names.extend(report.sections.keys().map(|kind| format!("{body}/{}", kind.name())));
    }
    names
}

/// Nothing is corrected before it is published, and a list goes from the earliest to the latest.
fn check_days(archive: &Archive, findings: &mut Findings) {
    for edition in archive.editions.values() {
        let mut before: Option<&At<PartialDate>> = None;
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        for correction in &edition.corrections {
            if let Some((published, span)) = published(correction, edition, archive)
                && published.is_after(&correction.date)
            {
                let problem = Problem::CorrectionTooEarly {
                    date: correction.date.to_string(),
                    published: published.to_string(),
                };
                findings.report_with(problem, correction.date.span, span);
            }
            if let Some(earlier) = before.filter(|earlier| earlier.is_after(&correction.date)) {
                let problem = Problem::CorrectionsOutOfOrder {
                    date: correction.date.to_string(),
                    before: earlier.to_string(),
                };
                findings.report_with(problem, correction.date.span, earlier.span);
            }
            before = Some(&correction.date);
            if let Some(first) = seen.insert(correction.id(), correction.what.span) {
                let problem = Problem::DuplicateId { kind: Kind::Correction, id: correction.id() };
                findings.report_with(problem, correction.what.span, first);
            }
        }
    }
}

/// When what is corrected was published, and where that is said: the date of the value's document, else
/// the first of the year's documents.
fn published(correction: &Correction, edition: &Edition, archive: &Archive) -> Option<(PartialDate, Span)> {
    let dated = |document| {
        let document = archive.documents.get(document)?;
        document.date.map(|date| (date, document.span))
    };
    let value = correction.value().and_then(|id| archive.observation(id));
    match value {
        Some(value) => dated(&value.place.document),
        None => edition.documents.iter().filter_map(|document| dated(&document.document)).min(),
    }
}

/// Each correction of a value begins where the one before ended; the last ends in the value.
fn check_chains(archive: &Archive, findings: &mut Findings) {
    let mut chains: BTreeMap<&ObservationId, Vec<&Correction>> = BTreeMap::new();
    for correction in archive.corrections() {
        if let Some(id) = correction.value() {
            chains.entry(id).or_default().push(correction);
        }
    }
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for (id, mut chain) in chains {
        chain.sort_by_key(|correction| correction.date.value);
        for (one, other) in chain.iter().zip(chain.iter().skip(1)) {
            if let Some(new) = one.new.as_ref().filter(|new| bare(new) != bare(&other.old)) {
                let problem =
                    Problem::CorrectionDiffers { said: other.old.value.clone(), now: new.value.clone() };
                findings.report_with(problem, other.old.span, new.span);
            }
        }
        let (Some(last), Some(value)) = (chain.last(), archive.observation(id)) else { continue };
        let stated = Stated::of(value);
        match &last.new {
            Some(new) if !stated.is_written_as(new) => {
                let problem = Problem::CorrectionDiffers { said: new.value.clone(), now: stated.to_string() };
                findings.report_with(problem, new.span, value.span);
            }
            // Digits alone say nothing where only the unit or the definition changed.
            Some(new) if stated.is_written_as(&last.old) && new.trim() != last.old.trim() => {
                let problem = Problem::CorrectionChangesNothing { text: last.old.value.clone() };
                findings.report_with(problem, new.span, last.old.span);
            }
            Some(_) => {}
            // It is there, so it was not withdrawn.
            None => findings.report(Problem::MissingKey { key: "new", record: CORRECTION }, last.date.span),
        }
    }
}
