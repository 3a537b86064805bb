//! Figures that the tool makes of what `derive` counted: no number, no table of the source.
//!
//! Deliberately absent: counting, and which kind of chart fits what. Whoever asks for one has decided.

use rust_decimal::Decimal;

use super::Composer;
use super::chart::{Chart, Direction, Mark, PartsAre, Plot, StackRow, Stacks, Tally, TallyRow};
use super::page::{Block, Figure, Table};
use super::papers::Papers;
use crate::i18n::numbers;
use crate::i18n::pages::{PageWord, page_word};

impl Composer<'_> {
    /// The mark of a count.
    pub(super) fn count_mark(&self, count: usize) -> Mark {
        let value = Decimal::from(count);
        Mark { value, label: numbers::quantity(&value, self.lang) }
    }

    /// Things counted by row and kind: a mark for each, or stacked bars where that would be too many.
    pub(super) fn counted_plot(
        &self,
        series: Vec<String>,
        rows: Vec<(String, Vec<usize>)>,
        direction: Direction,
    ) -> Plot {
        let totals: Vec<usize> = rows.iter().map(|(_, counts)| counts.iter().sum()).collect();
        if totals.iter().sum::<usize>() <= Tally::MOST {
            let rows = rows.into_iter().zip(totals).map(|((label, counts), total)| TallyRow {
                label,
                counts,
                total: self.count_mark(total).label,
            });
            return Plot::Tally(Tally { series, rows: rows.collect(), direction });
        }
        let longest = totals.iter().max().copied().unwrap_or_default();
        let rows = rows.into_iter().map(|(label, counts)| StackRow {
            label,
            note: None,
            parts: counts.into_iter().map(|count| self.count_mark(count)).collect(),
        });
        Plot::Stacks(Stacks {
            parts_are: PartsAre::Series,
            parts: series,
            whole: Decimal::from(longest),
            rows: rows.collect(),
        })
    }

    /// A figure that the tool makes of what it counted, with the numbers beside it.
    pub(super) fn made_figure(
        &self,
        id: String,
        title: String,
        subtitle: String,
        plot: Plot,
        table: Table,
        papers: Papers,
    ) -> Block {
        Block::Figure(Box::new(self.made_drawing(id, title, subtitle, plot, table, papers)))
    }

    /// The same figure, before it becomes a block of a page.
    pub(super) fn made_drawing(
        &self,
        id: String,
        title: String,
        subtitle: String,
        plot: Plot,
        table: Table,
        papers: Papers,
    ) -> Figure {
        let word = match &plot {
            Plot::Lines(_) => PageWord::DescribeLines,
            Plot::Dots(_) => PageWord::DescribeDots,
            Plot::Bars(_) => PageWord::DescribeBars,
            Plot::Stacks(_) => PageWord::DescribeStacks,
            Plot::Tally(_) => PageWord::DescribeTally,
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
            source: papers.source,
            definition: papers.definition,
            csv: papers.csv,
            citation,
        }
    }
}
