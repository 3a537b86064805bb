//! What is to be done: the output compared with what is published.

use super::Published;
use super::census::{self, Census, Digest, Holding};
use super::destination::Place;
use super::error::PublishError;
use super::manifest::{Manifest, key};
use crate::output::Output;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What becomes of every path of the old site and of the new.
pub(super) struct Plan {
    /// The manifest of the new site.
    pub(super) next: Manifest,
    /// The files of the output that are published already, byte for byte.
    pub(super) kept: BTreeSet<String>,
    /// What the program did not write, and carries over.
    pub(super) foreign: Census,
    /// The same in numbers.
    pub(super) counts: Published,
}

impl Plan {
    /// Reads what is published and decides.
    ///
    /// A file is the program's own when the manifest names it; if somebody edited it, it is rebuilt
    /// like any other. An edited file that the new site no longer has is spared, though: those are not
    /// the bytes that the program wrote. Links are never its own.
    pub(super) fn new(output: &Output, place: &Place, manifest: &Manifest) -> Result<Self, PublishError> {
        let written: BTreeMap<_, _> =
            output.iter().map(|(path, bytes)| (path.to_string(), Digest::of(bytes))).collect();

        let (mut kept, mut foreign, mut removed) = (BTreeSet::new(), Census::new(), 0);
        for (path, holding) in census::take(place.output())? {
            let name = key(&path);
            match (&holding, manifest.written.get(&name), written.get(&name)) {
                (Holding::File(there), Some(_), Some(wanted)) => {
                    if there == wanted {
                        kept.insert(name);
                    }
                }
                (Holding::File(there), Some(recorded), None) if there == recorded => removed += 1,
                // An empty folder that the output fills is in nobody's way; one from which somebody took
                // our files is as much ours as they were.
                (Holding::Folder, ..) if is_above(&name, &written) || is_above(&name, &manifest.written) => {}
                _ if is_in_the_way(&path, &written) => {
                    return Err(PublishError::Occupied { path: place.output().join(path) });
                }
                _ => drop(foreign.insert(path, holding)),
            }
        }

        let counts = Published {
            written: written.len() - kept.len(),
            kept: kept.len(),
            removed,
            foreign: foreign.len(),
        };
        let carried = foreign.iter().map(|(path, holding)| (key(path), holding.clone())).collect();
        Ok(Self { next: Manifest { written, carried }, kept, foreign, counts })
    }

    /// Whether the new site is the published one.
    pub(super) fn changes_nothing(&self) -> bool {
        self.counts.written == 0 && self.counts.removed == 0
    }
}

/// Whether something foreign stands at, above or below the path of a file of the output.
fn is_in_the_way(path: &Path, written: &BTreeMap<String, Digest>) -> bool {
    let mut places = path.ancestors().map(key);
    places.any(|place| written.contains_key(&place)) || is_above(&key(path), written)
}

/// Whether a site has a file below a path.
fn is_above(folder: &str, written: &BTreeMap<String, Digest>) -> bool {
    let below = format!("{folder}/");
    written.range(below.clone()..).next().is_some_and(|(path, _)| path.starts_with(&below))
}
