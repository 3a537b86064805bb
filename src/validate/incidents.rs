//! Incidents: of reports and of lists that belong to no report.

use std::collections::BTreeMap;

use super::registries::{Registries, known, unique};
use super::{Findings, Values};
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::report::CaseEntry;
use crate::model::{Case, FiscalYear, IncidentList, ListedCase, PartId, PartialDate};

/// The lists of one year.
pub(super) fn lists(
    year: FiscalYear,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> BTreeMap<PartId, IncidentList> {
    let mut lists = BTreeMap::new();
    for entry in raw.incidents.iter().filter(|placed| placed.year == year).flat_map(|it| &it.file.lists) {
        registries.document(&entry.document, findings);
        unique(Kind::Incident, entry.cases.iter().map(|listed| &listed.case.id), findings);
        let cases = entry.cases.iter().map(|listed| {
            registries.body(&listed.body, findings);
            ListedCase {
                body: listed.body.value.clone(),
                case: case(&listed.case, registries, values, findings),
            }
        });
        let list = IncidentList {
            id: entry.id.clone(),
            document: entry.document.value.clone(),
            caption: entry.caption.clone(),
            numbered: entry.numbered,
            cases: cases.collect(),
            notes: entry.notes.clone(),
            at: entry.at.clone(),
            span: entry.span,
        };
        lists.insert(entry.id.value.clone(), list);
    }
    lists
}

/// A case, its category known and its dates in order.
pub(super) fn case(
    entry: &CaseEntry,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Case {
    if let Some(category) = &entry.category {
        known(&registries.measures.categories, Kind::Category, category, findings);
    }
    check_dates(entry, findings);
    Case {
        id: entry.id.value.clone(),
        title: entry.title.clone(),
        category: entry.category.clone(),
        month: entry.month,
        occurred: entry.occurred.clone(),
        noticed: entry.noticed,
        reported: entry.reported,
        published: entry.published,
        restored: entry.restored,
        summary: entry.summary.clone(),
        cause: entry.cause.clone(),
        response: entry.response.clone(),
        violation: entry.violation.clone(),
        prevention: entry.prevention.clone(),
        counts: values.ids(&entry.counts),
        press: entry.press.clone(),
        same_case_as: entry.same_case_as.clone(),
        at: entry.at.clone(),
        span: entry.span,
    }
}

/// Nothing is noticed before it happened, nor reported, published or mended before it was noticed.
fn check_dates(entry: &CaseEntry, findings: &mut Findings) {
    let first = entry.occurred.iter().filter_map(|period| period.from).min();
    let mut before = |first: (&'static str, Option<PartialDate>),
                      second: (&'static str, Option<PartialDate>)| {
        if let ((first, Some(earlier)), (second, Some(later))) = (first, second)
            && earlier.is_after(&later)
        {
            findings.report(Problem::DatesOutOfOrder { first, second }, entry.id.span);
        }
    };
    before(("occurred", first), ("noticed", entry.noticed));
    for later in [("reported", entry.reported), ("published", entry.published), ("restored", entry.restored)]
    {
        before(("occurred", first), later);
    }
    before(("noticed", entry.noticed), ("reported", entry.reported));
    before(("noticed", entry.noticed), ("published", entry.published));
}
