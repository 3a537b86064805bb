//! Drawings of nodes and links: boxes with words, joined by lines with corners.
//!
//! Wide, trees and flows stand in layers (`layered`) and cycles on a ring; where the words leave no room
//! for that, and on telephones always, the boxes form a list. Schedules and timelines are rows over an
//! axis. Every link has a line, or words at the box that it leads to.
//!
//! Everything is found in integers and in the order of the input. Deliberately absent: forces, chance
//! and colours. A reader of the same report finds the same drawing.

use crate::compose::chart::{Diagram, Form, Node};

use super::ChartError;
use super::canvas::Sheet;
use super::units::Format;

mod boxes;
mod channels;
mod graph;
mod layered;
mod layout;
mod list;
mod order;
mod outline;
mod pen;
mod places;
mod ports;
mod ranks;
mod ring;
mod routes;
mod schedule;

/// Draws a diagram.
pub(super) fn draw(plot: &Diagram, format: Format) -> Result<Sheet, ChartError> {
    if let (Form::Schedule | Form::Timeline, Some(axis)) = (plot.form, &plot.axis) {
        return schedule::draw(plot, axis, format);
    }
    let ring = match plot.form {
        Form::Cycle => ring::order(plot),
        Form::Tree | Form::Flow | Form::Schedule | Form::Timeline => None,
    };
    let sheet = match (format, &ring) {
        (Format::Narrow, _) => None,
        (Format::Wide, Some(ring)) => ring::draw(plot, ring)?,
        (Format::Wide, None) => layered::draw(plot)?,
    };
    match sheet {
        Some(sheet) => Ok(sheet),
        None => list::draw(plot, ring.as_deref(), format),
    }
}

/// The dates of a node in words.
fn dates(node: &Node) -> Option<String> {
    let (begin, end) = node.span.as_ref()?;
    Some(if begin.label == end.label {
        begin.label.clone()
    } else {
        format!("{} – {}", begin.label, end.label)
    })
}

/// What a box says besides the name of its node, where groups have no frames.
fn note(plot: &Diagram, node: usize) -> String {
    let node = &plot.nodes[node];
    let group = node.group.map(|group| plot.groups[group].clone());
    group.into_iter().chain(dates(node)).collect::<Vec<String>>().join(" / ")
}
