//! `hakusho schema`: what each file may say, for editors that complete and check while one writes; and
//! what a comparison says to programs.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::Value;

use super::{Ending, faults, print, say};
use crate::guide::{comparison, schema};
use crate::model::Lang;
use crate::output::{Output, OutputPath};
use crate::publish;

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    let kind = matches.get_one::<String>("kind").map(String::as_str);
    let Some(folder) = matches.get_one::<PathBuf>("output") else {
        let schema = kind.map_or_else(|| Some(schema::of_all_kinds()), of);
        return schema.map_or(Ending::Fault, |schema| print(&text(&schema), lang));
    };
    let mut output = Output::default();
    // A folder for an editor holds the kinds of files; the comparison only where it is asked for.
    let names: Vec<&str> = match kind {
        Some(kind) => vec![kind],
        None => schema::kinds(),
    };
    for name in names {
        if let (Ok(path), Some(schema)) = (OutputPath::new(file_name(name)), of(name))
            && let Err(taken) = output.insert(path, text(&schema).into_bytes())
        {
            say(&faults::plain(&taken, lang));
            return Ending::Fault;
        }
    }
    match publish::replace(&output, folder) {
        Ok(()) => {
            say(&faults::schemas_written(folder, output.len(), lang));
            Ending::Done
        }
        Err(error) => {
            say(&faults::publish(&error, lang));
            Ending::Fault
        }
    }
}

/// The schema of a name that the user may give.
fn of(name: &str) -> Option<Value> {
    if name == comparison::NAME { Some(comparison::schema()) } else { schema::of_kind(name) }
}

/// The file of a kind's schema.
fn file_name(kind: &str) -> String {
    format!("{kind}.schema.json")
}

fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}
