//! What the guide says of reviewing, done: its commands in a repository, its workflows with stand-ins for
//! what only the hosts have.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use serde_yaml::Value;

use super::blocks;
use crate::project::{Project, Run};
use crate::revisions::{commit, git};

const REPORT: &str = "content/2012/bodies/mhlw.yaml";
const WORDS: &str = "障害・事故等に備えた連絡体制の整備を中心に";

/// Runs a script in a project as a host would, with its own programs before those of the machine.
fn run(project: &Project, script: &str, environment: &[(&str, &str)]) -> Run {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_hakusho")).parent().unwrap();
    let stands_in = project.root().join("stand-ins");
    let path = std::env::join_paths(
        [stands_in.as_path(), program]
            .into_iter()
            .map(std::path::Path::to_owned)
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let mut command = Command::new("sh");
    command.args(["-e", "-c", script]).current_dir(project.root()).stdin(Stdio::null());
    command.env("PATH", path.unwrap()).env("LC_ALL", "C.UTF-8").env_remove("GIT_DIR");
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_PAGER", "cat");
    Run::of(&command.envs(environment.iter().copied()).output().unwrap())
}

/// Programs of a host: what they are told stands in `told` afterwards.
fn with_stand_ins(project: &Project, programs: &[(&str, &str)]) {
    for (name, says) in programs {
        let path = format!("stand-ins/{name}");
        project.write(&path, format!("#!/bin/sh\necho {name} \"$@\" >> told\n{says}\n").as_bytes());
        fs::set_permissions(project.root().join(path), fs::Permissions::from_mode(0o755)).unwrap();
    }
}

/// The text of a file of the guide.
fn file(lang: &str, name: &str) -> String {
    blocks(lang).into_iter().find(|block| block.file == name).unwrap().text
}

/// The real content with a branch `work` that changes a sentence of the Ministry of Health's report.
fn with_a_branch(lang: &str) -> Project {
    let project = Project::real().with(".gitattributes", &file(lang, ".gitattributes")).committed();
    git(project.root(), &["checkout", "--quiet", "-b", "work"]);
    let project = project.replacing(REPORT, WORDS, "障害・事故等に備えた体制の整備を中心に");
    commit(project.root());
    git(project.root(), &["remote", "add", "origin", "."]);
    git(project.root(), &["update-ref", "refs/remotes/origin/main", "main"]);
    project
}

#[test]
fn the_commands_of_the_review_do_what_is_said_of_them() {
    for lang in ["ja", "en"] {
        let project = with_a_branch(lang).replacing(
            REPORT,
            "研修の内容を見直し、標的型メール攻撃への",
            "研修の内容を改め、標的型メール攻撃への",
        );
        let lines: Vec<String> = blocks(lang)
            .into_iter()
            .filter(|block| block.file == "review")
            .flat_map(|block| block.text.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        assert_eq!(lines.len(), 7, "{lines:?}");
        for line in lines {
            let said = run(&project, &line, &[]);
            let (code, words): (i32, &[&str]) = match line.as_str() {
                "git meaning HEAD" => (1, &["[-見直し-]{+改め+}"]),
                "git meaning main...work --format markdown" => (1, &["<del>連絡</del>"]),
                "git diff --word-diff" => (0, &["[-見直し-]{+改め+}", "@@     - id: education"]),
                line if line.starts_with("git config ") => (0, &[]),
                line if line.starts_with("hakusho diff 2011 2012 --body mhlw") => {
                    (1, &["岡崎 淳一 → 二川 一男"])
                }
                line => panic!("what does `{line}` do?"),
            };
            assert_eq!((said.code, said.stderr.as_str()), (code, ""), "{line}");
            for words in words {
                assert!(said.stdout.contains(words), "{line}: {words}: {}", said.stdout);
            }
        }
    }
}

/// What the job of a workflow that looks at the content types, step by step.
fn reviewing(lang: &str, host: &str) -> Vec<String> {
    let text = file(lang, host);
    let workflow: Value = serde_yaml::from_str(&text).unwrap();
    if host == GITLAB {
        let lines = workflow["review"]["script"].as_sequence().unwrap().iter();
        let lines: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
        return vec![lines.join("\n")];
    }
    let steps = workflow["jobs"]["review"]["steps"].as_sequence().unwrap().iter();
    steps.filter_map(|step| step["run"].as_str()).map(str::to_owned).collect()
}

const GITHUB: &str = ".github/workflows/review.yml";
const GITLAB: &str = ".gitlab-ci.yml";
const TARGET: [(&str, &str); 2] =
    [("GITHUB_BASE_REF", "main"), ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")];

/// Runs the steps up to the first that fails; its code, or 0.
fn reviewed(project: &Project, host: &str) -> i32 {
    with_stand_ins(project, &[("cargo", ""), ("rustup", "")]);
    let steps = reviewing("en", host);
    steps.iter().map(|step| run(project, step, &TARGET).code).find(|code| *code != 0).unwrap_or(0)
}

#[test]
fn a_job_succeeds_where_something_differs_or_nothing() {
    for host in [GITHUB, GITLAB] {
        let project = with_a_branch("en");
        assert_eq!(reviewed(&project, host), 0, "{host}");
        assert!(project.read("review.md").contains("<del>連絡</del>"), "{}", project.read("review.md"));
        git(project.root(), &["checkout", "--quiet", "main"]);
        assert_eq!(reviewed(&project, host), 0, "{host}");
        assert!(project.read("review.md").contains("**No changes**"), "{}", project.read("review.md"));
    }
}

#[test]
fn a_job_fails_where_the_content_has_errors_or_nothing_can_be_compared() {
    for host in [GITHUB, GITLAB] {
        let project = with_a_branch("en");
        project.write(REPORT, format!("{}colour: red\n", project.read(REPORT)).as_bytes());
        commit(project.root());
        assert_ne!(reviewed(&project, host), 0, "{host}");
        // The content is without errors, and a body has become another kind of thing.
        let project = with_a_branch("en").replacing(
            "content/bodies.yaml",
            "  - id: cas\n    kind: ministry\n",
            "  - id: cas\n    kind: population\n",
        );
        commit(project.root());
        assert_eq!(project.check().code, 0);
        assert_ne!(reviewed(&project, host), 0, "{host}");
    }
}

#[test]
fn a_long_review_is_cut_to_a_comment_with_its_table_closed_and_the_comment_is_found_again() {
    let table = |body: &str| {
        let row = "| `~` | 値 [実施率](<https://hakusho.example/>) | 95.9% | 96.8% | 0.9ポイント上昇 |\n";
        format!(
            "\n<details>\n<summary>{body}</summary>\n\n| | | | | |\n|---|---|---|---|---|\n{}\n</details>\n",
            row.repeat(300)
        )
    };
    let long: String = (0..60).map(|body| table(&format!("第{body}省"))).collect();
    for (host, most, short) in [(GITHUB, 65_536, "## 変化\n"), (GITLAB, 1_000_000, "## 変化\n")] {
        let text = file("en", host);
        let workflow: Value = serde_yaml::from_str(&text).unwrap();
        let script = if host == GITHUB {
            workflow["jobs"]["comment"]["steps"][1]["run"].as_str().unwrap().to_owned()
        } else {
            workflow["comment"]["script"][1].as_str().unwrap().to_owned()
        };
        let found = "case \"$*\" in *--jq*) cat known;; esac";
        let project = Project::empty().with("known", "");
        with_stand_ins(&project, &[("gh", found), ("curl", "echo 7"), ("jq", "cat known")]);
        let environment = [
            ("GITHUB_REPOSITORY", "office/report"),
            ("NUMBER", "12"),
            ("CI_API_V4_URL", "https://gitlab.example/api/v4"),
            ("CI_PIPELINE_URL", "https://gitlab.example/p/1"),
            ("REVIEW_TOKEN", "secret"),
        ];
        for (review, is_cut) in [(short, false), (long.as_str(), true)] {
            project.write("review.md", review.as_bytes());
            let said = run(&project, &script, &environment);
            assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{host}");
            let comment = project.read("comment.md");
            assert!(comment.starts_with("<!-- hakusho diff -->\n"), "{host}");
            assert!(comment.len() < most, "{host}: {}", comment.len());
            assert_eq!(comment.matches("<details>").count(), comment.matches("</details>").count());
            assert_eq!((comment.contains("[…]("), comment.ends_with(review)), (is_cut, !is_cut), "{host}");
        }
        assert!(project.read("told").contains("POST") && !project.read("told").contains("PATCH"), "{host}");
        let project = project.with("known", "77\n").without("told");
        assert_eq!(run(&project, &script, &environment).code, 0);
        let told = project.read("told");
        let put = if host == GITHUB { "PATCH repos/office/report/issues/comments/77" } else { "/notes/77" };
        assert!(told.contains(put) && !told.contains("POST"), "{told}");
    }
}

#[test]
fn what_runs_a_proposal_may_read_only_and_what_may_write_runs_nothing_of_it() {
    for lang in ["ja", "en"] {
        let workflow: Value = serde_yaml::from_str(&file(lang, GITHUB)).unwrap();
        let permissions = |of: &Value| serde_yaml::to_string(&of["permissions"]).unwrap();
        assert_eq!(permissions(&workflow), "{}\n");
        assert_eq!(permissions(&workflow["jobs"]["review"]), "contents: read\n");
        let comment = &workflow["jobs"]["comment"];
        assert_eq!(permissions(comment), "pull-requests: write\n");
        let text = serde_yaml::to_string(comment).unwrap();
        assert!(!text.contains("checkout") && !text.contains("cargo"), "{text}");
        let checkout = &workflow["jobs"]["review"]["steps"][0]["with"];
        assert_eq!(checkout["fetch-depth"].as_u64(), Some(0));
        assert_eq!(checkout["persist-credentials"].as_bool(), Some(false));
    }
}
