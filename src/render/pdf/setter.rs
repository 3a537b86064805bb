//! The setter: turns the page of a book into what a template is given.
//!
//! This room knows which ids the book has given out and which of them links lead to, what has been said of
//! the texts around, and the drawings so far. What a book is made of is set in the rooms of `view`.

use std::collections::BTreeSet;

use crate::compose::page::{self, Book, Href, Publication};
use crate::model::Lang;
use crate::render::html::Place;
use crate::render::texts::Marks;

use super::view::{Link, Passage, PrintedTerm, Target, Words};
use super::{charts::Drawings, prose};

/// Sets one book.
pub(super) struct Setter<'b> {
    pub(super) publication: &'b Publication,
    pub(super) book: &'b Book,
    pub(super) drawings: Drawings<'b>,
    /// What has been said of everything that is being set.
    pub(super) said: Marks,
    /// The heading or title that is being set under: its number and its words.
    pub(super) heading: (Option<&'b str>, &'b str),
    /// Every id that stands in the book.
    given: BTreeSet<&'b str>,
    /// Ids that were made for headings inside of texts.
    made: BTreeSet<String>,
    /// Every place that something in the book leads to.
    wanted: BTreeSet<String>,
}

impl<'b> Setter<'b> {
    /// A setter for a book.
    pub(super) fn new(publication: &'b Publication, book: &'b Book, drawings: Drawings<'b>) -> Self {
        Self {
            publication,
            book,
            drawings,
            said: Marks::default(),
            heading: (None, ""),
            given: BTreeSet::new(),
            made: BTreeSet::new(),
            wanted: BTreeSet::new(),
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.publication.lang
    }

    /// An id at the place where it stands first; nowhere else.
    pub(super) fn first(&mut self, id: &'b str) -> Option<&'b str> {
        self.given.insert(id).then_some(id)
    }

    /// An id that was made for a heading inside of a text.
    pub(super) fn make(&mut self, id: String) -> String {
        self.made.insert(id.clone());
        id
    }

    /// The places that stand in the book and are led to: only those need a mark.
    pub(super) fn places(&mut self) -> BTreeSet<String> {
        let wanted = std::mem::take(&mut self.wanted);
        wanted.into_iter().filter(|id| self.given.contains(id.as_str()) || self.made.contains(id)).collect()
    }

    /// Whether a title below the heading would say the same again.
    pub(super) fn says(&self, number: Option<&str>, text: &str) -> bool {
        text == self.heading.1 && (number.is_none() || number == self.heading.0)
    }

    /// Where something leads: inside the book, to the site, or out of both.
    pub(super) fn target(&mut self, href: &Href) -> Option<Target> {
        let base = &self.publication.frame.base_url;
        let site = Place::new(self.lang(), "").address(href, base)?;
        Some(match href {
            Href::Page { slug, anchor: Some(anchor) } if *slug == self.book.page.slug => {
                self.wanted.insert(anchor.clone());
                Target::Place(anchor.clone())
            }
            Href::Page { .. } | Href::Data(_) => Target::Site(site),
            Href::Web(_) => Target::Web(site),
            Href::Mail(_) => Target::Mail(site),
        })
    }

    /// A place inside the book.
    pub(super) fn place(&mut self, id: String) -> Target {
        self.wanted.insert(id.clone());
        Target::Place(id)
    }

    pub(super) fn href(&mut self, href: Option<&Href>) -> Option<Target> {
        href.and_then(|href| self.target(href))
    }

    pub(super) fn words(&self, words: &'b page::Words) -> Words<'b> {
        let printed = words.printed.as_ref().map(|printed| PrintedTerm {
            before: printed.before,
            term: &printed.term,
            after: printed.after,
            lang: self.foreign(Lang::Ja),
        });
        Words { text: &words.text, lang: self.foreign(words.lang), printed }
    }

    /// A heading; none where there are no words.
    pub(super) fn title(&self, title: &'b page::Words) -> Option<Words<'b>> {
        (!title.text.is_empty()).then(|| self.words(title))
    }

    pub(super) fn link(&mut self, link: &'b page::Link) -> Link<'b> {
        Link { words: self.words(&link.words), href: self.href(link.href.as_ref()) }
    }

    /// Sets a text whose headings begin at `level`.
    pub(super) fn passage(&mut self, passage: &'b page::Passage, level: u8) -> Passage<'b> {
        Passage {
            blocks: prose::set(passage, level, self),
            lang: self.foreign(passage.lang),
            marks: self.marks([passage]),
        }
    }

    pub(super) fn passages(&mut self, passages: &'b [page::Passage], level: u8) -> Vec<Passage<'b>> {
        passages.iter().map(|passage| self.passage(passage, level)).collect()
    }

    /// What has to be said of texts that are read as one thing: what is true of any of them.
    pub(super) fn marks<'t>(&self, passages: impl IntoIterator<Item = &'t page::Passage>) -> Marks {
        let marks = passages.into_iter().map(|passage| self.marks_of(passage));
        marks.fold(Marks::default(), Marks::or).without(self.said)
    }

    /// What can be said of texts once: what is true of all of them.
    pub(super) fn marks_of_all(&self, passages: &[&page::Passage]) -> Marks {
        let marks = passages.iter().map(|passage| self.marks_of(passage));
        marks.reduce(Marks::and).unwrap_or_default().without(self.said)
    }

    fn marks_of(&self, passage: &page::Passage) -> Marks {
        Marks { digest: passage.digest, untranslated: passage.lang != self.lang() }
    }

    /// The language to declare, where it is not the book's.
    pub(super) fn foreign(&self, lang: Lang) -> Option<&'static str> {
        (lang != self.lang()).then(|| lang.tag())
    }
}
