//! Drawings of the sources: how each was rebuilt, and what stands in it as lists.

use super::Composer;
use super::atlas::table_file;
use super::chart::{Chart, Plot};
use super::page::{Block, Figure, Href, Passage, Table, TableRow, Words};
use super::prose::Context;
use crate::i18n::pages::{PageWord, page_word, rebuilt as rebuilt_kind, with_remark};
use crate::i18n::{dates, terms};
use crate::model::{Drawing, FiscalYear, ItemId, Node, Period, Place};

impl Composer<'_> {
    /// The blocks of a drawing: the diagram with its parts and its links as lists and its notes, and how it
    /// was rebuilt. A picture has no diagram.
    pub(super) fn drawing(&self, drawing: &Drawing, year: FiscalYear, context: Context<'_>) -> Vec<Block> {
        let id = format!("drawing-{}", drawing.id.value);
        let rebuilt = drawing.rebuilt.as_ref();
        let rebuilt = rebuilt.and_then(|text| self.passage(text, &format!("{id}-rebuilt"), true, context));
        let notes = self.table_notes(&drawing.notes, &id, context);
        let parts = self.nodes_table(drawing, &id, context);
        let links = self.links_table(drawing, &id);
        let mut blocks = Vec::new();
        match self.diagram(drawing) {
            Some(plot) => {
                let source = drawing.at.as_ref().and_then(|at| {
                    self.source_words(&Place { document: drawing.document.clone(), lines: at.clone() })
                });
                let csv = Some(table_file(year, &drawing.id.value));
                let beside = Beside { parts, links, notes, source, csv };
                blocks.push(self.drawn(drawing, year, &id, plot, beside));
            }
            None => {
                // A picture has no diagram; the list of what stands in it leads to the file instead.
                let parts =
                    parts.map(|parts| Table { csv: Some(table_file(year, &drawing.id.value)), ..parts });
                blocks.extend(parts.map(Block::from));
                blocks.extend(notes.into_iter().map(Block::Passage));
                blocks.extend(links.map(Block::from));
            }
        }
        blocks.extend(rebuilt.map(Block::Passage));
        blocks
    }

    fn drawn(&self, drawing: &Drawing, year: FiscalYear, id: &str, plot: Plot, beside: Beside) -> Block {
        let caption = self.words(&drawing.caption).text;
        let kind = terms::drawing_kind(drawing.kind, self.lang).to_owned();
        let id = format!("{id}-figure");
        let number = self.figure_number(year, &drawing.id.value);
        let citation =
            self.citation(number.map(String::as_str), &caption, Some(&drawing.document), Some(year));
        Block::Figure(Box::new(Figure {
            chart: Chart {
                id: id.clone(),
                name: format!("{kind}: {caption}"),
                description: page_word(PageWord::DescribeDiagram, self.lang).to_owned(),
                plot,
            },
            id,
            number: None,
            title: caption,
            subtitle: if drawing.rebuilt.is_some() { rebuilt_kind(&kind, self.lang) } else { kind },
            table: beside.parts,
            links: beside.links,
            notes: beside.notes,
            source: beside.source,
            definition: None,
            csv: beside.csv,
            citation,
        }))
    }

    fn nodes_table(&self, drawing: &Drawing, id: &str, context: Context<'_>) -> Option<Table> {
        let grouped = drawing.nodes.iter().any(|node| node.group.is_some());
        let dated = drawing.nodes.iter().any(|node| node.from.is_some());
        let told = drawing.nodes.iter().any(|node| node.text.is_some());
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = [(grouped, PageWord::Within), (dated, PageWord::When), (told, PageWord::WhatItSays)];
        let columns: Vec<_> =
            columns.into_iter().filter(|(there, _)| *there).map(|(_, name)| word(name)).collect();
        // Parts of which nothing but their names is known are cells, since a head must be of something.
        let named = columns.is_empty();
        let rows = drawing.nodes.iter().map(|node| {
            let text = node.text.as_ref();
            let text =
                text.and_then(|text| self.passage(text, &format!("{id}-{}", node.id.value), true, context));
            let cells = [
                grouped.then(|| Self::words_cell(self.group_of(node, drawing))),
                dated.then(|| Self::words_cell(self.own(self.node_period(node)))),
                told.then(|| text.map_or_else(|| Self::words_cell(self.own("")), Self::text_cell)),
            ];
            let name = self.words(&node.label);
            let (head, cells) = if named {
                (None, vec![Self::words_cell(name)])
            } else {
                (Some(name), cells.into_iter().flatten().collect())
            };
            TableRow { group: None, head, href: None, cells }
        });
        let rows: Vec<TableRow> = rows.collect();
        let (stub, columns) =
            if named { (None, vec![word(PageWord::Part)]) } else { (Some(PageWord::Part), columns) };
        (!rows.is_empty())
            .then(|| self.made_table(&format!("{id}-nodes"), PageWord::PartsOfDrawing, stub, columns, rows))
    }

    fn group_of(&self, node: &Node, drawing: &Drawing) -> Words {
        let group = node.group.as_ref();
        let group = group.and_then(|id| drawing.groups.iter().find(|group| group.id.value == id.value));
        group.map_or_else(|| self.own(""), |group| self.words(&group.label))
    }

    /// When something in a schedule is, in words.
    pub(super) fn node_period(&self, node: &Node) -> String {
        match (node.from, node.to) {
            (None, None) => String::new(),
            (Some(from), None) => dates::date(&from, self.lang),
            (from, to) => dates::period(&Period { from, to }, self.lang),
        }
    }

    fn links_table(&self, drawing: &Drawing, id: &str) -> Option<Table> {
        let labelled = drawing.links.iter().any(|link| link.label.is_some());
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let mut columns = vec![word(PageWord::LeadsTo)];
        columns.extend(labelled.then(|| word(PageWord::WhatItSays)));
        let rows = drawing.links.iter().map(|link| {
            let mut cells = vec![Self::words_cell(self.node_words(drawing, &link.to.value))];
            if labelled {
                let label = link.label.as_ref().map_or_else(|| self.own(""), |label| self.words(label));
                cells.push(Self::words_cell(label));
            }
            let head = Some(self.node_words(drawing, &link.from.value));
            TableRow { group: None, head, href: None, cells }
        });
        let rows: Vec<TableRow> = rows.collect();
        (!rows.is_empty()).then(|| {
            self.made_table(
                &format!("{id}-links"),
                PageWord::LinksOfDrawing,
                Some(PageWord::LeadsFrom),
                columns,
                rows,
            )
        })
    }

    /// The name of a part away from its place: with that of its group, where other parts have the same.
    pub(super) fn node_words(&self, drawing: &Drawing, id: &ItemId) -> Words {
        let node = drawing.nodes.iter().find(|node| node.id.value == *id);
        let Some(node) = node else { return self.own("") };
        let (words, group) = (self.words(&node.label), self.group_of(node, drawing));
        let namesake = |other: &Node| other.id.value != *id && self.words(&other.label) == words;
        if group.text.is_empty() || !drawing.nodes.iter().any(namesake) {
            return words;
        }
        Words { text: with_remark(&words.text, &group.text, self.lang), ..words }
    }
}

/// What stands with a diagram.
struct Beside {
    parts: Option<Table>,
    links: Option<Table>,
    notes: Vec<Passage>,
    source: Option<String>,
    csv: Option<Href>,
}
