//! `hakusho build`: the whole site, published only when the content has no error.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::ArgMatches;

use super::check::{read, root_of};
use super::{Ending, books, faults, say, tell};
use crate::diagnostic::has_errors;
use crate::model::Lang;
use crate::output::OutputPath;
use crate::pipeline::{self, Step};
use crate::publish::{self, Destination};
use crate::render::card::Materials;
use crate::render::html::Theme;
use crate::render::pdf::Books;
use crate::source::{read_fonts, read_theme_files};

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    let threads = matches.get_one::<u16>("threads").map_or(0, |threads| usize::from(*threads));
    // Zero lets the pool choose: one thread for each processor.
    match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(|| build(matches, lang)),
        Err(error) => {
            say(&faults::plain(&error, lang));
            Ending::Fault
        }
    }
}

/// Times of the steps, as they end.
struct Timings {
    last: Instant,
    steps: Vec<(Step, Duration)>,
}

impl Timings {
    fn end(&mut self, step: Step) {
        let now = Instant::now();
        self.steps.push((step, now.duration_since(self.last)));
        self.last = now;
    }
}

fn build(matches: &ArgMatches, lang: Lang) -> Ending {
    let mut timings = Timings { last: Instant::now(), steps: Vec::new() };
    let root = root_of(matches);
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| root.join("public"));
    let Some(tree) = read(&root, lang) else { return Ending::Fault };
    timings.end(Step::Read);
    let checked = pipeline::check(&tree, &mut |step| timings.end(step));
    if !checked.diagnostics.is_empty()
        && let Some(ending) = tell(&checked.diagnostics, &tree, lang)
    {
        return ending;
    }
    let Some(archive) = checked.value.filter(|_| !has_errors(&checked.diagnostics)) else {
        say(faults::nothing_written(lang));
        return Ending::ContentErrors;
    };
    let folder = books::folder(matches, &root);
    let fonts = match read_fonts(&folder) {
        Ok(fonts) => fonts,
        Err(error) => {
            say(&faults::plain(&error, lang));
            return Ending::Fault;
        }
    };
    if fonts.is_none() {
        say(&faults::no_cards(&folder, lang));
    }
    let standing = |path: &OutputPath| publish::standing(&output, path);
    let materials = fonts.as_ref().map(|fonts| Materials { fonts, standing: &standing });
    let site = theme(matches, lang).and_then(|theme| {
        let wanted = !matches.get_flag("no-pdf");
        let workshop =
            if wanted { books::workshop(&theme, &folder, matches.get_flag("pdf"), lang)? } else { None };
        let books = workshop.as_ref().map(|workshop| Books { workshop, standing: &standing });
        Ok(pipeline::build(&archive, &theme, materials, books, &mut |step| timings.end(step)))
    });
    let site = match site {
        Ok(Ok(site)) => site,
        Ok(Err(fault)) => return books::refuse(&fault, &tree, lang),
        Err(fault) => {
            say(&fault);
            return Ending::Fault;
        }
    };
    let protected = ["content", "themes", "src"].map(|folder| root.join(folder));
    let home = std::env::home_dir();
    let destination = Destination { path: &output, protected: &protected, home: home.as_deref() };
    let published = publish::publish(&site, &destination, &mut |_| {});
    timings.end(Step::Publish);
    match published {
        Ok(published) => {
            say(&faults::published(&output, &published, lang));
            if matches.get_flag("timings") {
                say(&table(&timings.steps));
            }
            Ending::Done
        }
        Err(error) => {
            say(&faults::publish(&error, lang));
            Ending::Fault
        }
    }
}

/// The default theme, or one laid over it.
pub(super) fn theme(matches: &ArgMatches, lang: Lang) -> Result<Theme, String> {
    let files = match matches.get_one::<PathBuf>("theme") {
        Some(folder) => read_theme_files(folder).map_err(|error| faults::no_theme(folder, &error, lang))?,
        None => BTreeMap::new(),
    };
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    Theme::from_files(files).map_err(|error| faults::plain(&error, lang))
}

/// The steps and their milliseconds, for people who measure.
fn table(steps: &[(Step, Duration)]) -> String {
    let line = |(step, time): &(Step, Duration)| {
        format!(
            "{:<9}{:>6}.{:01} ms",
            format!("{step:?}").to_lowercase(),
            time.as_millis(),
            time.as_micros() / 100 % 10
        )
    };
    steps.iter().map(line).collect::<Vec<_>>().join("\n")
}
