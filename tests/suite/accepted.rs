//! Checks that a source itself breaks: recorded with a reason, they are published as printed.

use hakusho::diagnostic::Code;

use crate::project::Project;

const HEAD: &str = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\n";

/// For each check, values that break it; `REASON` is where a reason would stand.
const BROKEN: &[(Code, &str)] = &[
    (Code::GradeAgainstRate, "  - {measure: grade-coverage, value: A REASON}\n"),
    (
        Code::AverageOutsideComponents,
        "  - {measure: implementation, role: all, value: 99.1 REASON}
  - {measure: implementation, role: responsible, value: 98.0}
  - {measure: implementation, role: staff, value: 99.0}\n",
    ),
    (
        Code::SumOutsideTolerance,
        "  - {measure: share, subject: planned, question: plan, value: 62.5 REASON}
  - {measure: share, subject: unplanned, question: plan, value: 36.5}\n",
    ),
    (
        Code::ShareAgainstCounts,
        "  - {measure: implementation, value: 97.1, numerator: 97, denominator: 100 REASON}\n",
    ),
    (
        Code::SaidAgainstValues,
        "  - {measure: alerts, value: 3, said: rose REASON}\n  - {measure: alerts, year: 2011, value: 4}\n",
    ),
    (Code::FormulaDiffers, "  - {measure: probability, parameters: {n: 100, p: 0.01}, value: 36.6 REASON}\n"),
    (
        Code::NumberDiffers,
        "  - measure: alerts
    value: 3
    note: {ja: '[4件](value:government/alerts/all)', en: '[4](value:government/alerts/all)'} REASON\n",
    ),
];

fn reason(code: Code) -> String {
    format!("accepted: [{{code: {}, reason: {{ja: 原典のとおり。, en: As printed.}}}}]", code.name())
}

/// The values with a reason, or with none.
fn project(values: &str, reason: &str) -> Project {
    let separator = if values.contains("} REASON") { "\n    " } else { ", " };
    let reason = if reason.is_empty() { String::new() } else { format!("{separator}{reason}") };
    let values = values.replace(" REASON", &reason);
    Project::base().with("content/2012/values.yaml", &format!("{HEAD}values:\n{values}"))
}

#[test]
fn every_check_that_can_be_accepted_is_tried_here() {
    let can: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.can_be_accepted()).collect();
    let mut tried: Vec<Code> = BROKEN.iter().map(|(code, _)| *code).collect();
    tried.sort();
    assert_eq!(tried, can);
}

#[test]
fn a_check_that_the_source_breaks_is_accepted_with_a_reason() {
    for (code, values) in BROKEN {
        let found = project(values, "").check().findings;
        assert!(
            !found.is_empty() && found.iter().all(|finding| finding.code == code.name()),
            "{}",
            code.name()
        );
        project(values, &reason(*code)).check().finds_nothing();
    }
}

#[test]
fn the_reason_is_published_with_the_value_in_both_languages() {
    for (code, values) in BROKEN {
        let data = project(values, &reason(*code)).build().read("data/observations.csv");
        for expected in [code.name(), "原典のとおり。", "As printed."] {
            assert!(data.contains(expected), "{}: no {expected}", code.name());
        }
    }
}

#[test]
fn a_reason_for_one_check_accepts_no_other() {
    for (code, values) in BROKEN {
        let other = if *code == Code::NumberDiffers { Code::FormulaDiffers } else { Code::NumberDiffers };
        let codes: Vec<String> = project(values, &reason(other))
            .check()
            .findings
            .into_iter()
            .map(|finding| finding.code)
            .collect();
        assert!(codes.contains(&code.name().to_owned()), "{}: {codes:?}", code.name());
        assert!(codes.contains(&Code::AcceptedNothing.name().to_owned()), "{}: {codes:?}", code.name());
    }
}

#[test]
fn a_reason_at_a_table_holds_for_its_cells() {
    let government = "content/2012/government.yaml";
    let broken = || Project::base().replacing(government, "cells: [97.4, 98.5]", "cells: [97.4, 99.5]");
    broken().check().finds(&["content/2012/government.yaml:13:89 average-outside-components"]);
    let reason = reason(Code::AverageOutsideComponents);
    let accepted =
        broken().replacing(government, "    chart: lines", &format!("    chart: lines\n    {reason}"));
    accepted.check().finds_nothing();
}
