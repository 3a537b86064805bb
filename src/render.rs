//! Publications and archive to the bytes of a site: pages, assets, open data.
//!
//! Formats return bytes and write nothing; nothing here counts, compares or words.

pub mod chart;
pub mod comparison;
pub mod data;
pub mod html;
pub mod search;

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
            Self::Data(error) => error.fmt(f),
            Self::Search(path) => path.fmt(f),
            Self::Taken(path) => write!(f, "{path}: made twice"),
        }
    }
}

impl std::error::Error for RenderFault {}

/// Renders everything.
///
/// # Errors
/// The first fault, in the order of the pages.
pub fn render(
    publications: &[Publication],
    archive: &Archive,
    theme: &html::Theme,
) -> Result<Output, RenderFault> {
    let (pages, (data, search)) = rayon::join(
        || html::render(publications, theme).map_err(RenderFault::Html),
        || {
            rayon::join(
                || data::write(archive).map_err(RenderFault::Data),
                || publications.par_iter().map(search::write).collect::<Vec<_>>(),
            )
        },
    );
    let (pages, data) = (pages?, data?);
    let addresses = publications.first().map(|publication| {
        let all = data::with_files(publication.addresses.clone(), &data);
        all.with_redirects(&archive.redirects).to_string()
    });
    let search = search.into_iter().collect::<Result<Vec<_>, _>>().map_err(RenderFault::Search)?;
    let mut output = Output::default();
    let old_names = data::under_old_names(&data, archive).map_err(RenderFault::Data)?;
    for (path, bytes) in pages.into_iter().chain(data).chain(old_names).chain(search.into_iter().flatten()) {
        output.insert(path, bytes).map_err(RenderFault::Taken)?;
    }
    if let Some(text) = addresses {
        let path = OutputPath::new(data::ADDRESSES).map_err(|error| RenderFault::Data(error.into()))?;
        output.insert(path, text.into_bytes()).map_err(RenderFault::Taken)?;
    }
    Ok(output)
}
