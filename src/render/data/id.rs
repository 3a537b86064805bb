//! Ids of what is not a value: composed from the year and what follows, unique in the open data.
//!
//! `2012/cao` is a report, `2012/cao/forged-mail` an incident or goal in it, `2012/grades` a table. This is
//! how authors name goals and incidents across years, so references need no translation.

use std::borrow::Borrow;
use std::fmt;

use crate::derive::{By, Reply};
use crate::model::{BodyId, CountermeasureGroup, FiscalYear, ItemId, PartId, Report};

/// A composed id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(String);

impl Id {
    /// A body's report of a year.
    pub(super) fn of_report(report: &Report) -> Self {
        Self(format!("{}/{}", report.year, report.body))
    }

    /// A goal or an incident.
    pub(super) fn of_item(report: &Report, item: &ItemId) -> Self {
        Self(format!("{}/{}/{item}", report.year, report.body))
    }

    /// A report that answers a goal, or the goal that carries it on.
    pub(super) fn of_reply(reply: &Reply) -> Self {
        match &reply.by {
            By::Answer { .. } => Self(format!("{}/{}", reply.year, reply.body)),
            By::Goal(goal) => Self(format!("{}/{}/{goal}", reply.year, reply.body)),
        }
    }

    /// An account of an incident.
    pub(super) fn of_case(year: FiscalYear, body: &BodyId, case: &ItemId) -> Self {
        Self(format!("{year}/{body}/{case}"))
    }

    /// A measure or a response, whose own id is unique in its group only.
    pub(super) fn of_grouped(report: &Report, group: &CountermeasureGroup, item: &ItemId) -> Self {
        Self(format!("{}/{}/{}/{item}", report.year, report.body, group.id.value))
    }

    /// A table, which is also where its files stand under `data/`.
    pub(super) fn of_table(year: FiscalYear, table: &PartId) -> Self {
        Self(format!("{year}/{table}"))
    }

    /// The id as text.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
