//! Text that wants to be more than text: a template, HTML, a path, a command.

use super::{LIGHTHOUSE, with_values};
use crate::project::Project;
use crate::site::html::Document;

/// A text that would do something if it were a template, HTML, an attribute, SVG, Markdown or a path.
const PAYLOAD: &str = r#"{{ 7*7 }}{% include "../../etc/passwd" %}{# x #}</title></text><script>alert(1)</script>"'><img src=x onerror=alert(1)>" onmouseover="alert(1)&lt;../../etc/passwd"#;

/// Where the base's texts give way to the payload: labels, names and prose of every kind of file.
const PLACES: &[(&str, &[&str])] = &[
    (
        "content/site.yaml",
        &[
            "情報セキュリティ年次報告",
            "Annual Report on Information Security",
            "試験のための小さな報告である。",
            "A small report for tests.",
            "白書の試験",
            "Tests of hakusho",
            "試験用の利用条件",
            "Terms for tests",
        ],
    ),
    ("content/bodies.yaml", &["灯台庁", "Lighthouse Agency", "政府全体", "Government as a whole"]),
    ("content/documents.yaml", &["年次報告（平成24年度）", "Annual Report (Fiscal Year 2012)", "annual.txt"]),
    (
        "content/measures.yaml",
        &[
            "Coverage rate}",
            "一年間に出した警告の数。",
            "Alerts given in a year.",
            "ウェブサイトへの攻撃",
            "Attack on a website",
            "Administrative staff",
        ],
    ),
    (
        "content/glossary.yaml",
        &[
            "最高情報セキュリティ責任者",
            "Chief Information Security Officer",
            " CISO",
            "組織の情報セキュリティを統べる者。",
        ],
    ),
    ("content/2012/edition.yaml", &["概要", "Overview", "自己点検", "Self-Inspection"]),
    (
        "content/2012/government.yaml",
        &[
            "主体別の把握率",
            "Coverage rate by role",
            "H23年度",
            "FY2011}",
            "全主体平均",
            "Average of all roles",
        ],
    ),
    (
        LIGHTHOUSE,
        &[
            "全員の点検",
            "Inspection of everyone",
            "全員が点検を終えるようにする。",
            "偽の灯火",
            "False lights",
            "灯火の案内が書き換えられた。",
            "The notice of the lights was altered.",
            "なかった",
        ],
    ),
    ("content/2012/bodies/lighthouse/ciso.ja.md", &["最高情報セキュリティ責任者", "灯 守"]),
    ("content/2012/bodies/lighthouse/advisor.en.md", &["Chief Information Security Adviser"]),
];

fn hostile() -> Project {
    let yaml = format!("'{}'", PAYLOAD.replace('\'', "''"));
    let mut project = Project::base();
    for (file, texts) in PLACES {
        for text in *texts {
            // The bracket or space that makes a text unique stays.
            let word = text.trim_matches([' ', '}']);
            project = project.replacing(file, text, &text.replace(word, &yaml));
        }
    }
    project.with("content/about.ja.md", PAYLOAD).with("content/about.en.md", PAYLOAD)
}

#[test]
fn hostile_text_is_shown_as_text_and_nothing_else() {
    let project = hostile();
    let calm = Project::base().with("content/about.ja.md", "あ").with("content/about.en.md", "a").build();
    let site = project.build();
    // How many files an index has follows from how much text there is.
    let indexed = |path: &&String| path.contains("/search/") && !path.ends_with("index.html");
    let paths = |site: &crate::project::Site| {
        site.files.keys().filter(|path| !indexed(path)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(paths(&site), paths(&calm), "a text has become a path");
    let mut shown = 0;
    for (path, html) in site.texts(".html") {
        let page = Document::parse(path, &html);
        for element in page.all() {
            assert!(!["img", "iframe"].contains(&element.name()), "{path}: <{}>", element.name());
            if element.name() == "script" {
                let data = element.attribute("type") == Some("application/ld+json");
                assert!(
                    data || element.attribute("src").is_some_and(|src| src.contains("assets/")),
                    "{path}"
                );
            }
            let handler = element.attributes().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{path}: <{} {handler:?}>", element.name());
        }
        let texts: String = page.texts().map(|(_, text)| text).collect();
        shown += texts.matches("{{ 7*7 }}{% include").count();
        assert!(!html.contains("root:"), "{path} holds a file of the machine");
    }
    assert!(shown > 50, "the texts are on the pages as they were typed ({shown})");
}

#[test]
fn hostile_text_keeps_the_data_in_its_columns() {
    let site = hostile().build();
    for (path, text) in site.texts(".csv") {
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let columns = reader.headers().unwrap().len();
        for row in reader.records() {
            assert_eq!(row.unwrap().len(), columns, "{path}");
        }
    }
    let cases = site.read("data/incidents.csv");
    assert!(cases.contains("{{ 7*7 }}{% include \"\"../../etc/passwd\"\" %}"), "{cases}");
    for (path, text) in site.texts(".json") {
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{path} is no JSON");
    }
    assert!(!site.read("sitemap.xml").contains("<script"));
}

#[test]
fn a_link_goes_only_where_the_dialect_allows() {
    let targets = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#x73;cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/etc/passwd",
        "../../../../etc/passwd",
        "C:\\Windows",
        "blob:x",
        "view-source:https://hakusho.example/",
        "https://user@evil.example",
        "https:evil.example",
        "%6aavascript:x",
    ];
    for target in targets {
        for text in [format!("[x]({target})"), format!("![x]({target})"), format!("[x][1]\n\n[1]: {target}")]
        {
            let checked = Project::base().with("content/about.ja.md", &format!("{text}\n")).check();
            assert_eq!(checked.code, 1, "{text} is let through: {:?}", checked.places());
            let codes = ["forbidden-link", "malformed-link"];
            assert!(checked.findings.iter().all(|finding| codes.contains(&finding.code.as_str())), "{text}");
        }
    }
    // Without the brackets it is text, and stays text.
    let site = Project::base().with("content/about.ja.md", "<javascript:alert(1)> javascript:alert(1)\n");
    let run = site.run(&["build"]);
    assert!(
        run.code == 1 || !site.published().read("ja/about/index.html").contains("href=\"javascript"),
        "{}",
        run.stderr
    );
}

#[test]
fn an_id_is_never_a_path() {
    for id in [
        "../../etc/passwd",
        "..",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "con.",
        "%2e%2e",
        "A",
        "ａ",
        "-a",
        "a--b",
        "a\u{202e}b",
    ] {
        let quoted = format!("'{id}'");
        let body = Project::base().replacing("content/bodies.yaml", "id: ferries", &format!("id: {quoted}"));
        assert!(body.check().places().contains(&"content/bodies.yaml:5:9 bad-id".to_owned()), "{id}");
        let heading =
            Project::base().replacing("content/2012/edition.yaml", "id: overview", &format!("id: {quoted}"));
        heading.check().finds(&["content/2012/edition.yaml:7:13 bad-id"]);
        let case = Project::base().replacing(LIGHTHOUSE, "id: false-lights", &format!("id: {quoted}"));
        assert!(case.check().places().contains(&format!("{LIGHTHOUSE}:35:11 bad-id")), "{id}");
    }
}

#[test]
fn a_file_of_a_strange_name_is_left_alone() {
    let project = Project::base()
        .with("content/2012/bodies/a b/ciso.ja.md", "x")
        .with("content/2012/bodies/..x/ciso.ja.md", "x")
        .with("content/99999/edition.yaml", "fiscal_year: 99999")
        .with("content/2012/bodies/lighthouse/ciso.fr.md", "x")
        .with("content/2012/bodies/lighthouse/Deputy.ja.md", "x")
        .with("content/2012/bodies/lighthouse/more/ciso.ja.md", "x");
    let checked = project.check();
    assert!(
        checked.findings.iter().all(|finding| finding.code == "unexpected-file"),
        "{:?}",
        checked.places()
    );
    assert_eq!(project.build().files, Project::base().build().files);
}

#[test]
fn a_folder_that_is_not_four_digits_is_no_year() {
    for folder in ["+2012", "02012"] {
        let path = format!("content/{folder}/edition.yaml");
        Project::base()
            .with(&path, "fiscal_year: 2012\n")
            .check()
            .finds(&[&format!("{path}:1:1 unexpected-file")]);
    }
}

#[test]
fn what_an_author_typed_commands_no_terminal() {
    let key = "\"va\\x1b[2Jul\\u202ee\\u0007\"";
    let project = with_values(&format!("  - {{measure: alerts, value: 3, {key}: 3}}\n"));
    for lang in ["ja", "en"] {
        let run = project.run(&["check", "--messages", lang]);
        let control = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!run.stderr.contains(control), "{:?}", run.stderr);
        assert_eq!(run.code, 1);
    }
}

#[test]
fn what_an_author_typed_commands_no_git_host() {
    let key = "\"x\\n::add-mask::y\\r::set-output name=a::b\"";
    let project = with_values(&format!("  - {{measure: alerts, value: 3, {key}: 3}}\n"));
    let run = project.run(&["check", "--format", "github"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stdout.starts_with("::error file=content/2012/values.yaml,line=5,col=33,"), "{}", run.stdout);
    assert!(!run.stdout.contains('\r'));
}

#[test]
fn an_address_brings_no_line_of_its_own() {
    for address in [
        r#""https://hakusho.example/\nDisallow: /""#,
        r#""https://hakusho.example/ x/""#,
        r#""https://hakusho.example/\u202e/""#,
    ] {
        let project = Project::base().replacing(
            "content/site.yaml",
            "https://hakusho.example/\n",
            &format!("{address}\n"),
        );
        project.check().finds(&["content/site.yaml:4:11 bad-url"]);
    }
}
