//! Text that wants to be more than text stays text.

use super::book::{missing, pages, skip, tight};
use crate::cards::fonts;
use crate::project::Project;

/// What would do something if it were read as markup, as code or as a template.
const HOSTILE: [&str; 14] = [
    "#read(\"/etc/passwd\")",
    "#eval(\"1+1\")",
    "#import \"book.typ\": book",
    "#include \"/book.json\"",
    "#panic(\"out\")",
    "#sys.version",
    "$x^2$",
    "= Heading",
    "@ref-of-nothing",
    "#label(\"a\")",
    "#pagebreak()",
    "\\u{41}",
    "{{ 7 * 7 }}",
    "//no comment",
];

#[test]
fn hostile_words_are_printed_as_they_are() {
    if let Some(why) = missing() {
        return skip("hostile words in books", why);
    }
    let quoted: Vec<String> = HOSTILE.iter().map(|words| format!("'{words}'")).collect();
    let items = quoted.iter().enumerate().map(|(at, words)| {
        format!(
            "    - id: goal-{at}\n      label: {{ja: {words}, en: {words}}}\n      text: {{ja: 目標である。, en: A goal.}}\n      at: 36\n"
        )
    });
    let from = "    - id: reach-everyone";
    let project = Project::base();
    let path = "content/2012/bodies/lighthouse.yaml";
    let project = project.replacing(path, from, &format!("{}{from}", items.collect::<String>()));
    let folder = fonts();
    for lang in ["ja", "en"] {
        let fonts = folder.to_str().unwrap();
        let run = project.run(&[
            "pdf",
            "--body",
            "lighthouse",
            "--lang",
            lang,
            "--fonts",
            fonts,
            "--output",
            "made.pdf",
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let text = tight(&pages(&project.root().join("made.pdf")).concat());
        for words in HOSTILE {
            assert!(text.contains(&tight(words)), "{lang}: {words} is not in:\n{text}");
        }
        assert!(!text.contains("root:"), "a file of the system was read");
    }
}
