//! Reading a project's files into memory, in one order on every machine.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{FileId, SourceFile, Span};

/// The largest file that is read: far above the longest report (0.5 MiB), far below harm.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// Why a file could not be taken as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// A byte that is not UTF-8; the fault's place is the first one.
    NotUtf8,
    /// Larger than [`MAX_FILE_BYTES`]; carries its size.
    TooLarge(u64),
    /// A symbolic link, device or other thing that is not a plain file.
    NotAFile,
    /// A file of a kind that no project has; carries nothing, the path says it.
    UnknownKind,
}

/// A file that was found but is not read further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFault {
    /// Why.
    pub kind: FaultKind,
    /// Where.
    pub at: Span,
}

/// The text of every file of a project, sorted by path.
#[derive(Debug, Default)]
pub struct SourceTree {
    files: Vec<SourceFile>,
    readable: Vec<bool>,
    faults: Vec<SourceFault>,
    revision: Option<String>,
}

/// The path of a file and its bytes, or why they are not taken.
pub(super) type FoundFile = (String, Result<Vec<u8>, FaultKind>);

enum Found {
    File(PathBuf, u64),
    Other,
}

impl SourceTree {
    /// Reads `content/` of the project at `root`.
    ///
    /// # Errors
    /// When the folder cannot be listed or a file cannot be read at all (permissions, a disk fault):
    /// faults of the machine, not of the author.
    pub fn read(root: &Path) -> io::Result<Self> {
        let content = root.join("content");
        let mut found = Vec::new();
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        for entry in WalkDir::new(&content).follow_links(false).into_iter().filter_entry(visible) {
            let entry = entry.map_err(io::Error::from)?;
            if entry.file_type().is_dir() {
                continue;
            }
            let path = relative_path(root, entry.path());
            let kind = if entry.file_type().is_file() {
                Found::File(entry.path().to_owned(), entry.metadata().map_err(io::Error::from)?.len())
            } else {
                Found::Other
            };
            found.push((path, kind));
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let read: io::Result<Vec<_>> = found
            .into_par_iter()
            .map(|(path, kind)| match kind {
                Found::File(_, size) if size > MAX_FILE_BYTES => Ok((path, Err(FaultKind::TooLarge(size)))),
                Found::File(file, _) => std::fs::read(file).map(|bytes| (path, Ok(bytes))),
                Found::Other => Ok((path, Err(FaultKind::NotAFile))),
            })
            .collect();
        Ok(Self::assemble(read?))
    }

    /// Makes a tree of files in memory.
    #[must_use]
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut files: Vec<_> = files.into_iter().map(|(path, bytes)| (path, Ok(bytes))).collect();
        files.sort_by(|a, b| a.0.cmp(&b.0));
        Self::assemble(files)
    }

    /// Makes a tree of files in the order of their paths.
    pub(super) fn assemble(files: Vec<FoundFile>) -> Self {
        let mut tree = Self::default();
        for (path, bytes) in files {
            let id = FileId(u32::try_from(tree.files.len()).unwrap_or(u32::MAX));
            let known = [".yaml", ".md"].iter().any(|ending| path.ends_with(ending));
            let (text, fault) = match bytes {
                Ok(_) if !known => (String::new(), Some((FaultKind::UnknownKind, 0))),
                Ok(bytes) => decode(bytes),
                Err(kind) => (String::new(), Some((kind, 0))),
            };
            tree.files.push(SourceFile::new(path, text));
            tree.readable.push(fault.is_none());
            if let Some((kind, offset)) = fault {
                tree.faults.push(SourceFault { kind, at: Span::new(id, offset, offset) });
            }
        }
        tree
    }

    /// The same tree, known as that of a revision.
    pub(super) fn of_revision(self, revision: &str) -> Self {
        Self { revision: Some(revision.to_owned()), ..self }
    }

    /// The revision that the tree was read from, as the user named it; none for the working tree.
    #[must_use]
    pub fn revision(&self) -> Option<&str> {
        self.revision.as_deref()
    }

    /// The readable files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let ids = (0..).map(FileId);
        ids.zip(&self.files).zip(&self.readable).filter(|(_, readable)| **readable).map(|(pair, _)| pair)
    }

    /// A file by its id; `None` only for an id of another tree.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The files that were found but not read.
    #[must_use]
    pub fn faults(&self) -> &[SourceFault] {
        &self.faults
    }
}

/// Text of a file; where it is not UTF-8, what came before the first wrong byte and its place.
fn decode(bytes: Vec<u8>) -> (String, Option<(FaultKind, usize)>) {
    match String::from_utf8(bytes) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest.to_owned(), None),
            None => (text, None),
        },
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some((FaultKind::NotUtf8, offset)))
        }
    }
}

pub(super) fn relative_path(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
