//! The form of the search: its words, and what hits can be narrowed to.

use serde::Serialize;

use crate::compose::page::{Facet, SearchWords};

use super::super::typesetter::Typesetter;
use super::Words;

/// The form.
#[derive(Serialize)]
pub(super) struct Form<'p> {
    field: &'p str,
    hint: &'p str,
    button: &'p str,
    needs_script: &'p str,
    /// Said while the index is read, and where it cannot be.
    searching: &'p str,
    failed: &'p str,
    /// The choices, in order.
    choices: Vec<Choice<'p>>,
}

/// A choice that narrows hits.
#[derive(Serialize)]
struct Choice<'p> {
    /// Its name in addresses.
    name: &'static str,
    label: &'p str,
    /// The words of no choice.
    any: &'p str,
    options: Vec<Choosable<'p>>,
}

/// What can be chosen.
#[derive(Serialize)]
struct Choosable<'p> {
    id: &'p str,
    words: Words<'p>,
}

impl<'p> Typesetter<'p> {
    /// The form of the search.
    pub(super) fn form(&self) -> Form<'p> {
        let search = &self.publication.search;
        let words: &'p SearchWords = &search.words;
        let facets = |facets: &'p [Facet]| {
            let option = |facet: &'p Facet| Choosable { id: &facet.id, words: self.words(&facet.name) };
            facets.iter().map(option).collect()
        };
        let kinds = search.kinds.iter().map(|(kind, name)| Choosable {
            id: kind.name(),
            words: Words { text: name, lang: None, printed: None },
        });
        let choice = |name, label: &'p str, options| Choice { name, label, any: &words.any, options };
        Form {
            field: &words.field,
            hint: &words.hint,
            button: &words.button,
            needs_script: &words.needs_script,
            searching: &words.searching,
            failed: &words.failed,
            choices: vec![
                choice("body", &words.body, facets(&search.bodies)),
                choice("year", &words.year, facets(&search.years)),
                choice("kind", &words.kind, kinds.collect()),
            ],
        }
    }
}
