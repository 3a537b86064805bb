//! `*.csv-metadata.json`: what the columns of a file are called, mean and hold, as W3C's Metadata
//! Vocabulary for Tabular Data has it.
//!
//! A processor that finds a CSV file looks for its metadata under this name. Keys that lead to another
//! file need that file in the same description, so it stands there with its columns, too. A head is also a
//! title of its column, since processors hold the titles against the first line. Everything here is told
//! by the sheets: nothing is said twice. Deliberately absent: words (`i18n::columns`).

use serde_json::{Map, Value, json};

use super::DataError;
use super::field::{Base, Datatype};
use super::json::file;
use super::linked::{described, said};
use super::part::Part;
use super::scope::Scope;
use super::sheet::{Filled, Filling, Naming, Reference};
use crate::model::{Archive, Lang};

/// The namespace, which is also what a file that follows it names.
pub(super) const CSVW: &str = "http://www.w3.org/ns/csvw";

/// A date as precise as printed.
const DATE: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}(:[0-9]{2})?)?)?)?";

/// Describes one file; `whole` are the files that its keys may lead to.
pub(super) fn of_file(
    part: &Part<'_>,
    whole: &[Part<'_>],
    scope: Scope,
    archive: &Archive,
) -> Result<Vec<u8>, DataError> {
    let keys: Vec<&Reference> = keys(&part.sheet, scope).collect();
    let mut own = table(part, "", archive);
    own.insert("tableSchema".into(), schema(&part.sheet, &keys, part.above()));
    let meant = whole.iter().filter(|other| {
        other.name != part.name && keys.iter().any(|reference| reference.sheet.name() == other.name)
    });
    let mut tables: Vec<Value> = vec![Value::Object(own)];
    for other in meant {
        let url = format!("{}{}.csv", part.above(), other.name);
        tables.push(json!({"url": url, "null": "", "tableSchema": schema(&other.sheet, &[], "")}));
    }
    group(tables)
}

/// Describes all files of the whole.
pub(super) fn of_all(whole: &[Part<'_>], archive: &Archive) -> Result<Vec<u8>, DataError> {
    let tables = whole.iter().map(|part| {
        let keys: Vec<&Reference> = keys(&part.sheet, Scope::Whole).collect();
        let mut table = table(part, "", archive);
        table.insert("tableSchema".into(), schema(&part.sheet, &keys, ""));
        Value::Object(table)
    });
    group(tables.collect())
}

fn group(mut tables: Vec<Value>) -> Result<Vec<u8>, DataError> {
    let mut whole = Map::new();
    whole.insert("@context".into(), json!([CSVW, {"@language": Lang::Ja.tag()}]));
    match (tables.len(), tables.pop()) {
        (1, Some(Value::Object(only))) => whole.extend(only),
        (_, last) => {
            tables.extend(last);
            whole.insert("tables".into(), tables.into());
        }
    }
    whole.insert("dialect".into(), dialect());
    file(&whole)
}

fn keys(sheet: &Filled, scope: Scope) -> impl Iterator<Item = &Reference> {
    let whole = matches!(scope, Scope::Whole);
    sheet.references.iter().filter(move |reference| whole || !reference.across_years)
}

fn table(part: &Part<'_>, above: &str, archive: &Archive) -> Map<String, Value> {
    let mut table = Map::new();
    table.insert("url".into(), format!("{above}{}.csv", part.file_name()).into());
    table.insert("dc:title".into(), said(&part.title));
    table.insert("dc:license".into(), json!({"@id": archive.site.licence.url.value}));
    table.insert("dc:publisher".into(), said(&described(&archive.site.publisher)));
    let sources = part.documents.iter().flat_map(|document| described(&document.title));
    table.insert("dc:source".into(), said(&sources.collect::<Vec<_>>()));
    table.insert("null".into(), "".into());
    table
}

fn dialect() -> Value {
    json!({
        "encoding": "utf-8",
        "delimiter": ",",
        "quoteChar": "\"",
        "doubleQuote": true,
        "header": true,
        "headerRowCount": 1,
        "lineTerminators": ["\r\n", "\n"],
        "trim": false
    })
}

fn schema(sheet: &Filled, keys: &[&Reference], above: &str) -> Value {
    let mut schema = Map::new();
    schema.insert("columns".into(), sheet.columns.iter().map(column).collect());
    if !sheet.key.is_empty() {
        schema.insert("primaryKey".into(), sheet.key.clone().into());
    }
    let keys: Vec<Value> = keys
        .iter()
        .map(|key| {
            let resource = format!("{above}{}.csv", key.sheet.name());
            json!({
                "columnReference": key.columns,
                "reference": {"resource": resource, "columnReference": key.to}
            })
        })
        .collect();
    if !keys.is_empty() {
        schema.insert("foreignKeys".into(), keys.into());
    }
    Value::Object(schema)
}

fn column(filling: &Filling) -> Value {
    let mut column = Map::new();
    let head = filling.head();
    match &filling.name {
        Naming::Known(known) => {
            let titles = Lang::ALL.map(|lang| (lang.tag().to_owned(), json!([known.title(lang), head])));
            let notes = Lang::ALL.into_iter().filter_map(|lang| Some((lang, known.note(lang)?.to_owned())));
            let notes: Vec<_> = notes.collect();
            column.insert("name".into(), head.into());
            column.insert("titles".into(), Value::Object(titles.into_iter().collect()));
            if !notes.is_empty() {
                column.insert("dc:description".into(), said(&notes));
            }
        }
        Naming::Printed { name, .. } => {
            let lang = filling.lang.unwrap_or(Lang::Ja);
            column.insert("name".into(), name.clone().into());
            column.insert("titles".into(), json!({lang.tag(): head}));
        }
    }
    if let Some(lang) = filling.lang {
        column.insert("lang".into(), lang.tag().into());
    }
    column.insert("datatype".into(), datatype(filling.datatype));
    if filling.datatype.list {
        column.insert("separator".into(), ";".into());
    }
    if filling.datatype.always {
        column.insert("required".into(), true.into());
    }
    Value::Object(column)
}

fn datatype(datatype: Datatype) -> Value {
    match datatype.base {
        Base::Text => "string".into(),
        Base::Whole => "nonNegativeInteger".into(),
        Base::Decimal => "decimal".into(),
        Base::Truth => "boolean".into(),
        Base::Date => json!({"base": "string", "format": DATE}),
    }
}
