//! The inks of a chart: what a stroke or a fill means.
//!
//! Plotters paints with RGB, the site paints with classes. An ink therefore travels through
//! plotters disguised as a colour, and the backend reads the class back. A colour that is no ink
//! has no class and is refused there, so nothing can turn black by accident.
//!
//! Deliberately absent: every colour value. The theme's stylesheet owns them, for light, dark and
//! print.

use plotters::style::{Color, ShapeStyle};
use plotters_backend::BackendColor;

use super::units::U;

/// A place in the legend. There are six because the theme has six colours that can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Series {
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Sixth,
}

impl Series {
    pub(super) const ALL: [Self; 6] =
        [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth, Self::Sixth];

    /// The dashes that tell lines apart without their colours. The fourth is solid but thicker.
    fn dashes(self) -> Option<&'static str> {
        match self {
            Self::First | Self::Fourth => None,
            Self::Second => Some("7 4"),
            Self::Third => Some("2 4"),
            Self::Fifth => Some("12 4 2 4"),
            Self::Sixth => Some("1 5"),
        }
    }
}

/// A grade, best first. The theme has looks for four, those of the badges in tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    First,
    Second,
    Third,
    Fourth,
}

impl Letter {
    pub(super) const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];
}

/// What a filled shape or a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// Words at full strength; the one ink without a class, because text looks like this anyway.
    Text,
    /// Words that stand back: ticks, notes.
    Soft,
    /// Words on a segment that is filled with a series.
    On,
    /// The colour of the page, to separate marks that touch.
    Ground,
    /// Marks and words of a series.
    Series(Series),
    /// A part with a grade: its ground, with the outline that belongs to it.
    Grade(Letter),
    /// Words on a part with a grade.
    OnGrade(Letter),
}

impl Fill {
    const ALL: [Self; 18] = [
        Self::Text,
        Self::Soft,
        Self::On,
        Self::Ground,
        Self::Series(Series::First),
        Self::Series(Series::Second),
        Self::Series(Series::Third),
        Self::Series(Series::Fourth),
        Self::Series(Series::Fifth),
        Self::Series(Series::Sixth),
        Self::Grade(Letter::First),
        Self::Grade(Letter::Second),
        Self::Grade(Letter::Third),
        Self::Grade(Letter::Fourth),
        Self::OnGrade(Letter::First),
        Self::OnGrade(Letter::Second),
        Self::OnGrade(Letter::Third),
        Self::OnGrade(Letter::Fourth),
    ];

    /// The ink a colour of plotters stands for.
    pub(super) fn read(color: BackendColor) -> Option<Self> {
        Self::ALL.into_iter().find(|ink| ink.rgb() == color.rgb)
    }

    /// Its class in the stylesheet.
    pub(super) fn class(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Soft => Some("soft"),
            Self::On => Some("on"),
            Self::Ground => Some("ground"),
            Self::Series(Series::First) => Some("f1"),
            Self::Series(Series::Second) => Some("f2"),
            Self::Series(Series::Third) => Some("f3"),
            Self::Series(Series::Fourth) => Some("f4"),
            Self::Series(Series::Fifth) => Some("f5"),
            Self::Series(Series::Sixth) => Some("f6"),
            Self::Grade(Letter::First) => Some("ga"),
            Self::Grade(Letter::Second) => Some("gb"),
            Self::Grade(Letter::Third) => Some("gc"),
            Self::Grade(Letter::Fourth) => Some("gd"),
            Self::OnGrade(Letter::First) => Some("oa"),
            Self::OnGrade(Letter::Second) => Some("ob"),
            Self::OnGrade(Letter::Third) => Some("oc"),
            Self::OnGrade(Letter::Fourth) => Some("od"),
        }
    }
}

impl Color for Fill {
    fn to_backend_color(&self) -> BackendColor {
        let code = match self {
            Self::Text => 0,
            Self::Soft => 1,
            Self::On => 2,
            Self::Ground => 3,
            Self::Series(series) => 8 + *series as u8,
            Self::Grade(letter) => 16 + *letter as u8,
            Self::OnGrade(letter) => 24 + *letter as u8,
        };
        disguise(b'f', code)
    }
}

/// What a line means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    /// A line of the grid.
    Grid,
    /// The line of zero, and lines that connect a mark with another mark or with its words.
    Base,
    /// The frame around a group of boxes.
    Frame,
    /// A break of the series.
    Break,
    /// The line of a series.
    Series(Series),
}

impl Stroke {
    const ALL: [Self; 10] = [
        Self::Grid,
        Self::Base,
        Self::Frame,
        Self::Break,
        Self::Series(Series::First),
        Self::Series(Series::Second),
        Self::Series(Series::Third),
        Self::Series(Series::Fourth),
        Self::Series(Series::Fifth),
        Self::Series(Series::Sixth),
    ];

    /// The ink a colour of plotters stands for.
    pub(super) fn read(color: BackendColor) -> Option<Self> {
        Self::ALL.into_iter().find(|ink| ink.rgb() == color.rgb)
    }

    /// Its class in the stylesheet.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Base => "base",
            Self::Frame => "frame",
            Self::Break => "brk",
            Self::Series(Series::First) => "l1",
            Self::Series(Series::Second) => "l2",
            Self::Series(Series::Third) => "l3",
            Self::Series(Series::Fourth) => "l4",
            Self::Series(Series::Fifth) => "l5",
            Self::Series(Series::Sixth) => "l6",
        }
    }

    /// Its dashes, unless it is solid.
    pub(super) fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Grid | Self::Base | Self::Frame => None,
            Self::Break => Some("3 4"),
            Self::Series(series) => series.dashes(),
        }
    }

    /// The pen plotters draws it with: this ink at its own width.
    pub(super) fn pen(self) -> ShapeStyle {
        let tenths = match self {
            Self::Grid | Self::Base | Self::Frame => U,
            Self::Break => 3 * U / 2,
            Self::Series(Series::Fourth) => 3 * U,
            Self::Series(_) => 2 * U,
        };
        Color::stroke_width(&self, tenths.unsigned_abs())
    }
}

impl Color for Stroke {
    fn to_backend_color(&self) -> BackendColor {
        let code = match self {
            Self::Grid => 0,
            Self::Base => 1,
            Self::Break => 2,
            Self::Frame => 3,
            Self::Series(series) => 8 + *series as u8,
        };
        disguise(b's', code)
    }
}

/// An ink as a colour. Fills and strokes differ in red, so that neither can pass for the other.
fn disguise(kind: u8, code: u8) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: (kind, code, 0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::BLACK;

    #[test]
    fn every_ink_survives_its_disguise() {
        for ink in Fill::ALL {
            assert_eq!(Fill::read(ink.to_backend_color()), Some(ink));
            assert_eq!(Stroke::read(ink.to_backend_color()), None);
        }
        for ink in Stroke::ALL {
            assert_eq!(Stroke::read(ink.to_backend_color()), Some(ink));
            assert_eq!(Fill::read(ink.to_backend_color()), None);
        }
    }

    #[test]
    fn black_is_no_ink() {
        assert_eq!(Fill::read(BLACK.to_backend_color()), None);
        assert_eq!(Stroke::read(BLACK.to_backend_color()), None);
    }
}
