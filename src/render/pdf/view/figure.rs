//! Figures: a drawing, what it says to those who do not see it, its numbers where they stand nowhere else.

use serde::Serialize;

use crate::compose::chart::Plot;
use crate::compose::page;
use crate::render::chart::ChartError;
use crate::render::texts::Marks;

use super::super::setter::Setter;
use super::Passage;
use super::table::Table;

/// A chart with its title, its numbers and its papers.
#[derive(Debug, Serialize)]
pub(super) struct Figure<'b> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'b str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'b str>,
    title: &'b str,
    /// Whether the heading above says the same.
    quiet: bool,
    subtitle: &'b str,
    /// The file of the drawing.
    drawing: String,
    /// What the drawing shows, in words.
    alternative: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<Table<'b>>,
    notes: Vec<Passage<'b>>,
    marks: Marks,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'b str>,
}

impl<'b> Setter<'b> {
    pub(super) fn figure(
        &mut self,
        figure: &'b page::Figure,
        level: u8,
    ) -> Result<Figure<'b>, (String, ChartError)> {
        let quiet = self.says(None, &figure.title);
        self.heading = (figure.number.as_deref(), &figure.title);
        // What stands in a drawing of the source is read there; its table is for those who hear the page.
        let drawn = matches!(figure.chart.plot, Plot::Diagram(_));
        let drawing = self.drawings.draw(&figure.chart).map_err(|error| (figure.id.clone(), error))?;
        Ok(Figure {
            id: self.first(&figure.id),
            number: figure.number.as_deref(),
            title: &figure.title,
            quiet,
            subtitle: &figure.subtitle,
            drawing,
            alternative: format!("{} {}", figure.chart.name, figure.chart.description),
            table: figure.table.as_ref().filter(|_| !drawn).map(|table| self.table(table, level)),
            notes: self.passages(&figure.notes, level),
            marks: self.marks(&figure.notes),
            source: figure.source.as_deref(),
        })
    }
}
