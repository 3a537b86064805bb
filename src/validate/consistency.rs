//! What the sources print twice or together agrees: grades with rates, averages with their parts,
//! shares with 100, words of change with values.
//!
//! The sources break several of these themselves; then the data accepts the check with a reason, the
//! page shows it, and the value stays as printed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Findings, formula};
use crate::diagnostic::Problem;
use crate::model::{
    AnswerMode, Archive, Choice, Coordinates, Grade, MeasureKind, Observation, ObservationId, Operator,
    Quantity, RoleId, Said, Scale,
};

/// Runs every check.
pub(super) fn check(archive: &Archive, findings: &mut Findings) {
    grades(archive, findings);
    averages(archive, findings);
    sums(archive, findings);
    said(archive, findings);
    formula::check(archive, findings);
    unused_reasons(archive, findings);
}

/// The grade of a rate on a scale, on the exact decimal.
fn grade_of(rate: Decimal, scale: &Scale) -> Option<Grade> {
    scale.grades.iter().find(|grade| rate >= grade.at_least.value).map(|grade| grade.grade.value)
}

/// A grade is the one that the rate beside it has. Rates of a body's own definition are left out: the
/// grade is of the common one.
fn grades(archive: &Archive, findings: &mut Findings) {
    for graded in archive.observations.values() {
        let Some(Quantity::Grade(grade)) = graded.reading.quantity() else { continue };
        let book = &archive.measures;
        let Some(by) = book.measures.get(&graded.of.measure).and_then(|measure| measure.grades.as_ref())
        else {
            continue;
        };
        let of = Coordinates { measure: by.measure.value.clone(), ..graded.of.clone() };
        let rate = archive.observations.get(&ObservationId::compose(&of, None));
        let Some((rate, scale)) = rate.zip(book.scales.get(&by.scale.value)) else { continue };
        if rate.own_definition || rate.reading.operator() != Some(Operator::Equal) {
            continue;
        }
        let Some(percent) = rate.plain_number() else { continue };
        if let Some(computed) = grade_of(percent, scale)
            && computed != grade
        {
            let problem = Problem::GradeAgainstRate {
                grade: grade.to_string(),
                rate: percent.to_string(),
                computed: computed.to_string(),
            };
            findings.check(problem, &[graded, rate], graded.span);
        }
    }
}

/// An average over all roles lies within its parts.
fn averages(archive: &Archive, findings: &mut Findings) {
    for average in archive.observations.values().filter(|value| value.of.role.as_str() == "all") {
        let measure = archive.measures.measures.get(&average.of.measure);
        // Only rates are averaged; a total of counts is the sum of its parts.
        if measure.is_none_or(|measure| measure.kind != MeasureKind::Rate) {
            continue;
        }
        let Some(printed) = average.number() else { continue };
        let parts: Vec<Decimal> = archive
            .measures
            .roles
            .ids()
            .filter(|role| role.as_str() != "all")
            .filter_map(|role| part_of(average, role, archive))
            .collect();
        let (Some(lowest), Some(highest)) = (parts.iter().min(), parts.iter().max()) else { continue };
        if parts.len() >= 2 && (printed < *lowest || printed > *highest) {
            let problem = Problem::AverageOutsideComponents {
                average: printed.to_string(),
                lowest: lowest.to_string(),
                highest: highest.to_string(),
            };
            findings.check(problem, &[average], average.span);
        }
    }
}

/// The value of one role under the same coordinates, definition and document.
fn part_of(average: &Observation, role: &RoleId, archive: &Archive) -> Option<Decimal> {
    let of = Coordinates { role: role.clone(), ..average.of.clone() };
    let part = archive.observations.get(&ObservationId::compose(&of, None))?;
    let comparable = part.definition == average.definition
        && part.place.document == average.place.document
        && part.unit == average.unit
        && part.reading.operator() == Some(Operator::Equal);
    comparable.then(|| part.number()).flatten()
}

/// Shares of a single-answer question add up to 100 within what rounding allows: half a unit of the last
/// printed digit for each share.
fn sums(archive: &Archive, findings: &mut Findings) {
    let mut questions: BTreeMap<Coordinates, Vec<&Observation>> = BTreeMap::new();
    for observation in archive.observations.values() {
        let single = observation.answer_mode == Some(AnswerMode::Single);
        if single && observation.of.question.is_some() && observation.account.is_none() {
            let of = Coordinates { subject: None, ..observation.of.clone() };
            questions.entry(of).or_default().push(observation);
        }
    }
    for (of, shares) in questions {
        let options = of.question.as_ref().and_then(|id| archive.measures.questions.get(id));
        let complete = options.is_some_and(|question| question.options.len() == shares.len());
        let numbers: Vec<Decimal> = shares.iter().filter_map(|share| share.number()).collect();
        if !complete || numbers.len() != shares.len() {
            continue;
        }
        let sum: Decimal = numbers.iter().sum();
        let tolerance: Decimal = numbers.iter().map(|number| Decimal::new(5, number.scale() + 1)).sum();
        if (sum - Decimal::ONE_HUNDRED).abs() > tolerance
            && let Some(first) = shares.first()
        {
            let problem = Problem::SumOutsideTolerance {
                sum: sum.to_string(),
                tolerance: tolerance.normalize().to_string(),
            };
            findings.check(problem, &shares, first.span);
        }
    }
}

/// What a report says of the change on the year before agrees with the values of both years. Across a
/// break or another definition nothing is compared.
fn said(archive: &Archive, findings: &mut Findings) {
    for after in archive.observations.values() {
        let (Some(said), Some(previous)) = (after.said, after.of.year.previous()) else { continue };
        let of = Coordinates { year: previous, ..after.of.clone() };
        let Some(before) = archive.observations.get(&ObservationId::compose(&of, None)) else { continue };
        let breaks = archive.measures.breaks_of(&after.of.measure);
        if before.definition != after.definition || breaks.iter().any(|found| found.year == after.of.year) {
            continue;
        }
        let (Some(old), Some(new)) = (before.plain_number(), after.plain_number()) else { continue };
        let truth = match new.cmp(&old) {
            std::cmp::Ordering::Greater => Said::Rose,
            std::cmp::Ordering::Less => Said::Fell,
            std::cmp::Ordering::Equal => Said::Unchanged,
        };
        if truth != said {
            let problem = Problem::SaidAgainstValues {
                said: said.name(),
                before: old.to_string(),
                after: new.to_string(),
            };
            findings.check(problem, &[after, before], after.span);
        }
    }
}

/// A recorded reason that accepts nothing hides the next real fault.
fn unused_reasons(archive: &Archive, findings: &mut Findings) {
    let mut reported = std::collections::BTreeSet::new();
    for accepted in archive.observations.values().flat_map(|observation| &observation.accepted) {
        if !findings.used_reasons.contains(&accepted.span) && reported.insert(accepted.span) {
            let problem = Problem::AcceptedNothing { code: accepted.code.name().to_owned() };
            findings.report(problem, accepted.span);
        }
    }
}
