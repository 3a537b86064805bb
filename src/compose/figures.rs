//! Charts of tables: which values are drawn, against which axis, under which title.
//!
//! Only exact or approximate published values of a common definition are drawn; a body's own definition
//! never stands beside others.

use rust_decimal::Decimal;

use super::Composer;
use super::atlas::{chart_anchor, measure_slug, table_file, to};
use super::axis;
use super::chart::{
    Axis, BarGroup, Bars, Break, Chart, Direction, DotRow, Dots, Line, Lines, Mark, PartsAre, Plot, StackRow,
    Stacks,
};
use super::page::{Block, Figure};
use super::prose::Context;
use crate::derive::count_grades;
use crate::i18n::findings::finding;
use crate::i18n::pages::{PageWord, full_stop, page_word, sample};
use crate::i18n::{dates, furniture, numbers, terms};
use crate::model::{self, ChartKind, Lang, MOST_SERIES, MeasureKind, Observation, Quantity};

impl Composer<'_> {
    /// The chart of a table; `with_numbers` where the table does not stand beside it on the page.
    pub(super) fn figure(&self, table: &model::Table, with_numbers: bool) -> Option<Block> {
        let kind = table.chart.as_ref()?.value;
        let plot = match kind {
            ChartKind::Lines => Plot::Lines(self.lines(table)?),
            ChartKind::Dots => Plot::Dots(self.dots(table)?),
            ChartKind::Bars => Plot::Bars(self.bars(table)?),
            ChartKind::Stacks => Plot::Stacks(self.stacks(table)?),
        };
        let values = self.values_of_table(table);
        let id = chart_anchor(&table.id);
        let found = self.insights.findings.get(&(table.year, table.id.clone()));
        let caption = self.words(&table.caption).text;
        let title = found.map_or_else(|| caption.clone(), |found| finding(found, self.archive, self.lang));
        let number = self.table_number(table.year, &table.id);
        let numbers = with_numbers.then(|| {
            let mut numbers = self.table(table);
            numbers.id = format!("{id}-numbers");
            // The table itself, with its number and permalink, stands on its own page.
            numbers.permalink = false;
            numbers.citation = None;
            numbers
        });
        let context = Context { year: Some(table.year), body: Some(&table.body) };
        let notes = if with_numbers { Vec::new() } else { self.break_notes(&values, &id, context) };
        let chart = Chart {
            name: format!("{caption}: {title}"),
            description: describe(kind, self.lang).to_owned(),
            plot,
            id: id.clone(),
        };
        let chart_number = number.map(|number| furniture::chart_of(number, self.lang));
        let citation =
            self.citation(chart_number.as_deref(), &caption, Some(&table.document), Some(table.year));
        Some(Block::Figure(Box::new(Figure {
            number: chart_number,
            title,
            subtitle: self.subtitle(found.is_some().then_some(caption), &values, &chart.plot),
            chart,
            table: numbers,
            links: None,
            notes,
            source: self.table(table).source,
            definition: values.first().map(|value| to(&measure_slug(&value.of.measure), None)),
            csv: Some(table_file(table.year, &table.id)),
            citation,
            id,
        })))
    }

    /// Caption, where it is not the title, unit, base date and axis in one line.
    fn subtitle(&self, caption: Option<String>, values: &[&Observation], plot: &Plot) -> String {
        let mut parts: Vec<String> = caption.into_iter().collect();
        if let Some(value) = values.first() {
            let unit = self.archive.measures.units.get(&value.unit);
            let unit = unit.map(|unit| match self.lang {
                Lang::Ja => unit.name.ja.trim().to_owned(),
                Lang::En => unit.name.en.trim().to_owned(),
            });
            parts.extend(
                unit.filter(|unit| !unit.is_empty()).map(|unit| furniture::unit_of(&unit, self.lang)),
            );
            // One date for all, or none: the columns of a survey have dates of their own.
            if values.iter().all(|other| other.as_of == value.as_of) {
                let date = value.as_of.as_ref().map(|date| dates::date(date, self.lang));
                parts.extend(date.map(|date| furniture::as_of(&date, self.lang)));
            }
            parts.extend(value.answer_mode.map(|mode| terms::answer_mode(mode, self.lang).to_owned()));
        }
        let axis = match plot {
            Plot::Lines(lines) => lines.axis.partial.clone(),
            Plot::Dots(dots) => dots.axis.partial.clone(),
            Plot::Bars(_) | Plot::Stacks(_) | Plot::Tally(_) | Plot::Diagram(_) => None,
        };
        parts.extend(axis);
        parts.join(full_stop(self.lang))
    }

    /// Why lines have gaps.
    fn break_notes(
        &self,
        values: &[&Observation],
        id: &str,
        context: Context<'_>,
    ) -> Vec<super::page::Passage> {
        let years = values.iter().map(|value| value.of.year);
        let (Some(first), Some(last)) = (years.clone().min(), years.max()) else { return Vec::new() };
        let Some(value) = values.first() else { return Vec::new() };
        let breaks = self.archive.measures.breaks_of(&value.of.measure);
        let between = breaks.into_iter().filter(|found| first < found.year && found.year <= last);
        between
            .filter_map(|found| {
                self.passage(&found.reason, &format!("{id}-{}", found.id.value), false, context)
            })
            .collect()
    }

    /// The mark of a value: its number in the reader's unit.
    pub(super) fn mark(&self, value: &Observation) -> Option<Mark> {
        if !value.is_drawable() {
            return None;
        }
        // Japanese reads 108万件, English 1,080,000: the axis is in the reader's unit.
        let number = match self.lang {
            Lang::Ja => value.number()?,
            Lang::En => value.plain_number()?,
        };
        let label = numbers::observation(value, &self.archive.measures.units, self.lang)?.number;
        let kind = self.archive.measures.measures.get(&value.of.measure).map(|measure| measure.kind);
        let label = if kind == Some(MeasureKind::Rate) {
            numbers::quantity(&value.number()?, self.lang)
        } else {
            label
        };
        Some(Mark { value: number, label })
    }

    fn row_marks(&self, row: &model::Row) -> Vec<Option<Mark>> {
        row.cells
            .iter()
            .map(|cell| self.archive.observation(&cell.id).and_then(|value| self.mark(value)))
            .collect()
    }

    pub(super) fn is_rate(&self, value: &Observation) -> bool {
        let measure = self.archive.measures.measures.get(&value.of.measure);
        measure.is_some_and(|measure| measure.kind == MeasureKind::Rate)
    }

    /// The axis of some marks: rates end at 100, counts begin at zero.
    fn axis_of(&self, table: &model::Table, marks: &[Decimal], vertical: bool) -> Option<Axis> {
        if self.is_rate(self.values_of_table(table).first()?) {
            axis::of_rates(marks, self.lang, vertical)
        } else {
            axis::of_counts(marks, self.lang)
        }
    }

    /// Lines over years; none where a column has no year of its own.
    fn lines(&self, table: &model::Table) -> Option<Lines> {
        if table.columns.iter().any(|column| column.year.is_none()) {
            return None;
        }
        let series: Vec<Line> = table
            .rows
            .iter()
            .map(|row| Line { name: self.words(&row.label).text, points: self.row_marks(row) })
            .filter(|line| line.points.iter().any(Option::is_some))
            .collect();
        if series.len() > MOST_SERIES {
            return None;
        }
        let values = self.values_of_table(table);
        let measure = &values.first()?.of.measure;
        let years: Vec<model::FiscalYear> = table.columns.iter().filter_map(|column| column.year).collect();
        let breaks = self.archive.measures.breaks_of(measure).into_iter().filter_map(|found| {
            let before =
                years.iter().position(|year| *year >= found.year).filter(|position| *position > 0)?;
            Some(Break { before, label: self.words(&found.label).text })
        });
        let all: Vec<Decimal> =
            series.iter().flat_map(|line| &line.points).flatten().map(|mark| mark.value).collect();
        Some(Lines {
            axis: self.axis_of(table, &all, true)?,
            columns: years.iter().map(|year| dates::fiscal_year_axis(*year, self.lang)).collect(),
            breaks: breaks.collect(),
            series,
        })
    }

    fn dots(&self, table: &model::Table) -> Option<Dots> {
        let mut shown = Vec::new();
        let by_columns = table.rows.len() == 1;
        let rows: Vec<DotRow> = if by_columns {
            let marks = self.row_marks(table.rows.first()?);
            let heads = table.columns.iter().map(|column| self.words(&column.label).text);
            heads.zip(marks).map(|(label, mark)| DotRow { group: None, label, marks: vec![mark] }).collect()
        } else {
            let row = |row: &model::Row| DotRow {
                group: self.group_words(&row.groups, &mut shown).map(|words| words.text),
                label: self.words(&row.label).text,
                marks: self.row_marks(row),
            };
            table.rows.iter().map(row).collect()
        };
        let series = if by_columns {
            Vec::new()
        } else {
            table.columns.iter().map(|c| self.words(&c.label).text).collect()
        };
        let series: Vec<String> =
            if series.is_empty() { vec![self.words(&table.caption).text] } else { series };
        let all: Vec<Decimal> =
            rows.iter().flat_map(|row| &row.marks).flatten().map(|mark| mark.value).collect();
        (series.len() <= MOST_SERIES).then_some(Dots {
            axis: self.axis_of(table, &all, false)?,
            series,
            rows,
        })
    }

    fn bars(&self, table: &model::Table) -> Option<Bars> {
        let over_years = table.columns.iter().all(|column| column.year.is_some());
        let series: Vec<String> = table.rows.iter().map(|row| self.words(&row.label).text).collect();
        let marks: Vec<Vec<Option<Mark>>> = table.rows.iter().map(|row| self.row_marks(row)).collect();
        let groups = table.columns.iter().enumerate().map(|(index, column)| BarGroup {
            label: match column.year {
                Some(year) => dates::fiscal_year_axis(year, self.lang),
                None => self.words(&column.label).text,
            },
            bars: marks.iter().map(|row| row.get(index).cloned().flatten()).collect(),
        });
        let groups: Vec<BarGroup> = groups.collect();
        let all: Vec<Decimal> = marks.iter().flatten().flatten().map(|mark| mark.value).collect();
        let direction = if over_years { Direction::Standing } else { Direction::Lying };
        (series.len() <= MOST_SERIES).then_some(Bars {
            axis: axis::of_counts(&all, self.lang)?,
            series,
            groups,
            direction,
        })
    }

    /// Shares of a survey, or how many bodies have each grade.
    fn stacks(&self, table: &model::Table) -> Option<Stacks> {
        let values = self.values_of_table(table);
        if matches!(values.first()?.reading.quantity(), Some(Quantity::Grade(_))) {
            return self.grade_stacks(table);
        }
        let first_row: Vec<&Observation> =
            table.rows.first()?.cells.iter().filter_map(|cell| self.archive.observation(&cell.id)).collect();
        let parts_are_rows = first_row.windows(2).all(|pair| pair[0].of.subject == pair[1].of.subject);
        let grid: Vec<Vec<Option<&Observation>>> = table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| self.archive.observation(&cell.id)).collect())
            .collect();
        let (parts, rows): (Vec<String>, Vec<(String, Vec<&Observation>)>) = if parts_are_rows {
            let column =
                |index: usize| grid.iter().filter_map(|row| row.get(index).copied().flatten()).collect();
            let rows = table
                .columns
                .iter()
                .enumerate()
                .map(|(i, c)| (self.words(&c.label).text, column(i)))
                .collect();
            (table.rows.iter().map(|row| self.words(&row.label).text).collect(), rows)
        } else {
            let rows = table.rows.iter().zip(&grid).map(|(row, values)| {
                (self.words(&row.label).text, values.iter().copied().flatten().collect())
            });
            (table.columns.iter().map(|column| self.words(&column.label).text).collect(), rows.collect())
        };
        let rows: Vec<StackRow> = rows
            .into_iter()
            .map(|(label, values)| {
                let n = values.first().and_then(|value| value.n);
                let parts = values.iter().map(|value| self.mark(value)).collect::<Option<Vec<Mark>>>()?;
                Some(StackRow { label, note: n.map(|n| sample(&numbers::quantity(&n, self.lang))), parts })
            })
            .collect::<Option<_>>()?;
        // Rounded shares may add up to 101; the longest bar is the whole. Counts have no hundred.
        let least = if self.is_rate(values.first()?) { Decimal::ONE_HUNDRED } else { Decimal::ONE };
        let sums = rows.iter().map(|row| row.parts.iter().map(|part| part.value).sum::<Decimal>());
        let whole = sums.fold(least, Decimal::max);
        (parts.len() <= MOST_SERIES).then_some(Stacks { parts_are: PartsAre::Series, parts, whole, rows })
    }

    fn grade_stacks(&self, table: &model::Table) -> Option<Stacks> {
        let book = &self.archive.measures;
        let mut letters = Vec::new();
        let mut rows = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            let values: Vec<&Observation> = table
                .rows
                .iter()
                .filter_map(|row| self.archive.observation(&row.cells.get(index)?.id))
                .collect();
            let measure = book.measures.get(&values.first()?.of.measure)?;
            let scale = book.scales.get(&measure.grades.as_ref()?.scale.value)?;
            letters = scale.grades.iter().map(|grade| grade.grade.value).collect();
            let counts = count_grades(values.into_iter(), &letters);
            let parts = counts.iter().map(|count| {
                let value = Decimal::from(count.count);
                Mark { value, label: numbers::quantity(&value, self.lang) }
            });
            rows.push(StackRow { label: self.words(&column.label).text, note: None, parts: parts.collect() });
        }
        let whole = Decimal::from(table.rows.len());
        Some(Stacks {
            parts_are: PartsAre::Grades,
            parts: letters.iter().map(ToString::to_string).collect(),
            whole,
            rows,
        })
    }
}

fn describe(kind: ChartKind, lang: Lang) -> &'static str {
    let word = match kind {
        ChartKind::Lines => PageWord::DescribeLines,
        ChartKind::Dots => PageWord::DescribeDots,
        ChartKind::Bars => PageWord::DescribeBars,
        ChartKind::Stacks => PageWord::DescribeStacks,
    };
    page_word(word, lang)
}
