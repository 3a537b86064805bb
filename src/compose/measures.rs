//! Pages of measures: definitions, breaks, scales, and every value with its marks.

use std::collections::BTreeSet;

use super::Composer;
use super::atlas::{measure_slug, to};
use super::page::{
    Block, CellContent, ColumnHead, Entry, Href, Link, Page, PageKind, Record, Section, Table, TableRow,
};
use super::prose::Context;
use crate::i18n::pages::{PageWord, comma, page_word, validity, with_threshold};
use crate::i18n::{dates, numbers, terms};
use crate::model::{self, BodyId, Definition, Edition, FiscalYear, Measure, Observation, Place};

impl Composer<'_> {
    /// The list of measures.
    pub(super) fn measures_page(&self) -> Page {
        let entries = self.archive.measures.measures.iter().filter_map(|measure| self.measure_entry(measure));
        let section = self.contents_section("measures", PageWord::Measures, entries.collect());
        self.index_page("measures", PageWord::Measures, vec![section])
    }

    /// The entry of a measure that has values.
    pub(super) fn measure_entry(&self, measure: &Measure) -> Option<Entry> {
        self.values_of(measure).next()?;
        let definition = measure.definitions.iter().find(|definition| !definition.is_own());
        let href = Some(to(&measure_slug(&measure.id.value), None));
        Some(Entry {
            number: None,
            link: Link { words: self.words(&measure.name), href, current: false },
            note: definition.map(|definition| self.plain(&definition.text)),
            children: Vec::new(),
        })
    }

    pub(super) fn values_of(&self, measure: &Measure) -> impl Iterator<Item = &Observation> {
        self.archive.observations.values().filter(|value| value.of.measure == measure.id.value)
    }

    /// The page of a measure; none for one that has no value.
    pub(super) fn measure_page(&self, measure: &Measure) -> Option<Page> {
        self.values_of(measure).next()?;
        let slug = measure_slug(&measure.id.value);
        let title = self.words(&measure.name);
        let own = ("own-definitions", PageWord::OwnDefinitions);
        let sections = [
            self.definitions_section(measure, ("definitions", PageWord::Definitions), false),
            self.trend_section(measure),
            self.spread_section(measure),
            self.scale_section(measure),
            self.breaks_section(measure),
            self.definitions_section(measure, own, true),
            Some(self.all_values_section(measure)),
        ];
        let sections = sections.into_iter().flatten().collect();
        let common = measure.definitions.iter().find(|definition| !definition.is_own());
        let description =
            common.map_or_else(|| title.text.clone(), |definition| self.plain(&definition.text));
        let word = self.own(page_word(PageWord::Measures, self.lang));
        let list = Link { words: word, href: Some(to("measures", None)), current: false };
        Some(Page {
            breadcrumbs: vec![self.home_link(), list],
            description,
            sections,
            span: Some(measure.span),
            ..Page::new(slug, PageKind::Measure, title)
        })
    }

    /// The definitions that are common, or those that bodies have of their own.
    fn definitions_section(
        &self,
        measure: &Measure,
        (id, title): (&str, PageWord),
        own: bool,
    ) -> Option<Section> {
        let of = measure.definitions.iter().filter(|definition| definition.is_own() == own);
        let records: Vec<Record> = of.map(|definition| self.definition(definition)).collect();
        let mut section = self.plain_section(id, title);
        let none = records.is_empty();
        section.blocks = vec![Block::Records(records)];
        (!none).then_some(section)
    }

    /// The charts over years that show this measure and nothing else, of the latest report that has any: a new
    /// report without one does not take the last one away.
    fn trend_section(&self, measure: &Measure) -> Option<Section> {
        let of_years = |table: &&model::Table| {
            let values = self.values_of_table(table);
            let years: BTreeSet<FiscalYear> = values.iter().map(|value| value.of.year).collect();
            years.len() > 1 && values.iter().all(|value| value.of.measure == measure.id.value)
        };
        let charts = |edition: &Edition| -> Vec<Block> {
            let tables = edition.tables.values().filter(of_years);
            tables.filter_map(|table| self.figure(table, true)).collect()
        };
        let mut section = self.plain_section("trend", PageWord::Trend);
        section.blocks =
            self.archive.editions.values().rev().map(charts).find(|charts| !charts.is_empty())?;
        // Here the values have their home in the list below.
        for block in &mut section.blocks {
            if let Block::Figure(figure) = block {
                let rows = figure.table.iter_mut().flat_map(|table| &mut table.rows);
                rows.flat_map(|row| &mut row.cells).for_each(|cell| cell.id = None);
            }
        }
        Some(section)
    }

    fn definition(&self, definition: &Definition) -> Record {
        let id = format!("definition-{}", definition.id.value);
        let word = |word| page_word(word, self.lang);
        let year = |year: Option<FiscalYear>| year.map(|year| dates::fiscal_year(year, self.lang));
        let bodies: Vec<String> =
            definition.bodies.iter().map(|body| self.body_name(&body.value).text).collect();
        let place = definition.document.as_ref().map(|document| Place {
            document: document.value.clone(),
            lines: definition.at.clone().unwrap_or_default(),
        });
        let kind = if definition.is_own() { PageWord::OwnDefinition } else { PageWord::CommonDefinition };
        let fields = [
            self.text_field(word(PageWord::Definition), Some(&definition.text), &id, Context::default()),
            self.words_field(word(PageWord::UsedBy), Some(bodies.join(comma(self.lang)))),
            self.words_field(
                word(PageWord::Validity),
                validity(year(definition.from), year(definition.to), self.lang),
            ),
            self.words_field(word(PageWord::Source), place.and_then(|place| self.source_words(&place))),
        ];
        Record {
            title: Some(self.own(word(kind))),
            tags: Vec::new(),
            fields: fields.into_iter().flatten().collect(),
            id: Some(id),
        }
    }

    fn scale_section(&self, measure: &Measure) -> Option<Section> {
        let by = measure.grades.as_ref()?;
        let scale = self.archive.measures.scales.get(&by.scale.value)?;
        let rows = scale.grades.iter().enumerate().map(|(index, grade)| {
            let id = format!("scale-{index}");
            let text = grade.text.as_ref().and_then(|text| self.passage(text, &id, true, Context::default()));
            let bound = numbers::percent(grade.at_least.value, self.lang);
            let letter = super::page::Cell::new(CellContent::Grade(grade.grade.value));
            let mut cells = vec![letter, Self::words_cell(self.own(bound))];
            cells.extend(text.map(Self::text_cell));
            TableRow { group: None, head: None, href: None, cells }
        });
        let head = |word| ColumnHead {
            words: self.own(page_word(word, self.lang)),
            numeric: false,
            break_before: None,
        };
        let mut section = self.plain_section("scale", PageWord::Scale);
        section.blocks = vec![Block::from(Table {
            id: "scale-table".to_owned(),
            number: None,
            caption: self.own(page_word(PageWord::Scale, self.lang)),
            stub: None,
            columns: vec![head(PageWord::Answer), head(PageWord::AtLeast), head(PageWord::Definition)],
            rows: rows.collect(),
            notes: Vec::new(),
            source: None,
            csv: None,
            permalink: false,
            citation: None,
        })];
        Some(section)
    }

    fn breaks_section(&self, measure: &Measure) -> Option<Section> {
        let breaks = self.archive.measures.breaks_of(&measure.id.value);
        let word = |word| page_word(word, self.lang);
        let records: Vec<Record> = breaks
            .into_iter()
            .map(|found| {
                let id = format!("break-{}", found.id.value);
                let place = found.document.as_ref().map(|document| Place {
                    document: document.value.clone(),
                    lines: found.at.clone().unwrap_or_default(),
                });
                let year = dates::fiscal_year(found.year, self.lang);
                let fields = [
                    self.words_field(word(PageWord::FromYear), Some(year)),
                    self.text_field(word(PageWord::Reason), Some(&found.reason), &id, Context::default()),
                    self.words_field(
                        word(PageWord::Source),
                        place.and_then(|place| self.source_words(&place)),
                    ),
                ];
                Record {
                    title: Some(self.words(&found.label)),
                    tags: Vec::new(),
                    fields: fields.into_iter().flatten().collect(),
                    id: Some(id),
                }
            })
            .collect();
        let mut section = self.plain_section("breaks", PageWord::Breaks);
        let none = records.is_empty();
        section.blocks = vec![Block::Records(records)];
        (!none).then_some(section)
    }

    /// Every value: by body and year, with its marks.
    fn all_values_section(&self, measure: &Measure) -> Section {
        let mut values: Vec<&Observation> = self.values_of(measure).collect();
        let order = |body: &BodyId| self.archive.bodies.position(body);
        values.sort_by(|a, b| {
            (order(&a.of.body), b.of.year, &a.id).cmp(&(order(&b.of.body), a.of.year, &b.id))
        });
        let with_n = values.iter().any(|value| value.n.is_some());
        let parameters = values.iter().any(|value| !value.of.parameters.is_empty());
        let word = |word| self.own(page_word(word, self.lang));
        let head = |w, numeric| ColumnHead { words: word(w), numeric, break_before: None };
        let mut columns =
            vec![head(PageWord::Year, false), head(PageWord::Of, false), head(PageWord::Value, true)];
        let named = |text: &str, numeric| ColumnHead { words: self.own(text), numeric, break_before: None };
        if with_n {
            columns.push(named("N", true));
        }
        if parameters {
            columns.push(named(crate::i18n::pages::parameters(self.lang), false));
        }
        columns.push(head(PageWord::Source, false));
        let mut last: Option<&BodyId> = None;
        let rows = values.iter().map(|value| {
            let group = (last != Some(&value.of.body)).then(|| self.body_name(&value.of.body));
            last = Some(&value.of.body);
            let mut cells = vec![
                Self::words_cell(self.own(dates::fiscal_year(value.of.year, self.lang))),
                Self::words_cell(self.value_subject_with_threshold(value)),
                self.datum_cell(value),
            ];
            if with_n {
                let n = value.n.map(|n| numbers::quantity(&n, self.lang)).unwrap_or_default();
                cells.push(Self::words_cell(self.own(n)));
            }
            if parameters {
                let parameters: Vec<String> =
                    value.of.parameters.iter().map(|p| format!("{} = {}", p.name, p.value)).collect();
                cells.push(Self::words_cell(self.own(parameters.join(", "))));
            }
            let document = self.archive.documents.get(&value.place.document);
            let source = document.map(|document| dates::short_place(&value.place, document, self.lang));
            let source = source.unwrap_or_default();
            cells.push(Self::words_cell(self.own(source)));
            TableRow { group, head: None, href: None, cells }
        });
        let mut rows: Vec<TableRow> = rows.collect();
        let notes = self.value_notes(&values, &mut rows, "values", Context::default());
        let mut section = self.plain_section("values", PageWord::AllValues);
        section.blocks = vec![Block::from(Table {
            id: "values-table".to_owned(),
            number: None,
            caption: word(PageWord::AllValues),
            stub: None,
            columns,
            rows,
            notes,
            source: None,
            csv: Some(Href::Data("data/observations.csv".to_owned())),
            permalink: true,
            citation: self.citation(None, &self.words(&measure.name).text, None, None),
        })];
        section
    }

    fn value_subject_with_threshold(&self, value: &Observation) -> super::page::Words {
        let mut words = self.value_subject(value);
        if let Some(question) =
            value.of.question.as_ref().and_then(|id| self.archive.measures.questions.get(id))
        {
            let mode = value.answer_mode.map(|mode| terms::answer_mode(mode, self.lang)).unwrap_or_default();
            words.text = format!("{}: {} [{mode}]", self.words(&question.label).text, words.text);
        }
        if let Some(threshold) = value.of.threshold {
            words.text = with_threshold(&words.text, &numbers::percent(threshold, self.lang), self.lang);
        }
        words
    }
}
