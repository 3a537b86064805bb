//! `hakusho pdf`: one book, without the rest of the site.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::check::{read, root_of};
use super::{Ending, books, build, faults, say, tell};
use crate::diagnostic::has_errors;
use crate::model::{BodyId, FiscalYear, Lang};
use crate::output::{Output, OutputPath};
use crate::pipeline;
use crate::publish;

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    let root = root_of(matches);
    let Some(tree) = read(&root, lang) else { return Ending::Fault };
    let checked = pipeline::check(&tree, &mut |_| {});
    if !checked.diagnostics.is_empty()
        && let Some(ending) = tell(&checked.diagnostics, &tree, lang)
    {
        return ending;
    }
    let Some(archive) = checked.value.filter(|_| !has_errors(&checked.diagnostics)) else {
        say(faults::nothing_written(lang));
        return Ending::ContentErrors;
    };
    let year = matches.get_one::<u16>("year").and_then(|year| FiscalYear::new(*year));
    let body = matches.get_one::<String>("body");
    let id = body.and_then(|id| BodyId::new(id));
    let of = matches.get_one::<String>("lang").and_then(|tag| Lang::from_tag(tag)).unwrap_or(lang);
    let named = body.map_or("report", String::as_str);
    let made = build::theme(matches, lang).and_then(|theme| {
        let workshop = books::workshop(&theme, &books::folder(matches, &root), true, lang)?;
        let workshop = workshop.ok_or_else(|| faults::no_such_book(named, lang))?;
        if body.is_some() && id.is_none() {
            return Err(faults::no_such_book(named, lang));
        }
        Ok(pipeline::book(&archive, of, year, id.as_ref(), &workshop))
    });
    let made = match made {
        Ok(Err(fault)) => return books::refuse(&fault, &tree, lang),
        Ok(Ok(book)) => book.ok_or_else(|| faults::no_such_book(named, lang)),
        Err(fault) => Err(fault),
    };
    let output = matches.get_one::<PathBuf>("output").cloned();
    let output = output.unwrap_or_else(|| PathBuf::from(format!("{named}-{}.pdf", of.tag())));
    match made.and_then(|bytes| write(&output, bytes, lang)) {
        Ok(()) => {
            say(&faults::book_written(&output, lang));
            Ending::Done
        }
        Err(fault) => {
            say(&fault);
            Ending::Fault
        }
    }
}

fn write(output: &Path, bytes: Vec<u8>, lang: Lang) -> Result<(), String> {
    let name = output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let path = OutputPath::new(name).map_err(|error| faults::plain(&error, lang))?;
    let folder = output.parent().filter(|parent| !parent.as_os_str().is_empty());
    let mut file = Output::default();
    file.insert(path, bytes).map_err(|error| faults::plain(&error, lang))?;
    publish::replace(&file, folder.unwrap_or(Path::new("."))).map_err(|error| faults::publish(&error, lang))
}
