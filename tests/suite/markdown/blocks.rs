//! Blocks.

use super::*;

#[test]
fn are_those_of_commonmark_and_tables() {
    assert_eq!(sketch("3. 一\n4. 二\n   - 三"), "ol3(一 | 二 / ul(三))");
    assert_eq!(sketch("- 一\n\n  二\n- 三"), "ul(一 / 二 | 三)");
    assert_eq!(sketch("> 一\n>\n> 二\n\n---"), "quote(一 / 二) / rule");
    assert_eq!(sketch("```rust ignore\nfn a() {}\n\n```"), "code:rust(fn a() {}\n)".replace('\n', ""));
    assert_eq!(sketch("- 一\n  ***\n  二"), "ul(一 / rule / 二)");
    let Block::Table { alignments, range, .. } = &parse("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|").blocks[0] else {
        panic!()
    };
    assert_eq!(alignments[..], [Alignment::Unset, Alignment::Left, Alignment::Center, Alignment::Right]);
    assert_eq!(*range, 0..29);
    assert_eq!(sketch("|a|b|\n|-|-|\n|`x\\|y`|"), "table(a,b;‹x|y›,)");
    assert_eq!(sketch("「引用」 -- ... \"そのまま\" １２"), "「引用」 -- ... \"そのまま\" １２");
}

#[test]
fn have_their_ranges_in_the_text_as_handed_in() {
    let typed = "一\n\n- 二の\n  続き\n- 三\n";
    let parsed = parse(typed);
    assert_eq!(parsed.blocks[0], Block::Paragraph { content: vec![text("一")], range: 0..3 });
    let Block::List { items, .. } = &parsed.blocks[1] else { panic!() };
    let ranges: Vec<Range<usize>> = items
        .iter()
        .map(|item| match &item[0] {
            Block::Paragraph { range, .. } => range.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!([&typed[ranges[0].clone()], &typed[ranges[1].clone()]], ["二の\n  続き", "三"]);
}

#[test]
fn of_a_table_do_not_lose_cells_in_silence() {
    assert_eq!(faults("|a|b|\n|-|-|\n|1|2|三|"), [(FaultKind::ExtraCells, "|三|")]);
    assert_eq!(faults("|a|b|\n|-|-|\n|1|2| |\n|1|"), no_faults());
}

#[test]
fn give_their_words_without_marks() {
    let typed = "## 題 {#a}\n\n**一**と[二](ref:x)[^n]\n\n- `三`\n- 四\n\n|五|六|\n|-|-|\n|七|八|\n\n![図](figure:x)\n\n[^n]: 注";
    assert_eq!(plain_text(&parse(typed).blocks), "題\n一と二\n三\n四\n五 六\n七 八");
}
