//! A break is never crossed: not by a line of a chart, not by a difference, not by a finding.
//!
//! The real content has one: from FY2011 on, the implementation rate is that of a narrower set of items.

use std::collections::BTreeMap;

use hakusho::derive::{Incomparable, compare, derive};
use hakusho::model::{Archive, Observation};
use hakusho::pipeline;
use hakusho::source::SourceTree;

use super::built::{Built, real};
use super::html::{Document, Element};
use crate::project::{Project, repository};

const MARK: [(&str, &str); 2] = [("ja", "点検項目の重点化"), ("en", "Narrower set of items")];

/// The pages on which the trend over FY2008 to FY2012 is drawn and printed.
const TREND: [&str; 2] = ["2012", "2012/report/evaluation"];

fn archive() -> Archive {
    let tree = SourceTree::read(repository()).unwrap();
    pipeline::check(&tree, &mut |_| {}).value.unwrap()
}

fn is_implementation(value: &Observation) -> bool {
    value.of.measure.as_str() == "implementation"
}

#[test]
fn no_difference_is_derived_across_the_break() {
    let archive = archive();
    let values: Vec<_> = archive.observations.values().filter(|value| is_implementation(value)).collect();
    let (mut across, mut beside) = (0, 0);
    for before in &values {
        for after in values.iter().filter(|after| after.of.year > before.of.year) {
            let year = |value: &Observation| value.of.year.to_string().parse::<u16>().unwrap();
            let crosses = year(before) < 2011 && year(after) >= 2011;
            match compare(before, after, &archive.measures) {
                Err(Incomparable::Break(id)) => {
                    assert!(crosses && id.as_str() == "focused-2011", "{} to {}", before.id, after.id);
                    across += 1;
                }
                Err(_) => {}
                Ok(_) => {
                    assert!(!crosses, "{} to {} is a difference across the break", before.id, after.id);
                    beside += 1;
                }
            }
        }
    }
    assert!(
        across >= 24 && beside >= 16,
        "{across} pairs across, {beside} beside: too few to prove anything"
    );
    let changes = derive(&archive).changes;
    let on_2011 = changes
        .iter()
        .filter(|(id, _)| id.to_string().starts_with("2011/") && id.to_string().contains("/implementation/"));
    let mut refused = 0;
    for (id, change) in on_2011 {
        assert!(change.is_err(), "{id} has a change on FY2010");
        refused += 1;
    }
    assert!(refused >= 5, "only {refused} values of FY2011 have a year before");
}

/// The year that the head of a column or an axis begins with.
fn year_of(label: &str) -> Option<u16> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    label.strip_prefix("FY").and_then(digits).or_else(|| Some(digits(label.strip_prefix('H')?)? + 1988))
}

#[test]
fn a_table_across_the_break_marks_the_first_year_of_the_new_series() {
    for (lang, mark) in MARK {
        let mut tables = 0;
        for (slug, page) in real().of_lang(lang) {
            let of_rate = |table: &Element<'_>| {
                table
                    .inner("td")
                    .any(|cell| cell.attribute("id").is_some_and(|id| id.contains("-implementation-")))
            };
            for table in page.named("table").filter(of_rate) {
                let heads: Vec<_> =
                    table.inner("th").filter(|head| head.attribute("scope") == Some("col")).collect();
                let years: Vec<Option<u16>> =
                    heads.iter().map(|head| head.text().split(' ').find_map(year_of)).collect();
                if !years.contains(&Some(2010)) || !years.contains(&Some(2011)) {
                    continue;
                }
                tables += 1;
                for (head, year) in heads.iter().zip(years) {
                    let marked = head.text().contains(mark);
                    assert_eq!(marked, year == Some(2011), "{lang}/{slug}: the head {:?}", head.text());
                }
            }
        }
        assert!(tables >= 2, "{tables} tables across the break in {lang}");
    }
}

/// A drawn stroke as the reach of its x.
fn strokes(svg: Element<'_>) -> Vec<(f64, f64)> {
    let grounds = ["grid", "axis", "ground"];
    let number = |text: &str| text.parse::<f64>().unwrap();
    let mut strokes = Vec::new();
    for element in svg.inner("line").chain(svg.inner("polyline")).chain(svg.inner("path")) {
        if grounds.iter().any(|ground| element.has_class(ground)) {
            continue;
        }
        let xs: Vec<f64> = match element.name() {
            "line" => ["x1", "x2"].iter().map(|name| number(element.attribute(name).unwrap())).collect(),
            "polyline" => {
                let points = element.attribute("points").unwrap().split(' ');
                points.map(|point| number(point.split(',').next().unwrap())).collect()
            }
            other => panic!("a <{other}> in a chart of lines: teach this test to read it"),
        };
        strokes
            .push((xs.iter().copied().fold(f64::MAX, f64::min), xs.iter().copied().fold(f64::MIN, f64::max)));
    }
    strokes
}

/// How many strokes of the charts of the trend join two years, as seen from the labels of the axis.
fn joins(page: &Document, from: u16, to: u16) -> usize {
    let figure = page.by_id("figure-implementation-trend").unwrap();
    let drawings: Vec<_> = figure.inner("svg").collect();
    assert!(drawings.len() == 2, "one drawing for wide screens and one for narrow ones");
    let mut joined = 0;
    for svg in drawings {
        // A narrow drawing leaves every other label out; years lie at equal distances.
        let labels: BTreeMap<u16, f64> = svg
            .inner("text")
            .filter_map(|text| Some((year_of(&text.text())?, text.attribute("x")?.parse().ok()?)))
            .collect();
        let (first, last) = (labels.first_key_value().unwrap(), labels.last_key_value().unwrap());
        assert_eq!((*first.0, *last.0), (2008, 2012), "the ends of the axis");
        let x_of = |year: u16| first.1 + (last.1 - first.1) * f64::from(year - 2008) / 4.0;
        let (left, right) = (x_of(from), x_of(to));
        assert!(right - left > 20.0, "{from} at {left} and {to} at {right}: is this the axis?");
        joined +=
            strokes(svg).into_iter().filter(|(start, end)| *start < left + 1.0 && *end > right - 1.0).count();
    }
    joined
}

#[test]
fn no_line_joins_the_years_around_the_break() {
    for (lang, _) in MARK {
        for slug in TREND {
            let page = real().page(lang, slug);
            assert_eq!(joins(page, 2010, 2011), 0, "{lang}/{slug}: lines across the break");
            for (from, to) in [(2008, 2009), (2009, 2010), (2011, 2012)] {
                assert_eq!(joins(page, from, to), 8, "{lang}/{slug}: four lines twice from {from} to {to}");
            }
        }
    }
}

#[test]
fn where_the_break_is_moved_the_gap_and_the_mark_move_with_it() {
    let file = "content/measures.yaml";
    let project = Project::real()
        .replacing(file, "    year: 2011\n", "    year: 2010\n")
        .replacing(file, "        from: 2008\n        to: 2010\n", "        from: 2008\n        to: 2009\n")
        .replacing(
            file,
            "        from: 2011\n        document: annual-2012\n        at: [2157, 2159, 2173, 2175]\n",
            "        from: 2010\n        document: annual-2012\n        at: 2157\n",
        );
    let built = Built::of(&project);
    for (lang, mark) in MARK {
        let page = built.page(lang, "2012/report/evaluation");
        assert_eq!(joins(page, 2009, 2010), 0, "{lang}: lines across the break");
        assert_eq!(joins(page, 2010, 2011), 8, "{lang}: it is the break that parts the lines");
        let value = page.by_id("d-2011-government-implementation-all").unwrap();
        let table = value.around().find(|around| around.name() == "table").unwrap();
        let marked: Vec<String> =
            table.inner("th").map(Element::text).filter(|head| head.contains(mark)).collect();
        assert!(
            marked.len() == 1 && marked[0].split(' ').find_map(year_of) == Some(2010),
            "{lang}: {marked:?}"
        );
    }
}

#[test]
fn no_page_gives_a_change_of_the_implementation_rate_in_the_first_year_of_the_new_series() {
    for (lang, _) in MARK {
        let mut refused = 0;
        for slug in ["2011", "2011/mhlw"] {
            let page = real().page(lang, slug);
            let values = page.all().filter(|element| {
                let own = element.attribute("id").or(element.attribute("href")).unwrap_or_default();
                own.contains("d-2011-") && own.contains("-implementation-")
            });
            for value in values {
                let row = value
                    .around()
                    .find(|up| up.name() == "tr" || up.around().nth(1).is_some_and(|up| up.name() == "dl"));
                let Some(row) = row else { continue };
                let text = row.text();
                for given in ["ポイント", "point", "増減なし", "unchanged"] {
                    assert!(!text.contains(given), "{lang}/{slug}: {text}");
                }
                refused += usize::from(
                    text.contains("比較できない") || text.to_lowercase().contains("not comparable"),
                );
            }
        }
        assert!(refused >= 2, "{lang}: the refusal is said {refused} times");
    }
}

#[test]
fn the_finding_of_the_trend_speaks_of_the_last_year_alone() {
    for (lang, words) in [
        ("ja", ["平成24年度", "責任者等", "行政事務従事者", "システム責任者等"]),
        ("en", ["FY2012", "responsible officers", "administrative staff", "system officers"]),
    ] {
        for slug in TREND {
            let figure = real().page(lang, slug).by_id("figure-implementation-trend").unwrap();
            let caption = figure.inner("figcaption").next().unwrap().text();
            for word in words {
                assert!(caption.to_lowercase().contains(&word.to_lowercase()), "{lang}/{slug}: {caption}");
            }
            for earlier in [
                "平成20",
                "平成21",
                "平成22",
                "平成23",
                "FY2008",
                "FY2009",
                "FY2010",
                "FY2011",
                "続け",
                "every year",
            ] {
                assert!(!caption.contains(earlier), "{lang}/{slug} reaches back to {earlier}: {caption}");
            }
        }
    }
}

#[test]
fn the_data_says_where_the_series_breaks_and_why() {
    let breaks = real().rows("data/breaks.csv");
    let found = breaks.iter().find(|row| row["id"] == "focused-2011").unwrap();
    assert_eq!((found["measure"].as_str(), found["fiscal_year"].as_str()), ("implementation", "2011"));
    assert!(found["reason_ja"].contains("項目を絞った") && found["reason_en"].contains("narrowed"));
    assert_eq!(found["source_place"], "2173;2175;2177");
    for row in real()
        .rows("data/observations.csv")
        .iter()
        .filter(|row| row["measure"] == "implementation" && row["body"] == "government")
    {
        let old = row["fiscal_year"].as_str() < "2011";
        assert_eq!(row["definition"] == "common-all-items", old, "{}", row["id"]);
    }
}
