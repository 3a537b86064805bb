//! `reports.csv`: every body's report of a year, by year and body.
//!
//! It says what no row in another file can say: `incident_statement` tells "none" from "none that was
//! serious" and from "not stated", and is empty where the report has no section on incidents at all.
//! Likewise for the messages.

use super::chapter::Chapter;
use super::id::Id;
use super::sheet::{Filled, Sheet};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{Choice, Office};

/// The sheet.
pub(super) fn sheet(chapters: &[Chapter<'_>]) -> Filled {
    Sheet::of(chapters)
        .column(Column::Id, |chapter| Id::of_report(chapter.report))
        .column(Column::FiscalYear, |chapter| chapter.report.year)
        .column(Column::Body, |chapter| &chapter.report.body)
        .column(Column::IncidentStatement, |chapter| chapter.incident_statement().map(Choice::name))
        .column(Column::CisoMessage, |chapter| message(chapter, Office::Ciso))
        .column(Column::AdvisorMessage, |chapter| message(chapter, Office::Advisor))
        .both(Column::Lede, |chapter| chapter.report.lede.as_ref())
        .source(|chapter| (Some(chapter.document), chapter.report.at.as_ref()))
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done()
}

fn message(chapter: &Chapter<'_>, office: Office) -> Option<&'static str> {
    let state = chapter.report.message_states.get(&office)?;
    Some(state.name())
}
