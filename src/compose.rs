//! What is shown: pages, sections, tables, figures and links, in one language and in no format yet.
//!
//! Deliberately absent: HTML and CSS (`render`), rounding and wording (`i18n`), anything that counts or
//! compares (`derive`). Slugs and anchors are the same in both languages.

pub mod card;
pub mod chart;
pub mod comparison;
pub mod page;

mod addresses;
mod against;
mod anchors;
mod answers;
mod atlas;
mod axis;
mod books;
mod cards;
mod cells;
mod changes;
mod chapter;
mod citation;
mod corrections;
mod counted;
mod countermeasures;
mod coverage;
mod data_index;
mod diagrams;
mod drawings;
mod edition;
mod feed;
mod figures;
mod first_use;
mod frame;
mod glance;
mod goal_figure;
mod goal_list;
mod headings;
mod history;
mod home;
mod incident_list;
mod incidents;
mod indexes;
mod measures;
mod notes;
mod numbering;
mod outline;
mod papers;
mod print;
mod progress;
mod prose;
mod records;
mod search;
mod sections;
mod spread;
mod subjects;
mod tables;

use std::collections::BTreeMap;

use crate::derive::{Changes, Insights, Review};
use crate::i18n::changes::between;
use crate::model::{Archive, FiscalYear, Lang, PartId};
use atlas::Atlas;
use comparison::Comparison;
use numbering::Outline;
use page::Publication;

/// Everything that composing needs; nothing in it changes.
struct Composer<'a> {
    archive: &'a Archive,
    insights: &'a Insights,
    lang: Lang,
    atlas: Atlas,
    /// The outline of each document of each year, in the order of the edition.
    outlines: BTreeMap<FiscalYear, Vec<Outline<'a>>>,
}

/// Composes everything in one language.
#[must_use]
pub fn compose(archive: &Archive, insights: &Insights, lang: Lang) -> Publication {
    let composer = Composer::new(archive, insights, lang);
    let mut pages = vec![composer.home()];
    for edition in archive.editions.values() {
        pages.push(composer.edition_page(edition));
        pages.extend(composer.report_pages(edition));
        pages.extend(edition.reports.values().map(|report| composer.chapter_page(report, edition)));
        pages.extend(composer.changes_pages(edition.year));
    }
    pages.push(composer.bodies_page());
    pages.extend(composer.history_pages());
    pages.extend(composer.incidents_page());
    pages.extend(composer.goals_page());
    pages.push(composer.measures_page());
    pages.extend(archive.measures.measures.iter().filter_map(|measure| composer.measure_page(measure)));
    pages.extend(composer.glossary_page());
    pages.push(composer.corrections_page());
    pages.push(composer.data_page());
    pages.push(composer.coverage_page());
    pages.extend(composer.about_page());
    pages.push(composer.search_page());
    anchors::settle(&mut pages, archive.editions.keys().map(|year| print::print_slug(*year)));
    let editions = archive.editions.values();
    let prints: Vec<_> = editions.filter_map(|edition| composer.print_edition(edition, &pages)).collect();
    pages.extend(prints);
    let search = composer.search(&pages);
    first_use::link(&mut pages, archive);
    let addresses = composer.addresses(&mut pages);
    let books = composer.books(&pages);
    let cards = composer.cards(&pages);
    let moved = composer.moved(&mut pages);
    let subjects = composer.subjects(&pages);
    Publication {
        lang,
        frame: composer.frame(),
        pages,
        books,
        cards,
        moved,
        moved_files: addresses::moved_files(archive),
        addresses,
        search,
        subjects,
        feed: composer.feed(composer.news()),
    }
}

/// Words what changed between two states of the data, the newer of which is `archive`.
#[must_use]
pub fn compare_states(
    archive: &Archive,
    insights: &Insights,
    changes: &Changes,
    names: (&str, &str),
    lang: Lang,
) -> Comparison {
    let title = between(names.0, names.1, lang);
    Composer::new(archive, insights, lang).comparison(changes, None, title, names)
}

/// Words what changed from one year to another.
#[must_use]
pub fn compare_years(archive: &Archive, insights: &Insights, review: &Review, lang: Lang) -> Comparison {
    Composer::new(archive, insights, lang).comparison_of_years(review)
}

impl<'a> Composer<'a> {
    fn new(archive: &'a Archive, insights: &'a Insights, lang: Lang) -> Self {
        let outlines = archive.editions.values().map(|edition| {
            let outlines = edition.documents.iter().filter_map(|document| {
                let scheme = &archive.documents.get(&document.document)?.numbering;
                Some(numbering::outline(document, edition, archive.schemes.get(&scheme.value)?, lang))
            });
            (edition.year, outlines.collect())
        });
        let outlines = outlines.collect();
        Self { archive, insights, lang, atlas: Atlas::survey(archive), outlines }
    }
}

impl Composer<'_> {
    /// The number of a table in its document.
    fn table_number(&self, year: FiscalYear, id: &PartId) -> Option<&String> {
        self.outlines.get(&year)?.iter().find_map(|outline| outline.tables.get(id))
    }

    /// The number of a drawing in its document.
    fn figure_number(&self, year: FiscalYear, id: &PartId) -> Option<&String> {
        self.outlines.get(&year)?.iter().find_map(|outline| outline.figures.get(id))
    }

    /// The number of a column in its document.
    fn column_number(&self, year: FiscalYear, id: &PartId) -> Option<&String> {
        self.outlines.get(&year)?.iter().find_map(|outline| outline.columns.get(id))
    }
}
