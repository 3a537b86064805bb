//! The words of blocks without their form, a line for each piece.
//!
//! Left out are numbers that are no datum (the tool counted them), places in sources, and links to what
//! is found by itself.

use super::super::page::{Cell, CellContent, Field, FieldContent, Passage, ResolvedLink, TableRow, Words};
use crate::markdown::{self, Block, Inline};
use crate::model::Lang;

/// Text under construction.
#[derive(Debug, Default)]
pub(super) struct Text(String);

impl Text {
    pub(super) fn line(&mut self, text: &str) {
        if !text.is_empty() {
            if !self.0.is_empty() {
                self.0.push('\n');
            }
            self.0.push_str(text);
        }
    }

    pub(super) fn words(&mut self, words: &Words) {
        self.line(&words.text);
        if let Some(printed) = &words.printed {
            self.line(&printed.term);
        }
    }

    /// The words of a text, those of its footnotes last.
    pub(super) fn passage(&mut self, passage: &Passage) {
        let mut blocks = passage.blocks.clone();
        say_links(&mut blocks, &passage.links);
        self.line(&markdown::plain_text(&blocks));
        for block in &blocks {
            if let Block::Footnote { content, .. } = block {
                self.line(&markdown::plain_text(content));
            }
        }
    }

    pub(super) fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            match &field.content {
                FieldContent::Words(words) => self.words(words),
                FieldContent::Text(passage) => self.passage(passage),
                FieldContent::Texts(passages) => passages.iter().for_each(|passage| self.passage(passage)),
                FieldContent::Link(_) => {}
                FieldContent::Cell(cell) => {
                    self.line(&field.label);
                    self.datum(cell);
                }
            }
        }
    }

    /// A whole row, where it is one thing.
    pub(super) fn row(&mut self, row: &TableRow) {
        self.head(row);
        row.cells.iter().for_each(|cell| self.datum(cell));
    }

    pub(super) fn head(&mut self, row: &TableRow) {
        row.group.iter().chain(&row.head).for_each(|words| self.words(words));
    }

    /// What a cell says, a number too.
    pub(super) fn datum(&mut self, cell: &Cell) {
        match &cell.content {
            CellContent::Number(number) => self.line(number),
            CellContent::Grade(grade) => self.line(&grade.to_string()),
            _ => self.cell(cell),
        }
        cell.marks.iter().for_each(|mark| self.line(mark));
    }

    /// What a cell says, where it is no number.
    pub(super) fn cell(&mut self, cell: &Cell) {
        match &cell.content {
            CellContent::Words(words) => self.words(words),
            CellContent::Text(passage) => self.passage(passage),
            CellContent::Absent(words) => self.line(words),
            CellContent::Replies(replies) => {
                for reply in replies {
                    self.words(&reply.link.words);
                    reply.text.iter().for_each(|text| self.passage(text));
                }
            }
            CellContent::Number(_) | CellContent::Grade(_) | CellContent::Empty => {}
        }
    }

    /// Without the lines that only say its title again.
    pub(super) fn without(self, title: &str) -> Self {
        let lines: Vec<&str> = self.0.lines().filter(|line| *line != title).collect();
        Self(lines.join("\n"))
    }

    /// Whether it holds these words.
    pub(super) fn says(&self, words: &str) -> bool {
        !words.is_empty() && self.0.contains(words)
    }

    /// Its first line, or as much of it as a title has room for: half as many signs of Japanese as letters,
    /// and no part of a word.
    pub(super) fn opening(&self, lang: Lang) -> String {
        let line = self.0.lines().next().unwrap_or_default();
        let most = match lang {
            Lang::Ja => 44,
            Lang::En => 88,
        };
        let opening: String = line.chars().take(most).collect();
        if opening.len() == line.len() {
            return opening;
        }
        let whole = match lang {
            Lang::Ja => None,
            Lang::En => opening.rsplit_once(' ').map(|(words, _)| words),
        };
        format!("{}…", whole.unwrap_or(&opening))
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Puts words into the links that an author left without: 「表2-3」.
fn say_links(blocks: &mut [Block], links: &[ResolvedLink]) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => say_link(content, links),
            Block::List { items, .. } => items.iter_mut().for_each(|item| say_links(item, links)),
            Block::Quote(content) | Block::Footnote { content, .. } => say_links(content, links),
            Block::Table { head, rows, .. } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| say_link(cell, links));
            }
            Block::Code { .. } | Block::Rule | Block::Embed { .. } => {}
        }
    }
}

fn say_link(inlines: &mut [Inline], links: &[ResolvedLink]) {
    for inline in inlines {
        match inline {
            Inline::Link { target, content, .. } if content.is_empty() => {
                let found = links.iter().find(|link| link.target == *target);
                content.extend(found.map(|link| Inline::Text(link.words.clone())));
            }
            Inline::Emphasis(content) | Inline::Strong(content) => say_link(content, links),
            _ => {}
        }
    }
}
