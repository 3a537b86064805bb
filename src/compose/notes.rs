//! Notes of values: remarks, reasons for what stays as printed, other accounts, each keyed to the cells
//! that it belongs to.
//!
//! Deliberately absent: notes of whole tables (`tables`). They have no key.

use std::collections::BTreeSet;

use super::Composer;
use super::page::{Passage, TableRow};
use super::prose::Context;
use crate::i18n::pages::note_key;
use crate::markdown::{Block, Inline};
use crate::model::{LocalizedProse, Observation};

/// A note and the values that have it.
struct Noted<'v> {
    text: &'v LocalizedProse,
    plain: String,
    /// The ids of the cells of those values.
    cells: BTreeSet<String>,
}

impl Composer<'_> {
    /// The notes of the values in a table, each once. One that does not belong to every value has a key,
    /// which the cells of its values get as a mark.
    pub(super) fn value_notes(
        &self,
        values: &[&Observation],
        rows: &mut [TableRow],
        id: &str,
        context: Context<'_>,
    ) -> Vec<Passage> {
        let mut notes = Vec::new();
        let mut key = 1;
        for noted in self.noted(values) {
            let id = format!("{id}-note{}", notes.len() + 1);
            let Some(mut passage) = self.passage(noted.text, &id, false, context) else { continue };
            if values.iter().any(|value| !noted.cells.contains(&value.id.anchor())) {
                let words = note_key(key);
                if mark(rows, &noted.cells, &words) {
                    lead(&mut passage, &words);
                    key += 1;
                }
            }
            notes.push(passage);
        }
        notes
    }

    fn noted<'v>(&self, values: &[&'v Observation]) -> Vec<Noted<'v>> {
        let mut found: Vec<Noted<'v>> = Vec::new();
        for value in values {
            let own = value.note.iter().chain(&value.account);
            for text in own.chain(value.accepted.iter().map(|accepted| &accepted.reason)) {
                let (plain, cell) = (self.plain(text), value.id.anchor());
                match found.iter_mut().find(|noted| noted.plain == plain) {
                    Some(noted) => {
                        noted.cells.insert(cell);
                    }
                    None => found.push(Noted { text, plain, cells: BTreeSet::from([cell]) }),
                }
            }
        }
        found
    }
}

/// Puts a key into the cells of these ids; says whether there are any.
fn mark(rows: &mut [TableRow], ids: &BTreeSet<String>, key: &str) -> bool {
    let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
    let mut marked = false;
    for cell in cells.filter(|cell| cell.id.as_ref().is_some_and(|id| ids.contains(id))) {
        cell.marks.push(key.to_owned());
        marked = true;
    }
    marked
}

/// Begins a note with its key.
fn lead(passage: &mut Passage, key: &str) {
    if let Some(Block::Paragraph { content, .. }) = passage.blocks.first_mut() {
        content.insert(0, Inline::Text(format!("{key} ")));
    }
}
