//! Problems of records: which keys there are, and what kind of thing they hold.

use super::Worded;
use super::explain::Lesson;
use super::quote::{code, pick};
use crate::diagnostic::Neighbour;
use crate::model::Lang;

/// What something is, in Japanese and English.
type Named = (&'static str, &'static str);

pub(super) fn unknown(key: &str, record: Named, near: Option<&str>, lang: Lang) -> Worded {
    let record = pick(record, lang);
    let full_width = key.contains(['：', '\u{3000}']);
    let (key, near) = (code(key), near.map(code));
    match lang {
        Lang::Ja => {
            let words = Worded::new(format!("{record}に {key} という項目はありません"))
                .label("ここに書ける項目ではありません")
                .help_if(near.map(|near| format!("{near} のことなら、{key} を {near} に直してください。")));
            if full_width {
                words.help("全角の `：` や空白を、半角の `:` と空白に直してください。")
            } else {
                words.help("字下げが上下の行とずれていると、別のまとまりの項目と見なされます。")
            }
        }
        Lang::En => {
            let words = Worded::new(format!("{record} has no key {key}"))
                .label("not a key that can stand here")
                .help_if(near.map(|near| format!("If you meant {near}, change {key} to {near}.")));
            if full_width {
                words.help("Replace the full-width colon or space by `:` and a half-width space.")
            } else {
                words.help(
                    "A line that is indented differently from its neighbours belongs to another record.",
                )
            }
        }
    }
}

pub(super) const UNKNOWN: Lesson = Lesson {
    ja: "書ける項目はまとまりごとに決まっています。知らない項目を読み飛ばすと、書き間違えた項目の内容が\
         黙って消えるので、誤りとして知らせます。書ける項目の一覧は `hakusho schema` で確かめられます。",
    en: "Each record has its own keys. If unknown ones were skipped, what stands under a misspelt key would \
         vanish without a word; so they are errors. `hakusho schema` lists the keys of every record.",
    wrong: "- {measure: coverage, vaule: 98.6, at: 2145}",
    right: "- {measure: coverage, value: 98.6, at: 2145}",
};

pub(super) fn missing(key: &str, record: Named, lang: Lang) -> Worded {
    let record = pick(record, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{record}に `{key}` がありません"))
            .label(format!("このまとまりに `{key}` が必要です"))
            .help(format!(
                "`{key}: ` と値を加えてください。行を分けて書いているなら、ここと同じ字下げの行にします。"
            )),
        Lang::En => Worded::new(format!("{record} needs the key `{key}`"))
            .label(format!("this record needs `{key}`"))
            .help(format!(
                "Add `{key}: ` and its value; where each key has its own line, indent the line like this one."
            )),
    }
}

pub(super) const MISSING: Lesson = Lesson {
    ja: "まとまりごとに、必ず書く項目があります。それがないと、何の値か、どの見出しの下に載せるかが\
         決まりません。どの項目が必要かは `hakusho schema` で確かめられます。",
    en: "Each record has keys that must be there; without them nobody could say what a value is of, or \
         where it belongs on the page. `hakusho schema` says which keys are required.",
    wrong: "- id: awareness\n  text: {ja: 対策を周知する。, en: Staff will be told.}",
    right: "- id: awareness\n  text: {ja: 対策を周知する。, en: Staff will be told.}\n  at: [3715, 3721]",
};

pub(super) fn duplicate(key: &str, lang: Lang) -> Worded {
    let key = code(key);
    match lang {
        Lang::Ja => {
            Worded::new(format!("項目 {key} が二度書かれています")).label("二度目").related("一度目").help(
                "どちらかを消してください。両方が必要なら、一つの項目の下に `- ` \
                 で始まる行を並べて一覧にします。",
            )
        }
        Lang::En => Worded::new(format!("the key {key} stands twice"))
            .label("the second time")
            .related("the first time")
            .help(
                "Delete one of them. If both are needed, make a list under one key: lines that begin \
                 with `- `.",
            ),
    }
}

pub(super) const DUPLICATE: Lesson = Lesson {
    ja: "一つのまとまりに、同じ項目は一度だけ書けます。二度あると、どちらの値を載せるべきか決められません。\
         行を写して書き換えたときに起こりがちです。",
    en: "A key stands once in a record. If it stood twice, nobody could say which value to publish. It often \
         happens when a line is copied and only half changed.",
    wrong: "body: cao\nbody: meti",
    right: "body: cao",
};

pub(super) fn order(key: &str, neighbour: Neighbour, lang: Lang) -> Worded {
    match (neighbour, lang) {
        (Neighbour::Before(other), Lang::Ja) => Worded::new(format!("`{key}` は `{other}` の前に書きます"))
            .label("ここでは遅すぎます")
            .related("この前に書きます")
            .help(format!("`{key}: ` を、その値とともに `{other}: ` の前に移してください。")),
        (Neighbour::After(other), Lang::Ja) => Worded::new(format!("`{key}` は `{other}` の後に書きます"))
            .label("ここでは早すぎます")
            .related("この後に書きます")
            .help(format!("`{key}: ` を、その値とともに `{other}` の値の後に移してください。")),
        (Neighbour::Before(other), Lang::En) => Worded::new(format!("`{key}` belongs before `{other}`"))
            .label("too late here")
            .related("it goes before this")
            .help(format!("Move `{key}: ` and its value before `{other}: `.")),
        (Neighbour::After(other), Lang::En) => Worded::new(format!("`{key}` belongs after `{other}`"))
            .label("too early here")
            .related("it goes after this")
            .help(format!("Move `{key}: ` and its value after the value of `{other}`.")),
    }
}

pub(super) const ORDER: Lesson = Lesson {
    ja: "まとまりの項目には決まった順序があります。どの年のどの府省庁のファイルも同じ順序なら、二つを\
         比べたときに、内容の違いだけが見えます。順序が違っても、サイトは同じように作られます。順序は \
         `hakusho schema` で確かめられます。",
    en: "The keys of a record have one order. Where every file of every year and ministry keeps it, a \
         comparison of two shows what differs and nothing else. The site is the same in any order. \
         `hakusho schema` lists the keys in theirs.",
    wrong: "- {measure: coverage, at: 2145, value: 98.6}",
    right: "- {measure: coverage, value: 98.6, at: 2145}",
};

pub(super) fn wrong_type(expected: Named, found: Named, lang: Lang) -> Worded {
    let (expected, found) = (pick(expected, lang), pick(found, lang));
    match lang {
        Lang::Ja => Worded::new(format!("{expected}を書く場所に、{found}があります"))
            .label(format!("ここに書くのは{expected}です"))
            .help(
                "書き方を確かめてください。一覧は、各行を `- ` で始めるか `[...]` で囲みます。項目の組は、\
                 `項目: 値` の行を並べるか `{...}` で囲みます。",
            )
            .help("`:` は半角で、その後に半角の空白が必要です。"),
        Lang::En => Worded::new(format!("expected {expected}, found {found}"))
            .label(format!("this should be {expected}"))
            .help(
                "Check how it is written. A list has lines that begin with `- `, or stands in `[...]`; a \
                 record has lines of the form `key: value`, or stands in `{...}`.",
            )
            .help("The `:` must be half-width and have a space after it."),
    }
}

pub(super) const WRONG_TYPE: Lesson = Lesson {
    ja: "内容には三つの形があります。文字列（数値や日付も含む）、`- ` の行が並ぶ一覧、「項目: \
         値」が並ぶ項目の組です。どれを書くかは項目ごとに決まっています。一つしかないときも、\
         一覧は一覧の形で書きます。",
    en: "Content has three forms: a text (numbers and dates too), a list of lines with `- `, and a record of \
         lines with `key: value`. Each key has its own form; a list is written as a list even when it has \
         a single entry.",
    wrong: "signers: 阪本 和道",
    right: "signers: [阪本 和道]",
};

pub(super) fn empty_value(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("値が書かれていません")
            .label("ここが空です")
            .help("値を書いてください。書くことがなければ、項目ごと消します。")
            .help("数が公表されていないときは、空にせず `status: not-published` のように理由を書きます。"),
        Lang::En => Worded::new("nothing is written here")
            .label("empty")
            .help("Write a value; if there is nothing to say, delete the key as well.")
            .help("Where a number was not published, say why instead: `status: not-published`, for example."),
    }
}

pub(super) const EMPTY_VALUE: Lesson = Lesson {
    ja: "空欄は、0 なのか、公表されていないのか、書き忘れなのか、読む人には分かりません。そのため空のままには\
         できません。0 は `0` と書き、ないものは理由（`not-published`、`not-applicable` など）を書くか、\
         項目ごと省きます。",
    en: "A blank could be a zero, a number that was not published, or an omission; a reader cannot tell. So \
         nothing stays blank: zero is written as `0`, absence with its reason (`not-published`, \
         `not-applicable`, ...), and anything else is left out together with its key.",
    wrong: "- {measure: coverage, value: , at: 2145}",
    right: "- {measure: coverage, status: not-published, at: 2145}",
};

pub(super) fn no_language(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("どの言語も書かれていません")
            .label("日本語も英語もありません")
            .help("`ja: `（日本語）か `en: `（英語）の後に文を書いてください。")
            .help("`site.yaml` の場合は、`languages: [ja, en]` のように公開する言語を並べます。"),
        Lang::En => Worded::new("there is no text in any language")
            .label("neither Japanese nor English")
            .help("Write a text after `ja: ` (Japanese) or `en: ` (English).")
            .help("In `site.yaml`, list the languages to publish: `languages: [ja, en]`."),
    }
}

pub(super) const NO_LANGUAGE: Lesson = Lesson {
    ja: "文には、日本語（`ja`）と英語（`en`）のうち少なくとも一方が必要です。両方を書くのが原則で、片方がない\
         ページでは、もう一方の言語で表示されます。",
    en: "A text is there in Japanese (`ja`), in English (`en`), or in both, as it should be; where one is \
         missing, its pages show the other.",
    wrong: "title:\n  of: 3f9a1c02",
    right: "title:\n  ja: 情報セキュリティ教育\n  en: Information security education",
};
