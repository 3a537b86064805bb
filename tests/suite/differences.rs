//! Differences: of years, of revisions and of states in memory; true in meaning, whoever looks.

mod audits;
mod described;
mod formats;
mod marks;
mod properties;
mod releases;
mod said;
mod topics;
mod years;

use hakusho::model::Archive;
use hakusho::pipeline::check;
use hakusho::source::SourceTree;

use crate::project::{Project, Run};

/// The report that is changed.
const BODY: &str = "content/2012/bodies/lighthouse.yaml";

/// The archive of a project, which must have no error.
fn archive(project: &Project) -> Archive {
    let checked = check(&SourceTree::read(project.root()).unwrap(), &mut |_| {});
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    checked.value.unwrap()
}

/// The base project with a second incident and a rate that no sentence names.
pub(crate) fn prepared() -> Project {
    let text = Project::base().read(BODY);
    let text = text.replace(
        "    - {measure: implementation, status: not-reached, bound: 100, at: 42}\n",
        "    - {measure: implementation, status: not-reached, bound: 100, at: 42}\n    - {measure: attendance, value: 91.5, at: 44}\n",
    );
    let case = "    - id: dark-lamp\n      title: {ja: 消えた灯, en: A dark lamp}\n      category: website-attack\n      occurred: [2012-09-01]\n      summary: {ja: 灯が消えた。, en: A lamp went dark.}\n      at: 52\n";
    let measures = Project::base().read("content/measures.yaml");
    let attendance = "  - id: attendance\n    name: {ja: 受講率, en: Attendance rate}\n    kind: rate\n    unit: '%'\n    better: higher\n    definitions:\n      - id: common\n        text: {ja: 受講した者の割合。, en: The share of those who attended.}\n";
    let measures = measures.replacen("measures:\n", &format!("measures:\n{attendance}"), 1);
    Project::base().with(BODY, &format!("{text}{case}")).with("content/measures.yaml", &measures)
}

/// Runs `hakusho diff` in a project.
fn diff(project: &Project, arguments: &[&str]) -> Run {
    let arguments: Vec<&str> = ["diff"].into_iter().chain(arguments.iter().copied()).collect();
    project.run(&arguments)
}
