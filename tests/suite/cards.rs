//! Social cards: which pages have one, what it is, and that none is stale.
//!
//! The font is no part of the repository: `npm ci --prefix themes/fonts` brings it. Without it, what needs cards
//! is left out here; that there are none without it is tested always.

use std::fs;
use std::path::PathBuf;

use crate::project::{Project, Site, repository};

/// The folder of the font, which may be there or not.
pub(crate) fn fonts() -> PathBuf {
    repository().join("themes/fonts/node_modules")
}

/// Whether the font is there; where it has to be, that it is missing is a failure.
fn has_fonts() -> bool {
    let there = fonts().join("@expo-google-fonts/biz-udpgothic").exists();
    let required = std::env::var_os("HAKUSHO_REQUIRE_BROWSER").is_some();
    assert!(there || !required, "no font of cards: `npm ci --prefix themes/fonts`");
    if !there {
        eprintln!("skipped: cards need their font (`npm ci --prefix themes/fonts`)");
    }
    there
}

fn built(project: &Project, more: &[&str]) -> Site {
    let folder = fonts();
    let arguments = [&["build", "--no-pdf", "--fonts", folder.to_str().unwrap()], more].concat();
    let run = project.run(&arguments);
    assert!(run.code == 0, "{}", run.stderr);
    project.published()
}

fn cards(site: &Site) -> Vec<&str> {
    site.paths().filter(|path| path.ends_with(".png")).collect()
}

/// What the head of a page says to other sites.
fn told<'p>(page: &'p str, property: &str) -> Option<&'p str> {
    let start = format!(r#"="{property}" content=""#);
    page.split_once(&start)?.1.split('"').next()
}

#[test]
fn without_its_font_there_is_no_card_and_the_build_says_how_to_have_them() {
    let project = Project::base();
    for (lang, words) in [("ja", "共有用の画像は作りません"), ("en", "No social cards")] {
        let run = project.run(&["--messages", lang, "build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains(words) && run.stderr.contains("npm ci --prefix themes/fonts"));
    }
    let site = project.published();
    assert!(cards(&site).is_empty());
    for (path, page) in site.texts(".html") {
        assert!(!page.contains("og:") && !page.contains("twitter:"), "{path}");
    }
}

#[test]
fn a_file_that_is_no_font_is_a_fault_and_nothing_is_written() {
    let project = Project::base();
    for file in ["400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"] {
        project
            .write(&format!("themes/fonts/node_modules/@expo-google-fonts/biz-udpgothic/{file}"), b"no font");
    }
    let run = project.run(&["build"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(!project.root().join("public").exists());
}

#[test]
fn every_year_and_every_report_has_a_card_in_both_languages() {
    if !has_fonts() {
        return;
    }
    let project = Project::base();
    let site = built(&project, &[]);
    let expected = ["2012", "2012/ferries", "2012/lighthouse"];
    let expected: Vec<String> = ["en", "ja"]
        .iter()
        .flat_map(|lang| expected.map(|slug| format!("{lang}/{slug}/card.png")))
        .filter(|path| site.has(&path.replace("card.png", "index.html")))
        .collect();
    let mut found = cards(&site);
    found.sort_unstable();
    let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    expected.sort_unstable();
    assert_eq!(found, expected);
    for path in found {
        let png = site.bytes(path);
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{path}");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630), "{path}");
        assert!(png.len() < 80_000, "{path}: {} bytes", png.len());
    }
}

#[test]
fn pages_with_a_card_name_it_by_its_address_in_the_world_and_others_say_nothing() {
    if !has_fonts() {
        return;
    }
    let site = built(&Project::base(), &[]);
    for (path, page) in site.texts("index.html") {
        let card = path.replace("index.html", "card.png");
        let named = told(&page, "og:image").map(|url| url.split_once("://").unwrap().1);
        let named = named.map(|url| url.split_once('/').unwrap().1);
        assert_eq!(named, site.has(&card).then_some(card.as_str()), "{path}");
        for property in ["og:title", "og:description", "og:type", "og:image:alt", "twitter:card"] {
            assert_eq!(told(&page, property).is_some(), named.is_some(), "{path}: {property}");
        }
    }
}

#[test]
fn a_card_that_is_right_is_kept_and_any_other_is_made_anew() {
    if !has_fonts() {
        return;
    }
    let project = Project::base();
    let first = built(&project, &[]);
    let path = project.root().join("public/ja/2012/card.png");
    // Somebody paints over it: the last bytes of the pixels are others.
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() - 20;
    bytes[at] ^= 0xff;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(built(&project, &[]).changes(&first), Vec::<String>::new());
    // The card of another page says what that was made of, and not what this is.
    fs::copy(project.root().join("public/en/2012/card.png"), &path).unwrap();
    assert_eq!(built(&project, &[]).changes(&first), Vec::<String>::new());
    // Another number is another card, and the way back leads to the first one.
    let file = "content/2012/government.yaml";
    let (old, new) = ("[97.4, 98.5]", "[97.4, 98.4]");
    let project = project.replacing(file, old, new);
    let changed = built(&project, &[]).changes(&first);
    assert!(changed.contains(&"ja/2012/card.png".to_owned()), "{changed:?}");
    let project = project.replacing(file, new, old);
    assert_eq!(built(&project, &[]).changes(&first), Vec::<String>::new());
}

#[test]
fn cards_are_the_same_with_any_number_of_threads() {
    if !has_fonts() {
        return;
    }
    let one = built(&Project::base(), &["--threads", "1"]);
    let many = built(&Project::base(), &["--threads", "7"]);
    assert_eq!(one.changes(&many), Vec::<String>::new());
}

#[test]
fn the_imprint_names_the_rasteriser_that_the_lock_file_has() {
    let lock = fs::read_to_string(repository().join("Cargo.lock")).unwrap();
    // The typesetter has one of its own, which is older.
    let version = lock.split("name = \"resvg\"\nversion = \"").last().unwrap().split('"').next().unwrap();
    let minor = version.rsplit_once('.').unwrap().0;
    let imprint = fs::read_to_string(repository().join("src/render/card/imprint.rs")).unwrap();
    assert!(
        imprint.contains(&format!("resvg {minor},")),
        "resvg is {version}: cards made by another one stay"
    );
}
