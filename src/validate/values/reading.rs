//! What a value says: its number or grade, the reason why there is none, its counts.

use rust_decimal::Decimal;

use super::Written;
use crate::diagnostic::{Kind, Problem};
use crate::load::schema::value::{ValueEntry, ValueKeys};
use crate::model::{
    Absence, Choice, Grade, Measure, MeasureKind, NumberFault, Observation, Operator, Quantity, Rate,
    Reading, Share, Status, parse_number,
};
use crate::source::{At, Span};
use crate::validate::Findings;

/// The value or the reason why there is none, as the status demands.
pub(super) fn reading(
    value: &Written<'_>,
    measure: &Measure,
    factor: Decimal,
    findings: &mut Findings,
) -> Option<Reading> {
    let entry = value.entry;
    let quantity = entry.value.as_ref().map(|text| quantity(text, measure, factor, value.keys, findings));
    let status = value.keys.status.unwrap_or(if entry.bound.is_some() {
        Status::NotReached
    } else {
        Status::Published
    });
    let needs = |key: &'static str, findings: &mut Findings| {
        let problem = Problem::ValueAgainstStatus { status: status.name(), missing: true, key };
        findings.report(problem, entry.span);
    };
    let refuse = |key: &'static str, at: Option<Span>, findings: &mut Findings| {
        if let Some(at) = at {
            findings.report(Problem::ValueAgainstStatus { status: status.name(), missing: false, key }, at);
        }
    };
    let has_value = matches!(status, Status::Published | Status::Restated | Status::InWords);
    if has_value && quantity.is_none() {
        needs("value", findings);
    }
    if !has_value {
        refuse("value", entry.value.as_ref().map(|value| value.span), findings);
    }
    if status == Status::NotReached && entry.bound.is_none() {
        needs("bound", findings);
    }
    if status != Status::NotReached {
        refuse("bound", entry.bound.as_ref().map(|bound| bound.span), findings);
    }
    if status == Status::InWords && entry.words.is_none() {
        needs("words", findings);
    }
    if status != Status::InWords {
        refuse("words", entry.words.as_ref().map(|words| words.span), findings);
    }
    let operator = value.keys.operator.unwrap_or(Operator::Equal);
    Some(match status {
        Status::Published => Reading::Published(operator, quantity??),
        Status::Restated => Reading::Restated(operator, quantity??),
        Status::InWords => Reading::InWords { operator, words: entry.words.clone()?, value: quantity?? },
        Status::NotReached => Reading::NotReached { bound: entry.bound.as_ref()?.value },
        Status::NotPublished => Reading::Absent(Absence::NotPublished),
        Status::NotApplicable => Reading::Absent(Absence::NotApplicable),
        Status::NotEstablished => Reading::Absent(Absence::NotEstablished),
        Status::Suppressed => Reading::Absent(Absence::Suppressed),
    })
}

/// A printed value, as the kind of its measure demands.
fn quantity(
    text: &At<String>,
    measure: &Measure,
    factor: Decimal,
    keys: &ValueKeys,
    findings: &mut Findings,
) -> Option<Quantity> {
    if measure.kind == MeasureKind::Grade {
        let grade = Grade::new(text);
        if grade.is_none() {
            findings.unknown(Kind::Grade, text, ["A", "B", "C", "D"], text.span);
        }
        return grade.map(Quantity::Grade);
    }
    let number = match parse_number(text) {
        Ok(number) => number,
        Err(fault) => {
            let written = text.value.clone();
            let (problem, number) = match fault {
                NumberFault::FullWidth(ascii, number) => (Problem::FullWidthDigits { ascii }, Some(number)),
                NumberFault::NotFinite => (Problem::NotFinite { text: written }, None),
                NumberFault::NotANumber => (Problem::NotANumber { text: written }, None),
            };
            findings.report(problem, text.span);
            number?
        }
    };
    let plain = number * factor;
    match measure.kind {
        MeasureKind::Rate => {
            if Rate::new(plain).is_none() {
                findings.report(Problem::RateOutOfRange { value: number.to_string() }, text.span);
                return None;
            }
            let in_percent = keys.unit.as_ref().is_none_or(|unit| unit.value == measure.unit.value);
            // A rate in another unit (9割) stays as printed; its percentage is the plain number.
            Some(match Rate::new(number) {
                Some(rate) if in_percent => Quantity::Rate(rate),
                _ => Quantity::Number(number),
            })
        }
        MeasureKind::Count => {
            if !plain.is_integer() || plain.is_sign_negative() {
                findings.report(Problem::NotACount { value: number.to_string() }, text.span);
            }
            Some(Quantity::Number(number))
        }
        MeasureKind::Number | MeasureKind::Grade => Some(Quantity::Number(number)),
    }
}

pub(super) fn share(entry: &ValueEntry, findings: &mut Findings) -> Option<Share> {
    let (numerator, denominator) = match (&entry.numerator, &entry.denominator) {
        (Some(numerator), Some(denominator)) => (numerator, denominator),
        (None, None) => return None,
        (Some(lonely), None) => {
            let problem = Problem::MissingKey { key: "denominator", record: ("値", "a value") };
            findings.report(problem, lonely.span);
            return None;
        }
        (None, Some(lonely)) => {
            findings.report(Problem::MissingKey { key: "numerator", record: ("値", "a value") }, lonely.span);
            return None;
        }
    };
    if denominator.is_zero() {
        findings.report(Problem::ZeroDenominator, denominator.span);
        return None;
    }
    if numerator.value > denominator.value {
        let problem = Problem::NumeratorAboveDenominator {
            numerator: numerator.value.to_string(),
            denominator: denominator.value.to_string(),
        };
        findings.report(problem, numerator.span);
        return None;
    }
    Some(Share { numerator: numerator.value, denominator: denominator.value })
}

/// A printed share agrees with its printed counts to the printed precision.
pub(super) fn check_share(observation: &Observation, entry: &ValueEntry, findings: &mut Findings) {
    let (Some(share), Some(printed), Some(at)) = (observation.share, observation.number(), &entry.value)
    else {
        return;
    };
    let computed = (share.numerator * Decimal::ONE_HUNDRED / share.denominator)
        .round_dp_with_strategy(printed.scale(), rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    if computed != printed {
        let problem =
            Problem::ShareAgainstCounts { printed: printed.to_string(), computed: computed.to_string() };
        findings.check(problem, &[observation], at.span);
    }
}
