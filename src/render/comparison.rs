//! A comparison as text for a terminal, as a comment in Markdown, as one HTML document, as JSON.
//!
//! Every form says the same; where a form is short, it says so. Deliberately absent: words (they come
//! finished), the change pages of the site (they are pages like others), and colours where nobody asked.

mod html;
mod json;
mod markdown;
mod terminal;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use terminal::terminal;

use crate::compose::comparison::{Comparison, Entry, Piece};
use crate::compose::page::Href;

/// The address of what changed, where it stands on the published site.
fn address(comparison: &Comparison, entry: &Entry) -> Option<String> {
    let Href::Page { slug, anchor } = entry.href.as_ref()? else { return None };
    let slash = if slug.is_empty() { "" } else { "/" };
    let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Some(format!("{}{}/{slug}{slash}{anchor}", comparison.base_url, comparison.lang.tag()))
}

/// How much of words that stayed is shown around a change.
const AROUND: usize = 24;

/// The most that is shown of words that went or came.
const MOST_CHANGED: usize = 320;

/// The two ends of a long stretch, with a sign that something is left out.
fn ends(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    if letters.len() <= MOST_CHANGED {
        return words.to_owned();
    }
    let head: String = letters.iter().take(MOST_CHANGED / 2).collect();
    let tail: String = letters.iter().skip(letters.len() - MOST_CHANGED / 2).collect();
    format!("{head} […] {tail}")
}

/// The pieces of a text with long stretches that stayed shortened, the ends around changes kept.
fn shortened(pieces: &[Piece]) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let shorten = |(at, piece): (usize, &Piece)| match piece {
        Piece::Same(words) if words.chars().count() > 3 * AROUND => {
            let letters: Vec<char> = words.chars().collect();
            let head: String = letters.iter().take(AROUND).collect();
            let tail: String = letters.iter().skip(letters.len() - AROUND).collect();
            Piece::Same(match at {
                0 => format!("…{tail}"),
                _ if at == last => format!("{head}…"),
                _ => format!("{head} … {tail}"),
            })
        }
        Piece::Gone(words) => Piece::Gone(ends(words)),
        Piece::New(words) => Piece::New(ends(words)),
        piece => piece.clone(),
    };
    pieces.iter().enumerate().map(shorten).collect()
}
