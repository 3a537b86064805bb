//! The change pages of the real content: every difference stands in the sources, none crosses a break.

use crate::project::Project;
use crate::site::built::{Built, real};
use crate::site::html::{Document, Element};

/// The cells of the rows of a section's tables, heads included.
pub(super) fn rows(page: &Document, section: &str) -> Vec<Vec<String>> {
    let Some(section) = page.by_id(section) else { return Vec::new() };
    let cells =
        |row: Element<'_>| row.children().map(Element::text).map(|text| text.trim().to_owned()).collect();
    section.inner("tr").map(cells).collect()
}

pub(super) fn has(rows: &[Vec<String>], cells: &[&str]) -> bool {
    rows.iter().any(|row| row.iter().map(String::as_str).eq(cells.iter().copied()))
}

#[test]
fn the_year_says_what_improved_and_what_got_worse() {
    let page = real().page("ja", "2012/changes");
    assert!(has(&rows(page, "improved"), &["実施率 行政事務従事者", "95.9%", "96.8%", "0.9ポイント上昇"]));
    assert!(has(&rows(page, "improved"), &["実施率 責任者等", "99.5%", "99.6%", "0.1ポイント上昇"]));
    assert!(has(&rows(page, "worse"), &["実施率 システム責任者等", "98.6%", "97.9%", "0.7ポイント低下"]));
    let page = real().page("en", "2012/changes");
    assert!(has(
        &rows(page, "worse"),
        &["Implementation rate, System officers", "98.6%", "97.9%", "down 0.7 points"]
    ));
}

#[test]
fn no_difference_is_shown_across_the_break_of_2011_and_the_page_says_why() {
    for (lang, role, reason) in [
        ("ja", "実施率 行政事務従事者", "比較できない（点検項目の重点化）"),
        ("en", "Implementation rate, Administrative staff", "Not comparable (narrower set of items)"),
    ] {
        let page = real().page(lang, "2011/changes");
        let refused = rows(page, "not-comparable");
        let row = refused.iter().find(|row| row[0] == role).unwrap_or_else(|| panic!("{lang}: {refused:?}"));
        assert!(row[3].starts_with(reason), "{row:?}");
        assert!(!row[3].contains("ポイント") && !row[3].contains("points"), "{row:?}");
        for section in ["improved", "worse", "moved", "rates"] {
            let told = rows(page, section);
            let of_role =
                told.iter().find(|row| row[0].starts_with("実施率") || row[0].starts_with("Implementation"));
            assert!(of_role.is_none(), "{lang}: {of_role:?} in {section}");
        }
    }
}

#[test]
fn a_refusal_gives_the_reason_that_comes_first_and_what_the_report_says() {
    let page = real().page("ja", "2012/mhlw/changes");
    let refused = rows(page, "not-comparable");
    let row = |start: &str| {
        let found = refused.iter().find(|row| row[0].starts_with(start));
        found.unwrap_or_else(|| panic!("{start}: {refused:?}"))[3].clone()
    };
    let without = row("到達率（100%）");
    assert!(without.contains("値の記載がない") && without.contains("前年度より上がったとする"), "{without}");
    assert!(row("到達率（95%）").contains("値の記載がない"));
    let defined = row("到達率（90%）");
    assert!(defined.contains("定義が異なる") && defined.contains("再現できない"), "{defined}");
}

#[test]
fn what_one_report_only_names_otherwise_is_not_called_new_or_gone() {
    for body in ["mhlw", "moj", "soumu"] {
        let facts = rows(real().page("ja", &format!("2012/{body}/changes")), "facts");
        let one_sided =
            |row: &&Vec<String>| row[1..].iter().any(|side| ["—", "記載なし"].contains(&side.as_str()));
        for row in facts.iter().filter(one_sided) {
            assert!(row[0].starts_with("メッセージ"), "{body}: {row:?}");
        }
    }
    let facts = rows(real().page("ja", "2012/mhlw/changes"), "facts");
    assert!(
        has(
            &facts,
            &["検査の対象（内訳）", "公開ウェブサーバ、電子メールサーバ", "公開用ウェブサーバ、メールサーバ"]
        ),
        "{facts:?}"
    );
}

#[test]
fn a_value_is_compared_with_the_remarks_that_both_reports_need() {
    let page = real().page("en", "2012/moj/changes");
    let refused = rows(page, "not-comparable");
    for server in ["Public web", "Mail"] {
        let head = format!("Priority inspection rate, {server}");
        let row = refused.iter().find(|row| row[0].starts_with(&head));
        let row = row.unwrap_or_else(|| panic!("{head}: {refused:?}"));
        assert!(row[1].starts_with("100%") && row[2].starts_with("100%"), "{row:?}");
        // Fewer items were inspected than the year before, which equal rates would hide.
        assert!(row[3].contains("different definitions"), "{row:?}");
    }
    assert!(!rows(page, "unchanged").iter().any(|row| row[0].starts_with("Priority inspection rate")));
    let notes = page.by_id("not-comparable").unwrap().text();
    assert!(notes.contains("the web server applications are") && notes.contains("HTTPS"), "{notes}");
    let page = real().page("ja", "2012/mhlw/changes");
    let disputed = page.by_id("unchanged").unwrap().text();
    assert!(disputed.contains("食い違う"), "{disputed}");
    // The cells lead to the values; their ids stay where the values stand.
    assert!(!page.named("td").any(|cell| cell.attribute("id").is_some_and(|id| id.starts_with("d-"))));
}

#[test]
fn only_sections_with_a_text_in_both_reports_stand_side_by_side() {
    for body in ["mhlw", "moj", "soumu"] {
        let page = real().page("ja", &format!("2012/{body}/changes"));
        for contrast in page.named("div").filter(|it| it.has_class("contrast")) {
            let mut sides = contrast.inner("div").filter(|it| it.has_class("prose")).take(2);
            assert!(sides.all(|side| !matches!(side.text().trim(), "" | "—")), "{body}: {}", contrast.text());
        }
    }
    // What one report tells in a section and the other among its topics is not said to be missing.
    let page = real().page("ja", "2012/soumu/changes");
    assert!(page.by_id("text-section-procurement").is_none());
}

#[test]
fn signers_audits_and_goals_of_the_three_ministries_read_as_in_both_reports() {
    let page = real().page("ja", "2012/soumu/changes");
    let facts = rows(page, "facts");
    assert!(
        has(&facts, &["メッセージ 最高情報セキュリティ責任者（署名者）", "吉良 裕臣", "門山 泰明"]),
        "{facts:?}"
    );
    let page = real().page("ja", "2012/mhlw/changes");
    assert!(has(
        &rows(page, "facts"),
        &["メッセージ 最高情報セキュリティ責任者（署名者）", "岡崎 淳一", "二川 一男"]
    ));
}

#[test]
fn a_value_of_another_document_is_not_called_new() {
    for body in ["mhlw", "moj", "soumu"] {
        let page = real().page("ja", &format!("2012/{body}/changes"));
        let told = rows(page, "one-sided");
        assert!(!told.iter().any(|row| row[0].contains("率の評価")), "{body}: {told:?}");
    }
}

#[test]
fn every_passage_stands_beside_last_years_and_leads_to_its_neighbours() {
    for lang in ["ja", "en"] {
        for body in ["mhlw", "moj", "soumu"] {
            let page = real().page(lang, &format!("2012/{body}/changes"));
            let contrasts: Vec<Element<'_>> =
                page.named("div").filter(|it| it.has_class("contrast")).collect();
            assert!(contrasts.len() > 4, "{lang}/{body}");
            let links = contrasts.iter().flat_map(|it| it.inner("a").collect::<Vec<_>>());
            let targets: Vec<&str> = links.map(|link| link.attribute("href").unwrap()).collect();
            // Each has a link to itself, and all but the ends one to each neighbour.
            assert_eq!(targets.len(), contrasts.len() + 2 * (contrasts.len() - 1), "{lang}/{body}");
            assert!(
                targets.iter().all(|target| page.by_id(&target[1..]).is_some()),
                "{lang}/{body}: {targets:?}"
            );
        }
    }
}

#[test]
fn a_body_page_leads_to_the_passage_of_the_year_before() {
    let page = real().page("ja", "2012/mhlw");
    let ways: Vec<&str> = page
        .named("p")
        .filter(|it| it.has_class("way"))
        .flat_map(|it| it.inner("a").collect::<Vec<_>>())
        .map(|link| link.attribute("href").unwrap())
        .collect();
    assert!(ways.contains(&"changes/#text-section-evaluation"), "{ways:?}");
    let changes = real().page("ja", "2012/mhlw/changes");
    for way in ways {
        assert!(changes.by_id(way.split('#').nth(1).unwrap()).is_some(), "{way}");
    }
}

#[test]
fn an_old_value_under_the_new_definition_is_shown_beside_it() {
    let path = "content/2012/bodies/lighthouse.yaml";
    let values = "self_inspection:\n  at: 40\n  values:\n";
    let attendance = "    - {measure: attendance, value: 91.5, at: 44}\n    - {measure: attendance, year: 2011, value: 90.0, at: 44}\n    - measure: attendance\n      definition: narrower\n      year: 2011\n      value: 95.0\n      at: 45\n      account: {ja: 新しい定義での値。, en: The value under the new definition.}\n";
    let measure = "  - id: attendance\n    name: {ja: 受講率, en: Attendance rate}\n    kind: rate\n    unit: '%'\n    better: higher\n    definitions:\n      - id: common\n        text: {ja: 受講した者の割合。, en: The share of those who attended.}\n        to: 2011\n      - id: narrower\n        text: {ja: 受講した職員の割合。, en: The share of staff who attended.}\n";
    let project = Project::base().replacing(path, values, &format!("{values}{attendance}")).replacing(
        "content/measures.yaml",
        "measures:\n",
        &format!("measures:\n{measure}"),
    );
    let built = Built::of(&project);
    let refused = rows(built.page("en", "2012/changes"), "not-comparable");
    let row = refused.iter().find(|row| row[0] == "Attendance rate").unwrap_or_else(|| panic!("{refused:?}"));
    assert!(row[3].contains("different definitions"), "{row:?}");
    assert!(row[3].contains("Under the new definition the old value is 95.0%"), "{row:?}");
}
