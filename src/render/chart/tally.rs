//! Things counted: one mark each, so that a reader can count them too. After five marks there is a little
//! more space, as on a tally.
//!
//! Marks have the colours and shapes of their series and stand in the order of the legend; how many there
//! are in all stands beside them. Deliberately absent: an axis, since nothing is measured, and marks that
//! stand for more than one thing.

use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Direction, Tally, TallyRow};

use super::ChartError;
use super::canvas::{Canvas, Sheet};
use super::ink::{Fill, Series, Stroke};
use super::legend::{Legend, Swatch};
use super::rows::{Names, Row, Rows, height};
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// Of a mark; shapes reach a third farther.
const RADIUS: i32 = 6 * U;
/// From the middle of a mark to the next.
const STEP: i32 = 17 * U;
/// What follows five marks.
const PAUSE: i32 = 6 * U;
/// The most marks of a line that lies.
const LONGEST: usize = 20;
/// The most marks of a line that stands.
const HIGHEST: usize = 10;
/// Between two columns, at least.
const APART: i32 = 6 * U;
/// Names up to here stay in one line under a column.
const SHORT: i32 = 45 * U;
/// Names up to here stand beside their marks on a narrow page.
const NEAR: i32 = 130 * U;
/// The most lines of a name under a column.
const LINES: usize = 3;

/// Draws a tally. One whose names do not fit under its columns lies down.
pub(super) fn draw(plot: &Tally, format: Format) -> Result<Sheet, ChartError> {
    let legend = Legend::new(if plot.series.len() > 1 { &plot.series } else { &[] }, Swatch::Mark, format);
    let columns = match plot.direction {
        Direction::Standing => Columns::new(plot, format),
        Direction::Lying => None,
    };
    match columns {
        Some(columns) => columns.draw(plot, &legend, format),
        None => lying(plot, &legend, format),
    }
}

/// The series of a row's things, one after the other.
fn things(row: &TallyRow) -> impl Iterator<Item = Series> + '_ {
    let each = Series::ALL.into_iter().zip(&row.counts);
    each.flat_map(|(series, &count)| std::iter::repeat_n(series, count))
}

fn in_all(row: &TallyRow) -> usize {
    row.counts.iter().sum()
}

/// From the middle of the first mark to that of the mark with this index.
fn along(index: usize) -> i32 {
    let index = number(index);
    index * STEP + index / 5 * PAUSE
}

/// No tally comes near the limit: there are few marks.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn lying(plot: &Tally, legend: &Legend, format: Format) -> Result<Sheet, ChartError> {
    let asked: Vec<Row<'_>> = plot.rows.iter().map(|row| asked(row, (0, 0))).collect();
    let totals = plot.rows.iter().map(|row| Voice::VALUE.width(&row.total)).max().unwrap_or(0);
    let names = Names::near(&asked, format, NEAR);
    let start = names.start() + STEP / 2;
    let room = format.margin() - start - STEP - totals;
    let most = plot.rows.iter().map(in_all).max().unwrap_or(0).clamp(1, LONGEST);
    let fitting = (1..=most).rev().find(|&count| along(count - 1) <= room).ok_or(ChartError::NoRoom)?;
    // Whole fives, unless there is no room for one.
    let length = if fitting < most && fitting > 5 { fitting / 5 * 5 } else { fitting };
    let asked: Vec<Row<'_>> = plot
        .rows
        .iter()
        .map(|row| {
            let lines = number(in_all(row).div_ceil(length).max(1));
            let half = lines * STEP / 2 + 2 * U;
            self::asked(row, (half, half))
        })
        .collect();
    let laid = Rows::lay_named(&asked, names, format, legend.height);

    Sheet::paint(format, laid.bottom, |canvas| {
        legend.draw(canvas)?;
        for ((row, asked), middle) in plot.rows.iter().zip(&asked).zip(&laid.middles) {
            let first = middle - asked.reach.0 + 2 * U + STEP / 2;
            let mut end = (start - STEP / 2, *middle);
            for (n, series) in things(row).enumerate() {
                let at = (start + along(n % length), first + number(n / length) * STEP);
                canvas.shape(series, at, RADIUS, Fill::Series(series))?;
                end = (at.0 + STEP / 2 + 3 * U, at.1);
            }
            total(canvas, row, HPos::Left, end)?;
        }
        laid.draw(canvas)
    })
}

fn asked(row: &TallyRow, reach: (i32, i32)) -> Row<'_> {
    Row { group: None, label: &row.label, note: None, reach }
}

/// How many there are; none stands back.
fn total(canvas: &Canvas<'_>, row: &TallyRow, anchor: HPos, at: (i32, i32)) -> Result<(), ChartError> {
    let voice = if in_all(row) == 0 { Voice::SOFT } else { Voice::VALUE };
    canvas.words(&row.total, voice, anchor, at)
}

/// Columns that have found their room: from where to where each goes, and its name in lines.
struct Columns {
    /// Marks beside each other in every column.
    wide: usize,
    bands: Vec<(i32, i32)>,
    names: Vec<Vec<String>>,
}

impl Columns {
    fn new(plot: &Tally, format: Format) -> Option<Self> {
        let most = plot.rows.iter().map(in_all).max()?;
        let wide = most.div_ceil(HIGHEST).max(1);
        let least = number(wide) * STEP;
        let mut needed = Vec::new();
        let mut names = Vec::new();
        for row in &plot.rows {
            let least = least.max(Voice::VALUE.width(&row.total));
            // A short name is not broken for the sake of room that there is.
            let whole = Voice::LABEL.width(&row.label);
            let least = if whole < SHORT { least.max(whole) } else { least };
            let rooms = (least..format.width() / 3).step_by(U.unsigned_abs() as usize);
            let (room, lines) = rooms
                .filter_map(|room| Some((room, Voice::LABEL.wrap_whole(&row.label, room, LINES)?)))
                .next()?;
            needed.push(room + APART);
            names.push(lines);
        }
        let spare = (format.width() - needed.iter().sum::<i32>()) / number(needed.len()).max(1);
        let mut left = 0;
        let bands = needed.iter().map(|room| {
            let band = (left, left + room + spare);
            left = band.1;
            band
        });
        (spare >= 0).then(|| Self { wide, bands: bands.collect(), names })
    }

    fn draw(&self, plot: &Tally, legend: &Legend, format: Format) -> Result<Sheet, ChartError> {
        let lines = |row: &TallyRow| in_all(row).div_ceil(self.wide);
        let highest = plot.rows.iter().map(lines).max().unwrap_or(0);
        let foot = legend.height + LEADING + along(highest.saturating_sub(1)) + STEP;
        let names = self.names.iter().map(|name| height(name)).max().unwrap_or(0);

        Sheet::paint(format, foot + 4 * U + names, |canvas| {
            legend.draw(canvas)?;
            canvas.line(Stroke::Base, (0, foot), (format.width(), foot))?;
            for ((row, name), &(left, right)) in plot.rows.iter().zip(&self.names).zip(&self.bands) {
                let middle = (left + right) / 2;
                let first = middle - (number(self.wide) - 1) * STEP / 2;
                for (n, series) in things(row).enumerate() {
                    let x = first + number(n % self.wide) * STEP;
                    let y = foot - STEP / 2 - U - along(n / self.wide);
                    canvas.shape(series, (x, y), RADIUS, Fill::Series(series))?;
                }
                let top = match lines(row) {
                    0 => foot - LEADING / 2 - U,
                    lines => foot - STEP - along(lines - 1) - LEADING / 2,
                };
                total(canvas, row, HPos::Center, (middle, top))?;
                canvas.paragraph(name, Voice::LABEL, HPos::Center, (middle, foot + 4 * U + LEADING / 2))?;
            }
            Ok(())
        })
    }
}
