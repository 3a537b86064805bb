//! What is in the index: every thing once, at an address that exists, as text.

use std::collections::{BTreeMap, BTreeSet};

use super::{catalogue, entries, files};
use crate::project::{Project, Site};
use crate::site::built::{BASE, Built, model, real};

#[test]
fn every_entry_leads_to_a_place_that_exists() {
    for built in [real(), model()] {
        for lang in ["ja", "en"] {
            let found = entries(&built.site, lang);
            assert!(!found.is_empty());
            for entry in found {
                let (page, anchor) = entry.href.split_once('#').unwrap_or((&entry.href, ""));
                let slug = if page == "../" { "" } else { page.strip_prefix("../").unwrap() };
                let page = built.page(lang, slug.trim_end_matches('/'));
                if !anchor.is_empty() {
                    let there = page.all().any(|element| element.attribute("id") == Some(anchor));
                    assert!(there, "{lang}: {} has no {anchor}", entry.href);
                }
            }
        }
    }
}

#[test]
fn both_languages_find_the_same_places_once() {
    let of = |lang| -> Vec<String> { entries(&real().site, lang).into_iter().map(|e| e.href).collect() };
    let (ja, en) = (of("ja"), of("en"));
    let apart = ja.iter().zip(&en).find(|(ja, en)| ja != en);
    assert_eq!((apart, ja.len()), (None, en.len()));
    let once: BTreeSet<&String> = ja.iter().collect();
    let twice: Vec<&String> = {
        let mut seen = BTreeSet::new();
        ja.iter().filter(|href| !seen.insert(*href)).collect()
    };
    assert_eq!(once.len(), ja.len(), "found twice: {twice:?}");
}

#[test]
fn the_print_edition_is_not_found_and_of_pages_that_collect_only_the_title() {
    for entry in entries(&real().site, "ja") {
        assert!(!entry.href.contains("/print/") && !entry.href.contains("../search/"), "{}", entry.href);
        let collects = ["/changes/", "../bodies/", "../measures/#", "../data/", "../coverage/"];
        if collects.iter().any(|part| entry.href.contains(part)) {
            assert!(!entry.href.contains('#'), "{}", entry.href);
        }
    }
}

/// Every value that the sources print is found at its home, and nowhere as a number that the tool made.
#[test]
fn every_published_number_is_found_where_it_is_printed() {
    let built = real();
    let places: BTreeMap<String, String> =
        entries(&built.site, "ja").into_iter().map(|entry| (entry.href, entry.text)).collect();
    let values: Vec<&String> = places.keys().filter(|href| href.contains("#d-")).collect();
    let rows = built.rows("data/observations.csv");
    let published: Vec<_> = rows.iter().filter(|row| row["status"] == "published").collect();
    assert!(values.len() * 10 > published.len() * 9, "{} of {}", values.len(), published.len());
    let home = values.iter().find(|href| href.ends_with("#d-2012-government-implementation-staff"));
    assert_eq!(places[*home.unwrap()], "96.8%");
}

#[test]
fn the_same_content_gives_the_same_index() {
    let site = || Project::base().build();
    let (one, other) = (site(), site());
    for lang in ["ja", "en"] {
        assert_eq!(files(&one, lang), files(&other, lang));
        assert!(files(&one, lang).len() >= 4);
    }
}

/// The catalogue names a version, so that no reader mixes the files of two builds.
#[test]
fn another_content_has_another_version() {
    let version = |site: &Site| catalogue(site, "ja")["version"].as_str().unwrap().to_owned();
    let base = Project::base();
    let before = version(&base.build());
    let about = "---\n---\n検索の版が変わる。\n";
    let after = version(&base.with("content/about.ja.md", about).build());
    assert_ne!(before, after);
}

#[test]
fn what_an_author_types_stays_text() {
    let harm = "<img src=x onerror=alert(1)> </script> \\u0022 {{ 7 }}";
    let project = Project::base().with("content/about.ja.md", &format!("## 題 {{#t}}\n\n`{harm}`\n"));
    let built = Built::of(&project);
    let found = entries(&built.site, "ja");
    let entry = found.iter().find(|entry| entry.href == "../about/#t").unwrap();
    assert!(entry.text.contains(harm), "{}", entry.text);
}

#[test]
fn headings_above_a_hit_are_told_once() {
    for entry in entries(&real().site, "ja") {
        let twice = entry.path.windows(2).find(|pair| pair[0] == pair[1]);
        assert!(twice.is_none(), "{}: {twice:?}", entry.href);
        assert!(!entry.title.is_empty(), "{}", entry.href);
    }
}

#[test]
fn the_files_are_small_enough_to_be_read_for_one_question() {
    for lang in ["ja", "en"] {
        let files = files(&real().site, lang);
        let whole: usize = files.values().map(Vec::len).sum();
        assert!(whole < 2_000_000, "{lang}: {whole} bytes");
        for (name, bytes) in &files {
            assert!(bytes.len() < 20_000, "{lang}: {name} has {} bytes", bytes.len());
        }
    }
}

#[test]
fn the_page_names_the_ways_that_need_no_script() {
    for lang in ["ja", "en"] {
        let page = real().page(lang, "search");
        let ways: Vec<_> = page.named("a").filter_map(|link| link.attribute("href")).collect();
        for way in ["../glossary/", "../bodies/", "../measures/"] {
            assert!(ways.contains(&way), "{lang}: no way to {way}");
        }
        assert!(page.all().any(|element| element.attribute("id") == Some("page_script")));
        assert!(page.all().any(|element| element.attribute("role") == Some("status")));
        let canonical = page.named("link").find(|link| link.attribute("rel") == Some("canonical")).unwrap();
        assert_eq!(canonical.attribute("href"), Some(format!("{BASE}{lang}/search/").as_str()));
    }
}
