//! Corrections as authors record them and readers see them.

use super::{COVERAGE, EDITION, corrected};
use crate::project::Project;
use crate::site::built::Built;

const ANCHOR: &str = "correction-2013-09-02-2012-lighthouse-coverage-all";

#[test]
fn a_correction_stands_in_the_list_at_the_value_in_the_year_and_in_the_data() {
    let built = Built::of(&corrected(COVERAGE));
    for (lang, mark, note) in [
        ("ja", "訂正", "訂正（平成25年9月2日）: 把握率 96.8% → 98.6%"),
        ("en", "corrected", "Corrected on 2 September 2013: Coverage rate 96.8% → 98.6%"),
    ] {
        let list = built.page(lang, "corrections");
        let record = list.by_id(ANCHOR).unwrap().text();
        for words in ["96.8%", "98.6%", &format!("#{ANCHOR}")] {
            assert!(record.contains(words), "{record}");
        }
        // Its way to the value leads where the value is.
        let links: Vec<_> = list.by_id(ANCHOR).unwrap().inner("a").collect();
        let to_value = "../2012/lighthouse/#d-2012-lighthouse-coverage-all";
        assert!(links.iter().any(|link| link.attribute("href") == Some(to_value)), "{lang}");

        let chapter = built.page(lang, "2012/lighthouse");
        let cell = chapter.by_id("d-2012-lighthouse-coverage-all").unwrap();
        let link = cell.inner("a").find(|link| link.text() == mark).unwrap();
        assert_eq!(link.attribute("href"), Some(format!("../../corrections/#{ANCHOR}").as_str()));
        let said = chapter.texts().any(|(_, text)| text.contains(note));
        assert!(said, "{lang}: {note}");

        let year = built.page(lang, "2012");
        let way = format!("../corrections/#{ANCHOR}");
        assert!(year.named("a").any(|link| link.attribute("href") == Some(way.as_str())), "{lang}");
    }
    let row = built.row("data/corrections.csv", "2013-09-02/2012/lighthouse/coverage/all");
    for (column, text) in [
        ("fiscal_year", "2012"),
        ("kind", "value"),
        ("old", "96.8"),
        ("new", "98.6"),
        ("why_ja", "集計の誤り。"),
    ] {
        assert_eq!(row[column], text, "{column}");
    }
}

#[test]
fn the_newest_correction_comes_first_and_each_has_an_address() {
    let later = COVERAGE.replace("09-02", "10-01").replace("lighthouse/coverage", "government/coverage");
    let later = later.replace("98.6", "98.5");
    let built = Built::of(&corrected(&format!("{COVERAGE}{later}")));
    let page = built.page("ja", "corrections");
    let ids: Vec<&str> = page.ids().filter(|id| id.starts_with("correction-")).collect();
    assert_eq!(ids, ["correction-2013-10-01-2012-government-coverage-all", ANCHOR]);
}

#[test]
fn where_nothing_was_corrected_the_page_says_so() {
    for project in [Project::base(), Project::real()] {
        let built = Built::of(&project);
        for (lang, words) in
            [("ja", "公表したものの訂正はない。"), ("en", "Nothing that was published has been corrected.")]
        {
            let page = built.page(lang, "corrections");
            assert!(page.texts().any(|(_, text)| text.contains(words)), "{lang}");
            let year = built.page(lang, "2012");
            assert!(year.named("a").any(|link| link.attribute("href") == Some("../corrections/")), "{lang}");
        }
        assert_eq!(built.rows("data/corrections.csv").len(), 0);
    }
}

#[test]
fn incidents_goals_tables_and_texts_are_corrected_in_words() {
    let entry = |day: u32, what: &str, old: &str, new: &str| {
        format!(
            "  - {{date: 2013-09-{day:02}, what: {what}, old: {old}, new: {new}, why: {{ja: 例, en: Example}}}}\n"
        )
    };
    let project = corrected(
        &[
            entry(1, "incident:lighthouse/false-lights", "偽の灯", "偽の灯火"),
            entry(2, "goal:2012/lighthouse/reach-everyone", "全員", "全員の点検"),
            entry(3, "ref:coverage-trend", "注なし", "注あり"),
            entry(4, "ref:lighthouse/evaluation", "一文", "二文"),
            entry(5, "ref:overview", "一文", "二文"),
            entry(6, "ref:lighthouse", "一文", "二文"),
        ]
        .concat(),
    );
    project.check().finds_nothing();
    let built = Built::of(&project);
    let page = built.page("en", "corrections");
    let links: Vec<&str> = page.named("a").filter_map(|link| link.attribute("href")).collect();
    for way in [
        "../2012/lighthouse/#incident-false-lights",
        "../2012/lighthouse/#goal-reach-everyone",
        "../2012/report/overview/#table-coverage-trend",
        "../2012/lighthouse/#evaluation",
        "../2012/report/overview/",
        "../2012/lighthouse/",
    ] {
        assert!(links.contains(&way), "{way}: {links:?}");
    }
    let kinds: Vec<String> =
        built.rows("data/corrections.csv").iter().map(|row| row["kind"].clone()).collect();
    assert_eq!(kinds, ["incident", "goal", "part", "part", "part", "report"]);
}

#[test]
fn what_nobody_knows_cannot_be_corrected() {
    for (what, near) in [
        ("lighthouse/coverge/all", Some("2012/lighthouse/coverage/all")),
        ("incident:lighthouse/false-light", Some("2012/lighthouse/false-lights")),
        ("goal:lighthouse/reach-everybody", Some("2012/lighthouse/reach-everyone")),
        ("ref:coverage-trends", Some("coverage-trend")),
        ("ref:lighthouse/goal", Some("lighthouse/goals")),
        ("page:lighthouse", None),
    ] {
        let project = corrected(&COVERAGE.replace("lighthouse/coverage/all", what));
        let place = project.place_of(EDITION, what);
        let checked = project.check();
        checked.finds(&[&format!("{place} unknown-name")]);
        if let Some(near) = near {
            assert!(checked.findings[0].help[0].contains(near), "{what}: {:?}", checked.findings[0].help);
        }
    }
}

#[test]
fn a_correction_says_why_in_both_languages_and_what_is_there_now() {
    let project = corrected(&COVERAGE.replace(", en: An error in the count.", ""));
    let why = project.place_of(EDITION, "{ja: 集計の誤り。}");
    project.check().finds(&[&format!("{why} missing-translation")]);

    // A value that is still there was not withdrawn; a table cannot be.
    for what in ["lighthouse/coverage/all", "ref:coverage-trend"] {
        let without = COVERAGE.replace("    new: 98.6\n", "").replace("lighthouse/coverage/all", what);
        let project = corrected(&without);
        let date = project.place_of(EDITION, "2013-09-02");
        project.check().finds(&[&format!("{date} missing-key")]);
    }
}

#[test]
fn a_thing_is_corrected_once_a_day() {
    let second = COVERAGE.replace("96.8", "97").replace("old: 97", "old: 98.6");
    let project = corrected(&format!("{COVERAGE}{second}"));
    let places = project.check().places();
    assert!(places.contains(&format!("{EDITION}:28:11 duplicate-id")), "{places:?}");
}

#[test]
fn a_body_cannot_have_the_name_of_the_list() {
    let bodies = Project::base().read("content/bodies.yaml").replace("id: ferries", "id: corrections");
    let places = Project::base().with("content/bodies.yaml", &bodies).check().places();
    assert!(places.iter().any(|place| place.ends_with("reserved-id")), "{places:?}");
}
