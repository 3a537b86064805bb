//! `bodies.csv` and `documents.csv`: the registries that ids of other files lead to, in their own order.

use super::DataError;
use super::field::{list, words};
use super::sheet::Sheet;
use crate::model::{Archive, Body, Choice, Document};

/// Bodies in the order of the report, which `order` keeps when a reader sorts otherwise.
pub(super) fn bodies_csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    let rows: Vec<(usize, &Body)> = (1..).zip(&archive.bodies).collect();
    Sheet::of(&rows)
        .column("id", |(_, body)| &body.id.value)
        .column("order", |(order, _)| order)
        .column("kind", |(_, body)| body.kind.name())
        .both("name", |(_, body)| &body.name)
        .column("established", |(_, body)| body.established)
        .column("dissolved", |(_, body)| body.dissolved)
        .column("successors", |(_, body)| list(body.successors.iter().map(|successor| &successor.value)))
        .csv()
}

/// Documents; `source_document` is the file name by which every other file cites one, and `places` says
/// whether the numbers of its `source_place` count lines or pages.
pub(super) fn documents_csv(archive: &Archive) -> Result<Vec<u8>, DataError> {
    let rows: Vec<&Document> = archive.documents.iter().collect();
    Sheet::of(&rows)
        .column("id", |document| &document.id.value)
        .both("title", |document| &document.title)
        .both("publisher", |document| &document.publisher)
        .column("fiscal_year", |document| document.fiscal_year)
        .column("date", |document| document.date)
        .column("body", |document| &document.body.value)
        .column("source_document", |document| words(&document.source))
        .column("places", |document| document.places.name())
        .column("numbering", |document| &document.numbering.value)
        .both("note", |document| document.note.as_ref())
        .csv()
}
