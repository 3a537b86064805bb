//! The frame of plots that read from top to bottom: headings, names and notes of rows, and the room
//! each row leaves for its marks.
//!
//! Wide, the names stand in a column of their own; narrow, each stands above its row, because a
//! telephone has no room for long names beside the marks, unless the marks are few and the names short. Deliberately absent: the marks.

use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::canvas::Canvas;
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// The widest column of names, above which they wrap.
const COLUMN: i32 = 290 * U;

/// Where the names of rows stand.
#[derive(Clone, Copy)]
pub(super) enum Names {
    /// In a column of this width, left of the marks.
    Beside(i32),
    /// Each above its row.
    Above,
}

impl Names {
    /// Wide, beside; narrow, above.
    fn usual(rows: &[Row<'_>], format: Format) -> Self {
        match format {
            Format::Wide => Self::Beside(column(rows, COLUMN)),
            Format::Narrow => Self::Above,
        }
    }

    /// As usual, but beside on a narrow page, too, where every name fits into so much room in three lines: for
    /// marks that need little room of their own.
    pub(super) fn near(rows: &[Row<'_>], format: Format, room: i32) -> Self {
        let fits = |row: &Row<'_>| Voice::LABEL.wrap(row.label, room).len() <= 3;
        match format {
            Format::Narrow if rows.iter().all(fits) => Self::Beside(column(rows, room)),
            _ => Self::usual(rows, format),
        }
    }

    /// Where the marks of rows may begin.
    pub(super) fn start(self) -> i32 {
        match self {
            Self::Beside(column) => column + 14 * U,
            Self::Above => 0,
        }
    }
}

/// A row as its plot asks for it.
pub(super) struct Row<'a> {
    /// Heading above the row.
    pub(super) group: Option<&'a str>,
    /// Name of the row.
    pub(super) label: &'a str,
    /// Small words under the name.
    pub(super) note: Option<&'a str>,
    /// How far its marks reach above and below their middle.
    pub(super) reach: (i32, i32),
}

struct Words {
    lines: Vec<String>,
    voice: Voice,
    at: (i32, i32),
}

/// Rows that have found their places.
pub(super) struct Rows {
    format: Format,
    top: i32,
    /// The middle of each row's marks.
    pub(super) middles: Vec<i32>,
    /// Where the rows end.
    pub(super) bottom: i32,
    /// From top to bottom of each row's marks.
    bodies: Vec<(i32, i32)>,
    words: Vec<Words>,
}

impl Rows {
    /// Lays rows out from the top given.
    pub(super) fn lay(rows: &[Row<'_>], format: Format, top: i32) -> Self {
        Self::lay_named(rows, Names::usual(rows, format), format, top)
    }

    /// The same with the names where they are wanted.
    pub(super) fn lay_named(rows: &[Row<'_>], names: Names, format: Format, top: i32) -> Self {
        let mut lay =
            Self { format, top, middles: Vec::new(), bottom: top, bodies: Vec::new(), words: Vec::new() };
        for (n, row) in rows.iter().enumerate() {
            if let Some(group) = row.group {
                lay.bottom += if n > 0 { 12 * U } else { 0 };
                lay.stand(Voice::HEADING.wrap(group, format.width()), Voice::HEADING, 0);
                lay.bottom += 2 * U;
            }
            match names {
                Names::Beside(column) => lay.beside(row, column),
                Names::Above => lay.above(row, format.width()),
            }
        }
        lay
    }

    /// A row with its words to the left of its marks, the middles of both level.
    fn beside(&mut self, row: &Row<'_>, column: i32) {
        let label = Voice::LABEL.wrap(row.label, column);
        let note = row.note.map(|note| Voice::SOFT.wrap(note, column)).unwrap_or_default();
        let half = (height(&label) + height(&note)) / 2;
        let middle = self.bottom + half.max(row.reach.0) + 3 * U;
        self.middles.push(middle);
        self.bottom = middle - half;
        self.stand(label, Voice::LABEL, 0);
        self.stand(note, Voice::SOFT, 0);
        self.bottom = middle + half.max(row.reach.1) + 3 * U;
    }

    /// A row with its words above its marks.
    fn above(&mut self, row: &Row<'_>, column: i32) {
        let label = Voice::LABEL.wrap(row.label, column);
        let last = label.last().map_or(0, |line| Voice::LABEL.width(line)) + 10 * U;
        self.stand(label, Voice::LABEL, 0);
        if let Some(note) = row.note {
            // A short note shares the last line of the name.
            let beside = last + Voice::SOFT.width(note) <= column;
            let x = if beside { last } else { 0 };
            self.bottom -= if beside { LEADING } else { 0 };
            self.stand(Voice::SOFT.wrap(note, column), Voice::SOFT, x);
        }
        let end = self.bottom + row.reach.0 + row.reach.1;
        self.middles.push(self.bottom + row.reach.0);
        self.bodies.push((self.bottom, end));
        self.bottom = end + 8 * U;
    }

    /// Puts lines where the rows end so far.
    fn stand(&mut self, lines: Vec<String>, voice: Voice, x: i32) {
        let at = (x, self.bottom + LEADING / 2);
        self.bottom += height(&lines);
        self.words.push(Words { lines, voice, at });
    }

    /// From where to where lines of a grid go: all the way beside the words, or row by row between
    /// them, so that no line runs through words.
    pub(super) fn grid(&self) -> Vec<(i32, i32)> {
        match self.format {
            Format::Wide => vec![(self.top, self.bottom)],
            Format::Narrow => self.bodies.clone(),
        }
    }

    /// Draws the words.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) -> Result<(), ChartError> {
        self.words
            .iter()
            .try_for_each(|words| canvas.paragraph(&words.lines, words.voice, HPos::Left, words.at))
    }
}

/// Where the marks of rows may begin.
pub(super) fn start(rows: &[Row<'_>], format: Format) -> i32 {
    Names::usual(rows, format).start()
}

fn column(rows: &[Row<'_>], room: i32) -> i32 {
    let names = rows.iter().map(|row| Voice::LABEL.wrapped_width(row.label, room));
    let notes = rows.iter().filter_map(|row| row.note).map(|note| Voice::SOFT.wrapped_width(note, room));
    names.chain(notes).max().unwrap_or(0)
}

/// Height of lines.
pub(super) fn height(lines: &[String]) -> i32 {
    lines.iter().map(|_| LEADING).sum()
}
