//! The JSON Schema of what `hakusho diff --format json` prints, for the programs that read it.
//!
//! It is open to keys that later versions add; the number of the form changes where a key comes to mean
//! something else. Deliberately absent: files that authors write, which [`schema`](super::schema) has.

use serde_json::{Map, Value, json};

use super::schema::{choice, head, reference, worded};
use crate::i18n::codes::{Code, aspects, kinds, refusals, states};
use crate::model::Lang;

/// Its name beside the kinds of files.
pub const NAME: &str = "diff";

/// The number of the form that it describes.
const FORM: u8 = 1;
/// An exact number: decimals are texts, so that no reader makes floats of them.
const DECIMAL: &str = r"^-?\d+(\.\d+)?$";

/// A key: its name, what it means in Japanese and English, and what stands there.
type Key = (&'static str, (&'static str, &'static str), Value);

/// The schema.
#[must_use]
pub fn schema() -> Value {
    let mut schema = head();
    schema.extend(object(("二つの状態の違い", "What differs between two states"), document()));
    schema.insert(
        "$defs".into(),
        json!({
            "Change": object(("一つの違い", "One change"), change()),
            "Detail": object(("違いの一面", "One respect in which a thing changed"), detail()),
            "Numbers": object(("正確な数", "Exact numbers"), numbers()),
            "Piece": object(("文の一部", "A part of a text"), piece()),
        }),
    );
    Value::Object(schema)
}

fn document() -> Vec<Key> {
    let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
    vec![
        ("version", ("この形の番号", "The number of this form"), json!({ "const": FORM })),
        ("lang", ("語の言語", "The language of its words"), json!({ "enum": languages })),
        ("old", ("前の状態の名前", "The name of the old state"), text()),
        ("new", ("後の状態の名前", "The name of the new state"), text()),
        ("total", ("違いの数", "How many changes there are"), json!({ "type": "integer", "minimum": 0 })),
        (
            "notes",
            ("読む前に知るべきこと", "What must be known to read them"),
            json!({ "type": "array", "items": text() }),
        ),
        ("changes", ("違い", "The changes"), list_of("Change")),
    ]
}

fn change() -> Vec<Key> {
    vec![
        (
            "id",
            (
                "変わったものの識別子。年度を比べたとき、値では後の年度のもの、ほかでは年度のないもの",
                "The id of what changed; where years are compared, a value's is that of the later year and others have no year",
            ),
            text(),
        ),
        ("kind", ("何の違いか", "What it is a change of"), one_of(&kinds())),
        ("state", ("どうなったか", "What became of it"), one_of(&states())),
        (
            "year",
            ("年度。年度に属さないものにはない", "Its fiscal year; none for what belongs to no year"),
            json!({ "type": ["integer", "null"] }),
        ),
        (
            "body",
            (
                "組織の識別子。どの組織のものでもなければない",
                "The id of its body; none for what is of no body",
            ),
            maybe_text(),
        ),
        ("name", ("名称", "Its name"), text()),
        (
            "url",
            ("サイトでの場所。なくなったものにはない", "Where it stands on the site; none for what is gone"),
            json!({ "type": ["string", "null"], "format": "uri" }),
        ),
        ("details", ("変わった点", "In which respects it changed"), list_of("Detail")),
    ]
}

fn detail() -> Vec<Key> {
    vec![
        ("aspect", ("どの点か", "Which respect"), one_of(&aspects())),
        ("old", ("前の状態での内容", "What the old state says"), maybe_text()),
        ("new", ("後の状態での内容", "What the new state says"), maybe_text()),
        (
            "remark",
            (
                "違いの大きさ、それを求めない理由、その他の注",
                "How far apart they are, why that is not said, or what else must be known",
            ),
            maybe_text(),
        ),
        (
            "improved",
            ("改善か。言えなければない", "Whether it is an improvement; none where that cannot be said"),
            json!({ "type": ["boolean", "null"] }),
        ),
        ("numbers", ("値の正確な数", "The exact numbers of a value"), or_null(&reference("Numbers"))),
        (
            "wording",
            (
                "文の、残った語、消えた語、加わった語。順に並ぶ",
                "The words of a text that stayed, went and came, in order",
            ),
            or_null(&list_of("Piece")),
        ),
    ]
}

fn numbers() -> Vec<Key> {
    let decimal = || json!({ "type": ["string", "null"], "pattern": DECIMAL });
    vec![
        ("old", ("前の数", "The old number"), decimal()),
        ("new", ("後の数", "The new number"), decimal()),
        ("difference", ("差。求めてよいときだけ", "The difference, where it may be drawn"), decimal()),
        (
            "unit",
            ("差の単位。率では points（ポイント）", "The unit of the difference; `points` for rates"),
            text(),
        ),
        ("refused", ("差を求めない理由", "Why there is no difference"), or_null(&one_of(&refusals()))),
    ]
}

fn piece() -> Vec<Key> {
    let ops = [("same", "両方にある", "In both"), ("gone", "前にだけある", "In the old text only")];
    let ops = ops.into_iter().chain([("new", "後にだけある", "In the new text only")]);
    let ops: Vec<Value> = ops.map(|(name, ja, en)| choice(name, (ja, en))).collect();
    vec![
        ("op", ("どちらの文にあるか", "Which of the texts it stands in"), json!({ "oneOf": ops })),
        ("text", ("その語", "The words"), text()),
    ]
}

/// A record that has all of its keys.
fn object(title: (&str, &str), keys: Vec<Key>) -> Map<String, Value> {
    let required: Vec<&str> = keys.iter().map(|(name, ..)| *name).collect();
    let required = json!(required);
    let mut properties = Map::new();
    for (name, meaning, place) in keys {
        let mut key = Map::new();
        worded(&mut key, meaning);
        if let Value::Object(place) = place {
            key.extend(place);
        }
        properties.insert(name.to_owned(), Value::Object(key));
    }
    let mut schema = Map::new();
    worded(&mut schema, title);
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    schema.insert("required".into(), required);
    schema
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn maybe_text() -> Value {
    json!({ "type": ["string", "null"] })
}

fn list_of(name: &str) -> Value {
    json!({ "type": "array", "items": reference(name) })
}

fn or_null(place: &Value) -> Value {
    json!({ "anyOf": [place, { "type": "null" }] })
}

fn one_of(codes: &[Code]) -> Value {
    let words = codes.iter().map(|code| {
        let [ja, en] = &code.words;
        choice(code.name, (ja, en))
    });
    json!({ "oneOf": words.collect::<Vec<_>>() })
}
