//! What a user may type for a revision, or for two: names that are none, names meant to do harm, dots.

use hakusho::source::{GitFault, Revisions, SourceTree};

use super::{commit, git};
use crate::project::Project;

#[track_caller]
fn is_unknown(project: &Project, revision: &str) {
    match SourceTree::read_revision(project.root(), revision) {
        Err(GitFault::UnknownRevision(name)) => assert_eq!(name, revision),
        Err(fault) => panic!("`{revision}` is another fault: {fault:?}"),
        Ok(_) => panic!("`{revision}` was read"),
    }
}

#[test]
fn what_names_no_commit_is_an_unknown_revision_and_never_an_option() {
    let project =
        Project::base().with("content/site.yaml^{commit}", "a file with a hostile name").committed();
    let (blob, tree) = ("HEAD:content/site.yaml", "HEAD:content");
    let ids = [blob, tree].map(|name| git(project.root(), &["rev-parse", name]));
    let mark = project.root().join("harm");
    let harm = mark.to_str().unwrap();
    let commands = [
        format!("--output={harm}"),
        format!("HEAD; touch {harm}"),
        format!("$(touch {harm})"),
        format!("|touch {harm}"),
    ];
    for revision in commands.iter().chain(&ids) {
        is_unknown(&project, revision);
    }
    for revision in [
        "",
        " ",
        "-",
        "--",
        "-h",
        "--help",
        "--all",
        "--git-dir",
        "-C/tmp",
        "nowhere",
        "HEAD~99",
        "HEAD\n",
        "HEAD\0",
        "HEAD HEAD",
        "^HEAD",
        "HEAD^@",
        "HEAD^!",
        "HEAD..HEAD",
        "HEAD...HEAD",
        "main..",
        "..",
        ":",
        ":content",
        ":content/site.yaml",
        ":content/site.yaml^{commit}",
        ":0:content/site.yaml",
        blob,
        tree,
        "HEAD:",
        "HEAD:nothing",
        "@{u}",
        "main@{upstream}",
        "@{push}",
        "@{99}",
        "@{-1}",
        "HEAD^{tree}",
        "HEAD^{blob}",
        ":/no such message",
        "refs/heads/*",
        "0000000000000000000000000000000000000000",
        "００００",
        "../../etc/passwd",
    ] {
        is_unknown(&project, revision);
    }
    assert!(!mark.exists(), "nothing is run and nothing is written");
}

#[test]
fn a_file_of_the_name_of_a_branch_is_not_mistaken_for_it() {
    let project = Project::base().with("main", "a file").committed();
    assert!(SourceTree::read_revision(project.root(), "main").is_ok());
    is_unknown(&project, "content");
}

#[test]
fn a_repository_without_a_commit_has_no_revision() {
    let project = Project::base();
    git(project.root(), &["init", "--quiet"]);
    is_unknown(&project, "HEAD");
}

#[test]
fn a_revision_from_before_the_project_has_no_content() {
    let project = Project::empty().with("README.md", "x").committed();
    for content in [None, Some("content/.gitkeep")] {
        if let Some(path) = content {
            project.write(path, b"");
            commit(project.root());
        }
        let fault = SourceTree::read_revision(project.root(), "main").unwrap_err();
        assert!(matches!(&fault, GitFault::NoContent(name) if name == "main"), "{fault:?}");
    }
}

#[test]
fn outside_of_a_repository_there_is_no_revision_at_all() {
    let project = Project::base();
    let fault = SourceTree::read_revision(project.root(), "HEAD").unwrap_err();
    assert!(matches!(fault, GitFault::NotARepository), "{fault:?}");
    let fault = SourceTree::read_revision(&project.root().join("nowhere"), "HEAD").unwrap_err();
    assert!(matches!(&fault, GitFault::Unreadable(words) if words.contains("nowhere")), "{fault:?}");
    project.write(".git", b"gitdir: nowhere");
    let fault = SourceTree::read_revision(project.root(), "HEAD").unwrap_err();
    assert!(matches!(fault, GitFault::NotARepository), "{fault:?}");
}

#[test]
fn two_dots_divide_an_older_revision_from_a_newer_one() {
    let nowhere = Project::empty();
    for (argument, old, new) in [
        ("A..B", "A", Some("B")),
        ("A..", "A", Some("HEAD")),
        ("..B", "HEAD", Some("B")),
        ("..", "HEAD", Some("HEAD")),
        ("published/2011..平成24年度", "published/2011", Some("平成24年度")),
        ("v1.0..v1.1", "v1.0", Some("v1.1")),
        ("HEAD~2", "HEAD~2", None),
        ("v1.0", "v1.0", None),
        ("", "", None),
        ("--output=x", "--output=x", None),
    ] {
        let expected = Revisions { old: old.to_owned(), new: new.map(str::to_owned) };
        assert_eq!(Revisions::parse(argument, nowhere.root()).unwrap(), expected, "{argument}");
    }
}

#[test]
fn three_dots_begin_where_a_branch_left_the_other_one() {
    let project = Project::base().committed();
    let base = git(project.root(), &["rev-parse", "--short", "HEAD"]);
    git(project.root(), &["checkout", "--quiet", "-b", "draft"]);
    project.write("content/2012/draft.yaml", b"a: 1\n");
    commit(project.root());
    git(project.root(), &["checkout", "--quiet", "main"]);
    project.write("content/2012/main.yaml", b"a: 1\n");
    commit(project.root());
    let parse = |argument: &str| Revisions::parse(argument, project.root()).unwrap();
    assert_eq!(parse("main...draft"), Revisions { old: base.clone(), new: Some("draft".to_owned()) });
    assert_eq!(parse("draft..."), Revisions { old: base.clone(), new: Some("HEAD".to_owned()) });
    assert_eq!(parse("...draft"), Revisions { old: base.clone(), new: Some("draft".to_owned()) });
    assert_eq!(SourceTree::read_revision(project.root(), &base).unwrap().revision(), Some(&*base));
}

#[test]
fn three_dots_between_strangers_are_refused() {
    let project = Project::base().committed();
    git(project.root(), &["checkout", "--quiet", "--orphan", "other"]);
    project.write("content/2012/other.yaml", b"a: 1\n");
    commit(project.root());
    let fault = Revisions::parse("main...other", project.root()).unwrap_err();
    assert!(
        matches!(&fault, GitFault::Unrelated(one, other) if (&**one, &**other) == ("main", "other")),
        "{fault:?}"
    );
    for (argument, unknown) in [("main...nowhere", "nowhere"), ("-h...main", "-h"), ("main....", ".")] {
        let fault = Revisions::parse(argument, project.root()).unwrap_err();
        assert!(matches!(&fault, GitFault::UnknownRevision(name) if name == unknown), "{fault:?}");
    }
    let fault = Revisions::parse("a...b", Project::empty().root()).unwrap_err();
    assert!(matches!(fault, GitFault::NotARepository), "{fault:?}");
}
