//! `bodies.csv` and `documents.csv`: the registries that ids of other files lead to, in their own order.

use super::field::{list, words};
use super::sheet::{Filled, Sheet};
use crate::i18n::columns::Column;
use crate::i18n::open_data::DataSheet;
use crate::model::{Archive, Body, Choice, Document};

/// Bodies in the order of the report, which `order` keeps when a reader sorts otherwise.
pub(super) fn bodies(archive: &Archive) -> Filled {
    let rows: Vec<(usize, &Body)> = (1..).zip(&archive.bodies).collect();
    Sheet::of(&rows)
        .column(Column::Id, |(_, body)| &body.id.value)
        .column(Column::Order, |(order, _)| order)
        .column(Column::Kind, |(_, body)| body.kind.name())
        .both(Column::Name, |(_, body)| &body.name)
        .column(Column::Established, |(_, body)| body.established)
        .column(Column::Dissolved, |(_, body)| body.dissolved)
        .column(Column::Successors, |(_, body)| {
            list(body.successors.iter().map(|successor| &successor.value))
        })
        .key(&["id"])
        .done()
}

/// Documents; `source_document` is the file name by which every other file cites one, and `places` says
/// whether the numbers of its `source_place` count lines or pages.
pub(super) fn documents(archive: &Archive) -> Filled {
    let rows: Vec<&Document> = archive.documents.iter().collect();
    Sheet::of(&rows)
        .column(Column::Id, |document| &document.id.value)
        .both(Column::Title, |document| &document.title)
        .both(Column::Publisher, |document| &document.publisher)
        .column(Column::FiscalYear, |document| document.fiscal_year)
        .column(Column::Date, |document| document.date)
        .column(Column::Body, |document| &document.body.value)
        .column(Column::SourceDocument, |document| words(&document.source))
        .column(Column::Places, |document| document.places.name())
        .column(Column::Numbering, |document| &document.numbering.value)
        .both(Column::Note, |document| document.note.as_ref())
        .key(&["id"])
        .refers(&["body"], DataSheet::Bodies, &["id"])
        .done()
}
