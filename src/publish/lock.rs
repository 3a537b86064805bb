//! The lock that keeps out a second build.

use super::destination::Place;
use super::error::{At as _, Doing, PublishError};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;

/// The lock of a destination, held until dropped.
///
/// The file stays behind, for to remove a lock that another build is about to take is to have two locks.
/// What counts is the kernel's lock upon it, which dies with its holder.
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock if an earlier build left one, and makes nothing if none did.
    pub(super) fn of_earlier_builds(place: &Place) -> Result<Option<Self>, PublishError> {
        match OpenOptions::new().write(true).open(place.lock()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            file => Self::hold(file.at(Doing::Lock, &place.lock())?, place).map(Some),
        }
    }

    /// Makes the private folder and the lock in it, as far as they are missing, and takes it.
    pub(super) fn create(place: &Place) -> Result<Self, PublishError> {
        fs::create_dir_all(place.private()).at(Doing::Write, place.private())?;
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(place.lock());
        Self::hold(file.at(Doing::Lock, &place.lock())?, place)
    }

    fn hold(file: File, place: &Place) -> Result<Self, PublishError> {
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Locked { lock: place.lock() }),
            Err(TryLockError::Error(error)) => Err(error).at(Doing::Lock, &place.lock()),
        }
    }
}

impl Drop for Lock {
    /// Frees the lock by name. Closing the file is not enough while a process that another thread is just
    /// starting still has it open too.
    fn drop(&mut self) {
        // There is nobody to tell; and at the latest the lock goes with the last holder of the file.
        let _closed_anyway = self.file.unlock();
    }
}
