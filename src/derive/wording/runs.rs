//! Runs of words that stayed or changed, made fit to read: neighbours of one kind are one, and a few words
//! that stayed by chance between two changes do not interrupt them.
//!
//! Deliberately absent: the comparison itself, and marks; how a change looks is for those who show it.

use std::ops::Range;

use super::words::{self, Text};
use super::{Piece, Wording};

/// What stayed between two changes is part of them when each of them is this many times as long: in a
/// sentence that was written anew, 「情報」 or "of the" stands again, and marks around it hide the sentence.
const BY_CHANCE: usize = 2;

/// More words than these do not stay by chance.
const CHANCE_WORDS: usize = 6;

/// A run of words in both texts; of those that stayed, as many in each.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) same: bool,
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// The runs of a comparison in the order of reading, tidied while they come. Together they hold every word
/// of both texts.
pub(super) struct Runs<'t> {
    pub(super) first: &'t Text<'t>,
    pub(super) second: &'t Text<'t>,
    runs: Vec<Run>,
}

impl<'t> Runs<'t> {
    pub(super) fn of(first: &'t Text<'t>, second: &'t Text<'t>) -> Self {
        Self { first, second, runs: Vec::new() }
    }

    /// Adds the next run, which begins where the last one ends.
    pub(super) fn push(&mut self, run: Run) {
        match self.runs.last_mut() {
            Some(last) if last.same == run.same => {
                (last.first.end, last.second.end) = (run.first.end, run.second.end);
            }
            _ => self.runs.push(run),
        }
        self.absorb();
    }

    /// Makes one change of the last two and what stayed between them, as long as that is too little to read.
    /// Between two mere insertions it stays: nothing is gone there, and no mark should say so.
    fn absorb(&mut self) {
        while let [.., before, between, after] = self.runs.as_mut_slice() {
            let replaces =
                before.first.len() + after.first.len() > 0 && before.second.len() + after.second.len() > 0;
            if after.same || !replaces {
                break;
            }
            let size = |run: &Run| self.first.signs(&run.first).max(self.second.signs(&run.second));
            let is_small = size(between) * BY_CHANCE <= size(before).min(size(after));
            let stayed = &self.first.words[between.first.clone()];
            let by_chance = is_small && words::count(stayed) <= CHANCE_WORDS;
            if has_line_end(stayed) || !(by_chance || is_slight(stayed)) {
                break;
            }
            (before.first.end, before.second.end) = (after.first.end, after.second.end);
            self.runs.truncate(self.runs.len() - 2);
        }
    }

    /// The comparison; `turned` where the second text is the old one.
    pub(super) fn finish(self, turned: bool, complete: bool) -> Wording {
        let mut wording = Wording { pieces: Vec::new(), kept: 0, all: 0, complete };
        for run in &self.runs {
            let (first, second) =
                (&self.first.words[run.first.clone()], &self.second.words[run.second.clone()]);
            if run.same {
                let kept = words::count(first);
                (wording.kept, wording.all) = (wording.kept + kept, wording.all + kept);
                wording.pieces.push(Piece::Same(first.concat()));
                continue;
            }
            wording.all += words::count(first) + words::count(second);
            let (gone, new) = if turned { (second, first) } else { (first, second) };
            if !gone.is_empty() {
                wording.pieces.push(Piece::Gone(gone.concat()));
            }
            if !new.is_empty() {
                wording.pieces.push(Piece::New(new.concat()));
            }
        }
        wording
    }
}

/// Whether there is a line end, which is kept: what stands on one line is not shown as part of a change on
/// the next.
fn has_line_end(words: &[&str]) -> bool {
    words.iter().any(|word| word.contains('\n'))
}

/// Whether what stayed is a particle, a sign, a blank or a single kanji.
fn is_slight(words: &[&str]) -> bool {
    let light = |c: char| words::is_hiragana(c) || !c.is_alphanumeric();
    let mut signs = words.iter().flat_map(|word| word.chars());
    match (signs.next(), signs.next(), signs.next()) {
        (Some(one), None, _) => light(one) || words::is_han(one),
        (Some(one), Some(other), None) => light(one) && light(other),
        _ => false,
    }
}
