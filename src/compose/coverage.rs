//! The page of coverage: what of each document stands here, and how much of it in both languages.

use super::Composer;
use super::page::{Block, Cell, Page, TableRow};
use crate::derive::{Tally, coverage};
use crate::i18n::pages::{PageWord, page_word, tally};
use crate::i18n::{dates, numbers};

impl Composer<'_> {
    /// The page of coverage.
    pub(super) fn coverage_page(&self) -> Page {
        let count = |count: usize| numbers::quantity(&count.into(), self.lang);
        let cell = |found: Tally| {
            Cell::number(tally(
                &count(found.there),
                &count(found.translated),
                found.there == found.translated,
                self.lang,
            ))
        };
        let rows = coverage(self.archive).into_iter().map(|of| {
            let title = self.archive.documents.get(&of.document).map(|document| self.words(&document.title));
            TableRow {
                group: None,
                head: title,
                href: None,
                cells: vec![
                    Self::words_cell(self.own(dates::fiscal_year(of.year, self.lang))),
                    cell(of.headings),
                    cell(of.texts),
                    Cell::number(count(of.digests)),
                    cell(of.tables),
                    cell(of.figures),
                    Cell::number(count(of.values)),
                    cell(of.incidents),
                ],
            }
        });
        let word = |word, numeric| (self.own(page_word(word, self.lang)), numeric);
        let columns = vec![
            word(PageWord::Year, false),
            word(PageWord::Headings, true),
            word(PageWord::Texts, true),
            word(PageWord::Digests, true),
            word(PageWord::Tables, true),
            word(PageWord::Drawings, true),
            word(PageWord::Values, true),
            word(PageWord::Accounts, true),
        ];
        let rows = rows.collect();
        let table =
            self.made_table("coverage-table", PageWord::Coverage, Some(PageWord::Document), columns, rows);
        let mut section = self.plain_section("coverage", PageWord::Coverage);
        let note = page_word(PageWord::CoverageNote, self.lang).to_owned();
        section.blocks = vec![Block::Notice(note.clone()), Block::from(table)];
        let mut page = self.index_page("coverage", PageWord::Coverage, vec![section]);
        page.description = note;
        page
    }
}
