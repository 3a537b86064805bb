//! The page of goals: what each report sets itself for the next year, and how that year answers.

use super::Composer;
use super::atlas::body_slug;
use super::page::{Block, Cell, Href, Page, Section, TableRow};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, page_word};
use crate::model::{Edition, Report};

impl Composer<'_> {
    /// The page of all goals; none where no report has any.
    pub(super) fn goals_page(&self) -> Option<Page> {
        let editions = self.archive.editions.values().rev();
        let mut sections: Vec<Section> = editions.filter_map(|edition| self.goals_of_year(edition)).collect();
        let first = sections.first_mut()?;
        first.blocks.insert(0, Block::Notice(page_word(PageWord::GoalsNote, self.lang).to_owned()));
        Some(self.index_page("goals", PageWord::Goals, sections))
    }

    fn goals_of_year(&self, edition: &Edition) -> Option<Section> {
        let bodies = self.archive.bodies.iter().filter_map(|body| edition.reports.get(&body.id.value));
        let rows: Vec<TableRow> = bodies.flat_map(|report| self.goal_rows(report)).collect();
        if rows.is_empty() {
            return None;
        }
        let mut section = self.plain_section(&format!("year-{}", edition.year), PageWord::Goals);
        section.title = self.own(dates::fiscal_year_long(edition.year, self.lang));
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = vec![word(PageWord::WhatItSays), word(PageWord::NextYear)];
        let id = format!("goals-{}", edition.year);
        let mut table = self.made_table(&id, PageWord::Goals, Some(PageWord::Goal), columns, rows);
        table.csv = Some(Href::Data("data/goals.csv".to_owned()));
        section.blocks = self.goals_figure(edition).into_iter().chain([Block::from(table)]).collect();
        Some(section)
    }

    /// The goals of a report under the name of its body; each leads to its place in the chapter.
    pub(super) fn goal_rows(&self, report: &Report) -> Vec<TableRow> {
        let context = Context { year: Some(report.year), body: Some(&report.body) };
        let mut group = Some(self.body_name(&report.body));
        report
            .goals()
            .iter()
            .map(|goal| {
                let id = format!("goal-{}-{}-{}", report.year, report.body, goal.id.value);
                let text = self.passage(&goal.text, &id, true, context).map(Self::text_cell);
                let answer = self.answer_cell(report, goal, &id);
                let mut cells: Vec<Cell> = text.into_iter().collect();
                if let Some(first) = cells.first_mut() {
                    first.id = Some(id);
                }
                cells.push(answer);
                let label = goal.label.as_ref().map(|label| self.words(label));
                let place = super::atlas::to(
                    &body_slug(report.year, &report.body),
                    Some(format!("goal-{}", goal.id.value)),
                );
                let head = label.or_else(|| Some(self.own(page_word(PageWord::Goal, self.lang))));
                TableRow { group: group.take(), head, href: Some(place), cells }
            })
            .collect()
    }
}
