//! Which page exists in which language, and its address in the world.
//!
//! The only room that uses the site's address: canonical links, links to translations and the sitemap
//! must be absolute, as must citations, feeds and what machines are told; everything else is relative.

use std::collections::BTreeMap;

use crate::compose::page::{Frame, Publication};
use crate::model::Lang;

use super::href::Place;

/// The languages of a site.
#[derive(Debug)]
pub(super) struct Versions<'p> {
    publications: &'p [Publication],
    original: &'p Publication,
    /// The languages of each page, the original first.
    langs: BTreeMap<&'p str, Vec<Lang>>,
}

impl<'p> Versions<'p> {
    /// The languages of these publications, the original first; `None` where there is none.
    pub(super) fn of(publications: &'p [Publication]) -> Option<Self> {
        let mut langs: BTreeMap<&str, Vec<Lang>> = BTreeMap::new();
        for publication in publications {
            for page in &publication.pages {
                langs.entry(&page.slug).or_default().push(publication.lang);
            }
        }
        Some(Self { publications, original: publications.first()?, langs })
    }

    /// Each language with the words that stand on its pages.
    pub(super) fn frames(&self) -> impl Iterator<Item = (Lang, &'p Frame)> {
        self.publications.iter().map(|publication| (publication.lang, &publication.frame))
    }

    /// What is published, the original first.
    pub(super) fn publications(&self) -> &'p [Publication] {
        self.publications
    }

    /// The language of the original.
    pub(super) fn original(&self) -> Lang {
        self.original.lang
    }

    /// Every page with its languages, in the order of the addresses.
    pub(super) fn pages(&self) -> impl Iterator<Item = (&'p str, &[Lang])> {
        self.langs.iter().map(|(slug, langs)| (*slug, langs.as_slice()))
    }

    /// The languages of a page.
    pub(super) fn langs(&self, slug: &str) -> &[Lang] {
        self.langs.get(slug).map_or(&[], Vec::as_slice)
    }

    /// Where the link to the other language leads: the same page or, where that is missing, the home
    /// page.
    pub(super) fn switch(&self, lang: Lang, slug: &'p str) -> Option<Place<'p>> {
        let other = lang.other();
        let has = |slug| self.langs(slug).contains(&other);
        [slug, ""].into_iter().find(|slug| has(slug)).map(|slug| Place::new(other, slug))
    }

    /// Address of the site's root, with a final slash.
    pub(super) fn base(&self) -> &'p str {
        &self.original.frame.base_url
    }

    /// The path of that address, with a slash at both ends: for the one page that has no place of its
    /// own.
    pub(super) fn base_path(&self) -> &'p str {
        let after_scheme = self.base().find("://").map_or(0, |at| at + 3);
        let path = self.base().get(after_scheme..).unwrap_or_default();
        path.find('/').and_then(|at| path.get(at..)).unwrap_or("/")
    }

    /// Address of a page in the world.
    pub(super) fn url(&self, lang: Lang, slug: &str) -> String {
        format!("{}{}", self.base(), Place::new(lang, slug).folder())
    }

    /// The address to offer where no language is known: of the home page the choice of language, of any
    /// other page the original.
    pub(super) fn default_url(&self, slug: &str) -> Option<String> {
        if slug.is_empty() {
            return Some(self.base().to_owned());
        }
        self.langs(slug).first().map(|lang| self.url(*lang, slug))
    }
}
