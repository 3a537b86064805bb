//! Images.

use super::*;

#[test]
fn set_a_figure_or_table_into_the_page() {
    let typed = "前\n\n![**割合**の推移](figure:trend)\n\n![表](table:all)";
    let blocks = parse(typed).blocks;
    let embed = Block::Embed {
        target: Target::Figure("trend".to_owned()),
        alternative: "割合の推移".to_owned(),
        range: 5..41,
    };
    assert_eq!(blocks[1], embed);
    assert_eq!(&typed[5..41], "![**割合**の推移](figure:trend)");
    assert!(matches!(&blocks[2], Block::Embed { target: Target::Table(id), .. } if id == "all"));
    assert_eq!(sketch("- ![表](table:all) <!-- 注 -->"), "ul(embed(表→Table(\"all\")))");
}

#[test]
fn need_alternative_text() {
    assert_eq!(faults("![](figure:x)"), [(FaultKind::MissingAlternative, "![](figure:x)")]);
    assert_eq!(sketch("![](figure:x)"), "embed(→Figure(\"x\"))");
}

#[test]
fn stand_alone() {
    assert_eq!(faults("語![図](figure:x)"), [(FaultKind::ImageInText, "![図](figure:x)")]);
    assert_eq!(sketch("語![図](figure:x)"), "語図");
    assert_eq!(faults("![一](figure:x)\n![二](figure:y)").len(), 2);
    assert_eq!(faults("## ![図](figure:x)"), [(FaultKind::ImageInText, "![図](figure:x)")]);
}

#[test]
fn come_from_the_report_only() {
    for url in ["https://tracker.example/a.png", "data:image/png;base64,x", "a.png", "value:x", "ref:x"] {
        let typed = format!("![図]({url})");
        assert_eq!(faults(&typed), [(FaultKind::ForbiddenImage { url: url.to_owned() }, typed.as_str())]);
        assert_eq!(sketch(&typed), "図");
    }
}
