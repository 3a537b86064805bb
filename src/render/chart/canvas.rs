//! A sheet to draw on: plotters' drawing area with our backend, and the few things every plot draws.
//!
//! Deliberately absent: anything about a particular plot.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::PathElement;
use plotters::prelude::{Cartesian2d, Circle, Color, DrawingArea, IntoDrawingArea, Polygon, Rectangle, Text};
use plotters::style::text_anchor::HPos;

use super::ChartError;
use super::backend::{Svg, SvgError};
use super::ink::{Fill, Series, Stroke};
use super::text::{LEADING, Voice};
use super::units::{Format, U};

/// A finished drawing without its frame.
pub(super) struct Sheet {
    pub(super) height: i32,
    pub(super) body: String,
}

impl Sheet {
    /// Opens a canvas, lets the picture be drawn and closes it.
    pub(super) fn paint(
        format: Format,
        height: i32,
        picture: impl FnOnce(&Canvas<'_>) -> Result<(), ChartError>,
    ) -> Result<Self, ChartError> {
        let mut body = String::new();
        let size = (format.width(), height);
        picture(&Canvas { area: Svg::new(&mut body, size).into_drawing_area(), size })?;
        Ok(Self { height, body })
    }
}

/// A part of the canvas with axes: what is drawn here is placed by value.
pub(super) type Plane<'a, X, Y> = DrawingArea<Svg<'a>, Cartesian2d<X, Y>>;

/// The whole canvas, in tenths from its upper left corner.
pub(super) struct Canvas<'a> {
    area: DrawingArea<Svg<'a>, Shift>,
    size: (i32, i32),
}

impl<'a> Canvas<'a> {
    /// Width of the canvas.
    pub(super) fn width(&self) -> i32 {
        self.size.0
    }

    /// The middle of something so wide, moved so far that all of it is on the canvas.
    pub(super) fn within(&self, middle: i32, half: i32) -> i32 {
        middle.min(self.size.0 - half).max(half)
    }

    /// A plane with two axes of values, each between two ends of the canvas.
    pub(super) fn plane<X: Ranged, Y: Ranged>(
        &self,
        x: (X, Range<i32>),
        y: (Y, Range<i32>),
    ) -> Plane<'a, X, Y> {
        self.area.apply_coord_spec(Cartesian2d::new(x.0, y.0, (x.1, y.1)))
    }

    /// The other axis of a plane with one: places are the canvas's own, from left to right.
    pub(super) fn across(&self) -> (RangedCoordi32, Range<i32>) {
        ((0..self.size.0).into(), 0..self.size.0)
    }

    /// The other axis of a plane with one: places are the canvas's own, from top to bottom.
    pub(super) fn down(&self) -> (RangedCoordi32, Range<i32>) {
        ((0..self.size.1).into(), 0..self.size.1)
    }

    /// One line of words, its middle at the height given.
    pub(super) fn words(
        &self,
        words: &str,
        voice: Voice,
        anchor: HPos,
        at: (i32, i32),
    ) -> Result<(), ChartError> {
        // Bold letters reach a little over the place where they begin, and browsers cut what leaves a drawing.
        let x = if matches!(anchor, HPos::Left) { at.0.max(U) } else { at.0 };
        Ok(self.area.draw(&Text::new(words, (x, at.1), voice.style(anchor)))?)
    }

    /// Lines of words, the middle of the first at the height given.
    pub(super) fn paragraph(
        &self,
        lines: &[String],
        voice: Voice,
        anchor: HPos,
        (x, top): (i32, i32),
    ) -> Result<(), ChartError> {
        let heights = (top..).step_by(LEADING.unsigned_abs() as usize);
        lines.iter().zip(heights).try_for_each(|(line, y)| self.words(line, voice, anchor, (x, y)))
    }

    /// A straight line.
    pub(super) fn line(&self, stroke: Stroke, from: (i32, i32), to: (i32, i32)) -> Result<(), ChartError> {
        Ok(self.area.draw(&PathElement::new([from, to], stroke.pen()))?)
    }

    /// The outline of a rectangle.
    pub(super) fn frame(&self, stroke: Stroke, from: (i32, i32), to: (i32, i32)) -> Result<(), ChartError> {
        Ok(self.area.draw(&Rectangle::new([from, to], stroke.pen()))?)
    }

    /// A bar in the ink of lines, between two heights.
    pub(super) fn bar(&self, from: (i32, i32), to: (i32, i32)) -> Result<(), ChartError> {
        let pen = Color::stroke_width(&Stroke::Base, (to.1 - from.1).unsigned_abs());
        let y = (from.1 + to.1) / 2;
        Ok(self.area.draw(&PathElement::new([(from.0, y), (to.0, y)], pen))?)
    }

    /// A filled shape with straight sides.
    pub(super) fn polygon(&self, fill: Fill, corners: &[(i32, i32)]) -> Result<(), ChartError> {
        Ok(self.area.draw(&Polygon::new(corners, fill.filled()))?)
    }

    /// The mark of a series, with a ring in the colour of the page so that marks that touch stay two.
    pub(super) fn mark(&self, series: Series, at: (i32, i32), radius: i32) -> Result<(), ChartError> {
        self.shape(series, at, radius + 3 * U / 2, Fill::Ground)?;
        self.shape(series, at, radius, Fill::Series(series))
    }

    /// The shape of a series. All shapes of a radius look about equally large.
    ///
    /// Plotters' own triangle is not used: it is placed by sine and cosine, whose last digit is the
    /// machine's.
    pub(super) fn shape(
        &self,
        series: Series,
        (x, y): (i32, i32),
        radius: i32,
        fill: Fill,
    ) -> Result<(), ChartError> {
        const TRIANGLE: &[(i32, i32)] = &[(0, -125), (120, 85), (-120, 85)];
        const FUNNEL: &[(i32, i32)] = &[(0, 125), (-120, -85), (120, -85)];
        const DIAMOND: &[(i32, i32)] = &[(0, -132), (132, 0), (0, 132), (-132, 0)];
        #[rustfmt::skip]
        const CROSS: &[(i32, i32)] = &[
            (0, -42), (72, -114), (114, -72), (42, 0), (114, 72), (72, 114),
            (0, 42), (-72, 114), (-114, 72), (-42, 0), (-114, -72), (-72, -114),
        ];
        let style = fill.filled();
        let corners = match series {
            Series::First => return Ok(self.area.draw(&Circle::new((x, y), radius, style))?),
            Series::Second => {
                let half = radius * 9 / 10;
                let corners = [(x - half, y - half), (x + half, y + half)];
                return Ok(self.area.draw(&Rectangle::new(corners, style))?);
            }
            Series::Third => TRIANGLE,
            Series::Fourth => DIAMOND,
            Series::Fifth => CROSS,
            Series::Sixth => FUNNEL,
        };
        let corners = corners.iter().map(|(dx, dy)| (x + dx * radius / 100, y + dy * radius / 100));
        Ok(self.area.draw(&Polygon::new(corners.collect::<Vec<_>>(), style))?)
    }

    /// A filled rectangle.
    pub(super) fn block(&self, fill: Fill, from: (i32, i32), to: (i32, i32)) -> Result<(), ChartError> {
        Ok(self.area.draw(&Rectangle::new([from, to], fill.filled()))?)
    }
}

impl From<DrawingAreaErrorKind<SvgError>> for ChartError {
    fn from(error: DrawingAreaErrorKind<SvgError>) -> Self {
        Self::Backend(error.to_string())
    }
}
