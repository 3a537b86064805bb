//! Which goals are answered, by whom and how: answers point back, the ledger points forward.
//!
//! Deliberately absent: any judgement on goals that nothing answers; a later edition may still do so.

use std::collections::BTreeMap;

use super::chapter::Chapter;
use super::id::Id;
use crate::model::AnswerStatus;

/// Replies by the goal that they name, in the order of years and bodies.
pub(super) struct Ledger<'a>(BTreeMap<&'a str, Vec<Reply>>);

/// A report that answers a goal, or a goal that carries it on.
struct Reply {
    by: Id,
    /// What the report says; nothing where a goal merely carries it on.
    says: Option<AnswerStatus>,
}

impl<'a> Ledger<'a> {
    /// The ledger of all reports.
    pub(super) fn of(chapters: &[Chapter<'a>]) -> Self {
        let mut replies: BTreeMap<&str, Vec<Reply>> = BTreeMap::new();
        for chapter in chapters {
            let report = chapter.report;
            for answer in &report.answers {
                let reply = Reply { by: Id::of_report(report), says: Some(answer.status) };
                replies.entry(&answer.goal.value).or_default().push(reply);
            }
            for goal in chapter.goals() {
                if let Some(earlier) = &goal.answers {
                    let reply = Reply { by: Id::of_item(report, &goal.id), says: None };
                    replies.entry(&earlier.value).or_default().push(reply);
                }
            }
        }
        Self(replies)
    }

    /// Who answers a goal, each once.
    pub(super) fn answered_by(&self, goal: &Id) -> Vec<&Id> {
        let mut all: Vec<&Id> = self.replies(goal).iter().map(|reply| &reply.by).collect();
        all.dedup();
        all
    }

    /// What the latest answer says, or that the goal is carried on; nothing where nobody replies.
    pub(super) fn status(&self, goal: &Id) -> Option<AnswerStatus> {
        let replies = self.replies(goal);
        let latest = replies.iter().rev().find_map(|reply| reply.says);
        latest.or_else(|| (!replies.is_empty()).then_some(AnswerStatus::CarriedOn))
    }

    fn replies(&self, goal: &Id) -> &[Reply] {
        self.0.get(goal.as_str()).map_or(&[], Vec::as_slice)
    }
}
