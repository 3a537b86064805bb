//! The files of a theme's folder, as bytes.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

/// The largest file that is read: far above any style sheet or picture of a theme.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Reads every file of a theme, each by its path in the folder with `/` between the parts; hidden files
/// are the editor's or the system's and are left alone.
///
/// # Errors
/// When the folder cannot be listed or a file cannot be read, is too large, or is no plain file: a link
/// could lead anywhere.
pub fn read_theme_files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).follow_links(false).into_iter().filter_entry(visible) {
        let entry = entry.map_err(io::Error::from)?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = super::tree::relative_path(folder, entry.path());
        if !entry.file_type().is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, path));
        }
        if entry.metadata().map_err(io::Error::from)?.len() > MOST_BYTES {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, path));
        }
        files.insert(path, std::fs::read(entry.path())?);
    }
    Ok(files)
}
