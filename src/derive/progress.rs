//! How far the responses to groups of measures have come, counted by the state that each is in.
//!
//! A state is what the verb of the source says of one response. Deliberately absent: a share of what is
//! done. The source does not say that responses weigh the same, nor which measure any of them meets.

use crate::model::{Choice, CountermeasureGroup, ItemId, ResponseState};

/// The responses to one group of measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupProgress {
    /// The group.
    pub group: ItemId,
    /// How many measures it has.
    pub measures: usize,
    /// How many responses there are.
    pub responses: usize,
    /// How many responses are in each state, in the order of the states.
    pub states: Vec<(ResponseState, usize)>,
}

/// The groups of a report, and all of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Group by group, in the order of the source.
    pub groups: Vec<GroupProgress>,
    /// How many measures there are.
    pub measures: usize,
    /// How many responses there are.
    pub responses: usize,
    /// How many responses are in each state, in the order of the states.
    pub states: Vec<(ResponseState, usize)>,
    /// The states that occur, in their order.
    pub occurring: Vec<ResponseState>,
}

/// Counts measures and responses.
#[must_use]
pub fn progress(groups: &[CountermeasureGroup]) -> Progress {
    let counted: Vec<GroupProgress> = groups
        .iter()
        .map(|group| GroupProgress {
            group: group.id.value.clone(),
            measures: group.measures.len(),
            responses: group.responses.len(),
            states: in_states(std::slice::from_ref(group)),
        })
        .collect();
    let states = in_states(groups);
    Progress {
        measures: counted.iter().map(|group| group.measures).sum(),
        responses: counted.iter().map(|group| group.responses).sum(),
        occurring: states.iter().filter(|(_, count)| *count > 0).map(|(state, _)| *state).collect(),
        states,
        groups: counted,
    }
}

fn in_states(groups: &[CountermeasureGroup]) -> Vec<(ResponseState, usize)> {
    let responses = || groups.iter().flat_map(|group| &group.responses);
    let count = |state| responses().filter(|response| response.state == state).count();
    ResponseState::ALL.iter().map(|state| (*state, count(*state))).collect()
}
