//! What stands on every page: the site's names, its navigation and its furniture.

use serde::Serialize;

use crate::compose::page::{self, Furniture};

use super::super::typesetter::Typesetter;
use super::{Link, Words};

/// The site.
#[derive(Debug, Serialize)]
pub(super) struct Site<'p> {
    title: Words<'p>,
    description: Words<'p>,
    publisher: Words<'p>,
    /// The way to the home page.
    home: String,
    demonstration: Option<Demonstration<'p>>,
    navigation: Vec<Link<'p>>,
    /// The way to the search.
    search: Link<'p>,
    footer: Vec<Link<'p>>,
    licence: Link<'p>,
}

/// The notice of a demonstration, and the originals that it was made from.
#[derive(Debug, Serialize)]
pub(super) struct Demonstration<'p> {
    notice: &'p str,
    originals_title: &'p str,
    originals: Vec<Words<'p>>,
}

/// The fixed words of the furniture, named as in [`Furniture`].
#[derive(Serialize)]
#[serde(remote = "Furniture")]
pub(super) struct Fixed {
    skip: String,
    main_navigation: String,
    on_this_page: String,
    contents: String,
    years: String,
    breadcrumbs: String,
    other_language: String,
    digest: String,
    untranslated: String,
    as_table: String,
    definition: String,
    csv: String,
    permalink_figure: String,
    permalink_table: String,
    filter_rows: String,
    rows_shown: String,
    source: String,
    notes: String,
    previous: String,
    next: String,
    footnotes: String,
    back: String,
    in_one: String,
    previous_change: String,
    next_change: String,
    permalink_texts: String,
    search_field: String,
}

impl<'p> Typesetter<'p> {
    pub(super) fn site(&self) -> Site<'p> {
        let frame = &self.publication.frame;
        Site {
            title: self.words(&frame.title),
            description: self.words(&frame.description),
            publisher: self.words(&frame.publisher),
            home: self.place.page(self.lang(), ""),
            demonstration: frame.demonstration.as_ref().map(|notice| self.demonstration(notice)),
            navigation: self.navigation(&frame.navigation),
            search: self.link(&frame.search),
            footer: self.links(&frame.footer),
            licence: self.link(&frame.licence),
        }
    }

    fn demonstration(&self, demonstration: &'p page::Demonstration) -> Demonstration<'p> {
        Demonstration {
            notice: &demonstration.notice,
            originals_title: &demonstration.originals_title,
            originals: demonstration.originals.iter().map(|title| self.words(title)).collect(),
        }
    }
}
