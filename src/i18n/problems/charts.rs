//! Problems of the charts that authors ask for.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::diagnostic::ChartFault;
use crate::model::Lang;

pub(super) fn unsuited(chart: &str, fault: &ChartFault, lang: Lang) -> Worded {
    let chart = code(&format!("chart: {chart}"));
    let said = match lang {
        Lang::Ja => format!("この表は {chart} では描けません"),
        Lang::En => format!("the table cannot be drawn as {chart}"),
    };
    let (label, help) = why(fault, lang);
    Worded::new(said).label(label).help(help)
}

/// What is wrong, in a few words, and what to do.
fn why(fault: &ChartFault, lang: Lang) -> (String, &'static str) {
    let (label, help): (String, [&'static str; 2]) = match (fault, lang) {
        (ChartFault::TooManySeries { found, most }, _) => (
            match lang {
                Lang::Ja => format!("系列が {found} あり、見分けられる {most} を超えます"),
                Lang::En => format!("{found} series; readers can tell {most} apart"),
            },
            [
                "表を分けるか、`chart` を消してください。表はそのまま載ります。",
                "Split the table, or leave `chart` out: the table is shown all the same.",
            ],
        ),
        (ChartFault::NoYears, _) => (
            pick(lang, "年度のない列があります", "a column has no year").to_owned(),
            [
                "折れ線の列は年度です。すべての列に `year` を書くか、`chart: dots` か `chart: bars` にしてください。",
                "The columns of lines are years: give every column its `year`, or ask for `chart: dots` or \
                 `chart: bars`.",
            ],
        ),
        (ChartFault::NothingToDraw, _) => (
            pick(lang, "描ける値が一つもありません", "no value can be drawn").to_owned(),
            [
                "図に描くのは、共通の定義による、正確な値か概数だけです。`chart` を消してください。",
                "Only exact or approximate values of the common definition are drawn. Leave `chart` out.",
            ],
        ),
        (ChartFault::SeveralUnits, _) => (
            pick(lang, "値の単位が一つではありません", "the values have different units").to_owned(),
            [
                "図の軸は一つです。単位ごとに表を分けるか、`chart` を消してください。",
                "A chart has one axis. Split the table by unit, or leave `chart` out.",
            ],
        ),
        (ChartFault::BelowZero, _) => (
            pick(lang, "零より小さい値があります", "a value is below zero").to_owned(),
            [
                "件数や数の軸は零から始まります。`chart` を消してください。",
                "The axis of counts and numbers begins at zero. Leave `chart` out.",
            ],
        ),
        (ChartFault::Grades, _) => (
            pick(lang, "評価の表です", "a table of grades").to_owned(),
            [
                "評価は数ではないので、`chart: stacks` で、評価ごとの数として描きます。",
                "Grades are no numbers: `chart: stacks` draws how many there are of each.",
            ],
        ),
        (ChartFault::HighRates, _) => (
            pick(lang, "どの率も 80% を超えます", "all rates are above 80%").to_owned(),
            [
                "零から始まる棒では、高い率の違いが見えません。`chart: dots` にしてください。",
                "Bars from zero hide the differences of high rates. Ask for `chart: dots`.",
            ],
        ),
        (ChartFault::PartMissing, _) => (
            pick(lang, "描けない部分があります", "a part cannot be drawn").to_owned(),
            [
                "積み上げた帯は、すべての部分に、共通の定義による正確な値か概数を必要とします。\
                 `chart: dots` にするか、`chart` を消してください。",
                "A stacked bar needs an exact or approximate value of the common definition for every part. Ask \
                 for `chart: dots`, or leave `chart` out.",
            ],
        ),
        (ChartFault::NotParts { sum }, _) => (
            match lang {
                Lang::Ja => format!("合わせると {sum}% になります"),
                Lang::En => format!("together they are {sum}%"),
            },
            [
                "積み上げた帯の部分は、合わせて 100% になるものです。全体の部分でない率は、`chart: dots` で描きます。",
                "The parts of a stacked bar make 100%. Rates that are no parts of a whole are drawn with \
                 `chart: dots`.",
            ],
        ),
    };
    let [ja, en] = help;
    (label, pick(lang, ja, en))
}

fn pick<'w>(lang: Lang, ja: &'w str, en: &'w str) -> &'w str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

pub(super) const UNSUITED: Lesson = Lesson {
    ja: "図は、表の値を偽りなく見せられる形でだけ描かれます。折れ線の列は年度で、積み上げた帯の部分は合わせて\
         100% になり、棒は零から始まり、系列は六つまでです。合わない形を黙って省くと、書いたのに載らないことに\
         なるので、誤りとして知らせます。",
    en: "A chart is drawn only where it shows the values truly: the columns of lines are years, the parts of a \
         stacked bar make 100%, bars begin at zero, and there are at most six series. An unsuited chart is an \
         error and not left out in silence: it was asked for and would not appear.",
    wrong: "chart: stacks",
    right: "chart: dots",
};
