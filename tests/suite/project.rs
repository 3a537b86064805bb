//! The builder: a temporary project, the program run on it, and what came of that.
//!
//! A test begins with a fixture and says in a word or two how its project differs. Nothing here knows a
//! rule of the content; the program is run as its users run it, in a clean environment.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder under `tests/fixtures`.
pub(crate) fn fixture(folder: &str) -> PathBuf {
    repository().join("tests/fixtures").join(folder)
}

/// The program, in an environment that says nothing of who runs the tests.
pub(crate) fn hakusho() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hakusho"));
    for name in ["LC_ALL", "LC_MESSAGES", "TZ", "COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "RAYON_NUM_THREADS"]
    {
        command.env_remove(name);
    }
    command.env("LANG", "C").stdin(Stdio::null());
    command
}

/// A project in a folder of its own, gone at the end of the test.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// A copy of `tests/fixtures/base`: small, complete, bilingual, without a fault.
    pub(crate) fn base() -> Self {
        Self::of("base")
    }

    /// A copy of `tests/fixtures/<folder>`.
    pub(crate) fn of(folder: &str) -> Self {
        Self::empty().over(&fixture(folder))
    }

    /// A copy of the content of this repository.
    pub(crate) fn real() -> Self {
        let project = Self::empty();
        copy(&repository().join("content"), &project.root().join("content"));
        project
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::Builder::new().prefix("hakusho-").tempdir().unwrap() }
    }

    /// Lays the files of a folder over the project's.
    pub(crate) fn over(self, folder: &Path) -> Self {
        copy(folder, self.root());
        self
    }

    /// Adds or overwrites a file.
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        self.with_bytes(path, text.as_bytes())
    }

    /// Adds or overwrites a file that need not be text.
    pub(crate) fn with_bytes(self, path: &str, bytes: &[u8]) -> Self {
        self.write(path, bytes);
        self
    }

    /// Leaves a file or a folder out.
    pub(crate) fn without(self, path: &str) -> Self {
        let file = self.root().join(path);
        if file.is_dir() { fs::remove_dir_all(&file) } else { fs::remove_file(&file) }
            .unwrap_or_else(|error| panic!("{path} cannot be left out: {error}"));
        self
    }

    /// Replaces a text that stands exactly once in a file.
    #[track_caller]
    pub(crate) fn replacing(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.read(path);
        let times = text.matches(from).count();
        assert!(times == 1, "`{from}` stands {times} times in {path}, not once");
        self.write(path, text.replacen(from, to, 1).as_bytes());
        self
    }

    /// Changes every file of the project in the same way.
    pub(crate) fn rewriting(self, change: impl Fn(&str) -> Vec<u8>) -> Self {
        for (path, bytes) in files_under(self.root()) {
            self.write(&path, &change(&String::from_utf8(bytes).unwrap()));
        }
        self
    }

    /// Writes a file of the project as an author would while the site stands.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.root().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// The text of a file of the project.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Where a text that stands exactly once in a file begins: `file:line:column`.
    #[track_caller]
    pub(crate) fn place_of(&self, path: &str, needle: &str) -> String {
        let text = self.read(path);
        let mut found = text.match_indices(needle).map(|(at, _)| at);
        let (first, second) = (found.next(), found.next());
        let at =
            first.filter(|_| second.is_none()).unwrap_or_else(|| panic!("`{needle}` is not once in {path}"));
        let line = text[..at].matches('\n').count() + 1;
        let column = text[..at].rsplit('\n').next().unwrap().chars().count() + 1;
        format!("{path}:{line}:{column}")
    }

    /// Its folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The program with these arguments, to be run inside the project.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = hakusho();
        command.args(arguments).current_dir(self.root());
        command
    }

    /// Runs the program inside the project.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }

    /// What `check` finds.
    pub(crate) fn check(&self) -> Checked {
        Checked::of(&self.run(&["check", "--format", "json"]))
    }

    /// Builds the site, which must succeed, and reads it back.
    #[track_caller]
    pub(crate) fn build(&self) -> Site {
        let run = self.run(&["build"]);
        assert!(run.code == 0, "the build ended with {}:\n{}", run.code, run.stderr);
        self.published()
    }

    /// What stands in the output folder now.
    pub(crate) fn published(&self) -> Site {
        Site { files: files_under(&self.root().join("public")) }
    }
}

/// How a run of the program ended and what it said.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// What came of a run.
    pub(crate) fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("everything said is UTF-8");
        let code = output.status.code().expect("the program ends by itself, not by a signal");
        Self { code, stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }
}

/// Everything that `check` found, in its order.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) code: i32,
    pub(crate) findings: Vec<Finding>,
}

/// One finding as `check --format json` says it.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) file: Option<String>,
    pub(crate) line: Option<u64>,
    pub(crate) column: Option<u64>,
    pub(crate) message: String,
    pub(crate) help: Vec<String>,
}

impl Checked {
    #[track_caller]
    pub(crate) fn of(run: &Run) -> Self {
        let report: Value = serde_json::from_str(&run.stdout)
            .unwrap_or_else(|error| panic!("no JSON ({error}):\n{}\n{}", run.stdout, run.stderr));
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let finding = |item: &Value| Finding {
            code: text(&item["code"]).unwrap(),
            severity: text(&item["severity"]).unwrap(),
            file: text(&item["file"]),
            line: item["line"].as_u64(),
            column: item["column"].as_u64(),
            message: text(&item["message"]).unwrap(),
            help: item["help"].as_array().unwrap().iter().filter_map(text).collect(),
        };
        let findings = report["diagnostics"].as_array().unwrap().iter().map(finding).collect();
        Self { code: run.code, findings }
    }

    /// Each finding as `file:line:column code`, or the code alone where it has no place.
    pub(crate) fn places(&self) -> Vec<String> {
        self.findings.iter().map(Finding::place).collect()
    }

    /// Asserts what was found, all of it and in order, as `file:line:column code`.
    #[track_caller]
    pub(crate) fn finds(&self, expected: &[&str]) {
        let difference = difference(expected, &self.places());
        assert!(difference.is_empty(), "not what was expected (- expected, + found):\n{difference}");
    }

    /// Asserts that there is nothing to complain of.
    #[track_caller]
    pub(crate) fn finds_nothing(&self) {
        self.finds(&[]);
        assert!(self.code == 0, "nothing was found, and yet the check ended with {}", self.code);
    }
}

impl Finding {
    /// `file:line:column code`
    pub(crate) fn place(&self) -> String {
        match (&self.file, self.line, self.column) {
            (Some(file), Some(line), Some(column)) => format!("{file}:{line}:{column} {}", self.code),
            _ => self.code.clone(),
        }
    }
}

/// The lines that only one side has, `-` for expected and `+` for found; empty where both are the same.
pub(crate) fn difference(expected: &[impl AsRef<str>], found: &[impl AsRef<str>]) -> String {
    let (mut expected, mut found): (Vec<&str>, Vec<&str>) =
        (expected.iter().map(AsRef::as_ref).collect(), found.iter().map(AsRef::as_ref).collect());
    if expected == found {
        return String::new();
    }
    let (wanted, got) = (expected.clone(), found.clone());
    for line in &got {
        if let Some(at) = expected.iter().position(|other| other == line) {
            expected.remove(at);
        }
    }
    for line in &wanted {
        if let Some(at) = found.iter().position(|other| other == line) {
            found.remove(at);
        }
    }
    if expected.is_empty() && found.is_empty() {
        return format!("  the same in another order:\n  {}\n", got.join("\n  "));
    }
    let expected = expected.iter().map(|line| format!("  - {line}\n"));
    expected.chain(found.iter().map(|line| format!("  + {line}\n"))).collect()
}

/// A published site, read back: what is compared is what a web server would send.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// A file as text.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path).to_vec()).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A file as it is.
    #[track_caller]
    pub(crate) fn bytes(&self, path: &str) -> &[u8] {
        self.files.get(path).unwrap_or_else(|| panic!("the site has no {path}"))
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether there is such a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Every file with this ending, as text, in the order of the paths.
    pub(crate) fn texts(&self, ending: &str) -> impl Iterator<Item = (&str, String)> {
        let files = self.files.keys().filter(move |path| path.ends_with(ending));
        files.map(|path| (path.as_str(), self.read(path)))
    }

    /// The files that differ from those of another site, there or here.
    pub(crate) fn changes(&self, other: &Self) -> Vec<String> {
        let paths: std::collections::BTreeSet<&String> =
            self.files.keys().chain(other.files.keys()).collect();
        let changed = paths.into_iter().filter(|path| self.files.get(*path) != other.files.get(*path));
        changed.cloned().collect()
    }
}

/// Every file under a folder by its path from there; none where there is no such folder.
pub(crate) fn files_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    if !folder.exists() {
        return BTreeMap::new();
    }
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (path.to_str().unwrap().replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    let files = files_under(from);
    assert!(!files.is_empty(), "{} holds no file", from.display());
    for (path, bytes) in files {
        let file = to.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}
