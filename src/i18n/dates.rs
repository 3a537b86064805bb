//! When something was, and where a source says so: fiscal years, dates, periods, lines of a document.
//!
//! Japanese counts years by eras, as the sources do; English by the western calendar, with the fiscal year
//! named after the year in which it begins (FY2012 is April 2012 to March 2013). A date is worded exactly
//! as precisely as it was printed.
//!
//! Deliberately absent: clocks, time zones and full-width digits.

mod era;
mod place;

pub use era::{Era, EraYear, era_year};
pub use place::{place, short_place};

use crate::model::{FiscalYear, Lang, PartialDate, Period, PrintedDate};

/// A month on an axis (「4月」, "Apr").
#[must_use]
pub fn month_axis(month: u8, lang: Lang) -> String {
    const SHORT: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Ja => format!("{month}月"),
        Lang::En => SHORT.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default().to_owned(),
    }
}

/// A calendar year on an axis of time (「2014年」, "2014"); the axis begins on 1 January.
#[must_use]
pub fn calendar_year_axis(year: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}年"),
        Lang::En => year.to_owned(),
    }
}

/// A fiscal year: 「平成24年度」, "FY2012".
#[must_use]
pub fn fiscal_year(year: FiscalYear, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}年度", era_year(year)),
        Lang::En => format!("FY{year}"),
    }
}

/// A fiscal year for readers who may not know what one is:
/// 「平成24年度（2012年度）」, "Fiscal year 2012 (April 2012 – March 2013)".
#[must_use]
pub fn fiscal_year_long(year: FiscalYear, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}年度（{year}年度）", era_year(year)),
        Lang::En => {
            let next = u32::from(year.number()) + 1;
            format!("Fiscal year {year} (April {year} – March {next})")
        }
    }
}

/// A fiscal year where there is little room, as under the columns of a chart: 「H24年度」, "FY2012".
///
/// The era's letter is kept, since 「24年度」 would not say of which era; and so is 年度, since the sources
/// use a bare "H25" for a calendar date.
#[must_use]
pub fn fiscal_year_axis(year: FiscalYear, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}年度", era_year(year).abbreviated()),
        Lang::En => format!("FY{year}"),
    }
}

/// A date: 「平成24年6月12日10時30分頃」, "12 June 2012, about 10:30".
#[must_use]
pub fn date(date: &PartialDate, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}{}{}", japanese_year(date), within_japanese_year(date), japanese_about(date)),
        Lang::En => match english_day(date.month, date.day) {
            Some(day) => format!("{}{day} {}{}", english_about(date), date.year, english_time(date)),
            None => format!("{}{}", english_about(date), date.year),
        },
    }
}

/// 「頃」 after a date that was printed with it.
fn japanese_about(date: &PartialDate) -> &'static str {
    if date.about { "頃" } else { "" }
}

/// "about" before a date that was printed so; before its time of day where it has one.
fn english_about(date: &PartialDate) -> &'static str {
    if date.about && date.hour.is_none() { "about " } else { "" }
}

/// A stretch of time: 「平成24年7月から9月まで」, "July to September 2012"; a single date where both ends
/// are the same. What both ends share is said once.
#[must_use]
pub fn period(period: &Period, lang: Lang) -> String {
    match (&period.from, &period.to) {
        (Some(from), Some(to)) if from == to => date(from, lang),
        (Some(from), Some(to)) => span(from, to, lang),
        (Some(from), None) => match lang {
            Lang::Ja => format!("{}から", date(from, lang)),
            Lang::En => format!("From {}", date(from, lang)),
        },
        (None, Some(to)) => match lang {
            Lang::Ja => format!("{}まで", date(to, lang)),
            Lang::En => format!("Until {}", date(to, lang)),
        },
        (None, None) => super::in_lang(lang, ("時期の記載なし", "No date given")).to_owned(),
    }
}

fn span(from: &PartialDate, to: &PartialDate, lang: Lang) -> String {
    match lang {
        Lang::Ja => {
            let (year, within) = (japanese_year(to), within_japanese_year(to));
            let until = if year == japanese_year(from) && !within.is_empty() {
                within
            } else {
                format!("{year}{within}")
            };
            format!("{}から{until}{}まで", date(from, lang), japanese_about(to))
        }
        Lang::En => {
            let shared_year = from.year == to.year && to.month.is_some() && from.hour.is_none();
            let start = english_day(from.month, from.day).filter(|_| shared_year);
            let start = start.map(|start| format!("{}{start}", english_about(from)));
            format!("{} to {}", start.unwrap_or_else(|| date(from, lang)), date(to, lang))
        }
    }
}

/// A date of which the source prints no year: in Japanese as printed, in English what was read from it.
#[must_use]
pub fn printed_date(date: &PrintedDate, lang: Lang) -> String {
    let day = match lang {
        Lang::Ja => None,
        Lang::En => english_day(date.month, date.day),
    };
    match (day, date.open_end, date.every_year) {
        (None, _, _) => date.printed.clone(),
        (Some(day), true, true) => format!("every year from {day}"),
        (Some(day), true, false) => format!("from {day}"),
        (Some(day), false, true) => format!("every year, {day}"),
        (Some(day), false, false) => day,
    }
}

/// The year of a date in eras; two where it leaves open which (昭和64年・平成元年).
fn japanese_year(date: &PartialDate) -> String {
    let (first, last) = era::years_of(date);
    if first == last { format!("{first}年") } else { format!("{first}年・{last}年") }
}

fn within_japanese_year(date: &PartialDate) -> String {
    let parts = [(date.month, "月"), (date.day, "日"), (date.hour, "時")];
    let mut words: String =
        parts.into_iter().filter_map(|(number, unit)| Some(format!("{}{unit}", number?))).collect();
    if let Some(minute) = date.minute {
        words.push_str(&format!("{minute:02}分"));
    }
    words
}

/// Day and month, as far as they are known.
fn english_day(month: Option<u8>, day: Option<u8>) -> Option<String> {
    let month = month_name(month?)?;
    Some(match day {
        Some(day) => format!("{day} {month}"),
        None => month.to_owned(),
    })
}

/// The time of day after a date. An hour without minutes is given on the clock of twelve hours, as
/// "21:00" would claim a precision that was not printed.
fn english_time(date: &PartialDate) -> String {
    let time = match (date.hour, date.minute) {
        (None, _) => return String::new(),
        (Some(hour), Some(minute)) => format!("{hour:02}:{minute:02}"),
        (Some(0), None) => "midnight".to_owned(),
        (Some(12), None) => "noon".to_owned(),
        (Some(hour @ 1..12), None) => format!("{hour} a.m."),
        (Some(hour), None) => format!("{} p.m.", hour.saturating_sub(12)),
    };
    format!(", {}{time}", if date.about { "about " } else { "" })
}

/// The English name of a month; `None` for a number that is none.
fn month_name(month: u8) -> Option<&'static str> {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).checked_sub(1)?).copied()
}
