//! A body's page: its report of one year, section by section, under the numbers of its document.

use std::collections::BTreeSet;

use super::Composer;
use super::atlas::{body_slug, edition_slug, to};
use super::headings::Content;
use super::history::history_slug;
use super::numbering::{Numbered, level_number};
use super::page::{Link, Page, PageKind, Section};
use super::prose::Context;
use crate::i18n::pages::{PageWord, in_document, page_word, with_remark};
use crate::i18n::{dates, terms};
use crate::model::{self, BodyId, Edition, FiscalYear, Heading, Office, Report, Scheme, SectionKind};

/// What composing one report needs.
pub(super) struct Chapter<'a> {
    pub(super) report: &'a Report,
    pub(super) context: Context<'a>,
    /// Sections that a heading has placed.
    placed: BTreeSet<SectionKind>,
}

impl Composer<'_> {
    /// The page of a report.
    pub(super) fn chapter_page(&self, report: &Report, edition: &Edition) -> Page {
        let context = Context { year: Some(report.year), body: Some(&report.body) };
        let mut chapter = Chapter { report, context, placed: BTreeSet::new() };
        let (number, mut sections) = self.placed_sections(&mut chapter, edition);
        sections.extend(self.unplaced_sections(&chapter));
        sections.extend(self.answers_section(report, context));
        let title = self.body_name(&report.body);
        let lede = report.lede.as_ref().and_then(|lede| self.passage(lede, "lede", true, context));
        let description = report.lede.as_ref().map_or_else(|| title.text.clone(), |lede| self.plain(lede));
        // Bodies have the same name every year: the document tells their pages apart.
        let document =
            self.archive.documents.get(&report.document).map(|found| self.words(&found.title).text);
        let document = document.map(|title| in_document(&title, number.as_deref(), self.lang));
        let (previous, next) = self.neighbours(report, edition);
        Page {
            number: document.or(number),
            breadcrumbs: vec![self.home_link(), self.edition_link(report.year)],
            lede,
            description,
            years: self.year_links(&report.body, report.year),
            sections,
            previous,
            next,
            span: Some(report.span),
            ..Page::new(body_slug(report.year, &report.body), PageKind::Body, title)
        }
    }

    /// The number of the chapter and the sections that the document's headings place.
    fn placed_sections(
        &self,
        chapter: &mut Chapter<'_>,
        edition: &Edition,
    ) -> (Option<String>, Vec<Section>) {
        let report = chapter.report;
        let outlines = self.outlines.get(&report.year);
        for (document, outline) in edition.documents.iter().zip(outlines.into_iter().flatten()) {
            if document.document != report.document {
                continue;
            }
            if document.body.as_ref() == Some(&report.body) {
                return (None, self.own_document(chapter, &outline.headings, edition));
            }
            let scheme = self.archive.documents.get(&document.document);
            let scheme = scheme.and_then(|found| self.archive.schemes.get(&found.numbering.value));
            if let (Some(found), Some(scheme)) = (chapter_of(&outline.headings, &report.body), scheme) {
                let sections = self.template(chapter, found.template, scheme, found.depth);
                return (found.full.clone(), sections);
            }
        }
        (None, Vec::new())
    }

    /// Sections of a report of its own: a heading without content keeps its number and is not shown.
    fn own_document(
        &self,
        chapter: &mut Chapter<'_>,
        headings: &[Numbered<'_>],
        edition: &Edition,
    ) -> Vec<Section> {
        let mut sections = Vec::new();
        for numbered in headings {
            let mut content = self.content(numbered.heading, edition, Some(&chapter.report.body));
            content.sections.extend(self.own_document(chapter, &numbered.children, edition));
            sections.extend(self.heading_section(
                chapter,
                numbered.heading,
                numbered.number.clone(),
                content,
            ));
        }
        sections
    }

    /// Sections of a chapter of the government's report: a heading without content takes no number.
    fn template(
        &self,
        chapter: &mut Chapter<'_>,
        headings: &[Heading],
        scheme: &Scheme,
        depth: usize,
    ) -> Vec<Section> {
        let mut count = 0;
        let mut sections = Vec::new();
        for heading in headings {
            let sections_below = self.template(chapter, &heading.children, scheme, depth + 1);
            let content = Content { sections: sections_below, ..Content::default() };
            if let Some(mut section) = self.heading_section(chapter, heading, None, content) {
                if heading.numbered && !section.title.text.is_empty() {
                    count += 1;
                    section.number = level_number(scheme, depth, count, self.lang);
                }
                sections.push(section);
            }
        }
        sections
    }

    /// A heading with its section and what else stands under it; `None` where nothing does.
    fn heading_section(
        &self,
        chapter: &mut Chapter<'_>,
        heading: &Heading,
        number: Option<String>,
        content: Content,
    ) -> Option<Section> {
        let own = heading.section.as_ref().and_then(|kind| self.section_of(chapter, kind.value));
        let title = heading.title.as_ref().map(|title| self.words(title));
        match own {
            Some(mut section) => {
                section.number = number;
                // The section's own heading, where the source differs or has none, comes before the
                // document's.
                let found = chapter.report.sections.get(&kind_of(heading)?);
                if found.is_none_or(|found| found.title.is_none() && found.headed) {
                    section.title = title.unwrap_or(section.title);
                }
                section.blocks.extend(content.blocks);
                section.sections.extend(content.sections);
                section.source = section.source.or(content.source);
                Some(section)
            }
            None if content.is_empty() => None,
            None => {
                let title = title?;
                let first = content.sections.first().map(|child| child.id.clone()).unwrap_or_default();
                let id =
                    heading.id.as_ref().map_or_else(|| format!("part-{first}"), |id| id.value.to_string());
                let Content { blocks, source, sections } = content;
                Some(merge_unheaded(Section { number, blocks, source, sections, ..Section::new(id, title) }))
            }
        }
    }

    /// The section of a kind, where the report has it and no heading placed it before.
    fn section_of(&self, chapter: &mut Chapter<'_>, kind: SectionKind) -> Option<Section> {
        if !chapter.placed.insert(kind) {
            return None;
        }
        let office = match kind {
            SectionKind::CisoMessage => Some(Office::Ciso),
            SectionKind::AdvisorMessage => Some(Office::Advisor),
            _ => None,
        };
        let found = match office {
            Some(office) => self.message_section(chapter, kind, office),
            None => chapter.report.sections.get(&kind).map(|section| self.section(chapter, section)),
        };
        if found.is_none() {
            chapter.placed.remove(&kind);
        }
        let report = chapter.report;
        found.map(|mut section| {
            section.blocks.extend(self.contrast_way(report.year, &report.body, kind));
            section
        })
    }

    /// Sections that no heading places, in the usual order: a report is shown whole, whatever its tree
    /// forgets.
    fn unplaced_sections(&self, chapter: &Chapter<'_>) -> Vec<Section> {
        let left: Vec<SectionKind> = <SectionKind as model::Choice>::ALL
            .iter()
            .copied()
            .filter(|kind| !chapter.placed.contains(kind))
            .collect();
        let mut rest =
            Chapter { report: chapter.report, context: chapter.context, placed: chapter.placed.clone() };
        left.into_iter().filter_map(|kind| self.section_of(&mut rest, kind)).collect()
    }

    fn message_section(&self, chapter: &Chapter<'_>, kind: SectionKind, office: Office) -> Option<Section> {
        let message = chapter.report.messages.get(&office)?;
        let id = model::Choice::name(kind);
        Some(Section {
            blocks: vec![self.text_of(message, id, chapter.context)?],
            source: self.printed_at(&chapter.report.document, message.at.as_ref()),
            ..Section::new(id.to_owned(), self.own(terms::section_kind(kind, self.lang)))
        })
    }

    /// The body's reports of other years.
    pub(super) fn year_links(&self, body: &BodyId, current: FiscalYear) -> Vec<Link> {
        let editions = self.archive.editions.values();
        let all = Link {
            words: self.own(page_word(PageWord::History, self.lang)),
            href: Some(to(&history_slug(body), None)),
            current: false,
        };
        editions
            .map(|edition| {
                let href = self.body_href(edition.year, body);
                let year = dates::fiscal_year(edition.year, self.lang);
                let text = match href {
                    Some(_) => year,
                    None => with_remark(&year, page_word(PageWord::NoReportOfYear, self.lang), self.lang),
                };
                Link { words: self.own(text), href, current: edition.year == current }
            })
            .chain([all])
            .collect()
    }

    /// The chapters before and after, in the order of the registry.
    fn neighbours(&self, report: &Report, edition: &Edition) -> (Option<Link>, Option<Link>) {
        let order: Vec<&BodyId> = self
            .archive
            .bodies
            .iter()
            .map(|body| &body.id.value)
            .filter(|body| edition.reports.contains_key(*body))
            .collect();
        let at = order.iter().position(|body| **body == report.body);
        let link = |index: Option<usize>| {
            let body = order.get(index?)?;
            let href = Some(to(&body_slug(report.year, body), None));
            Some(Link { words: self.body_name(body), href, current: false })
        };
        (link(at.and_then(|at| at.checked_sub(1))), link(at.map(|at| at + 1)))
    }

    /// The link to a year.
    pub(super) fn edition_link(&self, year: FiscalYear) -> Link {
        let words = self.own(dates::fiscal_year(year, self.lang));
        Link { words, href: Some(to(&edition_slug(year), None)), current: false }
    }
}

fn kind_of(heading: &Heading) -> Option<SectionKind> {
    heading.section.as_ref().map(|kind| kind.value)
}

/// A section without a heading of its own stands under the heading above.
fn merge_unheaded(mut above: Section) -> Section {
    let (unheaded, headed): (Vec<Section>, Vec<Section>) =
        above.sections.into_iter().partition(|section| section.title.text.is_empty());
    above.sections = Vec::new();
    for section in unheaded {
        above.blocks.extend(section.blocks);
        above.source = above.source.or(section.source);
        above.sections.extend(section.sections);
    }
    above.sections.extend(headed);
    above
}

fn chapter_of<'o, 'a>(
    headings: &'o [Numbered<'a>],
    body: &BodyId,
) -> Option<&'o super::numbering::Chapter<'a>> {
    headings.iter().find_map(|heading| {
        let here = heading.chapters.iter().find(|chapter| chapter.body == body);
        here.or_else(|| chapter_of(&heading.children, body))
    })
}
