//! Two wordings of one text, compared for readers: which words stayed, which are gone, which are new.
//!
//! First sentence by sentence, so that a rewritten paragraph is never matched with one far away; then word
//! by word inside each run of sentences that was replaced. Deliberately absent: a clock. What is published
//! is a function of the content, and a comparison that gave up after some milliseconds would give other
//! pages on another machine; so the work is counted, not timed.

mod runs;
mod words;

use std::ops::Range;

use similar::{DiffTag, TextDiff};

use runs::{Run, Runs};
use words::Text;

/// How many pairs of sentences are looked at in one comparison: 10,000 against 10,000 between the first
/// and the last that differ, which is more than the longest report has.
const PAIRS_OF_SENTENCES: usize = 100_000_000;

/// How many pairs of words, signs and blanks are looked at in all replaced sentences together: as many as in
/// three pages rewritten from the first word to the last (4000 against 4000).
const PAIRS_OF_WORDS: usize = 16_000_000;

/// A part of the comparison, in the order of reading. Where words were replaced, the old ones come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Stands in both.
    Same(String),
    /// Stands in the old text only.
    Gone(String),
    /// Stands in the new text only.
    New(String),
}

/// The comparison of two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The parts: those that are the same or gone are the old text, those that are the same or new the new
    /// one. No two neighbours are of one kind, and none is empty.
    pub pieces: Vec<Piece>,
    /// How many words stand in both; signs and blanks are no words.
    pub kept: usize,
    /// How many words there are in either, those that stand in both counted once.
    pub all: usize,
    /// Whether everything was compared word by word; otherwise the texts are so long and so different that
    /// some sentences are marked as a whole.
    pub complete: bool,
}

impl Wording {
    /// Whether so much stayed that marks on single words help a reader; a text of which less than a third
    /// stayed was written anew, and its marks would only flicker.
    #[must_use]
    pub fn is_worth_marking(&self) -> bool {
        3 * self.kept >= self.all
    }
}

/// Compares two wordings of one text, Japanese or English. The other way round, the marks are the same with
/// `Gone` and `New` exchanged.
#[must_use]
pub fn compare_wording(old: &str, new: &str) -> Wording {
    // Where one word could be matched in two places, the choice depends on the order of the texts; taken
    // always in one order, both directions choose the same.
    let turned = new < old;
    let (first, second) = if turned { (new, old) } else { (old, new) };
    let (first, second) = (Text::read(first), Text::read(second));
    let mut runs = Runs::of(&first, &second);
    if pairs(&first.sentences, &second.sentences) > PAIRS_OF_SENTENCES {
        runs.push(Run { same: false, first: 0..first.words.len(), second: 0..second.words.len() });
        return runs.finish(turned, false);
    }
    let mut budget = PAIRS_OF_WORDS;
    let mut complete = true;
    for op in TextDiff::configure().diff_slices(&first.sentences, &second.sentences).ops() {
        let (tag, from, to) = op.as_tag_tuple();
        let (from, to) = (first.words_of(from), second.words_of(to));
        let pairs = pairs(&first.words[from.clone()], &second.words[to.clone()]);
        if tag == DiffTag::Replace && pairs <= budget {
            budget -= pairs;
            by_words(&mut runs, from, to);
        } else {
            complete &= tag != DiffTag::Replace;
            runs.push(Run { same: tag == DiffTag::Equal, first: from, second: to });
        }
    }
    runs.finish(turned, complete)
}

/// What a comparison costs at most: the pairs between the beginning and the end that both sides share.
fn pairs(first: &[&str], second: &[&str]) -> usize {
    let before = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let (first, second) = (&first[before..], &second[before..]);
    let after = first.iter().rev().zip(second.iter().rev()).take_while(|(one, other)| one == other).count();
    (first.len() - after).saturating_mul(second.len() - after)
}

/// Compares a run of sentences with the one that replaced it.
fn by_words(runs: &mut Runs<'_>, from: Range<usize>, to: Range<usize>) {
    let (first, second) = (&runs.first.words[from.clone()], &runs.second.words[to.clone()]);
    for op in TextDiff::configure().diff_slices(first, second).ops() {
        let (tag, one, other) = op.as_tag_tuple();
        let within = |of: &Range<usize>, part: Range<usize>| of.start + part.start..of.start + part.end;
        let (first, second) = (within(&from, one), within(&to, other));
        runs.push(Run { same: tag == DiffTag::Equal, first, second });
    }
}
