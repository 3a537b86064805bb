//! The room of books in a program that was built without the feature `pdf`: it has no workshop and makes none.
//!
//! Deliberately absent: Typst. What is here only lets the rooms above stay as they are.

use std::convert::Infallible;
use std::fmt;

use super::html::Theme;
use crate::compose::page::{Book, Publication};
use crate::output::OutputPath;
use crate::source::FontFile;

/// Whether this program makes books.
pub const AVAILABLE: bool = false;

/// A workshop, of which there is none.
pub struct Workshop(Infallible);

/// That there is no workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfError;

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("built without the feature `pdf`")
    }
}

impl std::error::Error for PdfError {}

impl PdfError {
    /// None.
    #[must_use]
    pub fn characters(&self) -> &[char] {
        &[]
    }
}

impl Workshop {
    /// Says that there is none.
    ///
    /// # Errors
    /// Always.
    pub fn new(_: &Theme, _: &[FontFile]) -> Result<Self, PdfError> {
        Err(PdfError)
    }

    /// Never called.
    ///
    /// # Errors
    /// None.
    pub fn book(&self, _: &Publication, _: &Book) -> Result<Vec<u8>, PdfError> {
        match self.0 {}
    }
}

/// What books would be made with.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    /// The workshop, of which there is none.
    pub workshop: &'a Workshop,
    /// What stands published at a path, where something does.
    pub standing: &'a (dyn Fn(&OutputPath) -> Option<Vec<u8>> + Sync),
}

impl Books<'_> {
    /// Never called.
    pub(super) fn all(self, _: &[Publication]) -> Result<Vec<(OutputPath, Vec<u8>)>, PdfError> {
        match self.workshop.0 {}
    }
}
