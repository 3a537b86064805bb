//! The press: Typst with the files of one book.
//!
//! Fonts and templates are read once and shared by all books; a book adds its view and its drawings. Nothing
//! is read from a disk: a file is one of these or it is not there. Packages are refused, and there is no date.

use std::collections::{BTreeMap, BTreeSet};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use super::fault::PdfError;

/// What all books share.
pub(super) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: BTreeMap<String, Source>,
}

/// A book on the press.
pub(super) struct Sheets<'p> {
    press: &'p Press,
    main: FileId,
    files: BTreeMap<String, Bytes>,
}

/// The name of a file inside the press.
pub(super) fn file(path: &str) -> Result<FileId, PdfError> {
    let inside = VirtualPath::new(path).map_err(|_| PdfError::Path(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, inside).intern())
}

impl Press {
    /// Reads fonts and templates.
    pub(super) fn new<'f>(
        fonts: impl IntoIterator<Item = &'f [u8]>,
        templates: &BTreeMap<String, String>,
    ) -> Result<Self, PdfError> {
        let fonts = fonts.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())));
        let fonts: Vec<Font> = fonts.collect();
        let sources = templates.iter().filter(|(path, _)| path.ends_with(".typ")).map(|(path, text)| {
            let path = format!("/{path}");
            Ok((path.clone(), Source::new(file(&path)?, text.clone())))
        });
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates: sources.collect::<Result<_, PdfError>>()?,
        })
    }

    /// The characters of a text that no font has, each once.
    pub(super) fn missing(&self, text: &str) -> BTreeSet<char> {
        let has = |c: char| {
            let families = self.fonts.iter().map(|font| &font.info().coverage);
            families.clone().any(|coverage| coverage.contains(u32::from(c)))
        };
        let all: BTreeSet<char> = text.chars().filter(|c| !is_unseen(*c)).collect();
        all.into_iter().filter(|c| !has(*c)).collect()
    }

    /// Lays a book on the press: the template that sets it and its files.
    pub(super) fn lay(&self, main: &str, files: &[(String, String)]) -> Result<Sheets<'_>, PdfError> {
        let files = files.iter().map(|(path, text)| (path.clone(), Bytes::from_string(text.clone())));
        Ok(Sheets { press: self, main: file(main)?, files: files.collect() })
    }
}

/// Whether a character is never drawn: it ends a line, joins or parts words.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn missing(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_without_slash().into()),
        VirtualRoot::Package(package) => FileError::Package(PackageError::NotFound(package.clone())),
    }
}

/// The path of a file of the book or its theme; none of what a package holds.
fn path(id: FileId) -> Option<&'static str> {
    let rooted = id.get();
    matches!(rooted.root(), VirtualRoot::Project).then(|| rooted.vpath().get_with_slash())
}

impl World for Sheets<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = path(id).and_then(|path| self.press.templates.get(path));
        source.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let bytes = path(id).and_then(|path| self.files.get(path));
        bytes.cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
