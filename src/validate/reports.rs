//! Reports of bodies: sections from entries, goals, audits and incidents with ids of their own.

use std::collections::BTreeMap;

use super::registries::{Registries, unique};
use super::{Findings, Values, incidents, messages};
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::report::{IncidentsEntry, ReportFile, SectionKeys};
use crate::load::schema::value::ValueEntry;
use crate::model::{
    BodyId, Choice, FiscalYear, IncidentStatement, MessageState, ObservationId, Office, Report, Section,
    SectionContent, SectionKind, SectionState,
};

/// Builds the reports of one year.
pub(super) fn build(
    year: FiscalYear,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> BTreeMap<BodyId, Report> {
    let mut reports = BTreeMap::new();
    for placed in raw.reports.iter().filter(|placed| placed.year == year) {
        let file = &placed.file;
        if registries.body(&file.body, findings).is_some_and(|body| !body.exists_in(year)) {
            let problem = Problem::BodyNotValid { body: file.body.to_string(), year: year.number() };
            findings.report(problem, file.body.span);
        }
        registries.document(&file.document, findings);
        let report = report(file, year, raw, registries, values, findings);
        reports.entry(file.body.value.clone()).or_insert(report);
    }
    messages::report_orphans(year, raw, &reports, findings);
    reports
}

fn report(
    file: &ReportFile,
    year: FiscalYear,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Report {
    let message_states = message_states(file);
    let messages = messages::of_report(file, year, &message_states, raw, findings);
    Report {
        year,
        body: file.body.value.clone(),
        document: file.document.value.clone(),
        at: file.at.clone(),
        lede: file.lede.clone(),
        message_states,
        messages,
        sections: Sections { file, registries, values, findings }.build(),
        answers: file.answers.clone(),
        span: file.span,
    }
}

/// A message is promised unless the data says otherwise.
fn message_states(file: &ReportFile) -> BTreeMap<Office, MessageState> {
    let stated = |office| {
        let states = file.messages.as_ref()?;
        match office {
            Office::Ciso => states.ciso.as_ref(),
            Office::Advisor => states.advisor.as_ref(),
        }
    };
    let state = |office| stated(office).map_or(MessageState::Published, |state| state.value);
    Office::ALL.iter().map(|office| (*office, state(*office))).collect()
}

struct Sections<'a> {
    file: &'a ReportFile,
    registries: &'a Registries,
    values: &'a Values,
    findings: &'a mut Findings,
}

impl Sections<'_> {
    fn build(mut self) -> BTreeMap<SectionKind, Section> {
        use SectionContent as C;
        use SectionKind as K;
        let file = self.file;
        let mut sections = BTreeMap::new();
        let mut add = |section: Section| sections.insert(section.kind, section);
        if let Some(entry) = &file.evaluation {
            add(self.section(K::Evaluation, &entry.keys, C::Topics(topics(&entry.topics, &entry.items))));
        }
        if let Some(entry) = &file.goals {
            unique(Kind::Goal, entry.items.iter().map(|goal| &goal.id), self.findings);
            add(self.section(K::Goals, &entry.keys, C::Goals(entry.items.clone())));
        }
        if let Some(entry) = &file.self_inspection {
            add(self.section(K::SelfInspection, &entry.keys, C::Plain));
        }
        if let Some(entry) = &file.inspection {
            add(self.section(K::Inspection, &entry.keys, C::Targets(entry.targets.clone())));
        }
        if let Some(entry) = &file.audits {
            add(self.section(K::Audits, &entry.keys, C::Audits(entry.items.clone())));
        }
        if let Some(entry) = &file.education {
            add(self.section(K::Education, &entry.keys, C::Programmes(entry.programmes.clone())));
        }
        if let Some(entry) = &file.drill {
            add(self.section(K::Drill, &entry.keys, C::Plain));
        }
        if let Some(entry) = &file.procurement {
            add(self.section(K::Procurement, &entry.keys, C::Topics(topics(&entry.topics, &entry.items))));
        }
        if let Some(entry) = &file.other {
            add(self.section(K::Other, &entry.keys, C::Topics(topics(&entry.topics, &entry.items))));
        }
        if !file.countermeasures.is_empty() {
            add(self.countermeasures());
        }
        if let Some(entry) = &file.incident_procedure {
            add(self.section(K::IncidentProcedure, &entry.keys, C::Steps(entry.steps.clone())));
        }
        if let Some(entry) = &file.incidents {
            let content = self.incidents(entry);
            add(self.section(K::Incidents, &entry.keys, content));
        }
        sections
    }

    fn section(&self, kind: SectionKind, keys: &SectionKeys, content: SectionContent) -> Section {
        Section {
            kind,
            title: keys.title.clone(),
            headed: keys.headed,
            state: keys.state.unwrap_or(SectionState::Reported),
            at: keys.at.clone(),
            text: keys.text.clone(),
            values: self.ids(&keys.values),
            content,
            span: keys.span,
        }
    }

    fn ids(&self, entries: &[ValueEntry]) -> Vec<ObservationId> {
        self.values.ids(entries)
    }

    fn countermeasures(&mut self) -> Section {
        let groups = &self.file.countermeasures;
        unique(Kind::Item, groups.iter().map(|group| &group.id), self.findings);
        for group in groups {
            unique(Kind::Item, group.measures.iter().map(|measure| &measure.id), self.findings);
            unique(Kind::Item, group.responses.iter().map(|response| &response.id), self.findings);
        }
        Section {
            kind: SectionKind::Countermeasures,
            title: None,
            headed: true,
            state: SectionState::Reported,
            at: None,
            text: None,
            values: Vec::new(),
            content: SectionContent::Countermeasures(groups.clone()),
            span: self.file.span,
        }
    }

    fn incidents(&mut self, entry: &IncidentsEntry) -> SectionContent {
        unique(Kind::Incident, entry.cases.iter().map(|case| &case.id), self.findings);
        let listed = entry.statement.value == IncidentStatement::Listed;
        if listed == entry.cases.is_empty() {
            let problem = Problem::CasesAgainstStatement {
                statement: entry.statement.value.name(),
                cases: entry.cases.len(),
            };
            self.findings.report(problem, entry.statement.span);
        }
        let cases = entry.cases.iter();
        let cases =
            cases.map(|case| incidents::case(case, self.registries, self.values, self.findings)).collect();
        SectionContent::Incidents { statement: entry.statement.value, cases }
    }
}

fn topics(topics: &[crate::model::Topic], items: &[crate::model::Topic]) -> Vec<crate::model::Topic> {
    topics.iter().chain(items).cloned().collect()
}
