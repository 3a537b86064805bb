//! The words of the model's closed lists, and the labels of fields.
//!
//! One function for each list, one arm for each word: a new word of the model does not compile before it
//! has both languages. Most are tags or labels of a few words. Three lists have whole sentences too,
//! since "none", "not published" and "not stated" are different claims of a report and a tag would blur
//! them: [`incident_statement`], [`section_statement`] and [`message_statement`].
//!
//! Deliberately absent: words that authors write (names of bodies, measures, categories: they come from
//! the content) and names of the kinds of things in diagnostics (`problems`).

mod audits;
mod fields;
mod report;
mod values;

pub use audits::{audit_kind, audit_method, audit_result, auditor, education_form};
pub use fields::{
    AuditField, CaseField, CountermeasureField, ProgrammeField, StepField, audit_field, countermeasure_field,
    incident_field, programme_field, step_field,
};
pub use report::{
    answer_status, incident_statement, message_kind, message_state, message_statement, office,
    response_state, section_kind, section_state, section_statement, verdict,
};
pub use values::{
    absence, answer_mode, better, body_kind, chart_kind, drawing_kind, formula, measure_kind, operator,
    place_unit, said, status,
};

use crate::model::{self, Choice, Lang};

/// A closed list with words for each of its names, told of the list as a whole: a list that authors
/// choose from is not read before it has them.
pub trait Term: Choice {
    /// The word of a name.
    fn term(self, lang: Lang) -> &'static str;
}

macro_rules! terms {
    ($($list:ident: $word:ident)*) => {$(
        impl Term for model::$list {
            fn term(self, lang: Lang) -> &'static str {
                $word(self, lang)
            }
        }
    )*};
}

terms! {
    AnswerMode: answer_mode
    AnswerStatus: answer_status
    AuditKind: audit_kind
    AuditMethod: audit_method
    AuditResult: audit_result
    Auditor: auditor
    Better: better
    BodyKind: body_kind
    ChartKind: chart_kind
    DrawingKind: drawing_kind
    EducationForm: education_form
    Formula: formula
    IncidentStatement: incident_statement
    MeasureKind: measure_kind
    MessageKind: message_kind
    MessageState: message_state
    Operator: operator
    PlaceUnit: place_unit
    ResponseState: response_state
    Said: said
    SectionKind: section_kind
    SectionState: section_state
    Status: status
    Verdict: verdict
}
