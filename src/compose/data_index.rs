//! The page of open data: the files of the whole, and those of the tables in the order of the documents.
//!
//! Deliberately absent: the files themselves (`render::data`).

use super::Composer;
use super::atlas::table_file;
use super::page::{Entry, Href, Link, Page, Words};
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, of_body, of_year, page_word};
use crate::model::{BodyId, Edition, Heading, PartId};

impl Composer<'_> {
    /// The files of open data.
    pub(super) fn data_page(&self) -> Page {
        let file = |name: &str, note: PageWord| {
            let words = self.own(name);
            let href = Some(Href::Data(format!("data/{name}")));
            let link = Link { words, href, current: false };
            Entry { note: Some(page_word(note, self.lang).to_owned()), ..self.link_entry(link) }
        };
        let whole = vec![
            file("observations.csv", PageWord::DataObservations),
            file("incidents.csv", PageWord::DataIncidents),
            file("goals.csv", PageWord::DataGoals),
            file("bodies.csv", PageWord::DataBodies),
            file("documents.csv", PageWord::DataDocuments),
            file("reports.csv", PageWord::DataReports),
            file("answers.csv", PageWord::DataAnswers),
            file("countermeasures.csv", PageWord::DataCountermeasures),
            file("measures.csv", PageWord::DataMeasures),
            file("definitions.csv", PageWord::DataDefinitions),
            file("breaks.csv", PageWord::DataBreaks),
            file("codes.csv", PageWord::DataCodes),
            file("corrections.csv", PageWord::Corrections),
            file("addresses.txt", PageWord::DataAddresses),
        ];
        let mut sections = vec![self.contents_section("whole", PageWord::WholeData, whole)];
        for edition in self.archive.editions.values().rev() {
            let entries = self.table_entries(edition);
            if !entries.is_empty() {
                let mut section = self.contents_section(
                    &format!("tables-{}", edition.year),
                    PageWord::TablesAsData,
                    entries,
                );
                let year = dates::fiscal_year(edition.year, self.lang);
                section.title = self.own(of_year(&section.title.text, &year, self.lang));
                sections.push(section);
            }
        }
        self.index_page("data", PageWord::Data, sections)
    }

    /// The tables of a year: the government's first, then those of each body's own report, each as its
    /// document orders them.
    fn table_entries(&self, edition: &Edition) -> Vec<Entry> {
        let mut documents: Vec<_> = edition.documents.iter().collect();
        documents
            .sort_by_key(|document| document.body.as_ref().map(|body| self.archive.bodies.position(body)));
        let placed = documents.into_iter().flat_map(|document| {
            let mut tables = Vec::new();
            tables_below(&document.tree, &mut tables);
            tables.into_iter().map(|id| (document.body.as_ref(), id))
        });
        placed.filter_map(|(body, id)| self.table_entry(edition, body, id)).collect()
    }

    fn table_entry(&self, edition: &Edition, body: Option<&BodyId>, id: &PartId) -> Option<Entry> {
        let caption = edition.tables.get(id).map(|table| &table.caption);
        let caption = caption.or_else(|| edition.text_tables.get(id).map(|table| &table.caption));
        let caption = caption.or_else(|| {
            let drawn = edition.drawings.get(id).filter(|drawing| !drawing.nodes.is_empty());
            drawn.map(|drawing| &drawing.caption)
        })?;
        let caption = self.words(caption);
        let words = match body {
            None => caption,
            Some(body) => {
                let text = of_body(&self.body_name(body).text, &caption.text, self.lang);
                Words { text, ..caption }
            }
        };
        let link = Link { words, href: Some(table_file(edition.year, id)), current: false };
        Some(Entry {
            number: self.table_number(edition.year, id).or(self.figure_number(edition.year, id)).cloned(),
            note: Some(format!("{id}.csv")),
            ..self.link_entry(link)
        })
    }
}

/// The tables and drawings under headings, from the first to the last.
fn tables_below<'e>(headings: &'e [Heading], tables: &mut Vec<&'e PartId>) {
    for heading in headings {
        tables.extend(heading.tables.iter().map(|id| &id.value));
        tables.extend(heading.figures.iter().map(|id| &id.value));
        for column in &heading.columns {
            tables.extend(column.tables.iter().chain(&column.figures).map(|id| &id.value));
        }
        tables_below(&heading.children, tables);
    }
}
