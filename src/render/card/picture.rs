//! A card as SVG: title, finding, chart or numbers, publisher, notice.
//!
//! Words are set in lines by the measure of charts, which is never short. A title or finding that is too long
//! even small ends in an ellipsis: it stands whole on the page. Deliberately absent: colours (`palette`).

use std::fmt::Write as _;

use crate::compose::card::{Card, Number};
use crate::model::Lang;
use crate::render::chart::{ChartError, Escaped, draw as draw_chart, set_in_lines};
use crate::render::palette::Palette;

/// Width of a card in pixels.
pub(super) const WIDTH: i32 = 1200;
/// Height of a card in pixels.
pub(super) const HEIGHT: i32 = 630;
/// Left and right of everything.
const MARGIN: i32 = 64;
/// Between things that stand beside or below each other.
const GAP: i32 = 30;
/// Where the words of the publisher stand.
const FOOT: i32 = 548;
/// Room of the chart, from left to right.
const CHART: (i32, i32) = (560, WIDTH - MARGIN);
/// The least size of words in a chart, in pixels; smaller ones are not read in a small picture.
const LEAST: f64 = 15.0;
/// The size of the smallest words of a drawing, in its units.
const SMALLEST: f64 = 13.0;

/// Words with the sizes that they may have, the largest first.
struct Setting<'s> {
    sizes: &'s [i32],
    lines: usize,
    room: i32,
}

/// A drawing with its size in its own units, without the beginning of its tag.
struct Inset<'d> {
    rest: &'d str,
    width: f64,
    height: f64,
}

/// Draws a card.
pub(super) fn draw(card: &Card, lang: Lang, palette: &Palette) -> Result<String, ChartError> {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" xml:lang="{}" font-family="BIZ UDPGothic"><style>{}</style>"#,
        lang.tag(),
        palette.rules
    );
    block(&mut svg, "ground", (0, 0), (WIDTH, HEIGHT));
    block(&mut svg, "f1", (0, 0), (WIDTH, 12));
    line(&mut svg, "soft", (MARGIN, 72), 26, false, &card.site);
    let title = Setting { sizes: &[56, 48, 40], lines: 2, room: WIDTH - 2 * MARGIN };
    let below = title.set(&mut svg, "", (MARGIN, 92), &card.title) + 20;

    let drawing = card.chart.as_ref().map(draw_chart).transpose()?;
    let room = (f64::from(CHART.1 - CHART.0), f64::from(FOOT - 40 - below));
    let inset = drawing
        .as_ref()
        .and_then(|drawing| inset(&drawing.narrow))
        .filter(|inset| inset.scale(room) * SMALLEST >= LEAST);
    let beside = if inset.is_some() { CHART.0 - MARGIN - 40 } else { WIDTH - 2 * MARGIN };
    let finding = Setting { sizes: &[36, 32, 28], lines: if inset.is_some() { 7 } else { 3 }, room: beside };
    let below_finding = finding.set(&mut svg, "", (MARGIN, below), &card.finding);
    match inset {
        Some(inset) => inset.place(&mut svg, (f64::from(CHART.0), f64::from(below)), room),
        None => numbers(&mut svg, &card.numbers, below_finding),
    }

    line(&mut svg, "", (MARGIN, FOOT), 26, true, &card.publisher);
    if let Some(notice) = &card.notice {
        block(&mut svg, "strip", (0, HEIGHT - 58), (WIDTH, 58));
        let words = Setting { sizes: &[24, 22, 20, 18], lines: 1, room: WIDTH - 2 * MARGIN };
        words.set(&mut svg, "notice", (MARGIN, HEIGHT - 51), notice);
    }
    svg.push_str("</svg>");
    Ok(svg)
}

impl Setting<'_> {
    /// Sets words below a height, as large as they fit, and gives the height where they end.
    fn set(&self, svg: &mut String, class: &str, (x, top): (i32, i32), words: &str) -> i32 {
        if words.is_empty() {
            return top;
        }
        let set = |size: i32| (size, set_in_lines(words, size, self.room));
        let smallest = self.sizes.last().copied().unwrap_or(SMALLEST as i32);
        let fitting = self.sizes.iter().map(|size| set(*size)).find(|(_, lines)| lines.len() <= self.lines);
        let (size, mut lines) = fitting.unwrap_or_else(|| set(smallest));
        if lines.len() > self.lines {
            lines.truncate(self.lines);
            if let Some(last) = lines.last_mut() {
                last.pop();
                last.push('…');
            }
        }
        let mut end = top;
        for words in &lines {
            line(svg, class, (x, end + size), size, true, words);
            end += size * 7 / 5;
        }
        end
    }
}

/// Numbers with their names beside each other, all set alike: as many as there is room for.
fn numbers(svg: &mut String, numbers: &[Number], top: i32) {
    let fitting = (1..=numbers.len()).rev().find_map(|count| Some((count, columns(&numbers[..count], top)?)));
    let Some((count, columns)) = fitting else { return };
    for (x, number) in (MARGIN..).step_by(columns.width.unsigned_abs() as usize).zip(&numbers[..count]) {
        let label = Setting { sizes: &[columns.label], lines: columns.lines, room: columns.width - GAP };
        label.set(svg, "soft", (x, top + GAP), &number.label);
        line(svg, "f1", (x, columns.base), columns.value, true, &worded(number));
    }
}

/// Numbers in columns: the width of one, the sizes and lines of what stands in it, the base line of the values.
struct Columns {
    width: i32,
    label: i32,
    lines: usize,
    value: i32,
    base: i32,
}

/// The largest setting in which these numbers have room below a height.
fn columns(numbers: &[Number], top: i32) -> Option<Columns> {
    let width = (WIDTH - 2 * MARGIN) / i32::try_from(numbers.len()).ok()?;
    let lines = |words: &str, size: i32| set_in_lines(words, size, width - GAP).len();
    let most = |size: i32| numbers.iter().map(|number| lines(&number.label, size)).max().unwrap_or(0);
    let label = [(30, 1), (26, 2), (22, 3)].into_iter().find(|(size, allowed)| most(*size) <= *allowed)?.0;
    let below = top + GAP + i32::try_from(most(label)).ok()? * label * 7 / 5;
    let fits = |size: &i32| {
        below + size <= FOOT - 2 * GAP && numbers.iter().all(|number| lines(&worded(number), *size) == 1)
    };
    let value = [112, 96, 80, 64, 52, 44].into_iter().find(fits)?;
    Some(Columns { width, label, lines: most(label), value, base: below + value })
}

fn worded(number: &Number) -> String {
    format!("{}{}", number.value, number.unit)
}

fn block(svg: &mut String, class: &str, (x, y): (i32, i32), (width, height): (i32, i32)) {
    // Writing to a string does not fail.
    let _ = write!(svg, r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}"/>"#);
}

fn line(svg: &mut String, class: &str, (x, y): (i32, i32), size: i32, bold: bool, words: &str) {
    let class = if class.is_empty() { String::new() } else { format!(r#" class="{class}""#) };
    let weight = if bold { r#" font-weight="700""# } else { "" };
    let _ =
        write!(svg, r#"<text{class} x="{x}" y="{y}" font-size="{size}"{weight}>{}</text>"#, Escaped(words));
}

/// Reads the size of a drawing, which begins `<svg class="…" viewBox="0 0 340 214.5" …`.
fn inset(drawing: &str) -> Option<Inset<'_>> {
    let (_, rest) = drawing.split_once(r#" viewBox="0 0 "#)?;
    let (width, height) = rest.split_once('"')?.0.split_once(' ')?;
    Some(Inset {
        rest: drawing.strip_prefix("<svg")?,
        width: width.parse().ok()?,
        height: height.parse().ok()?,
    })
}

impl Inset<'_> {
    /// How many times as large as its own units it can be.
    fn scale(&self, room: (f64, f64)) -> f64 {
        (room.0 / self.width).min(room.1 / self.height).min(1.7)
    }

    /// Puts it into a place, at its right end.
    fn place(&self, svg: &mut String, (x, y): (f64, f64), room: (f64, f64)) {
        let scale = self.scale(room);
        let (width, height) = (self.width * scale, self.height * scale);
        let left = x + room.0 - width;
        let _ = write!(
            svg,
            r#"<svg x="{left:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"{}"#,
            self.rest
        );
    }
}
