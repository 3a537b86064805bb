//! Values.

use super::*;

const MEANING: &str = "operator value unit number status";

#[test]
fn a_value_keeps_the_digits_that_were_printed() {
    let files = Project::new().write();
    assert_eq!(
        files.value("2012/government/implementation/all").fields(MEANING),
        "= | 97.0 | % | 97 | published"
    );
    assert_eq!(files.value("2012/cao/implementation/staff").get("value"), "86.60");
}

#[test]
fn a_unit_that_stands_for_many_is_multiplied_into_the_plain_number_only() {
    let row = Project::new().write().value("2012/government/threats/all");
    assert_eq!(row.fields(MEANING), "about | 108 | 万件 | 1080000 | published");
}

#[test]
fn a_grade_has_a_value_and_no_number() {
    let row = Project::new()
        .with_value("{measure: grade, body: npa, value: A, at: 61}")
        .write()
        .value("2012/npa/grade/all");
    assert_eq!(row.fields(MEANING), "= | A | grade |  | published");
}

#[test]
fn words_that_mean_zero_are_a_zero_and_the_words() {
    let value =
        "{measure: threats, body: npa, value: 0, status: in-words, words: {ja: 無かった, en: none}, at: 62}";
    let row = Project::new().with_value(value).write().value("2012/npa/threats/all");
    assert_eq!(row.fields(MEANING), "= | 0 | 件 | 0 | in-words");
    assert_eq!(row.fields("words_ja words_en"), "無かった | none");
}

#[test]
fn a_mark_that_was_missed_is_never_a_value() {
    let value = "{measure: implementation, body: npa, bound: 100, at: 63}";
    let row = Project::new().with_value(value).write().value("2012/npa/implementation/all");
    assert_eq!(row.fields(MEANING), " |  | % |  | not-reached");
    assert_eq!(row.get("bound"), "100");
}

#[test]
fn a_value_that_was_not_published_is_empty_and_says_why() {
    let value = "{measure: implementation, body: npa, status: suppressed, at: 63}";
    let row = Project::new().with_value(value).write().value("2012/npa/implementation/all");
    assert_eq!(row.fields(MEANING), " |  | % |  | suppressed");
}

#[test]
fn a_negative_number_and_an_operator_are_not_touched() {
    let value = "{measure: balance, operator: '>=', value: -3, at: 64}";
    let row = Project::new().with_value(value).write().value("2012/government/balance/all");
    assert_eq!(row.fields(MEANING), ">= | -3 | 件 | -3 | published");
}

#[test]
fn a_value_leads_back_to_its_source_and_to_the_table_that_shows_it() {
    let files = Project::new().write();
    let shown = files.value("2012/government/implementation/all");
    assert_eq!(shown.fields("source_document source_place figure"), "001.txt | 19;22;40 | 2012/trend");
    assert_eq!(
        files.value("2011/government/implementation/all").get("figure"),
        "2012/trend",
        "the edition's table"
    );
    let alone = files.value("2012/cao/implementation/staff");
    assert_eq!(alone.fields("source_place figure printed_figure"), "110 | 図３ | 図３");
    for ending in ["csv", "json"] {
        assert!(files.0.contains_key(&format!("data/{}.{ending}", shown.get("figure"))));
    }
}

#[test]
fn a_value_of_a_bodys_own_definition_says_so() {
    let files = Project::new().write();
    let own = files.value("2012/cao/implementation/staff");
    assert_eq!(own.fields("definition own_definition"), "strict | true");
    let common = files.value("2012/government/implementation/all");
    assert_eq!(common.fields("definition own_definition"), "common | false");
}

#[test]
fn a_second_account_has_a_row_and_an_id_of_its_own() {
    let account =
        "{measure: threats, value: 1, at: 70, account: {ja: 本文では異なる。, en: The text differs.}}";
    let files = Project::new().with_value(account).write();
    assert_eq!(files.value("2012/government/threats/all").get("value"), "108");
    let second = files.value("2012/government/threats/all+70");
    assert_eq!(second.fields("value account_ja account_en"), "1 | 本文では異なる。 | The text differs.");
}

#[test]
fn nothing_that_a_value_knows_is_lost() {
    let value = "
      measure: share
      question: plan
      subject: stated
      parameters: {level: 3, p: 0.05}
      as_of: 2013-03
      value: 50
      n: 191
      numerator: 2
      denominator: 4
      said: rose
      printed_measure: 提出率
      printed_role: 従事者
      note: {ja: 注。, en: A note.}
      accepted: [{code: sum-outside-tolerance, reason: {ja: 原文のまま。, en: As printed.}}]
      at: 71";
    let files = Project::new().with_value(value).write();
    let row = files.value("2012/government/share/all/plan/stated;level=3;p=0.05");
    assert_eq!(row.fields("as_of question subject answer_mode n"), "2013-03 | plan | stated | single | 191");
    assert_eq!(row.fields("parameters numerator denominator said"), "level=3;p=0.05 | 2 | 4 | rose");
    assert_eq!(row.fields("printed_measure printed_role"), "提出率 | 従事者");
    assert_eq!(row.fields("note_ja note_en"), "注。 | A note.");
    assert_eq!(
        row.fields("accepted accepted_reason_ja accepted_reason_en"),
        "sum-outside-tolerance | 原文のまま。 | As printed."
    );
}
