//! The index of the search as static files, read by the theme's script as far as a query needs them.
//!
//! Beside the page of the search, for each language:
//!
//! ```text
//! index.json      the catalogue; read again with every visit
//! entries.bin     for each entry its kind, body, year, and how many units its parts have: the title, the
//!                 abbreviation that ends it, the headings above, the text
//! terms-N.bin     where terms stand, about 4 KB a file
//! texts-N.json    titles, addresses and texts of entries, read for the hits that are shown
//! ```
//!
//! An entry is read as its title, then its number and the headings above it, then its text; a position of
//! a term is counted through all three, and one position between two of them belongs to nothing, so that
//! no phrase reaches from one into the other. What a hit weighs is said in `search-core.js`.
//!
//! Deliberately absent: wording, addresses that do not exist (the entries are taken from the pages), and
//! compression, which servers do.

mod catalogue;
mod fold;
mod numbers;
mod terms;

use serde::Serialize;

use crate::compose::page::{Publication, Search, SearchEntry};
use crate::model::Lang;
use crate::output::{OutputPath, UnsafePath};

use super::html::Place;
use catalogue::Catalogue;
use numbers::put;
use terms::Terms;

pub use fold::{Unit, units};

/// The page of the search, beside which its files lie.
const SLUG: &str = "search";

/// How large a file of texts grows before the next begins.
const TEXTS: usize = 4096;

/// An entry as it is shown: title, address, headings above, text, and, where it has them, its number and
/// the language of a title that is not in the page's. What an entry shares with the one before in its file is left out: of the address the
/// page, of the headings the first, of which only the number is said.
#[derive(Serialize)]
struct Shown<'p>(
    &'p str,
    &'p str,
    (usize, &'p [String]),
    &'p str,
    #[serde(skip_serializing_if = "Option::is_none")] Option<(&'p str, &'static str)>,
);

/// The files of a publication's index.
///
/// # Errors
/// A path that cannot be published: none, unless the program is wrong.
pub fn write(publication: &Publication) -> Result<Vec<(OutputPath, Vec<u8>)>, UnsafePath> {
    let (search, lang) = (&publication.search, publication.lang);
    let mut terms = Terms::default();
    let mut entries = Vec::new();
    let mut length = 0;
    for (at, entry) in search.entries.iter().enumerate() {
        length += add(entry, at, search, &mut terms, &mut entries);
    }
    let texts = texts(&search.entries, lang);
    let term_files = terms.files();
    let first_terms = term_files.iter().map(|file| file.first.clone()).collect();
    let mut files: Vec<(String, Vec<u8>)> = vec![("entries.bin".to_owned(), entries)];
    let numbered = term_files.into_iter().enumerate();
    files.extend(numbered.map(|(number, file)| (format!("terms-{number}.bin"), file.bytes)));
    let first_texts = texts.iter().map(|(first, _)| *first).collect();
    let numbered = texts.into_iter().enumerate();
    files.extend(numbered.map(|(number, (_, bytes))| (format!("texts-{number}.json"), bytes)));
    let catalogue = Catalogue {
        version: catalogue::version(files.iter().map(|(_, bytes)| bytes.as_slice())),
        average: length / search.entries.len().max(1),
        excerpt: excerpt(lang),
        stop: &fold::STOP,
        joints: &fold::JOINTS,
        terms: first_terms,
        texts: first_texts,
        bodies: catalogue::named(&search.bodies),
        years: catalogue::named(&search.years),
        kinds: catalogue::kinds(search),
        words: catalogue::words(&search.words),
    };
    files.push(("index.json".to_owned(), json(&catalogue)));
    let place = |(name, bytes)| Ok((OutputPath::new(format!("{}/{SLUG}/{name}", lang.tag()))?, bytes));
    files.into_iter().map(place).collect()
}

/// Adds an entry to the index; gives the length of its text.
fn add(entry: &SearchEntry, at: usize, search: &Search, terms: &mut Terms, entries: &mut Vec<u8>) -> usize {
    let title = units(&entry.title.text);
    let above: Vec<Unit> = entry.number.iter().chain(&entry.path).flat_map(|words| units(words)).collect();
    let short = entry.abbreviation.as_deref().map_or(0, |short| units(short).len());
    let text = units(&entry.text);
    terms.add(at, 0, &title);
    terms.add(at, title.len() + 1, &above);
    terms.add(at, title.len() + above.len() + 2, &text);
    let number = |found: Option<usize>| found.map_or(0, |found| found + 1);
    let body = search.bodies.iter().position(|body| Some(&body.id) == entry.body.as_ref());
    let year = search.years.iter().position(|year| Some(&year.id) == entry.year.as_ref());
    let kind = search.kinds.iter().position(|(kind, _)| *kind == entry.kind).unwrap_or_default();
    let numbers = [kind, number(body), number(year), title.len(), short, above.len(), text.len()];
    for number in numbers {
        put(entries, number);
    }
    text.len()
}

/// The entries as they are shown, a few in each file, with the number of the first.
fn texts(entries: &[SearchEntry], lang: Lang) -> Vec<(usize, Vec<u8>)> {
    let mut files: Vec<(usize, Vec<u8>)> = Vec::new();
    let mut before: Option<(&SearchEntry, String)> = None;
    for (at, entry) in entries.iter().enumerate() {
        let href = Place::new(lang, SLUG).href(&entry.href).unwrap_or_default();
        let beside = json(&shown(entry, &href, before.as_ref(), lang));
        match files.last_mut() {
            Some((_, file)) if file.len() + beside.len() <= TEXTS => {
                file.push(b',');
                file.extend(beside);
            }
            _ => {
                let mut file = vec![b'['];
                file.extend(json(&shown(entry, &href, None, lang)));
                files.push((at, file));
            }
        }
        before = Some((entry, href));
    }
    files.iter_mut().for_each(|(_, file)| file.push(b']'));
    files
}

/// An entry without what it shares with the one before.
fn shown<'p>(
    entry: &'p SearchEntry,
    href: &'p str,
    before: Option<&(&SearchEntry, String)>,
    lang: Lang,
) -> Shown<'p> {
    let page = |href: &str| href.find('#').unwrap_or(href.len());
    let (same_page, shared) = before.map_or((false, 0), |(other, other_href)| {
        let pairs = entry.path.iter().zip(&other.path);
        let same = href[..page(href)] == other_href[..page(other_href)];
        (same, pairs.take_while(|(one, other)| one == other).count())
    });
    let href = if same_page { &href[page(href)..] } else { href };
    let foreign = if entry.is_foreign(lang) { entry.title.lang.tag() } else { "" };
    let number = entry.number.as_deref().unwrap_or_default();
    let more = (!number.is_empty() || !foreign.is_empty()).then_some((number, foreign));
    Shown(&entry.title.text, href, (shared, &entry.path[shared..]), &entry.text, more)
}

/// How many signs of a text are shown around a hit: about two lines.
fn excerpt(lang: Lang) -> usize {
    match lang {
        Lang::Ja => 100,
        Lang::En => 200,
    }
}

/// Nothing that is written here can fail to be JSON.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
