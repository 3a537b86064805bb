//! The questions of readers: for each, what must be among the first three hits. They are asked with the
//! script that the site ships, of the index of the real content.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::files;
use crate::project::repository;
use crate::site::built::real;

/// Runs a script of this folder on a folder and gives what it says; `None`, with a notice, where there is
/// no Node.
#[track_caller]
pub(super) fn node(script: &str, folder: &Path) -> Option<String> {
    let here = repository().join("tests/suite/search");
    let core = repository().join("themes/default/assets/search-core.js");
    // The core is a module by its place on a page, not by its name.
    fs::copy(core, folder.join("search-core.mjs")).unwrap();
    fs::copy(here.join(script), folder.join(script)).unwrap();
    let run = Command::new("node").arg(script).current_dir(folder).output();
    let Ok(run) = run else {
        eprintln!("skipped: {script} needs the program `node`, which is not here");
        return None;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Some(String::from_utf8(run.stdout).unwrap())
}

/// Asks questions of the real index: each with its language and filters.
fn ask(questions: &Value) -> Option<Vec<Value>> {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["ja", "en"] {
        fs::create_dir(folder.path().join(lang)).unwrap();
        for (name, bytes) in files(&real().site, lang) {
            fs::write(folder.path().join(lang).join(name), bytes).unwrap();
        }
    }
    fs::write(folder.path().join("questions.json"), questions.to_string()).unwrap();
    Some(serde_json::from_str(&node("ask.mjs", folder.path())?).unwrap())
}

fn questions() -> Value {
    let path = repository().join("tests/suite/search/questions.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn hrefs(answer: &Value) -> Vec<&str> {
    answer["first"].as_array().unwrap().iter().map(|hit| hit["href"].as_str().unwrap()).collect()
}

#[test]
fn a_readers_question_is_answered_by_one_of_the_first_three_hits() {
    let questions = questions();
    let Some(answers) = ask(&questions) else { return };
    let mut missed = Vec::new();
    for (question, answer) in questions.as_array().unwrap().iter().zip(&answers) {
        let first = &hrefs(answer)[..3.min(hrefs(answer).len())];
        let finds = question["finds"].as_str().unwrap();
        if !first.contains(&finds) {
            missed.push(format!("{question}\n    {}", first.join("\n    ")));
        }
    }
    assert!(missed.is_empty(), "not among the first three:\n{}", missed.join("\n"));
}

#[test]
fn every_hit_says_its_kind_and_what_is_of_a_body_and_year_says_them() {
    let Some(answers) = ask(&questions()) else { return };
    for hit in answers.iter().flat_map(|answer| answer["first"].as_array().unwrap()) {
        let says = |fact: &str| !hit[fact].as_str().unwrap().is_empty();
        let href = hit["href"].as_str().unwrap();
        assert!(says("kind"), "{hit}");
        if href.starts_with("../2") && href.matches('/').count() > 2 {
            assert!(says("body") && says("year"), "{hit}");
        }
    }
}

#[test]
fn one_question_loads_little() {
    let Some(answers) = ask(&questions()) else { return };
    let bytes: Vec<u64> = answers.iter().map(|answer| answer["bytes"].as_u64().unwrap()).collect();
    let mean = bytes.iter().sum::<u64>() / u64::try_from(bytes.len()).unwrap();
    assert!(mean < 60_000, "{mean} bytes on average: {bytes:?}");
    assert!(bytes.iter().all(|bytes| *bytes < 90_000), "{bytes:?}");
}

#[test]
fn forms_of_one_word_find_the_same() {
    let pairs = [
        ("ja", "６月", "6月"),
        ("ja", "ＣＳＩＲＴ", "CSIRT"),
        ("ja", "98.9 %", "98.9%"),
        ("ja", "サーバー", "サーバ"),
        ("en", "drill", "Drills"),
        ("en", "e-mail", "email"),
    ];
    let both = pairs
        .iter()
        .flat_map(|(lang, one, other)| [one, other].map(|q| serde_json::json!({"lang": lang, "q": q})));
    let Some(answers) = ask(&both.collect()) else { return };
    for (pair, (_, one, other)) in answers.chunks(2).zip(pairs) {
        assert_eq!(pair[0]["found"], pair[1]["found"], "{one} and {other}");
        assert!(!hrefs(&pair[0]).is_empty(), "{one} finds nothing");
    }
}

/// 96.8 is not 96 and not 6.8, and what has another number is no hit.
#[test]
fn a_number_finds_exactly_that_number() {
    let asked = serde_json::json!([{"lang": "ja", "q": "96.8"}, {"lang": "ja", "q": "約108万件"},
        {"lang": "en", "q": "1,080,000"}, {"lang": "ja", "q": "96.85"}]);
    let Some(answers) = ask(&asked) else { return };
    for (answer, number) in answers.iter().zip(["96.8", "108万件", "1,080,000"]) {
        for hit in answer["first"].as_array().unwrap() {
            let said = format!("{} {}", hit["title"], hit["excerpt"]);
            assert!(said.contains(number), "{number}: {hit}");
        }
        assert!(!hrefs(answer).is_empty(), "{number} finds nothing");
    }
    assert_eq!(answers[3]["found"].as_array().unwrap().len(), 0);
}

#[test]
fn hits_are_narrowed_by_body_year_and_kind() {
    let asked = serde_json::json!([
        {"lang": "ja", "q": "USBメモリ", "filters": {"body": "mhlw", "year": "2011", "kind": "incident"}},
        {"lang": "ja", "q": "厚労省"}, {"lang": "ja", "q": "MHLW"}, {"lang": "en", "q": "MHLW"}]);
    let Some(answers) = ask(&asked) else { return };
    let narrowed = answers[0]["first"].as_array().unwrap();
    assert!(narrowed.len() > 1);
    for hit in narrowed {
        assert!(hit["href"].as_str().unwrap().starts_with("../2011/mhlw/#incident-"), "{hit}");
    }
    for by_name in &answers[1..] {
        assert_eq!(hrefs(by_name)[0], "../2015/mhlw/");
    }
}

#[test]
fn what_is_not_there_is_not_found_and_what_no_one_typed_so_is_told() {
    let asked = serde_json::json!([{"lang": "ja", "q": "火星探査"}, {"lang": "en", "q": "zebra"},
        {"lang": "ja", "q": "   "}, {"lang": "ja", "q": "<>\\\"'"}, {"lang": "en", "q": "the of"},
        {"lang": "ja", "q": "把握率 火星"}]);
    let Some(answers) = ask(&asked) else { return };
    for answer in &answers[1..5] {
        assert_eq!(answer["found"].as_array().unwrap().len(), 0, "{answer}");
    }
    assert_eq!(answers[5]["loosened"], true);
}
