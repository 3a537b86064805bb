//! The door: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    hakusho::cli::run(std::env::args_os())
}
