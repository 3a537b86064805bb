//! Where the program points when text is folded, repeated or far from its key, and that one fault is
//! one finding.

use crate::project::Project;

const HEAD: &str = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\n";
const FILE: &str = "content/2012/values.yaml";

fn with_values(values: &str) -> Project {
    Project::base().with(FILE, &format!("{HEAD}values:\n{values}"))
}

/// A value with a note in folded text, from line 9 on.
fn with_note(note: &str) -> Project {
    let note = note.replace('\n', "\n        ");
    with_values(&format!(
        "  - measure: alerts\n    value: 3\n    note:\n      ja: >-\n        {note}\n      en: Fine.\n"
    ))
}

#[test]
fn a_number_in_folded_text_is_shown_on_its_own_line() {
    let values = "  - measure: alerts
    value: 3
    note:
      ja: >-
        一行目は正しい[98.5%](value:government/coverage/all)。
        二行目は誤り[97.5%](value:2011/government/coverage/all)。
      en: >-
        The first is right: [98.5%](value:government/coverage/all). The second is not, and stands at
        the end of a line: [97.5%](value:2011/government/coverage/all)
";
    with_values(values)
        .check()
        .finds(&[&format!("{FILE}:10:15 number-differs"), &format!("{FILE}:13:28 number-differs")]);
}

#[test]
fn a_number_in_a_message_is_shown_on_its_own_line() {
    let message = "content/2012/bodies/lighthouse/ciso.ja.md";
    let checked = Project::base().replacing(message, "[98.6%]", "\n二行目の[98.7%]").check();
    assert!(checked.places().contains(&format!("{message}:9:5 number-differs")), "{:?}", checked.places());
}

#[test]
fn a_mark_in_folded_text_is_shown_where_it_is_and_not_where_its_like_first_stands() {
    with_note("**強調**は閉じている。\n**ここは閉じていない。")
        .check()
        .finds(&[&format!("{FILE}:10:9 stray-emphasis")]);
}

#[test]
fn the_same_wrong_number_twice_is_shown_twice() {
    let project = with_note(
        "一度目[98%](value:government/coverage/all)、\n二度目[98%](value:government/coverage/all)。",
    );
    let places = project.check().places();
    assert!(places.contains(&format!("{FILE}:9:12 number-differs")), "{places:?}");
    assert!(places.contains(&format!("{FILE}:10:12 number-differs")), "{places:?}");
}

#[test]
fn a_number_that_the_folding_breaks_is_shown_where_it_begins() {
    let places = with_note("一行目。\n値は[約\n98%](value:government/coverage/all)。").check().places();
    assert!(places.contains(&format!("{FILE}:10:11 number-differs")), "{places:?}");
}

#[test]
fn an_anchor_is_shown_at_its_sign() {
    with_values("  - {measure: alerts, value: &three 3, at: 12}\n")
        .check()
        .finds(&[&format!("{FILE}:5:30 anchor-or-alias")]);
}

#[test]
fn a_promised_message_is_missing_where_it_is_promised() {
    let file = "content/2012/bodies/ferries.yaml";
    let text = "fiscal_year: 2012\nbody: ferries\ndocument: annual-2012\nmessages: {ciso: published, advisor: not-published}\n";
    Project::base().with(file, text).check().finds(&[&format!("{file}:4:18 missing-message")]);
}

#[test]
fn a_site_without_languages_is_shown_at_its_languages() {
    Project::base()
        .replacing("content/site.yaml", "languages: [ja, en]", "languages: []")
        .check()
        .finds(&["content/site.yaml:5:12 no-language"]);
}

#[test]
fn of_two_files_of_a_body_the_one_of_another_name_is_too_much() {
    let file = "content/2012/bodies/lighthouse-2.yaml";
    let text = "fiscal_year: 2012\nbody: lighthouse\ndocument: annual-2012\n";
    let places = Project::base().with(file, text).check().places();
    assert!(places.contains(&format!("{file}:2:7 two-files-for-one-body")), "{places:?}");
    assert!(places.iter().all(|place| place.starts_with(file)), "{places:?}");
}

// ---------------------------------------------------------------------------------------------------
// One fault, one finding

#[test]
fn a_changed_value_is_a_fault_only_where_a_text_says_otherwise() {
    let file = "content/2012/bodies/lighthouse.yaml";
    Project::base()
        .replacing(file, "value: 97.1,", "value: 97.2,")
        .check()
        .finds(&[&format!("{file}:13:43 number-differs"), &format!("{file}:16:40 number-differs")]);
}

#[test]
fn a_faulty_key_is_not_missing_as_well() {
    let cases = [
        ("  - {measure: alerts, value: , at: 12}\n", "5:28 empty-value"),
        ("  - {measure: alerts, value: {printed: 3}}\n", "5:30 wrong-type"),
        ("  - {measure: Alerts, value: 3}\n", "5:15 bad-id"),
        ("  - {measure: share, subject: planned, question: plann, value: 3}\n", "5:50 unknown-name"),
        ("  - {measure: implementation, status: not-reachd, bound: 100}\n", "5:39 unknown-choice"),
        (
            "  - {measure: alerts, value: 3}\n  - {measure: alerts, year: H23, value: 4}\n",
            "6:29 bad-fiscal-year",
        ),
        ("  - {measure: alerts, value: 3}\n  - {measure: alerts, role: Staff, value: 4}\n", "6:29 bad-id"),
    ];
    let mut differences = String::new();
    for (values, place) in cases {
        let found = with_values(values).check().places();
        if found != [format!("{FILE}:{place}")] {
            differences.push_str(&format!("{values}  {place} alone, but also {found:?}\n"));
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn a_value_with_a_fault_of_its_own_is_not_unknown_to_the_texts() {
    let file = "content/2012/bodies/lighthouse.yaml";
    let project = Project::base().replacing(
        file,
        "{measure: coverage, value: 98.6,",
        "{measure: coverage, value: 986,",
    );
    project.check().finds(&[&format!("{} rate-out-of-range", project.place_of(file, "986,"))]);
}

#[test]
fn a_third_account_is_one_fault() {
    with_values("  - {measure: alerts, value: 3, at: 9}\n  - {measure: alerts, value: 4, at: 9}\n  - {measure: alerts, value: 5, at: 9}\n")
        .check()
        .finds(&[&format!("{FILE}:6:5 duplicate-value"), &format!("{FILE}:7:5 duplicate-value")]);
}

#[test]
fn a_registry_that_cannot_be_read_is_one_fault() {
    for file in ["bodies", "documents", "measures"] {
        let path = format!("content/{file}.yaml");
        let checked = Project::base().with(&path, "a: [\n").check();
        checked.finds(&[&format!("{path}:1:4 yaml-syntax")]);
        let checked = Project::base().without(&path).check();
        checked.finds(&["missing-file"]);
    }
}
