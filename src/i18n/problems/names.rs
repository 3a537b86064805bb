//! Problems of names: unknown, used twice, reserved.

use super::Worded;
use super::explain::Lesson;
use super::kinds::{kind_name, where_declared};
use super::quote::code;
use crate::diagnostic::Kind;
use crate::model::Lang;

pub(super) fn unknown(kind: Kind, name: &str, near: Option<&str>, lang: Lang) -> Worded {
    let kind_name = kind_name(kind, lang);
    let (name, near) = (code(name), near.map(code));
    match lang {
        Lang::Ja => Worded::new(format!("{name} という{kind_name}はありません"))
            .label(format!("この{kind_name}はありません"))
            .help_if(near.map(|near| format!("{near} のことなら、そう書き直してください。"))),
        Lang::En => Worded::new(format!("there is no {kind_name} {name}"))
            .label(format!("no such {kind_name}"))
            .help_if(near.map(|near| format!("If you meant {near}, write that."))),
    }
    .help(where_declared(kind, lang))
}

pub(super) const UNKNOWN: Lesson = Lesson {
    ja: "府省庁、指標、主体、対象などは、登録簿（`bodies.yaml`、`measures.yaml` など）に一度だけ登録し、\
         ほかのファイルからは識別子で指します。同じ物が別の名前で二つに分かれたり、\
         年度をまたいで追えなくなったりしないようにするためです。新しい物なら、先に登録簿に加えます。",
    en: "Bodies, measures, roles, subjects and the like are registered once (`bodies.yaml`, `measures.yaml`, \
         ...) and named by id everywhere else, so that nothing splits in two under different spellings or \
         is lost between years. Register a new thing before you use it.",
    wrong: "- {measure: covrage, value: 98.6, at: 2145}",
    right: "- {measure: coverage, value: 98.6, at: 2145}",
};

pub(super) fn duplicate(kind: Kind, id: &str, lang: Lang) -> Worded {
    let (kind, id) = (kind_name(kind, lang), code(id));
    match lang {
        Lang::Ja => Worded::new(format!("{kind}の識別子 {id} が二度使われています"))
            .label("二度目")
            .related("一度目")
            .help("別の物なら、後から加えた方に別の識別子を付けてください。同じ物なら一方を消します。"),
        Lang::En => Worded::new(format!("the {kind} {id} is declared twice"))
            .label("the second time")
            .related("the first time")
            .help(
                "If they are two things, give the newer one another id. If they are one, delete one of them.",
            ),
    }
}

pub(super) const DUPLICATE: Lesson = Lesson {
    ja: "識別子は一つの物だけを指します。公開した識別子はアドレスやデータの一部になり、\
         引用されているかもしれないので、変えたり別の物に使い回したりしません。重なったときは、\
         新しい方に別の名前を付けます。",
    en: "An id stands for one thing. Once published it is part of addresses and data that others cite, so it \
         never changes and is never given to another thing. Where two collide, rename the newer one.",
    wrong: "- {id: awareness, text: {ja: 対策を周知する。, en: Staff will be told.}, at: 3715}\n- {id: awareness, text: {ja: 新任者を教育する。, en: Newcomers will be trained.}, at: 3723}",
    right: "- {id: awareness, text: {ja: 対策を周知する。, en: Staff will be told.}, at: 3715}\n- {id: newcomer-training, text: {ja: 新任者を教育する。, en: Newcomers will be trained.}, at: 3723}",
};

pub(super) fn reserved(id: &str, lang: Lang) -> Worded {
    let (renamed, id) = (code(&format!("{id}-office")), code(id));
    match lang {
        Lang::Ja => Worded::new(format!("{id} はサイトのページに使われる名前です"))
            .label("この識別子は使えません")
            .help(format!("{renamed} のように、別の識別子にしてください。")),
        Lang::En => Worded::new(format!("{id} is the name of a page of the site"))
            .label("cannot be an id")
            .help(format!("Choose another id, such as {renamed}.")),
    }
}

pub(super) const RESERVED: Lesson = Lesson {
    ja: "府省庁の識別子は `ja/2012/mhlw/` のようにアドレスになります。`report`、`bodies`、`print`、\
         `changes` など、サイトが自分のページに使う名前を付けると、二つのページが同じ場所に重なります。",
    en: "The id of a body becomes an address, such as `ja/2012/mhlw/`. With a name that the site uses for \
         its own pages (`report`, `bodies`, `print`, `changes`, ...), two pages would share one place.",
    wrong: "- {id: data, kind: ministry, name: {ja: データ庁, en: Data Agency}}",
    right: "- {id: data-agency, kind: ministry, name: {ja: データ庁, en: Data Agency}}",
};
