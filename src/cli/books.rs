//! The workshop of books, as the doors set it up: the theme's fonts found and read, or said why there is none.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Ending, faults, say, tell};
use crate::model::Lang;
use crate::pipeline;
use crate::render::RenderFault;
use crate::render::html::Theme;
use crate::render::pdf::{AVAILABLE, Workshop};
use crate::source::{SourceTree, read_font_files};

/// The folder of font packages: as named, else that of the project.
pub(super) fn folder(matches: &ArgMatches, root: &Path) -> PathBuf {
    let named = matches.get_one::<PathBuf>("fonts").cloned();
    named.unwrap_or_else(|| root.join("themes").join("fonts").join("node_modules"))
}

/// Sets up the workshop. Where there are no fonts, or this program makes no books, there is none, which is an
/// error where books are `required`; the inner `None` is what was said of.
pub(super) fn workshop(
    theme: &Theme,
    folder: &Path,
    required: bool,
    lang: Lang,
) -> Result<Option<Workshop>, String> {
    if !AVAILABLE {
        return missing(faults::no_books_in_program(required, lang), required);
    }
    let paths = theme.fonts().iter().map(|font| font.file.as_str());
    match read_font_files(folder, paths) {
        Err(error) => Err(faults::io(&error, lang)),
        Ok(None) => missing(faults::no_books(folder, required, lang), required),
        Ok(Some(fonts)) if fonts.is_empty() => missing(faults::no_fonts_in_theme(required, lang), required),
        Ok(Some(fonts)) => {
            Workshop::new(theme, &fonts).map(Some).map_err(|error| faults::plain(&error, lang))
        }
    }
}

/// Says why a site or a book was not made: what authors can mend at its places, everything else in its own words.
pub(super) fn refuse(fault: &RenderFault, tree: &SourceTree, lang: Lang) -> Ending {
    let found = pipeline::unprintable(fault, tree);
    if found.is_empty() {
        say(&faults::plain(fault, lang));
        return Ending::Fault;
    }
    tell(&found, tree, lang).unwrap_or_else(|| {
        say(faults::nothing_written(lang));
        Ending::ContentErrors
    })
}

fn missing(words: String, required: bool) -> Result<Option<Workshop>, String> {
    if required {
        return Err(words);
    }
    say(&words);
    Ok(None)
}
