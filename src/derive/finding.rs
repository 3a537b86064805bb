//! Findings: the closed set of statements that a chart's title may make, each proved from the values.
//!
//! Nothing is said across a break, of a body's own definition, or of a value that is not exact. Where
//! nothing can be proved there is no finding, and the title is the measure's name.

use rust_decimal::Decimal;

use super::comparison::{Difference, compare};
use super::grades::{GradeCount, count_grades};
use crate::model::{
    Archive, FiscalYear, Grade, Label, MeasureId, MeasureKind, Observation, ObservationId, Operator, Row,
    Table,
};

mod answers;

/// The most rows that a title names.
const MOST_NAMED: usize = 4;

/// A proved statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Of several items, the lowest; and how many of how many stand at 100%.
    Lowest {
        /// The label of the lowest item.
        label: Label,
        /// Its value.
        value: ObservationId,
        /// Items at 100%.
        full: usize,
        /// All items.
        items: usize,
        /// Whether an average stands beside the items and is not one of them.
        average_aside: bool,
    },
    /// Which rows rose and which fell in the last year, within one series.
    LastYear {
        /// The last year.
        year: FiscalYear,
        /// Rows that rose.
        rose: Vec<Label>,
        /// Rows that fell.
        fell: Vec<Label>,
    },
    /// How many rows rose and fell in the last year, where they are too many to name.
    ManyLastYear {
        /// The last year.
        year: FiscalYear,
        /// Rows that rose.
        rose: usize,
        /// Rows that fell.
        fell: usize,
        /// All rows.
        rows: usize,
    },
    /// Of the answers to a question, the one whose share moved most between the first and the last survey.
    AnswerMoved {
        /// The answer.
        label: Label,
        /// Which way.
        movement: Movement,
        /// The head of the first column and the share in it.
        from: (Label, ObservationId),
        /// The head of the last column and the share in it.
        to: (Label, ObservationId),
    },
    /// Of the answers to a question in one survey, the one given most.
    MostGiven {
        /// The answer.
        label: Label,
        /// Its share.
        value: ObservationId,
        /// All answers.
        answers: usize,
    },
    /// A count that moved in one direction over all years shown.
    Movement {
        /// Which way.
        movement: Movement,
        /// The first year shown.
        from: FiscalYear,
        /// The last value.
        last: ObservationId,
    },
    /// A count that did not move in one direction: the last year against the one before.
    LastCount {
        /// Which way.
        movement: Movement,
        /// The last value.
        last: ObservationId,
    },
    /// How many bodies have the best grade, measure by measure.
    BestGrades {
        /// Bodies graded.
        bodies: usize,
        /// The best grade.
        grade: Grade,
        /// For each measure: how many have it.
        counts: Vec<(MeasureId, usize)>,
    },
    /// How a body's rates lie against the whole government's.
    AgainstWhole {
        /// Rates above.
        above: usize,
        /// Rates below.
        below: usize,
        /// Rates compared.
        compared: usize,
        /// The body's value, where only one could be compared.
        only: Option<ObservationId>,
    },
}

/// A direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// Up.
    Rising,
    /// Down.
    Falling,
}

/// The finding of a table, by the shape of its values.
#[must_use]
pub fn of_table(table: &Table, archive: &Archive) -> Option<Finding> {
    let values = cells(table, archive)?;
    let kind = measure_kind(values.first()?.first()?, archive)?;
    let over_years = table.columns.len() > 1 && table.columns.iter().all(|column| column.year.is_some());
    match kind {
        MeasureKind::Grade => best_grades(&values, archive),
        // The answers of a question are parts of a whole: the lowest of them says nothing.
        MeasureKind::Rate if values.iter().flatten().any(|value| value.of.question.is_some()) => {
            answers::of_question(table, &values, archive)
        }
        MeasureKind::Rate if over_years => last_year(table, &values, archive),
        MeasureKind::Rate => lowest(table, &values),
        MeasureKind::Count if over_years && table.rows.len() == 1 => movement(values.first()?),
        _ => None,
    }
}

/// The values of a table, row by row; `None` where a cell has none, which leaves nothing to prove.
fn cells<'a>(table: &Table, archive: &'a Archive) -> Option<Vec<Vec<&'a Observation>>> {
    let row = |row: &Row| row.cells.iter().map(|cell| archive.observation(&cell.id)).collect();
    table.rows.iter().map(row).collect()
}

fn measure_kind(value: &Observation, archive: &Archive) -> Option<MeasureKind> {
    archive.measures.measures.get(&value.of.measure).map(|measure| measure.kind)
}

fn exact(value: &Observation) -> Option<Decimal> {
    (value.reading.is_exact() && !value.own_definition).then(|| value.plain_number()).flatten()
}

/// The lowest of three or more rates of one column or one row, where it is the only one.
fn lowest(table: &Table, values: &[Vec<&Observation>]) -> Option<Finding> {
    let along_rows = table.columns.len() == 1;
    if !along_rows && table.rows.len() != 1 {
        return None;
    }
    let labels: Vec<&Label> = if along_rows {
        table.rows.iter().map(|row| &row.label).collect()
    } else {
        table.columns.iter().map(|column| &column.label).collect()
    };
    let flat: Vec<&Observation> = values.iter().flatten().copied().collect();
    // An average is no item among its parts.
    let items: Vec<(&Label, &Observation, Decimal)> = labels
        .into_iter()
        .zip(flat.iter().copied())
        .filter(|(_, value)| !(value.of.role.as_str() == "all" && value.of.subject.is_none()))
        .map(|(label, value)| Some((label, value, exact(value)?)))
        .collect::<Option<_>>()?;
    let measures_one = items.windows(2).all(|pair| pair[0].1.of.measure == pair[1].1.of.measure);
    let (label, value, number) = items.iter().min_by_key(|(_, _, number)| *number)?;
    let alone = items.iter().filter(|(_, _, other)| other == number).count() == 1;
    let full = items.iter().filter(|(_, _, number)| *number == Decimal::ONE_HUNDRED).count();
    (measures_one && alone && items.len() >= 3).then(|| Finding::Lowest {
        label: (*label).clone(),
        value: value.id.clone(),
        full,
        items: items.len(),
        average_aside: items.len() < flat.len(),
    })
}

/// Rows that rose or fell between the last two columns, unless a break lies between them.
fn last_year(table: &Table, values: &[Vec<&Observation>], archive: &Archive) -> Option<Finding> {
    let (mut rose, mut fell) = (Vec::new(), Vec::new());
    let mut compared = 0;
    let mut year = None;
    for (row, values) in table.rows.iter().zip(values) {
        let [.., before, after] = values.as_slice() else { return None };
        year = Some(after.of.year);
        // The average follows its parts; a title names the parts.
        if after.of.role.as_str() == "all" && after.of.subject.is_none() && table.rows.len() > 1 {
            continue;
        }
        let change = compare(before, after, &archive.measures).ok()?;
        compared += 1;
        match change.amount().cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => rose.push(row.label.clone()),
            std::cmp::Ordering::Less => fell.push(row.label.clone()),
            std::cmp::Ordering::Equal => {}
        }
    }
    let year = year?;
    match rose.len() + fell.len() {
        0 => None,
        moved if moved > MOST_NAMED => {
            let (rose, fell) = (rose.len(), fell.len());
            Some(Finding::ManyLastYear { year, rose, fell, rows: compared })
        }
        _ => Some(Finding::LastYear { year, rose, fell }),
    }
}

/// Whether a count went one way over all years; approximate counts may say so where they differ.
fn movement(values: &[&Observation]) -> Option<Finding> {
    let last = values.last()?;
    let numbers: Vec<Decimal> = values
        .iter()
        .map(|value| {
            let comparable = matches!(value.reading.operator(), Some(Operator::Equal | Operator::About));
            comparable.then(|| value.plain_number()).flatten()
        })
        .collect::<Option<_>>()?;
    let same_definition = values.iter().all(|value| value.definition == last.definition);
    if !same_definition || numbers.len() < 2 {
        return None;
    }
    let steps: Vec<std::cmp::Ordering> = numbers.windows(2).map(|pair| pair[1].cmp(&pair[0])).collect();
    let direction = |step: &std::cmp::Ordering| match step {
        std::cmp::Ordering::Greater => Some(Movement::Rising),
        std::cmp::Ordering::Less => Some(Movement::Falling),
        std::cmp::Ordering::Equal => None,
    };
    let movement = direction(steps.last()?)?;
    let steady = steps.len() >= 2 && steps.iter().all(|step| direction(step) == Some(movement));
    Some(if steady {
        Finding::Movement { movement, from: values.first()?.of.year, last: last.id.clone() }
    } else {
        Finding::LastCount { movement, last: last.id.clone() }
    })
}

fn best_grades(values: &[Vec<&Observation>], archive: &Archive) -> Option<Finding> {
    let first = values.first()?;
    let mut counts = Vec::new();
    let mut best = None;
    for (column, value) in first.iter().enumerate() {
        let scale = archive.measures.measures.get(&value.of.measure)?.grades.as_ref()?;
        let scale = archive.measures.scales.get(&scale.scale.value)?;
        let letters: Vec<Grade> = scale.grades.iter().map(|grade| grade.grade.value).collect();
        let graded = values.iter().filter_map(|row| row.get(column)).copied();
        let counted: Vec<GradeCount> = count_grades(graded, &letters);
        let top = letters.first()?;
        best = Some(*top);
        let count = counted.iter().find(|count| count.grade == *top).map_or(0, |count| count.count);
        counts.push((value.of.measure.clone(), count));
    }
    Some(Finding::BestGrades { bodies: values.len(), grade: best?, counts })
}

/// How a body's rates lie against the whole government's, pair by pair; only exact values under the
/// same common definition count.
#[must_use]
pub fn of_rates(pairs: &[(&Observation, &Observation)]) -> Option<Finding> {
    let (mut above, mut below, mut compared) = (0, 0, 0);
    let mut last = None;
    for (own, whole) in pairs {
        let (Some(own_number), Some(whole_number)) = (exact(own), exact(whole)) else { continue };
        if own.definition != whole.definition || own.of.measure != whole.of.measure {
            continue;
        }
        compared += 1;
        last = Some(own.id.clone());
        match own_number.cmp(&whole_number) {
            std::cmp::Ordering::Greater => above += 1,
            std::cmp::Ordering::Less => below += 1,
            std::cmp::Ordering::Equal => {}
        }
    }
    let only = last.filter(|_| compared == 1);
    (compared > 0).then_some(Finding::AgainstWhole { above, below, compared, only })
}

/// The sign of a difference as a direction; none for no change.
impl Difference {
    /// Which way it goes.
    #[must_use]
    pub fn movement(self) -> Option<Movement> {
        match self.amount().cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => Some(Movement::Rising),
            std::cmp::Ordering::Less => Some(Movement::Falling),
            std::cmp::Ordering::Equal => None,
        }
    }
}
