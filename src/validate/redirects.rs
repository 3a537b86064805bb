//! Redirects: each an address to an address, none twice, none to another redirect.
//!
//! Deliberately absent: whether something stands at either address. That is known when everything is
//! composed; `promises` asks then.

use std::collections::BTreeMap;

use super::Findings;
use crate::diagnostic::{Kind, Problem};
use crate::load::RawContent;
use crate::model::{Address, Redirect};
use crate::source::At;

/// The redirects that can be followed.
pub(super) fn build(raw: &RawContent, findings: &mut Findings) -> Vec<Redirect> {
    let mut redirects: Vec<Redirect> = Vec::new();
    for entry in raw.redirects.iter().flat_map(|file| &file.redirects) {
        let (from, to) = (address(&entry.from, findings), address(&entry.to, findings));
        let Some((from, to)) = from.zip(to) else { continue };
        // A file has no page that could say where it went, and a page is no successor of numbers.
        if from.page().is_some() != to.page().is_some() {
            findings.report_with(Problem::RedirectOfAnotherKind, to.span, from.span);
            continue;
        }
        redirects.push(Redirect { from, to, span: entry.span });
    }
    let mut first: BTreeMap<Address, At<Address>> = BTreeMap::new();
    for redirect in &redirects {
        let from = &redirect.from;
        match first.get(&from.value) {
            Some(earlier) => {
                let problem = Problem::DuplicateId { kind: Kind::Address, id: from.to_string() };
                findings.report_with(problem, from.span, earlier.span);
            }
            None => {
                first.insert(from.value.clone(), from.clone());
            }
        }
    }
    for redirect in &redirects {
        if let Some(next) = first.get(&redirect.to.value) {
            let problem = Problem::RedirectChain { to: redirect.to.to_string() };
            findings.report_with(problem, redirect.to.span, next.span);
        }
    }
    let mut kept: Vec<Redirect> = Vec::new();
    for redirect in redirects {
        if kept.iter().all(|other| other.from.value != redirect.from.value) {
            kept.push(redirect);
        }
    }
    kept.sort_by(|one, other| one.from.value.cmp(&other.from.value));
    kept
}

fn address(written: &At<String>, findings: &mut Findings) -> Option<At<Address>> {
    let address = Address::parse(written);
    if address.is_none() {
        findings.report(Problem::BadAddress { text: written.value.clone() }, written.span);
    }
    address.map(|address| At::new(address, written.span))
}
