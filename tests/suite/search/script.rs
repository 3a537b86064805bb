//! The script: it reads words as the index does, and makes no markup.

use std::fs;

use hakusho::render::search::units;
use serde_json::{Value, json};

use super::entries;
use super::questions::node;
use crate::project::repository;
use crate::site::built::real;

#[test]
fn the_script_reads_every_text_as_the_index_does() {
    let mut texts: Vec<String> = ["ja", "en"]
        .iter()
        .flat_map(|lang| entries(&real().site, lang))
        .flat_map(|entry| [entry.title, entry.text])
        .collect();
    let hard = ["ﾊﾟｽﾜｰﾄﾞ ㍻ ½ ①", "１，０８０．５ 12,34 3.", "e-mail x-y-z it's Ministries’", "サーバー サーバーー", "𠮷野家 Ǆ İ ß", "が\u{3099} か\u{3099}"];
    texts.extend(hard.map(str::to_owned));
    let expected: Vec<Value> = texts
        .iter()
        .map(|text| {
            let units = units(text);
            json!([text, units.iter().map(|u| json!([u.word, u.joined, u.sign])).collect::<Vec<_>>()])
        })
        .collect();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("texts.json"), serde_json::to_vec(&expected).unwrap()).unwrap();
    let Some(said) = node("folding.mjs", folder.path()) else { return };
    assert_eq!(said, format!("{} texts\n", texts.len()));
}

#[test]
fn the_script_makes_text_nodes_and_asks_no_other_host() {
    for name in ["search.js", "search-core.js"] {
        let code = fs::read_to_string(repository().join("themes/default/assets").join(name)).unwrap();
        let forbidden = [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "http:",
            "https:", "import(", "localStorage", "cookie", "WebAssembly",
        ];
        for word in forbidden {
            assert!(!code.contains(word), "{name}: {word}");
        }
        // What readers see comes from the page and the index. Only signs that are folded stand here.
        let words = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let japanese = |c: char| matches!(c, 'ぁ'..='ヶ' | '一'..='龠');
        assert!(!words.collect::<String>().contains(japanese), "{name} words something");
    }
}
