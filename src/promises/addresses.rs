//! Addresses that were published: each is still there, or leads to where its thing is now.
//!
//! A redirect of a page holds for every id on it; an id that went elsewhere has a redirect of its own.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Kind, Problem, nearest};
use crate::model::{Address, Addresses, Redirect};

/// Redirects from addresses at which something stands, and to addresses at which nothing does.
#[must_use]
pub fn check_redirects(redirects: &[Redirect], now: &Addresses) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for redirect in redirects {
        let (from, to) = (&redirect.from, &redirect.to);
        if now.has(from) {
            let problem = Problem::RedirectOfPresent { address: from.to_string() };
            found.push(Diagnostic::new(problem, from.span));
        }
        // What leads on from there has been told as a chain.
        let leads_on = redirects.iter().any(|other| other.from.value == to.value);
        if !now.has(to) && !leads_on {
            let known: Vec<String> = now.citable().map(|address| address.to_string()).collect();
            let name = to.to_string();
            let near = nearest(&name, known.iter().map(String::as_str)).map(str::to_owned);
            let problem = Problem::Unknown { kind: Kind::Address, name, near };
            found.push(Diagnostic::new(problem, to.span));
        }
    }
    found
}

/// Addresses of an earlier release at which nothing stands and from which nothing leads on. Of a page that
/// is gone its ids are not told.
#[must_use]
pub fn lost(old: &Addresses, now: &Addresses, redirects: &[Redirect]) -> Vec<Diagnostic> {
    let from: BTreeSet<&Address> = redirects.iter().map(|redirect| &redirect.from.value).collect();
    // Where authors would write the missing line: after the last.
    let at = redirects.iter().map(|redirect| redirect.span).max();
    let told = |address: String| Diagnostic { problem: Problem::LostAddress { address }, at, related: None };
    let languages = old.languages.difference(&now.languages);
    let mut found: Vec<Diagnostic> = languages.map(|lang| told(format!("{}/", lang.tag()))).collect();
    for address in old.citable() {
        if now.has(&address) || from.contains(&address) {
            continue;
        }
        if let Address::Page { slug, anchor: Some(_) } = &address {
            let page = Address::Page { slug: slug.clone(), anchor: None };
            if from.contains(&page) || !now.has(&page) {
                continue;
            }
        }
        found.push(told(address.to_string()));
    }
    found
}
