//! Years: the files of each, and the headings that hold everything together.

use std::collections::{BTreeMap, BTreeSet};

use super::registries::Registries;
use super::{Findings, Values, reports, tables};
use crate::diagnostic::{Kind, Problem};
use crate::load::schema::edition::EditionFile;
use crate::load::{Placed, RawContent};
use crate::model::{BodyId, Edition, EditionDocument, FiscalYear, Heading, ObservationId, PartId};
use crate::source::{At, Span};

/// Builds every year that has files.
pub(super) fn build(
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> BTreeMap<FiscalYear, Edition> {
    check_files(raw, findings);
    let mut editions = BTreeMap::new();
    for placed in &raw.editions {
        let edition = edition(placed, raw, registries, values, findings);
        check_trees(&edition, registries, findings);
        editions.insert(placed.year, edition);
    }
    editions
}

fn edition(
    placed: &Placed<EditionFile>,
    raw: &RawContent,
    registries: &Registries,
    values: &Values,
    findings: &mut Findings,
) -> Edition {
    let year = placed.year;
    let built = tables::build(year, raw, registries, values, findings);
    Edition {
        year,
        headline: headline(&placed.file.headline, year, values, findings),
        highlights: placed.file.highlights.clone(),
        documents: placed.file.documents.iter().map(EditionDocument::from).collect(),
        tables: built.tables,
        text_tables: built.text_tables,
        values: built.values,
        reports: reports::build(year, raw, registries, values, findings),
        span: placed.file.span,
    }
}

fn headline(
    names: &[At<String>],
    year: FiscalYear,
    values: &Values,
    findings: &mut Findings,
) -> Vec<ObservationId> {
    let mut ids = Vec::new();
    for name in names {
        let found =
            ObservationId::from_link(name, year, None).into_iter().find(|id| values.all.contains_key(id));
        match found {
            Some(id) => ids.push(id),
            None => {
                let whole = format!("{year}/{}", name.value);
                findings.unknown(
                    Kind::Datum,
                    &whole,
                    values.all.keys().map(ObservationId::as_str),
                    name.span,
                );
            }
        }
    }
    ids
}

/// Files stand where they say, once, and every year has an edition.
fn check_files(raw: &RawContent, findings: &mut Findings) {
    let with_edition: BTreeSet<FiscalYear> = raw.editions.iter().map(|placed| placed.year).collect();
    let mut without: BTreeMap<FiscalYear, Span> = BTreeMap::new();
    let mut need = |year: FiscalYear, top: Span| {
        if !with_edition.contains(&year) {
            without.entry(year).or_insert(top);
        }
    };
    let mut owners: BTreeMap<(FiscalYear, &BodyId), Span> = BTreeMap::new();
    for placed in &raw.editions {
        check_year(&placed.file.fiscal_year, placed.year, findings);
    }
    for placed in &raw.tables {
        check_year(&placed.file.fiscal_year, placed.year, findings);
        need(placed.year, placed.top);
    }
    for placed in &raw.reports {
        check_year(&placed.file.fiscal_year, placed.year, findings);
        need(placed.year, placed.top);
        let body = &placed.file.body;
        if let Some(first) = owners.get(&(placed.year, &body.value)) {
            let problem = Problem::TwoFilesForOneBody { body: body.to_string() };
            findings.report_with(problem, body.span, *first);
        } else {
            owners.insert((placed.year, &body.value), body.span);
            if placed.name != body.as_str() {
                let problem = Problem::WrongBody { found: body.to_string(), file: placed.name.clone() };
                findings.report(problem, body.span);
            }
        }
    }
    for (year, top) in without {
        if raw.unread.contains(&format!("content/{year}/edition.yaml")) {
            continue;
        }
        findings.report(Problem::MissingEdition { year: year.number() }, top);
    }
}

fn check_year(found: &At<FiscalYear>, folder: FiscalYear, findings: &mut Findings) {
    if found.value != folder {
        let problem = Problem::WrongYear { found: found.number(), folder: folder.number() };
        findings.report(problem, found.span);
    }
}

/// Headings name what exists, every table stands under one, and the scheme has levels enough.
fn check_trees(edition: &Edition, registries: &Registries, findings: &mut Findings) {
    let mut placed: BTreeMap<PartId, Span> = BTreeMap::new();
    let mut headings: BTreeMap<PartId, Span> = BTreeMap::new();
    for document in &edition.documents {
        let at = At::new(document.document.clone(), document.span);
        let found = registries.document(&at, findings);
        if let Some(body) = &document.body {
            registries.body(&At::new(body.clone(), document.span), findings);
        }
        let levels = found
            .and_then(|found| registries.schemes.get(&found.numbering.value))
            .map(|scheme| scheme.levels.len());
        let mut walk =
            Walk { edition, registries, findings, placed: &mut placed, headings: &mut headings, levels };
        walk.headings(&document.tree, 1);
    }
    for id in &edition.highlights {
        if !edition.tables.contains_key(&id.value) {
            findings.unknown(Kind::Table, id.as_str(), edition.tables.keys().map(PartId::as_str), id.span);
        }
    }
    let tables = edition.tables.values().map(|table| (&table.id, table.span));
    let words = edition.text_tables.values().map(|table| (&table.id.value, table.span));
    for (id, span) in tables.chain(words) {
        if !placed.contains_key(id) {
            findings.report(Problem::UnplacedTable { table: id.to_string() }, span);
        }
    }
}

struct Walk<'a> {
    edition: &'a Edition,
    registries: &'a Registries,
    findings: &'a mut Findings,
    placed: &'a mut BTreeMap<PartId, Span>,
    headings: &'a mut BTreeMap<PartId, Span>,
    levels: Option<usize>,
}

impl Walk<'_> {
    fn headings(&mut self, headings: &[Heading], depth: usize) {
        for heading in headings {
            self.heading(heading, depth);
        }
    }

    fn heading(&mut self, heading: &Heading, depth: usize) {
        if let Some(levels) = self.levels
            && depth > levels
            && heading.numbered
        {
            self.findings.report(Problem::TooFewLevels { levels }, heading.span);
        }
        if let Some(id) = &heading.id
            && let Some(first) = self.headings.insert(id.value.clone(), id.span)
        {
            let problem = Problem::DuplicateId { kind: Kind::Heading, id: id.to_string() };
            self.findings.report_with(problem, id.span, first);
        }
        for table in &heading.tables {
            self.table(table);
        }
        for body in &heading.bodies {
            self.registries.body(body, self.findings);
        }
        let chapter_depth = depth + 1;
        self.headings(&heading.chapter, chapter_depth + 1);
        self.headings(&heading.children, depth + 1);
    }

    fn table(&mut self, table: &At<PartId>) {
        let edition = self.edition;
        if !edition.tables.contains_key(&table.value) && !edition.text_tables.contains_key(&table.value) {
            let names = edition.tables.keys().chain(edition.text_tables.keys()).map(PartId::as_str);
            self.findings.unknown(Kind::Table, table.as_str(), names, table.span);
        }
        if let Some(first) = self.placed.insert(table.value.clone(), table.span) {
            let problem = Problem::DuplicateId { kind: Kind::Table, id: table.to_string() };
            self.findings.report_with(problem, table.span, first);
        }
    }
}
