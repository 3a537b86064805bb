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
//! What a column holds follows from what its rule gives ([`Typed`]), so that the type told in the metadata
//! can never part from the fields. Nothing runs JSON, so a field stands there without the guard.
//!
//! Deliberately absent: commas, quotes and line ends, which are the business of `sheet`.

use std::borrow::Cow;
use std::fmt::Display;
use std::marker::PhantomData;

use rust_decimal::Decimal;
use serde_json::Value;

use super::id::Id;
use crate::markdown::plain_text;
use crate::model::{
    AfterNumber, BodyId, BreakId, CategoryId, DefinitionId, DocumentId, FiscalYear, Grade, GroupId, ItemId,
    Lang, Lines, Localized, MeasureId, ObservationId, PartialDate, Prose, Quantity, QuestionId, RoleId,
    ScaleId, SchemeId, SubjectId,
};

/// What begins a formula, in full width too: East Asian editions of spreadsheets read that alike.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Text, ids and words of closed lists.
    Text,
    /// A whole number that is no value of a source: a year, a line, the number of a row.
    Whole,
    /// An exact decimal.
    Decimal,
    /// `true` or `false`.
    Truth,
    /// A date as precise as printed.
    Date,
}

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Datatype {
    pub(super) base: Base,
    /// Whether a field may hold several, joined by `;` and never holding one.
    pub(super) list: bool,
    /// Whether every field holds something.
    pub(super) always: bool,
}

impl Datatype {
    /// Text that may be missing.
    pub(super) const TEXT: Self = Self { base: Base::Text, list: false, always: false };
}

/// The text of a field; empty where there is nothing to say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Field {
    text: String,
    /// Whether an author wrote it.
    words: bool,
}

impl Field {
    /// As a CSV file has it: what a spreadsheet would run has its guard.
    pub(super) fn csv(&self) -> Cow<'_, str> {
        if self.words && needs_guard(&self.text) {
            Cow::Owned(format!("'{}", self.text))
        } else {
            Cow::Borrowed(&self.text)
        }
    }

    /// As a JSON file has it: `null` where there is nothing to say.
    pub(super) fn json(&self, datatype: Datatype) -> Value {
        let one = |text: &str| match datatype.base {
            Base::Whole => text.parse::<u64>().map_or_else(|_| text.into(), Value::from),
            Base::Truth => (text == "true").into(),
            Base::Text | Base::Decimal | Base::Date => text.into(),
        };
        match (self.text.as_str(), datatype.list) {
            ("", _) => Value::Null,
            (text, true) => text.split(';').map(one).collect(),
            (text, false) => one(text),
        }
    }
}

/// What can stand in a column, and the type that the column has then.
pub(super) trait Typed: Into<Field> {
    /// The type of the column.
    const TYPE: Datatype;
}

/// Text of a closed form, in which no author can write a formula.
pub(super) trait Exact: Display {
    /// What it is.
    const BASE: Base;
    /// Whether it is several in one.
    const LIST: bool = false;
    /// Whether it can hold a `;`, so that a list of them cannot be taken apart without knowing of `\`.
    const PLAIN: bool = true;
}

macro_rules! exact {
    ($($base:ident: $($name:ty)*;)+) => { $($(impl Exact for $name { const BASE: Base = Base::$base; })*)+ };
}

exact! {
    Text: Grade Id Quantity BodyId BreakId CategoryId DefinitionId DocumentId GroupId ItemId MeasureId
        QuestionId RoleId ScaleId SchemeId SubjectId;
    Whole: usize FiscalYear;
    Decimal: Decimal;
    Truth: bool;
    Date: PartialDate;
}

/// The program's own words: names of closed lists.
impl Exact for &'static str {
    const BASE: Base = Base::Text;
}

impl Exact for Lines {
    const BASE: Base = Base::Whole;
    const LIST: bool = true;
}

/// An id may hold parameters, joined by `;`.
impl Exact for ObservationId {
    const BASE: Base = Base::Text;
    const PLAIN: bool = false;
}

impl<T: Exact> Exact for &T {
    const BASE: Base = T::BASE;
    const LIST: bool = T::LIST;
    const PLAIN: bool = T::PLAIN;
}

impl<T: Exact> From<T> for Field {
    fn from(value: T) -> Self {
        Self { text: value.to_string(), words: false }
    }
}

impl<T: Exact> Typed for T {
    const TYPE: Datatype = Datatype { base: T::BASE, list: T::LIST, always: true };
}

impl<T: Into<Field>> From<Option<T>> for Field {
    fn from(value: Option<T>) -> Self {
        value.map(Into::into).unwrap_or_default()
    }
}

impl<T: Typed> Typed for Option<T> {
    const TYPE: Datatype = Datatype { always: false, ..T::TYPE };
}

impl Typed for Field {
    const TYPE: Datatype = Datatype::TEXT;
}

/// Several exact values in one field.
pub(super) struct List<T> {
    field: Field,
    of: PhantomData<T>,
}

impl<T> From<List<T>> for Field {
    fn from(list: List<T>) -> Self {
        list.field
    }
}

impl<T: Exact> Typed for List<T> {
    const TYPE: Datatype = Datatype { base: T::BASE, list: T::PLAIN, always: false };
}

/// An author's words.
pub(super) fn words(text: impl AsRef<str>) -> Field {
    Field { text: text.as_ref().to_owned(), words: true }
}

fn needs_guard(text: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    text.starts_with(|c: char| c == '\'' || c.is_control())
        || text.trim_start_matches(is_blank).starts_with(FORMULA)
}

/// Several exact values, joined by `;`.
pub(super) fn list<T: Exact>(parts: impl IntoIterator<Item = T>) -> List<T> {
    let text = join(parts.into_iter().map(|part| part.to_string()));
    List { field: Field { text, words: false }, of: PhantomData }
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
