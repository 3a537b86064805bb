//! Where a project and its repository may lie: below the top, under any name, without a working tree, and
//! beside another repository that a hook speaks of.

use std::process::Command;

use hakusho::source::SourceTree;

use super::{are_equal, begin, files, git};
use crate::project::Project;

#[test]
fn a_project_may_lie_below_the_top_of_its_repository() {
    for folder in ["report", "報告書 2012/[a*] b", "-c", "deep/er/still", "two\nlines"] {
        let top = Project::empty().with("content/other.yaml", "a: 1\n").with("report.md", "x");
        let root = top.root().join(folder);
        for (path, bytes) in crate::project::files_under(&crate::project::fixture("base")) {
            top.write(&format!("{folder}/{path}"), &bytes);
        }
        let top = top.committed();
        let tree = SourceTree::read_revision(&root, "HEAD").unwrap();
        are_equal(&tree, &SourceTree::read(&root).unwrap());
        assert_eq!(files(&top.at("HEAD")), [("content/other.yaml", "a: 1\n")]);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_need_not_have_a_name_in_utf_8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let top = Project::empty();
    let root = top.root().join(OsStr::from_bytes(b"caf\xe9"));
    std::fs::create_dir_all(root.join("content")).unwrap();
    std::fs::write(root.join("content/a.yaml"), "a: 1\n").unwrap();
    std::fs::write(root.join("content").join(OsStr::from_bytes(b"\xff.yaml")), "b: 1\n").unwrap();
    begin(top.root());
    are_equal(&SourceTree::read_revision(&root, "HEAD").unwrap(), &SourceTree::read(&root).unwrap());
}

#[test]
fn a_repository_without_a_working_tree_can_be_read_too() {
    let project = Project::base().committed();
    let bare = Project::empty();
    let from = project.root().to_str().unwrap();
    git(bare.root(), &["clone", "--quiet", "--bare", from, "."]);
    are_equal(&bare.at("main"), &project.now());
}

/// In a hook, git names the repository of the hook and its index; the project's own is another one.
#[test]
fn the_repository_is_the_one_that_holds_the_folder_whatever_a_hook_says() {
    let other = Project::empty().with("content/other.yaml", "a: 1\n").committed();
    let index = other.root().join("index");
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "revisions::the_files_of_a_revision_are_those_of_the_working_tree"])
        .env("GIT_DIR", other.root().join(".git"))
        .env("GIT_WORK_TREE", other.root())
        .env("GIT_OBJECT_DIRECTORY", other.root().join(".git/objects"))
        .env("GIT_INDEX_FILE", &index)
        .env("GIT_ICASE_PATHSPECS", "1")
        .env("LC_ALL", "ja_JP.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    assert!(!index.exists(), "nothing is written");
}
