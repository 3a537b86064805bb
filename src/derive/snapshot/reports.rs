//! Facts of a body's report: the report itself, its messages and its sections.

use super::super::fact::{Aspect, Coded, Fact, FactName, Thing};
use super::{Facts, items};
use crate::model::{Choice, FiscalYear, Message, Report, Section, SectionContent, TextOf};

/// Collects them; without a year the names are those that another year shares.
pub(super) fn facts(report: &Report, year: Option<FiscalYear>, facts: &mut Facts) {
    let mut add = |thing, id: String, fact| {
        facts.add(FactName { year, body: Some(report.body.clone()), thing, id }, fact);
    };
    let fact = Fact::default()
        .text(Aspect::Lede, report.lede.as_ref())
        .coded(Aspect::Document, [Coded::Document(report.document.clone())]);
    add(Thing::Report, String::new(), fact.at(report.at.as_ref()));
    for (office, state) in &report.message_states {
        let fact = report.messages.get(office).map_or_else(Fact::default, of_message);
        let fact = fact.coded(Aspect::State, [Coded::MessageState(*state)]);
        add(Thing::Message, office.name().to_owned(), fact);
    }
    let untold = report.messages.iter().filter(|(office, _)| !report.message_states.contains_key(office));
    for (office, message) in untold {
        add(Thing::Message, office.name().to_owned(), of_message(message));
    }
    for answer in &report.answers {
        let fact = Fact::default()
            .coded(Aspect::Status, [Coded::Answer(answer.status)])
            .text(Aspect::Text, answer.text.as_ref())
            .at(answer.at.as_ref());
        add(Thing::Answer, answer.goal.value.clone(), fact);
    }
    for section in report.sections.values() {
        add(Thing::Section, section.kind.name().to_owned(), of_section(section));
        items::facts(section, &mut add);
    }
}

/// A text with its signature.
pub(super) fn of_message(message: &Message) -> Fact {
    let heading = match &message.of {
        TextOf::Office(_) => Fact::default(),
        TextOf::Heading(id) => Fact::default().names(Aspect::Related, [id.to_string()]),
    };
    heading
        .coded(Aspect::Kind, [Coded::MessageKind(message.kind)])
        .words(Aspect::Role, message.role.as_ref())
        .words(Aspect::Post, message.post.as_ref())
        .names(Aspect::Signers, message.signers.iter().cloned())
        .date(Aspect::Date, message.date)
        .text(Aspect::Text, Some(&message.text))
        .at(message.at.as_ref())
}

fn of_section(section: &Section) -> Fact {
    let statement = match &section.content {
        SectionContent::Incidents { statement, .. } => Some(Coded::Statement(*statement)),
        _ => None,
    };
    Fact::default()
        .words(Aspect::Title, section.title.as_ref())
        .coded(Aspect::State, [Coded::SectionState(section.state)])
        .coded(Aspect::Result, statement)
        .text(Aspect::Text, section.text.as_ref())
        .at(section.at.as_ref())
}
