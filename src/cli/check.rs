//! `hakusho check`: everything that is wrong with the content, and nothing written.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::report::Format;
use super::{Ending, faults, human, report, say, tell};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::i18n::pages::{PageWord, page_word};
use crate::model::{Archive, Lang};
use crate::pipeline;
use crate::source::{SourceTree, read_release_files};

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    let root = root_of(matches);
    let Some(tree) = read(&root, lang) else { return Ending::Fault };
    let mut checked = pipeline::check(&tree, &mut |_| {});
    // What changed can be told of content that is right in itself.
    if let Some(release) = matches.get_one::<String>("against")
        && let Some(archive) = checked.value.as_ref().filter(|_| !has_errors(&checked.diagnostics))
    {
        match against(&root, release, archive, lang) {
            Some(found) => checked.diagnostics.extend(found),
            None => return Ending::Fault,
        }
    }
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some("github") => Format::Github,
        _ => human(),
    };
    let failed = match format {
        Format::Human { .. } => tell(&checked.diagnostics, &tree, lang),
        Format::Json | Format::Github => {
            let written =
                report::write(&checked.diagnostics, &tree, lang, format, &mut std::io::stdout().lock());
            written.err().map(|error| {
                say(&faults::io(&error, lang));
                Ending::Fault
            })
        }
    };
    if matches.get_flag("coverage")
        && let Some(archive) = &checked.value
        && let Err(error) = print_coverage(archive, lang)
    {
        say(&faults::io(&error, lang));
        return Ending::Fault;
    }
    failed.unwrap_or(if has_errors(&checked.diagnostics) { Ending::ContentErrors } else { Ending::Done })
}

/// What an earlier release promised and is not kept: of a published folder, else of a revision.
fn against(root: &Path, release: &str, archive: &Archive, lang: Lang) -> Option<Vec<Diagnostic>> {
    let folder = Path::new(release);
    if folder.is_dir() {
        let no_release = |fault: &dyn std::error::Error| say(&faults::no_release(folder, fault, lang));
        let files = read_release_files(folder).map_err(|error| no_release(&error)).ok()?;
        let found = pipeline::broken_promises(&files, archive);
        let (found, with_addresses) = found.map_err(|fault| no_release(&*fault)).ok()?;
        if !with_addresses {
            say(&faults::no_addresses(folder, lang));
        }
        return Some(found);
    }
    let tree = SourceTree::read_revision(root, release);
    let tree = tree.map_err(|fault| say(&faults::no_folder_nor_revision(release, &fault, lang))).ok()?;
    let old = super::diff::load(&tree, lang)?;
    let found = pipeline::broken_promises_of_revision(&old, archive);
    found.map_err(|fault| say(&faults::plain(&fault, lang))).ok()
}

/// One line a document: what is there and, after a slash, what of it stands in both languages.
fn print_coverage(archive: &Archive, lang: Lang) -> std::io::Result<()> {
    use PageWord as W;
    let heads =
        [W::Document, W::Headings, W::Texts, W::Digests, W::Tables, W::Drawings, W::Values, W::Incidents];
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", heads.map(|head| page_word(head, lang)).join("\t"))?;
    for of in pipeline::coverage(archive) {
        let cells = [
            of.document.to_string(),
            of.headings.to_string(),
            of.texts.to_string(),
            of.digests.to_string(),
            of.tables.to_string(),
            of.figures.to_string(),
            of.values.to_string(),
            of.incidents.to_string(),
        ];
        writeln!(out, "{}", cells.join("\t"))?;
    }
    Ok(())
}

/// The folder of the project.
pub(super) fn root_of(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from("."))
}

/// Reads a project; a fault of the machine is said.
pub(super) fn read(root: &Path, lang: Lang) -> Option<SourceTree> {
    match SourceTree::read(root) {
        Ok(tree) => Some(tree),
        Err(error) => {
            say(&faults::unreadable(root, &error, lang));
            None
        }
    }
}
