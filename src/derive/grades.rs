//! Grades counted: how many bodies have which.

use std::collections::BTreeMap;

use crate::model::{Grade, Observation, Quantity};

/// How many values have a grade; derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GradeCount {
    /// The grade.
    pub grade: Grade,
    /// How many.
    pub count: usize,
}

/// Counts grades, in the order of the letters; `scale` names every grade there is, so that none is left
/// out for having nobody.
#[must_use]
pub fn count_grades<'a>(values: impl Iterator<Item = &'a Observation>, scale: &[Grade]) -> Vec<GradeCount> {
    let mut counts: BTreeMap<Grade, usize> = scale.iter().map(|grade| (*grade, 0)).collect();
    for value in values {
        if let Some(Quantity::Grade(grade)) = value.reading.quantity() {
            *counts.entry(grade).or_default() += 1;
        }
    }
    counts.into_iter().map(|(grade, count)| GradeCount { grade, count }).collect()
}
