//! Why a site is not rendered, as data.

use std::error::Error;
use std::fmt;

use crate::output::{OutputPath, UnsafePath};
use crate::render::chart::ChartError;

use super::theme::TemplateFault;

/// Why a site is not rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderError {
    /// There is no language to render.
    NoPublication,
    /// A page's address cannot be a path.
    Path(UnsafePath),
    /// A document of the site could not be printed.
    Document {
        /// The document.
        path: OutputPath,
        /// What the template said.
        fault: TemplateFault,
    },
    /// A page could not be rendered.
    Page {
        /// The page.
        path: OutputPath,
        /// What is wrong with it.
        fault: PageFault,
    },
}

/// What is wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageFault {
    /// An id is empty or has spaces, so nothing could refer to it.
    BadId(String),
    /// An id stands twice on the page.
    DuplicateId(String),
    /// A chart could not be drawn.
    Chart {
        /// Id of its figure.
        figure: String,
        /// What the chart room said.
        error: ChartError,
    },
    /// A template could not be printed.
    Template(TemplateFault),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPublication => f.write_str("there is no language to render"),
            Self::Path(path) => path.fmt(f),
            Self::Document { path, fault } => write!(f, "{path}: {fault}"),
            Self::Page { path, fault } => write!(f, "{path}: {fault}"),
        }
    }
}

impl fmt::Display for PageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadId(id) => write!(f, "`{id}` cannot be an id"),
            Self::DuplicateId(id) => write!(f, "the id `{id}` stands twice"),
            Self::Chart { figure, error } => write!(f, "figure `{figure}`: {error}"),
            Self::Template(fault) => fault.fmt(f),
        }
    }
}

impl Error for RenderError {}
impl Error for PageFault {}
