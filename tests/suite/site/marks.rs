//! What every page must say of itself: that it is a demonstration, and which of its texts are digests.

use super::built::{Built, model, real};
use super::html::Element;
use crate::project::{Project, Site, files_under};

const DIGEST: [(&str, &str); 2] = [("ja", "要旨（原文ではない）"), ("en", "Digest, not the original text")];

/// Whether a text carries the mark: at its head, or at the head of the section that it stands in.
fn is_marked(text: Element<'_>, mark: &str) -> bool {
    text.around().any(|around| around.children().any(|child| child.name() == "p" && child.text() == mark))
}

#[test]
fn a_note_of_one_value_is_keyed_to_its_cell() {
    const LIGHTHOUSE: &str = "content/2012/bodies/lighthouse.yaml";
    let noted =
        "{measure: coverage, value: 98.6, note: {ja: 暫定値。, en: Provisional.}, said: rose, at: 41}";
    let project =
        Project::base().replacing(LIGHTHOUSE, "{measure: coverage, value: 98.6, said: rose, at: 41}", noted);
    let built = Built::of(&project);
    let table = built.page("en", "2012/lighthouse").by_id("values-self-inspection").unwrap();
    assert!(table.text().contains("*1 Provisional."), "{}", table.text());
    let marked = table.inner("td").filter(|cell| cell.text().contains("*1")).collect::<Vec<_>>();
    assert_eq!(marked.len(), 1);
    assert!(marked[0].text().starts_with("98.6%"), "{}", marked[0].text());
}

#[test]
fn every_page_says_that_it_is_a_demonstration_and_names_the_originals() {
    for (lang, notice, originals) in [
        (
            "ja",
            "公表された報告書から作成したデモンストレーションであり、公式サイトではない",
            [
                "政府機関における情報セキュリティに係る年次報告（平成24年度）",
                "厚生労働省 情報セキュリティ報告書（平成23年度）",
            ],
        ),
        (
            "en",
            "Demonstration built from published reports; not an official site",
            [
                "Annual Report on Information Security in Government Bodies (Fiscal Year 2012)",
                "Information Security Report of the Ministry of Health, Labour and Welfare (Fiscal Year 2011)",
            ],
        ),
    ] {
        for (slug, page) in real().of_lang(lang) {
            let said = page.named("header").next().unwrap();
            assert!(said.text().contains(notice), "{lang}/{slug} does not say what it is");
            let link = said
                .inner("a")
                .find(|link| link.attribute("href").is_some_and(|to| to.starts_with("#page_o")));
            let list = page.by_id(&link.unwrap().attribute("href").unwrap()[1..]).unwrap();
            let around = list.around().nth(1).unwrap().text();
            for title in originals {
                assert!(around.contains(title), "{lang}/{slug} does not name {title}");
            }
        }
    }
}

#[test]
fn a_site_that_is_no_demonstration_does_not_say_so() {
    let built = Built::of(&Project::real().replacing(
        "content/site.yaml",
        "demonstration: true",
        "demonstration: false",
    ));
    for (path, page) in &built.pages {
        let text = page.only("body").text();
        assert!(
            !text.contains("デモンストレーションであり") && !text.contains("Demonstration built"),
            "{path}"
        );
    }
}

/// The paragraphs of a text in Markdown without its links, as they should stand on the page.
fn first_words(markdown: &str) -> String {
    let body = markdown.splitn(3, "---\n").nth(2).unwrap().trim();
    body.split(['[', '\n', '*', '`']).next().unwrap().trim().to_owned()
}

#[test]
fn every_message_that_is_a_digest_carries_the_mark() {
    let mut messages = 0;
    for (path, bytes) in files_under(&crate::project::repository().join("content")) {
        let Some((name, lang)) = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.')) else {
            continue;
        };
        let text = String::from_utf8(bytes).unwrap();
        if !text.contains("\nkind: digest\n") && !text.starts_with("---\nkind: digest\n") {
            continue;
        }
        let (folder, office) = name.rsplit_once('/').unwrap();
        if !["ciso", "advisor"].contains(&office) {
            continue;
        }
        let page = real().page(lang, &folder.replace("bodies/", ""));
        let section = page.by_id(&format!("{office}-message")).unwrap();
        let (_, mark) = DIGEST.into_iter().find(|(known, _)| *known == lang).unwrap();
        let words = first_words(&text);
        let said = section.inner("p").find(|p| p.text().starts_with(&words));
        let said = said.unwrap_or_else(|| panic!("{path}: {words:?} does not stand in its section"));
        assert!(is_marked(said, mark), "{path} stands without its mark");
        messages += 1;
    }
    assert!(messages >= 24, "only {messages} messages");
}

#[test]
fn every_text_of_a_chapter_carries_the_mark() {
    for built in [real(), model()] {
        for (lang, mark) in DIGEST {
            let mut texts = 0;
            for (slug, page) in built.of_lang(lang) {
                let mut parts = slug.split('/');
                let chapter = parts.next().is_some_and(|year| year.parse::<u16>().is_ok())
                    && parts.next().is_some_and(|body| body != "report")
                    && parts.next().is_none();
                if !chapter {
                    continue;
                }
                let prose = |p: &Element<'_>| p.around().any(|up| up.has_class("prose") || up.name() == "dd");
                for text in page.only("main").inner("p").filter(prose) {
                    assert!(is_marked(text, mark), "{lang}/{slug}: without its mark: {}", text.text());
                    texts += 1;
                }
            }
            assert!(texts > 12, "only {texts} texts in {lang}");
        }
    }
}

#[test]
fn an_original_message_carries_no_mark() {
    let mut project = Project::real();
    for lang in ["ja", "en"] {
        let file = format!("content/2012/bodies/kunaicho/ciso.{lang}.md");
        project = project.replacing(&file, "kind: digest", "kind: original");
    }
    let built = Built::of(&project);
    for (lang, mark) in DIGEST {
        let page = built.page(lang, "2012/kunaicho");
        assert!(!page.by_id("ciso-message").unwrap().text().contains(mark), "{lang}");
        assert!(page.by_id("advisor-message").unwrap().text().contains(mark), "{lang}");
    }
}

#[test]
fn the_search_engine_gets_a_title_and_a_sentence_of_each_page() {
    for (path, page) in real().content() {
        let title = page.only("head").inner("title").next().unwrap().text();
        assert!(title.contains(" – ") || path.matches('/').count() == 1, "{path} is called {title}");
        let description =
            page.named("meta").find(|meta| meta.attribute("name") == Some("description")).unwrap();
        assert!(
            description.attribute("content").unwrap().chars().count() > 1,
            "{path}: an empty description"
        );
    }
    let titles = |site: &Site| -> Vec<String> {
        let heads = site.texts("index.html").filter(|(path, _)| path.starts_with("ja/"));
        heads
            .map(|(_, html)| html.split("<title>").nth(1).unwrap().split('<').next().unwrap().to_owned())
            .collect()
    };
    let mut all = titles(&real().site);
    let pages = all.len();
    all.sort();
    all.dedup();
    assert_eq!(
        all.len(),
        pages,
        "two pages of one title: a reader of tabs and results cannot tell them apart"
    );
}
