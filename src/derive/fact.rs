//! Facts: what the data say of one thing, field by field, in a form that two states can be compared in.
//!
//! A fact has no place in a file and no order of its own, so that moving a line changes nothing. Values
//! are no facts of this kind; they are compared as numbers with their definitions. Deliberately absent:
//! words for readers, and any opinion on which state is right.

mod lists;

pub use lists::{Aspect, Thing};

use std::collections::BTreeMap;

use crate::model::{
    AnswerStatus, AuditKind, AuditMethod, AuditResult, Auditor, Better, BodyId, BodyKind, CategoryId,
    DocumentId, DrawingKind, EducationForm, FiscalYear, IncidentStatement, Label, Lang, Lines, Localized,
    LocalizedProse, MeasureKind, MessageKind, MessageState, PartialDate, Period, Prose, ResponseState,
    SectionState, Verdict, flowing,
};

/// The name of a fact, the same in both states.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactName {
    /// The year; none for what belongs to no year, and where years are compared with each other.
    pub year: Option<FiscalYear>,
    /// The body whose report says it; none for the government's and the registries.
    pub body: Option<BodyId>,
    /// What it is of.
    pub thing: Thing,
    /// Its id among things of its kind.
    pub id: String,
}

/// What one aspect says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Words(Bilingual<String>),
    /// A text of sentences.
    Text(Bilingual<Written>),
    /// Names and other words that stay as printed.
    AsPrinted(Vec<String>),
    /// Words of closed lists.
    Coded(Vec<Coded>),
    /// A date.
    Date(PartialDate),
    /// Stretches of time.
    Periods(Vec<Period>),
}

/// A word of a closed list or the id of a registered thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coded {
    /// A kind of body.
    BodyKind(BodyKind),
    /// A kind of measure.
    MeasureKind(MeasureKind),
    /// A direction of improvement.
    Better(Better),
    /// A kind of drawing.
    DrawingKind(DrawingKind),
    /// Digest or original.
    MessageKind(MessageKind),
    /// Whether a message is there.
    MessageState(MessageState),
    /// Whether a section reports anything.
    SectionState(SectionState),
    /// What a chapter says of incidents.
    Statement(IncidentStatement),
    /// How a goal is answered.
    Answer(AnswerStatus),
    /// How far a response has come.
    Response(ResponseState),
    /// A kind of audit.
    AuditKind(AuditKind),
    /// What an audit found.
    AuditResult(AuditResult),
    /// Who audited.
    Auditor(Auditor),
    /// How an audit was done.
    Method(AuditMethod),
    /// Form of a programme.
    Form(EducationForm),
    /// Whether the policy was violated.
    Verdict(Verdict),
    /// A category of incidents.
    Category(CategoryId),
    /// A body.
    Body(BodyId),
    /// A document.
    Document(DocumentId),
}

/// What is said in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual<T> {
    /// In Japanese.
    pub ja: Option<T>,
    /// In English.
    pub en: Option<T>,
}

impl<T> Bilingual<T> {
    /// What is said in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::Ja => self.ja.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }

    /// What is said to a reader of a language: in the other where nothing is.
    #[must_use]
    pub fn show(&self, lang: Lang) -> Option<(&T, Lang)> {
        let other = lang.other();
        self.get(lang).map(|said| (said, lang)).or_else(|| self.get(other).map(|said| (said, other)))
    }

    fn of<U>(said: &Localized<U>, form: impl Fn(&U) -> T) -> Self {
        Self { ja: said.get(Lang::Ja).map(&form), en: said.get(Lang::En).map(&form) }
    }
}

/// A text of sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its words as a reader sees them, a line for each paragraph.
    pub words: String,
    /// As written, lines joined: links and marks show here only.
    source: String,
}

impl Written {
    fn of(prose: &Prose) -> Self {
        Self { words: prose.words(), source: flowing(&prose.text) }
    }
}

/// What is said of one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fact(BTreeMap<Aspect, Said>);

impl Fact {
    /// What is said, by aspect.
    pub fn iter(&self) -> impl Iterator<Item = (Aspect, &Said)> {
        self.0.iter().map(|(aspect, said)| (*aspect, said))
    }

    /// What is said of an aspect.
    #[must_use]
    pub fn get(&self, aspect: Aspect) -> Option<&Said> {
        self.0.get(&aspect)
    }

    /// The fact with fewer aspects.
    #[must_use]
    pub fn keeping(mut self, keep: impl Fn(Aspect) -> bool) -> Self {
        self.0.retain(|aspect, _| keep(*aspect));
        self
    }

    pub(super) fn with(mut self, aspect: Aspect, said: Option<Said>) -> Self {
        self.0.extend(said.map(|said| (aspect, said)));
        self
    }

    pub(super) fn words(self, aspect: Aspect, label: Option<&Label>) -> Self {
        self.with(aspect, label.map(|label| Said::Words(Bilingual::of(label, Clone::clone))))
    }

    pub(super) fn text(self, aspect: Aspect, text: Option<&LocalizedProse>) -> Self {
        self.with(aspect, text.map(|text| Said::Text(Bilingual::of(text, Written::of))))
    }

    pub(super) fn coded(self, aspect: Aspect, codes: impl IntoIterator<Item = Coded>) -> Self {
        let codes: Vec<Coded> = codes.into_iter().collect();
        self.with(aspect, (!codes.is_empty()).then_some(Said::Coded(codes)))
    }

    pub(super) fn names(self, aspect: Aspect, names: impl IntoIterator<Item = String>) -> Self {
        let names: Vec<String> = names.into_iter().collect();
        self.with(aspect, (!names.is_empty()).then_some(Said::AsPrinted(names)))
    }

    pub(super) fn date(self, aspect: Aspect, date: Option<PartialDate>) -> Self {
        self.with(aspect, date.map(Said::Date))
    }

    pub(super) fn periods(self, aspect: Aspect, periods: &[Period]) -> Self {
        self.with(aspect, (!periods.is_empty()).then(|| Said::Periods(periods.to_vec())))
    }

    pub(super) fn at(self, lines: Option<&Lines>) -> Self {
        self.names(Aspect::Place, lines.filter(|lines| !lines.is_empty()).map(ToString::to_string))
    }

    /// Several labels or texts as one list, each on a line.
    pub(super) fn lines_of(self, aspect: Aspect, lines: impl Iterator<Item = Bilingual<String>>) -> Self {
        let lines: Vec<Bilingual<String>> = lines.collect();
        let in_lang = |lang: Lang| {
            let all: Vec<String> =
                lines.iter().map(|line| line.get(lang).cloned().unwrap_or_default()).collect();
            all.iter().any(|line| !line.is_empty()).then(|| all.join("\n"))
        };
        let words = Bilingual { ja: in_lang(Lang::Ja), en: in_lang(Lang::En) };
        let some = words.ja.is_some() || words.en.is_some();
        self.with(aspect, some.then_some(Said::Words(words)))
    }
}

/// The words of a label.
pub(super) fn label(label: &Label) -> Bilingual<String> {
    Bilingual::of(label, Clone::clone)
}

/// The words of a text.
pub(super) fn plain(text: &LocalizedProse) -> Bilingual<String> {
    Bilingual::of(text, Prose::words)
}

/// The same words in both languages.
pub(super) fn both(words: impl Into<String>) -> Bilingual<String> {
    let words = words.into();
    Bilingual { ja: Some(words.clone()), en: Some(words) }
}

/// Pieces of a line, in each language joined by a sign.
pub(super) fn joined(pieces: &[Bilingual<String>], sign: &str) -> Bilingual<String> {
    let in_lang = |lang: Lang| {
        let pieces: Vec<&str> =
            pieces.iter().filter_map(|piece| piece.get(lang)).map(String::as_str).collect();
        (!pieces.is_empty()).then(|| pieces.join(sign))
    };
    Bilingual { ja: in_lang(Lang::Ja), en: in_lang(Lang::En) }
}

/// A text without where it was written.
pub(super) fn written(text: &LocalizedProse) -> Bilingual<Written> {
    Bilingual::of(text, Written::of)
}
