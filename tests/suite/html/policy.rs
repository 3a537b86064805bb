//! The policy that keeps all scripts out but the theme's own.

use super::*;

#[test]
fn no_page_has_a_style_attribute() {
    for (path, html) in pages(&site(&everything())) {
        assert!(values(html, "style").is_empty(), "{path}");
        for forbidden in ["<style", "<iframe", "<img", "<base", "javascript:"] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
        // Scripts are files of the theme; nothing stands in them but where they are.
        for script in html.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').unwrap();
            assert!(tag.starts_with(" type=\"module\" src=\"") && tag.contains("assets/"), "{path}: {tag}");
            assert!(rest.starts_with("</script>"), "{path}: {tag}");
        }
    }
}

#[test]
fn every_page_carries_the_policy() {
    let files = site(&everything());
    for (path, html) in pages(&files) {
        let policy = values(html, "content").first().unwrap().replace("&#39;", "'");
        // What machines are told of a page is no script, but allowed by its digest and by nothing wider.
        let policy = match policy.split_once(" 'sha256-") {
            Some((before, rest)) => {
                assert!(html.contains("<script type=\"application/ld+json\">"), "{path}: {policy}");
                format!("{before}{}", rest.split_once('\'').unwrap().1)
            }
            None => policy,
        };
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert!(files["_headers"].contains(&format!("{policy}; frame-ancestors 'none'\n")), "{path}");
    }
    assert!(files["_headers"].contains("X-Content-Type-Options: nosniff"));
}

#[test]
fn the_page_of_the_search_has_its_own_script_and_one_form() {
    let files = site(&both(|lang| {
        let search = Page { kind: PageKind::Search, ..page("search", lang, Vec::new()) };
        vec![page("", lang, Vec::new()), search]
    }));
    assert!(files.contains_key("assets/search.js") && files.contains_key("assets/search-core.js"));
    for (path, html) in pages(&files) {
        let here = path.ends_with("/search/index.html");
        assert_eq!(html.contains("assets/search.js"), here, "{path}");
        if here {
            // One form: the one of the head would be the same again.
            assert_eq!(html.matches("<form").count(), 1, "{path}");
            assert!(html.contains("role=\"search\" method=\"get\" action=\"./\""), "{path}");
            assert!(html.contains("<input id=\"page_q\" type=\"search\" name=\"q\""), "{path}");
        }
    }
}

#[test]
fn every_other_page_has_a_field_that_leads_to_the_search_of_its_language() {
    let files = site(&everything());
    let html = &files["en/2012/cao/index.html"];
    assert!(html.contains("<form class=\"find\" role=\"search\" method=\"get\" action=\"../../search/\">"));
    assert!(html.contains("<a class=\"find\" href=\"../../search/\">"));
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let publications = everything();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| render(&publications, &Theme::embedded().unwrap()).unwrap())
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn a_site_without_a_language_is_refused() {
    assert_eq!(render(&[], &Theme::embedded().unwrap()), Err(RenderError::NoPublication));
}
