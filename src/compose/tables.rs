//! Tables of the sources as they are shown, and tables that the tool makes of single values.

use std::collections::BTreeMap;

use super::Composer;
use super::atlas::{self, table_anchor, table_file};
use super::page::{Block, Cell, CellContent, ColumnHead, Passage, Table, TableRow, Words};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, page_word, with_threshold};
use crate::model::{
    self, BodyId, Choice, FiscalYear, GroupId, MeasureKind, Note, Observation, Place, Section, TextTable,
};

impl Composer<'_> {
    /// A table of values as the source prints it.
    pub(super) fn table(&self, table: &model::Table) -> Table {
        let context = Context { year: Some(table.year), body: Some(&table.body) };
        let id = table_anchor(&table.id);
        let values = self.values_of_table(table);
        let mut notes = self.table_notes(&table.notes, &id, context);
        let mut rows = self.rows(table);
        notes.extend(self.value_notes(&values, &mut rows, &id, context));
        notes.extend(self.correction_notes(&values, &id));
        let place = Place { document: table.document.clone(), lines: table.at.clone().unwrap_or_default() };
        Table {
            number: self.table_number(table.year, &table.id).cloned(),
            caption: self.words(&table.caption),
            stub: table.stub.as_ref().map(|stub| self.words(stub)),
            columns: self.columns(table, &values),
            rows,
            notes,
            source: self.source_words(&place),
            csv: Some(table_file(table.year, &table.id)),
            permalink: true,
            citation: self.citation(
                self.table_number(table.year, &table.id).map(String::as_str),
                &self.words(&table.caption).text,
                Some(&table.document),
                Some(table.year),
            ),
            id,
        }
    }

    /// The values of a table, each where it exists.
    pub(super) fn values_of_table(&self, table: &model::Table) -> Vec<&Observation> {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        cells.filter_map(|cell| self.archive.observation(&cell.id)).collect()
    }

    fn columns(&self, table: &model::Table, values: &[&Observation]) -> Vec<ColumnHead> {
        let breaks = values.first().map(|value| self.archive.measures.breaks_of(&value.of.measure));
        let breaks = breaks.unwrap_or_default();
        let numeric = values.iter().any(|value| value.number().is_some());
        let mut previous: Option<FiscalYear> = None;
        let mut heads = Vec::new();
        for column in &table.columns {
            let found = column.year.zip(previous).and_then(|(year, before)| {
                breaks.iter().find(|found| before < found.year && found.year <= year)
            });
            let break_before = found.map(|found| self.words(&found.label).text);
            heads.push(ColumnHead { words: self.words(&column.label), numeric, break_before });
            previous = column.year.or(previous);
        }
        heads
    }

    fn rows(&self, table: &model::Table) -> Vec<TableRow> {
        let mut shown: Vec<GroupId> = Vec::new();
        let mut rows = Vec::new();
        for row in &table.rows {
            let group = self.group_words(&row.groups, &mut shown);
            let cell = |cell: &model::Cell| match self.archive.observation(&cell.id) {
                Some(value) => self.datum_cell(value),
                None => Cell::new(CellContent::Empty),
            };
            let href = row.key.body.as_ref().and_then(|body| self.body_href(table.year, body));
            rows.push(TableRow {
                group,
                head: Some(self.words(&row.label)),
                href,
                cells: row.cells.iter().map(cell).collect(),
            });
        }
        rows
    }

    /// The chapter of a body, where it has one on this site.
    pub(super) fn body_href(&self, year: FiscalYear, body: &BodyId) -> Option<super::page::Href> {
        let reports = &self.archive.editions.get(&year)?.reports;
        reports.contains_key(body).then(|| atlas::to(&atlas::body_slug(year, body), None))
    }

    /// The headings of a row where they differ from those of the row before.
    pub(super) fn group_words(&self, groups: &[GroupId], shown: &mut Vec<GroupId>) -> Option<Words> {
        if groups == shown.as_slice() {
            return None;
        }
        *shown = groups.to_vec();
        let names: Vec<Words> = groups
            .iter()
            .filter_map(|id| self.archive.measures.groups.get(id))
            .map(|group| self.words(&group.name))
            .collect();
        let lang = names.first()?.lang;
        let text = names.into_iter().map(|words| words.text).collect::<Vec<_>>().join(" › ");
        Some(Words { text, lang, printed: None })
    }

    pub(super) fn table_notes(&self, notes: &[Note], id: &str, context: Context<'_>) -> Vec<Passage> {
        let notes = notes.iter().enumerate();
        notes
            .filter_map(|(index, note)| {
                self.passage(&note.text, &format!("{id}-n{}", index + 1), false, context)
            })
            .collect()
    }

    /// A table of words.
    pub(super) fn text_table(&self, table: &TextTable, year: FiscalYear) -> Table {
        let context = Context { year: Some(year), body: None };
        let id = table_anchor(&table.id.value);
        let word = |cell: &model::WordCell, place: String| match (&cell.label, &cell.text) {
            _ if cell.name.is_some() => {
                Self::words_cell(self.as_printed(cell.name.clone().unwrap_or_default()))
            }
            (Some(label), _) => Self::words_cell(self.words(label)),
            (None, Some(text)) => match self.passage(text, &place, true, context) {
                Some(passage) => Self::text_cell(passage),
                None => Self::words_cell(self.own("")),
            },
            (None, None) => Self::words_cell(self.own("")),
        };
        let head = |cell: &model::WordCell| {
            cell.label.as_ref().map_or_else(|| self.own(""), |label| self.words(label))
        };
        let rows = table.rows.iter().enumerate().map(|(r, row)| {
            let mut cells = row.cells.iter().enumerate();
            let first = cells.next().map(|(_, cell)| head(cell));
            let cells = cells.map(|(c, cell)| word(cell, format!("{id}-r{}c{}", r + 1, c + 1))).collect();
            TableRow { group: None, head: first, href: None, cells }
        });
        let mut columns = table.columns.iter().map(head);
        let number = self.table_number(year, &table.id.value).cloned();
        let caption = self.words(&table.caption);
        let document = self.archive.editions.get(&year);
        let document = document.and_then(|edition| edition.holder_of_table(&table.id.value));
        Table {
            citation: self.citation(number.as_deref(), &caption.text, document, Some(year)),
            number,
            caption,
            stub: columns.next(),
            columns: columns.map(|words| ColumnHead { words, numeric: false, break_before: None }).collect(),
            rows: rows.collect(),
            notes: self.table_notes(&table.notes, &id, context),
            source: document.and_then(|document| self.printed_at(document, table.at.as_ref())),
            csv: Some(table_file(year, &table.id.value)),
            permalink: true,
            id,
        }
    }

    /// A table that the tool makes: no number, no source of its own. Columns are words with whether they
    /// head numbers.
    pub(super) fn made_table(
        &self,
        id: &str,
        caption: PageWord,
        stub: Option<PageWord>,
        columns: Vec<(Words, bool)>,
        rows: Vec<TableRow>,
    ) -> Table {
        let word = |word| self.own(page_word(word, self.lang));
        let head = |(words, numeric)| ColumnHead { words, numeric, break_before: None };
        Table {
            id: id.to_owned(),
            number: None,
            caption: word(caption),
            stub: stub.map(word),
            columns: columns.into_iter().map(head).collect(),
            rows,
            notes: Vec::new(),
            source: None,
            csv: None,
            permalink: false,
            citation: None,
        }
    }

    /// The values of a section as a table: measure, what of, year, value, change on the year before.
    ///
    /// Its source is said where the section's own does not enclose it.
    pub(super) fn values_table(
        &self,
        section: &Section,
        caption: Words,
        context: Context<'_>,
    ) -> Option<Block> {
        let id = format!("values-{}", section.kind.name());
        let values: Vec<&Observation> =
            section.values.iter().filter_map(|id| self.archive.observation(id)).collect();
        let enclosed =
            |value: &&Observation| section.at.as_ref().is_some_and(|at| at.enclose(&value.place.lines));
        let source = if values.iter().all(enclosed) { None } else { self.common_source(&values) };
        let several_years = values.windows(2).any(|pair| pair[0].of.year != pair[1].of.year);
        let compared =
            values.iter().any(|value| self.insights.changes.contains_key(&value.id) || value.said.is_some());
        let word = |word| self.own(page_word(word, self.lang));
        let head = |w: PageWord, numeric| ColumnHead { words: word(w), numeric, break_before: None };
        let mut columns = vec![head(PageWord::Of, false)];
        if several_years {
            columns.push(head(PageWord::Year, false));
        }
        columns.push(head(PageWord::Value, true));
        if compared {
            columns.push(head(PageWord::ChangeOnYear, false));
        }
        let rows = values.iter().map(|value| {
            let mut cells = vec![Self::words_cell(self.value_subject(value))];
            if several_years {
                cells.push(Self::words_cell(self.own(dates::fiscal_year(value.of.year, self.lang))));
            }
            cells.push(self.datum_cell(value));
            if compared {
                cells.push(if value.of.year == context.year.unwrap_or(value.of.year) {
                    self.change_cell(value)
                } else {
                    Self::words_cell(self.own(""))
                });
            }
            let href = atlas::to(&atlas::measure_slug(&value.of.measure), None);
            TableRow { group: None, head: Some(self.measure_words(value)), href: Some(href), cells }
        });
        let mut rows: Vec<TableRow> = rows.collect();
        let mut notes = self.value_notes(&values, &mut rows, &id, context);
        notes.extend(self.correction_notes(&values, &id));
        (!rows.is_empty()).then(|| {
            Block::from(Table {
                notes,
                id,
                number: None,
                caption,
                stub: Some(word(PageWord::Measure)),
                columns,
                rows,
                source,
                csv: None,
                permalink: false,
                citation: None,
            })
        })
    }

    /// The name of a value's measure, as printed where that differs, with its threshold.
    pub(super) fn measure_words(&self, value: &Observation) -> Words {
        let Some(measure) = self.archive.measures.measures.get(&value.of.measure) else {
            return self.own(value.of.measure.to_string());
        };
        let mut words = self.words(&measure.name);
        if let (Some(threshold), MeasureKind::Rate) = (value.of.threshold, measure.kind) {
            let threshold = crate::i18n::numbers::percent(threshold, self.lang);
            words.text = with_threshold(&words.text, &threshold, self.lang);
        }
        Self::printed(words, value.printed.measure.as_ref(), self.lang)
    }

    /// The source of several values of one document, all places together.
    pub(super) fn common_source(&self, values: &[&Observation]) -> Option<String> {
        let mut places: BTreeMap<&model::DocumentId, model::Lines> = BTreeMap::new();
        for value in values {
            let lines = places.entry(&value.place.document).or_default();
            *lines = lines.union(&value.place.lines);
        }
        let words: Vec<String> = places
            .into_iter()
            .filter_map(|(document, lines)| self.source_words(&Place { document: document.clone(), lines }))
            .collect();
        (!words.is_empty()).then(|| words.join(" / "))
    }
}
