//! What the archive knows of places: whose and of which year a page is, and what stands at an anchor.
//!
//! A place that nothing here tells of is a section, a table or a figure of its page, and says so itself.

use std::collections::BTreeMap;

use super::super::Composer;
use super::super::atlas::{body_slug, edition_slug};
use super::super::changes::changes_slug;
use super::super::history::history_slug;
use super::super::page::{EntryKind, Href, Page, PageKind, Words};
use super::super::first_use;
use crate::i18n::findings::value_name;
use crate::model::{BodyId, BodyKind, FiscalYear, SectionContent, SectionKind};

/// Everything that is known of places.
pub(super) struct Homes {
    anchors: BTreeMap<(String, String), Home>,
    pages: BTreeMap<String, Place>,
    /// The whole government, whose the chapters of the report are.
    whole: Option<String>,
    years: Vec<String>,
}

/// What stands at an anchor.
pub(super) struct Home {
    pub(super) kind: EntryKind,
    pub(super) body: Option<String>,
    pub(super) year: Option<String>,
    /// Its name, where the page does not say it beside the anchor.
    pub(super) title: Option<Words>,
    /// What its name is for short.
    pub(super) abbreviation: Option<String>,
}

/// What a page is to the search.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) kind: EntryKind,
    pub(super) body: Option<String>,
    pub(super) year: Option<String>,
    /// Whether what stands on it stands there first, and not on another page.
    pub(super) whole: bool,
}

impl Homes {
    pub(super) fn survey(composer: &Composer<'_>) -> Self {
        let archive = composer.archive;
        let whole = archive.bodies.iter().find(|body| body.kind == BodyKind::Whole);
        let mut homes = Self {
            anchors: BTreeMap::new(),
            pages: BTreeMap::new(),
            whole: whole.map(|body| body.id.value.to_string()),
            years: archive.editions.keys().map(ToString::to_string).collect(),
        };
        for value in archive.observations.values() {
            let name = composer.own(value_name(value, archive, composer.lang));
            let body = Some(&value.of.body);
            homes.insert(Some(composer.atlas.datum(value)), EntryKind::Value, body, value.of.year, Some(name));
        }
        let incidents = composer.insights.incidents.values().flatten();
        for account in incidents.flat_map(|incident| &incident.accounts) {
            let title = composer.case_of(account).map(|case| composer.words(&case.title));
            let href = composer.case_href(account);
            homes.insert(href, EntryKind::Incident, Some(&account.body), account.year, title);
        }
        for edition in archive.editions.values() {
            homes.page(edition_slug(edition.year), EntryKind::Year, None, edition.year, false);
            homes.page(changes_slug(edition.year), EntryKind::Changes, None, edition.year, false);
            for report in edition.reports.values() {
                let (slug, body) = (body_slug(report.year, &report.body), Some(&report.body));
                homes.page(format!("{slug}/changes"), EntryKind::Changes, body, report.year, false);
                let at = |anchor| Some(Href::Page { slug: slug.clone(), anchor: Some(anchor) });
                for goal in report.goals() {
                    let title = goal.label.as_ref().map(|label| composer.words(label));
                    let href = at(format!("goal-{}", goal.id.value));
                    homes.insert(href, EntryKind::Goal, body, report.year, title);
                }
                let groups = report.sections.get(&SectionKind::Countermeasures).map(|found| &found.content);
                let groups = match groups {
                    Some(SectionContent::Countermeasures(groups)) => groups.as_slice(),
                    _ => &[],
                };
                for group in groups {
                    let measures = group.measures.iter().map(|measure| &measure.id.value);
                    for id in measures.chain(group.responses.iter().map(|response| &response.id.value)) {
                        let href = at(format!("{}-{id}", group.id.value));
                        homes.insert(href, EntryKind::Countermeasure, body, report.year, None);
                    }
                }
                homes.page(slug, EntryKind::Body, body, report.year, true);
            }
        }
        for body in archive.bodies.iter() {
            let place = Place {
                kind: EntryKind::History,
                body: Some(body.id.value.to_string()),
                year: None,
                whole: false,
            };
            homes.pages.insert(history_slug(&body.id.value), place);
        }
        for term in archive.terms.iter() {
            if let Href::Page { slug, anchor: Some(anchor) } = first_use::place(&term.id.value.to_string()) {
                let abbreviation = term.abbreviation.clone();
                let home = Home { kind: EntryKind::Term, body: None, year: None, title: None, abbreviation };
                homes.anchors.insert((slug, anchor), home);
            }
        }
        homes
    }

    fn insert(
        &mut self,
        href: Option<Href>,
        kind: EntryKind,
        body: Option<&BodyId>,
        year: FiscalYear,
        title: Option<Words>,
    ) {
        if let Some(Href::Page { slug, anchor: Some(anchor) }) = href {
            let (body, year) = (body.map(ToString::to_string), Some(year.to_string()));
            let home = Home { kind, body, year, title, abbreviation: None };
            self.anchors.insert((slug, anchor), home);
        }
    }

    fn page(&mut self, slug: String, kind: EntryKind, body: Option<&BodyId>, year: FiscalYear, whole: bool) {
        let body = body.map(ToString::to_string);
        self.pages.insert(slug, Place { kind, body, year: Some(year.to_string()), whole });
    }

    /// What stands at an anchor of a page, where this is the place that it is found at.
    pub(super) fn at(&self, slug: &str, anchor: &str) -> Option<&Home> {
        self.anchors.get(&(slug.to_owned(), anchor.to_owned()))
    }

    /// What a page is.
    pub(super) fn of(&self, page: &Page) -> Place {
        if let Some(place) = self.pages.get(&page.slug) {
            return place.clone();
        }
        let first = page.slug.split('/').next().unwrap_or_default();
        let year = self.years.iter().find(|year| *year == first).cloned();
        let of = |kind, body, whole| Place { kind, body, year, whole };
        match page.kind {
            PageKind::Report => of(EntryKind::Report, self.whole.clone(), true),
            PageKind::Measure => of(EntryKind::Measure, None, true),
            PageKind::Home => of(EntryKind::Page, None, false),
            // Lists of what has pages of its own; what is counted or explained stands there alone.
            _ => of(EntryKind::Page, None, !["bodies", "measures", "data", "coverage"].contains(&first)),
        }
    }
}
