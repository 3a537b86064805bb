//! Everything that is published, valid and linked: the input of all that is shown.

use std::collections::BTreeMap;

use super::{
    Body, BodyId, Document, DocumentId, FiscalYear, Heading, LocalizedProse, MeasureBook, Observation,
    ObservationId, PartId, Register, Report, Scheme, SchemeId, Site, Table, Term, TermId, TextTable,
};
use crate::source::{At, Span};

/// All years together.
///
/// Made by `validate` only: every id in it exists, every datum is unique.
#[derive(Debug, Clone)]
pub struct Archive {
    /// The site.
    pub site: Site,
    /// Bodies, in the order of the report.
    pub bodies: Register<BodyId, Body>,
    /// Documents.
    pub documents: Register<DocumentId, Document>,
    /// Numbering schemes.
    pub schemes: Register<SchemeId, Scheme>,
    /// Measures and everything that values refer to.
    pub measures: MeasureBook,
    /// The glossary.
    pub terms: Register<TermId, Term>,
    /// The page on the report and its method.
    pub about: Option<LocalizedProse>,
    /// Every published value, sorted by id.
    pub observations: BTreeMap<ObservationId, Observation>,
    /// The editions, by year.
    pub editions: BTreeMap<FiscalYear, Edition>,
}

/// What is published of one fiscal year.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The year.
    pub year: FiscalYear,
    /// Its headline values.
    pub headline: Vec<ObservationId>,
    /// The tables whose charts its page shows; all where none is chosen.
    pub highlights: Vec<At<PartId>>,
    /// Its documents with their headings.
    pub documents: Vec<EditionDocument>,
    /// Tables of values by id.
    pub tables: BTreeMap<PartId, Table>,
    /// Tables of words by id.
    pub text_tables: BTreeMap<PartId, TextTable>,
    /// Values printed in running text, outside of tables and chapters.
    pub values: Vec<ObservationId>,
    /// Reports of bodies.
    pub reports: BTreeMap<BodyId, Report>,
    /// Where it was declared.
    pub span: Span,
}

/// A document of an edition and its headings.
#[derive(Debug, Clone)]
pub struct EditionDocument {
    /// The document.
    pub document: DocumentId,
    /// The body whose own report it is; `None` for the government's.
    pub body: Option<BodyId>,
    /// Its headings.
    pub tree: Vec<Heading>,
    /// Where it was declared.
    pub span: Span,
}

impl Archive {
    /// The latest edition; an archive has at least one.
    #[must_use]
    pub fn latest(&self) -> Option<&Edition> {
        self.editions.values().next_back()
    }

    /// A value by its id.
    #[must_use]
    pub fn observation(&self, id: &ObservationId) -> Option<&Observation> {
        self.observations.get(id)
    }
}
