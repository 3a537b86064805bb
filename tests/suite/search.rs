//! The search: what is found where, how words are read, and the questions of readers, asked with the
//! theme's own script (the program `node` is needed for those; without it they say so and pass).

mod folding;
mod index;
mod questions;
mod script;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::project::Site;

/// An entry as the script shows it.
#[derive(Debug)]
struct Entry {
    title: String,
    href: String,
    path: Vec<String>,
    text: String,
}

/// The files of a language's index, by name.
fn files(site: &Site, lang: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = format!("{lang}/search/");
    let files = site.files.iter();
    files
        .filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?.to_owned(), bytes.clone())))
        .filter(|(name, _)| name != "index.html")
        .collect()
}

fn catalogue(site: &Site, lang: &str) -> Value {
    serde_json::from_slice(site.bytes(&format!("{lang}/search/index.json"))).unwrap()
}

/// Every entry, in order, with what it shares with the one before put back.
fn entries(site: &Site, lang: &str) -> Vec<Entry> {
    let firsts = catalogue(site, lang)["texts"].as_array().unwrap().len();
    let mut entries = Vec::new();
    for number in 0..firsts {
        let file = site.read(&format!("{lang}/search/texts-{number}.json"));
        let (mut page, mut path) = (String::new(), Vec::new());
        for entry in serde_json::from_str::<Vec<Value>>(&file).unwrap() {
            let text = |at: usize| entry[at].as_str().unwrap().to_owned();
            let href = text(1);
            let (own, anchor) = href.split_at(href.find('#').unwrap_or(href.len()));
            if !own.is_empty() {
                own.clone_into(&mut page);
            }
            path.truncate(usize::try_from(entry[2][0].as_u64().unwrap()).unwrap());
            path.extend(entry[2][1].as_array().unwrap().iter().map(|h| h.as_str().unwrap().to_owned()));
            entries.push(Entry {
                title: text(0),
                href: format!("{page}{anchor}"),
                path: path.clone(),
                text: text(3),
            });
        }
    }
    entries
}
