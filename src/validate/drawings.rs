//! Drawings: every link leads from a node to a node, and every node stands in a box that is there;
//! no drawing has the id of a table.

use std::collections::BTreeMap;

use super::Findings;
use super::registries::unique;
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::load::schema::drawing::DrawingEntry;
use crate::model::{DocumentId, Drawing, FiscalYear, ItemId, PartId};
use crate::source::{At, Span};

/// The drawings of one year.
pub(super) fn build(
    year: FiscalYear,
    raw: &RawContent,
    findings: &mut Findings,
) -> BTreeMap<PartId, Drawing> {
    let files = || raw.tables.iter().filter(|placed| placed.year == year).map(|placed| &placed.file);
    unique(Kind::Figure, files().flat_map(|file| &file.figures).map(|figure| &figure.id), findings);
    // References and files of open data name tables and drawings alike.
    let tables = files().flat_map(|file| {
        let words = file.text_tables.iter().map(|table| &table.id);
        file.tables.iter().map(|table| &table.id).chain(words)
    });
    let tables: BTreeMap<&PartId, Span> = tables.map(|id| (&id.value, id.span)).collect();
    for id in files().flat_map(|file| &file.figures).map(|figure| &figure.id) {
        if let Some(table) = tables.get(&id.value) {
            let problem = Problem::DuplicateId { kind: Kind::Figure, id: id.to_string() };
            findings.report_with(problem, id.span, *table);
        }
    }
    let drawings = files().flat_map(|file| file.figures.iter().map(|entry| (entry, &file.document.value)));
    drawings.map(|(entry, document)| (entry.id.value.clone(), drawing(entry, document, findings))).collect()
}

fn drawing(entry: &DrawingEntry, document: &DocumentId, findings: &mut Findings) -> Drawing {
    unique(Kind::Item, entry.nodes.iter().map(|node| &node.id), findings);
    unique(Kind::Item, entry.groups.iter().map(|group| &group.id), findings);
    let nodes: Vec<&ItemId> = entry.nodes.iter().map(|node| &node.id.value).collect();
    let groups: Vec<&ItemId> = entry.groups.iter().map(|group| &group.id.value).collect();
    let mut check = |id: &At<ItemId>, known: &[&ItemId]| {
        if !known.contains(&&id.value) {
            findings.unknown(Kind::Item, id.as_str(), known.iter().map(|id| id.as_str()), id.span);
        }
    };
    for link in &entry.links {
        check(&link.from, &nodes);
        check(&link.to, &nodes);
    }
    for group in entry.nodes.iter().filter_map(|node| node.group.as_ref()) {
        check(group, &groups);
    }
    Drawing {
        id: entry.id.clone(),
        document: document.clone(),
        caption: entry.caption.clone(),
        numbered: entry.numbered,
        printed: entry.printed.clone(),
        kind: entry.kind,
        rebuilt: entry.rebuilt.clone(),
        groups: entry.groups.clone(),
        nodes: entry.nodes.clone(),
        links: entry.links.clone(),
        notes: entry.notes.clone(),
        at: entry.at.clone(),
        span: entry.span,
    }
}
