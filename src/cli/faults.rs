//! Faults of the machine and of use, in words: what happened, that nothing was lost, what to do.

mod books;
mod history;
mod publishing;

use std::fmt;
use std::io;
use std::path::Path;

use crate::guide::scaffold::{Refusal as NoScaffold, Scaffold};
use crate::model::{FiscalYear, Lang};
use crate::publish::Published;

pub(super) use books::{book_written, no_books, no_books_in_program, no_fonts_in_theme, no_such_book};
pub(super) use history::{
    form_only, git, no_addresses, no_folder_nor_revision, no_release, reused, working_tree,
};
pub(super) use publishing::publish;

fn error(lang: Lang, ja: &str, en: &str) -> String {
    match lang {
        Lang::Ja => format!("エラー: {ja}"),
        Lang::En => format!("error: {en}"),
    }
}

/// A path as it is shown.
fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A fault that has only its own technical words.
pub(super) fn plain(fault: &dyn fmt::Display, lang: Lang) -> String {
    let words = fault.to_string();
    error(lang, &words, &words)
}

/// A fault of the system.
pub(super) fn io(fault: &io::Error, lang: Lang) -> String {
    plain(fault, lang)
}

/// A project that cannot be read.
pub(super) fn unreadable(root: &Path, fault: &io::Error, lang: Lang) -> String {
    let content = shown(&root.join("content"));
    match (fault.kind(), lang) {
        (io::ErrorKind::NotFound, Lang::Ja) => error(
            lang,
            &format!(
                "`{content}` がありません。報告書のプロジェクトの中で実行するか、`--root` でその場所を示してください"
            ),
            "",
        ),
        (io::ErrorKind::NotFound, Lang::En) => error(
            lang,
            "",
            &format!(
                "there is no `{content}`; run this inside a report's project, or name one with `--root`"
            ),
        ),
        (_, Lang::Ja) => error(lang, &format!("`{content}` を読めません: {fault}"), ""),
        (_, Lang::En) => error(lang, "", &format!("cannot read `{content}`: {fault}")),
    }
}

/// A folder that is no theme's, or that cannot be read.
pub(super) fn no_theme(folder: &Path, fault: &io::Error, lang: Lang) -> String {
    let folder = shown(folder);
    error(
        lang,
        &format!("テーマ `{folder}` を読めません: {fault}"),
        &format!("cannot read the theme `{folder}`: {fault}"),
    )
}

/// A name that is no check.
pub(super) fn unknown_code(name: &str, near: Option<&str>, lang: Lang) -> String {
    let (ja, en) = match near {
        Some(near) => (format!("（`{near}` のことですか）"), format!("; did you mean `{near}`?")),
        None => (
            "（`hakusho explain --list` に一覧があります）".to_owned(),
            "; see `hakusho explain --list`".to_owned(),
        ),
    };
    error(lang, &format!("`{name}` という検査はありません{ja}"), &format!("there is no check `{name}`{en}"))
}

/// Said when errors in the content keep a site from being published.
pub(super) fn nothing_written(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "エラーがあるので何も書き出していません。前に公開したものはそのまま残っています。",
        Lang::En => "Nothing was written because of the errors. What was published before is unchanged.",
    }
}

/// What a publication did.
pub(super) fn published(output: &Path, published: &Published, lang: Lang) -> String {
    let Published { written, kept, removed, .. } = published;
    let output = shown(output);
    match lang {
        Lang::Ja => {
            format!("{output} に書き出しました（新規・変更 {written}、変更なし {kept}、削除 {removed}）")
        }
        Lang::En => format!("Wrote {output} ({written} new or changed, {kept} unchanged, {removed} removed)"),
    }
}

/// That there are no social cards, and how to have them.
pub(super) fn no_cards(folder: &Path, lang: Lang) -> String {
    let folder = shown(folder);
    match lang {
        Lang::Ja => format!(
            "共有用の画像は作りません。{folder} に書体がありません（作るには `npm ci --prefix themes/fonts`）"
        ),
        Lang::En => format!(
            "No social cards: {folder} does not hold their font (to have them: `npm ci --prefix themes/fonts`)"
        ),
    }
}

/// Where schemas went.
pub(super) fn schemas_written(folder: &Path, files: usize, lang: Lang) -> String {
    let folder = shown(folder);
    match lang {
        Lang::Ja => format!("{folder} に {files} 個のスキーマを書き出しました"),
        Lang::En => format!("Wrote {files} schemas to {folder}"),
    }
}

/// Which files were made, and what comes next.
pub(super) fn made(scaffold: &Scaffold, lang: Lang) -> String {
    let files = scaffold.files.iter().map(|(path, _)| format!("  {path}\n")).collect::<String>();
    let unlisted = scaffold.unlisted_in.as_deref();
    match lang {
        Lang::Ja => {
            let unlisted = unlisted.map(|edition| {
                format!("章の場所を決めるため、`{edition}` の `bodies:` に識別子を加えてください。\n")
            });
            format!(
                "次のファイルを作りました。\n{files}{}書いたら `hakusho check` で確かめてください。",
                unlisted.unwrap_or_default()
            )
        }
        Lang::En => {
            let unlisted = unlisted.map(|edition| {
                format!("Add the id to `bodies:` in `{edition}`, where its chapter has its place.\n")
            });
            format!(
                "Made these files:\n{files}{}When you have written something, run `hakusho check`.",
                unlisted.unwrap_or_default()
            )
        }
    }
}

/// A year that the content says nothing of.
pub(super) fn unknown_year(year: FiscalYear, known: &str, lang: Lang) -> String {
    error(
        lang,
        &format!("{year} 年度の内容はありません（あるのは {known}）"),
        &format!("there is nothing of fiscal year {year}; there is {known}"),
    )
}

/// Two years that have nothing in common.
pub(super) fn nothing_to_compare(before: FiscalYear, year: FiscalYear, lang: Lang) -> String {
    error(
        lang,
        &format!("{before} 年度と {year} 年度には、比べられるものがありません"),
        &format!("fiscal years {before} and {year} have nothing that can be compared"),
    )
}

/// A body that is not registered.
pub(super) fn unknown_body(name: &str, near: Option<&str>, lang: Lang) -> String {
    let (ja, en) = match near {
        Some(near) => (format!("（`{near}` のことですか）"), format!("; did you mean `{near}`?")),
        None => {
            ("（一覧は content/bodies.yaml にあります）".to_owned(), "; see content/bodies.yaml".to_owned())
        }
    };
    error(lang, &format!("`{name}` という組織はありません{ja}"), &format!("there is no body `{name}`{en}"))
}

/// Why no files were made for a body, and what to do about it.
pub(super) fn no_scaffold(refusal: &NoScaffold, year: u16, id: &str, lang: Lang) -> String {
    let (ja, en) = match refusal {
        NoScaffold::Reserved => (
            format!("`{id}` はサイトのページが使う名前なので、府省庁の識別子にはできません"),
            format!("`{id}` is the name of a page of the site and cannot be the id of a body"),
        ),
        NoScaffold::UnknownBody(Some(near)) => (
            format!("`{id}` という府省庁は content/bodies.yaml にありません（`{near}` のことですか）"),
            format!("content/bodies.yaml has no body `{id}`; did you mean `{near}`?"),
        ),
        NoScaffold::UnknownBody(None) => (
            format!(
                "`{id}` という府省庁は content/bodies.yaml にありません。先に次のように登録してください\n  - {{id: {id}, kind: ministry, name: {{ja: 名称, en: Name}}}}"
            ),
            format!(
                "content/bodies.yaml has no body `{id}`; register it first, like this:\n  - {{id: {id}, kind: ministry, name: {{ja: 名称, en: Name}}}}"
            ),
        ),
        NoScaffold::NoDocument => (
            format!(
                "{year} 年度の文書が content/documents.yaml にありません。前の年度の文書の項目を写し、`id:` と `fiscal_year: {year}` などを直して登録してください"
            ),
            format!(
                "content/documents.yaml has no document of fiscal year {year}; copy the entry of an earlier year and change `id:`, `fiscal_year: {year}` and the rest"
            ),
        ),
        NoScaffold::Unread(path) => (
            format!("`{path}` を読めません。`hakusho check` で誤りを確かめてください"),
            format!("`{path}` cannot be read; `hakusho check` says what is wrong"),
        ),
    };
    error(lang, &ja, &en)
}

/// A file that would have been made and is there already.
pub(super) fn there_already(path: &Path, lang: Lang) -> String {
    let path = shown(path);
    error(
        lang,
        &format!("`{path}` はもうあります。何も書き出していません"),
        &format!("`{path}` is there already; nothing was written"),
    )
}
