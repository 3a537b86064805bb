//! Workflow commands, one line each, which GitHub and hosts like it show beside the changed lines.
//!
//! A place is where a diagnostic begins: hosts mark columns on a single line only. Deliberately absent:
//! counts, which the host makes itself.

use std::io;

use super::{Entry, Place};
use crate::diagnostic::Severity;

pub(super) fn write(entries: &[Entry<'_>], out: &mut dyn io::Write) -> io::Result<()> {
    for entry in entries {
        let command = match entry.diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = entry.place.as_ref().map(place).unwrap_or_default();
        let title = property(entry.diagnostic.code().name());
        writeln!(out, "::{command} {place}title={title}::{}", data(&message(entry)))?;
    }
    Ok(())
}

/// The properties of a place, each with the comma after it.
fn place(place: &Place<'_>) -> String {
    let (from, to) = (place.from(), place.to());
    let file = property(&place.path());
    let end = if to.line == from.line && to.column > from.column {
        format!("endColumn={},", to.column)
    } else {
        String::new()
    };
    format!("file={file},line={},col={},{end}", from.line, from.column)
}

/// Everything that is said, in lines: the title, the related place, the help.
fn message(entry: &Entry<'_>) -> String {
    let mut lines = vec![entry.words.title.clone()];
    if let Some(related) = &entry.related {
        let at = related.place.from();
        lines.push(format!("{}: {}:{}:{}", related.message, related.place.path(), at.line, at.column));
    }
    lines.extend(entry.words.help.iter().cloned());
    lines.join("\n")
}

/// Text after the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text of a property, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
