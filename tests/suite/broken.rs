//! One fixture for each diagnostic code: what an author did wrong, and where the program points.
//!
//! `tests/fixtures/broken/<code>/` holds the files that differ from `tests/fixtures/base`, named by what
//! they show, and `expected`: every finding, in order, as `file:line:column code`. A code that no
//! committed file can provoke has a test named after it in [`BUILT`].

use std::collections::BTreeSet;
use std::fs;

use hakusho::diagnostic::{Code, Severity};
use hakusho::source::MAX_FILE_BYTES;

use crate::project::{Project, difference, fixture};
use crate::records::{addresses, against};

/// Codes that no committed file can provoke, each with the test named after it.
const BUILT: &[(Code, fn())] = &[
    (Code::FileTooLarge, file_too_large),
    // What was published before is no file of the content.
    (Code::ValueChanged, against::value_changed),
    (Code::ValueGone, against::value_gone),
    (Code::CorrectionOfUnpublished, against::correction_of_unpublished),
    (Code::LostAddress, addresses::lost_address),
    // Only making a book finds it.
    (Code::MissingGlyph, crate::pdf::missing_glyph),
];

/// The names of the fixture folders.
fn folders() -> BTreeSet<String> {
    let entries = fs::read_dir(fixture("broken")).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

fn broken(folder: &str) -> Project {
    let project = Project::base().over(&fixture(&format!("broken/{folder}")));
    project.without("expected")
}

fn expected(folder: &str) -> Vec<String> {
    let text = fs::read_to_string(fixture(&format!("broken/{folder}/expected")));
    let text = text.unwrap_or_else(|error| panic!("broken/{folder}/expected: {error}"));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn the_base_has_no_fault() {
    Project::base().check().finds_nothing();
}

#[test]
fn every_code_has_a_fixture_and_every_fixture_a_code() {
    let folders = folders();
    let built: BTreeSet<&str> = BUILT.iter().map(|(code, _)| code.name()).collect();
    let mut gaps = Vec::new();
    for code in Code::ALL {
        match (folders.contains(code.name()), built.contains(code.name())) {
            (false, false) => {
                gaps.push(format!("{}: no tests/fixtures/broken/{0}, no test here", code.name()));
            }
            (true, true) => gaps.push(format!("{}: a fixture and a test; one will do", code.name())),
            _ => {}
        }
    }
    let strangers = folders.iter().filter(|folder| Code::from_name(folder).is_none());
    gaps.extend(strangers.map(|folder| format!("tests/fixtures/broken/{folder}: no such code")));
    assert!(gaps.is_empty(), "codes and fixtures do not match:\n  {}", gaps.join("\n  "));
}

#[test]
fn every_fixture_provokes_its_code_and_nothing_else() {
    let strays = folders().into_iter().flat_map(|folder| {
        let others = expected(&folder).into_iter().filter(|line| !line.ends_with(&format!(" {folder}")));
        let others: Vec<String> = others.map(|line| format!("broken/{folder}: {line}")).collect();
        others
    });
    let strays: Vec<String> = strays.collect();
    assert!(strays.is_empty(), "findings of another code:\n  {}", strays.join("\n  "));
}

#[test]
fn every_fault_is_reported_where_it_is() {
    let mut differences = String::new();
    for folder in folders() {
        let difference = difference(&expected(&folder), &broken(&folder).check().places());
        if !difference.is_empty() {
            differences.push_str(&format!("broken/{folder} (- expected, + found):\n{difference}"));
        }
    }
    assert!(differences.is_empty(), "not what was expected\n{differences}");
}

#[test]
fn errors_publish_nothing_and_warnings_publish_all_the_same() {
    for folder in folders() {
        let project = broken(&folder);
        let run = project.run(&["build"]);
        let severity = Code::from_name(&folder).unwrap().severity();
        let (code, published) = match severity {
            Severity::Error => (1, false),
            Severity::Warning => (0, true),
        };
        assert!(run.code == code, "broken/{folder} ended with {}:\n{}", run.code, run.stderr);
        assert!(project.published().has("index.html") == published, "broken/{folder}");
    }
}

#[test]
fn every_finding_is_worded_and_says_how_to_mend_it() {
    for folder in folders() {
        for finding in broken(&folder).check().findings {
            assert!(!finding.message.is_empty(), "{} has no words", finding.place());
            assert!(!finding.help.is_empty(), "{} has no help", finding.place());
            let severity = match Code::from_name(&finding.code).unwrap().severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            assert!(finding.severity == severity, "{}", finding.place());
        }
    }
}

#[test]
fn file_too_large() {
    let limit = usize::try_from(MAX_FILE_BYTES).unwrap();
    let file = "content/glossary.yaml";
    let fill = |bytes: usize| {
        let text = Project::base().read(file);
        let comment = format!("# {}\n", "x".repeat(bytes - text.len() - 3));
        Project::base().with(file, &(text + &comment))
    };
    fill(limit).check().finds_nothing();
    fill(limit + 1).check().finds(&["content/glossary.yaml:1:1 file-too-large"]);
}

#[test]
fn missing_file_of_every_project() {
    for file in ["site", "bodies", "documents", "measures"] {
        let checked = Project::base().without(&format!("content/{file}.yaml")).check();
        let missing = checked.findings.iter().find(|finding| finding.code == "missing-file").unwrap();
        assert!(missing.message.contains(&format!("content/{file}.yaml")), "{}", missing.message);
        assert!(missing.file.is_none(), "a file that is not there has no place in it");
        assert!(checked.code == 1);
    }
}

#[cfg(unix)]
#[test]
fn unexpected_file_of_a_symbolic_link_which_is_never_followed() {
    let project = Project::base();
    let root = project.root();
    std::os::unix::fs::symlink("/etc/hostname", root.join("content/about.ja.md")).unwrap();
    std::os::unix::fs::symlink(root.join("content/2012"), root.join("content/2013")).unwrap();
    let checked = project.check();
    checked.finds(&["content/2013:1:1 unexpected-file", "content/about.ja.md:1:1 unexpected-file"]);
    assert!(checked.code == 0);
    assert!(!project.build().has("ja/about/index.html"));
}

#[test]
fn names_and_hidden_files_that_editors_leave_are_no_fault() {
    let project = Project::base()
        .with("content/.gitkeep", "")
        .with("content/2012/.government.yaml.swp", "\0\0")
        .with("content/.git/config.yaml", "*x")
        .with("content/README.md", "# 書き方\n");
    project.check().finds_nothing();
}

/// Faults of the registries, where the whole file would hide the one line that differs.
#[test]
fn unknown_name_in_a_registry() {
    let measures = "content/measures.yaml";
    let cases = [
        (measures, "unit: grade", "unit: grad", "content/measures.yaml:33:11"),
        (
            measures,
            "grades: {measure: coverage,",
            "grades: {measure: coverge,",
            "content/measures.yaml:35:23",
        ),
        (measures, "scale: abcd}", "scale: abc}", "content/measures.yaml:35:40"),
        (measures, "bodies: [ferries]", "bodies: [ferry]", "content/measures.yaml:20:18"),
        ("content/documents.yaml", "body: government", "body: goverment", "content/documents.yaml:7:11"),
        ("content/documents.yaml", "numbering: annual", "numbering: yearly", "content/documents.yaml:10:16"),
        ("content/bodies.yaml", "established: 2011-04", "successors: [rail]", "content/bodies.yaml:8:18"),
    ];
    for (file, from, to, place) in cases {
        let checked = Project::base().replacing(file, from, to).check();
        checked.finds(&[&format!("{place} unknown-name")]);
    }
}

#[test]
fn duplicate_id_in_a_registry() {
    let cases = [
        ("content/measures.yaml", "id: implementation", "id: coverage", "content/measures.yaml:21:9"),
        ("content/measures.yaml", "{id: 件,", "{id: '%',", "content/measures.yaml:3:10"),
        ("content/measures.yaml", "{id: responsible,", "{id: staff,", "content/measures.yaml:8:10"),
        ("content/measures.yaml", "- id: submitted", "- id: common", "content/measures.yaml:18:13"),
        ("content/measures.yaml", "{id: unplanned,", "{id: planned,", "content/measures.yaml:77:14"),
        ("content/bodies.yaml", "id: ferries", "id: lighthouse", "content/bodies.yaml:5:9"),
    ];
    for (file, from, to, place) in cases {
        let places = Project::base().replacing(file, from, to).check().places();
        let place = format!("{place} duplicate-id");
        assert!(places.contains(&place), "{place} is not among\n  {}", places.join("\n  "));
    }
}

#[test]
fn missing_key_of_a_measure_of_grades() {
    let rest = "    grades: {measure: coverage, scale: abcd}\n";
    let checked = Project::base().replacing("content/measures.yaml", rest, "").check();
    checked.finds(&["content/measures.yaml:30:9 missing-key"]);
}
