//! Problems of links, images and numbers in prose.

use super::Worded;
use super::explain::Lesson;
use super::quote::{code, words};
use crate::diagnostic::nearest;
use crate::model::Lang;

/// What a link may begin with.
const SCHEMES: [&str; 8] = ["value", "figure", "table", "ref", "term", "https", "http", "mailto"];

pub(super) fn forbidden(target: &str, lang: Lang) -> Worded {
    let meant = meant_target(target).map(|target| code(&target));
    let target = code(target);
    match lang {
        Lang::Ja => Worded::new(format!("リンク先 {target} は使えません"))
            .label("このリンク先は使えません")
            .help_if(meant.map(|meant| format!("{meant} のことなら、そう書き直してください。")))
            .help(
                "リンク先は、値なら `value:`、図表なら `figure:` か `table:`、見出しや図表の番号なら \
                 `ref:`、用語なら `term:`、外部のページなら `https://` で始めます。画像に使えるのは \
                 `figure:` と `table:` だけです。",
            ),
        Lang::En => Worded::new(format!("the link target {target} cannot be used"))
            .label("this target cannot be used")
            .help_if(meant.map(|meant| format!("If you meant {meant}, write that.")))
            .help(
                "A target begins with `value:` for a number, `figure:` or `table:` for an image, `ref:` for \
                 a numbered heading, figure or table, `term:` for a term of the glossary, and `https://` for \
                 another site. An image has only `figure:` or `table:`.",
            ),
    }
}

/// The target with the scheme that was probably meant.
fn meant_target(target: &str) -> Option<String> {
    match target.split_once(':') {
        Some((scheme, rest)) => {
            let near = nearest(&scheme.to_lowercase(), SCHEMES)?;
            (near != scheme).then(|| format!("{near}:{rest}"))
        }
        None => target.starts_with("www.").then(|| format!("https://{target}")),
    }
}

pub(super) const FORBIDDEN: Lesson = Lesson {
    ja: "リンクで指せるのは、値（`value:`）、図と表（`figure:`、`table:`）、番号の付く物（`ref:`）、\
         用語集の用語（`term:`）、同じ文の見出し（`#名前`）、外部のページ（`https://`）、\
         メール（`mailto:`）です。\
         ファイルの場所で指すと、サイトの置き場所が変わったときに切れ、画像は説明も出典も持たなくなるので、\
         使えません。",
    en: "A link points to a value (`value:`), a figure or table (`figure:`, `table:`), a numbered thing \
         (`ref:`), a term of the glossary (`term:`), a heading of the same text (`#name`), another site \
         (`https://`) or an address (`mailto:`). Paths of files would break when the site moves, and image files would have neither \
         data nor source.",
    wrong: "[表2-3](../tables/grades.html)",
    right: "[](ref:grades)",
};

pub(super) fn malformed(target: &str, lang: Lang) -> Worded {
    let target = (!target.is_empty()).then(|| code(target));
    match lang {
        Lang::Ja => Worded::new(match target {
            Some(target) => format!("リンク {target} の書き方が正しくありません"),
            None => "リンクの書き方が正しくありません".to_owned(),
        })
        .label("リンクとして読めません")
        .help("`[言葉](リンク先)` の形で、括弧は半角で、リンク先に空白を入れずに書いてください。")
        .help("リンクの中に別のリンクを入れたり、リンク先の後に `\"題\"` を付けたりはできません。"),
        Lang::En => Worded::new(match target {
            Some(target) => format!("the link {target} is not written correctly"),
            None => "a link is not written correctly".to_owned(),
        })
        .label("cannot be read as a link")
        .help("Write `[words](target)` with half-width brackets and without spaces in the target.")
        .help("A link has no other link inside it, and no `\"title\"` after its target."),
    }
}

pub(super) const MALFORMED: Lesson = Lesson {
    ja: "リンクは `[言葉](リンク先)` と書きます。リンク先に空白や全角の括弧が混ざると、\
         読者にはリンクではなく記号交じりの文が見えてしまいます。リンク先を別の行にまとめる書き方\
         （`[名前]: ...`）は、使われていなければ知らせます。",
    en: "A link is written `[words](target)`. With a space or a full-width bracket in the target, readers \
         would see signs instead of a link. A definition on a line of its own (`[name]: ...`) that no link \
         uses is reported too.",
    wrong: "[78.5%](value: coverage/all)",
    right: "[78.5%](value:coverage/all)",
};

pub(super) fn no_words(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("言葉が書かれていません")
            .label("ここに言葉が必要です")
            .help("リンクや画像は `[ ]` の中に、見出しや脚注は記号の後に、言葉を書いてください。")
            .help(
                "画像の言葉は、画像を見られない人に読み上げられる説明です。`[](ref:...)` だけは、\
                 番号が自動で入るので空にできます。",
            ),
        Lang::En => Worded::new("there are no words here")
            .label("words are needed here")
            .help("Write words: inside `[ ]` for a link or image, after the mark for a heading or footnote.")
            .help(
                "The words of an image are read aloud to those who cannot see it. Only `[](ref:...)` may \
                 be empty: it is filled with the number.",
            ),
    }
}

pub(super) const NO_WORDS: Lesson = Lesson {
    ja: "言葉のないリンクは押せず、読み上げもできません。画像の `[ ]` には、それを見られない人に伝わる説明\
         を書きます。見出しと脚注も、言葉がなければ何も表しません。`[](ref:...)` だけは「表2-3」のような番\
         号が自動で入ります。",
    en: "A link without words cannot be clicked or read aloud. The words of an image tell its content to \
         those who cannot see it. Headings and footnotes without words say nothing. Only `[](ref:...)` is \
         filled by itself, with \"Table 2-3\" for example.",
    wrong: "![](figure:coverage-by-role)",
    right: "![主体別の把握率。全主体の平均は98.5%](figure:coverage-by-role)",
};

pub(super) fn number_differs(prose: &str, datum: &str, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new(format!(
            "文中の数{}が、データの値{}と違います",
            words(prose, lang),
            words(datum, lang)
        ))
        .label(format!("データでは{}です", words(datum, lang)))
        .related("データの値はここです")
        .help("原典を確かめ、文の数、データの値、リンク先のうち誤っているものを直してください。"),
        Lang::En => {
            Worded::new(format!("the text says {}, the data {}", words(prose, lang), words(datum, lang)))
                .label(format!("the data say {}", words(datum, lang)))
                .related("the value is here")
                .help(
                    "Check the source, then correct whichever is wrong: the number in the text, the value \
                     in the data, or the target of the link.",
                )
        }
    }
}

pub(super) const NUMBER_DIFFERS: Lesson = Lesson {
    ja: "文中の数にはデータの値へのリンクを付け、両者が同じかを調べます。文と表で数が違う報告書を出さない\
         ためです。数は、その言語での単位まで含めて、データの精度で書きます。",
    en: "A number in a text links to its value in the data, and the two are compared, so that no report says \
         one thing in its text and another in its tables. Write the number as precisely as the data have it, \
         with the unit of the language.",
    wrong: "把握率は[78%](value:coverage/all)であった。",
    right: "把握率は[78.5%](value:coverage/all)であった。",
};

pub(super) fn no_number(id: &str, lang: Lang) -> Worded {
    let id = code(id);
    match lang {
        Lang::Ja => Worded::new(format!("値 {id} には数がありません"))
            .label("数のない値を指しています")
            .related("この値には数がありません")
            .help("リンクをやめて、公表されていない、達しなかった、などの事情を文で書いてください。"),
        Lang::En => Worded::new(format!("the value {id} has no number"))
            .label("points to a value without a number")
            .related("this value has no number")
            .help(
                "Remove the link and say in words what is the case: not published, not reached, and so on.",
            ),
    }
}

pub(super) const NO_NUMBER: Lesson = Lesson {
    ja: "`not-published` や `not-reached` の値は、印刷された数を持ちません。文中の数がそれを指していると、\
         ない数をあると言うことになります。",
    en: "A value that is `not-published` or `not-reached` has no printed number. A number in a text that \
         points to it would claim one.",
    wrong: "実施率は[100%](value:implementation/staff)に達しなかった。",
    right: "行政事務従事者の実施率は100%に達しなかった。",
};

pub(super) fn links_differ(target: &str, lang: Lang) -> Worded {
    let target = code(target);
    match lang {
        Lang::Ja => Worded::new(format!("{target} へのリンクが、片方の言語にしかありません"))
            .label("もう一方の言語にはありません")
            .help("もう一方の言語の文にも、同じ所に同じリンクを書いてください。"),
        Lang::En => Worded::new(format!("only one language links to {target}"))
            .label("not in the other language")
            .help("Put the same link in the same place of the other language."),
    }
}

pub(super) const LINKS_DIFFER: Lesson = Lesson {
    ja: "日本語と英語の文は、同じ値、図、表を指します。片方にしかない数は、訳し漏れか、後から加えて片方だけ\
         直したものです。読者によって知らされる数が違わないようにします。",
    en: "The Japanese and the English text point to the same values, figures and tables. A number that only \
         one of them has was left out in translation or added to one side later; readers of both should \
         learn the same.",
    wrong: "ja: 把握率は[100%](value:coverage/all)であった。\nen: The coverage rate was 100%.",
    right: "ja: 把握率は[100%](value:coverage/all)であった。\n\
            en: The coverage rate was [100%](value:coverage/all).",
};
