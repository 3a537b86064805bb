//! Lines of at most a number of columns, in text that mixes Japanese and English.
//!
//! Japanese breaks between any two characters, except before closing and after opening punctuation;
//! English breaks at spaces; a `piece of code` stays whole. Deliberately absent: hyphenation, and
//! justification of any kind.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Punctuation and small letters that never begin a line.
const CLOSING: &str = "、。，．・：；？！」』）］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%)]},.:;?!";
/// Punctuation that never ends a line.
const OPENING: &str = "「『（［｛〈《([{";
/// A last line narrower than this looks lost; the lines above give it some of theirs.
const LOST: usize = 10;

/// Breaks each line of a text so that none is wider than `columns`, unless a single word is.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> String {
    text.split('\n').flat_map(|line| wrap_line(line, columns)).collect::<Vec<_>>().join("\n")
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let pieces = pieces(line);
    let lines = fill(&pieces, columns);
    let lost = lines.len() > 1 && lines.last().is_some_and(|last| last.width() < LOST);
    if !lost {
        return lines;
    }
    let evener = fill(&pieces, columns.saturating_sub(LOST));
    if evener.len() == lines.len() { evener } else { lines }
}

/// As many pieces on each line as fit.
fn fill(pieces: &[&str], columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        if !line.is_empty() && line.width() + piece.trim_end().width() > columns {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    lines.push(line);
    lines
}

/// The parts of a line that stay whole, each with the spaces after it.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut in_code) = (0, false);
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices() {
        if before.is_some_and(|before| !in_code && may_break(before, c)) {
            pieces.push(&line[start..at]);
            start = at;
        }
        if c == '`' {
            in_code = !in_code && line[at + 1..].contains('`');
        }
        before = Some(c);
    }
    pieces.push(&line[start..]);
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before == ' ' || is_wide(before) || is_wide(after)
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}
