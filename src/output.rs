//! A finished site: paths and bytes, before anything is written.
//!
//! On the ground floor, because the formats make it and the publisher consumes it, and neither knows
//! the other. Deliberately absent: times, permissions and everything else that is not content.

use std::collections::BTreeMap;
use std::fmt;

/// A path inside the output, `/`-separated, relative, of safe segments only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

/// A path that the output refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsafePath(pub String);

impl fmt::Display for UnsafePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unsafe output path {:?}", self.0)
    }
}

impl std::error::Error for UnsafePath {}

impl OutputPath {
    /// Checks and wraps a path.
    ///
    /// # Errors
    /// When the path is empty or absolute, or a segment is empty, `.`, `..`, longer than 200 bytes, or
    /// holds anything but ASCII letters, digits, `-`, `_` and `.`: such a path could leave the output
    /// or read differently on another system.
    pub fn new(path: impl Into<String>) -> Result<Self, UnsafePath> {
        let path = path.into();
        let safe = |segment: &str| {
            !matches!(segment, "" | "." | "..")
                && segment.len() <= 200
                && segment.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
        };
        if path.split('/').all(safe) { Ok(Self(path)) } else { Err(UnsafePath(path)) }
    }

    /// The path as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every file of a site, sorted by path.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<OutputPath, Vec<u8>>,
}

impl Output {
    /// Adds a file; gives its path back when another file has it already.
    ///
    /// # Errors
    /// The path, when it is taken: two pages at one address are a fault of the caller.
    pub fn insert(&mut self, path: OutputPath, bytes: Vec<u8>) -> Result<(), OutputPath> {
        if self.files.contains_key(&path) {
            return Err(path);
        }
        self.files.insert(path, bytes);
        Ok(())
    }

    /// The files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutputPath, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// The bytes of one file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|(p, _)| p.as_str() == path).map(|(_, bytes)| bytes.as_slice())
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
