//! Incidents, goals and measures.

use super::*;

#[test]
fn an_incident_keeps_every_date_as_precise_as_printed() {
    let row = Project::new().write().row("incidents.csv", "2012/cao/mail");
    assert_eq!(row.get("occurred"), "2012-04-04;2012-10/2012-11;2013-01-15/..");
    assert_eq!(
        row.fields("noticed reported published restored"),
        "2013-01-15T10:30 | 2013-01-16 | 2013-01-17 | 2013-02"
    );
}

#[test]
fn an_incident_names_its_category_counts_press_and_verdict() {
    let files = Project::new().write();
    let row = files.row("incidents.csv", "2012/cao/mail");
    assert_eq!(row.fields("category press verdict"), "other | NHK;読売新聞 | no");
    assert_eq!(row.get("counts"), "2012/cao/threats/all/mail");
    assert_eq!(files.value(row.get("counts")).get("value"), "3");
    assert_eq!(row.fields("title_en summary_en cause_en"), "Forged mail | Forged mail arrived. | Unknown.");
    assert_eq!(row.fields("violation_en source_document source_place"), "No violation. | 001.txt | 120;121");
}

#[test]
fn two_accounts_of_one_case_are_two_rows_that_know_each_other() {
    let files = Project::new().write();
    let row = files.row("incidents.csv", "2012/cao/mail-again");
    assert_eq!(row.get("same_case_as"), "2012/cao/mail");
    assert_eq!(row.fields("category occurred verdict"), " |  | ", "what is not said is empty");
}

#[test]
fn a_report_without_a_listed_incident_says_which_kind_of_none_it_states() {
    let files = Project::new().write();
    let row = files.row("reports.csv", "2011/cao");
    assert_eq!(row.fields("incident_statement ciso_message"), "none-serious | not-published");
    assert_eq!(row.get("advisor_message"), "not-stated");
    assert_eq!(files.row("reports.csv", "2012/cao").get("incident_statement"), "listed");
    let silent =
        Project::new().with("2011/bodies/cao.yaml", "incidents: {statement: none-serious}\n", "").write();
    assert_eq!(
        silent.row("reports.csv", "2011/cao").get("incident_statement"),
        "",
        "no section is no statement"
    );
}

#[test]
fn a_goal_is_answered_by_the_report_that_answers_it() {
    let files = Project::new().write();
    let row = files.row("goals.csv", "2011/cao/training");
    assert_eq!(row.fields("label label_en answered_by status"), "教育 | Training | 2012/cao | partly");
    let answer = files.row("answers.csv", "2011/cao/training");
    assert_eq!(
        answer.fields("answered_by status text_en source_place"),
        "2012/cao | partly | In part. | 102"
    );
}

#[test]
fn a_goal_that_a_later_goal_carries_on_says_so() {
    let files = Project::new().write();
    let row = files.row("goals.csv", "2011/cao/contact");
    assert_eq!(row.fields("label answered_by status"), " | 2012/cao/contact | carried-on");
    assert_eq!(files.row("goals.csv", "2012/cao/contact").get("carries_on"), "2011/cao/contact");
}

#[test]
fn a_goal_without_an_answer_is_unanswered_after_a_later_report_and_open_before() {
    let files = Project::new().write();
    let row = files.row("goals.csv", "2011/cao/review");
    assert_eq!(row.fields("kind answered_by status"), "goal |  | unanswered");
    let row = files.row("goals.csv", "2012/cao/contact");
    assert_eq!(row.fields("kind answered_by status"), "goal |  | open");
}

#[test]
fn a_list_of_measures_leaves_no_goal_unanswered() {
    let (head, _) = CAO_2012.split_once("lede:").unwrap();
    let (_, measures) = CAO_2012.split_once("countermeasures:").unwrap();
    let only_measures = format!("{head}countermeasures:{measures}");
    let files = Project::new().with("2012/bodies/cao.yaml", CAO_2012, &only_measures).write();
    assert_eq!(files.row("goals.csv", "2011/cao/review").fields("answered_by status"), " | open");
}

#[test]
fn what_a_report_says_of_a_goal_outweighs_that_a_goal_carries_it_on() {
    let answer = "answers:\n  - {goal: 2011/cao/contact, status: met, at: 104}\n";
    let files = Project::new().with("2012/bodies/cao.yaml", "answers:\n", answer).write();
    let row = files.row("goals.csv", "2011/cao/contact");
    assert_eq!(row.fields("answered_by status"), "2012/cao;2012/cao/contact | met");
}

#[test]
fn a_measure_is_answered_by_its_group_and_never_by_one_response() {
    let files = Project::new().write();
    let row = files.row("goals.csv", "2012/cao/people/m1");
    assert_eq!(
        row.fields("kind label answered_by status"),
        "measure | 人的対策 | 2012/cao/people/r1;2012/cao/people/r2 | responded"
    );
    assert_eq!(files.row("goals.csv", "2012/cao/rules/m9").fields("answered_by status"), " | open");
    for response in ["2012/cao/people/r1", "2012/cao/people/r2"] {
        files.row("countermeasures.csv", response);
    }
}

#[test]
fn a_measure_stands_before_the_responses_with_its_phrases_and_parts() {
    let files = Project::new().write();
    let rows = files.rows("countermeasures.csv");
    let ids: Vec<&str> = rows.iter().map(|row| row.get("id")).collect();
    assert_eq!(ids, ["2012/cao/people/m1", "2012/cao/people/r1", "2012/cao/people/r2", "2012/cao/rules/m9"]);
    assert_eq!(rows[0].fields("side group group_en state"), "measure | people | People | ");
    assert_eq!(rows[0].fields("key_phrases_ja key_phrases_en"), "研修;教材 | training;materials");
    assert_eq!(rows[0].get("parts_en"), "To all.\nEvery year.");
    assert_eq!(rows[0].get("source_place"), "131;132;133");
}

#[test]
fn a_response_has_its_dates_as_printed_and_as_a_standard_writes_them() {
    let row = Project::new().write().row("countermeasures.csv", "2012/cao/people/r1");
    assert_eq!(row.fields("side state budget_en"), "response | done | Supplementary budget");
    assert_eq!(row.fields("dates dates_iso"), "10月1日～;6月 | --10-01;--06");
    assert_eq!(row.fields("every_year open_end"), "false;true | true;false");
}
