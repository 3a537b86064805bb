//! Topics between years: known by their printed labels, and kept apart where two share one.

use hakusho::derive::{Snapshot, Thing, diff};
use hakusho::model::FiscalYear;

use super::archive;
use crate::project::Project;

const BODY: &str = "content/2012/bodies/lighthouse.yaml";

/// The base report with two topics of these texts under one label.
fn with_topics(texts: [&str; 2]) -> Project {
    let topic = |id, text| {
        format!(
            "    - id: {id}\n      label: {{ja: 教育, en: Education}}\n      \
             text: {{ja: {text}, en: {text}}}\n      at: 31\n"
        )
    };
    let [first, second] = texts;
    let topics = format!("  topics:\n{}{}goals:\n", topic("staff", first), topic("officers", second));
    Project::base().replacing(BODY, "goals:\n", &topics)
}

#[test]
fn two_topics_of_one_label_both_stand_in_the_snapshot_of_a_year() {
    let archive = archive(&with_topics(["one", "two"]));
    let year = FiscalYear::new(2012).unwrap();
    let snapshot = Snapshot::of_year(&archive, year, year);
    let topics: Vec<_> = snapshot.facts.keys().filter(|name| name.thing == Thing::Topic).collect();
    assert_eq!(topics.len(), 2, "{topics:?}");
}

#[test]
fn a_change_of_the_second_of_them_is_seen() {
    let (old, new) = (archive(&with_topics(["one", "two"])), archive(&with_topics(["one", "three"])));
    let year = FiscalYear::new(2012).unwrap();
    let of = |archive| Snapshot::of_year(archive, year, year);
    let changes = diff(&of(&old), &of(&new), &new.measures);
    let changed: Vec<_> = changes.facts.iter().map(|change| change.name.thing).collect();
    assert_eq!(changed, [Thing::Topic], "{:?}", changes.facts);
}
