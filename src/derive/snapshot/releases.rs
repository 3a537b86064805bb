//! A snapshot of a release: its values, and what its open data say of incidents and goals.

use super::super::fact::{Aspect, Bilingual, Coded, Fact, FactName, Said, Thing};
use super::{Facts, Snapshot};
use crate::model::{AnswerStatus, Choice, Release, ReleasedGoal, ReleasedIncident};

impl<'a> Snapshot<'a> {
    /// Everything that a release says.
    #[must_use]
    pub fn of_release(release: &'a Release) -> Self {
        let values = release.observations.values().map(|value| (value.id.clone(), value)).collect();
        let mut facts = Facts::default();
        for incident in &release.incidents {
            let name = name(incident.year, &incident.body, Thing::Incident, &incident.id);
            facts.add(name, of_incident(incident));
        }
        for goal in &release.goals {
            facts.add(name(goal.year, &goal.body, Thing::Goal, &goal.id), of_goal(goal));
        }
        Self { values, facts: facts.0 }
    }
}

/// The name of a fact whose id begins with its year and body.
fn name(year: crate::model::FiscalYear, body: &crate::model::BodyId, thing: Thing, id: &str) -> FactName {
    let prefix = format!("{year}/{body}/");
    let id = id.strip_prefix(&prefix).unwrap_or(id).to_owned();
    FactName { year: Some(year), body: Some(body.clone()), thing, id }
}

fn words([ja, en]: &[Option<String>; 2]) -> Option<Said> {
    let some = ja.is_some() || en.is_some();
    some.then(|| Said::Words(Bilingual { ja: ja.clone(), en: en.clone() }))
}

fn of_incident(incident: &ReleasedIncident) -> Fact {
    Fact::default()
        .with(Aspect::Title, words(&incident.title))
        .coded(Aspect::Category, incident.category.clone().map(Coded::Category))
        .names(Aspect::Occurred, incident.occurred.clone())
        .date(Aspect::Noticed, incident.noticed)
        .date(Aspect::Published, incident.published)
}

fn of_goal(goal: &ReleasedGoal) -> Fact {
    let status = goal.status.as_deref();
    let answer = status.and_then(AnswerStatus::from_name);
    let fact = Fact::default()
        .with(Aspect::Title, words(&goal.label))
        .with(Aspect::Text, words(&goal.text))
        .coded(Aspect::Status, answer.map(Coded::Answer));
    // What is no answer (open, unanswered) stays in the word of the release.
    fact.names(Aspect::State, status.filter(|_| answer.is_none()).map(str::to_owned))
}
