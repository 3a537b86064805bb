//! The font of social cards: two files of a package that is pinned with its digest, and no font of the system.
//!
//! Deliberately absent: any other family. What the files hold is not judged here.

use std::fs;
use std::io;
use std::path::Path;

/// The package, below `node_modules`, and the two files that are taken of it.
const PACKAGE: &str = "@expo-google-fonts/biz-udpgothic";
const REGULAR: &str = "400Regular/BIZUDPGothic_400Regular.ttf";
const BOLD: &str = "700Bold/BIZUDPGothic_700Bold.ttf";

/// Both weights of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonts {
    /// For running text.
    pub regular: Vec<u8>,
    /// For titles and numbers.
    pub bold: Vec<u8>,
}

/// Reads the font of a folder of packages; `None` where the package is not there.
///
/// # Errors
/// A file that is there and cannot be read.
pub fn read_fonts(folder: &Path) -> io::Result<Option<Fonts>> {
    let read = |file: &str| match fs::read(folder.join(PACKAGE).join(file)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(error),
    };
    Ok(read(REGULAR)?.zip(read(BOLD)?).map(|(regular, bold)| Fonts { regular, bold }))
}
