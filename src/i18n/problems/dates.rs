//! Problems of dates and fiscal years.

use super::explain::Lesson;
use super::quote::{code, words};
use super::{Worded, hints};
use crate::model::Lang;

pub(super) fn bad_date(text: &str, lang: Lang) -> Worded {
    let date = hints::date(text).map(|date| code(&date));
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は日付の形ではありません"))
            .label("日付として読めません")
            .help_if(date.map(|date| format!("{date} と書いてください。")))
            .help("日付は `2013-04-01`、月までなら `2013-04`、時刻もあれば `2012-06-13T10:30` と書きます。原典に「頃」とあれば、\
                   最後に `~` を付けます: `2012-06-13T10:30~`。"),
        Lang::En => Worded::new(format!("{text} does not have the form of a date"))
            .label("cannot be read as a date")
            .help_if(date.map(|date| format!("Write {date}.")))
            .help("A date is written as `2013-04-01`, a month as `2013-04`, a time as `2012-06-13T10:30`; \
                   where the source says about when, `~` follows: `2012-06-13T10:30~`."),
    }
}

pub(super) const BAD_DATE: Lesson = Lesson {
    ja: "日付は西暦の年、月、日の順に、2 桁の月と日を `-` でつないで書きます。元号は、\
         日本語のページでは自動で付きます。原典に月までしかなければ、日を補わずに月までを書きます。\
         「頃」や「ころ」は、日付の後の `~` で表します（`2012-06~`）。",
    en: "A date has the year, the month and the day in this order, months and days with two digits, joined \
         by `-`. Japanese pages show the era by themselves. Where the source names only the month, write \
         only the month and add no day. Where it says about when, write `~` after the date: `2012-06~`.",
    wrong: "date: 平成25年4月1日",
    right: "date: 2013-04-01",
};

pub(super) fn no_such_day(text: &str, lang: Lang) -> Worded {
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は暦にありません"))
            .label("暦にない日付です")
            .help("原典の日付を確かめてください。日が分からなければ、`2013-02` のように月までを書きます。"),
        Lang::En => Worded::new(format!("there is no {text} in the calendar"))
            .label("not in the calendar")
            .help("Check the date in the source. If the day is not known, write only the month: `2013-02`."),
    }
}

pub(super) const NO_SUCH_DAY: Lesson = Lesson {
    ja: "月は 01 から 12 まで、日はその月の末日までです。2 月 29 日はうるう年にだけあります。暦にない日付は、\
         月と日の取り違えか、写し間違いです。",
    en: "Months run from 01 to 12, days to the end of the month; 29 February exists in leap years only. A \
         date that the calendar does not have is a slip in copying, or has day and month exchanged.",
    wrong: "published: 2013-02-30",
    right: "published: 2013-02-28",
};

pub(super) fn bad_fiscal_year(text: &str, lang: Lang) -> Worded {
    let year = hints::fiscal_year(text).map(|year| code(&year));
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は年度として読めません"))
            .label("年度が必要です")
            .help_if(year.map(|year| format!("{year} と書いてください。")))
            .help("年度は、始まる年の西暦を 4 桁で書きます（平成 24 年度は `2012`）。"),
        Lang::En => Worded::new(format!("{text} cannot be read as a fiscal year"))
            .label("a fiscal year is needed")
            .help_if(year.map(|year| format!("Write {year}.")))
            .help(
                "A fiscal year is the year in which it begins, in four digits (April 2012 to March \
                 2013 is `2012`).",
            ),
    }
}

pub(super) const BAD_FISCAL_YEAR: Lesson = Lesson {
    ja: "年度は 4 月に始まり翌年 3 月に終わります。始まる年の西暦だけを書きます。平成 25 年 3 月 31 日は、\
         平成 24 年度、つまり `2012` です。「平成24年度」「FY2012」という表記は、ページに自動で出ます。",
    en: "A fiscal year runs from April to March. Write only the year in which it begins: 31 March 2013 is in \
         fiscal year `2012`. Pages show the usual names by themselves.",
    wrong: "fiscal_year: H24",
    right: "fiscal_year: 2012",
};

pub(super) fn out_of_order(first: &str, second: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("`{second}` の日付が `{first}` より前です"))
            .label(format!("`{first}` と `{second}` の順が逆です"))
            .related(format!("`{first}` はここです"))
            .help("二つの日付を原典で確かめ、年の写し間違いや、書く項目の取り違えを直してください。"),
        Lang::En => Worded::new(format!("`{second}` comes before `{first}`"))
            .label(format!("`{first}` should not be after `{second}`"))
            .related(format!("`{first}` is here"))
            .help(
                "Check both dates in the source: a wrong year, or a date under the wrong key, is the \
                 usual cause.",
            ),
    }
}

pub(super) fn lines_out_of_order(first: u32, last: u32, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("行の範囲 {first}-{last} は、終わりが始めより前です"))
            .label("終わりの行が始めの行より前です")
            .help(format!(
                "範囲は小さい行から書きます（`{last}-{first}`）。離れた行は `[{last}, {first}]` と並べます。"
            )),
        Lang::En => Worded::new(format!("the lines {first}-{last} end before they begin"))
            .label("the last line is before the first")
            .help(format!(
                "Write the smaller line first (`{last}-{first}`). Lines that stand apart are a list: \
                 `[{last}, {first}]`."
            )),
    }
}

pub(super) const LINES_OUT_OF_ORDER: Lesson = Lesson {
    ja: "原典の箇所は行の番号で示します。一行は `3741`、続く行は始めと終わりで `3739-3745`、離れた箇所は \
         `[3739-3745, 15293]` と書きます。",
    en: "A place in the source is given by its lines: one line as `3741`, lines that follow each other by \
         the first and the last as `3739-3745`, places that stand apart as `[3739-3745, 15293]`.",
    wrong: "at: 3745-3739",
    right: "at: 3739-3745",
};

pub(super) const OUT_OF_ORDER: Lesson = Lesson {
    ja: "障害・事故等は、発生し、気付かれ、報告され、公表され、復旧するものです。期間は始めから終わりへ進み\
         ます。逆になっているのは、たいてい年の写し間違いです。月までの日付は、その月のどの日でもよいものと\
         して比べます。",
    en: "An incident occurs before it is noticed, reported or made public, and a period begins before \
         it ends. The other way round is most often a wrong year. A date without a day may be any day \
         of its month.",
    wrong: "period: {from: 2012-09, to: 2012-07}",
    right: "period: {from: 2012-07, to: 2012-09}",
};
