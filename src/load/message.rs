//! A message file: front matter in YAML, then text in the Markdown dialect.

use super::record::{CONTROL_CHARACTER, FromNode, Reader, is_unprintable};
use super::schema::message::FrontMatter;
use super::text::prose;
use super::yaml;
use crate::diagnostic::Problem;
use crate::model::{BodyId, FiscalYear, Lang, Prose, TextOf};
use crate::source::{At, FileId, Span};

/// A message file as written, in one language.
#[derive(Debug, Clone)]
pub(crate) struct MessageFile {
    pub(crate) year: FiscalYear,
    /// Whose report it belongs to; none for the government's.
    pub(crate) body: Option<BodyId>,
    pub(crate) of: TextOf,
    /// Where the file begins.
    pub(crate) top: Span,
    pub(crate) lang: Lang,
    pub(crate) front: FrontMatter,
    pub(crate) text: Prose,
}

/// Front matter and text of a Markdown file; complaints go to the reader.
pub(crate) fn read(file: FileId, text: &str, reader: &mut Reader<'_>) -> Option<(FrontMatter, Prose)> {
    let Some((start, end, body)) = split(text) else {
        reader.report(Problem::MissingFrontMatter, Span::top_of(file));
        return None;
    };
    let node = yaml::parse(file, &text[start..end], start, &mut reader.found);
    let written = At::new(text[body..].to_owned(), Span::new(file, body, text.len()));
    if written.value.trim().is_empty() {
        reader.report(Problem::EmptyValue, written.span);
        return None;
    }
    if let Some(at) = written.value.find(is_unprintable) {
        let problem = Problem::YamlSyntax { detail: CONTROL_CHARACTER.to_owned() };
        reader.report(problem, Span::new(file, body + at, body + at));
        return None;
    }
    let words = prose(written, reader);
    let front = FrontMatter::from_node(&node?, reader)?;
    Some((front, words))
}

/// Where the front matter begins and ends, and where the text begins.
fn split(text: &str) -> Option<(usize, usize, usize)> {
    let first = text.find('\n')? + 1;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let mut at = first;
    for line in text[first..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((first, at, at + line.len()));
        }
        at += line.len();
    }
    None
}
