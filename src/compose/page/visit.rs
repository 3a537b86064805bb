//! A walk over everything in a section that has an id or an address, for those who must change them all.
//!
//! Every kind of block is named here, so that a new one cannot be forgotten.

use super::{
    Block, Cell, CellContent, Entry, Field, FieldContent, Figure, Href, Passage, Record, Section, Table,
};

/// What is done with what the walk meets.
pub(in crate::compose) trait Visitor {
    /// An id that is on the page whatever happens: of a section, table, figure or record.
    fn id(&mut self, id: &mut String);

    /// The id of a datum, which stands only where it is shown first.
    fn datum(&mut self, id: &mut Option<String>);

    /// An address in a list of links, a table or a field, where it may be missing.
    fn link(&mut self, href: &mut Option<Href>);

    /// A text, with the prefix of its ids and the addresses in it.
    fn passage(&mut self, passage: &mut Passage);
}

impl Section {
    /// Walks through the section and all that is below it, in reading order.
    pub(in crate::compose) fn visit(&mut self, visitor: &mut impl Visitor) {
        visitor.id(&mut self.id);
        self.blocks.iter_mut().for_each(|block| block.visit(visitor));
        self.sections.iter_mut().for_each(|section| section.visit(visitor));
    }
}

impl Block {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        match self {
            Self::Passage(passage) => visitor.passage(passage),
            Self::Message(message) => visitor.passage(&mut message.text),
            Self::Headlines(headlines) => {
                headlines.iter_mut().for_each(|headline| visitor.link(&mut headline.href));
            }
            Self::Figure(figure) => figure.visit(visitor),
            Self::Multiples(figures) => figures.iter_mut().for_each(|figure| figure.visit(visitor)),
            Self::Table(table) => table.visit(visitor),
            Self::Records(records) => records.iter_mut().for_each(|record| record.visit(visitor)),
            Self::Steps(steps) => steps.iter_mut().flatten().for_each(|field| field.visit(visitor)),
            Self::Contents(entries) => entries.iter_mut().for_each(|entry| entry.visit(visitor)),
            Self::Way(link) => visitor.link(&mut link.href),
            Self::Contrast(contrast) => visitor.id(&mut contrast.id),
            Self::Notice(_) => {}
        }
    }
}

impl Figure {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        visitor.id(&mut self.id);
        self.chart.id.clone_from(&self.id);
        self.table.iter_mut().chain(&mut self.links).for_each(|table| table.visit(visitor));
        self.notes.iter_mut().for_each(|note| visitor.passage(note));
        visitor.link(&mut self.definition);
        visitor.link(&mut self.csv);
    }
}

impl Table {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        visitor.id(&mut self.id);
        for row in &mut self.rows {
            visitor.link(&mut row.href);
            row.cells.iter_mut().for_each(|cell| cell.visit(visitor));
        }
        self.notes.iter_mut().for_each(|note| visitor.passage(note));
        visitor.link(&mut self.csv);
    }
}

impl Cell {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        visitor.datum(&mut self.id);
        visitor.link(&mut self.href);
        self.correction.iter_mut().for_each(|mark| visitor.link(&mut mark.href));
        match &mut self.content {
            CellContent::Text(passage) => visitor.passage(passage),
            CellContent::Replies(replies) => {
                for reply in replies {
                    visitor.link(&mut reply.link.href);
                    reply.text.iter_mut().for_each(|text| visitor.passage(text));
                }
            }
            CellContent::Number(_)
            | CellContent::Grade(_)
            | CellContent::Words(_)
            | CellContent::Absent(_)
            | CellContent::Empty => {}
        }
    }
}

impl Record {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        self.id.iter_mut().for_each(|id| visitor.id(id));
        self.fields.iter_mut().for_each(|field| field.visit(visitor));
    }
}

impl Field {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        match &mut self.content {
            FieldContent::Words(_) => {}
            FieldContent::Text(passage) => visitor.passage(passage),
            FieldContent::Texts(passages) => passages.iter_mut().for_each(|passage| visitor.passage(passage)),
            FieldContent::Link(link) => visitor.link(&mut link.href),
            FieldContent::Cell(cell) => cell.visit(visitor),
        }
    }
}

impl Entry {
    fn visit(&mut self, visitor: &mut impl Visitor) {
        visitor.link(&mut self.link.href);
        self.children.iter_mut().for_each(|entry| entry.visit(visitor));
    }
}
