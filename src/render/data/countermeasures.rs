//! `countermeasures.csv`: every measure and every response, group by group.
//!
//! The measures of a group come first and its responses after them, as in the source, which links group to
//! group and nothing finer. Numbered parts stand in the row of what they are parts of, and so do the
//! phrases and lines of the parts: there are as many rows as measures and responses. A spreadsheet may
//! compute with `dates_iso`; `dates` beside it has what was printed.

use std::fmt;

use super::chapter::Chapter;
use super::field::{Base, Exact, List, Paragraphs, Phrases, list, word_list};
use super::id::Id;
use super::sheet::{Filled, Sheet};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{
    Choice, CountermeasureGroup, ItemId, KeyPhrase, Label, Lines, LocalizedProse, PrintedDate, Response,
    SubItem,
};

struct Row<'a> {
    chapter: &'a Chapter<'a>,
    group: &'a CountermeasureGroup,
    side: &'static str,
    id: &'a ItemId,
    text: &'a LocalizedProse,
    key_phrases: &'a [KeyPhrase],
    parts: &'a [SubItem],
    lines: Lines,
    /// What only a response has.
    response: Option<&'a Response>,
}

/// The sheet.
pub(super) fn sheet(chapters: &[Chapter<'_>]) -> Filled {
    let mut rows = Vec::new();
    for chapter in chapters {
        rows.extend(chapter.groups().flat_map(|group| group_rows(group, chapter)));
    }
    Sheet::of(&rows)
        .column(Column::Id, |row| Id::of_grouped(row.chapter.report, row.group, row.id))
        .column(Column::FiscalYear, |row| row.chapter.report.year)
        .column(Column::Body, |row| &row.chapter.report.body)
        .column(Column::Group, |row| &row.group.id.value)
        .both(Column::GroupName, |row| &row.group.label)
        .column(Column::Side, |row| row.side)
        .both(Column::Text, |row| row.text)
        .both(Column::KeyPhrases, |row| Phrases(key_phrases(row)))
        .both(Column::Parts, |row| Paragraphs(row.parts.iter().map(|part| &part.text).collect()))
        .column(Column::State, |row| row.response.map(|response| response.state.name()))
        .column(Column::Dates, |row| word_list(dates(row).iter().map(|date| &date.printed)))
        .column(Column::DatesIso, |row| list(dates(row).iter().map(Yearless)))
        .column(Column::EveryYear, |row| of_dates(row, |date| date.every_year))
        .column(Column::OpenEnd, |row| of_dates(row, |date| date.open_end))
        .both(Column::Budget, |row| Phrases(budgets(row)))
        .source(|row| (Some(row.chapter.document), Some(&row.lines)))
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done()
}

fn group_rows<'a>(group: &'a CountermeasureGroup, chapter: &'a Chapter<'a>) -> impl Iterator<Item = Row<'a>> {
    let measures = group.measures.iter().map(move |measure| Row {
        chapter,
        group,
        side: "measure",
        id: &measure.id.value,
        text: &measure.text,
        key_phrases: &measure.key_phrases,
        parts: &measure.sub,
        lines: all_lines(&measure.at, &measure.sub),
        response: None,
    });
    let responses = group.responses.iter().map(move |response| Row {
        chapter,
        group,
        side: "response",
        id: &response.id.value,
        text: &response.text,
        key_phrases: &response.key_phrases,
        parts: &response.sub,
        lines: all_lines(&response.at, &response.sub),
        response: Some(response),
    });
    measures.chain(responses)
}

fn all_lines(own: &Lines, parts: &[SubItem]) -> Lines {
    let parts = parts.iter().map(|part| &part.at);
    parts.fold(own.clone(), |all, lines| all.union(lines))
}

fn key_phrases<'a>(row: &Row<'a>) -> Vec<&'a Label> {
    let of_parts = row.parts.iter().flat_map(|part| &part.key_phrases);
    let all = row.key_phrases.iter().chain(of_parts);
    all.map(|phrase| &phrase.label).collect()
}

fn budgets<'a>(row: &Row<'a>) -> Vec<&'a Label> {
    let all = row.response.iter().flat_map(|response| &response.budget);
    all.map(|budget| &budget.label).collect()
}

fn dates<'a>(row: &Row<'a>) -> &'a [PrintedDate] {
    row.response.map_or(&[], |response| response.dates.as_slice())
}

/// A property of each date, in the order of the dates.
fn of_dates(row: &Row<'_>, property: impl Fn(&PrintedDate) -> bool) -> List<bool> {
    list(dates(row).iter().map(property))
}

/// A date without a year, as ISO 8601 wrote it and XML Schema still does: `--10-01`, `--06`, `---15`.
struct Yearless<'a>(&'a PrintedDate);

impl fmt::Display for Yearless<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.month, self.0.day) {
            (Some(month), Some(day)) => write!(f, "--{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "--{month:02}"),
            (None, Some(day)) => write!(f, "---{day:02}"),
            (None, None) => Ok(()),
        }
    }
}

impl Exact for Yearless<'_> {
    const BASE: Base = Base::Text;
}
