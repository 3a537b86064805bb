//! Faults of the machine and of use, in words: what happened, that nothing was lost, what to do.

use std::fmt;
use std::io;
use std::path::Path;

use crate::guide::scaffold::{Refusal as NoScaffold, Scaffold};
use crate::model::{FiscalYear, Lang};
use crate::publish::{Doing, ManifestFault, PublishError, Published, Refusal};

mod history;

pub(super) use history::{
    form_only, git, no_addresses, no_folder_nor_revision, no_release, reused, working_tree,
};

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

/// Why a site was not published, and what to do about it.
pub(super) fn publish(fault: &PublishError, lang: Lang) -> String {
    let (ja, en) = match fault {
        PublishError::Refused { path, refusal } => refused(&shown(path), refusal),
        PublishError::Empty => {
            ("出力するファイルがありません".to_owned(), "there is no file to publish".to_owned())
        }
        PublishError::Locked { lock } => (
            format!(
                "別の `hakusho build` が同じ出力先で動いています（`{}`）。終わるのを待ってください",
                shown(lock)
            ),
            format!(
                "another `hakusho build` is at work on this output (`{}`); wait for it to end",
                shown(lock)
            ),
        ),
        PublishError::Occupied { path } => (
            format!(
                "`{}` は hakusho が作ったものではないので上書きしません。別の名前にするか、移してください",
                shown(path)
            ),
            format!("`{}` was not made by hakusho and is not overwritten; rename or move it", shown(path)),
        ),
        PublishError::Manifest { path, fault } => manifest(&shown(path), fault),
        PublishError::Altered { path } => (
            format!(
                "`{}` が書いたとおりになっていません。ディスクの故障か、ほかのプログラムの書き込みが考えられます",
                shown(path)
            ),
            format!(
                "`{}` is not what was written: a failing disk, or another program at work there",
                shown(path)
            ),
        ),
        PublishError::Stray { kept, path } => (
            format!(
                "公開の最中に `{}` が現れました。`{}` に残してあるので、必要なら移してください",
                shown(path),
                shown(kept)
            ),
            format!(
                "`{}` appeared while publishing; it is kept as `{}`: move it where it belongs",
                shown(path),
                shown(kept)
            ),
        ),
        PublishError::Io { doing, path, source } => system(*doing, &shown(path), source),
    };
    error(lang, &ja, &en)
}

fn refused(path: &str, refusal: &Refusal) -> (String, String) {
    let advice = ("`--output` で別のフォルダーを示してください", "name another folder with `--output`");
    let (ja, en) = match refusal {
        Refusal::Root => {
            ("ファイルシステムの根元です".to_owned(), "is the root of the filesystem".to_owned())
        }
        Refusal::Home => (
            "ホームフォルダー（またはそれを含む場所）です".to_owned(),
            "is the home folder, or holds it".to_owned(),
        ),
        Refusal::MountPoint => (
            "マウントポイントです（またはそれを含みます）".to_owned(),
            "is a mount point, or holds one".to_owned(),
        ),
        Refusal::HoldsProtected(inner) => {
            let inner = shown(inner);
            (format!("プロジェクトの `{inner}` を含んでいます"), format!("holds the project's `{inner}`"))
        }
        Refusal::InsideProtected(outer) => {
            let outer = shown(outer);
            (format!("プロジェクトの `{outer}` の中にあります"), format!("lies in the project's `{outer}`"))
        }
        Refusal::Symlink { target } => {
            let target = shown(target);
            (
                format!("シンボリックリンクです（先は `{target}`）。先の場所を直接示せます"),
                format!("is a symbolic link to `{target}`; that place can be named itself"),
            )
        }
        Refusal::NotADirectory => ("フォルダーではありません".to_owned(), "is not a folder".to_owned()),
        Refusal::NotOurs { first_foreign } => {
            let first = shown(first_foreign);
            (
                format!("hakusho が作ったものではなく、空でもありません（`{first}` など）"),
                format!("was not made by hakusho and is not empty (`{first}` for one)"),
            )
        }
    };
    (
        format!("`{path}` には出力できません: {ja}。{}", advice.0),
        format!("`{path}` cannot be the output: it {en}; {}", advice.1),
    )
}

fn manifest(path: &str, fault: &ManifestFault) -> (String, String) {
    match fault {
        ManifestFault::Malformed(detail) => (
            format!("記録 `{path}` を読めません（{detail}）。手で変えていないか確かめてください"),
            format!("cannot read the record `{path}` ({detail}); was it changed by hand?"),
        ),
        ManifestFault::Format(version) => (
            format!("記録 `{path}` は別の版（形式 {version}）のものです。その版の hakusho を使ってください"),
            format!(
                "the record `{path}` is of another version (format {version}); use that version of hakusho"
            ),
        ),
    }
}

fn system(doing: Doing, path: &str, source: &io::Error) -> (String, String) {
    let (ja, en) = match doing {
        Doing::Look => ("調べられません", "cannot be inspected"),
        Doing::Lock => ("の錠を取れません", "cannot be locked"),
        Doing::Read => ("を読めません", "cannot be read"),
        Doing::Write => ("に書けません", "cannot be written"),
        Doing::Carry => ("を次のサイトへ移せません", "cannot be carried over into the next site"),
        Doing::Swap => ("を入れ替えられません", "cannot be swapped"),
        Doing::Remove => ("を削除できません", "cannot be removed"),
    };
    (format!("`{path}` {ja}: {source}"), format!("`{path}` {en}: {source}"))
}
