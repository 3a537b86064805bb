//! HTML and comments.

use super::*;

#[test]
fn is_literal_text() {
    assert_eq!(faults("一<b>二</b>"), [(FaultKind::RawHtml, "<b>"), (FaultKind::RawHtml, "</b>")]);
    assert_eq!(
        parse("一<b>二</b>").blocks,
        parse("一\\<b>二\\</b>").blocks.iter().map(widen).collect::<Vec<_>>()
    );
    let typed = "<script>\nalert(**1**)\n</script>";
    assert_eq!(sketch(typed), "<script>⏎alert(**1**)⏎</script>");
    assert_eq!(faults(typed), [(FaultKind::RawHtml, typed)]);
    assert_eq!(sketch("&lt;b&gt; &amp;amp;"), "<b> &amp;");
    assert_eq!(faults("> <div>\n> 一\n> </div>"), [(FaultKind::RawHtml, "<div>\n> 一\n> </div>")]);
}

/// The same paragraph, two escapes shorter.
fn widen(block: &Block) -> Block {
    let Block::Paragraph { content, range } = block else { panic!("{block:?}") };
    Block::Paragraph { content: content.clone(), range: range.start..range.end - 2 }
}

#[test]
fn comments_are_notes_among_authors() {
    for typed in ["一<!-- 注 -->二", "一<!-- 注\n**注**\n-->二", "一<!---->二", "一<!-->二"] {
        assert_eq!(sketch(typed), "一二", "{typed}");
        assert_eq!(faults(typed), no_faults(), "{typed}");
    }
    for typed in [
        "一\n\n<!-- 注 -->\n\n二",
        "一\n\n<!-- 注\n\n[注](javascript:x)\n\n-->\n\n二",
        "一\n\n  <!-- 注 --> <!-- 注 -->\n\n二",
        "一\r\n\r\n<!-- 注\r\n\r\n注 -->\r\n\r\n二",
    ] {
        assert_eq!(sketch(typed), "一 / 二", "{typed}");
        assert_eq!(faults(typed), no_faults(), "{typed}");
    }
    assert_eq!(sketch("- 一 <!-- 注 -->\n- <!-- 注 -->"), "ul(一 | )");
    assert_eq!(sketch("> <!-- 注 -->"), "");
    assert_eq!(sketch("**<!-- 注 -->**"), "");
}

#[test]
fn comments_that_do_not_end_are_reported_and_stay_hidden_if_they_can() {
    assert_eq!(faults("一\n\n<!-- 注\n\n二"), [(FaultKind::UnclosedComment, "<!--")]);
    assert_eq!(sketch("一\n\n<!-- 注\n\n二"), "一");
    assert_eq!(faults("一<!-- 注\n\n二 -->"), [(FaultKind::UnclosedComment, "<!--")]);
    assert_eq!(faults("一\\<!-- 注\n\n二"), no_faults());
}

#[test]
fn words_beside_a_block_of_comment_are_kept() {
    assert_eq!(faults("<!-- 注 --> **本文**"), [(FaultKind::TextBesideComment, "**本文**")]);
    assert_eq!(sketch("<!-- 注 --> **本文**"), "**本文**");
    assert_eq!(parse("<!-- 注 --> **本文**").blocks[0], {
        Block::Paragraph { content: vec![text("**本文**")], range: 13..23 }
    });
}
