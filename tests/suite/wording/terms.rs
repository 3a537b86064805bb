//! The words of closed lists.

use std::collections::BTreeSet;
use std::fmt::Debug;

use hakusho::i18n::terms::{self, AuditField, CaseField};
use hakusho::model::Lang::{En, Ja};
use hakusho::model::{
    AnswerMode, AnswerStatus, AuditKind, AuditMethod, AuditResult, Auditor, Better, BodyKind, ChartKind,
    Choice, EducationForm, Formula, IncidentStatement, Lang, MeasureKind, MessageKind, MessageState, Office,
    Operator, PlaceUnit, ResponseState, Said, SectionKind, SectionState, Status, Verdict,
};

#[test]
fn every_word_of_every_list_is_worded_in_both_languages_and_differs_from_the_others() {
    list::<SectionKind>(terms::section_kind);
    list::<SectionState>(terms::section_state);
    list::<AuditKind>(terms::audit_kind);
    list::<Auditor>(terms::auditor);
    list::<AuditMethod>(terms::audit_method);
    list::<AuditResult>(terms::audit_result);
    list::<EducationForm>(terms::education_form);
    list::<AnswerStatus>(terms::answer_status);
    list::<ResponseState>(terms::response_state);
    list::<IncidentStatement>(terms::incident_statement);
    list::<Verdict>(terms::verdict);
    list::<MessageKind>(terms::message_kind);
    list::<MessageState>(terms::message_state);
    list::<Office>(terms::office);
    list::<Status>(terms::status);
    list::<AnswerMode>(terms::answer_mode);
    list::<Said>(terms::said);
    list::<Better>(terms::better);
    list::<BodyKind>(terms::body_kind);
    list::<MeasureKind>(terms::measure_kind);
    list::<ChartKind>(terms::chart_kind);
    list::<Formula>(terms::formula);
    list::<Operator>(terms::operator);
    list::<PlaceUnit>(terms::place_unit);
}

#[test]
fn labels_of_fields_differ_within_a_record() {
    words(CaseField::ALL, terms::incident_field);
    words(AuditField::ALL, terms::audit_field);
    words(terms::ProgrammeField::ALL, terms::programme_field);
    words(terms::StepField::ALL, terms::step_field);
    words(terms::CountermeasureField::ALL, terms::countermeasure_field);
}

#[test]
fn english_labels_and_tags_begin_with_a_capital_letter() {
    let begins_large = |text: &str| text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let tags = Status::ALL.iter().map(|word| terms::status(*word, En));
    let tags = tags.chain(AuditResult::ALL.iter().map(|word| terms::audit_result(*word, En)));
    let labels = CaseField::ALL.iter().map(|field| terms::incident_field(*field, En));
    for text in tags.chain(labels) {
        assert!(begins_large(text), "{text}");
    }
}

#[test]
fn what_a_chapter_says_of_incidents_is_a_sentence_about_the_chapter() {
    for statement in IncidentStatement::ALL {
        let ja = terms::incident_statement(*statement, Ja);
        let en = terms::incident_statement(*statement, En);
        assert!(ja.starts_with("この章は、") && ja.ends_with('。'), "{ja}");
        assert!(en.starts_with("This chapter ") && en.ends_with('.'), "{en}");
    }
    let none = terms::incident_statement(IncidentStatement::None, Ja);
    assert_eq!(none, "この章は、該当する障害・事故等はないとしている。");
}

#[test]
fn only_what_is_missing_needs_a_sentence() {
    for lang in Lang::ALL {
        for state in SectionState::ALL {
            let reported = *state == SectionState::Reported;
            assert_eq!(terms::section_statement(*state, lang).is_none(), reported);
        }
        for state in MessageState::ALL {
            let published = *state == MessageState::Published;
            assert_eq!(terms::message_statement(*state, lang).is_none(), published);
        }
    }
}

fn list<T: Choice + Debug>(wording: fn(T, Lang) -> &'static str) {
    words(T::ALL, wording);
}

fn words<T: Copy + Debug>(all: &[T], wording: fn(T, Lang) -> &'static str) {
    let mut seen = BTreeSet::new();
    for word in all {
        let (ja, en) = (wording(*word, Ja), wording(*word, En));
        assert!(!ja.is_ascii(), "{word:?} in Japanese: {ja}");
        assert!(!en.is_empty() && !en.chars().any(is_japanese), "{word:?} in English: {en}");
        assert!(seen.insert(ja) && seen.insert(en), "{word:?} is worded like another");
    }
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}
