//! Values: from keys as written to observations, each held against its measure.

mod reading;

use super::Findings;
use super::registries::{Registries, known};
use crate::diagnostic::{Code, Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::report::{CaseEntry, IncidentsFile, ReportFile, SectionKeys};
use crate::load::schema::table::TablesFile;
use crate::load::schema::value::{AcceptedEntry, ValueEntry, ValueKeys};
use crate::model::{
    Accepted, BodyId, Coordinates, Definition, DocumentId, FiscalYear, Lines, Measure, MeasureBook,
    MeasureId, Observation, ObservationId, Place, Printed, Quantity, Reading, RoleId, SubjectId,
};
use crate::source::{At, Span};
use reading::{check_share, reading, share};

/// What a file gives to the values in it that say nothing else.
pub(super) struct Defaults<'a> {
    pub(super) year: FiscalYear,
    pub(super) body: &'a At<BodyId>,
    pub(super) document: &'a At<DocumentId>,
    /// The case whose counts these are.
    pub(super) subject: Option<&'a str>,
}

/// Every value of every file, in the order of the files.
pub(super) fn collect(
    raw: &RawContent,
    registries: &Registries,
    findings: &mut Findings,
) -> Vec<Observation> {
    let mut found = Vec::new();
    for placed in &raw.tables {
        collect_tables(&placed.file, raw, registries, findings, &mut found);
    }
    for placed in &raw.incidents {
        collect_lists(&placed.file, raw, registries, findings, &mut found);
    }
    for placed in &raw.reports {
        collect_report(&placed.file, raw, registries, findings, &mut found);
    }
    found
}

fn collect_tables(
    file: &TablesFile,
    raw: &RawContent,
    registries: &Registries,
    findings: &mut Findings,
    found: &mut Vec<Observation>,
) {
    let defaults =
        Defaults { year: file.fiscal_year.value, body: &file.body, document: &file.document, subject: None };
    for table in &file.tables {
        for row in &table.rows {
            // A faulty key of a row or column would give its cells keys that nobody meant.
            let row_faulty = raw.is_faulty(row.span);
            let row_keys = row.keys.within(&table.keys);
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let keys = cell.0.keys.within(&column.keys.within(&row_keys));
                let places = [&row.at, &column.at, &cell.0.at];
                let lines = places.into_iter().flatten().fold(Lines::default(), |all, at| all.union(at));
                let value = Written { entry: &cell.0, keys: &keys, lines, accepted: &table.accepted };
                let faulty = row_faulty || raw.is_faulty(column.span);
                take(&value, faulty, &defaults, registries, findings, found);
            }
        }
    }
    for entry in &file.values {
        let faulty = raw.is_faulty(entry.span);
        take(&Written::alone(entry), faulty, &defaults, registries, findings, found);
    }
}

/// Adds a value, or notes that one is left out: then links to it are no faults of their own.
fn take(
    value: &Written<'_>,
    faulty: bool,
    defaults: &Defaults<'_>,
    registries: &Registries,
    findings: &mut Findings,
    found: &mut Vec<Observation>,
) {
    let mut aside = Findings::default();
    let observed = observe(value, defaults, registries, if faulty { &mut aside } else { findings });
    // What a faulty key leaves open is no second fault; what else is wrong is said all the same.
    aside.diagnostics.retain(|found| !follows_from_a_gap(&found.problem));
    findings.diagnostics.append(&mut aside.diagnostics);
    match observed {
        Some(observation) if !faulty => found.push(observation),
        _ => {
            let body = value.keys.body.as_ref().unwrap_or(defaults.body);
            let measure = value.keys.measure.as_ref().map(|measure| measure.value.to_string());
            findings.left_out.insert(format!("{}/{}", body.value, measure.unwrap_or_default()));
        }
    }
}

/// Whether a problem can come from a key that is missing only because it has a fault of its own.
fn follows_from_a_gap(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::NoMeasure
            | Problem::ValueAgainstStatus { .. }
            | Problem::MissingKey { .. }
            | Problem::NoCommonDefinition { .. }
            | Problem::DefinitionNotValid { .. }
            | Problem::BodyNotValid { .. }
            | Problem::ThresholdNotHere { .. }
            | Problem::RateOutOfRange { .. }
    )
}

fn collect_report(
    file: &ReportFile,
    raw: &RawContent,
    registries: &Registries,
    findings: &mut Findings,
    found: &mut Vec<Observation>,
) {
    let defaults =
        Defaults { year: file.fiscal_year.value, body: &file.body, document: &file.document, subject: None };
    for entry in sections(file).iter().flat_map(|keys| &keys.values) {
        let faulty = raw.is_faulty(entry.span);
        take(&Written::alone(entry), faulty, &defaults, registries, findings, found);
    }
    let cases: &[CaseEntry] = file.incidents.as_ref().map_or(&[], |incidents| &incidents.cases);
    for case in cases {
        collect_counts(case, &defaults, raw, registries, findings, found);
    }
}

fn collect_lists(
    file: &IncidentsFile,
    raw: &RawContent,
    registries: &Registries,
    findings: &mut Findings,
    found: &mut Vec<Observation>,
) {
    for list in &file.lists {
        for listed in &list.cases {
            let year = file.fiscal_year.value;
            let defaults = Defaults { year, body: &listed.body, document: &list.document, subject: None };
            collect_counts(&listed.case, &defaults, raw, registries, findings, found);
        }
    }
}

fn collect_counts(
    case: &CaseEntry,
    defaults: &Defaults<'_>,
    raw: &RawContent,
    registries: &Registries,
    findings: &mut Findings,
    found: &mut Vec<Observation>,
) {
    let defaults = Defaults { subject: Some(case.id.as_str()), ..*defaults };
    for entry in &case.counts {
        let faulty = raw.is_faulty(entry.span);
        take(&Written::alone(entry), faulty, &defaults, registries, findings, found);
    }
}

/// What all sections of a report have in common, in the order of the file.
fn sections(file: &ReportFile) -> Vec<&SectionKeys> {
    let sections = [
        file.evaluation.as_ref().map(|s| &s.keys),
        file.goals.as_ref().map(|s| &s.keys),
        file.self_inspection.as_ref().map(|s| &s.keys),
        file.inspection.as_ref().map(|s| &s.keys),
        file.audits.as_ref().map(|s| &s.keys),
        file.education.as_ref().map(|s| &s.keys),
        file.drill.as_ref().map(|s| &s.keys),
        file.procurement.as_ref().map(|s| &s.keys),
        file.other.as_ref().map(|s| &s.keys),
        file.incident_procedure.as_ref().map(|s| &s.keys),
        file.incidents.as_ref().map(|s| &s.keys),
    ];
    sections.into_iter().flatten().collect()
}

/// A value with all the keys that hold for it.
struct Written<'a> {
    entry: &'a ValueEntry,
    keys: &'a ValueKeys,
    lines: Lines,
    accepted: &'a [AcceptedEntry],
}

impl<'a> Written<'a> {
    fn alone(entry: &'a ValueEntry) -> Self {
        Self { entry, keys: &entry.keys, lines: entry.at.clone().unwrap_or_default(), accepted: &[] }
    }
}

/// One value as an observation; its id is preliminary until all accounts of a datum are known.
fn observe(
    value: &Written<'_>,
    defaults: &Defaults<'_>,
    registries: &Registries,
    findings: &mut Findings,
) -> Option<Observation> {
    let (entry, keys) = (value.entry, value.keys);
    let book = &registries.measures;
    let Some(measure_id) = &keys.measure else {
        findings.report(Problem::NoMeasure, entry.span);
        return None;
    };
    let measure = known(&book.measures, Kind::Measure, measure_id, findings);
    let of = coordinates(value, measure_id.value.clone(), defaults, registries, findings);
    let measure = measure?;
    let of = of?;
    if let Some(threshold) = &keys.threshold
        && !measure.threshold
    {
        findings.report(Problem::ThresholdNotHere { measure: measure.id.to_string() }, threshold.span);
    }
    let definition = definition(keys, measure, &of, entry.span, findings);
    let unit = keys.unit.as_ref().unwrap_or(&measure.unit);
    let Some(unit) = book.units.get(&unit.value) else {
        findings.unknown(Kind::Unit, unit, book.units.keys().map(String::as_str), unit.span);
        return None;
    };
    let reading = reading(value, measure, unit.factor.value, findings)?;
    check_grade(&reading, measure, entry, book, findings)?;
    let share = share(entry, findings);
    let document = keys.document.as_ref().unwrap_or(defaults.document);
    registries.document(document, findings)?;
    let definition = definition?;
    let observation = Observation {
        id: ObservationId::compose(&of, None),
        definition: definition.id.value.clone(),
        own_definition: definition.is_own(),
        reading,
        unit: unit.id.value.clone(),
        factor: unit.factor.value,
        as_of: keys.as_of,
        n: keys.n.as_ref().map(|n| n.value),
        share,
        answer_mode: keys.answer_mode.or_else(|| {
            of.question.as_ref().and_then(|question| book.questions.get(question)).map(|q| q.answer_mode)
        }),
        said: entry.said.as_ref().map(|said| said.value),
        printed: Printed {
            measure: keys.printed_measure.clone(),
            role: keys.printed_role.clone(),
            unit: unit.printed.clone(),
            figure: keys.figure.clone(),
        },
        place: Place { document: document.value.clone(), lines: value.lines.clone() },
        note: entry.note.clone(),
        account: entry.account.clone(),
        accepted: accepted(value, findings),
        span: entry.span,
        of,
    };
    check_share(&observation, entry, findings);
    Some(observation)
}

fn coordinates(
    value: &Written<'_>,
    measure: MeasureId,
    defaults: &Defaults<'_>,
    registries: &Registries,
    findings: &mut Findings,
) -> Option<Coordinates> {
    let keys = value.keys;
    let book = &registries.measures;
    let year = keys.year.as_ref().map_or(defaults.year, |year| year.value);
    let body_id = keys.body.as_ref().unwrap_or(defaults.body);
    let body = registries.body(body_id, findings);
    if let Some(body) = body
        && !body.exists_in(year)
    {
        let at = keys.year.as_ref().map_or(value.entry.span, |year| year.span);
        findings.report(Problem::BodyNotValid { body: body_id.to_string(), year: year.number() }, at);
    }
    let role_known =
        keys.role.as_ref().is_none_or(|role| known(&book.roles, Kind::Role, role, findings).is_some());
    let question = keys.question.as_ref().map(|id| known(&book.questions, Kind::Question, id, findings));
    let subject_known = match (&keys.subject, question) {
        (Some(subject), Some(Some(question))) => {
            let option = question.option(&subject.value);
            if option.is_none() {
                let options = question.options.iter().map(|option| option.id.as_str());
                findings.unknown(Kind::Subject, subject.as_str(), options, subject.span);
            }
            option.is_some()
        }
        // Of an unknown question no answer is known either; the question has been reported.
        (Some(_), Some(None)) => true,
        (Some(subject), None) => known(&book.subjects, Kind::Subject, subject, findings).is_some(),
        (None, _) => true,
    };
    if body.is_none() || !role_known || !subject_known || matches!(question, Some(None)) {
        return None;
    }
    let case = || defaults.subject.and_then(SubjectId::new);
    Some(Coordinates {
        year,
        body: body_id.value.clone(),
        measure,
        role: keys.role.as_ref().map_or_else(all_roles, |role| Some(role.value.clone()))?,
        question: keys.question.as_ref().map(|question| question.value.clone()),
        subject: keys.subject.as_ref().map(|subject| subject.value.clone()).or_else(case),
        threshold: keys.threshold.as_ref().map(|threshold| threshold.value),
        parameters: keys.parameters.as_ref().map(|parameters| parameters.0.clone()).unwrap_or_default(),
    })
}

/// The role of values that are not of one role group.
fn all_roles() -> Option<RoleId> {
    RoleId::new("all")
}

/// A grade is one of its measure's scale.
fn check_grade(
    reading: &Reading,
    measure: &Measure,
    entry: &ValueEntry,
    book: &MeasureBook,
    findings: &mut Findings,
) -> Option<()> {
    let (Some(Quantity::Grade(grade)), Some(by)) = (reading.quantity(), &measure.grades) else {
        return Some(());
    };
    let scale = book.scales.get(&by.scale.value)?;
    let letters: Vec<String> = scale.grades.iter().map(|known| known.grade.value.to_string()).collect();
    let written = grade.to_string();
    if letters.contains(&written) {
        return Some(());
    }
    let at = entry.value.as_ref().map_or(entry.span, |value| value.span);
    findings.unknown(Kind::Grade, &written, letters.iter().map(String::as_str), at);
    None
}

/// The definition that a value follows: the named one, or the common one of its year.
fn definition<'m>(
    keys: &ValueKeys,
    measure: &'m Measure,
    of: &Coordinates,
    at: Span,
    findings: &mut Findings,
) -> Option<&'m Definition> {
    let Some(named) = &keys.definition else {
        let common = measure.common_definition(of.year);
        if common.is_none() {
            let problem =
                Problem::NoCommonDefinition { measure: measure.id.to_string(), year: of.year.number() };
            findings.report(problem, keys.measure.as_ref().map_or(at, |measure| measure.span));
        }
        return common;
    };
    let Some(definition) = measure.definition(&named.value) else {
        let names = measure.definitions.iter().map(|definition| definition.id.as_str());
        findings.unknown(Kind::Definition, named.as_str(), names, named.span);
        return None;
    };
    let for_body = !definition.is_own() || definition.bodies.iter().any(|body| body.value == of.body);
    if !definition.holds_in(of.year) || !for_body {
        let problem = Problem::DefinitionNotValid {
            definition: named.to_string(),
            year: of.year.number(),
            body: of.body.to_string(),
        };
        findings.report_with(problem, named.span, definition.id.span);
    }
    Some(definition)
}

fn accepted(value: &Written<'_>, findings: &mut Findings) -> Vec<Accepted> {
    let entries = value.entry.accepted.iter().chain(value.accepted);
    entries
        .filter_map(|entry| {
            let code = Code::from_name(&entry.code).filter(|code| code.can_be_accepted());
            if code.is_none() {
                let names = Code::ALL.iter().filter(|code| code.can_be_accepted()).map(|code| code.name());
                findings.unknown(Kind::Code, &entry.code, names, entry.code.span);
            }
            Some(Accepted { code: code?, reason: entry.reason.clone(), span: entry.span })
        })
        .collect()
}
