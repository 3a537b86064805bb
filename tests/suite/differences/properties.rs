//! What holds of every pair of states: tried on many that a small generator of numbers makes.

use std::collections::BTreeMap;

use hakusho::derive::{Changes, Outcome, Sides, Snapshot, diff};
use hakusho::model::{Archive, Observation, ObservationId, Operator, Quantity, Rate, Reading};
use rust_decimal::Decimal;

use super::archive;
use crate::project::Project;

/// Numbers that are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// A state that differs from another in some values, sections and texts.
fn variant(of: &Archive, numbers: &mut Numbers) -> Archive {
    let mut archive = of.clone();
    let ids: Vec<ObservationId> = archive.observations.keys().cloned().collect();
    for id in ids {
        match numbers.below(12) {
            0 => {
                archive.observations.remove(&id);
            }
            1 => {
                let rate = Rate::new(Decimal::new(i64::try_from(numbers.below(1001)).unwrap(), 1)).unwrap();
                let value = archive.observations.get_mut(&id).unwrap();
                value.reading = Reading::Published(Operator::Equal, Quantity::Rate(rate));
            }
            2 => {
                let value = archive.observations.get_mut(&id).unwrap();
                value.n = Some(Decimal::from(numbers.below(500)));
            }
            _ => {}
        }
    }
    for edition in archive.editions.values_mut() {
        for report in edition.reports.values_mut() {
            report.sections.retain(|_, _| numbers.below(5) > 0);
            if numbers.below(4) == 0 {
                report.answers.clear();
            }
            report.messages.retain(|_, _| numbers.below(4) > 0);
        }
    }
    archive
}

fn pairs() -> Vec<(Archive, Archive)> {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut pairs = Vec::new();
    for (project, count) in [(Project::base(), 60), (Project::of("model"), 60), (Project::real(), 4)] {
        let whole = archive(&project);
        for _ in 0..count {
            pairs.push((variant(&whole, &mut numbers), variant(&whole, &mut numbers)));
        }
    }
    pairs
}

fn changes(old: &Archive, new: &Archive) -> Changes {
    diff(&Snapshot::of_archive(old), &Snapshot::of_archive(new), &new.measures)
}

#[test]
fn a_state_held_against_itself_has_no_changes() {
    for (state, _) in pairs() {
        let found = changes(&state, &state);
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(found.unchanged.len(), state.observations.len());
    }
}

#[test]
fn changes_made_to_the_old_state_give_the_values_of_the_new_one() {
    let mut changed = 0;
    for (old, new) in pairs() {
        let mut values: BTreeMap<ObservationId, Observation> = old.observations.clone();
        for change in changes(&old, &new).values {
            changed += 1;
            match change.sides {
                Sides::Gone(_) => values.remove(&change.id),
                Sides::New(value) | Sides::Both(_, value) => values.insert(change.id, *value),
            };
        }
        assert_eq!(values, new.observations);
    }
    assert!(changed > 1000, "the generator changed only {changed} values");
}

#[test]
fn turned_round_every_change_is_turned_round() {
    for (old, new) in pairs() {
        let (there, back) = (changes(&old, &new), changes(&new, &old));
        assert_eq!(there.unchanged, back.unchanged);
        assert_eq!(there.values.len(), back.values.len());
        for (one, other) in there.values.iter().zip(&back.values) {
            assert_eq!((&one.id, &one.details), (&other.id, &other.details));
            assert_eq!(turned(one.sides.clone()), other.sides);
            assert_eq!(one.improved, other.improved.map(|improved| !improved));
            match (&one.outcome, &other.outcome) {
                (Some(Outcome::Difference(one)), Some(Outcome::Difference(other))) => {
                    assert_eq!(one.amount(), -other.amount());
                }
                (Some(Outcome::Grades(a, b)), Some(Outcome::Grades(c, d))) => assert_eq!((a, b), (d, c)),
                (one, other) => assert_eq!(one, other),
            }
        }
        let facts = |changes: &Changes| changes.facts.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(facts(&there), facts(&back));
        for (one, other) in there.facts.iter().zip(&back.facts) {
            assert_eq!(turned(one.sides.clone()), other.sides);
            let aspects = one.aspects.iter().map(|it| (it.aspect, turned(it.sides.clone())));
            let back = other.aspects.iter().map(|it| (it.aspect, it.sides.clone()));
            assert!(aspects.eq(back), "{:?}", one.name);
        }
    }
}

fn turned<T>(sides: Sides<T>) -> Sides<T> {
    match sides {
        Sides::Gone(it) => Sides::New(it),
        Sides::New(it) => Sides::Gone(it),
        Sides::Both(old, new) => Sides::Both(new, old),
    }
}
