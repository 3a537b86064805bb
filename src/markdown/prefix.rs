//! A bound on what may stand before the first word of a line, checked before the parser is let loose.
//!
//! The parser's work grows with the lines times the containers open around them, so that a megabyte of
//! `- - - -` over a megabyte of short lines would keep it busy for minutes. Every container needs a
//! byte at least in front of a line, so a bound on those bytes bounds the work. The bound is far from
//! anything an author writes; the limit authors can meet is [`MAX_DEPTH`](super::MAX_DEPTH).

use std::ops::Range;

/// How many bytes of indentation and markers a line may have.
const MAX_PREFIX: usize = 256;

/// The first prefix beyond the bound.
pub(super) fn excessive(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split(['\n', '\r']) {
        let words = line.trim_end();
        let len = words.len() - after_prefix(words).len();
        if len > MAX_PREFIX {
            return Some(start..start + len);
        }
        start += line.len() + 1;
    }
    None
}

/// What follows the indentation and the markers of quotations, lists and footnotes.
fn after_prefix(mut line: &str) -> &str {
    loop {
        line = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>-+*.)".contains(c));
        match line.strip_prefix("[^").and_then(after_label) {
            Some(rest) => line = rest,
            None => return line,
        }
    }
}

fn after_label(label: &str) -> Option<&str> {
    let mut escaped = false;
    let end = label.find(|c| {
        let ends = c == ']' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    label[end..].strip_prefix("]:")
}
