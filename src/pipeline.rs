//! The story on one screen: load, validate, derive, compose, render; publishing is the door's decision.
//!
//! Each step takes what the one before made and nothing else. Deliberately absent: arguments, clocks and
//! messages; whoever calls is told when a step is done and may look at a clock then.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::compose::page::Publication;
use crate::compose::{self, compose};
use crate::derive::{self, Coverage, Snapshot, derive, diff, review};
use crate::diagnostic::Checked;
use crate::load::load;
use crate::load::release::read_releases;
use crate::model::{Archive, BodyId, FiscalYear, Lang};
use crate::output::Output;
use crate::render::html::Theme;
use crate::render::{RenderFault, data, render};
use crate::source::SourceTree;
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
    let now = data::release(archive)?.into_iter().collect();
    let [old, new] = read_releases(files, &now, &archive.documents)?;
    let of = |release| match body {
        Some(body) => Snapshot::of_release(release).of_body(body),
        None => Snapshot::of_release(release),
    };
    let changes = diff(&of(&old), &of(&new), &archive.measures);
    Ok(compose::compare_states(archive, &derive(archive), &changes, names, lang))
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

/// Archive to site. An archive that was made without errors can always be shown.
///
/// # Errors
/// A fault of the program or the theme.
pub fn build(archive: &Archive, theme: &Theme, done: &mut dyn FnMut(Step)) -> Result<Output, RenderFault> {
    let insights = derive(archive);
    done(Step::Derive);
    let languages: Vec<Lang> = archive.site.languages.iter().map(|lang| lang.value).collect();
    let publications: Vec<Publication> =
        languages.into_par_iter().map(|lang| compose(archive, &insights, lang)).collect();
    done(Step::Compose);
    let output = render(&publications, archive, theme)?;
    done(Step::Render);
    Ok(output)
}
