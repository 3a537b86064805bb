//! Files made to keep the program busy or to end it.

use std::time::{Duration, Instant};

use super::{HEAD, with_values};
use crate::project::{Checked, Project};

/// Checks a project with a file that is meant to do harm: it ends by itself, soon, and says little.
#[track_caller]
fn survives(path: &str, text: &str) -> Checked {
    let began = Instant::now();
    let project = Project::base().with(path, text);
    let checked = project.check();
    let run = project.run(&["check"]);
    assert!(began.elapsed() < Duration::from_secs(20), "{path} takes {:?}", began.elapsed());
    assert!(matches!(run.code, 0 | 1), "ended with {}:\n{}", run.code, run.stderr);
    checked
}

#[test]
fn ten_thousand_brackets_do_not_overflow_the_stack() {
    let deep = ["[", "{a: ", "- ", "? ", "!x ", "&x ", "- - a: "];
    for opening in deep {
        let checked = survives("content/2012/deep.yaml", &opening.repeat(10_000));
        assert!(checked.findings.iter().all(|finding| finding.severity == "error"), "{opening}");
        assert_eq!(checked.code, 1, "{opening}");
    }
    let closed = format!("values: {}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(survives("content/2012/deep.yaml", &closed).code, 1);
    let steps: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(survives("content/2012/deep.yaml", &steps).code, 1);
}

#[test]
fn ten_thousand_marks_of_markdown_do_not_overflow_the_stack() {
    for mark in
        ["> ", "- ", "1. ", "[", "![", "*", "**", "_", "*a ", "[a](", "[^a", "<!--", "`", "<", "|", "#", "&"]
    {
        survives("content/about.ja.md", &format!("{}語\n", mark.repeat(10_000)));
    }
}

#[test]
fn an_alias_bomb_is_refused_and_never_expanded() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let uses = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{uses}]\n"));
    }
    let checked = survives("content/2012/bomb.yaml", &text);
    assert!(checked.findings.iter().all(|finding| finding.code == "anchor-or-alias"));
    assert_eq!(checked.code, 1);
}

#[test]
fn the_end_of_a_very_long_line_is_shown_without_the_line() {
    let long = "長".repeat(300_000);
    let text =
        format!("{HEAD}values:\n  - {{measure: alerts, value: 3, note: {{ja: {long}, en: x}}, vaule: 3}}\n");
    let checked = survives("content/2012/long.yaml", &text);
    checked.finds(&["content/2012/long.yaml:5:300054 unknown-key"]);
}

#[test]
fn numbers_beyond_all_measure_are_refused_or_shown() {
    let cases = [
        "  - {measure: alerts, value: 79228162514264337593543950335, unit: 万件}\n",
        "  - {measure: implementation, value: 50, numerator: 39614081257132168796771975167, denominator: 79228162514264337593543950335}\n",
        "  - {measure: share, subject: planned, question: plan, value: 0.1234567890123456789012345678}
  - {measure: share, subject: unplanned, question: plan, value: 0.1234567890123456789012345678}\n",
    ];
    let unit = (
        "content/measures.yaml",
        "  - {id: grade,",
        "  - {id: 万件, name: {ja: 万件, en: ''}, factor: 10000}\n  - {id: grade,",
    );
    for values in cases {
        let run = with_values(values).replacing(unit.0, unit.1, unit.2).run(&["build"]);
        assert!(matches!(run.code, 0 | 1), "{values}\n{}", run.stderr);
    }
}

#[test]
fn half_a_year_is_no_fiscal_year() {
    with_values("  - {measure: alerts, year: 2011.5, value: 3}\n")
        .check()
        .finds(&["content/2012/values.yaml:5:29 bad-fiscal-year"]);
}
