//! A book: its cover, its imprint, its sections and the words of its furniture.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compose::page::{self, BookKind, BookWords};
use crate::render::chart::ChartError;
use crate::render::html::Place;

use super::super::setter::Setter;
use super::section::Section;
use super::{Passage, Words};

/// Everything that the template of a book is given.
#[derive(Debug, Serialize)]
pub(in super::super) struct View<'b> {
    /// The language of the book.
    lang: &'static str,
    title: Words<'b>,
    /// Its number in its document, of a chapter.
    number: Option<&'b str>,
    /// Where it belongs: the title of the year above that of a chapter.
    above: Option<&'b str>,
    /// The title of the window: the book and what it belongs to.
    window: String,
    description: &'b str,
    date: Date,
    /// The site and its publisher.
    site: Words<'b>,
    publisher: Words<'b>,
    /// Its address on the site.
    url: String,
    /// The notice of a demonstration.
    notice: Option<&'b str>,
    lede: Option<Passage<'b>>,
    imprint: Vec<Line<'b>>,
    words: Fixed<'b>,
    sections: Vec<Section<'b>>,
    /// The terms of its index.
    terms: Vec<Term<'b>>,
    /// The ids that something leads to: only these need a mark.
    places: BTreeSet<String>,
}

/// The day that a book bears.
#[derive(Debug, Serialize)]
struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A line of the imprint.
#[derive(Debug, Serialize)]
struct Line<'b> {
    label: &'b str,
    values: Vec<Words<'b>>,
}

/// A term of the index.
#[derive(Debug, Serialize)]
struct Term<'b> {
    id: &'b str,
    words: &'b str,
}

/// The fixed words of the furniture.
#[derive(Debug, Serialize)]
struct Fixed<'b> {
    contents: &'b str,
    figures: &'b str,
    tables: &'b str,
    index: &'b str,
    imprint: &'b str,
    content_hash: &'b str,
    on_page: &'b str,
    site: &'b str,
    digest: &'b str,
    untranslated: &'b str,
    source: &'b str,
    notes: &'b str,
}

impl<'b> Setter<'b> {
    /// Sets the book.
    pub(in super::super) fn book(&mut self) -> Result<View<'b>, (String, ChartError)> {
        let (book, frame) = (self.book, &self.publication.frame);
        let page = &book.page;
        self.heading = (page.number.as_deref(), &page.title.text);
        let top = match book.kind {
            BookKind::Report => 1,
            // The title of a chapter is its first heading.
            BookKind::Chapter => 2,
        };
        let lede = page.lede.as_ref().map(|lede| self.passage(lede, top));
        let sections = page.sections.iter().map(|section| self.section(section, top));
        let sections = sections.collect::<Result<_, _>>()?;
        let titles = [Some(&page.title.text), book.above.as_ref(), Some(&frame.title.text)];
        let titles: Vec<&str> = titles.into_iter().flatten().map(String::as_str).collect();
        Ok(View {
            lang: self.lang().tag(),
            title: self.words(&page.title),
            number: page.number.as_deref(),
            above: book.above.as_deref(),
            window: titles.join(" – "),
            description: &page.description,
            date: Date {
                year: book.date.year,
                month: book.date.month.unwrap_or(1),
                day: book.date.day.unwrap_or(1),
            },
            site: self.words(&frame.title),
            publisher: self.words(&frame.publisher),
            url: format!("{}{}", frame.base_url, Place::new(self.lang(), &page.slug).folder()),
            notice: frame.demonstration.as_ref().map(|demonstration| demonstration.notice.as_str()),
            lede,
            imprint: book.imprint.iter().map(|line| self.line(line)).collect(),
            words: fixed(&book.words, &frame.words),
            sections,
            terms: book.terms.iter().map(|term| Term { id: &term.id, words: &term.words }).collect(),
            places: self.places(),
        })
    }

    fn line(&self, line: &'b page::ImprintLine) -> Line<'b> {
        Line { label: &line.label, values: line.values.iter().map(|words| self.words(words)).collect() }
    }
}

fn fixed<'b>(book: &'b BookWords, frame: &'b page::Furniture) -> Fixed<'b> {
    Fixed {
        contents: &frame.contents,
        figures: &book.figures,
        tables: &book.tables,
        index: &book.index,
        imprint: &book.imprint,
        content_hash: &book.digest,
        on_page: &book.on_page,
        site: &book.site,
        digest: &frame.digest,
        untranslated: &frame.untranslated,
        source: &frame.source,
        notes: &frame.notes,
    }
}
