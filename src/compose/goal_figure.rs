//! The chart of a year's goals: one bar, as long as there are goals, of what became of them.
//!
//! Deliberately absent: a bar for each body. Most reports set three or four goals, and the table beside
//! the chart has them body by body.

use rust_decimal::Decimal;

use super::Composer;
use super::chart::{Plot, StackRow, Stacks};
use super::page::{Block, Cell, TableRow, Words};
use crate::derive::{Fate, FateCounts};
use crate::i18n::open_data::DataSheet;
use crate::i18n::pages::{PageWord, page_word};
use crate::i18n::{dates, numbers, tallies};
use crate::model::Edition;

impl Composer<'_> {
    /// The chart of the goals of a year; none where there are none.
    pub(super) fn goals_figure(&self, edition: &Edition) -> Option<Block> {
        let (lang, year) = (self.lang, edition.year);
        let counts = self.insights.ledger.of_year(year);
        let parts = counts.parts();
        if parts.is_empty() {
            return None;
        }
        let names: Vec<String> = parts.iter().map(|part| tallies::fates(part, lang)).collect();
        let id = format!("figure-goals-{year}");
        let total = self.own(page_word(PageWord::Total, lang));
        let columns = [total.text.clone()].into_iter().chain(names.iter().cloned());
        let bodies = self.archive.bodies.iter().filter_map(|body| {
            let counts = self.insights.ledger.of_report(year, &body.id.value);
            (counts.goals() > 0).then(|| self.fates_row(self.words(&body.name), &counts, &parts))
        });
        let mut rows: Vec<TableRow> = bodies.collect();
        rows.push(self.fates_row(total, &counts, &parts));
        let table = self.made_table(
            &format!("{id}-numbers"),
            PageWord::GoalsByFate,
            Some(PageWord::Body),
            columns.map(|name| (self.own(name), true)).collect(),
            rows,
        );
        let bar = StackRow {
            label: dates::fiscal_year(year, lang),
            note: None,
            parts: parts.iter().map(|part| self.count_mark(counts.of_part(part))).collect(),
        };
        let whole = Decimal::from(counts.goals());
        let plot = Plot::Stacks(Stacks { parts: names, whole, rows: vec![bar] });
        let title = tallies::fates_found(&counts, lang);
        let subtitle = tallies::goals_of_year(year, &counts, lang);
        Some(self.made_figure(id, title, subtitle, plot, table, DataSheet::Goals))
    }

    fn fates_row(&self, head: Words, counts: &FateCounts, parts: &[Vec<Fate>]) -> TableRow {
        let cell = |count: usize| Cell::number(numbers::quantity(&count.into(), self.lang));
        let cells = [counts.goals()].into_iter().chain(parts.iter().map(|part| counts.of_part(part)));
        TableRow { group: None, head: Some(head), href: None, cells: cells.map(cell).collect() }
    }
}
