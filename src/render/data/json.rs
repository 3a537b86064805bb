//! What the JSON files have in common.
//!
//! Those of the whole are the rows of the CSV with its columns as keys; those of tables and drawings keep
//! the form of what they show.
//!
//! Numbers of the source are strings, so that nobody's reader turns 97.0 into 97 or into a float; only
//! years and the numbers of lines are JSON numbers. Every key is always there, `null` where there is
//! nothing to say. Texts stand as they are: nothing runs JSON, so nothing needs a guard.

use serde::Serialize;

use super::DataError;
use super::field::Worded;
use super::sheet::Filled;
use crate::model::{Lang, Lines, Note};

/// A text in both languages.
#[derive(Serialize)]
pub(super) struct Text {
    ja: Option<String>,
    en: Option<String>,
}

impl Text {
    /// The plain text of something worded.
    pub(super) fn of(worded: impl Worded) -> Self {
        Self { ja: worded.text(Lang::Ja), en: worded.text(Lang::En) }
    }
}

/// A note under a table.
#[derive(Serialize)]
pub(super) struct Remark {
    text: Text,
    source_place: Vec<u32>,
}

/// The notes of a table.
pub(super) fn remarks(notes: &[Note]) -> Vec<Remark> {
    let remark = |note: &Note| Remark { text: Text::of(&note.text), source_place: numbers(note.at.as_ref()) };
    notes.iter().map(remark).collect()
}

/// The numbers of lines or pages, ascending.
pub(super) fn numbers(lines: Option<&Lines>) -> Vec<u32> {
    lines.into_iter().flat_map(Lines::iter).collect()
}

/// The file of a value: indented, and ended with a line end.
pub(super) fn file(content: &impl Serialize) -> Result<Vec<u8>, DataError> {
    let mut bytes = serde_json::to_vec_pretty(content)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The file of a sheet: its name and its rows, one a line.
pub(super) fn rows(name: &str, sheet: &Filled) -> Result<Vec<u8>, DataError> {
    let mut bytes = format!("{{\"id\": \"{name}\", \"rows\": [").into_bytes();
    for (index, row) in sheet.rows().enumerate() {
        bytes.extend(if index == 0 { b"\n".as_slice() } else { b",\n" });
        serde_json::to_writer(&mut bytes, &row)?;
    }
    bytes.extend(b"\n]}\n");
    Ok(bytes)
}
