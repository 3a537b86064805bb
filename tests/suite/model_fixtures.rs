//! Five cases that are hard to represent, each followed from its YAML to the data and to the pages.
//!
//! `tests/fixtures/model` holds them and nothing else: a survey chart of three years with N, a matrix
//! with a base date and parameters, a table of a formula, a rate printed under another's name, and
//! measures answered group by group.

mod leaves;
mod reports;

use crate::site::built::{Row, anchor, model};

const OBSERVATIONS: &str = "data/observations.csv";

/// The fields of a row, in the order asked for, joined by `|`.
fn fields(row: &Row, names: &[&str]) -> String {
    names.iter().map(|name| row[*name].as_str()).collect::<Vec<_>>().join("|")
}

/// The cell that shows a value on a page.
#[track_caller]
fn cell(lang: &str, slug: &str, id: &str) -> String {
    let cell = model().page(lang, slug).by_id(&anchor(id));
    cell.unwrap_or_else(|| panic!("{lang}/{slug} shows no {id}")).text()
}

#[track_caller]
fn says(lang: &str, slug: &str, words: &[&str]) {
    let text = model().page(lang, slug).only("main").text();
    for word in words {
        assert!(text.contains(word), "{lang}/{slug} does not say {word:?}");
    }
}

/// Of each year: the year, the value, N, and the lines of the source.
type Years = [(&'static str, &'static str, &'static str, &'static str); 3];

const SURVEY: [(&str, Years); 3] = [
    (
        "stated",
        [
            ("2010", "71", "194", "12741;12742;12762"),
            ("2011", "82", "192", "12741;12742;12765"),
            ("2012", "87", "191", "12741;12742;12768"),
        ],
    ),
    (
        "to-be-stated",
        [
            ("2010", "26", "194", "12744;12745;12762"),
            ("2011", "17", "192", "12744;12745;12765"),
            ("2012", "12", "191", "12744;12745;12768"),
        ],
    ),
    (
        "no-plan",
        [
            ("2010", "3", "194", "12747;12762"),
            ("2011", "1", "192", "12747;12765"),
            ("2012", "1", "191", "12747;12768"),
        ],
    ),
];

#[test]
fn a_survey_chart_keeps_n_answer_mode_and_the_date_of_each_of_its_years() {
    for (answer, years) in SURVEY {
        for (year, value, n, lines) in years {
            let id = format!("{year}/agencies/share/all/f01-midterm-goal/{answer}");
            let row = model().row(OBSERVATIONS, &id);
            let date = format!("{}-03", year.parse::<u16>().unwrap() + 1);
            let expected =
                format!("{year}|{date}|agencies|share|common|all|{answer}|=|{value}|%|{n}|published|{value}");
            let names = [
                "fiscal_year",
                "as_of",
                "body",
                "measure",
                "definition",
                "role",
                "subject",
                "operator",
                "value",
                "unit",
                "n",
                "status",
                "number",
            ];
            assert_eq!(fields(&row, &names), expected);
            let names = ["question", "answer_mode", "source_document", "source_place", "figure"];
            let expected =
                format!("f01-midterm-goal|single|001_4ce637aaff4df115.txt|{lines}|2012/midterm-goal");
            assert_eq!(fields(&row, &names), expected);
            for lang in ["ja", "en"] {
                assert_eq!(cell(lang, "2012/report/appendix-f", &id), format!("{value}%"));
            }
        }
    }
    let columns: Vec<String> = model()
        .rows("data/2012/midterm-goal.csv")
        .iter()
        .take(3)
        .map(|row| fields(row, &["column_ja", "column_en", "n"]))
        .collect();
    assert_eq!(
        columns,
        [
            "H23|H23 (end of March 2011)|194",
            "H24|H24 (end of March 2012)|192",
            "H25|H25 (end of March 2013)|191"
        ]
    );
}

#[test]
fn a_survey_chart_shows_n_answer_mode_and_the_date_of_each_of_its_years() {
    let page = "2012/report/appendix-f";
    for n in ["194", "192", "191"] {
        for lang in ["ja", "en"] {
            let drawn =
                model().page(lang, page).named("svg").all(|svg| svg.text().contains(&format!("N={n}")));
            assert!(drawn, "{lang}: a drawing without N={n}");
        }
    }
    says(
        "ja",
        "measures/share",
        &["単一回答", "194", "192", "191", "平成22年度", "平成23年度", "平成24年度"],
    );
    says("en", "measures/share", &["Single answer", "194", "192", "191", "FY2010", "FY2011", "FY2012"]);
    // Three dates; the first alone would be wrong for the second and the third.
    let subtitle = |lang: &str| {
        model()
            .page(lang, page)
            .by_id("figure-midterm-goal")
            .unwrap()
            .inner("figcaption")
            .next()
            .unwrap()
            .text()
    };
    let one = |text: &str, dates: [&str; 3]| dates.iter().filter(|date| text.contains(*date)).count();
    let (ja, en) = (subtitle("ja"), subtitle("en"));
    assert!(one(&ja, ["平成23年3月", "平成24年3月", "平成25年3月"]) != 1, "one date for three: {ja}");
    assert!(one(&en, ["March 2011", "March 2012", "March 2013"]) != 1, "one date for three: {en}");
}

#[test]
fn a_matrix_keeps_its_base_date_its_parameters_and_a_row_that_adds_up_to_99_9() {
    let cells = [
        ("fail", "3", "79.9", "9280"),
        ("softfail", "3", "13.0", "9280"),
        ("none", "3", "7.0", "9280"),
        ("fail", "4", "43.4", "9282;9283;9285"),
        ("softfail", "4", "6.7", "9282;9283;9285"),
        ("none", "4", "49.9", "9282;9283;9285"),
    ];
    for (setting, level, value, lines) in cells {
        let id = format!("2013/government/share/all/spf-sender/{setting};level={level}");
        let row = model().row(OBSERVATIONS, &id);
        let names = [
            "fiscal_year",
            "as_of",
            "subject",
            "value",
            "unit",
            "status",
            "question",
            "answer_mode",
            "parameters",
            "source_place",
        ];
        let expected =
            format!("2013|2013-06-07|{setting}|{value}|%|published|spf-sender|single|level={level}|{lines}");
        assert_eq!(fields(&row, &names), expected);
        for lang in ["ja", "en"] {
            assert_eq!(cell(lang, "2012/report/appendix-b", &id), format!("{value}%"), "13.0 keeps its zero");
        }
    }
    // The printed values are kept, although they do not add up to 100.
    assert_eq!(799 + 130 + 70, 999);
    says(
        "ja",
        "2012/report/appendix-b",
        &["平成25年6月7日現在", "第３レベル（xxx.go.jp）ドメイン", "「~all」", "設定なし"],
    );
    says(
        "en",
        "2012/report/appendix-b",
        &["As of 7 June 2013", "Third-level domains (xxx.go.jp)", "\"~all\"", "No setting"],
    );
    says("ja", "measures/share", &["level = 3", "level = 4"]);
}

#[test]
fn a_table_of_a_formula_keeps_twelve_values_with_both_parameters() {
    let rows: [(&str, [&str; 3]); 4] = [
        ("15", ["79.4", "53.7", "14.0"]),
        ("50", ["99.5", "92.3", "39.5"]),
        ("100", ["100.0", "99.4", "63.4"]),
        ("500", ["100.0", "100.0", "99.3"]),
    ];
    for (n, values) in rows {
        for (p, value) in ["0.1", "0.05", "0.01"].into_iter().zip(values) {
            let id = format!("2012/government/probability/all;n={n};p={p}");
            let row = model().row(OBSERVATIONS, &id);
            let names =
                ["value", "unit", "parameters", "measure", "role", "subject", "n", "status", "figure"];
            let expected =
                format!("{value}|%|n={n};p={p}|probability|all|||published|2012/opening-probability");
            assert_eq!(fields(&row, &names), expected);
            for lang in ["ja", "en"] {
                assert_eq!(cell(lang, "2012/report/column-5", &id), format!("{value}%"));
            }
            // Said by a note of the table, and true.
            let exact = 100.0 * (1.0 - (1.0 - p.parse::<f64>().unwrap()).powi(n.parse().unwrap()));
            assert_eq!(format!("{exact:.1}"), value, "n={n}, p={p}");
        }
    }
    let twice = model().row(OBSERVATIONS, "2012/government/probability/all;n=100;p=0.05");
    assert_eq!(twice["source_place"], "1085;1113", "printed in the text and in the table");
    says("ja", "2012/report/column-5", &["メールを受信した職員数", "10.0%", "12の値はいずれも式1-(1-p)^n"]);
    says("en", "2012/report/column-5", &["Staff who receive the mail", "10.0%", "formula 1-(1-p)^n"]);
    says("ja", "measures/probability", &["n = 15", "p = 0.05"]);
}
