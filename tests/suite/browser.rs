//! The built site in a browser, and before the checkers that others trust: each check of `tests/browser/` is
//! one test here, with what it found in its failure. All of them share one walk over the pages.
//!
//! Node and Chromium are needed, for `nu` Java. Where they are missing the tests say so and pass, unless
//! `HAKUSHO_REQUIRE_BROWSER` is `1`; with `0` they do not look for them. Deliberately absent: what a check
//! holds, which its own module in `tests/browser/checks/` says.

mod machine;

use machine::{Asked, Report, examined, planted};

/// Every check, each with its test below.
const CHECKS: [&str; 15] = [
    "axe",
    "contrast",
    "tables",
    "names",
    "language",
    "reflow",
    "motion",
    "keyboard",
    "requests",
    "html",
    "nu",
    "charts",
    "paper",
    "weights",
    "lighthouse",
];

/// Fails with what a check found; a machine without a browser is told of, and is a failure only where asked.
#[track_caller]
fn finds_nothing(check: &str) {
    match examined() {
        Ok(reports) => {
            let report = reports.iter().find(|report| report.name == check);
            let Report { pages, told, .. } = report.unwrap_or_else(|| panic!("no check is called {check}"));
            assert!(told.is_empty(), "{check}, on {pages} pages:\n{}", told.join("\n"));
        }
        Err(reason) => missing(reason),
    }
}

#[track_caller]
fn missing(reason: &str) {
    assert!(Asked::of_environment() != Asked::Required, "the browser checks cannot run: {reason}");
    println!("notice: the browser checks did not run: {reason}");
}

#[test]
fn every_check_has_a_test_and_looked_at_pages() {
    match examined() {
        Ok(reports) => {
            let names: Vec<&str> = reports.iter().map(|report| report.name.as_str()).collect();
            let mut listed = CHECKS.to_vec();
            let mut ran = names.clone();
            listed.sort_unstable();
            ran.sort_unstable();
            assert_eq!(listed, ran, "the list of checks.mjs and the tests here");
            for report in reports {
                assert!(report.pages >= 20, "{} looked at {} pages", report.name, report.pages);
                println!("{:<12} {:>4} pages {:>7.1} s", report.name, report.pages, report.seconds);
            }
        }
        Err(reason) => missing(reason),
    }
}

#[test]
fn the_checks_find_the_faults_that_were_planted_for_them() {
    match planted() {
        Ok(said) => assert!(said.ends_with(", 0 missed\n"), "{said}"),
        Err(reason) => missing(&reason),
    }
}

#[test]
fn axe_finds_nothing_in_any_view() {
    finds_nothing("axe");
}

#[test]
fn words_and_shapes_stand_out_from_what_is_behind_them() {
    finds_nothing("contrast");
}

#[test]
fn tables_say_what_their_cells_are_about() {
    finds_nothing("tables");
}

#[test]
fn links_of_one_name_lead_to_one_place() {
    finds_nothing("names");
}

#[test]
fn words_stand_in_their_language() {
    finds_nothing("language");
}

#[test]
fn nothing_is_wider_than_its_page_or_cut_off() {
    finds_nothing("reflow");
}

#[test]
fn nothing_moves() {
    finds_nothing("motion");
}

#[test]
fn a_keyboard_is_enough() {
    finds_nothing("keyboard");
}

#[test]
fn no_page_asks_another_host_or_complains() {
    finds_nothing("requests");
}

#[test]
fn html_validate_finds_nothing() {
    finds_nothing("html");
}

#[test]
fn the_nu_checker_finds_nothing() {
    finds_nothing("nu");
}

#[test]
fn words_of_drawings_are_read_at_every_width() {
    finds_nothing("charts");
}

#[test]
fn no_sheet_of_paper_is_empty() {
    finds_nothing("paper");
}

#[test]
fn pages_are_light() {
    finds_nothing("weights");
}

#[test]
fn lighthouse_has_nothing_to_improve() {
    finds_nothing("lighthouse");
}
