//! `hakusho new body`: new files that say what can be written, read without complaint, and cost nobody
//! anything.

use crate::project::{Project, Run, files_under};

/// The base with one more agency, which has no report yet.
fn with_harbour() -> Project {
    let bodies = Project::base().read("content/bodies.yaml");
    let harbour = "  - id: harbour\n    kind: ministry\n    name: {ja: 港湾庁, en: Harbour Agency}\n";
    Project::base().with("content/bodies.yaml", &format!("{bodies}{harbour}"))
}

fn new(project: &Project, year: &str, body: &str, lang: &str) -> Run {
    project.run(&["new", "body", year, body, "--messages", lang])
}

/// The scaffold with every line taken out of its comment.
fn filled(text: &str) -> String {
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(bare) => format!("{bare}\n"),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

#[test]
fn a_new_report_is_read_without_complaint_and_has_a_page() {
    for lang in ["ja", "en"] {
        let project = with_harbour();
        let made = new(&project, "2012", "harbour", lang);
        assert_eq!((made.code, made.stdout.as_str()), (0, ""), "{}", made.stderr);
        for file in ["harbour.yaml", "harbour/ciso.ja.md", "harbour/ciso.en.md", "harbour/advisor.ja.md"] {
            assert!(made.stderr.contains(&format!("  content/2012/bodies/{file}\n")), "{}", made.stderr);
        }
        assert!(
            made.stderr.contains("`content/2012/edition.yaml`"),
            "where its chapter goes: {}",
            made.stderr
        );
        project.check().finds_nothing();
        let site = project.build();
        assert!(site.has("ja/2012/harbour/index.html") && site.has("en/2012/harbour/index.html"));
    }
}

#[test]
fn every_key_of_a_new_report_stands_in_its_place_and_says_what_it_is_for() {
    for (lang, meaning) in [("ja", "# 値（原典のとおり、半角）"), ("en", "# The value as printed, in ASCII")]
    {
        let project = with_harbour();
        new(&project, "2012", "harbour", lang);
        let path = "content/2012/bodies/harbour.yaml";
        let text = project.read(path);
        assert_eq!(text.matches(meaning).count(), 1, "a key is explained once:\n{text}");
        let project = project.with(path, &filled(&text));
        // Examples may name what no registry has and say the same twice; their form is right.
        let of_form =
            ["yaml", "key", "type", "order", "empty", "number", "bad", "choice", "language", "count"];
        for finding in project.check().findings {
            let is_of_form = finding.code.split('-').any(|word| of_form.contains(&word));
            assert!(!is_of_form, "{}: {}", finding.place(), finding.message);
        }
    }
}

#[test]
fn the_goals_of_the_year_before_wait_for_their_answers() {
    let edition = Project::base().read("content/2012/edition.yaml");
    let documents = Project::base().read("content/documents.yaml");
    let first = documents.split("  - id: ").nth(1).unwrap().split("\nschemes:").next().unwrap().to_owned();
    let next = first.replace("annual-2012", "annual-2013").replace("fiscal_year: 2012", "fiscal_year: 2013");
    let documents = documents.replace("\nschemes:", &format!("\n  - id: {next}\nschemes:"));
    let project = Project::base().with("content/documents.yaml", &documents);
    assert!(edition.contains("lighthouse"));
    let made = new(&project, "2013", "lighthouse", "ja");
    assert_eq!(made.code, 0, "{}", made.stderr);
    let text = project.read("content/2013/bodies/lighthouse.yaml");
    assert!(text.contains("#   - goal: 2012/lighthouse/reach-everyone  # 全員の点検\n"), "{text}");
    assert!(text.contains("\ndocument: annual-2013  "), "{text}");
    // A year without an edition gets one, so that the page is there.
    project.check().finds_nothing();
    assert!(project.build().has("ja/2013/lighthouse/index.html"));
}

#[test]
fn what_is_there_already_is_never_touched() {
    let project = with_harbour().with("content/2012/bodies/harbour/advisor.en.md", "mine");
    let before = files_under(project.root());
    for lang in ["en", "ja"] {
        let refused = new(&project, "2012", "harbour", lang);
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains("content/2012/bodies/harbour/advisor.en.md`"), "{}", refused.stderr);
        assert!(before == files_under(project.root()), "all or nothing");
    }
}

#[test]
fn a_body_or_a_year_that_nobody_registered_is_refused_with_advice() {
    let project = Project::base();
    let before = files_under(project.root());
    let cases = [
        ("2012", "lighthous", "`lighthouse`"),
        ("2012", "observatory", "- {id: observatory, kind: ministry,"),
        ("2012", "data", "`data`"),
        ("2012", "../../etc", "content/bodies.yaml"),
        ("2030", "lighthouse", "fiscal_year: 2030"),
        ("1066", "lighthouse", "`1066`"),
        ("next", "lighthouse", "`next`"),
    ];
    for (year, body, advice) in cases {
        for lang in ["en", "ja"] {
            let refused = new(&project, year, body, lang);
            assert_eq!(refused.code, 2, "{year} {body}");
            assert!(refused.stderr.contains(advice), "{year} {body}: {}", refused.stderr);
        }
    }
    assert_eq!(project.run(&["new"]).code, 2);
    assert_eq!(project.run(&["new", "body"]).code, 2);
    let unread = Project::base().with("content/bodies.yaml", "bodies: [");
    assert!(new(&unread, "2012", "lighthouse", "en").stderr.contains("`content/bodies.yaml` cannot be read"));
    assert!(before == files_under(project.root()));
}
