//! What an author wrote between the braces of a heading, checked.
//!
//! Ids are unique within one text only; whether they collide with others on the page is for those to
//! say who know the page. Which classes mean something is not known here either.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::target::is_kebab;

/// The attributes of a heading, checked.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    pub(super) id: Option<String>,
    pub(super) classes: Vec<String>,
}

impl Attributes {
    /// Reads `{#id .class}` at the end of a heading, given the heading's source and where it begins.
    ///
    /// The parser reads them too, but does not say where each stands. `taken` are the ids so far.
    pub(super) fn read(
        source: &str,
        start: usize,
        taken: &mut BTreeSet<String>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut attributes = Self::default();
        for (word, range) in braced_words(source, start) {
            if let Err(kind) = attributes.add(word, taken) {
                faults.push(Fault { kind, range });
            }
        }
        attributes
    }

    fn add(&mut self, word: &str, taken: &mut BTreeSet<String>) -> Result<(), FaultKind> {
        if let (Some(id), None) = (word.strip_prefix('#'), &self.id) {
            if !is_kebab(id) {
                return Err(FaultKind::BadHeadingId { id: id.to_owned() });
            }
            if !taken.insert(id.to_owned()) {
                return Err(FaultKind::DuplicateHeadingId { id: id.to_owned() });
            }
            self.id = Some(id.to_owned());
        } else if let Some(class) = word.strip_prefix('.') {
            if !is_kebab(class) {
                return Err(FaultKind::BadHeadingClass { class: class.to_owned() });
            }
            self.classes.push(class.to_owned());
        } else {
            return Err(FaultKind::UnknownHeadingAttribute { name: word.to_owned() });
        }
        Ok(())
    }
}

/// The words between the last pair of braces, and where each stands.
fn braced_words(source: &str, start: usize) -> impl Iterator<Item = (&str, Range<usize>)> {
    let open = source.rfind('{').map_or(source.len(), |open| open + 1);
    let inside = &source[open..];
    let inside = &inside[..inside.find('}').unwrap_or(0)];
    let mut at = 0;
    inside.split_ascii_whitespace().map(move |word| {
        at += inside[at..].find(word).unwrap_or(0);
        let range = start + open + at..start + open + at + word.len();
        at += word.len();
        (word, range)
    })
}
