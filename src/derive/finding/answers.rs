//! Findings about the answers to a question of a survey: which moved most, which was given most.
//!
//! Deliberately absent: sums of answers, and the lowest of them, which says nothing of a whole.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Finding, exact};
use crate::derive::comparison::compare;
use crate::model::{Archive, Observation, Table};

/// The finding of a table whose rows are answers and whose columns are surveys.
pub(super) fn of_question(table: &Table, values: &[Vec<&Observation>], archive: &Archive) -> Option<Finding> {
    if values.iter().flatten().any(|value| value.of.question.is_none() || value.of.subject.is_none()) {
        return None;
    }
    match table.columns.len() {
        0 => None,
        1 => most_given(table, values),
        _ => most_moved(table, values, archive),
    }
}

/// The answer given most, where it is the only one.
fn most_given(table: &Table, values: &[Vec<&Observation>]) -> Option<Finding> {
    let shares = table.rows.iter().zip(values).map(|(row, values)| {
        let value = values.first()?;
        Some((&row.label, *value, exact(value)?))
    });
    let mut shares: Vec<_> = shares.collect::<Option<_>>()?;
    shares.sort_by_key(|(_, _, share)| Reverse(*share));
    let [(label, value, most), (_, _, next), ..] = shares.as_slice() else { return None };
    (most > next).then(|| Finding::MostGiven {
        label: (*label).clone(),
        value: value.id.clone(),
        answers: shares.len(),
    })
}

/// The answer whose share moved most from the first column to the last, where it is the only one.
fn most_moved(table: &Table, values: &[Vec<&Observation>], archive: &Archive) -> Option<Finding> {
    let moves = table.rows.iter().zip(values).map(|(row, values)| {
        let (first, last) = (values.first()?, values.last()?);
        let difference = compare(first, last, &archive.measures).ok()?;
        Some((&row.label, *first, *last, difference))
    });
    let mut moves: Vec<_> = moves.collect::<Option<_>>()?;
    moves.sort_by_key(|(.., difference)| Reverse(difference.amount().abs()));
    let (label, first, last, difference) = moves.first()?;
    let next = moves.get(1).map_or(Decimal::ZERO, |(.., next)| next.amount().abs());
    let alone = difference.amount().abs() > next;
    Some(Finding::AnswerMoved {
        label: (*label).clone(),
        movement: difference.movement().filter(|_| alone)?,
        from: (table.columns.first()?.label.clone(), first.id.clone()),
        to: (table.columns.last()?.label.clone(), last.id.clone()),
    })
}
