//! Problems of messages and translations.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn missing(message: &str, path: &str, lang: Lang) -> Worded {
    let (office, path) = (office(message, lang), code(path));
    let instead = code(&format!("{message}: not-published"));
    match lang {
        Lang::Ja => Worded::new(format!("{office}のメッセージのファイル {path} がありません"))
            .label("`messages` では公表されたことになっています")
            .help(format!("{path} を作り、メッセージを書いてください。"))
            .help(format!("公表されていなければ、`messages` に {instead} と書きます。")),
        Lang::En => Worded::new(format!("the message of the {office}, {path}, is missing"))
            .label("`messages` says that it was published")
            .help(format!("Create {path} and write the message."))
            .help(format!("If it was not published, write {instead} in `messages`.")),
    }
}

pub(super) const MISSING: Lesson = Lesson {
    ja: "府省庁のデータは、最高情報セキュリティ責任者（`ciso`）と最高情報セキュリティアドバイザー\
         （`advisor`）のメッセージがあるかどうかを `messages` で述べます。`published` \
         ならファイルが必要です。ファイルの置き忘れと、もともと公表されていないこととを区別するためです。",
    en: "The data of a body say in `messages` whether the CISO (`ciso`) and the advisor (`advisor`) \
         published a message. Where they did, its file must be there: a forgotten file is not the same as \
         a message that was never published.",
    wrong: "messages: {ciso: published, advisor: not-published}",
    right: "messages: {ciso: not-published, advisor: not-published}",
};

pub(super) fn unpromised(message: &str, lang: Lang) -> Worded {
    let (office, key) = (office(message, lang), code(&format!("{message}: published")));
    match lang {
        Lang::Ja => Worded::new(format!("{office}のメッセージはないはずですが、ファイルがあります"))
            .label("データでは、公表されていないことになっています")
            .help(format!("公表されているなら、府省庁のデータの `messages` に {key} と書いてください。"))
            .help("公表されていなければ、このファイルを消します。"),
        Lang::En => Worded::new(format!("a message of the {office} is here, but none was published"))
            .label("not published, according to the data")
            .help(format!("If it was published, write {key} in `messages` of the body's data."))
            .help("If it was not, delete this file."),
    }
}

pub(super) const UNPROMISED: Lesson = Lesson {
    ja: "`messages` が `not-published` や `not-stated` と述べる府省庁に、メッセージのファイルがあってはなり\
         ません。公表されていないものを誤って載せないための決まりです。",
    en: "A body whose `messages` say `not-published` or `not-stated` has no file for that message, so that \
         nothing is published by mistake that the ministry did not publish.",
    wrong: "messages: {ciso: not-published}   # ciso.ja.md",
    right: "messages: {ciso: published}   # ciso.ja.md",
};

pub(super) fn missing_translation(missing: &str, lang: Lang) -> Worded {
    let language = language(missing, lang);
    let key = code(missing);
    match lang {
        Lang::Ja => Worded::new(format!("{language}の文がありません"))
            .label(format!("{language}がありません"))
            .help(format!(
                "{language}の訳を加えてください。YAML では {key} の項目に、メッセージでは `.{missing}.md` \
                 のファイルに書きます。"
            ))
            .help("それまでは、もう一方の言語の文が、断りを付けて表示されます。"),
        Lang::En => Worded::new(format!("the {language} text is missing"))
            .label(format!("no {language}"))
            .help(format!(
                "Add the {language} text: under the key {key} in YAML, in the file `.{missing}.md` for \
                 a message."
            ))
            .help("Until then the other language is shown, with a notice."),
    }
}

pub(super) const MISSING_TRANSLATION: Lesson = Lesson {
    ja: "ページは日本語と英語の両方で公開されます。片方の文がなければ、もう一方の言語の文が、\
         その旨の断りとともに出ます。公開は止めませんが、訳せていない所が分かるように知らせます。",
    en: "Every page is published in Japanese and in English. Where one text is missing, the other is shown \
         with a notice. Nothing is held back for that; the warning tells what remains to be translated.",
    wrong: "title: {ja: 情報セキュリティ教育}",
    right: "title: {ja: 情報セキュリティ教育, en: Information security education}",
};

pub(super) fn stale_translation(hash: &str, lang: Lang) -> Worded {
    let hash = code(hash);
    match lang {
        Lang::Ja => Worded::new("翻訳が、今の原文に基づいていません")
            .label("前の原文を訳したものです")
            .help("原文の変わった所を確かめ、翻訳を直してください。")
            .help(format!("翻訳が今の原文に合ったら、`translates`（YAML では `of`）を {hash} にします。")),
        Lang::En => Worded::new("the translation does not follow the present original")
            .label("made from another version of the original")
            .help("See what has changed in the original, and correct the translation.")
            .help(format!("When the two agree, set `translates` (in YAML `of`) to {hash}.")),
    }
}

pub(super) const STALE_TRANSLATION: Lesson = Lesson {
    ja: "翻訳には、元にした原文のハッシュ（文から計算した短い記号）を記します。原文が後で変わるとハッシュが\
         合わなくなり、訳し直すべき所が分かります。翻訳を確かめずにハッシュだけを書き換えないでください。",
    en: "A translation records the hash of its original: a short code computed from the text. When the \
         original changes, the hashes differ, and it is clear what must be translated again. Never change \
         the hash without checking the translation.",
    wrong: "translates: 00000000",
    right: "translates: f05e3ff4",
};

/// The office of `ciso` or `advisor`, in words.
fn office(message: &str, lang: Lang) -> &'static str {
    match (lang, message == "ciso") {
        (Lang::Ja, true) => "最高情報セキュリティ責任者",
        (Lang::Ja, false) => "最高情報セキュリティアドバイザー",
        (Lang::En, true) => "Chief Information Security Officer",
        (Lang::En, false) => "Chief Information Security Advisor",
    }
}

/// The language of a tag, in words.
fn language(tag: &str, lang: Lang) -> &'static str {
    match (lang, tag == Lang::Ja.tag()) {
        (Lang::Ja, true) => "日本語",
        (Lang::Ja, false) => "英語",
        (Lang::En, true) => "Japanese",
        (Lang::En, false) => "English",
    }
}
