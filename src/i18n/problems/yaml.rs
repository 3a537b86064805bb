//! Problems of YAML as such, before any key is known.

use super::Worded;
use super::explain::Lesson;
use super::quote::{pick, words};
use crate::model::Lang;

/// Words of the parser, and what an author most often did.
const CAUSES: &[(&[&str], (&str, &str))] = &[
    (
        &["tabs disallowed"],
        (
            "字下げのタブを半角の空白に替えてください（一段につき 2 個）。",
            "Replace the tab by spaces: two for each level.",
        ),
    ),
    (
        &["mapping values are not allowed"],
        (
            "一行に「項目: 値」は一組です。値に `: ` を含むときは、値の全体を `'` で囲んでください。\
             前の行の `:` の後に空白があるか、字下げがそろっているかも確かめてください。",
            "A line has one `key: value`. Where the value itself contains `: `, put all of it in `'...'`. \
             Check also that the line above has a space after its `:`, and that both lines begin in the \
             same column.",
        ),
    ),
    (
        &["expected ',' or '}'", "bracket", "illegal placement", "flow mapping", "flow sequence"],
        (
            "`{` と `}`、`[` と `]` がそろっているか、間が `, ` で区切られているか確かめてください。中の値に \
             `: ` や `, ` を含むときは、値の全体を `'` で囲みます。",
            "Check that every `{` has its `}` and every `[` its `]`, and that `, ` stands between the \
             entries. A value that contains `: ` or `, ` goes in `'...'`.",
        ),
    ),
    (
        &["trailing content after"],
        (
            "引用符を閉じた後に文字が残っています。文の中の `'` は `''` と二つ重ねて書きます。",
            "Something follows the closing quotation mark. Inside `'...'`, write `'` as `''`.",
        ),
    ),
    (
        &["quoted scalar"],
        (
            "引用符が閉じているか確かめてください。`\"...\"` の中では `\\` に特別な働きがあるので、`'...'` を\
             使うと確かです。",
            "Check that the quotation mark is closed. In `\"...\"` a `\\` has a special meaning; \
             `'...'` is safer.",
        ),
    ),
    (
        &["expected key", "expected '-'", "indentation"],
        (
            "字下げを、同じまとまりの上の行とそろえてください。一覧の行は、すべて `- ` で始めます。",
            "Begin the line in the same column as the lines above that belong with it. Every line of a \
             list begins with `- `.",
        ),
    ),
    (
        &["simple key expected"],
        (
            "項目の名前の後に、半角の `:` と空白を書いてください。",
            "After the name of a key, write `:` and a space.",
        ),
    ),
    (
        &["unexpected character"],
        (
            "`%` や `@` などの記号で始まる値は、全体を `'` で囲んでください。目に見えない文字が\
             紛れている場合は、消して入力し直します。",
            "Put a value that begins with a sign such as `%` or `@` in `'...'`. If nothing can \
             be seen here, delete the invisible character and type the text again.",
        ),
    ),
];

/// Where the parser's words are none of those.
const ANY_CAUSE: (&str, &str) = (
    "この行と上の行について、字下げ、`:` の後の空白、引用符と括弧の対応を確かめてください。",
    "In this line and the one above, check the indentation, the space after `:`, and that quotation marks \
     and brackets are closed.",
);

pub(super) fn syntax(detail: &str, lang: Lang) -> Worded {
    let cause = CAUSES.iter().find(|(signs, _)| signs.iter().any(|sign| detail.contains(sign)));
    let help = pick(cause.map_or(ANY_CAUSE, |(_, help)| *help), lang);
    match lang {
        Lang::Ja => Worded::new("YAML として読めません")
            .label("ここで読めなくなりました")
            .help(help)
            .help(format!("解析器の報告は{}です。", words(detail, lang))),
        Lang::En => Worded::new("this is not valid YAML")
            .label("reading stopped here")
            .help(help)
            .help(format!("The parser says: {}.", words(detail, lang))),
    }
}

pub(super) const SYNTAX: Lesson = Lesson {
    ja: "YAML は、字下げと記号で「項目: 値」を並べる書き方です。字下げは空白 2 個ずつで、タブは使えません。\
         `:` と `-` の後には半角の空白を置きます。`: ` や ` #` を含む値、記号で始まる値は `'` で囲みます。\
         誤りは、示された行の一つ上にあることもあります。",
    en: "YAML arranges `key: value` by indentation and signs. Indent by two spaces for each level, never \
         by tabs; put a space after `:` and `-`; put values that contain `: ` or ` #`, or begin with a \
         sign, in `'...'`. The fault may be in the line above the one shown.",
    wrong: "title: {ja: 府省庁: 評価, en: Bodies: grades}",
    right: "title: {ja: '府省庁: 評価', en: 'Bodies: grades'}",
};

pub(super) fn several_documents(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("一つのファイルに YAML の文書が二つあります")
            .label("ここから二つ目になります")
            .help("`---` や `...` だけの行を消すか、ここから後を別のファイルに移してください。"),
        Lang::En => Worded::new("the file holds two YAML documents")
            .label("the second begins here")
            .help("Delete the line with `---` or `...`, or move what follows to a file of its own."),
    }
}

pub(super) const SEVERAL_DOCUMENTS: Lesson = Lesson {
    ja: "一つの YAML ファイルには一つの内容だけを書きます。`---` の行で区切った二つ目は、どの役割のファイルか\
         名前から分からないためです。（`.md` ファイルの前書きを囲む `---` は別です。）",
    en: "A YAML file holds one document: the name of the file says what it is for, and could not say it \
         of a second one after a line `---`. (The `---` around the front matter of an `.md` file is \
         another matter.)",
    wrong: "body: cao\n---\nbody: meti",
    right: "body: cao",
};

pub(super) fn anchor_or_alias(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("アンカー（`&`）とエイリアス（`*`）は使えません")
            .label("`&` か `*` で始まっています")
            .help("同じ内容でも、それぞれの場所にそのまま書いてください。")
            .help("`&` や `*` で始まる文を書きたいときは、全体を `'` で囲みます。"),
        Lang::En => Worded::new("anchors (`&`) and aliases (`*`) cannot be used")
            .label("begins with `&` or `*`")
            .help("Write the content out in each place, even where it is the same.")
            .help("For a text that begins with `&` or `*`, put all of it in `'...'`."),
    }
}

pub(super) const ANCHOR_OR_ALIAS: Lesson = Lesson {
    ja: "YAML には、`&名前` を付けた内容を `*名前` で使い回す書き方がありますが、ここでは使いません。変更した\
         箇所だけを見る人には、ほかのどこが変わるのか分からないためです。",
    en: "YAML can name content with `&name` and repeat it with `*name`. That is not used here: whoever \
         reviews a change sees only the changed lines, and could not tell what else they change.",
    wrong: "ciso: &all published\nadvisor: *all",
    right: "ciso: published\nadvisor: published",
};

pub(super) fn tag(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("タグ（`!`）は使えません")
            .label("`!` で始まっています")
            .help("`!` で始まる語を消してください。`!` で始まる文を書きたいときは、全体を `'` で囲みます。"),
        Lang::En => Worded::new("tags (`!`) cannot be used").label("begins with `!`").help(
            "Delete the word that begins with `!`. For a text that begins with `!`, put all of it \
             in `'...'`.",
        ),
    }
}

pub(super) const TAG: Lesson = Lesson {
    ja: "YAML には、値の種類を `!!str` のような語で指定する書き方がありますが、ここでは使いません。何を数値や\
         日付として読むかは、項目ごとに決まっているためです。",
    en: "YAML can state the type of a value with a word such as `!!str`. That is not used here: each key \
         has its own type, and reads what stands there accordingly.",
    wrong: "value: !!float 98.6",
    right: "value: 98.6",
};

pub(super) fn nested_too_deeply(limit: usize, lang: Lang) -> Worded {
    match lang {
        Lang::Ja => {
            Worded::new(format!("入れ子が深すぎます（{limit} 段まで）")).label("ここが深すぎます").help(
                "余分な `- ` や `{`、`[` がないか、字下げが一段ずつ深くなり続けていないか確かめてください。",
            )
        }
        Lang::En => Worded::new(format!("nested too deeply (at most {limit} levels)"))
            .label("too deep here")
            .help("Look for stray `- `, `{` or `[`, and for indentation that grows with every line."),
    }
}

pub(super) const NESTED_TOO_DEEPLY: Lesson = Lesson {
    ja: "項目の組や一覧を重ねられるのは 32 段までです。最も込み入った報告書でも 10 段ほどなので、超えるのは\
         字下げや括弧の誤りです。",
    en: "Records and lists are nested at most 32 levels deep. The most intricate report needs about ten, \
         so that more is a mistake of indentation or brackets.",
    wrong: "at: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[3741]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    right: "at: 3741",
};

pub(super) fn key_not_text(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("項目の名前が文字ではありません")
            .label("ここには項目の名前が必要です")
            .help("`:` の左には項目の名前だけを書き、`{...}` や `[...]` は `:` の右に書いてください。")
            .help("`{` や `[` で始まる文を書きたいときは、全体を `'` で囲みます。"),
        Lang::En => Worded::new("the name of a key is not a text")
            .label("the name of a key is needed here")
            .help("Put only the name of the key to the left of `:`, and `{...}` or `[...]` to its right.")
            .help("For a text that begins with `{` or `[`, put all of it in `'...'`."),
    }
}

pub(super) const KEY_NOT_TEXT: Lesson = Lesson {
    ja: "`:` の左は項目の名前です。名前に一覧や項目の組は使えません。値の括弧を閉じる場所を誤ると、値が\
         名前の場所に来ることがあります。",
    en: "To the left of `:` stands the name of a key, which is never a list or a record. A bracket in the \
         wrong place can move a value there.",
    wrong: "{ciso: published}: messages",
    right: "messages: {ciso: published}",
};
