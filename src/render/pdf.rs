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
mod setter;
mod view;
mod width;

pub use fault::{PdfError, TypstFault};

use charts::Drawings;
use press::{Press, Sheets};
use setter::Setter;

/// Whether this program makes books.
pub const AVAILABLE: bool = true;

/// The ending of books.
const ENDING: &str = "pdf";

/// So many chapters are made before what Typst remembers of them is given up.
const TOGETHER: usize = 8;

/// A workshop in which books are made one after the other.
pub struct Workshop {
    press: Press,
    palette: Palette,
}

impl Workshop {
    /// Reads the fonts and the templates of a theme.
    ///
    /// # Errors
    /// A fault of the theme.
    pub fn new(theme: &Theme, fonts: &[FontFile]) -> Result<Self, PdfError> {
        for pin in theme.fonts() {
            let found = fonts.iter().find(|font| font.path == pin.file);
            if found.is_none_or(|font| hex(Sha256::new_with_prefix(&font.bytes)) != pin.sha256) {
                return Err(PdfError::OtherFont(pin.file.clone()));
            }
        }
        Ok(Self {
            press: Press::new(fonts.iter().map(|font| font.bytes.as_slice()), theme.print_files())?,
            palette: Palette::of(theme.style()).map_err(PdfError::NoColour)?,
        })
    }

    /// Makes all books of all languages: whole years first, then chapters.
    ///
    /// # Errors
    /// The first fault in that order.
    pub fn all(&self, publications: &[Publication]) -> Result<Vec<(OutputPath, Vec<u8>)>, PdfError> {
        let books = publications
            .iter()
            .flat_map(|publication| publication.books.iter().map(move |book| (publication, book)));
        let (whole, chapters): (Vec<_>, Vec<_>) = books.partition(|(_, book)| book.kind == BookKind::Report);
        let mut made = Vec::new();
        // A whole year takes several hundred megabytes and all processors; two at once would take twice the room.
        for few in whole.chunks(1).chain(chapters.chunks(TOGETHER)) {
            let books: Vec<Result<_, PdfError>> =
                few.par_iter().map(|(publication, book)| self.book(publication, book)).collect();
            made.extend(books);
            // What Typst remembers of some books is of little use to the next, and large.
            typst::comemo::evict(0);
        }
        made.into_iter().collect()
    }

    /// Makes one book, and says where it is published.
    ///
    /// # Errors
    /// A fault of the program or the theme.
    pub fn book(
        &self,
        publication: &Publication,
        book: &Book,
    ) -> Result<(OutputPath, Vec<u8>), PdfError> {
        let path = format!("{}/{}.{ENDING}", publication.lang.tag(), book.path);
        let path = OutputPath::new(path).map_err(PdfError::Output)?;
        let (files, digest) = self.files(publication, book)?;
        let main = match book.kind {
            BookKind::Report => "/print/report.typ",
            BookKind::Chapter => "/print/chapter.typ",
        };
        let missing: BTreeSet<char> = files.iter().flat_map(|(_, text)| self.press.missing(text)).collect();
        if !missing.is_empty() {
            return Err(PdfError::Glyphs(missing.into_iter().collect()));
        }
        let sheets = self.press.lay(main, files)?;
        let bytes = print(&sheets, &digest).map_err(|fault| fault.of(path.as_str()))?;
        Ok((path, bytes))
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
        let digest = drawings.iter().fold(Sha256::new_with_prefix(&view), |digest, (_, svg)| {
            digest.chain_update(svg)
        });
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
