//! Corrections: what was published and is said differently now, with the day and the reason.
//!
//! A correction never changes a value; it records that the value was changed. What it is of is named as
//! texts name it. Deliberately absent: whether the record is true, which only an earlier release can tell.

use std::fmt;

use super::{
    BodyId, Choice, FiscalYear, LocalizedProse, Observation, ObservationId, Operator, PartId, PartialDate,
    Reading,
};
use crate::source::{At, Span};

/// A recorded change of something published.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The year whose edition records it.
    pub year: FiscalYear,
    /// The day on which it was published.
    pub date: At<PartialDate>,
    /// What was corrected.
    pub what: At<Corrected>,
    /// What was published, as printed.
    pub old: At<String>,
    /// What is published now, as printed; `None` for a value that was withdrawn.
    pub new: Option<At<String>>,
    /// Why.
    pub why: LocalizedProse,
    /// Where it was recorded.
    pub span: Span,
}

/// What a correction is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corrected {
    /// A value.
    Value(ObservationId),
    /// An incident, as `year/body/id`.
    Incident(String),
    /// A goal, as `year/body/id`.
    Goal(String),
    /// A table, drawing or heading of the year; with a body, one of its report, or a section of its
    /// chapter.
    Part(Option<BodyId>, PartId),
    /// The report of a body in the year.
    Report(BodyId),
}

impl Correction {
    /// Its id in the open data: the day and what it is of, which no two corrections share.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.date.value, self.name())
    }

    /// Its anchor on the page of corrections.
    #[must_use]
    pub fn anchor(&self) -> String {
        let safe = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
        let name: String = match &self.what.value {
            Corrected::Value(id) => id.anchor().trim_start_matches("d-").to_owned(),
            _ => self.name().replace('/', "-").chars().map(safe).collect(),
        };
        format!("correction-{}-{name}", self.date.value)
    }

    /// What it is of, made whole with its year.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.what.value {
            Corrected::Value(id) => id.to_string(),
            Corrected::Incident(name) | Corrected::Goal(name) => name.clone(),
            Corrected::Part(Some(body), part) => format!("{}/{body}/{part}", self.year),
            Corrected::Part(None, part) => format!("{}/{part}", self.year),
            Corrected::Report(body) => format!("{}/{body}", self.year),
        }
    }

    /// What kind of thing it is of, as the open data call it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.what.value {
            Corrected::Value(_) => "value",
            Corrected::Incident(_) => "incident",
            Corrected::Goal(_) => "goal",
            Corrected::Part(..) => "part",
            Corrected::Report(_) => "report",
        }
    }

    /// The value that it is of.
    #[must_use]
    pub fn value(&self) -> Option<&ObservationId> {
        match &self.what.value {
            Corrected::Value(id) => Some(id),
            _ => None,
        }
    }
}

/// What the open data say of a value and readers cite: how it is bounded, its digits as printed, its
/// unit as printed and its definition. Remarks, sources and words are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    digits: String,
    unit: String,
    definition: String,
}

impl Stated {
    /// What a value states. A value said in words states the number that they mean, a missed mark the
    /// mark, a missing value the reason why it is missing.
    #[must_use]
    pub fn of(value: &Observation) -> Self {
        let reading = &value.reading;
        let (digits, has_unit) = match (reading, reading.quantity()) {
            (_, Some(quantity)) => {
                let operator = match reading.operator() {
                    Some(Operator::Equal) | None => "",
                    Some(Operator::About) => "about ",
                    Some(operator) => operator.name(),
                };
                (format!("{operator}{quantity}"), quantity.number().is_some())
            }
            (Reading::NotReached { bound }, None) => (format!("{} {bound}", reading.status().name()), true),
            (_, None) => (reading.status().name().to_owned(), false),
        };
        let unit = if has_unit { value.printed_unit().to_owned() } else { String::new() };
        Self { digits, unit, definition: value.definition.to_string() }
    }

    /// How a correction may write it, the shortest first: the digits alone, with their unit, with their
    /// definition, with both.
    #[must_use]
    pub fn forms(&self) -> [String; 4] {
        let Self { digits, unit, definition } = self;
        [
            digits.clone(),
            format!("{digits}{unit}"),
            format!("{digits} ({definition})"),
            format!("{digits}{unit} ({definition})"),
        ]
    }

    /// Whether an author's text is one of the forms; spaces do not count.
    #[must_use]
    pub fn is_written_as(&self, text: &str) -> bool {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        self.forms().iter().any(|form| bare(form) == bare(text))
    }

    /// The shortest forms in which two states can be told apart; the longest where nothing can.
    #[must_use]
    pub fn told_apart(&self, other: &Self) -> (String, String) {
        let pairs = self.forms().into_iter().zip(other.forms());
        let mut last = (String::new(), String::new());
        for pair in pairs {
            if pair.0 != pair.1 {
                return pair;
            }
            last = pair;
        }
        last
    }
}

/// The shortest form.
impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits)
    }
}
