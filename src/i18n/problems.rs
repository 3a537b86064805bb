//! The words of every diagnostic, in Japanese and English: what is wrong and how to mend it, for
//! officials who have never programmed.
//!
//! A theme is a room below. There each problem has a function (its words) and beside it a lesson (what
//! `hakusho explain` prints). The matches here and in `explain` name every problem, so that a new one
//! does not compile before it has both. Titles and labels are statements without a final stop; help is
//! whole sentences that begin with what to do.
//!
//! Deliberately absent: places, colours and layout, which belong to the writers in `cli::report`.

mod addresses;
mod charts;
mod checks;
mod corrections;
mod dates;
mod editions;
mod explain;
mod frame;
mod glyphs;
mod hints;
mod keys;
mod kinds;
mod links;
mod markdown;
mod messages;
mod names;
mod quote;
mod reading;
mod scalars;
mod values;
mod wrap;
mod yaml;
mod years;

pub use explain::explain;
pub use frame::{Tally, help_name, related_place, see_explanation, severity_name};
pub use kinds::kind_name;
pub use wrap::wrap;

use crate::diagnostic::Problem;
use crate::model::Lang;

/// The words of one problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong, as a statement; it can be understood without seeing the place.
    pub title: String,
    /// A few words for the underlined place.
    pub label: Option<String>,
    /// A few words for the related place.
    pub related: Option<String>,
    /// How to mend it; a text may have several lines where it shows an example.
    pub help: Vec<String>,
}

impl Worded {
    fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), label: None, related: None, help: Vec::new() }
    }

    fn label(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    fn related(self, related: impl Into<String>) -> Self {
        Self { related: Some(related.into()), ..self }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Help that only some cases have.
    fn help_if(self, help: Option<String>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }
}

/// The words of a problem.
#[must_use]
pub fn word(problem: &Problem, lang: Lang) -> Worded {
    let words = words_of(problem, lang);
    let code = problem.code();
    if code.can_be_accepted() { words.help(explain::how_to_accept(code, lang)) } else { words }
}

fn words_of(problem: &Problem, lang: Lang) -> Worded {
    use Problem as P;
    match problem {
        P::MissingFile { path } => reading::missing_file(path, lang),
        P::UnexpectedFile { path } => reading::unexpected_file(path, lang),
        P::NotUtf8 => reading::not_utf8(lang),
        P::FileTooLarge { size, limit } => reading::file_too_large(*size, *limit, lang),

        P::YamlSyntax { detail } => yaml::syntax(detail, lang),
        P::SeveralDocuments => yaml::several_documents(lang),
        P::AnchorOrAlias => yaml::anchor_or_alias(lang),
        P::YamlTag => yaml::tag(lang),
        P::NestedTooDeeply { limit } => yaml::nested_too_deeply(*limit, lang),
        P::KeyNotText => yaml::key_not_text(lang),

        P::UnknownKey { key, record, near } => keys::unknown(key, *record, near.as_deref(), lang),
        P::MissingKey { key, record } => keys::missing(key, *record, lang),
        P::DuplicateKey { key } => keys::duplicate(key, lang),
        P::KeyOrder { key, neighbour } => keys::order(key, *neighbour, lang),
        P::WrongType { expected, found } => keys::wrong_type(*expected, *found, lang),
        P::EmptyValue => keys::empty_value(lang),
        P::NoLanguage => keys::no_language(lang),

        P::FullWidthDigits { ascii } => scalars::full_width_digits(ascii, lang),
        P::NotANumber { text } => scalars::not_a_number(text, lang),
        P::NotFinite { text } => scalars::not_finite(text, lang),
        P::BadId { text } => scalars::bad_id(text, lang),
        P::UnknownChoice { text, choices, near } => {
            scalars::unknown_choice(text, choices, near.as_deref(), lang)
        }
        P::BadUrl { text } => scalars::bad_url(text, lang),

        P::BadDate { text } => dates::bad_date(text, lang),
        P::NoSuchDay { text } => dates::no_such_day(text, lang),
        P::BadFiscalYear { text } => dates::bad_fiscal_year(text, lang),
        P::LinesOutOfOrder { first, last } => dates::lines_out_of_order(*first, *last, lang),
        P::DatesOutOfOrder { first, second } => dates::out_of_order(first, second, lang),

        P::MissingFrontMatter => markdown::missing_front_matter(lang),
        P::RawHtml => markdown::raw_html(lang),
        P::UnclosedComment => markdown::unclosed_comment(lang),
        P::StrayEmphasis => markdown::stray_emphasis(lang),
        P::Footnote { label, fault } => markdown::footnote(label, *fault, lang),
        P::Heading { fault } => markdown::heading(fault, lang),
        P::NotHere => markdown::not_here(lang),

        P::ForbiddenLink { target } => links::forbidden(target, lang),
        P::MalformedLink { target } => links::malformed(target, lang),
        P::NoWords => links::no_words(lang),
        P::NumberDiffers { prose, datum } => links::number_differs(prose, datum, lang),
        P::NoNumber { id } => links::no_number(id, lang),
        P::LinksDiffer { target } => links::links_differ(target, lang),

        P::Unknown { kind, name, near } => names::unknown(*kind, name, near.as_deref(), lang),
        P::DuplicateId { kind, id } => names::duplicate(*kind, id, lang),
        P::ReservedId { id } => names::reserved(id, lang),

        P::WrongYear { found, folder } => years::wrong_year(*found, *folder, lang),
        P::WrongBody { found, file } => years::wrong_body(found, file, lang),
        P::TwoFilesForOneBody { body } => years::two_files_for_one_body(body, lang),
        P::BodyNotValid { body, year } => years::body_not_valid(body, *year, lang),
        P::DefinitionNotValid { definition, year, body } => {
            years::definition_not_valid(definition, *year, body, lang)
        }
        P::NoCommonDefinition { measure, year } => years::no_common_definition(measure, *year, lang),

        P::MissingEdition { year } => editions::missing_edition(*year, lang),
        P::UnplacedFigure { figure } => editions::unplaced_figure(figure, lang),
        P::UnsuitedChart { chart, fault } => charts::unsuited(chart, fault, lang),
        P::UnplacedTable { table } => editions::unplaced_table(table, lang),
        P::CellCount { found, expected } => editions::cell_count(*found, *expected, lang),
        P::TooFewLevels { levels } => editions::too_few_levels(*levels, lang),

        P::RateOutOfRange { value } => values::rate_out_of_range(value, lang),
        P::NotACount { value } => values::not_a_count(value, lang),
        P::NumeratorAboveDenominator { numerator, denominator } => {
            values::numerator_above_denominator(numerator, denominator, lang)
        }
        P::ZeroDenominator => values::zero_denominator(lang),
        P::ValueAgainstStatus { status, missing: true, key } => values::status_needs(status, key, lang),
        P::ValueAgainstStatus { status, missing: false, key } => values::status_forbids(status, key, lang),
        P::DuplicateValue { id } => values::duplicate(id, lang),
        P::NoMeasure => values::no_measure(lang),
        P::ThresholdNotHere { measure } => values::threshold_not_here(measure, lang),

        P::ShareAgainstCounts { printed, computed } => checks::share_against_counts(printed, computed, lang),
        P::GradeAgainstRate { grade, rate, computed } => {
            checks::grade_against_rate(grade, rate, computed, lang)
        }
        P::AverageOutsideComponents { average, lowest, highest } => {
            checks::average_outside_components(average, lowest, highest, lang)
        }
        P::SumOutsideTolerance { sum, tolerance } => checks::sum_outside_tolerance(sum, tolerance, lang),
        P::FormulaDiffers { printed, computed } => checks::formula_differs(printed, computed, lang),
        P::SaidAgainstValues { said, before, after } => {
            checks::said_against_values(said, before, after, lang)
        }
        P::AcceptedNothing { code } => checks::accepted_nothing(code, lang),
        P::CasesAgainstStatement { statement, cases } => {
            checks::cases_against_statement(statement, *cases, lang)
        }

        P::NoDay { date } => corrections::no_day(date, lang),
        P::CorrectionChangesNothing { text } => corrections::changes_nothing(text, lang),
        P::CorrectionDiffers { said, now } => corrections::differs(said, now, lang),
        P::CorrectionTooEarly { date, published } => corrections::too_early(date, published, lang),
        P::CorrectionsOutOfOrder { date, before } => corrections::out_of_order(date, before, lang),
        P::ValueChanged { id, old, new, year } => corrections::value_changed(id, old, new, *year, lang),
        P::ValueGone { id, old, year } => corrections::value_gone(id, old, *year, lang),
        P::CorrectionOfUnpublished { old, published } => {
            corrections::of_unpublished(old, published.as_deref(), lang)
        }

        P::BadAddress { text } => addresses::bad(text, lang),
        P::RedirectOfPresent { address } => addresses::of_present(address, lang),
        P::RedirectChain { to } => addresses::chain(to, lang),
        P::RedirectOfAnotherKind => addresses::of_another_kind(lang),
        P::LostAddress { address } => addresses::lost(address, lang),
        P::MissingGlyph { character } => glyphs::missing(*character, lang),

        P::MissingMessage { message, path } => messages::missing(message, path, lang),
        P::UnpromisedMessage { message } => messages::unpromised(message, lang),
        P::MissingTranslation { lang: missing } => messages::missing_translation(missing, lang),
        P::StaleTranslation { hash } => messages::stale_translation(hash, lang),
    }
}
