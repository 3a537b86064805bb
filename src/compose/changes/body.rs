//! What changed in the report of one body: numbers first, then facts, goals and incidents, then texts.

use super::super::Composer;
use super::super::atlas::{body_slug, to};
use super::super::page::{Block, Cell, CellContent, Page, PageKind, Section, TableRow, Words};
use super::{compared, linkable, way};
use crate::derive::{AccountName, Review, Sides, Thing};
use crate::i18n::pages::{PageWord, comma, page_word, with_remark};
use crate::i18n::{changes, dates};
use crate::model::{BodyId, Case, FiscalYear, Observation};

/// The page of what changed in a body's report.
pub(in super::super) fn body_changes_slug(year: FiscalYear, body: &BodyId) -> String {
    format!("{}/changes", body_slug(year, body))
}

impl Composer<'_> {
    pub(super) fn body_changes_page(&self, review: &Review, body: &BodyId) -> Page {
        let own = review.of_body(body);
        let between = changes::between_years(review.before, review.year, self.lang);
        let name = self.body_name(body);
        let mut sections = self.value_sections(&own, &compared(&own), false);
        sections.extend(self.one_sided_values(&own));
        sections.extend(self.facts_section(&own));
        sections.extend(self.answered_goals(&own, body));
        sections.extend(self.incidents_of_years(&own, body));
        sections.extend(self.texts_section(&own));
        let title = with_remark(&name.text, &between, self.lang);
        let all = way(self.own(between), to(&super::changes_slug(review.year), None));
        Page {
            description: title.clone(),
            breadcrumbs: vec![self.home_link(), self.edition_link(review.year), all],
            years: self.year_links(body, review.year),
            sections,
            ..Page::new(body_changes_slug(review.year, body), PageKind::Body, self.own(title))
        }
    }

    /// Values that only one of the two reports has.
    fn one_sided_values(&self, review: &Review) -> Option<Section> {
        let mut values: Vec<&Observation> = Vec::new();
        let rows = review.changes.values.iter().filter_map(|change| {
            let (place, value) = match &change.sides {
                Sides::Gone(value) => (0, value),
                Sides::New(value) => (1, value),
                Sides::Both(..) => return None,
            };
            values.push(value);
            let empty = || Cell::new(CellContent::Empty);
            let mut cells = vec![empty(), empty()];
            if let Some(cell) = cells.get_mut(place) {
                *cell = self.linked_cell(value);
            }
            Some(TableRow { group: None, head: Some(self.named(value)), href: None, cells })
        });
        let rows: Vec<TableRow> = rows.collect();
        if rows.is_empty() {
            return None;
        }
        let title = PageWord::OnlyInOneYear;
        let years = self.year_heads(review, true).into();
        let mut table = self.made_table("one-sided-table", title, Some(PageWord::Measure), years, rows);
        self.compared_notes(&values, &mut table);
        let mut section = self.plain_section("one-sided", title);
        section.blocks = vec![self.notice(PageWord::OneSidedNote), Block::from(linkable(table))];
        Some(section)
    }

    /// Audits, inspection items and signers that differ.
    fn facts_section(&self, review: &Review) -> Option<Section> {
        let of = |thing| matches!(thing, Thing::Audit | Thing::Target | Thing::Message | Thing::Topic);
        let mut rows = Vec::new();
        for change in review.changes.facts.iter().filter(|change| of(change.name.thing)) {
            let (_, entry) = self.fact_entry(change);
            let head = format!("{} {}", entry.kind, entry.name).trim_end().to_owned();
            if entry.lines.is_empty() {
                let there = self.facts_words(&change.sides);
                rows.push(TableRow {
                    group: None,
                    head: Some(self.own(head.clone())),
                    href: None,
                    cells: there,
                });
            }
            // Texts stand side by side below.
            for line in entry.lines.iter().filter(|line| line.wording.is_none()) {
                // A list stands on one line in a cell.
                let listed = |side: &String| side.replace('\n', comma(self.lang));
                let lang = line.foreign.unwrap_or(self.lang);
                // Both reports have the thing; what one does not print of it, it does not say.
                let side = |side: &Option<String>| match side {
                    Some(words) => Self::words_cell(Words { lang, ..self.own(listed(words)) }),
                    None => Self::words_cell(self.own(page_word(PageWord::NotGiven, self.lang))),
                };
                let head = with_remark(&head, &line.label, self.lang);
                let cells = vec![side(&line.old), side(&line.new)];
                rows.push(TableRow { group: None, head: Some(self.own(head)), href: None, cells });
            }
        }
        if rows.is_empty() {
            return None;
        }
        let title = PageWord::FactsChanged;
        let years = self.year_heads(review, false).into();
        let table = self.made_table("facts-table", title, Some(PageWord::WhatChanged), years, rows);
        let mut section = self.plain_section("facts", title);
        section.blocks = vec![self.notice(PageWord::FactsNote), Block::from(linkable(table))];
        Some(section)
    }

    fn notice(&self, word: PageWord) -> Block {
        Block::Notice(page_word(word, self.lang).to_owned())
    }

    /// A thing that only one report has: which.
    fn facts_words(&self, sides: &Sides<crate::derive::Fact>) -> Vec<Cell> {
        let there = page_word(PageWord::IsThere, self.lang);
        let words = match sides {
            Sides::Gone(_) => [there, "—"],
            Sides::New(_) => ["—", there],
            Sides::Both(..) => [there, there],
        };
        words.map(|word| Self::words_cell(self.own(word))).into()
    }

    /// Last year's goals and how this year's report answers them.
    fn answered_goals(&self, review: &Review, body: &BodyId) -> Option<Section> {
        let report = self.archive.editions.get(&review.before)?.reports.get(body)?;
        let mut rows = self.goal_rows(report);
        rows.iter_mut().for_each(|row| row.group = None);
        if rows.is_empty() {
            return None;
        }
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = vec![word(PageWord::WhatItSays), word(PageWord::NextYear)];
        let title = PageWord::GoalsOfYearBefore;
        let table = self.made_table("goals-table", title, Some(PageWord::Goal), columns, rows);
        let mut section = self.plain_section("goals", title);
        section.blocks = vec![Block::from(linkable(table))];
        Some(section)
    }

    /// The incidents of both years, one below the other: each year has its own.
    fn incidents_of_years(&self, review: &Review, body: &BodyId) -> Option<Section> {
        let mut rows = Vec::new();
        for year in [review.before, review.year] {
            let mut group = Some(self.own(dates::fiscal_year(year, self.lang)));
            for incident in self.insights.incidents.get(&year).into_iter().flatten() {
                let of_year = |account: &&AccountName| account.year == year && account.body == *body;
                let mut told: Vec<&AccountName> = incident.accounts.iter().filter(of_year).collect();
                told.sort_by_key(|account| account.listed);
                let Some((account, case)) =
                    told.first().and_then(|account| Some((*account, self.case_of(account)?)))
                else {
                    continue;
                };
                let mut title = Self::words_cell(self.words(&case.title));
                title.href = self.case_href(account);
                let source = self.source_of(account).unwrap_or_default();
                let cells = vec![title, Self::words_cell(self.own(source))];
                let dated =
                    told.iter().filter_map(|account| self.case_of(account)).find(|case| is_dated(case));
                let head = Some(self.own(self.when(dated.unwrap_or(case))));
                rows.push(TableRow { group: group.take(), head, href: None, cells });
            }
        }
        if rows.is_empty() || !review.reporting.both.contains(body) {
            return None;
        }
        let columns = [PageWord::Case, PageWord::Source];
        let columns = columns.map(|word| (self.own(page_word(word, self.lang)), false)).into();
        let title = PageWord::Incidents;
        let table = self.made_table("incidents-table", title, Some(PageWord::When), columns, rows);
        let mut section = self.plain_section("incidents", title);
        section.blocks = vec![self.notice(PageWord::IncidentTimesNote), Block::from(linkable(table))];
        Some(section)
    }

    /// Where an account of an incident is printed; one in a list of the whole government's is marked.
    fn source_of(&self, name: &AccountName) -> Option<String> {
        let account = self.account(name)?;
        let place = self.short_place(account.document, Some(&account.case.at))?;
        let list = page_word(PageWord::ListOfWhole, self.lang);
        Some(if name.listed { with_remark(&place, list, self.lang) } else { place })
    }
}

/// Whether an account says when its case was.
fn is_dated(case: &Case) -> bool {
    let dates = [case.noticed, case.reported, case.published, case.month];
    !case.occurred.is_empty() || dates.iter().any(Option::is_some)
}
