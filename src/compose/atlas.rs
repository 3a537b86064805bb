//! Addresses: where every page, table and datum stands, known before anything is composed.
//!
//! The same in both languages. A datum has one home: the table that prints it, else the chapter that
//! does, else the page of its measure.

use std::collections::BTreeMap;

use super::page::Href;
use crate::model::{
    Archive, BodyId, FiscalYear, Heading, MeasureId, Observation, ObservationId, PartId, Report,
    SectionContent,
};

/// Where everything stands.
#[derive(Debug)]
pub(super) struct Atlas {
    tables: BTreeMap<(FiscalYear, PartId), Href>,
    headings: BTreeMap<(FiscalYear, PartId), Href>,
    data: BTreeMap<ObservationId, Href>,
}

impl Atlas {
    /// Surveys an archive.
    pub(super) fn survey(archive: &Archive) -> Self {
        let mut atlas = Self { tables: BTreeMap::new(), headings: BTreeMap::new(), data: BTreeMap::new() };
        for edition in archive.editions.values() {
            for document in &edition.documents {
                let page = document.body.as_ref().map(|body| body_slug(edition.year, body));
                for heading in &document.tree {
                    atlas.heading(heading, edition.year, page.as_deref());
                }
            }
            for table in edition.tables.values() {
                let Some(slug) = atlas.table(edition.year, &table.id).and_then(slug_of) else { continue };
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    atlas.data.entry(cell.id.clone()).or_insert_with(|| to(&slug, Some(cell.id.anchor())));
                }
            }
        }
        for report in archive.editions.values().flat_map(|edition| edition.reports.values()) {
            let slug = body_slug(report.year, &report.body);
            for id in values_of(report) {
                atlas.data.entry(id.clone()).or_insert_with(|| to(&slug, Some(id.anchor())));
            }
        }
        atlas
    }

    /// A heading's page is its own, or that of the nearest heading above that has one.
    fn heading(&mut self, heading: &Heading, year: FiscalYear, page: Option<&str>) {
        let own = heading.id.as_ref().filter(|_| heading.page).map(|id| report_slug(year, &id.value));
        let page = own.as_deref().or(page);
        if let (Some(id), Some(page)) = (&heading.id, page) {
            let anchor = own.is_none().then(|| id.to_string());
            self.headings.insert((year, id.value.clone()), to(page, anchor));
        }
        if let Some(page) = page {
            for table in &heading.tables {
                self.tables.insert((year, table.value.clone()), to(page, Some(table_anchor(&table.value))));
            }
        }
        for child in &heading.children {
            self.heading(child, year, page);
        }
    }

    /// Where a table stands.
    pub(super) fn table(&self, year: FiscalYear, id: &PartId) -> Option<&Href> {
        self.tables.get(&(year, id.clone()))
    }

    /// Where a heading stands.
    pub(super) fn heading_of(&self, year: FiscalYear, id: &PartId) -> Option<&Href> {
        self.headings.get(&(year, id.clone()))
    }

    /// Where a table or heading of a name stands: in the year given, else in the latest year that has it.
    pub(super) fn named(&self, year: Option<FiscalYear>, name: &str) -> Option<(FiscalYear, &PartId, &Href)> {
        let all = || self.tables.iter().chain(&self.headings).filter(|((_, id), _)| id.as_str() == name);
        let found = all().find(|((of, _), _)| Some(*of) == year).or_else(|| all().next_back());
        found.map(|((year, id), href)| (*year, id, href))
    }

    /// The home of a datum.
    pub(super) fn datum(&self, value: &Observation) -> Href {
        self.data
            .get(&value.id)
            .cloned()
            .unwrap_or_else(|| to(&measure_slug(&value.of.measure), Some(value.id.anchor())))
    }
}

/// The values that a chapter prints, counts of incidents included.
pub(super) fn values_of(report: &Report) -> impl Iterator<Item = &ObservationId> {
    report.sections.values().flat_map(|section| {
        let counts: Vec<&ObservationId> = match &section.content {
            SectionContent::Incidents { cases, .. } => cases.iter().flat_map(|case| &case.counts).collect(),
            _ => Vec::new(),
        };
        section.values.iter().chain(counts)
    })
}

fn slug_of(href: &Href) -> Option<String> {
    match href {
        Href::Page { slug, .. } => Some(slug.clone()),
        Href::Data(_) | Href::Web(_) | Href::Mail(_) => None,
    }
}

/// A page and an id on it.
pub(super) fn to(slug: &str, anchor: Option<String>) -> Href {
    Href::Page { slug: slug.to_owned(), anchor }
}

/// The id of a table on its page.
pub(super) fn table_anchor(id: &PartId) -> String {
    format!("table-{id}")
}

/// The id of the chart of a table.
pub(super) fn chart_anchor(id: &PartId) -> String {
    format!("figure-{id}")
}

/// The page of a year.
pub(super) fn edition_slug(year: FiscalYear) -> String {
    year.to_string()
}

/// The page of a body's report.
pub(super) fn body_slug(year: FiscalYear, body: &BodyId) -> String {
    format!("{year}/{body}")
}

/// The page of a heading of the government's report.
pub(super) fn report_slug(year: FiscalYear, heading: &PartId) -> String {
    format!("{year}/report/{heading}")
}

/// The page of a measure.
pub(super) fn measure_slug(measure: &MeasureId) -> String {
    format!("measures/{measure}")
}

/// The file of a table.
pub(super) fn table_file(year: FiscalYear, id: &PartId) -> Href {
    Href::Data(format!("data/{year}/{id}.csv"))
}
