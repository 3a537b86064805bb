//! Links of texts: everything that they point to exists, and numbers say what their data say.

use rust_decimal::Decimal;

use super::Findings;
use crate::diagnostic::{Kind, Problem};
use crate::load::{FileMentions, Mention, RawContent};
use crate::markdown::Target;
use crate::model::{
    Archive, Lang, Observation, ObservationId, PartId, Quantity, Reading, SectionContent, TermId,
};
use crate::source::At;

/// Checks every link of every text, and every reference from data to data.
pub(super) fn check(raw: &RawContent, archive: &Archive, findings: &mut Findings) {
    for file in &raw.mentions {
        for mention in &file.mentions {
            check_mention(mention, file, archive, findings);
        }
    }
    check_references(archive, findings);
}

fn check_mention(mention: &Mention, file: &FileMentions, archive: &Archive, findings: &mut Findings) {
    match &mention.target {
        Target::Value(name) => match resolve(name, file, archive) {
            Some(observation) => check_number(mention, observation, findings),
            None => {
                let whole = match (&file.year, &file.body) {
                    (Some(year), Some(body)) if !name.starts_with(|c: char| c.is_ascii_digit()) => {
                        format!("{year}/{body}/{name}")
                    }
                    _ => name.clone(),
                };
                let known = archive.observations.keys().map(ObservationId::as_str);
                findings.unknown(Kind::Datum, &whole, known, mention.span);
            }
        },
        Target::Table(name) | Target::Figure(name) => {
            let tables = archive.editions.values().flat_map(|edition| {
                let tables = edition.tables.keys().chain(edition.text_tables.keys());
                tables.chain(edition.incident_lists.keys()).chain(edition.drawings.keys()).map(PartId::as_str)
            });
            let known: Vec<&str> = tables.collect();
            if !known.contains(&name.as_str()) {
                let kind =
                    if matches!(mention.target, Target::Table(_)) { Kind::Table } else { Kind::Figure };
                findings.unknown(kind, name, known, mention.span);
            }
        }
        Target::Reference(name) => {
            let known = references(archive);
            if !known.iter().any(|id| id == name) {
                findings.unknown(Kind::Reference, name, known.iter().map(String::as_str), mention.span);
            }
        }
        Target::Term(name) => {
            if !archive.terms.contains(name.as_str()) {
                let known = archive.terms.ids().map(TermId::as_str);
                findings.unknown(Kind::Term, name, known, mention.span);
            }
        }
        Target::Web(_) | Target::Mail(_) | Target::Anchor(_) => {}
    }
}

/// The datum of a link, the year and body of the file filled in.
fn resolve<'a>(name: &str, file: &FileMentions, archive: &'a Archive) -> Option<&'a Observation> {
    let ids = match file.year {
        Some(year) => ObservationId::from_link(name, year, file.body.as_ref()),
        None => return archive.observations.get(name),
    };
    ids.iter().find_map(|id| archive.observations.get(id))
}

/// What `ref:` can name: tables and headings of an edition.
fn references(archive: &Archive) -> Vec<String> {
    let mut names = Vec::new();
    for edition in archive.editions.values() {
        let tables = edition.tables.keys().chain(edition.text_tables.keys());
        let others = edition.incident_lists.keys().chain(edition.drawings.keys());
        names.extend(tables.chain(others).map(ToString::to_string));
        let mut open: Vec<_> = edition.documents.iter().flat_map(|document| &document.tree).collect();
        while let Some(heading) = open.pop() {
            names.extend(heading.id.as_ref().map(|id| id.value.to_string()));
            open.extend(heading.children.iter().chain(&heading.columns));
        }
    }
    names
}

/// A number in prose is the number of its datum, as printed or plain.
fn check_number(mention: &Mention, observation: &Observation, findings: &mut Findings) {
    let differs = |datum: String, findings: &mut Findings| {
        findings.check(
            Problem::NumberDiffers { prose: mention.words.clone(), datum },
            &[observation],
            mention.span,
        );
    };
    match observation.reading.quantity() {
        None => findings.report(Problem::NoNumber { id: observation.id.to_string() }, mention.span),
        Some(Quantity::Grade(grade)) => {
            let letters = mention.words.chars().filter_map(|c| crate::model::Grade::new(&c.to_string()));
            if !letters.into_iter().any(|letter| letter == grade) {
                differs(grade.to_string(), findings);
            }
        }
        Some(quantity) => {
            let said = first_number(&mention.words);
            let plain = observation.plain_number();
            let agrees = said.is_some_and(|said| quantity.number() == Some(said) || plain == Some(said));
            let in_words = matches!(&observation.reading, Reading::InWords { words, .. }
                if Lang::ALL.into_iter().any(|lang| words.get(lang).is_some_and(|words| *words == mention.words)));
            if !agrees && !in_words {
                differs(quantity.to_string(), findings);
            }
        }
    }
}

/// The first number in words: `約1,080,000件` is 1080000.
fn first_number(words: &str) -> Option<Decimal> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let rest = &words[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(rest.len());
    let digits = rest[..end].trim_end_matches(['.', ',']).replace(',', "");
    crate::model::parse_number(&digits).ok()
}

/// Goals that answer goals, incidents that are the same case: the others exist.
fn check_references(archive: &Archive, findings: &mut Findings) {
    let (goals, cases) = (goal_names(archive), case_names(archive));
    let mut check = |kind: Kind, name: &At<String>, known: &[String]| {
        if !known.contains(&name.value) {
            findings.unknown(kind, name, known.iter().map(String::as_str), name.span);
        }
    };
    for account in archive.editions.values().flat_map(|edition| edition.accounts().collect::<Vec<_>>()) {
        for other in &account.case.same_case_as {
            check(Kind::Incident, other, &cases);
        }
    }
    for report in archive.editions.values().flat_map(|edition| edition.reports.values()) {
        for answer in &report.answers {
            check(Kind::Goal, &answer.goal, &goals);
        }
        for section in report.sections.values() {
            if let SectionContent::Goals(items) = &section.content {
                for earlier in items.iter().filter_map(|goal| goal.answers.as_ref()) {
                    check(Kind::Goal, earlier, &goals);
                }
            }
        }
    }
}

pub(super) fn goal_names(archive: &Archive) -> Vec<String> {
    names(archive, |content| match content {
        SectionContent::Goals(goals) => goals.iter().map(|goal| goal.id.to_string()).collect(),
        SectionContent::Countermeasures(groups) => {
            let of = |group: &crate::model::CountermeasureGroup| {
                let name = |measure: &crate::model::Countermeasure| format!("{}/{}", *group.id, *measure.id);
                group.measures.iter().map(name).collect::<Vec<_>>()
            };
            groups.iter().flat_map(of).collect()
        }
        _ => Vec::new(),
    })
}

pub(super) fn case_names(archive: &Archive) -> Vec<String> {
    let editions = archive.editions.values();
    let of = |edition: &crate::model::Edition| {
        let name = |account: crate::model::Account<'_>| {
            format!("{}/{}/{}", edition.year, account.body, account.case.id)
        };
        edition.accounts().map(name).collect::<Vec<_>>()
    };
    editions.flat_map(of).collect()
}

fn names(archive: &Archive, ids: impl Fn(&SectionContent) -> Vec<String>) -> Vec<String> {
    let reports = archive.editions.values().flat_map(|edition| edition.reports.values());
    let sections = reports.flat_map(|report| report.sections.values().map(move |section| (report, section)));
    sections
        .flat_map(|(report, section)| {
            ids(&section.content).into_iter().map(move |id| format!("{}/{}/{id}", report.year, report.body))
        })
        .collect()
}
