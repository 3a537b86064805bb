//! Years: the files of each, and the headings that hold everything together.

use std::collections::{BTreeMap, BTreeSet};

use super::registries::Registries;
use super::{Findings, Values, drawings, incidents, messages, reports, tables};
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
        lede: placed.file.lede.clone(),
        headline: headline(&placed.file.headline, year, values, findings),
        highlights: placed.file.highlights.clone(),
        documents: placed.file.documents.iter().map(EditionDocument::from).collect(),
        tables: built.tables,
        text_tables: built.text_tables,
        drawings: drawings::build(year, raw, findings),
        incident_lists: incidents::lists(year, raw, registries, values, findings),
        values: built.values,
        texts: messages::of_headings(year, raw, findings),
        reports: reports::build(year, raw, registries, values, findings),
        // They name values and everything else of all years, so that they come last.
        corrections: Vec::new(),
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
    let mut headings: Headings = BTreeMap::new();
    for document in &edition.documents {
        let at = At::new(document.document.clone(), document.span);
        let found = registries.document(&at, findings);
        if let Some(body) = &document.body {
            registries.body(&At::new(body.clone(), document.span), findings);
        }
        let levels = found
            .and_then(|found| registries.schemes.get(&found.numbering.value))
            .map(|scheme| scheme.levels.len());
        let owner = document.body.as_ref();
        let (placed, headings) = (&mut placed, &mut headings);
        let mut walk = Walk { edition, registries, findings, owner, placed, headings, levels };
        walk.headings(&document.tree, 1);
    }
    for id in &edition.highlights {
        if !edition.tables.contains_key(&id.value) {
            findings.unknown(Kind::Table, id.as_str(), edition.tables.keys().map(PartId::as_str), id.span);
        }
    }
    for (id, span) in tables_of(edition) {
        if !placed.contains_key(id) {
            findings.report(Problem::UnplacedTable { table: id.to_string() }, span);
        }
    }
    for drawing in edition.drawings.values() {
        if !placed.contains_key(&drawing.id.value) {
            findings.report(Problem::UnplacedFigure { figure: drawing.id.to_string() }, drawing.span);
        }
    }
    for ((owner, id), text) in &edition.texts {
        let own: Vec<&PartId> =
            headings.keys().filter(|(of, _)| of == owner).map(|(_, heading)| heading).collect();
        if !own.contains(&id) {
            let names = own.into_iter().map(PartId::as_str);
            findings.unknown(Kind::Heading, id.as_str(), names, text.span);
        }
    }
}

/// Everything that takes a number as a table: values, words, lists of incidents.
fn tables_of(edition: &Edition) -> impl Iterator<Item = (&PartId, Span)> {
    let tables = edition.tables.values().map(|table| (&table.id, table.span));
    let words = edition.text_tables.values().map(|table| (&table.id.value, table.span));
    let lists = edition.incident_lists.values().map(|list| (&list.id.value, list.span));
    tables.chain(words).chain(lists)
}

/// Headings and columns by the body whose own report they are of: an id is unique there.
type Headings = BTreeMap<(Option<BodyId>, PartId), Span>;

struct Walk<'a> {
    edition: &'a Edition,
    registries: &'a Registries,
    findings: &'a mut Findings,
    owner: Option<&'a BodyId>,
    placed: &'a mut BTreeMap<PartId, Span>,
    headings: &'a mut Headings,
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
            && let Some(first) = self.headings.insert((self.owner.cloned(), id.value.clone()), id.span)
        {
            let problem = Problem::DuplicateId { kind: Kind::Heading, id: id.to_string() };
            self.findings.report_with(problem, id.span, first);
        }
        for table in &heading.tables {
            self.table(table);
        }
        for figure in &heading.figures {
            self.figure(figure);
        }
        for column in &heading.columns {
            // A column has a number of its own kind, whatever the level of its heading.
            self.heading(column, 1);
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
        let names: Vec<&PartId> = tables_of(edition).map(|(id, _)| id).collect();
        if !names.contains(&&table.value) {
            self.findings.unknown(
                Kind::Table,
                table.as_str(),
                names.into_iter().map(PartId::as_str),
                table.span,
            );
        }
        self.place(Kind::Table, table);
    }

    fn figure(&mut self, figure: &At<PartId>) {
        if !self.edition.drawings.contains_key(&figure.value) {
            let names = self.edition.drawings.keys().map(PartId::as_str);
            self.findings.unknown(Kind::Figure, figure.as_str(), names, figure.span);
        }
        self.place(Kind::Figure, figure);
    }

    /// Everything stands under one heading.
    fn place(&mut self, kind: Kind, part: &At<PartId>) {
        if let Some(first) = self.placed.insert(part.value.clone(), part.span) {
            let problem = Problem::DuplicateId { kind, id: part.to_string() };
            self.findings.report_with(problem, part.span, first);
        }
    }
}
