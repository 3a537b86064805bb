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
    figures: BTreeMap<(FiscalYear, PartId), Href>,
    /// Headings and columns: ids are unique in the report of a body, or in the government's.
    headings: BTreeMap<(FiscalYear, Option<BodyId>, PartId), Href>,
    data: BTreeMap<ObservationId, Href>,
}

impl Atlas {
    /// Surveys an archive.
    pub(super) fn survey(archive: &Archive) -> Self {
        let mut atlas = Self {
            tables: BTreeMap::new(),
            figures: BTreeMap::new(),
            headings: BTreeMap::new(),
            data: BTreeMap::new(),
        };
        for edition in archive.editions.values() {
            for document in &edition.documents {
                let page = document.body.as_ref().map(|body| body_slug(edition.year, body));
                for heading in &document.tree {
                    atlas.heading(heading, (edition.year, document.body.as_ref()), page.as_deref());
                }
            }
            for table in edition.tables.values() {
                let Some(slug) = atlas.table(edition.year, &table.id).and_then(slug_of) else { continue };
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    atlas.data.entry(cell.id.clone()).or_insert_with(|| to(&slug, Some(cell.id.anchor())));
                }
            }
        }
        for edition in archive.editions.values() {
            for list in edition.incident_lists.values() {
                let Some(slug) = atlas.table(edition.year, &list.id.value).and_then(slug_of) else {
                    continue;
                };
                for id in list.cases.iter().flat_map(|listed| &listed.case.counts) {
                    atlas.data.entry(id.clone()).or_insert_with(|| to(&slug, None));
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
    fn heading(&mut self, heading: &Heading, of: (FiscalYear, Option<&BodyId>), page: Option<&str>) {
        let (year, owner) = of;
        let own = heading.id.as_ref().filter(|_| heading.page).map(|id| report_slug(year, &id.value));
        let page = own.as_deref().or(page);
        if let (Some(id), Some(page)) = (&heading.id, page) {
            let anchor = own.is_none().then(|| id.to_string());
            self.headings.insert((year, owner.cloned(), id.value.clone()), to(page, anchor));
        }
        if let Some(page) = page {
            for table in &heading.tables {
                self.tables.insert((year, table.value.clone()), to(page, Some(table_anchor(&table.value))));
            }
            for figure in &heading.figures {
                let place = to(page, Some(drawing_anchor(&figure.value)));
                self.figures.insert((year, figure.value.clone()), place);
            }
        }
        for below in heading.columns.iter().chain(&heading.children) {
            self.heading(below, of, page);
        }
    }

    /// Where a table stands.
    pub(super) fn table(&self, year: FiscalYear, id: &PartId) -> Option<&Href> {
        self.tables.get(&(year, id.clone()))
    }

    /// Where a heading stands.
    pub(super) fn heading_of(&self, year: FiscalYear, owner: Option<&BodyId>, id: &PartId) -> Option<&Href> {
        self.headings.get(&(year, owner.cloned(), id.clone()))
    }

    /// Where a table, drawing, heading or column of a name stands: in the report of the year and body
    /// given, else in the latest year that has it.
    pub(super) fn named(
        &self,
        year: Option<FiscalYear>,
        owner: Option<&BodyId>,
        name: &str,
    ) -> Option<(FiscalYear, &PartId, &Href)> {
        let parts = self.tables.iter().chain(&self.figures).map(|((year, id), href)| (*year, None, id, href));
        let headings =
            self.headings.iter().map(|((year, owner, id), href)| (*year, owner.as_ref(), id, href));
        let found = parts.chain(headings).filter(|(_, _, id, _)| id.as_str() == name);
        let best = found.max_by_key(|(of, by, ..)| (Some(*of) == year, *by == owner, by.is_none(), *of));
        best.map(|(year, _, id, href)| (year, id, href))
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

/// The id of a drawing of the source on its page.
pub(super) fn drawing_anchor(id: &PartId) -> String {
    format!("drawing-{id}")
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
