//! What machines are told of the pages of years, bodies and measures and of the page of open data.
//!
//! Deliberately absent: how they are told it (`render::html`), and the tables on those pages, which their
//! typesetter finds there.

use std::collections::BTreeMap;

use super::Composer;
use super::atlas::{body_slug, edition_slug, measure_slug};
use super::page::{Href, Original, Page, Subject, SubjectKind};
use crate::i18n::open_data::{DataWord, data_word};
use crate::model::{Document, Edition, Measure, Report};

impl Composer<'_> {
    /// The subjects of those pages that there are, each by the address of its page.
    pub(super) fn subjects(&self, pages: &[Page]) -> BTreeMap<String, Subject> {
        let editions = self.archive.editions.values();
        let years = editions.clone().map(|edition| (edition_slug(edition.year), self.year_subject(edition)));
        let reports = editions.flat_map(|edition| edition.reports.values());
        let reports =
            reports.map(|report| (body_slug(report.year, &report.body), self.report_subject(report)));
        let measures = self.archive.measures.measures.iter();
        let measures =
            measures.filter_map(|it| Some((measure_slug(&it.id.value), self.measure_subject(it)?)));
        let all = ("data".to_owned(), self.data_subject());
        let mut subjects: BTreeMap<String, Subject> =
            years.chain(reports).chain(measures).chain([all]).collect();
        for page in pages {
            if let Some(subject) = subjects.get_mut(&page.slug) {
                subject.description.clone_from(&page.description);
            }
        }
        subjects
    }

    fn year_subject(&self, edition: &Edition) -> Subject {
        let documents = edition.documents.iter().filter_map(|of| self.archive.documents.get(&of.document));
        let documents: Vec<&Document> = documents.collect();
        let year = edition.year;
        Subject {
            time: Some(year.ends()),
            date: documents.iter().filter_map(|document| document.date).max(),
            originals: documents.iter().map(|document| self.original(document)).collect(),
            files: vec![Href::Data(format!("data/{year}/hakusho-{year}.zip"))],
            ..self.subject(SubjectKind::Report)
        }
    }

    fn report_subject(&self, report: &Report) -> Subject {
        let document = self.archive.documents.get(&report.document);
        Subject {
            time: Some(report.year.ends()),
            date: document.and_then(|document| document.date),
            originals: document.into_iter().map(|document| self.original(document)).collect(),
            of: Some(self.body_name(&report.body).text),
            ..self.subject(SubjectKind::Report)
        }
    }

    /// A measure with the years of its values; none for one that has no value.
    fn measure_subject(&self, measure: &Measure) -> Option<Subject> {
        let values = self.archive.observations.values();
        let years = values.filter(|value| value.of.measure == measure.id.value).map(|value| value.of.year);
        let (first, last) = (years.clone().min()?, years.max()?);
        Some(Subject {
            time: Some([first.ends()[0], last.ends()[1]]),
            of: Some(self.words(&measure.name).text),
            files: ["csv", "json"].map(|ending| Href::Data(format!("data/observations.{ending}"))).into(),
            ..self.subject(SubjectKind::Dataset)
        })
    }

    fn data_subject(&self) -> Subject {
        let years = self.archive.editions.keys();
        let ends = years.clone().min().zip(years.max());
        let files = ["hakusho.zip", "observations.csv", "observations.json"];
        Subject {
            time: ends.map(|(first, last)| [first.ends()[0], last.ends()[1]]),
            originals: self.archive.documents.iter().map(|document| self.original(document)).collect(),
            files: files.map(|name| Href::Data(format!("data/{name}"))).into(),
            description: data_word(DataWord::Purpose, self.lang).to_owned(),
            ..self.subject(SubjectKind::Dataset)
        }
    }

    fn original(&self, document: &Document) -> Original {
        Original { title: self.words(&document.title), publisher: self.words(&document.publisher) }
    }

    fn subject(&self, kind: SubjectKind) -> Subject {
        Subject {
            kind,
            description: String::new(),
            time: None,
            date: None,
            originals: Vec::new(),
            of: None,
            files: Vec::new(),
        }
    }
}
