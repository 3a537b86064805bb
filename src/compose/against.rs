//! A body's exact rates beside the whole government's under the same definition: in its chapter, and
//! small, one body beside the other, on the page of a year.

use rust_decimal::Decimal;

use super::Composer;
use super::axis;
use super::chart::{Axis, Chart, DotRow, Dots, Plot};
use super::page::{Block, ColumnHead, Figure, Section, Table, TableRow};
use crate::derive::of_rates;
use crate::i18n::findings::finding;
use crate::i18n::pages::{PageWord, body_and_whole, full_stop, page_word};
use crate::model::{BodyKind, Coordinates, Edition, Lang, Observation, ObservationId, Report, SectionKind};

/// A body's value and the whole government's of the same thing.
type Pair<'a> = (&'a Observation, &'a Observation);

impl Composer<'_> {
    /// The rates of a report beside the whole government's; none where nothing can be compared.
    pub(super) fn against_whole(&self, report: &Report, ids: &[ObservationId], id: &str) -> Option<Block> {
        let pairs = self.pairs(report, ids);
        let axis = axis::of_rates(&self.values_of_pairs(&pairs), self.lang, false)?;
        let mut figure = self.pairs_figure(&pairs, report, axis, id)?;
        figure.table = Some(self.pairs_table(&pairs, id));
        Some(Block::Figure(Box::new(figure)))
    }

    /// The same for every body of a year that has such rates, on one axis.
    pub(super) fn multiples(&self, edition: &Edition) -> Option<Section> {
        let bodies = self.archive.bodies.iter().filter_map(|body| edition.reports.get(&body.id.value));
        let compared: Vec<(&Report, Vec<Pair<'_>>)> = bodies
            .filter_map(|report| {
                let section = report.sections.get(&SectionKind::SelfInspection)?;
                Some((report, self.pairs(report, &section.values)))
            })
            .filter(|(_, pairs)| !pairs.is_empty())
            .collect();
        if compared.len() < 2 {
            return None;
        }
        let all: Vec<Decimal> = compared.iter().flat_map(|(_, pairs)| self.values_of_pairs(pairs)).collect();
        let axis = axis::of_rates(&all, self.lang, false)?;
        let figures = compared.iter().filter_map(|(report, pairs)| {
            let id = format!("figure-{}", report.body);
            let mut figure = self.pairs_figure(pairs, report, axis.clone(), &id)?;
            figure.title = self.body_name(&report.body).text;
            figure.subtitle = String::new();
            figure.table = Some(self.pairs_table(pairs, &id));
            Some(figure)
        });
        let mut section = self.plain_section("multiples", PageWord::Multiples);
        let note = page_word(PageWord::MultiplesNote, self.lang).to_owned();
        section.blocks = vec![Block::Notice(note), Block::Multiples(figures.collect())];
        Some(section)
    }

    /// Exact rates of a report with the whole government's of the same definition.
    fn pairs(&self, report: &Report, ids: &[ObservationId]) -> Vec<Pair<'_>> {
        let Some(whole) = self.archive.bodies.iter().find(|body| body.kind == BodyKind::Whole) else {
            return Vec::new();
        };
        let exact = |value: &Observation| value.reading.is_exact() && !value.own_definition;
        ids.iter()
            .filter_map(|id| self.archive.observation(id))
            .filter(|own| own.of.year == report.year && self.is_rate(own) && exact(own))
            .filter_map(|own| {
                let of = Coordinates { body: whole.id.value.clone(), ..own.of.clone() };
                let whole = self.archive.observation(&ObservationId::compose(&of, None))?;
                let same = own.definition == whole.definition && own.unit == whole.unit;
                (same && exact(whole)).then_some((own, whole))
            })
            .collect()
    }

    fn values_of_pairs(&self, pairs: &[Pair<'_>]) -> Vec<Decimal> {
        let values = pairs.iter().flat_map(|(own, whole)| [own, whole]);
        values.filter_map(|value| self.mark(value)).map(|mark| mark.value).collect()
    }

    fn pairs_figure(&self, pairs: &[Pair<'_>], report: &Report, axis: Axis, id: &str) -> Option<Figure> {
        let found = of_rates(pairs)?;
        let values: Vec<&Observation> = pairs.iter().flat_map(|(own, whole)| [*own, *whole]).collect();
        let papers = self.papers_of_values(&values);
        let rows = pairs.iter().map(|(own, whole)| DotRow {
            group: None,
            label: self.rate_name(own),
            marks: vec![self.mark(own), self.mark(whole)],
        });
        let name = self.body_name(&report.body).text;
        let what = body_and_whole(&name, self.lang);
        let parts: Vec<String> = [Some(what.clone()), axis.partial.clone()].into_iter().flatten().collect();
        let title = finding(&found, self.archive, self.lang);
        let series = vec![name, page_word(PageWord::WholeGovernment, self.lang).to_owned()];
        let citation = self.citation(None, &format!("{what}: {title}"), None, Some(report.year));
        Some(Figure {
            id: id.to_owned(),
            number: None,
            chart: Chart {
                id: id.to_owned(),
                name: format!("{what}: {title}"),
                description: page_word(PageWord::DescribeDots, self.lang).to_owned(),
                plot: Plot::Dots(Dots { axis, series, rows: rows.collect() }),
            },
            title,
            subtitle: parts.join(full_stop(self.lang)),
            table: None,
            links: None,
            notes: Vec::new(),
            source: papers.source,
            definition: papers.definition,
            csv: papers.csv,
            citation,
        })
    }

    /// The label of a rate in a comparison: its measure and role.
    pub(super) fn rate_name(&self, value: &Observation) -> String {
        let measure = self.measure_words(value).text;
        let book = &self.archive.measures;
        if value.of.role.as_str() == "all" && value.of.subject.is_none() {
            return measure;
        }
        let subject = value.of.subject.as_ref().and_then(|id| book.subject_label(None, id));
        let role = book.roles.get(&value.of.role).map(|role| &role.name);
        let of = subject.or(role).map(|label| self.words(label).text).unwrap_or_default();
        match self.lang {
            Lang::Ja => format!("{measure} {of}"),
            Lang::En => format!("{measure}, {}", of.to_lowercase()),
        }
    }

    /// The numbers of a comparison with the whole government.
    pub(super) fn pairs_table(&self, pairs: &[(&Observation, &Observation)], id: &str) -> Table {
        let body = pairs.first().map(|(own, _)| self.body_name(&own.of.body)).unwrap_or_else(|| self.own(""));
        let whole = self.own(page_word(PageWord::WholeGovernment, self.lang));
        let number = |words| ColumnHead { words, numeric: true, break_before: None };
        let rows = pairs.iter().map(|(own, whole)| {
            let cells = [own, whole].map(|value| {
                let mut cell = self.datum_cell(value);
                cell.id = None;
                cell
            });
            TableRow {
                group: None,
                head: Some(self.own(self.rate_name(own))),
                href: None,
                cells: cells.into(),
            }
        });
        Table {
            id: format!("{id}-numbers"),
            number: None,
            caption: self.own(body_and_whole(&body.text, self.lang)),
            stub: Some(self.own(page_word(PageWord::Measure, self.lang))),
            columns: vec![number(body), number(whole)],
            rows: rows.collect(),
            notes: Vec::new(),
            source: None,
            csv: None,
            permalink: false,
            citation: None,
        }
    }
}
