//! The catalogue: what the script has to know before it can look anything up.
//!
//! It names the first term of every file of terms and the first entry of every file of texts, the bodies,
//! years and kinds that entries name by their number here, and the words of the page. Its version is a
//! digest of everything else, so that no reader mixes the files of two builds.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::compose::page::{EntryKind, Facet, Search, SearchWords};

/// What the script reads first.
#[derive(Serialize)]
pub(super) struct Catalogue<'p> {
    pub(super) version: String,
    /// How many units an entry's text has on average.
    pub(super) average: usize,
    /// How many signs a piece of text around a hit has.
    pub(super) excerpt: usize,
    pub(super) stop: &'static [&'static str],
    pub(super) joints: &'static [&'static str],
    pub(super) terms: Vec<String>,
    pub(super) texts: Vec<usize>,
    pub(super) bodies: Vec<Named<'p>>,
    pub(super) years: Vec<Named<'p>>,
    pub(super) kinds: Vec<Kind<'p>>,
    pub(super) words: Words<'p>,
}

/// A body or a year: its id, its name, and all that it is found by.
#[derive(Serialize)]
pub(super) struct Named<'p> {
    id: &'p str,
    name: &'p str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    also: &'p [String],
}

/// A kind: its id, its name, and how much a hit of it weighs, in percent.
#[derive(Serialize)]
pub(super) struct Kind<'p> {
    id: &'static str,
    name: &'p str,
    weight: u32,
}

/// The words that only the script needs; the others stand on the page.
#[derive(Serialize)]
pub(super) struct Words<'p> {
    one: &'p str,
    many: &'p str,
    none: &'p str,
    elsewhere: &'p str,
    loosened: &'p str,
    more: &'p str,
}

pub(super) fn named(facets: &[Facet]) -> Vec<Named<'_>> {
    facets.iter().map(|facet| Named { id: &facet.id, name: &facet.name.text, also: &facet.also }).collect()
}

pub(super) fn kinds(search: &Search) -> Vec<Kind<'_>> {
    let kinds = search.kinds.iter();
    kinds.map(|(kind, name)| Kind { id: kind.name(), name, weight: weight(*kind) }).collect()
}

pub(super) fn words(words: &SearchWords) -> Words<'_> {
    Words {
        one: &words.one,
        many: &words.many,
        none: &words.none,
        elsewhere: &words.elsewhere,
        loosened: &words.loosened,
        more: &words.more,
    }
}

/// What a hit weighs by its kind: explanations and pages before what stands deep in them.
fn weight(kind: EntryKind) -> u32 {
    match kind {
        EntryKind::Term => 130,
        EntryKind::Measure | EntryKind::Body | EntryKind::Report => 120,
        EntryKind::History | EntryKind::Incident => 110,
        EntryKind::Section | EntryKind::Table | EntryKind::Year | EntryKind::Page => 100,
        EntryKind::Figure | EntryKind::Goal | EntryKind::Countermeasure => 95,
        EntryKind::Value => 80,
        EntryKind::Changes => 70,
    }
}

/// A digest of files, short enough for an address.
pub(super) fn version<'f>(files: impl IntoIterator<Item = &'f [u8]>) -> String {
    let mut digest = Sha256::new();
    for bytes in files {
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
