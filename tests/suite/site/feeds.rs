//! Feeds and the sitemap, held against their rules: RFC 4287, and the schema of sitemaps.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use super::built::{BASE, Built, model, real};
use crate::project::Project;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The children of an element, all of which must be in a namespace.
fn children<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

#[track_caller]
fn only(node: Node<'_, '_>, name: &'static str) -> String {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "{name} in {:?}", node.tag_name());
    found[0].text().unwrap_or_default().to_owned()
}

/// What RFC 4287 says of a date: an instant of RFC 3339, with a capital T and a zone.
fn is_instant(text: &str) -> bool {
    let (Some(date), Some(time), Some(zone)) = (text.get(..10), text.get(10..19), text.get(19..)) else {
        return false;
    };
    let clock = time.starts_with('T')
        && time[1..].split(':').all(|part| part.len() == 2 && part.parse::<u8>().is_ok());
    hakusho::model::PartialDate::parse(date).is_ok_and(|date| date.day.is_some())
        && clock
        && (zone == "Z" || zone == "+09:00")
}

/// Whether a file of the site answers an address of it.
fn exists(built: &Built, address: &str) -> bool {
    let path = address.strip_prefix(BASE).unwrap_or_else(|| panic!("{address} is not on this site"));
    let path = path.split('#').next().unwrap();
    built.site.has(&if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    })
}

#[test]
fn feeds_follow_rfc_4287_and_lead_to_pages_that_exist() {
    for (built, lang) in [(real(), "ja"), (real(), "en"), (model(), "ja")] {
        let path = format!("{lang}/feed.xml");
        let text = built.site.read(&path);
        let document = Document::parse(&text).unwrap();
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")));
        assert_eq!(feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some(lang));
        assert_eq!(only(feed, "id"), format!("{BASE}{path}"));
        assert!(!only(feed, "title").is_empty());
        // An author of the feed is the author of entries that have none.
        assert!(!only(children(feed, "author")[0], "name").is_empty());
        let own: Vec<_> =
            children(feed, "link").into_iter().filter(|link| link.attribute("rel") == Some("self")).collect();
        assert_eq!(own[0].attribute("href"), Some(format!("{BASE}{path}").as_str()));
        let mut ids = BTreeSet::new();
        let mut dates = Vec::new();
        let entries = children(feed, "entry");
        assert!(!entries.is_empty());
        for entry in entries {
            assert!(ids.insert(only(entry, "id")), "an id stands twice");
            assert!(!only(entry, "title").is_empty() && !only(entry, "summary").is_empty());
            let links = children(entry, "link");
            assert_eq!(links.len(), 1);
            assert_eq!(links[0].attribute("rel"), Some("alternate"));
            assert!(exists(built, links[0].attribute("href").unwrap()));
            assert!(children(entry, "category").iter().all(|category| category.attribute("term").is_some()));
            dates.push(only(entry, "updated"));
        }
        assert!(dates.iter().all(|date| is_instant(date)), "{dates:?}");
        assert!(dates.is_sorted_by(|a, b| a >= b), "not the newest first: {dates:?}");
        assert_eq!(only(feed, "updated"), dates[0]);
    }
}

#[test]
fn news_bear_the_dates_of_the_documents_and_what_bears_none_is_no_news() {
    let text = real().site.read("ja/feed.xml");
    assert!(text.contains("<updated>2013-06-17T00:00:00+09:00</updated>"), "{text}");
    assert!(text.contains("<updated>2012-05-16T00:00:00+09:00</updated>"), "{text}");
    // The one document of FY2015 bears no date.
    assert!(!text.contains("/ja/2015/"), "{text}");
    let undated = Project::of("base");
    let documents = undated.read("content/documents.yaml");
    let without: String = documents
        .lines()
        .filter(|line| !line.trim_start().starts_with("date:"))
        .map(|line| format!("{line}\n"))
        .collect();
    let built = Built::of(&undated.with("content/documents.yaml", &without));
    assert!(!built.site.has("ja/feed.xml") && !built.site.has("en/feed.xml"));
    assert!(
        built.pages.values().all(|page| page
            .named("link")
            .all(|link| link.attribute("type") != Some("application/atom+xml")))
    );
}

#[test]
fn every_page_leads_to_the_feed_of_its_language() {
    for (path, page) in real().content() {
        let lang = path.split('/').next().unwrap();
        let feeds: Vec<_> = page
            .named("link")
            .filter(|link| link.attribute("type") == Some("application/atom+xml"))
            .collect();
        assert_eq!(feeds.len(), 1, "{path}");
        assert_eq!(feeds[0].attribute("rel"), Some("alternate"), "{path}");
        assert_eq!(feeds[0].attribute("href"), Some(format!("{BASE}{lang}/feed.xml").as_str()), "{path}");
    }
}

#[test]
fn the_sitemap_follows_its_schema_and_names_every_page_with_its_translations() {
    for built in [real(), model()] {
        let text = built.site.read("sitemap.xml");
        let document = Document::parse(&text).unwrap();
        let set = document.root_element();
        assert!(set.has_tag_name((SITEMAP, "urlset")));
        let mut listed = BTreeSet::new();
        for url in set.children().filter(Node::is_element) {
            assert!(url.has_tag_name((SITEMAP, "url")));
            let inside: Vec<_> = url.children().filter(Node::is_element).collect();
            let (loc, alternates) = inside.split_first().unwrap();
            assert!(loc.has_tag_name((SITEMAP, "loc")));
            let address = loc.text().unwrap();
            assert!(address.len() < 2048 && exists(built, address), "{address}");
            assert!(listed.insert(address.to_owned()), "{address} stands twice");
            let mut languages = BTreeSet::new();
            for alternate in alternates {
                assert!(
                    alternate.has_tag_name((XHTML, "link"))
                        && alternate.attribute("rel") == Some("alternate")
                );
                assert!(exists(built, alternate.attribute("href").unwrap()), "{address}");
                assert!(languages.insert(alternate.attribute("hreflang").unwrap()), "{address}");
            }
            assert!(
                alternates.iter().any(|it| it.attribute("href") == Some(address)),
                "{address} does not name itself"
            );
        }
        let pages =
            built.content().map(|(path, _)| format!("{BASE}{}", path.strip_suffix("index.html").unwrap()));
        assert_eq!(listed, pages.collect(), "sitemap and pages differ");
        assert!(text.len() < 50 * 1024 * 1024 && listed.len() < 50_000);
    }
}

#[test]
fn only_an_instant_is_a_date_of_a_feed() {
    assert!(is_instant("2013-06-17T00:00:00+09:00") && is_instant("2013-06-17T00:00:00Z"));
    for wrong in ["2013-06-17", "2013-06-17 00:00:00Z", "2013-06-17T00:00:00", "2013-06-31T00:00:00Z"] {
        assert!(!is_instant(wrong), "{wrong}");
    }
}
