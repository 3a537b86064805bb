//! Fiscal years and dates as precise as they were printed.
//!
//! Three things that are easily confused are three types or fields: the fiscal year that a value is of,
//! the calendar date that it holds on, and the label that was printed. Deliberately absent: clocks and
//! time zones.

use std::fmt;

/// A Japanese fiscal year, named by the year in which it begins (FY2012 = 平成24年度, April 2012 to March 2013).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// The years that a report can be of: from the first of Heisei to the end of this century.
    pub const RANGE: std::ops::RangeInclusive<u16> = 1989..=2099;

    /// Wraps a year; `None` outside [`FiscalYear::RANGE`].
    #[must_use]
    pub fn new(year: u16) -> Option<Self> {
        Self::RANGE.contains(&year).then_some(Self(year))
    }

    /// The western year in which it begins.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }

    /// The fiscal year before.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::new(self.0.checked_sub(1)?)
    }

    /// Its first day, 1 April, and its last, 31 March.
    #[must_use]
    pub fn ends(self) -> [PartialDate; 2] {
        let day = |year, month, day| PartialDate {
            year,
            month: Some(month),
            day: Some(day),
            hour: None,
            about: false,
            minute: None,
        };
        [day(self.0, 4, 1), day(self.0 + 1, 3, 31)]
    }

    /// The fiscal year that a date lies in; `None` where only the calendar year is known, since that
    /// has parts of two.
    #[must_use]
    pub fn of(date: &PartialDate) -> Option<Self> {
        let year = if date.month? >= 4 { date.year } else { date.year.checked_sub(1)? };
        Self::new(year)
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A date as precise as printed: a year, a month, a day, an hour or a minute; exact or about.
///
/// A date that is printed with 頃 or ころ is about then, and is written with `~` after it, as ISO 8601-2
/// and EDTF qualify approximate dates (`2007-01~`); here that may follow a time too (`2011-11-25T11~`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Calendar year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month.
    pub day: Option<u8>,
    /// Hour, 0 to 23.
    pub hour: Option<u8>,
    /// Minute.
    pub minute: Option<u8>,
    /// Whether it was printed as about then (頃, ころ).
    pub about: bool,
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// It has not the form `YYYY[-MM[-DD[THH[:MM]]]][~]`.
    Form,
    /// It has the form, but there is no such day (30 February).
    NoSuchDay,
}

impl PartialDate {
    /// Reads `YYYY[-MM[-DD[THH[:MM]]]]`, then `~` for "about".
    ///
    /// # Errors
    /// [`DateFault::Form`] or [`DateFault::NoSuchDay`].
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let (printed, about) = match text.strip_suffix('~') {
            Some(printed) => (printed, true),
            None => (text, false),
        };
        let (date, time) = match printed.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (printed, None),
        };
        let mut parts = date.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateFault::Form)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() || (time.is_some() && day.is_none()) {
            return Err(DateFault::Form);
        }
        let mut clock = time.into_iter().flat_map(|time| time.split(':'));
        let hour = number(clock.next(), 2)?;
        let minute = number(clock.next(), 2)?;
        if clock.next().is_some() || (time.is_some() && hour.is_none()) {
            return Err(DateFault::Form);
        }
        let small = |n: Option<u16>| n.map(|n| u8::try_from(n).map_err(|_| DateFault::Form)).transpose();
        let (month, day, hour, minute) = (small(month)?, small(day)?, small(hour)?, small(minute)?);
        let date = Self { year, month, day, hour, minute, about };
        if date.exists() { Ok(date) } else { Err(DateFault::NoSuchDay) }
    }

    fn exists(&self) -> bool {
        let day_exists = match (self.month, self.day) {
            (None, None) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => day >= 1 && day <= days_of_month(self.year, month),
            (None, Some(_)) => false,
        };
        day_exists && self.hour.is_none_or(|h| h < 24) && self.minute.is_none_or(|m| m < 60)
    }

    /// Whether this date certainly comes after another: false where the precision leaves it open.
    #[must_use]
    pub fn is_after(&self, other: &Self) -> bool {
        self.minutes().0 > other.minutes().1
    }

    /// The first and the last minute that it can mean, counted from the year 0.
    ///
    /// "About" reaches one unit further on both sides: a year, a month (31 days), a day or an hour, since
    /// 頃 after minutes is no promise of the minute.
    fn minutes(&self) -> (i64, i64) {
        const HOUR: i64 = 60;
        const DAY: i64 = 24 * HOUR;
        let months = self.month.map_or((1, 12), |month| (month, month));
        let last = days_of_month(self.year, months.1);
        let days = self.day.map_or((1, last), |day| (day, day));
        let hours = self.hour.map_or((0, 23), |hour| (hour, hour));
        let minutes = self.minute.map_or((0, 59), |minute| (minute, minute));
        let at = |month, day, hour: u8, minute: u8| {
            day_number(self.year, month, day) * DAY + i64::from(hour) * HOUR + i64::from(minute)
        };
        let around = match (self.about, self.month, self.day, self.hour) {
            (false, ..) => 0,
            (true, None, ..) => 366 * DAY,
            (true, Some(_), None, _) => 31 * DAY,
            (true, Some(_), Some(_), None) => DAY,
            (true, Some(_), Some(_), Some(_)) => HOUR,
        };
        let first = at(months.0, days.0, hours.0, minutes.0);
        (first - around, at(months.1, days.1, hours.1, minutes.1) + around)
    }
}

/// Days from the first of the year 0 to a day that exists.
fn day_number(year: u16, month: u8, day: u8) -> i64 {
    let before = i64::from(year) - 1;
    let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    let of_months: i64 = (1..month).map(|month| i64::from(days_of_month(year, month))).sum();
    i64::from(year) * 365 + leap_days + of_months + i64::from(day)
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateFault> {
    let Some(part) = part else { return Ok(None) };
    let well_formed = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
    if well_formed { part.parse().map(Some).map_err(|_| DateFault::Form) } else { Err(DateFault::Form) }
}

/// Days of a month in the Gregorian calendar; zero for a month that does not exist.
fn days_of_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        if let Some(hour) = self.hour {
            write!(f, "T{hour:02}")?;
        }
        if let Some(minute) = self.minute {
            write!(f, ":{minute:02}")?;
        }
        if self.about {
            f.write_str("~")?;
        }
        Ok(())
    }
}

/// A stretch of time with printed ends; an open end is `None`, a single date is both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day or month.
    pub from: Option<PartialDate>,
    /// Last day or month.
    pub to: Option<PartialDate>,
}
