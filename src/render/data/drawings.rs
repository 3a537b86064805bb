//! Drawings: `<year>/<drawing>.csv` and `.json`.
//!
//! The CSV has a row for each box around parts (`group`), each part (`part`) and each link from one part to
//! another (`link`), which has no id of its own. The JSON keeps them apart. Where things stand on paper is
//! no datum: the drawings of this site are made of these rows alone.

use serde::Serialize;

use super::field::Worded;
use super::id::Id;
use super::json::{Remark, Text, file, numbers, remarks};
use super::sheet::{Filled, Sheet};
use super::{DataError, document};
use crate::i18n::columns::Column;
use crate::model::{
    Archive, Choice, Document, Drawing, FiscalYear, ItemId, Label, Lines, LocalizedProse, PartialDate,
};

/// A drawing with the document that prints it.
pub(super) struct Shown<'a> {
    /// Its id, the year included.
    pub(super) id: Id,
    year: FiscalYear,
    pub(super) drawing: &'a Drawing,
    pub(super) document: &'a Document,
}

/// A box, a part or a link.
struct Row<'a> {
    kind: &'static str,
    id: Option<&'a ItemId>,
    label: Option<&'a Label>,
    text: Option<&'a LocalizedProse>,
    within: Option<&'a ItemId>,
    dates: [Option<PartialDate>; 2],
    link: Option<[&'a ItemId; 2]>,
    at: Option<&'a Lines>,
}

impl<'a> Row<'a> {
    fn of(kind: &'static str) -> Self {
        let (id, label, text, within, link, at) = (None, None, None, None, None, None);
        Self { kind, id, label, text, within, dates: [None, None], link, at }
    }
}

impl<'a> Shown<'a> {
    /// Looks up what a drawing of a year's edition is of.
    pub(super) fn new(
        drawing: &'a Drawing,
        year: FiscalYear,
        archive: &'a Archive,
    ) -> Result<Self, DataError> {
        let id = Id::of_table(year, &drawing.id.value);
        Ok(Self { id, year, drawing, document: document(archive, &drawing.document)? })
    }

    /// Boxes, parts and links.
    pub(super) fn sheet(&self) -> Filled {
        let groups = self.drawing.groups.iter().map(|group| Row {
            id: Some(&group.id.value),
            label: Some(&group.label),
            ..Row::of("group")
        });
        let parts = self.drawing.nodes.iter().map(|node| Row {
            id: Some(&node.id.value),
            label: Some(&node.label),
            text: node.text.as_ref(),
            within: node.group.as_ref().map(|group| &group.value),
            dates: [node.from, node.to],
            at: node.at.as_ref(),
            ..Row::of("part")
        });
        let links = self.drawing.links.iter().map(|link| Row {
            label: link.label.as_ref(),
            link: Some([&link.from.value, &link.to.value]),
            at: link.at.as_ref(),
            ..Row::of("link")
        });
        let rows: Vec<Row<'_>> = groups.chain(parts).chain(links).collect();
        Sheet::of(&rows)
            .column(Column::Kind, |row| row.kind)
            .column(Column::Id, |row| row.id)
            .both(Column::Label, |row| row.label)
            .both(Column::Text, |row| row.text)
            .column(Column::Within, |row| row.within)
            .column(Column::From, |row| row.dates[0])
            .column(Column::To, |row| row.dates[1])
            .column(Column::LeadsFrom, |row| row.link.map(|[from, _]| from))
            .column(Column::LeadsTo, |row| row.link.map(|[_, to]| to))
            .source(|row| (Some(self.document), row.at))
            .done()
    }

    /// The same, each kind apart.
    pub(super) fn json(&self) -> Result<Vec<u8>, DataError> {
        let drawing = self.drawing;
        file(&Whole {
            id: self.id.as_str(),
            fiscal_year: self.year.number(),
            kind: drawing.kind.name(),
            caption: Text::of(&drawing.caption),
            rebuilt: drawing.rebuilt.as_ref().map(Text::of),
            document: drawing.document.as_str(),
            source_document: &self.document.source,
            source_place: numbers(drawing.at.as_ref()),
            groups: drawing
                .groups
                .iter()
                .map(|it| Named { id: it.id.as_str(), label: Text::of(&it.label) })
                .collect(),
            parts: drawing
                .nodes
                .iter()
                .map(|node| Part {
                    id: node.id.as_str(),
                    label: Text::of(&node.label),
                    text: text(node.text.as_ref()),
                    within: node.group.as_ref().map(|group| group.as_str()),
                    from: node.from.map(|date| date.to_string()),
                    to: node.to.map(|date| date.to_string()),
                    source_place: numbers(node.at.as_ref()),
                })
                .collect(),
            links: drawing
                .links
                .iter()
                .map(|link| Leading {
                    from: link.from.as_str(),
                    to: link.to.as_str(),
                    label: text(link.label.as_ref()),
                    source_place: numbers(link.at.as_ref()),
                })
                .collect(),
            notes: remarks(&drawing.notes),
        })
    }
}

fn text(worded: Option<impl Worded>) -> Option<Text> {
    worded.map(Text::of)
}

/// The JSON of a drawing; its keys stand in this order.
#[derive(Serialize)]
struct Whole<'a> {
    id: &'a str,
    fiscal_year: u16,
    kind: &'static str,
    caption: Text,
    rebuilt: Option<Text>,
    document: &'a str,
    source_document: &'a str,
    source_place: Vec<u32>,
    groups: Vec<Named<'a>>,
    parts: Vec<Part<'a>>,
    links: Vec<Leading<'a>>,
    notes: Vec<Remark>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    label: Text,
}

#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    label: Text,
    text: Option<Text>,
    within: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
    source_place: Vec<u32>,
}

#[derive(Serialize)]
struct Leading<'a> {
    from: &'a str,
    to: &'a str,
    label: Option<Text>,
    source_place: Vec<u32>,
}
