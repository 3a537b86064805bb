//! Which pages are also books: the print edition of a year, and the report of each body.
//!
//! Deliberately absent: the pages themselves, which others have composed.

use super::Composer;
use super::atlas::{body_slug, edition_slug};
use super::first_use;
use super::page::{Book, BookKind, BookWords, Href, ImprintLine, IndexTerm, Link, Page, Words};
use super::print::print_slug;
use crate::i18n::book::{BookWord, book_word};
use crate::i18n::dates;
use crate::i18n::furniture::{Phrase, phrase};
use crate::i18n::pages::{edition_title, with_abbreviation};
use crate::model::{Document, Edition, FiscalYear, Report};

impl Composer<'_> {
    /// The books of all years.
    pub(super) fn books(&self, pages: &[Page]) -> Vec<Book> {
        let editions = self.archive.editions.values();
        editions.flat_map(|edition| self.books_of(edition, pages)).collect()
    }

    fn books_of(&self, edition: &Edition, pages: &[Page]) -> Vec<Book> {
        let page = |slug: String| pages.iter().find(|page| page.slug == slug);
        let documents = edition.documents.iter().filter_map(|of| self.archive.documents.get(&of.document));
        let documents: Vec<&Document> = documents.collect();
        let whole = page(print_slug(edition.year)).map(|page| {
            let mut page = page.clone();
            first_use::link_for_index(&mut page.sections, self.archive);
            let path = format!("{}/report", edition.year);
            let book = self.book((path, BookKind::Report), page, edition.year, &documents);
            Book { terms: self.index_terms(), offered_on: self.pages_offering(edition), ..book }
        });
        let chapters = edition.reports.values().filter_map(|report| self.chapter_book(report, &page));
        whole.into_iter().chain(chapters).collect()
    }

    fn chapter_book<'p>(&self, report: &Report, page: &impl Fn(String) -> Option<&'p Page>) -> Option<Book> {
        let slug = body_slug(report.year, &report.body);
        let documents: Vec<&Document> = self.archive.documents.get(&report.document).into_iter().collect();
        let page = page(slug.clone())?.clone();
        let year = dates::fiscal_year_long(report.year, self.lang);
        Some(Book {
            above: Some(edition_title(&year, self.lang)),
            offered_on: vec![slug.clone()],
            ..self.book((format!("{slug}/chapter"), BookKind::Chapter), page, report.year, &documents)
        })
    }

    /// The page of a year, and the home page where that shows the year.
    fn pages_offering(&self, edition: &Edition) -> Vec<String> {
        let latest = self.archive.latest().is_some_and(|latest| latest.year == edition.year);
        [edition_slug(edition.year)].into_iter().chain(latest.then(String::new)).collect()
    }

    fn book_link(&self, path: &str, kind: BookKind) -> Link {
        let word = match kind {
            BookKind::Report => BookWord::Pdf,
            BookKind::Chapter => BookWord::ChapterPdf,
        };
        Link {
            words: self.own(book_word(word, self.lang)),
            href: Some(Href::Data(format!("{}/{path}.pdf", self.lang.tag()))),
            current: false,
        }
    }

    fn book(
        &self,
        (path, kind): (String, BookKind),
        page: Page,
        year: FiscalYear,
        documents: &[&Document],
    ) -> Book {
        let [_, end] = year.ends();
        Book {
            link: self.book_link(&path, kind),
            path,
            kind,
            offered_on: Vec::new(),
            date: documents.iter().filter_map(|document| document.date).max().unwrap_or(end),
            imprint: self.imprint(documents),
            page,
            above: None,
            terms: Vec::new(),
            words: self.book_words(),
        }
    }

    /// Publisher, originals with their own dates, licence. There is no date of making.
    fn imprint(&self, documents: &[&Document]) -> Vec<ImprintLine> {
        let site = &self.archive.site;
        let line = |label: &str, values: Vec<Words>| ImprintLine { label: label.to_owned(), values };
        let word = |word| book_word(word, self.lang);
        let originals = documents.iter().map(|document| self.words(&document.title)).collect();
        let mut dates: Vec<_> = documents.iter().filter_map(|document| document.date).collect();
        dates.sort();
        dates.dedup();
        let dates: Vec<Words> = dates.iter().map(|date| self.own(dates::date(date, self.lang))).collect();
        let mut lines = vec![
            line(word(BookWord::Publisher), vec![self.words(&site.publisher)]),
            line(phrase(Phrase::Originals, self.lang), originals),
            line(word(BookWord::Dates), dates),
            line(
                word(BookWord::Licence),
                vec![self.words(&site.licence.name), self.own(site.licence.url.value.clone())],
            ),
        ];
        lines.retain(|line| !line.values.is_empty());
        lines
    }

    /// The terms of the glossary in the order of their words.
    fn index_terms(&self) -> Vec<IndexTerm> {
        let terms = self.archive.terms.iter().filter_map(|term| {
            let name = term.term.get(self.lang)?;
            let words = match &term.abbreviation {
                Some(abbreviation) => with_abbreviation(name, abbreviation, self.lang),
                None => name.clone(),
            };
            Some(IndexTerm { id: term.id.to_string(), words })
        });
        let mut terms: Vec<IndexTerm> = terms.collect();
        terms.sort_by_key(|term| (term.words.to_lowercase(), term.words.clone()));
        terms
    }

    fn book_words(&self) -> BookWords {
        let word = |word| book_word(word, self.lang).to_owned();
        BookWords {
            figures: word(BookWord::Figures),
            tables: word(BookWord::Tables),
            index: word(BookWord::Index),
            imprint: word(BookWord::Imprint),
            digest: word(BookWord::ContentHash),
            on_page: word(BookWord::OnPage),
            site: word(BookWord::Site),
        }
    }
}
