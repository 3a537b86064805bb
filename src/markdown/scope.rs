//! One run of words (a paragraph, a heading, a cell, the words of a link), collected piece by piece.
//!
//! The Markdown parser's own findings about emphasis are not kept: its marks come back here as the
//! source text they were, to be judged anew. What it found about code spans, links and HTML stands,
//! because none of that depends on emphasis.

use std::ops::Range;

use super::fault::Fault;
use super::tree::{Block, Inline, Target};
use super::{emphasis, lines, scan};

/// What the parser reported, before emphasis is known.
#[derive(Debug)]
pub(super) enum Token {
    /// Source text that stands for itself, but for its marks of emphasis.
    Source(Range<usize>),
    /// Words that stand for themselves whatever they contain: entities, HTML, addresses.
    Literal(String),
    /// A finished inline.
    Inline(Inline),
    /// A figure or table of the report.
    Image { target: Target, alternative: String, range: Range<usize> },
    /// The end of a source line.
    SoftBreak,
}

impl Token {
    fn is_blank(&self, text: &str) -> bool {
        match self {
            Self::Source(range) => text[range.clone()].trim().is_empty(),
            Self::SoftBreak => true,
            Self::Literal(_) | Self::Inline(_) | Self::Image { .. } => false,
        }
    }
}

/// The tokens of one run of words, in order.
#[derive(Debug, Default)]
pub(super) struct Scope(Vec<Token>);

impl Scope {
    /// Adds a token. Source text that continues the token before it becomes one with it, so that no
    /// stretch begins or ends inside a run of marks.
    pub(super) fn push(&mut self, token: Token) {
        if let (Some(Token::Source(last)), Token::Source(next)) = (self.0.last_mut(), &token)
            && last.end == next.start
        {
            last.end = next.end;
        } else {
            self.0.push(token);
        }
    }

    /// The figure or table, if an image is all there is; a comment beside it may have left a space.
    pub(super) fn lone_image(&self, text: &str) -> Option<Block> {
        let mut solid = self.0.iter().filter(|token| !token.is_blank(text));
        let (Some(Token::Image { target, alternative, range }), None) = (solid.next(), solid.next()) else {
            return None;
        };
        let (target, alternative, range) = (target.clone(), alternative.clone(), range.clone());
        Some(Block::Embed { target, alternative, range })
    }

    /// Turns the tokens into inlines.
    pub(super) fn finish(self, text: &str, faults: &mut Vec<Fault>) -> Vec<Inline> {
        let pieces = lines::join(scan::scan(self.0, text, faults));
        let mut inlines = emphasis::resolve(pieces, faults);
        trim(&mut inlines);
        inlines
    }
}

/// Takes off the spaces at either end: what dropped comments leave behind, and the full-width indent
/// of a Japanese paragraph, which is the theme's to set.
fn trim(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = inlines.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        last.truncate(last.trim_end().len());
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(words) if words.is_empty()));
}
