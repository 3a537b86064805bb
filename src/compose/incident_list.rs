//! The page of incidents: every case that the reports of a year describe, counted by month, category
//! and body, each with its own address.

use rust_decimal::Decimal;

use super::Composer;
use super::atlas::{body_slug, table_anchor, to};
use super::axis;
use super::chart::{BarGroup, Bars, Direction, Mark, Plot};
use super::page::{Block, Cell, Href, Page, Section, Table, TableRow, Words};
use super::papers::Papers;
use super::prose::Context;
use crate::derive::{self, AccountName, Incident, MonthCount};
use crate::i18n::pages::{PageWord, cases_listed, comma, full_stop, of_year, page_word, with_busiest};
use crate::i18n::{dates, numbers};
use crate::model::{Account, BodyId, Case, CategoryId, FiscalYear, IncidentList, ItemId, Lang, PartId};

impl Composer<'_> {
    /// The page of all incidents; none where no report describes any.
    pub(super) fn incidents_page(&self) -> Option<Page> {
        let mut sections: Vec<Section> = self
            .insights
            .incidents
            .iter()
            .rev()
            .map(|(year, listed)| self.year_of_incidents(*year, listed))
            .collect();
        let first = sections.first_mut()?;
        first.blocks.insert(0, Block::Notice(page_word(PageWord::IncidentsNote, self.lang).to_owned()));
        Some(self.index_page("incidents", PageWord::Incidents, sections))
    }

    fn year_of_incidents(&self, year: FiscalYear, incidents: &[Incident]) -> Section {
        let mut section = self.plain_section(&format!("year-{year}"), PageWord::Incidents);
        section.title = self.own(dates::fiscal_year_long(year, self.lang));
        // One or two cases are read faster than drawn.
        if incidents.len() > 2 {
            section.blocks.extend(self.cases_by_month(year, incidents));
            section.blocks.extend(self.cases_by_body(year, incidents));
        }
        section.blocks.push(Block::from(self.cases_table(year, incidents)));
        section
    }

    /// How many cases of each category fall into each month, as a title that counts them all.
    pub(super) fn cases_by_month(&self, year: FiscalYear, incidents: &[Incident]) -> Option<Block> {
        let categories = self.categories_of(incidents);
        let counts = derive::by_month(year, incidents, &categories);
        let mut title = self.count_title(year, incidents.len());
        if let Some((months, most)) = derive::busiest(&counts) {
            let months: Vec<String> =
                months.iter().map(|month| dates::month_axis(month.month, self.lang)).collect();
            title = with_busiest(&title, &months, &self.count_mark(most).label, self.lang);
        }
        let rows: Vec<(String, Vec<usize>)> =
            counts.into_iter().map(|count| (self.month_words(&count), count.counts)).collect();
        let parts: Vec<String> =
            categories.iter().map(|category| self.category_name(category.as_ref())).collect();
        let id = format!("figure-months-{year}");
        let columns = parts.iter().map(|part| (self.own(part.clone()), true));
        let table_rows = rows.iter().map(|(label, counts)| TableRow {
            group: None,
            head: Some(self.own(label.clone())),
            href: None,
            cells: counts
                .iter()
                .map(|count| Cell::number(self.count_mark(*count).label).ordered(count))
                .collect(),
        });
        let table = self.made_table(
            &format!("{id}-numbers"),
            PageWord::IncidentsByMonth,
            Some(PageWord::When),
            columns.collect(),
            table_rows.collect(),
        );
        let plot = self.counted_plot(parts, rows, Direction::Standing);
        let subtitle =
            [PageWord::IncidentsByMonth, PageWord::MonthOfCase].map(|word| page_word(word, self.lang));
        Some(self.made_figure(
            id,
            title,
            subtitle.join(full_stop(self.lang)),
            plot,
            table,
            self.papers_of_incidents(year),
        ))
    }

    fn month_words(&self, count: &MonthCount) -> String {
        match count.month {
            Some(month) => dates::month_axis(month.month, self.lang),
            None => page_word(PageWord::OtherTime, self.lang).to_owned(),
        }
    }

    fn cases_by_body(&self, year: FiscalYear, incidents: &[Incident]) -> Option<Block> {
        let counts = derive::by_body(incidents, &self.archive.bodies);
        let id = format!("figure-bodies-{year}");
        let title = page_word(PageWord::IncidentsByBody, self.lang).to_owned();
        let marks: Vec<(Words, Mark)> =
            counts.iter().map(|(body, count)| (self.body_name(body), self.count_mark(*count))).collect();
        let all: Vec<Decimal> = marks.iter().map(|(_, mark)| mark.value).collect();
        let rows = marks.iter().map(|(name, mark)| TableRow {
            group: None,
            head: Some(name.clone()),
            href: None,
            cells: vec![Cell::number(mark.label.clone()).ordered(mark.value)],
        });
        let value = (self.own(page_word(PageWord::Value, self.lang)), true);
        let table = self.made_table(
            &format!("{id}-numbers"),
            PageWord::IncidentsByBody,
            Some(PageWord::Body),
            vec![value],
            rows.collect(),
        );
        let groups = marks
            .into_iter()
            .map(|(name, mark)| BarGroup { label: name.text, bars: vec![Some(mark)] })
            .collect();
        let plot = Plot::Bars(Bars {
            axis: axis::of_counts(&all, self.lang)?,
            series: vec![title.clone()],
            groups,
            direction: Direction::Lying,
        });
        let subtitle = dates::fiscal_year(year, self.lang);
        Some(self.made_figure(id, title, subtitle, plot, table, self.papers_of_incidents(year)))
    }

    fn papers_of_incidents(&self, year: FiscalYear) -> Papers {
        let edition = self.archive.editions.get(&year);
        self.papers_of_lists(edition.into_iter().flat_map(Self::documents_of), "incidents")
    }

    fn count_title(&self, year: FiscalYear, count: usize) -> String {
        let worded = numbers::quantity(&Decimal::from(count), self.lang);
        cases_listed(&worded, count == 1, &dates::fiscal_year(year, self.lang), self.lang)
    }

    /// The categories that occur, in the order of the registry; last those without one.
    fn categories_of(&self, incidents: &[Incident]) -> Vec<Option<CategoryId>> {
        let known = self.archive.measures.categories.iter().map(|category| Some(category.id.value.clone()));
        let occurs =
            |category: &Option<CategoryId>| incidents.iter().any(|incident| incident.category == *category);
        known.chain([None]).filter(occurs).collect()
    }

    fn category_name(&self, category: Option<&CategoryId>) -> String {
        let found = category.and_then(|id| self.archive.measures.categories.get(id));
        found.map_or_else(
            || page_word(PageWord::NoCategory, self.lang).to_owned(),
            |category| self.words(&category.label).text,
        )
    }

    /// Every case by its first account: when, whose, what, of which category. Where that account has no
    /// date, another account of the case has one.
    fn cases_table(&self, year: FiscalYear, incidents: &[Incident]) -> Table {
        let accounts = incidents.iter().filter_map(|incident| Some((incident, incident.accounts.first()?)));
        let rows = accounts.filter_map(|(incident, account)| {
            let case = self.case_of(account)?;
            let mut cells = vec![
                Self::words_cell(self.body_name(&account.body)),
                Self::words_cell(self.words(&case.title)),
                Self::words_cell(self.own(self.category_name(incident.category.as_ref()))),
            ];
            if let Some(title) = cells.get_mut(1) {
                title.id = Some(format!("incident-{}-{}-{}", account.year, account.body, account.case));
                title.href = self.case_href(account);
            }
            let when = self.own(self.when(self.case_of(&incident.dated).unwrap_or(case)));
            Some(TableRow { group: None, head: Some(when), href: None, cells })
        });
        let word = |word| self.own(page_word(word, self.lang));
        let columns = [PageWord::Body, PageWord::Case, PageWord::Category].map(|name| (word(name), false));
        let mut table = self.made_table(
            &format!("cases-{year}"),
            PageWord::Incidents,
            Some(PageWord::When),
            columns.into(),
            rows.collect(),
        );
        let worded = dates::fiscal_year(year, self.lang);
        table.citation = self.citation(None, &table.caption.text, None, Some(year));
        table.caption = self.own(of_year(&table.caption.text, &worded, self.lang));
        table.csv = Some(Href::Data("data/incidents.csv".to_owned()));
        table
    }

    /// When a case happened, else when it was noticed, reported or made public.
    pub(super) fn when(&self, case: &Case) -> String {
        let occurred: Vec<String> =
            case.occurred.iter().map(|period| dates::period(period, self.lang)).collect();
        if !occurred.is_empty() {
            return occurred.join(comma(self.lang));
        }
        let first = [case.noticed, case.reported, case.published, case.month].into_iter().flatten().next();
        first.map_or_else(
            || page_word(PageWord::NotGiven, self.lang).to_owned(),
            |date| dates::date(&date, self.lang),
        )
    }

    /// The case of an account.
    pub(super) fn case_of(&self, name: &AccountName) -> Option<&Case> {
        self.account(name).map(|account| account.case)
    }

    pub(super) fn account(&self, name: &AccountName) -> Option<Account<'_>> {
        let accounts = self.archive.editions.get(&name.year)?.accounts();
        accounts.into_iter().find(|account| {
            account.list.is_some() == name.listed
                && *account.body == name.body
                && account.case.id == name.case
        })
    }

    /// Where an account stands: in the chapter of its body, or in a list.
    pub(super) fn case_href(&self, name: &AccountName) -> Option<Href> {
        match self.account(name)?.list {
            None => Some(to(&body_slug(name.year, &name.body), Some(format!("incident-{}", name.case)))),
            Some(list) => match self.atlas.table(name.year, list)? {
                Href::Page { slug, .. } => Some(to(slug, Some(listed_anchor(list, &name.body, &name.case)))),
                Href::Data(_) | Href::Web(_) | Href::Mail(_) => None,
            },
        }
    }

    /// A list of incidents as its document prints it: a row for each case, and its notes. What no case of
    /// it gives has no column.
    pub(super) fn incident_list(&self, list: &IncidentList, year: FiscalYear) -> Vec<Block> {
        let cases = derive::cases_in_order(list);
        let categories = cases.iter().any(|listed| listed.case.category.is_some());
        let press = cases.iter().any(|listed| !listed.case.press.is_empty());
        let rows = cases.into_iter().map(|listed| {
            let case = &listed.case;
            let id = listed_anchor(&list.id.value, &listed.body, &case.id);
            let context = Context { year: Some(year), body: Some(&listed.body) };
            let category = self.category_name(case.category.as_ref().map(|category| &category.value));
            let mut title = Self::words_cell(self.words(&case.title));
            title.href = case.same_case_as.first().and_then(|other| self.case_named(&other.value));
            title.id = Some(id.clone());
            let summary = self.passage(&case.summary, &id, true, context).map(Self::text_cell);
            let mut cells = vec![Self::words_cell(self.body_name(&listed.body)), title];
            cells.push(summary.unwrap_or_else(|| Self::words_cell(self.own(""))));
            cells.extend(categories.then(|| Self::words_cell(self.own(category))));
            let outlets = || Self::words_cell(self.as_printed(case.press.join(comma(Lang::Ja))));
            cells.extend(press.then(outlets));
            TableRow { group: None, head: Some(self.own(self.when(case))), href: None, cells }
        });
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let mut columns = vec![word(PageWord::Body), word(PageWord::Case), word(PageWord::WhatItSays)];
        columns.extend(categories.then(|| word(PageWord::Category)));
        columns.extend(press.then(|| word(PageWord::Press)));
        let id = table_anchor(&list.id.value);
        let rows = rows.collect();
        let mut table = self.made_table(&id, PageWord::Incidents, Some(PageWord::When), columns, rows);
        table.number = self.table_number(year, &list.id.value).cloned();
        table.caption = self.words(&list.caption);
        let context = Context { year: Some(year), body: None };
        table.notes = self.table_notes(&list.notes, &id, context);
        table.source = self.printed_at(&list.document, list.at.as_ref());
        table.csv = Some(Href::Data("data/incidents.csv".to_owned()));
        table.permalink = true;
        let number = table.number.as_deref();
        table.citation = self.citation(number, &table.caption.text, Some(&list.document), Some(year));
        vec![Block::from(table)]
    }

    /// The way to a case that is named as `year/body/id`.
    pub(super) fn case_named(&self, name: &str) -> Option<Href> {
        let accounts = self.insights.incidents.values().flatten().flat_map(|incident| &incident.accounts);
        self.case_href(accounts.into_iter().find(|account| account.to_string() == name)?)
    }
}

/// The id of a case in a list.
fn listed_anchor(list: &PartId, body: &BodyId, case: &ItemId) -> String {
    format!("incident-{list}-{body}-{case}")
}
