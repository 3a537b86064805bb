//! What the end of a source line means to a reader: a space between Latin words, nothing beside a
//! wide character.
//!
//! CommonMark makes every line end a space, which tears Japanese sentences apart. Line breaks an
//! author asked for are not touched here.

use super::flanking::is_wide;
use super::scan::Piece;
use super::tree::Inline;
use super::words::plain_inline;

/// Replaces every soft break by a space or by nothing.
///
/// What shows no words of its own (a mark, a reference to a footnote, a link whose words are still to
/// be generated) is looked through.
pub(super) fn join(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut before = None;
    let mut waiting = Vec::new();
    for at in 0..pieces.len() {
        let (first, last) = match &pieces[at] {
            Piece::SoftBreak => {
                waiting.push(at);
                continue;
            }
            Piece::Run(_) => continue,
            Piece::Text(words) => ends(words),
            Piece::Inline(Inline::Break) => (None, None),
            Piece::Inline(inline) => ends(&plain_inline(std::slice::from_ref(inline))),
        };
        let Some(after) = first else { continue };
        for at in waiting.drain(..) {
            let space = before.map_or("", |before| line_end(before, after));
            pieces[at] = Piece::Text(space.to_owned());
        }
        before = last;
    }
    pieces.retain(|piece| !matches!(piece, Piece::SoftBreak));
    pieces
}

/// What a line end between these characters is to a reader.
#[must_use]
pub fn line_end(before: char, after: char) -> &'static str {
    if is_spaced(before, after) { " " } else { "" }
}

/// Whether words that end and begin like this have a space between them when their lines are joined.
pub(super) fn is_spaced(before: char, after: char) -> bool {
    let needs = |c: char| !is_wide(c) && !c.is_whitespace();
    needs(before) && needs(after)
}

fn ends(words: &str) -> (Option<char>, Option<char>) {
    (words.chars().next(), words.chars().next_back())
}
