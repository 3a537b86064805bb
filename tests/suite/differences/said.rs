//! What the change pages of the real content say of what they do not show: lists behind a text, titles of
//! sections, sources of incidents, what a report does not print.

use super::years::{has, rows};
use crate::site::built::real;
use crate::site::html::Element;

#[test]
fn one_sided_values_are_said_to_be_those_of_sections() {
    for (lang, words) in [("ja", "比べた節の値"), ("en", "Of the values of the sections compared")] {
        let page = real().page(lang, "2012/mhlw/changes");
        assert!(page.by_id("one-sided").unwrap().text().contains(words), "{lang}");
    }
}

#[test]
fn what_one_report_does_not_print_of_a_signer_is_not_given() {
    let facts = rows(real().page("ja", "2012/moj/changes"), "facts");
    let post = ["メッセージ 最高情報セキュリティアドバイザー（官職）", "法務省CIO補佐官", "記載なし"];
    assert!(has(&facts, &post), "{facts:?}");
    let facts = rows(real().page("en", "2012/moj/changes"), "facts");
    assert!(facts.iter().any(|row| row[0].ends_with("(Post)") && row[2] == "not given"), "{facts:?}");
    let page = real().page("en", "2012/moj/changes");
    assert!(page.by_id("facts").unwrap().text().contains("those of the signature lines"));
}

#[test]
fn a_text_that_leads_to_a_list_says_that_the_list_is_not_there_and_leads_to_it() {
    let cases = [
        ("ja", "平成23年度の文に続く項目や一覧は、ここには示していない。"),
        ("en", "The items or lists that follow the FY2011 text are not shown here."),
    ];
    for (lang, words) in cases {
        let page = real().page(lang, "2012/moj/changes");
        let section = page.by_id("text-section-incident-procedure").unwrap();
        assert!(section.text().contains(words), "{}", section.text());
        let ways: Vec<&str> = section
            .inner("p")
            .filter(|it| it.has_class("way"))
            .flat_map(|it| it.inner("a").collect::<Vec<_>>())
            .map(|link| link.attribute("href").unwrap())
            .collect();
        assert_eq!(ways, ["../../../2011/moj/#incident-procedure", "../#incident-procedure"]);
        // A section without a list has nothing to say.
        let plain = page.by_id("text-section-drill").unwrap().text();
        assert!(!plain.contains(words), "{plain}");
    }
}

#[test]
fn sections_of_different_printed_titles_each_show_their_own() {
    let heads = |lang, body: &str, id| -> Vec<String> {
        let page = real().page(lang, &format!("2012/{body}/changes"));
        let section = page.by_id(id).unwrap();
        let heads = section.inner("p").filter(|it| it.has_class("when")).map(Element::text);
        heads.map(|head| head.trim().to_owned()).collect()
    };
    assert_eq!(
        heads("ja", "mhlw", "text-section-evaluation"),
        ["平成23年度「平成23年度における重点事項」", "平成24年度「平成24年度の評価」"]
    );
    assert_eq!(
        heads("en", "moj", "text-section-inspection"),
        [
            "FY2011, “Results of the Inspection of Measures in Information Systems”",
            "FY2012, “State of the Information Systems”"
        ]
    );
    // Where both have the same, or none of their own, the year says enough.
    assert_eq!(heads("ja", "moj", "text-section-education"), ["平成23年度", "平成24年度"]);
    assert_eq!(heads("ja", "moj", "text-report"), ["平成23年度", "平成24年度"]);
}

#[test]
fn every_incident_names_its_source_and_a_list_of_the_whole_is_not_taken_for_the_ministrys_report() {
    let page = real().page("ja", "2012/mhlw/changes");
    let told = rows(page, "incidents");
    let row = |when: &str| told.iter().find(|row| row[0] == when).unwrap_or_else(|| panic!("{told:?}"));
    assert!(row("平成23年11月25日11時頃")[2].starts_with("厚生労働省平成23年度報告書 1111"));
    assert!(row("平成24年6月")[2].ends_with("（政府全体の報告の一覧）"));
    let note = page.by_id("incidents").unwrap().text();
    assert!(note.contains("発生した時期") && note.contains("一覧の月"), "{note}");
    // What a ministry's own chapter tells, too, is taken from there.
    let told = rows(real().page("en", "2012/moj/changes"), "incidents");
    assert!(
        told.iter().filter(|row| row.len() == 3 && row[0] != "When").all(|row| !row[2].contains("list of"))
    );
    assert!(told.iter().any(|row| row[0] == "about January 2007 to about September 2010"), "{told:?}");
}
