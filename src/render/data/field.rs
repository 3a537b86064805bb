//! One field of a CSV file, and what keeps a spreadsheet from running it.
//!
//! A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula and runs it on the
//! reader's machine. Two kinds of fields are therefore two ways in:
//!
//! - What is [`Exact`] is written by the program from a closed form: ids, numbers, dates, words of closed
//!   lists. It stands as it is, a negative number and the operator `=` too, since nobody can put a formula
//!   there and any mark would spoil the data.
//! - [`words`] are an author's. Where they could run, and where they begin with an apostrophe themselves,
//!   an apostrophe is put before them, as OWASP advises. So nothing is lost: in words, a first
//!   apostrophe is never part of the text, and who takes it away has the text back.
//!
//! Deliberately absent: commas, quotes and line ends, which are the business of `sheet`.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::id::Id;
use crate::markdown::plain_text;
use crate::model::{
    AfterNumber, BodyId, BreakId, CategoryId, DefinitionId, DocumentId, FiscalYear, Grade, GroupId, ItemId,
    Lang, Lines, Localized, MeasureId, ObservationId, PartialDate, Prose, Quantity, QuestionId, RoleId,
    ScaleId, SchemeId, SubjectId,
};

/// What begins a formula, in full width too: East Asian editions of spreadsheets read that alike.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The text of a field; empty where there is nothing to say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Field(String);

impl AsRef<[u8]> for Field {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Text of a closed form, in which no author can write a formula.
pub(super) trait Exact: Display {}

macro_rules! exact {
    ($($name:ty)*) => { $(impl Exact for $name {})* };
}

exact! {
    bool usize Decimal FiscalYear Grade Id Lines ObservationId PartialDate Quantity
    BodyId BreakId CategoryId DefinitionId DocumentId GroupId ItemId MeasureId QuestionId RoleId ScaleId SchemeId
    SubjectId
}

/// The program's own words: names of closed lists.
impl Exact for &'static str {}

impl<T: Exact> Exact for &T {}

impl<T: Exact> From<T> for Field {
    fn from(value: T) -> Self {
        Self(value.to_string())
    }
}

impl<T: Into<Field>> From<Option<T>> for Field {
    fn from(value: Option<T>) -> Self {
        value.map(Into::into).unwrap_or_default()
    }
}

/// An author's words.
pub(super) fn words(text: impl AsRef<str>) -> Field {
    let text = text.as_ref();
    Field(if needs_guard(text) { format!("'{text}") } else { text.to_owned() })
}

fn needs_guard(text: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    text.starts_with(|c: char| c == '\'' || c.is_control())
        || text.trim_start_matches(is_blank).starts_with(FORMULA)
}

/// Several exact values, joined by `;`.
pub(super) fn list<T: Exact>(parts: impl IntoIterator<Item = T>) -> Field {
    Field(join(parts.into_iter().map(|part| part.to_string())))
}

/// Several short texts of an author, joined by `;`.
pub(super) fn word_list<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> Field {
    words(join(parts))
}

/// A `;` or `\` of a part stands behind a `\`, so that the parts can be told apart again.
fn join<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    let escaped = parts.into_iter().map(|part| part.as_ref().replace('\\', r"\\").replace(';', r"\;"));
    escaped.collect::<Vec<_>>().join(";")
}

/// Something that is said in one or both languages.
pub(super) trait Worded {
    /// Its plain text in exactly this language: a missing translation is an empty field, never the other
    /// language.
    fn text(&self, lang: Lang) -> Option<String>;
}

impl Worded for Localized<String> {
    fn text(&self, lang: Lang) -> Option<String> {
        self.get(lang).cloned()
    }
}

impl Worded for Localized<Prose> {
    fn text(&self, lang: Lang) -> Option<String> {
        self.get(lang).map(|prose| plain_text(&prose.blocks))
    }
}

/// The word alone, without the space that parts it from a number.
impl Worded for AfterNumber {
    fn text(&self, lang: Lang) -> Option<String> {
        let text = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        };
        Some(text.trim().to_owned())
    }
}

impl<W: Worded + ?Sized> Worded for &W {
    fn text(&self, lang: Lang) -> Option<String> {
        (**self).text(lang)
    }
}

impl<W: Worded> Worded for Option<W> {
    fn text(&self, lang: Lang) -> Option<String> {
        self.as_ref()?.text(lang)
    }
}

/// Several short texts, joined by `;`; an untranslated one is empty, so that both languages have as many.
pub(super) struct Phrases<W>(pub(super) Vec<W>);

impl<W: Worded> Worded for Phrases<W> {
    fn text(&self, lang: Lang) -> Option<String> {
        let phrases: Vec<_> = self.0.iter().map(|phrase| phrase.text(lang)).collect();
        let any = phrases.iter().any(Option::is_some);
        any.then(|| join(phrases.into_iter().map(Option::unwrap_or_default)))
    }
}

/// Several texts, one below the other.
pub(super) struct Paragraphs<W>(pub(super) Vec<W>);

impl<W: Worded> Worded for Paragraphs<W> {
    fn text(&self, lang: Lang) -> Option<String> {
        let texts: Vec<String> = self.0.iter().filter_map(|text| text.text(lang)).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }
}
