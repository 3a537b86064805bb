//! Measures and responses: the overview before the groups, its counts, its words and its links.

use super::built::{Built, real};
use super::html::Element;
use crate::project::Project;

const FERRIES: &str = "fiscal_year: 2012
body: ferries
document: annual-2012
at: 60
messages: {ciso: not-stated, advisor: not-stated}
countermeasures:
  - id: harbour
    label: {ja: 港の対策, en: Measures in harbours}
    measures:
      - {id: m1, text: {ja: 灯す。, en: To light.}, at: 61}
      - {id: m2, text: {ja: 見張る。, en: To watch.}, at: 62}
    responses:
      - {id: r1, text: {ja: 灯した。, en: They lit them.}, state: done, at: 63}
      - {id: r2, text: {ja: 経費を計上した。, en: Money was set aside.}, state: budgeted, at: 64}
      - {id: r3, text: {ja: 予算を計上した。, en: A budget was set aside.}, state: budgeted, at: 65}
  - id: crews
    label: {ja: 船員の対策, en: Measures for crews}
    measures:
      - {id: m1, text: {ja: 教える。, en: To teach.}, at: 66}
    responses:
      - {id: r1, text: {ja: 調整している。, en: It is being arranged.}, state: arranging, at: 67}
";

fn project() -> Project {
    Project::base().with("content/2012/bodies/ferries.yaml", FERRIES)
}

fn rows(table: Element<'_>) -> Vec<String> {
    let rows = table.inner("tr").map(|row| row.children().map(Element::text).collect::<Vec<_>>().join(" "));
    rows.collect()
}

fn finding(figure: Element<'_>) -> String {
    figure.inner("span").find(|span| span.has_class("finding")).unwrap().text()
}

#[test]
fn the_overview_counts_measures_and_responses_of_each_group_and_leads_to_it() {
    let built = Built::of(&project());
    for (lang, expected) in [
        (
            "ja",
            [
                "組 対策 対応 実施済み 継続中 予算に計上 予定 調整中",
                "港の対策 2 3 1 0 2 0 0",
                "船員の対策 1 1 0 0 0 0 1",
                "計 3 4 1 0 2 0 1",
            ],
        ),
        (
            "en",
            [
                "Group Measures Responses Done Continuing Budgeted Planned Being arranged",
                "Measures in harbours 2 3 1 0 2 0 0",
                "Measures for crews 1 1 0 0 0 0 1",
                "Total 3 4 1 0 2 0 1",
            ],
        ),
    ] {
        let table = built.page(lang, "2012/ferries").by_id("progress-table").unwrap();
        assert_eq!(rows(table), expected, "{lang}");
        let heads = table.inner("th").filter(|head| head.attribute("scope") == Some("row"));
        let links: Vec<&str> =
            heads.flat_map(|head| head.inner("a")).filter_map(|link| link.attribute("href")).collect();
        assert_eq!(links, ["#harbour", "#crews"], "{lang}");
    }
}

#[test]
fn the_title_of_its_chart_is_made_of_counts_and_its_parts_are_the_states_that_occur() {
    let built = Built::of(&project());
    for (lang, title, occur, absent) in [
        (
            "ja",
            "対応4件のうち、実施済み1件、予算に計上2件、調整中1件",
            ["実施済み", "予算に計上", "調整中"],
            "予定",
        ),
        (
            "en",
            "4 responses: 1 done, 2 budgeted, 1 being arranged",
            ["Done", "Budgeted", "Being arranged"],
            "Planned",
        ),
    ] {
        let figure = built.page(lang, "2012/ferries").by_id("figure-progress").unwrap();
        assert_eq!(finding(figure), title);
        let drawing = figure.inner("svg").next().unwrap().text();
        assert!(occur.iter().all(|state| drawing.contains(state)), "{lang}: {drawing}");
        assert!(!drawing.contains(absent), "{lang}: {drawing}");
    }
}

#[test]
fn the_overview_stands_before_the_groups_and_its_numbers_stand_once() {
    let built = Built::of(&project());
    let page = built.page("ja", "2012/ferries");
    let ids: Vec<&str> = page.ids().collect();
    let at = |id: &str| ids.iter().position(|other| *other == id).unwrap_or_else(|| panic!("no {id}"));
    assert!(at("countermeasures") < at("figure-progress") && at("progress-table") < at("harbour"));
    let figure = page.by_id("figure-progress").unwrap();
    assert!(figure.inner("table").next().is_none(), "the table stands right below the chart");
}

#[test]
fn money_set_aside_is_said_to_be_no_more_than_that() {
    let built = Built::of(&project());
    for (lang, note) in [("ja", "実施されたことを意味しない"), ("en", "not that it was carried out")]
    {
        let section = built.page(lang, "2012/ferries").by_id("countermeasures").unwrap();
        assert!(section.text().contains(note), "{lang}");
    }
}

#[test]
fn a_single_group_has_no_overview() {
    let single = FERRIES.split_once("  - id: crews").unwrap().0;
    let built = Built::of(&Project::base().with("content/2012/bodies/ferries.yaml", single));
    let page = built.page("en", "2012/ferries");
    assert!(page.by_id("harbour").is_some() && page.by_id("progress-table").is_none());
}

#[test]
fn the_measures_of_the_real_report_are_counted_as_the_data_lists_them() {
    let listed = real().rows("data/countermeasures.csv");
    let count = |name: &str, value: &str| listed.iter().filter(|row| row[name] == value).count();
    let states =
        ["done", "continuing", "budgeted", "planned", "arranging"].map(|state| count("state", state));
    let [done, continuing, budgeted, planned, arranging] = states;
    let (measures, responses) = (count("side", "measure"), count("side", "response"));
    let table = real().page("en", "2015/mhlw").by_id("progress-table").unwrap();
    assert_eq!(
        rows(table).last().unwrap(),
        &format!("Total {measures} {responses} {done} {continuing} {budgeted} {planned} {arranging}")
    );
}
