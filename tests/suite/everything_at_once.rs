//! The data file of the Cabinet Office with eight faults of eight kinds: one run reports all of them,
//! each at its own line and column, and what was published before stays as it was.

use std::collections::BTreeMap;

use crate::project::{Finding, Project, files_under};

const CAO: &str = "content/2012/bodies/cao.yaml";

/// A fault: what stands in the real file, what stands in the broken one, where in that the program
/// points, and what it calls it.
struct Fault {
    from: &'static str,
    to: &'static str,
    at: &'static str,
    code: &'static str,
    /// What the message or its help must name.
    names: &'static str,
}

const SERVERS: &str = "    - {measure: inspection, subject: cao-servers, value: 100, at: 3753}\n";

/// In the order of the file.
const FAULTS: [Fault; 8] = [
    Fault {
        from: "messages: {ciso: published, advisor: published}",
        to: "messages: {ciso: published, advisor: published, ciso : not-stated}",
        at: "ciso : not-stated",
        code: "duplicate-key",
        names: "`ciso`",
    },
    Fault {
        from: SERVERS,
        to: "    - {measure: inspection, subject: cao-servers, value: 100, at: 3753}
    - {measure: inspection, role: staff, value: 1000, at: 3753}\n",
        at: "1000, at: 3753",
        code: "rate-out-of-range",
        names: "\"1000\"",
    },
    Fault {
        from: "label: {ja: 準拠性監査,",
        to: "lable: {ja: 準拠性監査,",
        at: "lable",
        code: "unknown-key",
        names: "`label`",
    },
    Fault {
        from: "period: {from: 2012-07, to: 2012-09}",
        to: "period: {from: 2012-07, to: 2012-09-31}",
        at: "2012-09-31",
        code: "no-such-day",
        names: "\"2012-09-31\"",
    },
    Fault {
        from: "subject: staff-member, value: 99,",
        to: "subject: staff-member, value: ９９,",
        at: "９９",
        code: "full-width-digits",
        names: "99",
    },
    Fault {
        from: "definition: audited-sample, subject: audit-sample, value: 100, printed_role: 各職員, at: 3802}\n",
        to: "definition: audited-sample, subject: audit-sample, value: 100, printed_role: 各職員, at: 3802}
    - {measure: audited-persons, role: stuff, value: 1, unit: 名, at: 3802}\n",
        at: "stuff",
        code: "unknown-name",
        names: "`staff`",
    },
    Fault {
        from: "form: [gathering]",
        to: "form: gathering",
        at: "gathering",
        code: "wrong-type",
        names: "a list",
    },
    Fault {
        from: "計[21件](value:exposed-addresses/all/address-leak)",
        to: "計[22件](value:exposed-addresses/all/address-leak)",
        at: "[22件]",
        code: "number-differs",
        names: "\"21\"",
    },
];

fn break_everything(project: Project) -> Project {
    FAULTS.iter().fold(project, |project, fault| project.replacing(CAO, fault.from, fault.to))
}

fn broken() -> Project {
    break_everything(Project::real())
}

fn places(project: &Project) -> Vec<String> {
    FAULTS.iter().map(|fault| project.place_of(CAO, fault.at)).collect()
}

#[test]
fn the_real_content_has_no_errors() {
    let checked = Project::real().check();
    let errors = checked.findings.iter().filter(|finding| finding.severity == "error");
    let errors: Vec<String> = errors.map(Finding::place).collect();
    assert!(errors.is_empty(), "the content of this repository has errors:\n  {}", errors.join("\n  "));
}

#[test]
fn eight_faults_are_reported_in_one_run_at_their_places() {
    let project = broken();
    let checked = project.check();
    let found = checked.findings.iter().filter(|finding| finding.file.as_deref() == Some(CAO));
    let found: Vec<String> = found.map(Finding::place).collect();
    let expected: Vec<String> = places(&project)
        .iter()
        .zip(&FAULTS)
        .map(|(place, fault)| format!("{place} {}", fault.code))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(checked.code, 1);
}

#[test]
fn each_fault_says_how_to_mend_it() {
    let project = broken();
    let checked = project.check();
    for fault in &FAULTS {
        let finding = checked.findings.iter().find(|finding| finding.code == fault.code).unwrap();
        let said = format!("{}\n{}", finding.message, finding.help.join("\n"));
        assert!(said.contains(fault.names), "{}: {} is not named:\n{said}", fault.code, fault.names);
    }
}

#[test]
fn people_read_them_in_japanese_and_in_english() {
    let project = broken();
    let english = project.run(&["check", "--messages", "en"]);
    let japanese = project.run(&["check", "--messages", "ja"]);
    for run in [&english, &japanese] {
        assert_eq!(run.code, 1);
        assert_eq!(run.stdout, "", "people's messages go to standard error");
        let at =
            |place: &String| run.stderr.find(&format!("--> {place}\n")).unwrap_or_else(|| panic!("{place}"));
        let order: Vec<usize> = places(&project).iter().map(at).collect();
        assert!(order.is_sorted(), "in the order of the file");
        for fault in &FAULTS {
            assert!(run.stderr.contains(&format!("[{}]", fault.code)), "{}", fault.code);
        }
    }
    assert!(english.stderr.contains("8 errors"), "{}", english.stderr);
    assert!(
        japanese.stderr.contains("エラー 8 件") || japanese.stderr.contains("エラー8件"),
        "{}",
        japanese.stderr
    );
    assert!(!english.stderr.contains("エラー"));
}

#[test]
fn a_git_host_gets_one_annotation_for_each() {
    let project = broken();
    let run = project.run(&["check", "--format", "github"]);
    let annotations: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("::error ")).collect();
    assert_eq!(annotations.len(), FAULTS.len());
    for ((line, place), fault) in annotations.iter().zip(places(&project)).zip(&FAULTS) {
        let mut numbers = place.rsplit(':');
        let (column, row) = (numbers.next().unwrap(), numbers.next().unwrap());
        assert!(line.starts_with(&format!("::error file={CAO},line={row},col={column},")), "{line}");
        assert!(line.contains(&format!("title={}::", fault.code)), "{line}");
    }
    assert_eq!(run.code, 1);
}

#[test]
fn nothing_is_written_and_what_was_published_stays_as_it_was() {
    let project = Project::real();
    let before = project.build();
    let project = break_everything(project);
    let all = everything_but_content(&project);
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("Nothing was written"), "{}", run.stderr);
    assert_eq!(before.changes(&project.published()), Vec::<String>::new());
    assert!(all == everything_but_content(&project), "the failed build left something behind");
}

#[test]
fn mending_them_all_publishes_again() {
    let project = break_everything(Project::real());
    assert_eq!(project.run(&["build"]).code, 1);
    let mended = FAULTS.iter().fold(project, |project, fault| project.replacing(CAO, fault.to, fault.from));
    mended.build();
}

fn everything_but_content(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_under(project.root());
    files.retain(|path, _| !path.starts_with("content/"));
    files
}
