//! The footnotes of one text, and whether they and the references to them agree.
//!
//! Their numbers, and the order in which they are printed, are not decided here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::tree::Block;

/// The label by which a footnote and its references know each other; they may differ in case.
pub(super) fn label(written: &str) -> String {
    written.to_lowercase()
}

/// A footnote as typed.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) label: String,
    pub(super) content: Vec<Block>,
    /// Where its label stands, brackets included.
    pub(super) mark: Range<usize>,
    /// Where all of it stands.
    pub(super) range: Range<usize>,
}

/// Footnotes and references to them, as they turn up.
#[derive(Debug, Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
    labels: BTreeSet<String>,
    /// The first reference to each label.
    references: BTreeMap<String, Range<usize>>,
}

impl Notes {
    /// Takes a reference.
    pub(super) fn refer(&mut self, label: &str, range: &Range<usize>) {
        self.references.entry(label.to_owned()).or_insert_with(|| range.clone());
    }

    /// Takes a footnote.
    pub(super) fn define(&mut self, note: Note, faults: &mut Vec<Fault>) {
        let label = note.label.clone();
        if !self.labels.insert(label.clone()) {
            faults.push(Fault { kind: FaultKind::DuplicateFootnote { label }, range: note.mark });
            return;
        }
        if note.content.is_empty() {
            faults.push(Fault { kind: FaultKind::EmptyFootnote { label }, range: note.mark.clone() });
        }
        self.notes.push(note);
    }

    /// Compares footnotes and references once all are known, and gives the footnotes.
    pub(super) fn finish(self, faults: &mut Vec<Fault>) -> impl Iterator<Item = (Block, Range<usize>)> {
        // The parser makes references only to footnotes it has seen; one may have been cut since.
        for (label, range) in &self.references {
            if !self.labels.contains(label) {
                let kind = FaultKind::UndefinedFootnote { label: label.clone() };
                faults.push(Fault { kind, range: range.clone() });
            }
        }
        for Note { label, mark, .. } in &self.notes {
            if !self.references.contains_key(label) {
                let kind = FaultKind::UnusedFootnote { label: label.clone() };
                faults.push(Fault { kind, range: mark.clone() });
            }
        }
        self.notes.into_iter().map(|Note { label, content, range, .. }| {
            (Block::Footnote { label, content, range: range.clone() }, range)
        })
    }
}
