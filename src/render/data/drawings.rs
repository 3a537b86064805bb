//! Drawings: `<year>/<drawing>.csv`, a row for each part and each link.
//!
//! A link stands in the row of where it begins, with the id of the part that it leads to. Places and sizes
//! are absent: the source's are lost, and those of a page are the program's. There is no JSON: nodes and
//! links are flat.

use super::id::Id;
use super::sheet::Sheet;
use super::{DataError, document};
use crate::model::{Archive, Drawing, FiscalYear, ItemId, Link, Node, NodeGroup};

enum Line<'a> {
    Node(&'a Node),
    Link(&'a Link),
}

/// Where the file of a drawing stands.
pub(super) fn id(year: FiscalYear, drawing: &Drawing) -> Id {
    Id::of_table(year, &drawing.id.value)
}

/// The parts and links of a drawing; nothing for a picture, which has none.
pub(super) fn csv(drawing: &Drawing, archive: &Archive) -> Result<Option<Vec<u8>>, DataError> {
    if drawing.nodes.is_empty() {
        return Ok(None);
    }
    let document = document(archive, &drawing.document)?;
    let nodes = drawing.nodes.iter().map(Line::Node);
    let rows: Vec<Line<'_>> = nodes.chain(drawing.links.iter().map(Line::Link)).collect();
    let sheet = Sheet::of(&rows)
        .column("kind", |row| match row {
            Line::Node(_) => "part",
            Line::Link(_) => "link",
        })
        .column("id", |row| match row {
            Line::Node(node) => &node.id.value,
            Line::Link(link) => &link.from.value,
        })
        .column("leads_to", |row| match row {
            Line::Node(_) => None,
            Line::Link(link) => Some(&link.to.value),
        })
        .both("label", |row| match row {
            Line::Node(node) => Some(&node.label),
            Line::Link(link) => link.label.as_ref(),
        })
        .both("text", |row| node(row).and_then(|node| node.text.as_ref()))
        .column("group", |row| group_id(row))
        .both("group", |row| group(row, drawing).map(|group| &group.label))
        .column("begin", |row| node(row).and_then(|node| node.from))
        .column("end", |row| node(row).and_then(|node| node.to))
        .source(|row| {
            let lines = match row {
                Line::Node(node) => node.at.as_ref(),
                Line::Link(link) => link.at.as_ref(),
            };
            (Some(document), lines.or(drawing.at.as_ref()))
        });
    sheet.csv().map(Some)
}

fn node<'a>(row: &Line<'a>) -> Option<&'a Node> {
    match row {
        Line::Node(node) => Some(node),
        Line::Link(_) => None,
    }
}

fn group_id<'a>(row: &Line<'a>) -> Option<&'a ItemId> {
    node(row)?.group.as_ref().map(|id| &id.value)
}

fn group<'a>(row: &Line<'a>, drawing: &'a Drawing) -> Option<&'a NodeGroup> {
    let id = group_id(row)?;
    drawing.groups.iter().find(|group| group.id.value == *id)
}
