//! Problems of what belongs to a year: its folder, its bodies, its definitions.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn wrong_year(found: u16, folder: u16, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("{found} 年度のファイルが `content/{folder}` フォルダーにあります"))
            .label(format!("フォルダーは {folder} 年度です"))
            .help(format!(
                "`fiscal_year: {folder}` に直すか、ファイルを `content/{found}` フォルダーに移してください。"
            )),
        Lang::En => Worded::new(format!("a file of fiscal year {found} is in the folder `content/{folder}`"))
            .label(format!("the folder is that of {folder}"))
            .help(format!(
                "Write `fiscal_year: {folder}`, or move the file to the folder `content/{found}`."
            )),
    }
}

pub(super) const WRONG_YEAR: Lesson = Lesson {
    ja: "ファイルの `fiscal_year` は、置かれた年度のフォルダーと同じでなければなりません。\
         前の年度のファイルを写して作ったときに直し忘れると、値が別の年度の系列に入ってしまいます。",
    en: "The `fiscal_year` of a file is that of the folder it is in. When a file is copied from the year \
         before and this line is forgotten, its values end up in the wrong year of every series.",
    wrong: "# content/2012/bodies/mhlw.yaml\nfiscal_year: 2011",
    right: "# content/2012/bodies/mhlw.yaml\nfiscal_year: 2012",
};

pub(super) fn wrong_body(found: &str, file: &str, lang: Lang) -> Worded {
    let key = code(&format!("body: {file}"));
    let (name, other_name) = (code(&format!("{file}.yaml")), code(&format!("{found}.yaml")));
    let found = code(found);
    match lang {
        Lang::Ja => Worded::new(format!("府省庁 {found} がファイル名 {name} と合いません"))
            .label("ファイル名と違います")
            .help(format!("{key} に直すか、ファイルの名前を {other_name} に変えてください。")),
        Lang::En => Worded::new(format!("the body {found} does not match the file name {name}"))
            .label("differs from the name of the file")
            .help(format!("Write {key}, or rename the file to {other_name}.")),
    }
}

pub(super) const WRONG_BODY: Lesson = Lesson {
    ja: "府省庁のデータファイルは、その識別子を名前とします（厚生労働省なら `mhlw.yaml`）。名前と `body` \
         が違うと、どちらの府省庁の値か分かりません。",
    en: "The data file of a body is named after the body's id: `mhlw.yaml` for the Ministry of Health, \
         Labour and Welfare. Where the name and `body` differ, nobody can say whose values they are.",
    wrong: "# content/2012/bodies/mhlw.yaml\nbody: meti",
    right: "# content/2012/bodies/mhlw.yaml\nbody: mhlw",
};

pub(super) fn two_files_for_one_body(body: &str, lang: Lang) -> Worded {
    let body = code(body);
    match lang {
        Lang::Ja => Worded::new(format!("{body} のデータファイルが同じ年度に二つあります"))
            .label("二つ目のファイル")
            .related("一つ目のファイル")
            .help("内容を一つのファイルにまとめ、もう一方を消してください。"),
        Lang::En => Worded::new(format!("{body} has two data files in one year"))
            .label("the second file")
            .related("the first file")
            .help("Put everything in one of them and delete the other."),
    }
}

pub(super) const TWO_FILES_FOR_ONE_BODY: Lesson = Lesson {
    ja: "一つの府省庁が一つの年度に持つデータファイルは一つです。二つあると、章が二つになり、同じ値が食い違う\
         おそれがあります。",
    en: "A body has one data file in a year. With two, it would have two chapters, and its values might \
         contradict each other.",
    wrong: "content/2012/bodies/mhlw.yaml\ncontent/2012/bodies/mhlw-2.yaml",
    right: "content/2012/bodies/mhlw.yaml",
};

pub(super) fn body_not_valid(body: &str, year: u16, lang: Lang) -> Worded {
    let body = code(body);
    match lang {
        Lang::Ja => Worded::new(format!("{body} は {year} 年度には存在しません"))
            .label(format!("{year} 年度にはない府省庁です"))
            .related("存在した期間はここにあります")
            .help("年度と府省庁を確かめてください。")
            .help("存在していたのなら、`content/bodies.yaml` の `established` と `dissolved` を直します。"),
        Lang::En => Worded::new(format!("{body} did not exist in fiscal year {year}"))
            .label(format!("did not exist in {year}"))
            .related("when it existed is said here")
            .help("Check the year and the body.")
            .help("If it did exist, correct `established` and `dissolved` in `content/bodies.yaml`."),
    }
}

pub(super) const BODY_NOT_VALID: Lesson = Lesson {
    ja: "府省庁には、できた時期となくなった時期があります（復興庁は平成 24 年 2 月に発足）。\
         存在しない年度の値は、年度か府省庁の取り違えです。組織の再編は `bodies.yaml` の `successors` \
         で表します。",
    en: "Bodies come into being and are dissolved (the Reconstruction Agency was set up in February 2012). A \
         value of a year in which a body did not exist has the wrong year or the wrong body. Reorganisations \
         are recorded as `successors` in `bodies.yaml`.",
    wrong: "body: reconstruction\nfiscal_year: 2010",
    right: "body: reconstruction\nfiscal_year: 2012",
};

pub(super) fn definition_not_valid(definition: &str, year: u16, body: &str, lang: Lang) -> Worded {
    let (definition, body) = (code(definition), code(body));
    match lang {
        Lang::Ja => Worded::new(format!(
            "定義 {definition} は {body} の {year} 年度の値には使えません"
        ))
        .label("この値には使えない定義です")
        .related("定義の年度と府省庁はここにあります")
        .help("`definition` を消すと、その年度の共通の定義になります。")
        .help("この府省庁が実際にその定義を使っているなら、定義の `bodies`、`from`、`to` を直してください。"),
        Lang::En => Worded::new(format!(
            "the definition {definition} does not hold for {body} in fiscal year {year}"
        ))
        .label("does not hold for this value")
        .related("its years and bodies are given here")
        .help("Without `definition`, the value follows the common definition of its year.")
        .help("If the body does use this definition, correct the definition's `bodies`, `from` or `to`."),
    }
}

pub(super) const DEFINITION_NOT_VALID: Lesson = Lesson {
    ja: "指標の定義には、有効な年度（`from`、`to`）と、独自に定義する府省庁（`bodies`）があります。\
         定義の違う値は同じ図や順位に並べられないので、値がどの定義に従うかを正しく書く必要があります。",
    en: "A definition of a measure has years (`from`, `to`) and, where it is a body's own, its \
         `bodies`. Values of different definitions never share a chart or a ranking; so it matters \
         which one a value follows.",
    wrong: "- {measure: coverage, definition: mofa, body: cao, value: 100}",
    right: "- {measure: coverage, definition: submitted, body: cao, value: 100}",
};

pub(super) fn no_common_definition(measure: &str, year: u16, lang: Lang) -> Worded {
    let measure = code(measure);
    match lang {
        Lang::Ja => Worded::new(format!("指標 {measure} には、{year} 年度の共通の定義がありません"))
            .label("定義がありません")
            .help("値に `definition: ` を加えて、どの定義に従うかを示してください。")
            .help(format!(
                "共通の定義があるなら、`content/measures.yaml` の {measure} の `definitions` に加えます。"
            )),
        Lang::En => Worded::new(format!(
            "the measure {measure} has no common definition for fiscal year {year}"
        ))
        .label("has no definition")
        .help("Add `definition: ` to the value and name the definition that it follows.")
        .help(format!(
            "If there is a common one, add it to `definitions` of {measure} in `content/measures.yaml`."
        )),
    }
}

pub(super) const NO_COMMON_DEFINITION: Lesson = Lesson {
    ja: "値は、`definition` を書かなければ、その年度の共通の定義に従います。共通の定義がない指標や年度で\
         は、どの定義によるかを値ごとに書きます。定義の分からない数は、読者が比べようがないためです。",
    en: "A value without `definition` follows the common definition of its year. Where a measure has \
         none in that year, each value names its own: readers cannot compare a number whose definition \
         they do not know.",
    wrong: "- {measure: implementation, year: 2007, value: 92.4}",
    right: "- {measure: implementation, year: 2008, value: 92.4}",
};
