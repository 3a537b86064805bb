//! `incidents.csv`: every account of an incident by year, those of reports by body and then those of lists.
//!
//! One case may have several accounts; each has its row, and `same_case_as` names the others. That a body
//! has no row says nothing: what its report states instead stands in `reports.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::field::{Base, Exact, list, word_list};
use super::id::Id;
use super::scope::Scope;
use super::sheet::{Filled, Sheet};
use super::{DataError, document};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{
    Archive, BodyId, Case, Choice, Document, FiscalYear, LocalizedProse, PartialDate, Period, Violation,
};

struct Row<'a> {
    year: FiscalYear,
    body: &'a BodyId,
    document: &'a Document,
    case: &'a Case,
    /// The other accounts of the same case, whichever of them names the other.
    same: Vec<String>,
}

/// The sheet.
pub(super) fn sheet(archive: &Archive, scope: Scope) -> Result<Filled, DataError> {
    let mut same: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for edition in archive.editions.values() {
        for account in edition.accounts() {
            let own = Id::of_case(edition.year, account.body, &account.case.id).to_string();
            for other in &account.case.same_case_as {
                same.entry(own.clone()).or_default().insert(other.value.clone());
                same.entry(other.value.clone()).or_default().insert(own.clone());
            }
        }
    }
    let mut rows = Vec::new();
    for edition in archive.editions.values().filter(|edition| scope.has(edition.year)) {
        for account in edition.accounts() {
            let own = Id::of_case(edition.year, account.body, &account.case.id).to_string();
            rows.push(Row {
                same: same.remove(&own).into_iter().flatten().collect(),
                year: edition.year,
                body: account.body,
                document: document(archive, account.document)?,
                case: account.case,
            });
        }
    }
    let sheet = Sheet::of(&rows)
        .column(Column::Id, |row| Id::of_case(row.year, row.body, &row.case.id))
        .column(Column::FiscalYear, |row| row.year)
        .column(Column::Body, |row| row.body)
        .column(Column::Category, |row| row.case.category.as_ref().map(|it| &it.value))
        .column(Column::Occurred, |row| list(row.case.occurred.iter().map(Interval)))
        .column(Column::Noticed, |row| row.case.noticed)
        .column(Column::Published, |row| row.case.published)
        .both(Column::Title, |row| &row.case.title)
        .column(Column::SameCaseAs, |row| word_list(&row.same))
        .source(|row| (Some(row.document), Some(&row.case.at)))
        .column(Column::Reported, |row| row.case.reported)
        .column(Column::Restored, |row| row.case.restored)
        .column(Column::Verdict, |row| row.case.violation.as_ref().map(verdict))
        .column(Column::Press, |row| word_list(&row.case.press))
        .column(Column::Counts, |row| list(&row.case.counts))
        .column(Column::Month, |row| row.case.month)
        .both(Column::Summary, |row| &row.case.summary)
        .both(Column::Cause, |row| row.case.cause.as_ref())
        .both(Column::Response, |row| row.case.response.as_ref())
        .both(Column::Violation, |row| row.case.violation.as_ref().and_then(reason))
        .both(Column::Prevention, |row| row.case.prevention.as_ref())
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done();
    Ok(sheet)
}

fn verdict(violation: &Violation) -> &'static str {
    violation.verdict.name()
}

fn reason(violation: &Violation) -> Option<&LocalizedProse> {
    violation.text.as_ref()
}

/// A period as ISO 8601 writes it: `from/to`, `..` for an open end, a date alone where it is both ends.
struct Interval<'a>(&'a Period);

impl fmt::Display for Interval<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { from, to } = self.0;
        match from {
            Some(date) if from == to => date.fmt(f),
            _ => write!(f, "{}/{}", End(from), End(to)),
        }
    }
}

impl Exact for Interval<'_> {
    const BASE: Base = Base::Text;
}

struct End<'a>(&'a Option<PartialDate>);

impl fmt::Display for End<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(date) => date.fmt(f),
            None => f.write_str(".."),
        }
    }
}
