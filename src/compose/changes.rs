//! The change pages of a year: what improved, what got worse, what cannot be compared and why; for the
//! whole government, and for each body with its passages side by side.
//!
//! What is said here was derived; a difference that was refused is shown with its reason and never drawn.

mod body;
mod texts;

use std::collections::BTreeSet;

use super::Composer;
use super::atlas::{edition_slug, to};
use super::axis;
use super::chart::{Line, Lines, Mark, Plot};
use super::page::{Block, Cell, CellContent, Href, Link, Page, PageKind, Section, Table, TableRow};
use crate::derive::{Difference, Outcome, Review, Sides, ValueChange};
use crate::i18n::findings::value_name;
use crate::i18n::open_data::DataSheet;
use crate::i18n::pages::{PageWord, comma, page_word};
use crate::i18n::{changes, dates, numbers};
use crate::model::{BodyId, BodyKind, FiscalYear, Observation};

/// The most lines that a chart of slopes can carry.
const MOST_SLOPES: usize = 6;

/// The page of what changed in a year.
pub(super) fn changes_slug(year: FiscalYear) -> String {
    format!("{}/changes", edition_slug(year))
}

/// Whether a changed value belongs to a section.
type Belongs<'f> = &'f dyn Fn(&ValueChange) -> bool;

/// A difference that two values have, with both.
type Compared<'r> = (&'r ValueChange, &'r Observation, &'r Observation);

impl Composer<'_> {
    /// The change pages of a year: the whole government's, then those of the bodies.
    pub(super) fn changes_pages(&self, year: FiscalYear) -> Vec<Page> {
        let Some(review) = self.insights.reviews.get(&year) else { return Vec::new() };
        let whole = self.changes_page(review);
        let bodies =
            self.changed_bodies(review).into_iter().map(|body| self.body_changes_page(review, &body));
        std::iter::once(whole).chain(bodies).collect()
    }

    /// The bodies that have a page of changes: not the whole government, whose page the year's is.
    fn changed_bodies(&self, review: &Review) -> Vec<BodyId> {
        let changed = review.bodies();
        let ministries = self.archive.bodies.iter().filter(|body| body.kind == BodyKind::Ministry);
        ministries.map(|body| body.id.value.clone()).filter(|body| changed.contains(body)).collect()
    }

    /// The way to the changes of a year, where there are any.
    pub(super) fn changes_link(&self, year: FiscalYear) -> Option<Link> {
        let review = self.insights.reviews.get(&year)?;
        let words = changes::between_years(review.before, review.year, self.lang);
        Some(Link { words: self.own(words), href: Some(to(&changes_slug(year), None)), current: false })
    }

    fn changes_page(&self, review: &Review) -> Page {
        let title = changes::between_years(review.before, review.year, self.lang);
        let compared = compared(review);
        let mut sections = vec![self.reporting_section(review)];
        sections.extend(self.slopes(review, &compared));
        sections.extend(self.value_sections(review, &compared, true));
        sections.extend(self.incident_counts(review));
        sections.push(self.related_section(review));
        Page {
            slug: changes_slug(review.year),
            kind: PageKind::Index,
            description: title.clone(),
            title: self.own(title),
            number: None,
            breadcrumbs: vec![self.home_link(), self.edition_link(review.year)],
            lede: None,
            years: Vec::new(),
            sections,
            previous: None,
            next: None,
            span: None,
        }
    }

    /// Whose reports the comparison rests on.
    fn reporting_section(&self, review: &Review) -> Section {
        let mut section = self.plain_section("reporting", PageWord::WhatIsCompared);
        let notes = self.notes_of(review);
        let rule = page_word(PageWord::ChangesNote, self.lang).to_owned();
        section.blocks = std::iter::once(rule).chain(notes).map(Block::Notice).collect();
        section
    }

    /// Values that improved, got worse, moved neither way, stayed, and that cannot be compared.
    fn value_sections(&self, review: &Review, compared: &[Compared<'_>], grouped: bool) -> Vec<Section> {
        let refused = |change: &ValueChange| matches!(change.outcome, Some(Outcome::Refused(_)));
        let kinds: [(&str, PageWord, Belongs<'_>); 4] = [
            ("improved", PageWord::Improved, &|change| change.improved == Some(true)),
            ("worse", PageWord::GotWorse, &|change| change.improved == Some(false)),
            ("moved", PageWord::Moved, &|change| change.improved.is_none() && !refused(change)),
            ("not-comparable", PageWord::NotComparable, &refused),
        ];
        let mut sections = Vec::new();
        for (id, title, belongs) in kinds {
            let of = compared.iter().filter(|(change, ..)| belongs(change)).copied();
            let rows = self.rows_of(of, review, grouped);
            if rows.is_empty() {
                continue;
            }
            let word = |word| (self.own(page_word(word, self.lang)), true);
            let years = [review.before, review.year]
                .map(|year| (self.own(dates::fiscal_year(year, self.lang)), true));
            let [before, year] = years;
            let how_far = (word(PageWord::HowFar).0, false);
            let columns = vec![before, year, how_far];
            let mut section = self.plain_section(id, title);
            let table =
                self.made_table(&format!("{id}-table"), title, Some(PageWord::Measure), columns, rows);
            section.blocks = vec![Block::from(linkable(table))];
            sections.push(section);
        }
        sections.extend(self.unchanged(review, grouped));
        sections
    }

    /// Values that are the same in both years: of one body all of them, of all bodies how many.
    fn unchanged(&self, review: &Review, grouped: bool) -> Option<Section> {
        let values = review.changes.unchanged.iter().filter_map(|id| self.archive.observation(id));
        let values: Vec<&Observation> = values.collect();
        let mut section = self.plain_section("unchanged", PageWord::Unchanged);
        section.blocks = if grouped {
            vec![Block::Notice(changes::unchanged(values.len(), self.lang))]
        } else {
            let row = |value: &&Observation| TableRow {
                group: None,
                head: Some(self.named(value)),
                href: None,
                cells: vec![self.linked_cell(value)],
            };
            let rows = values.iter().map(row).collect();
            let columns = vec![(self.own(page_word(PageWord::Value, self.lang)), true)];
            let title = PageWord::Unchanged;
            let table = self.made_table("unchanged-table", title, Some(PageWord::Measure), columns, rows);
            vec![Block::from(linkable(table))]
        };
        (!values.is_empty()).then_some(section)
    }

    /// What a value is of, with the name that its report has for the measure.
    fn named(&self, value: &Observation) -> super::page::Words {
        let words = self.own(value_name(value, self.archive, self.lang));
        Self::printed(words, value.printed.measure.as_ref(), self.lang)
    }

    fn rows_of<'r>(
        &self,
        compared: impl Iterator<Item = Compared<'r>>,
        review: &Review,
        grouped: bool,
    ) -> Vec<TableRow> {
        let mut all: Vec<Compared<'r>> = compared.collect();
        let place = |body: &BodyId| {
            let whole = self.archive.bodies.get(body).is_none_or(|body| body.kind != BodyKind::Whole);
            (whole, self.archive.bodies.position(body))
        };
        all.sort_by_key(|(_, _, new)| place(&new.of.body));
        let mut told = BTreeSet::new();
        let row = |(change, old, new): Compared<'r>| {
            let group = (grouped && told.insert(new.of.body.clone())).then(|| self.body_name(&new.of.body));
            let (_, entry) = self.value_entry(change, Some(review));
            let remark = entry.lines.iter().find_map(|line| line.remark.clone()).unwrap_or_default();
            let far = match change.outcome {
                Some(Outcome::Refused(_)) => CellContent::Absent(remark),
                _ => CellContent::Words(self.own(remark)),
            };
            let mut cells: Vec<Cell> = [old, new].map(|value| self.linked_cell(value)).into();
            cells.push(Cell { id: None, content: far, marks: Vec::new(), href: None });
            TableRow { group, head: Some(self.named(new)), href: None, cells }
        };
        all.into_iter().map(row).collect()
    }

    /// A value that has its home elsewhere.
    fn linked_cell(&self, value: &Observation) -> Cell {
        let mut cell = self.datum_cell(value);
        cell.id = None;
        cell.href = Some(self.atlas.datum(value));
        cell
    }

    /// The whole government's rates of both years as slopes, where their difference may be drawn.
    fn slopes(&self, review: &Review, compared: &[Compared<'_>]) -> Option<Section> {
        let whole = |value: &Observation| {
            self.archive.bodies.get(&value.of.body).is_some_and(|body| body.kind == BodyKind::Whole)
        };
        let drawn: Vec<&Compared<'_>> = compared
            .iter()
            .filter(|(change, _, new)| {
                matches!(change.outcome, Some(Outcome::Difference(Difference::Points(_)))) && whole(new)
            })
            .collect();
        if drawn.is_empty() || drawn.len() > MOST_SLOPES {
            return None;
        }
        let marks = |(_, old, new): &Compared<'_>| -> [Option<Mark>; 2] { [self.mark(old), self.mark(new)] };
        let values: Vec<_> =
            drawn.iter().flat_map(|pair| marks(pair)).flatten().map(|mark| mark.value).collect();
        let axis = axis::of_rates(&values, self.lang, true)?;
        let measures: BTreeSet<_> = drawn.iter().map(|(_, _, new)| self.measure_words(new).text).collect();
        let subtitle = measures.into_iter().collect::<Vec<_>>().join(comma(self.lang));
        let series = drawn.iter().map(|pair| {
            let (_, entry) = self.value_entry(pair.0, Some(review));
            Line { name: entry.name, points: marks(pair).into() }
        });
        let years = [review.before, review.year].map(|year| dates::fiscal_year(year, self.lang));
        let plot = Plot::Lines(Lines {
            axis,
            columns: years.to_vec(),
            breaks: Vec::new(),
            series: series.collect(),
        });
        let rows = self.rows_of(drawn.iter().map(|pair| **pair), review, false);
        let [before, year] = years.map(|year| (self.own(year), true));
        let columns = vec![before, year, (self.own(page_word(PageWord::HowFar, self.lang)), false)];
        let table =
            self.made_table("slopes-table", PageWord::RatesOfWhole, Some(PageWord::Measure), columns, rows);
        let mut section = self.plain_section("rates", PageWord::RatesOfWhole);
        let title = changes::between_years(review.before, review.year, self.lang);
        section.blocks = vec![self.made_figure(
            "slopes".to_owned(),
            title,
            subtitle,
            plot,
            table,
            DataSheet::Observations,
        )];
        Some(section)
    }

    /// Incidents of the bodies that report in both years, by category.
    fn incident_counts(&self, review: &Review) -> Option<Section> {
        let counts = &review.incidents;
        if counts.before + counts.now == 0 {
            return None;
        }
        let row = |head, before: usize, now: usize| {
            let count = |count: usize| Cell::number(numbers::quantity(&count.into(), self.lang));
            TableRow { group: None, head: Some(head), href: None, cells: vec![count(before), count(now)] }
        };
        let categories = counts.by_category.iter().map(|(category, before, now)| {
            let label = category.as_ref().and_then(|id| self.archive.measures.categories.get(id));
            let none = || self.own(page_word(PageWord::NoCategory, self.lang));
            row(label.map_or_else(none, |category| self.words(&category.label)), *before, *now)
        });
        let all = row(self.own(page_word(PageWord::AllCases, self.lang)), counts.before, counts.now);
        let rows = std::iter::once(all).chain(categories).collect();
        let years =
            [review.before, review.year].map(|year| (self.own(dates::fiscal_year(year, self.lang)), true));
        let (id, title) = ("incidents-table", PageWord::Incidents);
        let table = self.made_table(id, title, Some(PageWord::Category), years.into(), rows);
        let notes = [
            Some(PageWord::IncidentsOfBoth),
            counts.by_category.is_empty().then_some(PageWord::NoCategories),
        ];
        let notes = notes.into_iter().flatten().map(|note| page_word(note, self.lang).to_owned());
        let mut section = self.plain_section("incidents", title);
        section.blocks = notes.map(Block::Notice).chain([Block::from(linkable(table))]).collect();
        Some(section)
    }

    /// The pages of bodies, and how last year's goals were answered.
    fn related_section(&self, review: &Review) -> Section {
        let body = |body: &BodyId| {
            let own = review.of_body(body);
            let link = Link {
                words: self.body_name(body),
                href: Some(to(&body::body_changes_slug(review.year, body), None)),
                current: false,
            };
            let mut entry = self.link_entry(link);
            entry.note =
                Some(changes::counted(page_word(PageWord::Changes, self.lang), own.changes.len(), self.lang));
            entry
        };
        let mut entries: Vec<_> = self.changed_bodies(review).iter().map(body).collect();
        let goals = to("goals", Some(format!("year-{}", review.before)));
        let words = self.own(page_word(PageWord::GoalsOfYearBefore, self.lang));
        entries.push(self.link_entry(Link { words, href: Some(goals), current: false }));
        self.contents_section("bodies", PageWord::Bodies, entries)
    }
}

/// Values that both years have, and that differ.
fn compared(review: &Review) -> Vec<Compared<'_>> {
    let pairs = review.changes.values.iter().filter_map(|change| match &change.sides {
        Sides::Both(old, new) => Some((change, &**old, &**new)),
        Sides::New(_) | Sides::Gone(_) => None,
    });
    pairs.collect()
}

/// A table with a link to itself: what is cited in a review is cited from here.
fn linkable(table: Table) -> Table {
    Table { permalink: true, ..table }
}

/// A link with words of its own.
fn way(words: super::page::Words, href: Href) -> Link {
    Link { words, href: Some(href), current: false }
}
