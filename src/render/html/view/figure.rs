//! Figures: two drawings of a chart, its numbers and its papers.

use serde::Serialize;

use crate::compose::page;
use crate::render::chart;

use super::super::error::PageFault;
use super::super::ids::joined;
use super::super::markup::Html;
use super::super::typesetter::{Heading, Typesetter};
use super::table::Table;
use super::{Citation, Marks, Passage};

/// A chart with its title, its numbers and its papers.
#[derive(Debug, Serialize)]
pub(super) struct Figure<'p> {
    id: &'p str,
    /// The id of its title, by which its links are told from those of other figures.
    caption_id: String,
    number: Option<&'p str>,
    title: &'p str,
    /// Whether the heading above says the same.
    quiet: bool,
    subtitle: &'p str,
    /// The drawing for wide places. Both are on the page, and the style sheet shows one of them.
    wide: Html,
    /// The drawing for narrow places.
    narrow: Html,
    /// The same numbers; missing where that table stands beside the figure.
    table: Option<Table<'p>>,
    /// How the parts of a drawing are linked.
    links: Option<Table<'p>>,
    notes: Vec<Passage>,
    /// What has to be said of the notes.
    marks: Marks,
    source: Option<&'p str>,
    definition: Option<String>,
    csv: Option<String>,
    json: Option<String>,
    citation: Option<Citation<'p>>,
}

impl<'p> Typesetter<'p> {
    pub(super) fn figure(&mut self, figure: &'p page::Figure, level: u8) -> Result<Figure<'p>, PageFault> {
        self.ids.claim(&figure.id)?;
        if figure.table.is_some() {
            self.show(&figure.id, &figure.title, figure.csv.as_ref());
        }
        if figure.chart.id != figure.id {
            self.ids.claim(&figure.chart.id)?;
        }
        let quiet = self.heading.says(None, &figure.title);
        self.heading = Heading { number: figure.number.as_deref(), text: &figure.title };
        let drawing = chart::draw(&figure.chart)
            .map_err(|error| PageFault::Chart { figure: figure.id.clone(), error })?;
        let (wide, narrow) = Html::drawings(drawing);
        Ok(Figure {
            id: &figure.id,
            caption_id: joined(&figure.id, "caption"),
            number: figure.number.as_deref(),
            title: &figure.title,
            quiet,
            subtitle: &figure.subtitle,
            wide,
            narrow,
            table: figure.table.as_ref().map(|table| self.table(table, level)).transpose()?,
            links: figure.links.as_ref().map(|table| self.table(table, level)).transpose()?,
            notes: self.passages(&figure.notes, level)?,
            marks: self.marks(&figure.notes),
            source: figure.source.as_deref(),
            definition: self.href(figure.definition.as_ref()),
            csv: self.href(figure.csv.as_ref()),
            json: self.json(figure.csv.as_ref()),
            citation: self.citation(&figure.id, figure.citation.as_deref()),
        })
    }
}
