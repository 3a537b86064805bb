//! The promise between the two wings: what `check` accepts, `build` publishes.
//!
//! An author who was told that there is no problem is never told by the build that there is one.

use crate::project::Project;

/// Checks without a finding, then builds.
#[track_caller]
fn keeps(project: &Project) {
    project.check().finds_nothing();
    project.build();
}

/// The base with one more table of a measure, of these columns and rows.
fn with_table(measure: &str, columns: &str, rows: &str) -> Project {
    let table = format!(
        "fiscal_year: 2012\nbody: government\ndocument: annual-2012\ntables:\n  - id: one-more
    caption: {{ja: もう一つの表, en: One more table}}\n    measure: {measure}\n    columns: [{columns}]\n    rows: [{rows}]\n"
    );
    Project::base().with("content/2012/one-more.yaml", &table).replacing(
        "content/2012/edition.yaml",
        "        tables: [coverage-trend]",
        "        tables: [coverage-trend, one-more]",
    )
}

/// The same with a chart of the table.
fn with_chart(chart: &str, measure: &str, columns: &str, rows: &str) -> Project {
    let table = format!("    rows: [{rows}]\n");
    let charted = format!("{table}    chart: {chart}\n");
    with_table(measure, columns, rows).replacing("content/2012/one-more.yaml", &table, &charted)
}

const FY2011: &str = "{label: {ja: H23年度, en: FY2011}, year: 2011}";
const FY2012: &str = "{label: {ja: H24年度, en: FY2012}, year: 2012}";

fn two_years() -> String {
    format!("{FY2011}, {FY2012}")
}

#[test]
fn a_site_of_one_language() {
    keeps(&Project::base().replacing("content/site.yaml", "[ja, en]", "[ja]"));
}

#[test]
fn a_site_without_a_year_a_glossary_or_a_report() {
    keeps(&Project::base().without("content/2012"));
    keeps(&Project::base().without("content/glossary.yaml"));
    keeps(&Project::base().without("content/2012/bodies"));
}

#[test]
fn a_report_whose_sections_stand_under_no_heading() {
    let edition = "content/2012/edition.yaml";
    keeps(&Project::base().replacing(edition, "bodies: [lighthouse, ferries]", "bodies: [ferries]"));
}

#[test]
fn a_chart_of_values_that_were_not_published() {
    let rows = "{role: all, cells: [{status: not-published}, {status: not-published}]}";
    for chart in ["lines", "dots", "bars", "stacks"] {
        with_chart(chart, "implementation", &two_years(), rows)
            .check()
            .finds(&["content/2012/one-more.yaml:10:12 unsuited-chart"]);
    }
}

#[test]
fn a_chart_of_an_empty_table() {
    for chart in ["lines", "dots", "bars", "stacks"] {
        keeps(&with_chart(chart, "implementation", &two_years(), ""));
    }
}

#[test]
fn lines_over_a_column_that_leaves_its_year_to_the_file() {
    let columns = format!("{FY2011}, {{label: {{ja: H24年度, en: FY2012}}}}");
    with_chart("lines", "implementation", &columns, "{role: all, cells: [97, 98]}")
        .check()
        .finds(&["content/2012/one-more.yaml:10:12 unsuited-chart"]);
}

#[test]
fn lines_of_which_one_was_not_published() {
    let rows = "{role: all, cells: [97, 98]}, {role: staff, cells: [{status: not-published}, {status: not-published}]}";
    keeps(&with_chart("lines", "implementation", &two_years(), rows));
}

#[test]
fn lines_and_dots_of_counts() {
    for chart in ["lines", "dots"] {
        let rows = "{role: responsible, cells: [970, 980]}, {role: staff, cells: [3, 4]}";
        keeps(&with_chart(chart, "alerts", &two_years(), rows));
    }
}

#[test]
fn a_chart_of_more_series_than_can_be_told_apart() {
    let of = [
        "role: responsible",
        "role: staff",
        "body: ferries",
        "body: ferries, role: responsible",
        "body: ferries, role: staff",
        "body: lighthouse, role: staff",
    ];
    let rows = of.map(|keys| format!("{{{keys}, cells: [97, 98]}}")).join(", ");
    for chart in ["lines", "bars"] {
        let project = with_chart(chart, "implementation", &two_years(), &rows);
        assert_ne!(project.run(&["build"]).code, 2, "{chart}");
    }
}

#[test]
fn a_count_of_a_body_that_the_whole_has_too() {
    let values = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\nvalues:\n  - {measure: alerts, value: 250, at: 9}\n";
    keeps(&Project::base().with("content/2012/alerts.yaml", values));
}

#[test]
fn a_grade_that_the_scale_does_not_have() {
    let project = with_chart(
        "stacks",
        "grade-coverage",
        "{label: {ja: H22年度, en: FY2010}, year: 2010}",
        "{role: responsible, cells: [E]}",
    );
    assert_ne!(project.run(&["build"]).code, 2);
}

#[test]
fn a_language_listed_twice() {
    let project = Project::base().replacing("content/site.yaml", "[ja, en]", "[ja, ja]");
    assert_ne!(project.run(&["build"]).code, 2);
}

#[test]
fn a_total_of_counts_beside_its_parts() {
    keeps(&with_table(
        "alerts",
        FY2012,
        "{role: all, cells: [3]}, {role: responsible, cells: [1]}, {role: staff, cells: [2]}",
    ));
}
