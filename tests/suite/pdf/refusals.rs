//! What is said where there are no books, and who is to blame.

use std::fs;

use super::book::{missing, skip};
use crate::cards::fonts;
use crate::project::Project;

#[test]
fn without_fonts_there_is_no_book_and_the_build_says_how_to_have_them() {
    let project = Project::base();
    for (lang, words) in [("ja", "PDF は作りません"), ("en", "No PDFs")] {
        let run = project.run(&["--messages", lang, "build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains(words) && run.stderr.contains("npm ci --prefix themes/fonts"));
    }
    assert!(project.published().paths().all(|path| !path.ends_with(".pdf")));
}

#[test]
fn a_book_that_was_asked_for_and_cannot_be_made_is_an_error_and_nothing_is_written() {
    let project = Project::base();
    for arguments in [&["build", "--pdf"][..], &["pdf", "--body", "lighthouse"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("npm ci --prefix themes/fonts"), "{}", run.stderr);
    }
    assert!(!project.root().join("public").exists());
}

#[test]
fn no_books_are_made_where_none_are_wanted_and_nothing_is_said_of_them() {
    let run = Project::base().run(&["--messages", "en", "build", "--no-pdf"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stderr.contains("PDF"), "{}", run.stderr);
}

#[test]
fn a_file_that_is_not_the_pinned_font_is_refused() {
    if let Some(why) = missing() {
        return skip("a changed font", why);
    }
    let project = Project::base();
    let folder = project.root().join("fonts");
    for (path, bytes) in crate::project::files_under(&fonts()) {
        if path.ends_with(".ttf") {
            let file = folder.join(&path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    }
    let changed = "@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf";
    let other = "@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf";
    fs::copy(folder.join(other), folder.join(changed)).unwrap();
    let run = project.run(&["build", "--fonts", "fonts"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains(changed), "{}", run.stderr);
}

#[test]
fn a_report_that_there_is_none_of_is_refused_by_its_name() {
    if let Some(why) = missing() {
        return skip("a book of no body", why);
    }
    let folder = fonts();
    let fonts = folder.to_str().unwrap();
    for body in ["nobody", "Not An Id"] {
        let run = Project::base().run(&["--messages", "en", "pdf", "--body", body, "--fonts", fonts]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(body), "{}", run.stderr);
    }
}

#[test]
fn a_fault_of_a_template_is_told_with_its_file_and_line() {
    if let Some(why) = missing() {
        return skip("a broken template", why);
    }
    let folder = fonts();
    let project =
        Project::base().with("mine/print/chapter.typ", "#import \"book.typ\": *\n\n#book.nothing\n");
    let fonts = folder.to_str().unwrap();
    let run = project.run(&["pdf", "--body", "lighthouse", "--theme", "mine", "--fonts", fonts]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("print/chapter.typ:3:"), "{}", run.stderr);
}

/// A character that no font has is told at its place, in the source where the author typed it.
pub(crate) fn missing_glyph() {
    if let Some(why) = missing() {
        return skip("a character without a glyph", why);
    }
    let folder = fonts();
    let path = "content/2012/bodies/lighthouse/ciso.ja.md";
    let project = Project::base();
    let text = format!("{}\n減\u{5c10}した。\n", project.read(path).trim_end());
    let project = project.with(path, &text);
    let run = project.run(&["--messages", "en", "build", "--fonts", folder.to_str().unwrap()]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let line = text.lines().count();
    assert!(run.stderr.contains(&format!("{path}:{line}:2")), "{}", run.stderr);
    assert!(run.stderr.contains("missing-glyph") && run.stderr.contains("U+5C10"), "{}", run.stderr);
    assert!(!project.root().join("public").exists());
    // What is not printed needs no glyph.
    assert_eq!(project.run(&["build", "--no-pdf"]).code, 0);
}

#[test]
fn a_character_that_no_font_has_is_told_at_its_place() {
    missing_glyph();
}
