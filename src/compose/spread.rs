//! A measure over the bodies that print it under one definition: dots by body, each thing measured with
//! its range, and below the values that are left out, with the reason.
//!
//! Deliberately absent: an order of merit. Bodies stand in the order of the registry.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Composer;
use super::axis;
use super::chart::{Axis, DotRow, Dots, Mark, Plot};
use super::page::{Block, Cell, Section, TableRow, Words};
use crate::i18n::open_data::DataSheet;
use crate::i18n::pages::{
    PageWord, bodies_under_definition, full_stop, page_word, with_range, with_threshold,
};
use crate::i18n::{dates, numbers};
use crate::model::{BodyId, BodyKind, FiscalYear, Measure, MeasureKind, Observation, Operator, Reading};

/// The values of one thing measured: whose, and the drawn mark.
type Group<'a> = Vec<(&'a Observation, Mark)>;

impl Composer<'_> {
    /// The comparison of a measure over bodies in its latest year that has two or more of them.
    pub(super) fn spread_section(&self, measure: &Measure) -> Option<Section> {
        if measure.kind == MeasureKind::Grade {
            return None;
        }
        let years: BTreeSet<FiscalYear> = self.archive.editions.keys().copied().collect();
        years.into_iter().rev().find_map(|year| self.spread_of_year(measure, year))
    }

    fn spread_of_year(&self, measure: &Measure, year: FiscalYear) -> Option<Section> {
        let (drawn, left): (Vec<_>, Vec<_>) = self
            .values_of_year(measure, year)
            .map(|value| (value, self.reason_to_leave_out(value)))
            .partition(|(_, reason)| reason.is_none());
        let groups = self.groups(drawn.into_iter().map(|(value, _)| value));
        let bodies: BTreeSet<&BodyId> = groups
            .values()
            .flatten()
            .map(|(value, _)| &value.of.body)
            .filter(|body| !self.is_whole(body))
            .collect();
        if bodies.len() < 2 {
            return None;
        }
        let mut section = self.plain_section("comparison", PageWord::Comparison);
        section.blocks.push(self.spread_figure(measure, year, &groups, bodies.len())?);
        let left = left.into_iter().filter_map(|(value, reason)| Some((value, reason?)));
        let mut left: Vec<(&Observation, PageWord)> = left.collect();
        left.sort_by_key(|(value, _)| self.archive.bodies.position(&value.of.body));
        section.blocks.extend(self.left_out(left));
        Some(section)
    }

    /// The first accounts of ministries and of the whole; subjects are a body's own matter.
    fn values_of_year(&self, measure: &Measure, year: FiscalYear) -> impl Iterator<Item = &Observation> {
        let id = &measure.id.value;
        self.archive.observations.values().filter(move |value| {
            let body = self.archive.bodies.get(&value.of.body).map(|body| body.kind);
            value.of.measure == *id
                && value.of.year == year
                && value.of.subject.is_none()
                && value.of.question.is_none()
                && value.account.is_none()
                && matches!(body, Some(BodyKind::Ministry | BodyKind::Whole))
        })
    }

    fn is_whole(&self, body: &BodyId) -> bool {
        self.archive.bodies.get(body).is_some_and(|body| body.kind == BodyKind::Whole)
    }

    /// Why a value is not drawn beside the others; none where it is.
    fn reason_to_leave_out(&self, value: &Observation) -> Option<PageWord> {
        match &value.reading {
            _ if value.own_definition => Some(PageWord::OwnDefinition),
            Reading::InWords { .. } => Some(PageWord::SaidInWords),
            reading => match reading.operator() {
                Some(Operator::Equal | Operator::About) => None,
                Some(_) => Some(PageWord::BoundedOnly),
                None => Some(PageWord::NoNumberGiven),
            },
        }
    }

    /// Values of the same role and threshold, in the order of the registry of bodies.
    fn groups<'v>(
        &self,
        values: impl Iterator<Item = &'v Observation>,
    ) -> BTreeMap<(Option<usize>, Option<Decimal>), Group<'v>> {
        let mut groups: BTreeMap<_, Group<'v>> = BTreeMap::new();
        for value in values {
            let Some(mark) = self.mark(value) else { continue };
            let key = (self.archive.measures.roles.position(&value.of.role), value.of.threshold);
            groups.entry(key).or_default().push((value, mark));
        }
        for group in groups.values_mut() {
            group.sort_by_key(|(value, _)| {
                (!self.is_whole(&value.of.body), self.archive.bodies.position(&value.of.body))
            });
        }
        groups
    }

    fn spread_figure(
        &self,
        measure: &Measure,
        year: FiscalYear,
        groups: &BTreeMap<(Option<usize>, Option<Decimal>), Group<'_>>,
        bodies: usize,
    ) -> Option<Block> {
        let rows: Vec<DotRow> =
            groups.values().flat_map(|group| self.spread_rows(group, groups.len())).collect();
        let all: Vec<Decimal> = groups.values().flatten().map(|(_, mark)| mark.value).collect();
        let axis = self.spread_axis(measure, &all)?;
        let name = self.words(&measure.name).text;
        let count = numbers::quantity(&Decimal::from(bodies), self.lang);
        let title = bodies_under_definition(&name, &count, self.lang);
        let subtitle = [Some(dates::fiscal_year(year, self.lang)), axis.partial.clone()];
        let subtitle = subtitle.into_iter().flatten().collect::<Vec<_>>().join(full_stop(self.lang));
        let table_rows = groups.values().flat_map(|group| self.spread_table_rows(group)).collect();
        let word = |word| self.own(page_word(word, self.lang));
        let columns = vec![(word(PageWord::Of), false), (word(PageWord::Value), true)];
        let id = "figure-comparison";
        let table = self.made_table(
            &format!("{id}-numbers"),
            PageWord::Comparison,
            Some(PageWord::Body),
            columns,
            table_rows,
        );
        let series = [PageWord::EachBody, PageWord::WholeGovernment];
        let series = series.map(|word| page_word(word, self.lang).to_owned()).into();
        let plot = Plot::Dots(Dots { axis, series, rows });
        Some(self.made_figure(id.to_owned(), title, subtitle, plot, table, DataSheet::Observations))
    }

    fn spread_axis(&self, measure: &Measure, values: &[Decimal]) -> Option<Axis> {
        match measure.kind {
            MeasureKind::Rate => axis::of_rates(values, self.lang, false),
            _ => axis::of_counts(values, self.lang),
        }
    }

    /// The rows of a group; its heading has the range of the bodies' values.
    fn spread_rows(&self, group: &Group<'_>, groups: usize) -> Vec<DotRow> {
        let own = || group.iter().filter(|(value, _)| !self.is_whole(&value.of.body));
        let lowest = own().min_by_key(|(_, mark)| mark.value);
        let highest = own().max_by_key(|(_, mark)| mark.value);
        let name = group.first().map(|(value, _)| self.thing_measured(value));
        let heading = match (lowest, highest, name) {
            (Some((_, low)), Some((_, high)), Some(name)) if low.value < high.value => {
                Some(with_range(&name.text, &low.label, &high.label, self.lang))
            }
            (_, _, name) => name.map(|name| name.text).filter(|_| groups > 1),
        };
        let rows = group.iter().enumerate().map(|(index, (value, mark))| DotRow {
            group: heading.clone().filter(|_| index == 0),
            label: self.body_name(&value.of.body).text,
            marks: if self.is_whole(&value.of.body) {
                vec![None, Some(mark.clone())]
            } else {
                vec![Some(mark.clone()), None]
            },
        });
        rows.collect()
    }

    fn spread_table_rows(&self, group: &Group<'_>) -> Vec<TableRow> {
        let rows = group.iter().map(|(value, _)| self.value_row(value, self.thing_measured(value), None));
        rows.collect()
    }

    /// A value under the name of its body, leading to where it stands; `last` for what else there is to say.
    fn value_row(&self, value: &Observation, of: Words, last: Option<Words>) -> TableRow {
        let mut cell = self.datum_cell(value);
        cell.id = None;
        cell.href = Some(self.atlas.datum(value));
        let mut cells: Vec<Cell> = vec![Self::words_cell(of), cell];
        cells.extend(last.map(Self::words_cell));
        let href = self.body_href(value.of.year, &value.of.body);
        TableRow { group: None, head: Some(self.body_name(&value.of.body)), href, cells }
    }

    /// The role with its threshold.
    fn thing_measured(&self, value: &Observation) -> Words {
        let role = self.archive.measures.roles.get(&value.of.role);
        let mut words = role.map_or_else(|| self.own(""), |role| self.words(&role.name));
        if let Some(threshold) = value.of.threshold {
            words.text = with_threshold(&words.text, &numbers::percent(threshold, self.lang), self.lang);
        }
        words
    }

    fn left_out(&self, values: Vec<(&Observation, PageWord)>) -> Option<Block> {
        let rows: Vec<TableRow> = values
            .into_iter()
            .map(|(value, reason)| {
                let reason = self.own(page_word(reason, self.lang));
                self.value_row(value, self.thing_measured(value), Some(reason))
            })
            .collect();
        let word = |word| self.own(page_word(word, self.lang));
        let columns =
            vec![(word(PageWord::Of), false), (word(PageWord::Value), true), (word(PageWord::Reason), false)];
        (!rows.is_empty()).then(|| {
            let table = self.made_table("left-out", PageWord::NotDrawn, Some(PageWord::Body), columns, rows);
            Block::from(table)
        })
    }
}
