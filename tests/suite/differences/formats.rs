//! `hakusho diff --rev`: a real repository, a branch with three changes, and all that is said of them.

use serde_json::Value;

use super::{BODY, diff, prepared};
use crate::project::Project;
use crate::revisions::{commit, git};

/// A repository whose branch `work` changes one rate, drops an incident and edits one sentence.
fn with_three_changes() -> Project {
    let project = prepared().committed();
    git(project.root(), &["branch", "work"]);
    git(project.root(), &["checkout", "--quiet", "work"]);
    let text = project
        .read(BODY)
        .replace("{measure: attendance, value: 91.5, at: 44}", "{measure: attendance, value: 93, at: 44}")
        .replace(
            "Staff were called to the inspection earlier.",
            "Staff were called to the inspection much earlier.",
        );
    let case = text.find("    - id: dark-lamp").unwrap();
    project.write(BODY, &text.as_bytes()[..case]);
    commit(project.root());
    project
}

#[test]
fn the_branch_has_exactly_three_changes_in_json() {
    let run = diff(&with_three_changes(), &["--rev", "main..work", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let said: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((said["old"].as_str(), said["new"].as_str()), (Some("main"), Some("work")));
    assert_eq!(said["total"], 3);
    let of = |at: usize, key: &str| said["changes"][at][key].as_str().unwrap_or_default().to_owned();
    let told: Vec<String> =
        (0..3).map(|at| format!("{} {} {}", of(at, "state"), of(at, "kind"), of(at, "id"))).collect();
    assert_eq!(
        told,
        [
            "changed value 2012/lighthouse/attendance/all",
            "changed section 2012/lighthouse/section/evaluation",
            "gone incident 2012/lighthouse/incident/dark-lamp",
        ]
    );
    let rate = &said["changes"][0]["details"][0];
    assert_eq!(rate["numbers"]["difference"], "1.5");
    assert_eq!(rate["numbers"]["unit"], "points");
    assert_eq!(rate["improved"], true);
    let words = said["changes"][1]["details"][0]["wording"].as_array().unwrap();
    let new: Vec<&str> = words
        .iter()
        .filter(|word| word["op"] == "new")
        .map(|word| word["text"].as_str().unwrap().trim())
        .collect();
    assert_eq!(new, ["much"]);
}

#[test]
fn the_same_three_stand_in_the_terminal_in_markdown_and_in_html() {
    let project = with_three_changes();
    let terminal = diff(&project, &["--rev", "main..work"]).stdout;
    let lines: Vec<&str> = terminal
        .lines()
        .filter(|line| line.starts_with("  ~") || line.starts_with("  -") || line.starts_with("  +"))
        .collect();
    assert_eq!(lines.len(), 3, "{terminal}");
    assert!(lines[0].contains("91.5% → 93%") && lines[0].contains("up 1.5 points"), "{terminal}");
    assert!(terminal.contains("{+much +}") || terminal.contains("{+much+}"), "{terminal}");
    assert!(lines[2].contains("A dark lamp"), "{terminal}");

    let markdown = diff(&project, &["--rev", "main..work", "--format", "markdown"]).stdout;
    assert!(markdown.contains("**Changes: 3**"), "{markdown}");
    let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(rows.len(), 3, "{markdown}");
    assert!(rows[0].contains("| 91.5% | 93% | up 1.5 points |"), "{markdown}");
    assert!(rows[1].contains("<ins>much"), "{markdown}");
    assert!(rows[2].starts_with("| `-` | Incident A dark lamp |"), "{markdown}");

    let html = diff(&project, &["--rev", "main..work", "--format", "html"]).stdout;
    let document = crate::site::html::Document::parse("diff.html", &html);
    let rows = document.named("tbody").flat_map(|body| body.children().collect::<Vec<_>>()).count();
    assert_eq!(rows, 3, "{html}");
    assert!(html.contains("<ins>much"), "{html}");
}

#[test]
fn both_languages_tell_the_same() {
    let project = with_three_changes();
    let count = |lang: &str| {
        let run = diff(&project, &["--rev", "main..work", "--format", "json", "--messages", lang]);
        let said: Value = serde_json::from_str(&run.stdout).unwrap();
        let ids = said["changes"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(count("ja"), count("en"));
    let terminal = diff(&project, &["--rev", "main..work", "--messages", "ja"]).stdout;
    assert!(terminal.contains("1.5ポイント上昇") && terminal.contains("消えた灯"), "{terminal}");
}

#[test]
fn a_branch_without_changes_says_so_and_ends_with_zero() {
    let project = with_three_changes();
    for (format, words) in [
        ("human", "No changes"),
        ("markdown", "**No changes**"),
        ("html", "No changes"),
        ("json", "\"total\": 0"),
    ] {
        let run = diff(&project, &["--rev", "work..work", "--format", format]);
        assert_eq!((run.code, run.stdout.contains(words)), (0, true), "{format}: {}", run.stdout);
    }
}

#[test]
fn a_revision_is_held_against_the_files_as_they_are() {
    let project = with_three_changes();
    let text = project.read(BODY).replace("value: 93, at: 44", "value: 94, at: 44");
    project.write(BODY, text.as_bytes());
    let run = diff(&project, &["--rev", "work"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("93% → 94%"), "{}", run.stdout);
}

#[test]
fn a_change_of_form_alone_is_no_change_and_says_so() {
    let project = with_three_changes();
    project.write(BODY, format!("# a comment\n{}", project.read(BODY)).as_bytes());
    let run = diff(&project, &["--rev", "work"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(run.stdout.contains("1 file changed, but nothing that it means"), "{}", run.stdout);
}

#[test]
fn a_revision_that_does_not_load_shows_its_diagnostics_with_its_name() {
    let project = with_three_changes();
    project.write(BODY, project.read(BODY).replace("value: 93, at: 44", "value: 930, at: 44").as_bytes());
    commit(project.root());
    let run = diff(&project, &["--rev", "main..HEAD"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("HEAD:content/2012/bodies/lighthouse.yaml:"), "{}", run.stderr);
}

#[test]
fn what_does_not_exist_is_refused_by_its_name() {
    let project = with_three_changes();
    for (arguments, words) in [
        (vec!["--rev", "nowhere"], "there is no revision `nowhere`"),
        (vec!["--rev=--output=/tmp/x"], "there is no revision"),
        (vec!["2011", "2031"], "there is nothing of fiscal year 2031"),
        (vec!["--rev", "main..work", "--body", "lighthous"], "did you mean `lighthouse`?"),
    ] {
        let run = diff(&project, &arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(words), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn an_id_that_was_used_again_for_another_thing_is_refused() {
    let project = with_three_changes();
    let text = project.read(BODY);
    let case = text.find("    - id: false-lights").unwrap();
    let other = "    - id: false-lights\n      title: {ja: 帆船の座礁, en: A ship aground}\n      occurred: [2013-02-01]\n      summary: {ja: 帆船が座礁した。, en: A ship ran aground.}\n      at: 77\n";
    project.write(BODY, format!("{}{other}", &text[..case]).as_bytes());
    let run = diff(&project, &["--rev", "work"]);
    assert_eq!(run.code, 2, "{}", run.stdout);
    assert!(run.stderr.contains("2012/lighthouse/incident/false-lights"), "{}", run.stderr);
}

#[test]
fn words_of_authors_are_no_markup_in_a_comment() {
    let project = with_three_changes();
    let text = project
        .read(BODY)
        .replace("much earlier", "@everyone <script>alert(1)</script> | `x` *much* earlier");
    project.write(BODY, text.as_bytes());
    let markdown = diff(&project, &["--rev", "work", "--format", "markdown"]).stdout;
    assert!(!markdown.contains("<script>") && !markdown.contains("@everyone"), "{markdown}");
    let rows = markdown.lines().filter(|line| line.starts_with("| `~`"));
    for row in rows {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 6, "{row}");
    }
}
