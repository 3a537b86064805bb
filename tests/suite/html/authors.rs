//! What an author can never do to a page.

use super::*;

#[test]
fn author_text_is_never_markup() {
    let evil = r#""><script>alert(1)</script><b onclick="x">&amp;'"#;
    let mut table = table("table", Lang::En, Vec::new());
    table.caption.text = evil.to_owned();
    table.rows = vec![row(evil, Lang::Ja, vec![CellContent::Absent(evil.to_owned())])];
    table.source = Some(evil.to_owned());
    let mut figure = figure("figure");
    figure.title = evil.to_owned();
    figure.chart.name = evil.to_owned();
    let record = Record {
        id: None,
        title: Some(words(evil, Lang::En)),
        tags: vec![evil.to_owned()],
        fields: vec![Field { label: evil.to_owned(), content: FieldContent::Words(words(evil, Lang::Ja)) }],
    };
    let mut publications = one(vec![
        Block::from(table),
        Block::Figure(Box::new(figure)),
        Block::Records(vec![record]),
        Block::Passage(passage(
            &format!("`{evil}` [{}](https://x.example/)", evil.replace('"', "")),
            Lang::En,
        )),
        Block::Notice(evil.to_owned()),
    ]);
    let page = publications[0].pages.first_mut().unwrap();
    page.title.text = evil.to_owned();
    page.description = evil.to_owned();
    publications[0].frame.title.text = evil.to_owned();
    for (path, html) in pages(&site(&publications)) {
        assert!(!html.contains("<script>") && !html.contains("alert(1)</script"), "{path}");
        assert!(!html.contains("<b "), "{path}");
        assert!(values(html, "onclick").is_empty(), "{path}");
    }
}

#[test]
fn author_text_is_never_a_template() {
    let html = only_page(vec![Block::Notice("{{ 1 + 1 }} {% include 'base.html' %}".to_owned())]);
    assert!(html.contains("{{ 1 + 1 }} {% include &#39;base.html&#39; %}"));
}

#[test]
fn an_address_that_is_none_is_no_link() {
    let mut linked = page("2012/cao", Lang::En, Vec::new());
    let words = words("words", Lang::En);
    let href = Some(Href::Web("javascript:alert(1)".to_owned()));
    linked.years = vec![Link { words, href, current: false }];
    let files = site(&[publication(Lang::En, vec![linked])]);
    assert!(files["en/2012/cao/index.html"].contains("<li><span>words</span></li>"));
}
