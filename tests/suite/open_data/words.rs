//! Authors' words.

use super::*;

#[test]
fn an_authors_words_are_never_a_formula() {
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "＝1+1", "－1", "\t=1", "'=1"] {
        let title = format!("title: {{ja: {}, en: Forged mail}}", serde_json::Value::from(formula));
        let files = Project::new()
            .with("2012/bodies/cao.yaml", "title: {ja: 偽のメール, en: Forged mail}", &title)
            .write();
        let row = files.row("incidents.csv", "2012/cao/mail");
        assert_eq!(row.get("title_ja"), format!("'{formula}"), "the apostrophe is all that is added");
    }
}

#[test]
fn harmless_words_are_not_touched() {
    for words in ["a=1", "1-2", "「-all」", "―", "a'b"] {
        let title = format!("title: {{ja: {}, en: Forged mail}}", serde_json::Value::from(words));
        let files = Project::new()
            .with("2012/bodies/cao.yaml", "title: {ja: 偽のメール, en: Forged mail}", &title)
            .write();
        assert_eq!(files.row("incidents.csv", "2012/cao/mail").get("title_ja"), words);
    }
}

#[test]
fn a_formula_in_the_head_of_a_column_is_one_too() {
    let files = Project::new()
        .with("2012/government.yaml", "label: {ja: 主体, en: Role}}", "label: {ja: '=1', en: Role}}")
        .write();
    assert_eq!(files.header("2012/scope.csv")[0], "'=1 (ja)");
}

#[test]
fn json_has_words_as_they_are_because_nothing_runs_it() {
    let files =
        Project::new().with("2012/government.yaml", "caption: {ja: 推移", "caption: {ja: '=1+1'").write();
    assert_eq!(files.json("2012/trend.json")["caption"]["ja"], "=1+1");
}

#[test]
fn the_parts_of_a_list_can_be_told_apart_even_with_a_semicolon_in_one() {
    let files = Project::new().with("2012/bodies/cao.yaml", "press: [NHK,", r"press: ['N;H\K',").write();
    assert_eq!(files.row("incidents.csv", "2012/cao/mail").get("press"), r"N\;H\\K;読売新聞");
}

#[test]
fn a_missing_translation_is_empty_and_not_the_other_language() {
    let files = Project::new()
        .with("2012/bodies/cao.yaml", "{ja: 偽のメール, en: Forged mail}", "{ja: 偽のメール}")
        .with("2012/bodies/cao.yaml", "{label: {ja: 研修, en: training}}", "{label: {ja: 研修}}")
        .write();
    assert_eq!(files.row("incidents.csv", "2012/cao/mail").fields("title_ja title_en"), "偽のメール | ");
    let measure = files.row("countermeasures.csv", "2012/cao/people/m1");
    assert_eq!(
        measure.fields("key_phrases_ja key_phrases_en"),
        "研修;教材 | ;materials",
        "in step with each other"
    );
}

#[test]
fn texts_are_plain_without_their_marks() {
    let note = "{measure: balance, value: 1, note: {ja: '**太字**と[108](value:2012/government/threats/all)', en: '*a*'}, at: 65}";
    let row = Project::new().with_value(note).write().value("2012/government/balance/all");
    assert_eq!(row.fields("note_ja note_en"), "太字と108 | a");
}
