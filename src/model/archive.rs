//! Everything that is published, valid and linked: the input of all that is shown.

use std::collections::BTreeMap;

use super::{
    Account, Body, BodyId, Case, Correction, Document, DocumentId, Drawing, FiscalYear, Heading,
    IncidentList, LocalizedProse, MeasureBook, Message, Observation, ObservationId, PartId, Redirect,
    Register, Report, Scheme, SchemeId, SectionContent, Site, Table, Term, TermId, TextTable,
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
    /// Old addresses and where they lead.
    pub redirects: Vec<Redirect>,
}

/// What is published of one fiscal year.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The year.
    pub year: FiscalYear,
    /// The year in one or two sentences.
    pub lede: Option<LocalizedProse>,
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
    /// Drawings by id.
    pub drawings: BTreeMap<PartId, Drawing>,
    /// Lists of incidents by id.
    pub incident_lists: BTreeMap<PartId, IncidentList>,
    /// Values printed in running text, outside of tables and chapters.
    pub values: Vec<ObservationId>,
    /// Texts of headings and columns: of the government's report, or of a body's own.
    pub texts: BTreeMap<(Option<BodyId>, PartId), Message>,
    /// Reports of bodies.
    pub reports: BTreeMap<BodyId, Report>,
    /// What was published of the year and corrected since, in the order in which it was.
    pub corrections: Vec<Correction>,
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

impl Edition {
    /// The document whose tree places a table.
    #[must_use]
    pub fn holder_of_table(&self, table: &PartId) -> Option<&DocumentId> {
        let holds = |heading: &Heading| heading.holds_table(table);
        self.documents.iter().find(|document| document.tree.iter().any(holds)).map(|found| &found.document)
    }

    /// Every account of an incident: those of the bodies' reports, then those of lists.
    pub fn accounts(&self) -> impl Iterator<Item = Account<'_>> {
        let reports = self.reports.values().flat_map(|report| {
            cases_of(report).map(|case| Account {
                body: &report.body,
                document: &report.document,
                list: None,
                case,
            })
        });
        let lists = self.incident_lists.values().flat_map(|list| {
            list.cases.iter().map(|listed| Account {
                body: &listed.body,
                document: &list.document,
                list: Some(&list.id.value),
                case: &listed.case,
            })
        });
        reports.chain(lists)
    }
}

/// The cases of a report.
fn cases_of(report: &Report) -> impl Iterator<Item = &Case> {
    report.sections.values().flat_map(|section| match &section.content {
        SectionContent::Incidents { cases, .. } => cases.as_slice(),
        _ => &[],
    })
}

impl Archive {
    /// The latest edition that holds a report of the whole government, else the latest; an archive has
    /// at least one.
    #[must_use]
    pub fn latest(&self) -> Option<&Edition> {
        let of_whole = |edition: &&Edition| edition.documents.iter().any(|document| document.body.is_none());
        self.editions.values().rev().find(of_whole).or_else(|| self.editions.values().next_back())
    }

    /// Every correction, of one year after the other.
    pub fn corrections(&self) -> impl Iterator<Item = &Correction> {
        self.editions.values().flat_map(|edition| &edition.corrections)
    }

    /// A value by its id.
    #[must_use]
    pub fn observation(&self, id: &ObservationId) -> Option<&Observation> {
        self.observations.get(id)
    }
}
