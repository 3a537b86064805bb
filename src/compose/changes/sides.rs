//! The sections that two texts side by side are of: the titles that the reports print over them, and
//! whether something follows the text there that the comparison of texts does not show.
//!
//! Deliberately absent: what follows; the sections themselves are a link away.

use super::super::Composer;
use super::super::atlas::{body_slug, to};
use super::super::page::{Block, Href};
use super::texts::section_of;
use crate::derive::{FactChange, Review, Thing};
use crate::i18n::{changes, dates};
use crate::model::{
    BodyId, Choice, Edition, FiscalYear, Heading, Report, Section, SectionContent, SectionKind,
};

/// One side of a contrast.
pub(super) struct Side {
    year: FiscalYear,
    /// The title that the report prints over the section; none where it has no heading of its own.
    pub(super) title: Option<String>,
    /// Whether items, lists or sections of its own follow the text.
    followed: bool,
    /// Where the section stands on the site.
    href: Href,
}

impl Composer<'_> {
    /// The sections of a change of texts, the earlier first; none of a summary or a topic.
    pub(super) fn sides_of(&self, change: &FactChange, review: &Review) -> [Option<Side>; 2] {
        [review.before, review.year].map(|year| {
            let kind = section_of(change)?;
            self.side(year, change.name.body.as_ref()?, kind, change.name.thing)
        })
    }

    fn side(&self, year: FiscalYear, body: &BodyId, kind: SectionKind, thing: Thing) -> Option<Side> {
        let edition = self.archive.editions.get(&year)?;
        let report = edition.reports.get(body)?;
        let section = report.sections.get(&kind);
        let heading = heading_of(edition, report, kind);
        let headed = section.is_none_or(|section| section.headed);
        let own = section.and_then(|section| section.title.as_ref());
        let title = own.or_else(|| heading.filter(|_| headed).and_then(|heading| heading.title.as_ref()));
        // What has no heading of its own stands under the one above and has no address.
        let anchor = (headed || own.is_some()).then(|| kind.name().to_owned());
        let below =
            heading.is_some_and(|heading| heading.children.iter().any(|child| holds(child, edition, body)));
        Some(Side {
            year,
            title: title.map(|title| self.words(title).text),
            // A message is shown whole.
            followed: thing == Thing::Section && (below || section.is_some_and(lists)),
            href: to(&body_slug(year, body), anchor),
        })
    }

    /// What is said of items and lists that follow the texts, and the ways to them.
    pub(super) fn what_follows(&self, sides: &[Option<Side>; 2]) -> Vec<Block> {
        let sides: Vec<&Side> = sides.iter().flatten().collect();
        let name = |side: &&Side| dates::fiscal_year(side.year, self.lang);
        let followed: Vec<String> = sides.iter().filter(|side| side.followed).map(name).collect();
        if followed.is_empty() {
            return Vec::new();
        }
        let note = Block::Notice(changes::not_shown(&followed, self.lang));
        let ways = sides.iter().map(|side| {
            let words = changes::section_of_year(&name(side), self.lang);
            Block::Way(super::way(self.own(words), side.href.clone()))
        });
        std::iter::once(note).chain(ways).collect()
    }
}

/// The heading of a section: in the body's own document, or in its chapter of another.
fn heading_of<'e>(edition: &'e Edition, report: &Report, kind: SectionKind) -> Option<&'e Heading> {
    let documents = edition.documents.iter().filter(|document| document.document == report.document);
    let trees = documents.filter_map(|document| {
        if document.body.as_ref() == Some(&report.body) {
            return Some(document.tree.as_slice());
        }
        let of_body = |heading: &Heading| heading.bodies.iter().any(|body| body.value == report.body);
        found(&document.tree, &of_body).map(|heading| heading.chapter.as_slice())
    });
    let of_kind = |heading: &Heading| heading.section.as_ref().is_some_and(|own| own.value == kind);
    trees.into_iter().find_map(|tree| found(tree, &of_kind))
}

/// The first heading that is sought, in the order of the document.
fn found<'e>(headings: &'e [Heading], sought: &impl Fn(&Heading) -> bool) -> Option<&'e Heading> {
    headings.iter().find_map(
        |heading| {
            if sought(heading) { Some(heading) } else { found(&heading.children, sought) }
        },
    )
}

/// Whether something of the body's stands under a heading or one below it.
fn holds(heading: &Heading, edition: &Edition, body: &BodyId) -> bool {
    let text = heading
        .id
        .as_ref()
        .is_some_and(|id| edition.texts.contains_key(&(Some(body.clone()), id.value.clone())));
    text || !heading.tables.is_empty()
        || !heading.figures.is_empty()
        || heading.children.iter().any(|child| holds(child, edition, body))
}

/// Whether a section lists something after its text.
fn lists(section: &Section) -> bool {
    match &section.content {
        SectionContent::Plain => false,
        SectionContent::Topics(topics) => !topics.is_empty(),
        SectionContent::Goals(goals) => !goals.is_empty(),
        SectionContent::Targets(targets) => !targets.is_empty(),
        SectionContent::Audits(audits) => !audits.is_empty(),
        SectionContent::Programmes(programmes) => !programmes.is_empty(),
        SectionContent::Steps(steps) => !steps.is_empty(),
        SectionContent::Incidents { cases, .. } => !cases.is_empty(),
        SectionContent::Countermeasures(groups) => !groups.is_empty(),
    }
}
