//! Why a site was not published, in words. The folder to publish to is named in each.
//!
//! Deliberately absent: faults of reading and of use (the floor above).

use std::io;

use super::{error, shown};
use crate::model::Lang;
use crate::publish::{Doing, ManifestFault, PublishError, Refusal};

/// Why a site was not published, and what to do about it.
pub(in super::super) fn publish(fault: &PublishError, lang: Lang) -> String {
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
