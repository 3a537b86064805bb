//! Figures that the tool makes of what `derive` counted: no number, no source of their own.
//!
//! Deliberately absent: counting, and which kind of chart fits what. Whoever asks for one has decided.

use rust_decimal::Decimal;

use super::Composer;
use super::chart::{Chart, Mark, Plot};
use super::page::{Block, Figure, Href, Table};
use crate::i18n::numbers;
use crate::i18n::open_data::DataSheet;
use crate::i18n::pages::{PageWord, page_word};

impl Composer<'_> {
    /// The mark of a count.
    pub(super) fn count_mark(&self, count: usize) -> Mark {
        let value = Decimal::from(count);
        Mark { value, label: numbers::quantity(&value, self.lang) }
    }

    /// A figure that the tool makes of what it counted in a file of the open data, with the numbers beside it.
    pub(super) fn made_figure(
        &self,
        id: String,
        title: String,
        subtitle: String,
        plot: Plot,
        table: Table,
        data: DataSheet,
    ) -> Block {
        Block::Figure(Box::new(Figure {
            csv: Some(Href::Data(format!("data/{}.csv", data.name()))),
            ..self.made_drawing(id, title, subtitle, plot, table)
        }))
    }

    /// The same figure, before it becomes a block of a page.
    pub(super) fn made_drawing(
        &self,
        id: String,
        title: String,
        subtitle: String,
        plot: Plot,
        table: Table,
    ) -> Figure {
        let word = match &plot {
            Plot::Lines(_) => PageWord::DescribeLines,
            Plot::Dots(_) => PageWord::DescribeDots,
            Plot::Bars(_) => PageWord::DescribeBars,
            Plot::Stacks(_) => PageWord::DescribeStacks,
            Plot::Diagram(_) => PageWord::DescribeDiagram,
        };
        let chart = Chart {
            id: id.clone(),
            name: format!("{}: {title}", table.caption.text),
            description: page_word(word, self.lang).to_owned(),
            plot,
        };
        let citation = self.citation(None, &title, None, None);
        Figure {
            id,
            number: None,
            title,
            subtitle,
            chart,
            table: Some(table),
            links: None,
            notes: Vec::new(),
            source: None,
            definition: None,
            csv: None,
            citation,
        }
    }
}
