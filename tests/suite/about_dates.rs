//! Dates that a source prints as about then (頃, ころ): as authors write them, as readers see them, in open
//! data, and in what follows from them.

use hakusho::i18n::dates;
use hakusho::model::Lang::{En, Ja};
use hakusho::model::{DateFault, PartialDate, Period};

use crate::project::Project;
use crate::site::built::{Built, real};

const BODY: &str = "content/2012/bodies/lighthouse.yaml";

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

#[test]
fn a_date_is_written_as_it_was_read() {
    for text in
        ["2012~", "2012-06~", "2012-06-12~", "2012-06-12T21~", "2012-06-12T10:30~", "2012-06-12T10:30"]
    {
        assert_eq!(date(text).to_string(), text);
    }
    for text in ["~2012-06", "2012~-06", "2012-06~~", "2012-06 ~", "~", "2012-06～"] {
        assert_eq!(PartialDate::parse(text), Err(DateFault::Form), "{text}");
    }
}

#[test]
fn about_is_said_of_the_finest_part_in_both_languages() {
    let cases = [
        ("2012~", "平成24年頃", "about 2012"),
        ("2012-06~", "平成24年6月頃", "about June 2012"),
        ("2012-06-12~", "平成24年6月12日頃", "about 12 June 2012"),
        ("2012-06-12T21~", "平成24年6月12日21時頃", "12 June 2012, about 9 p.m."),
        ("2012-06-12T00~", "平成24年6月12日0時頃", "12 June 2012, about midnight"),
        ("2012-06-12T10:30~", "平成24年6月12日10時30分頃", "12 June 2012, about 10:30"),
    ];
    for (written, ja, en) in cases {
        assert_eq!(dates::date(&date(written), Ja), ja);
        assert_eq!(dates::date(&date(written), En), en);
    }
}

#[test]
fn each_end_of_a_period_is_about_or_exact() {
    let cases = [
        (
            "2007-01~",
            "2010-09~",
            "平成19年1月頃から平成22年9月頃まで",
            "about January 2007 to about September 2010",
        ),
        ("2012-07~", "2012-09", "平成24年7月頃から9月まで", "about July to September 2012"),
        ("2012-07", "2012-09~", "平成24年7月から9月頃まで", "July to about September 2012"),
        (
            "2012-09-18T00~",
            "2012-09-18T03:30~",
            "平成24年9月18日0時頃から9月18日3時30分頃まで",
            "18 September 2012, about midnight to 18 September 2012, about 03:30",
        ),
    ];
    for (from, to, ja, en) in cases {
        let period = Period { from: Some(date(from)), to: Some(date(to)) };
        assert_eq!(dates::period(&period, Ja), ja);
        assert_eq!(dates::period(&period, En), en);
    }
}

#[test]
fn nothing_certain_follows_where_about_leaves_it_open() {
    let after = |one: &str, other: &str| date(one).is_after(&date(other));
    assert!(after("2012-06-12T10", "2012-06-12T09:59"));
    assert!(!after("2012-06-12T10~", "2012-06-12T09:59"));
    assert!(after("2012-06-12T10~", "2012-06-12T08:59"));
    // About midnight may be of the day before, about January of December.
    assert!(!after("2012-03-01T00~", "2012-02-29T23:30"));
    assert!(!after("2012-01~", "2011-12"));
    assert!(after("2012-02~", "2011-12"));
    assert!(!after("2012", "2012-01") && after("2012-01", "2011") && after("2013-01-01", "2012-12-31"));
}

#[test]
fn an_about_at_another_place_is_told_with_the_way_to_write_it() {
    let project = Project::base().replacing(BODY, "noticed: 2012-07-02\n", "noticed: ~2012-07-02\n");
    project.check().finds(&["content/2012/bodies/lighthouse.yaml:39:16 bad-date"]);
    assert!(project.run(&["check", "--messages", "en"]).stderr.contains("Write `2012-07-02~`."));
    let printed = project.replacing(BODY, "noticed: ~2012-07-02\n", "noticed: 平成24年7月2日頃\n");
    assert!(printed.run(&["check", "--messages", "ja"]).stderr.contains("`2012-07-02~` と書いてください"));
}

#[test]
fn readers_and_programs_are_told_of_it_and_the_month_counts_as_before() {
    let built = Built::of(&Project::base().replacing(BODY, "[2012-07-01]", "[2012-07-01T09~]"));
    let page = |lang| built.page(lang, "2012/lighthouse").by_id("incident-false-lights").unwrap().text();
    assert!(page("ja").contains("平成24年7月1日9時頃"), "{}", page("ja"));
    assert!(page("en").contains("1 July 2012, about 9 a.m."), "{}", page("en"));
    assert_eq!(built.rows("data/incidents.csv")[0]["occurred"], "2012-07-01T09~");
    let exact = Built::of(&Project::base().replacing(BODY, "[2012-07-01]", "[2012-07-01T09]"));
    let incidents = |built: &Built| built.page("en", "incidents").by_id("page_main").unwrap().text();
    assert!(incidents(&built).contains("about 9 a.m."), "{}", incidents(&built));
    assert_eq!(incidents(&built).replace("about ", ""), incidents(&exact));
}

#[test]
fn every_time_that_the_sources_print_so_is_about() {
    let rows = real().rows("data/incidents.csv");
    let of = |id: &str, column: &str| rows.iter().find(|row| row["id"] == id).unwrap()[column].clone();
    let about: Vec<&str> = rows
        .iter()
        .filter(|row| row["occurred"].contains('~') || row["noticed"].contains('~'))
        .map(|row| row["id"].as_str())
        .collect();
    assert_eq!(about.len(), 11, "{about:?}");
    assert_eq!(of("2011/mhlw/labour-systems-virus", "noticed"), "2011-11-25T11~");
    assert_eq!(of("2011/mhlw/niid-website", "noticed"), "2012-03-25T16~");
    assert_eq!(of("2011/moj/private-usb", "occurred"), "2007-01~/2010-09~");
    assert_eq!(of("2011/moj/lost-document", "occurred"), "2011-10~");
    assert_eq!(of("2012/overseas/shamoon", "occurred"), "2012-08~");
    // Printed to the minute without 頃.
    assert_eq!(of("2011/soumu/misdirected-personal-data", "occurred"), "2011-04-13T09:53;2011-04-13T10:34");
}
