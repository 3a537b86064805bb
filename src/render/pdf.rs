//! Books as PDF: the print edition of a year and the report of each body, typeset by Typst in this process.
//!
//! The story of a book: the `setter` turns its page into a `view`, a tree of finished words and targets; `press`
//! lays the view as JSON and the drawings as SVG beside the templates of the theme, all in memory; Typst sets
//! pages of them and writes an accessible file that can be archived (PDF/UA-1 and PDF/A-2a). This is the only
//! room that knows Typst. Words of authors reach a template as strings and are never read as markup.
//!
//! Deliberately absent: numbers of figures and tables (`compose` has given them), packages, fonts of the
//! system, and dates: the same content gives the same bytes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use typst::World;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::html::Theme;
use super::palette::Palette;
use crate::compose::page::{Book, BookKind, Publication};
use crate::model::Lang;
use crate::output::OutputPath;
use crate::source::FontFile;

mod charts;
mod fault;
mod press;
mod prose;
mod seal;
mod setter;
mod view;
mod width;

pub use fault::{PdfError, TypstFault};

use charts::Drawings;
use press::{Press, Sheets};
use setter::Setter;

/// Whether this program makes books.
pub const AVAILABLE: bool = true;

/// So many chapters are made before what Typst remembers of them is given up.
const TOGETHER: usize = 8;

/// A workshop in which books are made.
pub struct Workshop {
    press: Press,
    palette: Palette,
    /// The digest of templates and fonts.
    theme: Sha256,
}

/// What books are made with.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// What stands published at a path, where something does.
    pub standing: &'a (dyn Fn(&OutputPath) -> Option<Vec<u8>> + Sync),
}

/// A book before it is set.
struct Draft {
    path: OutputPath,
    seal: OutputPath,
    kind: BookKind,
    files: Vec<(String, String)>,
    digest: String,
}

impl Books<'_> {
    /// Makes all books of all languages with their seals, whole years first; what stands published and is right is
    /// kept.
    ///
    /// # Errors
    /// The first fault in that order.
    pub(super) fn all(self, publications: &[Publication]) -> Result<Vec<(OutputPath, Vec<u8>)>, PdfError> {
        let books = publications.iter().flat_map(|of| of.books.iter().map(move |book| (of, book)));
        let books: Vec<_> = books.collect();
        let drafts: Vec<Result<_, PdfError>> =
            books.into_par_iter().map(|(of, book)| self.workshop.draft(of, book)).collect();
        let drafts: Vec<Draft> = drafts.into_iter().collect::<Result<_, _>>()?;
        let (whole, chapters): (Vec<_>, Vec<_>) =
            drafts.into_iter().partition(|draft| draft.kind == BookKind::Report);
        let mut made = Vec::new();
        // A whole year takes several hundred megabytes and all processors; two at once would take twice the room.
        for few in whole.chunks(1).chain(chapters.chunks(TOGETHER)) {
            let files: Vec<Result<_, PdfError>> = few.par_iter().map(|draft| self.sealed(draft)).collect();
            for files in files {
                made.extend(files?);
            }
            // What Typst remembers of some books is of little use to the next, and large.
            typst::comemo::evict(0);
        }
        Ok(made)
    }

    /// A book as it stands, or made anew, with its seal.
    fn sealed(self, draft: &Draft) -> Result<[(OutputPath, Vec<u8>); 2], PdfError> {
        let made_of = seal::made_of(&self.workshop.theme, &draft.digest);
        let name = draft.path.as_str().rsplit('/').next().unwrap_or_default();
        let standing = (self.standing)(&draft.seal)
            .zip((self.standing)(&draft.path))
            .filter(|(found, book)| seal::fits(found, name, book, &made_of));
        let book = match standing {
            Some((_, book)) => book,
            None => self.workshop.set(draft)?,
        };
        let text = seal::seal(name, &book, &made_of).into_bytes();
        Ok([(draft.path.clone(), book), (draft.seal.clone(), text)])
    }
}

impl Workshop {
    /// Reads the fonts and the templates of a theme.
    ///
    /// # Errors
    /// A fault of the theme.
    pub fn new(theme: &Theme, fonts: &[FontFile]) -> Result<Self, PdfError> {
        let mut digest = Sha256::new();
        for pin in theme.fonts() {
            let found = fonts.iter().find(|font| font.path == pin.file);
            if found.is_none_or(|font| hex(Sha256::new_with_prefix(&font.bytes)) != pin.sha256) {
                return Err(PdfError::OtherFont(pin.file.clone()));
            }
            digest.update(&pin.sha256);
        }
        for (path, text) in theme.print_files() {
            digest.update(path);
            digest.update(Sha256::digest(text));
        }
        Ok(Self {
            press: Press::new(fonts.iter().map(|font| font.bytes.as_slice()), theme.print_files())?,
            palette: Palette::of(theme.style()).map_err(PdfError::NoColour)?,
            theme: digest,
        })
    }

    /// Makes one book.
    ///
    /// # Errors
    /// A fault of the program or the theme, or a character that no font has.
    pub fn book(&self, publication: &Publication, book: &Book) -> Result<Vec<u8>, PdfError> {
        self.set(&self.draft(publication, book)?)
    }

    /// Everything of a book but its pages.
    fn draft(&self, publication: &Publication, book: &Book) -> Result<Draft, PdfError> {
        let path = format!("{}/{}.pdf", publication.lang.tag(), book.path);
        let seal = OutputPath::new(format!("{path}{}", seal::ENDING)).map_err(PdfError::Output)?;
        let path = OutputPath::new(path).map_err(PdfError::Output)?;
        let (files, digest) = self.files(publication, book)?;
        Ok(Draft { path, seal, kind: book.kind, files, digest })
    }

    /// Sets the pages of a book.
    fn set(&self, draft: &Draft) -> Result<Vec<u8>, PdfError> {
        let main = match draft.kind {
            BookKind::Report => "/print/report.typ",
            BookKind::Chapter => "/print/chapter.typ",
        };
        let texts = draft.files.iter().map(|(_, text)| text);
        let missing: BTreeSet<char> = texts.flat_map(|text| self.press.missing(text)).collect();
        if !missing.is_empty() {
            return Err(PdfError::Glyphs(missing.into_iter().collect()));
        }
        let sheets = self.press.lay(main, &draft.files)?;
        print(&sheets, &draft.digest).map_err(|fault| fault.of(draft.path.as_str()))
    }

    /// The files of a book, and the digest of what it says.
    fn files(
        &self,
        publication: &Publication,
        book: &Book,
    ) -> Result<(Vec<(String, String)>, String), PdfError> {
        let family = match publication.lang {
            Lang::Ja => "BIZ UDGothic",
            Lang::En => "BIZ UDPGothic",
        };
        let mut setter = Setter::new(publication, book, Drawings::new(&self.palette, family));
        let view = setter.book().map_err(|(figure, error)| PdfError::Chart { figure, error })?;
        let view = serde_json::to_string(&view).map_err(|error| PdfError::View(error.to_string()))?;
        let drawings: Vec<(String, String)> = setter.drawings.files().collect();
        let digest =
            drawings.iter().fold(Sha256::new_with_prefix(&view), |digest, (_, svg)| digest.chain_update(svg));
        let digest = hex(digest);
        let own = [("/book.json".to_owned(), view), ("/digest.json".to_owned(), format!("\"{digest}\""))];
        Ok((own.into_iter().chain(drawings).collect(), digest))
    }
}

fn hex(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Sets the pages and writes the file.
fn print(sheets: &Sheets<'_>, digest: &str) -> Result<Vec<u8>, PdfError> {
    let faults = |found: &[typst::diag::SourceDiagnostic]| PdfError::Typst {
        book: String::new(),
        faults: found.iter().map(|found| TypstFault::new(found, sheets as &dyn World)).collect(),
    };
    let document = typst::compile::<PagedDocument>(sheets).output.map_err(|found| faults(&found))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PdfError::Standards(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(digest.to_owned()),
        creator: Smart::Custom(Some("hakusho".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|found| faults(&found))
}
