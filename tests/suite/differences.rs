//! Differences: of years, of revisions and of states in memory; true in meaning, whoever looks.

mod formats;
mod properties;
mod years;

use hakusho::model::Archive;
use hakusho::pipeline::check;
use hakusho::source::SourceTree;

use crate::project::Project;

/// The archive of a project, which must have no error.
fn archive(project: &Project) -> Archive {
    let checked = check(&SourceTree::read(project.root()).unwrap(), &mut |_| {});
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    checked.value.unwrap()
}
