//! The words of the site stand in its books, chapter by chapter.

use std::process::Command;

use super::book::{Books, real, tight};
use crate::site::html::Document;

/// So many signs are looked for at a time.
const PIECE: usize = 9;

/// The text of a book between the heads and the feet of its pages.
fn body(books: &Books, book: &str) -> String {
    let mut command = Command::new("pdftotext");
    // In points: below the running head, above the folio.
    command.args(["-enc", "UTF-8", "-raw", "-r", "72", "-x", "0", "-y", "72", "-W", "596", "-H", "700"]);
    let output = command.arg(books.path(book)).arg("-").output().unwrap();
    tight(&String::from_utf8(output.stdout).unwrap())
}

/// The running words of a page: what is only on the screen, and drawings, are left out.
fn words(page: &Document) -> Vec<String> {
    let in_main = |of: crate::site::html::Element<'_>| {
        of.around().any(|around| around.attribute("id") == Some("page_main"))
    };
    let texts = page.texts().filter(|(of, _)| in_main(*of));
    let printed = texts.filter(|(of, _)| {
        !std::iter::once(*of).chain(of.around()).any(|around| {
            matches!(around.name(), "details" | "nav" | "svg" | "script" | "aside" | "summary" | "sup")
                || ["papers", "way", "ways", "pager", "sections", "years", "back", "breadcrumbs", "head"]
                    .iter()
                    .any(|class| around.has_class(class))
        })
    });
    printed.map(|(_, text)| tight(text)).filter(|text| text.chars().count() >= PIECE).collect()
}

#[test]
fn every_chapter_says_in_its_book_what_it_says_on_the_site() {
    let Some(books) = real("words of chapters") else { return };
    let mut chapters = 0;
    let mut missing = Vec::new();
    for book in books.all().iter().filter(|book| book.ends_with("/chapter.pdf")) {
        let printed = body(books, book);
        let html = book.replace("chapter.pdf", "index.html");
        let page = Document::parse(&html, &books.html(&html));
        for text in words(&page) {
            // A line that goes on on the next page has the notes of its own page in between.
            let signs: Vec<char> = text.chars().collect();
            let pieces = signs.chunks_exact(PIECE).map(|piece| piece.iter().collect::<String>());
            let lost = pieces.filter(|piece| !printed.contains(piece)).count();
            if lost > 2 {
                missing.push(format!("{book}: {text}"));
            }
        }
        chapters += 1;
    }
    assert!(chapters >= 2 * 21, "{chapters} chapters");
    assert!(missing.is_empty(), "{} texts:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn a_book_begins_with_its_title_and_ends_with_its_licence_and_digest() {
    let Some(books) = real("covers and imprints") else { return };
    for book in books.all() {
        let pages = books.pages(&book);
        let (first, last) = (tight(&pages[0]), tight(&pages[pages.len() - 1]));
        let notice =
            if book.starts_with("ja/") { "公式サイトではない" } else { "notanofficialsite" };
        assert!(first.contains(notice), "{book}: {first}");
        assert!(last.contains("public_data_license_v1.0") && last.contains("SHA-256"), "{book}: {last}");
        let digest = last.chars().collect::<Vec<_>>();
        let digits = digest.split(|c| !c.is_ascii_hexdigit()).map(<[char]>::len).max();
        assert!(digits >= Some(64), "{book}: {last}");
    }
}

/// A book that no page leads to is not found by its readers.
#[test]
fn pages_lead_to_their_books_and_to_none_that_is_not_made() {
    let Some(books) = real("links to books") else { return };
    for book in books.all() {
        let (folder, _) = book.rsplit_once('/').unwrap();
        let page = books.html(&format!("{folder}/index.html"));
        let up = "../".repeat(book.matches('/').count());
        assert!(page.contains(&format!("href=\"{up}{book}\"")), "{book}");
    }
    assert!(books.html("ja/index.html").contains("href=\"../ja/2012/report.pdf\""));
    for (path, page) in crate::site::built::real().site.texts(".html") {
        assert!(!page.contains(".pdf\""), "{path}");
    }
}
