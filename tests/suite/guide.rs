//! The author guide, followed to the letter: what its blocks say is typed, and at the end there is a page.
//!
//! The word behind ```` ``` ```` says what a block is: `sh` is typed, `yaml FILE` is added to a file,
//! `markdown FILE` is a file, `diff FILE` changes a line, `json` is the settings of an editor, and
//! `yaml answers` is an answer to a goal of another ministry; `yaml corrections`, `yaml redirects` and
//! `sh against` are what comes after publication. What is said of reviewing (`sh review`, files
//! outside of `content/`) is followed in `review`.

#[cfg(unix)]
mod review;

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::project::{Project, Run, repository};

/// What a test cannot type: it would build the program again, or never end.
const NOT_TYPED: [&str; 2] = ["cargo install", "python3 -m http.server"];

struct Block {
    kind: String,
    file: String,
    text: String,
}

/// The blocks of the guide in one language, in order.
fn blocks(lang: &str) -> Vec<Block> {
    let guide = fs::read_to_string(repository().join("content/README.md")).unwrap();
    let (japanese, english) = guide.split_once("\n# Author guide\n").unwrap();
    let mut blocks = Vec::new();
    for part in (if lang == "ja" { japanese } else { english }).split("\n```").skip(1).step_by(2) {
        let (info, text) = part.split_once('\n').unwrap();
        let (kind, file) = info.split_once(' ').unwrap_or((info, ""));
        blocks.push(Block { kind: kind.to_owned(), file: file.to_owned(), text: format!("{text}\n") });
    }
    assert!(blocks.len() > 12, "only {} blocks: is this the guide?", blocks.len());
    blocks
}

/// Types a line of a shell.
fn typed(project: &Project, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        ["hakusho", arguments @ ..] => {
            let run = project.run(arguments);
            // A comparison that finds something ends with one, as `diff` does.
            let expected = i32::from(arguments.first() == Some(&"diff"));
            assert_eq!(run.code, expected, "{line}:\n{}", run.stderr);
        }
        ["git", arguments @ ..] => {
            let run =
                Run::of(&Command::new("git").args(arguments).current_dir(project.root()).output().unwrap());
            assert_eq!((run.code, run.stderr.as_str()), (1, ""), "the two differ: {line}");
            assert!(run.stdout.contains("+fiscal_year: 2012"), "{}", run.stdout);
        }
        _ => assert!(NOT_TYPED.iter().any(|known| line.starts_with(known)), "who types `{line}`?"),
    }
}

/// Changes a line as a diff says: the line taken away is the beginning of one that stands there once.
fn changed(project: Project, file: &str, diff: &str) -> Project {
    let line = |sign: char| diff.lines().find_map(|line| line.strip_prefix(sign)).unwrap();
    project.replacing(file, line('-'), line('+'))
}

/// Follows the guide to its end.
fn followed(lang: &str) -> Project {
    let mut project = Project::real();
    for block in blocks(lang) {
        match (block.kind.as_str(), block.file.as_str()) {
            ("sh", "review" | "against") => {}
            ("sh", _) => block.text.lines().for_each(|line| typed(&project, line)),
            ("yaml", "answers" | "corrections" | "redirects") => {}
            (_, file) if file.starts_with('.') => project.write(file, block.text.as_bytes()),
            ("yaml", file) => {
                let text = project.read(file) + &block.text;
                project.write(file, text.as_bytes());
            }
            ("markdown", file) => {
                // The scaffold has made the file; the guide says what it becomes.
                project.read(file);
                project.write(file, block.text.as_bytes());
            }
            ("diff", file) => project = changed(project, file, &block.text),
            ("json", _) => {
                let settings: Value = serde_json::from_str(&block.text).unwrap();
                for (schema, _) in settings["yaml.schemas"].as_object().unwrap() {
                    assert!(project.root().join(schema).exists(), "{schema}");
                }
            }
            (kind, _) => panic!("what is a block of {kind}?"),
        }
    }
    project
}

#[test]
fn whoever_follows_the_guide_has_a_page_in_both_languages_with_the_values_typed_in() {
    for lang in ["ja", "en"] {
        let project = followed(lang);
        let strays: Vec<String> =
            project.check().places().into_iter().filter(|place| place.contains("sample")).collect();
        assert!(strays.is_empty(), "{}", strays.join("\n"));
        let site = project.published();
        for page in ["ja", "en"] {
            let text = site.read(&format!("{page}/2012/sample/index.html"));
            for value in ["98.6", "97.1", "72.6", "98.4"] {
                assert!(text.contains(value), "{page}/2012/sample has no {value}");
            }
        }
        let page = site.read("ja/2012/sample/index.html");
        for words in ["全員の点検", "脆弱性検査", "全職員研修", "USBメモリの紛失", "見本 太郎", "見本省"]
        {
            assert!(page.contains(words), "{words}");
        }
    }
}

#[test]
fn the_answer_in_the_guide_answers_a_goal() {
    for lang in ["ja", "en"] {
        let block = blocks(lang).into_iter().find(|block| block.file == "answers").unwrap();
        let file = "content/2012/bodies/mhlw.yaml";
        let head = "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\n";
        let project = Project::real().with(file, &format!("{head}{}", block.text));
        let found: Vec<String> =
            project.check().places().into_iter().filter(|place| place.starts_with(file)).collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn what_the_guide_says_of_the_time_after_publication_can_be_done() {
    for lang in ["ja", "en"] {
        let block = |kind: &str, file: &str| {
            blocks(lang).into_iter().find(|block| block.kind == kind && block.file == file).unwrap().text
        };
        let project = followed(lang);
        let edition = "content/2012/edition.yaml";
        let text = project.read(edition);
        project.write(edition, format!("{text}{}", block("yaml", "corrections")).as_bytes());
        project.write("content/redirects.yaml", block("yaml", "redirects").as_bytes());
        let site = project.build();
        assert!(site.has("ja/2012/mihon/index.html") && site.has("data/2012/overview.csv"));
        assert!(site.read("en/2012/sample/index.html").contains("98.4% → 98.6%"));
        for line in block("sh", "against").lines().filter(|line| line.contains("public")) {
            typed(&project, line);
        }
    }
}

#[test]
fn both_languages_of_the_guide_have_the_same_blocks() {
    let (japanese, english) = (blocks("ja"), blocks("en"));
    for (ja, en) in japanese.iter().zip(&english) {
        assert_eq!(ja.text.replace("--messages ja", "--messages en"), en.text);
        assert_eq!((&ja.kind, &ja.file), (&en.kind, &en.file));
    }
    assert_eq!(japanese.len(), english.len());
}
