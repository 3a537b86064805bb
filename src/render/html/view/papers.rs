//! What stands with a table or a figure: its numbers in two forms, and how to cite it.

use serde::Serialize;

use crate::compose::page::Href;

use super::super::href::fragment;
use super::super::linked_data::Shown;
use super::super::typesetter::Typesetter;

/// How to cite a table or figure.
#[derive(Debug, Serialize)]
pub(super) struct Citation<'p> {
    text: &'p str,
    /// Its address in the world.
    url: String,
}

impl<'p> Typesetter<'p> {
    /// How to cite what has this id on the page.
    pub(super) fn citation(&self, id: &str, text: Option<&'p str>) -> Option<Citation<'p>> {
        let page = self.versions.url(self.lang(), self.place.slug());
        text.filter(|_| self.cites).map(|text| Citation { text, url: page + &fragment(id) })
    }

    /// The way to the JSON that stands beside a CSV.
    pub(super) fn json(&self, csv: Option<&Href>) -> Option<String> {
        let Href::Data(path) = csv? else { return None };
        self.place.href(&Href::Data(format!("{}.json", path.strip_suffix(".csv")?)))
    }

    /// Notes what can be loaded.
    pub(super) fn show(&mut self, id: &'p str, name: &'p str, csv: Option<&'p Href>) {
        if let Some(Href::Data(csv)) = csv {
            self.shown.push(Shown { id, name, csv });
        }
    }
}
