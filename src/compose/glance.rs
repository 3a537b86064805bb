//! A year at a glance: headline numbers, the grades of the bodies, what changed, and cases by month. The
//! same on the home page and on the page of the year.
//!
//! Deliberately absent: charts and contents of the report (`edition`); nothing here has its home here, so
//! that no cell carries the id of a datum.

use super::Composer;
use super::page::{Block, Cell, Change, Direction, Entry, Headline, Link, Section, TableRow, Words};
use crate::derive::{Difference, Finding, Incomparable, Movement, Outcome, Review, Sides, ValueChange};
use crate::i18n::findings::{change, finding, value_name};
use crate::i18n::pages::{
    PageWord, moved_from_to, of_body, on_year, page_word, scale_in_line, with_remark, year_before,
};
use crate::i18n::{dates, numbers};
use crate::model::{
    BodyId, BodyKind, Coordinates, Edition, FiscalYear, Lang, Measure, MeasureKind, Observation,
    ObservationId,
};

/// The most changes that stand in a few lines; a page of their own has them all.
const MOST_CHANGES: usize = 7;

impl Composer<'_> {
    /// The sections of a year at a glance, those that it has.
    pub(super) fn glance(&self, edition: &Edition) -> Vec<Section> {
        let sections = [
            self.headline_section(edition),
            self.grades_section(edition),
            self.changes_section(edition.year),
            self.months_section(edition.year),
        ];
        sections.into_iter().flatten().collect()
    }

    fn headline_section(&self, edition: &Edition) -> Option<Section> {
        let values = edition.headline.iter().filter_map(|id| self.archive.observation(id));
        let headlines: Vec<Headline> = values.map(|value| self.headline(value)).collect();
        let mut section = self.plain_section("headlines", PageWord::Headlines);
        section.title = self.own(format!(
            "{} {}",
            dates::fiscal_year(edition.year, self.lang),
            match self.lang {
                Lang::Ja => page_word(PageWord::Headlines, self.lang).to_owned(),
                Lang::En => page_word(PageWord::Headlines, self.lang).to_lowercase(),
            }
        ));
        section.blocks = vec![Block::Headlines(headlines)];
        (!edition.headline.is_empty()).then_some(section)
    }

    pub(super) fn headline(&self, value: &Observation) -> Headline {
        let worded = numbers::observation(value, &self.archive.measures.units, self.lang);
        let (number, unit) = worded.map(|worded| (worded.number, worded.unit)).unwrap_or_default();
        let subject = self.value_subject(value).text;
        let measure = self.measure_words(value).text;
        let plain = value.of.role.as_str() == "all" && value.of.subject.is_none();
        let label =
            if plain || subject.is_empty() { measure } else { with_remark(&measure, &subject, self.lang) };
        let of_whole =
            self.archive.bodies.get(&value.of.body).is_some_and(|body| body.kind == BodyKind::Whole);
        let label =
            if of_whole { label } else { of_body(&self.body_name(&value.of.body).text, &label, self.lang) };
        let change = self.insights.changes.get(&value.id).map(|found| Change {
            direction: match found {
                Ok(difference) => match difference.movement() {
                    Some(Movement::Rising) => Direction::Up,
                    Some(Movement::Falling) => Direction::Down,
                    None => Direction::Same,
                },
                Err(_) => Direction::Broken,
            },
            text: self.change_words(found, value),
        });
        Headline { label, value: number, unit, change, href: Some(self.atlas.datum(value)) }
    }

    /// A change on the year before; where the values are not exact, the other value instead.
    fn change_words(&self, found: &Result<Difference, Incomparable>, value: &Observation) -> String {
        if let (Err(Incomparable::NotExact | Incomparable::InWords | Incomparable::NoValue), Some(year)) =
            (found, value.of.year.previous())
        {
            let of = Coordinates { year, ..value.of.clone() };
            let before = self.archive.observation(&ObservationId::compose(&of, None));
            let before = before.map(|before| self.value_words(before)).filter(|words| !words.is_empty());
            if let Some(before) = before {
                return year_before(&before, self.lang);
            }
        }
        on_year(&change(found, value, self.archive, self.lang), self.lang)
    }

    /// The grades of the bodies side by side, each body with the way to its chapter.
    fn grades_section(&self, edition: &Edition) -> Option<Section> {
        let year = edition.year;
        let graded = |measure: &&Measure| measure.kind == MeasureKind::Grade;
        let measures: Vec<&Measure> = self.archive.measures.measures.iter().filter(graded).collect();
        let ministries: Vec<&BodyId> = self
            .archive
            .bodies
            .iter()
            .filter(|body| body.kind == BodyKind::Ministry)
            .map(|body| &body.id.value)
            .collect();
        let grade = |measure: &Measure, body: &BodyId| self.grade_of_all(measure, body, year);
        let measures: Vec<&Measure> = measures
            .into_iter()
            .filter(|measure| ministries.iter().filter(|body| grade(measure, body).is_some()).count() > 1)
            .collect();
        let rows = ministries.into_iter().filter_map(|body| {
            let grades: Vec<_> = measures.iter().map(|measure| grade(measure, body)).collect();
            grades.iter().any(Option::is_some).then(|| TableRow {
                group: None,
                head: Some(self.body_name(body)),
                href: self.body_href(year, body),
                cells: grades.into_iter().map(|value| self.bare_cell(value)).collect(),
            })
        });
        let rows: Vec<TableRow> = rows.collect();
        let title = PageWord::GradesOfBodies;
        let columns = measures.iter().map(|measure| (self.words(&measure.name), false)).collect();
        let mut table = self.made_table("grades-table", title, Some(PageWord::Body), columns, rows);
        let found = self
            .insights
            .findings
            .iter()
            .find(|((of, _), found)| *of == year && matches!(found, Finding::BestGrades { .. }));
        if let Some((_, found)) = found {
            table.caption = self.own(finding(found, self.archive, self.lang));
        }
        let mut section = self.plain_section("grades", title);
        let scale = measures.first().and_then(|measure| self.scale_words(measure));
        section.blocks = scale.map(Block::Notice).into_iter().collect();
        let none = table.rows.is_empty();
        section.blocks.push(Block::from(table));
        (!none).then_some(section)
    }

    /// A body's grade for all its roles together.
    pub(super) fn grade_of_all(
        &self,
        measure: &Measure,
        body: &BodyId,
        year: FiscalYear,
    ) -> Option<&Observation> {
        let of = |value: &&Observation| {
            value.of.year == year
                && value.of.body == *body
                && value.of.role.as_str() == "all"
                && value.of.subject.is_none()
        };
        self.values_of(measure).find(of)
    }

    /// A value that has its home elsewhere.
    fn bare_cell(&self, value: Option<&Observation>) -> Cell {
        let none = Cell::new(super::page::CellContent::Empty);
        value.map_or(none, |value| Cell { id: None, ..self.datum_cell(value) })
    }

    fn scale_words(&self, measure: &Measure) -> Option<String> {
        let by = measure.grades.as_ref()?;
        let scale = self.archive.measures.scales.get(&by.scale.value)?;
        let grades: Vec<(String, String)> = scale
            .grades
            .iter()
            .map(|grade| {
                let bound = numbers::quantity(&grade.at_least.value, self.lang);
                (grade.grade.value.to_string(), bound)
            })
            .collect();
        Some(scale_in_line(&grades, self.lang))
    }

    /// What changed in the whole government, in a few lines.
    fn changes_section(&self, year: FiscalYear) -> Option<Section> {
        let review = self.insights.reviews.get(&year)?;
        let order = |change: &&ValueChange| match (&change.outcome, change.improved) {
            (Some(Outcome::Refused(_)), _) => 3,
            (_, Some(true)) => 0,
            (_, Some(false)) => 1,
            (_, None) => 2,
        };
        let whole = |value: &Observation| {
            self.archive.bodies.get(&value.of.body).is_some_and(|body| body.kind == BodyKind::Whole)
        };
        let both = |change: &&ValueChange| matches!(&change.sides, Sides::Both(_, new) if whole(new));
        let mut changes: Vec<&ValueChange> = review.changes.values.iter().filter(both).collect();
        changes.sort_by_key(order);
        let mut entries: Vec<Entry> = changes
            .into_iter()
            .take(MOST_CHANGES)
            .filter_map(|change| self.change_entry(change, review))
            .collect();
        if let Some(link) = self.changes_link(year) {
            let words = self.own(page_word(PageWord::AllChanges, self.lang));
            entries.push(self.link_entry(Link { words, ..link }));
        }
        Some(self.contents_section("changed", PageWord::ChangesOnYear, entries))
    }

    fn change_entry(&self, change: &ValueChange, review: &Review) -> Option<Entry> {
        let Sides::Both(_, new) = &change.sides else { return None };
        let (_, entry) = self.value_entry(change, Some(review));
        let line = entry.lines.into_iter().find(|line| line.remark.is_some())?;
        let kind = match (&change.outcome, change.improved) {
            (Some(Outcome::Refused(_)), _) => PageWord::NoComparison,
            (_, Some(true)) => PageWord::Better,
            (_, Some(false)) => PageWord::Worse,
            (_, None) => PageWord::MovedOnly,
        };
        let (old, now) = (line.old.unwrap_or_default(), line.new.unwrap_or_default());
        Some(Entry {
            number: Some(page_word(kind, self.lang).to_owned()),
            note: Some(moved_from_to(&line.remark.unwrap_or_default(), &old, &now, self.lang)),
            ..self.link_entry(Link {
                words: self.own(value_name(new, self.archive, self.lang)),
                href: Some(self.atlas.datum(new)),
                current: false,
            })
        })
    }

    /// The cases of the year by month.
    fn months_section(&self, year: FiscalYear) -> Option<Section> {
        let incidents = self.insights.incidents.get(&year)?;
        let mut section = self.plain_section("months", PageWord::Incidents);
        section.blocks = vec![self.cases_by_month(year, incidents)?];
        let list = self.site_link("incidents", PageWord::IncidentsPurpose);
        section.blocks.push(Block::Way(list));
        Some(section)
    }

    /// Ways from a year to what its readers look for next.
    pub(super) fn ways_of(&self, edition: &Edition) -> Vec<Link> {
        let print = Link {
            words: self.own(page_word(PageWord::PrintEdition, self.lang)),
            href: Some(super::atlas::to(&super::print::print_slug(edition.year), None)),
            current: false,
        };
        let data = self.site_link("data", PageWord::Data);
        self.changes_link(edition.year).into_iter().chain([print, data]).collect()
    }

    /// Words for a link to a year's report.
    pub(super) fn report_of(&self, year: FiscalYear) -> Words {
        self.own(crate::i18n::pages::edition_title(&dates::fiscal_year(year, self.lang), self.lang))
    }
}
