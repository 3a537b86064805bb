//! A comparison for programs: every change with its codes and exact numbers beside its words.
//!
//! Decimals are strings, so that no reader turns them into floats. `hakusho schema diff` describes it.

use serde::Serialize;

use super::address;
use crate::compose::comparison::{Comparison, Entry, Line, Numbers, Piece};
use crate::model::{BodyId, Choice};

/// The number of the form; another one where keys change their meaning.
const VERSION: u8 = 1;

/// The comparison as one JSON object.
///
/// # Errors
/// None that can happen: every value has a form in JSON.
pub fn json(comparison: &Comparison) -> Result<String, serde_json::Error> {
    let changes = comparison.groups.iter().flat_map(|group| {
        let body = group.body.as_ref().map(BodyId::as_str);
        group.entries.iter().map(move |entry| Change::of(entry, body, comparison))
    });
    let document = Document {
        version: VERSION,
        lang: comparison.lang.tag(),
        old: &comparison.old,
        new: &comparison.new,
        total: comparison.total,
        notes: &comparison.notes,
        changes: changes.collect(),
    };
    serde_json::to_string_pretty(&document).map(|text| format!("{text}\n"))
}

#[derive(Serialize)]
struct Document<'c> {
    version: u8,
    lang: &'static str,
    old: &'c str,
    new: &'c str,
    total: usize,
    notes: &'c [String],
    changes: Vec<Change<'c>>,
}

#[derive(Serialize)]
struct Change<'c> {
    id: &'c str,
    kind: &'static str,
    state: &'static str,
    year: Option<u16>,
    body: Option<&'c str>,
    name: &'c str,
    url: Option<String>,
    details: Vec<Detail<'c>>,
}

impl<'c> Change<'c> {
    fn of(entry: &'c Entry, body: Option<&'c str>, comparison: &Comparison) -> Self {
        Self {
            id: &entry.id,
            kind: entry.code,
            state: entry.state.name(),
            year: entry.year,
            body,
            name: &entry.name,
            url: address(comparison, entry),
            details: entry.lines.iter().map(Detail::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Detail<'c> {
    aspect: &'static str,
    old: Option<&'c str>,
    new: Option<&'c str>,
    remark: Option<&'c str>,
    improved: Option<bool>,
    numbers: Option<Exact<'c>>,
    wording: Option<Vec<Word<'c>>>,
}

impl<'c> Detail<'c> {
    fn of(line: &'c Line) -> Self {
        Self {
            aspect: line.code,
            old: line.old.as_deref(),
            new: line.new.as_deref(),
            remark: line.remark.as_deref(),
            improved: line.improved,
            numbers: line.numbers.as_ref().map(Exact::of),
            wording: line.wording.as_ref().map(|pieces| pieces.iter().map(Word::of).collect()),
        }
    }
}

#[derive(Serialize)]
struct Exact<'c> {
    old: Option<String>,
    new: Option<String>,
    difference: Option<String>,
    unit: &'c str,
    refused: Option<&'static str>,
}

impl<'c> Exact<'c> {
    fn of(numbers: &'c Numbers) -> Self {
        let text = |number: Option<rust_decimal::Decimal>| number.map(|number| number.to_string());
        Self {
            old: text(numbers.old),
            new: text(numbers.new),
            difference: text(numbers.difference),
            unit: &numbers.unit,
            refused: numbers.refused,
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "op", content = "text", rename_all = "lowercase")]
enum Word<'c> {
    Same(&'c str),
    Gone(&'c str),
    New(&'c str),
}

impl<'c> Word<'c> {
    fn of(piece: &'c Piece) -> Self {
        match piece {
            Piece::Same(words) => Self::Same(words),
            Piece::Gone(words) => Self::Gone(words),
            Piece::New(words) => Self::New(words),
        }
    }
}
