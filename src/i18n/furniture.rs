//! What stands around the content: navigation, captions, axes, the notice of a demonstration.
//!
//! Fixed words are a [`Phrase`]; what takes an argument is a function, whose arguments are already worded
//! (`88%`, `表2-3`). Deliberately absent: the words of what the tool composes, such as headings, heads of
//! columns, marks of values and the names of pages (`pages`).

use crate::i18n::dates::fiscal_year;
use crate::model::{FiscalYear, Lang};

words! {
    /// A fixed word or sentence around the content.
    enum Phrase,
    /// The words of a phrase.
    fn phrase {
        /// Link past the navigation.
        Skip: "本文へ移動", "Skip to content";
        /// Accessible name of the main navigation.
        MainNavigation: "主なページ", "Main pages";
        /// Accessible name of the list of a page's sections.
        OnThisPage: "このページの内容", "On this page";
        /// Accessible name of a body's list of years.
        Years: "年度", "Fiscal years";
        /// Heading of the contents of a document.
        Contents: "目次", "Contents";
        /// Accessible name of the way back to the start.
        Breadcrumbs: "現在の位置", "You are here";
        /// The other language, in that language.
        OtherLanguage: "English", "日本語";
        /// Mark of a text that is our digest.
        Digest: "要旨（原文ではない）", "Digest, not the original text";
        /// Said beside a text that is not in the page's language.
        Untranslated: "日本語の文がないため、英語で示す。", "Not translated into English; shown in Japanese.";
        /// Opens the numbers of a chart.
        AsTable: "表で見る", "As a table";
        /// Link to the definition of a measure.
        Definition: "定義", "Definition";
        /// Link to the numbers as a file.
        Csv: "CSV", "CSV";
        /// Permalink of a figure.
        PermalinkFigure: "この図へのリンク", "Link to this figure";
        /// Permalink of a table.
        PermalinkTable: "この表へのリンク", "Link to this table";
        /// Label of the field that narrows a table to the rows that hold some words.
        FilterRows: "行を絞り込む", "Show only rows with";
        /// Said of a narrowed table; the script puts the two counts in.
        RowsShown: "{all}行のうち{shown}行", "{shown} of {all} rows";
        /// Before the place of a source.
        Source: "出典", "Source";
        /// Heading of notes.
        Notes: "注", "Notes";
        /// The page before.
        Previous: "前へ", "Previous";
        /// The page after.
        Next: "次へ", "Next";
        /// Heading of footnotes.
        Footnotes: "脚注", "Footnotes";
        /// From a footnote back to its mark.
        Back: "本文へ戻る", "Back to the text";
        /// Opens two texts in one, changes marked.
        InOne: "一つの文で読む", "Read as one text";
        /// To the change before.
        PreviousChange: "前の違いへ", "Previous change";
        /// To the next change.
        NextChange: "次の違いへ", "Next change";
        /// Permalink of two texts side by side.
        PermalinkTexts: "この比較へのリンク", "Link to these texts";
        /// Accessible name of the field of the search.
        SearchField: "サイト内検索", "Search this site";
        /// Said on every page of a demonstration.
        DemonstrationNotice:
            "公表された報告書から作成したデモンストレーションであり、公式サイトではない",
            "Demonstration built from published reports; not an official site";
        /// Heading of the list of reports that a demonstration was built from.
        Originals: "元にした報告書", "Original reports";
    }
}

/// The number of a chart that the tool makes from a table: 「表2-3のグラフ」, "Chart of Table 2-3".
#[must_use]
pub fn chart_of(number: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{number}のグラフ"),
        Lang::En => format!("Chart of {number}"),
    }
}

/// Said on a horizontal axis that does not start at zero: 「横軸は88%から」.
#[must_use]
pub fn axis_from(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("横軸は{value}から"),
        Lang::En => format!("Axis starts at {value}"),
    }
}

/// Said on a vertical axis that does not start at zero: 「縦軸は94%から」.
#[must_use]
pub fn vertical_axis_from(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("縦軸は{value}から"),
        Lang::En => format!("Vertical axis starts at {value}"),
    }
}

/// The unit of all values of a figure: 「単位：台」, "Unit: servers".
#[must_use]
pub fn unit_of(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("単位：{unit}"),
        Lang::En => format!("Unit: {unit}"),
    }
}

/// The date on which values hold: 「平成24年12月1日現在」, "As of 1 December 2012".
#[must_use]
pub fn as_of(date: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{date}現在"),
        Lang::En => format!("As of {date}"),
    }
}

/// To how many decimal places numbers are rounded: 「小数点以下を四捨五入」, "Rounded to whole numbers".
#[must_use]
pub fn rounded_to(decimals: u32, lang: Lang) -> String {
    match (lang, decimals) {
        (Lang::Ja, 0) => "小数点以下を四捨五入".to_owned(),
        (Lang::Ja, _) => format!("小数第{}位を四捨五入", decimals.saturating_add(1)),
        (Lang::En, 0) => "Rounded to whole numbers".to_owned(),
        (Lang::En, 1) => "Rounded to one decimal place".to_owned(),
        (Lang::En, _) => format!("Rounded to {decimals} decimal places"),
    }
}

/// What a break means for its values; `label` is the word at its mark, `year` the first of the new series.
#[must_use]
pub fn note_of_break(label: &str, year: FiscalYear, lang: Lang) -> String {
    let year = fiscal_year(year, lang);
    match lang {
        Lang::Ja => format!("系列の断絶（{label}）：{year}以降の値は、それより前の値と比べられない。"),
        Lang::En => {
            format!(
                "Break in the series ({label}): values from {year} on cannot be compared with earlier ones."
            )
        }
    }
}
