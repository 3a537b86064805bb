//! What is said of books: why there are none, and where one went.

use std::path::Path;

use super::{error, shown};
use crate::model::Lang;

/// There are no books for want of fonts.
pub(in crate::cli) fn no_books(folder: &Path, required: bool, lang: Lang) -> String {
    let folder = shown(folder);
    said(
        required,
        lang,
        &format!(
            "PDF は作りません。{folder} に書体がそろっていません（作るには `npm ci --prefix themes/fonts`）"
        ),
        &format!(
            "No PDFs: {folder} does not hold their fonts (to have them: `npm ci --prefix themes/fonts`)"
        ),
    )
}

/// There are no books, since this program was built without them.
pub(in crate::cli) fn no_books_in_program(required: bool, lang: Lang) -> String {
    said(
        required,
        lang,
        "PDF は作りません。このプログラムは機能 `pdf` なしで作られています",
        "No PDFs: this program was built without the feature `pdf`",
    )
}

/// There are no books, since the theme names no fonts.
pub(in crate::cli) fn no_fonts_in_theme(required: bool, lang: Lang) -> String {
    said(
        required,
        lang,
        "PDF は作りません。テーマの theme.yaml に `fonts` がありません",
        "No PDFs: the theme.yaml of the theme names no `fonts`",
    )
}

/// There is no book of this name.
pub(in crate::cli) fn no_such_book(name: &str, lang: Lang) -> String {
    error(
        lang,
        &format!("`{name}` の報告はありません。何も書き出していません"),
        &format!("there is no report of `{name}`; nothing was written"),
    )
}

/// Where a book went.
pub(in crate::cli) fn book_written(file: &Path, lang: Lang) -> String {
    let file = shown(file);
    match lang {
        Lang::Ja => format!("{file} を書き出しました"),
        Lang::En => format!("Wrote {file}"),
    }
}

fn said(required: bool, lang: Lang, ja: &str, en: &str) -> String {
    match (required, lang) {
        (true, _) => error(lang, ja, en),
        (false, Lang::Ja) => ja.to_owned(),
        (false, Lang::En) => en.to_owned(),
    }
}
