//! The registries: every id once, every name in them known.

use std::collections::BTreeMap;

use super::Findings;
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::model::{
    Body, BodyId, Document, DocumentId, MeasureBook, MeasureKind, Register, Scheme, SchemeId, Site, Term,
    TermId, is_reserved,
};
use crate::source::{At, Span};

/// What everything else refers to.
pub(super) struct Registries {
    pub(super) site: Site,
    pub(super) bodies: Register<BodyId, Body>,
    pub(super) documents: Register<DocumentId, Document>,
    pub(super) schemes: Register<SchemeId, Scheme>,
    pub(super) measures: MeasureBook,
    pub(super) terms: Register<TermId, Term>,
}

/// Builds them; `None` without a site.
pub(super) fn build(raw: &RawContent, findings: &mut Findings) -> Option<Registries> {
    let site = raw.site.clone()?;
    check_site(&site, findings);
    let documents = raw.documents.iter();
    let registries = Registries {
        site,
        bodies: register(Kind::Body, raw.bodies.iter().flat_map(|f| &f.bodies), |b| &b.id, findings),
        documents: register(
            Kind::Document,
            documents.clone().flat_map(|f| &f.documents),
            |d| &d.id,
            findings,
        ),
        schemes: register(Kind::Scheme, documents.flat_map(|f| &f.schemes), |s| &s.id, findings),
        measures: measure_book(raw, findings),
        terms: register(Kind::Term, raw.glossaries.iter().flat_map(|f| &f.terms), |t| &t.id, findings),
    };
    for body in &registries.bodies {
        if is_reserved(body.id.as_str()) {
            findings.report(Problem::ReservedId { id: body.id.to_string() }, body.id.span);
        }
        for successor in &body.successors {
            registries.body(successor, findings);
        }
    }
    for document in &registries.documents {
        registries.body(&document.body, findings);
        known(&registries.schemes, Kind::Scheme, &document.numbering, findings);
    }
    check_measures(&registries, findings);
    Some(registries)
}

impl Registries {
    /// The body of an id, or a complaint.
    pub(super) fn body(&self, id: &At<BodyId>, findings: &mut Findings) -> Option<&Body> {
        known(&self.bodies, Kind::Body, id, findings)
    }

    /// The document of an id, or a complaint.
    pub(super) fn document(&self, id: &At<DocumentId>, findings: &mut Findings) -> Option<&Document> {
        known(&self.documents, Kind::Document, id, findings)
    }
}

/// The thing of an id, or a complaint with the nearest known id.
pub(super) fn known<'r, K: Ord + AsName, T>(
    register: &'r Register<K, T>,
    kind: Kind,
    id: &At<K>,
    findings: &mut Findings,
) -> Option<&'r T> {
    let found = register.get(&id.value);
    if found.is_none() {
        findings.unknown(kind, id.value.as_name(), register.ids().map(AsName::as_name), id.span);
    }
    found
}

/// An id as text.
pub(super) trait AsName {
    /// The text.
    fn as_name(&self) -> &str;
}

impl<T: std::borrow::Borrow<str>> AsName for T {
    fn as_name(&self) -> &str {
        self.borrow()
    }
}

fn register<'a, K: Ord + Clone + AsName, T: Clone + 'a>(
    kind: Kind,
    items: impl Iterator<Item = &'a T>,
    id: impl Fn(&T) -> &At<K>,
    findings: &mut Findings,
) -> Register<K, T> {
    let mut register = Register::default();
    let mut first: BTreeMap<K, Span> = BTreeMap::new();
    for item in items {
        let At { value, span } = id(item).clone();
        if register.insert(value.clone(), item.clone()).is_err() {
            let problem = Problem::DuplicateId { kind, id: value.as_name().to_owned() };
            findings.report_with(problem, span, first.get(&value).copied().unwrap_or(span));
        } else {
            first.insert(value, span);
        }
    }
    register
}

fn measure_book(raw: &RawContent, findings: &mut Findings) -> MeasureBook {
    let files = || raw.measures.iter();
    let mut units = BTreeMap::new();
    for unit in files().flat_map(|f| &f.units) {
        if let Some(first) = units.insert(unit.id.value.clone(), unit.clone()) {
            let problem = Problem::DuplicateId { kind: Kind::Unit, id: unit.id.value.clone() };
            findings.report_with(problem, unit.id.span, first.id.span);
        }
    }
    MeasureBook {
        units,
        roles: register(Kind::Role, files().flat_map(|f| &f.roles), |r| &r.id, findings),
        measures: register(Kind::Measure, files().flat_map(|f| &f.measures), |m| &m.id, findings),
        scales: register(Kind::Scale, files().flat_map(|f| &f.scales), |s| &s.id, findings),
        breaks: register(Kind::Break, files().flat_map(|f| &f.breaks), |b| &b.id, findings),
        groups: register(Kind::Group, files().flat_map(|f| &f.subject_groups), |g| &g.id, findings),
        subjects: register(Kind::Subject, files().flat_map(|f| &f.subjects), |s| &s.id, findings),
        questions: register(Kind::Question, files().flat_map(|f| &f.questions), |q| &q.id, findings),
        categories: register(
            Kind::Category,
            files().flat_map(|f| &f.incident_categories),
            |c| &c.id,
            findings,
        ),
    }
}

/// Every name inside `measures.yaml` is known, and ids inside records are unique.
fn check_measures(registries: &Registries, findings: &mut Findings) {
    let book = &registries.measures;
    for measure in &book.measures {
        if !book.units.contains_key(&measure.unit.value) {
            findings.unknown(
                Kind::Unit,
                &measure.unit,
                book.units.keys().map(String::as_str),
                measure.unit.span,
            );
        }
        if let Some(grades) = &measure.grades {
            known(&book.measures, Kind::Measure, &grades.measure, findings);
            known(&book.scales, Kind::Scale, &grades.scale, findings);
        } else if measure.kind == MeasureKind::Grade {
            findings.report(
                Problem::MissingKey { key: "grades", record: ("評価の指標", "a measure of grades") },
                measure.id.span,
            );
        }
        unique(Kind::Definition, measure.definitions.iter().map(|d| &d.id), findings);
        for definition in &measure.definitions {
            for body in &definition.bodies {
                registries.body(body, findings);
            }
            if let Some(document) = &definition.document {
                registries.document(document, findings);
            }
        }
    }
    for found in &book.breaks {
        known(&book.measures, Kind::Measure, &found.measure, findings);
        if let Some(document) = &found.document {
            registries.document(document, findings);
        }
    }
    for group in book.subjects.iter().filter_map(|s| s.group.as_ref()) {
        known(&book.groups, Kind::Group, group, findings);
    }
    for parent in book.groups.iter().filter_map(|g| g.parent.as_ref()) {
        known(&book.groups, Kind::Group, parent, findings);
    }
    for question in &book.questions {
        unique(Kind::Subject, question.options.iter().map(|option| &option.id), findings);
    }
}

/// Reports ids that stand twice.
pub(super) fn unique<'a, K: Ord + AsName + 'a>(
    kind: Kind,
    ids: impl Iterator<Item = &'a At<K>>,
    findings: &mut Findings,
) {
    let mut first: BTreeMap<&K, Span> = BTreeMap::new();
    for id in ids {
        if let Some(earlier) = first.get(&id.value) {
            let problem = Problem::DuplicateId { kind, id: id.value.as_name().to_owned() };
            findings.report_with(problem, id.span, *earlier);
        } else {
            first.insert(&id.value, id.span);
        }
    }
}

fn check_site(site: &Site, findings: &mut Findings) {
    for url in [&site.base_url, &site.licence.url] {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let host = rest.map(|rest| rest.split('/').next().unwrap_or_default());
        // What is not printable ASCII could begin a line of its own in robots.txt or _headers.
        let printable = url.bytes().all(|b| b.is_ascii_graphic());
        if !printable || host.is_none_or(str::is_empty) {
            findings.report(Problem::BadUrl { text: url.value.clone() }, url.span);
        }
    }
    if !site.base_url.ends_with('/') {
        findings.report(Problem::BadUrl { text: site.base_url.value.clone() }, site.base_url.span);
    }
    for (index, lang) in site.languages.iter().enumerate() {
        if let Some(first) = site.languages.iter().take(index).find(|other| other.value == lang.value) {
            let problem = Problem::DuplicateKey { key: lang.tag().to_owned() };
            findings.report_with(problem, lang.span, first.span);
        }
    }
    if site.languages.is_empty() {
        findings.report(Problem::NoLanguage, site.languages.span);
    }
}
