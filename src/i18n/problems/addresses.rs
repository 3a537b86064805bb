//! Problems of addresses: redirects, and what a release published and is not there any more.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn bad(text: &str, lang: Lang) -> Worded {
    let text = code(text);
    match lang {
        Lang::Ja => Worded::new(format!("{text} はサイトのアドレスの形ではありません"))
            .label("アドレスとして読めません")
            .help(
                "言語を省き、ページは `2012/cao/`、ページの中は `2012/cao/#goals`、ファイルは \
                 `data/2012/grades.csv` のように書いてください。",
            ),
        Lang::En => Worded::new(format!("{text} does not have the form of an address of the site"))
            .label("cannot be read as an address")
            .help(
                "Leave out the language: a page is `2012/cao/`, a place on it `2012/cao/#goals`, a file \
                 `data/2012/grades.csv`.",
            ),
    }
}

pub(super) const BAD: Lesson = Lesson {
    ja: "アドレスは、サイトの中の場所を言語なしで書きます。どちらの言語にも同じページがあり、一つの行で両方が\
         移るためです。ページは `/` で終わります。",
    en: "An address is a place on the site, without the language: both languages have the same pages, and one \
         line moves both. The address of a page ends with `/`.",
    wrong: "- {from: https://hakusho.example/ja/2012/old/, to: 2012/lighthouse/}",
    right: "- {from: 2012/old/, to: 2012/lighthouse/}",
};

pub(super) fn of_present(address: &str, lang: Lang) -> Worded {
    let address = code(address);
    match lang {
        Lang::Ja => Worded::new(format!("{address} には今もページなどがあります"))
            .label("移ったアドレスではありません")
            .help("この行を消すか、`from` を、なくなったアドレスに直してください。"),
        Lang::En => Worded::new(format!("something still stands at {address}"))
            .label("not an address that moved")
            .help("Delete the line, or name an address in `from` at which nothing stands any more."),
    }
}

pub(super) const OF_PRESENT: Lesson = Lesson {
    ja: "`from` は、前に公開し、今は何もないアドレスです。今もあるものから移すと、そのページに誰も着けなくなり\
         ます。",
    en: "`from` is an address that was published and at which nothing stands now. Leading readers away from one \
         that is still there would hide it.",
    wrong: "- {from: 2012/lighthouse/, to: 2012/ferries/}",
    right: "- {from: 2012/beacons/, to: 2012/lighthouse/}",
};

pub(super) fn chain(to: &str, lang: Lang) -> Worded {
    let to = code(to);
    match lang {
        Lang::Ja => Worded::new(format!("移った先の {to} も、移ったアドレスです"))
            .label("ここからさらに移ります")
            .related("その行はここです")
            .help("`to` に、最後に着くアドレスを書いてください。"),
        Lang::En => Worded::new(format!("{to} is itself an address that moved"))
            .label("leads on from there")
            .related("by this line")
            .help("Write the address in `to` at which readers finally arrive."),
    }
}

pub(super) const CHAIN: Lesson = Lesson {
    ja: "移った先は、今あるアドレスでなければなりません。移った先からさらに移ると、読み手は何度も飛ばされ、輪にな\
         れば着きません。二度目に移したときは、前の行の `to` も書き換えます。",
    en: "A redirect leads to where something stands. Through another redirect readers are sent on again, and \
         round a loop they never arrive. When a page moves a second time, change `to` of the first line as well.",
    wrong: "- {from: 2012/beacons/, to: 2012/lights/}\n- {from: 2012/lights/, to: 2012/lighthouse/}",
    right: "- {from: 2012/beacons/, to: 2012/lighthouse/}\n- {from: 2012/lights/, to: 2012/lighthouse/}",
};

pub(super) fn of_another_kind(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => Worded::new("ファイルとページの間では移せません")
            .label("`from` とは別の種類です")
            .related("`from` はここです")
            .help("ページはページに、`data/` のファイルはファイルに移してください。"),
        Lang::En => Worded::new("a file cannot lead to a page, nor a page to a file")
            .label("of another kind than `from`")
            .related("`from` is here")
            .help("Let a page lead to a page, and a file of `data/` to a file."),
    }
}

pub(super) const OF_ANOTHER_KIND: Lesson = Lesson {
    ja: "データのファイルを読むのは、たいていプログラムです。表の代わりにページが返れば壊れ、ページの代わりに表が\
         返れば人が困ります。",
    en: "Files of data are mostly read by programs. One that gets a page instead of a table breaks; a person who \
         gets a table instead of a page is lost.",
    wrong: "- {from: data/2012/old.csv, to: 2012/lighthouse/}",
    right: "- {from: data/2012/old.csv, to: data/2012/coverage-trend.csv}",
};

pub(super) fn lost(address: &str, lang: Lang) -> Worded {
    if let Some(tag) = address.strip_suffix('/').filter(|tag| Lang::from_tag(tag).is_some()) {
        return lost_language(tag, lang);
    }
    let pasted = match lang {
        Lang::Ja => format!("redirects:\n  - {{from: '{address}', to: 今のアドレス}}"),
        Lang::En => format!("redirects:\n  - {{from: '{address}', to: the address now}}"),
    };
    let address = code(address);
    match lang {
        Lang::Ja => Worded::new(format!("公開していた {address} がなくなっています"))
            .label("ここに行き先を書けます")
            .help(format!("移ったのなら、`content/redirects.yaml` に加えてください。\n{pasted}"))
            .help("識別子を変えただけなら、元に戻してください。"),
        Lang::En => Worded::new(format!("{address} was published and is not there any more"))
            .label("where it leads now belongs here")
            .help(format!("If it moved, add this to `content/redirects.yaml`:\n{pasted}"))
            .help("If only an id was changed, put it back."),
    }
}

/// All pages of a language at once.
fn lost_language(tag: &str, lang: Lang) -> Worded {
    let tag = code(tag);
    match lang {
        Lang::Ja => Worded::new(format!("公開していた {tag} のページがすべてなくなっています"))
            .help(format!("`content/site.yaml` の `languages` に {tag} を戻してください。")),
        Lang::En => Worded::new(format!("all pages in {tag} were published and are not there any more"))
            .help(format!("Put {tag} back into `languages` of `content/site.yaml`.")),
    }
}

pub(super) const LOST: Lesson = Lesson {
    ja: "公開したアドレスは、ほかの文書から引用されます。`hakusho check --against` は、前に公開したページ、ページの中\
         の場所、データのファイルがどれも残っているか、移った先が書かれているかを確かめます。",
    en: "Published addresses are cited elsewhere. `hakusho check --against` sees to it that every page, every place \
         on a page and every file of data that was published is still there, or that it is written where it leads.",
    wrong: "redirects: []",
    right: "redirects:\n  - {from: 2012/beacons/, to: 2012/lighthouse/}",
};
