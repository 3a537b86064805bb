//! The list of addresses, and addresses that go away.

use super::{BODY, EDITION, found, published};
use crate::project::Project;
use crate::site::built::real;

fn list(project: &Project) -> String {
    project.read("site/data/addresses.txt")
}

#[test]
fn every_address_in_the_list_is_on_the_site() {
    let built = real();
    let text = built.site.read("data/addresses.txt");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("ja en"));
    let (mut pages, mut anchors, mut files) = (0, 0, 0);
    for line in lines {
        let mut words = line.split(' ');
        let address = words.next().unwrap();
        let Some(slug) = address.strip_suffix('/') else {
            assert!(built.site.has(address), "{address}");
            files += 1;
            continue;
        };
        let slug = if slug == "." { "" } else { slug };
        for lang in ["ja", "en"] {
            let page = built.page(lang, slug);
            for anchor in line.split(' ').skip(1) {
                assert!(page.by_id(anchor).is_some(), "{lang}/{address}#{anchor}");
            }
        }
        pages += 1;
        anchors += words.count();
    }
    assert_eq!(pages, built.of_lang("ja").count());
    assert!(anchors > 2000 && files > 50, "{anchors} ids, {files} files");
}

#[test]
fn every_value_and_every_incident_goal_and_term_is_in_the_list_once() {
    let text = real().site.read("data/addresses.txt");
    let words: Vec<&str> = text.split_whitespace().collect();
    let count = |anchor: &str| words.iter().filter(|word| **word == anchor).count();
    for row in real().rows("data/observations.csv").iter().step_by(7) {
        let anchor = crate::site::built::anchor(&row["id"]);
        // Some values stand in lists that show them without an id of their own.
        assert!(count(&anchor) <= 1, "{anchor}");
    }
    for row in real().rows("data/incidents.csv") {
        let id = row["id"].rsplit('/').next().unwrap();
        assert!(words.iter().any(|word| word.ends_with(&format!("-{id}"))), "{id}");
    }
}

#[test]
pub(crate) fn lost_address() {
    let project = published(Project::base());
    let text = project.read(BODY);
    project.write(BODY, text.replace("id: false-lights", "id: wrong-lights").as_bytes());
    let checked = found(&project, "site");
    // Once on the page of the body, once in the list of all cases.
    checked.finds(&["lost-address", "lost-address"]);
    assert_eq!(checked.code, 1);
    let help: Vec<&str> = checked.findings.iter().map(|finding| finding.help[0].as_str()).collect();
    assert!(help[0].contains("- {from: '2012/lighthouse/#incident-false-lights', to: "), "{help:?}");

    // The place is that of the last redirect, where there is one.
    project.write("content/redirects.yaml", b"redirects:\n  - {from: 2012/beacons/, to: 2012/lighthouse/}\n");
    found(&project, "site").finds(&["content/redirects.yaml:2:5 lost-address"; 2]);

    let lines = "redirects:\n  - {from: 2012/lighthouse/#incident-false-lights, to: 2012/lighthouse/#incident-wrong-lights}\n  \
                 - {from: incidents/#incident-2012-lighthouse-false-lights, to: incidents/#incident-2012-lighthouse-wrong-lights}\n";
    project.write("content/redirects.yaml", lines.as_bytes());
    found(&project, "site").finds(&[]);
}

#[test]
fn a_page_and_a_file_that_go_away_are_told_without_what_was_on_them() {
    let project = published(Project::base());
    let edition = project.read(EDITION).replace("id: overview", "id: survey");
    project.write(EDITION, edition.as_bytes());
    let government = "content/2012/government.yaml";
    let text = project.read(government);
    project.write(government, text.replace("id: coverage-trend", "id: coverage-by-role").as_bytes());
    let edition = project.read(EDITION).replace("coverage-trend", "coverage-by-role");
    project.write(EDITION, edition.as_bytes());
    let lost: Vec<String> =
        found(&project, "site").findings.into_iter().map(|finding| finding.message).collect();
    let lost: Vec<&str> = lost.iter().map(|message| message.split('`').nth(1).unwrap()).collect();
    assert!(lost.contains(&"2012/report/overview/"), "{lost:?}");
    assert!(lost.contains(&"data/2012/coverage-trend.csv"), "{lost:?}");
    assert!(!lost.iter().any(|address| address.starts_with("2012/report/overview/#")), "{lost:?}");
}

#[test]
fn an_old_address_that_leads_on_is_kept_for_good() {
    let project = published(super::redirected("  - {from: 2012/beacons/, to: 2012/lighthouse/}\n"));
    assert!(list(&project).contains("\n2012/beacons/\n"));
    let project = project.without("content/redirects.yaml");
    let messages: Vec<String> =
        found(&project, "site").findings.into_iter().map(|finding| finding.message).collect();
    assert_eq!(messages.len(), 1);
    assert!(messages[0].contains("`2012/beacons/`"), "{messages:?}");
}

#[test]
fn a_language_that_goes_away_is_told_once() {
    let project = published(Project::base());
    let site = project.read("content/site.yaml");
    assert!(site.contains("languages: [ja, en]"));
    project.write("content/site.yaml", site.replace("languages: [ja, en]", "languages: [ja]").as_bytes());
    let told = found(&project, "site");
    let lost: Vec<&str> = told
        .findings
        .iter()
        .filter(|one| one.code == "lost-address")
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(lost, ["all pages in `en` were published and are not there any more"]);
}

#[test]
fn a_release_without_a_list_is_told_and_its_values_are_checked_all_the_same() {
    let project = published(Project::base()).without("site/data/addresses.txt");
    let run = super::against(&project, "site");
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("its addresses were not checked"), "{}", run.stderr);
    project.write("site/data/addresses.txt", b"ja en\n\x00\n");
    let run = super::against(&project, "site");
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("addresses.txt:2"), "{}", run.stderr);
}
