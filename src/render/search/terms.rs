//! The inverted index: where each term stands, in files of a few kilobytes.
//!
//! A term is a word or number as it is, or two signs of Japanese side by side; the last sign of a run is a
//! term by itself. So every sign begins exactly one term, and one sign is looked for as all terms that
//! begin with it. Terms are in the order of their UTF-16 units, which is that of a script's `<`.
//!
//! A file holds terms one after the other: how many bytes are those of the term before, how many follow
//! and these bytes; then how many bytes of places, and the places: for each entry its distance from the
//! entry before, doubled, odd where it stands once there and otherwise followed by how often; then the
//! positions, each as its distance from the one before.

use std::collections::BTreeMap;

use super::fold::Unit;
use super::numbers::put;

/// How large a file grows before the next begins.
const FILE: usize = 4096;

/// Where terms stand.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// By the UTF-16 units of a term: the term and its places.
    places: BTreeMap<Vec<u16>, (String, Places)>,
}

/// The entries that hold a term, each with the positions in it.
type Places = Vec<(usize, Vec<usize>)>;

/// A file of terms.
pub(super) struct TermFile {
    /// Its first term.
    pub(super) first: String,
    pub(super) bytes: Vec<u8>,
}

impl Terms {
    /// Adds the units of a part of an entry, whose first unit has the position `from`.
    pub(super) fn add(&mut self, entry: usize, from: usize, units: &[Unit]) {
        for (at, unit) in units.iter().enumerate() {
            let mut term = unit.word.clone();
            if unit.sign
                && let Some(next) = units.get(at + 1).filter(|next| next.joined)
            {
                term.push_str(&next.word);
            }
            let (_, places) =
                self.places.entry(term.encode_utf16().collect()).or_insert_with(|| (term, Vec::new()));
            match places.last_mut() {
                Some((last, positions)) if *last == entry => positions.push(from + at),
                _ => places.push((entry, vec![from + at])),
            }
        }
    }

    /// The files, in the order of the terms.
    pub(super) fn files(&self) -> Vec<TermFile> {
        let mut files: Vec<TermFile> = Vec::new();
        let mut before = String::new();
        for (term, places) in self.places.values() {
            if files.last().is_none_or(|file| file.bytes.len() >= FILE) {
                files.push(TermFile { first: term.clone(), bytes: Vec::new() });
                before.clear();
            }
            let Some(file) = files.last_mut() else { continue };
            let shared = before.bytes().zip(term.bytes()).take_while(|(a, b)| a == b).count();
            put(&mut file.bytes, shared);
            put(&mut file.bytes, term.len() - shared);
            file.bytes.extend(term.bytes().skip(shared));
            let places = places_of(places);
            put(&mut file.bytes, places.len());
            file.bytes.extend(places);
            before.clone_from(term);
        }
        files
    }
}

fn places_of(places: &[(usize, Vec<usize>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = 0;
    for (entry, positions) in places {
        let once = positions.len() == 1;
        put(&mut bytes, (entry - before) * 2 + usize::from(once));
        if !once {
            put(&mut bytes, positions.len());
        }
        let mut last = 0;
        for position in positions {
            put(&mut bytes, position - last);
            last = *position;
        }
        before = *entry;
    }
    bytes
}
