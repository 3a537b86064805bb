//! Problems of an edition: what a year is made of, its headings and its tables.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn missing_edition(year: u16, lang: Lang) -> Worded {
    let example = format!("fiscal_year: {year}\ndocuments:\n  - document: annual-{year}");
    match lang {
        Lang::Ja => Worded::new(format!("{year} 年度に `edition.yaml` がありません"))
            .label("この年度の年版がありません")
            .help(format!(
                "`content/{year}/edition.yaml` を作り、その年度の文書を書いてください。\n{example}"
            )),
        Lang::En => Worded::new(format!("fiscal year {year} has no `edition.yaml`"))
            .label("this year has no edition")
            .help(format!(
                "Create `content/{year}/edition.yaml` and name the documents of the year:\n{example}"
            )),
    }
}

pub(super) const MISSING_EDITION: Lesson = Lesson {
    ja: "年度のフォルダーには `edition.yaml` が必要です。その年度にどの文書が属し、どの見出しの順に並ぶかを\
         決めます。これがなければ、フォルダーの値や章を載せる場所がありません。",
    en: "The folder of a year has an `edition.yaml`. It says which documents make up the year and in which \
         order their headings stand; without it there is no place for the values and chapters of the folder.",
    wrong: "content/2013/bodies/mhlw.yaml",
    right: "content/2013/edition.yaml\ncontent/2013/bodies/mhlw.yaml",
};

pub(super) fn unplaced_table(table: &str, lang: Lang) -> Worded {
    let table = code(table);
    match lang {
        Lang::Ja => Worded::new(format!("表 {table} を載せる見出しがありません"))
            .label("どの見出しの下にもありません")
            .help(format!(
                "その年度の `edition.yaml` で、表を載せる見出しの `tables: [...]` に {table} \
                 を加えてください。"
            )),
        Lang::En => Worded::new(format!("no heading holds the table {table}"))
            .label("stands under no heading")
            .help(format!(
                "In the `edition.yaml` of the year, add {table} to `tables: [...]` of the heading that it \
                 belongs under."
            )),
    }
}

pub(super) fn unplaced_figure(figure: &str, lang: Lang) -> Worded {
    let figure = code(figure);
    match lang {
        Lang::Ja => Worded::new(format!("図 {figure} を載せる見出しがありません"))
            .label("どの見出しの下にもありません")
            .help(format!(
                "その年度の `edition.yaml` で、図を載せる見出しの `figures: [...]` に {figure} \
                 を加えてください。"
            )),
        Lang::En => Worded::new(format!("no heading holds the drawing {figure}"))
            .label("stands under no heading")
            .help(format!(
                "In the `edition.yaml` of the year, add {figure} to `figures: [...]` of the heading that it \
                 belongs under."
            )),
    }
}

pub(super) const UNPLACED_FIGURE: Lesson = Lesson {
    ja: "図の番号は、`edition.yaml` の見出しの下に並んだ順に付きます。どの見出しにもない図は番号もページも\
         持たないので、書いたのに載らないことになります。",
    en: "Drawings are numbered in the order in which they stand under the headings of `edition.yaml`. A \
         drawing under no heading has neither a number nor a page: it was written and would not appear.",
    wrong: "- id: structure\n  figures: []",
    right: "- id: structure\n  figures: [organisation]",
};

pub(super) const UNPLACED_TABLE: Lesson = Lesson {
    ja: "表の番号は、`edition.yaml` の見出しの下に並んだ順に付きます。どの見出しにもない表は番号もページも\
         持たないので、書いたのに載らないことになります。",
    en: "Tables are numbered in the order in which they stand under the headings of `edition.yaml`. A table \
         under no heading has neither a number nor a page: it was written and would not appear.",
    wrong: "- id: evaluation\n  tables: []",
    right: "- id: evaluation\n  tables: [coverage-by-role]",
};

pub(super) fn cell_count(found: usize, expected: usize, lang: Lang) -> Worded {
    let excess = found > expected;
    let by = found.abs_diff(expected);
    match lang {
        Lang::Ja => {
            let label = if excess {
                format!("{by} 個多い行です")
            } else {
                format!("{by} 個足りない行です")
            };
            Worded::new(format!("行の値は {found} 個ですが、表の列は {expected} 個です"))
                .label(label)
                .help("`cells` の値を、列と同じ数だけ、列の順に書いてください。")
                .help("数のないセルは飛ばさず、`{status: not-published}` のように理由を書きます。")
        }
        Lang::En => {
            let label = format!("{by} too {}", if excess { "many" } else { "few" });
            Worded::new(format!("cells in the row: {found}; columns in the table: {expected}"))
                .label(label)
                .help("Write as many `cells` as the table has columns, in their order.")
                .help(
                    "Do not skip a cell without a number: give its reason, `{status: not-published}` \
                     for example.",
                )
        }
    }
}

pub(super) const CELL_COUNT: Lesson = Lesson {
    ja: "行の値は、列の順に一つずつ対応します。一つ抜けると、後の値がすべて隣の列のものになってしまいます。",
    en: "The cells of a row belong to the columns in their order. If one is left out, every cell after it \
         slips into the wrong column.",
    wrong: "columns: [{label: H22年度}, {label: H23年度}]\nrows: [{cells: [70]}]",
    right: "columns: [{label: H22年度}, {label: H23年度}]\nrows: [{cells: [70, 68]}]",
};

pub(super) fn too_few_levels(levels: usize, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("見出しの段が、番号の付け方の {levels} 段より深くなっています"))
            .label("この段の番号の形がありません")
            .help("見出しを一段上げるか、番号の要らない見出しなら `numbered: false` を加えてください。")
            .help(
                "原典にこの段の番号があるなら、`content/documents.yaml` の `schemes` の `levels` \
                 に形を加えます。",
            ),
        Lang::En => {
            Worded::new(format!("the heading is deeper than the {levels} levels of its numbering scheme"))
                .label("no number pattern for this level")
                .help("Move the heading up a level; if it takes no number, add `numbered: false`.")
                .help(
                    "If the source numbers this level, add its pattern to `levels` under `schemes` in \
                     `content/documents.yaml`.",
                )
        }
    }
}

pub(super) const TOO_FEW_LEVELS: Lesson = Lesson {
    ja: "見出しの番号は手で書かず、文書ごとの番号の付け方（`schemes`）から段に応じて作られます。`levels` \
         に形のない段の見出しには、番号を付けられません。",
    en: "Numbers of headings are never typed: they follow the numbering scheme of the document (`schemes`), \
         which has a pattern for each level. A heading on a level without a pattern cannot be numbered.",
    wrong: "levels: [{ja: '第{n}編', en: 'Part {n}'}]",
    right: "levels: [{ja: '第{n}編', en: 'Part {n}'}, {ja: '第{n}節', en: 'Section {n}'}]",
};
