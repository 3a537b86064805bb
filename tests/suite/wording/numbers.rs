//! Values and differences in words.

use std::collections::BTreeSet;

use hakusho::i18n::numbers::{self, Worded};
use hakusho::i18n::terms;
use hakusho::model::Lang::{En, Ja};
use hakusho::model::{Absence, Grade, Lang, Observation, Operator, Quantity, Reading, Share};

use super::samples::{decimal, label, number, observation, published, rate, units};

#[test]
fn a_rate_keeps_its_printed_decimals() {
    for printed in ["97", "97.0", "100.0", "98.60"] {
        let value = published(Operator::Equal, rate(printed), "%");
        assert_eq!(said(&value, Ja), format!("{printed}%"));
        assert_eq!(said(&value, En), format!("{printed}%"));
    }
}

#[test]
fn japanese_shows_the_number_and_unit_as_printed() {
    let value = published(Operator::About, number("108"), "万件");
    assert_eq!(worded(&value, Ja), ("約108".to_owned(), "万件".to_owned()));
}

#[test]
fn english_shows_the_plain_number_of_man_ken() {
    let value = published(Operator::About, number("108"), "万件");
    assert_eq!(worded(&value, En), ("about 1,080,000".to_owned(), String::new()));
    let value = published(Operator::Equal, number("1.5"), "万件");
    assert_eq!(said(&value, En), "15,000");
}

#[test]
fn digits_are_grouped_from_four_on() {
    for (printed, shown) in
        [("0", "0"), ("999", "999"), ("1009", "1,009"), ("12345.678", "12,345.678"), ("1234567", "1,234,567")]
    {
        assert_eq!(numbers::quantity(&decimal(printed), Ja), shown);
        assert_eq!(numbers::quantity(&decimal(printed), En), shown);
    }
}

#[test]
fn a_negative_number_has_a_minus_and_not_a_hyphen() {
    assert_eq!(numbers::quantity(&decimal("-1009.5"), En), "−1,009.5");
    assert_eq!(numbers::quantity(&decimal("-123"), Ja), "−123");
    assert_eq!(numbers::quantity(&decimal("-0"), Ja), "0");
}

#[test]
fn every_operator_has_its_words() {
    let cases = [
        (Operator::Equal, "95%", "95%"),
        (Operator::About, "約95%", "about 95%"),
        (Operator::AtLeast, "95%以上", "at least 95%"),
        (Operator::AtMost, "95%以下", "at most 95%"),
        (Operator::Greater, "95%超", "over 95%"),
        (Operator::Less, "95%未満", "less than 95%"),
    ];
    for (operator, ja, en) in cases {
        let value = published(operator, rate("95"), "%");
        assert_eq!(said(&value, Ja), ja);
        assert_eq!(said(&value, En), en);
    }
}

#[test]
fn tenths_are_percent_in_english() {
    let value = published(Operator::Greater, number("9"), "割");
    assert_eq!(said(&value, Ja), "9割超");
    assert_eq!(said(&value, En), "over 90%");
}

#[test]
fn things_are_fewer_and_amounts_are_less() {
    assert_eq!(said(&published(Operator::Less, number("5"), "台"), En), "fewer than 5 servers");
    assert_eq!(said(&published(Operator::Greater, number("5"), "台"), En), "more than 5 servers");
    assert_eq!(said(&published(Operator::Less, rate("0.1"), "%"), En), "less than 0.1%");
}

#[test]
fn one_server_is_singular_in_english() {
    assert_eq!(said(&published(Operator::Equal, number("1"), "台"), En), "1 server");
    assert_eq!(said(&published(Operator::Equal, number("1.0"), "台"), En), "1.0 servers");
    assert_eq!(said(&published(Operator::Equal, number("0"), "台"), En), "0 servers");
    assert_eq!(said(&published(Operator::Equal, number("1"), "台"), Ja), "1台");
}

#[test]
fn a_grade_is_its_letter() -> Result<(), &'static str> {
    let grade = Quantity::Grade(Grade::new("Ａ").ok_or("a grade")?);
    assert_eq!(worded(&published(Operator::Equal, grade, "grade"), Ja), ("A".to_owned(), String::new()));
    Ok(())
}

#[test]
fn a_reading_in_words_gives_its_words() {
    let reading = Reading::InWords {
        operator: Operator::Equal,
        words: label("申請はなかった", "there were none"),
        value: number("0"),
    };
    let value = observation(reading, "台");
    assert_eq!(said(&value, Ja), "申請はなかった");
    assert_eq!(said(&value, En), "there were none");
}

#[test]
fn a_restated_value_is_worded_as_a_published_one() {
    let value = observation(Reading::Restated(Operator::Equal, rate("100")), "%");
    assert_eq!(said(&value, Ja), "100%");
}

#[test]
fn a_missed_mark_is_no_value_and_names_the_mark() {
    let value = observation(Reading::NotReached { bound: decimal("100") }, "%");
    assert_eq!(numbers::observation(&value, &units(), Ja), None);
    assert_eq!(terms::absence(&value.reading, Ja).as_deref(), Some("100%に達せず"));
    assert_eq!(terms::absence(&value.reading, En).as_deref(), Some("did not reach 100%"));
}

#[test]
fn every_reading_has_either_a_value_or_words_for_its_absence() {
    let readings = [
        Reading::Published(Operator::Equal, rate("1")),
        Reading::Restated(Operator::Equal, rate("1")),
        Reading::InWords { operator: Operator::Equal, words: label("なし", "none"), value: rate("0") },
        Reading::NotReached { bound: decimal("100") },
        Reading::Absent(Absence::NotPublished),
        Reading::Absent(Absence::NotApplicable),
        Reading::Absent(Absence::NotEstablished),
        Reading::Absent(Absence::Suppressed),
    ];
    for lang in Lang::ALL {
        let mut reasons = BTreeSet::new();
        for reading in &readings {
            let value = observation(reading.clone(), "%");
            let absence = terms::absence(reading, lang);
            assert_ne!(
                numbers::observation(&value, &units(), lang).is_some(),
                absence.is_some(),
                "{reading:?}"
            );
            reasons.extend(absence);
        }
        assert_eq!(reasons.len(), 5, "each absence is worded differently");
    }
}

#[test]
fn a_difference_of_rates_is_in_points() {
    assert_eq!(numbers::points(decimal("0.9"), Ja), "0.9ポイント上昇");
    assert_eq!(numbers::points(decimal("-0.7"), Ja), "0.7ポイント低下");
    assert_eq!(numbers::points(decimal("0.0"), Ja), "増減なし");
    assert_eq!(numbers::points(decimal("0.9"), En), "up 0.9 points");
    assert_eq!(numbers::points(decimal("-0.7"), En), "down 0.7 points");
    assert_eq!(numbers::points(decimal("-1"), En), "down 1 point");
    assert_eq!(numbers::points(decimal("0"), En), "unchanged");
}

#[test]
fn a_difference_of_counts_has_the_unit_as_printed() {
    let difference = |text, name: &str, lang| numbers::difference(decimal(text), &units()[name], lang);
    assert_eq!(difference("36", "件", Ja), "36件増");
    assert_eq!(difference("36", "件", En), "up 36");
    assert_eq!(difference("-1270", "台", Ja), "1,270台減");
    assert_eq!(difference("-1270", "台", En), "down 1,270 servers");
    assert_eq!(difference("1", "台", En), "up 1 server");
    assert_eq!(difference("420000", "万件", Ja), "42万件増");
    assert_eq!(difference("420000", "万件", En), "up 420,000");
    assert_eq!(difference("0", "台", Ja), "増減なし");
    assert_eq!(difference("5", "%", En), "up 5 points");
}

#[test]
fn rounding_is_half_away_from_zero() {
    assert_eq!(numbers::rounded(decimal("98.45"), 1), decimal("98.5"));
    assert_eq!(numbers::rounded(decimal("-0.5"), 0), decimal("-1"));
    assert_eq!(numbers::rounded(decimal("2.5"), 0), decimal("3"));
}

#[test]
fn a_share_names_part_and_whole() {
    let share = Share { numerator: decimal("660"), denominator: decimal("1590") };
    assert_eq!(numbers::share(&share, Ja), "1,590のうち660");
    assert_eq!(numbers::share(&share, En), "660 of 1,590");
}

fn said(value: &Observation, lang: Lang) -> String {
    numbers::observation(value, &units(), lang).map(|worded| worded.joined()).unwrap_or_default()
}

fn worded(value: &Observation, lang: Lang) -> (String, String) {
    match numbers::observation(value, &units(), lang) {
        Some(Worded { number, unit }) => (number, unit),
        None => Default::default(),
    }
}
