//! The search: its page, and what it finds, taken from the finished pages.
//!
//! Each thing is found at one place, its home. Not indexed: the print edition (it is made of the pages of
//! the site), the search itself, and, of pages that only collect what stands elsewhere (the home page,
//! a year, lists, a body over the years, comparisons of years), everything but their titles. A value is
//! found where its source prints it, not in the tables of its measure and its body.
//!
//! Deliberately absent: tokens, ranks, files (`render::search`).

mod homes;
mod text;
mod walk;

use std::collections::BTreeSet;

use super::Composer;
use super::page::{EntryKind, Facet, Page, PageKind, Search, SearchWords};
use crate::i18n::dates;
use crate::i18n::pages::PageWord;
use crate::i18n::search::{SearchWord, search_word};
use homes::Homes;
use walk::Walk;

/// The page of the search.
const SLUG: &str = "search";

/// Every kind, in the order of the list to choose from.
const KINDS: [EntryKind; 15] = [
    EntryKind::Report,
    EntryKind::Body,
    EntryKind::History,
    EntryKind::Year,
    EntryKind::Section,
    EntryKind::Measure,
    EntryKind::Value,
    EntryKind::Table,
    EntryKind::Figure,
    EntryKind::Incident,
    EntryKind::Goal,
    EntryKind::Countermeasure,
    EntryKind::Term,
    EntryKind::Changes,
    EntryKind::Page,
];

impl Composer<'_> {
    /// The page of the search, and the lists that lead to the same places without it.
    pub(super) fn search_page(&self) -> Page {
        let entry = |slug: &str, word| self.link_entry(self.site_link(slug, word));
        let mut ways = vec![entry("bodies", PageWord::Bodies), entry("measures", PageWord::Measures)];
        ways.extend(self.archive.terms.iter().next().map(|_| entry("glossary", PageWord::Glossary)));
        let incidents = !self.insights.incidents.is_empty();
        ways.extend(incidents.then(|| entry("incidents", PageWord::Incidents)));
        ways.push(entry("data", PageWord::Data));
        let sections = vec![self.contents_section("ways", PageWord::OtherWays, ways)];
        Page { kind: PageKind::Search, ..self.index_page(SLUG, PageWord::Search, sections) }
    }

    /// What the search finds on these pages.
    pub(super) fn search(&self, pages: &[Page]) -> Search {
        let homes = Homes::survey(self);
        let mut entries = Vec::new();
        for page in pages
            .iter()
            .filter(|page| !matches!(page.kind, PageKind::Home | PageKind::Print | PageKind::Search))
        {
            entries.extend(Walk::over(page, &homes));
        }
        let bodies: BTreeSet<&String> = entries.iter().filter_map(|entry| entry.body.as_ref()).collect();
        let years: BTreeSet<&String> = entries.iter().filter_map(|entry| entry.year.as_ref()).collect();
        let kinds: BTreeSet<EntryKind> = entries.iter().map(|entry| entry.kind).collect();
        Search {
            bodies: self.bodies_found(&bodies),
            years: self.years_found(&years),
            kinds: KINDS
                .into_iter()
                .filter(|kind| kinds.contains(kind))
                .map(|kind| (kind, search_word(kind_word(kind), self.lang).to_owned()))
                .collect(),
            words: self.search_words(),
            entries,
        }
    }

    fn bodies_found(&self, found: &BTreeSet<&String>) -> Vec<Facet> {
        let bodies = self.archive.bodies.iter().map(|body| {
            let id = body.id.value.to_string();
            let short = body.abbreviation.as_ref().map(|short| self.words(short).text);
            // An id is what a body is called in addresses, and often its abbreviation in Latin letters.
            let mut also = vec![id.clone()];
            also.extend(short.filter(|short| !short.eq_ignore_ascii_case(&id)));
            Facet { also, id, name: self.words(&body.name) }
        });
        bodies.filter(|facet| found.contains(&facet.id)).collect()
    }

    /// The years, the newest first. Some are only years of values, and have no edition.
    fn years_found(&self, found: &BTreeSet<&String>) -> Vec<Facet> {
        let years: BTreeSet<_> = self.archive.observations.values().map(|value| value.of.year).collect();
        let years: BTreeSet<_> = years.into_iter().chain(self.archive.editions.keys().copied()).collect();
        let facet = |year| {
            let id = format!("{year}");
            Facet { also: vec![id.clone()], name: self.own(dates::fiscal_year(year, self.lang)), id }
        };
        years.into_iter().rev().map(facet).filter(|facet| found.contains(&facet.id)).collect()
    }

    fn search_words(&self) -> SearchWords {
        let word = |word| search_word(word, self.lang).to_owned();
        SearchWords {
            field: word(SearchWord::Field),
            hint: word(SearchWord::Hint),
            button: word(SearchWord::Button),
            body: word(SearchWord::ByBody),
            year: word(SearchWord::ByYear),
            kind: word(SearchWord::ByKind),
            any: word(SearchWord::Any),
            needs_script: word(SearchWord::NeedsScript),
            one: word(SearchWord::One),
            many: word(SearchWord::Many),
            none: word(SearchWord::None),
            elsewhere: word(SearchWord::Elsewhere),
            loosened: word(SearchWord::Loosened),
            more: word(SearchWord::More),
            searching: word(SearchWord::Searching),
            failed: word(SearchWord::Failed),
        }
    }
}

fn kind_word(kind: EntryKind) -> SearchWord {
    match kind {
        EntryKind::Report => SearchWord::Report,
        EntryKind::Body => SearchWord::Body,
        EntryKind::History => SearchWord::History,
        EntryKind::Year => SearchWord::Year,
        EntryKind::Section => SearchWord::Section,
        EntryKind::Measure => SearchWord::Measure,
        EntryKind::Value => SearchWord::Value,
        EntryKind::Table => SearchWord::Table,
        EntryKind::Figure => SearchWord::Figure,
        EntryKind::Incident => SearchWord::Incident,
        EntryKind::Goal => SearchWord::Goal,
        EntryKind::Countermeasure => SearchWord::Countermeasure,
        EntryKind::Term => SearchWord::Term,
        EntryKind::Changes => SearchWord::Changes,
        EntryKind::Page => SearchWord::Page,
    }
}
