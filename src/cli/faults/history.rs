//! Faults of earlier states: revisions, published folders, ids that were used again.

use std::path::Path;

use super::{error, shown};
use crate::model::Lang;
use crate::source::GitFault;

/// Why a revision could not be read.
pub(in crate::cli) fn git(fault: &GitFault, lang: Lang) -> String {
    let (ja, en) = match fault {
        GitFault::Missing(error) => (
            format!("`git` を実行できません（{error}）。git を入れてください"),
            format!("`git` cannot be run ({error}); install git"),
        ),
        GitFault::NotARepository => (
            "ここは git のリポジトリーではありません。`--root` でプロジェクトを示してください".to_owned(),
            "this is no git repository; name the project with `--root`".to_owned(),
        ),
        GitFault::UnknownRevision(name) => (
            format!("`{name}` という版はありません。`git log` や `git branch -a` で名前を確かめてください"),
            format!("there is no revision `{name}`; see `git log` and `git branch -a`"),
        ),
        GitFault::Unrelated(old, new) => (
            format!("`{old}` と `{new}` に共通の祖先はありません"),
            format!("`{old}` and `{new}` have no common ancestor"),
        ),
        GitFault::NoContent(name) => {
            (format!("`{name}` に content/ はありません"), format!("`{name}` has no content/"))
        }
        GitFault::Unreadable(words) => (
            format!("git が読めませんでした: {words}"),
            format!("git could not read the repository: {words}"),
        ),
    };
    error(lang, &ja, &en)
}

/// A folder that holds no release.
pub(in crate::cli) fn no_release(folder: &Path, fault: &dyn std::error::Error, lang: Lang) -> String {
    let folder = shown(folder);
    error(
        lang,
        &format!("`{folder}` を公開済みのデータとして読めません: {fault}"),
        &format!("`{folder}` cannot be read as published data: {fault}"),
    )
}

/// A release from before there were lists of addresses: nothing is said of its addresses.
pub(in crate::cli) fn no_addresses(folder: &Path, lang: Lang) -> String {
    let folder = shown(folder);
    match lang {
        Lang::Ja => {
            format!("`{folder}` にアドレスの一覧（addresses.txt）がないので、アドレスは確かめていません")
        }
        Lang::En => {
            format!("`{folder}` has no list of addresses (addresses.txt): its addresses were not checked")
        }
    }
}

/// What is neither a published folder nor a revision.
pub(in crate::cli) fn no_folder_nor_revision(name: &str, fault: &GitFault, lang: Lang) -> String {
    let revision = git(fault, lang);
    match lang {
        Lang::Ja => format!("`{name}` というフォルダーもありません。{revision}"),
        Lang::En => format!("there is no folder `{name}` either; {revision}"),
    }
}

/// An id that stands for another thing than before.
pub(in crate::cli) fn reused(id: &str, lang: Lang) -> String {
    error(
        lang,
        &format!(
            "`{id}` は前とは別の物を指しています。識別子は使い回さず、新しい物には新しい識別子を付けてください"
        ),
        &format!(
            "`{id}` stands for another thing than before; ids are not used again: give the new thing an id of its own"
        ),
    )
}

/// The name of the files as they are.
pub(in crate::cli) fn working_tree(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "今のファイル",
        Lang::En => "the files as they are",
    }
}

/// Said where files changed and nothing that they mean.
pub(in crate::cli) fn form_only(files: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{files} 個のファイルが変わったが、意味の変化はない（注釈、改行、順序など）。"),
        Lang::En if files == 1 => {
            "1 file changed, but nothing that it means (comments, line breaks, order and the like)."
                .to_owned()
        }
        Lang::En => format!(
            "{files} files changed, but nothing that they mean (comments, line breaks, order and the like)."
        ),
    }
}
