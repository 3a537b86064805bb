//! What JSON-LD files have in common: texts with their languages, people, terms of use, addresses.

use serde_json::{Value, json};

use super::field::Worded;
use crate::model::{FiscalYear, Lang, PartialDate};

/// A text in each language that it is in.
pub(super) type Said = Vec<(Lang, String)>;

/// What is worded, in each language that it is in.
pub(super) fn described(worded: &impl Worded) -> Said {
    Lang::ALL.into_iter().filter_map(|lang| Some((lang, worded.text(lang)?))).collect()
}

/// The same in the same words of the tool.
pub(super) fn in_both(words: impl Fn(Lang) -> String) -> Said {
    Lang::ALL.into_iter().map(|lang| (lang, words(lang))).collect()
}

/// Texts with their languages.
pub(super) fn said(texts: &[(Lang, String)]) -> Value {
    texts.iter().map(|(lang, text)| json!({"@value": text, "@language": lang.tag()})).collect()
}

/// A fiscal year as a stretch of time.
pub(super) fn temporal(year: FiscalYear) -> Value {
    let [start, end] = year.ends().map(|day| day.to_string());
    json!({
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": start, "@type": "xsd:date"},
        "dcat:endDate": {"@value": end, "@type": "xsd:date"}
    })
}

/// A date as precise as printed.
pub(super) fn dated(date: PartialDate) -> Value {
    let of = match (date.month, date.day) {
        (None, _) => "xsd:gYear",
        (Some(_), None) => "xsd:gYearMonth",
        (Some(_), Some(_)) => "xsd:date",
    };
    let day = PartialDate { hour: None, minute: None, ..date };
    json!({"@value": day.to_string(), "@type": of})
}
