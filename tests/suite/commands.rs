//! The commands as people type them: exit codes, languages, help, refusals.
//!
//! 0 is done, 1 is errors in the content, 2 is wrong use or a fault of the machine. Messages go to
//! standard error, data to standard output.

use hakusho::diagnostic::Code;

use crate::project::{Project, Run, fixture, hakusho};

fn run(arguments: &[&str]) -> Run {
    Run::of(&hakusho().args(arguments).output().unwrap())
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿'))
}

/// A project with one error.
fn faulty() -> Project {
    Project::base().over(&fixture("broken/rate-out-of-range"))
}

/// A project with a warning and no error.
fn warned() -> Project {
    Project::base().over(&fixture("broken/accepted-nothing"))
}

#[test]
fn coverage_counts_what_is_there_and_what_is_in_both_languages() {
    let run = Project::base().run(&["check", "--coverage", "--messages", "en"]);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines[0].split('\t').next(), Some("Document"), "{}", run.stdout);
    let published = Project::base().build().read("data/observations.csv").lines().count() - 1;
    assert_eq!(
        lines[1].split('\t').collect::<Vec<_>>(),
        ["annual-2012", "2/2", "2/2", "2", "1/1", "0/0", &published.to_string(), "1/1"],
        "document, headings, texts, digests among them, tables, drawings, values, incidents"
    );
    let one_language = Project::base().without("content/2012/bodies/lighthouse/ciso.en.md");
    let run = one_language.run(&["check", "--coverage"]);
    assert!(run.stdout.contains("2/1"), "a text without its translation: {}", run.stdout);
}

// ---------------------------------------------------------------------------------------------------
// How a run ends

#[test]
fn a_content_without_errors_ends_with_0() {
    for project in [Project::base(), warned()] {
        for command in ["check", "build"] {
            assert_eq!(project.run(&[command]).code, 0, "{command}");
        }
    }
}

#[test]
fn a_content_with_errors_ends_with_1_in_every_format() {
    let project = faulty();
    for arguments in
        [&["build"][..], &["check"], &["check", "--format", "json"], &["check", "--format", "github"]]
    {
        assert_eq!(project.run(arguments).code, 1, "{arguments:?}");
    }
}

#[test]
fn wrong_use_ends_with_2_and_says_what_is_wrong() {
    let cases = [
        (&[][..], "command"),
        (&["publish"], "`publish`"),
        (&["check", "--fromat", "json"], "`--fromat`"),
        (&["check", "--format", "xml"], "`xml`"),
        (&["check", "--messages", "fr"], "`fr`"),
        (&["check", "there"], "`there`"),
        (&["build", "--threads", "0"], "`0`"),
        (&["build", "--threads", "many"], "`many`"),
        (&["schema", "reports"], "`reports`"),
        (&["explain"], "CODE"),
        (&["explain", "nonsense"], "`nonsense`"),
    ];
    for (arguments, named) in cases {
        for lang in ["en", "ja"] {
            let arguments = [arguments, &["--messages", lang]].concat();
            let run = run(&arguments);
            assert_eq!(run.code, 2, "{arguments:?}");
            assert_eq!(run.stdout, "", "{arguments:?}");
            // The last `--messages` may itself be what is wrong; then the first valid one speaks.
            assert!(is_japanese(&run.stderr) == (lang == "ja"), "{arguments:?}: {}", run.stderr);
            assert!(lang == "ja" || run.stderr.contains(named), "{arguments:?}: {}", run.stderr);
        }
    }
}

#[test]
fn a_folder_that_is_no_project_ends_with_2_and_says_where_it_looked() {
    let empty = Project::empty();
    for command in ["build", "check"] {
        let run = empty.run(&[command]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("content") && run.stderr.contains("--root"), "{}", run.stderr);
    }
    let run = run(&["check", "--root", "/nowhere/at/all", "--messages", "ja"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("`/nowhere/at/all/content` がありません"), "{}", run.stderr);
    assert!(empty.root().read_dir().unwrap().next().is_none(), "nothing is made where there is no project");
}

// ---------------------------------------------------------------------------------------------------
// Where things are read and written

#[test]
fn a_project_is_built_from_anywhere() {
    let project = Project::base();
    let site = project.build();
    let elsewhere = Project::empty();
    let root = project.root().to_str().unwrap();
    let run = elsewhere.run(&["build", "--root", root, "--output", "site"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let there = crate::project::files_under(&elsewhere.root().join("site"));
    assert!(there == site.files);
    let run = elsewhere.run(&["check", "--root", root]);
    assert_eq!(run.code, 0);
}

#[test]
fn messages_go_to_standard_error_and_data_to_standard_output() {
    let project = faulty();
    let people = project.run(&["check"]);
    assert_eq!(people.stdout, "");
    assert!(people.stderr.contains("rate-out-of-range"));
    for format in ["json", "github"] {
        let program = project.run(&["check", "--format", format]);
        assert_eq!(program.stderr, "", "{format}");
        assert!(program.stdout.contains("rate-out-of-range"), "{format}");
    }
    assert_eq!(Project::base().run(&["build"]).stdout, "");
}

#[test]
fn checking_writes_nothing() {
    let project = Project::base();
    let before = crate::project::files_under(project.root());
    project.run(&["check"]);
    assert!(before == crate::project::files_under(project.root()));
}

#[test]
fn an_output_that_would_cost_the_author_something_is_refused() {
    let project = Project::base().with("notes/todo.txt", "mine").with("a-file", "mine");
    let before = crate::project::files_under(project.root());
    for output in
        ["content", "content/2012", ".", "..", "/", "notes", "a-file", "content/site.yaml", "themes/x", "src"]
    {
        for lang in ["en", "ja"] {
            let run = project.run(&["build", "--output", output, "--messages", lang]);
            assert_eq!(run.code, 2, "{output}: {}", run.stderr);
            assert!(run.stderr.contains("--output"), "{output}: what to do instead: {}", run.stderr);
            assert!(is_japanese(&run.stderr) == (lang == "ja"), "{}", run.stderr);
        }
        assert!(before == crate::project::files_under(project.root()), "{output}: something was written");
    }
}

#[test]
fn a_build_says_what_it_changed() {
    let project = Project::base();
    assert!(project.run(&["build"]).stderr.contains(" 0 unchanged, 0 removed)"));
    let again = project.run(&["build"]).stderr;
    assert!(again.contains("(0 new or changed,"), "{again}");
    let japanese = project.run(&["build", "--messages", "ja"]).stderr;
    assert!(japanese.contains("新規・変更 0"), "{japanese}");
}

#[test]
fn timings_are_said_only_when_asked_for() {
    let project = Project::base();
    let steps = ["read", "load", "validate", "derive", "compose", "render", "publish"];
    let run = project.run(&["build", "--timings"]);
    let lines: Vec<&str> = run.stderr.lines().rev().take(steps.len()).collect();
    for (line, step) in lines.iter().rev().zip(steps) {
        assert!(line.starts_with(step) && line.ends_with(" ms"), "{line}");
    }
    assert!(!project.run(&["build"]).stderr.contains(" ms"));
}

#[test]
fn any_number_of_threads_makes_the_same_site() {
    let project = Project::base();
    let site = project.build();
    for threads in ["1", "2", "7"] {
        assert_eq!(project.run(&["build", "--threads", threads]).code, 0);
        assert_eq!(site.changes(&project.published()), Vec::<String>::new(), "{threads} threads");
    }
}

// ---------------------------------------------------------------------------------------------------
// Languages and help

#[test]
fn help_is_complete_in_both_languages() {
    for command in ["", "build", "check", "new", "schema", "explain"] {
        for lang in ["en", "ja"] {
            let arguments: Vec<&str> =
                [command, "--help", "--messages", lang].into_iter().filter(|word| !word.is_empty()).collect();
            let run = run(&arguments);
            assert_eq!(run.code, 0);
            assert_eq!(run.stderr, "");
            assert!(run.stdout.contains("hakusho") && run.stdout.contains("--messages"), "{}", run.stdout);
            assert!(is_japanese(&run.stdout) == (lang == "ja"), "{}", run.stdout);
        }
    }
}

#[test]
fn japanese_help_holds_no_english_sentence() {
    for command in ["", "build", "check", "new", "schema", "explain"] {
        let arguments: Vec<&str> =
            [command, "--help", "--messages", "ja"].into_iter().filter(|word| !word.is_empty()).collect();
        let help = run(&arguments).stdout;
        for english in ["Options:", "Print ", "possible values", "Usage", "Commands", "default"] {
            assert!(!help.contains(english), "{english} in\n{help}");
        }
    }
}

#[test]
fn the_locale_chooses_the_language_and_messages_overrules_it() {
    let says_japanese = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = hakusho();
        command.env_remove("LANG").args(arguments).envs(variables.iter().copied());
        is_japanese(&Run::of(&command.output().unwrap()).stderr)
    };
    assert!(!says_japanese(&[], &["publish"]));
    assert!(says_japanese(&[("LANG", "ja_JP.UTF-8")], &["publish"]));
    assert!(!says_japanese(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")], &["publish"]));
    assert!(says_japanese(&[("LANG", "C"), ("LC_MESSAGES", "ja_JP.UTF-8")], &["publish"]));
    assert!(!says_japanese(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "")], &["publish", "--messages=en"]));
    assert!(says_japanese(&[("LANG", "fr_FR.UTF-8")], &["--messages", "ja", "publish"]));
}

#[test]
fn the_version_is_that_of_the_crate() {
    assert_eq!(run(&["--version"]).stdout, format!("hakusho {}\n", env!("CARGO_PKG_VERSION")));
}

// ---------------------------------------------------------------------------------------------------
// Explanations

#[test]
fn the_list_names_every_check_once() {
    let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let run = run(&["explain", "--list"]);
    assert_eq!(run.stdout.lines().collect::<Vec<_>>(), names);
    assert_eq!(run.code, 0);
}

#[test]
fn every_check_is_explained_in_both_languages_with_an_example() {
    for code in Code::ALL {
        for (lang, wrong, right) in [("en", "Wrong:", "Right:"), ("ja", "誤り", "正")] {
            let run = run(&["explain", code.name(), "--messages", lang]);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", code.name());
            assert!(run.stdout.contains(&format!("[{}]", code.name())), "{}", run.stdout);
            assert!(run.stdout.contains(wrong) && run.stdout.contains(right), "{}", run.stdout);
            assert!(run.stdout.ends_with('\n') && !run.stdout.ends_with("\n\n"), "{}", code.name());
        }
    }
}

#[test]
fn a_misspelt_check_is_guessed() {
    let run = run(&["explain", "number-difers"]);
    assert!(run.stderr.contains("`number-differs`"), "{}", run.stderr);
}

// ---------------------------------------------------------------------------------------------------
// Readers that go away

/// Runs the program with standard output going to a reader who has gone away already.
fn unread(project: &Project, arguments: &[&str]) -> Run {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    Run::of(&project.command(arguments).stdout(writer).output().unwrap())
}

#[test]
fn a_reader_who_goes_away_causes_no_panic() {
    let project = faulty();
    for arguments in [
        &["explain", "--list"][..],
        &["explain", "number-differs"],
        &["schema"],
        &["--help"],
        &["check", "--format", "json"],
        &["check", "--format", "github"],
    ] {
        let run = unread(&project, arguments);
        assert!(run.code != 101 && !run.stderr.contains("panicked"), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn nobody_listening_to_messages_does_not_stop_a_build() {
    let project = Project::base();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let run = Run::of(&project.command(&["build"]).stderr(writer).output().unwrap());
    assert_eq!(run.code, 0);
    assert!(project.published().has("index.html"));
}
