//! What a tree holds, read from the tree itself and from nothing else.

use super::error::{At as _, Doing, PublishError, Refusal};
use super::mount;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The SHA-256 of a file, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Digest(String);

impl Digest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(format!("{:x}", Sha256::digest(bytes)))
    }

    fn of_file(path: &Path) -> io::Result<Self> {
        let mut hasher = Sha256::new();
        io::copy(&mut File::open(path)?, &mut hasher)?;
        Ok(Self(format!("{:x}", hasher.finalize())))
    }
}

/// What stands at one path of a tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Holding {
    /// A file with these bytes.
    File(Digest),
    /// A symbolic link with this target; only ever compared, so that an unreadable name may be replaced.
    Link(String),
    /// A folder; in a census, one with nothing in it.
    Folder,
    /// A device, a socket or a pipe.
    Special,
}

impl Holding {
    /// What stands at a path; nothing, when it is gone, or when what should be its folder is a file.
    pub(super) fn at(path: &Path) -> Result<Option<Self>, PublishError> {
        use io::ErrorKind::{NotADirectory, NotFound};
        match Self::read(path) {
            Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(None),
            holding => holding.map(Some).at(Doing::Read, path),
        }
    }

    fn read(path: &Path) -> io::Result<Self> {
        let kind = path.symlink_metadata()?.file_type();
        Ok(if kind.is_symlink() {
            Self::Link(fs::read_link(path)?.to_string_lossy().into_owned())
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_file() {
            Self::File(Digest::of_file(path)?)
        } else {
            Self::Special
        })
    }
}

/// Every leaf of a tree by its relative path: what is no folder, and the folders that are empty.
pub(super) type Census = BTreeMap<PathBuf, Holding>;

/// Takes the census of a tree; that of a tree which does not exist is empty.
///
/// Links are not followed. A mount point anywhere in the tree is refused: a tree is swapped and in the
/// end removed, and what is mounted in it would be removed too.
pub(super) fn take(root: &Path) -> Result<Census, PublishError> {
    let mut census = Census::new();
    match Holding::at(root)? {
        None => {}
        Some(Holding::Folder) => visit(root, Path::new(""), &mut census)?,
        // A link that somebody put there a moment ago would be followed.
        Some(_) => return Err(PublishError::refused(root, Refusal::NotADirectory)),
    }
    Ok(census)
}

fn visit(root: &Path, folder: &Path, census: &mut Census) -> Result<(), PublishError> {
    let path = root.join(folder);
    let mut empty = true;
    for entry in fs::read_dir(&path).at(Doing::Look, &path)? {
        empty = false;
        let name = entry.at(Doing::Look, &path)?.file_name();
        let (inner, path) = (folder.join(&name), path.join(&name));
        mount::refuse(&path)?;
        match Holding::at(&path)? {
            Some(Holding::Folder) => visit(root, &inner, census)?,
            Some(holding) => drop(census.insert(inner, holding)),
            // A foreign file may go at any moment, and has then not been there.
            None => {}
        }
    }
    if empty && !folder.as_os_str().is_empty() {
        census.insert(folder.to_owned(), Holding::Folder);
    }
    Ok(())
}
