//! The print edition: everything that a year's documents hold as one document in reading order.
//!
//! It is made of the pages of the site, so that print and site cannot disagree. Ids get the name of
//! their page in front, and links between the pages become links inside the document. Deliberately
//! absent: page sizes, page breaks, and anything else that a style sheet knows.

use std::collections::{BTreeMap, BTreeSet};

use super::Composer;
use super::atlas::{body_slug, report_slug, to};
use super::numbering::Numbered;
use super::page::{Block, Href, Page, PageKind, Passage, Section, Visitor};
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, edition_title, page_word};
use crate::model::{BodyId, Edition, EditionDocument, FiscalYear};

/// The address of a year's print edition.
pub(super) fn print_slug(year: FiscalYear) -> String {
    format!("{year}/print")
}

/// The pages of a year by their slugs, as they stand on the site.
type Pages<'p> = BTreeMap<&'p str, &'p Page>;

impl Composer<'_> {
    /// The print edition of a year, made of pages whose ids and links are settled; none where the year has
    /// nothing to print.
    pub(super) fn print_edition(&self, edition: &Edition, pages: &[Page]) -> Option<Page> {
        let prefix = format!("{}/", edition.year);
        let pages: Pages<'_> = pages
            .iter()
            .filter(|page| page.slug.starts_with(&prefix))
            .map(|page| (page.slug.as_str(), page))
            .collect();
        let outlines = self.outlines.get(&edition.year)?;
        let documents = edition.documents.iter().zip(outlines);
        let mut sections: Vec<Section> = documents
            .filter_map(|(document, outline)| {
                self.print_document(document, &outline.headings, edition, &pages)
            })
            .collect();
        // One document needs no heading of its own above its parts.
        if let [only] = sections.as_mut_slice() {
            sections = std::mem::take(&mut only.sections);
        }
        let mut ids = Printed::default();
        sections.iter_mut().for_each(|section| section.visit(&mut ids));
        let mut links = Links { ids: ids.0, print: print_slug(edition.year), prefix };
        sections.iter_mut().for_each(|section| section.visit(&mut links));
        let year = dates::fiscal_year_long(edition.year, self.lang);
        let title = edition_title(&year, self.lang);
        (!sections.is_empty()).then(|| Page {
            description: page_word(PageWord::PrintNote, self.lang).to_owned(),
            breadcrumbs: vec![self.home_link(), self.edition_link(edition.year)],
            sections,
            span: Some(edition.span),
            ..Page::new(print_slug(edition.year), PageKind::Print, self.own(title))
        })
    }

    fn print_document(
        &self,
        document: &EditionDocument,
        headings: &[Numbered<'_>],
        edition: &Edition,
        pages: &Pages<'_>,
    ) -> Option<Section> {
        let title = &self.archive.documents.get(&document.document)?.title;
        let sections = match &document.body {
            Some(body) => self.print_body(body, None, edition.year, pages)?.sections,
            None => {
                headings.iter().filter_map(|heading| self.print_heading(heading, edition, pages)).collect()
            }
        };
        (!sections.is_empty()).then(|| Section {
            sections,
            ..Section::new(format!("document-{}", document.document), self.words(title))
        })
    }

    /// A heading with its page, the chapters of bodies and the headings below; none where all is empty.
    fn print_heading(
        &self,
        numbered: &Numbered<'_>,
        edition: &Edition,
        pages: &Pages<'_>,
    ) -> Option<Section> {
        let heading = numbered.heading;
        let own = heading.id.as_ref().filter(|_| heading.page);
        let own = own.and_then(|id| pages.get(report_slug(edition.year, &id.value).as_str()));
        let mut sections = own.map(|page| sections_of(page)).unwrap_or_default();
        let chapters = numbered.chapters.iter();
        sections.extend(chapters.filter_map(|chapter| {
            self.print_body(chapter.body, chapter.number.clone(), edition.year, pages)
        }));
        // The page of a heading holds those below it that have no page of their own.
        let below = numbered.children.iter().filter(|child| own.is_none() || child.heading.page);
        sections.extend(below.filter_map(|child| self.print_heading(child, edition, pages)));
        let first = sections.first()?.id.clone();
        let id = heading
            .id
            .as_ref()
            .map_or_else(|| format!("above-{first}"), |id| format!("heading-{}", id.value));
        Some(Section {
            chapter: own.is_some(),
            number: numbered.number.clone(),
            sections,
            ..Section::new(own.map_or(id, |page| id_of(page)), self.words(heading.title.as_ref()?))
        })
    }

    fn print_body(
        &self,
        body: &BodyId,
        number: Option<String>,
        year: FiscalYear,
        pages: &Pages<'_>,
    ) -> Option<Section> {
        let page = pages.get(body_slug(year, body).as_str())?;
        Some(Section {
            chapter: true,
            number,
            blocks: page
                .lede
                .clone()
                .map(|mut lede| {
                    Renaming { page: &id_of(page) }.passage(&mut lede);
                    Block::Passage(lede)
                })
                .into_iter()
                .collect(),
            sections: sections_of(page),
            ..Section::new(id_of(page), page.title.clone())
        })
    }
}

/// The sections of a page under ids that are unique in the whole document.
fn sections_of(page: &Page) -> Vec<Section> {
    let id = id_of(page);
    let mut sections = page.sections.clone();
    sections.iter_mut().for_each(|section| section.visit(&mut Renaming { page: &id }));
    sections
}

/// The id of a page in the document, of what its slug has after the year.
fn page_id(within_year: &str) -> String {
    within_year.replace('/', "-")
}

fn id_of(page: &Page) -> String {
    page_id(page.slug.split_once('/').map_or(page.slug.as_str(), |(_, rest)| rest))
}

/// The id of something on a page. The point keeps it apart from ids that were made otherwise.
fn id_within(page: &str, id: &str) -> String {
    format!("{page}.{id}")
}

struct Renaming<'p> {
    page: &'p str,
}

impl Visitor for Renaming<'_> {
    fn id(&mut self, id: &mut String) {
        *id = id_within(self.page, id);
    }

    fn datum(&mut self, id: &mut Option<String>) {
        id.iter_mut().for_each(|id| self.id(id));
    }

    fn link(&mut self, _: &mut Option<Href>) {}

    fn passage(&mut self, passage: &mut Passage) {
        self.id(&mut passage.id);
    }
}

/// The ids of everything that is printed.
#[derive(Default)]
struct Printed(BTreeSet<String>);

impl Visitor for Printed {
    fn id(&mut self, id: &mut String) {
        self.0.insert(id.clone());
    }

    fn datum(&mut self, id: &mut Option<String>) {
        self.0.extend(id.clone());
    }

    fn link(&mut self, _: &mut Option<Href>) {}
    fn passage(&mut self, _: &mut Passage) {}
}

/// Turns links to what is printed into links inside the document.
struct Links {
    ids: BTreeSet<String>,
    print: String,
    /// What the slugs of the year's pages begin with.
    prefix: String,
}

impl Links {
    fn inside(&self, href: &Href) -> Option<Href> {
        let Href::Page { slug, anchor } = href else { return None };
        let page = page_id(slug.strip_prefix(&self.prefix)?);
        let anchor = anchor.as_ref().map_or_else(|| page.clone(), |anchor| id_within(&page, anchor));
        self.ids.contains(&anchor).then(|| to(&self.print, Some(anchor)))
    }
}

impl Visitor for Links {
    fn id(&mut self, _: &mut String) {}
    fn datum(&mut self, _: &mut Option<String>) {}

    fn link(&mut self, href: &mut Option<Href>) {
        if let Some(inside) = href.as_ref().and_then(|href| self.inside(href)) {
            *href = Some(inside);
        }
    }

    fn passage(&mut self, passage: &mut Passage) {
        for link in &mut passage.links {
            if let Some(inside) = self.inside(&link.href) {
                link.href = inside;
            }
        }
    }
}
