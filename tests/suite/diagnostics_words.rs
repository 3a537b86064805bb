//! The words of diagnostics and the writers that print them.

use hakusho::cli::report::{Format, write};
use hakusho::diagnostic::{
    ChartFault, Code, Diagnostic, FootnoteFault, HeadingFault, Kind, Neighbour, Problem,
};
use hakusho::i18n::problems::{Worded, explain, kind_name, word, wrap};
use hakusho::model::Lang;
use hakusho::source::{SourceTree, Span};
use unicode_width::UnicodeWidthStr as _;

/// At least one problem of every code; author input in Latin letters, so that every Japanese character
/// in an English message is ours.
fn samples() -> Vec<Problem> {
    use Problem as P;
    let text = || "author".to_owned();
    let number = || "12.5".to_owned();
    let near = || Some("authors".to_owned());
    let record = ("値", "a value");
    vec![
        P::MissingFile { path: text() },
        P::UnexpectedFile { path: text() },
        P::NotUtf8,
        P::FileTooLarge { size: 5_000_000, limit: 4 * 1024 * 1024 },
        P::YamlSyntax { detail: "did not find expected key".into() },
        P::YamlSyntax { detail: "mapping values are not allowed in this context".into() },
        P::YamlSyntax { detail: "something new".into() },
        P::SeveralDocuments,
        P::AnchorOrAlias,
        P::YamlTag,
        P::NestedTooDeeply { limit: 32 },
        P::UnknownKey { key: text(), record, near: near() },
        P::UnknownKey { key: text(), record, near: None },
        P::MissingKey { key: "measure", record },
        P::DuplicateKey { key: text() },
        P::KeyNotText,
        P::KeyOrder { key: "unit", neighbour: Neighbour::After("value") },
        P::KeyOrder { key: "value", neighbour: Neighbour::Before("unit") },
        P::WrongType { expected: record, found: ("文字列", "a text") },
        P::EmptyValue,
        P::FullWidthDigits { ascii: number() },
        P::NotANumber { text: "1,009".into() },
        P::NotFinite { text: "nan".into() },
        P::BadId { text: "Staff_Items".into() },
        P::UnknownChoice { text: text(), choices: "internal, external".into(), near: near() },
        P::BadDate { text: "2013/4/1".into() },
        P::NoSuchDay { text: "2013-02-30".into() },
        P::BadFiscalYear { text: "H24".into() },
        P::BadUrl { text: text() },
        P::NoLanguage,
        P::MissingFrontMatter,
        P::RawHtml,
        P::ForbiddenLink { target: "vaule:coverage/all".into() },
        P::MalformedLink { target: text() },
        P::MalformedLink { target: String::new() },
        P::UnclosedComment,
        P::StrayEmphasis,
        P::Footnote { label: text(), fault: FootnoteFault::Undefined },
        P::Footnote { label: text(), fault: FootnoteFault::Unused },
        P::Footnote { label: text(), fault: FootnoteFault::Twice },
        P::Heading { fault: HeadingFault::TooHigh },
        P::Heading { fault: HeadingFault::BadId("A B".into()) },
        P::Heading { fault: HeadingFault::DuplicateId(text()) },
        P::NoWords,
        P::NotHere,
        P::Unknown { kind: Kind::Body, name: text(), near: near() },
        P::Unknown { kind: Kind::Datum, name: text(), near: None },
        P::DuplicateId { kind: Kind::Table, id: text() },
        P::ReservedId { id: "data".into() },
        P::WrongYear { found: 2011, folder: 2012 },
        P::WrongBody { found: text(), file: "cao".into() },
        P::TwoFilesForOneBody { body: text() },
        P::BodyNotValid { body: text(), year: 2010 },
        P::MissingEdition { year: 2013 },
        P::UnplacedFigure { figure: text() },
        P::UnplacedTable { table: text() },
        P::UnsuitedChart { chart: "lines", fault: ChartFault::TooManySeries { found: 7, most: 6 } },
        P::UnsuitedChart { chart: "lines", fault: ChartFault::NoYears },
        P::UnsuitedChart { chart: "dots", fault: ChartFault::NothingToDraw },
        P::UnsuitedChart { chart: "dots", fault: ChartFault::SeveralUnits },
        P::UnsuitedChart { chart: "bars", fault: ChartFault::BelowZero },
        P::UnsuitedChart { chart: "bars", fault: ChartFault::Grades },
        P::UnsuitedChart { chart: "bars", fault: ChartFault::HighRates },
        P::UnsuitedChart { chart: "stacks", fault: ChartFault::PartMissing },
        P::UnsuitedChart { chart: "stacks", fault: ChartFault::NotParts { sum: "294".into() } },
        P::TooFewLevels { levels: 6 },
        P::DefinitionNotValid { definition: text(), year: 2012, body: "cao".into() },
        P::NoCommonDefinition { measure: text(), year: 2012 },
        P::RateOutOfRange { value: number() },
        P::NotACount { value: number() },
        P::NumeratorAboveDenominator { numerator: number(), denominator: "3".into() },
        P::ZeroDenominator,
        P::ShareAgainstCounts { printed: number(), computed: "13.0".into() },
        P::ValueAgainstStatus { status: "published", missing: true, key: "value" },
        P::ValueAgainstStatus { status: "not-published", missing: false, key: "value" },
        P::DuplicateValue { id: text() },
        P::NoMeasure,
        P::ThresholdNotHere { measure: text() },
        P::CellCount { found: 2, expected: 3 },
        P::CellCount { found: 4, expected: 3 },
        P::GradeAgainstRate { grade: "A".into(), rate: "99.9".into(), computed: "B".into() },
        P::AverageOutsideComponents { average: number(), lowest: "13".into(), highest: "14".into() },
        P::SumOutsideTolerance { sum: "90.0".into(), tolerance: "0.1".into() },
        P::FormulaDiffers { printed: number(), computed: "13.0".into() },
        P::SaidAgainstValues { said: "rose", before: "99".into(), after: "98".into() },
        P::LinesOutOfOrder { first: 3745, last: 3739 },
        P::DatesOutOfOrder { first: "from", second: "to" },
        P::AcceptedNothing { code: text() },
        P::CasesAgainstStatement { statement: "listed", cases: 0 },
        P::CasesAgainstStatement { statement: "none", cases: 3 },
        P::NoDay { date: "2013-09".into() },
        P::CorrectionChangesNothing { text: number() },
        P::CorrectionDiffers { said: number(), now: "13".into() },
        P::CorrectionTooEarly { date: "2013-01-02".into(), published: "2013-06-17".into() },
        P::CorrectionsOutOfOrder { date: "2013-08-02".into(), before: "2013-09-02".into() },
        P::ValueChanged { id: text(), old: number(), new: "13".into(), year: 2012 },
        P::ValueGone { id: text(), old: number(), year: 2012 },
        P::CorrectionOfUnpublished { old: number(), published: Some("13".into()) },
        P::CorrectionOfUnpublished { old: number(), published: None },
        P::BadAddress { text: text() },
        P::RedirectOfPresent { address: "2012/cao/".into() },
        P::RedirectChain { to: "2012/cao/".into() },
        P::RedirectOfAnotherKind,
        P::LostAddress { address: "2012/cao/#goals".into() },
        P::LostAddress { address: "en/".into() },
        P::MissingGlyph { character: '\u{5c10}' },
        P::MissingMessage { message: "ciso", path: text() },
        P::UnpromisedMessage { message: "advisor" },
        P::MissingTranslation { lang: "en" },
        P::StaleTranslation { hash: "3f9a1c02".into() },
        P::NumberDiffers { prose: "12%".into(), datum: number() },
        P::NoNumber { id: text() },
        P::LinksDiffer { target: text() },
    ]
}

fn texts(words: &Worded) -> Vec<&str> {
    let short = [Some(&words.title), words.label.as_ref(), words.related.as_ref()];
    short.into_iter().flatten().chain(&words.help).map(String::as_str).collect()
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}')
}

/// A text without what stands in backticks: keys, ids and examples are the same in both languages.
fn without_code(text: &str) -> String {
    text.split('`').step_by(2).collect()
}

#[test]
fn every_code_has_a_sample_here() {
    let sampled: Vec<Code> = samples().iter().map(Problem::code).collect();
    for code in Code::ALL {
        assert!(sampled.contains(code), "no sample of {}", code.name());
    }
}

#[test]
fn every_problem_says_what_is_wrong_and_how_to_mend_it() {
    for problem in samples() {
        for lang in Lang::ALL {
            let words = word(&problem, lang);
            assert!(!words.help.is_empty(), "{problem:?} has no help");
            assert!(!words.title.ends_with(['。', '.']), "{} is a title", words.title);
            assert!(words.title.width() <= 90, "{} is too long for a title", words.title);
            for label in words.label.iter().chain(&words.related) {
                assert!(!label.ends_with(['。', '.']) && label.width() <= 46, "{label} is not a label");
            }
        }
    }
}

#[test]
fn every_japanese_text_is_japanese() {
    for text in
        samples().iter().map(|problem| word(problem, Lang::Ja)).collect::<Vec<_>>().iter().flat_map(texts)
    {
        assert!(text.chars().any(is_japanese), "{text}");
        assert!(!text.lines().next().is_some_and(|line| line.contains("  ")), "two spaces in {text}");
    }
}

#[test]
fn every_help_is_whole_sentences() {
    for lang in Lang::ALL {
        for help in samples().iter().flat_map(|problem| word(problem, lang).help) {
            let first_line = help.lines().next().unwrap_or_default();
            let ends: &[char] = if help.contains('\n') { &['。', ':'] } else { &['。', '.'] };
            assert!(without_code(first_line).trim_end().ends_with(ends), "{help}");
        }
    }
}

#[test]
fn no_english_text_is_japanese() {
    for text in
        samples().iter().map(|problem| word(problem, Lang::En)).collect::<Vec<_>>().iter().flat_map(texts)
    {
        assert!(!without_code(text).chars().any(is_japanese), "{text}");
    }
    for kind in [Kind::Body, Kind::Grade, Kind::Reference] {
        assert!(!kind_name(kind, Lang::En).chars().any(is_japanese));
        assert!(kind_name(kind, Lang::Ja).chars().all(is_japanese));
    }
}

#[test]
fn every_code_is_explained_in_five_to_twenty_lines() {
    for code in Code::ALL {
        for lang in Lang::ALL {
            let text = explain(*code, lang);
            assert!(text.contains(&format!("[{}]", code.name())), "{text}");
            assert!((5..=20).contains(&text.lines().count()), "{text}");
        }
        let english = explain(*code, Lang::En);
        let rule = english.split("Wrong:").next().unwrap_or_default();
        assert!(!rule.chars().any(is_japanese), "{rule}");
    }
}

#[test]
fn a_misspelt_thing_is_answered_with_what_was_meant() {
    let cases = [
        (Problem::BadDate { text: "平成25年4月1日".into() }, "`2013-04-01`"),
        (Problem::BadDate { text: "令和元年5月".into() }, "`2019-05`"),
        (Problem::BadDate { text: "2013/4/1".into() }, "`2013-04-01`"),
        (Problem::BadFiscalYear { text: "Ｈ２４".into() }, "`2012`"),
        (Problem::BadFiscalYear { text: "平成24年度".into() }, "`2012`"),
        (Problem::NotANumber { text: "約1,009件".into() }, "`1009`"),
        (Problem::NotANumber { text: "98.6％".into() }, "`98.6`"),
        (Problem::BadId { text: "Staff_Items".into() }, "`staff-items`"),
        (Problem::ForbiddenLink { target: "vaule:coverage/all".into() }, "`value:coverage/all`"),
        (Problem::ForbiddenLink { target: "www.example.jp".into() }, "`https://www.example.jp`"),
    ];
    for (problem, meant) in cases {
        for lang in Lang::ALL {
            let first = &word(&problem, lang).help[0];
            assert!(first.contains(meant), "{meant} is not in {first}");
        }
    }
}

#[test]
fn nothing_is_guessed_where_nothing_can_be() {
    for text in ["昨年の春", "2013", "13/4/1", "2013-4-1-5"] {
        assert_eq!(word(&Problem::BadDate { text: text.into() }, Lang::En).help.len(), 1, "{text}");
    }
    for text in ["多数", "1.2.3", "3 of 4"] {
        assert_eq!(word(&Problem::NotANumber { text: text.into() }, Lang::En).help.len(), 1, "{text}");
    }
    assert_eq!(word(&Problem::BadId { text: "職員".into() }, Lang::En).help.len(), 1);
}

#[test]
fn a_check_that_can_be_accepted_says_how() {
    for problem in samples() {
        let says = word(&problem, Lang::Ja).help.iter().any(|help| help.contains("`accepted: [{code: "));
        assert_eq!(says, problem.code().can_be_accepted(), "{problem:?}");
    }
}

#[test]
fn lines_break_where_japanese_and_english_may() {
    assert_eq!(wrap("実施率を確かめる。", 10), "実施率を確\nかめる。");
    assert_eq!(wrap("対象（注）を見る", 10), "対象（注）\nを見る");
    assert_eq!(wrap("check `the whole value` here", 12), "check\n`the whole value`\nhere");
    assert_eq!(wrap("one\ntwo", 80), "one\ntwo");
    for line in wrap(&"割合の分子は分母の一部なので、分母を超えません。".repeat(9), 40).lines()
    {
        assert!(line.width() <= 40 && !line.starts_with(['。', '、']), "{line}");
    }
}

fn tree() -> SourceTree {
    SourceTree::from_files([
        (
            "content/2012/bodies/cao.yaml".to_owned(),
            "rows:\n  - {ja: 把握率の平均、, vaule: ９８．６}\n".into(),
        ),
        ("content/2012/bodies/mhlw.yaml".to_owned(), b"body: cao\n".to_vec()),
        ("content/a,b.txt".to_owned(), b"x".to_vec()),
    ])
}

/// The place of a word in a file of the tree.
fn place(tree: &SourceTree, path: &str, word: &str) -> Span {
    let (id, file) = tree.files().find(|(_, file)| file.path().ends_with(path)).expect("a file");
    let start = file.text().find(word).expect("a word");
    Span::new(id, start, start + word.len())
}

fn written(diagnostics: &[Diagnostic], tree: &SourceTree, lang: Lang, format: Format) -> String {
    let mut out = Vec::new();
    write(diagnostics, tree, lang, format, &mut out).expect("a vector takes everything");
    String::from_utf8(out).expect("UTF-8")
}

const PLAIN: Format = Format::Human { color: false, width: 100 };

#[test]
fn a_person_sees_the_place_under_full_width_text() {
    let tree = tree();
    let problem = Problem::FullWidthDigits { ascii: "98.6".into() };
    let diagnostic = Diagnostic::new(problem, place(&tree, "cao.yaml", "９８．６"));
    let expected = "\
エラー[full-width-digits]: 数値が全角で書かれています
 --> content/2012/bodies/cao.yaml:2:26
  |
2 |   - {ja: 把握率の平均、, vaule: ９８．６}
  |                                 ^^^^^^^^ 半角では `98.6`
  |
  = 直し方: 半角で `98.6` と書いてください。

規則の説明と例は `hakusho explain full-width-digits` のように、[ ] の中の名前を付けると読めます
エラー 1 件、警告 0 件
";
    assert_eq!(written(&[diagnostic], &tree, Lang::Ja, PLAIN), expected);
}

#[test]
fn a_person_sees_the_other_place_too() {
    let tree = tree();
    let problem = Problem::TwoFilesForOneBody { body: "cao".into() };
    let diagnostic = Diagnostic::new(problem, place(&tree, "mhlw.yaml", "cao"))
        .with_related(place(&tree, "cao.yaml", "rows"));
    let expected = "\
error[two-files-for-one-body]: `cao` has two data files in one year
 --> content/2012/bodies/mhlw.yaml:1:7
  |
1 | body: cao
  |       ^^^ the second file
  |
 ::: content/2012/bodies/cao.yaml:1:1
  |
1 | rows:
  | ---- the first file
  |
  = help: Put everything in one of them and delete the other.

for a rule and examples, run `hakusho explain two-files-for-one-body` with the name in brackets
1 error, 0 warnings
";
    assert_eq!(written(&[diagnostic], &tree, Lang::En, PLAIN), expected);
}

/// Wherever the place is in a long line of prose, the marks stand exactly under it, and it is seen.
#[test]
fn marks_stand_under_their_words_in_lines_of_any_length() {
    let prose = "対策の実施率はmeasures各府省庁で、whereを確かめる".repeat(12);
    for before in (0..prose.len()).step_by(7).filter(|at| prose.is_char_boundary(*at)) {
        let text = format!("ja: {}[98.5%](x){}\n", &prose[..before], &prose[before..]);
        let tree = SourceTree::from_files([("content/x.yaml".to_owned(), text.into_bytes())]);
        let problem = Problem::NumberDiffers { prose: "98.5%".into(), datum: "98.6".into() };
        let diagnostic = Diagnostic::new(problem, place(&tree, "x.yaml", "[98.5%](x)"));
        for width in [60, 80, 100, 140] {
            let shown = written(
                std::slice::from_ref(&diagnostic),
                &tree,
                Lang::Ja,
                Format::Human { color: false, width },
            );
            let lines: Vec<&str> = shown.lines().collect();
            let marks = lines.iter().position(|line| line.contains('^')).expect("marks");
            let (source, marked) = (lines[marks - 1], lines[marks]);
            let at = source.find("[98.5%](x)").expect("the place is seen");
            let under = marked.find('^').expect("marks");
            assert_eq!(source[..at].width(), marked[..under].width(), "{source}\n{marked}");
            assert_eq!(marked.matches('^').count(), "[98.5%](x)".len());
            assert!(source.width() <= width + 4, "{source}");
        }
    }
}

#[test]
fn a_place_of_many_lines_or_a_whole_paragraph_stays_short() {
    let text = format!("text:\n  {}\n  続き\n", "情報セキュリティ対策の実施状況".repeat(40));
    let tree = SourceTree::from_files([("content/x.yaml".to_owned(), text.clone().into_bytes())]);
    let (id, _) = tree.files().next().expect("a file");
    let diagnostic =
        Diagnostic::new(Problem::StaleTranslation { hash: "3f9a1c02".into() }, Span::new(id, 8, text.len()));
    for line in written(&[diagnostic], &tree, Lang::Ja, PLAIN).lines() {
        assert!(line.width() <= 110, "{line}");
    }
}

#[test]
fn impossible_places_are_no_fault_of_the_author() {
    let tree = tree();
    let (id, _) = tree.files().next().expect("a file");
    let spans = [Span::new(id, 0, 0), Span::new(id, 17, 18), Span::new(id, 999, 9999)];
    for span in spans {
        for format in [PLAIN, Format::Json, Format::Github] {
            let diagnostic = Diagnostic::new(Problem::EmptyValue, span).with_related(span);
            assert!(written(&[diagnostic], &tree, Lang::Ja, format).contains("empty-value"));
        }
    }
}

#[test]
fn every_place_of_an_awkward_text_can_be_shown() {
    let text = "\ta: か\u{3099}\u{200b}１\r\n\r\n  - \u{1f600}𠮷\u{1b}x\n\n\n日本";
    let tree = SourceTree::from_files([("content/x.yaml".to_owned(), text.into())]);
    let (id, _) = tree.files().next().expect("a file");
    for start in 0..text.len() + 2 {
        for end in start..text.len() + 2 {
            for width in [0, 1, 20, 100] {
                let diagnostic =
                    Diagnostic::new(Problem::DuplicateKey { key: "a".into() }, Span::new(id, start, end))
                        .with_related(Span::new(id, text.len() - start.min(text.len()), text.len()));
                let format = Format::Human { color: false, width };
                assert!(written(&[diagnostic], &tree, Lang::Ja, format).contains("二度目"));
            }
        }
    }
}

#[test]
fn a_problem_of_the_whole_project_has_no_place() {
    let diagnostic = Diagnostic {
        problem: Problem::MissingFile { path: "content/site.yaml".into() },
        at: None,
        related: None,
    };
    let shown = written(std::slice::from_ref(&diagnostic), &SourceTree::default(), Lang::En, PLAIN);
    assert!(shown.starts_with("error[missing-file]: `content/site.yaml` is missing\n"), "{shown}");
    assert!(!shown.contains("-->"), "{shown}");
    let github = written(&[diagnostic], &SourceTree::default(), Lang::En, Format::Github);
    assert!(github.starts_with("::error title=missing-file::`content/site.yaml` is missing%0A"), "{github}");
}

#[test]
fn a_file_that_was_not_read_is_named_without_its_text() {
    let tree = tree();
    let fault = tree.faults().first().expect("a file of an unknown kind");
    let diagnostic = Diagnostic::new(Problem::UnexpectedFile { path: "content/a,b.txt".into() }, fault.at);
    let shown = written(&[diagnostic], &tree, Lang::Ja, PLAIN);
    assert!(shown.contains("--> content/a,b.txt\n"), "{shown}");
    assert!(shown.ends_with("エラー 0 件、警告 1 件\n"), "{shown}");
}

#[test]
fn what_an_author_types_cannot_command_the_terminal() {
    let text = "a: \u{1b}[31m\u{202e}x\n";
    let tree = SourceTree::from_files([("content/\u{1b}.yaml".to_owned(), text.into())]);
    let (id, _) = tree.files().next().expect("a file");
    let problem = Problem::Unknown { kind: Kind::Role, name: text.into(), near: Some(text.into()) };
    let shown = written(&[Diagnostic::new(problem, Span::new(id, 3, 9))], &tree, Lang::Ja, PLAIN);
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
}

#[test]
fn colours_are_only_there_when_asked_for() {
    let tree = tree();
    let diagnostics = [Diagnostic::new(Problem::EmptyValue, place(&tree, "mhlw.yaml", "cao"))];
    let colored = Format::Human { color: true, width: 100 };
    assert!(written(&diagnostics, &tree, Lang::Ja, colored).contains('\u{1b}'));
    assert!(!written(&diagnostics, &tree, Lang::Ja, PLAIN).contains('\u{1b}'));
}

#[test]
fn the_order_is_that_of_files_and_places_whatever_the_order_given() {
    let tree = tree();
    let mut diagnostics = vec![
        Diagnostic::new(Problem::EmptyValue, place(&tree, "mhlw.yaml", "cao")),
        Diagnostic::new(Problem::EmptyValue, place(&tree, "cao.yaml", "vaule")),
        Diagnostic::new(Problem::NoMeasure, place(&tree, "cao.yaml", "rows")),
        Diagnostic {
            problem: Problem::MissingFile { path: "content/site.yaml".into() },
            at: None,
            related: None,
        },
    ];
    let one = written(&diagnostics, &tree, Lang::Ja, Format::Github);
    diagnostics.reverse();
    assert_eq!(one, written(&diagnostics, &tree, Lang::Ja, Format::Github));
    let codes: Vec<&str> =
        one.lines().filter_map(|line| line.split("title=").nth(1)?.split("::").next()).collect();
    assert_eq!(codes, ["missing-file", "no-measure", "empty-value", "empty-value"]);
}

#[test]
fn json_has_every_key_and_counts_characters() {
    let tree = tree();
    let diagnostics = [
        Diagnostic::new(
            Problem::FullWidthDigits { ascii: "98.6".into() },
            place(&tree, "cao.yaml", "９８．６"),
        )
        .with_related(place(&tree, "mhlw.yaml", "cao")),
        Diagnostic {
            problem: Problem::MissingFile { path: "content/site.yaml".into() },
            at: None,
            related: None,
        },
        Diagnostic::new(Problem::RawHtml, place(&tree, "mhlw.yaml", "body")),
    ];
    let text = written(&diagnostics, &tree, Lang::Ja, Format::Json);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((json["errors"].as_u64(), json["warnings"].as_u64()), (Some(2), Some(1)));
    assert!(json["diagnostics"][0]["file"].is_null());
    let found = &json["diagnostics"][1];
    assert_eq!(found["code"], "full-width-digits");
    assert_eq!(found["severity"], "error");
    assert_eq!([&found["line"], &found["column"], &found["end_line"], &found["end_column"]], [2, 26, 2, 30]);
    assert_eq!(found["message"], "数値が全角で書かれています");
    assert_eq!(found["related"]["file"], "content/2012/bodies/mhlw.yaml");
    assert_eq!(found["related"]["column"], 7);
    let order = [
        "code",
        "severity",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "message",
        "label",
        "help",
        "related",
    ];
    let places: Vec<_> = order.iter().map(|key| text.find(&format!("\"{key}\""))).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{text}");
    assert_eq!(
        written(&[], &tree, Lang::Ja, Format::Json).trim(),
        "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}"
    );
}

#[test]
fn workflow_commands_are_one_escaped_line_each() {
    let tree = tree();
    let fault = tree.faults().first().expect("a file of an unknown kind");
    let diagnostics = [
        Diagnostic::new(Problem::UnexpectedFile { path: "content/a,b.txt".into() }, fault.at),
        Diagnostic::new(
            Problem::RateOutOfRange { value: "98%\r\n5".into() },
            place(&tree, "cao.yaml", "９８．６"),
        ),
    ];
    let text = written(&diagnostics, &tree, Lang::En, Format::Github);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    let start =
        "::error file=content/2012/bodies/cao.yaml,line=2,col=26,endColumn=30,title=rate-out-of-range::";
    assert!(lines[0].starts_with(start), "{}", lines[0]);
    assert!(lines[0].contains("\"98%25 5\"") && lines[0].contains("%0A"), "{}", lines[0]);
    assert!(
        lines[1].starts_with("::warning file=content/a%2Cb.txt,line=1,col=1,title=unexpected-file::"),
        "{}",
        lines[1]
    );
}

#[test]
fn nothing_found_is_said_too() {
    let tree = tree();
    assert_eq!(written(&[], &tree, Lang::Ja, PLAIN), "問題は見つかりませんでした\n");
    assert_eq!(written(&[], &tree, Lang::En, PLAIN), "no problems found\n");
    assert_eq!(written(&[], &tree, Lang::En, Format::Github), "");
}
