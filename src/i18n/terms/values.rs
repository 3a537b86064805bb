//! What a value is and how it was published.

use crate::i18n::{in_lang, numbers};
use crate::model::{
    Absence, AnswerMode, Better, BodyKind, ChartKind, DrawingKind, Formula, Lang, MeasureKind, Operator,
    PlaceUnit, Reading, Said, Status,
};

/// Short words where there is no value; `None` where there is one.
///
/// A mark that was missed is named: the report says that the value did not reach it, and nothing more.
#[must_use]
pub fn absence(reading: &Reading, lang: Lang) -> Option<String> {
    let why = match reading {
        Reading::Published(..) | Reading::Restated(..) | Reading::InWords { .. } => return None,
        Reading::NotReached { bound } => {
            let mark = numbers::percent(*bound, lang);
            return Some(match lang {
                Lang::Ja => format!("{mark}に達せず"),
                Lang::En => format!("did not reach {mark}"),
            });
        }
        Reading::Absent(why) => why,
    };
    let words = match why {
        Absence::NotPublished => ("値の記載なし", "no value printed"),
        Absence::NotApplicable => ("該当なし", "not applicable"),
        Absence::NotEstablished => ("確定せず", "not established"),
        Absence::Suppressed => ("非公表", "withheld"),
    };
    Some(in_lang(lang, words).to_owned())
}

/// Whether and how a value was published, as a tag.
#[must_use]
pub fn status(status: Status, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match status {
            Status::Published => ("値を記載", "Printed as a value"),
            Status::Restated => ("2年度をまとめて記載", "Printed once for two years"),
            Status::InWords => ("文言で記載", "Stated in words"),
            Status::NotReached => ("達しなかったことのみ記載", "Stated only as not reached"),
            Status::NotPublished => ("値の記載なし", "No value printed"),
            Status::NotApplicable => ("該当なし", "Not applicable"),
            Status::NotEstablished => ("確定せず", "Not established"),
            Status::Suppressed => ("非公表", "Withheld"),
        },
    )
}

/// How a printed number bounds the value.
#[must_use]
pub fn operator(operator: Operator, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match operator {
            Operator::Equal => ("その値", "Exactly the value"),
            Operator::Less => ("未満", "Less than the value"),
            Operator::AtMost => ("以下", "At most the value"),
            Operator::Greater => ("超", "More than the value"),
            Operator::AtLeast => ("以上", "At least the value"),
            Operator::About => ("約・程度", "About the value"),
        },
    )
}

/// What the numbers of places in a document count.
#[must_use]
pub fn place_unit(unit: PlaceUnit, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match unit {
            PlaceUnit::Lines => ("行", "Lines"),
            PlaceUnit::Pages => ("ページ", "Pages"),
        },
    )
}

/// Whether a survey question takes one answer or several.
#[must_use]
pub fn answer_mode(mode: AnswerMode, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match mode {
            AnswerMode::Single => ("単一回答", "Single answer"),
            AnswerMode::Multiple => ("複数回答", "Multiple answers"),
        },
    )
}

/// What a report says in words of the change on the year before; ours say that it is the report's.
#[must_use]
pub fn said(said: Said, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match said {
            Said::Rose => ("報告書は、前年度より上がったとする", "Said by the report to have risen"),
            Said::Fell => ("報告書は、前年度より下がったとする", "Said by the report to have fallen"),
            Said::Unchanged => ("報告書は、前年度と変わらないとする", "Said by the report to be unchanged"),
        },
    )
}

/// Which direction of a measure is an improvement.
#[must_use]
pub fn better(better: Better, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match better {
            Better::Higher => ("高いほど良い", "Higher is better"),
            Better::Lower => ("低いほど良い", "Lower is better"),
            Better::Neither => ("高低は良し悪しを示さない", "Neither higher nor lower is better"),
        },
    )
}

/// What the values of a measure are.
#[must_use]
pub fn measure_kind(kind: MeasureKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            MeasureKind::Rate => ("率", "Rate"),
            MeasureKind::Count => ("件数など", "Count"),
            MeasureKind::Grade => ("段階評価", "Grade"),
            MeasureKind::Number => ("数値", "Number"),
        },
    )
}

/// The formula that gives the values of a measure.
#[must_use]
pub fn formula(formula: Formula, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match formula {
            Formula::AtLeastOne => (
                "1 − (1 − p)ⁿ（それぞれの確率がpのとき、nのうち少なくとも一つで起こる確率）",
                "1 − (1 − p)ⁿ, the probability that at least one of n does what each does with probability p",
            ),
        },
    )
}

/// What a body is.
#[must_use]
pub fn body_kind(kind: BodyKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            BodyKind::Ministry => ("府省庁", "Ministry or agency"),
            BodyKind::Whole => ("政府全体", "Government as a whole"),
            BodyKind::Population => ("調査の対象", "Surveyed population"),
            BodyKind::Other => ("その他の機関", "Other organisation"),
        },
    )
}

/// What a drawing of a source shows.
#[must_use]
pub fn drawing_kind(kind: DrawingKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            DrawingKind::OrgChart => ("組織図", "Organisation chart"),
            DrawingKind::Flow => ("流れ図", "Flow diagram"),
            DrawingKind::Cycle => ("循環図", "Cycle"),
            DrawingKind::Hierarchy => ("階層図", "Hierarchy"),
            DrawingKind::Schedule => ("工程表", "Schedule"),
            DrawingKind::Timeline => ("年表", "Timeline"),
            DrawingKind::Picture => ("図版", "Picture"),
        },
    )
}

/// The drawing that is made of a table.
#[must_use]
pub fn chart_kind(kind: ChartKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            ChartKind::Lines => ("折れ線グラフ", "Line chart"),
            ChartKind::Dots => ("点グラフ", "Dot chart"),
            ChartKind::Bars => ("棒グラフ", "Bar chart"),
            ChartKind::Stacks => ("積み上げ棒グラフ", "Stacked bar chart"),
        },
    )
}
