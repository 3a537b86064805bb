//! Coverage: how much of each document stands in the data, and how much of it in both languages.
//!
//! Counted, never estimated. Deliberately absent: how much a document would have; that a heading has no
//! text here says nothing of the document.

use crate::model::{
    Archive, DocumentId, Edition, EditionDocument, FiscalYear, Heading, Lang, LocalizedProse, MessageKind,
};

/// How many things there are, and how many of them in both languages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All.
    pub there: usize,
    /// Those with words in both languages.
    pub translated: usize,
}

impl std::fmt::Display for Tally {
    /// All, and after a slash those in both languages (`24/23`).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.there, self.translated)
    }
}

/// What stands in the data of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The year whose edition holds it.
    pub year: FiscalYear,
    /// The document.
    pub document: DocumentId,
    /// Headings of its tree, columns included.
    pub headings: Tally,
    /// Texts of headings and messages.
    pub texts: Tally,
    /// Those texts that are digests.
    pub digests: usize,
    /// Tables of values and of words, and lists of incidents.
    pub tables: Tally,
    /// Drawings.
    pub figures: Tally,
    /// Values.
    pub values: usize,
    /// Accounts of incidents.
    pub incidents: Tally,
}

/// The coverage of every document, by year.
#[must_use]
pub fn coverage(archive: &Archive) -> Vec<Coverage> {
    let editions = archive.editions.values();
    let documents = editions.flat_map(|edition| edition.documents.iter().map(move |it| (edition, it)));
    documents.map(|(edition, document)| of_document(edition, document, archive)).collect()
}

fn of_document(edition: &Edition, document: &EditionDocument, archive: &Archive) -> Coverage {
    let id = &document.document;
    let headings = headings_of(&document.tree);
    let own = edition.texts.iter().filter(|((owner, _), _)| *owner == document.body).map(|(_, text)| text);
    let reports = edition.reports.values().filter(|report| report.document == *id);
    let texts: Vec<_> = own.chain(reports.flat_map(|report| report.messages.values())).collect();
    let parts: Vec<&str> =
        headings.iter().flat_map(|heading| &heading.tables).map(|id| id.as_str()).collect();
    let captions = edition
        .tables
        .iter()
        .map(|(id, table)| (id, &table.caption))
        .chain(edition.text_tables.iter().map(|(id, table)| (id, &table.caption)))
        .chain(edition.incident_lists.iter().map(|(id, list)| (id, &list.caption)))
        .filter(|(id, _)| parts.contains(&id.as_str()));
    let drawings = edition.drawings.values().filter(|drawing| drawing.document == *id);
    let accounts = edition.accounts().filter(|account| account.document == id);
    Coverage {
        year: edition.year,
        document: id.clone(),
        headings: tally(headings.iter().filter_map(|heading| heading.title.as_ref()), has_both),
        digests: texts.iter().filter(|text| text.kind == MessageKind::Digest).count(),
        texts: tally(texts.iter().map(|text| &text.text), is_translated),
        tables: tally(captions.map(|(_, caption)| caption), has_both),
        figures: tally(drawings.map(|drawing| &drawing.caption), has_both),
        values: archive.observations.values().filter(|value| value.place.document == *id).count(),
        incidents: tally(accounts.map(|account| &account.case.summary), is_translated),
    }
}

/// Headings and columns, from the top.
fn headings_of(tree: &[Heading]) -> Vec<&Heading> {
    let mut found = Vec::new();
    let mut open: Vec<&Heading> = tree.iter().collect();
    while let Some(heading) = open.pop() {
        found.push(heading);
        open.extend(heading.children.iter().chain(&heading.columns));
    }
    found
}

fn tally<T>(things: impl Iterator<Item = T>, translated: impl Fn(&T) -> bool) -> Tally {
    let mut tally = Tally::default();
    for thing in things {
        tally.there += 1;
        tally.translated += usize::from(translated(&thing));
    }
    tally
}

fn has_both(label: &&crate::model::Label) -> bool {
    Lang::ALL.into_iter().all(|lang| label.get(lang).is_some())
}

fn is_translated(text: &&LocalizedProse) -> bool {
    Lang::ALL.into_iter().all(|lang| text.get(lang).is_some())
}
