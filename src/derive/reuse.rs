//! Ids that were used again for another thing.
//!
//! Permalinks, differences and translations hang on ids. A body that turns from a ministry into a
//! population, a measure that turns from a rate into a count, an incident or goal of which nothing stayed
//! is another thing. A mere change of some of what is said is a change, and is shown as one.

use super::fact::{Aspect, Fact, FactName, Thing};
use super::snapshot::Snapshot;

/// The ids of both states that stand for other things, as `thing/id`.
#[must_use]
pub fn reused(old: &Snapshot<'_>, new: &Snapshot<'_>) -> Vec<String> {
    let pairs = old.facts.iter().filter_map(|(name, before)| Some((name, before, new.facts.get(name)?)));
    pairs.filter(|(name, before, now)| is_other(name, before, now)).map(|(name, ..)| shown(name)).collect()
}

fn shown(name: &FactName) -> String {
    use crate::model::Choice;
    let parts = [name.year.map(|year| year.to_string()), name.body.as_ref().map(ToString::to_string)];
    let parts = parts.into_iter().flatten().chain([name.thing.name().to_owned(), name.id.clone()]);
    parts.collect::<Vec<_>>().join("/")
}

fn is_other(name: &FactName, before: &Fact, now: &Fact) -> bool {
    match name.thing {
        Thing::Body | Thing::Measure => before.get(Aspect::Kind) != now.get(Aspect::Kind),
        Thing::Incident | Thing::Goal => {
            // Nothing that is said of it is said of the other: neither what nor where nor when.
            before.iter().count() > 2 && before.iter().all(|(aspect, said)| now.get(aspect) != Some(said))
        }
        _ => false,
    }
}
