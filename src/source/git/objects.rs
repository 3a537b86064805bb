//! The files of a commit: their names in its tree, and the content of their objects.
//!
//! Deliberately absent: names of revisions, and any judgement of a file but its size and its kind.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::{GitFault, ask, git, words};
use crate::source::tree::{FaultKind, FoundFile, MAX_FILE_BYTES};

/// A file of a revision: its path from the project's root, and its object or why it has none.
pub(super) struct Entry {
    path: String,
    object: Result<Object, FaultKind>,
}

struct Object {
    id: String,
    size: u64,
}

/// The visible files of a commit under `content/`. Git takes both the folder and the paths from where it
/// runs, so that a project may lie anywhere in its repository, under any name.
pub(super) fn list(root: &Path, commit: &str) -> Result<Vec<Entry>, GitFault> {
    let answer = ask(root, &["ls-tree", "-r", "-z", "--long", commit, "--", "content"])?;
    if !answer.status.success() {
        return Err(GitFault::Unreadable(words(&answer)));
    }
    let lines = answer.stdout.split(|byte| *byte == 0).filter(|line| !line.is_empty());
    let entries = lines.map(|line| {
        Entry::read(line).ok_or_else(|| GitFault::Unreadable(String::from_utf8_lossy(line).into_owned()))
    });
    let hidden = |entry: &Entry| entry.path.split('/').skip(1).any(|name| name.starts_with('.'));
    entries.filter(|entry| !entry.as_ref().is_ok_and(hidden)).collect()
}

impl Entry {
    /// Reads `mode type id size<TAB>path`.
    fn read(line: &[u8]) -> Option<Self> {
        let tab = line.iter().position(|byte| *byte == b'\t')?;
        let (head, path) = line.split_at(tab);
        let mut head = std::str::from_utf8(head).ok()?.split_ascii_whitespace();
        let (mode, _, id, size) = (head.next()?, head.next()?, head.next()?, head.next()?);
        let object = if mode.starts_with("100") {
            // An object that is not there has a word instead of a size; reading it tells more.
            match size.parse().unwrap_or(0) {
                size if size > MAX_FILE_BYTES => Err(FaultKind::TooLarge(size)),
                size => Ok(Object { id: id.to_owned(), size }),
            }
        } else {
            Err(FaultKind::NotAFile)
        };
        Some(Self { path: String::from_utf8_lossy(&path[1..]).into_owned(), object })
    }
}

/// One git process that gives the content of one object after the other. Each answer is read to its end
/// before the next question is written, so that neither side ever waits on a full pipe.
pub(super) struct Objects<'a> {
    root: &'a Path,
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl<'a> Objects<'a> {
    pub(super) fn open(root: &'a Path) -> Result<Self, GitFault> {
        let mut command = git(root);
        command.args(["cat-file", "--batch"]);
        // Its complaints have no reader while it answers; the one that matters is asked for afterwards.
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(GitFault::Missing)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(questions), Some(answers)) => {
                Ok(Self { root, child, questions, answers: BufReader::new(answers) })
            }
            _ => Err(GitFault::Unreadable("git cat-file: no pipe".to_owned())),
        }
    }

    pub(super) fn read_all(mut self, entries: Vec<Entry>) -> Result<Vec<FoundFile>, GitFault> {
        let mut read = |entry: Entry| {
            let bytes = match entry.object {
                Ok(object) => Ok(self.read(&object)?),
                Err(fault) => Err(fault),
            };
            Ok((entry.path, bytes))
        };
        let files = entries.into_iter().map(&mut read).collect();
        // Without questions it ends; it is awaited so that nothing of it is left.
        drop((self.questions, self.answers));
        self.child.wait().map_err(|error| GitFault::Unreadable(error.to_string()))?;
        files
    }

    fn read(&mut self, object: &Object) -> Result<Vec<u8>, GitFault> {
        self.content(object).map_err(|error| {
            let again = git(self.root).args(["cat-file", "blob", &object.id]).stdout(Stdio::null()).output();
            let words = again.map(|answer| words(&answer)).unwrap_or_default();
            GitFault::Unreadable(if words.is_empty() { format!("{}: {error}", object.id) } else { words })
        })
    }

    /// One question and its answer: `id type size`, the content, a line end.
    fn content(&mut self, object: &Object) -> io::Result<Vec<u8>> {
        self.questions.write_all(format!("{}\n", object.id).as_bytes())?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let expected = format!("{} blob {}\n", object.id, object.size);
        if head != expected {
            return Err(io::Error::other(head.trim_end().to_owned()));
        }
        let mut content = Vec::new();
        self.answers.by_ref().take(object.size).read_to_end(&mut content)?;
        let mut line_end = [0];
        self.answers.read_exact(&mut line_end)?;
        Ok(content)
    }
}
