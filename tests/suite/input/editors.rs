//! Other editors and other encodings.

use super::{LIGHTHOUSE, with_values};
use crate::project::{Project, fixture};

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let unix = Project::base().build();
    let windows = Project::base().rewriting(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into());
    windows.check().finds_nothing();
    assert_eq!(unix.changes(&windows.build()), Vec::<String>::new());
}

#[test]
fn places_are_the_same_with_a_byte_order_mark_and_windows_line_ends() {
    for folder in ["number-differs", "footnote", "unknown-key", "stale-translation"] {
        let broken = || Project::base().over(&fixture(&format!("broken/{folder}")));
        let unix = broken().check().places();
        let windows = broken().rewriting(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into());
        assert_eq!(windows.check().places(), unix, "broken/{folder}");
    }
}

#[test]
fn columns_count_characters_and_not_bytes() {
    let project = Project::base().replacing(LIGHTHOUSE, "ja: 把握率は[98.6%]", "ja: 把握率は𠮟る[98.7%]");
    project.check().finds(&[&format!("{LIGHTHOUSE}:6:13 number-differs")]);
}

#[test]
fn the_first_byte_that_is_not_utf8_is_shown() {
    let bytes = b"terms:\n  # \x82\xb1\x82\xea\n";
    Project::base()
        .with_bytes("content/glossary.yaml", bytes)
        .check()
        .finds(&["content/glossary.yaml:2:5 not-utf8"]);
}

#[test]
fn utf16_is_refused_at_its_first_byte() {
    let bytes: Vec<u8> = "terms: []".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = [b"\xff\xfe", bytes.as_slice()].concat();
    let checked = Project::base().with_bytes("content/glossary.yaml", &bytes).check();
    checked.finds(&["content/glossary.yaml:1:1 not-utf8"]);
}

#[test]
fn a_zero_byte_is_refused_where_it_stands() {
    let project = with_values("  - {measure: alerts, value: 3, figure: a\0b}\n");
    project.check().finds(&["content/2012/values.yaml:5:42 yaml-syntax"]);
}

#[test]
fn control_characters_never_reach_a_page() {
    let project = Project::base().replacing(LIGHTHOUSE, "ja: 偽の灯火", r#"ja: "偽\0の\x1b[31m灯\a火""#);
    let run = project.run(&["build"]);
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    for path in project.published().files.keys() {
        let text = project.published().read(path);
        assert!(!text.contains(control), "{path} (the build ended with {})", run.code);
    }
}
