//! Built sites with their pages read: the real content and the model project, each built once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::html::Document;
use crate::project::{Project, Site};

/// The address that the real content and the model project give to their site.
pub(crate) const BASE: &str = "https://hakusho.example/";

/// A site and its pages.
pub(crate) struct Built {
    pub(crate) site: Site,
    /// Every HTML file by its path.
    pub(crate) pages: BTreeMap<String, Document>,
}

/// A row of a CSV file by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// The content of this repository.
pub(crate) fn real() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| Built::of(&Project::real()))
}

/// The model project, which holds what is hard to represent.
pub(crate) fn model() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| Built::of(&Project::of("model")))
}

impl Built {
    /// Builds a project and reads all its pages.
    pub(crate) fn of(project: &Project) -> Self {
        let site = project.build();
        let pages = site.texts(".html").map(|(path, html)| (path.to_owned(), Document::parse(path, &html)));
        let pages = pages.collect();
        Self { site, pages }
    }

    /// A page by its slug in a language (`2012/cao`; empty for the home page).
    #[track_caller]
    pub(crate) fn page(&self, lang: &str, slug: &str) -> &Document {
        let path = address(lang, slug);
        self.pages.get(&path).unwrap_or_else(|| panic!("the site has no {path}"))
    }

    /// The pages of a language by their slugs.
    pub(crate) fn of_lang<'b>(&'b self, lang: &'b str) -> impl Iterator<Item = (&'b str, &'b Document)> {
        self.pages.iter().filter_map(move |(path, page)| {
            let slug = path.strip_prefix(lang)?.strip_prefix('/')?.strip_suffix("index.html")?;
            Some((slug.trim_end_matches('/'), page))
        })
    }

    /// The pages that have a language and a slug, with their paths.
    pub(crate) fn content(&self) -> impl Iterator<Item = (&str, &Document)> {
        let pages = self.pages.iter().filter(|(path, _)| path.starts_with("ja/") || path.starts_with("en/"));
        pages.map(|(path, page)| (path.as_str(), page))
    }

    /// The rows of a CSV file.
    #[track_caller]
    pub(crate) fn rows(&self, path: &str) -> Vec<Row> {
        let mut reader = csv::Reader::from_reader(self.site.bytes(path));
        let heads = reader.headers().unwrap().clone();
        let row = |record: csv::StringRecord| {
            heads.iter().zip(record.iter()).map(|(head, cell)| (head.to_owned(), cell.to_owned())).collect()
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    }

    /// The row of a CSV file with an id.
    #[track_caller]
    pub(crate) fn row(&self, path: &str, id: &str) -> Row {
        let mut rows = self.rows(path).into_iter().filter(|row| row["id"] == id);
        let row = rows.next().unwrap_or_else(|| panic!("{path} has no {id}"));
        assert!(rows.next().is_none(), "{path} has {id} twice");
        row
    }
}

/// The file of a page.
pub(crate) fn address(lang: &str, slug: &str) -> String {
    if slug.is_empty() { format!("{lang}/index.html") } else { format!("{lang}/{slug}/index.html") }
}

/// The anchor of a value: its id in a form that an address can hold.
pub(crate) fn anchor(observation: &str) -> String {
    let mut anchor = "d-".to_owned();
    for c in observation.chars() {
        match c {
            '-' => anchor.push_str("--"),
            '/' => anchor.push('-'),
            '@' => anchor.push_str("_at_"),
            ';' => anchor.push_str("_with_"),
            '=' => anchor.push_str("_is_"),
            '.' => anchor.push('_'),
            '+' => anchor.push_str("_line_"),
            c => anchor.push(c),
        }
    }
    anchor
}

/// Whether a text holds Japanese letters or punctuation.
pub(crate) fn is_japanese(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}
