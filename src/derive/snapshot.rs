//! A snapshot: every value and every fact of a state of the data, under names that another state shares.
//!
//! Two kinds: of a whole archive, to hold one revision against another, and of one fiscal year, to hold
//! it against the year before; there names have no year, and what a new report brings anyway (new goals,
//! new incidents, other places in another document) is left to the [`review`](super::review) of the year.

mod items;
mod parts;
mod registries;
mod releases;
mod reports;

use std::collections::{BTreeMap, BTreeSet};

use super::fact::{Aspect, Coded, Fact, FactName, Said, Thing, label};
use crate::model::{
    Archive, Audit, AuditKind, AuditResult, BodyId, Choice, Coordinates, FiscalYear, Observation,
    ObservationId, Report, SectionContent,
};

/// A state of the data.
#[derive(Debug, Clone, Default)]
pub struct Snapshot<'a> {
    /// The values by id.
    pub values: BTreeMap<ObservationId, &'a Observation>,
    /// The facts by name.
    pub facts: BTreeMap<FactName, Fact>,
}

impl<'a> Snapshot<'a> {
    /// Everything that an archive says.
    #[must_use]
    pub fn of_archive(archive: &'a Archive) -> Self {
        let values = archive.observations.values().map(|value| (value.id.clone(), value)).collect();
        let mut facts = Facts::default();
        registries::facts(archive, &mut facts);
        for edition in archive.editions.values() {
            parts::facts(edition, &mut facts);
            for report in edition.reports.values() {
                reports::facts(report, Some(edition.year), &mut facts);
            }
        }
        Self { values, facts: facts.0 }
    }

    /// What can be held against another year: the values of a fiscal year, whichever document prints
    /// them, and what the bodies' reports of that year say section by section. Ids of values are those
    /// that they would have in the year `named`.
    #[must_use]
    pub fn of_year(archive: &'a Archive, year: FiscalYear, named: FiscalYear) -> Self {
        let mut values = BTreeMap::new();
        for value in archive.observations.values().filter(|value| value.of.year == year) {
            // A second account of a datum is no other year's.
            if value.id == ObservationId::compose(&value.of, None) {
                let of = Coordinates { year: named, ..value.of.clone() };
                values.insert(ObservationId::compose(&of, None), value);
            }
        }
        let mut facts = Facts::default();
        let reports = archive.editions.get(&year).into_iter().flat_map(|edition| edition.reports.values());
        for report in reports {
            let mut own = Facts::default();
            reports::facts(report, None, &mut own);
            for (name, fact) in own.0.into_iter().filter(|(name, _)| is_yearly(name.thing)) {
                let of_report = |aspect| !matches!(aspect, Aspect::Place | Aspect::Document);
                let of_message = |aspect| name.thing != Thing::Message || aspect != Aspect::Date;
                // Two topics of one label are told apart like all that has no name of its own.
                let lasting = lasting(&name, &fact);
                facts.add(lasting, fact.keeping(|aspect| of_report(aspect) && of_message(aspect)));
            }
            checks_of(report, &mut facts);
        }
        Self { values, facts: facts.0 }
    }

    /// What concerns one body only.
    #[must_use]
    pub fn of_body(mut self, body: &BodyId) -> Self {
        self.values.retain(|_, value| value.of.body == *body);
        self.facts.retain(|name, _| name.body.as_ref() == Some(body));
        self
    }
}

/// The name of a fact for another year: a topic is known by its printed label, under whatever section it
/// stands in that year.
fn lasting(name: &FactName, fact: &Fact) -> FactName {
    let label = match (name.thing, fact.get(Aspect::Title)) {
        (Thing::Topic, Some(Said::Words(words))) => words.ja.clone(),
        _ => None,
    };
    FactName { id: label.unwrap_or_else(|| name.id.clone()), ..name.clone() }
}

/// Whether a thing of one year is the same thing in the next.
fn is_yearly(thing: Thing) -> bool {
    matches!(thing, Thing::Report | Thing::Message | Thing::Section | Thing::Topic)
}

/// What a report inspected and audited, as lists and by kind: names change from year to year, and that a
/// report does not itemise something says nothing of the body.
///
/// An audit of another kind may be what the other year's report has under a kind of its own: with one,
/// the kinds of a report are no complete list, and none is made. Without a list on both sides nothing is
/// compared.
fn checks_of(report: &Report, facts: &mut Facts) {
    let mut add = |thing, id: &str, fact| {
        let id = id.to_owned();
        facts.add(FactName { year: None, body: Some(report.body.clone()), thing, id }, fact);
    };
    for section in report.sections.values() {
        match &section.content {
            SectionContent::Targets(targets) if !targets.is_empty() => {
                let names = targets.iter().map(|target| label(&target.label));
                add(Thing::Target, "", Fact::default().lines_of(Aspect::Parts, names));
            }
            SectionContent::Audits(audits) if !audits.is_empty() => {
                let kinds: BTreeSet<AuditKind> = audits.iter().map(|audit| audit.kind).collect();
                if !kinds.contains(&AuditKind::Other) {
                    let kinds = kinds.into_iter().map(Coded::AuditKind);
                    add(Thing::Audit, "", Fact::default().coded(Aspect::Kind, kinds));
                }
                for (kind, result) in results_by_kind(audits) {
                    let fact = Fact::default().coded(Aspect::Result, [Coded::AuditResult(result)]);
                    add(Thing::Audit, Choice::name(kind), fact);
                }
            }
            _ => {}
        }
    }
}

/// The kinds of audits of which a report says one result for all of the kind.
fn results_by_kind(audits: &[Audit]) -> BTreeMap<AuditKind, AuditResult> {
    let mut results: BTreeMap<AuditKind, BTreeSet<AuditResult>> = BTreeMap::new();
    // "Other" is no kind that two reports could share.
    for audit in audits.iter().filter(|audit| audit.kind != AuditKind::Other) {
        results.entry(audit.kind).or_default().insert(audit.result);
    }
    let only = |(kind, results): (AuditKind, BTreeSet<AuditResult>)| {
        let only =
            results.first().copied().filter(|result| results.len() == 1 && *result != AuditResult::NotStated);
        Some((kind, only?))
    };
    results.into_iter().filter_map(only).collect()
}

/// Facts while they are collected: each under a name of its own.
#[derive(Default)]
struct Facts(BTreeMap<FactName, Fact>);

impl Facts {
    /// Adds a fact; where its name is taken (labels repeat, some things have no id) it is counted.
    fn add(&mut self, name: FactName, fact: Fact) {
        let mut name = name;
        let own = name.id.clone();
        let mut count = 1;
        while self.0.contains_key(&name) {
            count += 1;
            name.id = format!("{own}~{count}");
        }
        self.0.insert(name, fact);
    }
}
