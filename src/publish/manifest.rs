//! The record of what the program wrote, by which it knows its own files again.

use super::census::{Digest, Holding};
use super::error::{At as _, Doing, ManifestFault, PublishError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// The format that this version writes, and the only one it reads.
const FORMAT: u32 = 1;

/// The name, beside the manifest, of one that is being written.
pub(super) const UNFINISHED: &str = "manifest.tmp";

/// What one published site holds.
///
/// Paths are only ever looked up here, never gone to from here: a manifest that somebody tampered with
/// can make the program forget files, but not reach outside the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The files of the program.
    pub(super) written: BTreeMap<String, Digest>,
    /// What else was there and was carried over. Recovery tells by it what is new from what was known.
    pub(super) carried: BTreeMap<String, Holding>,
}

/// A manifest as it stands in its file.
#[derive(Serialize)]
struct Stored<'a> {
    format: u32,
    #[serde(flatten)]
    manifest: &'a Manifest,
}

/// The part of a file that every format has, read first.
#[derive(Deserialize)]
struct Header {
    format: u32,
}

impl Manifest {
    /// Reads a manifest, when there is one. One that cannot be read is an error and never an empty one:
    /// the program would no longer know its own files.
    pub(super) fn load(path: &Path) -> Result<Option<Self>, PublishError> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes.at(Doing::Read, path)?,
        };
        let fault = |fault| PublishError::Manifest { path: path.to_owned(), fault };
        let malformed = |error: serde_json::Error| fault(ManifestFault::Malformed(error.to_string()));

        let header: Header = serde_json::from_slice(&bytes).map_err(malformed)?;
        if header.format != FORMAT {
            return Err(fault(ManifestFault::Format(header.format)));
        }
        serde_json::from_slice(&bytes).map(Some).map_err(malformed)
    }

    /// Writes a manifest, so that a kill leaves the previous one or this one.
    pub(super) fn save(&self, path: &Path) -> Result<(), PublishError> {
        let unfinished = path.with_file_name(UNFINISHED);
        self.write(&unfinished).at(Doing::Write, &unfinished)?;
        fs::rename(&unfinished, path).at(Doing::Write, path)
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(&Stored { format: FORMAT, manifest: self })?;
        bytes.push(b'\n');
        let mut file = File::create(path)?;
        file.write_all(&bytes)?;
        file.sync_all()
    }
}

/// The key of a path in a manifest: `/`-separated on every system.
///
/// A foreign name that is not Unicode is written with replacements. Two such names may then share a key,
/// which only matters to recovery, and only if they share their content too.
pub(super) fn key(path: &Path) -> String {
    let segments: Vec<_> = path.iter().map(|segment| segment.to_string_lossy()).collect();
    segments.join("/")
}
