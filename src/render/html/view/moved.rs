//! What stands at the address of a page that is not there any more: where it went.

use serde::Serialize;

use crate::compose::page::{self, Furniture, Href};

use super::super::POLICY;
use super::super::typesetter::Typesetter;
use super::Link;
use super::frame::{Fixed, Site};

/// Everything that its template is given.
#[derive(Serialize)]
pub(in super::super) struct Moved<'p> {
    lang: &'static str,
    policy: &'static str,
    root: String,
    site: Site<'p>,
    #[serde(with = "Fixed")]
    words: &'p Furniture,
    title: &'p str,
    /// What stands before a link to where something is now.
    label: &'p str,
    /// The way to the page that took its place.
    link: Option<Link<'p>>,
    /// The address of that page in the world.
    canonical: Option<String>,
    /// The way on which readers are sent unasked: none where parts of the page went elsewhere, since a
    /// reader who was after one of them would be led astray.
    refresh: Option<String>,
    parts: Vec<Part<'p>>,
}

/// A part of the page.
#[derive(Serialize)]
struct Part<'p> {
    id: &'p str,
    link: Link<'p>,
}

impl<'p> Typesetter<'p> {
    /// Sets what stands at an old address.
    pub(in super::super) fn moved(&self, moved: &'p page::Moved) -> Moved<'p> {
        let link = moved.link.as_ref().map(|link| self.link(link));
        let target = moved.link.as_ref().and_then(|link| match &link.href {
            Some(Href::Page { slug, .. }) => Some(self.versions.url(self.lang(), slug)),
            _ => None,
        });
        let refresh = link.as_ref().and_then(|link| link.href.clone()).filter(|_| moved.parts.is_empty());
        let parts = moved.parts.iter().map(|part| Part { id: &part.id, link: self.link(&part.link) });
        Moved {
            lang: self.lang().tag(),
            policy: POLICY,
            root: self.place.root(),
            site: self.site(),
            words: self.furniture(),
            title: &moved.title,
            label: &moved.label,
            canonical: target,
            refresh,
            link,
            parts: parts.collect(),
        }
    }
}
