//! What assistive technology and archives get: languages, tags, alternative texts, heads of tables, identifiers.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

use super::book::{real, skip};

/// An element of the structure: its kind, its dictionary, and how deep it lies.
struct Element<'d> {
    kind: String,
    dictionary: &'d Dictionary,
}

fn resolved<'d>(document: &'d Document, object: &'d Object) -> &'d Object {
    document.dereference(object).map_or(object, |(_, found)| found)
}

fn entry<'d>(document: &'d Document, dictionary: &'d Dictionary, key: &str) -> Option<&'d Object> {
    dictionary.get(key.as_bytes()).ok().map(|found| resolved(document, found))
}

/// All elements in reading order.
fn walk<'d>(document: &'d Document, object: &'d Object, found: &mut Vec<Element<'d>>) {
    match resolved(document, object) {
        Object::Array(all) => all.iter().for_each(|one| walk(document, one, found)),
        Object::Dictionary(dictionary) => {
            if let Some(kind) = entry(document, dictionary, "S").and_then(|kind| kind.as_name().ok()) {
                let kind = String::from_utf8_lossy(kind).into_owned();
                found.push(Element { kind, dictionary });
            }
            if let Ok(below) = dictionary.get(b"K") {
                walk(document, below, found);
            }
        }
        _ => {}
    }
}

/// Whether one of the attributes of an element has a key.
fn has_attribute(document: &Document, element: &Dictionary, key: &str) -> bool {
    let of = |object: &Object| match resolved(document, object) {
        Object::Dictionary(dictionary) => dictionary.has(key.as_bytes()),
        _ => false,
    };
    match entry(document, element, "A") {
        Some(Object::Array(all)) => all.iter().any(of),
        Some(one) => of(one),
        None => false,
    }
}

#[test]
fn every_book_has_a_language_a_title_tags_and_the_marks_of_its_standards() {
    let Some(books) = real("the structure of books") else { return };
    for book in books.all() {
        let document = Document::load(books.path(&book)).unwrap();
        let catalog = document.catalog().unwrap();
        let lang = entry(&document, catalog, "Lang").unwrap().as_str().unwrap();
        assert!(lang.starts_with(&book.as_bytes()[..2]), "{book}: {lang:?}");
        let marks = entry(&document, catalog, "MarkInfo").unwrap().as_dict().unwrap();
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap(), "{book}");
        let shown = entry(&document, catalog, "ViewerPreferences").unwrap().as_dict().unwrap();
        assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{book}");
        assert!(catalog.has(b"Outlines"), "{book}");
        let metadata = entry(&document, catalog, "Metadata").unwrap().as_stream().unwrap();
        let xmp = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let xmp = String::from_utf8(xmp).unwrap();
        for (prefix, part) in [("pdfuaid", "1"), ("pdfaid", "2")] {
            let said = [format!("<{prefix}:part>{part}<"), format!("{prefix}:part=\"{part}\"")];
            assert!(said.iter().any(|said| xmp.contains(said)), "{book}: {prefix} in {xmp}");
        }
        assert!(xmp.contains("pdfaid:conformance") && xmp.contains("dc:title"), "{book}: {xmp}");
    }
}

#[test]
fn figures_are_described_heads_of_tables_have_a_scope_and_no_level_of_headings_is_left_out() {
    let Some(books) = real("the tags of books") else { return };
    for book in books.all() {
        let document = Document::load(books.path(&book)).unwrap();
        let root = entry(&document, document.catalog().unwrap(), "StructTreeRoot").unwrap();
        let mut elements = Vec::new();
        walk(&document, root, &mut elements);
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        let mut level = 0;
        for element in &elements {
            *counted.entry(&element.kind).or_default() += 1;
            match element.kind.as_str() {
                "Figure" => {
                    let said = entry(&document, element.dictionary, "Alt").map(|alt| alt.as_str().unwrap());
                    assert!(said.is_some_and(|alt| alt.len() > 8), "{book}: a figure says nothing");
                }
                "TH" => {
                    assert!(
                        has_attribute(&document, element.dictionary, "Scope"),
                        "{book}: a head without a scope"
                    );
                }
                "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => {
                    let now: usize = element.kind[1..].parse().unwrap();
                    assert!(now <= level + 1, "{book}: H{now} below H{level}");
                    level = now;
                }
                _ => {}
            }
        }
        for kind in ["H1", "P", "Link"] {
            assert!(counted.contains_key(kind), "{book}: no {kind} in {counted:?}");
        }
        if book.ends_with("2012/report.pdf") {
            for kind in ["Table", "TH", "TD", "Figure", "Note", "TOC", "TOCI", "Caption", "L", "LI"] {
                assert!(counted.contains_key(kind), "{book}: no {kind} in {counted:?}");
            }
        }
    }
}

#[test]
fn qpdf_finds_no_error() {
    let Some(books) = real("books before qpdf") else { return };
    if std::process::Command::new("qpdf").arg("--version").output().is_err() {
        return skip("books before qpdf", "there is no qpdf");
    }
    for book in books.all() {
        let run = std::process::Command::new("qpdf").arg("--check").arg(books.path(&book)).output().unwrap();
        assert!(run.status.success(), "{book}: {}", String::from_utf8_lossy(&run.stdout));
    }
}

#[test]
fn the_same_content_gives_the_same_books_anywhere() {
    use crate::cards::fonts;
    use crate::project::Project;
    if let Some(why) = super::book::missing() {
        return skip("the same books anywhere", why);
    }
    let made = |zone: &str, threads: &str| {
        let project = Project::base();
        let folder = fonts();
        let mut command = project.command(&["build", "--pdf", "--threads", threads]);
        let output = command.arg("--fonts").arg(folder).env("TZ", zone).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let site = project.published();
        let books: BTreeMap<String, Vec<u8>> = site
            .paths()
            .filter(|path| path.ends_with(".pdf"))
            .map(|path| (path.to_owned(), site.bytes(path).to_vec()))
            .collect();
        books
    };
    let (one, other) = (made("Asia/Tokyo", "1"), made("America/New_York", "2"));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    assert_eq!(one.len(), 4, "{:?}", one.keys());
    assert!(one == other, "the same content gave other bytes");
}

#[test]
fn a_book_that_stands_and_is_right_is_kept_and_one_that_somebody_changed_is_made_anew() {
    use crate::cards::fonts;
    use crate::project::Project;
    if let Some(why) = super::book::missing() {
        return skip("books that are kept", why);
    }
    let project = Project::base();
    let folder = fonts();
    let build = || {
        let run = project.run(&["build", "--fonts", folder.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        project.published()
    };
    let path = "ja/2012/lighthouse/chapter.pdf";
    let first = build();
    let seal = String::from_utf8(first.bytes(&format!("{path}.sha256")).to_vec()).unwrap();
    // A seal that says so is believed only where the bytes are those that were sealed.
    project.write(&format!("public/{path}"), b"no book");
    assert_eq!(build().bytes(path), first.bytes(path));
    // What was made of something else is not right any more.
    project.write(&format!("public/{path}.sha256"), seal.replace("# ", "# 0").as_bytes());
    let changes = build().changes(&first);
    assert!(changes.is_empty(), "{changes:?}");
}
