//! A layered drawing on its canvas: from across and along to left and down.
//!
//! Deliberately absent: decisions about places. They have been made.

use plotters::style::text_anchor::HPos;

use crate::compose::chart::{Diagram, Form};

use super::super::ChartError;
use super::super::canvas::Canvas;
use super::super::ink::Stroke;
use super::super::rows::height;
use super::super::text::{LEADING, Voice};
use super::super::units::U;
use super::boxes::Area;
use super::graph::What;
use super::layout::{FRAME, Layout};
use super::places::Places;
use super::ranks::Ranks;
use super::routes::{self, Route};

/// A layout on its way to a canvas.
pub(super) struct Pen<'a, 'b> {
    pub(super) canvas: &'a Canvas<'b>,
    pub(super) layout: &'a Layout<'a>,
    /// Where the drawing begins on the canvas.
    pub(super) origin: (i32, i32),
}

impl Pen<'_, '_> {
    /// Draws frames, lines, boxes and words, in this order.
    pub(super) fn draw(&self, plot: &Diagram, ranks: &Ranks, places: &Places<'_>) -> Result<(), ChartError> {
        let graph = self.layout.graph;
        for (n, band) in graph.bands.iter().enumerate() {
            let (from, to) = places.frame(n);
            let (begin, end) = (self.layout.levels[band.first].0, self.layout.levels[band.last].1);
            let area = self.area((from, to), (begin - FRAME, end + FRAME));
            self.canvas.frame(Stroke::Frame, (area.left, area.top), (area.right, area.bottom))?;
            if !self.layout.look.down {
                let at = (area.left + FRAME, area.top + 4 * U + LEADING / 2);
                self.canvas.paragraph(&band.name, Voice::HEADING, HPos::Left, at)?;
            }
        }
        let links: Vec<Route> = (0..plot.links.len()).map(|link| self.link(ranks, link)).collect();
        routes::draw(self.canvas, &links, plot.form != Form::Tree)?;
        for (item, &middle) in graph.items.iter().zip(&places.middle) {
            let across = (middle - item.wide / 2, middle + item.wide / 2);
            let area = self.area(across, self.layout.levels[item.level]);
            match &item.what {
                What::Node(words) => words.draw(self.canvas, area, HPos::Center)?,
                What::Name(lines) => {
                    let at = (area.left, area.top + LEADING / 2);
                    self.canvas.paragraph(lines, Voice::HEADING, HPos::Left, at)?;
                }
                What::Said(lines) if self.layout.look.down => {
                    let top = (area.top + area.bottom - height(lines) + LEADING) / 2;
                    self.canvas.paragraph(lines, Voice::SOFT, HPos::Left, (area.left + 10 * U, top))?;
                }
                What::Said(lines) => {
                    let at = (area.left + 4 * U, area.top + LEADING / 2);
                    self.canvas.paragraph(lines, Voice::SOFT, HPos::Left, at)?;
                }
                What::Bend => {}
            }
        }
        Ok(())
    }

    /// The line of a link, from level to level.
    fn link(&self, ranks: &Ranks, link: usize) -> Route {
        let Layout { graph, levels, ports, tracks, .. } = self.layout;
        let mut corners = Vec::new();
        for (n, hop) in graph.hops.iter().enumerate().filter(|(_, hop)| hop.link == link) {
            let (from, to) = ports[n];
            let (begin, end) =
                (levels[graph.items[hop.upper].level].1, levels[graph.items[hop.lower].level].0);
            corners.push(self.point(from, begin));
            corners.extend(tracks[n].into_iter().flat_map(|at| [self.point(from, at), self.point(to, at)]));
            corners.push(self.point(to, end));
        }
        if ranks.turned[link] {
            corners.reverse();
        }
        corners
    }

    fn point(&self, across: i32, along: i32) -> (i32, i32) {
        let (across, (x, y)) = (across - self.layout.begin, self.origin);
        if self.layout.look.down { (x + across, y + along) } else { (x + along, y + across) }
    }

    fn area(&self, across: (i32, i32), along: (i32, i32)) -> Area {
        let ((left, top), (right, bottom)) = (self.point(across.0, along.0), self.point(across.1, along.1));
        Area { left, top, right, bottom }
    }
}
