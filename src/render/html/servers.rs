//! What servers are told: headers that a page cannot carry itself, and where old addresses lead.
//!
//! Two dialects: `_headers` and `_redirects`, which most hosts of static sites read, and a snippet for
//! nginx. Whoever reads neither still has the policy in every page and a page at every old address.
//! Addresses of redirects are made of letters, digits and a few signs, so that nothing here can be more than
//! an address. Deliberately absent: certificates, names of hosts, compression, which are the server's own.

use super::POLICY;
use super::href::Place;
use super::versions::Versions;
use crate::compose::page::Href;

/// Headers beside the policy, by name.
const HEADERS: [(&str, &str); 2] =
    [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")];

/// A page cannot say itself that it must not be framed, so only here the policy is complete.
fn policy() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}

/// The headers of every answer.
pub(super) fn headers() -> String {
    let mut text = format!("/*\n  Content-Security-Policy: {}\n", policy());
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text
}

/// A line for each old address: from, to, and that it is for good.
pub(super) fn redirects(versions: &Versions<'_>) -> String {
    let lines = rules(versions).into_iter();
    lines.map(|(from, to)| format!("{from} {to} 301\n")).collect()
}

/// A snippet for the `server` block of nginx.
pub(super) fn nginx(versions: &Versions<'_>) -> String {
    let base = versions.base_path();
    let mut text = format!(
        "# For nginx, inside of a `server` block whose root serves this folder as {base}\n\
         #   include /path/to/nginx.conf;\n\
         # `add_header` in a `location` of your own replaces all of these there: repeat them.\n\
         add_header Content-Security-Policy \"{}\" always;\n",
        policy()
    );
    for (name, value) in HEADERS {
        text.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    text.push_str(&format!(
        "error_page 404 {base}404.html;\n\
         charset utf-8;\n\
         # Pages and data are asked for anew each time, and answered in a word where nothing changed.\n\
         etag on;\n\
         expires -1;\n\
         location ^~ {base}assets/ {{ expires 1h; }}\n\
         location = {base}nginx.conf {{ return 404; }}\n\
         location = {base}_headers {{ return 404; }}\n\
         location = {base}_redirects {{ return 404; }}\n"
    ));
    for (from, to) in rules(versions) {
        text.push_str(&format!("location = {from} {{ return 301 \"{to}\"; }}\n"));
    }
    text
}

/// Each old address with the new one, as paths of the host, in every language. No server sees an id on a
/// page, and a page of which parts went elsewhere must be read first: neither has a rule.
fn rules(versions: &Versions<'_>) -> Vec<(String, String)> {
    let base = versions.base_path();
    let mut rules = Vec::new();
    for publication in versions.publications() {
        let path = |slug: &str| format!("{base}{}", Place::new(publication.lang, slug).folder());
        for moved in publication.moved.iter().filter(|moved| moved.parts.is_empty()) {
            let target = moved.link.as_ref().and_then(|link| link.href.as_ref());
            if let Some(Href::Page { slug, anchor }) = target {
                let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
                rules.push((path(&moved.slug), format!("{}{anchor}", path(slug))));
            }
        }
    }
    let files = versions.publications().first().into_iter().flat_map(|publication| &publication.moved_files);
    rules.extend(files.map(|(from, to)| (format!("{base}{from}"), format!("{base}{to}"))));
    rules
}
