//! The addresses of a publication, and what stands at those that were given up.
//!
//! Surveyed when every id is settled and before anything that has moved is put in. Deliberately absent:
//! files of open data, which `render` makes, and whether a redirect is right (`promises`).

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use super::atlas::to;
use super::page::{
    Block, Field, FieldContent, Href, Link, Moved, MovedPart, Page, PageKind, Passage, Record, Section,
    Visitor,
};
use crate::i18n::corrections::{RecordWord as W, record_word};
use crate::i18n::pages::{PageWord, with_remark};
use crate::markdown;
use crate::model::{Address, Addresses, Anchors, Archive};

impl Composer<'_> {
    /// Every page with its ids. The home page shows what is latest, and a document for paper repeats other
    /// pages: what stands there is cited where it has its own place.
    pub(super) fn addresses(&self, pages: &mut [Page]) -> Addresses {
        let homes: BTreeSet<(String, String)> =
            self.archive.observations.values().filter_map(|value| place(self.atlas.datum(value))).collect();
        let pages = pages.iter_mut().map(|page| {
            let mut survey = Survey { slug: &page.slug, homes: &homes, anchors: Anchors::default() };
            page.lede.iter_mut().for_each(|lede| survey.passage(lede));
            page.sections.iter_mut().for_each(|section| section.visit(&mut survey));
            let mut anchors = survey.anchors;
            if matches!(page.kind, PageKind::Home | PageKind::Print) {
                anchors.others.append(&mut anchors.citable);
            }
            (page.slug.clone(), anchors)
        });
        Addresses {
            pages: pages.collect(),
            languages: self.archive.site.languages.iter().map(|lang| lang.value).collect(),
            files: BTreeSet::new(),
        }
    }

    /// What stands at old addresses: on a page that is still there a section that says where parts of it
    /// went, at the address of a page that is not a page that leads on.
    pub(super) fn moved(&self, pages: &mut [Page]) -> Vec<Moved> {
        let names: BTreeMap<Href, String> = pages.iter().flat_map(|page| self.names(page)).collect();
        let mut whole: BTreeMap<&str, Option<Link>> = BTreeMap::new();
        let mut parts: BTreeMap<&str, Vec<(String, Link)>> = BTreeMap::new();
        for redirect in &self.archive.redirects {
            let (Address::Page { slug, anchor }, Address::Page { slug: to_slug, anchor: to_anchor }) =
                (&redirect.from.value, &redirect.to.value)
            else {
                continue;
            };
            let (page, place) = (to(to_slug, None), to(to_slug, to_anchor.clone()));
            let name = names.get(&place).or_else(|| names.get(&page)).cloned().unwrap_or_default();
            let link = Link { words: self.own(name), href: Some(place), current: false };
            match anchor {
                None => {
                    whole.insert(slug, Some(link));
                }
                Some(anchor) => parts.entry(slug).or_default().push((anchor.clone(), link)),
            }
        }
        for page in pages {
            if let Some(parts) = parts.remove(page.slug.as_str()) {
                let mut section = self.plain_section("parts-moved", PageWord::Corrections);
                section.title = self.own(record_word(W::PartsMoved, self.lang));
                section.blocks.push(Block::Records(self.parts(parts)));
                page.sections.push(section);
            }
        }
        for slug in parts.keys() {
            whole.entry(slug).or_default();
        }
        let moved = whole.into_iter().map(|(slug, link)| {
            let parts = parts.remove(slug).unwrap_or_default();
            let word = if parts.is_empty() { W::Moved } else { W::Parted };
            let parts = parts.into_iter().map(|(id, link)| MovedPart { id, link }).collect();
            Moved {
                slug: slug.to_owned(),
                title: record_word(word, self.lang).to_owned(),
                label: record_word(W::Now, self.lang).to_owned(),
                link,
                parts,
            }
        });
        moved.collect()
    }

    /// The names of a page and its sections.
    fn names(&self, page: &Page) -> Vec<(Href, String)> {
        let title = &page.title.text;
        let mut names = vec![(to(&page.slug, None), title.clone())];
        let mut open: Vec<&Section> = page.sections.iter().collect();
        while let Some(section) = open.pop() {
            if !section.title.text.is_empty() {
                let name = with_remark(title, &section.title.text, self.lang);
                names.push((to(&page.slug, Some(section.id.clone())), name));
            }
            open.extend(&section.sections);
        }
        names
    }

    fn parts(&self, parts: Vec<(String, Link)>) -> Vec<Record> {
        let record = |(id, link): (String, Link)| {
            let title = Some(self.own(format!("#{id}")));
            let label = record_word(W::Now, self.lang).to_owned();
            let fields = vec![Field { label, content: FieldContent::Link(link) }];
            Record { id: Some(id), title, tags: Vec::new(), fields }
        };
        parts.into_iter().map(record).collect()
    }
}

/// Files of open data that have another name now.
pub(super) fn moved_files(archive: &Archive) -> Vec<(String, String)> {
    let files =
        archive.redirects.iter().filter_map(|redirect| match (&redirect.from.value, &redirect.to.value) {
            (Address::File(from), Address::File(to)) => Some((from.clone(), to.clone())),
            _ => None,
        });
    files.collect()
}

fn place(href: Href) -> Option<(String, String)> {
    match href {
        Href::Page { slug, anchor } => Some((slug, anchor?)),
        Href::Data(_) | Href::Web(_) | Href::Mail(_) => None,
    }
}

/// Collects the ids of a page.
struct Survey<'a> {
    slug: &'a str,
    homes: &'a BTreeSet<(String, String)>,
    anchors: Anchors,
}

impl Visitor for Survey<'_> {
    fn id(&mut self, id: &mut String) {
        self.anchors.citable.insert(id.clone());
    }

    /// A value is cited where it has its home; elsewhere it only stands.
    fn datum(&mut self, id: &mut Option<String>) {
        let Some(id) = id else { return };
        // Cells of lists have ids of their own, which are no values'.
        let elsewhere = id.starts_with("d-") && !self.homes.contains(&(self.slug.to_owned(), id.clone()));
        if elsewhere {
            self.anchors.others.insert(id.clone());
        } else {
            self.anchors.citable.insert(id.clone());
        }
    }

    fn link(&mut self, _: &mut Option<Href>) {}

    /// Headings to which authors gave an id are cited with that of their text before it.
    fn passage(&mut self, passage: &mut Passage) {
        for block in &passage.blocks {
            if let markdown::Block::Heading { id: Some(id), .. } = block {
                self.anchors.citable.insert(format!("{}_{id}", passage.id));
            }
        }
    }
}
