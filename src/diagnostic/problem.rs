//! The closed list of what can be wrong, declared once: code, severity and arguments together.

use super::Severity;

macro_rules! problems {
    ($($(#[$meta:meta])* $name:ident, $code:literal, $severity:ident $({ $($(#[$field_meta:meta])* $field:ident: $ty:ty),+ $(,)? })?;)+) => {
        /// What is wrong, with the arguments that its words need.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$meta])* $name $({ $($(#[$field_meta])* $field: $ty),+ })?,)+
        }

        /// The stable name of a kind of problem, as printed and as taken by `explain` and `accepted:`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$meta])* $name,)+
        }

        impl Problem {
            /// The kind of problem.
            #[must_use]
            pub fn code(&self) -> Code {
                match self {
                    $(Self::$name { .. } => Code::$name,)+
                }
            }
        }

        impl Code {
            /// Every code, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name in messages, fixtures and data.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// How bad this kind of problem is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)+
                }
            }
        }
    };
}

impl Code {
    /// The code of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Whether the data may override this check with a recorded reason (`accepted:`), because sources
    /// break it themselves.
    #[must_use]
    pub fn can_be_accepted(self) -> bool {
        matches!(
            self,
            Self::GradeAgainstRate
                | Self::AverageOutsideComponents
                | Self::SumOutsideTolerance
                | Self::ShareAgainstCounts
                | Self::SaidAgainstValues
                | Self::NumberDiffers
                | Self::FormulaDiffers
        )
    }
}

/// What kind of thing a name stands for, for problems about names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A body.
    Body,
    /// A document.
    Document,
    /// A numbering scheme.
    Scheme,
    /// A measure.
    Measure,
    /// A definition of a measure.
    Definition,
    /// A role group.
    Role,
    /// A subject.
    Subject,
    /// A group of subjects.
    Group,
    /// A survey question.
    Question,
    /// A unit.
    Unit,
    /// A grading scale.
    Scale,
    /// A grade of a scale.
    Grade,
    /// A break of a series.
    Break,
    /// An incident category.
    Category,
    /// A glossary term.
    Term,
    /// A table.
    Table,
    /// A figure.
    Figure,
    /// A value.
    Datum,
    /// A goal.
    Goal,
    /// An incident.
    Incident,
    /// An audit, programme, topic or other item.
    Item,
    /// A heading of a document's tree.
    Heading,
    /// A section of a body's chapter.
    Section,
    /// A diagnostic code.
    Code,
    /// A fiscal year that has an edition.
    Year,
    /// The target of a reference (`ref:`).
    Reference,
    /// A recorded correction.
    Correction,
    /// An address of the site.
    Address,
}

problems! {
    // Reading files.
    /// The project has no `content/` folder or misses a file that every project has.
    MissingFile, "missing-file", Error { /** Its path. */ path: String };
    /// A file that no project has, or a thing that is not a plain file.
    UnexpectedFile, "unexpected-file", Warning { /** Its path. */ path: String };
    /// A byte that is not UTF-8.
    NotUtf8, "not-utf8", Error;
    /// A file beyond the size limit.
    FileTooLarge, "file-too-large", Error { /** Its size in bytes. */ size: u64, /** The limit in bytes. */ limit: u64 };

    // YAML as written.
    /// The text is not YAML.
    YamlSyntax, "yaml-syntax", Error { /** The parser's own words. */ detail: String };
    /// More than one YAML document in a file.
    SeveralDocuments, "several-yaml-documents", Error;
    /// An anchor (`&x`) or alias (`*x`).
    AnchorOrAlias, "anchor-or-alias", Error;
    /// A tag (`!x`).
    YamlTag, "yaml-tag", Error;
    /// Records nested beyond the limit.
    NestedTooDeeply, "nested-too-deeply", Error { /** The limit. */ limit: usize };
    /// A key that the record does not have.
    UnknownKey, "unknown-key", Error { /** The key. */ key: String, /** What the record is, in both languages. */ record: (&'static str, &'static str), /** The key that was probably meant. */ near: Option<String> };
    /// A key that the record must have.
    MissingKey, "missing-key", Error { /** The key. */ key: &'static str, /** What the record is, in both languages. */ record: (&'static str, &'static str) };
    /// A key that stands twice in one record.
    DuplicateKey, "duplicate-key", Error { /** The key. */ key: String };
    /// A key that stands before or after keys that it must follow or precede.
    KeyOrder, "key-order", Warning { /** The key. */ key: &'static str, /** Where it belongs. */ neighbour: Neighbour };
    /// A key that is not a plain text.
    KeyNotText, "key-not-text", Error;
    /// Another kind of node than expected.
    WrongType, "wrong-type", Error { /** What was expected, in both languages. */ expected: (&'static str, &'static str), /** What was found, in both languages. */ found: (&'static str, &'static str) };
    /// A key without a value.
    EmptyValue, "empty-value", Error;
    /// Digits, point or minus in their full-width forms.
    FullWidthDigits, "full-width-digits", Error { /** The same in ASCII. */ ascii: String };
    /// A text where a number is expected.
    NotANumber, "not-a-number", Error { /** What was written. */ text: String };
    /// NaN or an infinity.
    NotFinite, "not-finite", Error { /** What was written. */ text: String };
    /// An id that is not kebab-case.
    BadId, "bad-id", Error { /** What was written. */ text: String };
    /// A word outside a closed list.
    UnknownChoice, "unknown-choice", Error { /** What was written. */ text: String, /** The list. */ choices: String, /** The word that was probably meant. */ near: Option<String> };
    /// A text that has not the form of a date.
    BadDate, "bad-date", Error { /** What was written. */ text: String };
    /// A date that the calendar does not have.
    NoSuchDay, "no-such-day", Error { /** What was written. */ text: String };
    /// A number that is not a fiscal year.
    BadFiscalYear, "bad-fiscal-year", Error { /** What was written. */ text: String };
    /// An address that is not an absolute http(s) URL.
    BadUrl, "bad-url", Error { /** What was written. */ text: String };
    /// A text without a word in any language.
    NoLanguage, "no-language", Error;

    // Markdown as written.
    /// A message that does not begin with front matter.
    MissingFrontMatter, "missing-front-matter", Error;
    /// HTML in an author's text; shown as text.
    RawHtml, "raw-html", Warning;
    /// A link or image whose target is not allowed.
    ForbiddenLink, "forbidden-link", Error { /** The target. */ target: String };
    /// A link that cannot be read: a space in its target, a title, a link inside a link.
    MalformedLink, "malformed-link", Error { /** The target or the words. */ target: String };
    /// A comment that does not end.
    UnclosedComment, "unclosed-comment", Error;
    /// `*` that was meant as emphasis and is not.
    StrayEmphasis, "stray-emphasis", Warning;
    /// A footnote that is used but not written, written but not used, or written twice.
    Footnote, "footnote", Error { /** Its label. */ label: String, /** What is wrong with it. */ fault: FootnoteFault };
    /// A heading that is too high, or whose id is not kebab-case or stands twice.
    Heading, "heading", Error { /** What is wrong with it. */ fault: HeadingFault };
    /// A link or image without words.
    NoWords, "no-words", Error;
    /// Something that Markdown has and this place has not (a list in a one-line field).
    NotHere, "markdown-not-here", Error;

    // Names.
    /// A name that nothing has.
    Unknown, "unknown-name", Error { /** What was looked for. */ kind: Kind, /** The name. */ name: String, /** The name that was probably meant. */ near: Option<String> };
    /// Two things with one id.
    DuplicateId, "duplicate-id", Error { /** Of what. */ kind: Kind, /** The id. */ id: String };
    /// An id that the addresses of the site need.
    ReservedId, "reserved-id", Error { /** The id. */ id: String };

    // Files and years.
    /// A file under another year's folder than its own year.
    WrongYear, "wrong-year", Error { /** The year in the file. */ found: u16, /** The year of its folder. */ folder: u16 };
    /// A file named after another body than its own.
    WrongBody, "wrong-body", Error { /** The body in the file. */ found: String, /** The name of the file. */ file: String };
    /// Two data files of one body in one year.
    TwoFilesForOneBody, "two-files-for-one-body", Error { /** The body. */ body: String };
    /// A body that did not exist in the year.
    BodyNotValid, "body-not-valid", Error { /** The body. */ body: String, /** The year. */ year: u16 };
    /// A year's folder without its edition file.
    MissingEdition, "missing-edition", Error { /** The year. */ year: u16 };
    /// A value whose definition is not valid in its year or for its body.
    DefinitionNotValid, "definition-not-valid", Error { /** The definition. */ definition: String, /** The year. */ year: u16, /** The body. */ body: String };
    /// A measure without a common definition in a year.
    NoCommonDefinition, "no-common-definition", Error { /** The measure. */ measure: String, /** The year. */ year: u16 };

    // Values.
    /// A rate below 0 or above 100.
    RateOutOfRange, "rate-out-of-range", Error { /** The value. */ value: String };
    /// A count below zero or with decimals.
    NotACount, "not-a-count", Error { /** The value. */ value: String };
    /// More in the part than in the whole.
    NumeratorAboveDenominator, "numerator-above-denominator", Error { /** The part. */ numerator: String, /** The whole. */ denominator: String };
    /// A whole of zero.
    ZeroDenominator, "zero-denominator", Error;
    /// A printed share that its printed counts do not give.
    ShareAgainstCounts, "share-against-counts", Error { /** The printed share. */ printed: String, /** What the counts give. */ computed: String };
    /// A status that needs a value, or a value where the status says that there is none.
    ValueAgainstStatus, "value-against-status", Error { /** The status. */ status: &'static str, /** Whether a value is missing (or else too much). */ missing: bool, /** The key concerned. */ key: &'static str };
    /// The same datum twice in one document.
    DuplicateValue, "duplicate-value", Error { /** The composed id. */ id: String };
    /// A value that does not say what it measures.
    NoMeasure, "no-measure", Error;
    /// A threshold where the measure has none.
    ThresholdNotHere, "threshold-not-here", Error { /** The measure. */ measure: String };
    /// A row with more or fewer cells than the table has columns.
    CellCount, "cell-count", Error { /** Cells of the row. */ found: usize, /** Columns of the table. */ expected: usize };
    /// A grade that the rate beside it does not give.
    GradeAgainstRate, "grade-against-rate", Error { /** The printed grade. */ grade: String, /** The rate. */ rate: String, /** The grade of the rate. */ computed: String };
    /// An average below or above all its parts.
    AverageOutsideComponents, "average-outside-components", Error { /** The average. */ average: String, /** Lowest part. */ lowest: String, /** Highest part. */ highest: String };
    /// Shares of a single-answer question that do not add up to 100 within rounding.
    SumOutsideTolerance, "sum-outside-tolerance", Error { /** The sum. */ sum: String, /** Allowed distance from 100. */ tolerance: String };
    /// A table of a formula with a cell that the formula does not give.
    FormulaDiffers, "formula-differs", Error { /** The printed value. */ printed: String, /** The value of the formula. */ computed: String };
    /// A report says that a value rose or fell, and the values say otherwise.
    SaidAgainstValues, "said-against-values", Error { /** What is said. */ said: &'static str, /** The year before. */ before: String, /** This year. */ after: String };
    /// A date that comes before one that it must follow.
    DatesOutOfOrder, "dates-out-of-order", Warning { /** The earlier key. */ first: &'static str, /** The later key. */ second: &'static str };
    /// A stretch of lines whose last stands before its first.
    LinesOutOfOrder, "lines-out-of-order", Error { /** What was written first. */ first: u32, /** What was written last. */ last: u32 };
    /// A recorded reason for a check that finds nothing, or cannot be accepted.
    AcceptedNothing, "accepted-nothing", Warning { /** The code. */ code: String };
    /// Cases listed although the statement says that there are none, or the other way round.
    CasesAgainstStatement, "cases-against-statement", Error { /** The statement. */ statement: &'static str, /** How many cases are listed. */ cases: usize };

    /// A table that no heading of the edition's trees holds.
    UnplacedTable, "unplaced-table", Error { /** The table. */ table: String };
    /// A drawing that no heading of the edition's trees holds.
    UnplacedFigure, "unplaced-figure", Error { /** The drawing. */ figure: String };
    /// A chart that would mislead, or that nothing could be drawn in.
    UnsuitedChart, "unsuited-chart", Error { /** The kind of chart asked for. */ chart: &'static str, /** Why it does not suit the table. */ fault: ChartFault };
    /// Headings nested deeper than the numbering scheme has levels.
    TooFewLevels, "too-few-levels", Error { /** Levels of the scheme. */ levels: usize };

    // Corrections, addresses, and what was published before.
    /// A date without its day, where the day is needed.
    NoDay, "no-day", Error { /** What was written. */ date: String };
    /// A correction whose old and new text are the same.
    CorrectionChangesNothing, "correction-changes-nothing", Error { /** The text. */ text: String };
    /// A correction that does not end in the value as it is, or does not begin where the one before ended.
    CorrectionDiffers, "correction-differs", Error { /** What the correction says. */ said: String, /** What it should say. */ now: String };
    /// A correction before the report was published.
    CorrectionTooEarly, "correction-before-publication", Error { /** Its day. */ date: String, /** When the report was published. */ published: String };
    /// A correction that is listed after a later one.
    CorrectionsOutOfOrder, "corrections-out-of-order", Error { /** Its day. */ date: String, /** The day of the one before it. */ before: String };
    /// A text that is no address of the site.
    BadAddress, "bad-address", Error { /** What was written. */ text: String };
    /// A redirect from an address at which something stands.
    RedirectOfPresent, "redirect-of-present", Error { /** The address. */ address: String };
    /// A redirect to the old address of another redirect.
    RedirectChain, "redirect-chain", Error { /** The address. */ to: String };
    /// A redirect from a file to a page, or from a page to a file.
    RedirectOfAnotherKind, "redirect-of-another-kind", Error;
    /// A published value that is another now, without a correction.
    ValueChanged, "value-changed", Error { /** The value. */ id: String, /** What was published, as a correction may write it. */ old: String, /** What it says now, likewise. */ new: String, /** The year whose edition should say so. */ year: u16 };
    /// A published value that is not there any more, without a correction.
    ValueGone, "value-gone", Error { /** The value. */ id: String, /** What was published. */ old: String, /** The year whose edition should say so. */ year: u16 };
    /// A correction of what was never published.
    CorrectionOfUnpublished, "correction-of-unpublished", Error { /** What the correction says was published. */ old: String, /** What was; none where the value was not there. */ published: Option<String> };
    /// A published address at which nothing stands.
    LostAddress, "lost-address", Error { /** The address. */ address: String };
    /// A character that no font of the books has.
    MissingGlyph, "missing-glyph", Error { /** The character. */ character: char };

    // Messages and links.
    /// A message that the data promises and no file holds, or a file that the data says is not there.
    MissingMessage, "missing-message", Error { /** `ciso` or `advisor`. */ message: &'static str, /** The file that is missing. */ path: String };
    /// A message file of a body whose data says that none was published.
    UnpromisedMessage, "unpromised-message", Error { /** `ciso` or `advisor`. */ message: &'static str };
    /// A translation is missing; the page falls back and says so.
    MissingTranslation, "missing-translation", Warning { /** The language that is missing. */ lang: &'static str };
    /// A translation of an original that changed since.
    StaleTranslation, "stale-translation", Warning { /** The hash of the original as it is now. */ hash: String };
    /// A number in prose that differs from the datum that it names.
    NumberDiffers, "number-differs", Error { /** The number in the prose. */ prose: String, /** The number of the datum. */ datum: String };
    /// A number link to a datum that has no number.
    NoNumber, "no-number", Error { /** The datum. */ id: String };
    /// The two languages of a text link different data.
    LinksDiffer, "links-differ", Warning { /** Linked in one language only. */ target: String };
}

/// Where a key belongs, told by another key of the same record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Neighbour {
    /// Directly before this key.
    Before(&'static str),
    /// Directly after this key.
    After(&'static str),
}

/// Why a table cannot be drawn as its author asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartFault {
    /// More series than can be told apart.
    TooManySeries {
        /// How many there would be.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// Lines over columns that are no years.
    NoYears,
    /// No cell has a number of the common definition.
    NothingToDraw,
    /// The cells have different units, and a chart has one axis.
    SeveralUnits,
    /// A number below zero, and every axis of counts begins there.
    BelowZero,
    /// Grades are counted in stacked bars and in no other chart.
    Grades,
    /// Rates that all lie high look alike as bars from zero.
    HighRates,
    /// A part of a stacked bar has no number.
    PartMissing,
    /// The parts of a stacked bar are no parts of a hundred.
    NotParts {
        /// What they add up to.
        sum: String,
    },
}

/// What is wrong with a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FootnoteFault {
    /// Used, not written.
    Undefined,
    /// Written, not used.
    Unused,
    /// Written twice.
    Twice,
}

/// What is wrong with a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadingFault {
    /// A first-level heading; the page has its own.
    TooHigh,
    /// Its id is not kebab-case.
    BadId(String),
    /// Its id stands twice in the text.
    DuplicateId(String),
}
