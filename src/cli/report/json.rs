//! One JSON object for programs.
//!
//! Lines and columns start at one and columns count characters; the end is the place after the last
//! character. What is not known is `null`, never left out. Keys are only ever added.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::{Entry, Place};
use crate::diagnostic::Severity;
use crate::i18n::problems::Tally;

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Item<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Item<'a> {
    code: &'static str,
    severity: &'static str,
    file: Option<Cow<'a, str>>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    label: Option<&'a str>,
    help: &'a [String],
    related: Option<RelatedItem<'a>>,
}

#[derive(Serialize)]
struct RelatedItem<'a> {
    file: Cow<'a, str>,
    line: usize,
    column: usize,
    message: &'a str,
}

pub(super) fn write(entries: &[Entry<'_>], tally: Tally, out: &mut dyn io::Write) -> io::Result<()> {
    let Tally { errors, warnings } = tally;
    let report = Report { diagnostics: entries.iter().map(item).collect(), errors, warnings };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn item<'a>(entry: &'a Entry<'_>) -> Item<'a> {
    let (from, to) = (entry.place.as_ref().map(Place::from), entry.place.as_ref().map(Place::to));
    Item {
        code: entry.diagnostic.code().name(),
        severity: severity(entry.diagnostic.severity()),
        file: entry.place.as_ref().map(Place::path),
        line: from.map(|from| from.line),
        column: from.map(|from| from.column),
        end_line: to.map(|to| to.line),
        end_column: to.map(|to| to.column),
        message: &entry.words.title,
        label: entry.words.label.as_deref(),
        help: &entry.words.help,
        related: entry.related.as_ref().map(|related| {
            let from = related.place.from();
            RelatedItem {
                file: related.place.path(),
                line: from.line,
                column: from.column,
                message: &related.message,
            }
        }),
    }
}

/// The same in every language: programs compare it.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
