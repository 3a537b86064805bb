//! What can go wrong, as plain data.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a site was not published.
#[derive(Debug)]
pub enum PublishError {
    /// The destination cannot be one. Nothing has been touched.
    Refused {
        /// The folder in question: the destination, the private folder beside it, or one inside.
        path: PathBuf,
        /// What speaks against it.
        refusal: Refusal,
    },
    /// The output holds no file; publishing it would only take the site down.
    Empty,
    /// Another build is at work on the same destination.
    Locked {
        /// The lock that it holds.
        lock: PathBuf,
    },
    /// A file of the output would take the place of something that the program did not write.
    Occupied {
        /// What is in the way.
        path: PathBuf,
    },
    /// A manifest that this program cannot have written, or not in this version.
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        fault: ManifestFault,
    },
    /// The staged site is not what was written: a failing disk, or somebody else at work in it.
    Altered {
        /// The first path, in the stage, that differs.
        path: PathBuf,
    },
    /// A foreign file appeared in the site just as it was swapped, at a path that the new site has too.
    /// It is kept until somebody takes it away; the site itself is published.
    Stray {
        /// Where the file is kept.
        kept: PathBuf,
        /// Where it was.
        path: PathBuf,
    },
    /// The system refused an operation.
    Io {
        /// What was being done.
        doing: Doing,
        /// To what.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
}

/// What speaks against a destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is the root of the filesystem.
    Root,
    /// It is the home folder, or holds it.
    Home,
    /// It is a mount point, and so cannot be swapped; or holds one, and so cannot be cleared.
    MountPoint,
    /// It is or holds a folder of the project.
    HoldsProtected(PathBuf),
    /// It lies in a folder of the project.
    InsideProtected(PathBuf),
    /// It is a symbolic link.
    Symlink {
        /// Where the link leads.
        target: PathBuf,
    },
    /// It is a file, or something else that is no folder.
    NotADirectory,
    /// It is a folder that the program did not make, and not empty.
    NotOurs {
        /// The first thing in it, by name.
        first_foreign: PathBuf,
    },
}

/// What is wrong with a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ManifestFault {
    /// It is not the JSON of a manifest; the parser's words.
    Malformed(String),
    /// It is of another format than this version's.
    Format(u32),
}

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Finding out what is there.
    Look,
    /// Taking the lock.
    Lock,
    /// Reading a file.
    Read,
    /// Writing a file or making a folder.
    Write,
    /// Carrying a published file over into the next site.
    Carry,
    /// Putting one site into the place of the other.
    Swap,
    /// Removing what is no longer needed.
    Remove,
}

/// Says of a system error what was being done, and to what.
pub(super) trait At<T> {
    fn at(self, doing: Doing, path: &Path) -> Result<T, PublishError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, doing: Doing, path: &Path) -> Result<T, PublishError> {
        self.map_err(|source| PublishError::Io { doing, path: path.to_owned(), source })
    }
}

impl PublishError {
    pub(super) fn refused(path: &Path, refusal: Refusal) -> Self {
        Self::Refused { path: path.to_owned(), refusal }
    }
}

/// The technical form, for a log; what people read is worded elsewhere, in their language.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { path, refusal } => write!(f, "refused {}: {refusal:?}", path.display()),
            Self::Empty => f.write_str("empty output"),
            Self::Locked { lock } => write!(f, "locked by another build: {}", lock.display()),
            Self::Occupied { path } => write!(f, "occupied by a foreign file: {}", path.display()),
            Self::Manifest { path, fault } => write!(f, "bad manifest {}: {fault:?}", path.display()),
            Self::Altered { path } => write!(f, "stage altered: {}", path.display()),
            Self::Stray { kept, path } => {
                write!(f, "foreign {} came too late, kept as {}", path.display(), kept.display())
            }
            Self::Io { doing, path, .. } => write!(f, "{doing:?} failed: {}", path.display()),
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
