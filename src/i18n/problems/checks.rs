//! Problems of values together: what the source prints twice does not agree.
//!
//! Most of these can be accepted with a reason, since the sources break some of them themselves; that
//! help is added in one place for all.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn share_against_counts(printed: &str, computed: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("割合 {printed} が、分子と分母から求めた {computed} と合いません"))
            .label(format!("分子と分母からは {computed} になります"))
            .help("`value`、`numerator`、`denominator` の写し間違いがないか、原典で確かめてください。"),
        Lang::En => {
            Worded::new(format!("the share {printed} differs from {computed}, which its counts give"))
                .label(format!("its counts give {computed}"))
                .help("Check `value`, `numerator` and `denominator` in the source.")
        }
    }
}

pub(super) const SHARE_AGAINST_COUNTS: Lesson = Lesson {
    ja: "割合と、その分子と分母がともに書かれているときは、分子 ÷ 分母 × 100 が印刷された桁まで割合と一致す\
         るはずです。一致しなければ、三つのどれかが写し間違いです。",
    en: "Where a share is given together with its counts, numerator / denominator x 100 agrees with it to \
         the last printed digit. If it does not, one of the three was copied wrongly.",
    wrong: "- {measure: open-rate, value: 10.8, numerator: 96, denominator: 1200}",
    right: "- {measure: open-rate, value: 8.0, numerator: 96, denominator: 1200}",
};

pub(super) fn grade_against_rate(grade: &str, rate: &str, computed: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("評価 {grade} が、割合 {rate}% による評価 {computed} と合いません"))
            .label(format!("{rate}% なら {computed} です"))
            .related("割合はここです")
            .help("評価と割合のどちらが誤っているか、原典で確かめてください。"),
        Lang::En => Worded::new(format!("the grade {grade} differs from {computed}, the grade of {rate}%"))
            .label(format!("{rate}% has the grade {computed}"))
            .related("the rate is here")
            .help("Check in the source which is wrong, the grade or the rate."),
    }
}

pub(super) const GRADE_AGAINST_RATE: Lesson = Lesson {
    ja: "評価は割合から決まります: 100% なら A、80% 以上 100% 未満なら B、60% 以上 80% 未満なら C、60% \
         未満なら D です。境目は四捨五入せずに比べるので、99.9% は A ではなく B です。",
    en: "A grade follows from a rate: A is 100%, B from 80% to under 100%, C from 60% to under 80%, D under \
         60%. Nothing is rounded before the comparison: 99.9% is B, not A.",
    wrong: "- {measure: coverage, value: 99.9}\n- {measure: grade-coverage, value: A}",
    right: "- {measure: coverage, value: 99.9}\n- {measure: grade-coverage, value: B}",
};

pub(super) fn average_outside_components(average: &str, lowest: &str, highest: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => {
            Worded::new(format!("平均 {average} が、内訳の {lowest} から {highest} までの外にあります"))
                .label(format!("内訳は {lowest} から {highest} までです"))
                .help("平均と、主体ごとの値を原典で確かめてください。")
        }
        Lang::En => {
            Worded::new(format!("the average {average} is not between its parts, {lowest} to {highest}"))
                .label(format!("its parts are {lowest} to {highest}"))
                .help("Check the average and the value of each role in the source.")
        }
    }
}

pub(super) const AVERAGE_OUTSIDE_COMPONENTS: Lesson = Lesson {
    ja: "全主体の平均は、主体ごとの値の最も低いものより低くも、最も高いものより高くもなりません。\
         なっていれば、どれかの写し間違いか、原典が別の方法で平均しています。",
    en: "An average over all roles is neither below the lowest nor above the highest of them. Otherwise a \
         number was copied wrongly, or the source averages in another way.",
    wrong: "cells: [89.5, 98.7, 99.8, 98.6]",
    right: "cells: [98.9, 98.7, 99.8, 98.6]",
};

pub(super) fn sum_outside_tolerance(sum: &str, tolerance: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("選択肢の割合の合計が 100% ではなく {sum}% です"))
            .label("この問いの割合です")
            .help(format!(
                "割合の写し間違いや、書き漏らした選択肢がないか確かめてください。四捨五入による差は \
                 {tolerance} まで認めます。"
            ))
            .help("いくつでも選べる問いなら、`answer_mode: multiple` とします。"),
        Lang::En => Worded::new(format!("the shares of the answers add up to {sum}%, not 100%"))
            .label("the shares of this question")
            .help(format!(
                "Check for a share copied wrongly or an answer left out. Rounding explains a difference of \
                 {tolerance} at most."
            ))
            .help("If several answers could be chosen, write `answer_mode: multiple`."),
    }
}

pub(super) const SUM_OUTSIDE_TOLERANCE: Lesson = Lesson {
    ja: "一つだけを選ぶ問いでは、選択肢の割合の合計は、四捨五入による差を除いて 100% です。\
         差として認めるのは、選択肢一つにつき最後の桁の半分（98.6 なら 0.05）までです。",
    en: "Where one answer is chosen, the shares of the answers add up to 100% but for rounding: half a \
         unit of the last digit for each answer (0.05 for 98.6).",
    wrong: "- {measure: share, subject: planned, question: plan, value: 62.5}\n- {measure: share, subject: unplanned, question: plan, value: 27.5}",
    right: "- {measure: share, subject: planned, question: plan, value: 62.5}\n- {measure: share, subject: unplanned, question: plan, value: 37.5}",
};

pub(super) fn formula_differs(printed: &str, computed: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!("値 {printed} が、式から求めた {computed} と合いません"))
            .label(format!("式からは {computed} になります"))
            .help("`value` と `parameters` の写し間違いがないか、原典で確かめてください。"),
        Lang::En => {
            Worded::new(format!("the value {printed} differs from {computed}, which the formula gives"))
                .label(format!("the formula gives {computed}"))
                .help("Check `value` and `parameters` in the source.")
        }
    }
}

pub(super) const FORMULA_DIFFERS: Lesson = Lesson {
    ja: "式で計算した表（標的型メールを少なくとも一人が開く確率など）は、変数から計算し直して比べます。\
         合わなければ、変数か値の写し間違いです。",
    en: "A table computed from a formula (the probability that at least one person opens an e-mail, for \
         example) is computed again and compared. If they differ, a parameter or a value was copied wrongly.",
    wrong: "- {measure: probability, parameters: {n: 100, p: 0.01}, value: 36.6}",
    right: "- {measure: probability, parameters: {n: 100, p: 0.01}, value: 63.4}",
};

pub(super) fn said_against_values(said: &str, before: &str, after: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!(
            "`said: {said}` が、値の動き（{before} から {after}）と合いません"
        ))
        .label(format!("前年度は {before}、今年度は {after} です"))
        .related("前年度の値はここです")
        .help("`said` は、増えたと述べていれば `rose`、減ったなら `fell`、変わらないなら `unchanged` です。")
        .help("`said` が正しければ、二つの値を原典で確かめてください。"),
        Lang::En => Worded::new(format!(
            "`said: {said}` does not agree with the values: {before}, then {after}"
        ))
        .label(format!("{before} the year before, {after} this year"))
        .related("the value of the year before is here")
        .help("`said` is `rose`, `fell` or `unchanged`, as the report puts it.")
        .help("If `said` is right, check both values in the source."),
    }
}

pub(super) const SAID_AGAINST_VALUES: Lesson = Lesson {
    ja: "報告書が「前年度より上昇した」などと述べているときは、`said` に記し、両年度の値と比べます。\
         定義の変わった年度をまたぐときは比べません。",
    en: "Where a report says that a value rose or fell, `said` records it, and it is compared with the \
         values of both years. Nothing is compared across a change of definition.",
    wrong: "- {measure: coverage, year: 2011, value: 98.0}\n- {measure: coverage, value: 98.5, said: fell}",
    right: "- {measure: coverage, year: 2011, value: 98.0}\n- {measure: coverage, value: 98.5, said: rose}",
};

pub(super) fn accepted_nothing(name: &str, lang: Lang) -> Worded {
    let name = code(name);
    match lang {
        Lang::Ja => Worded::new(format!("`accepted` の {name} に当たる食い違いはありません"))
            .label("何も認めていません")
            .help("食い違いが直っているなら、この `accepted` を消してください。")
            .help("別の値の食い違いを認めるつもりなら、その値の所に移します。"),
        Lang::En => Worded::new(format!("`accepted` names {name}, but this check finds nothing"))
            .label("accepts nothing")
            .help("If the difference has been corrected, delete this `accepted`.")
            .help("If it was meant for another value, move it there."),
    }
}

pub(super) const ACCEPTED_NOTHING: Lesson = Lesson {
    ja: "`accepted` は、原典自身の食い違いを、理由を添えてそのまま載せるためのものです。\
         食い違いがなくなった後も残っていると、次に起きる本当の誤りまで見逃します。",
    en: "`accepted` keeps a contradiction of the source as printed, with a reason. If it stays after the \
         contradiction has gone, it hides the next real mistake.",
    wrong: "- {measure: coverage, value: 98.5, accepted: [{code: grade-against-rate, reason: 注34による}]}",
    right: "- {measure: coverage, value: 98.5}",
};

pub(super) fn cases_against_statement(statement: &str, cases: usize, lang: Lang) -> Worded {
    let statement_key = code(&format!("statement: {statement}"));
    match (lang, cases) {
        (Lang::Ja, 0) => Worded::new(format!("{statement_key} ですが、事例が一つもありません"))
            .label("事例があると述べています")
            .help("`cases` に事例を書いてください。")
            .help(
                "原典に事例がなければ、その述べ方に応じて `none`、`none-published`、`none-serious`、\
                 `not-stated` などにします。",
            ),
        (Lang::En, 0) => Worded::new(format!("{statement_key}, but there are no cases"))
            .label("says that cases are listed")
            .help("Write the incidents under `cases`.")
            .help(
                "If the source has none, choose what it says: `none`, `none-published`, `none-serious`, \
                 `not-stated` and so on.",
            ),
        (Lang::Ja, _) => Worded::new(format!("{statement_key} ですが、事例が {cases} 件あります"))
            .label("事例がないと述べています")
            .help("事例が原典にあるなら、`statement: listed` としてください。なければ `cases` を消します。"),
        (Lang::En, _) => Worded::new(format!("{statement_key}, but the number of cases is {cases}"))
            .label("says that there are none")
            .help("If the source has the incidents, write `statement: listed`; if not, delete `cases`."),
    }
}

pub(super) const CASES_AGAINST_STATEMENT: Lesson = Lesson {
    ja: "障害・事故等の節では、事例があるか（`listed`）、発生しなかったか（`none`）、\
         公表したものがないか（`none-published`）、重大なものがないか（`none-serious`）、\
         何も述べていないか（`not-stated`）を区別します。読者にとって意味が大きく違うので、\
         書かれた事例と矛盾してはなりません。",
    en: "A section of incidents says whether cases are listed (`listed`), none happened (`none`), none was \
         published (`none-published`), none was serious (`none-serious`), or nothing is said \
         (`not-stated`). These differ greatly for a reader, and must not contradict the cases that follow.",
    wrong: "statement: none\ncases:\n  - id: forged-mail",
    right: "statement: listed\ncases:\n  - id: forged-mail",
};
