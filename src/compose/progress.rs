//! The overview of measures and responses: a chart and a table of all groups before the groups themselves.
//!
//! Deliberately absent: how much of a measure is done. The source answers groups with groups.

use rust_decimal::Decimal;

use super::Composer;
use super::atlas::{body_slug, to};
use super::chart::{Plot, StackRow, Stacks};
use super::page::{Block, Cell, Href, Table, TableRow};
use crate::derive::{self, GroupProgress, Progress};
use crate::i18n::pages::{PageWord, page_word};
use crate::i18n::terms::{CountermeasureField, countermeasure_field, response_state};
use crate::i18n::{numbers, tallies};
use crate::model::{Choice, CountermeasureGroup, Report, ResponseState};

impl Composer<'_> {
    /// How far the responses have come, group by group; nothing where there is one group or none, which
    /// is read faster than counted.
    pub(super) fn progress_of(&self, groups: &[CountermeasureGroup], report: &Report) -> Vec<Block> {
        let progress = derive::progress(groups);
        if groups.len() < 2 || progress.responses == 0 {
            return Vec::new();
        }
        let table = self.progress_table(groups, &progress, report);
        let note = page_word(PageWord::StatesNote, self.lang).to_owned();
        vec![self.progress_figure(groups, &progress, table.clone()), table.into(), Block::Notice(note)]
    }

    /// One bar for each group, as long as it has responses.
    fn progress_figure(&self, groups: &[CountermeasureGroup], progress: &Progress, table: Table) -> Block {
        let rows = groups.iter().zip(&progress.groups).map(|(group, counts)| {
            let occurring = counts.states.iter().filter(|(state, _)| progress.occurring.contains(state));
            StackRow {
                label: self.words(&group.label).text,
                note: None,
                parts: occurring.map(|(_, count)| self.count_mark(*count)).collect(),
            }
        });
        let state = |state: &ResponseState| response_state(*state, self.lang).to_owned();
        let plot = Plot::Stacks(Stacks {
            parts: progress.occurring.iter().map(state).collect(),
            whole: Decimal::from(progress.most),
            rows: rows.collect(),
        });
        let title = tallies::responses_found(progress, self.lang);
        let subtitle = page_word(PageWord::ResponsesByState, self.lang).to_owned();
        let mut figure = self.made_drawing("figure-progress".to_owned(), title, subtitle, plot, table);
        figure.csv = Some(Href::Data("data/countermeasures.csv".to_owned()));
        // The table stands right below.
        figure.table = None;
        Block::Figure(Box::new(figure))
    }

    fn progress_table(&self, groups: &[CountermeasureGroup], progress: &Progress, report: &Report) -> Table {
        let slug = body_slug(report.year, &report.body);
        let mut rows: Vec<TableRow> = groups
            .iter()
            .zip(&progress.groups)
            .map(|(group, counts)| TableRow {
                group: None,
                head: Some(self.words(&group.label)),
                href: Some(to(&slug, Some(group.id.value.to_string()))),
                cells: self.progress_cells(counts),
            })
            .collect();
        rows.push(TableRow {
            group: None,
            head: Some(self.own(page_word(PageWord::Total, self.lang))),
            href: None,
            cells: self.counts([progress.measures, progress.responses], &progress.states),
        });
        let field = |field| countermeasure_field(field, self.lang);
        let heads = [field(CountermeasureField::Measures), field(CountermeasureField::Responses)];
        let states = ResponseState::ALL.iter().map(|state| response_state(*state, self.lang));
        let columns = heads.into_iter().chain(states).map(|head| (self.own(head), true)).collect();
        let stub = Some(PageWord::CountermeasureGroup);
        let mut table = self.made_table("progress-table", PageWord::ProgressOfGroups, stub, columns, rows);
        table.csv = Some(Href::Data("data/countermeasures.csv".to_owned()));
        table
    }

    fn progress_cells(&self, counts: &GroupProgress) -> Vec<Cell> {
        self.counts([counts.measures, counts.responses], &counts.states)
    }

    fn counts(&self, first: [usize; 2], states: &[(ResponseState, usize)]) -> Vec<Cell> {
        let all = first.into_iter().chain(states.iter().map(|(_, count)| *count));
        all.map(|count| Cell::number(numbers::quantity(&count.into(), self.lang))).collect()
    }
}
