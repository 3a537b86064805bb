//! What `hakusho explain CODE` prints: the rule, why it exists, and an example of wrong and right.
//!
//! Deliberately absent: the single case. An explanation knows nothing of what an author wrote; the
//! words of a diagnostic do.

use super::frame::severity_name;
use super::{
    addresses, charts, checks, corrections, dates, editions, glyphs, keys, links, markdown, messages, names,
    reading, scalars, values, wrap, yaml, years,
};
use crate::diagnostic::Code;
use crate::model::Lang;

/// Columns of a line of an explanation.
const COLUMNS: usize = 80;

/// A rule, for a reader who has met it for the first time.
pub(super) struct Lesson {
    /// The rule and its reason, in Japanese.
    pub(super) ja: &'static str,
    /// The rule and its reason, in English.
    pub(super) en: &'static str,
    /// As an author might write it; content is Japanese in both languages.
    pub(super) wrong: &'static str,
    /// The same, mended.
    pub(super) right: &'static str,
}

/// The explanation of a code: a head line, the rule with its reason, and an example.
#[must_use]
pub fn explain(code: Code, lang: Lang) -> String {
    let lesson = lesson_of(code);
    let (text, wrong, right) = match lang {
        Lang::Ja => (lesson.ja, "誤りの例:", "正しい例:"),
        Lang::En => (lesson.en, "Wrong:", "Right:"),
    };
    let severity = severity_name(code.severity(), lang);
    let mut parts = vec![format!("{severity}[{}]", code.name()), wrap(text, COLUMNS)];
    parts.push(format!("{wrong}\n{}", indented(lesson.wrong)));
    parts.push(format!("{right}\n{}", indented(lesson.right)));
    if code.can_be_accepted() {
        parts.push(wrap(&how_to_accept(code, lang), COLUMNS));
    }
    parts.join("\n\n") + "\n"
}

/// How to keep what the source itself prints, where a check can be overridden.
pub(super) fn how_to_accept(code: Code, lang: Lang) -> String {
    let name = code.name();
    match lang {
        Lang::Ja => format!(
            "原典がこのとおりなら、値か表に `accepted: [{{code: {name}, reason: {{ja: 理由, en: reason}}}}]` \
             を加えると、理由を添えて原典のまま載せます。"
        ),
        Lang::En => format!(
            "Where the source prints it so, add `accepted: [{{code: {name}, reason: {{ja: ..., en: ...}}}}]` \
             to the value or the table; it is then published as printed, with the reason."
        ),
    }
}

fn indented(example: &str) -> String {
    let indent = |line: &str| {
        if line.is_empty() { String::new() } else { format!("    {line}") }
    };
    example.lines().map(indent).collect::<Vec<_>>().join("\n")
}

fn lesson_of(code: Code) -> Lesson {
    match code {
        Code::MissingFile => reading::MISSING_FILE,
        Code::UnexpectedFile => reading::UNEXPECTED_FILE,
        Code::NotUtf8 => reading::NOT_UTF8,
        Code::FileTooLarge => reading::FILE_TOO_LARGE,

        Code::YamlSyntax => yaml::SYNTAX,
        Code::SeveralDocuments => yaml::SEVERAL_DOCUMENTS,
        Code::AnchorOrAlias => yaml::ANCHOR_OR_ALIAS,
        Code::YamlTag => yaml::TAG,
        Code::NestedTooDeeply => yaml::NESTED_TOO_DEEPLY,
        Code::KeyNotText => yaml::KEY_NOT_TEXT,

        Code::UnknownKey => keys::UNKNOWN,
        Code::MissingKey => keys::MISSING,
        Code::DuplicateKey => keys::DUPLICATE,
        Code::KeyOrder => keys::ORDER,
        Code::WrongType => keys::WRONG_TYPE,
        Code::EmptyValue => keys::EMPTY_VALUE,
        Code::NoLanguage => keys::NO_LANGUAGE,

        Code::FullWidthDigits => scalars::FULL_WIDTH_DIGITS,
        Code::NotANumber => scalars::NOT_A_NUMBER,
        Code::NotFinite => scalars::NOT_FINITE,
        Code::BadId => scalars::BAD_ID,
        Code::UnknownChoice => scalars::UNKNOWN_CHOICE,
        Code::BadUrl => scalars::BAD_URL,

        Code::BadDate => dates::BAD_DATE,
        Code::NoSuchDay => dates::NO_SUCH_DAY,
        Code::BadFiscalYear => dates::BAD_FISCAL_YEAR,
        Code::LinesOutOfOrder => dates::LINES_OUT_OF_ORDER,
        Code::DatesOutOfOrder => dates::OUT_OF_ORDER,

        Code::MissingFrontMatter => markdown::MISSING_FRONT_MATTER,
        Code::RawHtml => markdown::RAW_HTML,
        Code::UnclosedComment => markdown::UNCLOSED_COMMENT,
        Code::StrayEmphasis => markdown::STRAY_EMPHASIS,
        Code::Footnote => markdown::FOOTNOTE,
        Code::Heading => markdown::HEADING,
        Code::NotHere => markdown::NOT_HERE,

        Code::ForbiddenLink => links::FORBIDDEN,
        Code::MalformedLink => links::MALFORMED,
        Code::NoWords => links::NO_WORDS,
        Code::NumberDiffers => links::NUMBER_DIFFERS,
        Code::NoNumber => links::NO_NUMBER,
        Code::LinksDiffer => links::LINKS_DIFFER,

        Code::Unknown => names::UNKNOWN,
        Code::DuplicateId => names::DUPLICATE,
        Code::ReservedId => names::RESERVED,

        Code::WrongYear => years::WRONG_YEAR,
        Code::WrongBody => years::WRONG_BODY,
        Code::TwoFilesForOneBody => years::TWO_FILES_FOR_ONE_BODY,
        Code::BodyNotValid => years::BODY_NOT_VALID,
        Code::DefinitionNotValid => years::DEFINITION_NOT_VALID,
        Code::NoCommonDefinition => years::NO_COMMON_DEFINITION,

        Code::MissingEdition => editions::MISSING_EDITION,
        Code::UnplacedFigure => editions::UNPLACED_FIGURE,
        Code::UnsuitedChart => charts::UNSUITED,
        Code::UnplacedTable => editions::UNPLACED_TABLE,
        Code::CellCount => editions::CELL_COUNT,
        Code::TooFewLevels => editions::TOO_FEW_LEVELS,

        Code::RateOutOfRange => values::RATE_OUT_OF_RANGE,
        Code::NotACount => values::NOT_A_COUNT,
        Code::NumeratorAboveDenominator => values::NUMERATOR_ABOVE_DENOMINATOR,
        Code::ZeroDenominator => values::ZERO_DENOMINATOR,
        Code::ValueAgainstStatus => values::VALUE_AGAINST_STATUS,
        Code::DuplicateValue => values::DUPLICATE,
        Code::NoMeasure => values::NO_MEASURE,
        Code::ThresholdNotHere => values::THRESHOLD_NOT_HERE,

        Code::ShareAgainstCounts => checks::SHARE_AGAINST_COUNTS,
        Code::GradeAgainstRate => checks::GRADE_AGAINST_RATE,
        Code::AverageOutsideComponents => checks::AVERAGE_OUTSIDE_COMPONENTS,
        Code::SumOutsideTolerance => checks::SUM_OUTSIDE_TOLERANCE,
        Code::FormulaDiffers => checks::FORMULA_DIFFERS,
        Code::SaidAgainstValues => checks::SAID_AGAINST_VALUES,
        Code::AcceptedNothing => checks::ACCEPTED_NOTHING,
        Code::CasesAgainstStatement => checks::CASES_AGAINST_STATEMENT,

        Code::NoDay => corrections::NO_DAY,
        Code::CorrectionChangesNothing => corrections::CHANGES_NOTHING,
        Code::CorrectionDiffers => corrections::DIFFERS,
        Code::CorrectionTooEarly => corrections::TOO_EARLY,
        Code::CorrectionsOutOfOrder => corrections::OUT_OF_ORDER,
        Code::ValueChanged => corrections::VALUE_CHANGED,
        Code::ValueGone => corrections::VALUE_GONE,
        Code::CorrectionOfUnpublished => corrections::OF_UNPUBLISHED,

        Code::BadAddress => addresses::BAD,
        Code::RedirectOfPresent => addresses::OF_PRESENT,
        Code::RedirectChain => addresses::CHAIN,
        Code::RedirectOfAnotherKind => addresses::OF_ANOTHER_KIND,
        Code::LostAddress => addresses::LOST,
        Code::MissingGlyph => glyphs::MISSING,

        Code::MissingMessage => messages::MISSING,
        Code::UnpromisedMessage => messages::UNPROMISED,
        Code::MissingTranslation => messages::MISSING_TRANSLATION,
        Code::StaleTranslation => messages::STALE_TRANSLATION,
    }
}
