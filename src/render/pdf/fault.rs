//! Why a book is not made, as data: a fault of the program, the theme or the fonts, never of an author.

use std::error::Error;
use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use crate::output::UnsafePath;
use crate::render::chart::ChartError;
use crate::render::palette::NoColour;

/// Why a book is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// Its address is refused.
    Output(UnsafePath),
    /// A file of the theme has a name that nothing could refer to.
    Path(String),
    /// The theme's style sheet gives no light colour of a name.
    NoColour(NoColour),
    /// A file of a font is not the one that the theme names.
    OtherFont(String),
    /// A chart could not be drawn.
    Chart {
        /// Id of its figure.
        figure: String,
        /// What the chart room said.
        error: ChartError,
    },
    /// The view could not be written.
    View(String),
    /// The standards of the file exclude each other.
    Standards(String),
    /// Typst refused a template, or what it made of the view.
    Typst {
        /// The book.
        book: String,
        /// What is wrong, each with its place in the theme.
        faults: Vec<TypstFault>,
    },
    /// No font has these characters.
    Glyphs(Vec<char>),
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypstFault {
    /// The file and the line, where it is known.
    pub place: Option<(String, usize)>,
    /// What Typst said.
    pub message: String,
}

impl TypstFault {
    /// Reads a complaint of Typst's; where it is about a thing of the library, the place is that of the caller.
    pub(super) fn new(found: &SourceDiagnostic, world: &dyn World) -> Self {
        let traced = found.trace.iter().map(|point| point.span.into());
        let place = std::iter::once(found.span).chain(traced).find_map(|span: typst::syntax::DiagSpan| {
            let id = span.id()?;
            let start = world.range(span)?.start;
            let line = world.source(id).ok()?.lines().byte_to_line(start)?;
            Some((id.get().vpath().get_without_slash().to_owned(), line + 1))
        });
        let hints = found.hints.iter().map(|hint| format!("; {}", hint.v));
        Self { place, message: std::iter::once(found.message.to_string()).chain(hints).collect() }
    }
}

impl fmt::Display for TypstFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some((file, line)) => write!(f, "{file}:{line}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl PdfError {
    /// The characters that no font has, where that is what is wrong.
    #[must_use]
    pub fn characters(&self) -> &[char] {
        match self {
            Self::Glyphs(characters) => characters,
            _ => &[],
        }
    }

    /// The same, with the name of the book.
    pub(super) fn of(self, name: &str) -> Self {
        match self {
            Self::Typst { faults, .. } => Self::Typst { book: name.to_owned(), faults },
            other => other,
        }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output(path) => path.fmt(f),
            Self::Path(path) => write!(f, "{path:?} cannot be the name of a file of the theme"),
            Self::NoColour(missing) => missing.fmt(f),
            Self::OtherFont(file) => write!(f, "{file}: not the file whose sha256 theme.yaml names"),
            Self::Chart { figure, error } => write!(f, "figure `{figure}`: {error}"),
            Self::View(reason) => write!(f, "a book could not be handed over: {reason}"),
            Self::Standards(reason) => f.write_str(reason),
            Self::Typst { book, faults } => {
                write!(f, "{book}:")?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
            Self::Glyphs(characters) => {
                let named = characters.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
                write!(f, "no font has: {}", named.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Error for PdfError {}
