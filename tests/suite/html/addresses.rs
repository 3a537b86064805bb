//! Where links lead.

use super::*;

#[test]
fn a_link_is_relative_from_every_depth() {
    let files = site(&everything());
    for (path, html) in pages(&files).filter(|(path, _)| *path != "404.html") {
        let folder = path.strip_suffix("index.html").unwrap();
        for href in values(html, "href").into_iter().chain(values(html, "src")) {
            if href.starts_with("https://") || href.starts_with("mailto:") || href.starts_with('#') {
                continue;
            }
            assert!(!href.starts_with('/'), "{path}: {href}");
            let target = resolve(folder, href);
            let exists = files.contains_key(&target) || files.contains_key(&format!("{target}index.html"));
            // The page of the search is made by the pipeline, not of these few.
            let elsewhere = target.starts_with("data/") || target.ends_with("/search/");
            assert!(exists || elsewhere, "{path}: {href} leads to {target}");
        }
    }
}

/// Where a relative address leads, from the root of the site.
fn resolve(folder: &str, href: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let href = href.split('#').next().unwrap();
    for part in href.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{href} leaves the site"),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let end = if href.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    parts.join("/") + end
}

#[test]
fn an_anchor_on_the_page_stands_on_the_page() {
    for (path, html) in pages(&site(&everything())) {
        let ids: BTreeSet<_> = values(html, "id").into_iter().collect();
        for anchor in values(html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(ids.contains(anchor), "{path}: #{anchor}");
        }
    }
}

#[test]
fn the_page_that_is_not_found_has_no_relative_address() {
    let files = site(&everything());
    let hrefs = values(&files["404.html"], "href");
    assert!(hrefs.contains(&"/prefix/ja/"));
    assert!(hrefs.iter().all(|href| href.starts_with("/prefix/")), "{hrefs:?}");
}
