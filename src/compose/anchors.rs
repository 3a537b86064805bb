//! Anchors: each id once on its page, and no link to an id that its page does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{Href, Page, Passage, Visitor};

/// Settles the ids of all pages, then the links between them. Pages to come may be linked too.
pub(super) fn settle(pages: &mut [Page], to_come: impl Iterator<Item = String>) {
    let mut ids: Ids = to_come.map(|slug| (slug, BTreeSet::new())).collect();
    for page in pages.iter_mut() {
        let mut claims = Claims::default();
        page.sections.iter_mut().for_each(|section| section.visit(&mut claims));
        ids.insert(page.slug.clone(), claims.0);
    }
    let mut mending = Mending { ids: &ids };
    for page in pages {
        page.lede.iter_mut().for_each(|lede| mending.passage(lede));
        page.sections.iter_mut().for_each(|section| section.visit(&mut mending));
    }
}

type Ids = BTreeMap<String, BTreeSet<String>>;

/// Leaves each datum to the first place of a page that shows it: it may stand in a chart's table and
/// again in a section.
#[derive(Default)]
struct Claims(BTreeSet<String>);

impl Visitor for Claims {
    fn id(&mut self, id: &mut String) {
        self.0.insert(id.clone());
    }

    fn datum(&mut self, id: &mut Option<String>) {
        id.take_if(|id| !self.0.insert(id.clone()));
    }

    fn link(&mut self, _: &mut Option<Href>) {}
    fn passage(&mut self, _: &mut Passage) {}
}

struct Mending<'a> {
    ids: &'a Ids,
}

impl Mending<'_> {
    /// Whether an address inside the publication exists, its anchor included.
    fn exists(&self, href: &Href) -> bool {
        match href {
            Href::Page { slug, anchor: Some(anchor) } => {
                self.ids.get(slug).is_some_and(|ids| ids.contains(anchor))
            }
            Href::Page { slug, anchor: None } => self.ids.contains_key(slug),
            Href::Data(_) | Href::Web(_) | Href::Mail(_) => true,
        }
    }
}

impl Visitor for Mending<'_> {
    fn id(&mut self, _: &mut String) {}
    fn datum(&mut self, _: &mut Option<String>) {}

    /// A heading that has nothing on its page yet is words, not a link.
    fn link(&mut self, href: &mut Option<Href>) {
        href.take_if(|href| !self.exists(href));
    }

    /// A reference to a heading without a place of its own leads to the page that it belongs to.
    fn passage(&mut self, passage: &mut Passage) {
        for link in &mut passage.links {
            if !self.exists(&link.href)
                && let Href::Page { anchor, .. } = &mut link.href
            {
                *anchor = None;
            }
        }
    }
}
