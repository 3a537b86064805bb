//! JSON Schemas of the files, in the order in which authors write their keys, worded in both languages.

use serde_json::{Map, Value, json};

use crate::load::schema::{FileForm, file_forms};
use crate::load::shape::{Field, Presence, RecordShape, Shape, Word};

/// The dialect that the schemas are in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// A date: a month at least, since a year alone is a number in YAML.
const DATE: &str = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d)?)?)?)?~?$";
/// A text that is not blank.
const NOT_BLANK: &str = r"\S";

/// The names of the kinds of files.
#[must_use]
pub fn kinds() -> Vec<&'static str> {
    file_forms().iter().map(|form| form.name).collect()
}

/// The schema of the files of one kind; `None` where there is no such kind.
#[must_use]
pub fn of_kind(name: &str) -> Option<Value> {
    let form = file_forms().into_iter().find(|form| form.name == name)?;
    let mut definitions = Definitions::default();
    let mut schema = head();
    schema.insert("$comment".into(), json!(form.path));
    schema.extend(definitions.file(&form));
    schema.insert("$defs".into(), Value::Object(definitions.0));
    Some(Value::Object(schema))
}

/// One schema for the files of every kind.
#[must_use]
pub fn of_all_kinds() -> Value {
    let mut definitions = Definitions::default();
    let forms = file_forms();
    let mut kinds = Map::new();
    for form in &forms {
        kinds.insert(form.name.to_owned(), Value::Object(definitions.file(form)));
    }
    let mut schema = head();
    schema.insert("title".into(), json!("hakusho"));
    let description = "hakusho が読むすべてのファイルの項目。種類ごとの名前は $defs にある。\n\n\
                       The keys of every file that hakusho reads; $defs has a name for each kind of file.";
    schema.insert("description".into(), json!(description));
    let any: Vec<Value> = forms.iter().map(|form| reference(form.name)).collect();
    schema.insert("anyOf".into(), Value::Array(any));
    kinds.extend(definitions.0);
    schema.insert("$defs".into(), Value::Object(kinds));
    Value::Object(schema)
}

/// What every schema begins with.
pub(super) fn head() -> Map<String, Value> {
    Map::from_iter([("$schema".to_owned(), json!(DIALECT))])
}

/// What is described under `$defs`.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// A word of a closed list.
pub(super) fn choice(name: &str, (ja, en): (&str, &str)) -> Value {
    json!({ "const": name, "title": format!("{ja} / {en}"), "x-title": { "ja": ja, "en": en } })
}

fn word(word: &Word) -> Value {
    choice(word.name, word.term)
}

/// What an editor shows of a place: one line in lists of keys, a paragraph for each language beside
/// the cursor.
pub(super) fn worded(schema: &mut Map<String, Value>, (ja, en): (&str, &str)) {
    schema.insert("title".into(), json!(format!("{ja} / {en}")));
    schema.insert("description".into(), json!(format!("{ja}\n\n{en}")));
    schema.insert("x-title".into(), json!({ "ja": ja, "en": en }));
}

/// The records that have been met, each described once, by name.
#[derive(Default)]
struct Definitions(Map<String, Value>);

impl Definitions {
    /// What a file holds, without a reference at its root, which not every editor follows.
    fn file(&mut self, form: &FileForm) -> Map<String, Value> {
        match &form.shape {
            Shape::Record(record) => self.keys(record),
            other => match self.place(other) {
                Value::Object(schema) => schema,
                _ => Map::new(),
            },
        }
    }

    /// What may stand at a place.
    fn place(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({ "type": ["string", "number"], "pattern": NOT_BLANK }),
            Shape::Affix => json!({ "type": "string" }),
            Shape::Form(pattern) => json!({ "type": "string", "pattern": pattern }),
            Shape::Date => json!({
                "type": ["string", "integer"], "pattern": DATE, "minimum": 1000, "maximum": 9999
            }),
            Shape::Number => json!({ "type": "number" }),
            Shape::Whole { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Shape::YesOrNo => json!({ "type": "boolean" }),
            Shape::Choice(words) => json!({ "oneOf": words.iter().map(word).collect::<Vec<_>>() }),
            Shape::Localized { name, markdown, of } => self.named(name, |all| all.text(*markdown, of)),
            Shape::List { of, may_be_empty: true } => json!({ "type": "array", "items": self.place(of) }),
            Shape::List { of, may_be_empty: false } => {
                json!({ "type": "array", "items": self.place(of), "minItems": 1 })
            }
            Shape::Record(record) => self.named(record.name, |all| Value::Object(all.keys(record))),
            Shape::Names(of) => json!({ "type": "object", "additionalProperties": self.place(of) }),
            Shape::Either(shapes) => {
                let shapes: Vec<Value> = shapes.iter().map(|shape| self.place(shape)).collect();
                json!({ "anyOf": shapes })
            }
        }
    }

    /// A reference to what is described under this name, now or earlier.
    fn named(&mut self, name: &str, describe: impl FnOnce(&mut Self) -> Value) -> Value {
        // What is written for the loader ends in a word that says so.
        let name = name.strip_suffix("Entry").unwrap_or(name);
        if !self.0.contains_key(name) {
            // A record that holds others of its kind meets its own name while it is described.
            self.0.insert(name.to_owned(), Value::Null);
            let described = describe(self);
            self.0.insert(name.to_owned(), described);
        }
        reference(name)
    }

    /// A record of declared keys.
    fn keys(&mut self, record: &RecordShape) -> Map<String, Value> {
        let fields = record.fields();
        let mut schema = Map::new();
        worded(&mut schema, record.title);
        schema.insert("type".into(), json!("object"));
        let keys = fields.iter().map(|field| (field.key.to_owned(), self.key(field)));
        schema.insert("properties".into(), Value::Object(keys.collect()));
        let required: Vec<&str> = fields
            .iter()
            .filter(|field| field.presence == Presence::Required)
            .map(|field| field.key)
            .collect();
        if !required.is_empty() {
            schema.insert("required".into(), json!(required));
        }
        schema.insert("additionalProperties".into(), json!(false));
        schema
    }

    fn key(&mut self, field: &Field) -> Value {
        let mut schema = Map::new();
        worded(&mut schema, field.meaning);
        if let Value::Object(place) = self.place(&(field.shape)()) {
            schema.extend(place);
        }
        if let Presence::Default(default) = field.presence {
            schema.insert("default".into(), json!(default));
        }
        Value::Object(schema)
    }

    /// A text: as it is in the original language, or a record with at least one language.
    fn text(&mut self, markdown: bool, record: &RecordShape) -> Value {
        let mut languages = self.keys(record);
        languages.insert("anyOf".into(), json!([{ "required": ["ja"] }, { "required": ["en"] }]));
        let mut text = json!({ "type": ["string", "number"], "pattern": NOT_BLANK });
        if markdown {
            text["contentMediaType"] = json!("text/markdown");
        }
        json!({ "anyOf": [text, languages] })
    }
}
