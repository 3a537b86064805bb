//! Facts of an edition that are no report of a body: headings with their texts, tables, drawings, lists.

use super::super::fact::{Aspect, Bilingual, Coded, Fact, FactName, Thing, both, joined, label, plain};
use super::{Facts, items, reports};
use crate::model::{BodyId, Drawing, Edition, Heading, IncidentList, Note, Table, TextTable, WordCell};

/// Collects them.
pub(super) fn facts(edition: &Edition, facts: &mut Facts) {
    let year = Some(edition.year);
    for document in &edition.documents {
        let mut open: Vec<&Heading> = document.tree.iter().rev().collect();
        while let Some(heading) = open.pop() {
            open.extend(heading.children.iter().chain(&heading.chapter).chain(&heading.columns).rev());
            let id = heading.id.as_ref().map(|id| id.value.to_string());
            let id = id.or_else(|| {
                heading.section.as_ref().map(|kind| crate::model::Choice::name(kind.value).to_owned())
            });
            let Some(id) = id else { continue };
            let text = heading
                .id
                .as_ref()
                .and_then(|id| edition.texts.get(&(document.body.clone(), id.value.clone())));
            let fact = text.map_or_else(Fact::default, reports::of_message);
            let parts = heading.tables.iter().chain(&heading.figures).map(|id| id.value.to_string());
            let fact = fact.words(Aspect::Title, heading.title.as_ref()).names(Aspect::Parts, parts);
            let name = FactName {
                year,
                body: document.body.clone(),
                thing: Thing::Heading,
                id: format!("{}/{id}", document.document),
            };
            facts.add(name, fact);
        }
    }
    let mut add = |body: Option<&BodyId>, thing, id: String, fact| {
        facts.add(FactName { year, body: body.cloned(), thing, id }, fact);
    };
    for table in edition.tables.values() {
        add(Some(&table.body), Thing::Table, table.id.to_string(), of_table(table));
    }
    for table in edition.text_tables.values() {
        add(None, Thing::TextTable, table.id.value.to_string(), of_text_table(table));
    }
    for drawing in edition.drawings.values() {
        add(None, Thing::Drawing, drawing.id.value.to_string(), of_drawing(drawing));
    }
    for list in edition.incident_lists.values() {
        add(None, Thing::IncidentList, list.id.value.to_string(), of_list(list));
        for listed in &list.cases {
            let fact = items::of_case(&listed.case).coded(Aspect::Body, [Coded::Body(listed.body.clone())]);
            add(Some(&listed.body), Thing::Incident, format!("{}/{}", *list.id, listed.case.id), fact);
        }
    }
}

fn of_table(table: &Table) -> Fact {
    let fact = Fact::default()
        .words(Aspect::Title, Some(&table.caption))
        .lines_of(Aspect::Columns, table.columns.iter().map(|column| label(&column.label)))
        .lines_of(Aspect::Rows, table.rows.iter().map(|row| label(&row.label)))
        .names(Aspect::Parts, table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.id.to_string()));
    notes(fact, &table.notes).at(table.at.as_ref())
}

fn of_text_table(table: &TextTable) -> Fact {
    let row = |cells: &[WordCell]| joined(&cells.iter().map(words_of).collect::<Vec<_>>(), " | ");
    let fact = Fact::default()
        .words(Aspect::Title, Some(&table.caption))
        .lines_of(Aspect::Columns, std::iter::once(row(&table.columns)))
        .lines_of(Aspect::Rows, table.rows.iter().map(|found| row(&found.cells)));
    notes(fact, &table.notes).at(table.at.as_ref())
}

fn words_of(cell: &WordCell) -> Bilingual<String> {
    let own = cell.label.as_ref().map(label).or_else(|| cell.text.as_ref().map(plain));
    own.or_else(|| cell.name.as_ref().map(both)).unwrap_or_else(|| both(""))
}

fn of_drawing(drawing: &Drawing) -> Fact {
    let node = |node: &crate::model::Node| {
        let dates = [node.from, node.to].map(|date| date.map(|date| both(date.to_string())));
        let text = node.text.as_ref().map(plain);
        let pieces: Vec<_> =
            std::iter::once(label(&node.label)).chain(text).chain(dates.into_iter().flatten()).collect();
        joined(&pieces, " | ")
    };
    let link = |link: &crate::model::Link| {
        let ends = both(format!("{} → {}", *link.from, *link.to));
        let pieces: Vec<_> = std::iter::once(ends).chain(link.label.as_ref().map(label)).collect();
        joined(&pieces, " | ")
    };
    let fact = Fact::default()
        .words(Aspect::Title, Some(&drawing.caption))
        .coded(Aspect::Kind, [Coded::DrawingKind(drawing.kind)])
        .text(Aspect::Text, drawing.rebuilt.as_ref())
        .lines_of(Aspect::Nodes, drawing.nodes.iter().map(node))
        .lines_of(Aspect::Links, drawing.links.iter().map(link))
        .lines_of(Aspect::Columns, drawing.groups.iter().map(|group| label(&group.label)));
    notes(fact, &drawing.notes).at(drawing.at.as_ref())
}

fn of_list(list: &IncidentList) -> Fact {
    let fact = Fact::default().words(Aspect::Title, Some(&list.caption));
    notes(fact, &list.notes).at(list.at.as_ref())
}

fn notes(fact: Fact, notes: &[Note]) -> Fact {
    fact.lines_of(Aspect::Notes, notes.iter().map(|note| plain(&note.text)))
}
