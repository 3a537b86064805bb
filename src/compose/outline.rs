//! Contents: the headings of a report as lists of links.

use super::Composer;
use super::atlas::{body_slug, to};
use super::numbering::{Chapter, Numbered};
use super::page::{Entry, Link, Words};
use crate::model::{BodyId, Choice, FiscalYear};

impl Composer<'_> {
    /// The contents of a document; headings without a page are words. `owner` is the body whose own
    /// document it is, all of which is one page.
    pub(super) fn contents(
        &self,
        headings: &[Numbered<'_>],
        year: FiscalYear,
        owner: Option<&BodyId>,
    ) -> Vec<Entry> {
        headings.iter().filter_map(|heading| self.entry(heading, year, owner)).collect()
    }

    fn entry(&self, numbered: &Numbered<'_>, year: FiscalYear, owner: Option<&BodyId>) -> Option<Entry> {
        let page = owner.map(|body| body_slug(year, body));
        let title = numbered.heading.title.as_ref()?;
        let id = numbered.heading.id.as_ref();
        let section = numbered.heading.section.as_ref().zip(page);
        let href = match section {
            Some((kind, page)) => Some(to(&page, Some(kind.value.name().to_owned()))),
            None => id.and_then(|id| self.atlas.heading_of(year, owner, &id.value)).cloned(),
        };
        let chapters = numbered.chapters.iter().map(|chapter| self.chapter_entry(chapter, year));
        let children = chapters.chain(self.contents(&numbered.children, year, owner)).collect();
        Some(Entry {
            number: numbered.number.clone(),
            link: Link { words: self.words(title), href, current: false },
            note: None,
            children,
        })
    }

    fn chapter_entry(&self, chapter: &Chapter<'_>, year: FiscalYear) -> Entry {
        let words = self.body_name(chapter.body);
        let href = self.body_href(year, chapter.body);
        Entry {
            number: chapter.number.clone(),
            link: Link { words, href, current: false },
            note: None,
            children: Vec::new(),
        }
    }

    /// The name of a body.
    pub(super) fn body_name(&self, body: &BodyId) -> Words {
        let body_name = self.archive.bodies.get(body).map(|body| self.words(&body.name));
        body_name.unwrap_or_else(|| self.own(body.to_string()))
    }
}
