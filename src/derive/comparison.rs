//! Two values of one thing: their difference, or the reason why there is none.

use rust_decimal::Decimal;

use crate::model::{
    Archive, BreakId, Coordinates, MeasureBook, MeasureKind, Observation, ObservationId, choices,
};

/// A difference between two published values; derived, never published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// In percentage points.
    Points(Decimal),
    /// In the plain unit of the measure (things, persons).
    Amount(Decimal),
}

impl Difference {
    /// The difference with its sign.
    #[must_use]
    pub fn amount(self) -> Decimal {
        match self {
            Self::Points(amount) | Self::Amount(amount) => amount,
        }
    }
}

/// Why two values must not be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incomparable {
    /// The series breaks between them.
    Break(BreakId),
    /// They follow different definitions.
    Definition,
    /// One of them is no exact number (about, at least, a mark not reached, no value).
    NotExact,
    /// They are of different things.
    OtherThing,
    /// They are grades, which have no distance.
    Grade,
}

choices! {
    /// The kinds of reasons why two values must not be compared.
    Refusal {
        /// The series breaks between them.
        Break = "break",
        /// They follow different definitions.
        Definition = "definition",
        /// One of them is no exact number.
        NotExact = "not-exact",
        /// They are of different things.
        OtherThing = "other-thing",
        /// They are grades.
        Grade = "grade",
    }
}

impl Incomparable {
    /// Of which kind it is.
    #[must_use]
    pub fn kind(&self) -> Refusal {
        match self {
            Self::Break(_) => Refusal::Break,
            Self::Definition => Refusal::Definition,
            Self::NotExact => Refusal::NotExact,
            Self::OtherThing => Refusal::OtherThing,
            Self::Grade => Refusal::Grade,
        }
    }
}

/// The difference `after - before` of two values of the same thing.
///
/// # Errors
/// The reason, where they must not be compared: another measure, body or role; a break or another
/// definition between them; a value that is not exact.
pub fn compare(
    before: &Observation,
    after: &Observation,
    book: &MeasureBook,
) -> Result<Difference, Incomparable> {
    let same_thing = Coordinates { year: after.of.year, ..before.of.clone() } == after.of;
    if !same_thing {
        return Err(Incomparable::OtherThing);
    }
    let (first, last) = (before.of.year.min(after.of.year), before.of.year.max(after.of.year));
    let broken =
        book.breaks_of(&after.of.measure).into_iter().find(|found| first < found.year && found.year <= last);
    if let Some(found) = broken {
        return Err(Incomparable::Break(found.id.value.clone()));
    }
    if before.definition != after.definition {
        return Err(Incomparable::Definition);
    }
    distance(before, after, book)
}

/// The distance of two exact numbers of one measure, whoever's they are.
fn distance(from: &Observation, to: &Observation, book: &MeasureBook) -> Result<Difference, Incomparable> {
    let kind = book.measures.get(&to.of.measure).map(|measure| measure.kind);
    if kind == Some(MeasureKind::Grade) {
        return Err(Incomparable::Grade);
    }
    let exact = |value: &Observation| value.reading.is_exact().then(|| value.plain_number()).flatten();
    let (Some(old), Some(new)) = (exact(from), exact(to)) else { return Err(Incomparable::NotExact) };
    Ok(if kind == Some(MeasureKind::Rate) {
        Difference::Points(new - old)
    } else {
        Difference::Amount(new - old)
    })
}

/// The change of a value on the year before; `None` where that year has no account of it at all.
#[must_use]
pub fn change_on_year(after: &Observation, archive: &Archive) -> Option<Result<Difference, Incomparable>> {
    let of = Coordinates { year: after.of.year.previous()?, ..after.of.clone() };
    let before = archive.observations.get(&ObservationId::compose(&of, None))?;
    Some(compare(before, after, &archive.measures))
}
