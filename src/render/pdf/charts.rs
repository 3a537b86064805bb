//! The drawings of a book: those of the site in the theme's light colours, with the font of the book.
//!
//! Deliberately absent: the drawing itself, which is [`crate::render::chart`]'s.

use crate::compose::chart::Chart;
use crate::render::chart::{self, ChartError};
use crate::render::palette::Palette;

/// The drawings of one book so far.
pub(super) struct Drawings<'b> {
    palette: &'b Palette,
    /// The family in which words in drawings are set.
    family: &'static str,
    files: Vec<String>,
}

impl<'b> Drawings<'b> {
    /// None yet.
    pub(super) fn new(palette: &'b Palette, family: &'static str) -> Self {
        Self { palette, family, files: Vec::new() }
    }

    /// Draws a chart and gives the path of its file.
    pub(super) fn draw(&mut self, chart: &Chart) -> Result<String, ChartError> {
        let wide = chart::draw(chart)?.wide;
        let rest = wide.strip_prefix("<svg").unwrap_or(&wide);
        let (head, body) = rest.split_once('>').unwrap_or((rest, ""));
        self.files.push(format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" font-family="{}"{head}><style>{}</style>{body}"#,
            self.family, self.palette.rules
        ));
        Ok(path(self.files.len()))
    }

    /// The drawings, each with its path.
    pub(super) fn files(self) -> impl Iterator<Item = (String, String)> {
        self.files.into_iter().enumerate().map(|(at, svg)| (path(at + 1), svg))
    }
}

/// Books share the names of files, so that there are no more of them than the largest book has.
fn path(number: usize) -> String {
    format!("/drawings/{number}.svg")
}
