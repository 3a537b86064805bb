//! The codes of a comparison for programs: each closed list with the words of its codes.
//!
//! Deliberately absent: where a code stands, which the schema of the comparison tells.

use super::pages::{PageWord, comma, page_word};
use super::{changes, in_lang};
use crate::derive::{Aspect, Detail, Refusal, State, Thing};
use crate::model::{Choice, Lang};

/// A code, and its words in Japanese and English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// As programs read it.
    pub name: &'static str,
    /// What it means.
    pub words: [String; 2],
}

impl Code {
    fn of(name: &'static str, words: impl Fn(Lang) -> &'static str) -> Self {
        Self { name, words: [Lang::Ja, Lang::En].map(|lang| words(lang).to_owned()) }
    }
}

/// What a change is of: a value, or a thing that is said something of.
#[must_use]
pub fn kinds() -> Vec<Code> {
    let value = Code::of("value", |lang| page_word(PageWord::Value, lang));
    let things = Thing::ALL.iter().map(|it| Code::of(it.name(), |lang| changes::thing(*it, lang)));
    [value].into_iter().chain(things).collect()
}

/// What became of a thing.
#[must_use]
pub fn states() -> Vec<Code> {
    let word = |state| match state {
        State::New => PageWord::IsNew,
        State::Gone => PageWord::IsGone,
        State::Changed => PageWord::IsChanged,
    };
    State::ALL.iter().map(|it| Code::of(it.name(), |lang| page_word(word(*it), lang))).collect()
}

/// In which respect it changed. A code that values and other things share has the words of both.
#[must_use]
pub fn aspects() -> Vec<Code> {
    let mut codes: Vec<Code> =
        Detail::ALL.iter().map(|it| Code::of(it.name(), |lang| changes::detail(*it, lang))).collect();
    for aspect in Aspect::ALL {
        let code = Code::of(aspect.name(), |lang| changes::aspect(*aspect, lang));
        match codes.iter_mut().find(|known| known.name == code.name) {
            Some(known) => join(known, code),
            None => codes.push(code),
        }
    }
    codes
}

fn join(known: &mut Code, other: Code) {
    for ((words, more), lang) in known.words.iter_mut().zip(other.words).zip([Lang::Ja, Lang::En]) {
        if *words != more {
            words.push_str(comma(lang));
            words.push_str(&more);
        }
    }
}

/// Why there is no difference.
#[must_use]
pub fn refusals() -> Vec<Code> {
    let words = |refusal| match refusal {
        Refusal::Break => ("二つの間で系列が断絶している", "The series breaks between the two"),
        Refusal::Definition => ("定義が異なる", "Their definitions differ"),
        Refusal::NotExact => ("正確な数ではない（概数など）", "One is no exact number"),
        Refusal::OtherThing => ("対象が異なる", "They are of different things"),
        Refusal::Grade => ("評価に差はない", "Grades have no difference"),
    };
    Refusal::ALL.iter().map(|it| Code::of(it.name(), |lang| in_lang(lang, words(*it)))).collect()
}
