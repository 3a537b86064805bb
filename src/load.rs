//! Files as written: YAML and Markdown to raw content, every complaint with its place.
//!
//! One file is parsed once, files in parallel, results in the order of their paths. Deliberately
//! absent: everything that needs two files at once; whether a name exists and values agree is the
//! business of `validate`.

mod message;
mod order;
mod project;
mod record;
pub mod release;
mod scalar;
pub(crate) mod schema;
pub(crate) mod shape;
mod text;
mod yaml;

use std::collections::BTreeSet;

use rayon::prelude::*;

pub(crate) use message::MessageFile;
pub(crate) use record::Mention;

use project::FileKind;

use crate::diagnostic::{Checked, Diagnostic, Problem, Severity};
use crate::model::{BodyId, FiscalYear, Lang, Prose};
use crate::source::{At, FaultKind, FileId, MAX_FILE_BYTES, SourceFile, SourceTree, Span};
use record::{FromNode, Reader};
use schema::{document, edition, measure, redirects, report, site, table};

/// Everything that was read, file by file, before anything is known to fit together.
#[derive(Debug, Default)]
pub struct RawContent {
    pub(crate) site: Option<crate::model::Site>,
    pub(crate) bodies: Vec<site::BodiesFile>,
    pub(crate) glossaries: Vec<site::GlossaryFile>,
    pub(crate) documents: Vec<document::DocumentsFile>,
    pub(crate) measures: Vec<measure::MeasuresFile>,
    pub(crate) redirects: Vec<redirects::RedirectsFile>,
    pub(crate) editions: Vec<Placed<edition::EditionFile>>,
    pub(crate) tables: Vec<Placed<table::TablesFile>>,
    pub(crate) incidents: Vec<Placed<report::IncidentsFile>>,
    pub(crate) reports: Vec<Placed<report::ReportFile>>,
    pub(crate) messages: Vec<MessageFile>,
    pub(crate) about: Vec<(Lang, Prose)>,
    pub(crate) mentions: Vec<FileMentions>,
    /// Places of errors found in the files: a value that holds one is left out of what follows.
    pub(crate) errors: BTreeSet<Span>,
    /// Paths of files that are there, or should be, and could not be read: what they hold is not known,
    /// and nobody may be told that it does not exist.
    pub(crate) unread: BTreeSet<String>,
}

impl RawContent {
    /// Whether a record holds an error of its own.
    pub(crate) fn is_faulty(&self, record: Span) -> bool {
        let end = Span { start: record.end, ..record };
        self.errors.range(Span { end: record.start, ..record }..=end).any(|error| error.start < record.end)
    }

    /// The languages of the site, the original first.
    pub(crate) fn languages(&self) -> impl Iterator<Item = Lang> {
        let stated = self.site.iter().flat_map(|site| &site.languages.value);
        stated.map(|lang| lang.value)
    }

    /// The language that texts are first written in.
    pub(crate) fn original(&self) -> Lang {
        self.languages().next().unwrap_or(Lang::Ja)
    }
}

/// What the texts of one file point to, and whose file it is: links may leave that out.
#[derive(Debug)]
pub(crate) struct FileMentions {
    /// The year of the file's folder.
    pub(crate) year: Option<FiscalYear>,
    /// The body whose file it is.
    pub(crate) body: Option<BodyId>,
    /// The links.
    pub(crate) mentions: Vec<Mention>,
}

/// A file's content with what its path says of it.
#[derive(Debug)]
pub(crate) struct Placed<T> {
    /// The year of its folder.
    pub(crate) year: FiscalYear,
    /// Its name without the ending.
    pub(crate) name: String,
    /// What it says.
    pub(crate) file: T,
    /// Where it begins.
    pub(crate) top: Span,
}

/// One file's content.
enum Read {
    Site(Box<crate::model::Site>),
    Bodies(site::BodiesFile),
    Glossary(site::GlossaryFile),
    Documents(document::DocumentsFile),
    Measures(measure::MeasuresFile),
    Redirects(redirects::RedirectsFile),
    Edition(Placed<edition::EditionFile>),
    Tables(Placed<table::TablesFile>),
    Incidents(Placed<report::IncidentsFile>),
    Report(Box<Placed<report::ReportFile>>),
    Message(Box<MessageFile>),
    About(Lang, Prose),
}

/// Reads every file of a project.
#[must_use]
pub fn load(tree: &SourceTree) -> Checked<RawContent> {
    let mut diagnostics: Vec<Diagnostic> =
        tree.faults().iter().map(|fault| word_fault(fault, tree)).collect();
    let files: Vec<(FileId, &SourceFile)> = tree.files().collect();
    // The site says which language plain strings are in, so it is read before everything else.
    let (site, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, file)| file.path() == project::SITE);
    let mut results: Vec<_> = site.iter().map(|(id, file)| read_file(*id, file, &[Lang::Ja])).collect();
    let languages = results.iter().find_map(|result| match &result.read {
        Some(Read::Site(site)) => Some(site.languages.iter().map(|lang| lang.value).collect()),
        _ => None,
    });
    let languages: Vec<Lang> = languages.unwrap_or_else(|| Lang::ALL.to_vec());
    results.par_extend(others.par_iter().map(|(id, file)| read_file(*id, file, &languages)));
    let mut raw = RawContent::default();
    let undecoded = tree.faults().iter().filter_map(|fault| tree.file(fault.at.file));
    raw.unread.extend(undecoded.map(|file| file.path().to_owned()));
    for result in results {
        let errors = result.found.iter().filter(|found| found.severity() == Severity::Error);
        raw.errors.extend(errors.filter_map(|found| found.at));
        diagnostics.extend(result.found);
        raw.unread.extend(result.unread);
        raw.mentions.push(result.mentions);
        match result.read {
            Some(Read::Site(site)) => raw.site = Some(*site),
            Some(Read::Bodies(file)) => raw.bodies.push(file),
            Some(Read::Glossary(file)) => raw.glossaries.push(file),
            Some(Read::Documents(file)) => raw.documents.push(file),
            Some(Read::Measures(file)) => raw.measures.push(file),
            Some(Read::Redirects(file)) => raw.redirects.push(file),
            Some(Read::Edition(file)) => raw.editions.push(file),
            Some(Read::Tables(file)) => raw.tables.push(file),
            Some(Read::Incidents(file)) => raw.incidents.push(file),
            Some(Read::Report(file)) => raw.reports.push(*file),
            Some(Read::Message(file)) => raw.messages.push(*file),
            Some(Read::About(lang, text)) => raw.about.push((lang, text)),
            None => {}
        }
    }
    // Of two files of one body the one that bears its name is the body's.
    raw.reports.sort_by_key(|placed| placed.name != placed.file.body.as_str());
    for path in project::REQUIRED {
        if !tree.files().any(|(_, file)| file.path() == *path) && !faulty(tree, path) {
            let problem = Problem::MissingFile { path: (*path).to_owned() };
            diagnostics.push(Diagnostic { problem, at: None, related: None });
            raw.unread.insert((*path).to_owned());
        }
    }
    Checked { value: Some(raw), diagnostics }
}

/// Whether a file is there but could not be read: then it has been reported already.
fn faulty(tree: &SourceTree, path: &str) -> bool {
    tree.faults().iter().any(|fault| tree.file(fault.at.file).is_some_and(|file| file.path() == path))
}

fn word_fault(fault: &crate::source::SourceFault, tree: &SourceTree) -> Diagnostic {
    let path = tree.file(fault.at.file).map(|file| file.path().to_owned()).unwrap_or_default();
    let problem = match fault.kind {
        FaultKind::NotUtf8 => Problem::NotUtf8,
        FaultKind::TooLarge(size) => Problem::FileTooLarge { size, limit: MAX_FILE_BYTES },
        FaultKind::NotAFile | FaultKind::UnknownKind => Problem::UnexpectedFile { path },
    };
    Diagnostic::new(problem, fault.at)
}

struct FileResult {
    read: Option<Read>,
    /// The path of a file of a known kind that gave nothing.
    unread: Option<String>,
    mentions: FileMentions,
    found: Vec<Diagnostic>,
}

fn read_file(id: FileId, file: &SourceFile, languages: &[Lang]) -> FileResult {
    let mut reader = Reader { text: file.text(), languages, mentions: Vec::new(), found: Vec::new() };
    let mut unread = None;
    let read = match project::kind_of(file.path()) {
        Ok(FileKind::Guide) => None,
        Ok(kind) => {
            let read = read_kind(kind, id, file, &mut reader);
            unread = read.is_none().then(|| file.path().to_owned());
            read
        }
        Err(problem) => {
            reader.report(problem, Span::top_of(id));
            None
        }
    };
    let (year, body) = match &read {
        Some(Read::Report(report)) => (Some(report.year), Some(report.file.body.value.clone())),
        Some(Read::Tables(tables)) => (Some(tables.year), Some(tables.file.body.value.clone())),
        Some(Read::Incidents(lists)) => (Some(lists.year), Some(lists.file.body.value.clone())),
        Some(Read::Message(message)) => (Some(message.year), message.body.clone()),
        Some(Read::Edition(edition)) => (Some(edition.year), None),
        _ => (None, None),
    };
    FileResult {
        read,
        unread,
        mentions: FileMentions { year, body, mentions: reader.mentions },
        found: reader.found,
    }
}

fn read_kind(kind: FileKind, id: FileId, file: &SourceFile, reader: &mut Reader<'_>) -> Option<Read> {
    if let FileKind::Message { year, body, of, lang } = kind {
        let (front, text) = message::read(id, file.text(), reader)?;
        let top = Span::top_of(id);
        return Some(Read::Message(Box::new(MessageFile { year, body, of, top, lang, front, text })));
    }
    if let FileKind::About { lang } = kind {
        let written = At::new(file.text().to_owned(), Span::new(id, 0, file.text().len()));
        return Some(Read::About(lang, text::prose(written, reader)));
    }
    let Some(node) = yaml::parse(id, file.text(), 0, &mut reader.found) else {
        if reader.found.is_empty() {
            reader.report(Problem::EmptyValue, Span::top_of(id));
        }
        return None;
    };
    let top = Span::top_of(id);
    Some(match kind {
        FileKind::Site => Read::Site(Box::new(FromNode::from_node(&node, reader)?)),
        FileKind::Bodies => Read::Bodies(FromNode::from_node(&node, reader)?),
        FileKind::Glossary => Read::Glossary(FromNode::from_node(&node, reader)?),
        FileKind::Documents => Read::Documents(FromNode::from_node(&node, reader)?),
        FileKind::Measures => Read::Measures(FromNode::from_node(&node, reader)?),
        FileKind::Redirects => Read::Redirects(FromNode::from_node(&node, reader)?),
        FileKind::Edition { year } => Read::Edition(Placed {
            year,
            name: "edition".to_owned(),
            file: FromNode::from_node(&node, reader)?,
            top,
        }),
        FileKind::Incidents { year } => {
            let name = "incidents".to_owned();
            Read::Incidents(Placed { year, name, file: FromNode::from_node(&node, reader)?, top })
        }
        FileKind::Tables { year, name } => {
            Read::Tables(Placed { year, name, file: FromNode::from_node(&node, reader)?, top })
        }
        FileKind::Report { year, name } => {
            Read::Report(Box::new(Placed { year, name, file: FromNode::from_node(&node, reader)?, top }))
        }
        FileKind::Message { .. } | FileKind::About { .. } | FileKind::Guide => return None,
    })
}
