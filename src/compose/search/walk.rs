//! The walk over a page: every thing with an address of its own becomes an entry, and what has none is
//! said by the thing that it stands in.

use super::super::page::{
    Block, EntryKind, Figure, Href, Page, Record, SearchEntry, Section, Table, TableRow, Words,
};
use super::homes::{Home, Homes, Place};
use super::text::Text;

/// Sections that repeat what stands elsewhere.
const GLANCE: [&str; 4] = ["headlines", "changed", "months", "trend"];

/// The walk over one page.
pub(super) struct Walk<'w> {
    page: &'w Page,
    homes: &'w Homes,
    place: Place,
    /// The headings above, the page's first.
    path: Vec<String>,
    found: Vec<(SearchEntry, Text)>,
}

impl<'w> Walk<'w> {
    /// The entries of a page, the page itself first.
    pub(super) fn over(page: &'w Page, homes: &'w Homes) -> Vec<SearchEntry> {
        let mut walk = Self { page, homes, place: homes.of(page), path: Vec::new(), found: Vec::new() };
        let own = walk.entry(walk.place.kind, page.title.clone(), None);
        let own = walk.push(SearchEntry { path: page.number.iter().cloned().collect(), ..own });
        match &page.lede {
            Some(lede) => walk.text(own).passage(lede),
            // Of a chapter of the report the description tells the source, as its year does.
            None if walk.place.kind == EntryKind::Report => {}
            None => walk.text(own).line(&page.description),
        }
        if walk.place.whole {
            // The chapter of a body bears its name, which every entry tells as its body.
            if walk.place.kind != EntryKind::Body {
                walk.path.push(page.title.text.clone());
            }
            page.sections.iter().for_each(|section| walk.section(section, own));
        }
        let finished = |(entry, text): (SearchEntry, Text)| SearchEntry { text: text.finish(), ..entry };
        walk.found.into_iter().map(finished).collect()
    }

    fn entry(&self, kind: EntryKind, title: Words, anchor: Option<&str>) -> SearchEntry {
        SearchEntry {
            kind,
            number: None,
            title,
            abbreviation: None,
            href: Href::Page { slug: self.page.slug.clone(), anchor: anchor.map(str::to_owned) },
            body: self.place.body.clone(),
            year: self.place.year.clone(),
            path: self.path.clone(),
            text: String::new(),
        }
    }

    /// An entry of which the archive knows more than the page.
    fn at_home(&self, home: &Home, title: Words, anchor: &str) -> SearchEntry {
        SearchEntry {
            body: home.body.clone(),
            year: home.year.clone(),
            abbreviation: home.abbreviation.clone(),
            ..self.entry(home.kind, title, Some(anchor))
        }
    }

    fn push(&mut self, entry: SearchEntry) -> usize {
        self.found.push((entry, Text::default()));
        self.found.len() - 1
    }

    /// The text of an entry that was pushed.
    fn text(&mut self, at: usize) -> &mut Text {
        &mut self.found[at].1
    }

    fn section(&mut self, section: &Section, owner: usize) {
        // What stands at a glance has its home elsewhere.
        if GLANCE.contains(&section.id.as_str()) {
            return;
        }
        let title = &section.title.text;
        // A heading that says what stands above it or right below it again is no thing of its own.
        let table = section.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.permalink => Some(&table.caption.text),
            _ => None,
        });
        // Headings and captions of one thing differ in their capitals.
        let again = |said: &String| said.to_lowercase() == title.to_lowercase();
        if title.is_empty() || self.path.last().is_some_and(again) || table.is_some_and(again) {
            self.pieces(section, owner);
            return;
        }
        let entry = self.entry(EntryKind::Section, section.title.clone(), Some(&section.id));
        let own = self.push(SearchEntry { number: section.number.clone(), ..entry });
        self.path.push(title.clone());
        self.pieces(section, own);
        self.path.pop();
    }

    fn pieces(&mut self, section: &Section, owner: usize) {
        section.blocks.iter().for_each(|block| self.block(block, owner));
        section.sections.iter().for_each(|section| self.section(section, owner));
    }

    fn block(&mut self, block: &Block, owner: usize) {
        match block {
            Block::Passage(passage) => self.text(owner).passage(passage),
            Block::Message(message) => {
                self.text(owner).passage(&message.text);
                message.signature.iter().for_each(|line| self.text(owner).words(line));
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Multiples(figures) => figures.iter().for_each(|figure| self.figure(figure)),
            Block::Table(table) => self.table(table, owner),
            Block::Records(records) => records.iter().for_each(|record| self.record(record, owner)),
            Block::Steps(steps) => steps.iter().for_each(|fields| self.text(owner).fields(fields)),
            Block::Notice(notice) => self.text(owner).line(notice),
            // Headlines are values, lists lead to what is found by itself, contrasts hold texts of others.
            Block::Headlines(_) | Block::Contents(_) | Block::Contrast(_) | Block::Way(_) => {}
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let title = Words { text: figure.title.clone(), lang: self.page.title.lang, printed: None };
        let entry = self.entry(EntryKind::Figure, title, Some(&figure.id));
        let own = self.push(SearchEntry { number: figure.number.clone(), ..entry });
        self.text(own).line(&figure.subtitle);
        for table in figure.table.iter().chain(&figure.links) {
            self.rows(table, own);
        }
        figure.notes.iter().for_each(|note| self.text(own).passage(note));
    }

    /// A table of the source is a thing; one that the tool made is a part of its section.
    fn table(&mut self, table: &Table, owner: usize) {
        let mut own = owner;
        if table.permalink {
            let entry = self.entry(EntryKind::Table, table.caption.clone(), Some(&table.id));
            own = self.push(SearchEntry { number: table.number.clone(), ..entry });
            let heads = table.stub.iter().chain(table.columns.iter().map(|column| &column.words));
            heads.for_each(|words| self.text(own).words(words));
            self.path.push(table.caption.text.clone());
        }
        self.rows(table, own);
        if table.permalink {
            self.path.pop();
        }
        table.notes.iter().for_each(|note| self.text(own).passage(note));
    }

    fn rows(&mut self, table: &Table, owner: usize) {
        table.rows.iter().for_each(|row| self.row(row, owner));
    }

    fn row(&mut self, row: &TableRow, owner: usize) {
        let ids: Vec<(&str, Option<&Home>)> = row
            .cells
            .iter()
            .filter_map(|cell| cell.id.as_deref())
            .map(|id| (id, self.homes.at(&self.page.slug, id)))
            .collect();
        // What the row tells of is found elsewhere.
        if !ids.is_empty() && ids.iter().all(|(_, home)| home.is_none()) {
            return;
        }
        let thing = ids.iter().find_map(|(id, home)| Some((*id, (*home)?)));
        if let Some((id, home)) = thing.filter(|(_, home)| home.kind != EntryKind::Value) {
            let mut text = Text::default();
            text.row(row);
            self.thing(home, id, home.title.clone(), text);
            return;
        }
        self.text(owner).head(row);
        for cell in &row.cells {
            let home = cell.id.as_deref().and_then(|id| Some((id, self.homes.at(&self.page.slug, id)?)));
            match home {
                Some((id, home)) => {
                    let mut text = Text::default();
                    text.datum(cell);
                    self.thing(home, id, home.title.clone(), text);
                }
                None => self.text(owner).cell(cell),
            }
        }
    }

    /// A thing whose text is complete; without a title the text's opening stands for it.
    fn thing(&mut self, home: &Home, id: &str, title: Option<Words>, text: Text) {
        let title = title.unwrap_or_else(|| Words { text: String::new(), ..self.page.title.clone() });
        let entry = self.at_home(home, title, id);
        let at = self.push(entry);
        let (entry, own) = &mut self.found[at];
        if entry.title.text.is_empty() {
            entry.title.text = text.opening(entry.title.lang);
        }
        *own = text.without(&entry.title.text);
    }

    fn record(&mut self, record: &Record, owner: usize) {
        let mut text = Text::default();
        text.fields(&record.fields);
        record.tags.iter().for_each(|tag| text.line(tag));
        let home = record.id.as_deref().and_then(|id| Some((id, self.homes.at(&self.page.slug, id)?)));
        match (home, &record.id, &record.title) {
            (Some((id, home)), ..) => self.thing(home, id, record.title.clone(), text),
            // A measure's page says its common definition as its own text.
            (None, Some(_), Some(_)) if text.says(&self.page.description) => {}
            (None, Some(id), Some(title)) => {
                let entry = self.entry(EntryKind::Section, title.clone(), Some(id));
                let at = self.push(entry);
                *self.text(at) = text;
            }
            (None, _, title) => {
                title.iter().for_each(|title| self.text(owner).words(title));
                self.text(owner).line(&text.finish());
            }
        }
    }
}
