//! Mount points: what is mounted on a folder belongs to somebody else, wherever the folder goes.

use super::error::{At as _, Doing, PublishError, Refusal};
use std::io;
use std::path::Path;

/// Refuses a path on which something is mounted.
pub(super) fn refuse(path: &Path) -> Result<(), PublishError> {
    match is_mount_point(path) {
        Ok(false) => Ok(()),
        Ok(true) => Err(PublishError::refused(path, Refusal::MountPoint)),
        // What has just been removed is no mount point.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error).at(Doing::Look, path),
    }
}

/// Asks the kernel, which also knows of a folder bound to another of the same filesystem. Kernels before
/// 5.8 do not tell; for them the answer is that of the device numbers.
#[cfg(target_os = "linux")]
fn is_mount_point(path: &Path) -> io::Result<bool> {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};

    let asked = StatxFlags::empty();
    match statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW | AtFlags::NO_AUTOMOUNT, asked) {
        Ok(told) if told.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT) => {
            Ok(told.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
        }
        Ok(_) | Err(rustix::io::Errno::NOSYS) => is_on_another_device(path),
        Err(errno) => Err(errno.into()),
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
use is_on_another_device as is_mount_point;

/// Whether a path is on another device than the folder it stands in.
#[cfg(unix)]
fn is_on_another_device(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;

    match path.parent() {
        Some(parent) => Ok(path.symlink_metadata()?.dev() != parent.symlink_metadata()?.dev()),
        None => Ok(true),
    }
}

/// Elsewhere a mounted folder shows itself as a link, and links are not followed anyway.
#[cfg(not(unix))]
fn is_mount_point(_: &Path) -> io::Result<bool> {
    Ok(false)
}
