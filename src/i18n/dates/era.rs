//! Years of the Japanese eras.
//!
//! An era begins on the day of the change, in the middle of a month or year: a date that is not known to
//! the day may lie in two. Deliberately absent: dates before 1873, when Japan took over the Gregorian
//! calendar; their years stay western.

use std::fmt;

use crate::model::{FiscalYear, PartialDate};

/// An era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Era {
    /// 明治, here from 1873-01-01.
    Meiji,
    /// 大正, from 1912-07-30.
    Taisho,
    /// 昭和, from 1926-12-25.
    Showa,
    /// 平成, from 1989-01-08.
    Heisei,
    /// 令和, from 2019-05-01.
    Reiwa,
}

impl Era {
    const NEWEST_FIRST: [Self; 5] = [Self::Reiwa, Self::Heisei, Self::Showa, Self::Taisho, Self::Meiji];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meiji => "明治",
            Self::Taisho => "大正",
            Self::Showa => "昭和",
            Self::Heisei => "平成",
            Self::Reiwa => "令和",
        }
    }

    /// Its letter, as on forms and in charts.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Meiji => 'M',
            Self::Taisho => 'T',
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }

    /// Its first day in the Gregorian calendar.
    fn first_day(self) -> Day {
        match self {
            Self::Meiji => (1873, 1, 1),
            Self::Taisho => (1912, 7, 30),
            Self::Showa => (1926, 12, 25),
            Self::Heisei => (1989, 1, 8),
            Self::Reiwa => (2019, 5, 1),
        }
    }

    /// The western year before its first, 元年.
    fn year_zero(self) -> u16 {
        match self {
            Self::Meiji => 1867,
            Self::Taisho => 1911,
            Self::Showa => 1925,
            Self::Heisei => 1988,
            Self::Reiwa => 2018,
        }
    }
}

/// Year, month and day.
type Day = (u16, u8, u8);

/// A year of an era; a western year where there is no era for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EraYear {
    /// The era.
    pub era: Option<Era>,
    /// The year in it, from 1.
    pub year: u16,
}

impl EraYear {
    fn of(day: Day) -> Self {
        let era = Era::NEWEST_FIRST.into_iter().find(|era| era.first_day() <= day);
        Self { era, year: day.0 - era.map_or(0, Era::year_zero) }
    }

    /// With the era's letter: `H24`, `R元`.
    #[must_use]
    pub fn abbreviated(self) -> String {
        let letter = self.era.map(|era| era.letter().to_string()).unwrap_or_default();
        format!("{letter}{}", self.number())
    }

    /// The number of the year; the first of an era is 元.
    fn number(self) -> String {
        match (self.era, self.year) {
            (Some(_), 1) => "元".to_owned(),
            (_, year) => year.to_string(),
        }
    }
}

impl fmt::Display for EraYear {
    /// With the era's name: `平成24`, `令和元`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.era.map(Era::name).unwrap_or_default(), self.number())
    }
}

/// The era year that a fiscal year is named by.
///
/// Fiscal year 2019 is 令和元年度 as a whole, although April 2019 still was 平成31年: so the ministries agreed
/// for the budget and its year (「改元に伴う元号による年表示の取扱いについて」, 1 April 2019). The era of 1 May
/// gives that name, and those of all other years.
#[must_use]
pub fn era_year(year: FiscalYear) -> EraYear {
    EraYear::of((year.number(), 5, 1))
}

/// The era years of the first and the last day that a date can mean.
pub(super) fn years_of(date: &PartialDate) -> (EraYear, EraYear) {
    let first = (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    let last = (date.year, date.month.unwrap_or(12), date.day.unwrap_or(31));
    (EraYear::of(first), EraYear::of(last))
}
