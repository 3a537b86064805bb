//! The numbers that the tool generates are those that the reports print.
//!
//! The expected numbers and captions are taken from the reports themselves, not from the data.

use std::collections::BTreeSet;

use super::built::real;

/// Every numbered figure, table and column of the documents: on the pages whose slugs begin so, the
/// number as printed, what its English counterpart is, and how its caption begins.
const PRINTED: [(&str, &str, &str, &str); 48] = [
    ("2012/report/events", "図1-1", "Figure 1-1", "ITの高度化"),
    ("2012/report/events", "図1-2", "Figure 1-2", "個人情報漏えいの原因"),
    ("2012/report/measures-taken", "図1-3", "Figure 1-3", "巧妙な不審メール"),
    ("2012/report/measures-taken", "図1-4", "Figure 1-4", "CYMAT"),
    ("2012/report/measures-taken", "図1-5", "Figure 1-5", "政府機関における情報集約"),
    ("2012/report/measures-taken", "図1-6", "Figure 1-6", "政府機関において"),
    ("2012/report/measures-taken", "図1-7", "Figure 1-7", "政府機関における暗号移行"),
    ("2012/report/outlook", "図1-8", "Figure 1-8", "最高情報セキュリティ責任者による"),
    ("2012/report/outlook", "図1-9", "Figure 1-9", "リスク評価手法"),
    ("2012/report/evaluation", "図2-1", "Figure 2-1", ""),
    ("2012/report/appendix-b", "図B-1", "Figure B-1", "SPF"),
    ("2012/report/appendix-d", "図D-1", "Figure D-1", ""),
    ("2012/report/measures-taken", "表1-1", "Table 1-1", "GSOC"),
    ("2012/report/measures-taken", "表1-2", "Table 1-2", "GSOC"),
    ("2012/report/measures-taken", "表1-3", "Table 1-3", "GSOC"),
    ("2012/report/measures-taken", "表1-4", "Table 1-4", "不審メール"),
    ("2012/report/evaluation", "表2-1", "Table 2-1", ""),
    ("2012/report/evaluation", "表2-2", "Table 2-2", ""),
    ("2012/report/evaluation", "表2-3", "Table 2-3", "主体別の実施率"),
    ("2012/report/evaluation", "表2-4", "Table 2-4", ""),
    ("2012/report/evaluation", "表2-5", "Table 2-5", ""),
    ("2012/report/evaluation", "表2-6", "Table 2-6", ""),
    ("2012/report/evaluation", "表2-7", "Table 2-7", ""),
    ("2012/report/evaluation", "表2-8", "Table 2-8", ""),
    ("2012/report/appendix-h", "表H-1", "Table H-1", ""),
    ("2012/report/appendix-i", "表I-1", "Table I-1", ""),
    ("2012/report/measures-taken", "コラム1", "Column 1", "GSOC"),
    ("2012/report/measures-taken", "コラム2", "Column 2", "情報セキュリティを企画"),
    ("2012/report/measures-taken", "コラム3", "Column 3", "ウェブサイトに係る"),
    ("2012/report/measures-taken", "コラム4", "Column 4", "標的型攻撃の段階"),
    ("2012/report/measures-taken", "コラム5", "Column 5", "標的型攻撃の初期"),
    ("2012/report/measures-taken", "コラム6", "Column 6", "CSIRT"),
    ("2011/mhlw", "図１", "Figure 1", ""),
    ("2011/mhlw", "図２", "Figure 2", "把握率"),
    ("2011/mhlw", "図３", "Figure 3", "主体別の実施率"),
    ("2011/mhlw", "図４-１", "Figure 4-1", ""),
    ("2011/mhlw", "図４-２", "Figure 4-2", ""),
    ("2011/mhlw", "図４-３", "Figure 4-3", ""),
    ("2011/mhlw", "表１", "Table 1", "自己点検の評価"),
    ("2011/mhlw", "表２", "Table 2", "重点検査の評価"),
    ("2011/mhlw", "表３", "Table 3", ""),
    ("2011/mhlw", "表４", "Table 4", ""),
    ("2011/soumu", "図1", "Figure 1", ""),
    ("2011/soumu", "図2", "Figure 2", ""),
    ("2011/soumu", "表1", "Table 1", ""),
    ("2011/soumu", "表2", "Table 2", ""),
    ("2011/soumu", "表4", "Table 4", ""),
    ("2011/soumu", "表5", "Table 5", ""),
];

/// The numbers of headings, captions and sections on a page, each with its words.
fn numbered(lang: &str, slug: &str) -> BTreeSet<(String, String)> {
    let numbers = real().page(lang, slug).all().filter(|element| element.has_class("no"));
    let with_words = numbers.filter_map(|number| {
        let around = number.around().nth(1)?;
        Some((number.text(), around.text().trim_start_matches(&number.text()).trim().to_owned()))
    });
    with_words.collect()
}

#[test]
fn figures_tables_and_columns_are_numbered_as_the_reports_number_them() {
    for (slug, ja, en, caption) in PRINTED {
        let found = numbered("ja", slug);
        assert!(
            found.iter().any(|(number, words)| number == ja && words.replace(' ', "").starts_with(caption)),
            "{slug}: no {ja} {caption}; there are {:?}",
            found.iter().map(|(number, _)| number).collect::<BTreeSet<_>>()
        );
        assert!(numbered("en", slug).iter().any(|(number, _)| number == en), "{slug}: no {en}");
    }
}

#[test]
fn headings_are_numbered_as_the_report_numbers_them_even_where_it_slips() {
    for (slug, number, words) in [
        ("2012/report/evaluation", "A)", "対策実施状況報告の目的"),
        ("2012/report/evaluation", "E)", "政府機関全体の評価"),
        ("2012/report/evaluation", "a)", "把握率"),
        // The third part of the section goes on with the letters of the second.
        ("2012/report/evaluation", "F)", ""),
        ("2012/report/appendix-c", "D)", ""),
        ("2012/cao", "ア)", ""),
        ("2011/moj", "第３", "情報セキュリティ対策の枠組み"),
        ("2011/soumu", "①", ""),
    ] {
        let found = numbered("ja", slug);
        assert!(
            found.iter().any(|(known, text)| known == number && text.starts_with(words)),
            "{slug}: no {number} {words} in {found:?}"
        );
    }
}
