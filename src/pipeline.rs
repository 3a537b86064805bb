//! The story on one screen: load, validate, derive, compose, render; publishing is the door's decision.
//!
//! Each step takes what the one before made and nothing else. Deliberately absent: arguments, clocks and
//! messages; whoever calls is told when a step is done and may look at a clock then.

use rayon::prelude::*;

use crate::compose::compose;
use crate::compose::page::Publication;
use crate::derive::{self, Coverage, derive};
use crate::diagnostic::Checked;
use crate::load::load;
use crate::model::{Archive, Lang};
use crate::output::Output;
use crate::render::html::Theme;
use crate::render::{RenderFault, render};
use crate::source::SourceTree;
use crate::validate::validate;

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
