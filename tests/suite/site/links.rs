//! Every address on the built site leads somewhere, under any prefix, and nowhere that it should not.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::built::{BASE, Built, real};
use super::html::{Document, Element};
use crate::project::Project;

/// The attributes whose value is an address.
const ADDRESSES: [&str; 9] =
    ["href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "xlink:href"];

/// Every address of a page with the element that has it.
fn addresses(page: &Document) -> impl Iterator<Item = (Element<'_>, &str)> {
    page.all().flat_map(|element| {
        let found = element.attributes().filter(|(name, _)| ADDRESSES.contains(name));
        found.map(move |(_, address)| (element, address))
    })
}

/// Whether an address says of the page itself where in the world it stands.
fn is_of_the_world(element: Element<'_>) -> bool {
    element.name() == "link" && matches!(element.attribute("rel"), Some("canonical" | "alternate"))
}

fn leads_outside(address: &str) -> bool {
    ["http:", "https:", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

/// The file and the anchor that an address on a page names.
fn resolve(page: &str, address: &str) -> (String, Option<String>) {
    let (path, fragment) =
        address.split_once('#').map_or((address, None), |(path, id)| (path, Some(percent_decoded(id))));
    assert!(!path.contains(['?', '%', '\\', ':']), "{page}: an address that no file has: {address}");
    if path.is_empty() {
        return (page.to_owned(), fragment);
    }
    let mut segments: Vec<&str> = page.split('/').collect();
    segments.pop();
    for segment in path.split('/') {
        match segment {
            "." | "" => {}
            ".." => {
                segments.pop().unwrap_or_else(|| panic!("{page}: {address} leads out of the site"));
            }
            name => segments.push(name),
        }
    }
    if path.ends_with('/') {
        segments.push("index.html");
    }
    (segments.join("/"), fragment)
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if let (b'%', [high, low, after @ ..]) = (*first, after) {
            let hex =
                std::str::from_utf8(&[*high, *low]).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
            bytes.push(hex.unwrap());
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The addresses of every page but the one that is shown anywhere.
fn inside(built: &Built) -> impl Iterator<Item = (&str, Element<'_>, &str)> {
    let pages = built.pages.iter().filter(|(path, _)| *path != "404.html");
    pages.flat_map(|(path, page)| {
        let inside = addresses(page).filter(|(element, to)| !is_of_the_world(*element) && !leads_outside(to));
        inside.map(move |(element, to)| (path.as_str(), element, to))
    })
}

#[test]
fn every_address_names_a_file_and_an_anchor_that_exist() {
    let built = real();
    let ids: BTreeMap<&String, BTreeSet<&str>> =
        built.pages.iter().map(|(path, page)| (path, page.ids().collect())).collect();
    let mut dead = Vec::new();
    let mut living = 0;
    for (page, _, to) in inside(built) {
        let (file, anchor) = resolve(page, to);
        let exists = match anchor {
            None => built.site.has(&file),
            Some(anchor) => ids.get(&file).is_some_and(|ids| ids.contains(anchor.as_str())),
        };
        if exists { living += 1 } else { dead.push(format!("{page}: {to}")) }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
    assert!(living > 2000, "only {living} links on the whole site: is it read at all?");
}

#[test]
fn what_names_another_part_of_its_page_by_id_finds_it() {
    for (path, page) in &real().pages {
        let ids: BTreeSet<&str> = page.ids().collect();
        for element in page.all() {
            for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
                for id in element.attribute(name).into_iter().flat_map(str::split_whitespace) {
                    assert!(ids.contains(id), "{path}: {name} of <{}> names no id: {id}", element.name());
                }
            }
        }
    }
}

#[test]
fn links_to_pages_are_relative_and_end_with_a_slash() {
    for (page, element, to) in inside(real()) {
        assert!(!to.starts_with('/'), "{page}: {to} works only at the root of a host");
        assert!(!to.is_empty(), "{page}: <{}> with an empty address", element.name());
        let path = to.split('#').next().unwrap();
        assert!(!path.ends_with(".html"), "{page}: {to} names the file of a page instead of its folder");
        assert!(!path.contains("//") && !path.contains("/./"), "{page}: {to} takes a detour");
    }
}

#[test]
fn only_a_plain_link_leads_to_another_host() {
    let mut hosts = BTreeSet::new();
    for (path, page) in &real().pages {
        for (element, to) in addresses(page).filter(|(_, to)| leads_outside(to) || to.contains("//")) {
            if is_of_the_world(element) {
                assert!(to.starts_with(BASE), "{path}: {to} is not an address of this site");
            } else {
                assert!(element.name() == "a", "{path}: <{}> takes something from {to}", element.name());
                assert!(to.starts_with("https://"), "{path}: {to} is not safe to follow");
                assert!(element.attribute("target").is_none(), "{path}: {to} opens where nobody asked");
                hosts.insert(to);
            }
        }
    }
    assert!(!hosts.is_empty(), "not even the licence is linked");
}

#[test]
fn everything_that_is_published_can_be_reached_from_the_front() {
    let built = real();
    let mut reached: BTreeSet<String> = ["index.html".to_owned()].into();
    let mut queue: VecDeque<String> = reached.iter().cloned().collect();
    while let Some(path) = queue.pop_front() {
        let Some(page) = built.pages.get(&path) else { continue };
        for (_, to) in addresses(page).filter(|(of, to)| !is_of_the_world(*of) && !leads_outside(to)) {
            let (file, _) = resolve(&path, to);
            if reached.insert(file.clone()) {
                queue.push_back(file);
            }
        }
    }
    // What servers and crawlers ask for by name.
    let asked_for = ["404.html", "_headers", "_redirects", "nginx.conf", "robots.txt", "sitemap.xml"];
    let lost: Vec<&String> = built
        .site
        .files
        .keys()
        .filter(|path| !reached.contains(*path))
        .filter(|path| !asked_for.contains(&path.as_str()))
        // The script of the search asks for its index; programs ask for the list of addresses.
        .filter(|path| !path.contains("/search/") && !path.ends_with("assets/search-core.js"))
        .filter(|path| path.as_str() != "data/addresses.txt")
        .collect();
    assert!(lost.is_empty(), "published, but linked from nowhere: {lost:#?}");
}

/// A page without the digest of what machines are told of it, where its address in the world stands, too.
fn without_digest(page: &str) -> String {
    match page.split_once(" &#39;sha256-") {
        Some((before, rest)) => format!("{before}{}", rest.split_once("&#39;").unwrap().1),
        None => page.to_owned(),
    }
}

#[test]
fn the_same_pages_work_under_any_prefix() {
    const OTHER: &str = "https://reports.example/security/hakusho/";
    let moved = Built::of(&Project::real().replacing("content/site.yaml", BASE, OTHER));
    assert_eq!(moved.site.files.len(), real().site.files.len());
    // Archives hold a text that names the address, and digests and the catalogue tell of archives.
    let tells_of_archives =
        |path: &str| [".zip", "SHA256SUMS", "catalog.jsonld"].iter().any(|ending| path.ends_with(ending));
    for (path, bytes) in moved.site.files.iter().filter(|(path, _)| !tells_of_archives(path)) {
        let there = without_digest(&String::from_utf8_lossy(bytes).replace(OTHER, BASE));
        let same = there == without_digest(&String::from_utf8_lossy(real().site.bytes(path)));
        let says_where = ["404.html", "nginx.conf"].contains(&path.as_str());
        assert!(same || says_where, "{path} differs by more than its address in the world");
    }
    // Of pages it alone is shown under any address, and so knows where the site lies.
    for (element, to) in addresses(&moved.pages["404.html"]).filter(|(_, to)| !leads_outside(to)) {
        let rest = to.strip_prefix("/security/hakusho/");
        let rest = rest.unwrap_or_else(|| panic!("404.html: <{}> leads to {to}", element.name()));
        let (file, _) = resolve("index.html", rest);
        assert!(moved.site.has(&file), "404.html: {to} leads nowhere");
    }
}

#[test]
fn the_style_sheet_takes_nothing_from_elsewhere() {
    for (path, css) in real().site.texts(".css") {
        assert!(!css.contains("@import"), "{path} imports");
        for (_, rest) in css.match_indices("url(").map(|(at, _)| css.split_at(at + 4)) {
            let address = rest.split(')').next().unwrap().trim_matches(['"', '\'']);
            let (file, _) = resolve(path, address);
            assert!(real().site.has(&file), "{path}: {address} leads nowhere");
        }
    }
}
