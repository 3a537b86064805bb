//! Where a site may go, and everywhere it may not.

use super::error::{At as _, Doing, PublishError, Refusal};
use super::manifest::{Manifest, UNFINISHED};
use super::mount;
use std::ffi::OsString;
use std::path::{self, Component, Path, PathBuf};
use std::{fs, io};

/// Where the site goes, and what must never be its place.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    /// The folder to publish to. It need not exist, nor need its parents.
    pub path: &'a Path,
    /// The folders of the project: the destination may neither hold one nor lie in one.
    pub protected: &'a [PathBuf],
    /// The home folder of the user, when there is one.
    pub home: Option<&'a Path>,
}

/// Everything that may stand in the private folder.
const PRIVATE_NAMES: [&str; 6] = ["lock", "manifest.json", "manifest.next.json", UNFINISHED, "stage", "old"];

/// A destination that passed the checks, and the private folder beside it.
pub(super) struct Place {
    output: PathBuf,
    private: PathBuf,
}

impl Place {
    /// Resolves a destination and refuses what can be refused without knowing whose it is.
    pub(super) fn choose(destination: &Destination<'_>) -> Result<Self, PublishError> {
        let output = locate(destination.path)?;
        let Some(name) = output.file_name() else {
            return Err(PublishError::refused(&output, Refusal::Root));
        };
        let mut private = OsString::from(".");
        private.push(name);
        private.push(".hakusho");
        let private = output.with_file_name(private);

        for folder in [&output, &private] {
            refuse_where_it_lies(folder, destination)?;
            refuse_what_it_is(folder)?;
        }
        if let Some(stranger) =
            names_in(&private)?.into_iter().find(|name| !PRIVATE_NAMES.iter().any(|known| name == known))
        {
            let first_foreign = private.join(stranger);
            return Err(PublishError::refused(&private, Refusal::NotOurs { first_foreign }));
        }
        Ok(Self { output, private })
    }

    /// Refuses a folder with something in it but nothing that this program recorded.
    ///
    /// The journal counts as a record: the first build of all may have been killed before it had a
    /// manifest.
    pub(super) fn refuse_a_folder_of_others(&self) -> Result<(), PublishError> {
        let Some(first) = names_in(&self.output)?.into_iter().next() else {
            return Ok(());
        };
        for record in [self.manifest(), self.journal()] {
            let recorded = Manifest::load(&record)?.unwrap_or_default();
            if recorded.written.keys().any(|path| self.output.join(path).symlink_metadata().is_ok()) {
                return Ok(());
            }
        }
        let first_foreign = self.output.join(first);
        Err(PublishError::refused(&self.output, Refusal::NotOurs { first_foreign }))
    }

    pub(super) fn output(&self) -> &Path {
        &self.output
    }

    pub(super) fn private(&self) -> &Path {
        &self.private
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.private.join("lock")
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.private.join("manifest.json")
    }

    /// The manifest of the staged site, which exists while a swap is on.
    pub(super) fn journal(&self) -> PathBuf {
        self.private.join("manifest.next.json")
    }

    /// Either manifest, half written.
    pub(super) fn unfinished(&self) -> PathBuf {
        self.private.join(UNFINISHED)
    }

    pub(super) fn stage(&self) -> PathBuf {
        self.private.join("stage")
    }

    pub(super) fn old(&self) -> PathBuf {
        self.private.join("old")
    }
}

/// Whether a folder is absent or has nothing in it.
pub(super) fn is_vacant(folder: &Path) -> Result<bool, PublishError> {
    Ok(names_in(folder)?.is_empty())
}

/// The names in a folder, sorted; none when it does not exist.
fn names_in(folder: &Path) -> Result<Vec<OsString>, PublishError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.at(Doing::Look, folder)?,
    };
    let names: io::Result<Vec<_>> = entries.map(|entry| Ok(entry?.file_name())).collect();
    let mut names = names.at(Doing::Look, folder)?;
    names.sort();
    Ok(names)
}

fn refuse_where_it_lies(folder: &Path, destination: &Destination<'_>) -> Result<(), PublishError> {
    if let Some(home) = destination.home
        && canonical(home)?.starts_with(folder)
    {
        return Err(PublishError::refused(folder, Refusal::Home));
    }
    for protected in destination.protected {
        let protected = canonical(protected)?;
        if protected.starts_with(folder) {
            return Err(PublishError::refused(folder, Refusal::HoldsProtected(protected)));
        }
        if folder.starts_with(&protected) {
            return Err(PublishError::refused(folder, Refusal::InsideProtected(protected)));
        }
    }
    Ok(())
}

fn refuse_what_it_is(folder: &Path) -> Result<(), PublishError> {
    let metadata = match folder.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        metadata => metadata.at(Doing::Look, folder)?,
    };
    if metadata.is_symlink() {
        let link = fs::read_link(folder).at(Doing::Look, folder)?;
        // A link that leads nowhere has no canonical target; where it points says enough.
        let target = folder.canonicalize().unwrap_or(link);
        return Err(PublishError::refused(folder, Refusal::Symlink { target }));
    }
    if !metadata.is_dir() {
        return Err(PublishError::refused(folder, Refusal::NotADirectory));
    }
    mount::refuse(folder)
}

/// The real path of a destination, except that its own last segment is not followed: a destination that
/// is a link is to be recognised as one.
fn locate(path: &Path) -> Result<PathBuf, PublishError> {
    let absolute = path::absolute(path).at(Doing::Look, path)?;
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok(canonical(parent)?.join(name)),
        // The root, or a path that ends in `..`, which is a folder and never a link.
        _ => canonical(&absolute),
    }
}

/// The real path as far as it exists; what does not exist yet is appended as written.
fn canonical(path: &Path) -> Result<PathBuf, PublishError> {
    let absolute = path::absolute(path).at(Doing::Look, path)?;
    let mut real = PathBuf::new();
    for component in absolute.components() {
        if component == Component::ParentDir {
            real.pop();
            continue;
        }
        real.push(component);
        match real.canonicalize() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            resolved => real = resolved.at(Doing::Look, &real)?,
        }
    }
    Ok(real)
}
