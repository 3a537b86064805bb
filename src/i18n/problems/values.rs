//! Problems of a value by itself: its number, its status, its measure.

use super::Worded;
use super::explain::Lesson;
use super::quote::{code, words};
use crate::model::Lang;

pub(super) fn rate_out_of_range(value: &str, lang: Lang) -> Worded {
    let value = words(value, lang);
    match lang {
        Lang::Ja => Worded::new(format!("割合の値{value}が 0 から 100 までの外にあります"))
            .label("0 から 100 までの数が必要です")
            .help("小数点の位置と桁を、原典で確かめてください。")
            .help("割合でなければ `measure` を、`%` でなければ `unit` を直します。"),
        Lang::En => Worded::new(format!("the rate {value} is not between 0 and 100"))
            .label("a number from 0 to 100 is needed")
            .help("Check the decimal point and the digits in the source.")
            .help("If it is not a rate, correct `measure`; if it is not in percent, correct `unit`."),
    }
}

pub(super) const RATE_OUT_OF_RANGE: Lesson = Lesson {
    ja: "把握率、実施率、到達率などの割合は、0% から 100% までの数です。外にあるのは、小数点の打ち忘れや、\
         別の欄の数の写し間違いです。",
    en: "A rate (coverage, implementation, attainment, ...) is a number from 0 to 100 in percent. Anything \
         outside is a lost decimal point or a number from another column.",
    wrong: "- {measure: implementation, value: 985, at: 2223}",
    right: "- {measure: implementation, value: 98.5, at: 2223}",
};

pub(super) fn not_a_count(value: &str, lang: Lang) -> Worded {
    let value = words(value, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{value}は 0 以上の整数ではありません"))
            .label("0 以上の整数が必要です")
            .help("件数や行の番号に、小数や負の数はありません。原典の数を確かめてください。")
            .help("「108 万件」のような数は `value: 108` と `unit: 万件` に分けて書きます。"),
        Lang::En => Worded::new(format!("{value} is not a whole number of at least 0"))
            .label("a whole number is needed")
            .help(
                "Counts and line numbers have no decimals and are never negative. Check the number in \
                 the source.",
            )
            .help(
                "Write a number in thousands or ten thousands with its unit: `value: 108` and `unit: 万件`.",
            ),
    }
}

pub(super) const NOT_A_COUNT: Lesson = Lesson {
    ja: "件数、人数、台数、行の番号は、数えたものなので 0 以上の整数です。平均のように小数になる値は、\
         種類が件数の指標ではなく、`kind: number` の指標に書きます。",
    en: "Cases, persons, servers and line numbers are counted: they are whole numbers of at least 0. An \
         average, which has decimals, belongs to a measure of `kind: number`.",
    wrong: "- {measure: alerts, value: 70.5, at: 383}",
    right: "- {measure: alerts, value: 70, at: 383}",
};

pub(super) fn numerator_above_denominator(numerator: &str, denominator: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("分子 {numerator} が分母 {denominator} より大きくなっています"))
            .label("分母より大きい数です")
            .related("分母はここです")
            .help(
                "`numerator`（一部の数）と `denominator`（全体の数）を原典で確かめてください。\
                 入れ替わっていないかも見ます。",
            ),
        Lang::En => {
            Worded::new(format!("the numerator {numerator} is greater than the denominator {denominator}"))
                .label("greater than the denominator")
                .related("the denominator is here")
                .help(
                    "Check `numerator` (the part) and `denominator` (the whole) in the source; they may be \
                     exchanged.",
                )
        }
    }
}

pub(super) const NUMERATOR_ABOVE_DENOMINATOR: Lesson = Lesson {
    ja: "割合の分子は分母の一部なので、分母を超えません。入れ替えか、桁の写し間違いです。",
    en: "The numerator of a share is part of its denominator and cannot be greater. The two are exchanged, \
         or a digit was copied wrongly.",
    wrong: "- {measure: open-rate, value: 8.0, numerator: 1200, denominator: 96}",
    right: "- {measure: open-rate, value: 8.0, numerator: 96, denominator: 1200}",
};

pub(super) fn zero_denominator(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("分母が 0 です").label("全体の数が 0 です").help(
            "全体の数を原典で確かめてください。対象がなかったのなら、数を消して `status: not-applicable` \
             と書きます。",
        ),
        Lang::En => Worded::new("the denominator is 0").label("0 as a whole").help(
            "Check the whole in the source. If there was nothing to count, delete the numbers and write \
             `status: not-applicable`.",
        ),
    }
}

pub(super) const ZERO_DENOMINATOR: Lesson = Lesson {
    ja: "全体が 0 の割合は計算できません。対象がなかったことは、0% とも 100% とも違うので、数ではなく状態で\
         示します。",
    en: "There is no share of a whole of 0. That nothing was there to be counted is neither 0% nor 100%; \
         it is said by the status, not by a number.",
    wrong: "- {measure: open-rate, value: 0, numerator: 0, denominator: 0}",
    right: "- {measure: open-rate, status: not-applicable}",
};

pub(super) fn status_needs(status: &str, key: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("状態が `{status}` の値に、`{key}` がありません"))
            .label(format!("`{key}` が必要です"))
            .help(format!("`{key}` を加えてください。"))
            .help(
                "数がないのなら、`status` に理由を書きます: `not-published`（公表していない）、\
                 `not-applicable`（該当しない）、`not-established`（設けていない）、\
                 `not-reached`（達しなかった）。",
            ),
        Lang::En => Worded::new(format!("a value with the status `{status}` needs `{key}`"))
            .label(format!("`{key}` is missing"))
            .help(format!("Add `{key}`."))
            .help(
                "If there is no number, give the reason as `status`: `not-published`, `not-applicable`, \
                 `not-established` or `not-reached`.",
            ),
    }
}

pub(super) fn status_forbids(status: &str, key: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("状態が `{status}` の値に、`{key}` は書けません"))
            .label(format!("`{status}` の値にはありません"))
            .help(format!("`{key}` を消すか、`status` を直してください。"))
            .help(
                "`bound` は `not-reached` に、`words` は `in-words` に、`value` \
                 は数のある状態にだけ書きます。",
            ),
        Lang::En => Worded::new(format!("a value with the status `{status}` cannot have `{key}`"))
            .label(format!("not for `{status}`"))
            .help(format!("Delete `{key}`, or correct `status`."))
            .help(
                "`bound` belongs to `not-reached`, `words` to `in-words`, and `value` to a status \
                 with a number.",
            ),
    }
}

pub(super) const VALUE_AGAINST_STATUS: Lesson = Lesson {
    ja: "値には、数か、数がない理由のどちらかが必要で、両方は書けません。「100% に達しなかった」ことだけを\
         述べる報告書では、`status: not-reached` と `bound: 100` を書き、`value` は書きません。\
         「検出されなかった」のような言葉は、`in-words` の `words` に、その意味する数（0）とともに書きます。",
    en: "A value has either a number or the reason why there is none, never both. Where a report says only \
         that 100% was missed, write `status: not-reached` and `bound: 100` without `value`. Words such as \
         \"none was found\" go in `words` of `in-words`, with the number that they mean (0).",
    wrong: "- {measure: implementation, status: not-reached, value: 100}",
    right: "- {measure: implementation, status: not-reached, bound: 100}",
};

pub(super) fn duplicate(id: &str, lang: Lang) -> Worded {
    let id = code(id);
    match lang {
        Lang::Ja => Worded::new(format!("値 {id} が同じ文書に二度あります"))
            .label("二度目")
            .related("一度目")
            .help("同じ値なら一方を消し、印刷された行を残す方の `at` にまとめてください。")
            .help(
                "別の値なら、`role`、`subject`、`year` などで区別します。原典が違う数を二か所で述べているな\
                 ら、一方に `account` を加えて違いを書きます。",
            ),
        Lang::En => Worded::new(format!("the value {id} stands twice in one document"))
            .label("the second time")
            .related("the first time")
            .help("If they are one value, delete one of them and give all its lines in `at` of the other.")
            .help(
                "If they are two, tell them apart by `role`, `subject`, `year` and so on. If the source \
                 itself gives two numbers, add `account` to one of them and say how it differs.",
            ),
    }
}

pub(super) const DUPLICATE: Lesson = Lesson {
    ja: "一つの文書は、同じ年度・府省庁・指標・主体・対象の値を一つだけ持ちます。二つあると、\
         どちらを引用すべきか読者に分かりません。同じ数が何か所かに印刷されているときは、`at` \
         に行を並べます。",
    en: "A document has one value for a year, body, measure, role and subject; with two, readers could not \
         tell which to cite. Where one number is printed in several places, `at` lists their lines.",
    wrong: "- {measure: coverage, value: 98.5, at: 2145}\n- {measure: coverage, value: 98.5, at: 2223}",
    right: "- {measure: coverage, value: 98.5, at: [2145, 2223]}",
};

pub(super) fn no_measure(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("値に `measure` がありません").label("何の値か分かりません").help(
            "`measure: coverage` のように指標を加えてください。表では、表・列・行のどれかに書けば足ります。",
        ),
        Lang::En => Worded::new("the value has no `measure`").label("a value of what?").help(
            "Add the measure, for example `measure: coverage`. In a table it may stand at the table, the \
             column or the row.",
        ),
    }
}

pub(super) const NO_MEASURE: Lesson = Lesson {
    ja: "数だけでは、把握率か実施率か件数か分かりません。値は必ず指標を持ち、指標を通じて単位と定義を持ちま\
         す。表の全部の値に同じ指標なら、表に一度だけ書きます。",
    en: "A number alone may be a coverage rate, an implementation rate or a count. Each value has a \
         measure, and through it a unit and a definition. Where all values of a table share one, it stands \
         once, at the table.",
    wrong: "- {value: 98.5, at: 2145}",
    right: "- {measure: coverage, value: 98.5, at: 2145}",
};

pub(super) fn threshold_not_here(measure: &str, lang: Lang) -> Worded {
    let measure = code(measure);
    match lang {
        Lang::Ja => Worded::new(format!("指標 {measure} の値に `threshold` は書けません"))
            .label("この指標に閾値はありません")
            .help("`threshold` を消してください。到達率の値なら、`measure: attainment` にします。"),
        Lang::En => Worded::new(format!("values of the measure {measure} have no `threshold`"))
            .label("this measure has no thresholds")
            .help("Delete `threshold`; if it is an attainment rate, write `measure: attainment`."),
    }
}

pub(super) const THRESHOLD_NOT_HERE: Lesson = Lesson {
    ja: "閾値（`threshold`）は、「実施率が 95% 以上の事項の割合」のような到達率のためのものです。\
         ほかの指標に付くと、何の割合か分からなくなります。",
    en: "A threshold belongs to attainment rates, such as the share of items implemented to at least 95%. On \
         any other measure it would leave open what the number means.",
    wrong: "- {measure: implementation, threshold: 95, value: 97.5}",
    right: "- {measure: attainment, threshold: 95, value: 97.5}",
};
