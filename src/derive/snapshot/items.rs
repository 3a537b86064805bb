//! Facts of what a section lists: topics, goals, audits, incidents and the rest.
//!
//! What has no id of its own is named by its printed label, else by its place in the list.

use super::super::fact::{Aspect, Coded, Fact, Thing, label, plain};
use crate::model::{
    Audit, Case, Choice, CountermeasureGroup, Goal, KeyPhrase, Label, Lang, Programme, Response, Section,
    SectionContent, Step, SubItem, Target, Topic,
};

/// Collects them through `add`, which knows year and body.
pub(super) fn facts(section: &Section, add: &mut impl FnMut(Thing, String, Fact)) {
    match &section.content {
        SectionContent::Plain => {}
        SectionContent::Topics(topics) => {
            for (place, topic) in topics.iter().enumerate() {
                let own = topic.id.as_ref().map(|id| id.value.to_string());
                let own = own.unwrap_or_else(|| named(topic.label.as_ref(), place));
                add(Thing::Topic, format!("{}/{own}", section.kind.name()), of_topic(topic));
            }
        }
        SectionContent::Goals(goals) => {
            goals.iter().for_each(|goal| add(Thing::Goal, goal.id.value.to_string(), of_goal(goal)));
        }
        SectionContent::Targets(targets) => {
            let each = targets.iter().enumerate();
            each.for_each(|(n, target)| add(Thing::Target, named(Some(&target.label), n), of_target(target)));
        }
        SectionContent::Audits(audits) => {
            for (place, audit) in audits.iter().enumerate() {
                let own = format!("{}/{}", audit.kind.name(), named(audit.label.as_ref(), place));
                add(Thing::Audit, own, of_audit(audit));
            }
        }
        SectionContent::Programmes(programmes) => {
            let each = programmes.iter().enumerate();
            each.for_each(|(n, it)| add(Thing::Programme, named(Some(&it.label), n), of_programme(it)));
        }
        SectionContent::Steps(steps) => {
            let each = steps.iter().enumerate();
            each.for_each(|(n, step)| add(Thing::Step, named(None, n), of_step(step)));
        }
        SectionContent::Incidents { cases, .. } => {
            cases.iter().for_each(|case| add(Thing::Incident, case.id.to_string(), of_case(case)));
        }
        SectionContent::Countermeasures(groups) => groups.iter().for_each(|group| of_group(group, add)),
    }
}

/// A printed label as a name; else the place in the list, from one.
fn named(label: Option<&Label>, place: usize) -> String {
    let label = label.and_then(|label| label.show(Lang::Ja)).map(|shown| shown.text.clone());
    label.unwrap_or_else(|| (place + 1).to_string())
}

fn of_topic(topic: &Topic) -> Fact {
    let fact = Fact::default().words(Aspect::Title, topic.label.as_ref());
    fact.text(Aspect::Text, Some(&topic.text)).at(topic.at.as_ref())
}

fn of_goal(goal: &Goal) -> Fact {
    Fact::default()
        .words(Aspect::Title, goal.label.as_ref())
        .text(Aspect::Text, Some(&goal.text))
        .names(Aspect::Related, goal.answers.as_ref().map(|earlier| earlier.value.clone()))
        .at(Some(&goal.at))
}

fn of_target(target: &Target) -> Fact {
    Fact::default().words(Aspect::Title, Some(&target.label)).at(target.at.as_ref())
}

fn of_audit(audit: &Audit) -> Fact {
    Fact::default()
        .words(Aspect::Title, audit.label.as_ref())
        .coded(Aspect::Kind, [Coded::AuditKind(audit.kind)])
        .coded(Aspect::By, audit.by.map(Coded::Auditor))
        .text(Aspect::Object, audit.object.as_ref())
        .text(Aspect::Sample, audit.sample.as_ref())
        .coded(Aspect::Method, audit.method.iter().copied().map(Coded::Method))
        .periods(Aspect::Period, audit.period.as_slice())
        .coded(Aspect::Result, [Coded::AuditResult(audit.result)])
        .text(Aspect::Finding, audit.finding.as_ref())
        .text(Aspect::FollowUp, audit.follow_up.as_ref())
        .at(audit.at.as_ref())
}

fn of_programme(programme: &Programme) -> Fact {
    Fact::default()
        .words(Aspect::Title, Some(&programme.label))
        .text(Aspect::Audience, programme.audience.as_ref())
        .coded(Aspect::Method, programme.form.iter().copied().map(Coded::Form))
        .text(Aspect::Text, programme.text.as_ref())
        .periods(Aspect::Period, programme.period.as_slice())
        .at(programme.at.as_ref())
}

fn of_step(step: &Step) -> Fact {
    Fact::default()
        .text(Aspect::By, step.actor.as_ref())
        .text(Aspect::Text, Some(&step.action))
        .text(Aspect::Receiver, step.receiver.as_ref())
        .at(step.at.as_ref())
}

/// What an account says of an incident; its counts are values.
pub(super) fn of_case(case: &Case) -> Fact {
    let violation = case.violation.as_ref();
    Fact::default()
        .words(Aspect::Title, Some(&case.title))
        .coded(Aspect::Category, case.category.as_ref().map(|found| Coded::Category(found.value.clone())))
        .date(Aspect::Month, case.month)
        .periods(Aspect::Occurred, &case.occurred)
        .date(Aspect::Noticed, case.noticed)
        .date(Aspect::Reported, case.reported)
        .date(Aspect::Published, case.published)
        .date(Aspect::Restored, case.restored)
        .text(Aspect::Text, Some(&case.summary))
        .text(Aspect::Cause, case.cause.as_ref())
        .text(Aspect::Response, case.response.as_ref())
        .coded(Aspect::Violation, violation.map(|found| Coded::Verdict(found.verdict)))
        .text(Aspect::ViolationReason, violation.and_then(|found| found.text.as_ref()))
        .text(Aspect::Prevention, case.prevention.as_ref())
        .names(Aspect::Press, case.press.iter().cloned())
        .names(Aspect::Related, case.same_case_as.iter().map(|other| other.value.clone()))
        .at(Some(&case.at))
}

fn of_group(group: &CountermeasureGroup, add: &mut impl FnMut(Thing, String, Fact)) {
    let fact = Fact::default().words(Aspect::Title, Some(&group.label));
    add(Thing::CountermeasureGroup, group.id.value.to_string(), fact.at(group.at.as_ref()));
    for measure in &group.measures {
        let fact = Fact::default().text(Aspect::Text, Some(&measure.text));
        let fact = parts(phrases(fact, &measure.key_phrases), &measure.sub).at(Some(&measure.at));
        add(Thing::Countermeasure, format!("{}/{}", *group.id, *measure.id), fact);
    }
    for response in &group.responses {
        add(Thing::Response, format!("{}/{}", *group.id, *response.id), of_response(response));
    }
}

fn of_response(response: &Response) -> Fact {
    let fact = Fact::default()
        .text(Aspect::Text, Some(&response.text))
        .coded(Aspect::Status, [Coded::Response(response.state)])
        .names(Aspect::Date, response.dates.iter().map(|date| date.printed.clone()))
        .lines_of(Aspect::Budget, response.budget.iter().map(|budget| label(&budget.label)));
    parts(phrases(fact, &response.key_phrases), &response.sub).at(Some(&response.at))
}

fn phrases(fact: Fact, phrases: &[KeyPhrase]) -> Fact {
    fact.lines_of(Aspect::KeyPhrases, phrases.iter().map(|phrase| label(&phrase.label)))
}

fn parts(fact: Fact, parts: &[SubItem]) -> Fact {
    fact.lines_of(Aspect::Parts, parts.iter().map(|part| plain(&part.text)))
}
