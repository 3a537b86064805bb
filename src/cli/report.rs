//! Diagnostics as somebody reads them: a person at a terminal, a program, or a git host.
//!
//! One order for all formats: what concerns the whole project, then by file and place. Deliberately
//! absent: words, which are `i18n`'s, and decisions. Whether a terminal has colours, how wide it is and
//! what an error means for the exit code is for the commands to know.

mod github;
mod human;
mod json;

use std::borrow::Cow;
use std::io;

use crate::diagnostic::Diagnostic;
use crate::i18n::problems::{self, Tally, Worded};
use crate::model::Lang;
use crate::source::{Position, SourceFile, SourceTree, Span};

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: each diagnostic with its lines of the source, then the counts.
    Human {
        /// Whether to use ANSI colours.
        color: bool,
        /// Columns of the terminal.
        width: usize,
    },
    /// For programs: one JSON object.
    Json,
    /// For GitHub and hosts like it: workflow commands that become annotations of a change.
    Github,
}

/// Writes diagnostics in a format and a language.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(
    diagnostics: &[Diagnostic],
    tree: &SourceTree,
    lang: Lang,
    format: Format,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut entries: Vec<Entry<'_>> =
        diagnostics.iter().map(|diagnostic| Entry::new(diagnostic, tree, lang)).collect();
    entries.sort_by(|one, other| one.rank().cmp(&other.rank()));
    let tally = Tally::of(entries.iter().map(|entry| entry.diagnostic.severity()));
    match format {
        Format::Human { color, width } => human::write(&entries, tally, lang, color, width, out),
        Format::Json => json::write(&entries, tally, out),
        Format::Github => github::write(&entries, out),
    }
}

/// A diagnostic with its words and its places in the files.
struct Entry<'a> {
    diagnostic: &'a Diagnostic,
    words: Worded,
    place: Option<Place<'a>>,
    related: Option<Related<'a>>,
}

/// The other place of a diagnostic, and what is said of it.
struct Related<'a> {
    place: Place<'a>,
    message: String,
}

impl<'a> Entry<'a> {
    fn new(diagnostic: &'a Diagnostic, tree: &'a SourceTree, lang: Lang) -> Self {
        let words = problems::word(&diagnostic.problem, lang);
        let elsewhere = diagnostic.related.filter(|related| Some(*related) != diagnostic.at);
        let related = elsewhere.and_then(|span| Place::find(span, tree)).map(|place| {
            let message = words.related.clone();
            Related { place, message: message.unwrap_or_else(|| problems::related_place(lang).to_owned()) }
        });
        Self { diagnostic, words, place: diagnostic.at.and_then(|span| Place::find(span, tree)), related }
    }

    /// Where it stands among the others, whatever the order in which they were found.
    fn rank(&self) -> impl Ord + '_ {
        let Diagnostic { at, related, .. } = self.diagnostic;
        (at, self.diagnostic.severity(), self.diagnostic.code(), related, &self.words.title)
    }
}

/// A range of a file that can be shown: inside the text, at the borders of characters, and without the
/// white space that parsers leave at its end.
struct Place<'a> {
    file: &'a SourceFile,
    revision: Option<&'a str>,
    start: usize,
    end: usize,
}

impl<'a> Place<'a> {
    fn find(span: Span, tree: &'a SourceTree) -> Option<Self> {
        let file = tree.file(span.file)?;
        let text = file.text();
        // A parser that runs out of text points behind the last line; its end is what there is to see.
        let start = match text.floor_char_boundary(span.range().start) {
            at if at == text.len() => text.trim_end().len(),
            at => at,
        };
        let end = text.ceil_char_boundary(span.range().end).max(start);
        let end = start + text[start..end].trim_end().len();
        Some(Self { file, revision: tree.revision(), start, end })
    }

    /// The path of the file; where it is not that of the working tree, after the revision, as git does it.
    fn path(&self) -> Cow<'a, str> {
        match self.revision {
            Some(revision) => format!("{revision}:{}", self.file.path()).into(),
            None => self.file.path().into(),
        }
    }

    fn from(&self) -> Position {
        self.file.position(self.start)
    }

    /// The place after the last character.
    fn to(&self) -> Position {
        self.file.position(self.end)
    }
}
