//! Nothing runs on a page but the theme's own files, nothing is styled on the spot, and no debris of the program is left on it.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use super::built::{Built, model, real};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

#[test]
fn no_page_holds_a_script_of_its_own_a_style_or_anything_embedded() {
    for (path, page) in [real(), model()].into_iter().flat_map(|built: &Built| &built.pages) {
        for element in page.all() {
            let name = element.name();
            let foreign = ["style", "iframe", "object", "embed", "base", "template", "foreignObject"];
            assert!(!foreign.contains(&name), "{path}: <{name}>");
            if name == "script" && element.attribute("type") == Some("application/ld+json") {
                // A block of data: a script element of another type is never run.
                assert_eq!(element.attributes().count(), 1, "{path}");
                assert!(serde_json::from_str::<serde_json::Value>(&element.text()).is_ok(), "{path}");
                assert!(!element.text().contains('<'), "{path}");
            } else if name == "script" {
                let source = element.attribute("src").unwrap_or_default();
                assert!(source.contains("assets/") && source.ends_with(".js"), "{path}: {source}");
                assert!(element.text().is_empty(), "{path}: {}", element.text());
            }
            if name == "form" {
                let leads = element.attribute("action").unwrap();
                assert!(leads == "./" || leads.ends_with("search/"), "{path}: <form> to {leads}");
                assert_eq!(element.attribute("method"), Some("get"), "{path}");
            }
            for (attribute, value) in element.attributes() {
                assert!(attribute != "style", "{path}: <{name} style>");
                assert!(!attribute.starts_with("on"), "{path}: <{name} {attribute}>");
                assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{path}: {value}");
                assert!(!value.contains("data:"), "{path}: {value}");
            }
        }
    }
}

#[test]
fn every_page_carries_the_policy_and_the_server_is_told_the_same() {
    for (path, page) in &real().pages {
        let head = page.only("head");
        let first: Vec<_> = head.children().take(2).collect();
        assert_eq!(first[0].attribute("charset"), Some("utf-8"), "{path}: begins with its encoding");
        assert_eq!(first[1].attribute("http-equiv"), Some("Content-Security-Policy"), "{path}");
        // What machines are told of a page is allowed by its digest, and by nothing wider.
        let html = real().site.read(path);
        let block = html.split_once("<script type=\"application/ld+json\">");
        let policy = block.map(|(_, rest)| rest.split_once("</script>").unwrap().0).map_or_else(
            || POLICY.to_owned(),
            |block| {
                let digest = BASE64_STANDARD.encode(Sha256::digest(block));
                POLICY.replace("script-src 'self'", &format!("script-src 'self' 'sha256-{digest}'"))
            },
        );
        assert_eq!(first[1].attribute("content"), Some(policy.as_str()), "{path}");
    }
    let headers = real().site.read("_headers");
    assert!(headers.starts_with("/*\n"), "{headers}");
    assert!(
        headers.contains(&format!("  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n")),
        "{headers}"
    );
    assert!(headers.contains("  X-Content-Type-Options: nosniff\n"), "{headers}");
}

#[test]
fn no_debris_of_the_program_is_left_on_a_page() {
    const WORDS: [&str; 8] = ["null", "none", "nan", "undefined", "todo", "fixme", "true", "false"];
    const PIECES: [&str; 14] = [
        "Some(", "[object", "Ok(", "Err(", "{{", "}}", "{%", "](", "value:", "ref:", "&amp;", "&#39;",
        "&quot;", "\u{fffd}",
    ];
    for (path, page) in [real(), model()].into_iter().flat_map(|built: &Built| &built.pages) {
        let attributes = page.all().flat_map(|element| {
            let read = ["title", "aria-label", "content", "alt", "href", "id", "class"];
            read.into_iter().filter_map(move |name| element.attribute(name))
        });
        let title = page.only("head").inner("title").next().unwrap().text();
        for text in page.texts().map(|(_, text)| text).chain(attributes).chain([title.as_str()]) {
            assert!(!text.is_empty(), "{path}: an attribute that says nothing");
            for piece in PIECES {
                assert!(!text.contains(piece), "{path}: {piece} in {text:?}");
            }
            assert!(!WORDS.contains(&text.to_lowercase().as_str()), "{path}: {text:?}");
        }
    }
}

#[test]
fn no_debris_of_the_program_is_left_in_the_data() {
    for built in [real(), model()] {
        for (path, text) in built.site.texts(".csv") {
            for piece in ["Some(", "None", "null", "NaN", "{{", "](value", "Lang::", "\u{fffd}", "\u{feff}"] {
                assert!(!text.contains(piece), "{path} holds {piece}");
            }
            let wide = built.rows(path).iter().all(|row| row.keys().all(|head| !head.is_empty()));
            assert!(wide, "{path}: a column without a head");
        }
        for (path, text) in built.site.texts(".json").filter(|(path, _)| path.starts_with("data/")) {
            let read: serde_json::Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert!(read.is_object(), "{path}");
            let csv = path.replace(".csv-metadata.json", ".csv").replace(".json", ".csv");
            let beside = path == "data/csv-metadata.json" || built.site.has(&csv);
            assert!(beside, "{path} has no CSV beside it");
        }
    }
}

#[test]
fn the_files_that_servers_and_crawlers_ask_for_are_there() {
    let site = &real().site;
    assert!(site.read("robots.txt").contains("Sitemap: https://hakusho.example/sitemap.xml\n"));
    assert!(site.read("sitemap.xml").starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"));
    let missing = &real().pages["404.html"];
    assert!(
        missing.named("meta").any(|meta| meta.attribute("content") == Some("noindex")),
        "404.html is indexed"
    );
    for lang in ["ja", "en"] {
        let link = missing.named("a").find(|link| link.attribute("hreflang") == Some(lang)).unwrap();
        assert_eq!(link.attribute("href"), Some(format!("/{lang}/").as_str()));
    }
}
