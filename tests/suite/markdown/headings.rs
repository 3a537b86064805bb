//! Headings.

use super::*;

#[test]
fn have_ids_and_classes() {
    assert_eq!(sketch("## 節 {#setsu-1 .column .wide}\n### 項 ###"), "h2#setsu-1.column.wide(節) / h3(項)");
    assert_eq!(faults("## 節 {#setsu-1 .column .wide}"), no_faults());
}

#[test]
fn start_at_the_second_level() {
    assert_eq!(faults("# 題 {#a}\n"), [(FaultKind::HeadingTooHigh, "# 題 {#a}")]);
    assert_eq!(sketch("# 題 {#a}"), "h2#a(題)");
    assert_eq!(faults("題\n==="), [(FaultKind::HeadingTooHigh, "題\n===")]);
}

#[test]
fn have_ids_that_are_kebab_case_and_unique() {
    let id = |id: &str| id.to_owned();
    assert_eq!(faults("## 節 {#Setsu_1}"), [(FaultKind::BadHeadingId { id: id("Setsu_1") }, "#Setsu_1")]);
    assert_eq!(faults("## 節 {#節}"), [(FaultKind::BadHeadingId { id: id("節") }, "#節")]);
    let typed = "## a {#a}\n\n## #a {#a}";
    assert_eq!(faults(typed), [(FaultKind::DuplicateHeadingId { id: id("a") }, "#a")]);
    assert_eq!(parse(typed).faults[0].range, 18..20);
    assert_eq!(sketch(typed), "h2#a(a) / h2(#a)");
}

#[test]
fn have_nothing_else_between_their_braces() {
    let name = |name: &str| FaultKind::UnknownHeadingAttribute { name: name.to_owned() };
    assert_eq!(faults("## 節 {onclick=x 注}"), [(name("onclick=x"), "onclick=x"), (name("注"), "注")]);
    assert_eq!(faults("## 節 {#a #b}"), [(name("#b"), "#b")]);
    assert_eq!(faults("## 節 {.A}"), [(FaultKind::BadHeadingClass { class: "A".to_owned() }, ".A")]);
}

#[test]
fn have_words() {
    assert_eq!(faults("一\n\n##\n\n二"), [(FaultKind::EmptyHeading, "##")]);
    assert_eq!(sketch("一\n\n##\n\n二"), "一 / 二");
}
