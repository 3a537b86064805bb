//! What later reports say of goals: beside each goal the answer, and in a chapter all that it answers.
//!
//! Who answers which goal is told by the ledger of `derive`. Deliberately absent: any search for answers.

use super::Composer;
use super::atlas::{body_slug, to};
use super::page::{self, Block, Cell, CellContent, Field, FieldContent, Link, Record, Section, Words};
use super::prose::Context;
use crate::derive::{By, Fate, GoalName, Reply};
use crate::i18n::pages::{PageWord, page_word, with_remark};
use crate::i18n::{dates, tallies, terms};
use crate::model::{Answer, Goal, Report};

/// The section of a chapter with its answers to earlier goals.
const ANSWERS: &str = "answers";

impl Composer<'_> {
    /// What became of a goal: the deciding answer with its words and its place, later ones after it;
    /// `id` is that of the goal's cell.
    pub(super) fn answer_cell(&self, report: &Report, goal: &Goal, id: &str) -> Cell {
        let ledger = &self.insights.ledger;
        let name = GoalName::of(report, goal);
        let named = name.to_string();
        let replies: Vec<page::Reply> = ledger
            .telling(&named)
            .enumerate()
            .map(|(at, reply)| self.reply(reply, at, &format!("{id}-reply{}", at + 1)))
            .collect();
        if !replies.is_empty() {
            return Cell::of(CellContent::Replies(replies));
        }
        let fate = ledger.fate(&name).unwrap_or(Fate::Open);
        Self::words_cell(self.own(tallies::fate(fate, self.lang)))
    }

    fn reply(&self, reply: &Reply, at: usize, id: &str) -> page::Reply {
        let year = dates::fiscal_year(reply.year, self.lang);
        let mut words = with_remark(terms::answer_status(reply.status(), self.lang), &year, self.lang);
        if at > 0 {
            words.insert_str(0, page_word(PageWord::LaterAnswer, self.lang));
        }
        let anchor = match &reply.by {
            By::Answer { .. } => ANSWERS.to_owned(),
            By::Goal(goal) => format!("goal-{goal}"),
        };
        let href = Some(to(&body_slug(reply.year, &reply.body), Some(anchor)));
        let answer = reply.answer(self.archive);
        let context = Context { year: Some(reply.year), body: Some(&reply.body) };
        page::Reply {
            link: Link { words: self.own(words), href, current: false },
            text: answer
                .and_then(|answer| answer.text.as_ref())
                .and_then(|text| self.passage(text, id, true, context)),
            source: answer.and_then(|answer| self.place_of_answer(reply, answer)),
        }
    }

    /// Where the source gives an answer, in few words.
    fn place_of_answer(&self, reply: &Reply, answer: &Answer) -> Option<String> {
        let report = self.archive.editions.get(&reply.year)?.reports.get(&reply.body)?;
        self.short_place(&report.document, answer.at.as_ref())
    }

    /// How this report answers earlier goals.
    pub(super) fn answers_section(&self, report: &Report, context: Context<'_>) -> Option<Section> {
        let answers = report.answers.iter().enumerate();
        let records: Vec<Record> = answers
            .map(|(index, answer)| {
                let id = format!("answer-{}", index + 1);
                let fields = [
                    self.set_in(&answer.goal),
                    self.text_field(
                        page_word(PageWord::WhatItSays, self.lang),
                        answer.text.as_ref(),
                        &id,
                        context,
                    ),
                    self.words_field(
                        page_word(PageWord::Source, self.lang),
                        self.short_place(&report.document, answer.at.as_ref()),
                    ),
                ];
                Record {
                    title: Some(self.goal_label(&answer.goal)),
                    tags: vec![terms::answer_status(answer.status, self.lang).to_owned()],
                    fields: fields.into_iter().flatten().collect(),
                    id: Some(id),
                }
            })
            .collect();
        let mut section = self.plain_section(ANSWERS, PageWord::EarlierGoals);
        section.blocks = vec![Block::Records(records)];
        (!report.answers.is_empty()).then_some(section)
    }

    /// The way back to a goal: the chapter that sets it.
    fn set_in(&self, name: &str) -> Option<Field> {
        let goal = self.insights.ledger.goal(name)?;
        let words = self.own(dates::fiscal_year(goal.year, self.lang));
        let href = Some(to(&body_slug(goal.year, &goal.body), Some(format!("goal-{}", goal.goal))));
        let link = FieldContent::Link(Link { words, href, current: false });
        Some(self.field(page_word(PageWord::SetIn, self.lang), link))
    }

    /// The label of a goal named `year/body/goal`, or what it says where it has none.
    fn goal_label(&self, name: &str) -> Words {
        let found = self.insights.ledger.goal(name).and_then(|goal| goal.find(self.archive));
        match found.and_then(|goal| goal.label.as_ref()) {
            Some(label) => self.words(label),
            None => self.own(found.map_or_else(|| name.to_owned(), |goal| self.plain(&goal.text))),
        }
    }
}
