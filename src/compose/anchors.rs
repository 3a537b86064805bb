//! Anchors: each id once on its page, and no link to an id that its page does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{
    Block, Cell, CellContent, Entry, FieldContent, Figure, Href, Page, Passage, Record, Section, Table,
};

/// Settles the ids of all pages, then the links between them.
pub(super) fn settle(pages: &mut [Page]) {
    let claimed: BTreeMap<String, BTreeSet<String>> =
        pages.iter_mut().map(|page| (page.slug.clone(), claim_ids(page))).collect();
    for page in pages {
        for passage in page.lede.iter_mut() {
            mend_passage(passage, &claimed);
        }
        page.sections.iter_mut().for_each(|section| mend_section(section, &claimed));
    }
}

/// Leaves each id to the first place of a page that claims it: a datum may be shown in a chart's table
/// and again in a section.
fn claim_ids(page: &mut Page) -> BTreeSet<String> {
    let mut claimed = BTreeSet::new();
    page.sections.iter_mut().for_each(|section| claim_in_section(section, &mut claimed));
    claimed
}

fn claim_in_section(section: &mut Section, claimed: &mut BTreeSet<String>) {
    claimed.insert(section.id.clone());
    for block in &mut section.blocks {
        match block {
            Block::Table(table) => claim_in_table(table, claimed),
            Block::Figure(figure) => claim_in_figure(figure, claimed),
            Block::Multiples(figures) => {
                figures.iter_mut().for_each(|figure| claim_in_figure(figure, claimed))
            }
            Block::Records(records) => records.iter_mut().for_each(|record| claim_in_record(record, claimed)),
            Block::Passage(_)
            | Block::Message(_)
            | Block::Headlines(_)
            | Block::Steps(_)
            | Block::Contents(_)
            | Block::Notice(_) => {}
        }
    }
    section.sections.iter_mut().for_each(|section| claim_in_section(section, claimed));
}

fn claim_in_figure(figure: &mut Figure, claimed: &mut BTreeSet<String>) {
    claimed.insert(figure.id.clone());
    if let Some(table) = &mut figure.table {
        claim_in_table(table, claimed);
    }
}

fn claim_in_table(table: &mut Table, claimed: &mut BTreeSet<String>) {
    claimed.insert(table.id.clone());
    table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| claim(cell, claimed));
}

fn claim_in_record(record: &mut Record, claimed: &mut BTreeSet<String>) {
    claimed.extend(record.id.clone());
    for field in &mut record.fields {
        if let FieldContent::Cell(cell) = &mut field.content {
            claim(cell, claimed);
        }
    }
}

fn claim(cell: &mut Cell, claimed: &mut BTreeSet<String>) {
    if let Some(id) = &cell.id
        && !claimed.insert(id.clone())
    {
        cell.id = None;
    }
}

type Ids = BTreeMap<String, BTreeSet<String>>;

/// Whether an address inside the publication exists, its anchor included.
fn exists(href: &Href, ids: &Ids) -> bool {
    match href {
        Href::Page { slug, anchor: Some(anchor) } => ids.get(slug).is_some_and(|ids| ids.contains(anchor)),
        Href::Page { slug, anchor: None } => ids.contains_key(slug),
        Href::Data(_) | Href::Web(_) | Href::Mail(_) => true,
    }
}

fn mend_section(section: &mut Section, ids: &Ids) {
    for block in &mut section.blocks {
        match block {
            Block::Contents(entries) => entries.iter_mut().for_each(|entry| mend_entry(entry, ids)),
            Block::Passage(passage) => mend_passage(passage, ids),
            Block::Message(message) => mend_passage(&mut message.text, ids),
            Block::Records(records) => {
                records
                    .iter_mut()
                    .flat_map(|record| &mut record.fields)
                    .for_each(|field| mend_field(field, ids));
            }
            Block::Steps(steps) => steps.iter_mut().flatten().for_each(|field| mend_field(field, ids)),
            Block::Table(table) => mend_table(table, ids),
            Block::Figure(figure) => mend_figure(figure, ids),
            Block::Multiples(figures) => figures.iter_mut().for_each(|figure| mend_figure(figure, ids)),
            Block::Headlines(_) | Block::Notice(_) => {}
        }
    }
    section.sections.iter_mut().for_each(|section| mend_section(section, ids));
}

/// A heading that has nothing on its page yet is words, not a link.
fn mend_entry(entry: &mut Entry, ids: &Ids) {
    if entry.link.href.as_ref().is_some_and(|href| !exists(href, ids)) {
        entry.link.href = None;
    }
    entry.children.iter_mut().for_each(|child| mend_entry(child, ids));
}

fn mend_field(field: &mut super::page::Field, ids: &Ids) {
    match &mut field.content {
        FieldContent::Text(passage) => mend_passage(passage, ids),
        FieldContent::Texts(passages) => passages.iter_mut().for_each(|passage| mend_passage(passage, ids)),
        FieldContent::Words(_) | FieldContent::Link(_) | FieldContent::Cell(_) => {}
    }
}

fn mend_figure(figure: &mut Figure, ids: &Ids) {
    figure.notes.iter_mut().for_each(|note| mend_passage(note, ids));
    figure.table.iter_mut().for_each(|table| mend_table(table, ids));
}

fn mend_table(table: &mut Table, ids: &Ids) {
    table.notes.iter_mut().for_each(|note| mend_passage(note, ids));
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let CellContent::Text(passage) = &mut cell.content {
            mend_passage(passage, ids);
        }
    }
}

/// A reference to a heading without a place of its own leads to the page that it belongs to.
fn mend_passage(passage: &mut Passage, ids: &Ids) {
    for link in &mut passage.links {
        if !exists(&link.href, ids)
            && let Href::Page { anchor, .. } = &mut link.href
        {
            *anchor = None;
        }
    }
}
