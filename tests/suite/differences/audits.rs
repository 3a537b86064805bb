//! Audits between years: their kinds are compared only where the lists of both reports are complete.

use hakusho::derive::{Snapshot, Thing, diff};
use hakusho::model::FiscalYear;

use super::archive;
use crate::project::Project;
use crate::site::built::real;

const BODY: &str = "content/2012/bodies/lighthouse.yaml";

/// The base report with audits of these kinds.
fn with_audits(kinds: &[&str]) -> Project {
    let audit = |kind: &&str| format!("    - {{kind: {kind}, by: internal, result: finding, at: 45}}\n");
    let audits: String = kinds.iter().map(audit).collect();
    Project::base().replacing(
        BODY,
        "incidents:\n",
        &format!("audits:\n  at: 45\n  items:\n{audits}incidents:\n"),
    )
}

/// The names of the audits whose facts differ.
fn changed(old: &[&str], new: &[&str]) -> Vec<String> {
    let (old, new) = (archive(&with_audits(old)), archive(&with_audits(new)));
    let year = FiscalYear::new(2012).unwrap();
    let of = |archive| Snapshot::of_year(archive, year, year);
    let changes = diff(&of(&old), &of(&new), &new.measures).facts;
    let both =
        changes.iter().filter(|change| change.sides.before().is_some() && change.sides.after().is_some());
    both.filter(|change| change.name.thing == Thing::Audit).map(|change| change.name.id.clone()).collect()
}

#[test]
fn kinds_are_compared_where_both_reports_itemise_their_audits() {
    assert_eq!(changed(&["exceptions"], &["exceptions", "follow-up"]), [""]);
}

#[test]
fn an_audit_of_another_kind_may_be_what_the_other_report_names() {
    assert!(changed(&["exceptions", "other"], &["exceptions", "follow-up"]).is_empty());
    assert!(changed(&["exceptions", "follow-up"], &["exceptions", "other"]).is_empty());
}

#[test]
fn a_report_that_does_not_itemise_its_audits_has_no_kinds_to_compare() {
    let without = archive(&Project::base());
    let year = FiscalYear::new(2012).unwrap();
    let snapshot = Snapshot::of_year(&without, year, year);
    assert!(!snapshot.facts.keys().any(|name| name.thing == Thing::Audit));
    // What only one side has is not told of the real reports, either.
    for body in ["mhlw", "moj", "soumu"] {
        let page = real().page("ja", &format!("2012/{body}/changes"));
        let text = page.only("main").text();
        assert!(!text.contains("監査（種類）あり"), "{body}: {text}");
    }
}
