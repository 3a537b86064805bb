//! Both languages: the same pages, the same anchors, each in its own words and each leading to the other.

use std::collections::BTreeSet;

use super::built::{BASE, Built, address, is_japanese, model, real};
use super::html::{Document, Element};
use crate::project::Project;

const BOTH: [(&str, &str); 2] = [("ja", "en"), ("en", "ja")];

/// The addresses that a page gives for itself and its translations, as (language, address).
fn alternates(page: &Document) -> Vec<(&str, &str)> {
    let links = page.named("link").filter(|link| link.attribute("rel") == Some("alternate"));
    let links = links.filter(|link| link.attribute("type").is_none());
    links.map(|link| (link.attribute("hreflang").unwrap(), link.attribute("href").unwrap())).collect()
}

fn url(lang: &str, slug: &str) -> String {
    format!("{BASE}{}", address(lang, slug).trim_end_matches("index.html"))
}

#[test]
fn every_page_has_its_counterpart_with_the_same_anchors() {
    for built in [real(), model()] {
        for (lang, other) in BOTH {
            for (slug, page) in built.of_lang(lang) {
                let here: BTreeSet<&str> = page.ids().collect();
                let there: BTreeSet<&str> = built.page(other, slug).ids().collect();
                let only: Vec<_> = here.symmetric_difference(&there).collect();
                assert!(only.is_empty(), "{slug}: anchors of one language only: {only:?}");
            }
        }
    }
}

#[test]
fn a_page_says_its_language_and_leads_to_the_same_page_in_the_other() {
    for (lang, other) in BOTH {
        for (slug, page) in real().of_lang(lang) {
            assert_eq!(page.only("html").attribute("lang"), Some(lang), "{slug}");
            let switch = page.named("a").find(|link| link.attribute("hreflang") == Some(other));
            let switch =
                switch.unwrap_or_else(|| panic!("{lang}/{slug} does not lead to the other language"));
            assert_eq!(switch.lang(), Some(other), "{lang}/{slug}: the language of the link's own words");
            let up = "../".repeat(address(lang, slug).matches('/').count());
            let there = address(other, slug);
            assert_eq!(switch.attribute("href"), Some((up + there.trim_end_matches("index.html")).as_str()));
        }
    }
}

#[test]
fn a_page_and_its_translation_name_each_other_as_alternates() {
    for (lang, other) in BOTH {
        for (slug, page) in real().of_lang(lang) {
            let canonical =
                page.named("link").find(|link| link.attribute("rel") == Some("canonical")).unwrap();
            assert_eq!(canonical.attribute("href"), Some(url(lang, slug).as_str()), "{lang}/{slug}");
            let named = alternates(page);
            for lang in [lang, other] {
                assert!(named.contains(&(lang, &url(lang, slug))), "{lang} of {slug}: {named:?}");
            }
            let default = if slug.is_empty() { BASE.to_owned() } else { url("ja", slug) };
            assert!(named.contains(&("x-default", &default)), "{slug}: {named:?}");
            assert_eq!(named.len(), 3, "{slug}: {named:?}");
            assert_eq!(named, alternates(real().page(other, slug)), "{slug}: both sides name the same");
        }
    }
}

#[test]
fn the_sitemap_lists_every_page_with_its_alternates_and_nothing_else() {
    let sitemap = real().site.read("sitemap.xml");
    let mut listed = BTreeSet::new();
    for entry in sitemap.split("<url>").skip(1) {
        let values = |before: &str| -> Vec<String> {
            let found = entry.match_indices(before).map(|(at, _)| &entry[at + before.len()..]);
            found.map(|rest| rest.split(['<', '"']).next().unwrap().to_owned()).collect()
        };
        let (place, langs, links) = (values("<loc>"), values("hreflang=\""), values("href=\""));
        let slug = place[0].strip_prefix(BASE).unwrap_or_else(|| panic!("{} is of another site", place[0]));
        let file = format!("{slug}index.html");
        let page = real().pages.get(&file).unwrap_or_else(|| panic!("{slug} is listed and not there"));
        let pairs: Vec<(&str, &str)> =
            langs.iter().map(String::as_str).zip(links.iter().map(String::as_str)).collect();
        assert_eq!(pairs, alternates(page), "{slug}: the sitemap and the page name other translations");
        assert!(listed.insert(file), "{slug} is listed twice");
    }
    let pages: BTreeSet<String> = real().content().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(listed, pages);
}

/// The pieces of text of a page that are in its own language, those of the head and of attributes too.
fn own_words<'d>(lang: &'d str, page: &'d Document) -> impl Iterator<Item = (Element<'d>, &'d str)> {
    let attributes = page.all().flat_map(|element| {
        let read = ["title", "aria-label", "alt", "content"].into_iter();
        read.filter_map(move |name| Some((element, element.attribute(name)?)))
    });
    page.texts().chain(attributes).filter(move |(element, _)| element.lang() == Some(lang))
}

#[test]
fn english_pages_have_japanese_only_where_they_say_so() {
    let mut found = BTreeSet::new();
    for built in [real(), model()] {
        for (slug, page) in built.of_lang("en") {
            let japanese = own_words("en", page).filter(|(_, text)| is_japanese(text));
            found.extend(japanese.map(|(element, text)| format!("{slug}: <{}> {text}", element.name())));
        }
    }
    assert!(
        found.is_empty(),
        "Japanese without lang=\"ja\":\n{}",
        found.into_iter().collect::<Vec<_>>().join("\n")
    );
}

/// Names of ciphers, which are the same in both languages.
const CIPHERS: [&str; 5] = ["Camellia", "Enocoro-128v2", "Hierocrypt-3", "Hierocrypt-L1", "KCipher-2"];

#[test]
fn japanese_pages_have_no_words_of_the_english_furniture() {
    let english = |text: &str| {
        !is_japanese(text)
            && text
                .split(|c: char| !c.is_ascii_lowercase())
                .any(|word| word.len() > 2 && !word.trim_matches(['i', 'v', 'x']).is_empty())
    };
    // Names of files and addresses are the same in both languages, and so are names of variables.
    let name = |text: &str| {
        [".csv", ".json", ".jsonld", ".zip", ".txt"].iter().any(|ending| text.ends_with(ending))
            || text.starts_with(BASE)
            || text.contains(" = ")
            || CIPHERS.contains(&text)
            // Names of columns.
            || text.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | ',' | ' ' | '0'..='9'))
    };
    let mut found = BTreeSet::new();
    for built in [real(), model()] {
        for (slug, page) in built.of_lang("ja") {
            for (element, text) in own_words("ja", page) {
                let technical = element.name() == "meta" && element.attribute("name") != Some("description");
                if !technical && element.name() != "code" && english(text) && !name(text) {
                    found.insert(format!("{slug}: <{}> {text}", element.name()));
                }
                // Inside of a sentence an author may well explain what the English pages say.
                let furniture = element.name() != "p";
                for word in [
                    "Table ", "Figure ", "Chart of", "Section ", "Source:", "FY20", "Line ", "Lines ",
                    "Unit:",
                ] {
                    assert!(!furniture || !text.contains(word), "{slug}: {word:?} in {text:?}");
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "English on Japanese pages:\n{}",
        found.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_front_page_offers_each_language_in_its_own_words() {
    for path in ["index.html", "404.html"] {
        let page = &real().pages[path];
        for (lang, name, notice) in [
            ("ja", "日本語", "公表された報告書から作成したデモンストレーションであり、公式サイトではない"),
            ("en", "English", "Demonstration built from published reports; not an official site"),
        ] {
            let link = page.named("a").find(|link| link.attribute("hreflang") == Some(lang)).unwrap();
            assert_eq!((link.text().as_str(), link.lang()), (name, Some(lang)), "{path}");
            let said =
                page.texts().any(|(element, text)| text.contains(notice) && element.lang() == Some(lang));
            assert!(said, "{path} does not say in {lang} that it is a demonstration");
        }
    }
}

#[test]
fn a_text_without_translation_stands_in_its_own_language_and_says_so() {
    let project = Project::real().without("content/2012/bodies/kunaicho/ciso.en.md");
    let built = Built::of(&project);
    let section = built.page("en", "2012/kunaicho").by_id("ciso-message").unwrap();
    let text = section.inner("p").find(|p| p.text().contains("皇室関係")).unwrap();
    assert_eq!(text.lang(), Some("ja"));
    assert!(section.text().contains("Not translated into English"), "{}", section.text());
    assert_eq!(
        built.page("ja", "2012/kunaicho").ids().collect::<Vec<_>>(),
        real().page("ja", "2012/kunaicho").ids().collect::<Vec<_>>()
    );
}
