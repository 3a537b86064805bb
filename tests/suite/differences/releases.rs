//! `hakusho diff --against`: a published site, three changes, and all that is said of them; what is no
//! release; what an older one did not publish.

use serde_json::Value;

use super::{BODY, diff, prepared};
use crate::project::Project;

/// A project whose site is published in `site/`; since then one rate, an incident and a goal changed.
fn with_three_changes() -> Project {
    let project = published();
    let text = project
        .read(BODY)
        .replace("{measure: attendance, value: 91.5, at: 44}", "{measure: attendance, value: 93, at: 44}")
        .replace("全員が点検を終えるようにする。", "全員が早く点検を終えるようにする。")
        .replace("Everyone is to finish the inspection.", "Everyone is to finish the inspection early.");
    let case = text.find("    - id: dark-lamp").unwrap();
    project.write(BODY, &text.as_bytes()[..case]);
    project
}

fn published() -> Project {
    let project = prepared();
    let run = project.run(&["build", "--output", "site"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

/// Leaves columns out of a file of a release.
fn without_columns(project: &Project, file: &str, columns: &[&str]) {
    let path = format!("site/data/{file}");
    let text = project.read(&path);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let is_kept = |at: usize| !columns.contains(&&rows[0][at]);
    assert_eq!(rows[0].iter().filter(|head| columns.contains(head)).count(), columns.len(), "{file}");
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        writer.write_record((0..row.len()).filter(|at| is_kept(*at)).map(|at| &row[at])).unwrap();
    }
    project.write(&path, &writer.into_inner().unwrap());
}

fn ids(json: &str) -> Vec<String> {
    let said: Value = serde_json::from_str(json).unwrap();
    let told = said["changes"].as_array().unwrap().iter().map(|change| {
        let of = |key: &str| change[key].as_str().unwrap();
        format!("{} {} {}", of("state"), of("kind"), of("id"))
    });
    told.collect()
}

const THREE: [&str; 3] = [
    "changed value 2012/lighthouse/attendance/all",
    "changed goal 2012/lighthouse/goal/reach-everyone",
    "gone incident 2012/lighthouse/incident/dark-lamp",
];

#[test]
fn exactly_what_changed_since_the_release_is_told_in_every_format() {
    let project = with_three_changes();
    // The folder of the data is as good as the site around it.
    for folder in ["site", "site/data"] {
        let run = diff(&project, &["--against", folder, "--format", "json"]);
        assert_eq!((run.code, ids(&run.stdout)), (1, THREE.map(str::to_owned).to_vec()), "{}", run.stderr);
    }
    let said: Value = serde_json::from_str(
        &diff(&project, &["--against", "site", "--format", "json", "--messages", "ja"]).stdout,
    )
    .unwrap();
    assert_eq!(said["old"], "site");
    assert_eq!(said["changes"][0]["details"][0]["numbers"]["difference"], "1.5");
    let goal = &said["changes"][1]["details"];
    assert_eq!(goal.as_array().unwrap().len(), 1);
    assert_eq!(goal[0]["old"], "全員が点検を終えるようにする。");
    assert_eq!(goal[0]["new"], "全員が早く点検を終えるようにする。");

    let terminal = diff(&project, &["--against", "site"]).stdout;
    let signs: Vec<&str> =
        terminal.lines().filter(|line| line.starts_with("  ~") || line.starts_with("  -")).collect();
    assert_eq!(signs.len(), 3, "{terminal}");
    assert!(signs[0].contains("91.5% → 93%  up 1.5 points"), "{terminal}");
    assert!(signs[1].contains("Inspection of everyone") && signs[2].contains("A dark lamp"), "{terminal}");

    let markdown = diff(&project, &["--against", "site", "--format", "markdown"]).stdout;
    let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(rows.len(), 3, "{markdown}");
    assert!(rows[0].contains("| 91.5% | 93% | up 1.5 points |"), "{markdown}");
    assert!(rows[1].contains("finish the inspection early."), "{markdown}");
    assert!(rows[2].starts_with("| `-` |"), "{markdown}");

    let html = diff(&project, &["--against", "site", "--format", "html"]).stdout;
    let document = crate::site::html::Document::parse("diff.html", &html);
    assert_eq!(document.named("tbody").flat_map(|body| body.inner("tr").collect::<Vec<_>>()).count(), 3);
}

#[test]
fn a_release_of_the_same_content_has_no_changes() {
    for folder in ["site", "site/data"] {
        let run = diff(&published(), &["--against", folder]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        assert!(run.stdout.contains("No changes"), "{}", run.stdout);
    }
}

#[test]
fn what_an_older_release_did_not_publish_is_no_change() {
    let project = with_three_changes();
    without_columns(&project, "goals.csv", &["label_en", "text_en", "carries_on"]);
    without_columns(&project, "incidents.csv", &["title_en", "noticed", "press"]);
    without_columns(
        &project,
        "observations.csv",
        &["n", "own_definition", "said", "printed_role", "words_en"],
    );
    let run = diff(&project, &["--against", "site", "--format", "json"]);
    assert_eq!((run.code, ids(&run.stdout)), (1, THREE.map(str::to_owned).to_vec()), "{}", run.stderr);
}

#[test]
fn what_is_no_release_is_refused_with_what_it_lacks() {
    let project = with_three_changes();
    for (folder, words) in
        [("content", "observations.csv"), ("nowhere", "`nowhere` cannot be read as published data")]
    {
        let run = diff(&project, &["--against", folder]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{folder}");
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
}

#[test]
fn a_damaged_file_of_a_release_is_named_with_its_line() {
    // Lines of a release end in two letters; those of a release that a tool has rewritten, in one.
    for line_end in ["\r\n", "\n"] {
        for (file, line, from, to) in [
            ("observations.csv", 3, ",published,", ",printed,"),
            ("observations.csv", 2, "2011,", "MMXI,"),
            ("goals.csv", 2, "2012,lighthouse", "2012,"),
            ("incidents.csv", 3, "2012,", "\u{0},"),
        ] {
            let project = published();
            let text = project.read(&format!("site/data/{file}"));
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            assert!(lines[line - 1].contains(from), "{}", lines[line - 1]);
            lines[line - 1] = lines[line - 1].replace(from, to);
            project.write(&format!("site/data/{file}"), (lines.join(line_end) + line_end).as_bytes());
            refused(&project, &format!("{file}:{line}: "));
        }
        let project = published();
        let mut bytes = project.read("site/data/goals.csv").replace("\r\n", line_end).into_bytes();
        bytes.extend(b"caf\xe9,2012");
        bytes.extend(line_end.as_bytes());
        project.write("site/data/goals.csv", &bytes);
        refused(&project, "goals.csv:3: ");
    }
}

#[track_caller]
fn refused(project: &Project, words: &str) {
    let run = diff(project, &["--against", "site"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{words}");
    assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
}

#[test]
fn an_empty_release_makes_everything_new() {
    let project = published();
    for file in ["observations.csv", "goals.csv", "incidents.csv"] {
        let path = format!("site/data/{file}");
        let text = project.read(&path);
        project.write(&path, text.lines().next().unwrap().as_bytes());
    }
    let run = diff(&project, &["--against", "site", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert!(ids(&run.stdout).iter().all(|change| change.starts_with("new ")), "{}", run.stdout);
}
