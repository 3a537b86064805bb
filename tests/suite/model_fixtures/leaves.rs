//! No field of the model project is lost: every leaf of its YAML is looked for in the data and on the
//! pages of both languages.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::project::{files_under, fixture};
use crate::site::built::model;

/// A scalar of a YAML file with the keys that lead to it.
struct Leaf {
    file: String,
    keys: Vec<String>,
    value: String,
}

impl Leaf {
    /// The last key that is a name, with what stands before it.
    fn key(&self) -> &str {
        let mut names = self.keys.iter().rev().filter(|key| key.parse::<usize>().is_err());
        let last = names.next().unwrap();
        if last == "ja" || last == "en" { names.next().unwrap() } else { last }
    }

    fn lang(&self) -> Option<&str> {
        self.keys.last().map(String::as_str).filter(|key| *key == "ja" || *key == "en")
    }

    fn is_under(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    fn place(&self) -> String {
        format!("{}: {} = {}", self.file, self.keys.join("."), self.value)
    }
}

/// The leaves of every file of the model project that holds values, texts or registries.
fn leaves() -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for (file, bytes) in files_under(&fixture("model/content")) {
        if file.ends_with(".yaml") {
            let value: Value = serde_yaml::from_slice(&bytes).unwrap();
            visit(&file, &mut Vec::new(), &value, &mut leaves);
        }
    }
    assert!(leaves.len() > 350, "only {} leaves", leaves.len());
    leaves
}

fn visit(file: &str, keys: &mut Vec<String>, value: &Value, leaves: &mut Vec<Leaf>) {
    let mut below = |key: String, inner: &Value| {
        keys.push(key);
        visit(file, keys, inner, leaves);
        keys.pop();
    };
    let value = match value {
        Value::Mapping(map) => return map.iter().for_each(|(key, inner)| below(scalar(key), inner)),
        Value::Sequence(list) => {
            return list.iter().enumerate().for_each(|(at, inner)| below(at.to_string(), inner));
        }
        other => scalar(other),
    };
    leaves.push(Leaf { file: file.to_owned(), keys: keys.clone(), value });
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => serde_yaml::to_string(other).unwrap().trim().to_owned(),
    }
}

/// A text as readers see it: links to values are their words.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once("](") {
            Some((words, target)) if target.contains(')') => {
                plain.push_str(words);
                rest = target.split_once(')').unwrap().1;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

/// Every field of every CSV file and every string of every JSON file.
fn data() -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for path in model().site.files.keys().filter(|path| path.ends_with(".csv")) {
        for row in model().rows(path) {
            fields.extend(row.into_values());
        }
    }
    for (_, text) in model().site.texts(".json") {
        strings(&serde_json::from_str(&text).unwrap(), &mut fields);
    }
    fields
}

fn strings(value: &serde_json::Value, into: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => drop(into.insert(text.clone())),
        serde_json::Value::Array(list) => list.iter().for_each(|inner| strings(inner, into)),
        serde_json::Value::Object(map) => map.values().for_each(|inner| strings(inner, into)),
        serde_json::Value::Number(number) => drop(into.insert(number.to_string())),
        serde_json::Value::Null | serde_json::Value::Bool(_) => {}
    }
}

/// Keys under which nothing belongs into the data: how a thing is shown, numbered or addressed.
const NOT_DATA: [&str; 12] = [
    "chart",
    "numbered",
    "page",
    "headline",
    "tree",
    "schemes",
    "base_url",
    "languages",
    "demonstration",
    "licence",
    "month",
    "every_year",
];

/// Whether the data should have it: not what is said of the whole site or of words, nor texts of chapters.
fn is_data(leaf: &Leaf) -> bool {
    let file = ["site.yaml", "glossary.yaml"].contains(&leaf.file.as_str());
    let chapter = leaf.keys[0] == "self_inspection" && leaf.keys[1] == "text";
    !file && !chapter && leaf.key() != "at" && !NOT_DATA.iter().any(|key| leaf.is_under(key))
}

#[test]
fn every_field_of_the_model_project_stands_in_the_data() {
    let data = data();
    let words: BTreeSet<&str> = data.iter().flat_map(|field| field.split([';', '/', '=', '@'])).collect();
    let mut lost = Vec::new();
    for leaf in leaves().iter().filter(|leaf| is_data(leaf)) {
        let value = plain(&leaf.value);
        // Sentences and labels stand whole, or as one of several in a field; ids may be part of another.
        let one_of_several = || data.iter().any(|field| field.split(';').any(|part| part == value));
        let part_of_an_id = || leaf.lang().is_none() && words.contains(value.as_str());
        if !data.contains(&value) && !one_of_several() && !part_of_an_id() {
            lost.push(leaf.place());
        }
    }
    assert!(lost.is_empty(), "lost on the way to the data:\n{}", lost.join("\n"));
}

#[test]
fn every_text_and_label_of_the_model_project_stands_on_a_page_of_its_language() {
    let text_of = |lang| -> String {
        let pages = model().of_lang(lang).map(|(_, page)| page.only("main").text());
        pages.collect::<Vec<_>>().join("\n")
    };
    let (ja, en) = (text_of("ja"), text_of("en"));
    let mut lost = Vec::new();
    for leaf in leaves() {
        let Some(lang) = leaf.lang().filter(|_| leaf.file != "site.yaml") else { continue };
        // What a document is said to be stands in the data; what a role means, in the list of codes.
        let elsewhere = leaf.is_under("roles") && leaf.is_under("text");
        if elsewhere || ["schemes", "publisher", "note"].iter().any(|key| leaf.is_under(key)) {
            continue;
        }
        let pages = if lang == "ja" { &ja } else { &en };
        let words = plain(&leaf.value).split_whitespace().collect::<Vec<_>>().join(" ");
        if !pages.contains(&words) {
            lost.push(leaf.place());
        }
    }
    assert!(lost.is_empty(), "lost on the way to the pages:\n{}", lost.join("\n"));
}

#[test]
fn every_line_of_a_source_that_the_model_project_names_can_be_traced() {
    let mut places: BTreeSet<String> = BTreeSet::new();
    for path in model().site.files.keys().filter(|path| path.ends_with(".csv")) {
        for row in model().rows(path) {
            places.extend(
                row.get("source_place").into_iter().flat_map(|lines| lines.split(';')).map(str::to_owned),
            );
        }
    }
    for (_, text) in model().site.texts(".json") {
        strings(&serde_json::from_str(&text).unwrap(), &mut places);
    }
    let lines = leaves().into_iter().filter(|leaf| leaf.key() == "at");
    let pages: String = model().of_lang("en").map(|(_, page)| page.only("main").text()).collect();
    let is_said = |leaf: &Leaf| pages.split(|c: char| !c.is_ascii_digit()).any(|number| number == leaf.value);
    let lost = lines.filter(|leaf| !places.contains(&leaf.value) && !is_said(leaf));
    let lost: Vec<String> = lost.map(|leaf| leaf.place()).collect();
    assert!(lost.is_empty(), "lines that nobody can trace:\n{}", lost.join("\n"));
}
