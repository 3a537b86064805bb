//! A few files beside others that are not ours: written one by one, never a folder swapped for another.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::error::{At as _, Doing, PublishError};
use crate::output::Output;

/// Writes new files, all of them or none: where one of them is there already, nothing is written.
///
/// # Errors
/// [`PublishError::Occupied`] with the file that is there, or what the system answered.
pub fn create(files: &Output, folder: &Path) -> Result<(), PublishError> {
    let paths: Vec<(PathBuf, &[u8])> =
        files.iter().map(|(path, bytes)| (folder.join(path.as_str()), bytes)).collect();
    // A link to nowhere is in the way as well.
    if let Some((path, _)) = paths.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(PublishError::Occupied { path: path.clone() });
    }
    let mut made = Made::default();
    for (path, bytes) in &paths {
        if let Err(error) = made.file(path, bytes) {
            made.take_back();
            return Err(error);
        }
    }
    Ok(())
}

/// Writes files in the place of earlier ones, each of them whole at every instant.
///
/// # Errors
/// What the system answered; files written until then stay.
pub fn replace(files: &Output, folder: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(folder).at(Doing::Write, folder)?;
    for (path, bytes) in files.iter() {
        let (path, half) = (folder.join(path.as_str()), folder.join(format!(".{}.half", path.as_str())));
        fs::write(&half, bytes).at(Doing::Write, &half)?;
        fs::rename(&half, &path).at(Doing::Write, &path)?;
    }
    Ok(())
}

/// What has been made so far, the oldest first.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
        let missing =
            path.ancestors().skip(1).take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(&folder).at(Doing::Write, &folder)?;
            self.folders.push(folder);
        }
        // Never over a file that appeared since we looked.
        let mut file = File::create_new(path).at(Doing::Write, path)?;
        self.files.push(path.to_owned());
        file.write_all(bytes).and_then(|()| file.sync_all()).at(Doing::Write, path)
    }

    /// Removes what was made; what cannot be removed stays, since the fault that led here is to be told.
    fn take_back(self) {
        for file in &self.files {
            drop(fs::remove_file(file));
        }
        for folder in self.folders.iter().rev() {
            drop(fs::remove_dir(folder));
        }
    }
}
