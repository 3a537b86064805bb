//! Fields of one line.

use super::*;

#[test]
fn is_a_paragraph_without_its_paragraph() {
    let parsed = parse_inline("**「率」**は\n[9%](value:x)");
    assert_eq!(sketch_inlines(&parsed.content), "**「率」**は[9%→Value(\"x\")]");
    assert_eq!(parsed.faults, []);
    assert_eq!(parse_inline(""), parse_inline("<!-- 注 -->"));
    assert_eq!(parse_inline("").content, []);
}

#[test]
fn has_no_blocks() {
    for (typed, at, words) in [
        ("一\n\n二", "二", "一 二"),
        ("1. 総論", "1. 総論", "総論"),
        ("# 題", "# 題", "題"),
        ("> 引用", "> 引用", "引用"),
        ("![図](figure:x)", "![図](figure:x)", ""),
        ("---", "---", ""),
    ] {
        let parsed = parse_inline(typed);
        let blocks: Vec<_> =
            parsed.faults.iter().filter(|fault| fault.kind == FaultKind::BlockInLine).collect();
        assert_eq!(blocks.len(), 1, "{typed}");
        assert_eq!(&typed[blocks[0].range.clone()], at);
        assert_eq!(plain_inline(&parsed.content), words);
    }
    assert_eq!(parse_inline(r"1\. 総論").faults, []);
}
