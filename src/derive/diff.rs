//! Differences of two states of the data, in meaning: values with their distance or the reason why they
//! have none, and facts aspect by aspect.
//!
//! A pure function of two [`Snapshot`]s. Held against itself a state has no changes; turned round, every
//! change is turned round. Deliberately absent: words, order of importance, and which state is right.

use std::collections::BTreeMap;

use super::comparison::{Difference, Incomparable, compare};
use super::fact::{Aspect, Bilingual, Fact, FactName, Said, Written};
use super::snapshot::Snapshot;
use crate::model::{
    Better, Grade, Lang, MeasureBook, MeasureId, Observation, ObservationId, Quantity, Status, choices,
};

/// A thing in one state or in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides<T> {
    /// Only in the old state.
    Gone(T),
    /// Only in the new state.
    New(T),
    /// In both, the old first.
    Both(T, T),
}

impl<T> Sides<T> {
    /// What the old state has.
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Gone(old) | Self::Both(old, _) => Some(old),
            Self::New(_) => None,
        }
    }

    /// What the new state has.
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::New(new) | Self::Both(_, new) => Some(new),
            Self::Gone(_) => None,
        }
    }

    /// What became of it.
    #[must_use]
    pub fn state(&self) -> State {
        match self {
            Self::New(_) => State::New,
            Self::Gone(_) => State::Gone,
            Self::Both(..) => State::Changed,
        }
    }

    /// The same with something else of each.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Sides<U> {
        match self {
            Self::Gone(old) => Sides::Gone(f(old)),
            Self::New(new) => Sides::New(f(new)),
            Self::Both(old, new) => {
                let old = f(old);
                Sides::Both(old, f(new))
            }
        }
    }

    /// What the newest state that has it says.
    pub fn latest(&self) -> &T {
        match self {
            Self::Gone(it) | Self::New(it) | Self::Both(_, it) => it,
        }
    }
}

/// All that differs between two states.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// Values, by id.
    pub values: Vec<ValueChange>,
    /// Facts, by name.
    pub facts: Vec<FactChange>,
    /// Values that are the same in both states, by id.
    pub unchanged: Vec<Unchanged>,
}

/// A value that says the same in both states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unchanged {
    /// Its id; where years are compared, that of the new year.
    pub id: ObservationId,
    /// The value of each state, the earlier first: remarks on it can differ.
    pub values: [ObservationId; 2],
}

impl Changes {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.facts.is_empty()
    }

    /// How many changes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len() + self.facts.len()
    }
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChange {
    /// Its id; where years are compared, that of the new year.
    pub id: ObservationId,
    /// The value.
    pub sides: Sides<Box<Observation>>,
    /// What of it differs; empty for a value that is new or gone.
    pub details: Vec<Detail>,
    /// How far apart the two values are; none for a value that is new or gone, or that says the same
    /// number in both states.
    pub outcome: Option<Outcome>,
    /// Whether that is an improvement; none where it cannot be said.
    pub improved: Option<bool>,
}

choices! {
    /// What of a value differs.
    Detail {
        /// The value, its bound or its status.
        Reading = "reading",
        /// Its definition.
        Definition = "definition",
        /// Its sample.
        Sample = "sample",
        /// Its base date.
        BaseDate = "base-date",
        /// Where it is printed.
        Place = "place",
        /// Names as printed and remarks.
        Remark = "remark",
    }

    /// What became of a thing.
    State {
        /// It is new.
        New = "new",
        /// It is gone.
        Gone = "gone",
        /// It changed.
        Changed = "changed",
    }
}

/// How far apart two values are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A difference that may be drawn.
    Difference(Difference),
    /// Grades, from one to the other.
    Grades(Grade, Grade),
    /// No difference, and why.
    Refused(Incomparable),
}

/// A fact that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// Its name.
    pub name: FactName,
    /// What both states say of it.
    pub sides: Sides<Fact>,
    /// The aspects that differ; empty for a fact that is new or gone.
    pub aspects: Vec<AspectChange>,
}

/// An aspect that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectChange {
    /// Which.
    pub aspect: Aspect,
    /// What is said.
    pub sides: Sides<Said>,
    /// The language whose translation was left as it was while the original changed.
    pub left_behind: Option<Lang>,
}

/// The changes from an old state to a new one.
#[must_use]
pub fn diff(old: &Snapshot<'_>, new: &Snapshot<'_>, book: &MeasureBook) -> Changes {
    let mut changes = Changes::default();
    for (id, sides) in pairs(&old.values, &new.values) {
        match (value_change(id, &sides, book), sides) {
            (Some(change), _) => changes.values.push(change),
            (None, Sides::Both(old, new)) => {
                let values = [old.id.clone(), new.id.clone()];
                changes.unchanged.push(Unchanged { id: id.clone(), values });
            }
            (None, Sides::Gone(_) | Sides::New(_)) => {}
        }
    }
    changes.facts.extend(pairs(&old.facts, &new.facts).filter_map(|(name, sides)| fact_change(name, sides)));
    changes
}

/// Everything of two maps by name, in the order of the names.
fn pairs<'s, K: Ord, V>(
    old: &'s BTreeMap<K, V>,
    new: &'s BTreeMap<K, V>,
) -> impl Iterator<Item = (&'s K, Sides<&'s V>)> {
    let mut all: BTreeMap<&K, Sides<&V>> = old.iter().map(|(name, it)| (name, Sides::Gone(it))).collect();
    for (name, it) in new {
        let before = old.get(name);
        all.insert(name, before.map_or(Sides::New(it), |before| Sides::Both(before, it)));
    }
    all.into_iter()
}

fn value_change(id: &ObservationId, sides: &Sides<&&Observation>, book: &MeasureBook) -> Option<ValueChange> {
    let (details, outcome) = match sides {
        Sides::Both(old, new) => {
            let details = details(old, new);
            let said = details.iter().any(|detail| matches!(detail, Detail::Reading | Detail::Definition));
            (Some(details), said.then(|| outcome(old, new, book)))
        }
        Sides::Gone(_) | Sides::New(_) => (None, None),
    };
    if details.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let improved = outcome.as_ref().and_then(|found| improved(found, &sides.latest().of.measure, book));
    let sides = sides.map(|value| Box::new((*value).clone()));
    Some(ValueChange { id: id.clone(), sides, details: details.unwrap_or_default(), outcome, improved })
}

/// What differs between two values of one thing. Between years place, date and sample always do, and
/// say nothing.
fn details(old: &Observation, new: &Observation) -> Vec<Detail> {
    let same_year = old.of.year == new.of.year;
    let mut details = Vec::new();
    let mut differs = |detail, differs: bool| {
        if differs {
            details.push(detail);
        }
    };
    differs(Detail::Reading, Reading::of(old) != Reading::of(new));
    differs(Detail::Definition, old.definition != new.definition);
    differs(Detail::Sample, same_year && (old.n != new.n || share(old) != share(new)));
    differs(Detail::BaseDate, same_year && old.as_of != new.as_of);
    differs(Detail::Place, same_year && old.place != new.place);
    differs(Detail::Remark, same_year && remark(old) != remark(new));
    details
}

fn share(value: &Observation) -> Option<(rust_decimal::Decimal, rust_decimal::Decimal)> {
    value.share.map(|share| (share.numerator, share.denominator))
}

/// Names as printed and remarks, without where they were written.
fn remark(
    value: &Observation,
) -> (&crate::model::Printed, Option<crate::model::Said>, Vec<Bilingual<Written>>) {
    let remarks = value.note.iter().chain(&value.account);
    let all = remarks.chain(value.accepted.iter().map(|accepted| &accepted.reason));
    (&value.printed, value.said, all.map(super::fact::written).collect())
}

/// What a value says, without where it was written.
#[derive(PartialEq, Eq)]
struct Reading<'v> {
    status: Status,
    operator: Option<crate::model::Operator>,
    quantity: Option<Quantity>,
    /// The digits as printed: 97.0 is not 97.
    printed: Option<String>,
    unit: &'v str,
    bound: Option<rust_decimal::Decimal>,
    words: Option<Bilingual<String>>,
}

impl<'v> Reading<'v> {
    fn of(value: &'v Observation) -> Self {
        use crate::model::Reading as R;
        let quantity = value.reading.quantity();
        Self {
            status: match value.reading.status() {
                // Whether a report prints a value once for two years is no difference of the value.
                Status::Restated => Status::Published,
                status => status,
            },
            operator: value.reading.operator(),
            quantity,
            printed: quantity.map(|quantity| quantity.to_string()),
            unit: &value.unit,
            bound: match value.reading {
                R::NotReached { bound } => Some(bound),
                _ => None,
            },
            words: match &value.reading {
                R::InWords { words, .. } => Some(super::fact::label(words)),
                _ => None,
            },
        }
    }
}

fn outcome(old: &Observation, new: &Observation, book: &MeasureBook) -> Outcome {
    match compare(old, new, book) {
        Ok(difference) => Outcome::Difference(difference),
        Err(Incomparable::Grade) => match (old.reading.quantity(), new.reading.quantity()) {
            (Some(Quantity::Grade(old)), Some(Quantity::Grade(new))) => Outcome::Grades(old, new),
            _ => Outcome::Refused(Incomparable::NotExact),
        },
        Err(reason) => Outcome::Refused(reason),
    }
}

/// Whether a change is for the better: by the direction of the measure, or by the letters of grades,
/// which go from best to worst.
fn improved(outcome: &Outcome, measure: &MeasureId, book: &MeasureBook) -> Option<bool> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let better = book.measures.get(measure)?.better;
    let direction = match outcome {
        Outcome::Difference(difference) => difference.amount().cmp(&rust_decimal::Decimal::ZERO),
        Outcome::Grades(old, new) => return (old != new).then_some(new < old),
        Outcome::Refused(_) => return None,
    };
    match (better, direction) {
        (Better::Neither, _) | (_, Equal) => None,
        (Better::Higher, way) => Some(way == Greater),
        (Better::Lower, way) => Some(way == Less),
    }
}

fn fact_change(name: &FactName, sides: Sides<&Fact>) -> Option<FactChange> {
    let aspects = match sides {
        Sides::Both(old, new) => Some(aspects(old, new)).filter(|aspects| !aspects.is_empty())?,
        Sides::Gone(_) | Sides::New(_) => Vec::new(),
    };
    Some(FactChange { name: name.clone(), sides: sides.map(Clone::clone), aspects })
}

/// The aspects in which two facts of one name differ.
fn aspects(old: &Fact, new: &Fact) -> Vec<AspectChange> {
    let said = |fact: &Fact| -> BTreeMap<Aspect, Said> {
        fact.iter().map(|(aspect, said)| (aspect, said.clone())).collect()
    };
    let (old, new) = (said(old), said(new));
    let differing =
        pairs(&old, &new).filter(|(_, sides)| !matches!(sides, Sides::Both(old, new) if old == new));
    let change = |(aspect, sides): (&Aspect, Sides<&Said>)| AspectChange {
        aspect: *aspect,
        left_behind: left_behind(&sides),
        sides: sides.map(Clone::clone),
    };
    differing.map(change).collect()
}

/// The language whose words stayed while those of the other changed; only the translation, English, can
/// be left behind.
fn left_behind(sides: &Sides<&Said>) -> Option<Lang> {
    fn stayed<T: PartialEq>(old: &Bilingual<T>, new: &Bilingual<T>) -> bool {
        old.ja != new.ja && old.ja.is_some() && new.ja.is_some() && new.en.is_some() && old.en == new.en
    }
    let Sides::Both(old, new) = sides else { return None };
    let stayed = match (old, new) {
        (Said::Words(old), Said::Words(new)) => stayed(old, new),
        (Said::Text(old), Said::Text(new)) => stayed(old, new),
        _ => false,
    };
    stayed.then_some(Lang::En)
}
