//! `hakusho new body`: the files of a body's report, ready to be written in.

use clap::ArgMatches;

use super::check::{read, root_of};
use super::{Ending, faults, say};
use crate::guide::scaffold::{self, Request};
use crate::model::{FiscalYear, Lang};
use crate::publish::{self, PublishError};

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    matches.subcommand_matches("body").map_or(Ending::Fault, |matches| body(matches, lang))
}

fn body(matches: &ArgMatches, lang: Lang) -> Ending {
    let number = matches.get_one::<u16>("year").copied().unwrap_or_default();
    let id = matches.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let root = root_of(matches);
    let (Some(year), Some(tree)) = (FiscalYear::new(number), read(&root, lang)) else {
        return Ending::Fault;
    };
    let scaffold = match scaffold::body(&tree, &Request { year, body: id, lang }) {
        Ok(scaffold) => scaffold,
        Err(refusal) => {
            say(&faults::no_scaffold(&refusal, number, id, lang));
            return Ending::Fault;
        }
    };
    match publish::create(&scaffold.files, &root) {
        Ok(()) => {
            say(&faults::made(&scaffold, lang));
            Ending::Done
        }
        Err(PublishError::Occupied { path }) => {
            say(&faults::there_already(&path, lang));
            Ending::Fault
        }
        Err(error) => {
            say(&faults::publish(&error, lang));
            Ending::Fault
        }
    }
}
