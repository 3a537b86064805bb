//! A body's report of a year with the document that prints it, and what its sections list.

use super::{DataError, document};
use crate::model::{Archive, CountermeasureGroup, Document, Goal, IncidentStatement, Report, SectionContent};

/// A report and its document.
pub(super) struct Chapter<'a> {
    pub(super) report: &'a Report,
    pub(super) document: &'a Document,
}

impl<'a> Chapter<'a> {
    /// Every report, by year and body.
    pub(super) fn all(archive: &'a Archive) -> Result<Vec<Self>, DataError> {
        let mut chapters = Vec::new();
        for edition in archive.editions.values() {
            for report in edition.reports.values() {
                let document = document(archive, &report.document)?;
                chapters.push(Self { report, document });
            }
        }
        Ok(chapters)
    }

    /// Its goals.
    pub(super) fn goals(&self) -> impl Iterator<Item = &'a Goal> {
        self.contents().flat_map(|content| match content {
            SectionContent::Goals(goals) => goals.as_slice(),
            _ => &[],
        })
    }

    /// Its measures and responses.
    pub(super) fn groups(&self) -> impl Iterator<Item = &'a CountermeasureGroup> {
        self.contents().flat_map(|content| match content {
            SectionContent::Countermeasures(groups) => groups.as_slice(),
            _ => &[],
        })
    }

    /// What it says of incidents; nothing where it has no section on them.
    pub(super) fn incident_statement(&self) -> Option<IncidentStatement> {
        self.contents().find_map(|content| match content {
            SectionContent::Incidents { statement, .. } => Some(*statement),
            _ => None,
        })
    }

    fn contents(&self) -> impl Iterator<Item = &'a SectionContent> {
        self.report.sections.values().map(|section| &section.content)
    }
}
