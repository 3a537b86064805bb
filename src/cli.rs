//! The doors: arguments read, the pipeline run, the result said in the user's language.
//!
//! Exit codes: 0 done, 1 the content has errors (of `diff`: something changed), 2 wrong use or a fault of the machine. Messages go to
//! standard error, data to standard output. This is the only floor that knows the clock, the
//! environment and the terminal.

mod arguments;
mod books;
mod build;
mod check;
mod diff;
mod explain;
mod faults;
mod new;
mod pdf;
pub mod report;
mod schema;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use crate::model::Lang;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Done.
    Done,
    /// The content has errors; nothing was written.
    ContentErrors,
    /// Two states differ; nothing is wrong.
    Changes,
    /// Wrong use, or a fault of the machine.
    Fault,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => Self::SUCCESS,
            Ending::ContentErrors | Ending::Changes => Self::from(1),
            Ending::Fault => Self::from(2),
        }
    }
}

/// Runs the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = arguments::language(&arguments, |name| std::env::var(name).ok());
    let matches = match arguments::command(lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::refuse(&error, lang),
    };
    let ending = match matches.subcommand() {
        Some(("build", matches)) => build::run(matches, lang),
        Some(("check", matches)) => check::run(matches, lang),
        Some(("diff", matches)) => diff::run(matches, lang),
        Some(("new", matches)) => new::run(matches, lang),
        Some(("pdf", matches)) => pdf::run(matches, lang),
        Some(("schema", matches)) => schema::run(matches, lang),
        Some(("explain", matches)) => explain::run(matches, lang),
        _ => Ending::Fault,
    };
    ending.into()
}

/// Says something on standard error; a reader who has gone away is no fault of this program.
fn say(text: &str) {
    let mut err = std::io::stderr().lock();
    if let Err(error) = writeln!(err, "{text}") {
        // There is nowhere left to say so.
        drop(error);
    }
}

/// Writes data to standard output; says so where that fails.
fn print(text: &str, lang: Lang) -> Ending {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Ending::Done,
        Err(error) => {
            say(&faults::io(&error, lang));
            Ending::Fault
        }
    }
}

/// How messages are written to a person.
fn human() -> report::Format {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    report::Format::Human { color, width: columns.unwrap_or(140) }
}

/// Writes what was found to standard error; says so where that fails.
fn tell(
    diagnostics: &[crate::diagnostic::Diagnostic],
    tree: &crate::source::SourceTree,
    lang: Lang,
) -> Option<Ending> {
    let written = report::write(diagnostics, tree, lang, human(), &mut std::io::stderr().lock());
    written.err().map(|error| {
        say(&faults::io(&error, lang));
        Ending::Fault
    })
}
