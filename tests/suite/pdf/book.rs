//! The books of the real content, made once, and the way to read pages back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::cards::fonts;
use crate::project::Project;

/// Says that something is left out and why; fails where everything is required.
pub(super) fn skip(what: &str, why: &str) {
    let required = std::env::var("HAKUSHO_REQUIRE_BROWSER").is_ok_and(|value| value == "1");
    assert!(!required, "{what}: {why}");
    println!("skipped: {what}: {why}");
}

/// What is missing to make and read books.
pub(super) fn missing() -> Option<&'static str> {
    if !cfg!(feature = "pdf") {
        return Some("the program was built without the feature pdf");
    }
    let has_fonts = fonts().join("@expo-google-fonts/biz-udpmincho").exists();
    let reads = Command::new("pdftotext").arg("-v").output().is_ok();
    match (has_fonts, reads) {
        (false, _) => Some("the fonts are not there (npm ci --prefix themes/fonts)"),
        (_, false) => Some("there is no pdftotext (poppler-utils)"),
        (true, true) => None,
    }
}

/// A project whose books are made, with the folder of its site.
pub(super) struct Books {
    _project: Project,
    folder: PathBuf,
    texts: OnceLock<BTreeMap<String, Vec<String>>>,
}

/// The books of this repository's content; `None` where they cannot be made here, which was said.
pub(super) fn real(what: &str) -> Option<&'static Books> {
    static BOOKS: OnceLock<Books> = OnceLock::new();
    if let Some(why) = missing() {
        skip(what, why);
        return None;
    }
    Some(BOOKS.get_or_init(|| Books::of(Project::real())))
}

impl Books {
    /// Makes the books of a project.
    pub(super) fn of(project: Project) -> Self {
        let folder = fonts();
        let run = project.run(&["build", "--pdf", "--fonts", folder.to_str().unwrap()]);
        assert!(run.code == 0, "{}", run.stderr);
        let folder = project.root().join("public");
        Self { _project: project, folder, texts: OnceLock::new() }
    }

    /// The file of a book.
    pub(super) fn path(&self, book: &str) -> PathBuf {
        self.folder.join(book)
    }

    /// Every book by its path in the site.
    pub(super) fn all(&self) -> Vec<String> {
        let files = crate::project::files_under(&self.folder);
        files.into_keys().filter(|path| path.ends_with(".pdf")).collect()
    }

    /// The pages of a book as text, in reading order.
    pub(super) fn pages(&self, book: &str) -> &[String] {
        let texts = self.texts.get_or_init(|| {
            self.all().into_iter().map(|book| (book.clone(), pages(&self.path(&book)))).collect()
        });
        texts.get(book).unwrap_or_else(|| panic!("there is no {book}"))
    }

    /// A page of the site as its file says it.
    pub(super) fn html(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// The pages of a file as text.
pub(super) fn pages(file: &Path) -> Vec<String> {
    let output =
        Command::new("pdftotext").args(["-enc", "UTF-8", "-raw"]).arg(file).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    // A form feed ends each page.
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// A text without the spaces and line ends that only setting it has made.
pub(super) fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{2060}' && *c != '\u{ad}').collect()
}
