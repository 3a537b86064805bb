//! Titles of charts: what each says is what its table shows, and where nothing can be proved it is silent.

use super::built::{Built, real};
use super::html::Element;
use crate::project::Project;

fn title(built: &Built, lang: &str, slug: &str, figure: &str) -> String {
    let figure: Element<'_> = built.page(lang, slug).by_id(figure).unwrap();
    figure.inner("span").find(|span| span.has_class("finding")).unwrap().text()
}

#[test]
fn the_answer_that_moved_most_is_named_with_both_shares() {
    let appendix = "2012/report/appendix-f";
    for (figure, ja, en) in [
        (
            "figure-agencies-midterm-goal",
            "「明記されている」はH23の71%からH25の87%に増えた",
            "“Stated” up from 71% in H23 (end of March 2011) to 87% in H25 (end of March 2013)",
        ),
        (
            "figure-agencies-policy-review",
            "「実施していない」はH23の19%からH25の8%に減った",
            "“Not carried out” down from 19% in H23 (end of March 2011) to 8% in H25 (end of March 2013)",
        ),
    ] {
        assert_eq!(title(real(), "ja", appendix, figure), ja);
        assert_eq!(title(real(), "en", appendix, figure), en);
    }
}

#[test]
fn answers_that_moved_alike_have_no_finding() {
    // The shares of two answers moved by one point, and no other by more.
    let figure = "figure-agencies-information-handling";
    assert_eq!(title(real(), "ja", "2012/report/appendix-f", figure), "職員の情報管理対策");
}

#[test]
fn the_answer_given_most_is_named_where_there_is_one_survey() {
    let (slug, figure) = ("2012/report/appendix-f", "figure-agencies-cloud-security");
    let ja = title(real(), "ja", slug, figure);
    assert!(ja.starts_with("選択肢3個のうち最も多いのは「") && ja.ends_with("」の70%"), "{ja}");
    assert!(title(real(), "en", slug, figure).starts_with("Most given of 3 answers: “"));
}

#[test]
fn many_rows_are_counted_and_not_named() {
    let (slug, figure) = ("2012/report/appendix-f", "figure-agencies-summary");
    let ja = "平成24年度は8項目のうち6項目が前年度より上がり、下がった項目はない";
    assert_eq!(title(real(), "ja", slug, figure), ja);
    assert_eq!(title(real(), "en", slug, figure), "FY2012: up for 6 of 8 items, down for none");
}

#[test]
fn the_months_with_the_most_cases_are_named() {
    let figure = "figure-months-2012";
    let ja = "平成24年度の報告が挙げた事例は33件、最も多い月は6月と9月の各6件";
    assert_eq!(title(real(), "ja", "incidents", figure), ja);
    let en = "The reports for FY2012 describe 33 cases, most of all in Jun and Sep (6 each)";
    assert_eq!(title(real(), "en", "incidents", figure), en);
}

/// Surveys of two years under one question; the second answer makes up a hundred.
fn survey(cells: [&str; 2], change: impl Fn(String) -> String) -> Built {
    let [planned, unplanned] = cells;
    let table = format!(
        "fiscal_year: 2012\nbody: government\ndocument: annual-2012\ntables:\n  - id: asked\n    caption: {{ja: 計画, en: \
         Plans}}\n    numbered: false\n    measure: share\n    question: plan\n    answer_mode: single\n    columns:\n      \
         - {{label: {{ja: 前回, en: before}}, year: 2011}}\n      - {{label: {{ja: 今回, en: now}}, year: 2012}}\n    rows:\n      \
         - {{subject: planned, at: 40, cells: [{planned}]}}\n      - {{subject: unplanned, at: 41, cells: \
         [{unplanned}]}}\n    chart: stacks\n"
    );
    let project = Project::base().with("content/2012/asked.yaml", &change(table));
    let placed = "tables: [coverage-trend, asked]";
    Built::of(&project.replacing("content/2012/edition.yaml", "tables: [coverage-trend]", placed))
}

#[test]
fn a_finding_speaks_of_exact_values_only() {
    let of = |built: &Built| title(built, "ja", "2012/report/overview", "figure-asked");
    // Of two answers both move by as much, so neither is alone.
    assert_eq!(of(&survey(["40, 70", "60, 30"], |table| table)), "計画");
    // Rounding lets one move by a point more.
    assert_eq!(of(&survey(["40, 71", "60, 30"], |table| table)), "「ある」は前回の40%から今回の71%に増えた");
    let about = |table: String| table.replace("40, 71", "{value: 40, operator: about}, 71");
    assert_eq!(of(&survey(["40, 71", "60, 30"], about)), "計画");
}
