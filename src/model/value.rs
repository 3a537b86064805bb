//! Exact numbers, rates and grades.
//!
//! Deliberately absent: floats. A rate keeps the digits that were printed (97.0 is not 97).

use std::fmt;

use rust_decimal::Decimal;

/// Why a text is not a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFault {
    /// A number in full-width characters; carries it in ASCII.
    FullWidth(String, Decimal),
    /// NaN or an infinity.
    NotFinite,
    /// No number at all.
    NotANumber,
}

/// Reads `-?digits[.digits]`, keeping the printed precision.
///
/// # Errors
/// A [`NumberFault`]; a full-width number is understood all the same, so that reading can go on.
pub fn parse_number(text: &str) -> Result<Decimal, NumberFault> {
    if let Some(number) = plain_number(text) {
        return Ok(number);
    }
    let ascii = to_ascii(text);
    if ascii != text
        && let Some(number) = plain_number(&ascii)
    {
        return Err(NumberFault::FullWidth(ascii, number));
    }
    let word = text.trim_start_matches(['+', '-', '.']).to_ascii_lowercase();
    if matches!(word.as_str(), "nan" | "inf" | "infinity") {
        return Err(NumberFault::NotFinite);
    }
    Err(NumberFault::NotANumber)
}

/// Full-width digits, point, comma and signs in ASCII; everything else as it was.
fn to_ascii(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '０'..='９' | '．' | '－' | '％' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// The most digits of a number before and after its point: far more than any report prints, and few
/// enough that products with a unit's factor stay exact.
const MOST_DIGITS: usize = 12;

fn plain_number(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |part: &str| {
        !part.is_empty() && part.len() <= MOST_DIGITS && part.bytes().all(|b| b.is_ascii_digit())
    };
    (is_number(whole) && is_number(fraction)).then(|| Decimal::from_str_exact(text).ok())?
}

/// A share in percent, exactly as printed, between 0 and 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// Wraps a percentage; `None` outside 0 to 100.
    #[must_use]
    pub fn new(percent: Decimal) -> Option<Self> {
        (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent).then_some(Self(percent))
    }

    /// The percentage.
    #[must_use]
    pub fn percent(self) -> Decimal {
        self.0
    }
}

/// A letter of a grading scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(char);

impl Grade {
    /// Wraps a capital letter, accepting its full-width form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let (letter, rest) = (letters.next()?, letters.next());
        let letter = if ('Ａ'..='Ｚ').contains(&letter) {
            char::from_u32(u32::from(letter) - 0xFEE0)?
        } else {
            letter
        };
        (rest.is_none() && letter.is_ascii_uppercase()).then_some(Self(letter))
    }

    /// The letter.
    #[must_use]
    pub fn letter(self) -> char {
        self.0
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// What a measure can have as its value; the kind of the measure decides which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A share in percent.
    Rate(Rate),
    /// A number in the unit as printed (108 in 万件).
    Number(Decimal),
    /// A grade.
    Grade(Grade),
}

impl Quantity {
    /// The number as printed; grades have none.
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Rate(rate) => Some(rate.percent()),
            Self::Number(number) => Some(number),
            Self::Grade(_) => None,
        }
    }
}

impl fmt::Display for Quantity {
    /// As printed, without its unit.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rate(rate) => write!(f, "{}", rate.percent()),
            Self::Number(number) => write!(f, "{number}"),
            Self::Grade(grade) => write!(f, "{grade}"),
        }
    }
}
