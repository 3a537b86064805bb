//! A body over the years: its reports, grades, values, incidents, goals and who signed.
//!
//! Values of different years stand beside each other only in one row of one definition; across a break
//! the table has a mark, and nothing is subtracted here.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use super::atlas::{measure_slug, to};
use super::page::{
    Block, Cell, CellContent, ColumnHead, Entry, Link, Page, PageKind, Section, TableRow, Words,
};
use crate::i18n::pages::{PageWord, page_word, validity, with_remark, with_threshold, within};
use crate::i18n::{dates, numbers, terms};
use crate::model::{Body, BodyId, Coordinates, DefinitionId, FiscalYear, MeasureKind, Observation, Report};

/// The page of a body's history.
pub(super) fn history_slug(body: &BodyId) -> String {
    format!("bodies/{body}")
}

impl Composer<'_> {
    /// The history pages of all bodies that have a report or a value.
    pub(super) fn history_pages(&self) -> Vec<Page> {
        let bodies = self.archive.bodies.iter().filter(|body| self.has_history(&body.id.value));
        bodies.map(|body| self.history_page(body)).collect()
    }

    /// Whether anything is known of a body in any year.
    pub(super) fn has_history(&self, body: &BodyId) -> bool {
        self.reports_of(body).next().is_some()
            || self.archive.observations.values().any(|value| value.of.body == *body)
    }

    /// The reports of a body, the latest first.
    fn reports_of<'c>(&'c self, body: &'c BodyId) -> impl Iterator<Item = &'c Report> {
        self.archive.editions.values().rev().filter_map(move |edition| edition.reports.get(body))
    }

    fn history_page(&self, body: &Body) -> Page {
        let id = &body.id.value;
        let title = self.words(&body.name);
        let sections = [
            self.reports_section(id),
            self.values_by_year(id, MeasureKind::Grade, "grades", PageWord::BodiesGrades),
            self.values_by_year(id, MeasureKind::Rate, "rates", PageWord::ValuesByYear),
            self.incidents_of_body(id),
            self.goals_of_body(id),
            self.signers_section(id),
        ];
        let list = self.site_link("bodies", PageWord::Bodies);
        Page {
            description: with_remark(&title.text, page_word(PageWord::History, self.lang), self.lang),
            breadcrumbs: vec![self.home_link(), list],
            sections: sections.into_iter().flatten().collect(),
            span: Some(body.span),
            ..Page::new(history_slug(id), PageKind::Body, title)
        }
    }

    fn reports_section(&self, body: &BodyId) -> Option<Section> {
        let entries: Vec<Entry> = self
            .reports_of(body)
            .map(|report| {
                let words = self.own(dates::fiscal_year_long(report.year, self.lang));
                let link = Link { words, href: self.body_href(report.year, body), current: false };
                Entry { note: report.lede.as_ref().map(|lede| self.plain(lede)), ..self.link_entry(link) }
            })
            .collect();
        (!entries.is_empty()).then(|| self.contents_section("reports", PageWord::ReportsByYear, entries))
    }

    /// The values of one kind of measure: a row for each thing measured under one definition, a column for
    /// each year.
    fn values_by_year(&self, body: &BodyId, kind: MeasureKind, id: &str, title: PageWord) -> Option<Section> {
        let book = &self.archive.measures;
        let mut rows: BTreeMap<Row<'_>, BTreeMap<FiscalYear, &Observation>> = BTreeMap::new();
        let mut years = BTreeSet::new();
        let newest = self.archive.latest()?.year;
        for value in self.archive.observations.values().filter(|value| value.of.body == *body) {
            let measure = book.measures.position(&value.of.measure);
            if book.measures.get(&value.of.measure).is_some_and(|measure| measure.kind == kind) {
                // Two values stand in one row when they differ in nothing but their year.
                let of = Coordinates { year: newest, ..value.of.clone() };
                let role = book.roles.position(&value.of.role);
                let row = Row { measure, role, of, definition: &value.definition };
                // A second account of a datum has a row of its own on the chapter's page only.
                rows.entry(row).or_default().entry(value.of.year).or_insert(value);
                years.insert(value.of.year);
            }
        }
        if rows.is_empty() {
            return None;
        }
        let mut columns = vec![ColumnHead {
            words: self.own(page_word(PageWord::Of, self.lang)),
            numeric: false,
            break_before: None,
        }];
        columns.extend(years.iter().map(|year| ColumnHead {
            words: self.own(dates::fiscal_year(*year, self.lang)),
            numeric: kind != MeasureKind::Grade,
            break_before: None,
        }));
        let several = |row: &Row<'_>| rows.keys().filter(|other| other.of == row.of).count() > 1;
        let table_rows =
            rows.iter().map(|(row, by_year)| self.row_by_year(by_year, &years, several(row))).collect();
        let mut table =
            self.made_table(&format!("{id}-table"), title, Some(PageWord::Measure), Vec::new(), table_rows);
        table.columns = columns;
        let mut section = self.plain_section(id, title);
        section.blocks = vec![Block::from(table)];
        Some(section)
    }

    /// `several`: whether rows of other definitions measure the same thing, so that this one must say for
    /// which years its definition holds.
    fn row_by_year(
        &self,
        by_year: &BTreeMap<FiscalYear, &Observation>,
        years: &BTreeSet<FiscalYear>,
        several: bool,
    ) -> TableRow {
        let first = by_year.values().next().copied();
        let mut subject = first.map_or_else(|| self.own(""), |value| self.subject_without_print(value));
        let validity = first.filter(|_| several).and_then(|value| self.validity_of(value));
        if let Some(validity) = validity {
            subject.text = with_remark(&subject.text, &validity, self.lang);
        }
        let mut cells = vec![Self::words_cell(subject)];
        let mut before: Option<FiscalYear> = None;
        for year in years {
            let Some(value) = by_year.get(year) else {
                cells.push(Cell::new(CellContent::Empty));
                continue;
            };
            let mut cell = self.datum_cell(value);
            cell.id = None;
            cell.href = Some(self.atlas.datum(value));
            let breaks = self.archive.measures.breaks_of(&value.of.measure);
            let found = breaks
                .into_iter()
                .find(|found| before.is_some_and(|b| b < found.year) && found.year <= *year);
            cell.marks.extend(found.map(|found| self.words(&found.label).text));
            cells.push(cell);
            before = Some(*year);
        }
        let measure = first.and_then(|value| self.archive.measures.measures.get(&value.of.measure));
        TableRow {
            group: None,
            head: measure.map(|measure| self.words(&measure.name)),
            href: first.map(|value| to(&measure_slug(&value.of.measure), None)),
            cells,
        }
    }

    /// For which years the definition of a value holds.
    fn validity_of(&self, value: &Observation) -> Option<String> {
        let measure = self.archive.measures.measures.get(&value.of.measure)?;
        let definition = measure.definitions.iter().find(|found| found.id.value == value.definition)?;
        let year = |year: Option<FiscalYear>| year.map(|year| dates::fiscal_year(year, self.lang));
        validity(year(definition.from), year(definition.to), self.lang)
    }

    /// Role or subject with its threshold; what one year's report calls it belongs to that year.
    fn subject_without_print(&self, value: &Observation) -> Words {
        let mut words = Words { printed: None, ..self.value_subject(value) };
        if let Some(wider) = self.wider_subject(value) {
            words.text = within(&wider, &words.text, self.lang);
        }
        if !value.of.parameters.is_empty() {
            let parameters: Vec<String> =
                value.of.parameters.iter().map(|p| format!("{} = {}", p.name, p.value)).collect();
            words.text = with_remark(&words.text, &parameters.join(", "), self.lang);
        }
        if let Some(threshold) = value.of.threshold {
            words.text = with_threshold(&words.text, &numbers::percent(threshold, self.lang), self.lang);
        }
        words
    }

    /// What a subject is one of, since a body's page shows all of them under no heading: the question of an
    /// answer ("Other" is one to many questions), the group of a registered subject.
    fn wider_subject(&self, value: &Observation) -> Option<String> {
        let book = &self.archive.measures;
        let question = value.of.question.as_ref().and_then(|id| book.questions.get(id));
        let subject = value.of.subject.as_ref().and_then(|id| book.subjects.get(id));
        let group = subject.and_then(|subject| book.groups.get(&subject.group.as_ref()?.value));
        let label = question.map(|question| &question.label).or(group.map(|group| &group.name));
        label.map(|label| self.words(label).text)
    }

    /// The incidents of a body, each in one row, however many accounts of it there are.
    fn incidents_of_body(&self, body: &BodyId) -> Option<Section> {
        let incidents = self.insights.incidents.values().rev().flatten();
        let mut seen = BTreeSet::new();
        let rows: Vec<TableRow> = incidents
            // An incident of which reports of two years tell is among those of both.
            .filter(|incident| incident.accounts.iter().all(|one| seen.insert(one)))
            .filter_map(|incident| Some((incident, incident.account_of(body)?)))
            .filter_map(|(incident, account)| {
                let case = self.case_of(account)?;
                let mut title = Self::words_cell(self.words(&case.title));
                title.href = self.case_href(account);
                let year = Self::words_cell(self.own(dates::fiscal_year(account.year, self.lang)));
                Some(TableRow {
                    group: None,
                    head: Some(self.own(self.when(self.case_of(&incident.dated).unwrap_or(case)))),
                    href: None,
                    cells: vec![title, year],
                })
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = vec![word(PageWord::Case), word(PageWord::Year)];
        let table =
            self.made_table("incidents-table", PageWord::Incidents, Some(PageWord::When), columns, rows);
        let mut section = self.plain_section("incidents", PageWord::Incidents);
        section.blocks = vec![Block::from(table)];
        Some(section)
    }

    fn goals_of_body(&self, body: &BodyId) -> Option<Section> {
        let rows = self.reports_of(body).flat_map(|report| {
            let year = self.own(dates::fiscal_year_long(report.year, self.lang));
            let mut rows = self.goal_rows(report);
            rows.iter_mut().for_each(|row| row.group = None);
            if let Some(first) = rows.first_mut() {
                first.group = Some(year);
            }
            rows
        });
        let rows: Vec<TableRow> = rows.collect();
        if rows.is_empty() {
            return None;
        }
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = vec![word(PageWord::WhatItSays), word(PageWord::NextYear)];
        let table = self.made_table("goals-table", PageWord::Goals, Some(PageWord::Goal), columns, rows);
        let mut section = self.plain_section("goals", PageWord::Goals);
        section.blocks = vec![Block::from(table)];
        Some(section)
    }

    /// Who signed which message in which year, with office and post as printed.
    fn signers_section(&self, body: &BodyId) -> Option<Section> {
        let messages =
            self.reports_of(body).flat_map(|report| report.messages.iter().map(move |found| (report, found)));
        let rows: Vec<TableRow> = messages
            .map(|(report, (office, message))| {
                let office = self.own(terms::office(*office, self.lang));
                let post = message.post.as_ref().map_or_else(|| self.own(""), |post| self.words(post));
                let names = self.as_printed(crate::i18n::pages::signers(&message.signers));
                TableRow {
                    group: None,
                    head: Some(self.own(dates::fiscal_year(report.year, self.lang))),
                    href: None,
                    cells: [office, names, post].map(Self::words_cell).into(),
                }
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = vec![word(PageWord::Office), word(PageWord::Name), word(PageWord::Post)];
        let table = self.made_table("signers-table", PageWord::Signers, Some(PageWord::Year), columns, rows);
        let mut section = self.plain_section("signers", PageWord::Signers);
        section.blocks = vec![Block::from(table)];
        Some(section)
    }
}

/// What stands in one row: the same thing under the same definition in any year.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Row<'a> {
    measure: Option<usize>,
    role: Option<usize>,
    of: Coordinates,
    definition: &'a DefinitionId,
}
