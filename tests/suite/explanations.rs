//! What `hakusho explain` shows as wrong is wrong, and what it shows as right is not.
//!
//! An example is a few lines; here each is put where it belongs in the real content, and asked for its
//! code alone: what is missing around it may have complaints of its own.

use std::collections::BTreeSet;

use hakusho::diagnostic::Code;
use hakusho::i18n::problems::explain;
use hakusho::model::Lang;

use crate::project::Project;

/// Examples that name files, or that no text can show.
const OF_FILES: &[Code] = &[
    Code::MissingFile,
    Code::UnexpectedFile,
    Code::NotUtf8,
    Code::FileTooLarge,
    Code::TwoFilesForOneBody,
    Code::MissingEdition,
    // What was published before is no text of the content.
    Code::ValueChanged,
    Code::ValueGone,
    Code::CorrectionOfUnpublished,
    Code::LostAddress,
    // Only making a book finds it.
    Code::MissingGlyph,
];

/// How the project around an example is made.
type Make = fn() -> Project;

/// The codes whose examples need a project with less in it, or with a question and a formula.
const ELSEWHERE: &[(Code, Make)] = &[
    (Code::SumOutsideTolerance, Project::base),
    (Code::FormulaDiffers, Project::base),
    (Code::WrongBody, || Project::real().without("content/2012/bodies/meti.yaml")),
    (Code::UnplacedTable, || {
        let table = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\ntables:\n  - {id: coverage-by-role, caption: 例}\n";
        Project::base().with("content/2012/government.yaml", table)
    }),
    (Code::UnplacedFigure, || {
        let figure = "fiscal_year: 2012\nbody: government\ndocument: annual-2012\nfigures:\n  - {id: organisation, caption: 例, kind: picture}\n";
        Project::base().with("content/2012/government.yaml", figure)
    }),
    (Code::TooFewLevels, || {
        let edition = "fiscal_year: 2012\ndocuments:\n  - document: annual-2012\n    tree:\n      - title: 例\n        \
                       children: [{title: 例}]\n";
        Project::base().with("content/2012/edition.yaml", edition)
    }),
    (Code::BodyNotValid, || {
        let edition = "fiscal_year: 2010\ndocuments:\n  - document: annual-2012\n";
        Project::real().with("content/2010/edition.yaml", edition)
    }),
    (Code::MissingMessage, Project::base),
    (Code::NoDay, Project::base),
    (Code::CorrectionChangesNothing, Project::base),
    (Code::CorrectionDiffers, Project::base),
    (Code::CorrectionTooEarly, Project::base),
    (Code::CorrectionsOutOfOrder, Project::base),
    (Code::BadAddress, Project::base),
    (Code::RedirectOfPresent, Project::base),
    (Code::RedirectChain, Project::base),
    (Code::RedirectOfAnotherKind, Project::base),
    (Code::StaleTranslation, || {
        let original = "---\nkind: digest\n---\n責任者は、対策の強化が必要であると述べる。\n";
        Project::real().with("content/2012/bodies/mhlw/ciso.ja.md", original)
    }),
];

/// Where examples belong: the codes, a file, and its text around `HERE`; `YEAR` is the example's.
const PLACES: &[(&[Code], &str, &str)] = &[
    (
        &[
            Code::UnknownKey,
            Code::KeyOrder,
            Code::EmptyValue,
            Code::FullWidthDigits,
            Code::NotANumber,
            Code::NotFinite,
            Code::Unknown,
            Code::DefinitionNotValid,
            Code::NoCommonDefinition,
            Code::RateOutOfRange,
            Code::NotACount,
            Code::NumeratorAboveDenominator,
            Code::ZeroDenominator,
            Code::ShareAgainstCounts,
            Code::ValueAgainstStatus,
            Code::DuplicateValue,
            Code::NoMeasure,
            Code::ThresholdNotHere,
            Code::GradeAgainstRate,
            Code::SaidAgainstValues,
            Code::AcceptedNothing,
        ],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: agencies\ndocument: annual-2012\nvalues:\n  HERE\n",
    ),
    (
        &[Code::SumOutsideTolerance, Code::FormulaDiffers],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: government\ndocument: annual-2012\nvalues:\n  HERE\n",
    ),
    (
        &[Code::YamlTag],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: agencies\ndocument: annual-2012\nvalues:\n  - measure: coverage\n    HERE\n",
    ),
    (
        &[Code::CellCount],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: agencies\ndocument: annual-2012\ntables:\n  - id: example\n    caption: 例\n    \
         measure: alerts\n    HERE\n",
    ),
    (
        &[Code::UnsuitedChart],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: agencies\ndocument: annual-2012\ntables:\n  - id: example\n    caption: 例\n    \
         measure: coverage\n    HERE\n    columns:\n      - {label: a, role: responsible}\n      - {label: b, role: \
         staff}\n    rows:\n      - {label: c, cells: [90, 80]}\n",
    ),
    (
        &[Code::AverageOutsideComponents],
        "content/2012/example.yaml",
        "fiscal_year: 2012\nbody: agencies\ndocument: annual-2012\ntables:\n  - id: example\n    caption: 例\n    \
         measure: coverage\n    columns:\n      - {label: a, role: all}\n      - {label: b, role: responsible}\n      \
         - {label: c, role: system}\n      - {label: d, role: staff}\n    rows:\n      - label: e\n        HERE\n",
    ),
    (
        &[
            Code::SeveralDocuments,
            Code::NestedTooDeeply,
            Code::DuplicateKey,
            Code::LinesOutOfOrder,
            Code::KeyNotText,
            Code::BadFiscalYear,
            Code::WrongYear,
            Code::WrongBody,
            Code::UnpromisedMessage,
        ],
        "content/2012/bodies/mhlw.yaml",
        "HERE\nfiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\n",
    ),
    (
        &[Code::MissingMessage],
        "content/2012/bodies/ferries.yaml",
        "fiscal_year: 2012\nbody: ferries\ndocument: annual-2012\nHERE\n",
    ),
    (&[Code::BodyNotValid], "content/YEAR/bodies/reconstruction.yaml", "HERE\ndocument: annual-2012\n"),
    (
        &[Code::AnchorOrAlias],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nmessages:\n  HERE\n",
    ),
    (
        &[Code::MissingKey, Code::DuplicateId],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\ngoals:\n  items:\n    HERE\n",
    ),
    (
        &[Code::BadId],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\ngoals:\n  items:\n    - text: 例\n      HERE\n",
    ),
    (
        &[Code::UnknownChoice, Code::DatesOutOfOrder],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\naudits:\n  items:\n    - kind: other\n      HERE\n",
    ),
    (
        &[Code::NoSuchDay],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nincidents:\n  cases:\n    - id: example\n      HERE\n",
    ),
    (
        &[Code::CasesAgainstStatement],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nincidents:\n  HERE\n      title: 例\n      summary: 例\n      \
         at: 1\n",
    ),
    (
        &[Code::LinksDiffer],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nlede:\n  HERE\n",
    ),
    (
        &[Code::YamlSyntax, Code::NoLanguage, Code::MissingTranslation],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\neducation:\n  HERE\n",
    ),
    (
        &[
            Code::NoDay,
            Code::CorrectionChangesNothing,
            Code::CorrectionDiffers,
            Code::CorrectionTooEarly,
            Code::CorrectionsOutOfOrder,
        ],
        "content/2012/edition.yaml",
        CORRECTIONS,
    ),
    (
        &[Code::BadAddress, Code::RedirectOfPresent, Code::RedirectChain, Code::RedirectOfAnotherKind],
        "content/redirects.yaml",
        "redirects:\n  HERE\n",
    ),
    (&[Code::BadUrl], "content/site.yaml", SITE),
    (&[Code::ReservedId], "content/bodies.yaml", "bodies:\n  HERE\n"),
    (
        &[Code::TooFewLevels],
        "content/documents.yaml",
        "documents:\n  - {id: annual-2012, title: 例, publisher: 例, fiscal_year: 2012, body: government, source: a, \
         places: lines, numbering: annual}\nschemes:\n  - id: annual\n    HERE\n    table: {ja: a, en: a}\n    \
         figure: {ja: a, en: a}\n",
    ),
    (&[Code::UnplacedTable, Code::UnplacedFigure], "content/2012/edition.yaml", EDITION),
    (
        &[Code::WrongType, Code::BadDate],
        "content/2012/bodies/mhlw/ciso.ja.md",
        "---\nkind: digest\nHERE\n---\n例。\n",
    ),
    (
        &[Code::StaleTranslation],
        "content/2012/bodies/mhlw/ciso.en.md",
        "---\nkind: digest\nHERE\n---\nAn example.\n",
    ),
    (&[Code::MissingFrontMatter], "content/2012/bodies/mhlw/ciso.ja.md", "HERE\n"),
    (
        &[
            Code::RawHtml,
            Code::ForbiddenLink,
            Code::MalformedLink,
            Code::UnclosedComment,
            Code::StrayEmphasis,
            Code::Footnote,
            Code::Heading,
            Code::NoWords,
            Code::NumberDiffers,
        ],
        "content/2012/bodies/reconstruction/ciso.ja.md",
        "---\nkind: digest\n---\nHERE\n",
    ),
    (&[Code::NotHere], "content/2012/bodies/reconstruction/ciso.ja.md", "---\nkind: digest\n---\nHERE\n"),
    (
        &[Code::NoNumber],
        "content/2012/bodies/mhlw.yaml",
        "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nself_inspection:\n  text:\n    ja: |-\n      HERE\n  values:\n    \
         - {measure: implementation, role: staff, status: not-reached, bound: 100}\n",
    ),
];

const SITE: &str = "title: 例\ndescription: 例\npublisher: 例\nHERE\nlanguages: [ja, en]\nlicence: {name: 例, url: \
                    'https://hakusho.example/'}\n";

/// Every table has its heading, so that nothing else is wrong.
const CORRECTIONS: &str = "fiscal_year: 2012\ndocuments:\n  - document: annual-2012\n    tree:\n      - id: overview\n        \
                           title: 例\n        page: true\n        tables: [coverage-trend]\n      - id: chapters\n        \
                           title: 例\n        bodies: [lighthouse]\ncorrections:\n  HERE\n";

const EDITION: &str = "fiscal_year: 2012\ndocuments:\n  - document: annual-2012\n    tree:\n      HERE\n";

/// The two examples of a code.
fn examples(code: Code) -> (String, String) {
    let text = explain(code, Lang::En);
    let after = |head: &str| {
        let lines = text.split(&format!("\n{head}\n")).nth(1).unwrap_or_else(|| panic!("{head}: {text}"));
        let example = lines.lines().take_while(|line| line.is_empty() || line.starts_with("    "));
        example.map(|line| line.strip_prefix("    ").unwrap_or_default()).collect::<Vec<_>>().join("\n")
    };
    (after("Wrong:").trim_end().to_owned(), after("Right:").trim_end().to_owned())
}

/// The text of the file with an example in its place; keys that the example has are not repeated.
fn placed(around: &str, example: &str) -> String {
    let mut text = String::new();
    for line in around.lines() {
        let key = line.split(':').next().unwrap_or_default();
        if let Some(indent) = line.strip_suffix("HERE") {
            text.extend(example.lines().map(|line| format!("{indent}{line}\n")));
        } else if line.starts_with(' ') || !example.lines().any(|line| line.starts_with(&format!("{key}:"))) {
            text.push_str(&format!("{line}\n"));
        }
    }
    text
}

/// Whether the example provokes its code.
fn provokes(code: Code, file: &str, around: &str, example: &str) -> bool {
    let project =
        ELSEWHERE.iter().find(|(of, _)| *of == code).map_or(Project::real as Make, |(_, make)| *make);
    let year = example.split("fiscal_year: ").nth(1).and_then(|rest| rest.get(..4)).unwrap_or("2012");
    let project = project().with(&file.replace("YEAR", year), &placed(around, example));
    project.check().findings.iter().any(|finding| finding.code == code.name())
}

#[test]
fn every_example_has_a_place() {
    let placed: BTreeSet<Code> =
        PLACES.iter().flat_map(|(codes, ..)| codes.iter().copied()).chain(OF_FILES.iter().copied()).collect();
    let missing: Vec<&str> =
        Code::ALL.iter().filter(|code| !placed.contains(code)).map(|code| code.name()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_shown_as_wrong_is_wrong_and_what_is_shown_as_right_is_not() {
    let mut differences = Vec::new();
    for (codes, file, around) in PLACES {
        for code in *codes {
            let (wrong, right) = examples(*code);
            if !provokes(*code, file, around, &wrong) {
                differences.push(format!("{}: this is not found to be wrong:\n{wrong}", code.name()));
            }
            if provokes(*code, file, around, &right) {
                differences.push(format!("{}: this is wrong as well:\n{right}", code.name()));
            }
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}
