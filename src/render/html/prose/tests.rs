//! What becomes of an author's text.

use crate::compose::page::{Furniture, Href, Passage, ResolvedLink};
use crate::markdown::{self, Target};
use crate::model::Lang;

use super::super::error::PageFault;
use super::super::href::Place;
use super::super::ids::Ids;
use super::{Setting, set};

fn furniture() -> Furniture {
    let word = |word: &str| word.to_owned();
    Furniture {
        skip: word("skip"),
        main_navigation: word("main"),
        on_this_page: word("on this page"),
        contents: word("contents"),
        years: word("years"),
        breadcrumbs: word("breadcrumbs"),
        other_language: word("日本語"),
        digest: word("digest"),
        untranslated: word("untranslated"),
        as_table: word("as table"),
        definition: word("definition"),
        csv: word("CSV"),
        permalink_figure: word("this figure"),
        permalink_table: word("this table"),
        search_field: word("search"),
        json: word("JSON"),
        cite: word("cite"),
        filter_rows: word("show rows with"),
        rows_shown: word("{shown} of {all}"),
        source: word("source"),
        notes: word("notes"),
        previous: word("previous"),
        next: word("next"),
        footnotes: word("footnotes"),
        back: word("back"),
        in_one: word("in one"),
        previous_change: word("previous change"),
        next_change: word("next change"),
        permalink_texts: word("link to texts"),
    }
}

fn passage(text: &str) -> Passage {
    let blocks = markdown::parse(text).blocks;
    Passage { blocks, links: Vec::new(), lang: Lang::En, digest: false, id: "t".to_owned() }
}

/// Sets a text below a heading of the second level.
fn html(passage: &Passage) -> Result<String, PageFault> {
    let setting = Setting {
        place: Place::new(Lang::En, "2012/cao"),
        lang: Lang::En,
        words: &furniture(),
        ids: &mut Ids::default(),
        level: 3,
    };
    Ok(set(passage, setting)?.into_string())
}

#[test]
fn what_an_author_wrote_is_text() -> Result<(), PageFault> {
    assert_eq!(
        html(&passage("`<b>` & *\"<script>\"*"))?,
        "<p><code>&lt;b&gt;</code> &amp; <em>&quot;&lt;script&gt;&quot;</em></p>\n"
    );
    Ok(())
}

#[test]
fn headings_continue_the_outline_of_the_page() -> Result<(), PageFault> {
    assert_eq!(
        html(&passage("## A {#a .red}\n\n#### B"))?,
        "<h3 id=\"t_a\">A</h3>\n<h4 id=\"t__h1\">B</h4>\n"
    );
    Ok(())
}

#[test]
fn an_anchor_finds_its_heading() -> Result<(), PageFault> {
    let html = html(&passage("[up](#a), [out](#b)\n\n## A {#a}"))?;
    assert!(html.contains("<a href=\"#t_a\">up</a>, <a href=\"#b\">out</a>"), "{html}");
    Ok(())
}

#[test]
fn a_column_ends_with_the_next_heading_of_its_level() -> Result<(), PageFault> {
    assert_eq!(
        html(&passage("## A {#a .column}\n\n### B {#b}\n\nb\n\n## C {#c}\n\nc"))?,
        "<aside class=\"column\" aria-labelledby=\"t_a\">\n<h3 id=\"t_a\">A</h3>\n<h4 id=\"t_b\">B</h4>\n\
         <p>b</p>\n</aside>\n<h3 id=\"t_c\">C</h3>\n<p>c</p>\n"
    );
    Ok(())
}

#[test]
fn a_number_leads_to_its_datum() -> Result<(), PageFault> {
    let mut passage = passage("[98.9%](value:2012/x), [](ref:t-1), [1](value:unknown)");
    let link = |target, words: &str, hint| ResolvedLink {
        target,
        href: Href::Page { slug: "2012".into(), anchor: Some("x".into()) },
        words: words.into(),
        hint,
    };
    passage.links = vec![
        link(Target::Value("2012/x".into()), "", Some("all roles".into())),
        link(Target::Reference("t-1".into()), "Table <1>", None),
    ];
    assert_eq!(
        html(&passage)?,
        "<p><a class=\"value\" href=\"../#x\" title=\"all roles\">98.9%</a>, \
         <a class=\"ref\" href=\"../#x\">Table &lt;1&gt;</a>, 1</p>\n"
    );
    Ok(())
}

#[test]
fn footnotes_are_numbered_as_they_are_referred_to() -> Result<(), PageFault> {
    let mut passage = passage("b[^b] a[^a] b[^b]\n\n[^a]: A\n\n[^b]: B");
    passage.lang = Lang::Ja;
    let html = html(&passage)?;
    let mark = |note: u8, nth: u8| {
        format!(
            "\u{2060}<sup><a role=\"doc-noteref\" id=\"t__ref{note}-{nth}\" href=\"#t__fn{note}\">{note}</a></sup>"
        )
    };
    let back = |note: u8, nth: u8| {
        format!(
            "\u{2060}<a class=\"back\" lang=\"en\" href=\"#t__ref{note}-{nth}\" aria-label=\"back\">↩\u{FE0E}</a>"
        )
    };
    let text = format!("<p>b{} a{} b{}</p>\n", mark(1, 1), mark(2, 1), mark(1, 2));
    let notes = format!(
        "<ol class=\"footnotes\" lang=\"en\" aria-label=\"footnotes\">\n\
         <li id=\"t__fn1\" lang=\"ja\"><p>B</p>\n{}{}</li>\n<li id=\"t__fn2\" lang=\"ja\"><p>A</p>\n{}</li>\n\
         </ol>\n",
        back(1, 1),
        back(1, 2),
        back(2, 1),
    );
    assert_eq!(html, text + &notes);
    Ok(())
}
