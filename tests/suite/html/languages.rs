//! Two languages on a page.

use super::*;

#[test]
fn the_language_switch_keeps_the_page() {
    let files = site(&everything());
    let switch = r#"<a class="switch" href="../../../en/2012/cao/" lang="en" hreflang="en">English</a>"#;
    assert!(files["ja/2012/cao/index.html"].contains(switch));
}

#[test]
fn a_page_without_a_translation_leads_to_the_home_page() {
    let ja = publication(Lang::Ja, vec![page("", Lang::Ja, Vec::new()), page("2012", Lang::Ja, Vec::new())]);
    let en = publication(Lang::En, vec![page("", Lang::En, Vec::new())]);
    let files = site(&[ja, en]);
    assert!(files["ja/2012/index.html"].contains(r#"<a class="switch" href="../../en/""#));
    assert_eq!(values(&files["ja/2012/index.html"], "hreflang"), ["ja", "x-default", "en"]);
}

#[test]
fn a_page_declares_its_translations() {
    let files = site(&everything());
    let html = &files["en/2012/cao/index.html"];
    assert!(html.contains(r#"<html lang="en">"#));
    for tag in [
        r#"<link rel="canonical" href="https://report.example/prefix/en/2012/cao/">"#,
        r#"<link rel="alternate" hreflang="ja" href="https://report.example/prefix/ja/2012/cao/">"#,
        r#"<link rel="alternate" hreflang="en" href="https://report.example/prefix/en/2012/cao/">"#,
        r#"<link rel="alternate" hreflang="x-default" href="https://report.example/prefix/ja/2012/cao/">"#,
    ] {
        assert!(html.contains(tag), "{tag}");
    }
    let sitemap = &files["sitemap.xml"];
    assert_eq!(sitemap.matches("<loc>").count(), 6);
    assert!(sitemap.contains("<loc>https://report.example/prefix/ja/2012/cao/</loc>"));
    assert!(files["robots.txt"].contains("Sitemap: https://report.example/prefix/sitemap.xml"));
}

#[test]
fn an_untranslated_passage_says_so() {
    let html = only_page(vec![
        Block::Passage(passage("English.", Lang::En)),
        Block::Passage(Passage { id: "other".to_owned(), ..passage("日本語。", Lang::Ja) }),
    ]);
    assert_eq!(html.matches("Untranslated (en)").count(), 1);
    let at = html.find("Untranslated (en)").unwrap();
    assert!(html[at..].contains("<div class=\"prose\" lang=\"ja\">\n<p>日本語。</p>"));
}

#[test]
fn a_name_in_another_language_says_which_and_needs_no_notice() {
    let signature = vec![words("鈴木 正規", Lang::Ja)];
    let html = only_page(vec![Block::Message(Message { text: passage("Words.", Lang::En), signature })]);
    assert!(html.contains("<span lang=\"ja\">鈴木 正規</span>"));
    assert!(!html.contains("Untranslated"));
}

#[test]
fn the_root_offers_every_language_and_chooses_none() {
    let files = site(&everything());
    let root = &files["index.html"];
    assert!(root.contains(r#"<a href="ja/" hreflang="ja">日本語</a>"#));
    assert!(root.contains(r#"<a href="en/" hreflang="en">English</a>"#));
    assert!(!root.contains("refresh"));
}
