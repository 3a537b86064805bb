//! `hakusho check --against`: a published folder and a git revision; each rule, its place, and what it lets
//! through.

use super::{BODY, EDITION, against, found, published};
use crate::differences::prepared;
use crate::project::Project;
use crate::revisions::commit;

const ALERTS: &str = "    - {measure: alerts, value: 0, status: in-words, words: {ja: なかった, en: there were none}, at: 43}\n";

/// A rate that no sentence names, as it is and as it was.
const NOW: &str = "{measure: attendance, value: 93, at: 44}";
const BEFORE: &str = "{measure: attendance, value: 91.5, at: 44}";

/// The correction of that rate.
const ATTENDANCE: &str = "  - date: 2013-09-02\n    what: lighthouse/attendance/all\n    old: 91.5\n    new: 93\n    \
                          why: {ja: 集計の誤り。, en: An error in the count.}\n";

/// A project published in `site/` and committed, with the attendance rate at 91.5; since then it is 93.
fn changed() -> Project {
    let project = published(prepared()).committed();
    write(&project, BODY, BEFORE, NOW);
    project
}

/// Replaces a text in a file.
#[track_caller]
fn write(project: &Project, file: &str, from: &str, to: &str) {
    let text = project.read(file);
    assert!(text.contains(from), "{from} is not in {file}");
    project.write(file, text.replace(from, to).as_bytes());
}

/// A project published in `site/` and committed as it is.
fn unchanged() -> Project {
    published(Project::base()).committed()
}

fn correct(project: &Project, corrections: &str) {
    let edition = project.read(EDITION);
    project.write(EDITION, format!("{edition}corrections:\n{corrections}").as_bytes());
}

/// Both kinds of releases: the published folder, its data alone, and the revision.
const RELEASES: [&str; 3] = ["site", "site/data", "HEAD"];

#[test]
pub(crate) fn value_changed() {
    let project = changed();
    let place = project.place_of(BODY, NOW);
    for release in RELEASES {
        let checked = found(&project, release);
        assert_eq!(checked.code, 1);
        checked.finds(&[&format!("{place} value-changed")]);
        let finding = &checked.findings[0];
        assert!(finding.message.contains("from \"91.5\" to \"93\""), "{}", finding.message);
        assert!(finding.help[0].contains("content/2012/edition.yaml"), "{}", finding.help[0]);
    }
}

#[test]
fn what_the_hint_says_to_paste_is_a_correction_once_it_has_a_day() {
    let project = changed();
    let finding = found(&project, "site").findings.remove(0);
    let pasted =
        finding.help[0].split_once("corrections:\n").unwrap().1.replace("YEAR-MONTH-DAY", "2013-09-02");
    correct(&project, &(pasted + "\n"));
    for release in RELEASES {
        found(&project, release).finds(&[]);
    }
}

#[test]
fn a_recorded_correction_answers_for_the_change() {
    let project = changed();
    correct(&project, ATTENDANCE);
    for release in RELEASES {
        let checked = found(&project, release);
        checked.finds(&[]);
        assert_eq!(checked.code, 0);
    }
}

#[test]
fn a_second_change_needs_a_second_correction() {
    let project = changed();
    correct(&project, ATTENDANCE);
    let project = published(project);
    commit(project.root());
    write(&project, BODY, "value: 93,", "value: 93.1,");
    let last = project.place_of(EDITION, "93\n    why");
    found(&project, "site").finds(&[&format!("{last} correction-differs")]);
    let second = ATTENDANCE.replace("09-02", "09-03").replace("93", "93.1").replace("91.5", "93");
    let edition = project.read(EDITION);
    project.write(EDITION, format!("{edition}{second}").as_bytes());
    for release in RELEASES {
        found(&project, release).finds(&[]);
    }
}

#[test]
pub(crate) fn value_gone() {
    let project = unchanged();
    let text = project.read(BODY);
    project.write(BODY, text.replace(ALERTS, "").as_bytes());
    for release in RELEASES {
        let places = found(&project, release).places();
        assert!(places.contains(&format!("{BODY}:1:1 value-gone")), "{places:?}");
        // Whoever cited the value cannot find it, nor the page of its measure, which had no other.
        assert_eq!(places.iter().filter(|place| *place == "lost-address").count(), 2, "{places:?}");
        assert_eq!(places.len(), 3, "{places:?}");
    }
}

#[test]
fn a_withdrawn_value_is_a_correction_without_what_it_is_now() {
    let project = unchanged();
    let text = project.read(BODY);
    project.write(BODY, text.replace(ALERTS, "").as_bytes());
    correct(
        &project,
        "  - date: 2013-09-02\n    what: lighthouse/alerts/all\n    old: 0\n    why: {ja: 対象外。, en: Out of scope.}\n",
    );
    project.write(
        "content/redirects.yaml",
        b"redirects:\n  - from: 2012/lighthouse/#d-2012-lighthouse-alerts-all\n    to: corrections/#correction-2013-09-02-2012-lighthouse-alerts-all\n  - {from: measures/alerts/, to: measures/}\n",
    );
    for release in RELEASES {
        found(&project, release).finds(&[]);
    }
    let page = project.build().read("en/corrections/index.html");
    assert!(page.contains("withdrawn"), "{page}");
}

#[test]
pub(crate) fn correction_of_unpublished() {
    let project = changed();
    correct(&project, &ATTENDANCE.replace("91.5", "95.1"));
    let old = project.place_of(EDITION, "95.1");
    for release in RELEASES {
        let checked = found(&project, release);
        checked.finds(&[&format!("{old} correction-of-unpublished")]);
        assert!(checked.findings[0].help[0].contains("\"91.5\""), "{:?}", checked.findings[0].help);
    }

    // A value that was added since has no reader who could have cited it.
    let project = unchanged();
    let text = project.read(BODY);
    let added = format!("{ALERTS}    - {{measure: implementation, role: staff, value: 97, at: 44}}\n");
    project.write(BODY, text.replace(ALERTS, &added).as_bytes());
    found(&project, "site").finds(&[]);
    correct(&project, &ATTENDANCE.replace("attendance/all", "implementation/staff").replace("93", "97"));
    let what = project.place_of(EDITION, "lighthouse/implementation/staff");
    found(&project, "HEAD").finds(&[&format!("{what} correction-of-unpublished")]);
}

#[test]
fn a_changed_definition_or_unit_is_a_changed_value_and_a_changed_remark_is_none() {
    let project = unchanged();
    let text = project.read(BODY);
    let noted = text.replace(
        "{measure: coverage, value: 98.6, said: rose, at: 41}",
        "{measure: coverage, value: 98.6, said: rose, at: 45, note: {ja: 注。, en: A note.}}",
    );
    assert_ne!(text, noted);
    project.write(BODY, noted.as_bytes());
    for release in RELEASES {
        found(&project, release).finds(&[]);
    }
    // 98.60 is not what was printed.
    project.write(BODY, text.replace("value: 98.6, said", "value: 98.60, said").as_bytes());
    let place = project.place_of(BODY, "{measure: coverage, value: 98.60");
    for release in RELEASES {
        found(&project, release).finds(&[&format!("{place} value-changed")]);
    }
}

#[test]
fn a_new_year_needs_no_corrections() {
    let project = unchanged();
    let documents = project.read("content/documents.yaml");
    let next = "documents:\n  - id: annual-2013\n    title: {ja: 次, en: Next}\n    publisher: {ja: 白書の試験, en: Tests of hakusho}\n    fiscal_year: 2013\n    body: government\n    source: next.txt\n    places: lines\n    numbering: annual\n";
    project.write("content/documents.yaml", documents.replacen("documents:\n", next, 1).as_bytes());
    project.write("content/2013/edition.yaml", b"fiscal_year: 2013\ndocuments:\n  - document: annual-2013\n");
    for release in RELEASES {
        found(&project, release).finds(&[]);
    }
}

#[test]
fn the_findings_stand_in_every_format_and_language() {
    let project = changed();
    let github = project.run(&["check", "--format", "github", "--against", "site"]);
    assert_eq!(github.code, 1);
    assert!(github.stdout.starts_with(&format!("::error file={BODY},line=")), "{}", github.stdout);
    let human = project.run(&["check", "--against", "site", "--messages", "ja"]);
    assert!(human.stderr.contains("エラー[value-changed]"), "{}", human.stderr);
    assert!(human.stderr.contains("old: 91.5"), "{}", human.stderr);
}

#[test]
fn content_with_errors_is_not_held_against_anything() {
    let project = changed();
    write(&project, BODY, "value: 93,", "value: 930,");
    let checked = found(&project, "site");
    assert_eq!(checked.code, 1);
    assert!(checked.findings.iter().all(|finding| finding.code != "value-changed"), "{:?}", checked.places());
}

#[test]
fn what_is_neither_folder_nor_revision_nor_release_is_refused() {
    let project = changed();
    for (release, words) in [
        ("nowhere", "there is no folder `nowhere` either"),
        ("content", "`content` cannot be read as published data"),
    ] {
        let run = against(&project, release);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{release}");
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
    // A revision with errors is shown with its faults, under its name.
    write(&project, BODY, "value: 93,", "value: 930,");
    commit(project.root());
    write(&project, BODY, "value: 930,", "value: 93,");
    let run = against(&project, "HEAD");
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("rate-out-of-range"), "{}", run.stderr);
}

#[test]
fn the_content_of_this_repository_keeps_its_own_promises() {
    let project = published(Project::real());
    let checked = found(&project, "site");
    checked.finds(&[]);
    assert_eq!(checked.code, 0);
}
