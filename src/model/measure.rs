//! What is measured, how it is defined, and where series break.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::choice::choices;
use super::{
    AnswerMode, BodyId, BreakId, CategoryId, DefinitionId, DocumentId, FiscalYear, Grade, GroupId, Label,
    Lines, LocalizedProse, MeasureId, QuestionId, Register, RoleId, ScaleId, SubjectId,
};
use crate::source::{At, Span};

choices! {
    /// What values of a measure are.
    MeasureKind {
        /// A share in percent, 0 to 100.
        Rate = "rate",
        /// A whole number of things.
        Count = "count",
        /// A letter of a grading scale.
        Grade = "grade",
        /// Any other number.
        Number = "number",
    }

    /// A formula that values of a measure follow, over their parameters.
    Formula {
        /// `1 - (1 - p)^n` in percent: the probability that at least one of `n` does what each does with
        /// probability `p`.
        AtLeastOne = "at-least-one",
    }

    /// Which direction is an improvement.
    Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// Neither (more alerts are neither good nor bad news).
        Neither = "neither",
    }
}

/// A unit as printed.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its name in data files: as printed in Japanese (`万件`), unless another unit has that name.
    pub id: At<String>,
    /// As printed, where the id is not (台 for servers and for PCs).
    pub printed: Option<String>,
    /// What follows the number.
    pub name: AfterNumber,
    /// What the printed number is multiplied with to give the plain number (10000 for 万件).
    pub factor: At<Decimal>,
    /// Where it was declared.
    pub span: Span,
}

/// What follows a number in each language; empty where nothing does.
#[derive(Debug, Clone)]
pub struct AfterNumber {
    /// In Japanese (`台`).
    pub ja: String,
    /// In English (` servers`).
    pub en: String,
    /// In English after a one, where that differs (` server`).
    pub one: Option<String>,
    /// Where it was declared.
    pub span: Span,
}

/// A role group.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its id.
    pub id: At<RoleId>,
    /// Its name.
    pub name: Label,
    /// Which roles belong to it.
    pub text: Option<LocalizedProse>,
    /// Where it was declared.
    pub span: Span,
}

/// What is measured.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Its id.
    pub id: At<MeasureId>,
    /// Its name.
    pub name: Label,
    /// What its values are.
    pub kind: MeasureKind,
    /// Its unit where a value names no other.
    pub unit: At<String>,
    /// The formula that gives its values.
    pub formula: Option<Formula>,
    /// Which direction is an improvement.
    pub better: Better,
    /// Whether each value has a threshold θ.
    pub threshold: bool,
    /// The measure and scale that grades follow.
    pub grades: Option<GradedBy>,
    /// Its definitions; the first without bodies that is valid in a year is the common one.
    pub definitions: Vec<Definition>,
    /// Where it was declared.
    pub span: Span,
}

/// How the grades of a measure come from another.
#[derive(Debug, Clone)]
pub struct GradedBy {
    /// The measure whose rates are graded.
    pub measure: At<MeasureId>,
    /// The scale.
    pub scale: At<ScaleId>,
    /// Where it was declared.
    pub span: Span,
}

/// One way to define a measure.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its id, unique in the measure.
    pub id: At<DefinitionId>,
    /// The definition.
    pub text: LocalizedProse,
    /// The bodies whose own definition it is; empty for a common one.
    pub bodies: Vec<At<BodyId>>,
    /// First fiscal year of its validity.
    pub from: Option<FiscalYear>,
    /// Last fiscal year of its validity.
    pub to: Option<FiscalYear>,
    /// The document that prints it.
    pub document: Option<At<DocumentId>>,
    /// The lines there.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

impl Definition {
    /// Whether it is valid in a year.
    #[must_use]
    pub fn holds_in(&self, year: FiscalYear) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    /// Whether it is some bodies' own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !self.bodies.is_empty()
    }
}

impl Measure {
    /// A definition by its id.
    #[must_use]
    pub fn definition(&self, id: &DefinitionId) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.id.value == *id)
    }

    /// The common definition of a year.
    #[must_use]
    pub fn common_definition(&self, year: FiscalYear) -> Option<&Definition> {
        self.definitions.iter().find(|definition| !definition.is_own() && definition.holds_in(year))
    }
}

/// A grading scale.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Its id.
    pub id: At<ScaleId>,
    /// Its grades, best first.
    pub grades: Vec<ScaleGrade>,
    /// Where it was declared.
    pub span: Span,
}

/// One grade of a scale.
#[derive(Debug, Clone)]
pub struct ScaleGrade {
    /// The letter.
    pub grade: At<Grade>,
    /// The lowest rate that has it, in percent.
    pub at_least: At<Decimal>,
    /// What it says.
    pub text: Option<LocalizedProse>,
    /// Where it was declared.
    pub span: Span,
}

/// A point from which on a measure is not comparable with before.
#[derive(Debug, Clone)]
pub struct Break {
    /// Its id.
    pub id: At<BreakId>,
    /// The measure.
    pub measure: At<MeasureId>,
    /// The first fiscal year of the new series.
    pub year: FiscalYear,
    /// A word for the mark in charts.
    pub label: Label,
    /// Why.
    pub reason: LocalizedProse,
    /// The document that says so.
    pub document: Option<At<DocumentId>>,
    /// The lines there.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// What a value is about where the role is not enough.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its id.
    pub id: At<SubjectId>,
    /// Its name.
    pub name: Label,
    /// The heading that it stands under.
    pub group: Option<At<GroupId>>,
    /// Where it was declared.
    pub span: Span,
}

/// A heading over subjects.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its id.
    pub id: At<GroupId>,
    /// Its name.
    pub name: Label,
    /// The heading above.
    pub parent: Option<At<GroupId>>,
    /// Where it was declared.
    pub span: Span,
}

/// A question of a survey.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its id.
    pub id: At<QuestionId>,
    /// The question as printed.
    pub label: Label,
    /// One answer or several.
    pub answer_mode: AnswerMode,
    /// The answers, in printed order.
    pub options: Vec<QuestionOption>,
    /// Where it was declared.
    pub span: Span,
}

/// An answer to choose.
#[derive(Debug, Clone)]
pub struct QuestionOption {
    /// Its id, unique in the question.
    pub id: At<SubjectId>,
    /// The answer as printed.
    pub label: Label,
    /// Where it was declared.
    pub span: Span,
}

impl Question {
    /// An answer by its id.
    #[must_use]
    pub fn option(&self, id: &SubjectId) -> Option<&QuestionOption> {
        self.options.iter().find(|option| option.id.value == *id)
    }
}

/// A category of incidents.
#[derive(Debug, Clone)]
pub struct Category {
    /// Its id.
    pub id: At<CategoryId>,
    /// Its name as printed.
    pub label: Label,
    /// Where it was declared.
    pub span: Span,
}

/// Everything that values refer to.
#[derive(Debug, Clone, Default)]
pub struct MeasureBook {
    /// Units by their printed form.
    pub units: BTreeMap<String, Unit>,
    /// Role groups.
    pub roles: Register<RoleId, Role>,
    /// Measures.
    pub measures: Register<MeasureId, Measure>,
    /// Grading scales.
    pub scales: Register<ScaleId, Scale>,
    /// Breaks of series.
    pub breaks: Register<BreakId, Break>,
    /// Subjects.
    pub subjects: Register<SubjectId, Subject>,
    /// Headings over subjects.
    pub groups: Register<GroupId, Group>,
    /// Survey questions.
    pub questions: Register<QuestionId, Question>,
    /// Incident categories.
    pub categories: Register<CategoryId, Category>,
}

impl MeasureBook {
    /// The breaks of a measure, in the order of their years.
    #[must_use]
    pub fn breaks_of(&self, measure: &MeasureId) -> Vec<&Break> {
        let mut breaks: Vec<_> = self.breaks.iter().filter(|found| found.measure.value == *measure).collect();
        breaks.sort_by_key(|found| found.year);
        breaks
    }

    /// The words of a subject: an answer within its question, a registered subject otherwise.
    #[must_use]
    pub fn subject_label(&self, question: Option<&QuestionId>, subject: &SubjectId) -> Option<&Label> {
        match question {
            Some(question) => {
                self.questions.get(question).and_then(|q| q.option(subject)).map(|option| &option.label)
            }
            None => self.subjects.get(subject).map(|subject| &subject.name),
        }
    }
}
