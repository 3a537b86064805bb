//! Titles of charts that count: what became of goals, and how far responses have come.
//!
//! Each says every number that it stands on and nothing else. What was counted is of `derive`; here it is
//! only said. Deliberately absent: praise, blame and shares.

use super::dates;
use super::numbers::quantity;
use super::pages::{PageWord, comma, page_word};
use super::terms::{answer_status, response_state};
use crate::derive::{Fate, FateCounts, Progress};
use crate::model::{FiscalYear, Lang};

/// What became of a goal, as a tag.
#[must_use]
pub fn fate(fate: Fate, lang: Lang) -> &'static str {
    match fate {
        Fate::Answered(status) => answer_status(status, lang),
        Fate::Unanswered => page_word(PageWord::NotAnswered, lang),
        Fate::Open => page_word(PageWord::Open, lang),
    }
}

/// Several fates that are shown as one part.
#[must_use]
pub fn fates(fates: &[Fate], lang: Lang) -> String {
    let names: Vec<&str> = fates.iter().map(|found| fate(*found, lang)).collect();
    match lang {
        Lang::Ja => names.join("・"),
        Lang::En => {
            let mut names = names.into_iter();
            let first = names.next().unwrap_or_default().to_owned();
            names.fold(first, |said, name| format!("{said} or {}", inside(name, lang)))
        }
    }
}

/// How the goals of a year fared: the title of their chart.
#[must_use]
pub fn fates_found(counts: &FateCounts, lang: Lang) -> String {
    let (goals, answered) = (counts.goals(), counts.answered());
    let rest = |fates: [Fate; 2]| {
        let there = fates.into_iter().filter(|found| counts.of(*found) > 0);
        there.map(|found| counted(fate(found, lang), counts.of(found), lang)).collect::<Vec<_>>()
    };
    let silent = rest([Fate::Unanswered, Fate::Open]);
    let replies: Vec<(&str, usize)> = Fate::ALL
        .into_iter()
        .filter(|found| matches!(found, Fate::Answered(_)) && counts.of(*found) > 0)
        .map(|found| (fate(found, lang), counts.of(found)))
        .collect();
    if let ([], [_]) = (replies.as_slice(), silent.as_slice()) {
        let open = counts.of(Fate::Open) > 0;
        return all_silent(fate(if open { Fate::Open } else { Fate::Unanswered }, lang), goals, lang);
    }
    let said = match replies.as_slice() {
        [] => None,
        [(name, _)] => Some(all_answered(name, answered, lang)),
        several => Some(some_answered(several, answered, lang)),
    };
    match (said, lang) {
        (None, _) => goals_of(goals, &silent, lang),
        (Some(said), _) if silent.is_empty() => said,
        (Some(said), Lang::Ja) => format!("{said}。ほかは、{}", silent.join("、")),
        (Some(said), Lang::En) => format!("{said}; {}", silent.join(", ")),
    }
}

/// The goals of a year and how many there are: what the chart of them shows.
#[must_use]
pub fn goals_of_year(year: FiscalYear, counts: &FateCounts, lang: Lang) -> String {
    let (year, goals) = (dates::fiscal_year(year, lang), counts.goals());
    let count = count(goals, lang);
    match (lang, goals) {
        (Lang::Ja, _) => format!("{year}の報告が掲げた目標{count}件の、後の報告での扱い"),
        (Lang::En, 1) => format!("What later reports say of the {count} goal set in the {year} reports"),
        (Lang::En, _) => format!("What later reports say of the {count} goals set in the {year} reports"),
    }
}

/// How far responses have come: the title of their chart.
#[must_use]
pub fn responses_found(progress: &Progress, lang: Lang) -> String {
    let states = progress.states.iter().filter(|(_, count)| *count > 0);
    let states = states.map(|(state, found)| counted(response_state(*state, lang), *found, lang));
    let (states, all) = (states.collect::<Vec<_>>().join(comma(lang)), count(progress.responses, lang));
    match (lang, progress.responses) {
        (Lang::Ja, _) => format!("対応{all}件のうち、{states}"),
        (Lang::En, 1) => format!("{all} response: {states}"),
        (Lang::En, _) => format!("{all} responses: {states}"),
    }
}

fn all_silent(name: &str, goals: usize, lang: Lang) -> String {
    let count = count(goals, lang);
    let name = inside(name, lang);
    match (lang, goals) {
        (Lang::Ja, 1) => format!("目標{count}件は{name}"),
        (Lang::Ja, _) => format!("目標{count}件は、いずれも{name}"),
        (Lang::En, 1) => format!("{count} goal: {name}"),
        (Lang::En, _) => format!("{count} goals, all {name}"),
    }
}

fn all_answered(name: &str, answered: usize, lang: Lang) -> String {
    let count = count(answered, lang);
    let name = inside(name, lang);
    match (lang, answered) {
        (Lang::Ja, 1) => format!("評価のある{count}件は{name}"),
        (Lang::Ja, _) => format!("評価のある{count}件は、いずれも{name}"),
        (Lang::En, 1) => format!("{count} goal answered: {name}"),
        (Lang::En, _) => format!("{count} goals answered: all {name}"),
    }
}

fn some_answered(replies: &[(&str, usize)], answered: usize, lang: Lang) -> String {
    let parts: Vec<String> = replies.iter().map(|(name, found)| counted(name, *found, lang)).collect();
    let (count, parts) = (count(answered, lang), parts.join(comma(lang)));
    match lang {
        Lang::Ja => format!("評価のある{count}件のうち、{parts}"),
        Lang::En => format!("{count} goals answered: {parts}"),
    }
}

fn goals_of(goals: usize, parts: &[String], lang: Lang) -> String {
    let (count, parts) = (count(goals, lang), parts.join(comma(lang)));
    match lang {
        Lang::Ja => format!("目標{count}件のうち、{parts}"),
        Lang::En => format!("{count} goals: {parts}"),
    }
}

/// A name with how many there are (「達成1件」, "1 met").
fn counted(name: &str, found: usize, lang: Lang) -> String {
    let (count, name) = (count(found, lang), inside(name, lang));
    match lang {
        Lang::Ja => format!("{name}{count}件"),
        // A line does not end between a number and what it counts.
        Lang::En => format!("{count}\u{a0}{name}"),
    }
}

/// A tag inside of a sentence.
fn inside(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => name.to_owned(),
        Lang::En => super::findings::lower_first(name),
    }
}

fn count(found: usize, lang: Lang) -> String {
    quantity(&found.into(), lang)
}
