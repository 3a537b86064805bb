//! Fonts: files of packages that are pinned with their digests, and no font of the system.
//!
//! Social cards have one family; which files books are set with is said by the theme. Deliberately absent: any
//! judgement of what the files hold.

use std::fs;
use std::io;
use std::path::Path;

/// The package of cards, below `node_modules`, and the two files that are taken of it.
const PACKAGE: &str = "@expo-google-fonts/biz-udpgothic";
const REGULAR: &str = "400Regular/BIZUDPGothic_400Regular.ttf";
const BOLD: &str = "700Bold/BIZUDPGothic_700Bold.ttf";

/// Both weights of the family of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonts {
    /// For running text.
    pub regular: Vec<u8>,
    /// For titles and numbers.
    pub bold: Vec<u8>,
}

/// A file of a font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    /// Its path below the folder of packages.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Reads the font of cards from a folder of packages; `None` where the package is not there.
///
/// # Errors
/// A file that is there and cannot be read.
pub fn read_fonts(folder: &Path) -> io::Result<Option<Fonts>> {
    let read = |file: &str| read(&folder.join(PACKAGE).join(file));
    Ok(read(REGULAR)?.zip(read(BOLD)?).map(|(regular, bold)| Fonts { regular, bold }))
}

/// Reads these files from a folder of packages; `None` where one of them is not there.
///
/// # Errors
/// A file that is there and cannot be read.
pub fn read_font_files<'p>(
    folder: &Path,
    paths: impl IntoIterator<Item = &'p str>,
) -> io::Result<Option<Vec<FontFile>>> {
    let mut files = Vec::new();
    for path in paths {
        let Some(bytes) = read(&folder.join(path))? else { return Ok(None) };
        files.push(FontFile { path: path.to_owned(), bytes });
    }
    Ok(Some(files))
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
