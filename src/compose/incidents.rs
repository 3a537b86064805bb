//! Incidents as records with every field that the source has.

use super::Composer;
use super::page::{Field, FieldContent, Link, Record};
use super::prose::Context;
use crate::i18n::dates;
use crate::i18n::pages::{PageWord, comma, page_word};
use crate::i18n::terms::{self, CaseField};
use crate::model::{Case, Lang, LocalizedProse, PartialDate, Report, Verdict};

impl Composer<'_> {
    /// The cases of a report.
    pub(super) fn cases(&self, cases: &[Case], report: &Report) -> Vec<Record> {
        cases.iter().map(|case| self.case(case, report)).collect()
    }

    fn case(&self, case: &Case, report: &Report) -> Record {
        let id = format!("incident-{}", case.id);
        let category = case.category.as_ref().and_then(|id| self.archive.measures.categories.get(&id.value));
        Record {
            title: Some(self.words(&case.title)),
            tags: category.map(|category| self.words(&category.label).text).into_iter().collect(),
            fields: self.case_fields(case, report, &id),
            id: Some(id),
        }
    }

    fn case_fields(&self, case: &Case, report: &Report, id: &str) -> Vec<Field> {
        use CaseField as F;
        let context = Context { year: Some(report.year), body: Some(&report.body) };
        let name = |field| terms::incident_field(field, self.lang);
        let text = |field, text: Option<&LocalizedProse>, part: &str| {
            self.text_field(name(field), text, &format!("{id}-{part}"), context)
        };
        let date = |field, date: Option<&PartialDate>| {
            self.words_field(name(field), date.map(|date| dates::date(date, self.lang)))
        };
        let occurred: Vec<String> =
            case.occurred.iter().map(|period| dates::period(period, self.lang)).collect();
        let mut fields: Vec<Field> = [
            self.words_field(name(F::Occurred), Some(occurred.join(comma(self.lang)))),
            date(F::Noticed, case.noticed.as_ref()),
            date(F::Reported, case.reported.as_ref()),
            date(F::Published, case.published.as_ref()),
            date(F::Restored, case.restored.as_ref()),
            text(F::Summary, Some(&case.summary), "summary"),
            text(F::Cause, case.cause.as_ref(), "cause"),
            text(F::Response, case.response.as_ref(), "response"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if let Some(violation) = &case.violation {
            fields.extend(self.words_field(
                name(F::Violation),
                Some(terms::verdict(violation.verdict, self.lang).to_owned()),
            ));
            // Where no verdict is stated, the text is what the report says instead, not a reason.
            let label = match violation.verdict {
                Verdict::NotStated => PageWord::WhatItSays,
                Verdict::Yes | Verdict::No => PageWord::Reason,
            };
            fields.extend(self.text_field(
                page_word(label, self.lang),
                violation.text.as_ref(),
                &format!("{id}-violation"),
                context,
            ));
        }
        fields.extend(text(F::Prevention, case.prevention.as_ref(), "prevention"));
        for value in case.counts.iter().filter_map(|id| self.archive.observation(id)) {
            let mut cell = self.datum_cell(value);
            cell.href = None;
            let label = self.measure_words(value).text;
            fields.push(self.field(&label, FieldContent::Cell(Box::new(cell))));
        }
        if !case.press.is_empty() {
            // Names of outlets stay as printed.
            let outlets = self.as_printed(case.press.join(comma(Lang::Ja)));
            fields.push(self.field(name(F::Press), FieldContent::Words(outlets)));
        }
        for other in &case.same_case_as {
            let link = Link {
                words: self.own(other.value.clone()),
                href: self.case_named(&other.value),
                current: false,
            };
            fields.push(self.field(page_word(PageWord::SameCase, self.lang), FieldContent::Link(link)));
        }
        let source = self.printed_at(&report.document, Some(&case.at));
        fields.extend(self.words_field(name(F::Source), source));
        fields
    }
}
