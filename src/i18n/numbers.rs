//! Numbers in words: values, rates, differences. The only place of rounding.
//!
//! A published value is never rounded: its printed decimals stay (97.0 is not 97). Japanese shows the
//! number as printed with its printed unit (約108万件), English the plain number (about 1,080,000), since
//! English has no 万. Digits are grouped by three from four digits on in both languages, as the sources
//! do (1,009件), and a minus is a minus (U+2212), not a hyphen.
//!
//! Deliberately absent: arithmetic. Differences and shares come from `derive`, exact.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::in_lang;
use crate::model::{Lang, Observation, Operator, Quantity, Reading, Share, Unit};

/// A value in words, in two parts since a headline sets what follows the number small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The number with what stands before it (`約108`, `about 1,080,000`), or the words instead of one.
    pub number: String,
    /// What follows it (`万件`, `%以上`, ` servers`); may be empty.
    pub unit: String,
}

impl Worded {
    /// Both parts together.
    #[must_use]
    pub fn joined(&self) -> String {
        format!("{}{}", self.number, self.unit)
    }

    fn alone(number: impl Into<String>) -> Self {
        Self { number: number.into(), unit: String::new() }
    }
}

/// A published value; `None` where there is none (see [`super::terms::absence`]).
///
/// A reading in words gives its words, in the other language where they are not translated.
#[must_use]
pub fn observation(observation: &Observation, units: &BTreeMap<String, Unit>, lang: Lang) -> Option<Worded> {
    let (operator, quantity) = match &observation.reading {
        Reading::Published(operator, quantity) | Reading::Restated(operator, quantity) => {
            (*operator, *quantity)
        }
        Reading::InWords { words, .. } => return Some(Worded::alone(words.show(lang)?.text)),
        Reading::NotReached { .. } | Reading::Absent(_) => return None,
    };
    let number = match quantity {
        Quantity::Grade(grade) => return Some(Worded::alone(grade.letter())),
        Quantity::Rate(rate) => rate.percent(),
        Quantity::Number(number) => number,
    };
    let unit = units.get(&observation.unit);
    Some(match lang {
        Lang::Ja => in_japanese(operator, number, unit.map_or(&observation.unit, |unit| &unit.name.ja)),
        Lang::En => in_english(operator, plain(number, observation.factor), unit),
    })
}

/// 約108万件, 95%以上, 9割超: all but 約 follows the unit.
fn in_japanese(operator: Operator, number: Decimal, unit: &str) -> Worded {
    let (before, after) = match operator {
        Operator::Equal => ("", ""),
        Operator::About => ("約", ""),
        Operator::AtLeast => ("", "以上"),
        Operator::AtMost => ("", "以下"),
        Operator::Greater => ("", "超"),
        Operator::Less => ("", "未満"),
    };
    Worded { number: format!("{before}{}", grouped(number)), unit: format!("{unit}{after}") }
}

/// about 1,080,000; at least 95%; over 90%; fewer than 5 servers.
fn in_english(operator: Operator, number: Decimal, unit: Option<&Unit>) -> Worded {
    // A unit with a singular is a noun for things that are counted.
    let counted = unit.is_some_and(|unit| unit.name.one.is_some());
    let before = match operator {
        Operator::Equal => "",
        Operator::About => "about ",
        Operator::AtLeast => "at least ",
        Operator::AtMost => "at most ",
        Operator::Greater if counted => "more than ",
        Operator::Greater => "over ",
        Operator::Less if counted => "fewer than ",
        Operator::Less => "less than ",
    };
    let digits = grouped(number);
    let unit = unit.map_or("", |unit| english_unit(unit, &digits));
    Worded { number: format!("{before}{digits}"), unit: unit.to_owned() }
}

/// The unit after a number as it is written: `1 server`, but `1.0 servers`.
fn english_unit<'a>(unit: &'a Unit, digits: &str) -> &'a str {
    match &unit.name.one {
        Some(one) if digits == "1" => one,
        _ => &unit.name.en,
    }
}

/// The plain number of a printed one; printed decimals stay where the unit stands for no factor.
fn plain(number: Decimal, factor: Decimal) -> Decimal {
    if factor == Decimal::ONE { number } else { (number * factor).normalize() }
}

/// A number: digits grouped by three, printed decimals kept. The languages agree.
#[must_use]
pub fn quantity(number: &Decimal, _: Lang) -> String {
    grouped(*number)
}

/// A percentage: `98.6%`. The languages agree.
#[must_use]
pub fn percent(number: Decimal, lang: Lang) -> String {
    format!("{}%", quantity(&number, lang))
}

/// A difference of two percentages with its direction: 「0.9ポイント上昇」, "up 0.9 points".
#[must_use]
pub fn points(difference: Decimal, lang: Lang) -> String {
    let digits = grouped(difference.abs());
    match (lang, difference.cmp(&Decimal::ZERO)) {
        (_, Ordering::Equal) => unchanged(lang),
        (Lang::Ja, Ordering::Greater) => format!("{digits}ポイント上昇"),
        (Lang::Ja, Ordering::Less) => format!("{digits}ポイント低下"),
        (Lang::En, Ordering::Greater) => format!("up {digits} {}", point_or_points(&digits)),
        (Lang::En, Ordering::Less) => format!("down {digits} {}", point_or_points(&digits)),
    }
}

fn point_or_points(digits: &str) -> &'static str {
    if digits == "1" { "point" } else { "points" }
}

/// A difference of two plain numbers with its direction: 「36件増」, "up 36".
///
/// Japanese gives it in the unit as printed (420,000 in 万件 is 「42万件増」). Where the unit is a percent
/// sign the difference is one in points.
#[must_use]
pub fn difference(difference: Decimal, unit: &Unit, lang: Lang) -> String {
    let name = in_lang(lang, (&unit.name.ja, &unit.name.en));
    if name == "%" {
        return points(difference, lang);
    }
    match (lang, difference.cmp(&Decimal::ZERO)) {
        (_, Ordering::Equal) => unchanged(lang),
        (Lang::Ja, Ordering::Greater) => format!("{}{name}増", as_printed(difference, unit)),
        (Lang::Ja, Ordering::Less) => format!("{}{name}減", as_printed(difference, unit)),
        (Lang::En, Ordering::Greater) => format!("up {}", with_unit(difference, unit)),
        (Lang::En, Ordering::Less) => format!("down {}", with_unit(difference, unit)),
    }
}

fn unchanged(lang: Lang) -> String {
    in_lang(lang, ("増減なし", "unchanged")).to_owned()
}

/// The size of a plain number in the unit as printed.
fn as_printed(number: Decimal, unit: &Unit) -> String {
    let factor = unit.factor.value;
    let printed = if factor == Decimal::ONE { None } else { number.checked_div(factor) };
    grouped(printed.map_or(number, |printed| printed.normalize()).abs())
}

/// The size of a plain number with its English unit.
fn with_unit(number: Decimal, unit: &Unit) -> String {
    let digits = grouped(number.abs());
    let unit = english_unit(unit, &digits);
    format!("{digits}{unit}")
}

/// A part of a whole, where the source prints both: 「930のうち660」, "660 of 930".
#[must_use]
pub fn share(share: &Share, lang: Lang) -> String {
    let (part, whole) = (grouped(share.numerator), grouped(share.denominator));
    match lang {
        Lang::Ja => format!("{whole}のうち{part}"),
        Lang::En => format!("{part} of {whole}"),
    }
}

/// Rounds a derived number half away from zero (四捨五入), as the sources do.
#[must_use]
pub fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Digits grouped by three, decimals as they are.
fn grouped(number: Decimal) -> String {
    let digits = number.abs().to_string();
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number.is_sign_negative() && !number.is_zero() {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(fraction);
    text
}
