//! Ids of values: one datum, one id; a second account of it carries its line.

use std::collections::BTreeMap;

use super::registries::Registries;
use super::{Findings, Values};
use crate::diagnostic::Problem;
use crate::model::{Coordinates, Observation, ObservationId, Status};

/// Gives every value its id.
///
/// The plain id goes to the account of the year's own report, printed before restated; every other
/// account carries its line. Two accounts in one document are a duplicate unless one of them says that
/// it is a second account.
pub(super) fn assign(drafts: Vec<Observation>, registries: &Registries, findings: &mut Findings) -> Values {
    let mut accounts: BTreeMap<Coordinates, Vec<Observation>> = BTreeMap::new();
    for draft in drafts {
        accounts.entry(draft.of.clone()).or_default().push(draft);
    }
    let mut values = Values::default();
    for mut accounts in accounts.into_values() {
        accounts.sort_by_key(|account| rank(account, registries));
        report_duplicates(&accounts, findings);
        for (index, mut account) in accounts.into_iter().enumerate() {
            let line = (index > 0).then(|| account.place.lines.first().unwrap_or(0));
            account.id = ObservationId::compose(&account.of, line);
            values.by_place.insert(account.span, account.id.clone());
            // A third account at the same line of another document: the first one keeps the id.
            if !values.all.contains_key(&account.id) {
                values.all.insert(account.id.clone(), account);
            } else if account.account.is_some() {
                let problem = Problem::DuplicateValue { id: account.id.to_string() };
                findings.report(problem, account.span);
            }
        }
    }
    values
}

/// The order in which accounts of one datum claim its plain id.
fn rank(account: &Observation, registries: &Registries) -> (bool, bool, bool, crate::source::Span) {
    let document = registries.documents.get(&account.place.document);
    let own_year = document.is_some_and(|document| document.fiscal_year == account.of.year);
    let restated = account.reading.status() == Status::Restated;
    (account.account.is_some(), restated, !own_year, account.span)
}

fn report_duplicates(accounts: &[Observation], findings: &mut Findings) {
    let mut first: BTreeMap<&crate::model::DocumentId, &Observation> = BTreeMap::new();
    for account in accounts.iter().filter(|account| account.account.is_none()) {
        if let Some(earlier) = first.get(&account.place.document) {
            let problem = Problem::DuplicateValue { id: account.id.to_string() };
            findings.report_with(problem, account.span, earlier.span);
        } else {
            first.insert(&account.place.document, account);
        }
    }
}
