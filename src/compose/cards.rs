//! Which pages have a social card, and what each says: years, and the reports of bodies.
//!
//! Deliberately absent: cards of other pages. A chapter or a list is shared with the card of no other thing.

use std::collections::BTreeMap;

use super::Composer;
use super::atlas::{body_slug, edition_slug};
use super::card::{Card, Number};
use super::chart::Plot;
use super::page::{Block, Figure, Page, Section};
use crate::i18n::dates;
use crate::i18n::pages::{full_stop, of_year};
use crate::model::{BodyId, FiscalYear, MeasureKind, Observation};

/// The most numbers of a card.
const MOST_NUMBERS: usize = 3;

impl Composer<'_> {
    /// The cards of pages by their slugs.
    pub(super) fn cards(&self, pages: &[Page]) -> BTreeMap<String, Card> {
        let mut cards = BTreeMap::new();
        for edition in self.archive.editions.values() {
            let slug = edition_slug(edition.year);
            if let Some(page) = pages.iter().find(|page| page.slug == slug) {
                let values = edition.headline.iter().filter_map(|id| self.archive.observation(id));
                let numbers = values.map(|value| self.card_number(value)).collect();
                cards.insert(slug, self.card(page, page.title.text.clone(), numbers));
            }
            for body in edition.reports.keys() {
                let slug = body_slug(edition.year, body);
                if let Some(page) = pages.iter().find(|page| page.slug == slug) {
                    let year = dates::fiscal_year(edition.year, self.lang);
                    let title = of_year(&page.title.text, &year, self.lang);
                    cards.insert(slug, self.card(page, title, self.grades_of(body, edition.year)));
                }
            }
        }
        cards
    }

    fn card(&self, page: &Page, title: String, mut numbers: Vec<Number>) -> Card {
        let figure = page.sections.iter().find_map(first_figure);
        numbers.truncate(MOST_NUMBERS);
        let finding = figure.map_or_else(|| self.opening(page), |figure| figure.title.clone());
        let worded = numbers.iter().map(|number| format!("{} {}{}", number.label, number.value, number.unit));
        let shown: Vec<String> = if figure.is_some() { vec![finding.clone()] } else { worded.collect() };
        let alternative = [title.clone()].into_iter().chain(shown).collect::<Vec<_>>();
        let site = &self.archive.site;
        Card {
            site: self.words(&site.title).text,
            title,
            finding,
            chart: figure.map(|figure| figure.chart.clone()),
            numbers,
            alternative: alternative.join(full_stop(self.lang)),
            publisher: self.words(&site.publisher).text,
            notice: self.frame().demonstration.map(|demonstration| demonstration.notice),
        }
    }

    /// The first sentence of what a page says of itself; none where that is its title.
    fn opening(&self, page: &Page) -> String {
        let stop = full_stop(self.lang);
        let description = Some(page.description.as_str()).filter(|said| *said != page.title.text);
        let sentence = |said: &str| match said.split_once(stop) {
            Some((first, _)) => format!("{first}{}", stop.trim_end()),
            None => said.to_owned(),
        };
        description.map(sentence).unwrap_or_default()
    }

    fn card_number(&self, value: &Observation) -> Number {
        let headline = self.headline(value);
        Number { label: headline.label, value: headline.value, unit: headline.unit }
    }

    /// The grades of a body in a year, in the order of the measures.
    fn grades_of(&self, body: &BodyId, year: FiscalYear) -> Vec<Number> {
        let measures = self.archive.measures.measures.iter();
        let graded = measures
            .filter(|measure| measure.kind == MeasureKind::Grade)
            .filter_map(|measure| self.grade_of_all(measure, body, year));
        let number = |value: &Observation| Number {
            label: self.measure_words(value).text,
            value: value.reading.quantity().map(|grade| grade.to_string()).unwrap_or_default(),
            unit: String::new(),
        };
        graded.map(number).collect()
    }
}

/// The first figure of a section that shows values; small ones beside others say nothing alone.
fn first_figure(section: &Section) -> Option<&Figure> {
    let shown = section.blocks.iter().find_map(|block| match block {
        Block::Figure(figure) if !matches!(figure.chart.plot, Plot::Diagram(_)) => Some(&**figure),
        _ => None,
    });
    shown.or_else(|| section.sections.iter().find_map(first_figure))
}
