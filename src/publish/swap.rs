//! The instant at which the new site takes the place of the old.

use super::Stage;
use super::destination::Place;
use super::error::{At as _, Doing, PublishError};
use std::path::Path;
use std::{fs, io};

/// The road by which two sites change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swap {
    /// Both at once, so that no reader ever finds neither. Where the system or the filesystem cannot do
    /// it, this is the same as [`TwoRenames`](Self::TwoRenames).
    Exchange,
    /// The old one away, then the new one in. A build killed in between leaves no site, and the next
    /// build first of all puts the old one back.
    TwoRenames,
}

impl Swap {
    /// Puts the stage into the place of the output; the old output is afterwards in the stage's place,
    /// or set aside.
    pub(super) fn swap(self, place: &Place, progress: &mut dyn FnMut(Stage)) -> Result<(), PublishError> {
        let (output, stage) = (place.output(), place.stage());
        if output.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            fs::rename(&stage, output).at(Doing::Swap, output)?;
        } else if self == Self::TwoRenames || !exchange(&stage, output).at(Doing::Swap, output)? {
            two_renames(place, progress)?;
        }
        // Before the old site is removed, for a power failure is not to find both gone.
        [output.parent(), Some(place.private())].into_iter().flatten().try_for_each(flush_folder)
    }
}

/// Exchanges two folders; `false` when that cannot be done here.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // An old kernel, or a filesystem without it: each says so in its own way.
        Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => Ok(false),
        Err(errno) => Err(errno.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn two_renames(place: &Place, progress: &mut dyn FnMut(Stage)) -> Result<(), PublishError> {
    let (output, stage, old) = (place.output(), place.stage(), place.old());
    fs::rename(output, &old).at(Doing::Swap, output)?;
    progress(Stage::SetAside);
    let swapped = fs::rename(&stage, output).at(Doing::Swap, output);
    if swapped.is_err() {
        // Not at the next build but now; if even this fails, that is the graver error.
        fs::rename(&old, output).at(Doing::Swap, &old)?;
    }
    swapped
}

/// Brings the names in a folder to the disk.
#[cfg(unix)]
fn flush_folder(folder: &Path) -> Result<(), PublishError> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some filesystems cannot, and a folder that may be written to need not be readable. Then their
        // own order of writing has to do: the site is published, and that is no failure.
        Err(error) if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        flushed => flushed.at(Doing::Swap, folder),
    }
}

/// Folders cannot be opened here; the order in which the filesystem writes has to do.
#[cfg(not(unix))]
fn flush_folder(_: &Path) -> Result<(), PublishError> {
    Ok(())
}
