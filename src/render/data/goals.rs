//! `goals.csv`: goals and measures, and who answers each; `answers.csv`: what the answers say.
//!
//! A goal is answered by a later report (`2012/mhlw`) or carried on by a later goal (`2012/mhlw/contact`).
//! Its `status` is what the first answer says, `carried-on` where goals alone carry it on, `unanswered`
//! where its body's later reports do not speak of it, and `open` where there is no later report.
//!
//! The measures of a report of measures and responses are listed too (`kind` is `measure`, the `label` that
//! of their group). Their source answers a block of measures with a block of responses and never says
//! which response meets which measure. So `answered_by` names the whole block and the status is
//! `responded`: no more is known. How far each response has come stands in `countermeasures.csv`.

use super::chapter::Chapter;
use super::field::{list, words};
use super::id::Id;
use super::sheet::{Filled, Sheet};
use crate::derive::{Fate, GoalName, Ledger, Reply};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{
    Answer, Choice, Countermeasure, CountermeasureGroup, Goal, Label, Lang, Lines, LocalizedProse,
};

struct Row<'a> {
    id: Id,
    chapter: &'a Chapter<'a>,
    kind: &'static str,
    label: Option<&'a Label>,
    text: &'a LocalizedProse,
    at: &'a Lines,
    carries_on: Option<&'a String>,
    answered_by: Vec<Id>,
    status: &'static str,
}

/// The sheet of goals, by year and body and in the order of their report.
pub(super) fn sheet(chapters: &[Chapter<'_>], ledger: &Ledger) -> Filled {
    let mut rows = Vec::new();
    for chapter in chapters {
        rows.extend(chapter.goals().map(|goal| goal_row(goal, chapter, ledger)));
        for group in chapter.groups() {
            let measures = group.measures.iter();
            rows.extend(measures.map(|measure| measure_row(measure, group, chapter, ledger)));
        }
    }
    Sheet::of(&rows)
        .column(Column::Id, |row| &row.id)
        .column(Column::FiscalYear, |row| row.chapter.report.year)
        .column(Column::Body, |row| &row.chapter.report.body)
        .column(Column::PrintedLabel, |row| label(row, Lang::Ja).map(words))
        .both(Column::Text, |row| row.text)
        .column(Column::AnsweredBy, |row| list(&row.answered_by))
        .column(Column::Status, |row| row.status)
        .source(|row| (Some(row.chapter.document), Some(row.at)))
        .column(Column::Kind, |row| row.kind)
        .column(Column::CarriesOn, |row| row.carries_on.map(words))
        .column(Column::LabelEn, |row| label(row, Lang::En).map(words))
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done()
}

/// The sheet of answers, by the year and body that give them.
pub(super) fn answers(chapters: &[Chapter<'_>]) -> Filled {
    struct Row<'a> {
        chapter: &'a Chapter<'a>,
        answer: &'a Answer,
    }
    let mut rows = Vec::new();
    for chapter in chapters {
        let answers = chapter.report.answers.iter();
        rows.extend(answers.map(|answer| Row { chapter, answer }));
    }
    Sheet::of(&rows)
        .column(Column::Goal, |row| words(&row.answer.goal.value))
        .column(Column::AnsweredBy, |row| Id::of_report(row.chapter.report))
        .column(Column::FiscalYear, |row| row.chapter.report.year)
        .column(Column::Body, |row| &row.chapter.report.body)
        .column(Column::Status, |row| row.answer.status.name())
        .both(Column::Text, |row| row.answer.text.as_ref())
        .source(|row| (Some(row.chapter.document), row.answer.at.as_ref()))
        .refers_across_years(&["goal"], DataSheet::Goals, &["id"])
        .refers(&["answered_by"], DataSheet::Reports, &["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done()
}

fn goal_row<'a>(goal: &'a Goal, chapter: &'a Chapter<'a>, ledger: &Ledger) -> Row<'a> {
    let id = Id::of_item(chapter.report, &goal.id);
    Row {
        chapter,
        kind: "goal",
        label: goal.label.as_ref(),
        text: &goal.text,
        at: &goal.at,
        carries_on: goal.answers.as_ref().map(|earlier| &earlier.value),
        answered_by: answered_by(ledger.replies(id.as_str())),
        status: ledger.fate(&GoalName::of(chapter.report, goal)).map_or(Fate::Open.name(), Fate::name),
        id,
    }
}

fn measure_row<'a>(
    measure: &'a Countermeasure,
    group: &'a CountermeasureGroup,
    chapter: &'a Chapter<'a>,
    ledger: &Ledger,
) -> Row<'a> {
    // A later report may answer a measure too.
    let id = Id::of_grouped(chapter.report, group, &measure.id);
    let replies = ledger.replies(id.as_str());
    let mut answered_by: Vec<Id> = Vec::new();
    for response in &group.responses {
        answered_by.push(Id::of_grouped(chapter.report, group, &response.id));
    }
    let by_group = if answered_by.is_empty() { "open" } else { "responded" };
    answered_by.extend(self::answered_by(replies));
    Row {
        chapter,
        kind: "measure",
        label: Some(&group.label),
        text: &measure.text,
        at: &measure.at,
        carries_on: None,
        answered_by,
        status: replies.first().map_or(by_group, |reply| reply.status().name()),
        id,
    }
}

/// Who replies, each once: the deciding report or goal first.
fn answered_by(replies: &[Reply]) -> Vec<Id> {
    let mut all: Vec<Id> = replies.iter().map(Id::of_reply).collect();
    all.dedup();
    all
}

fn label<'a>(row: &Row<'a>, lang: Lang) -> Option<&'a String> {
    row.label?.get(lang)
}
