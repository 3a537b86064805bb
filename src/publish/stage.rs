//! The next site, built and proven before anybody sees it.

use super::census::{self, Holding};
use super::destination::Place;
use super::error::{At as _, Doing, PublishError};
use super::plan::Plan;
use crate::output::Output;
use std::collections::BTreeSet;
use std::fs::{self, File, FileTimes};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Builds the stage: what is published already is carried over, the rest is written.
pub(super) fn build(output: &Output, plan: &Plan, place: &Place) -> Result<(), PublishError> {
    let (published, stage) = (place.output(), place.stage());
    let mut folders = BTreeSet::new();
    let mut make_folder = |folder: &Path| {
        let made = stage.join(folder);
        folders.extend(folder.ancestors().map(Path::to_owned));
        fs::create_dir_all(&made).at(Doing::Write, &made)
    };

    for (path, bytes) in output.iter() {
        let (name, path) = (path.as_str(), Path::new(path.as_str()));
        make_folder(folder_of(path))?;
        let staged = stage.join(path);
        if plan.kept.contains(name) {
            carry(&published.join(path), &staged).at(Doing::Carry, &published.join(path))?;
        } else {
            write_new(bytes, &staged).at(Doing::Write, &staged)?;
        }
    }
    for (path, holding) in &plan.foreign {
        if *holding == Holding::Folder {
            make_folder(path)?;
        } else {
            make_folder(folder_of(path))?;
            carry(&published.join(path), &stage.join(path)).at(Doing::Carry, &published.join(path))?;
        }
    }
    keep_permissions(&folders, published, &stage)
}

/// Proves that the stage holds every file with its bytes, and nothing else.
pub(super) fn verify(plan: &Plan, place: &Place) -> Result<(), PublishError> {
    let stage = place.stage();
    let altered = |path: &Path| PublishError::Altered { path: stage.join(path) };
    let mut found = census::take(&stage)?;

    for (path, digest) in &plan.next.written {
        let path = Path::new(path);
        if found.remove(path) != Some(Holding::File(digest.clone())) {
            return Err(altered(path));
        }
    }
    for (path, holding) in &plan.foreign {
        let staged = found.remove(path);
        // Its owner may write to a foreign file at any time, and through the link to the stage as well.
        if staged.as_ref() != Some(holding) && staged != Holding::at(&place.output().join(path))? {
            return Err(altered(path));
        }
    }
    match found.into_keys().next() {
        Some(surplus) => Err(altered(&surplus)),
        None => Ok(()),
    }
}

/// Brings the stage to the disk, so that not even a power failure after the swap leaves empty files.
///
/// One `syncfs` instead of a flush of every file: for a site of 500 files a hundredth of a second
/// instead of a tenth.
#[cfg(target_os = "linux")]
pub(super) fn harden(place: &Place) -> Result<(), PublishError> {
    let synced = File::open(place.private()).and_then(|folder| Ok(rustix::fs::syncfs(folder)?));
    synced.at(Doing::Write, place.private())
}

/// Nothing is left to be done: each file was flushed as it was written.
#[cfg(not(target_os = "linux"))]
pub(super) fn harden(_: &Place) -> Result<(), PublishError> {
    Ok(())
}

/// Carries a file, a link or a special file to a path that must be free.
///
/// By a second name for the same file if possible, which keeps all that is known of it and costs nothing.
pub(super) fn carry(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy(from, to),
        linked => linked,
    }
}

/// Carries where the filesystem, or its policy, knows no second names.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = from.symlink_metadata()?;
    if metadata.is_symlink() {
        return copy_link(from, to);
    }
    if !metadata.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mut file = File::create_new(to)?;
    io::copy(&mut File::open(from)?, &mut file)?;
    let times = FileTimes::new().set_accessed(metadata.accessed()?).set_modified(metadata.modified()?);
    file.set_times(times)?;
    file.set_permissions(metadata.permissions())?;
    flush(&file)
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(not(unix))]
fn copy_link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn write_new(bytes: &[u8], to: &Path) -> io::Result<()> {
    let mut file = File::create_new(to)?;
    file.write_all(bytes)?;
    flush(&file)
}

/// Flushes a file where [`harden`] cannot do it for all at once.
fn flush(file: &File) -> io::Result<()> {
    if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
}

/// Gives the folders of the stage the permissions of their predecessors. Last of all, because a folder
/// need not be writable.
fn keep_permissions(folders: &BTreeSet<PathBuf>, published: &Path, stage: &Path) -> Result<(), PublishError> {
    for folder in folders {
        let (before, after) = (published.join(folder), stage.join(folder));
        match before.symlink_metadata() {
            Ok(metadata) if metadata.is_dir() => {
                fs::set_permissions(&after, metadata.permissions()).at(Doing::Write, &after)?;
            }
            // A folder that is new, or took the place of a file.
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {}
            Err(error) => return Err(error).at(Doing::Look, &before),
        }
    }
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_copy_keeps_bytes_times_and_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "bytes").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::new(1_000_000_000, 123_456_700);
        File::options().write(true).open(&from).unwrap().set_modified(long_ago).unwrap();
        let mut permissions = from.metadata().unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&from, permissions).unwrap();

        copy(&from, &to).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"bytes");
        assert_eq!(to.metadata().unwrap().modified().unwrap(), long_ago);
        assert!(to.metadata().unwrap().permissions().readonly());
    }

    #[test]
    #[cfg(unix)]
    fn a_copied_link_is_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        std::os::unix::fs::symlink("nowhere", &from).unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::read_link(to).unwrap(), Path::new("nowhere"));
    }

    #[test]
    fn nothing_is_carried_over_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "from").unwrap();
        fs::write(&to, "to").unwrap();
        for carried in [carry(&from, &to), copy(&from, &to)] {
            assert_eq!(carried.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        }
        assert_eq!(fs::read(&to).unwrap(), b"to");
    }
}
