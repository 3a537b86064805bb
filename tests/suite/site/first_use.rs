//! Terms of the glossary: each page links the first use of each, and nothing else.

use std::collections::BTreeSet;

use super::built::{Built, real};
use super::html::{Document, Element};
use crate::project::Project;

/// The words and the address of every term that a page links, in its order.
fn terms(page: &Document) -> Vec<(String, String)> {
    let links = page.named("a").filter(|link| link.has_class("term"));
    links.map(|link| (link.text(), link.attribute("href").unwrap().to_owned())).collect()
}

fn words(page: &Document) -> Vec<String> {
    terms(page).into_iter().map(|(words, _)| words).collect()
}

/// The base project with another lede in English.
fn with_lede(english: &str) -> Built {
    let (path, lede) =
        ("content/2012/bodies/lighthouse.yaml", "The coverage rate was [98.6%](value:coverage/all).");
    Built::of(&Project::base().replacing(path, lede, english))
}

#[test]
fn a_page_links_each_term_once_and_to_its_explanation() {
    let mut linked = BTreeSet::new();
    for lang in ["ja", "en"] {
        let glossary = real().page(lang, "glossary");
        for (slug, page) in real().of_lang(lang) {
            let found = terms(page);
            let distinct: BTreeSet<&String> = found.iter().map(|(_, href)| href).collect();
            assert_eq!(distinct.len(), found.len(), "{lang}/{slug} links a term twice: {found:?}");
            for (words, href) in &found {
                let (path, id) = href.split_once('#').unwrap();
                assert!(path.ends_with("glossary/"), "{lang}/{slug}: {words} leads to {href}");
                assert!(glossary.by_id(id).is_some(), "{lang}/{slug}: {words} leads to {href}");
                linked.insert((lang, id.to_owned()));
            }
        }
    }
    for lang in ["ja", "en"] {
        let count = linked.iter().filter(|(of, _)| *of == lang).count();
        assert!(count > 80, "only {count} terms are linked anywhere in {lang}");
    }
}

#[test]
fn the_glossary_paper_and_headings_have_no_links_to_terms() {
    for (path, page) in real().content() {
        if path.ends_with("glossary/index.html") || path.ends_with("print/index.html") {
            assert_eq!(terms(page), [], "{path}");
        }
        let in_heading = |link: Element<'_>| {
            link.around().any(|around| around.name().starts_with('h') && around.name().len() == 2)
        };
        let found = page.named("a").find(|link| link.has_class("term") && in_heading(*link));
        assert!(found.is_none(), "{path} has a term in a heading");
    }
}

#[test]
fn a_latin_term_is_a_whole_word_in_any_case_and_its_abbreviation_in_its_own() {
    let slug = "2012/lighthouse";
    let linked = |lede: &str| words(with_lede(lede).page("en", slug));
    assert_eq!(
        linked("The chief information security officers met twice")[0],
        "chief information security officer"
    );
    assert_eq!(linked("The CISOs of all towers met, and each CISO spoke")[0], "CISO");
    // The next words that are a term stand in the message below.
    let built = with_lede("CISOship is no office, nor is a ciso");
    let page = built.page("en", slug);
    let first = page.named("a").find(|link| link.has_class("term")).unwrap();
    assert!(first.around().any(|around| around.text().contains("The CISO states") && around.name() == "p"));
}

#[test]
fn an_author_may_link_a_term_and_the_page_links_it_no_second_time() {
    let built = with_lede("The [head of security](term:ciso) and the CISO");
    assert_eq!(words(built.page("en", "2012/lighthouse"))[0], "head of security");
    assert!(!words(built.page("en", "2012/lighthouse")).contains(&"CISO".to_owned()));
}
