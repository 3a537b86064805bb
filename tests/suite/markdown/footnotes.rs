//! Footnotes.

use super::*;

#[test]
fn come_last_wherever_they_were_typed() {
    let typed = "一[^a]\n\n[^a]: 注一\n\n    続き\n\n- 二[^B]\n\n  [^b]: 注二";
    assert_eq!(sketch(typed), "一^a / ul(二^b) / note:a(注一 / 続き) / note:b(注二)");
    assert_eq!(faults(typed), no_faults());
    let parsed = parse(typed);
    let Block::Footnote { range, .. } = &parsed.blocks[2] else { panic!() };
    assert!(typed[range.clone()].starts_with("[^a]: 注一") && typed[range.clone()].ends_with("続き"));
}

#[test]
fn and_their_references_agree() {
    let label = |label: &str| label.to_owned();
    assert_eq!(faults("一[^x]。"), [(FaultKind::UndefinedFootnote { label: label("x") }, "[^x]")]);
    assert_eq!(parse("一[^x]。").faults[0].range, 3..7);
    assert_eq!(faults("一\n\n[^x]: 注"), [(FaultKind::UnusedFootnote { label: label("x") }, "[^x]")]);
    let twice = "一[^x]\n\n[^x]: 注\n\n[^x]: 又";
    assert_eq!(faults(twice), [(FaultKind::DuplicateFootnote { label: label("x") }, "[^x]")]);
    assert_eq!(parse(twice).faults[0].range, 20..24);
    assert_eq!(sketch(twice), "一^x / note:x(注)");
    assert_eq!(faults("一[^x]\n\n[^x]:"), [(FaultKind::EmptyFootnote { label: label("x") }, "[^x]")]);
    assert_eq!(faults(r"一\[^x]、`[^x]`"), no_faults());
}

#[test]
fn may_be_referred_to_more_than_once() {
    assert_eq!(sketch("一[^x]二[^x]\n\n[^x]: 注"), "一^x二^x / note:x(注)");
    assert_eq!(faults("一[^x]二[^x]\n\n[^x]: 注"), no_faults());
}
