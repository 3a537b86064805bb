//! What stands at a path of the published site, for whoever can tell whether it is still right.
//!
//! Deliberately absent: trust. Anybody may have changed the file; its bytes have to speak for themselves.

use std::fs;
use std::path::Path;

use crate::output::OutputPath;

/// Larger files are not worth reading back: far above any book.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The bytes of a published file; `None` where there is none, or no plain file of a moderate size.
#[must_use]
pub fn standing(output: &Path, path: &OutputPath) -> Option<Vec<u8>> {
    let file = output.join(path.as_str());
    let found = file.symlink_metadata().ok()?;
    if !found.is_file() || found.len() > MOST_BYTES {
        return None;
    }
    fs::read(file).ok()
}
