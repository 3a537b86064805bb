//! One published value: a record, not a number.

use std::fmt;

use rust_decimal::Decimal;

use super::choice::choices;
use super::{
    BodyId, DefinitionId, FiscalYear, Label, LocalizedProse, MeasureId, PartialDate, Place, Quantity,
    QuestionId, RoleId, SubjectId,
};
use crate::diagnostic::Code;
use crate::source::Span;

/// What a value is of. Two values with the same coordinates are accounts of the same datum.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coordinates {
    /// The fiscal year that it is of, which need not be the year of the report.
    pub year: FiscalYear,
    /// Whose value it is.
    pub body: BodyId,
    /// What is measured.
    pub measure: MeasureId,
    /// The role group; `all` where the value is not of one.
    pub role: RoleId,
    /// The survey question.
    pub question: Option<QuestionId>,
    /// The inspection item, the answer, the case.
    pub subject: Option<SubjectId>,
    /// The threshold θ of an attainment rate, in percent.
    pub threshold: Option<Decimal>,
    /// What else fixes the value: `n = 100`, `p = 0.05`.
    pub parameters: Vec<Parameter>,
}

/// A named number beside the coordinates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parameter {
    /// Its name, as in a formula.
    pub name: String,
    /// Its value.
    pub value: Decimal,
}

/// The id of a datum: composed from its coordinates, never typed.
///
/// `2012/government/implementation/staff[/question][/subject][@threshold][;name=value…][+line]`; the
/// last part only for a second account of the same datum.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationId(String);

impl ObservationId {
    /// Composes the id of coordinates; `account` is the line of a second account.
    #[must_use]
    pub fn compose(of: &Coordinates, account: Option<u32>) -> Self {
        let mut id = format!("{}/{}/{}/{}", of.year, of.body, of.measure, of.role);
        for part in of.question.iter().map(QuestionId::as_str).chain(of.subject.iter().map(SubjectId::as_str))
        {
            id.push('/');
            id.push_str(part);
        }
        if let Some(threshold) = of.threshold {
            id.push_str(&format!("@{threshold}"));
        }
        for Parameter { name, value } in &of.parameters {
            id.push_str(&format!(";{name}={value}"));
        }
        if let Some(line) = account {
            id.push_str(&format!("+{line}"));
        }
        Self(id)
    }

    /// The id of a link target as written, made whole with the year and body of the page.
    #[must_use]
    pub fn from_link(target: &str, year: FiscalYear, body: Option<&BodyId>) -> Vec<Self> {
        let mut readings = vec![Self(target.to_owned()), Self(format!("{year}/{target}"))];
        readings.extend(body.map(|body| Self(format!("{year}/{body}/{target}"))));
        readings
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id for HTML and file names: letters, digits and hyphens only, different for different data.
    #[must_use]
    pub fn anchor(&self) -> String {
        let mut anchor = String::with_capacity(self.0.len() + 2);
        anchor.push_str("d-");
        for c in self.0.chars() {
            match c {
                'a'..='z' | '0'..='9' => anchor.push(c),
                '/' => anchor.push('-'),
                '-' => anchor.push_str("--"),
                '@' => anchor.push_str("_at_"),
                ';' => anchor.push_str("_with_"),
                '=' => anchor.push_str("_is_"),
                '+' => anchor.push_str("_line_"),
                _ => anchor.push('_'),
            }
        }
        anchor
    }
}

impl fmt::Display for ObservationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for ObservationId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

choices! {
    /// How the printed number bounds the value.
    Operator {
        /// Exactly the value, to the printed precision.
        Equal = "=",
        /// Below.
        Less = "<",
        /// At most.
        AtMost = "<=",
        /// Above (超).
        Greater = ">",
        /// At least (以上).
        AtLeast = ">=",
        /// Approximately (約, 程度).
        About = "about",
    }

    /// Whether and how a value was published.
    Status {
        /// Printed as a value.
        Published = "published",
        /// Printed once for two years (前年度に引き続き).
        Restated = "restated",
        /// Said in words that mean a number ("none was found").
        InWords = "in-words",
        /// Printed only to say that it was missed.
        NotReached = "not-reached",
        /// Mentioned, but no value is printed.
        NotPublished = "not-published",
        /// The body has nothing that this could be measured on.
        NotApplicable = "not-applicable",
        /// Measured, but the result could not be established.
        NotEstablished = "not-established",
        /// Withheld.
        Suppressed = "suppressed",
    }

    /// Whether a survey question takes one answer or several.
    AnswerMode {
        /// One answer a respondent: shares add up to 100.
        Single = "single",
        /// Several answers a respondent.
        Multiple = "multiple",
    }

    /// What a report says in words of the change on the year before.
    Said {
        /// Went up.
        Rose = "rose",
        /// Went down.
        Fell = "fell",
        /// Stayed.
        Unchanged = "unchanged",
    }
}

/// The value, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A printed value.
    Published(Operator, Quantity),
    /// A value printed once for two years.
    Restated(Operator, Quantity),
    /// Words, and the number that they mean.
    InWords {
        /// How the number bounds what the words mean.
        operator: Operator,
        /// The words.
        words: Label,
        /// What they mean.
        value: Quantity,
    },
    /// A mark that was missed; there is no value.
    NotReached {
        /// The mark.
        bound: Decimal,
    },
    /// No value, and why.
    Absent(Absence),
}

/// A reason for having no value: one of the statuses that need no further data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Mentioned, but not printed.
    NotPublished,
    /// Nothing to measure.
    NotApplicable,
    /// Could not be established.
    NotEstablished,
    /// Withheld.
    Suppressed,
}

impl Absence {
    /// The status that it is published as.
    #[must_use]
    pub fn status(self) -> Status {
        match self {
            Self::NotPublished => Status::NotPublished,
            Self::NotApplicable => Status::NotApplicable,
            Self::NotEstablished => Status::NotEstablished,
            Self::Suppressed => Status::Suppressed,
        }
    }
}

impl Reading {
    /// The status in open data.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::Published(..) => Status::Published,
            Self::Restated(..) => Status::Restated,
            Self::InWords { .. } => Status::InWords,
            Self::NotReached { .. } => Status::NotReached,
            Self::Absent(absence) => absence.status(),
        }
    }

    /// The value, where there is one.
    #[must_use]
    pub fn quantity(&self) -> Option<Quantity> {
        match self {
            Self::Published(_, quantity)
            | Self::Restated(_, quantity)
            | Self::InWords { value: quantity, .. } => Some(*quantity),
            Self::NotReached { .. } | Self::Absent(_) => None,
        }
    }

    /// Whether it is a number as printed, neither bounded nor only said in words: what may be compared.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Published(Operator::Equal, _) | Self::Restated(Operator::Equal, _))
    }

    /// How the number bounds the value, where there is one.
    #[must_use]
    pub fn operator(&self) -> Option<Operator> {
        match self {
            Self::Published(operator, _) | Self::Restated(operator, _) => Some(*operator),
            Self::InWords { operator, .. } => Some(*operator),
            Self::NotReached { .. } | Self::Absent(_) => None,
        }
    }
}

impl Observation {
    /// Whether a chart may show it beside others: an exact or approximate number of the common definition.
    #[must_use]
    pub fn is_drawable(&self) -> bool {
        let a_number = matches!(self.reading.operator(), Some(Operator::Equal | Operator::About));
        a_number && !self.own_definition
    }

    /// The unit as printed.
    #[must_use]
    pub fn printed_unit(&self) -> &str {
        self.printed.unit.as_ref().unwrap_or(&self.unit)
    }
}

/// Part and whole, where the source prints both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub numerator: Decimal,
    /// The whole; above zero.
    pub denominator: Decimal,
}

/// What the source calls the same things.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// Its name of the measure (提出率).
    pub measure: Option<String>,
    /// Its unit, where that has another name in data files.
    pub unit: Option<String>,
    /// Its name of the role (行政従事者).
    pub role: Option<String>,
    /// The number of the figure that showed it (図３).
    pub figure: Option<String>,
}

/// A check that the source itself breaks, accepted with a reason that the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The check.
    pub code: Code,
    /// Why it stands as it is printed.
    pub reason: LocalizedProse,
    /// Where the author wrote it.
    pub span: Span,
}

/// One published value with everything that a reader needs to trust it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its id.
    pub id: ObservationId,
    /// What it is of.
    pub of: Coordinates,
    /// The definition that it follows.
    pub definition: DefinitionId,
    /// Whether that definition is a body's own: then it is marked, and never ranked or charted against
    /// others.
    pub own_definition: bool,
    /// The value or the reason why there is none.
    pub reading: Reading,
    /// The unit as printed.
    pub unit: String,
    /// What the printed number is multiplied with to give the plain number (10000 for 万件).
    pub factor: Decimal,
    /// The date on which it holds.
    pub as_of: Option<PartialDate>,
    /// Size of the sample, or number of answers (N).
    pub n: Option<Decimal>,
    /// Part and whole.
    pub share: Option<Share>,
    /// One answer or several.
    pub answer_mode: Option<AnswerMode>,
    /// What the report says of the change on the year before.
    pub said: Option<Said>,
    /// Names as printed.
    pub printed: Printed,
    /// Where the source prints it.
    pub place: Place,
    /// A remark shown beside it.
    pub note: Option<LocalizedProse>,
    /// How this second account differs from the first.
    pub account: Option<LocalizedProse>,
    /// Checks that it breaks, with reasons.
    pub accepted: Vec<Accepted>,
    /// Where the author wrote it.
    pub span: Span,
}

impl Observation {
    /// Its number as printed, where it has one.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        self.reading.quantity().and_then(Quantity::number)
    }

    /// Its plain number: the printed one times what its unit stands for.
    #[must_use]
    pub fn plain_number(&self) -> Option<Decimal> {
        self.number().map(|number| (number * self.factor).normalize())
    }
}
