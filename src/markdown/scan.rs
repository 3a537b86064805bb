//! From tokens to pieces: finds the marks of emphasis in source text, and what was meant as markup
//! there but came to nothing.
//!
//! It pairs no marks; that is `emphasis`.

use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::flanking::{Flanks, flanks};
use super::scope::Token;
use super::tree::Inline;

/// A part of a run of words.
#[derive(Debug)]
pub(super) enum Piece {
    /// Words as they will be read.
    Text(String),
    /// Marks of emphasis, for better or worse.
    Run(Run),
    /// A finished inline.
    Inline(Inline),
    /// The end of a source line.
    SoftBreak,
}

impl Piece {
    /// The marks, if it is marks.
    pub(super) fn as_run(&self) -> Option<&Run> {
        match self {
            Self::Run(run) => Some(run),
            Self::Text(_) | Self::Inline(_) | Self::SoftBreak => None,
        }
    }
}

/// A row of the same mark.
#[derive(Debug)]
pub(super) struct Run {
    /// `*` or `_`.
    pub(super) sign: char,
    /// Where it stands; one byte a mark.
    pub(super) range: Range<usize>,
    /// What its neighbours allow.
    pub(super) flanks: Flanks,
}

/// Scans the tokens of one run of words.
pub(super) fn scan(tokens: Vec<Token>, text: &str, faults: &mut Vec<Fault>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    let mut at_start = true;
    while let Some(token) = tokens.next() {
        let at_end = tokens.peek().is_none();
        let ends_line = matches!(token, Token::SoftBreak | Token::Inline(Inline::Break));
        match token {
            Token::Source(range) => {
                let stretch = Stretch::new(text, range, at_start, at_end);
                stretch.report_leftovers(faults);
                stretch.split(&mut pieces);
            }
            Token::Literal(words) => pieces.push(Piece::Text(words)),
            Token::Inline(inline) => pieces.push(Piece::Inline(inline)),
            Token::Image { alternative, range, .. } => {
                faults.push(Fault { kind: FaultKind::ImageInText, range });
                pieces.push(Piece::Text(alternative));
            }
            Token::SoftBreak => pieces.push(Piece::SoftBreak),
        }
        at_start = ends_line;
    }
    pieces
}

/// Source text between two things the parser understood.
struct Stretch<'t> {
    text: &'t str,
    range: Range<usize>,
    /// Where markup may begin: an escaped first character is none.
    live: usize,
    /// Whether a line begins here.
    at_start: bool,
    /// Whether the words end here.
    at_end: bool,
}

impl<'t> Stretch<'t> {
    fn new(text: &'t str, range: Range<usize>, at_start: bool, at_end: bool) -> Self {
        // The parser leaves a backslash out of the text exactly when it escapes what follows.
        let escaped = text[..range.start].ends_with('\\');
        let first = text[range.clone()].chars().next().map_or(0, char::len_utf8);
        let live = range.start + if escaped { first } else { 0 };
        Self { text, range, live, at_start, at_end }
    }

    /// Cuts the stretch into words and runs of marks.
    fn split(&self, pieces: &mut Vec<Piece>) {
        let mut words = self.range.start;
        let mut from = self.live;
        while let Some(found) = self.text[from..self.range.end].find(['*', '_']) {
            let run = self.run_at(from + found);
            if words < run.range.start {
                pieces.push(Piece::Text(self.text[words..run.range.start].to_owned()));
            }
            from = run.range.end;
            words = from;
            pieces.push(Piece::Run(run));
        }
        if words < self.range.end {
            pieces.push(Piece::Text(self.text[words..self.range.end].to_owned()));
        }
    }

    fn run_at(&self, start: usize) -> Run {
        let rest = &self.text[start..self.range.end];
        let sign = if rest.starts_with('_') { '_' } else { '*' };
        let end = start + rest.len() - rest.trim_start_matches(sign).len();
        // Beyond the ends of a line the source has what belongs to the block around it, `>` or `|`;
        // only the bracket of a link is a neighbour like any other.
        let is_first = self.at_start && start == self.range.start;
        let is_last = self.at_end && end == self.range.end;
        let before = self.text[..start].chars().next_back();
        let before = before.filter(|&c| !is_first || c == '[');
        let after = self.text[end..].chars().next();
        let after = after.filter(|&c| !is_last || c != '|');
        Run { sign, range: start..end, flanks: flanks(sign, before, after) }
    }

    /// Reports what an author can only have meant as markup.
    fn report_leftovers(&self, faults: &mut Vec<Fault>) {
        let live = &self.text[self.live..self.range.end];
        let mut report = |kind, at: usize, len: usize| {
            faults.push(Fault { kind, range: self.live + at..self.live + at + len });
        };
        for (at, mark) in live.match_indices("<!--") {
            report(FaultKind::UnclosedComment, at, mark.len());
        }
        for (at, mark) in live.match_indices("](") {
            report(FaultKind::BrokenLink, at, mark.len());
        }
        for (at, mark) in live.match_indices("[^") {
            let rest = &live[at + mark.len()..];
            let label = &rest[..rest.find(|c: char| c.is_whitespace() || c == '[' || c == ']').unwrap_or(0)];
            if !label.is_empty() && rest[label.len()..].starts_with(']') {
                let kind = FaultKind::UndefinedFootnote { label: label.to_lowercase() };
                report(kind, at, mark.len() + label.len() + 1);
            }
        }
    }
}
