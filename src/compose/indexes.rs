//! Lists and texts of the whole site: bodies, glossary, data, about.

use super::atlas::to;
use super::history::history_slug;
use super::page::{Block, Entry, Link, Page, PageKind, Passage, Record, Section};
use super::prose::Context;
use super::{Composer, first_use};
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, page_word, with_abbreviation};
use crate::markdown;
use crate::model::{Body, BodyKind};

impl Composer<'_> {
    /// A page that lists things.
    pub(super) fn index_page(&self, slug: &str, title: PageWord, sections: Vec<Section>) -> Page {
        let page = Page::new(slug.to_owned(), PageKind::Index, self.own(page_word(title, self.lang)));
        let purpose = purpose(title).map(|purpose| page_word(purpose, self.lang).to_owned());
        Page {
            description: purpose.unwrap_or(page.description),
            breadcrumbs: vec![self.home_link()],
            sections,
            ..page
        }
    }

    /// The ministries, each with its years.
    pub(super) fn bodies_page(&self) -> Page {
        let entry = |body: &Body| {
            let years = self.archive.editions.values().rev().filter_map(|edition| {
                let href = self.body_href(edition.year, &body.id.value)?;
                let words = self.own(dates::fiscal_year(edition.year, self.lang));
                Some(self.link_entry(Link { words, href: Some(href), current: false }))
            });
            let words = self.words(&body.name);
            let href = self.has_history(&body.id.value).then(|| to(&history_slug(&body.id.value), None));
            Entry { children: years.collect(), ..self.link_entry(Link { words, href, current: false }) }
        };
        let ministries = self.archive.bodies.iter().filter(|body| body.kind == BodyKind::Ministry);
        let mut sections =
            vec![self.contents_section("bodies", PageWord::Bodies, ministries.map(entry).collect())];
        let others = self.archive.bodies.iter().filter(|body| body.kind != BodyKind::Ministry);
        let others = others.filter(|body| self.has_history(&body.id.value));
        let others: Vec<Entry> = others.map(entry).collect();
        if !others.is_empty() {
            sections.push(self.contents_section("others", PageWord::OtherBodies, others));
        }
        self.index_page("bodies", PageWord::Bodies, sections)
    }

    /// The glossary; none without terms.
    pub(super) fn glossary_page(&self) -> Option<Page> {
        let records: Vec<Record> = self
            .archive
            .terms
            .iter()
            .map(|term| {
                let id = term.id.to_string();
                let mut title = self.words(&term.term);
                if let Some(abbreviation) = &term.abbreviation {
                    title.text = with_abbreviation(&title.text, abbreviation, self.lang);
                }
                let label = page_word(PageWord::Definition, self.lang);
                let text = self.text_field(label, Some(&term.text), &id, Context::default());
                Record {
                    id: Some(first_use::anchor(&id)),
                    title: Some(title),
                    tags: Vec::new(),
                    fields: text.into_iter().collect(),
                }
            })
            .collect();
        let mut section = self.plain_section("terms", PageWord::Glossary);
        let none = records.is_empty();
        section.blocks = vec![Block::Records(records)];
        (!none).then(|| self.index_page("glossary", PageWord::Glossary, vec![section]))
    }

    /// The page on the report and its method, where the authors wrote one: a section for each heading.
    pub(super) fn about_page(&self) -> Option<Page> {
        let about = self.archive.about.as_ref()?;
        let passage = self.passage(about, "about", false, Context::default())?;
        let mut sections: Vec<Section> = Vec::new();
        for block in &passage.blocks {
            match block {
                markdown::Block::Heading { level: 2, id, content, .. } => {
                    let number = sections.len() + 1;
                    let title = super::page::Words {
                        text: markdown::plain_inline(content),
                        lang: passage.lang,
                        printed: None,
                    };
                    let id = id.clone().unwrap_or_else(|| format!("section-{number}"));
                    let passage = Passage { blocks: Vec::new(), id: id.clone(), ..passage.clone() };
                    let blocks = vec![Block::Passage(passage)];
                    sections.push(Section { blocks, ..Section::new(id, title) });
                }
                block => {
                    let last = sections.last_mut().and_then(|section| section.blocks.first_mut());
                    if let Some(Block::Passage(open)) = last {
                        open.blocks.push(block.clone());
                    }
                }
            }
        }
        let mut page = self.index_page("about", PageWord::About, sections);
        page.kind = PageKind::Text;
        let lede: Vec<markdown::Block> = passage
            .blocks
            .iter()
            .take_while(|block| !matches!(block, markdown::Block::Heading { .. }))
            .cloned()
            .collect();
        if !lede.is_empty() {
            page.description = markdown::plain_text(&lede);
            page.lede = Some(Passage { blocks: lede, ..passage });
        }
        Some(page)
    }

    /// A link to a page of the site's own.
    pub(super) fn site_link(&self, slug: &str, word: PageWord) -> Link {
        Link { words: self.own(page_word(word, self.lang)), href: Some(to(slug, None)), current: false }
    }
}

/// What a list of the site is for.
pub(super) fn purpose(of: PageWord) -> Option<PageWord> {
    match of {
        PageWord::Bodies => Some(PageWord::BodiesPurpose),
        PageWord::Incidents => Some(PageWord::IncidentsPurpose),
        PageWord::Measures => Some(PageWord::MeasuresPurpose),
        PageWord::Goals => Some(PageWord::GoalsPurpose),
        PageWord::Glossary => Some(PageWord::GlossaryPurpose),
        PageWord::Data => Some(PageWord::DataPurpose),
        PageWord::About => Some(PageWord::AboutPurpose),
        _ => None,
    }
}
