//! Corrections and permalinks: what was published stays findable, and what changed says so.

pub(crate) mod addresses;
pub(crate) mod against;
mod corrections;
mod redirects;

use crate::project::{Checked, Project, Run};

/// The report whose values change.
const BODY: &str = "content/2012/bodies/lighthouse.yaml";
/// The year that records corrections.
const EDITION: &str = "content/2012/edition.yaml";
/// The old addresses.
const REDIRECTS: &str = "content/redirects.yaml";

/// A correction of the coverage rate of the lighthouse, whose value is 98.6.
const COVERAGE: &str = "  - date: 2013-09-02\n    what: lighthouse/coverage/all\n    old: 96.8\n    new: 98.6\n    \
                        why: {ja: 集計の誤り。, en: An error in the count.}\n";

/// The base project with these corrections in its edition.
fn corrected(corrections: &str) -> Project {
    let edition = Project::base().read(EDITION);
    Project::base().with(EDITION, &format!("{edition}corrections:\n{corrections}"))
}

/// The base project with these redirects.
fn redirected(lines: &str) -> Project {
    Project::base().with(REDIRECTS, &format!("redirects:\n{lines}"))
}

/// Publishes the project as it is into `site/`.
#[track_caller]
fn published(project: Project) -> Project {
    let run = project.run(&["build", "--output", "site"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

fn against(project: &Project, release: &str) -> Run {
    project.run(&["check", "--format", "json", "--against", release])
}

/// What `check --against` finds.
#[track_caller]
fn found(project: &Project, release: &str) -> Checked {
    Checked::of(&against(project, release))
}
