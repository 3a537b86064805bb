//! Charts that authors ask for: what is let through is drawn.

use crate::project::Project;

/// A table of two rows and two years, as its chart is asked for.
fn table(chart: &str, cells: [&str; 2]) -> String {
    let [first, second] = cells;
    format!(
        "fiscal_year: 2012\nbody: government\ndocument: annual-2012\ntables:\n  - id: asked\n    caption: {{ja: 例, \
         en: Example}}\n    numbered: false\n    measure: implementation\n    columns:\n      - {{label: {{ja: H23, en: \
         FY2011}}, year: 2011}}\n      - {{label: {{ja: H24, en: FY2012}}, year: 2012}}\n    rows:\n      - {{role: \
         responsible, at: 40, cells: [{first}]}}\n      - {{role: staff, at: 41, cells: [{second}]}}\n    chart: {chart}\n"
    )
}

fn asking(chart: &str, cells: [&str; 2]) -> Project {
    Project::base().with("content/2012/asked.yaml", &table(chart, cells)).replacing(
        "content/2012/edition.yaml",
        "tables: [coverage-trend]",
        "tables: [coverage-trend, asked]",
    )
}

#[test]
fn what_is_let_through_is_drawn() {
    let fitting = [
        ("lines", ["97, 98", "60, 61"]),
        ("dots", ["97, 98", "99, 100"]),
        ("bars", ["97, 98", "80, 61"]),
        ("stacks", ["70, 50", "30, 50"]),
        // Rounded parts make 99 or 101.
        ("stacks", ["70, 51", "29, 50"]),
        // A gap is no fault of a line.
        ("lines", ["97, {status: not-published}", "60, 61"]),
    ];
    for (chart, cells) in fitting {
        let built = asking(chart, cells).build();
        for lang in ["ja", "en"] {
            let page = built.read(&format!("{lang}/2012/report/overview/index.html"));
            assert!(page.contains(r#"<figure id="figure-asked">"#), "{chart} {cells:?} in {lang}");
        }
    }
}

#[test]
fn what_would_mislead_is_an_error_at_its_chart() {
    let unsuited = [
        ("stacks", ["97, 98", "60, 61"]),
        ("stacks", ["70, {status: not-published}", "30, 50"]),
        ("bars", ["97, 98", "81, 82"]),
    ];
    for (chart, cells) in unsuited {
        asking(chart, cells).check().finds(&["content/2012/asked.yaml:15:12 unsuited-chart"]);
    }
}

#[test]
fn a_drawing_has_no_id_of_a_table() {
    let drawing = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\nfigures:\n  - {id: coverage-trend, \
                   caption: {ja: 図, en: Drawing}, kind: picture}\n";
    Project::base()
        .with("content/2012/named-like-a-table.yaml", drawing)
        .replacing(
            "content/2012/edition.yaml",
            "tables: [coverage-trend]",
            "tables: [coverage-trend]\n        figures: [coverage-trend]",
        )
        .check()
        .finds(&[
            "content/2012/edition.yaml:11:19 duplicate-id",
            "content/2012/named-like-a-table.yaml:5:10 duplicate-id",
        ]);
}
