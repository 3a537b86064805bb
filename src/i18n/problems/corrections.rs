//! Problems of corrections, and of values that changed since a release.

use super::Worded;
use super::explain::Lesson;
use super::quote::{code, words};
use crate::model::Lang;

pub(super) fn no_day(date: &str, lang: Lang) -> Worded {
    let example =
        code(&format!("{}-01", if date.len() == 4 { format!("{date}-04") } else { date.to_owned() }));
    let date = code(date);
    match lang {
        Lang::Ja => Worded::new(format!("{date} には日がありません"))
            .label("日まで書いてください")
            .help(format!("訂正を公表した日を {example} のように、日まで書いてください。")),
        Lang::En => Worded::new(format!("{date} has no day"))
            .label("the day is needed")
            .help(format!("Write the day on which the correction was published, as in {example}.")),
    }
}

pub(super) const NO_DAY: Lesson = Lesson {
    ja: "訂正は、公表した日とともに記録します。いつ引用した値が前のものかを、読み手が確かめられるようにする\
         ためです。原典の日付と違い、訂正の日は分かっているので、日まで書きます。",
    en: "A correction is recorded with the day on which it was published, so that readers can tell whether \
         what they cited was the older value. Unlike a date in a source, this day is known.",
    wrong: "- {date: 2013-09, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};

pub(super) fn changes_nothing(text: &str, lang: Lang) -> Worded {
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("訂正の前も後も{text}です"))
            .label("`old` と同じです")
            .related("`old` はここです")
            .help("`old` に公表していたもの、`new` に今のものを書いてください。")
            .help(
                "変わったのが単位や定義なら、`old: 97.4件` と `new: 97.4万件`、`old: 97.4 (submitted)` のように、\
                 それも書いてください。",
            ),
        Lang::En => Worded::new(format!("the correction says {text} before and after"))
            .label("the same as `old`")
            .related("`old` is here")
            .help("Write what was published as `old` and what is published now as `new`.")
            .help(
                "Where the unit or the definition changed, write it too: `old: 97.4件` and `new: 97.4万件`, or \
                 `old: 97.4 (submitted)`.",
            ),
    }
}

pub(super) const CHANGES_NOTHING: Lesson = Lesson {
    ja: "訂正は、公表したものが変わったことの記録です。前と後が同じなら、何が変わったのか読み手には分かりま\
         せん。注釈や出典だけの直しには、訂正は要りません。",
    en: "A correction records that something published changed. Where both sides are the same, readers cannot \
         tell what did. Mending a remark or the line of a source needs no correction.",
    wrong: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 98.6, new: 98.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};

pub(super) fn differs(said: &str, now: &str, lang: Lang) -> Worded {
    let (said, now) = (words(said, lang), words(now, lang));
    match lang {
        Lang::Ja => Worded::new(format!("訂正には{said}とありますが、{now}です"))
            .label("値と合いません")
            .related("ここでは異なります")
            .help(
                "最後の訂正の `new` は今の値に、その前の訂正の `new` は次の訂正の `old` に合わせてください。",
            )
            .help("値をさらに直したのなら、前の訂正は変えず、新しい訂正を最後に加えてください。"),
        Lang::En => Worded::new(format!("the correction says {said}, and it is {now}"))
            .label("does not agree")
            .related("this says otherwise")
            .help("The last `new` is the value as it is; each earlier `new` is the next correction's `old`.")
            .help(
                "Where the value was corrected again, leave the record as it is and add another at the end.",
            ),
    }
}

pub(super) const DIFFERS: Lesson = Lesson {
    ja: "一つの値の訂正は鎖のようにつながります。前の訂正の `new` が次の訂正の `old` になり、最後の `new` が今\
         の値です。値は原典のとおりの字で比べ、単位と定義は省けます。",
    en: "The corrections of a value form a chain: what one ended in the next begins with, and the last ends in \
         the value as it is. Digits are compared as printed; the unit and the definition may be left out.",
    wrong: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 89.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};

pub(super) fn too_early(date: &str, published: &str, lang: Lang) -> Worded {
    let (date, published) = (code(date), code(published));
    match lang {
        Lang::Ja => Worded::new(format!("訂正の日 {date} が、公表の日 {published} より前です"))
            .label("公表より前です")
            .related("文書はここです")
            .help("訂正の日か、`documents.yaml` の文書の `date` を直してください。")
            .help("公表する前に直したものには、訂正は要りません。"),
        Lang::En => Worded::new(format!("corrected on {date}, before it was published on {published}"))
            .label("before publication")
            .related("the document is here")
            .help("Check the day of the correction and the `date` of the document in `documents.yaml`.")
            .help("What was mended before publication needs no correction."),
    }
}

pub(super) const TOO_EARLY: Lesson = Lesson {
    ja: "訂正は、公表したものについての記録なので、文書の公表より前にはなりません。たいていは年の写し間違い\
         です。",
    en: "A correction is of something published and cannot be earlier than its document. The usual cause is a \
         wrong year.",
    wrong: "- {date: 2012-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};

pub(super) fn out_of_order(date: &str, before: &str, lang: Lang) -> Worded {
    let (date, before) = (code(date), code(before));
    match lang {
        Lang::Ja => Worded::new(format!("{date} の訂正が、{before} の訂正の後にあります"))
            .label("前の訂正より早い日です")
            .related("前の訂正はここです")
            .help("訂正は古い順に並べ、新しいものを最後に加えてください。"),
        Lang::En => Worded::new(format!("a correction of {date} stands after one of {before}"))
            .label("earlier than the one before it")
            .related("the one before it is here")
            .help("List corrections from the earliest to the latest; add a new one at the end."),
    }
}

pub(super) const OUT_OF_ORDER: Lesson = Lesson {
    ja: "訂正は古い順に並べます。新しい訂正を最後に加えれば、git の差分にはその訂正だけが出ます。順が逆なら、日付\
         の写し間違いかもしれません。",
    en: "Corrections are listed from the earliest to the latest: a new one at the end is all that a comparison \
         shows. The other way round may also be a slip in a date.",
    wrong: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 95, new: 96.8, why: {ja: 例, en: Example}}\n- {date: 2013-08-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-08-02, what: lighthouse/coverage/all, old: 95, new: 96.8, why: {ja: 例, en: Example}}\n- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};

/// The entry to paste; `new` is left out where a value was withdrawn.
fn entry(id: &str, old: &str, new: Option<&str>, lang: Lang) -> String {
    let (day, ja, en) = match lang {
        Lang::Ja => ("年-月-日", "理由", "Reason"),
        Lang::En => ("YEAR-MONTH-DAY", "...", "..."),
    };
    let new = new.map(|new| format!("\n    new: {}", scalar(new))).unwrap_or_default();
    format!(
        "corrections:\n  - date: {day}\n    what: {id}\n    old: {}{new}\n    why: {{ja: {ja}, en: {en}}}",
        scalar(old)
    )
}

/// A text as a scalar of YAML.
fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '%' | '-' | '(' | ')' | ' ');
    let begins = text.starts_with(|c: char| c.is_alphanumeric());
    if begins && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

pub(super) fn value_changed(id: &str, old: &str, new: &str, year: u16, lang: Lang) -> Worded {
    let pasted = entry(id, old, Some(new), lang);
    let (name, was, now) = (code(id), words(old, lang), words(new, lang));
    match lang {
        Lang::Ja => {
            Worded::new(format!("公表した値 {name} が、訂正の記録なしに{was}から{now}に変わっています"))
                .label(format!("{was}と公表しています"))
                .help(format!("訂正なら、`content/{year}/edition.yaml` に加えてください。\n{pasted}"))
                .help("写し間違いなら、値を元に戻してください。")
        }
        Lang::En => Worded::new(format!(
            "the published value {name} changed from {was} to {now} without a correction"
        ))
        .label(format!("published as {was}"))
        .help(format!("To correct it, add this to `content/{year}/edition.yaml`:\n{pasted}"))
        .help("If it is a slip, put the value back."),
    }
}

pub(super) const VALUE_CHANGED: Lesson = Lesson {
    ja: "公表した値は引用されます。変わったのに何も言わなければ、読み手は古い数を信じ続けます。`hakusho check \
         --against` は、前に公開したものと比べ、字、単位、定義のどれかが変わった値に訂正の記録を求めます。注釈\
         や出典だけの直しには要りません。",
    en: "Published values are cited. Where one changes and nobody says so, readers go on trusting the old number. \
         `hakusho check --against` asks for a correction of every value whose digits, unit or definition differ \
         from what was published. Mending a remark or the line of a source needs none.",
    wrong: "- {measure: coverage, value: 98.6, at: 41}",
    right: "corrections:\n  - date: 2013-09-02\n    what: lighthouse/coverage/all\n    old: 96.8\n    new: 98.6\n    why: {ja: 集計の誤り。, en: An error in the count.}",
};

pub(super) fn value_gone(id: &str, old: &str, year: u16, lang: Lang) -> Worded {
    let pasted = entry(id, old, None, lang);
    let (name, was) = (code(id), words(old, lang));
    match lang {
        Lang::Ja => Worded::new(format!("公表した値 {name}（{was}）がなくなっています"))
            .label("ここにありました")
            .help(format!("取り下げたのなら、`content/{year}/edition.yaml` に加えてください。\n{pasted}"))
            .help("消してしまったのなら、元に戻してください。"),
        Lang::En => Worded::new(format!("the published value {name} ({was}) is not there any more"))
            .label("it was here")
            .help(format!("If it was withdrawn, add this to `content/{year}/edition.yaml`:\n{pasted}"))
            .help("If it was deleted by mistake, put it back."),
    }
}

pub(super) const VALUE_GONE: Lesson = Lesson {
    ja: "公表した値がなくなれば、引用した人はその値を確かめられません。取り下げたのなら、`new` のない訂正として\
         記録します。前の値と理由が訂正の一覧に残ります。",
    en: "Where a published value is gone, whoever cited it cannot look it up. One that was withdrawn is recorded \
         as a correction without `new`: its old value and the reason stay in the list of corrections.",
    wrong: "- {measure: alerts, value: 3, at: 43}",
    right: "corrections:\n  - date: 2013-09-02\n    what: lighthouse/alerts/all\n    old: 3\n    why: {ja: 対象外の件を数えていた。, en: Cases out of scope had been counted.}",
};

pub(super) fn of_unpublished(old: &str, published: Option<&str>, lang: Lang) -> Worded {
    let old = words(old, lang);
    let was = published.map(|text| words(text, lang));
    match (lang, was) {
        (Lang::Ja, Some(was)) => {
            Worded::new(format!("訂正の `old` は{old}ですが、公表していたのは{was}です"))
                .label("公表していたものと違います")
                .help(format!("`old` に{was}と書いてください。"))
        }
        (Lang::Ja, None) => Worded::new("公表していない値の訂正です")
            .label("前に公開したものに、この値はありません")
            .help("まだ公開していない値には訂正は要りません。訂正を消すか、`what` を直してください。"),
        (Lang::En, Some(was)) => {
            Worded::new(format!("the correction's `old` is {old}, but {was} was published"))
                .label("not what was published")
                .help(format!("Write {was} as `old`."))
        }
        (Lang::En, None) => Worded::new("a correction of a value that was not published")
            .label("not in the earlier release")
            .help("What is not published yet needs no correction: delete it, or mend `what`."),
    }
}

pub(super) const OF_UNPUBLISHED: Lesson = Lesson {
    ja: "訂正の `old` は、前に公開したものに載っている字のとおりでなければなりません。違えば、読み手は自分の引用\
         した値が訂正されたのかどうか分かりません。`hakusho check --against` が、前に公開したものの後に加えた訂正を\
         確かめます。",
    en: "The `old` of a correction is what the earlier release prints. Otherwise readers cannot tell whether the \
         value that they cited is the one that was corrected. `hakusho check --against` looks at the corrections \
         that were added since that release.",
    wrong: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 69.8, new: 98.6, why: {ja: 例, en: Example}}",
    right: "- {date: 2013-09-02, what: lighthouse/coverage/all, old: 96.8, new: 98.6, why: {ja: 例, en: Example}}",
};
