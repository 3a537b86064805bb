//! The way from an exact value to a place on an axis, and the only place where decimals become
//! floating-point numbers.
//!
//! Plotters draws what is not a number at the lower end and what is outside at the edge, without a
//! word. So nothing gets past here that is not within a proper axis.

use std::ops::Range;

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use rust_decimal::Decimal;

use crate::compose::chart::Axis;

use super::ChartError;
use super::text::Voice;
use super::units::U;

/// A checked axis.
pub(super) struct Scale<'a> {
    min: Decimal,
    max: Decimal,
    low: f64,
    high: f64,
    /// Places and words of the ticks.
    pub(super) ticks: Vec<(f64, &'a str)>,
    /// What is said about an axis that does not start at zero.
    pub(super) partial: Option<&'a str>,
}

impl<'a> Scale<'a> {
    /// The scale of an axis, which has to go upwards and to contain its ticks.
    pub(super) fn of(axis: &'a Axis) -> Result<Self, ChartError> {
        let mut scale = Self::between(axis.min, axis.max)?;
        for tick in &axis.ticks {
            let place = scale.place(tick.value, &tick.label);
            let place = place.map_err(|_| ChartError::TickOffAxis(tick.label.clone()))?;
            scale.ticks.push((place, &tick.label));
        }
        scale.partial = axis.partial.as_deref();
        Ok(scale)
    }

    /// The scale of stacked bars: no ticks, from nothing to the whole.
    pub(super) fn up_to(whole: Decimal) -> Result<Self, ChartError> {
        Self::between(Decimal::ZERO, whole)
    }

    fn between(min: Decimal, max: Decimal) -> Result<Self, ChartError> {
        let refused = ChartError::Axis { min, max };
        let (Ok(low), Ok(high)) = (f64::try_from(min), f64::try_from(max)) else {
            return Err(refused);
        };
        // Two decimals may differ where floating-point numbers no longer do.
        if max <= min || high <= low {
            return Err(refused);
        }
        Ok(Self { min, max, low, high, ticks: Vec::new(), partial: None })
    }

    /// A value as plotters takes it. The words are for the refusal.
    pub(super) fn place(&self, value: Decimal, label: &str) -> Result<f64, ChartError> {
        let inside = (self.min..=self.max).contains(&value);
        let place = f64::try_from(value).ok().filter(|_| inside);
        place.ok_or_else(|| ChartError::ValueOffAxis(label.to_owned()))
    }

    /// The scale from left to right.
    pub(super) fn lying(&self, left: i32, right: i32) -> Result<Track<'_>, ChartError> {
        Ok(Track { scale: self, ends: room((left, right))? })
    }

    /// The scale from bottom to top.
    pub(super) fn standing(&self, bottom: i32, top: i32) -> Track<'_> {
        Track { scale: self, ends: (bottom, top) }
    }

    /// Whether the axis starts at zero.
    pub(super) fn starts_at_zero(&self) -> bool {
        self.min.is_zero()
    }

    /// Room for the widest tick.
    pub(super) fn tick_room(&self) -> i32 {
        self.ticks.iter().map(|(_, label)| Voice::SOFT.width(label)).max().unwrap_or(0)
    }
}

/// A scale that has found its place on the canvas.
#[derive(Clone, Copy)]
pub(super) struct Track<'a> {
    pub(super) scale: &'a Scale<'a>,
    /// Where its lower and its upper end are.
    pub(super) ends: (i32, i32),
}

impl Track<'_> {
    /// Where a place is on the canvas.
    pub(super) fn at(&self, place: f64) -> i32 {
        let (range, _) = self.axis();
        range.map(&place, self.ends)
    }

    /// The axis as plotters takes it.
    pub(super) fn axis(&self) -> (RangedCoordf64, Range<i32>) {
        ((self.scale.low..self.scale.high).into(), self.ends.0..self.ends.1)
    }
}

/// Refuses what words have left of the canvas if it is too little to compare marks. Plotters would
/// draw even a negative width, from right to left.
pub(super) fn room(ends: (i32, i32)) -> Result<(i32, i32), ChartError> {
    const LEAST: i32 = 60 * U;
    if ends.1 - ends.0 < LEAST { Err(ChartError::NoRoom) } else { Ok(ends) }
}
