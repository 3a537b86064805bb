//! The typesetter: turns a page of a publication into what a template prints.
//!
//! This room knows where the page stands, which words its language has and which ids are taken, and sets
//! what occurs everywhere: words, links, texts. What a page is made of is set in the rooms of `view`,
//! each beside the form that it gets there.

use crate::compose::page::{self, Furniture, Href, Publication};
use crate::model::Lang;

use super::error::PageFault;
use super::href::Place;
use super::ids::Ids;
use super::linked_data::Shown;
use super::prose::{self, Setting};
use super::versions::Versions;
use super::view::{Link, Passage, PrintedTerm, Words};
use crate::render::texts::Marks;

/// Sets one page.
pub(super) struct Typesetter<'p> {
    pub(super) publication: &'p Publication,
    pub(super) versions: &'p Versions<'p>,
    pub(super) place: Place<'p>,
    pub(super) ids: Ids,
    /// What of the page can be loaded.
    pub(super) shown: Vec<Shown<'p>>,
    /// Whether it says how to cite tables and figures: paper has no room for what it cannot open.
    pub(super) cites: bool,
    /// What has been said of everything that is being set.
    pub(super) said: Marks,
    /// The heading or title that is being set under.
    pub(super) heading: Heading<'p>,
}

/// A heading that stands above what is being set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Heading<'p> {
    pub(super) number: Option<&'p str>,
    pub(super) text: &'p str,
}

impl Heading<'_> {
    /// Whether a title below would say the same again, so that only assistive technology needs it.
    pub(super) fn says(&self, number: Option<&str>, text: &str) -> bool {
        text == self.text && (number.is_none() || number == self.number)
    }
}

impl<'p> Typesetter<'p> {
    /// A typesetter for the page at a place.
    pub(super) fn new(publication: &'p Publication, place: Place<'p>, versions: &'p Versions<'p>) -> Self {
        Self {
            publication,
            versions,
            place,
            ids: Ids::default(),
            shown: Vec::new(),
            cites: true,
            said: Marks::default(),
            heading: Heading::default(),
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.publication.lang
    }

    pub(super) fn furniture(&self) -> &'p Furniture {
        &self.publication.frame.words
    }

    pub(super) fn href(&self, href: Option<&Href>) -> Option<String> {
        href.and_then(|href| self.place.href(href))
    }

    pub(super) fn words(&self, words: &'p page::Words) -> Words<'p> {
        let printed = words.printed.as_ref().map(|printed| PrintedTerm {
            before: printed.before,
            term: &printed.term,
            after: printed.after,
            lang: self.foreign(Lang::Ja),
        });
        Words { text: &words.text, lang: self.foreign(words.lang), printed }
    }

    /// A heading; none where there are no words, since an empty one would lead readers astray.
    pub(super) fn title(&self, title: &'p page::Words) -> Option<Words<'p>> {
        (!title.text.is_empty()).then(|| self.words(title))
    }

    pub(super) fn link(&self, link: &'p page::Link) -> Link<'p> {
        let here = link.href.as_ref().is_some_and(|href| self.place.is_at(href));
        Link {
            words: self.words(&link.words),
            href: self.href(link.href.as_ref()),
            current: (here || link.current).then_some("page"),
        }
    }

    /// Links of the navigation, where also the part of the site is current that the page belongs to.
    pub(super) fn navigation(&self, links: &'p [page::Link]) -> Vec<Link<'p>> {
        let set = |link: &'p page::Link| {
            let below = link.href.as_ref().is_some_and(|href| self.place.is_below(href));
            let link = self.link(link);
            Link { current: link.current.or(below.then_some("true")), ..link }
        };
        links.iter().map(set).collect()
    }

    pub(super) fn links(&self, links: &'p [page::Link]) -> Vec<Link<'p>> {
        links.iter().map(|link| self.link(link)).collect()
    }

    /// Sets a text whose headings begin at `level`.
    pub(super) fn passage(&mut self, passage: &'p page::Passage, level: u8) -> Result<Passage, PageFault> {
        let setting = Setting {
            place: self.place,
            lang: self.lang(),
            words: self.furniture(),
            ids: &mut self.ids,
            level,
        };
        Ok(Passage {
            html: prose::set(passage, setting)?,
            lang: self.foreign(passage.lang),
            marks: self.marks([passage]),
        })
    }

    pub(super) fn passages(
        &mut self,
        passages: &'p [page::Passage],
        level: u8,
    ) -> Result<Vec<Passage>, PageFault> {
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

    /// The language to declare, where it is not the page's.
    pub(super) fn foreign(&self, lang: Lang) -> Option<&'static str> {
        (lang != self.lang()).then(|| lang.tag())
    }
}
