//! The home page, the page of a year, and the chapters of the government's report.

use super::Composer;
use super::atlas::{edition_slug, report_slug, to};
use super::headings::Content;
use super::numbering::Numbered;
use super::page::{Block, Change, Direction, Entry, Headline, Link, Page, PageKind, Section, Words};
use crate::derive::{Difference, Incomparable, Movement};
use crate::i18n::findings::change;
use crate::i18n::pages::{
    PageWord, based_on, edition_title, of_body, on_year, page_word, unbroken, with_remark, year_before,
};
use crate::i18n::{dates, numbers};
use crate::model::{
    BodyId, BodyKind, Coordinates, Edition, FiscalYear, Lang, Observation, ObservationId, PartId,
};

impl Composer<'_> {
    /// The home page: the latest year, and the way to everything else.
    pub(super) fn home(&self) -> Page {
        let site = &self.archive.site;
        let mut sections = Vec::new();
        if let Some(latest) = self.archive.latest() {
            sections.extend(self.headline_section(latest));
            let mut section = self.plain_section("year", PageWord::LatestYear);
            section.blocks = self.highlights(latest).into_iter().take(2).collect();
            section.blocks.push(Block::Contents(vec![self.link_entry(self.edition_link(latest.year))]));
            sections.push(section);
        }
        let years = self.archive.editions.values().rev().map(|edition| self.year_entry(edition));
        sections.push(self.contents_section("years", PageWord::Years, years.collect()));
        let latest = self.archive.latest().filter(|latest| !latest.reports.is_empty());
        sections.extend(latest.map(|latest| self.bodies_section(latest)));
        let measures =
            self.archive.measures.measures.iter().filter_map(|measure| self.measure_entry(measure));
        sections.push(self.contents_section("measures", PageWord::Measures, measures.collect()));
        Page {
            slug: String::new(),
            kind: PageKind::Home,
            title: self.words(&site.title),
            number: None,
            breadcrumbs: Vec::new(),
            lede: None,
            description: self.words(&site.description).text,
            years: Vec::new(),
            sections,
            previous: None,
            next: None,
            span: Some(site.span),
        }
    }

    /// The page of a year.
    pub(super) fn edition_page(&self, edition: &Edition) -> Page {
        let year = dates::fiscal_year_long(edition.year, self.lang);
        let mut sections: Vec<Section> = self.headline_section(edition).into_iter().collect();
        let charts = self.highlights(edition);
        if !charts.is_empty() {
            let mut section = self.plain_section("charts", PageWord::Charts);
            section.blocks = charts;
            sections.push(section);
        }
        if let Some(link) = self.changes_link(edition.year) {
            let entries = vec![self.link_entry(link)];
            sections.push(self.contents_section("changes", PageWord::Changes, entries));
        }
        sections.extend(self.multiples(edition));
        if !edition.reports.is_empty() {
            sections.push(self.bodies_section(edition));
        }
        sections.extend(self.contents_of(edition));
        sections.push(self.print_section(edition));
        sections.push(self.corrections_section(edition));
        Page {
            slug: edition_slug(edition.year),
            kind: PageKind::Edition,
            title: self.own(edition_title(&year, self.lang)),
            number: None,
            breadcrumbs: vec![self.home_link()],
            lede: None,
            description: edition_title(&year, self.lang),
            years: self.edition_links(edition.year),
            sections,
            previous: None,
            next: None,
            span: Some(edition.span),
        }
    }

    fn edition_links(&self, current: FiscalYear) -> Vec<Link> {
        let years = self.archive.editions.keys();
        years.map(|year| Link { current: *year == current, ..self.edition_link(*year) }).collect()
    }

    /// The charts that a year's page shows: the chosen ones, else those of all its tables.
    fn highlights(&self, edition: &Edition) -> Vec<Block> {
        let chosen: Vec<&PartId> = if edition.highlights.is_empty() {
            edition.tables.keys().collect()
        } else {
            edition.highlights.iter().map(|id| &id.value).collect()
        };
        let tables = chosen.into_iter().filter_map(|id| edition.tables.get(id));
        tables.filter_map(|table| self.figure(table, true)).collect()
    }

    fn headline_section(&self, edition: &Edition) -> Option<Section> {
        let values = edition.headline.iter().filter_map(|id| self.archive.observation(id));
        let headlines: Vec<Headline> = values.map(|value| self.headline(value)).collect();
        let mut section = self.plain_section("headlines", PageWord::Headlines);
        section.title = self.own(format!(
            "{} {}",
            dates::fiscal_year(edition.year, self.lang),
            match self.lang {
                Lang::Ja => page_word(PageWord::Headlines, self.lang).to_owned(),
                Lang::En => page_word(PageWord::Headlines, self.lang).to_lowercase(),
            }
        ));
        section.blocks = vec![Block::Headlines(headlines)];
        (!edition.headline.is_empty()).then_some(section)
    }

    fn headline(&self, value: &Observation) -> Headline {
        let worded = numbers::observation(value, &self.archive.measures.units, self.lang);
        let (number, unit) = worded.map(|worded| (worded.number, worded.unit)).unwrap_or_default();
        let subject = self.value_subject(value).text;
        let measure = self.measure_words(value).text;
        let plain = value.of.role.as_str() == "all" && value.of.subject.is_none();
        let label =
            if plain || subject.is_empty() { measure } else { with_remark(&measure, &subject, self.lang) };
        let of_whole =
            self.archive.bodies.get(&value.of.body).is_some_and(|body| body.kind == BodyKind::Whole);
        let label =
            if of_whole { label } else { of_body(&self.body_name(&value.of.body).text, &label, self.lang) };
        let change = self.insights.changes.get(&value.id).map(|found| Change {
            direction: match found {
                Ok(difference) => match difference.movement() {
                    Some(Movement::Rising) => Direction::Up,
                    Some(Movement::Falling) => Direction::Down,
                    None => Direction::Same,
                },
                Err(_) => Direction::Broken,
            },
            text: self.change_words(found, value),
        });
        Headline { label, value: number, unit, change, href: Some(self.atlas.datum(value)) }
    }

    /// A change on the year before; where the values are not exact, the other value instead.
    fn change_words(&self, found: &Result<Difference, Incomparable>, value: &Observation) -> String {
        if let (Err(Incomparable::NotExact | Incomparable::InWords | Incomparable::NoValue), Some(year)) =
            (found, value.of.year.previous())
        {
            let of = Coordinates { year, ..value.of.clone() };
            let before = self.archive.observation(&ObservationId::compose(&of, None));
            let before = before.map(|before| self.value_words(before)).filter(|words| !words.is_empty());
            if let Some(before) = before {
                return year_before(&before, self.lang);
            }
        }
        on_year(&change(found, value, self.archive, self.lang), self.lang)
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
            slug: report_slug(edition.year, &id.value),
            kind: PageKind::Report,
            description: title.text.clone(),
            title,
            number: numbered.full.clone(),
            breadcrumbs: vec![self.home_link(), self.edition_link(edition.year)],
            lede: None,
            years: Vec::new(),
            sections,
            previous: None,
            next: None,
            span: Some(heading.span),
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
            let text = Section {
                chapter: false,
                id: "text".to_owned(),
                number: None,
                title: self.own(""),
                blocks,
                source,
                sections: Vec::new(),
            };
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
            chapter: false,
            id: heading.id.as_ref().map_or_else(|| format!("part-{first}"), |id| id.value.to_string()),
            number: numbered.number.clone(),
            title: self.words(heading.title.as_ref()?),
            blocks,
            source,
            sections,
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

    pub(super) fn link_entry(&self, link: Link) -> Entry {
        Entry { number: None, link, note: None, children: Vec::new() }
    }

    pub(super) fn plain_section(&self, id: &str, title: PageWord) -> Section {
        Section {
            chapter: false,
            id: id.to_owned(),
            number: None,
            title: self.own(page_word(title, self.lang)),
            blocks: Vec::new(),
            source: None,
            sections: Vec::new(),
        }
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
