//! Problems of whole files: missing, unknown, unreadable.

use super::Worded;
use super::explain::Lesson;
use super::quote::code;
use crate::model::Lang;

pub(super) fn missing_file(path: &str, lang: Lang) -> Worded {
    let path = code(path);
    match lang {
        Lang::Ja => Worded::new(format!("{path} がありません"))
            .label("このファイルが必要とするファイルです")
            .help(format!(
                "{path} を作ってください。ファイル名の末尾は `.yaml` です（`.yml` は読みません）。"
            ))
            .help(
                "ファイルがあるはずなら、名前の綴りと、`content` フォルダーのある場所で実行しているか\
                 （`--root` でも示せます）を確かめてください。",
            ),
        Lang::En => Worded::new(format!("{path} is missing"))
            .label("this file needs it")
            .help(format!("Create {path}. The name must end in `.yaml`; `.yml` is not read."))
            .help(
                "If it should be there, check its spelling, and run the command in the folder that holds \
                 `content` or name that folder with `--root`.",
            ),
    }
}

pub(super) const MISSING_FILE: Lesson = Lesson {
    ja: "どのサイトにも、題名や言語を決める `content/site.yaml`、府省庁の一覧 `content/bodies.yaml`、文書の\
         一覧 `content/documents.yaml`、指標の一覧 `content/measures.yaml` が必要です。ほかのファイルは\
         すべて、これらに登録した識別子を使って書かれます。",
    en: "Every site has `content/site.yaml` (titles and languages), `content/bodies.yaml`, \
         `content/documents.yaml` and `content/measures.yaml`: every other file is written in terms of \
         the ids that these register.",
    wrong: "content/site.yml",
    right: "content/site.yaml",
};

pub(super) fn unexpected_file(path: &str, lang: Lang) -> Worded {
    let path = code(path);
    match lang {
        Lang::Ja => Worded::new(format!("{path} は読み込まれません"))
            .label("このファイルの内容は使われません")
            .help(
                "名前と置き場所を確かめてください。読み込むのは、たとえば次のファイルです。\n\
                 content/2012/edition.yaml\n\
                 content/2012/government.yaml\n\
                 content/2012/bodies/mhlw.yaml\n\
                 content/2012/bodies/mhlw/ciso.ja.md",
            )
            .help("報告書に使わないファイルは `content` フォルダーの外に置いてください。"),
        Lang::En => Worded::new(format!("{path} is not read"))
            .label("nothing of this file is used")
            .help(
                "Check its name and folder. The files that are read look like these:\n\
                 content/2012/edition.yaml\n\
                 content/2012/government.yaml\n\
                 content/2012/bodies/mhlw.yaml\n\
                 content/2012/bodies/mhlw/ciso.ja.md",
            )
            .help("Keep files that are not part of the report outside the folder `content`."),
    }
}

pub(super) const UNEXPECTED_FILE: Lesson = Lesson {
    ja: "ファイルの役割は、名前と置き場所だけで決まります。どの役割にも当たらないファイル（メモ、\
         バックアップ、`.yml`、ショートカットなど）は読み込まれません。書いたはずの内容が載らないのを\
         防ぐため、見つけたら知らせます。名前の最初が `.` のファイルは対象外です。",
    en: "What a file is for follows from its name and folder alone. A file that fits no purpose (notes, \
         backups, `.yml`, symbolic links) is not read; this warning makes sure that nobody waits for its \
         content to appear. Files whose names begin with `.` are left alone.",
    wrong: "content/2012/mhlw.ciso.md",
    right: "content/2012/bodies/mhlw/ciso.ja.md",
};

pub(super) fn not_utf8(lang: Lang) -> Worded {
    match lang {
        Lang::Ja => {
            Worded::new("ファイルの文字コードが UTF-8 ではありません").label("ここから読めません").help(
                "文字コード UTF-8 で保存し直してください。メモ帳なら「名前を付けて保存」で、文字コードに\
                 「UTF-8」を選びます。",
            )
        }
        Lang::En => {
            Worded::new("the file is not encoded in UTF-8").label("cannot be read from here on").help(
                "Save the file again as UTF-8. In Notepad: \"Save as\", then \"UTF-8\" under \"Encoding\".",
            )
        }
    }
}

pub(super) const NOT_UTF8: Lesson = Lesson {
    ja: "すべてのファイルは文字コード UTF-8 で保存します。Shift_JIS などで保存したファイルは、パソコンに\
         よって別の文字に化けるためです。最初に読めない文字の場所を示します。",
    en: "Every file is saved as UTF-8. A file in another encoding, such as Shift_JIS, turns into other \
         characters on other computers. The place shown is the first that cannot be read.",
    wrong: "mhlw.yaml (Shift_JIS)",
    right: "mhlw.yaml (UTF-8)",
};

pub(super) fn file_too_large(size: u64, limit: u64, lang: Lang) -> Worded {
    let (size, limit) = (mebibytes(size), mebibytes(limit));
    match lang {
        Lang::Ja => Worded::new(format!("ファイルが大きすぎます（{size} MiB、上限は {limit} MiB）")).help(
            "画像などを貼り付けていないか確かめ、大きな表は `content/2012/tables-2.yaml` のような別の\
             ファイルに分けてください。",
        ),
        Lang::En => Worded::new(format!("the file is too large ({size} MiB; the limit is {limit} MiB)"))
            .help(
                "Make sure that no image was pasted into it, and move large tables to another file, such \
                 as `content/2012/tables-2.yaml`.",
            ),
    }
}

/// With one decimal, rounded up, so that a size above a limit never looks equal to it.
fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

pub(super) const FILE_TOO_LARGE: Lesson = Lesson {
    ja: "一つのファイルは 4 MiB までです。最も長い報告書でもその 8 分の 1 ほどなので、これを超える\
         ファイルはたいてい、別の物を誤って置いたものです。",
    en: "A file has at most 4 MiB. The longest report needs an eighth of that, so a larger file is nearly \
         always something else that was put there by mistake.",
    wrong: "content/2012/government.yaml (6.2 MiB)",
    right: "content/2012/government.yaml (3.1 MiB)\ncontent/2012/tables-2.yaml (3.1 MiB)",
};
