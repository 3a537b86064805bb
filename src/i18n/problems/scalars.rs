//! Problems of single values as written: numbers, ids, words of a list, addresses.

use super::explain::Lesson;
use super::quote::{code, words};
use super::{Worded, hints};
use crate::model::Lang;

pub(super) fn full_width_digits(ascii: &str, lang: Lang) -> Worded {
    let ascii = code(ascii);
    match lang {
        Lang::Ja => Worded::new("数値が全角で書かれています")
            .label(format!("半角では {ascii}"))
            .help(format!("半角で {ascii} と書いてください。")),
        Lang::En => Worded::new("the number is written in full-width characters")
            .label(format!("half-width: {ascii}"))
            .help(format!("Write {ascii} in half-width characters.")),
    }
}

pub(super) const FULL_WIDTH_DIGITS: Lesson = Lesson {
    ja: "数値は、数字も小数点も符号も半角で書きます。全角の数字は表計算や検索では別の文字として扱われ、公開\
         するデータに混ざると集計から漏れるためです。原典が全角で印刷していても、値は半角にします。",
    en: "Digits, decimal points and signs of numbers are half-width. Spreadsheets and search treat \
         full-width digits as other characters, so that such a value would drop out of every sum. Write \
         half-width digits even where the source prints full-width ones.",
    wrong: "- {measure: coverage, value: ９８．６, at: 2145}",
    right: "- {measure: coverage, value: 98.6, at: 2145}",
};

pub(super) fn not_a_number(text: &str, lang: Lang) -> Worded {
    let number = hints::number(text).map(|number| code(&number));
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は数値ではありません"))
            .label("ここには数値が必要です")
            .help_if(number.map(|number| format!("数値だけを {number} のように書いてください。")))
            .help("単位は `unit`、「約」や「以上」は `operator`、数がない理由は `status` に書きます。"),
        Lang::En => Worded::new(format!("{text} is not a number"))
            .label("a number is needed here")
            .help_if(number.map(|number| format!("Write only the number: {number}.")))
            .help(
                "The unit goes in `unit`, \"about\" or \"at least\" in `operator`, and the reason why there \
                 is no number in `status`.",
            ),
    }
}

pub(super) const NOT_A_NUMBER: Lesson = Lesson {
    ja: "数値の欄には、半角の数字と小数点だけを書きます。桁区切りの `,`、`%` や「件」などの単位、\
         「約」などの語は付けません。画面では、言語に応じた区切りと単位が自動で付きます。`100.0` の末尾の \
         0 は、原典の精度を表すので残します。",
    en: "A number has only half-width digits and a decimal point: no separator `,`, no unit such as `%`, \
         no word such as \"about\". Pages add separators and units as each language has them. Keep the \
         final zero of `100.0`: it is the precision of the source.",
    wrong: "- {measure: alerts, value: 約1,009件, at: 371}",
    right: "- {measure: alerts, operator: about, value: 1009, unit: 件, at: 371}",
};

pub(super) fn not_finite(text: &str, lang: Lang) -> Worded {
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は値として使えません"))
            .label("数ではない印です")
            .help("数がない場合は `value` を消し、`status: not-applicable` のように理由を書いてください。"),
        Lang::En => Worded::new(format!("{text} cannot be a value")).label("stands for no number").help(
            "If there is no number, delete `value` and say why: `status: not-applicable`, for example.",
        ),
    }
}

pub(super) const NOT_FINITE: Lesson = Lesson {
    ja: "`NaN` や `inf` は、計算ソフトが「計算できない」「限りない」ことを示す印で、\
         公表された値ではありません。多くは 0 で割った式の結果を貼り付けたものです。",
    en: "`NaN` and `inf` are marks of calculating programs for \"no result\" and \"without bound\", never \
         published values. Most come from a formula that divided by zero and was pasted.",
    wrong: "- {measure: open-rate, value: .nan, at: 7205}",
    right: "- {measure: open-rate, status: not-applicable, at: 7205}",
};

pub(super) fn bad_id(text: &str, lang: Lang) -> Worded {
    let id = hints::id(text).map(|id| code(&id));
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は識別子の形ではありません"))
            .label("識別子として使えません")
            .help_if(id.map(|id| format!("たとえば {id} と書いてください。")))
            .help("識別子は英字で始め、半角の英小文字と数字を `-` でつなぎます（例 `staff-items`）。"),
        Lang::En => Worded::new(format!("{text} does not have the form of an id"))
            .label("cannot be an id")
            .help_if(id.map(|id| format!("Write {id}, for example.")))
            .help(
                "An id begins with a letter and joins lower-case letters (a to z) and digits by `-`, like \
                 `staff-items`.",
            ),
    }
}

pub(super) const BAD_ID: Lesson = Lesson {
    ja: "識別子は、ページのアドレスやデータの列にそのまま使われます。どの環境でも同じに読めるよう、英字で\
         始まる半角の英小文字と数字だけを `-` でつなぎます。日本語の名称は `name` や `label` に書きます。",
    en: "Ids become addresses of pages and values in data files. To read the same everywhere they begin \
         with a letter and join lower-case letters (a to z) and digits by `-`. Names in Japanese go in \
         `name` or `label`.",
    wrong: "id: Staff_Items",
    right: "id: staff-items",
};

pub(super) fn unknown_choice(text: &str, choices: &str, near: Option<&str>, lang: Lang) -> Worded {
    let (text, near) = (words(text, lang), near.map(code));
    match lang {
        Lang::Ja => Worded::new(format!("{text}は、ここで選べる語ではありません"))
            .label("選べる語ではありません")
            .help_if(near.map(|near| format!("{near} のことなら、そう書き直してください。")))
            .help(format!("選べる語は次のとおりです。\n{choices}")),
        Lang::En => Worded::new(format!("{text} is not one of the words to choose from"))
            .label("not one of the words")
            .help_if(near.map(|near| format!("If you meant {near}, write that.")))
            .help(format!("Choose one of these:\n{choices}")),
    }
}

pub(super) const UNKNOWN_CHOICE: Lesson = Lesson {
    ja: "この項目には、決まった語の一つを書きます。語は、両方の言語のページで正しい言葉に置き換えられます。\
         原典の言葉をそのまま残したいときは、`label` などの欄に書きます。",
    en: "This key takes one of a fixed set of words, which the pages replace by the right words in each \
         language. The source's own words go in a field such as `label`.",
    wrong: "by: outside",
    right: "by: external",
};

pub(super) fn bad_url(text: &str, lang: Lang) -> Worded {
    let text = words(text, lang);
    match lang {
        Lang::Ja => Worded::new(format!("{text}は URL として使えません"))
            .label("URL として使えません")
            .help("`https://` で始まる URL の全体を、空白を入れずに書いてください。")
            .help("`base_url` は、`https://hakusho.example/` のように末尾を `/` にします。"),
        Lang::En => Worded::new(format!("{text} cannot be used as a URL"))
            .label("not a usable URL")
            .help("Write the whole URL, beginning with `https://`, without spaces.")
            .help("`base_url` ends with `/`, like `https://hakusho.example/`."),
    }
}

pub(super) const BAD_URL: Lesson = Lesson {
    ja: "URL は `https://`（または `http://`）から書きます。途中から書くと、このサイトの中のページを指すこ\
         とになります。`base_url` は各ページのアドレスの前に付くので、`/` で終えます。",
    en: "A URL begins with `https://` (or `http://`): without it, it would point to a page of this site. \
         `base_url` stands before the address of every page and therefore ends with `/`.",
    wrong: "base_url: hakusho.example",
    right: "base_url: https://hakusho.example/",
};
