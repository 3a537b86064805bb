//! A comparison of two states in words: what the change pages of the site, the terminal, a comment on a
//! change request and a program are all told.
//!
//! Beside its words each change keeps its codes and exact numbers, for programs. Deliberately absent: the
//! form of any of these.

mod facts;
mod values;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Composer;
use super::page::Href;
use crate::derive::{Changes, Review};
pub use crate::derive::{Piece, State};
use crate::i18n::pages::{PageWord, page_word};
use crate::i18n::{changes, dates};
use crate::model::{BodyId, Lang};

/// All changes between two states.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The language of its words.
    pub lang: Lang,
    /// What is compared with what.
    pub title: String,
    /// The name of the old state.
    pub old: String,
    /// The name of the new state.
    pub new: String,
    /// How many changes there are.
    pub total: usize,
    /// How many there are of each kind, those that occur.
    pub counts: Vec<Count>,
    /// What must be known to read them: what could not be compared.
    pub notes: Vec<String>,
    /// The changes, body by body.
    pub groups: Vec<Group>,
    /// Fixed words.
    pub words: Words,
    /// Address of the site's root, for links from elsewhere.
    pub base_url: String,
}

/// Fixed words of a comparison.
#[derive(Debug, Clone)]
pub struct Words {
    /// Nothing changed.
    pub nothing: &'static str,
    /// How many changes there are.
    pub total: String,
    /// Head of a column: what changed.
    pub what: &'static str,
    /// Head of a column: the old state.
    pub old: &'static str,
    /// Head of a column: the new state.
    pub new: &'static str,
    /// Head of a column: how far apart they are.
    pub change: &'static str,
    /// What became of things, by [`State`].
    pub states: [&'static str; 3],
}

/// The most rows of a table in a comment: a git host refuses comments of more than 65,536 characters.
pub const MOST_ROWS: usize = 50;

/// How many changes there are of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The kind, for programs.
    pub code: &'static str,
    /// The kind and the number in words.
    pub words: String,
    /// The number.
    pub count: usize,
}

/// The changes of one body, of the government, or of what belongs to none.
#[derive(Debug, Clone)]
pub struct Group {
    /// The body.
    pub body: Option<BodyId>,
    /// Its name.
    pub title: String,
    /// The changes: values, then facts.
    pub entries: Vec<Entry>,
    /// Its name with the number of its changes.
    pub summary: String,
    /// What is said after [`MOST_ROWS`] of them, where there are more.
    pub more: Option<String>,
}

/// One change.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The id of what changed, unique in the comparison.
    pub id: String,
    /// What kind of thing it is, for programs.
    pub code: &'static str,
    /// What kind of thing it is.
    pub kind: String,
    /// Whether it is new, gone or changed.
    pub state: State,
    /// Its year, where it has one.
    pub year: Option<u16>,
    /// Its name.
    pub name: String,
    /// Where it stands on the site.
    pub href: Option<Href>,
    /// In which respects it changed.
    pub lines: Vec<Line>,
}

impl State {
    /// The sign before a line, as version control sets it.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::New => '+',
            Self::Gone => '-',
            Self::Changed => '~',
        }
    }
}

impl Words {
    /// What became of a thing.
    #[must_use]
    pub fn state(&self, state: State) -> &'static str {
        let [new, gone, changed] = self.states;
        match state {
            State::New => new,
            State::Gone => gone,
            State::Changed => changed,
        }
    }
}

/// One respect in which a thing changed.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Which, for programs.
    pub code: &'static str,
    /// Which.
    pub label: String,
    /// What the old state says.
    pub old: Option<String>,
    /// What the new state says.
    pub new: Option<String>,
    /// The language of what they say, where it is not the reader's.
    pub foreign: Option<Lang>,
    /// How far apart they are, or why that is not said; what else must be known.
    pub remark: Option<String>,
    /// Whether it is an improvement.
    pub improved: Option<bool>,
    /// The numbers, where it has any.
    pub numbers: Option<Numbers>,
    /// The words that stayed, went and came, for texts of sentences.
    pub wording: Option<Vec<Piece>>,
}

/// Exact numbers of a changed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The old plain number.
    pub old: Option<Decimal>,
    /// The new plain number.
    pub new: Option<Decimal>,
    /// The difference, where it may be drawn.
    pub difference: Option<Decimal>,
    /// `points` for percentages, else the unit as printed.
    pub unit: String,
    /// Why there is no difference.
    pub refused: Option<&'static str>,
}

impl Composer<'_> {
    /// Words what changed from one year to another.
    pub(super) fn comparison_of_years(&self, review: &Review) -> Comparison {
        let years = [review.before, review.year].map(|year| dates::fiscal_year(year, self.lang));
        let [before, year] = &years;
        let title = changes::between(before, year, self.lang);
        let mut comparison = self.comparison(&review.changes, Some(review), title, (before, year));
        comparison.notes = self.notes_of(review);
        comparison
    }

    /// What must be known of two years: whose reports are there.
    pub(super) fn notes_of(&self, review: &Review) -> Vec<String> {
        let names = |bodies: &BTreeSet<BodyId>| -> Vec<String> {
            let all = self.archive.bodies.iter().filter(|body| bodies.contains(&body.id.value));
            all.map(|body| self.words(&body.name).text).collect()
        };
        let reporting = &review.reporting;
        let years = [review.before, review.year].map(|year| dates::fiscal_year(year, self.lang));
        changes::reporting(
            &years,
            &names(&reporting.both),
            &names(&reporting.only_before),
            &names(&reporting.only_now),
            self.lang,
        )
    }

    /// Words changes; `names` are those of the two states. Where they are years, old values under a new
    /// definition are shown, or it is said that there are none.
    pub(super) fn comparison(
        &self,
        changes: &Changes,
        review: Option<&Review>,
        title: String,
        names: (&str, &str),
    ) -> Comparison {
        let mut groups: Vec<Group> = Vec::new();
        let values = changes.values.iter().map(|change| self.value_entry(change, review));
        let facts = changes.facts.iter().map(|change| self.fact_entry(change));
        for (body, entry) in values.chain(facts) {
            let found = groups.iter().position(|group| group.body == body);
            let place = found.unwrap_or_else(|| {
                let title = self.group_title(body.as_ref());
                groups.push(Group { body, title, entries: Vec::new(), summary: String::new(), more: None });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(place) {
                group.entries.push(entry);
            }
        }
        groups.sort_by_key(|group| {
            let place = group.body.as_ref().and_then(|body| self.archive.bodies.position(body));
            (group.body.is_some(), place)
        });
        for group in &mut groups {
            let count = group.entries.len();
            group.summary = changes::counted(&group.title, count, self.lang);
            group.more = count
                .checked_sub(MOST_ROWS)
                .filter(|more| *more > 0)
                .map(|more| changes::and_more(more, self.lang));
        }
        let word = |word| page_word(word, self.lang);
        Comparison {
            lang: self.lang,
            title,
            old: names.0.to_owned(),
            new: names.1.to_owned(),
            total: changes.len(),
            counts: counts(&groups, self.lang),
            notes: Vec::new(),
            groups,
            words: Words {
                nothing: word(PageWord::NoChanges),
                total: changes::counted(word(PageWord::Changes), changes.len(), self.lang),
                what: word(PageWord::WhatChanged),
                old: word(PageWord::Before),
                new: word(PageWord::Now),
                change: word(PageWord::HowFar),
                states: [PageWord::IsNew, PageWord::IsGone, PageWord::IsChanged].map(word),
            },
            base_url: self.archive.site.base_url.to_string(),
        }
    }

    fn group_title(&self, body: Option<&BodyId>) -> String {
        match body {
            Some(body) => self.body_name(body).text,
            None => page_word(PageWord::WholeSite, self.lang).to_owned(),
        }
    }
}

/// The kinds that occur, in the order in which they first do.
fn counts(groups: &[Group], lang: Lang) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for entry in groups.iter().flat_map(|group| &group.entries) {
        match counts.iter_mut().find(|count| count.code == entry.code) {
            Some(count) => count.count += 1,
            None => {
                words.push(entry.kind.clone());
                counts.push(Count { code: entry.code, words: String::new(), count: 1 });
            }
        }
    }
    for (count, kind) in counts.iter_mut().zip(words) {
        count.words = changes::counted(&kind, count.count, lang);
    }
    counts
}
