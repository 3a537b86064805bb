//! Axes: where they begin and end, and the words on them. All in exact decimals.

use rust_decimal::Decimal;

use super::chart::{Axis, Mark};
use crate::i18n::{furniture, numbers};
use crate::model::Lang;

/// The most steps that a rate axis is divided into.
const MOST_STEPS: Decimal = Decimal::from_parts(7, 0, 0, false, 0);

/// An axis for rates: from a round number below the lowest value to 100, marked where it does not
/// begin at zero. Rates at or below one half begin at zero.
pub(super) fn of_rates(values: &[Decimal], lang: Lang, vertical: bool) -> Option<Axis> {
    let lowest = *values.iter().min()?;
    let max = Decimal::ONE_HUNDRED;
    if lowest <= Decimal::from(50) {
        return Some(axis(Decimal::ZERO, max, Decimal::from(20), None, lang));
    }
    let steps = [Decimal::new(5, 1), Decimal::ONE, Decimal::TWO, Decimal::from(5), Decimal::TEN];
    let (min, step) = steps.into_iter().find_map(|step| {
        // One step of air below the lowest mark, so that it does not sit on the edge.
        let min = ((lowest / step).floor()
            - if (lowest % step).is_zero() { Decimal::ONE } else { Decimal::ZERO })
            * step;
        let min = min.max(Decimal::ZERO);
        ((max - min) / step <= MOST_STEPS).then_some((min, step))
    })?;
    let from = numbers::percent(min.normalize(), lang);
    let partial =
        if vertical { furniture::vertical_axis_from(&from, lang) } else { furniture::axis_from(&from, lang) };
    Some(axis(min, max, step, (!min.is_zero()).then_some(partial), lang))
}

/// An axis for counts: from zero to a round number above the highest value.
pub(super) fn of_counts(values: &[Decimal], lang: Lang) -> Option<Axis> {
    let highest = values.iter().max().copied()?.max(Decimal::ONE);
    let mut unit = Decimal::ONE;
    while unit * Decimal::from(50) < highest {
        unit *= Decimal::TEN;
    }
    let steps = [1, 2, 5, 10, 20, 50].map(|n| Decimal::from(n) * unit);
    let step = steps.into_iter().find(|step| highest / *step <= Decimal::from(5))?;
    let max = (highest / step).ceil() * step;
    Some(axis(Decimal::ZERO, max, step, None, lang))
}

fn axis(min: Decimal, max: Decimal, step: Decimal, partial: Option<String>, lang: Lang) -> Axis {
    let mut ticks = Vec::new();
    let mut at = min;
    while at <= max {
        ticks.push(Mark { value: at, label: numbers::quantity(&at.normalize(), lang) });
        at += step;
    }
    Axis { min, max, ticks, partial }
}
