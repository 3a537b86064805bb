//! Facts of the registries: what belongs to no year.

use super::super::fact::{Aspect, Bilingual, Coded, Fact, FactName, Said, Thing};
use super::Facts;
use crate::model::{Archive, Label, Measure};

/// Collects them.
pub(super) fn facts(archive: &Archive, facts: &mut Facts) {
    let mut add = |thing, id: String, fact| facts.add(FactName { year: None, body: None, thing, id }, fact);
    let site = &archive.site;
    add(
        Thing::Site,
        "site".to_owned(),
        Fact::default()
            .words(Aspect::Title, Some(&site.title))
            .words(Aspect::Text, Some(&site.description))
            .words(Aspect::By, Some(&site.publisher)),
    );
    if let Some(about) = &archive.about {
        add(Thing::Site, "about".to_owned(), Fact::default().text(Aspect::Text, Some(about)));
    }
    for body in &archive.bodies {
        let successors = body.successors.iter().map(|body| Coded::Body(body.value.clone()));
        let fact = Fact::default()
            .words(Aspect::Title, Some(&body.name))
            .coded(Aspect::Kind, [Coded::BodyKind(body.kind)])
            .date(Aspect::From, body.established)
            .date(Aspect::To, body.dissolved)
            .coded(Aspect::Related, successors);
        add(Thing::Body, body.id.value.to_string(), fact);
    }
    for document in &archive.documents {
        let fact = Fact::default()
            .words(Aspect::Title, Some(&document.title))
            .words(Aspect::By, Some(&document.publisher))
            .date(Aspect::Date, document.date)
            .coded(Aspect::Body, [Coded::Body(document.body.value.clone())])
            .text(Aspect::Notes, document.note.as_ref());
        add(Thing::Document, document.id.value.to_string(), fact);
    }
    for term in &archive.terms {
        let fact = Fact::default()
            .words(Aspect::Title, Some(&term.term))
            .names(Aspect::Abbreviation, term.abbreviation.clone())
            .text(Aspect::Text, Some(&term.text));
        add(Thing::Term, term.id.value.to_string(), fact);
    }
    for measure in &archive.measures.measures {
        of_measure(measure, &mut add);
    }
    for found in &archive.measures.breaks {
        let fact = Fact::default()
            .words(Aspect::Title, Some(&found.label))
            .names(Aspect::From, [found.year.to_string()])
            .text(Aspect::Cause, Some(&found.reason));
        add(Thing::Break, found.id.value.to_string(), fact);
    }
    names(archive, &mut add);
}

fn of_measure(measure: &Measure, add: &mut impl FnMut(Thing, String, Fact)) {
    let fact = Fact::default()
        .words(Aspect::Title, Some(&measure.name))
        .coded(Aspect::Kind, [Coded::MeasureKind(measure.kind)])
        .coded(Aspect::Better, [Coded::Better(measure.better)])
        .names(Aspect::Unit, [measure.unit.value.clone()]);
    add(Thing::Measure, measure.id.value.to_string(), fact);
    for definition in &measure.definitions {
        let bodies = definition.bodies.iter().map(|body| Coded::Body(body.value.clone()));
        let fact = Fact::default()
            .text(Aspect::Text, Some(&definition.text))
            .coded(Aspect::Body, bodies)
            .names(Aspect::From, definition.from.map(|year| year.to_string()))
            .names(Aspect::To, definition.to.map(|year| year.to_string()))
            .at(definition.at.as_ref());
        add(Thing::Definition, format!("{}/{}", measure.id.value, definition.id.value), fact);
    }
}

/// The names that tables and charts use.
fn names(archive: &Archive, add: &mut impl FnMut(Thing, String, Fact)) {
    let book = &archive.measures;
    for unit in book.units.values() {
        let words = Bilingual { ja: Some(unit.name.ja.clone()), en: Some(unit.name.en.clone()) };
        let fact = Fact::default()
            .with(Aspect::Title, Some(Said::Words(words)))
            .names(Aspect::Unit, [unit.factor.value.to_string()]);
        add(Thing::Name, format!("unit/{}", unit.id.value), fact);
    }
    for scale in &book.scales {
        let grades: Vec<String> =
            scale.grades.iter().map(|grade| format!("{} ≥ {}", *grade.grade, *grade.at_least)).collect();
        add(Thing::Name, format!("scale/{}", scale.id.value), Fact::default().names(Aspect::Rows, grades));
    }
    let mut name = |id: String, name: &Label| {
        add(Thing::Name, id, Fact::default().words(Aspect::Title, Some(name)));
    };
    book.roles.iter().for_each(|role| name(format!("role/{}", role.id.value), &role.name));
    book.subjects.iter().for_each(|subject| name(format!("subject/{}", subject.id.value), &subject.name));
    book.groups.iter().for_each(|group| name(format!("group/{}", group.id.value), &group.name));
    book.categories.iter().for_each(|of| name(format!("category/{}", of.id.value), &of.label));
    for question in &book.questions {
        name(format!("question/{}", question.id.value), &question.label);
        for option in &question.options {
            name(format!("question/{}/{}", question.id.value, option.id.value), &option.label);
        }
    }
}
