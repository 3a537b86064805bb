//! Lengths: tenths of a unit of the `viewBox`.
//!
//! Plotters knows whole pixels only. The room therefore hands it a canvas ten times as fine as the
//! drawing, and the backend writes the point back in. Everything between those two is an integer:
//! the same chart gives the same bytes on every machine.

use std::fmt;

/// One unit of the `viewBox`. Lengths are written `12 * U`.
pub(super) const U: i32 = 10;

/// A length or coordinate as SVG wants it: a whole number, or one decimal.
#[derive(Clone, Copy)]
pub(super) struct Tenths(pub(super) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(tenths) = *self;
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{rest}"),
        }
    }
}

/// The two formats of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For a column of text on a desk.
    Wide,
    /// For a telephone.
    Narrow,
}

impl Format {
    /// Width of the `viewBox`.
    pub(super) const fn width(self) -> i32 {
        match self {
            Self::Wide => 760 * U,
            Self::Narrow => 340 * U,
        }
    }

    /// Where words at the right end: a little before the edge, for a font wider than the estimate.
    pub(super) fn margin(self) -> i32 {
        self.width() - 3 * U
    }

    /// Its class, for the stylesheet to show one of the two.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    /// What its ids have after the id of the figure.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::Wide => "w",
            Self::Narrow => "n",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_with_at_most_one_decimal() {
        let written: Vec<String> =
            [0, 5, 10, 123, -5, -120].into_iter().map(|t| Tenths(t).to_string()).collect();
        assert_eq!(written, ["0", "0.5", "1", "12.3", "-0.5", "-12"]);
    }
}
