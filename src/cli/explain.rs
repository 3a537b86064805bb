//! `hakusho explain`: what a check means, why it exists, and how to mend what it finds.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::{Ending, faults, print, say};
use crate::diagnostic::{Code, nearest};
use crate::i18n::problems;
use crate::model::Lang;

/// Runs it.
pub(super) fn run(matches: &ArgMatches, lang: Lang) -> Ending {
    if matches.get_flag("list") {
        let mut list = String::new();
        for code in Code::ALL {
            // Writing to a string cannot fail; the result says so in the types only.
            if writeln!(list, "{}", code.name()).is_err() {
                return Ending::Fault;
            }
        }
        return print(&list, lang);
    }
    let name = matches.get_one::<String>("code").map(String::as_str).unwrap_or_default();
    match Code::from_name(name) {
        Some(code) => print(&format!("{}\n", problems::explain(code, lang).trim_end()), lang),
        None => {
            let near = nearest(name, Code::ALL.iter().map(|code| code.name()));
            say(&faults::unknown_code(name, near, lang));
            Ending::Fault
        }
    }
}
