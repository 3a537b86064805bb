//! Redirects: pages at old addresses, parts that moved, rules of servers.

use super::{REDIRECTS, redirected};
use crate::project::Project;
use crate::site::built::Built;

const MOVED: &str = "  - {from: 2012/beacons/, to: 2012/lighthouse/}\n";

#[test]
fn an_old_page_leads_on_in_its_language() {
    let built = Built::of(&redirected(MOVED));
    for (lang, title) in [("ja", "このページは移動した"), ("en", "This page has moved")] {
        let page = built.page(lang, "2012/beacons");
        let meta = |name: &str, value: &str| {
            page.named("meta")
                .find(|meta| meta.attribute(name) == Some(value))
                .and_then(|meta| meta.attribute("content"))
        };
        assert_eq!(meta("http-equiv", "refresh"), Some("0; url=../lighthouse/"));
        assert_eq!(meta("name", "robots"), Some("noindex"));
        let canonical = page.named("link").find(|link| link.attribute("rel") == Some("canonical")).unwrap();
        assert_eq!(
            canonical.attribute("href").map(|href| href.ends_with(&format!("/{lang}/2012/lighthouse/"))),
            Some(true)
        );
        assert_eq!(page.only("html").attribute("lang"), Some(lang));
        assert_eq!(page.only("h1").text(), title);
        assert!(page.only("main").inner("a").any(|link| link.attribute("href") == Some("../lighthouse/")));
    }
    assert!(!built.site.read("sitemap.xml").contains("beacons"));
}

#[test]
fn a_part_that_moved_leaves_its_id_behind() {
    let built =
        Built::of(&redirected("  - {from: 2012/lighthouse/#old-goals, to: 2012/lighthouse/#goals}\n"));
    for lang in ["ja", "en"] {
        let page = built.page(lang, "2012/lighthouse");
        let old = page.by_id("old-goals").unwrap();
        assert!(old.inner("a").any(|link| link.attribute("href") == Some("#goals")), "{lang}");
    }
}

#[test]
fn a_page_that_was_parted_asks_where_to_go() {
    let built = Built::of(&redirected(&format!("{MOVED}  - {{from: 2012/beacons/#lamps, to: glossary/}}\n")));
    let page = built.page("en", "2012/beacons");
    assert!(page.named("meta").all(|meta| meta.attribute("http-equiv") != Some("refresh")));
    assert!(
        page.by_id("lamps").unwrap().inner("a").any(|link| link.attribute("href") == Some("../../glossary/"))
    );
    assert!(!built.site.read("_redirects").contains("beacons"));
    assert!(!built.site.read("nginx.conf").contains("beacons"));
}

#[test]
fn a_file_answers_under_its_old_name() {
    let project = redirected("  - {from: data/2012/trend.csv, to: data/2012/coverage-trend.csv}\n");
    let site = project.build();
    assert_eq!(site.read("data/2012/trend.csv"), site.read("data/2012/coverage-trend.csv"));
    assert!(site.read("_redirects").contains("/data/2012/trend.csv "));
}

#[test]
fn servers_are_told_where_old_addresses_lead_and_what_pages_cannot_say() {
    let project = redirected(MOVED);
    let site = project.build();
    let base = project.read("content/site.yaml");
    let base = base.lines().find_map(|line| line.strip_prefix("base_url: ")).unwrap();
    let path = base.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap();
    assert_eq!(
        site.read("_redirects"),
        ["ja", "en"]
            .map(|lang| format!("{path}{lang}/2012/beacons/ {path}{lang}/2012/lighthouse/ 301\n"))
            .concat()
    );
    let nginx = site.read("nginx.conf");
    for words in [
        "frame-ancestors 'none'\" always;",
        "add_header X-Content-Type-Options \"nosniff\" always;",
        "add_header Referrer-Policy \"same-origin\" always;",
        &format!("error_page 404 {path}404.html;"),
        &format!("location = {path}ja/2012/beacons/ {{ return 301 \"{path}ja/2012/lighthouse/\"; }}"),
    ] {
        assert!(nginx.contains(words), "{words}:\n{nginx}");
    }
    // Each line is a comment or a whole directive.
    assert!(
        nginx.lines().all(|line| line.starts_with('#') || line.ends_with(';') || line.ends_with('}')),
        "{nginx}"
    );
    assert!(site.read("_headers").contains("frame-ancestors 'none'"));
}

#[test]
fn an_address_that_does_not_exist_is_no_place_to_lead_to() {
    for (to, near) in
        [("2012/lighthouses/", "2012/lighthouse/"), ("2012/lighthouse/#goal", "2012/lighthouse/#goals")]
    {
        let project = redirected(&format!("  - {{from: 2012/beacons/, to: {to}}}\n"));
        let place = project.place_of(REDIRECTS, to);
        let checked = project.check();
        checked.finds(&[&format!("{place} unknown-name")]);
        assert!(checked.findings[0].help[0].contains(near), "{:?}", checked.findings[0].help);
        // What check finds, build refuses.
        assert_eq!(project.run(&["build"]).code, 1);
    }
}

#[test]
fn an_old_address_leads_to_one_place() {
    let project = redirected(&format!("{MOVED}{}", MOVED.replace("to: 2012/lighthouse/", "to: 2012/")));
    project.check().finds(&[&format!("{REDIRECTS}:3:12 duplicate-id")]);
}

#[test]
fn two_builds_of_moved_and_corrected_content_give_the_same_bytes() {
    let project = super::corrected(super::COVERAGE).with(REDIRECTS, &format!("redirects:\n{MOVED}"));
    let first = project.run(&["build", "--output", "one", "--threads", "1"]);
    let second = project.run(&["build", "--output", "two", "--threads", "4"]);
    assert_eq!((first.code, second.code), (0, 0), "{}", first.stderr);
    let files = |folder: &str| crate::project::files_under(&project.root().join(folder));
    assert_eq!(files("one"), files("two"));
}

#[test]
fn no_content_of_this_repository_has_moved_yet() {
    let site = Project::real();
    assert!(!site.root().join(REDIRECTS).exists());
}
