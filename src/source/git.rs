//! Content as it stands in a revision, read from the objects of git without a checkout.
//!
//! The program `git` is asked, since it alone knows all the ways in which a repository keeps its objects:
//! packs, alternates, linked working trees. Deliberately absent: anything that writes to the repository,
//! the index, which is not a revision, and what a checkout makes of a file: line ends are those that were
//! committed.

mod objects;

use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::tree::SourceTree;
use objects::Objects;

/// What git hears before it looks at the folder that it is told: another place of the repository, of its
/// objects or of its index, and another meaning of paths. In a hook these are set for the repository of the
/// hook, which need not be the one that holds the project. Settings (`GIT_CONFIG_*`) are the user's own and
/// stay: in a container, `safe.directory` comes from there.
const NOT_HEARD: [&str; 15] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// Why a revision could not be read: a fault of the machine or of use, never of the content.
#[derive(Debug)]
pub enum GitFault {
    /// The program `git` is not there or does not start.
    Missing(io::Error),
    /// The folder lies in no repository.
    NotARepository,
    /// The name names no commit; carries it as the user typed it.
    UnknownRevision(String),
    /// Two revisions without a common ancestor; carries both as the user typed them.
    Unrelated(String, String),
    /// The revision has no `content/` there; carries its name.
    NoContent(String),
    /// Git cannot read the repository; carries its own words, in English.
    Unreadable(String),
}

impl SourceTree {
    /// Reads `content/` of the project at `root` as it stands in a revision of the repository that holds
    /// it, at the top or below. The files, their order and their faults are those that
    /// [`SourceTree::read`] would give for a fresh checkout, but for a submodule, which is one thing that
    /// is not a file.
    ///
    /// # Errors
    /// When there is no git, no repository, no such revision or no content in it, or when git cannot read
    /// an object.
    pub fn read_revision(root: &Path, revision: &str) -> Result<Self, GitFault> {
        let commit = resolve(root, revision)?;
        let entries = objects::list(root, &commit)?;
        if entries.is_empty() {
            return Err(GitFault::NoContent(revision.to_owned()));
        }
        let mut files = Objects::open(root)?.read_all(entries)?;
        files.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Self::assemble(files).of_revision(revision))
    }
}

/// The id of the commit that a revision names.
///
/// # Errors
/// When there is no git, no repository, or nothing of that name that is or leads to a commit.
pub(super) fn resolve(root: &Path, revision: &str) -> Result<String, GitFault> {
    // Asked first, since a failure of the next question does not tell a wrong name from a wrong place.
    let place = ask(root, &["rev-parse", "--git-dir"])?;
    if !place.status.success() {
        let words = words(&place);
        let nowhere = words.contains("not a git repository");
        return Err(if nowhere { GitFault::NotARepository } else { GitFault::Unreadable(words) });
    }
    // Two steps: with `^{commit}` after a name such as `HEAD:x`, git would look for a file `x^{commit}`.
    let object = verify(root, revision)?;
    let commit = match object {
        Some(object) => verify(root, &format!("{object}^{{commit}}"))?,
        None => None,
    };
    commit.ok_or_else(|| GitFault::UnknownRevision(revision.to_owned()))
}

/// The id of the one object that a name names; whatever it looks like, it is never an option.
fn verify(root: &Path, name: &str) -> Result<Option<String>, GitFault> {
    // No argument can hold this byte, and no name of a revision does.
    if name.contains('\0') {
        return Ok(None);
    }
    let answer = ask(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", name])?;
    let id = String::from_utf8_lossy(&answer.stdout).trim_end().to_owned();
    // `^HEAD` is answered by an id with its sign, which means all but that.
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok((answer.status.success() && is_id).then_some(id))
}

/// The best common ancestor of two commits, by a short id; none where they have no common history.
///
/// # Errors
/// When git does not start or cannot read the history.
pub(super) fn common_ancestor(root: &Path, one: &str, other: &str) -> Result<Option<String>, GitFault> {
    let answer = ask(root, &["merge-base", one, other])?;
    match answer.status.code() {
        Some(0) => {}
        Some(1) => return Ok(None),
        _ => return Err(GitFault::Unreadable(words(&answer))),
    }
    let base = String::from_utf8_lossy(&answer.stdout).trim_end().to_owned();
    let short = ask(root, &["rev-parse", "--short", &base])?;
    let short = String::from_utf8_lossy(&short.stdout).trim_end().to_owned();
    Ok(Some(if short.is_empty() { base } else { short }))
}

/// The program, to be run on the repository that holds a folder.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    for name in NOT_HEARD {
        command.env_remove(name);
    }
    // Its words are read here and there, so they are in one language; it asks nobody anything, leaves
    // the index alone, and fetches nothing that a partial clone left out: there is no network.
    command
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1");
    command.arg("--no-pager").arg("-C").arg(root).stdin(Stdio::null());
    command
}

fn ask(root: &Path, arguments: &[&str]) -> Result<Output, GitFault> {
    git(root).args(arguments).output().map_err(GitFault::Missing)
}

/// What git said of its failure.
fn words(answer: &Output) -> String {
    String::from_utf8_lossy(&answer.stderr).trim().to_owned()
}
