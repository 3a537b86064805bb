//! The marks of change pages: only where two texts stand side by side, and never made by a text.

use crate::project::Project;
use crate::site::built::{Built, real};
use crate::site::html::Element;

/// The elements that mark words which went or came.
fn marks(built: &Built) -> impl Iterator<Item = (&str, Element<'_>)> {
    built.content().flat_map(|(path, page)| {
        page.all().filter(|it| ["del", "ins"].contains(&it.name())).map(move |mark| (path, mark))
    })
}

#[test]
fn words_are_marked_only_where_two_texts_stand_side_by_side() {
    let mut count = 0;
    for (path, mark) in marks(real()) {
        count += 1;
        assert!(path.contains("/changes/"), "{path}");
        assert!(mark.around().any(|it| it.has_class("contrast")), "{path}: {}", mark.text());
        assert!(!mark.text().is_empty(), "{path}: a mark without words");
    }
    assert!(count > 100, "only {count} marks");
}

#[test]
fn what_looks_like_markup_in_both_years_is_nothing_but_words() {
    let words =
        |year: u16| format!(r"\<b\>太い\</b\> & \<ins\>{year}年度\</ins\> \<script\>1\</script\>である。");
    let project = Project::real()
        .replacing(
            "content/2011/bodies/mhlw.yaml",
            "重点事項は、情報管理対策の強化と送信ドメイン認証技術の導入であった。",
            &words(2011),
        )
        .replacing(
            "content/2012/bodies/mhlw.yaml",
            "職員の意識がさらに徹底されるよう、教育、訓練、研修、緊急連絡体制の再確認などを進めるとしている。",
            &words(2012),
        )
        .replacing(
            "content/2012/bodies/mhlw.yaml",
            "      情報セキュリティ教育の実施と、障害・事故等に備えた連絡体制の整備を中心に取り組み、自己点検と監査の結果に一定の成果が見られたとする。\n",
            "",
        );
    let built = Built::of(&project);
    let page = built.page("ja", "2012/mhlw/changes");
    let contrast = page.by_id("text-section-evaluation").unwrap();
    let text = contrast.text();
    for year in [2011, 2012] {
        let shown = format!("<b>太い</b> & <ins>{year}年度</ins> <script>1</script>である。");
        assert!(text.contains(&shown), "{shown}: {text}");
    }
    assert_eq!(contrast.inner("script").chain(contrast.inner("b")).count(), 0);
    let marked: Vec<String> = contrast.inner("ins").map(Element::text).collect();
    assert!(!marked.is_empty() && marked.iter().all(|words| words == "2012年度"), "{marked:?}");
    let html = built.site.read("ja/2012/mhlw/changes/index.html");
    assert!(html.contains("&lt;script&gt;1&lt;/script&gt;") && !html.contains("<script>1"));
}
