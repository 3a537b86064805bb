//! `reports.csv`: every body's report of a year, by year and body.
//!
//! It says what no row in another file can say: `incident_statement` tells "none" from "none that was
//! serious" and from "not stated", and is empty where the report has no section on incidents at all.
//! Likewise for the messages.

use super::DataError;
use super::chapter::Chapter;
use super::id::Id;
use super::sheet::Sheet;
use crate::model::{Choice, Office};

/// The sheet.
pub(super) fn csv(chapters: &[Chapter<'_>]) -> Result<Vec<u8>, DataError> {
    Sheet::of(chapters)
        .column("id", |chapter| Id::of_report(chapter.report))
        .column("fiscal_year", |chapter| chapter.report.year)
        .column("body", |chapter| &chapter.report.body)
        .column("incident_statement", |chapter| chapter.incident_statement().map(Choice::name))
        .column("ciso_message", |chapter| message(chapter, Office::Ciso))
        .column("advisor_message", |chapter| message(chapter, Office::Advisor))
        .both("lede", |chapter| chapter.report.lede.as_ref())
        .source(|chapter| (Some(chapter.document), chapter.report.at.as_ref()))
        .csv()
}

fn message(chapter: &Chapter<'_>, office: Office) -> Option<&'static str> {
    let state = chapter.report.message_states.get(&office)?;
    Some(state.name())
}
