//! What stands around the content.

use hakusho::i18n::dates;
use hakusho::i18n::furniture::{self, Phrase, phrase};
use hakusho::model::Lang::{En, Ja};

use super::samples::{date, year};

#[test]
fn the_notice_of_a_demonstration_is_the_agreed_one() {
    assert_eq!(
        phrase(Phrase::DemonstrationNotice, En),
        "Demonstration built from published reports; not an official site"
    );
    assert!(phrase(Phrase::DemonstrationNotice, Ja).contains("公式サイトではない"));
}

#[test]
fn phrases_are_in_the_language_of_the_page() {
    for word in Phrase::ALL {
        let (ja, en) = (phrase(*word, Ja), phrase(*word, En));
        match word {
            Phrase::OtherLanguage => assert_eq!((ja, en), ("English", "日本語")),
            Phrase::Csv => assert_eq!(ja, en),
            _ => assert!(!ja.is_ascii() && en.is_ascii(), "{ja} / {en}"),
        }
    }
}

#[test]
fn a_chart_is_named_after_its_table() {
    assert_eq!(furniture::chart_of("表2-3", Ja), "表2-3のグラフ");
    assert_eq!(furniture::chart_of("Table 2-3", En), "Chart of Table 2-3");
}

#[test]
fn a_partial_axis_says_where_it_starts() {
    assert_eq!(furniture::axis_from("88%", Ja), "横軸は88%から");
    assert_eq!(furniture::axis_from("88%", En), "Axis starts at 88%");
    assert_eq!(furniture::vertical_axis_from("94%", Ja), "縦軸は94%から");
    assert_eq!(furniture::vertical_axis_from("94%", En), "Vertical axis starts at 94%");
}

#[test]
fn a_break_says_from_when_on_values_are_not_comparable() {
    assert_eq!(
        furniture::note_of_break("点検項目の重点化", year(2011), Ja),
        "系列の断絶（点検項目の重点化）：平成23年度以降の値は、それより前の値と比べられない。"
    );
    assert_eq!(
        furniture::note_of_break("narrower set of items", year(2011), En),
        "Break in the series (narrower set of items): values from FY2011 on cannot be compared with earlier ones."
    );
}

#[test]
fn a_subtitle_names_the_unit_and_the_base_date() {
    assert_eq!(furniture::unit_of("台", Ja), "単位：台");
    assert_eq!(furniture::unit_of("servers", En), "Unit: servers");
    assert_eq!(furniture::as_of(&dates::date(&date("2012-12-01"), Ja), Ja), "平成24年12月1日現在");
    assert_eq!(furniture::as_of(&dates::date(&date("2012-12-01"), En), En), "As of 1 December 2012");
}

#[test]
fn rounding_is_said_in_places() {
    assert_eq!(furniture::rounded_to(0, Ja), "小数点以下を四捨五入");
    assert_eq!(furniture::rounded_to(1, Ja), "小数第2位を四捨五入");
    assert_eq!(furniture::rounded_to(1, En), "Rounded to one decimal place");
    assert_eq!(furniture::rounded_to(2, En), "Rounded to 2 decimal places");
}
