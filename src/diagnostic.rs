//! A diagnostic is data: what is wrong ([`Problem`]), where ([`Span`]), and what else belongs to it.
//!
//! Deliberately absent: words and colours. `i18n` words a problem in both languages, `cli` writes it to
//! terminals, JSON and annotations of a git host. A new rule is a new variant here; the compiler then
//! asks for its words and a test asks for its fixture.

mod problem;

pub use problem::{ChartFault, Code, FootnoteFault, HeadingFault, Kind, Neighbour, Problem};

use crate::source::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while one of these stands.
    Error,
    /// Published all the same; the page may say so (a missing translation).
    Warning,
}

/// Something that an author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where to look; `None` where a whole project lacks something.
    pub at: Option<Span>,
    /// The other place that explains it ("first defined here").
    pub related: Option<Span>,
}

impl Diagnostic {
    /// A problem at a place.
    #[must_use]
    pub fn new(problem: Problem, at: Span) -> Self {
        Self { problem, at: Some(at), related: None }
    }

    /// Points to a second place as well.
    #[must_use]
    pub fn with_related(self, span: Span) -> Self {
        Self { related: Some(span), ..self }
    }

    /// Its stable name.
    #[must_use]
    pub fn code(&self) -> Code {
        self.problem.code()
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code().severity()
    }
}

/// A result that may be there or not, with everything that was found on the way.
#[derive(Debug)]
pub struct Checked<T> {
    /// What could be made; absent where nothing useful could.
    pub value: Option<T>,
    /// Everything found, errors and warnings.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// Whether an error was found: then nothing may be published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        has_errors(&self.diagnostics)
    }
}

/// Whether an error is among them.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}

/// The known word that an unknown one was probably meant to be.
///
/// Damerau-Levenshtein similarity of at least 0.6; ties go to the first candidate, so that the answer
/// does not depend on anything but the order of declaration.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let score = strsim::normalized_damerau_levenshtein(word, candidate);
        if score >= 0.6 && best.is_none_or(|(top, _)| score > top) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
