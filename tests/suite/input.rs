//! Careless and hostile input: other editors, other encodings, files made to do harm.
//!
//! What an author types is text. It is never a template, never HTML, never a path, never a command to a
//! terminal or a git host; and no file, however it is made, ends the program other than by its exit code.

mod editors;
mod harm;
mod text;

use crate::project::Project;

const HEAD: &str = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\n";
const LIGHTHOUSE: &str = "content/2012/bodies/lighthouse.yaml";

/// A project with a file of values beside those of the base.
fn with_values(values: &str) -> Project {
    Project::base().with("content/2012/values.yaml", &format!("{HEAD}values:\n{values}"))
}
