//! Problems of Markdown as written, links apart.

use super::explain::Lesson;
use super::quote::{code, words};
use super::{Worded, hints};
use crate::diagnostic::{FootnoteFault, HeadingFault};
use crate::model::Lang;

pub(super) fn missing_front_matter(lang: Lang) -> Worded {
    const EXAMPLE: &str = "---\nkind: digest\ndate: 2013-04-01\n---";
    match lang {
        Lang::Ja => Worded::new("ファイルの先頭に前書きがありません")
            .label("最初の行は `---` です")
            .help(format!("本文の前に、`---` の行で挟んだ前書きを置いてください。\n{EXAMPLE}")),
        Lang::En => Worded::new("the file does not begin with front matter")
            .label("the first line should be `---`")
            .help(format!("Put front matter between two lines of `---` before the text:\n{EXAMPLE}")),
    }
}

pub(super) const MISSING_FRONT_MATTER: Lesson = Lesson {
    ja: "メッセージのファイルは、`---` の行で挟んだ前書きで始めます。要旨（`kind: digest`）か原文\
         （`kind: original`）か、誰がいつ署名したかを、ページはここから読みます。要旨に原文の印を付けないた\
         めの決まりです。",
    en: "The file of a message begins with front matter between lines of `---`. It says whether the text \
         is a digest (`kind: digest`) or the original (`kind: original`), and who signed it when, so that \
         a digest is never shown as a minister's own words.",
    wrong: "責任者は、対策の強化が必要であると述べる。",
    right: "---\nkind: digest\n---\n責任者は、対策の強化が必要であると述べる。",
};

pub(super) fn raw_html(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("HTML は使えません")
            .label("文字のまま表示されます")
            .help("Markdown で書き直してください。太字は `**太字**`、改行は空行です。")
            .help("`<` を文字として見せたいときは、前に `\\` を付けて `\\<` と書きます。")
            .help("コメント `<!-- ... -->` は、ほかの文のない行に書きます。"),
        Lang::En => Worded::new("HTML cannot be used")
            .label("shown as these characters")
            .help("Write it in Markdown: `**bold**` for bold, an empty line for a new paragraph.")
            .help("To show a `<` as such, write `\\<`.")
            .help("A comment `<!-- ... -->` stands on a line without other words."),
    }
}

pub(super) const RAW_HTML: Lesson = Lesson {
    ja: "文の飾りは Markdown で書きます。HTML は、画面では働いても、印刷版や読み上げでは崩れることがあり、\
         安全でない命令も書けるため、働かせずに文字のまま表示します。",
    en: "Texts are written in Markdown. HTML that works on a page may break in print or when read aloud, and \
         can carry harmful commands; so it has no effect and is shown as characters.",
    wrong: "実施率は<b>上昇</b>した。",
    right: "実施率は**上昇**した。",
};

pub(super) fn unclosed_comment(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("コメントが閉じていません")
            .label("ここで始まったままです")
            .help("コメントの終わりに `-->` を書いてください。"),
        Lang::En => Worded::new("a comment does not end")
            .label("begins here")
            .help("Write `-->` where the comment ends."),
    }
}

pub(super) const UNCLOSED_COMMENT: Lesson = Lesson {
    ja: "`<!--` から `-->` までは、ページに出ない覚え書きです。閉じ忘れると、どこまで隠すつもりだったのかが\
         分からず、内部向けの言葉が公開されるおそれがあるので、直るまで公開しません。",
    en: "Text from `<!--` to `-->` is a note that no page shows. Without its end, nobody can tell how \
         much was meant to be hidden, and words for colleagues might be published; so nothing is, \
         until it is closed.",
    wrong: "<!-- 数字は確認中",
    right: "<!-- 数字は確認中 -->",
};

pub(super) fn stray_emphasis(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("強調の `*` に相手がありません")
            .label("文字のまま表示されます")
            .help("強調する語の前後を、同じ数の `*` で、空白を入れずに挟んでください（`**重要**`）。")
            .help("`*` を文字として見せたいときは `\\*` と書きます。"),
        Lang::En => Worded::new("a mark of emphasis has no partner")
            .label("shown as these characters")
            .help(
                "Put the same number of `*` on both sides of the words, without spaces inside: \
                 `**important**`.",
            )
            .help("To show a `*` as such, write `\\*`."),
    }
}

pub(super) const STRAY_EMPHASIS: Lesson = Lesson {
    ja: "語の前後を `**` で挟むと太字になります。片方だけ、数が違う、内側に空白がある、\
         という場合は対にならず、`*` がそのままページに出ます。",
    en: "`**` on both sides of words makes them bold. With one side only, with different numbers of `*`, or \
         with a space on the inner side, they find no partner, and the page shows the `*`.",
    wrong: "**全職員 ** に訓練を行った。",
    right: "**全職員**に訓練を行った。",
};

pub(super) fn footnote(label: &str, fault: FootnoteFault, lang: Lang) -> Worded {
    let note = code(&format!("[^{label}]"));
    let text = code(&format!("[^{label}]: ..."));
    match (lang, fault) {
        (Lang::Ja, FootnoteFault::Undefined) => Worded::new(format!("脚注 {note} の内容がありません"))
            .label("この脚注の内容がありません")
            .help(format!("文の後に、空行に続けて {text} の形で脚注の内容を書いてください。")),
        (Lang::En, FootnoteFault::Undefined) => Worded::new(format!("the footnote {note} is not written"))
            .label("nothing stands behind this mark")
            .help(format!("After the paragraph and an empty line, write the footnote: {text}.")),
        (Lang::Ja, FootnoteFault::Unused) => {
            Worded::new(format!("脚注 {note} はどこからも指されていません")).label("ページに出ません").help(
                format!("本文の、脚注を付けたい語の後に {note} と書いてください。不要なら脚注を消します。"),
            )
        }
        (Lang::En, FootnoteFault::Unused) => Worded::new(format!("nothing refers to the footnote {note}"))
            .label("appears nowhere")
            .help(format!("Write {note} after the words that it belongs to, or delete the footnote.")),
        (Lang::Ja, FootnoteFault::Twice) => Worded::new(format!("脚注 {note} の内容が二度書かれています"))
            .label("二度目")
            .related("一度目")
            .help("片方の名前を変えるか、消してください。同じ脚注は、本文の何か所からでも指せます。"),
        (Lang::En, FootnoteFault::Twice) => Worded::new(format!("the footnote {note} is written twice"))
            .label("the second time")
            .related("the first time")
            .help("Rename or delete one of them. One footnote may be referred to from many places."),
    }
}

pub(super) const FOOTNOTE: Lesson = Lesson {
    ja: "脚注は、本文の `[^名前]` と、その内容 `[^名前]: ...` の二つでできています。名前は何でもよく、番号は\
         ページに出る順に自動で付きます。どちらか一方だけでは、読者が内容にたどり着けません。",
    en: "A footnote has a mark `[^name]` in the text and its content `[^name]: ...`. Any name will do: the \
         numbers follow the order on the page. With one of the two missing, readers cannot get to the note.",
    wrong: "把握率は上昇した[^1]。",
    right: "把握率は上昇した[^1]。\n\n[^1]: 報告の対象者に占める割合。",
};

pub(super) fn heading(fault: &HeadingFault, lang: Lang) -> Worded {
    match (lang, fault) {
        (Lang::Ja, HeadingFault::TooHigh) => Worded::new("見出しの段が高すぎます")
            .label("`#` 一つの見出し")
            .help("`##` から始めてください。`#` 一つの段は、ページの題に使われています。"),
        (Lang::En, HeadingFault::TooHigh) => Worded::new("the heading is too high")
            .label("a heading with one `#`")
            .help("Begin with `##`: the level of one `#` is the title of the page."),
        (Lang::Ja, HeadingFault::BadId(id)) => {
            Worded::new(format!("{}は見出しの識別子の形ではありません", words(id, lang)))
                .label("識別子として使えません")
                .help_if(
                    hints::id(id)
                        .map(|id| format!("たとえば {} と書いてください。", code(&format!("{{#{id}}}")))),
                )
                .help("識別子は、半角の英小文字と数字を `-` でつなぎます（例 `{#staff-items}`）。")
        }
        (Lang::En, HeadingFault::BadId(id)) => {
            Worded::new(format!("{} does not have the form of an id", words(id, lang)))
                .label("cannot be an id")
                .help_if(
                    hints::id(id).map(|id| format!("Write {}, for example.", code(&format!("{{#{id}}}")))),
                )
                .help("An id joins lower-case letters (a to z) and digits by `-`, like `{#staff-items}`.")
        }
        (Lang::Ja, HeadingFault::DuplicateId(id)) => {
            Worded::new(format!("見出しの識別子 {} が二度使われています", code(id)))
                .label("二度目")
                .related("一度目")
                .help("どちらかの識別子を変えてください。リンクされたことのある方は残します。")
        }
        (Lang::En, HeadingFault::DuplicateId(id)) => {
            Worded::new(format!("the heading id {} stands twice", code(id)))
                .label("the second time")
                .related("the first time")
                .help("Change one of them; keep the one that others may have linked to.")
        }
    }
}

pub(super) const HEADING: Lesson = Lesson {
    ja: "本文の見出しは `##` から始めます。`{#名前}` を付けると、その見出しへのリンクと、日英の対応付けに\
         使えます。名前は一つの文の中で一度だけ使い、半角の英小文字と数字を `-` でつなぎます。",
    en: "Headings in a text begin with `##`. With `{#name}` a heading can be linked to, and matched with its \
         translation. A name stands once in a text and joins lower-case letters (a to z) and digits by `-`.",
    wrong: "# 今後の課題 {#Future_Tasks}",
    right: "## 今後の課題 {#future-tasks}",
};

pub(super) fn not_here(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("この書き方は、ここでは使えません")
            .label("ここでは使えません")
            .help(
                "題や名称など一行の欄では、箇条書き、見出し、表、段落の区切りをやめて、\
                 一つの文にしてください。",
            )
            .help("図や表の `![...](...)` は、前後に空行を置いて、それだけの段落にします。"),
        Lang::En => Worded::new("this cannot be used here")
            .label("not possible here")
            .help(
                "In a field of one line, such as a title or a name, use no lists, headings, tables or \
                 paragraphs.",
            )
            .help(
                "An image `![...](...)` is a paragraph of its own, with an empty line before and after it.",
            ),
    }
}

pub(super) const NOT_HERE: Lesson = Lesson {
    ja: "題や名称のような一行の欄は、目次、表の見出し、検索結果などにも現れるので、文だけを書きます。図と表は\
         段落の途中には置けません。表の行のセルは、見出しより多くできません。",
    en: "A field of one line, such as a title or a name, also appears in tables of contents and search \
         results; so it holds words only. Figures and tables do not stand inside a paragraph, and a row of \
         a table has no more cells than its head.",
    wrong: "図は ![把握率](figure:coverage-by-role) のとおりである。",
    right: "図のとおりである。\n\n![把握率](figure:coverage-by-role)",
};
