//! Words in a drawing: how they are set and how wide they are.
//!
//! There is no font here. Widths come from a table of character classes, each at least as wide as the
//! widest of its members in Noto Sans CJK JP and Arial, both in the weight of values, with room for the
//! wider digits of other fonts. The estimate is not short: what fits here fits in the browser.
//!
//! Deliberately absent: the family of the font, which is the theme's, and where lines may end, see
//! [`super::wrap`].

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use unicode_width::UnicodeWidthChar;

use super::ink::{Fill, Letter, Series};
use super::units::U;
use super::wrap::{End, Filled, fill};

/// How words are set. The smallest size is 13 units: on a telephone of 320 px the narrow drawing
/// gets some 288 px for its 340 units, and 13 of those are 11 px.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice {
    size: i32,
    fill: Fill,
    bold: bool,
}

/// Distance of two base lines of any voice.
pub(super) const LEADING: i32 = 18 * U;

impl Voice {
    /// Names of categories.
    pub(super) const LABEL: Self = Self { size: 14 * U, fill: Fill::Text, bold: false };
    /// Headings over groups of rows.
    pub(super) const HEADING: Self = Self { size: 14 * U, fill: Fill::Text, bold: true };
    /// Words under the columns of lines, which stand close on a telephone.
    pub(super) const PERIOD: Self = Self { size: 13 * U, fill: Fill::Text, bold: false };
    /// Ticks and notes.
    pub(super) const SOFT: Self = Self { size: 13 * U, fill: Fill::Soft, bold: false };
    /// Values.
    pub(super) const VALUE: Self = Self { size: 14 * U, fill: Fill::Text, bold: true };
    /// Values on a filled segment.
    pub(super) const ON: Self = Self { size: 14 * U, fill: Fill::On, bold: true };

    /// Values on a part with a grade.
    pub(super) const fn on_grade(letter: Letter) -> Self {
        Self { size: 14 * U, fill: Fill::OnGrade(letter), bold: true }
    }

    /// Values and names at a line of a series.
    pub(super) const fn series(series: Series) -> Self {
        Self { size: 14 * U, fill: Fill::Series(series), bold: true }
    }

    /// The style plotters hands to the backend.
    pub(super) fn style(self, anchor: HPos) -> TextStyle<'static> {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        // The family goes nowhere: the theme names the fonts.
        let font = FontDesc::new(FontFamily::SansSerif, f64::from(self.size), weight);
        font.color(&self.fill).pos(Pos::new(anchor, VPos::Center))
    }

    /// Room the words take.
    pub(super) fn width(self, words: &str) -> i32 {
        width(words, self.size)
    }

    /// The words in as few lines of the given width as they need, the lines about equally long. A word
    /// that is too long for a line is cut.
    pub(super) fn wrap(self, words: &str, room: i32) -> Vec<String> {
        self.fill(words, room).lines
    }

    /// The same, but no word may be cut and there is an upper limit to the lines.
    pub(super) fn wrap_whole(self, words: &str, room: i32, most: usize) -> Option<Vec<String>> {
        let filled = self.fill(words, room);
        let whole = filled.ends.iter().all(|end| *end > End::Cut);
        (whole && filled.lines.len() <= most).then_some(filled.lines)
    }

    /// Width of the widest line of wrapped words.
    pub(super) fn wrapped_width(self, words: &str, room: i32) -> i32 {
        self.widest(&self.wrap(words, room))
    }

    /// Width of the widest line.
    pub(super) fn widest(self, lines: &[String]) -> i32 {
        lines.iter().map(|line| self.width(line)).max().unwrap_or(0)
    }

    /// Of all widths that need no more lines and have no worse ends, the narrowest, by half ems.
    fn fill(self, words: &str, room: i32) -> Filled {
        let fill = |room: i32| fill(words, room.saturating_mul(1000) / self.size);
        let widest = fill(room);
        let Ok(count @ 2..) = i32::try_from(widest.lines.len()) else {
            return widest;
        };
        (self.width(words) / count..room)
            .step_by(self.size.unsigned_abs() as usize / 2)
            .map(fill)
            .find(|even| even.lines.len() == widest.lines.len() && even.ends >= widest.ends)
            .unwrap_or(widest)
    }
}

/// Words in lines no wider than `room`, for what stands around a drawing; size and room in units.
pub(in crate::render) fn set_in_lines(words: &str, size: i32, room: i32) -> Vec<String> {
    Voice { size: size * U, fill: Fill::Text, bold: true }.wrap(words, room * U)
}

/// Width of words at a font size, rounded up.
pub(super) fn width(words: &str, size: i32) -> i32 {
    ems(words).saturating_mul(size).saturating_add(999) / 1000
}

/// Width of words in thousandths of an em.
pub(super) fn ems(words: &str) -> i32 {
    words.chars().map(advance).sum()
}

/// Advance of a character in thousandths of an em; see the head of the module.
pub(super) fn advance(c: char) -> i32 {
    match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' | 'I' => 340,
        '!' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '-' | 'f' | 'r' | 't' => 440,
        '@' | '%' | 'M' | 'W' | 'm' | 'w' => 1010,
        '0'..='9' => 640,
        'E' | 'F' | 'J' | 'L' | 'P' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' => 680,
        'A'..='Z' | '&' => 780,
        ' '..='~' => 650,
        // Where East Asian fonts and others disagree (`…`, `→`), the wider one counts.
        _ => match c.width_cjk() {
            None | Some(0) => 0,
            Some(1) => 780,
            Some(_) => 1000,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EM: i32 = 14 * U;

    #[test]
    fn japanese_text_is_measured_one_em_a_character() {
        assert_eq!(Voice::LABEL.width("行政事務従事者"), 7 * EM);
    }

    #[test]
    fn narrow_letters_are_measured_narrower_than_wide_ones() {
        assert!(Voice::LABEL.width("illi") < Voice::LABEL.width("noun"));
        assert!(Voice::LABEL.width("noun") < Voice::LABEL.width("WMWM"));
    }

    /// Widths of Noto Sans CJK JP semibold at 14 units, as a browser lays them out.
    #[test]
    fn the_estimate_is_never_short() {
        let measured =
            [("97.9", 293), ("System officers", 1101), ("Administrative staff", 1435), ("約108", 388)];
        for (words, tenths) in measured {
            assert!(Voice::VALUE.width(words) >= tenths, "{words}");
        }
    }

    #[test]
    fn combining_marks_and_control_characters_take_no_room() {
        assert_eq!(Voice::LABEL.width("\u{3099}\u{7}"), 0);
    }
}
