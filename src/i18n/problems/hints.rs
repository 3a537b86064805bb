//! What an author probably meant, guessed from what was written.
//!
//! A guess is only ever shown; nothing is changed. Deliberately absent: guesses that need to know the
//! project (the nearest name comes with the problem).

use unicode_normalization::UnicodeNormalization as _;

/// A number without its unit, separators and words of approximation: `約1,009件` is `1009`.
pub(super) fn number(text: &str) -> Option<String> {
    let folded = folded(text);
    let start = folded.find(|c: char| c.is_ascii_digit() || c == '-')?;
    let end = folded.rfind(|c: char| c.is_ascii_digit())? + 1;
    let bare = folded.get(start..end)?.replace(',', "");
    is_number(&bare).then_some(bare)
}

/// The same word as an id: `Staff_Items` is `staff-items`.
pub(super) fn id(text: &str) -> Option<String> {
    let folded = folded(text).to_lowercase();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let separated = |c: char| c.is_ascii_alphanumeric() || c.is_whitespace() || c.is_ascii_punctuation();
    let begins_well = words.first().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    (begins_well && folded.chars().all(separated)).then(|| words.join("-"))
}

/// A date of numbers in the order year, month, day: `平成25年4月1日頃` is `2013-04-01~`.
pub(super) fn date(text: &str) -> Option<String> {
    let folded = folded(text);
    let numbers = numbers(&folded);
    let year = year_of(&folded, *numbers.first()?)?;
    let about = ["頃", "ころ", "ごろ", "about", "~"].iter().any(|word| folded.contains(word));
    let about = if about { "~" } else { "" };
    match *numbers.get(1..)? {
        [month @ 1..=12] => Some(format!("{year}-{month:02}{about}")),
        [month @ 1..=12, day @ 1..=31] => Some(format!("{year}-{month:02}-{day:02}{about}")),
        _ => None,
    }
}

/// A fiscal year: `平成24年度`, `H24` and `FY2012` are `2012`.
pub(super) fn fiscal_year(text: &str) -> Option<String> {
    let folded = folded(text);
    match *numbers(&folded) {
        [number] => year_of(&folded, number).map(|year| year.to_string()),
        _ => None,
    }
}

/// The first year of each era less one, under its name and its letter.
const ERAS: [(&str, char, u32); 3] = [("令和", 'R', 2018), ("平成", 'H', 1988), ("昭和", 'S', 1925)];

/// The calendar year that a text names by a number and perhaps an era.
fn year_of(text: &str, number: u32) -> Option<u32> {
    let era = ERAS.iter().find(|(name, letter, _)| text.starts_with(name) || text.starts_with(*letter));
    match era {
        Some((.., before)) => (1..=64).contains(&number).then_some(before + number),
        None => (1900..=2100).contains(&number).then_some(number),
    }
}

/// The runs of digits in a text; 元年 is a year 1.
fn numbers(text: &str) -> Vec<u32> {
    let digits = text.replace("元年", "1年");
    digits.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect()
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, decimals].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Full-width letters, digits and signs in their ASCII forms.
fn folded(text: &str) -> String {
    text.trim().nfkc().collect()
}
