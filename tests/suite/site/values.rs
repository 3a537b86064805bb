//! Real values, as the reports print them, on the pages and in the data.

use std::collections::{BTreeMap, BTreeSet};

use super::built::{anchor, real};
use super::html::{Document, Element};

/// The cell that a page shows for a value.
#[track_caller]
fn shown(lang: &str, slug: &str, observation: &str) -> String {
    let cell = real().page(lang, slug).by_id(&anchor(observation));
    cell.unwrap_or_else(|| panic!("{lang}/{slug} shows no {observation}")).text()
}

/// Values by their ids: on which page, the value and unit as printed, the cell in both languages.
const VALUES: [(&str, &str, &str, &str, &str, &str); 34] = [
    ("2012/government/coverage/all", EVALUATION, "98.5", "%", "98.5%", "98.5%"),
    ("2012/government/coverage/responsible", EVALUATION, "98.7", "%", "98.7%", "98.7%"),
    ("2012/government/coverage/system", EVALUATION, "99.8", "%", "99.8%", "99.8%"),
    ("2012/government/coverage/staff", EVALUATION, "98.6", "%", "98.6%", "98.6%"),
    ("2008/government/implementation/staff", EVALUATION, "94.5", "%", "94.5%", "94.5%"),
    ("2010/government/implementation/responsible", EVALUATION, "99.5", "%", "99.5%", "99.5%"),
    ("2011/government/implementation/all", EVALUATION, "99.0", "%", "99.0%", "99.0%"),
    ("2012/government/implementation/all", EVALUATION, "98.9", "%", "98.9%", "98.9%"),
    ("2012/government/implementation/responsible", EVALUATION, "99.6", "%", "99.6%", "99.6%"),
    ("2012/government/implementation/system", EVALUATION, "97.9", "%", "97.9%", "97.9%"),
    ("2012/government/implementation/staff", EVALUATION, "96.8", "%", "96.8%", "96.8%"),
    ("2012/government/implementation/staff/item-creation", EVALUATION, "92.9", "%", "92.9%", "92.9%"),
    ("2012/government/implementation/staff/item-transfer", EVALUATION, "95.0", "%", "95.0%", "95.0%"),
    ("2012/government/inspection/all/domain-receiver-authentication", EVALUATION, "78", "%", "78%", "78%"),
    ("2012/government/inspection/all/web-os-update", EVALUATION, "100", "%", "100%", "100%"),
    ("2012/cas/grade-coverage/all", EVALUATION, "A", "grade", "A", "A"),
    ("2012/reconstruction/grade-coverage/all", EVALUATION, "C", "grade", "C", "C"),
    ("2012/mod/grade-implementation/all", EVALUATION, "A", "grade", "A", "A"),
    ("2010/government/threats/all", MEASURES_TAKEN, "49", "万件", "約49万件", "about 490,000"),
    ("2011/government/threats/all", MEASURES_TAKEN, "66", "万件", "約66万件", "about 660,000"),
    ("2012/government/threats/all", MEASURES_TAKEN, "108", "万件", "約108万件", "about 1,080,000"),
    ("2010/government/alerts/all", MEASURES_TAKEN, "70", "件", "70件", "70"),
    ("2012/government/alerts/all", MEASURES_TAKEN, "74", "件", "74件", "74"),
    ("2011/government/notices/all", MEASURES_TAKEN, "139", "件", "139件", "139"),
    ("2012/government/notices/all", MEASURES_TAKEN, "175", "件", "175件", "175"),
    ("2010/government/mail-alerts/all", MEASURES_TAKEN, "118", "件", "118件", "118"),
    ("2012/government/mail-alerts/all", MEASURES_TAKEN, "415", "件", "415件", "415"),
    ("2012/cao/coverage/all", "2012/cao", "100", "%", "100%", "100%"),
    ("2012/reconstruction/implementation/staff", "2012/reconstruction", "86.6", "%", "86.6%", "86.6%"),
    ("2012/meti/implementation/all", "2012/meti", "9", "割", "9割超", "over 90%"),
    ("2011/mhlw/coverage/all", "2011/mhlw", "100", "%", "100%", "100%"),
    ("2011/mhlw/implementation/system", "2011/mhlw", "97.6", "%", "97.6%", "97.6%"),
    ("2011/mhlw/attainment/system@100", "2011/mhlw", "20.8", "%", "20.8%", "20.8%"),
    ("2011/mhlw/attainment/staff@100", "2011/mhlw", "0", "%", "0%", "0%"),
];
const EVALUATION: &str = "2012/report/evaluation";
const MEASURES_TAKEN: &str = "2012/report/measures-taken";

#[test]
fn values_stand_as_printed_in_the_data_and_on_their_pages() {
    for (id, slug, value, unit, ja, en) in VALUES {
        let row = real().row("data/observations.csv", id);
        assert_eq!((row["value"].as_str(), row["unit"].as_str()), (value, unit), "{id}");
        for (lang, words) in [("ja", ja), ("en", en)] {
            let cell = shown(lang, slug, id);
            assert!(
                cell == words || cell.starts_with(&format!("{words} ")),
                "{lang}/{slug}: {id} is {cell:?}"
            );
        }
    }
}

#[test]
fn every_value_of_the_data_has_its_place_in_both_languages() {
    let rows = real().rows("data/observations.csv");
    assert!(rows.len() >= 171, "only {} values", rows.len());
    for lang in ["ja", "en"] {
        let mut cells: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (_, page) in real().of_lang(lang) {
            for cell in page.all() {
                if let Some(id) = cell.attribute("id").filter(|id| id.starts_with("d-")) {
                    cells.entry(id).or_default().push(cell.text());
                }
            }
        }
        let anchors: BTreeSet<String> = rows.iter().map(|row| anchor(&row["id"])).collect();
        assert_eq!(anchors.len(), rows.len(), "two values of one anchor");
        let known: BTreeSet<String> = cells.keys().map(|id| (*id).to_owned()).collect();
        let strays: Vec<&String> = known.symmetric_difference(&anchors).collect();
        assert!(strays.is_empty(), "{lang}: values without a place, or places without a value: {strays:?}");
        for row in rows.iter().filter(|row| !row["value"].is_empty()) {
            let (value, plain) = (&row["value"], grouped(&row["number"]));
            for cell in &cells[anchor(&row["id"]).as_str()] {
                let in_words = row["status"] == "in-words" && !cell.is_empty();
                assert!(
                    cell.contains(value) || cell.contains(&plain) || in_words,
                    "{lang}: {} is {cell:?}",
                    row["id"]
                );
            }
        }
    }
}

/// A whole number as English pages write it.
fn grouped(number: &str) -> String {
    let digits = number.len();
    let comma = |at: usize| at > 0 && (digits - at).is_multiple_of(3) && !number.contains('.');
    number.char_indices().flat_map(|(at, c)| comma(at).then_some(',').into_iter().chain([c])).collect()
}

/// The numbers at the head of a page, as they stand there.
fn headlines(page: &Document) -> Vec<String> {
    let list = page.by_id("headlines").unwrap().inner("dl").next().unwrap();
    list.children().map(|item| item.inner("dd").next().unwrap().text()).collect()
}

#[test]
fn the_headline_numbers_of_the_year_are_those_of_the_report() {
    for slug in ["", "2012"] {
        assert_eq!(headlines(real().page("ja", slug)), ["98.5%", "98.9%", "78%", "約108万件"]);
        assert_eq!(headlines(real().page("en", slug)), ["98.5%", "98.9%", "78%", "about 1,080,000"]);
    }
}

#[test]
fn the_grades_are_counted_as_the_report_counts_them() {
    let expected = [
        ("grade-coverage", [("A", 15), ("B", 5), ("C", 1)].as_slice()),
        ("grade-implementation", &[("A", 5), ("B", 16)]),
    ];
    for (measure, counts) in expected {
        let rows = real().rows("data/observations.csv");
        let graded: Vec<_> =
            rows.iter().filter(|row| row["measure"] == measure && row["fiscal_year"] == "2012").collect();
        assert_eq!(graded.len(), 21, "bodies with a {measure}");
        for (grade, count) in counts {
            assert_eq!(
                graded.iter().filter(|row| row["value"] == *grade).count(),
                *count,
                "{measure} {grade}"
            );
        }
        for lang in ["ja", "en"] {
            let page = real().page(lang, EVALUATION);
            let cell = |row: &&&BTreeMap<String, String>| {
                page.by_id(&anchor(&row["id"])).unwrap().text() == row["value"]
            };
            assert_eq!(graded.iter().filter(cell).count(), 21, "{lang}: grades of {measure} on the page");
        }
    }
    for (lang, words) in [("ja", ["15府省庁", "5府省庁"]), ("en", ["15 in", "5 in"])] {
        let caption = real()
            .page(lang, EVALUATION)
            .by_id("figure-grades")
            .unwrap()
            .inner("figcaption")
            .next()
            .unwrap()
            .text();
        assert!(words.iter().all(|word| caption.contains(word)), "{lang}: {caption}");
    }
}

#[test]
fn the_average_below_its_parts_is_kept_and_its_reason_stands_beside_it() {
    let row = real().row("data/observations.csv", "2012/government/coverage/all");
    assert_eq!(row["value"], "98.5");
    assert!(
        row["accepted_reason_ja"].contains("注34") && row["accepted_reason_en"].contains("footnote 34"),
        "{row:?}"
    );
    for (lang, reason, place) in [
        ("ja", "三つの主体のどの値よりも低い", "注34"),
        ("en", "lower than the value of each of the three roles", "footnote 34"),
    ] {
        let table = real().page(lang, EVALUATION).by_id("table-coverage-by-role").unwrap();
        let cell = shown(lang, EVALUATION, "2012/government/coverage/all");
        assert!(cell.len() > "98.5%".len(), "{lang}: the value carries no mark: {cell}");
        let text = table.text();
        assert!(text.contains(reason) && text.contains(place), "{lang}: the reason is missing: {text}");
    }
}

#[test]
fn a_hundred_percent_that_was_missed_is_no_value() {
    let rows = real().rows("data/observations.csv");
    let missed: Vec<_> = rows.iter().filter(|row| row["status"] == "not-reached").collect();
    assert!(missed.iter().any(|row| row["id"] == "2012/kunaicho/attainment/all"), "{missed:?}");
    for row in &missed {
        assert_eq!(
            (row["value"].as_str(), row["number"].as_str(), row["bound"].as_str()),
            // The one rate that should be low is said not to have been zero.
            ("", "", if row["id"] == "2012/mlit/open-rate/all" { "0" } else { "100" }),
            "{}",
            row["id"]
        );
    }
    assert!(!rows.iter().any(|row| row["body"] == "kunaicho" && row["value"] == "100"));
    for (lang, words) in [("ja", "100%に達せず"), ("en", "100%")] {
        let page = real().page(lang, "2012/kunaicho");
        let cells: Vec<Element<'_>> =
            page.all().filter(|cell| cell.attribute("id").is_some_and(|id| id.starts_with("d-"))).collect();
        assert!(!cells.is_empty());
        for cell in cells {
            let text = cell.text();
            assert!(text.trim() != "100%" && text != "100", "{lang}: {text}");
            assert!(!text.contains("100") || text.contains(words), "{lang}: {text}");
        }
        assert_ne!(shown(lang, "2012/kunaicho", "2012/kunaicho/attainment/all"), "100%");
    }
}

/// The values that the texts of a page link to, in the order of their ids.
fn mentions(page: &Document) -> Vec<&str> {
    let in_text = |link: &Element<'_>| link.around().any(|up| up.has_class("prose") || up.name() == "dd");
    let links = page.only("main").inner("a").filter(in_text).filter_map(|link| link.attribute("href"));
    let ids = links.filter_map(|to| Some(to.split_once('#')?.1)).filter(|id| id.starts_with("d-"));
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    ids
}

#[test]
fn both_languages_of_a_text_name_the_same_values() {
    let mut all = 0;
    for (slug, page) in real().of_lang("ja") {
        let (ja, en) = (mentions(page), mentions(real().page("en", slug)));
        assert_eq!(ja, en, "{slug}: the two languages rest on different values");
        all += ja.len();
    }
    assert!(all > 20, "only {all} values are named in texts");
}
