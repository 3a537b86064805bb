//! Revisions of a project, read from git as they are: the same files and faults as those of a checkout,
//! wherever the project lies in its repository and whatever a revision is named.

mod names;
mod places;

use std::path::Path;
use std::process::{Command, Stdio};

use hakusho::cli::report::{Format, write};
use hakusho::diagnostic::{Diagnostic, Problem};
use hakusho::model::Lang;
use hakusho::source::{FaultKind, GitFault, SourceTree, Span};

use crate::project::Project;

/// Runs git as an author would, with no settings but ours; what it says.
#[track_caller]
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ICASE_PATHSPECS"]
    {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").arg("-C").arg(folder);
    for setting in [
        "init.defaultBranch=main",
        "user.name=Author",
        "user.email=author@example.jp",
        "commit.gpgsign=false",
        "core.autocrlf=false",
    ] {
        command.args(["-c", setting]);
    }
    let output = command.args(arguments).stdin(Stdio::null()).output().expect("git, which these tests need");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    assert!(output.status.success(), "git {arguments:?}: {}", said(&output.stderr));
    said(&output.stdout)
}

/// Makes a folder a repository and everything in it its first revision.
fn begin(folder: &Path) {
    git(folder, &["init", "--quiet"]);
    commit(folder);
}

/// Makes everything in a folder the next revision.
pub(crate) fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "the next one"]);
}

impl Project {
    /// The project in a repository of its own, committed.
    pub(crate) fn committed(self) -> Self {
        begin(self.root());
        self
    }

    fn at(&self, revision: &str) -> SourceTree {
        SourceTree::read_revision(self.root(), revision).unwrap()
    }

    fn now(&self) -> SourceTree {
        SourceTree::read(self.root()).unwrap()
    }
}

/// Every readable file with its text.
fn files(tree: &SourceTree) -> Vec<(&str, &str)> {
    tree.files().map(|(_, file)| (file.path(), file.text())).collect()
}

/// Every fault with the path of its file and its offset.
fn faults(tree: &SourceTree) -> Vec<(&str, &FaultKind, u32)> {
    let path = |at: Span| tree.file(at.file).unwrap().path();
    tree.faults().iter().map(|fault| (path(fault.at), &fault.kind, fault.at.start)).collect()
}

#[track_caller]
fn are_equal(one: &SourceTree, other: &SourceTree) {
    assert_eq!(files(one), files(other));
    assert_eq!(faults(one), faults(other));
}

#[test]
fn the_files_of_a_revision_are_those_of_the_working_tree() {
    let project = Project::real().committed();
    let (then, now) = (project.at("HEAD"), project.now());
    are_equal(&then, &now);
    assert!(files(&then).len() > 50);
    assert_eq!((then.revision(), now.revision()), (Some("HEAD"), None));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_the_same_fault_in_a_revision() {
    let project = Project::base()
        .with_bytes("content/2012/bytes.md", b"caf\xe9")
        .with_bytes("content/2012/bytes.png", b"\x89PNG")
        .with_bytes("content/2012/large.yaml", &vec![b'#'; 5 << 20])
        .with_bytes("content/2012/border.yaml", &vec![b'#'; 4 << 20])
        .with("content/2012/mark.yaml", "\u{feff}a: 1\n")
        .with("content/2012/empty.yaml", "")
        .with("content/.hidden.yaml", "a: 1\n")
        .with("content/.folder/a.yaml", "a: 1\n")
        .with("content/2012/.DS_Store", "x");
    std::os::unix::fs::symlink("bytes.md", project.root().join("content/2012/link.md")).unwrap();
    std::os::unix::fs::symlink("2012", project.root().join("content/2013")).unwrap();
    std::os::unix::fs::symlink("nowhere", project.root().join("content/broken.yaml")).unwrap();
    let project = project.committed();
    are_equal(&project.at("main"), &project.now());
    let tree = project.at("main");
    let found = faults(&tree);
    for (path, kind) in [
        ("content/2012/bytes.md", FaultKind::NotUtf8),
        ("content/2012/bytes.png", FaultKind::UnknownKind),
        ("content/2012/large.yaml", FaultKind::TooLarge(5 << 20)),
        ("content/2012/link.md", FaultKind::NotAFile),
        ("content/2013", FaultKind::NotAFile),
        ("content/broken.yaml", FaultKind::NotAFile),
    ] {
        assert!(found.iter().any(|(of, fault, _)| (*of, *fault) == (path, &kind)), "{path}: {found:?}");
    }
    assert_eq!(found.len(), 6);
}

#[test]
fn a_submodule_is_not_a_file() {
    let other = Project::base().committed();
    let project = Project::base().committed();
    let id = git(other.root(), &["rev-parse", "HEAD"]);
    let entry = format!("160000,{id},content/other");
    git(project.root(), &["update-index", "--add", "--cacheinfo", &entry]);
    git(project.root(), &["commit", "--quiet", "--message", "a submodule"]);
    assert_eq!(faults(&project.at("HEAD")), [("content/other", &FaultKind::NotAFile, 0)]);
}

#[test]
fn names_of_files_survive_whatever_they_hold() {
    let mut project = Project::empty();
    for name in
        ["白書.ja.md", "two\nlines.yaml", "tab\t\"quoted\" \\n.yaml", "-h.yaml", "か\u{3099}.md", "a b.md"]
    {
        project = project.with(&format!("content/{name}"), "text\n");
    }
    let project = project.committed();
    assert_eq!(files(&project.at("HEAD")).len(), 6);
    are_equal(&project.at("HEAD"), &project.now());
}

#[test]
fn what_is_staged_or_only_written_is_in_no_revision() {
    let project = Project::base().committed();
    let before = project.now();
    project.write("content/2012/staged.yaml", b"a: 1\n");
    git(project.root(), &["add", "--all"]);
    project.write("content/2012/written.yaml", b"a: 1\n");
    project.write("content/site.yaml", b"");
    are_equal(&project.at("HEAD"), &before);
}

#[test]
fn each_revision_has_its_own_files() {
    let project = Project::base().committed();
    git(project.root(), &["tag", "--annotate", "--message", "published", "published/2012"]);
    let first = project.now();
    let project = project.with("content/2012/more.yaml", "a: 1\n").without("content/glossary.yaml");
    commit(project.root());
    git(project.root(), &["checkout", "--quiet", "-b", "平成25年度"]);
    are_equal(&project.at("平成25年度"), &project.now());
    for first_one in ["HEAD~1", "main^", "published/2012", "main@{1}", "HEAD^{/next}~1", ":/next"] {
        let tree = project.at(first_one);
        if first_one == ":/next" {
            are_equal(&tree, &project.now());
        } else {
            are_equal(&tree, &first);
        }
    }
}

#[test]
fn thousands_of_files_are_read_by_one_process_without_waiting_for_ever() {
    let project = Project::empty();
    for number in 0..2000 {
        // Together far more than a pipe holds, in both directions.
        let text = format!("n: {number}\n").repeat(number % 400);
        project.write(&format!("content/2012/{:02}/f{number}.yaml", number % 37), text.as_bytes());
    }
    let project = project.committed();
    let tree = project.at("HEAD");
    assert_eq!(files(&tree).len(), 2000);
    are_equal(&tree, &project.now());
}

#[test]
fn an_object_that_is_gone_is_told_in_the_words_of_git() {
    let project = Project::base().committed();
    let id = git(project.root(), &["rev-parse", "HEAD:content/site.yaml"]);
    std::fs::remove_file(project.root().join(".git/objects").join(&id[..2]).join(&id[2..])).unwrap();
    let fault = SourceTree::read_revision(project.root(), "HEAD").unwrap_err();
    assert!(matches!(&fault, GitFault::Unreadable(words) if words.contains(&id)), "{fault:?}");
}

#[test]
fn a_diagnostic_of_a_revision_is_printed_with_its_name() {
    let project = Project::base().committed();
    let tree = project.at("main~0");
    let (id, file) = tree.files().find(|(_, file)| file.path() == "content/site.yaml").unwrap();
    let (other, _) = tree.files().find(|(_, file)| file.path() == "content/bodies.yaml").unwrap();
    assert!(!file.text().is_empty());
    let found =
        Diagnostic::new(Problem::EmptyValue, Span::new(id, 0, 1)).with_related(Span::new(other, 0, 1));
    let written = |format| {
        let mut out = Vec::new();
        write(std::slice::from_ref(&found), &tree, Lang::En, format, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let human = written(Format::Human { color: false, width: 100 });
    assert!(human.contains("--> main~0:content/site.yaml:1:1\n"), "{human}");
    assert!(human.contains("::: main~0:content/bodies.yaml:1:1\n"), "{human}");
    let json = written(Format::Json);
    assert!(json.contains("\"file\": \"main~0:content/site.yaml\""), "{json}");
    assert!(json.contains("\"file\": \"main~0:content/bodies.yaml\""), "{json}");
    let github = written(Format::Github);
    assert!(github.contains("file=main~0%3Acontent/site.yaml,line=1,col=1,"), "{github}");
    assert!(github.contains(": main~0:content/bodies.yaml:1:1"), "{github}");
}
