//! Headline numbers.

use serde::Serialize;

use crate::compose::page::{self, Direction};

use super::super::typesetter::Typesetter;

/// A headline number.
#[derive(Debug, Serialize)]
pub(super) struct Headline<'p> {
    label: &'p str,
    value: &'p str,
    /// Whether its value is words rather than a number, and set smaller.
    long: bool,
    unit: &'p str,
    change: Option<Change<'p>>,
    href: Option<String>,
}

/// A change in words, and its direction: `up`, `down`, `same` or `broken`.
#[derive(Debug, Serialize)]
struct Change<'p> {
    direction: &'static str,
    text: &'p str,
}

/// More characters than this are words around a number (`about 1,080,000`).
const LONGEST_NUMBER: usize = 9;

impl<'p> Typesetter<'p> {
    pub(super) fn headline(&self, headline: &'p page::Headline) -> Headline<'p> {
        Headline {
            label: &headline.label,
            value: &headline.value,
            long: headline.value.chars().count() > LONGEST_NUMBER,
            unit: &headline.unit,
            change: headline.change.as_ref().map(change),
            href: self.href(headline.href.as_ref()),
        }
    }
}

fn change(change: &page::Change) -> Change<'_> {
    let direction = match change.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Same => "same",
        Direction::Broken => "broken",
    };
    Change { direction, text: &change.text }
}
