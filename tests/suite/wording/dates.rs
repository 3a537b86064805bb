//! Fiscal years, dates, periods and places in words.

use std::collections::BTreeSet;

use hakusho::i18n::dates;
use hakusho::model::Lang::{En, Ja};
use hakusho::model::{FiscalYear, Lines, Period, Place, PlaceUnit, PrintedDate};

use super::samples::{date, document, place, span, year};

#[test]
fn a_fiscal_year_is_named_by_its_era() {
    assert_eq!(dates::fiscal_year(year(2012), Ja), "平成24年度");
    assert_eq!(dates::fiscal_year(year(2012), En), "FY2012");
    assert_eq!(dates::fiscal_year(year(1989), Ja), "平成元年度");
    assert_eq!(dates::fiscal_year(year(2018), Ja), "平成30年度");
    assert_eq!(dates::fiscal_year(year(2019), Ja), "令和元年度");
    assert_eq!(dates::fiscal_year(year(2020), Ja), "令和2年度");
}

#[test]
fn a_long_fiscal_year_says_what_it_is() {
    assert_eq!(dates::fiscal_year_long(year(2012), Ja), "平成24年度（2012年度）");
    assert_eq!(dates::fiscal_year_long(year(2012), En), "Fiscal year 2012 (April 2012 – March 2013)");
    assert_eq!(dates::fiscal_year_long(year(2099), En), "Fiscal year 2099 (April 2099 – March 2100)");
}

#[test]
fn no_two_fiscal_years_share_a_short_form() {
    let short: BTreeSet<String> =
        FiscalYear::RANGE.filter_map(FiscalYear::new).map(|year| dates::fiscal_year_axis(year, Ja)).collect();
    assert_eq!(short.len(), FiscalYear::RANGE.count());
    assert_eq!(dates::fiscal_year_axis(year(2012), Ja), "H24年度");
    assert_eq!(dates::fiscal_year_axis(year(2019), Ja), "R元年度");
    assert_eq!(dates::fiscal_year_axis(year(2012), En), "FY2012");
}

#[test]
fn a_date_is_worded_as_precisely_as_it_was_printed() {
    let cases = [
        ("2012", "平成24年", "2012"),
        ("2012-06", "平成24年6月", "June 2012"),
        ("2012-06-12", "平成24年6月12日", "12 June 2012"),
        ("2012-06-12T21", "平成24年6月12日21時", "12 June 2012, 9 p.m."),
        ("2012-06-12T10:30", "平成24年6月12日10時30分", "12 June 2012, 10:30"),
        ("2012-06-12T09:05", "平成24年6月12日9時05分", "12 June 2012, 09:05"),
    ];
    for (written, ja, en) in cases {
        assert_eq!(dates::date(&date(written), Ja), ja);
        assert_eq!(dates::date(&date(written), En), en);
    }
}

#[test]
fn hours_without_minutes_claim_no_minutes_in_english() {
    let hour = |hour| dates::date(&date(&format!("2012-06-12T{hour}")), En);
    assert_eq!(hour("00"), "12 June 2012, midnight");
    assert_eq!(hour("01"), "12 June 2012, 1 a.m.");
    assert_eq!(hour("11"), "12 June 2012, 11 a.m.");
    assert_eq!(hour("12"), "12 June 2012, noon");
    assert_eq!(hour("13"), "12 June 2012, 1 p.m.");
    assert_eq!(hour("23"), "12 June 2012, 11 p.m.");
}

#[test]
fn reiwa_begins_in_may_2019() {
    assert_eq!(dates::date(&date("2019-04-30"), Ja), "平成31年4月30日");
    assert_eq!(dates::date(&date("2019-05-01"), Ja), "令和元年5月1日");
    assert_eq!(dates::date(&date("2019-04"), Ja), "平成31年4月");
    assert_eq!(dates::date(&date("2019-05"), Ja), "令和元年5月");
    assert_eq!(dates::date(&date("2020-01-01"), Ja), "令和2年1月1日");
}

#[test]
fn heisei_begins_on_8_january_1989() {
    assert_eq!(dates::date(&date("1989-01-07"), Ja), "昭和64年1月7日");
    assert_eq!(dates::date(&date("1989-01-08"), Ja), "平成元年1月8日");
    assert_eq!(dates::date(&date("1989-02"), Ja), "平成元年2月");
}

#[test]
fn a_year_with_two_eras_names_both() {
    assert_eq!(dates::date(&date("2019"), Ja), "平成31年・令和元年");
    assert_eq!(dates::date(&date("1989"), Ja), "昭和64年・平成元年");
    assert_eq!(dates::date(&date("1989-01"), Ja), "昭和64年・平成元年1月");
    assert_eq!(dates::date(&date("2019"), En), "2019");
}

#[test]
fn bodies_older_than_heisei_have_their_era() {
    assert_eq!(dates::date(&date("1949-06-01"), Ja), "昭和24年6月1日");
    assert_eq!(dates::date(&date("1926-12-24"), Ja), "大正15年12月24日");
    assert_eq!(dates::date(&date("1885-12-22"), Ja), "明治18年12月22日");
    assert_eq!(dates::date(&date("1870"), Ja), "1870年");
}

#[test]
fn a_period_says_once_what_both_ends_share() {
    let cases = [
        ("2012-07", "2012-09", "平成24年7月から9月まで", "July to September 2012"),
        ("2012-06-12", "2012-06-15", "平成24年6月12日から6月15日まで", "12 June to 15 June 2012"),
        ("2012-04", "2013-03", "平成24年4月から平成25年3月まで", "April 2012 to March 2013"),
        ("2019-04", "2019-05", "平成31年4月から令和元年5月まで", "April to May 2019"),
        ("2011", "2012", "平成23年から平成24年まで", "2011 to 2012"),
        (
            "2012-06-12T10:30",
            "2012-06-13T08:00",
            "平成24年6月12日10時30分から6月13日8時00分まで",
            "12 June 2012, 10:30 to 13 June 2012, 08:00",
        ),
    ];
    for (from, to, ja, en) in cases {
        let period = Period { from: Some(date(from)), to: Some(date(to)) };
        assert_eq!(dates::period(&period, Ja), ja);
        assert_eq!(dates::period(&period, En), en);
    }
}

#[test]
fn a_period_of_one_date_is_that_date() {
    let october = Some(date("2012-10"));
    assert_eq!(dates::period(&Period { from: october, to: october }, Ja), "平成24年10月");
    assert_eq!(dates::period(&Period { from: october, to: october }, En), "October 2012");
}

#[test]
fn an_open_period_has_one_end() {
    let october = Some(date("2012-10-01"));
    assert_eq!(dates::period(&Period { from: october, to: None }, Ja), "平成24年10月1日から");
    assert_eq!(dates::period(&Period { from: october, to: None }, En), "From 1 October 2012");
    assert_eq!(dates::period(&Period { from: None, to: october }, Ja), "平成24年10月1日まで");
    assert_eq!(dates::period(&Period { from: None, to: october }, En), "Until 1 October 2012");
    assert_eq!(dates::period(&Period { from: None, to: None }, Ja), "時期の記載なし");
}

#[test]
fn a_date_printed_without_a_year_gets_none() {
    let printed = |printed: &str, month, day, every_year, open_end| PrintedDate {
        printed: printed.to_owned(),
        month,
        day,
        every_year,
        open_end,
        span: span(),
    };
    let start = printed("10月1日～", Some(10), Some(1), false, true);
    assert_eq!(dates::printed_date(&start, Ja), "10月1日～");
    assert_eq!(dates::printed_date(&start, En), "from 1 October");
    assert_eq!(dates::printed_date(&printed("毎年6月", Some(6), None, true, false), En), "every year, June");
    assert_eq!(dates::printed_date(&printed("年度末", None, None, false, false), En), "年度末");
}

#[test]
fn a_place_names_the_document_and_its_lines() {
    let place = place([3739, 3741]);
    let document = document(PlaceUnit::Lines);
    assert_eq!(dates::place(&place, &document, Ja), "『年次報告（平成24年度）』 原典テキスト 3739、3741行");
    assert_eq!(
        dates::place(&place, &document, En),
        "Lines 3739 and 3741 of the source text of “Annual Report (Fiscal Year 2012)”"
    );
}

#[test]
fn a_single_line_is_singular() {
    let document = document(PlaceUnit::Lines);
    assert_eq!(dates::place(&place([2165]), &document, Ja), "『年次報告（平成24年度）』 原典テキスト 2165行");
    let en = dates::place(&place([2165]), &document, En);
    assert_eq!(en, "Line 2165 of the source text of “Annual Report (Fiscal Year 2012)”");
}

#[test]
fn a_whole_text_is_printed_from_its_first_line_to_its_last() {
    let document = document(PlaceUnit::Lines);
    let of = |stretches: &[(u32, u32)], lang| {
        dates::place(&Place { lines: Lines::new(stretches.to_vec()), ..place([1]) }, &document, lang)
    };
    assert!(of(&[(3739, 3745)], Ja).ends_with("原典テキスト 3739～3745行"));
    assert!(of(&[(3739, 3745)], En).starts_with("Lines 3739–3745 of"));
    assert!(of(&[(3846, 3885), (15293, 15293)], En).starts_with("Lines 3846–3885 and 15293 of"));
    assert!(of(&[(10, 12), (11, 14), (15, 15)], En).starts_with("Lines 10–15 of"));
}

#[test]
fn lines_that_follow_each_other_are_one_stretch() {
    let document = document(PlaceUnit::Lines);
    let place = place([12, 10, 11, 20, 30, 31]);
    assert!(dates::place(&place, &document, Ja).ends_with("原典テキスト 10～12、20、30～31行"));
    assert!(dates::place(&place, &document, En).starts_with("Lines 10–12, 20 and 30–31 of"));
}

#[test]
fn a_printed_edition_is_cited_by_pages() {
    let document = document(PlaceUnit::Pages);
    assert_eq!(dates::place(&place([62]), &document, Ja), "『年次報告（平成24年度）』 62ページ");
    assert_eq!(dates::place(&place([62]), &document, En), "Page 62 of “Annual Report (Fiscal Year 2012)”");
    assert_eq!(dates::place(&place([]), &document, Ja), "『年次報告（平成24年度）』");
}
