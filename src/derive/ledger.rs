//! The ledger of goals: what became of each goal of each year, as later reports say it.
//!
//! Reports answer backwards, the ledger points forwards. The first answer decides: a goal is set for the
//! next year, and what a report of another year adds is kept beside it and changes nothing. A goal that
//! nobody speaks of is unanswered where its body reported on a later year, and open where it did not. A
//! list of measures and responses is no report on a year: its silence says nothing of goals. Deliberately
//! absent: any judgement on goals. Nothing is read from what a goal or an answer says.

use std::collections::BTreeMap;
use std::fmt;

use super::fates::{Fate, FateCounts};
use crate::model::{Answer, AnswerStatus, Archive, BodyId, FiscalYear, Goal, ItemId, Report, SectionKind};

/// The name of a goal: `year/body/goal`, as authors refer to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalName {
    /// The year of the report that sets it.
    pub year: FiscalYear,
    /// Whose goal.
    pub body: BodyId,
    /// The goal there.
    pub goal: ItemId,
}

impl GoalName {
    /// The name of a goal of a report.
    #[must_use]
    pub fn of(report: &Report, goal: &Goal) -> Self {
        Self { year: report.year, body: report.body.clone(), goal: goal.id.value.clone() }
    }

    /// The goal itself.
    #[must_use]
    pub fn find<'a>(&self, archive: &'a Archive) -> Option<&'a Goal> {
        let report = archive.editions.get(&self.year)?.reports.get(&self.body)?;
        report.goals().iter().find(|goal| goal.id.value == self.goal)
    }
}

impl fmt::Display for GoalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.year, self.body, self.goal)
    }
}

/// What a later report says of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The year of the report.
    pub year: FiscalYear,
    /// Whose report.
    pub body: BodyId,
    /// How it replies.
    pub by: By,
}

/// How a report replies to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// It answers it.
    Answer {
        /// Its place among the answers of the report.
        index: usize,
        /// What it says.
        status: AnswerStatus,
    },
    /// It sets a goal that carries it on.
    Goal(ItemId),
}

impl Reply {
    /// What it says; a goal that takes up an earlier one carries it on.
    #[must_use]
    pub fn status(&self) -> AnswerStatus {
        match self.by {
            By::Answer { status, .. } => status,
            By::Goal(_) => AnswerStatus::CarriedOn,
        }
    }

    /// The answer with its words and its place, where the reply is one.
    #[must_use]
    pub fn answer<'a>(&self, archive: &'a Archive) -> Option<&'a Answer> {
        let By::Answer { index, .. } = self.by else { return None };
        archive.editions.get(&self.year)?.reports.get(&self.body)?.answers.get(index)
    }

    /// The first answer comes before later ones, and in a year an answer before a goal.
    fn rank(&self) -> (FiscalYear, bool) {
        (self.year, matches!(self.by, By::Goal(_)))
    }
}

/// What became of every goal.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Later replies by the name that they give, the deciding one first.
    replies: BTreeMap<String, Vec<Reply>>,
    fates: BTreeMap<GoalName, Fate>,
}

impl Ledger {
    /// What became of a goal; nothing for a name that no report of the archive has.
    #[must_use]
    pub fn fate(&self, goal: &GoalName) -> Option<Fate> {
        self.fates.get(goal).copied()
    }

    /// What later reports say of a goal or a measure named as authors do, the deciding reply first.
    #[must_use]
    pub fn replies(&self, name: &str) -> &[Reply] {
        self.replies.get(name).map_or(&[], Vec::as_slice)
    }

    /// The replies that say something of their own: a goal that carries on what its report answers too
    /// adds nothing to that answer.
    pub fn telling(&self, name: &str) -> impl Iterator<Item = &Reply> {
        let replies = self.replies(name);
        let answers = |reply: &Reply| {
            let same = |other: &&Reply| other.year == reply.year && other.body == reply.body;
            replies.iter().filter(same).any(|other| matches!(other.by, By::Answer { .. }))
        };
        replies.iter().filter(move |reply| matches!(reply.by, By::Answer { .. }) || !answers(reply))
    }

    /// The goal of a name.
    #[must_use]
    pub fn goal(&self, name: &str) -> Option<&GoalName> {
        self.fates.keys().find(|goal| goal.to_string() == name)
    }

    /// How the goals of a year fared.
    #[must_use]
    pub fn of_year(&self, year: FiscalYear) -> FateCounts {
        self.count(|goal| goal.year == year)
    }

    /// How the goals of a body's report of a year fared.
    #[must_use]
    pub fn of_report(&self, year: FiscalYear, body: &BodyId) -> FateCounts {
        self.count(|goal| goal.year == year && goal.body == *body)
    }

    fn count(&self, of: impl Fn(&GoalName) -> bool) -> FateCounts {
        self.fates.iter().filter(|(goal, _)| of(goal)).map(|(_, fate)| *fate).collect()
    }
}

/// The ledger of all goals of an archive.
#[must_use]
pub fn ledger(archive: &Archive) -> Ledger {
    let reports = || archive.editions.values().flat_map(|edition| edition.reports.values());
    let mut replies: BTreeMap<String, Vec<Reply>> = BTreeMap::new();
    for report in reports() {
        for (name, by) in replies_of(report) {
            // What a report says of its own year or of one to come is no answer to a goal.
            let set = name.split('/').next().and_then(|year| year.parse::<u16>().ok());
            if set.is_some_and(|set| set < report.year.number()) {
                let reply = Reply { year: report.year, body: report.body.clone(), by };
                replies.entry(name.to_owned()).or_default().push(reply);
            }
        }
    }
    replies.values_mut().for_each(|found| found.sort_by_key(Reply::rank));
    let mut fates = BTreeMap::new();
    for report in reports() {
        let reported_again = reports()
            .any(|later| later.year > report.year && later.body == report.body && reports_on_a_year(later));
        for goal in report.goals() {
            let name = GoalName::of(report, goal);
            let first = replies.get(&name.to_string()).and_then(|found| found.first());
            let silent = if reported_again { Fate::Unanswered } else { Fate::Open };
            fates.insert(name, first.map_or(silent, |reply| Fate::Answered(reply.status())));
        }
    }
    Ledger { replies, fates }
}

/// Whether a report has anything but measures and the responses to them.
fn reports_on_a_year(report: &Report) -> bool {
    let only_measures = report.sections.keys().all(|kind| *kind == SectionKind::Countermeasures);
    !(only_measures && report.answers.is_empty())
}

/// The goals that a report replies to, each with how.
fn replies_of(report: &Report) -> impl Iterator<Item = (&str, By)> {
    let answers = report
        .answers
        .iter()
        .enumerate()
        .map(|(index, answer)| (answer.goal.value.as_str(), By::Answer { index, status: answer.status }));
    let goals = report
        .goals()
        .iter()
        .filter_map(|goal| Some((goal.answers.as_ref()?.value.as_str(), By::Goal(goal.id.value.clone()))));
    answers.chain(goals)
}
