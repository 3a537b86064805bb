//! A published release: what its open data say of values, incidents and goals.
//!
//! Less than an [`Archive`](super::Archive): texts, tables and pages are not in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{BodyId, CategoryId, FiscalYear, Observation, ObservationId, PartialDate};

/// The open data of a release.
#[derive(Debug, Clone, Default)]
pub struct Release {
    /// Its values by id.
    pub observations: BTreeMap<ObservationId, Observation>,
    /// Its accounts of incidents.
    pub incidents: Vec<ReleasedIncident>,
    /// Its goals.
    pub goals: Vec<ReleasedGoal>,
    /// The ids of its corrections.
    pub corrections: BTreeSet<String>,
}

/// An account of an incident.
#[derive(Debug, Clone)]
pub struct ReleasedIncident {
    /// Its id: `year/body/id`.
    pub id: String,
    /// The year of the report.
    pub year: FiscalYear,
    /// Whose incident.
    pub body: BodyId,
    /// Its title in Japanese and English.
    pub title: [Option<String>; 2],
    /// Its category.
    pub category: Option<CategoryId>,
    /// When it happened, as published.
    pub occurred: Option<String>,
    /// When it was noticed.
    pub noticed: Option<PartialDate>,
    /// When it was made public.
    pub published: Option<PartialDate>,
}

/// A goal.
#[derive(Debug, Clone)]
pub struct ReleasedGoal {
    /// Its id: `year/body/id`.
    pub id: String,
    /// The year of the report.
    pub year: FiscalYear,
    /// Whose goal.
    pub body: BodyId,
    /// Its label in Japanese and English.
    pub label: [Option<String>; 2],
    /// Its digest in Japanese and English.
    pub text: [Option<String>; 2],
    /// How it was answered, as published.
    pub status: Option<String>,
}
