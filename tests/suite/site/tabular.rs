//! Every CSV file has a description that is true of it: columns, types, keys, and where keys lead.
//!
//! The checker reads what the W3C's Metadata Vocabulary for Tabular Data says, as far as this site uses it;
//! what it does not know it refuses. Its own tests break descriptions and data on purpose.

use std::collections::{BTreeMap, BTreeSet};

use hakusho::model::PartialDate;
use serde_json::{Value, json};

use super::built::{Built, model, real};

/// CSV files and descriptions by their paths.
type Files = BTreeMap<String, Vec<u8>>;

/// What is wrong with a description and the file that it describes.
fn faults(files: &Files, path: &str) -> Vec<String> {
    let described = format!("{path}-metadata.json");
    let Some(bytes) = files.get(&described) else { return vec![format!("{path} is not described")] };
    let metadata: Value = serde_json::from_slice(bytes).unwrap();
    let mut faults = Vec::new();
    if metadata["@context"][0] != "http://www.w3.org/ns/csvw" {
        faults.push(format!("{described}: not in the context of the vocabulary"));
    }
    let group = tables(&metadata);
    let own = group.iter().find(|table| resolve(&described, &table["url"]) == path);
    let Some(own) = own else { return vec![format!("{described} does not describe {path}")] };
    for (key, value) in [
        ("encoding", json!("utf-8")),
        ("delimiter", json!(",")),
        ("quoteChar", json!("\"")),
        ("header", json!(true)),
        ("doubleQuote", json!(true)),
    ] {
        if metadata["dialect"][key] != value {
            faults.push(format!("{described}: the dialect says another {key}"));
        }
    }
    for key in ["dc:title", "dc:license", "dc:publisher", "null", "tableSchema"] {
        if own.get(key).is_none() {
            faults.push(format!("{described}: no {key}"));
        }
    }
    for table in &group {
        let url = resolve(&described, &table["url"]);
        faults.extend(
            shape(files, &url, &table["tableSchema"]).into_iter().map(|it| format!("{described}: {it}")),
        );
    }
    faults.extend(cells(files, path, own));
    faults.extend(keys(files, &described, path, own, &group));
    faults
}

fn tables(metadata: &Value) -> Vec<Value> {
    metadata["tables"].as_array().cloned().unwrap_or_else(|| vec![metadata.clone()])
}

/// The path that an address in a description names.
fn resolve(from: &str, to: &Value) -> String {
    let mut segments: Vec<&str> = from.split('/').collect();
    segments.pop();
    for segment in to.as_str().unwrap_or_default().split('/') {
        if segment == ".." { segments.pop().map(|_| ()).unwrap() } else { segments.push(segment) }
    }
    segments.join("/")
}

fn read(files: &Files, path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(files[path].as_slice());
    let heads = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (heads, rows)
}

/// Columns: as many as the file has, in its order, each with a name of its own and a title in the file.
fn shape(files: &Files, path: &str, schema: &Value) -> Vec<String> {
    if !files.contains_key(path) {
        return vec![format!("there is no {path}")];
    }
    let (heads, _) = read(files, path);
    let columns = schema["columns"].as_array().unwrap();
    if columns.len() != heads.len() {
        return vec![format!("{} columns described of {} in {path}", columns.len(), heads.len())];
    }
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    for (column, head) in columns.iter().zip(&heads) {
        let name = column["name"].as_str().unwrap_or_default();
        let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'.');
        if name.is_empty() || name.starts_with('_') || !plain || !names.insert(name.to_owned()) {
            faults.push(format!("{name:?} cannot be the name of a column of {path}"));
        }
        let titles = column["titles"].as_object().unwrap();
        let said: Vec<&Value> = titles
            .values()
            .flat_map(|it| it.as_array().map_or_else(|| vec![it], |all| all.iter().collect()))
            .collect();
        if !said.contains(&&json!(head)) {
            faults.push(format!("the head {head} of {path} is no title of {name}"));
        }
        if column["lang"].is_null() && !(titles.contains_key("ja") && titles.contains_key("en")) {
            faults.push(format!("{name} of {path} has no title in both languages"));
        }
    }
    faults
}

/// Every cell: there where it must be, and of its type.
fn cells(files: &Files, path: &str, table: &Value) -> Vec<String> {
    let (_, rows) = read(files, path);
    let columns = table["tableSchema"]["columns"].as_array().unwrap();
    let mut faults = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        for (column, cell) in columns.iter().zip(row) {
            let place = || format!("{path}, row {}, {}: {cell:?}", number + 1, column["name"]);
            if json!(cell) == table["null"] {
                if column["required"] == true {
                    faults.push(format!("{} is required", place()));
                }
                continue;
            }
            let parts: Vec<&str> = match column["separator"].as_str() {
                Some(separator) => cell.split(separator).collect(),
                None => vec![cell],
            };
            if !parts.iter().all(|part| is_of(part, &column["datatype"])) {
                faults.push(format!("{} is no {}", place(), column["datatype"]));
            }
        }
    }
    faults
}

fn is_of(cell: &str, datatype: &Value) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match datatype.as_str() {
        Some("string") => true,
        Some("nonNegativeInteger") => digits(cell),
        Some("boolean") => matches!(cell, "true" | "false"),
        Some("decimal") => {
            let number = cell.strip_prefix('-').unwrap_or(cell);
            let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
            digits(whole) && digits(part)
        }
        Some(other) => panic!("the checker does not know {other}"),
        None => {
            let date = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}(:[0-9]{2})?)?)?)?";
            assert_eq!(datatype, &json!({"base": "string", "format": date}), "not known to the checker");
            PartialDate::parse(cell).is_ok()
        }
    }
}

/// The primary key is there once; a foreign key leads to a row of a described file.
fn keys(files: &Files, described: &str, path: &str, table: &Value, group: &[Value]) -> Vec<String> {
    let schema = &table["tableSchema"];
    let mut faults = Vec::new();
    if let Some(key) = schema["primaryKey"].as_array() {
        let mut seen = BTreeSet::new();
        for values in tuples(files, path, table, key) {
            if !seen.insert(values.clone()) {
                faults.push(format!("{path}: {values:?} stands twice"));
            }
        }
    }
    for key in schema["foreignKeys"].as_array().into_iter().flatten() {
        let url = resolve(described, &key["reference"]["resource"]);
        let Some(other) = group.iter().find(|table| resolve(described, &table["url"]) == url) else {
            faults.push(format!("{described}: {url} is not among the described"));
            continue;
        };
        let there = tuples(files, &url, other, key["reference"]["columnReference"].as_array().unwrap());
        let there: BTreeSet<Vec<String>> = there.into_iter().collect();
        for values in tuples(files, path, table, key["columnReference"].as_array().unwrap()) {
            if !values.iter().all(String::is_empty) && !there.contains(&values) {
                faults.push(format!("{path}: {values:?} is not in {url}"));
            }
        }
    }
    faults
}

fn tuples(files: &Files, path: &str, table: &Value, names: &[Value]) -> Vec<Vec<String>> {
    let columns = table["tableSchema"]["columns"].as_array().unwrap();
    let at = names.iter().map(|name| columns.iter().position(|column| column["name"] == *name).unwrap());
    let at: Vec<usize> = at.collect();
    let (_, rows) = read(files, path);
    rows.iter().map(|row| at.iter().map(|at| row[*at].clone()).collect()).collect()
}

fn csv_files(built: &Built) -> impl Iterator<Item = &String> {
    built.site.files.keys().filter(|path| path.ends_with(".csv"))
}

#[test]
fn every_csv_file_is_described_and_the_description_is_true_of_every_cell() {
    for built in [real(), model()] {
        let faults: Vec<String> = csv_files(built).flat_map(|path| faults(&built.site.files, path)).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    assert!(csv_files(real()).count() > 60, "is the site read at all?");
}

#[test]
fn the_files_of_the_whole_are_described_together_and_their_keys_meet() {
    let files = &real().site.files;
    let described = "data/csv-metadata.json";
    let metadata: Value = serde_json::from_slice(&files[described]).unwrap();
    let group = tables(&metadata);
    let mut keyed = 0;
    for table in &group {
        let path = resolve(described, &table["url"]);
        assert_eq!(shape(files, &path, &table["tableSchema"]), Vec::<String>::new());
        assert_eq!(keys(files, described, &path, table, &group), Vec::<String>::new());
        keyed += table["tableSchema"]["foreignKeys"].as_array().map_or(0, Vec::len);
    }
    let of_whole = csv_files(real()).filter(|path| path.matches('/').count() == 1).count();
    assert_eq!(group.len(), of_whole);
    assert!(keyed > 10, "only {keyed} keys lead to another file");
}

#[test]
fn the_json_of_the_whole_says_what_the_csv_says() {
    for built in [real(), model()] {
        for path in csv_files(built).filter(|path| path.matches('/').count() == 1) {
            let (heads, rows) = read(&built.site.files, path);
            let json: Value = serde_json::from_str(&built.site.read(&path.replace(".csv", ".json"))).unwrap();
            let said = json["rows"].as_array().unwrap();
            assert_eq!(said.len(), rows.len(), "{path}");
            for (row, said) in rows.iter().zip(said) {
                assert_eq!(said.as_object().unwrap().len(), heads.len(), "{path}");
                for (head, cell) in heads.iter().zip(row) {
                    let text = match &said[head] {
                        Value::Null => String::new(),
                        Value::String(text) => text.clone(),
                        Value::Array(parts) => {
                            let parts = parts
                                .iter()
                                .map(|it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
                            parts.collect::<Vec<_>>().join(";")
                        }
                        other => other.to_string(),
                    };
                    // Nothing runs JSON, so nothing there needs a guard.
                    assert_eq!(&text, cell.strip_prefix('\'').unwrap_or(cell), "{path}: {head}");
                }
            }
        }
    }
}

#[test]
fn every_table_and_drawing_of_a_year_has_its_three_files() {
    let site = &real().site;
    for page in real().pages.values() {
        let links = page.named("a").filter_map(|link| link.attribute("href"));
        for link in links.filter(|link| link.ends_with(".csv")) {
            let path = &link[link.find("data/").unwrap()..];
            for ending in [".csv", ".json", ".csv-metadata.json"] {
                let file = path.replace(".csv", ending);
                assert!(site.has(&file), "{file}");
            }
        }
    }
    assert!(site.has("data/2011/soumu-procedures.json"));
    let drawings = site.files.keys().filter(|path| path.ends_with(".json"));
    let drawings = drawings.filter(|path| site.read(path).contains("\n  \"parts\": ["));
    assert!(drawings.count() > 5, "drawings have no data");
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let path = "data/bodies.csv";
    let files = &real().site.files;
    let with = |path: &str, from: &str, to: &str| {
        let mut files = files.clone();
        let text = String::from_utf8(files[path].clone()).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
        files
    };
    assert_eq!(faults(files, path), Vec::<String>::new());
    let described = "data/bodies.csv-metadata.json";
    for (broken, of, what) in [
        (with(path, "clb,2,", "cas,2,"), path, "stands twice"),
        (with(path, "clb,2,", "clb,two,"), path, "is no \"nonNegativeInteger\""),
        (with(path, "clb,2,", "clb,,"), path, "is required"),
        (with(path, "id,order", "id,rank"), path, "no title"),
        (with(described, "\"name\": \"order\"", "\"name\": \"id\""), path, "cannot be the name"),
        (with(described, "utf-8", "utf-16"), path, "another encoding"),
        (with(path, "cao,", "cabinet-office,"), "data/observations.csv", "is not in data/bodies.csv"),
        (with("data/documents.csv", "2013-06-17", "June"), "data/documents.csv", "is no {"),
    ] {
        let found = faults(&broken, of);
        assert!(found.iter().any(|fault| fault.contains(what)), "{what} is not found: {found:#?}");
    }
}
