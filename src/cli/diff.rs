//! `hakusho diff`: two years, two revisions, or a revision and the working tree, held against each other.
//!
//! Exit codes are those of `diff`: 0 nothing changed, 1 something did, 2 wrong use or a fault.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::{read, root_of};
use super::{Ending, faults, print, say, tell};
use crate::diagnostic::has_errors;
use crate::model::{Archive, BodyId, FiscalYear, Lang};
use crate::pipeline::{self, Comparison};
use crate::render::comparison::{html, json, markdown, terminal};
use crate::source::{GitFault, Revisions, SourceTree, read_release_files};

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    let root = root_of(matches);
    let compared = match matches.get_one::<String>("rev") {
        Some(revisions) => of_revisions(&root, revisions, matches, lang),
        None => match matches.get_one::<PathBuf>("against") {
            Some(folder) => of_release(&root, folder, matches, lang),
            None => of_years(&root, matches, lang),
        },
    };
    let Some(comparison) = compared else { return Ending::Fault };
    let color = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("markdown") => markdown(&comparison),
        Some("html") => html(&comparison),
        Some("json") => match json(&comparison) {
            Ok(text) => text,
            Err(error) => {
                say(&faults::plain(&error, lang));
                return Ending::Fault;
            }
        },
        _ => terminal(&comparison, color),
    };
    match print(&text, lang) {
        Ending::Done if comparison.total > 0 => Ending::Changes,
        ending => ending,
    }
}

/// Two years of one project.
fn of_years(root: &Path, matches: &ArgMatches, lang: Lang) -> Option<Comparison> {
    let archive = load(&read(root, lang)?, lang)?;
    let body = body(matches, &archive, lang)?;
    let year = |name: &str| matches.get_one::<u16>(name).and_then(|year| FiscalYear::new(*year));
    let (before, now) = year("old").zip(year("new"))?;
    for year in [before, now] {
        let known = archive.editions.contains_key(&year)
            || archive.observations.values().any(|value| value.of.year == year);
        if !known {
            let years = archive.editions.keys().map(ToString::to_string).collect::<Vec<_>>();
            say(&faults::unknown_year(year, &years.join(", "), lang));
            return None;
        }
    }
    let compared = pipeline::compare_years(&archive, before, now, body.as_ref(), lang);
    if compared.is_none() {
        say(&faults::nothing_to_compare(before, now, lang));
    }
    compared
}

/// Two revisions, or one and the files as they are.
fn of_revisions(root: &Path, argument: &str, matches: &ArgMatches, lang: Lang) -> Option<Comparison> {
    let said = |fault: GitFault| say(&faults::git(&fault, lang));
    let revisions = Revisions::parse(argument, root).map_err(said).ok()?;
    let old_tree = SourceTree::read_revision(root, &revisions.old).map_err(said).ok()?;
    let new_tree = match &revisions.new {
        Some(revision) => SourceTree::read_revision(root, revision).map_err(said).ok()?,
        None => read(root, lang)?,
    };
    // Both are checked before either is refused: authors get everything at once.
    let (old, new) = (load(&old_tree, lang), load(&new_tree, lang));
    let (old, new) = (old?, new?);
    let body = body(matches, &new, lang)?;
    if let Some(reused) = pipeline::reused_ids(&old, &new).first() {
        say(&faults::reused(reused, lang));
        return None;
    }
    let name = revisions.new.clone().unwrap_or_else(|| faults::working_tree(lang).to_owned());
    let names = (revisions.old.as_str(), name.as_str());
    let mut comparison = pipeline::compare_states(&old, &new, names, body.as_ref(), lang);
    let files = changed_files(&old_tree, &new_tree);
    if comparison.total == 0 && files > 0 && body.is_none() {
        comparison.notes.push(faults::form_only(files, lang));
    }
    Some(comparison)
}

/// A published release and the files as they are.
fn of_release(root: &Path, folder: &Path, matches: &ArgMatches, lang: Lang) -> Option<Comparison> {
    let files = match read_release_files(folder) {
        Ok(files) => files,
        Err(error) => {
            say(&faults::no_release(folder, &error, lang));
            return None;
        }
    };
    let archive = load(&read(root, lang)?, lang)?;
    let body = body(matches, &archive, lang)?;
    let old = folder.to_string_lossy();
    let names = (old.as_ref(), faults::working_tree(lang));
    let compared = pipeline::compare_release(&files, &archive, names, body.as_ref(), lang);
    compared.map_err(|fault| say(&faults::no_release(folder, &*fault, lang))).ok()
}

/// How many files differ, whatever that means.
fn changed_files(old: &SourceTree, new: &SourceTree) -> usize {
    let texts = |tree: &SourceTree| -> BTreeSet<(String, String)> {
        tree.files().map(|(_, file)| (file.path().to_owned(), file.text().to_owned())).collect()
    };
    let (old, new) = (texts(old), texts(new));
    let paths: BTreeSet<&String> = old.symmetric_difference(&new).map(|(path, _)| path).collect();
    paths.len()
}

/// The body that is asked for: none where none is, and nothing where there is no such body.
fn body(matches: &ArgMatches, archive: &Archive, lang: Lang) -> Option<Option<BodyId>> {
    let Some(name) = matches.get_one::<String>("body") else { return Some(None) };
    let found = archive.bodies.iter().find(|body| body.id.value.as_str() == name);
    if found.is_none() {
        let near = crate::diagnostic::nearest(name, archive.bodies.ids().map(BodyId::as_str));
        say(&faults::unknown_body(name, near, lang));
    }
    found.map(|body| Some(body.id.value.clone()))
}

/// The archive of a tree; where it has errors they are said, with the revision before the path.
pub(super) fn load(tree: &SourceTree, lang: Lang) -> Option<Archive> {
    let checked = pipeline::check(tree, &mut |_| {});
    if has_errors(&checked.diagnostics) {
        // Whether this can be written changes nothing: the run has failed.
        let _ = tell(&checked.diagnostics, tree, lang);
        return None;
    }
    checked.value
}
