//! The story on one screen: load, validate, derive, compose, render; publishing is the door's decision.
//!
//! Each step takes what the one before made and nothing else. Deliberately absent: arguments, clocks and
//! messages; whoever calls is told when a step is done and may look at a clock then.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::compose::page::Publication;
use crate::compose::{self, compose};
use crate::derive::{self, Coverage, Snapshot, derive, diff, review};
use crate::diagnostic::{Checked, Diagnostic, Problem, has_errors};
use crate::load::load;
use crate::load::release::{read_addresses, read_releases};
use crate::model::{Addresses, Archive, BodyId, FiscalYear, Lang, Release};
use crate::output::Output;
use crate::promises;
use crate::render::card::Materials;
use crate::render::html::Theme;
use crate::render::pdf::{Books, Workshop};
use crate::render::{RenderFault, data, render};
use crate::source::{SourceTree, Span};
use crate::validate::validate;

pub use crate::compose::comparison::Comparison;

/// A step of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Files read as text.
    Read,
    /// Text read as raw content.
    Load,
    /// Raw content made an archive.
    Validate,
    /// Findings and differences derived.
    Derive,
    /// Pages composed in every language.
    Compose,
    /// Pages and data made bytes.
    Render,
    /// The site published.
    Publish,
}

/// Files to archive: everything that an author can get wrong is found here.
#[must_use]
pub fn check(tree: &SourceTree, done: &mut dyn FnMut(Step)) -> Checked<Archive> {
    let raw = load(tree);
    done(Step::Load);
    let mut diagnostics = raw.diagnostics;
    let value = raw.value.and_then(|raw| {
        let checked = validate(&raw);
        diagnostics.extend(checked.diagnostics);
        checked.value
    });
    // Where everything stands is known when it is composed; without redirects nobody has to know. What
    // cannot be written is a fault of the program, and told by whoever builds.
    if let Some(archive) = value.as_ref().filter(|archive| !archive.redirects.is_empty())
        && !has_errors(&diagnostics)
        && let Ok(now) = addresses(archive)
    {
        diagnostics.extend(promises::check_redirects(&archive.redirects, &now));
    }
    done(Step::Validate);
    Checked { value, diagnostics }
}

/// How much of each document stands in an archive, and how much of it in both languages.
#[must_use]
pub fn coverage(archive: &Archive) -> Vec<Coverage> {
    derive::coverage(archive)
}

/// What changed between two states of the data, in words; of one body where it is named.
#[must_use]
pub fn compare_states(
    old: &Archive,
    new: &Archive,
    names: (&str, &str),
    body: Option<&BodyId>,
    lang: Lang,
) -> Comparison {
    let of = |archive| match body {
        Some(body) => Snapshot::of_archive(archive).of_body(body),
        None => Snapshot::of_archive(archive),
    };
    let changes = diff(&of(old), &of(new), &new.measures);
    compose::compare_states(new, &derive(new), &changes, names, lang)
}

/// What changed since a published release: values, incidents and goals, as the open data tell them. The
/// content is first published in memory, so that both sides are read in the same way.
///
/// # Errors
/// Where the files are no release, or the content cannot be published.
pub fn compare_release(
    files: &BTreeMap<String, Vec<u8>>,
    archive: &Archive,
    names: (&str, &str),
    body: Option<&BodyId>,
    lang: Lang,
) -> Result<Comparison, Box<dyn std::error::Error>> {
    let [old, new] = releases(files, archive)?;
    let of = |release| match body {
        Some(body) => Snapshot::of_release(release).of_body(body),
        None => Snapshot::of_release(release),
    };
    let changes = diff(&of(&old), &of(&new), &archive.measures);
    Ok(compose::compare_states(archive, &derive(archive), &changes, names, lang))
}

/// An older release and the content, published in memory and read back in the same way.
fn releases(
    files: &BTreeMap<String, Vec<u8>>,
    archive: &Archive,
) -> Result<[Release; 2], Box<dyn std::error::Error>> {
    let now = data::write(archive)?.into_iter();
    let now = now.filter_map(|(path, bytes)| Some((path.as_str().strip_prefix("data/")?.to_owned(), bytes)));
    Ok(read_releases(files, &now.collect(), &archive.documents)?)
}

/// What a published release promised and the content does not keep; the second of the two is whether the
/// release lists its addresses, so that those could be asked for.
///
/// # Errors
/// Where the files are no release, or the content cannot be published.
pub fn broken_promises(
    files: &BTreeMap<String, Vec<u8>>,
    archive: &Archive,
) -> Result<(Vec<Diagnostic>, bool), Box<dyn std::error::Error>> {
    let [old, new] = releases(files, archive)?;
    let (old_values, new_values) = (Snapshot::of_release(&old), Snapshot::of_release(&new));
    let mut found = promises::unsaid(&old_values, &old.corrections, &new_values, archive);
    let published = read_addresses(files)?;
    if let Some(published) = &published {
        found.extend(promises::lost(published, &addresses(archive)?, &archive.redirects));
    }
    Ok((found, published.is_some()))
}

/// What an older revision promises, if it was published, and the content does not keep.
///
/// # Errors
/// Where one of the two cannot be published.
pub fn broken_promises_of_revision(old: &Archive, archive: &Archive) -> Result<Vec<Diagnostic>, RenderFault> {
    let recorded = old.corrections().map(crate::model::Correction::id).collect();
    let (old_values, new_values) = (Snapshot::of_archive(old), Snapshot::of_archive(archive));
    let mut found = promises::unsaid(&old_values, &recorded, &new_values, archive);
    let (before, now) = rayon::join(|| addresses(old), || addresses(archive));
    let before = before?.with_redirects(&old.redirects);
    found.extend(promises::lost(&before, &now?, &archive.redirects));
    Ok(found)
}

/// Every address of the content as it would be published; the same in all languages.
fn addresses(archive: &Archive) -> Result<Addresses, RenderFault> {
    let lang = archive.site.languages.first().map_or(Lang::Ja, |lang| lang.value);
    let (pages, files) = rayon::join(
        || compose(archive, &derive(archive), lang).addresses,
        || data::write(archive).map_err(RenderFault::Data),
    );
    Ok(data::with_files(pages, &files?))
}

/// Ids that stand for other things than before.
#[must_use]
pub fn reused_ids(old: &Archive, new: &Archive) -> Vec<String> {
    derive::reused(&Snapshot::of_archive(old), &Snapshot::of_archive(new))
}

/// What changed from one year to another; `None` where one of them has nothing to compare.
#[must_use]
pub fn compare_years(
    archive: &Archive,
    before: FiscalYear,
    year: FiscalYear,
    body: Option<&BodyId>,
    lang: Lang,
) -> Option<Comparison> {
    let insights = derive(archive);
    let review = review(archive, &insights.incidents, before, year)?;
    let review = body.map_or_else(|| review.clone(), |body| review.of_body(body));
    Some(compose::compare_years(archive, &insights, &review, lang))
}

/// Archive to site, with social cards and books where there is something to make them with. An archive that was made
/// without errors can always be shown.
///
/// # Errors
/// A fault of the program or the theme.
pub fn build(
    archive: &Archive,
    theme: &Theme,
    materials: Option<Materials<'_>>,
    books: Option<Books<'_>>,
    done: &mut dyn FnMut(Step),
) -> Result<Output, RenderFault> {
    let insights = derive(archive);
    done(Step::Derive);
    let languages: Vec<Lang> = archive.site.languages.iter().map(|lang| lang.value).collect();
    let mut publications: Vec<Publication> =
        languages.into_par_iter().map(|lang| compose(archive, &insights, lang)).collect();
    if materials.is_none() {
        // No page may name a card that is not made.
        publications.iter_mut().for_each(|publication| publication.cards.clear());
    }
    if books.is_none() {
        // Nor lead to a book.
        publications.iter_mut().for_each(|publication| publication.books.clear());
    }
    done(Step::Compose);
    let output = render(&publications, archive, theme, materials, books)?;
    done(Step::Render);
    Ok(output)
}

/// What authors can mend of a fault: characters that no font of the books has, each at every place of the content.
#[must_use]
pub fn unprintable(fault: &RenderFault, tree: &SourceTree) -> Vec<Diagnostic> {
    let RenderFault::Pdf(fault) = fault else { return Vec::new() };
    let mut found = Vec::new();
    for (id, file) in tree.files() {
        for (at, character) in file.text().char_indices().filter(|(_, c)| fault.characters().contains(c)) {
            let span = Span::new(id, at, at + character.len_utf8());
            found.push(Diagnostic::new(Problem::MissingGlyph { character }, span));
        }
    }
    found
}

/// One book: the report of a body, or all of a year; of the latest year that has it, where none is named. `None`
/// where there is no such book.
///
/// # Errors
/// A fault of the program or the theme.
pub fn book(
    archive: &Archive,
    lang: Lang,
    year: Option<FiscalYear>,
    body: Option<&BodyId>,
    workshop: &Workshop,
) -> Result<Option<Vec<u8>>, RenderFault> {
    let publication = compose(archive, &derive(archive), lang);
    let mut years = archive.editions.keys().rev().filter(|of| year.is_none_or(|year| **of == year));
    let of = |year: &FiscalYear| match body {
        Some(body) => format!("{year}/{body}/chapter"),
        None => format!("{year}/report"),
    };
    let book = years.find_map(|year| publication.books.iter().find(|book| book.path == of(year)));
    let made = book.map(|book| workshop.book(&publication, book)).transpose();
    made.map_err(RenderFault::Pdf)
}
