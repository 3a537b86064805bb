//! Parts of a whole: one stacked bar a row.
//!
//! Parts are separated by the colour of the page and carry the shape they have in the legend beside
//! their value, where both fit. What does not fit on its part stands right of the bar if the
//! part is the last one, and above the bar otherwise. A part of zero takes no room and has no words.
//! Grades look like their badges in tables, and carry their letters instead of shapes.
//!
//! Deliberately absent: an axis. The whole is the length of the bar, and every part has its value.

use plotters::element::Rectangle;
use plotters::prelude::Color;
use plotters::style::text_anchor::HPos;
use rust_decimal::Decimal;

use crate::compose::chart::{Mark, PartsAre, StackRow, Stacks};

use super::ChartError;
use super::canvas::{Canvas, Sheet};
use super::ink::{Fill, Letter, Series, Stroke};
use super::legend::{Legend, Swatch};
use super::rows::{self, Row, Rows};
use super::scale::{Scale, Track};
use super::spread::{Wish, spread};
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// Half the thickness of a bar.
const HALF: i32 = 14 * U;
/// Half the gap between two parts.
const SEAM: i32 = U;
/// The shape or letter on a part and the space after it.
const STAMP: i32 = 14 * U;
/// Space kept free at both ends of a part, and between a bar and the value beside it.
const PAD: i32 = 5 * U;
/// From the top of a bar to the middle of a value above it.
const RISE: i32 = 13 * U;

/// What a part is, as it is seen: the colour and shape of a series, or a grade with its letter.
#[derive(Clone, Copy)]
enum Look<'a> {
    Series(Series),
    Grade(Letter, &'a str),
}

impl Look<'_> {
    fn fill(self) -> Fill {
        match self {
            Self::Series(series) => Fill::Series(series),
            Self::Grade(letter, _) => Fill::Grade(letter),
        }
    }

    /// How far its outline reaches into the gap around it.
    fn outline(self) -> i32 {
        match self {
            Self::Series(_) => 0,
            Self::Grade(..) => U,
        }
    }

    /// The shape or letter before a value, and how the value is set: on the part, or outside it.
    fn stamp(self, canvas: &Canvas<'_>, (x, y): (i32, i32), on: bool) -> Result<Voice, ChartError> {
        match self {
            Self::Series(series) => {
                let fill = if on { Fill::Ground } else { Fill::Series(series) };
                canvas.shape(series, (x + 5 * U, y), 4 * U, fill)?;
                Ok(if on { Voice::ON } else { Voice::series(series) })
            }
            Self::Grade(letter, name) => {
                let voice = if on { Voice::on_grade(letter) } else { Voice::VALUE };
                canvas.words(name, voice, HPos::Left, (x, y))?;
                Ok(voice)
            }
        }
    }
}

/// A part, from where to where it goes, and whether another one follows.
struct Part<'a> {
    look: Look<'a>,
    label: &'a str,
    from: f64,
    to: f64,
    last: bool,
}

/// Where the value of a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// On the part, beside the shape of the series.
    Stamped,
    /// Right of the bar.
    Beside,
    /// Above the bar.
    Above,
}

impl Part<'_> {
    /// Where it starts and ends on the canvas.
    fn ends(&self, track: Track<'_>) -> (i32, i32) {
        (track.at(self.from), track.at(self.to))
    }

    fn middle(&self, track: Track<'_>) -> i32 {
        let (from, to) = self.ends(track);
        (from + to) / 2
    }

    /// Width of the value with the shape.
    fn words(&self) -> i32 {
        STAMP + Voice::ON.width(self.label)
    }

    fn spot(&self, track: Track<'_>) -> Spot {
        let (from, to) = self.ends(track);
        let room = to - from - 2 * PAD;
        match self.words() {
            words if words <= room => Spot::Stamped,
            _ if self.last => Spot::Beside,
            _ => Spot::Above,
        }
    }
}

/// Draws stacked bars.
pub(super) fn draw(plot: &Stacks, format: Format) -> Result<Sheet, ChartError> {
    let scale = Scale::up_to(plot.whole)?;
    // A letter on a part says all that a legend could.
    let named = plot.parts_are == PartsAre::Series;
    let legend = Legend::new(if named { &plot.parts } else { &[] }, Swatch::Bar, format);
    let looks = looks(plot);
    let stacks = plot.rows.iter().map(|row| parts(row, &looks, &scale));
    let stacks: Vec<Vec<Part<'_>>> = stacks.collect::<Result<_, ChartError>>()?;

    let mut asked: Vec<Row<'_>> = plot.rows.iter().map(row).collect();
    let track = track(&scale, &stacks, rows::start(&asked, format), format)?;
    for (row, parts) in asked.iter_mut().zip(&stacks) {
        let above = parts.iter().any(|part| part.spot(track) == Spot::Above);
        row.reach = (HALF + if above { RISE + LEADING / 2 } else { U }, HALF + U);
    }
    let rows = Rows::lay(&asked, format, legend.height);

    Sheet::paint(format, rows.bottom, |canvas| {
        legend.draw(canvas)?;
        let plane = canvas.plane(track.axis(), canvas.down());
        for (parts, &middle) in stacks.iter().zip(&rows.middles) {
            // What the parts leave of the whole stays visible as a line.
            canvas.line(Stroke::Grid, (track.ends.0, middle), (track.ends.1, middle))?;
            for part in parts {
                plane.draw(&block(part, track, middle))?;
                draw_value(canvas, part, track, middle)?;
            }
            draw_above(canvas, parts, track, middle - HALF)?;
        }
        rows.draw(canvas)
    })
}

fn row(row: &StackRow) -> Row<'_> {
    Row { group: None, label: &row.label, note: row.note.as_deref(), reach: (0, 0) }
}

fn looks(plot: &Stacks) -> Vec<Look<'_>> {
    match plot.parts_are {
        PartsAre::Series => Series::ALL.into_iter().map(Look::Series).collect(),
        PartsAre::Grades => {
            Letter::ALL.into_iter().zip(&plot.parts).map(|(letter, name)| Look::Grade(letter, name)).collect()
        }
    }
}

/// The parts of a row that take room. They are added up exactly, before they become places.
fn parts<'a>(row: &'a StackRow, looks: &[Look<'a>], scale: &Scale<'_>) -> Result<Vec<Part<'a>>, ChartError> {
    let mut sum = Decimal::ZERO;
    let mut parts = Vec::new();
    for (look, Mark { value, label }) in looks.iter().copied().zip(&row.parts) {
        let from = scale.place(sum, label)?;
        sum += value;
        let to = scale.place(sum, label)?;
        if *value > Decimal::ZERO {
            parts.push(Part { look, label, from, to, last: false });
        }
    }
    if let Some(last) = parts.last_mut() {
        last.last = true;
    }
    Ok(parts)
}

/// The bars take the whole width, unless a value has to stand beside one of them.
fn track<'a>(
    scale: &'a Scale<'_>,
    stacks: &[Vec<Part<'_>>],
    start: i32,
    format: Format,
) -> Result<Track<'a>, ChartError> {
    let whole = scale.lying(start, format.width())?;
    let beside = |part: &&Part<'_>| part.spot(whole) == Spot::Beside;
    if !stacks.iter().flatten().any(|part| beside(&part)) {
        return Ok(whole);
    }
    // Shorter bars may push out more values, so there is room for any last one.
    let last = stacks.iter().filter_map(|parts| parts.last());
    let words = last.map(Part::words).max().unwrap_or(0);
    scale.lying(start, format.margin() - PAD - words)
}

fn block(part: &Part<'_>, track: Track<'_>, middle: i32) -> Rectangle<(f64, i32)> {
    let (from, to) = part.ends(track);
    let corners = [(part.from, middle - HALF), (part.to, middle + HALF)];
    let mut block = Rectangle::new(corners, part.look.fill().filled());
    let outline = part.look.outline();
    // A part as thin as the seam is shown whole: it must not vanish.
    if to - from > 3 * SEAM + 2 * outline {
        let left = if part.from > 0.0 { SEAM } else { 0 } + outline;
        let right = if part.last { 0 } else { SEAM } + outline;
        let [across, left, right] = [outline, left, right].map(i32::unsigned_abs);
        block.set_margin(across, across, left, right);
    }
    block
}

/// The value of a part, unless it stands above the bar.
fn draw_value(canvas: &Canvas<'_>, part: &Part<'_>, track: Track<'_>, middle: i32) -> Result<(), ChartError> {
    let centre = part.middle(track);
    match part.spot(track) {
        Spot::Stamped => {
            let left = centre - part.words() / 2;
            let voice = part.look.stamp(canvas, (left, middle), true)?;
            canvas.words(part.label, voice, HPos::Left, (left + STAMP, middle))
        }
        Spot::Beside => draw_outside(canvas, part, (part.ends(track).1 + PAD, middle)),
        Spot::Above => Ok(()),
    }
}

/// The values above a bar, with a line from each to its part.
fn draw_above(canvas: &Canvas<'_>, parts: &[Part<'_>], track: Track<'_>, top: i32) -> Result<(), ChartError> {
    let above: Vec<&Part<'_>> = parts.iter().filter(|part| part.spot(track) == Spot::Above).collect();
    let wish = |part: &&Part<'_>| Wish { middle: part.middle(track), room: part.words() + 2 * PAD };
    let wishes: Vec<Wish> = above.iter().map(wish).collect();
    for (part, x) in above.iter().zip(spread(&wishes, (track.ends.0, canvas.width()))) {
        canvas.line(Stroke::Base, (part.middle(track), top), (x, top - 4 * U))?;
        draw_outside(canvas, part, (x - part.words() / 2, top - RISE))?;
    }
    Ok(())
}

/// A value beside or above a bar, after the shape of its series or its letter.
fn draw_outside(canvas: &Canvas<'_>, part: &Part<'_>, (x, y): (i32, i32)) -> Result<(), ChartError> {
    let voice = part.look.stamp(canvas, (x, y), false)?;
    canvas.words(part.label, voice, HPos::Left, (x + STAMP, y))
}
