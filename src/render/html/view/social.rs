//! What other sites are told of a page where somebody shares it: title, finding and picture.

use serde::Serialize;

use crate::compose::page;

use super::super::typesetter::Typesetter;
use crate::render::card;

/// The picture of a page and what belongs to it; only pages with a picture say anything.
#[derive(Debug, Serialize)]
pub(super) struct Social<'p> {
    /// Its title.
    title: &'p str,
    /// What was found, or what the page is.
    description: &'p str,
    /// The address of the picture in the world.
    image: String,
    /// The title of the site.
    site: &'p str,
    /// What the picture says, for those who do not see it.
    alternative: &'p str,
}

impl<'p> Typesetter<'p> {
    /// What is told of a page; nothing of one without a card.
    pub(super) fn social(&self, page: &'p page::Page) -> Option<Social<'p>> {
        let told = self.publication.cards.get(&page.slug)?;
        let description = if told.finding.is_empty() { &page.description } else { &told.finding };
        Some(Social {
            title: &told.title,
            description,
            image: format!("{}{}", self.versions.url(self.lang(), &page.slug), card::FILE),
            site: &told.site,
            alternative: &told.alternative,
        })
    }
}
