//! Raw content to model: whether every name exists, every value fits its measure, and everything that
//! the sources print twice agrees.
//!
//! Collects everything and stops at nothing: a record that cannot be used is reported and left out, the
//! others are held against each other all the same. Deliberately absent: any guess. What a source
//! contradicts stays as printed, and is either an error or accepted in the data with a reason.

mod charts;
mod consistency;
mod corrections;
mod drawings;
mod editions;
mod formula;
mod incidents;
mod keys;
mod links;
mod messages;
mod redirects;
mod registries;
mod reports;
mod tables;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Checked, Code, Diagnostic, Kind, Problem, nearest};
use crate::load::RawContent;
use crate::load::schema::value::ValueEntry;
use crate::model::{Archive, Observation, ObservationId};
use crate::source::Span;
use registries::Registries;

/// Everything that a rule needs to complain.
#[derive(Default)]
struct Findings {
    diagnostics: Vec<Diagnostic>,
    /// Recorded reasons that accepted something.
    used_reasons: BTreeSet<Span>,
    /// Kinds of things of which some may stand in a file that could not be read: that one of them is
    /// unknown cannot be said.
    uncertain: BTreeSet<Kind>,
    /// `body/measure` of values that were left out for faults of their own: links to them are no faults.
    left_out: BTreeSet<String>,
}

impl Findings {
    /// Notes a problem, once: a key of a table holds for many cells.
    fn report(&mut self, problem: Problem, at: Span) {
        let diagnostic = Diagnostic::new(problem, at);
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    fn report_with(&mut self, problem: Problem, at: Span, related: Span) {
        self.diagnostics.push(Diagnostic::new(problem, at).with_related(related));
    }

    /// Notes that a name stands for nothing, with the name that was probably meant.
    fn unknown<'n>(&mut self, kind: Kind, name: &str, known: impl IntoIterator<Item = &'n str>, at: Span) {
        let left_out = kind == Kind::Datum && self.left_out.iter().any(|part| name.contains(part.as_str()));
        if left_out || self.uncertain.contains(&kind) {
            return;
        }
        let near = nearest(name, known).map(str::to_owned);
        self.report(Problem::Unknown { kind, name: name.to_owned(), near }, at);
    }

    /// Reports a broken check, unless one of the values concerned accepts it with a reason.
    fn check(&mut self, problem: Problem, values: &[&Observation], at: Span) {
        let code = problem.code();
        let reasons: Vec<Span> = values.iter().flat_map(|value| reasons(value, code)).collect();
        if reasons.is_empty() {
            self.report(problem, at);
        } else {
            self.used_reasons.extend(reasons);
        }
    }
}

/// What cannot be called unknown, because a file that may hold it could not be read.
fn uncertain(raw: &RawContent) -> BTreeSet<Kind> {
    let mut kinds = BTreeSet::new();
    for path in &raw.unread {
        let held: &[Kind] = match path.as_str() {
            "content/bodies.yaml" => &[Kind::Body],
            "content/documents.yaml" => &[Kind::Document, Kind::Scheme],
            "content/measures.yaml" => &[
                Kind::Measure,
                Kind::Definition,
                Kind::Role,
                Kind::Subject,
                Kind::Group,
                Kind::Question,
                Kind::Unit,
                Kind::Scale,
                Kind::Grade,
                Kind::Category,
            ],
            "content/glossary.yaml" => &[Kind::Term],
            path if path.ends_with("/edition.yaml") => &[Kind::Reference],
            path if path.ends_with(".yaml") => {
                &[Kind::Datum, Kind::Table, Kind::Figure, Kind::Goal, Kind::Incident, Kind::Reference]
            }
            _ => &[],
        };
        kinds.extend(held);
    }
    // Without measures, bodies or documents no value can be made.
    if [Kind::Measure, Kind::Body, Kind::Document].iter().any(|kind| kinds.contains(kind)) {
        kinds.extend([Kind::Datum, Kind::Table, Kind::Figure, Kind::Reference]);
    }
    kinds
}

/// The recorded reasons of a value for breaking a check.
fn reasons(value: &Observation, code: Code) -> impl Iterator<Item = Span> + '_ {
    value.accepted.iter().filter(move |accepted| accepted.code == code).map(|accepted| accepted.span)
}

/// Every value, and the id of the value that an author wrote at a place.
#[derive(Default)]
struct Values {
    all: BTreeMap<ObservationId, Observation>,
    by_place: BTreeMap<Span, ObservationId>,
}

impl Values {
    /// The ids of values as written, without those that were left out for their faults.
    fn ids(&self, entries: &[ValueEntry]) -> Vec<ObservationId> {
        entries.iter().filter_map(|entry| self.by_place.get(&entry.span).cloned()).collect()
    }
}

/// Makes the archive.
#[must_use]
pub fn validate(raw: &RawContent) -> Checked<Archive> {
    let mut findings = Findings { uncertain: uncertain(raw), ..Findings::default() };
    let Some(registries) = registries::build(raw, &mut findings) else {
        return Checked { value: None, diagnostics: findings.diagnostics };
    };
    let drafts = values::collect(raw, &registries, &mut findings);
    let values = keys::assign(drafts, &registries, &mut findings);
    let editions = editions::build(raw, &registries, &values, &mut findings);
    let Registries { site, bodies, documents, schemes, measures, terms } = registries;
    let mut archive = Archive {
        site,
        bodies,
        documents,
        schemes,
        measures,
        terms,
        about: messages::about(raw),
        observations: values.all,
        editions,
        redirects: redirects::build(raw, &mut findings),
    };
    corrections::add(raw, &mut archive, &mut findings);
    links::check(raw, &archive, &mut findings);
    consistency::check(&archive, &mut findings);
    charts::check(&archive, &mut findings);
    Checked { value: Some(archive), diagnostics: findings.diagnostics }
}
