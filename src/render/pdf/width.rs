//! How much room cells need, in half-width letters, so that a page is shared among columns by what they hold.
//!
//! Deliberately absent: fonts. A template turns these into lengths, and text that is longer breaks its lines.

use unicode_width::UnicodeWidthStr;

use crate::compose::page::{Cell, CellContent, Passage};
use crate::markdown;

/// The letters of a cell, marks and keys with it.
pub(super) fn of_cell(cell: &Cell) -> usize {
    let content = match &cell.content {
        CellContent::Number(words) | CellContent::Absent(words) => words.width(),
        CellContent::Words(words) => {
            words.text.width() + words.printed.as_ref().map_or(0, |printed| printed.term.width() + 4)
        }
        CellContent::Grade(_) => 1,
        CellContent::Text(passage) => of_passage(passage),
        CellContent::Replies(replies) => {
            let texts = replies.iter().map(|reply| reply.text.as_ref().map_or(0, of_passage));
            texts.max().unwrap_or(0).max(8)
        }
        CellContent::Empty => 0,
    };
    let keys: usize = cell.keys.iter().map(|key| key.width() + 1).sum();
    content + keys + cell.marks.iter().map(|mark| mark.width()).max().unwrap_or(0)
}

/// The least letters of a word that must not be cut: a Latin word or number as a whole, Japanese at some width.
pub(super) fn least(words: &str) -> usize {
    let word = |word: &str| if word.is_ascii() { word.width() } else { word.width().min(8) };
    words.split(|c: char| c.is_whitespace() && c != '\u{a0}').map(word).max().unwrap_or(0)
}

/// The same of a cell; its marks may break like any words.
pub(super) fn least_of_cell(cell: &Cell) -> usize {
    match &cell.content {
        CellContent::Number(words) => words.width(),
        CellContent::Words(words) => least(&words.text),
        CellContent::Absent(words) => least(words),
        CellContent::Text(passage) => least(&markdown::plain_text(&passage.blocks)).min(14),
        CellContent::Replies(_) => 8,
        CellContent::Grade(_) | CellContent::Empty => 1,
    }
}

fn of_passage(passage: &Passage) -> usize {
    markdown::plain_text(&passage.blocks).width()
}
