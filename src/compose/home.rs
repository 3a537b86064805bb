//! The home page: the latest year at a glance, the years, and the ways into the site.

use super::Composer;
use super::indexes::purpose;
use super::page::{Entry, Link, Page, PageKind, Section};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, page_word};
use crate::model::Edition;

impl Composer<'_> {
    /// The home page.
    pub(super) fn home(&self) -> Page {
        let site = &self.archive.site;
        let mut page = Page::new(String::new(), PageKind::Home, self.words(&site.title));
        page.description = self.words(&site.description).text;
        page.span = Some(site.span);
        if let Some(latest) = self.archive.latest() {
            let context = Context { year: Some(latest.year), body: None };
            page.number = Some(dates::fiscal_year_long(latest.year, self.lang));
            page.lede = latest.lede.as_ref().and_then(|lede| self.passage(lede, "lede", true, context));
            let report = Link { words: self.report_of(latest.year), ..self.edition_link(latest.year) };
            page.ways = std::iter::once(report).chain(self.ways_of(latest)).collect();
            page.sections = self.glance(latest);
            page.sections.extend(self.first_chart(latest));
        }
        let years = self.archive.editions.values().rev().map(|edition| self.year_entry(edition));
        page.sections.push(self.contents_section("years", PageWord::Years, years.collect()));
        page.sections.push(self.ways_in());
        page
    }

    /// The chart that the year shows first, with its numbers.
    fn first_chart(&self, edition: &Edition) -> Option<Section> {
        let mut section = self.plain_section("chart", PageWord::LatestYear);
        section.blocks = self.highlights(edition).into_iter().take(1).collect();
        (!section.blocks.is_empty()).then_some(section)
    }

    /// The lists and files of the site, each with what it is for.
    fn ways_in(&self) -> Section {
        let all = [
            ("bodies", PageWord::Bodies, true),
            ("incidents", PageWord::Incidents, !self.insights.incidents.is_empty()),
            ("measures", PageWord::Measures, true),
            ("goals", PageWord::Goals, self.has_goals()),
            ("glossary", PageWord::Glossary, self.has_glossary()),
            ("data", PageWord::Data, true),
            ("about", PageWord::About, self.archive.about.is_some()),
        ];
        let entries = all.into_iter().filter(|(.., there)| *there).map(|(slug, title, _)| Entry {
            note: purpose(title).map(|purpose| page_word(purpose, self.lang).to_owned()),
            ..self.link_entry(self.site_link(slug, title))
        });
        self.contents_section("ways", PageWord::WaysIn, entries.collect())
    }

    fn year_entry(&self, edition: &Edition) -> Entry {
        let mut link = self.edition_link(edition.year);
        link.words = self.own(dates::fiscal_year_long(edition.year, self.lang));
        let documents = edition.documents.iter().filter_map(|document| {
            let title = &self.archive.documents.get(&document.document)?.title;
            Some(self.words(title).text)
        });
        let note: Vec<String> = documents.collect();
        Entry { note: (!note.is_empty()).then(|| note.join(" / ")), ..self.link_entry(link) }
    }
}
