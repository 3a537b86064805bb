//! Lists of links, and the list of a page's own sections.

use serde::Serialize;

use crate::compose::page;

use super::super::href;
use super::super::typesetter::Typesetter;
use super::{Link, Words};

/// An entry of a list of links.
#[derive(Debug, Serialize)]
pub(super) struct Entry<'p> {
    number: Option<&'p str>,
    link: Link<'p>,
    note: Option<&'p str>,
    children: Vec<Entry<'p>>,
}

/// A section in the list of a page's sections.
#[derive(Debug, Serialize)]
pub(super) struct Item<'p> {
    number: Option<&'p str>,
    title: Words<'p>,
    href: String,
    children: Vec<Item<'p>>,
}

impl<'p> Typesetter<'p> {
    pub(super) fn entry(&self, entry: &'p page::Entry) -> Entry<'p> {
        Entry {
            number: entry.number.as_deref(),
            link: self.link(&entry.link),
            note: entry.note.as_deref(),
            children: entry.children.iter().map(|entry| self.entry(entry)).collect(),
        }
    }

    /// The list of sections down to a depth; one without a heading gives its place to those below it.
    pub(super) fn items(&self, sections: &'p [page::Section], depth: usize) -> Vec<Item<'p>> {
        let Some(below) = depth.checked_sub(1) else { return Vec::new() };
        let items = |section: &'p page::Section| {
            let children = self.items(&section.sections, below);
            match self.title(&section.title) {
                None => children,
                Some(title) => vec![Item {
                    number: section.number.as_deref(),
                    title,
                    href: href::fragment(&section.id),
                    children,
                }],
            }
        };
        sections.iter().flat_map(items).collect()
    }
}
