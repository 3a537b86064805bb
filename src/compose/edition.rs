//! The page of a year, and the chapters of the government's report.

use super::Composer;
use super::atlas::{edition_slug, report_slug, to};
use super::headings::Content;
use super::numbering::Numbered;
use super::page::{Block, Entry, Link, Page, PageKind, Section, Words};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, based_on, edition_title, page_word, unbroken};
use crate::model::{BodyId, Edition, FiscalYear, PartId};

impl Composer<'_> {
    /// The page of a year.
    pub(super) fn edition_page(&self, edition: &Edition) -> Page {
        let year = dates::fiscal_year_long(edition.year, self.lang);
        let mut sections = self.glance(edition);
        let graded = sections.iter().any(|section| section.id == "grades");
        let charts = self.highlights(edition);
        if !charts.is_empty() {
            let mut section = self.plain_section("charts", PageWord::Charts);
            section.blocks = charts;
            sections.push(section);
        }
        sections.extend(self.multiples(edition));
        // The table of grades has the way to each of them.
        if !edition.reports.is_empty() && !graded {
            sections.push(self.bodies_section(edition));
        }
        sections.extend(self.contents_of(edition));
        let context = Context { year: Some(edition.year), body: None };
        sections.push(self.corrections_section(edition));
        Page {
            breadcrumbs: vec![self.home_link()],
            lede: edition.lede.as_ref().and_then(|lede| self.passage(lede, "lede", true, context)),
            description: edition
                .lede
                .as_ref()
                .map_or_else(|| edition_title(&year, self.lang), |lede| self.plain(lede)),
            years: self.edition_links(edition.year),
            ways: self.ways_of(edition),
            sections,
            span: Some(edition.span),
            ..Page::new(
                edition_slug(edition.year),
                PageKind::Edition,
                self.own(edition_title(&year, self.lang)),
            )
        }
    }

    fn edition_links(&self, current: FiscalYear) -> Vec<Link> {
        let years = self.archive.editions.keys();
        years.map(|year| Link { current: *year == current, ..self.edition_link(*year) }).collect()
    }

    /// The charts that a year's page shows: the chosen ones, else those of all its tables.
    pub(super) fn highlights(&self, edition: &Edition) -> Vec<Block> {
        let chosen: Vec<&PartId> = if edition.highlights.is_empty() {
            edition.tables.keys().collect()
        } else {
            edition.highlights.iter().map(|id| &id.value).collect()
        };
        let tables = chosen.into_iter().filter_map(|id| edition.tables.get(id));
        tables.filter_map(|table| self.figure(table, true)).collect()
    }

    /// The bodies that have a chapter here.
    fn bodies_section(&self, edition: &Edition) -> Section {
        let bodies = self.archive.bodies.iter().map(|body| &body.id.value);
        let entries = bodies.filter(|body| edition.reports.contains_key(*body)).map(|body| {
            let href = self.body_href(edition.year, body);
            self.link_entry(Link { words: self.body_name(body), href, current: false })
        });
        self.contents_section("bodies", PageWord::ChaptersHere, entries.collect())
    }

    /// The headings of each document.
    fn contents_of(&self, edition: &Edition) -> Vec<Section> {
        let outlines = self.outlines.get(&edition.year).into_iter().flatten();
        let documents = edition.documents.iter().zip(outlines).enumerate();
        documents
            .filter_map(|(index, (document, outline))| {
                let found = self.archive.documents.get(&document.document)?;
                let mut section = self.contents_section(
                    &format!("contents-{}", index + 1),
                    PageWord::ContentsOfReport,
                    self.contents(&outline.headings, edition.year, document.body.as_ref()),
                );
                section.title = self.words(&found.title);
                Some(section)
            })
            .collect()
    }

    /// The pages of the government's report.
    pub(super) fn report_pages(&self, edition: &Edition) -> Vec<Page> {
        let mut pages = Vec::new();
        let outlines = self.outlines.get(&edition.year).into_iter().flatten();
        for (document, outline) in edition.documents.iter().zip(outlines) {
            let title = self.archive.documents.get(&document.document).map(|found| self.words(&found.title));
            self.collect_pages(&outline.headings, edition, title.as_ref(), &mut pages);
        }
        let links: Vec<Link> = pages
            .iter()
            .map(|page| Link { words: page.title.clone(), href: Some(to(&page.slug, None)), current: false })
            .collect();
        for (index, page) in pages.iter_mut().enumerate() {
            page.previous = index.checked_sub(1).and_then(|before| links.get(before)).cloned();
            page.next = links.get(index + 1).cloned();
        }
        pages
    }

    fn collect_pages(
        &self,
        headings: &[Numbered<'_>],
        edition: &Edition,
        source: Option<&Words>,
        pages: &mut Vec<Page>,
    ) {
        for numbered in headings {
            pages.extend(self.report_page(numbered, edition, source));
            self.collect_pages(&numbered.children, edition, source, pages);
        }
    }

    fn report_page(
        &self,
        numbered: &Numbered<'_>,
        edition: &Edition,
        source: Option<&Words>,
    ) -> Option<Page> {
        let heading = numbered.heading;
        let id = heading.id.as_ref().filter(|_| heading.page)?;
        let title = self.words(heading.title.as_ref()?);
        let mut content = self.content(heading, edition, None);
        for child in numbered.children.iter().filter(|child| !child.heading.page) {
            content.sections.extend(self.child_section(child, edition));
        }
        let sections = self.with_text(content);
        Some(Page {
            description: title.text.clone(),
            number: numbered.full.clone(),
            breadcrumbs: vec![self.home_link(), self.edition_link(edition.year)],
            sections,
            span: Some(heading.span),
            ..Page::new(report_slug(edition.year, &id.value), PageKind::Report, title)
        })
        .map(|mut page| {
            page.description = source.map_or(page.description.clone(), |title| {
                format!("{} – {}", page.description, based_on(&title.text, self.lang))
            });
            page
        })
    }

    /// The sections of a page whose heading is the page's own: its text comes first, without a heading.
    fn with_text(&self, content: Content) -> Vec<Section> {
        let Content { blocks, source, mut sections } = content;
        if !blocks.is_empty() {
            let text = Section { blocks, source, ..Section::new("text".to_owned(), self.own("")) };
            sections.insert(0, text);
        }
        sections
    }

    /// A heading below a page, with what stands under it; none where nothing does.
    fn child_section(&self, numbered: &Numbered<'_>, edition: &Edition) -> Option<Section> {
        let heading = numbered.heading;
        let mut content = self.content(heading, edition, None);
        let below = numbered.children.iter().filter_map(|child| self.child_section(child, edition));
        content.sections.extend(below);
        if content.is_empty() {
            return None;
        }
        let Content { blocks, source, sections } = content;
        let first = sections.first().map(|section| section.id.clone()).unwrap_or_default();
        Some(Section {
            number: numbered.number.clone(),
            blocks,
            source,
            sections,
            ..Section::new(
                heading.id.as_ref().map_or_else(|| format!("part-{first}"), |id| id.value.to_string()),
                self.words(heading.title.as_ref()?),
            )
        })
    }

    /// The words of a reference to a table, drawing, column or heading: its number, else its title.
    pub(super) fn reference_words(&self, year: FiscalYear, owner: Option<&BodyId>, id: &PartId) -> String {
        let numbers =
            [self.table_number(year, id), self.figure_number(year, id), self.column_number(year, id)];
        if let Some(number) = numbers.into_iter().flatten().next() {
            return unbroken(number);
        }
        let edition = self.archive.editions.get(&year);
        let caption = edition.and_then(|edition| {
            let table = edition.tables.get(id).map(|table| &table.caption);
            let words = edition.text_tables.get(id).map(|table| &table.caption);
            table.or(words).or_else(|| edition.drawings.get(id).map(|drawing| &drawing.caption))
        });
        if let Some(caption) = caption {
            return self.words(caption).text;
        }
        let documents = edition.map(|edition| edition.documents.as_slice()).unwrap_or_default();
        let outlines = self.outlines.get(&year).into_iter().flatten().zip(documents);
        let mut outlines: Vec<_> = outlines.collect();
        outlines.sort_by_key(|(_, document)| document.body.as_ref() != owner);
        let found = outlines.into_iter().find_map(|(outline, _)| find_heading(&outline.headings, id));
        let title = found.and_then(|found| found.heading.title.as_ref()).map(|title| self.words(title).text);
        found.and_then(|found| found.full.clone()).or(title).unwrap_or_else(|| id.to_string())
    }

    pub(super) fn link_entry(&self, link: Link) -> Entry {
        Entry { number: None, link, note: None, children: Vec::new() }
    }

    pub(super) fn plain_section(&self, id: &str, title: PageWord) -> Section {
        Section::new(id.to_owned(), self.own(page_word(title, self.lang)))
    }

    pub(super) fn contents_section(&self, id: &str, title: PageWord, entries: Vec<Entry>) -> Section {
        let mut section = self.plain_section(id, title);
        section.blocks = vec![Block::Contents(entries)];
        section
    }

    /// The link to the home page.
    pub(super) fn home_link(&self) -> Link {
        let words = self.own(page_word(PageWord::Home, self.lang));
        Link { words, href: Some(to("", None)), current: false }
    }
}

fn find_heading<'o, 'a>(headings: &'o [Numbered<'a>], id: &PartId) -> Option<&'o Numbered<'a>> {
    headings.iter().find_map(|numbered| {
        let here = numbered.heading.id.as_ref().is_some_and(|own| own.value == *id);
        if here { Some(numbered) } else { find_heading(&numbered.children, id) }
    })
}
