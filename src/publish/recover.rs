//! What follows a swap, and what follows a swap that was cut short: the same steps.
//!
//! While the journal exists there may be a tree beside the output that is either the new site, not yet
//! in place, or the old one, not yet removed. Nothing here asks which. A tree is removed once every file
//! in it is accounted for — in the manifest, in the journal, or in the output — and what is not was put
//! there by somebody else in the last moment, and goes back to the output first.

use super::census::{self, Census, Holding};
use super::destination::{Place, is_vacant};
use super::error::{At as _, Doing, PublishError};
use super::manifest::{Manifest, key};
use super::stage::carry;
use std::path::Path;
use std::{fs, io};

/// Settles what an interrupted build left, and returns the manifest of what is published.
///
/// Every step may itself be cut short and then simply be taken again.
pub(super) fn recover(place: &Place) -> Result<Manifest, PublishError> {
    unless_absent(fs::remove_file(place.unfinished())).at(Doing::Remove, &place.unfinished())?;
    let manifest = Manifest::load(&place.manifest())?.unwrap_or_default();
    let Some(next) = Manifest::load(&place.journal())? else {
        // Nothing was swapped: what there is of a stage are new files, and second names of published ones.
        remove_tree(&place.stage())?;
        return Ok(manifest);
    };
    put_back(place)?;
    retire_old_trees(place, &manifest, &next)?;
    let settled = settle(census::take(place.output())?, &manifest, &next);
    settled.save(&place.manifest())?;
    fs::remove_file(place.journal()).at(Doing::Remove, &place.journal())?;
    Ok(settled)
}

/// Makes the journal the manifest, which ends a publication.
pub(super) fn record(place: &Place) -> Result<(), PublishError> {
    fs::rename(place.journal(), place.manifest()).at(Doing::Write, &place.manifest())
}

/// Removes the trees beside the output, after whatever in them must not be lost is back in it.
pub(super) fn retire_old_trees(
    place: &Place,
    manifest: &Manifest,
    next: &Manifest,
) -> Result<(), PublishError> {
    for tree in [place.stage(), place.old()] {
        for (path, holding) in census::take(&tree)? {
            if !is_known(&path, &holding, manifest, next) {
                rescue(&tree, &path, &holding, place, next)?;
            }
        }
        remove_tree(&tree)?;
    }
    Ok(())
}

/// Puts the old site back that was set aside when the new one had not yet taken its place.
fn put_back(place: &Place) -> Result<(), PublishError> {
    let (stage, old) = (place.stage(), place.old());
    // Without a stage the swap was complete, and it was somebody else who took the new site away.
    if stage.is_dir() && old.is_dir() && is_vacant(place.output())? {
        fs::rename(&old, place.output()).at(Doing::Swap, &old)?;
    }
    Ok(())
}

/// Whether the manifest or the journal accounts for what stands at a path of a tree.
///
/// An empty folder always counts as known: it may be one that an earlier removal emptied, and there is
/// nothing in it to be lost.
fn is_known(path: &Path, holding: &Holding, manifest: &Manifest, next: &Manifest) -> bool {
    let name = key(path);
    next.carried.get(&name) == Some(holding)
        || match holding {
            Holding::Folder => true,
            Holding::File(digest) => {
                manifest.written.contains_key(&name) || next.written.get(&name) == Some(digest)
            }
            Holding::Link(_) | Holding::Special => false,
        }
}

/// Takes something that appeared in the old site in the last moment over into the new one.
fn rescue(
    tree: &Path,
    path: &Path,
    holding: &Holding,
    place: &Place,
    next: &Manifest,
) -> Result<(), PublishError> {
    let (kept, published) = (tree.join(path), place.output().join(path));
    let there = Holding::at(&published)?;
    let rescued = if there.as_ref() == Some(holding) {
        // Written to through the name in the old site, and so through the one in the new site too.
        Ok(())
    } else if there.is_some() && there.as_ref() == next.carried.get(&key(path)) {
        // A newer edition of a foreign file, of which the new site carries the one before.
        fs::rename(&kept, &published)
    } else {
        published.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| carry(&kept, &published))
    };
    let is_taken = |kind| matches!(kind, io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory);
    match rescued {
        Err(error) if is_taken(error.kind()) => Err(PublishError::Stray { kept, path: published }),
        rescued => rescued.at(Doing::Carry, &kept),
    }
}

/// The manifest of the site in place, of which it is known only that it is the old or the new one.
///
/// What both sites have is the program's own either way. What only one of them has is its own if it has
/// those very bytes; anything else was put there since.
fn settle(published: Census, manifest: &Manifest, next: &Manifest) -> Manifest {
    let mut settled = Manifest::default();
    for (path, holding) in published {
        let name = key(&path);
        let Holding::File(there) = holding else { continue };
        let records = [next.written.get(&name), manifest.written.get(&name)];
        let own = match records {
            [Some(recorded), Some(_)] if !records.contains(&Some(&there)) => Some(recorded.clone()),
            _ => records.contains(&Some(&there)).then_some(there),
        };
        settled.written.extend(own.map(|digest| (name, digest)));
    }
    settled
}

fn remove_tree(tree: &Path) -> Result<(), PublishError> {
    unless_absent(fs::remove_dir_all(tree)).at(Doing::Remove, tree)
}

/// To remove what is not there is to have removed it.
fn unless_absent(removed: io::Result<()>) -> io::Result<()> {
    removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
