//! The page of open data: everything at once, then by year and document, then what the columns mean, the
//! terms of use and how to cite.
//!
//! Deliberately absent: the files themselves (`render::data`).

use super::Composer;
use super::atlas::table_file;
use super::page::{Block, Cell, ColumnHead, Entry, Href, Link, Page, Section, Table, TableRow, Words};
use crate::i18n::columns::{Column, ColumnGroup};
use crate::i18n::dates;
use crate::i18n::open_data::{DataSheet, DataWord, data_of_year, data_word, numbered};
use crate::i18n::pages::{PageWord, full_stop};
use crate::model::{Edition, EditionDocument, FiscalYear, Heading, Lang, PartId};

impl Composer<'_> {
    /// The page of open data.
    pub(super) fn data_page(&self) -> Page {
        let mut sections = vec![self.whole_section()];
        sections.extend(self.archive.editions.values().rev().map(|edition| self.files_of_year(edition)));
        sections.extend([self.columns_section(), self.licence_section(), self.cite_section()]);
        let mut page = self.index_page("data", PageWord::Data, sections);
        page.description = data_word(DataWord::Purpose, self.lang).to_owned();
        page
    }

    /// Everything: one archive, and a row of files for each kind of thing.
    fn whole_section(&self) -> Section {
        let archives = vec![
            self.file_entry(DataWord::WholeArchive, "data/hakusho.zip"),
            self.file_entry(DataWord::Catalogue, "data/catalog.jsonld"),
            self.file_entry(DataWord::WholeMetadata, "data/csv-metadata.json"),
            self.file_entry(DataWord::Checksums, "data/SHA256SUMS"),
        ];
        let rows = DataSheet::ALL.iter().map(|sheet| {
            let head = self.own(sheet.title(self.lang));
            self.files_row(head, None, &format!("data/{}.csv", sheet.name()))
        });
        let mut section = self.data_section("whole", DataWord::Whole);
        section.blocks = vec![
            Block::Contents(archives),
            Block::from(self.files_table(
                "whole-files",
                self.own(section.title.text.clone()),
                rows.collect(),
            )),
        ];
        section
    }

    /// The files of a year: its archive, then the tables and drawings of each document in its order.
    fn files_of_year(&self, edition: &Edition) -> Section {
        let year = edition.year;
        let archives = vec![
            self.file_entry(DataWord::YearArchive, &format!("data/{year}/hakusho-{year}.zip")),
            self.file_entry(DataWord::Checksums, &format!("data/{year}/SHA256SUMS")),
        ];
        let mut section = self.data_section(&format!("tables-{year}"), DataWord::TablesAndDrawings);
        section.title = self.own(data_of_year(&dates::fiscal_year(year, self.lang), self.lang));
        section.blocks = vec![Block::Contents(archives)];
        let mut documents: Vec<_> = edition.documents.iter().collect();
        documents
            .sort_by_key(|document| document.body.as_ref().map(|body| self.archive.bodies.position(body)));
        section.blocks.extend(documents.into_iter().filter_map(|of| self.files_of_document(edition, of)));
        section
    }

    fn files_of_document(&self, edition: &Edition, of: &EditionDocument) -> Option<Block> {
        let mut parts = Vec::new();
        parts_below(&of.tree, &mut parts);
        let rows = parts.into_iter().filter_map(|part| self.part_row(edition, part));
        let rows: Vec<TableRow> = rows.collect();
        let title = self.words(&self.archive.documents.get(&of.document)?.title);
        let id = format!("files-{}", of.document);
        (!rows.is_empty()).then(|| Block::from(self.files_table(&id, title, rows)))
    }

    fn part_row(&self, edition: &Edition, part: Part<'_>) -> Option<TableRow> {
        let year = edition.year;
        let (number, caption, id) = match part {
            Part::Table(id) => {
                let caption = edition.tables.get(id).map(|table| &table.caption);
                let caption = caption.or_else(|| edition.text_tables.get(id).map(|table| &table.caption))?;
                (self.table_number(year, id), caption, id)
            }
            Part::Drawing(id) => (self.figure_number(year, id), &edition.drawings.get(id)?.caption, id),
        };
        let caption = self.words(caption);
        let text = numbered(number.map(String::as_str), &caption.text);
        Some(self.files_row(Words { text, ..caption }, self.home_of_part(year, id), &csv_of(year, id)))
    }

    fn home_of_part(&self, year: FiscalYear, id: &PartId) -> Option<Href> {
        self.atlas.named(Some(year), None, id.as_str()).map(|(_, _, href)| href.clone())
    }

    fn files_table(&self, id: &str, caption: Words, rows: Vec<TableRow>) -> Table {
        let word = |word| self.own(data_word(word, self.lang));
        let head = |of| ColumnHead { words: word(of), numeric: false, break_before: None };
        Table {
            id: id.to_owned(),
            number: None,
            caption,
            stub: Some(word(DataWord::File)),
            columns: [DataWord::Csv, DataWord::Json, DataWord::Metadata].map(head).into(),
            rows,
            notes: Vec::new(),
            source: None,
            csv: None,
            permalink: false,
            citation: None,
        }
    }

    /// A row with the three files of a CSV's name.
    fn files_row(&self, head: Words, href: Option<Href>, csv: &str) -> TableRow {
        let name = csv.strip_suffix(".csv").unwrap_or(csv);
        let file = |ending: &str| format!("{name}.{ending}");
        let own = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let [csv, json] = ["csv", "json"].map(|ending| (own(&file(ending)), file(ending)));
        let described = (data_word(DataWord::Described, self.lang).to_owned(), file("csv-metadata.json"));
        let cells = [csv, json, described]
            .map(|(text, path)| Cell { href: Some(Href::Data(path)), ..Self::words_cell(self.own(text)) });
        TableRow { group: None, head: Some(head), href, cells: cells.into() }
    }

    fn file_entry(&self, word: DataWord, path: &str) -> Entry {
        let words = self.own(data_word(word, self.lang));
        let link = Link { words, href: Some(Href::Data(path.to_owned())), current: false };
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        Entry { note: Some(name), ..self.link_entry(link) }
    }

    fn columns_section(&self) -> Section {
        let mut rows = Vec::new();
        for group in ColumnGroup::ALL {
            for (index, column) in group.columns().iter().enumerate() {
                let heading = (index == 0).then(|| self.own(group.title(self.lang)));
                rows.push(TableRow { group: heading, ..self.column_row(*column) });
            }
        }
        let mut section = self.data_section("columns", DataWord::Columns);
        let word = |word| self.own(data_word(word, self.lang));
        let table = Table {
            stub: Some(word(DataWord::ColumnName)),
            columns: vec![ColumnHead { words: word(DataWord::Meaning), numeric: false, break_before: None }],
            ..self.files_table("columns-table", word(DataWord::Columns), rows)
        };
        let note = data_word(DataWord::ColumnsNote, self.lang).to_owned();
        section.blocks = vec![Block::Notice(note), Block::from(table)];
        section
    }

    fn column_row(&self, column: Column) -> TableRow {
        let name = if column.is_pair() {
            Lang::ALL.map(|lang| format!("{}_{}", column.name(), lang.tag())).join(", ")
        } else {
            column.name().to_owned()
        };
        let said = [Some(column.title(self.lang)), column.note(self.lang)];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        let meaning = Self::words_cell(self.own(said.join(full_stop(self.lang))));
        TableRow { group: None, head: Some(self.own(name)), href: None, cells: vec![meaning] }
    }

    fn licence_section(&self) -> Section {
        let licence = &self.archive.site.licence;
        let mut section = self.data_section("licence", DataWord::Licence);
        section.blocks = vec![
            Block::Notice(data_word(DataWord::LicenceNote, self.lang).to_owned()),
            Block::Way(Link {
                words: self.words(&licence.name),
                href: Some(Href::Web(licence.url.value.clone())),
                current: false,
            }),
        ];
        section
    }

    fn cite_section(&self) -> Section {
        let mut section = self.data_section("cite", DataWord::HowToCite);
        let title = data_word(DataWord::Whole, self.lang);
        section.blocks.extend(self.citation(None, title, None, None).map(Block::Notice));
        section.blocks.extend(self.feed_link().map(Block::Way));
        section
    }

    fn data_section(&self, id: &str, title: DataWord) -> Section {
        let title = self.own(data_word(title, self.lang));
        Section { title, ..self.plain_section(id, PageWord::Data) }
    }
}

/// What a document places under a heading and has files of its own.
#[derive(Clone, Copy)]
enum Part<'e> {
    Table(&'e PartId),
    Drawing(&'e PartId),
}

fn csv_of(year: FiscalYear, id: &PartId) -> String {
    match table_file(year, id) {
        Href::Data(path) => path,
        Href::Page { .. } | Href::Web(_) | Href::Mail(_) => String::new(),
    }
}

/// The tables and drawings under headings, from the first to the last.
fn parts_below<'e>(headings: &'e [Heading], parts: &mut Vec<Part<'e>>) {
    for heading in headings {
        parts.extend(heading.tables.iter().map(|id| Part::Table(&id.value)));
        parts.extend(heading.figures.iter().map(|id| Part::Drawing(&id.value)));
        parts_below(&heading.columns, parts);
        parts_below(&heading.children, parts);
    }
}
