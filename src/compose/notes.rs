//! Notes of values: remarks, reasons for what stays as printed, other accounts, each keyed to the cells
//! that it belongs to.
//!
//! Deliberately absent: notes of whole tables (`tables`). They have no key.

use std::collections::BTreeSet;

use super::Composer;
use super::page::{Passage, Table, TableRow};
use super::prose::Context;
use crate::i18n::pages::note_key;
use crate::markdown::{Block, Inline};
use crate::model::{LocalizedProse, Observation};

/// A note and the values that have it.
struct Noted<'v> {
    text: &'v LocalizedProse,
    /// Where it was written.
    context: Context<'v>,
    plain: String,
    /// The ids of the cells of those values.
    cells: BTreeSet<String>,
}

impl Composer<'_> {
    /// The notes of the values in a table, each once. One that does not belong to every value has a key,
    /// which the cells of its values carry.
    pub(super) fn value_notes(
        &self,
        values: &[&Observation],
        rows: &mut [TableRow],
        id: &str,
        context: Context<'_>,
    ) -> Vec<Passage> {
        let values: Vec<_> = values.iter().map(|value| (*value, context)).collect();
        self.notes_of_values(&values, rows, id)
    }

    /// The notes of values that stand elsewhere, under a table that compares them; its cells then only
    /// lead to where the values stand.
    pub(super) fn compared_notes(&self, values: &[&Observation], table: &mut Table) {
        let of = |value| -> (&Observation, Context<'_>) {
            let value: &Observation = value;
            (value, Context { year: Some(value.of.year), body: Some(&value.of.body) })
        };
        let values: Vec<_> = values.iter().map(|value| of(value)).collect();
        table.notes = self.notes_of_values(&values, &mut table.rows, &table.id);
        table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.id = None);
    }

    fn notes_of_values(
        &self,
        values: &[(&Observation, Context<'_>)],
        rows: &mut [TableRow],
        id: &str,
    ) -> Vec<Passage> {
        let mut notes = Vec::new();
        let mut key = 1;
        for noted in self.noted(values) {
            let id = format!("{id}-note{}", notes.len() + 1);
            let Some(mut passage) = self.passage(noted.text, &id, false, noted.context) else { continue };
            if values.iter().any(|(value, _)| !noted.cells.contains(&value.id.anchor())) {
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

    fn noted<'v>(&self, values: &[(&'v Observation, Context<'v>)]) -> Vec<Noted<'v>> {
        let mut found: Vec<Noted<'v>> = Vec::new();
        for (value, context) in values {
            let own = value.note.iter().chain(&value.account);
            for text in own.chain(value.accepted.iter().map(|accepted| &accepted.reason)) {
                let (plain, cell) = (self.plain(text), value.id.anchor());
                match found.iter_mut().find(|noted| noted.plain == plain) {
                    Some(noted) => {
                        noted.cells.insert(cell);
                    }
                    None => {
                        found.push(Noted { text, context: *context, plain, cells: BTreeSet::from([cell]) });
                    }
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
        cell.keys.push(key.to_owned());
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
