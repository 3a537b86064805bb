//! Publication: the only part of the program that writes.
//!
//! A finished [`Output`] is staged beside its destination, verified, and then exchanged with what is
//! published there, so that at every instant a reader finds the old site or the new one, whole. What is
//! needed for that lives in one private folder beside the destination; for `public` it is
//!
//! ```text
//! .public.hakusho/
//!   lock                 held while a build runs; the kernel frees it when its holder dies
//!   manifest.json        what the published site holds of ours, with the SHA-256 of each file
//!   manifest.next.json   the journal: the same for the staged site; there only while a swap is on
//!   manifest.tmp         either of the two, half written
//!   stage/               the next site; by the exchange, the previous one
//!   old/                 the previous site, where the filesystem cannot exchange two folders
//! ```
//!
//! The journal decides everything after a kill. Without it, nothing has been swapped and the stage is
//! rubbish. With it, the stage was complete and verified, and each tree — wherever the kill left it —
//! holds nothing but files that the manifest or the journal account for. Recovery therefore never has
//! to guess which of the two sites is in place; the room `recover` has the particulars.
//!
//! What the program did not write is not its own: such files are carried from site to site untouched,
//! and are in nobody's way until a page claims their path, which is then an error and not an overwrite.
//!
//! Files that authors are given ([`create`], [`replace`]) lie among files that are not ours. They are
//! written one by one, and what is written there is never taken away again.
//!
//! Deliberately absent: the wording of refusals (the variants of [`PublishError`] are plain data), the
//! environment (home and project folders are handed in with the [`Destination`]), and any knowledge of
//! what the files mean.

mod census;
mod destination;
mod error;
mod few;
mod lock;
mod manifest;
mod mount;
mod plan;
mod recover;
mod stage;
mod standing;
mod swap;

pub use destination::Destination;
pub use error::{Doing, ManifestFault, PublishError, Refusal};
pub use few::{create, replace};
pub use standing::standing;
pub use swap::Swap;

use crate::output::Output;
use destination::Place;
use lock::Lock;
use plan::Plan;

/// What a publication did, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// Written, because they are new or their bytes changed.
    pub written: usize,
    /// Kept as they were, with their times.
    pub kept: usize,
    /// Removed: of an earlier site, and no longer part of this one.
    pub removed: usize,
    /// Carried over, because the program did not write them. Links and empty folders count too.
    pub foreign: usize,
}

/// How far a publication has come, as told to its observer.
///
/// The order is that of the variants. A publication that changes nothing ends after
/// [`Surveyed`](Self::Surveyed), or with [`Recorded`](Self::Recorded) when only the manifest was out of
/// date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// No other build can interfere.
    Locked,
    /// What an interrupted build left has been settled and cleared away.
    Recovered,
    /// What is published has been read and compared; what is to be done is known.
    Surveyed,
    /// The next site is complete beside the published one.
    Staged,
    /// The next site holds exactly the bytes it should.
    Verified,
    /// The next site is on the disk, and so is the journal that describes it.
    Announced,
    /// Only without an exchange: the old site is set aside and the new not yet in its place.
    SetAside,
    /// The new site is published.
    Swapped,
    /// The old site is gone.
    Cleaned,
    /// The manifest describes the new site; nothing is left to be done.
    Recorded,
}

/// Publishes a site, by the best road that the filesystem offers.
///
/// `progress` is called whenever a stage is reached.
///
/// # Errors
/// See [`PublishError`]. Until [`Stage::Announced`] the published site is untouched by any error; after
/// that it is wholly the old or wholly the new one, and the next publication finishes the work.
pub fn publish(
    output: &Output,
    destination: &Destination<'_>,
    progress: &mut dyn FnMut(Stage),
) -> Result<Published, PublishError> {
    publish_by(Swap::Exchange, output, destination, progress)
}

/// Publishes a site by a given road, for filesystems that claim an exchange and do not keep to it.
///
/// # Errors
/// Those of [`publish`].
pub fn publish_by(
    swap: Swap,
    output: &Output,
    destination: &Destination<'_>,
    progress: &mut dyn FnMut(Stage),
) -> Result<Published, PublishError> {
    if output.is_empty() {
        return Err(PublishError::Empty);
    }
    let place = Place::choose(destination)?;

    // Whose folder it is can only be told while no other build is at work on it; but a lock is not to
    // be made beside a folder that turns out to be somebody else's.
    let earlier = Lock::of_earlier_builds(&place)?;
    place.refuse_a_folder_of_others()?;
    let _lock = earlier.map_or_else(|| Lock::create(&place), Ok)?;
    progress(Stage::Locked);

    let manifest = recover::recover(&place)?;
    progress(Stage::Recovered);

    let plan = Plan::new(output, &place, &manifest)?;
    progress(Stage::Surveyed);

    if plan.changes_nothing() {
        if plan.next != manifest {
            plan.next.save(&place.manifest())?;
            progress(Stage::Recorded);
        }
        return Ok(plan.counts);
    }

    stage::build(output, &plan, &place)?;
    progress(Stage::Staged);
    stage::verify(&plan, &place)?;
    progress(Stage::Verified);

    plan.next.save(&place.journal())?;
    stage::harden(&place)?;
    progress(Stage::Announced);

    swap.swap(&place, progress)?;
    progress(Stage::Swapped);

    recover::retire_old_trees(&place, &manifest, &plan.next)?;
    progress(Stage::Cleaned);
    recover::record(&place)?;
    progress(Stage::Recorded);

    Ok(plan.counts)
}
