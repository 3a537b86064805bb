//! What stands below a figure that the tool makes: which documents its values come from, where what they
//! measure is defined, and which file of open data holds them.
//!
//! Deliberately absent: figures of the sources' own tables, which have a file each (`figures`).

use std::collections::BTreeSet;

use super::Composer;
use super::atlas::{measure_slug, to};
use super::page::Href;
use crate::i18n::dates;
use crate::i18n::pages::between_sources;
use crate::model::{DocumentId, Edition, Lines, Observation, Place};

/// The papers of a figure.
#[derive(Debug, Clone, Default)]
pub(super) struct Papers {
    /// Where its values come from, in words.
    pub(super) source: Option<String>,
    /// Where what it measures is defined.
    pub(super) definition: Option<Href>,
    /// The file with its values.
    pub(super) csv: Option<Href>,
}

impl Composer<'_> {
    /// The papers of published values, which are all of the first one's measure or close to it.
    pub(super) fn papers_of_values(&self, values: &[&Observation]) -> Papers {
        Papers {
            source: self.common_source(values),
            definition: values.first().map(|value| to(&measure_slug(&value.of.measure), None)),
            csv: Some(Href::Data("data/observations.csv".to_owned())),
        }
    }

    /// The papers of what documents list: their names, and the file with the list.
    pub(super) fn papers_of_lists<'d>(
        &self,
        documents: impl IntoIterator<Item = &'d DocumentId>,
        file: &str,
    ) -> Papers {
        let documents: BTreeSet<&DocumentId> = documents.into_iter().collect();
        let named = documents.into_iter().filter_map(|id| {
            let place = Place { document: id.clone(), lines: Lines::default() };
            Some(dates::short_place(&place, self.archive.documents.get(id)?, self.lang))
        });
        let named: Vec<String> = named.collect();
        Papers {
            source: (!named.is_empty()).then(|| named.join(between_sources(self.lang))),
            definition: None,
            csv: Some(Href::Data(format!("data/{file}.csv"))),
        }
    }

    /// The documents of a year.
    pub(super) fn documents_of(edition: &Edition) -> impl Iterator<Item = &DocumentId> {
        edition.documents.iter().map(|placed| &placed.document)
    }
}
