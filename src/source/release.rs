//! The files of a published release, as bytes.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// The largest file that is read: a hundred times that of the longest report.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Reads the CSV files of a `data` folder and its list of addresses, each by its name; `folder` may also be the site that holds it.
///
/// # Errors
/// When the folder cannot be listed or a file cannot be read, or a file is larger than any release's.
pub fn read_release_files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let inside = folder.join("data");
    let folder = if inside.is_dir() { inside } else { folder.to_owned() };
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(&folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = name.ends_with(".csv") || name == "addresses.txt";
        if !known || !entry.file_type()?.is_file() {
            continue;
        }
        if entry.metadata()?.len() > MOST_BYTES {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, name));
        }
        files.insert(name, std::fs::read(entry.path())?);
    }
    Ok(files)
}
