//! Publications and archive to the bytes of a site: pages, assets, social cards, open data.
//!
//! Formats return bytes and write nothing; nothing here counts, compares or words.

pub mod card;
pub mod chart;
pub mod comparison;
pub mod data;
pub mod html;
mod outline;
mod palette;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(not(feature = "pdf"))]
#[path = "render/no_pdf.rs"]
pub mod pdf;
pub mod search;
mod shape;
mod texts;

use std::fmt;

use crate::compose::page::Publication;
use crate::model::Archive;
use crate::output::{Output, OutputPath, UnsafePath};
use rayon::prelude::*;

/// Why a site could not be rendered: always a fault of the program or the theme, never of an author.
#[derive(Debug)]
pub enum RenderFault {
    /// A page.
    Html(html::RenderError),
    /// A social card.
    Card(card::CardError),
    /// A book.
    Pdf(pdf::PdfError),
    /// A file of open data.
    Data(data::DataError),
    /// A file of the search.
    Search(UnsafePath),
    /// Two files with one path.
    Taken(OutputPath),
}

impl fmt::Display for RenderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Html(error) => error.fmt(f),
            Self::Card(error) => error.fmt(f),
            Self::Pdf(error) => error.fmt(f),
            Self::Data(error) => error.fmt(f),
            Self::Search(path) => path.fmt(f),
            Self::Taken(path) => write!(f, "{path}: made twice"),
        }
    }
}

impl std::error::Error for RenderFault {}

/// Renders everything. Publications have social cards only where there is something to make them with, and
/// books likewise.
///
/// # Errors
/// The first fault, in the order of the pages.
pub fn render(
    publications: &[Publication],
    archive: &Archive,
    theme: &html::Theme,
    materials: Option<card::Materials<'_>>,
    books: Option<pdf::Books<'_>>,
) -> Result<Output, RenderFault> {
    let cards = || materials.map(|materials| card::render(publications, theme, materials)).transpose();
    let ((pages, cards), (data, search)) = rayon::join(
        || {
            rayon::join(
                || html::render(publications, theme).map_err(RenderFault::Html),
                || cards().map_err(RenderFault::Card),
            )
        },
        || {
            rayon::join(
                || data::write(archive).map_err(RenderFault::Data),
                || publications.par_iter().map(search::write).collect::<Vec<_>>(),
            )
        },
    );
    let (pages, data) = (pages?, data?);
    let books = books.map(|books| books.all(publications)).transpose().map_err(RenderFault::Pdf)?;
    let search = search.into_iter().collect::<Result<Vec<_>, _>>().map_err(RenderFault::Search)?;
    let addresses = publications.first().map(|publication| {
        let all = data::with_files(publication.addresses.clone(), &data);
        all.with_redirects(&archive.redirects).to_string()
    });
    let mut output = Output::default();
    let old_names = data::under_old_names(&data, archive).map_err(RenderFault::Data)?;
    let made = pages.into_iter().chain(data).chain(old_names).chain(search.into_iter().flatten());
    for (path, bytes) in made.chain(cards?.unwrap_or_default()).chain(books.unwrap_or_default()) {
        output.insert(path, bytes).map_err(RenderFault::Taken)?;
    }
    if let Some(text) = addresses {
        let path = OutputPath::new(data::ADDRESSES).map_err(|error| RenderFault::Data(error.into()))?;
        output.insert(path, text.into_bytes()).map_err(RenderFault::Taken)?;
    }
    Ok(output)
}
