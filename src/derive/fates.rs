//! What may become of a goal, and how many goals fared how.
//!
//! Deliberately absent: which goal fared how (`ledger`), and shares. A goal is not worth more or less than
//! another, so that only whole goals are counted.

use std::collections::BTreeMap;

use crate::model::{AnswerStatus, Choice};

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// A later report answers it or carries it on.
    Answered(AnswerStatus),
    /// Its body has a report on a later year, which says nothing of it.
    Unanswered,
    /// Its body has no report on a later year yet.
    Open,
}

impl Fate {
    /// Every fate, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Answered(AnswerStatus::Met),
        Self::Answered(AnswerStatus::Partly),
        Self::Answered(AnswerStatus::CarriedOn),
        Self::Answered(AnswerStatus::NotMet),
        Self::Answered(AnswerStatus::Dropped),
        Self::Unanswered,
        Self::Open,
    ];

    /// Its name in open data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered(status) => status.name(),
            Self::Unanswered => "unanswered",
            Self::Open => "open",
        }
    }
}

/// How many goals have which fate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FateCounts(BTreeMap<Fate, usize>);

impl FateCounts {
    /// How many have one.
    #[must_use]
    pub fn of(&self, fate: Fate) -> usize {
        self.0.get(&fate).copied().unwrap_or_default()
    }

    /// How many have one of several.
    #[must_use]
    pub fn of_part(&self, fates: &[Fate]) -> usize {
        fates.iter().map(|fate| self.of(*fate)).sum()
    }

    /// How many goals there are.
    #[must_use]
    pub fn goals(&self) -> usize {
        self.0.values().sum()
    }

    /// How many are answered or carried on.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.iter().filter(|(fate, _)| matches!(fate, Fate::Answered(_))).map(|(_, count)| count).sum()
    }

    /// The fates that occur, in their order, as parts that a reader can tell apart: where all seven occur,
    /// goals that were not met and those that were given up are one part.
    #[must_use]
    pub fn parts(&self) -> Vec<Vec<Fate>> {
        let occur = Fate::ALL.into_iter().filter(|fate| self.of(*fate) > 0);
        let mut parts: Vec<Vec<Fate>> = occur.map(|fate| vec![fate]).collect();
        let dropped = Fate::Answered(AnswerStatus::Dropped);
        if parts.len() == Fate::ALL.len()
            && let Some(at) = parts.iter().position(|part| part.contains(&dropped))
            && let Some(before) = at.checked_sub(1)
        {
            let merged = parts.remove(at);
            parts.iter_mut().skip(before).take(1).for_each(|part| part.extend(merged.iter().copied()));
        }
        parts
    }
}

impl FromIterator<Fate> for FateCounts {
    fn from_iter<T: IntoIterator<Item = Fate>>(fates: T) -> Self {
        let mut counts = BTreeMap::new();
        for fate in fates {
            *counts.entry(fate).or_default() += 1;
        }
        Self(counts)
    }
}
