//! The canonical order of keys: a file in which each record keeps it differs from last year's, or from
//! another ministry's, only in what it says.

use super::record::Reader;
use super::shape::Field;
use super::yaml::Key;
use crate::diagnostic::{Diagnostic, Neighbour, Problem};

/// Warns, once for a record, of the first key that stands too early or too late.
///
/// Keys that the record does not have are left out: they have a complaint of their own.
pub(super) fn check<'n>(keys: impl Iterator<Item = &'n Key>, fields: &[Field], reader: &mut Reader<'_>) {
    let declared = |key: &'n Key| fields.iter().position(|field| field.key == key.text).map(|at| (at, key));
    let written: Vec<(usize, &Key)> = keys.filter_map(declared).collect();
    let mut ordered = written.clone();
    ordered.sort_by_key(|(at, _)| *at);
    let Some(first) = (0..written.len()).find(|at| written[*at].0 != ordered[*at].0) else { return };
    let (early, late) = (written[first], ordered[first]);
    // Where the next key is the right one, only the one before it is in the way.
    let is_too_early = written.get(first + 1).is_some_and(|next| next.0 == late.0);
    let (key, neighbour, other) = if is_too_early {
        let last = ordered.iter().rfind(|(at, _)| *at < early.0).map_or(late, |key| *key);
        (early, Neighbour::After(fields[last.0].key), last)
    } else {
        (late, Neighbour::Before(fields[early.0].key), early)
    };
    let problem = Problem::KeyOrder { key: fields[key.0].key, neighbour };
    reader.found.push(Diagnostic::new(problem, key.1.span).with_related(other.1.span));
}
