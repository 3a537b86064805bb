//! Drawings of the sources: how each was rebuilt, and what stands in it as lists.

use super::Composer;
use super::page::{Block, Record, Table, TableRow, Words};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, comma, page_word};
use crate::model::{Drawing, ItemId, Node, Period};

impl Composer<'_> {
    /// The blocks of a drawing.
    pub(super) fn drawing(&self, drawing: &Drawing, context: Context<'_>) -> Vec<Block> {
        let id = format!("drawing-{}", drawing.id.value);
        let rebuilt = drawing.rebuilt.as_ref();
        let rebuilt = rebuilt.and_then(|text| self.passage(text, &format!("{id}-rebuilt"), true, context));
        let mut blocks: Vec<Block> = rebuilt.map(Block::Passage).into_iter().collect();
        let nodes = self.nodes_table(drawing, &id, context);
        let links = self.links_table(drawing, &id);
        // Parts of which nothing but their names is known are a line, not a table.
        if nodes.as_ref().is_some_and(|nodes| nodes.columns.is_empty()) {
            blocks.push(self.names_of_nodes(drawing));
        } else {
            blocks.extend(nodes.map(Block::from));
        }
        blocks.extend(links.map(Block::from));
        blocks.extend(self.table_notes(&drawing.notes, &id, context).into_iter().map(Block::Passage));
        blocks
    }

    fn names_of_nodes(&self, drawing: &Drawing) -> Block {
        let names: Vec<String> = drawing.nodes.iter().map(|node| self.words(&node.label).text).collect();
        let label = page_word(PageWord::PartsOfDrawing, self.lang);
        let fields = self.words_field(label, Some(names.join(comma(self.lang)))).into_iter().collect();
        Block::Records(vec![Record { id: None, title: None, tags: Vec::new(), fields }])
    }

    fn nodes_table(&self, drawing: &Drawing, id: &str, context: Context<'_>) -> Option<Table> {
        let grouped = drawing.nodes.iter().any(|node| node.group.is_some());
        let dated = drawing.nodes.iter().any(|node| node.from.is_some());
        let told = drawing.nodes.iter().any(|node| node.text.is_some());
        let word = |word| (self.own(page_word(word, self.lang)), false);
        let columns = [(grouped, PageWord::Within), (dated, PageWord::When), (told, PageWord::WhatItSays)];
        let columns = columns.into_iter().filter(|(there, _)| *there).map(|(_, name)| word(name)).collect();
        let rows = drawing.nodes.iter().map(|node| {
            let text = node.text.as_ref();
            let text =
                text.and_then(|text| self.passage(text, &format!("{id}-{}", node.id.value), true, context));
            let cells = [
                grouped.then(|| Self::words_cell(self.group_of(node, drawing))),
                dated.then(|| Self::words_cell(self.own(self.node_period(node)))),
                told.then(|| text.map_or_else(|| Self::words_cell(self.own("")), Self::text_cell)),
            ];
            TableRow {
                group: None,
                head: Some(self.words(&node.label)),
                href: None,
                cells: cells.into_iter().flatten().collect(),
            }
        });
        let rows: Vec<TableRow> = rows.collect();
        (!rows.is_empty()).then(|| {
            self.made_table(
                &format!("{id}-nodes"),
                PageWord::PartsOfDrawing,
                Some(PageWord::Part),
                columns,
                rows,
            )
        })
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

    fn node_words(&self, drawing: &Drawing, id: &ItemId) -> Words {
        let node = drawing.nodes.iter().find(|node| node.id.value == *id);
        node.map_or_else(|| self.own(""), |node| self.words(&node.label))
    }
}
