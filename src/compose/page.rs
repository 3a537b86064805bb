//! What is shown: pages of numbered sections of blocks, in one language and in no format yet.
//!
//! Every word here is finished and every number is worded; a renderer only decides how it looks.
//! Deliberately absent: HTML, relative addresses, class names. A link names its target; the site, the
//! print edition and a typeset book each make their own address of it.

mod block;
mod book;
mod feed;
mod search;
mod visit;

use std::collections::BTreeMap;

pub use block::{
    Block, Cell, CellContent, Change, ColumnHead, Contrast, Direction, Entry, Field, FieldContent, Figure,
    Headline, Message, Passage, Record, Reply, ResolvedLink, Table, TableRow,
};

pub use book::{Book, BookKind, BookWords, ImprintLine, IndexTerm};
pub use feed::{Feed, FeedEntry};

pub use search::{EntryKind, Facet, Search, SearchEntry, SearchWords};

pub(in crate::compose) use visit::Visitor;

use super::card::Card;
use crate::model::{Addresses, Lang, PartialDate};
use crate::source::Span;

/// Everything that is shown in one language.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The language.
    pub lang: Lang,
    /// Words that stand on every page.
    pub frame: Frame,
    /// The pages, each address once.
    pub pages: Vec<Page>,
    /// Pages that are also typeset.
    pub books: Vec<Book>,
    /// The social cards of pages, by their slugs.
    pub cards: BTreeMap<String, Card>,
    /// What stands at the addresses of pages that are not there any more.
    pub moved: Vec<Moved>,
    /// Files of open data that have another name now: the old and the new path.
    pub moved_files: Vec<(String, String)>,
    /// Every page with its ids, without what only says that something moved.
    pub addresses: Addresses,
    /// What the search finds.
    pub search: Search,
    /// What machines are told of some pages, by their addresses.
    pub subjects: BTreeMap<String, Subject>,
    /// What is new; none where nothing bears a date.
    pub feed: Option<Feed>,
}

/// What stands at the address of a page that is not there any more.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The old address.
    pub slug: String,
    /// Its heading: that the page has moved.
    pub title: String,
    /// What stands before a link to where something is now.
    pub label: String,
    /// The page that took its place; `None` where only parts of it have one.
    pub link: Option<Link>,
    /// Parts that have a place of their own now. Where there are any, readers are not sent on unasked.
    pub parts: Vec<MovedPart>,
}

/// A part of a page that is not there any more.
#[derive(Debug, Clone)]
pub struct MovedPart {
    /// Its old id.
    pub id: String,
    /// Where it is now.
    pub link: Link,
}

/// What a page is about, for machines.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Whether it is a report or a set of data.
    pub kind: SubjectKind,
    /// What it says, in a sentence or two.
    pub description: String,
    /// First and last day of the time that it is of.
    pub time: Option<[PartialDate; 2]>,
    /// When what it is based on was published.
    pub date: Option<PartialDate>,
    /// The documents that it is based on.
    pub originals: Vec<Original>,
    /// Whose report it is, or what is measured.
    pub of: Option<String>,
    /// Its data as files.
    pub files: Vec<Href>,
}

/// What a page is, for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectKind {
    /// A report of a year or of a body.
    Report,
    /// Data that can be loaded.
    Dataset,
}

/// A document that something is based on.
#[derive(Debug, Clone)]
pub struct Original {
    /// Its title.
    pub title: Words,
    /// Who published it.
    pub publisher: Words,
}

/// Words that stand on every page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Title of the site.
    pub title: Words,
    /// One sentence on the site.
    pub description: Words,
    /// Publisher.
    pub publisher: Words,
    /// The notice of a demonstration, where it is one, and the originals that it was made from.
    pub demonstration: Option<Demonstration>,
    /// Main navigation.
    pub navigation: Vec<Link>,
    /// The way to the search.
    pub search: Link,
    /// Links of the footer.
    pub footer: Vec<Link>,
    /// Terms of use.
    pub licence: Link,
    /// The feed, where there is one.
    pub feed: Option<Link>,
    /// The fixed words of the furniture, by purpose.
    pub words: Furniture,
    /// Address of the site's root, with a final slash.
    pub base_url: String,
}

/// The notice of a demonstration.
#[derive(Debug, Clone)]
pub struct Demonstration {
    /// The notice.
    pub notice: String,
    /// Heading of the list of originals.
    pub originals_title: String,
    /// Titles of the originals.
    pub originals: Vec<Words>,
}

/// Fixed words of the furniture.
#[derive(Debug, Clone)]
pub struct Furniture {
    /// "Skip to content".
    pub skip: String,
    /// Accessible name of the main navigation.
    pub main_navigation: String,
    /// Accessible name of the list of a page's sections.
    pub on_this_page: String,
    /// Heading of the contents of a document.
    pub contents: String,
    /// Accessible name of a body's list of years.
    pub years: String,
    /// Accessible name of the way back to the start (breadcrumbs).
    pub breadcrumbs: String,
    /// Name of the other language in that language.
    pub other_language: String,
    /// The mark of a digest ("Digest, not the original text").
    pub digest: String,
    /// Said beside a text that is not in the page's language.
    pub untranslated: String,
    /// "Numbers as a table".
    pub as_table: String,
    /// "Definition".
    pub definition: String,
    /// "CSV".
    pub csv: String,
    /// "JSON".
    pub json: String,
    /// "Cite this number".
    pub cite: String,
    /// "Link to this figure".
    pub permalink_figure: String,
    /// "Link to this table".
    pub permalink_table: String,
    /// "Show only rows with", of a long table.
    pub filter_rows: String,
    /// "{shown} of {all} rows", of a long table.
    pub rows_shown: String,
    /// "Source".
    pub source: String,
    /// "Notes".
    pub notes: String,
    /// "Previous".
    pub previous: String,
    /// "Next".
    pub next: String,
    /// "Footnotes".
    pub footnotes: String,
    /// "Back to the text".
    pub back: String,
    /// "Both years in one text".
    pub in_one: String,
    /// "Previous change".
    pub previous_change: String,
    /// "Next change".
    pub next_change: String,
    /// "Link to these texts".
    pub permalink_texts: String,
    /// Accessible name of the field in which a reader types what to look for.
    pub search_field: String,
}

/// Plain words in the language that they are really in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language; another than the page's where a translation is missing or a name stays as printed.
    pub lang: Lang,
    /// What the source calls it, where it uses a term of its own.
    pub printed: Option<PrintedTerm>,
}

/// A term of the source, always Japanese, with the words around it in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedTerm {
    /// What stands before it.
    pub before: &'static str,
    /// The term as printed.
    pub term: String,
    /// What stands after it.
    pub after: &'static str,
}

/// An address inside the publication or outside of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Href {
    /// A page of the same language and, where given, an anchor on it.
    Page {
        /// The page's slug (`2012/cao`; empty for the home page).
        slug: String,
        /// An id on it.
        anchor: Option<String>,
    },
    /// A file beside the pages: open data (`data/2012/implementation-trend.csv`), a feed (`ja/feed.xml`).
    Data(String),
    /// An address of another site.
    Web(String),
    /// An e-mail address.
    Mail(String),
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub words: Words,
    /// Its target; `None` where there is nothing to go to (a year without a report).
    pub href: Option<Href>,
    /// Whether it is the current page.
    pub current: bool,
}

/// What a page is: decides the template, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The home page of a language.
    Home,
    /// A year.
    Edition,
    /// A chapter of the government's report.
    Report,
    /// A body's chapter or report.
    Body,
    /// A list of things (bodies, measures).
    Index,
    /// A measure.
    Measure,
    /// A page of text (about).
    Text,
    /// A whole year as one document for paper.
    Print,
    /// The search.
    Search,
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its address inside the language: segments joined by `/`, empty for the home page.
    pub slug: String,
    /// What it is.
    pub kind: PageKind,
    /// Its heading.
    pub title: Words,
    /// Its number in its document, above the heading (「第2編 第2節 20」).
    pub number: Option<String>,
    /// The way back to the start.
    pub breadcrumbs: Vec<Link>,
    /// What it says, in one or two sentences.
    pub lede: Option<Passage>,
    /// The same as plain text, for search engines.
    pub description: String,
    /// The body's other years.
    pub years: Vec<Link>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The pages before and after it in reading order.
    pub previous: Option<Link>,
    /// The page after it.
    pub next: Option<Link>,
    /// Ways from it to what its readers look for next.
    pub ways: Vec<Link>,
    /// The content that it came from.
    pub span: Option<Span>,
}

impl Page {
    /// A page of this address with nothing but its title, which also describes it.
    #[must_use]
    pub fn new(slug: String, kind: PageKind, title: Words) -> Self {
        Self {
            slug,
            kind,
            description: title.text.clone(),
            title,
            number: None,
            breadcrumbs: Vec::new(),
            lede: None,
            years: Vec::new(),
            sections: Vec::new(),
            previous: None,
            next: None,
            ways: Vec::new(),
            span: None,
        }
    }
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id, unique on the page and the same in both languages.
    pub id: String,
    /// Its number in its document.
    pub number: Option<String>,
    /// Its heading.
    pub title: Words,
    /// Whether it is a chapter, which begins on a new page on paper.
    pub chapter: bool,
    /// Whether it is a column (コラム), which is set apart from the running text.
    pub column: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Where the whole section is printed.
    pub source: Option<String>,
    /// The sections below.
    pub sections: Vec<Section>,
}

impl Section {
    /// A section with nothing but its heading.
    #[must_use]
    pub fn new(id: String, title: Words) -> Self {
        Self {
            id,
            number: None,
            title,
            chapter: false,
            column: false,
            blocks: Vec::new(),
            source: None,
            sections: Vec::new(),
        }
    }
}
