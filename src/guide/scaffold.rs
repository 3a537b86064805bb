//! The files of a body's report, before anything is written in them.
//!
//! What a year needs besides (its edition) comes along where it is missing. Everything is decided before
//! anything is made: either all files come back, or the one reason why there can be none.

mod message;
mod report;

use crate::diagnostic::nearest;
use crate::load::{RawContent, load};
use crate::model::{
    BodyId, Choice as _, Document, FiscalYear, Goal, Heading, Lang, Office, SectionKind, is_reserved,
};
use crate::output::{Output, OutputPath};
use crate::source::SourceTree;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The fiscal year that the report is of.
    pub year: FiscalYear,
    /// The id of the body.
    pub body: &'a str,
    /// The language of the explanations.
    pub lang: Lang,
}

/// New files, and what is left to be done beside them.
#[derive(Debug)]
pub struct Scaffold {
    /// The files, by their paths in the project.
    pub files: Output,
    /// The edition that does not yet name the body, so that its chapter would stand under no heading.
    pub unlisted_in: Option<String>,
}

/// Why there can be no scaffold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The name belongs to a page of the site.
    Reserved,
    /// No body has this id; perhaps another one was meant.
    UnknownBody(Option<String>),
    /// No document reports on this year.
    NoDocument,
    /// A registry cannot be read; `check` says why.
    Unread(&'static str),
}

/// The files of a body's report of a year.
///
/// # Errors
/// A [`Refusal`].
pub fn body(tree: &SourceTree, request: &Request<'_>) -> Result<Scaffold, Refusal> {
    if is_reserved(request.body) {
        return Err(Refusal::Reserved);
    }
    let raw = load(tree).value.unwrap_or_default();
    for registry in ["content/site.yaml", "content/bodies.yaml", "content/documents.yaml"] {
        if raw.unread.contains(registry) {
            return Err(Refusal::Unread(registry));
        }
    }
    let known = || raw.bodies.iter().flat_map(|file| &file.bodies).map(|body| body.id.as_str());
    let Some(id) = BodyId::new(request.body).filter(|id| known().any(|known| known == id.as_str())) else {
        return Err(Refusal::UnknownBody(nearest(request.body, known()).map(str::to_owned)));
    };
    let document = document_of(&raw, request.year, &id).ok_or(Refusal::NoDocument)?;
    let sheet = report::Sheet {
        year: request.year,
        body: &id,
        document: document.id.as_str(),
        earlier: earlier_goals(&raw, request.year, &id),
        lang: request.lang,
    };
    let year = request.year;
    let mut files = vec![(format!("content/{year}/bodies/{id}.yaml"), sheet.write())];
    for office in Office::ALL {
        for lang in raw.languages() {
            let text = message::write(*office, lang, raw.original());
            files.push((format!("content/{year}/bodies/{id}/{}.{}.md", office.name(), lang.tag()), text));
        }
    }
    let edition = raw.editions.iter().find(|edition| edition.year == year);
    let path = format!("content/{year}/edition.yaml");
    if edition.is_none() {
        files.push((path.clone(), edition_of(year, document, &id, request.lang)));
    }
    let mut headings =
        edition.iter().flat_map(|edition| &edition.file.documents).flat_map(|entry| &entry.tree);
    let is_listed =
        document.body.value == id || edition.is_none() || headings.any(|heading| lists(heading, &id));
    Ok(Scaffold { files: output(files), unlisted_in: (!is_listed).then_some(path) })
}

/// Paths made of years, ids and names of offices are safe, and each is another.
fn output(files: Vec<(String, String)>) -> Output {
    let mut output = Output::default();
    for (path, text) in files {
        if let Ok(path) = OutputPath::new(path) {
            let taken = output.insert(path, text.into_bytes());
            debug_assert!(taken.is_ok(), "two files at one path");
        }
    }
    output
}

/// The document that will hold the report: the body's own, or else that of the whole government.
fn document_of<'r>(raw: &'r RawContent, year: FiscalYear, body: &BodyId) -> Option<&'r Document> {
    let of_year = || {
        raw.documents.iter().flat_map(|file| &file.documents).filter(|document| document.fiscal_year == year)
    };
    let is_ministry = |id: &BodyId| {
        let mut bodies = raw.bodies.iter().flat_map(|file| &file.bodies);
        bodies.any(|body| body.id.value == *id && body.kind == crate::model::BodyKind::Ministry)
    };
    of_year()
        .find(|document| document.body.value == *body)
        .or_else(|| of_year().find(|document| !is_ministry(&document.body.value)))
}

/// The goals that the body set itself in the latest earlier year that has any, with that year.
fn earlier_goals<'r>(
    raw: &'r RawContent,
    year: FiscalYear,
    body: &BodyId,
) -> Option<(FiscalYear, Vec<&'r Goal>)> {
    let earlier = raw.reports.iter().filter(|report| report.year < year && report.file.body.value == *body);
    let with_goals = earlier.filter_map(|report| {
        let goals: Vec<&Goal> = report.file.goals.iter().flat_map(|goals| &goals.items).collect();
        (!goals.is_empty()).then_some((report.year, goals))
    });
    with_goals.max_by_key(|(year, _)| *year)
}

fn lists(heading: &Heading, body: &BodyId) -> bool {
    heading.bodies.iter().any(|listed| listed.value == *body)
        || heading.children.iter().any(|child| lists(child, body))
}

/// An edition in which the chapters of bodies stand under one heading, with the usual sections.
fn edition_of(year: FiscalYear, document: &Document, body: &BodyId, lang: Lang) -> String {
    let mut text = format!(
        "fiscal_year: {year}\ndocuments:\n  - document: {}\n    tree:\n      - id: chapters\n        \
         title: {{ja: 各府省庁の取組, en: Efforts of each ministry and agency}}\n        \
         bodies: [{body}]\n        chapter:\n",
        document.id.as_str()
    );
    for section in SectionKind::ALL {
        let is_message = matches!(section, SectionKind::CisoMessage | SectionKind::AdvisorMessage);
        let numbered = if is_message { ", numbered: false" } else { "" };
        text.push_str(&format!("          - {{section: {}{numbered}}}\n", section.name()));
    }
    let explained = match lang {
        Lang::Ja => "公表した後で値を直したら、ここに記録する",
        Lang::En => "When a value is corrected after publication, record that here",
    };
    text.push_str(&format!(
        "## {explained}\n# corrections:\n#   - date: {year}-04-01\n#     what: {body}/coverage/all\n#     old: 98.4\n#     \
         new: 98.6\n#     why: {{ja: 理由, en: reason}}\n"
    ));
    text
}
