//! Author input inside our sentences: marked as theirs, on one line, and never long enough to bury
//! the sentence.
//!
//! Deliberately absent: escaping. What a terminal, JSON or a git host cannot take is the business of
//! its writer.

use crate::model::Lang;

/// Characters of author input that a sentence repeats; the place itself shows the rest.
const MAX_CHARS: usize = 100;

/// A key, id, path or piece of YAML, in backticks.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", shortened(text))
}

/// An author's words, in the quotation marks of the language.
pub(super) fn words(text: &str, lang: Lang) -> String {
    let text = shortened(text);
    match lang {
        Lang::Ja => format!("「{text}」"),
        Lang::En => format!("\"{text}\""),
    }
}

/// One text of a pair in Japanese and English.
pub(super) fn pick(pair: (&'static str, &'static str), lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => pair.0,
        Lang::En => pair.1,
    }
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
