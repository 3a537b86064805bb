//! The schemas that editors check with, held against what the program reads: the same files are valid,
//! and the same faults are found as far as a schema can know them.

use std::collections::BTreeMap;
use std::path::Path;

use hakusho::diagnostic::Code;
use jsonschema::Validator;
use serde_json::Value;

use crate::project::{Project, Run, files_under, fixture, hakusho};

/// Faults of the YAML itself, which a schema never sees, or sees as what another reader makes of it.
const UNREAD: &[Code] = &[
    Code::NotUtf8,
    Code::YamlSyntax,
    Code::SeveralDocuments,
    Code::AnchorOrAlias,
    Code::YamlTag,
    Code::NestedTooDeeply,
    Code::KeyNotText,
    Code::DuplicateKey,
    Code::EmptyValue,
];

/// Faults of the form, which a schema finds; all others need to know what is meant. Of days that do not
/// exist and of counts with decimals it finds those that no year and no measure could allow.
const OF_FORM: &[Code] = &[
    Code::UnknownKey,
    Code::MissingKey,
    Code::WrongType,
    Code::FullWidthDigits,
    Code::NotANumber,
    Code::NotFinite,
    Code::BadId,
    Code::UnknownChoice,
    Code::BadDate,
    Code::NoSuchDay,
    Code::BadFiscalYear,
    Code::NotACount,
    Code::NoLanguage,
];

fn run(arguments: &[&str]) -> Run {
    Run::of(&hakusho().args(arguments).output().unwrap())
}

fn schema(kind: &str) -> Value {
    serde_json::from_str(&run(&["schema", kind]).stdout).unwrap()
}

/// The kind of file that a path of a project means.
fn kind_of(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.strip_prefix("content/")?.split('/').collect();
    match *parts.as_slice() {
        ["site.yaml"] => Some("site"),
        ["bodies.yaml"] => Some("bodies"),
        ["documents.yaml"] => Some("documents"),
        ["measures.yaml"] => Some("measures"),
        ["glossary.yaml"] => Some("glossary"),
        [_, "edition.yaml"] => Some("edition"),
        [_, "incidents.yaml"] => Some("incidents"),
        [_, file] if file.ends_with(".yaml") => Some("tables"),
        [_, "bodies", file] if file.ends_with(".yaml") => Some("report"),
        [_, "bodies", _, file] | [_, "report", file] if file.ends_with(".md") => Some("message"),
        _ => None,
    }
}

/// The schemas of every kind, ready to be asked.
struct Schemas(BTreeMap<&'static str, Validator>);

impl Schemas {
    fn read() -> Self {
        let kinds = hakusho::guide::schema::kinds().into_iter();
        Self(kinds.map(|kind| (kind, jsonschema::validator_for(&schema(kind)).unwrap())).collect())
    }

    /// What is wrong with the files under a folder, with the name of each.
    fn faults(&self, folder: &Path) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, bytes) in files_under(folder) {
            let Some(kind) = kind_of(&path) else { continue };
            let text = String::from_utf8(bytes).unwrap();
            let yaml = if path.ends_with(".md") { front_matter(&text) } else { Some(text.as_str()) };
            let Some(yaml) = yaml else { continue };
            match serde_yaml::from_str::<serde_yaml::Value>(yaml) {
                Ok(read) => {
                    let read = json(&read);
                    let errors = self.0[kind].iter_errors(&read).take(3);
                    faults
                        .extend(errors.map(|error| format!("{path}: {error} at {}", error.instance_path())));
                }
                Err(error) => faults.push(format!("{path}: {error}")),
            }
        }
        faults
    }
}

fn front_matter(text: &str) -> Option<&str> {
    text.strip_prefix("---\n")?.split_once("\n---\n").map(|(front, _)| front)
}

/// What YAML holds, as an editor sees it: infinite numbers are none of JSON's.
fn json(yaml: &serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match yaml {
        Yaml::Null => Value::Null,
        Yaml::Bool(yes) => Value::Bool(*yes),
        Yaml::Number(number) => serde_json::to_value(number).unwrap_or(Value::Null),
        Yaml::String(text) => Value::String(text.clone()),
        Yaml::Sequence(items) => Value::Array(items.iter().map(json).collect()),
        Yaml::Mapping(entries) => {
            let key = |key: &Yaml| key.as_str().map_or_else(|| json(key).to_string(), str::to_owned);
            Value::Object(entries.iter().map(|(name, value)| (key(name), json(value))).collect())
        }
        Yaml::Tagged(tagged) => json(&tagged.value),
    }
}

#[test]
fn every_file_that_is_read_without_complaint_is_valid() {
    let schemas = Schemas::read();
    for project in [Project::real(), Project::base(), Project::of("model")] {
        let faults = schemas.faults(project.root());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn a_fault_of_form_is_invalid_and_a_fault_of_meaning_is_not() {
    let schemas = Schemas::read();
    let mut differences = Vec::new();
    for code in Code::ALL.iter().filter(|code| !UNREAD.contains(code)) {
        let folder = fixture(&format!("broken/{}", code.name()));
        if !folder.exists() {
            continue;
        }
        let faults = schemas.faults(&folder);
        if OF_FORM.contains(code) == faults.is_empty() {
            differences.push(format!("{}: {faults:#?}", code.name()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_keys_of_a_value_stand_in_the_order_in_which_authors_write_them() {
    let value = &schema("report")["$defs"]["Value"]["properties"];
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    let expected = "measure definition role subject question threshold parameters body year as_of operator value \
                    unit status bound words n numerator denominator answer_mode said printed_measure printed_role \
                    figure document at note account accepted";
    assert_eq!(keys, expected.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn every_key_and_every_word_of_a_list_is_told_in_both_languages() {
    fn walk(value: &Value, place: &str, gaps: &mut Vec<String>) {
        let told = |value: &Value| ["ja", "en"].iter().all(|lang| value["x-title"][lang].is_string());
        if let Some(keys) = value["properties"].as_object() {
            gaps.extend(keys.iter().filter(|(_, key)| !told(key)).map(|(key, _)| format!("{place}/{key}")));
        }
        for word in value["oneOf"].as_array().into_iter().flatten().filter(|word| !told(word)) {
            gaps.push(format!("{place}: {word}"));
        }
        match value {
            Value::Object(all) => {
                all.iter().for_each(|(key, value)| walk(value, &format!("{place}/{key}"), gaps));
            }
            Value::Array(all) => all.iter().for_each(|value| walk(value, place, gaps)),
            _ => {}
        }
    }
    let all: Value = serde_json::from_str(&run(&["schema"]).stdout).unwrap();
    let mut gaps = Vec::new();
    walk(&all, "", &mut gaps);
    walk(&schema("diff"), "diff", &mut gaps);
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
    assert!(all["$defs"]["Value"].is_object() && all["$defs"]["report"].is_object());
}

#[test]
fn one_schema_for_all_kinds_is_one_that_validators_take() {
    let all: Value = serde_json::from_str(&run(&["schema"]).stdout).unwrap();
    let validator = jsonschema::validator_for(&all).unwrap();
    let site = Project::base().read("content/site.yaml");
    assert!(validator.is_valid(&json(&serde_yaml::from_str(&site).unwrap())));
    assert!(!validator.is_valid(&serde_json::json!({"colour": "red"})));
}

#[test]
fn schemas_are_the_same_each_time_and_go_to_a_folder_when_asked_to() {
    let project = Project::empty();
    for _ in 0..2 {
        let written = project.run(&["schema", "--output", "schemas/here"]);
        assert_eq!((written.code, written.stdout.as_str()), (0, ""), "{}", written.stderr);
        let files = files_under(&project.root().join("schemas/here"));
        let kinds = hakusho::guide::schema::kinds();
        assert_eq!(files.len(), kinds.len());
        for kind in kinds {
            assert_eq!(files[&format!("{kind}.schema.json")], run(&["schema", kind]).stdout.into_bytes());
        }
    }
    assert_eq!(run(&["schema", "reports"]).code, 2);
}
