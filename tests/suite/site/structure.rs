//! The pages are sound: headings in order, tables with heads, charts with names, lists of items.

use std::collections::BTreeMap;

use super::built::{Built, model, real};
use super::html::{Document, Element};

/// The pages of both sites.
fn pages() -> impl Iterator<Item = (&'static String, &'static Document)> {
    [real(), model()].into_iter().flat_map(|built: &'static Built| &built.pages)
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (path, page) in pages() {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for id in page.ids() {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{path}: {id:?} is no id");
            *times.entry(id).or_default() += 1;
        }
        times.retain(|_, times| *times > 1);
        assert!(times.is_empty(), "{path}: {times:?}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_from_the_only_first() {
    for (path, page) in pages() {
        let mut last = 0;
        for heading in page.all() {
            let Some(level) = heading.name().strip_prefix('h').and_then(|level| level.parse::<u8>().ok())
            else {
                continue;
            };
            let title = heading.text();
            assert!(!title.is_empty(), "{path}: a heading without words");
            assert!(level <= last + 1, "{path}: from h{last} to h{level} at {title:?}");
            assert!(level != 1 || last == 0, "{path}: a second h1, {title:?}");
            last = level;
        }
        assert!(last > 0, "{path}: no heading");
        assert!(page.only("h1").around().any(|around| around.name() == "main"), "{path}: h1 outside of main");
    }
}

#[test]
fn every_table_has_a_caption_and_heads_with_a_scope() {
    for (path, page) in pages() {
        for table in page.named("table") {
            let caption = table.children().next().filter(|first| first.name() == "caption");
            let caption = caption.unwrap_or_else(|| panic!("{path}: a table without a caption")).text();
            assert!(!caption.is_empty(), "{path}: an empty caption");
            for head in table.inner("th") {
                let scope = head.attribute("scope");
                let known = ["col", "row", "rowgroup", "colgroup"].iter().any(|known| scope == Some(known));
                assert!(known, "{path}, {caption}: a head with the scope {scope:?}");
                assert!(!head.text().is_empty(), "{path}, {caption}: a head without words");
            }
            assert!(table.inner("thead").count() == 1, "{path}, {caption}: no row of heads");
            let widths: Vec<usize> = table.inner("tr").map(width).collect();
            assert!(widths.len() > 1, "{path}, {caption}: no row below the heads");
            assert!(
                widths.iter().all(|width| *width == widths[0]),
                "{path}, {caption}: rows of {widths:?} cells"
            );
        }
    }
}

fn width(row: Element<'_>) -> usize {
    let span = |cell: Element<'_>| cell.attribute("colspan").map_or(1, |span| span.parse().unwrap());
    row.children().map(span).sum()
}

#[test]
fn a_row_with_words_at_its_side_says_so() {
    for (path, page) in pages() {
        for table in page.named("table") {
            let head = |row: Element<'_>| row.inner("th").any(|head| head.attribute("scope") == Some("row"));
            let rows =
                table.inner("tbody").flat_map(Element::children).filter(|row| row.inner("td").count() > 0);
            let headed: Vec<bool> = rows.map(head).collect();
            assert!(headed.iter().all(|has| *has == headed[0]), "{path}: {headed:?}");
        }
    }
}

#[test]
fn every_chart_has_a_role_a_name_and_a_description() {
    let mut charts = 0;
    for (path, page) in pages() {
        for svg in page.named("svg") {
            charts += 1;
            assert_eq!(svg.attribute("role"), Some("img"), "{path}: a chart without a role");
            let labels: Vec<&str> = svg.attribute("aria-labelledby").unwrap().split(' ').collect();
            let parts: Vec<Element<'_>> = svg.children().take(2).collect();
            assert_eq!([parts[0].name(), parts[1].name()], ["title", "desc"], "{path}: how a chart begins");
            let ids: Vec<&str> = parts.iter().filter_map(|part| part.attribute("id")).collect();
            assert_eq!(labels, ids, "{path}: what a chart is named by");
            assert!(
                parts.iter().all(|part| part.text().chars().count() > 5),
                "{path}: a chart named in a word"
            );
            let figure = svg.around().find(|around| around.name() == "figure");
            let figure = figure.unwrap_or_else(|| panic!("{path}: a chart outside of a figure"));
            assert!(figure.inner("figcaption").count() == 1, "{path}: a figure without a caption");
        }
    }
    assert!(charts > 40, "only {charts} charts");
}

#[test]
fn every_chart_has_its_numbers_as_a_table_beside_it() {
    for (path, page) in pages() {
        for figure in page.named("figure") {
            let id = figure.attribute("id").unwrap();
            let section = figure.around().find(|around| around.name() == "section").unwrap();
            assert!(section.inner("table").count() > 0, "{path}: {id} has no table in its section");
        }
    }
}

#[test]
fn lists_hold_items_and_definitions_hold_pairs() {
    for (path, page) in pages() {
        for element in page.all() {
            let mut inner = element.children().map(Element::name).peekable();
            match element.name() {
                "ul" | "ol" => {
                    assert!(inner.peek().is_some(), "{path}: an empty list");
                    assert!(inner.all(|name| name == "li"), "{path}: a list of something else");
                }
                "dl" => {
                    assert!(
                        inner.peek().is_some() && inner.all(|name| name == "div"),
                        "{path}: a strange dl"
                    );
                }
                "div" if element.around().nth(1).is_some_and(|around| around.name() == "dl") => {
                    let names: Vec<&str> = inner.collect();
                    assert!(
                        names.len() > 1 && names[0] == "dt",
                        "{path}: a field that begins with {names:?}"
                    );
                    assert!(names[1..].iter().all(|name| *name == "dd"), "{path}: a field of {names:?}");
                }
                "p" | "dd" | "li" | "td" if !element.text().is_empty() => {}
                "p" | "dd" | "li" => panic!("{path}: an empty <{}>", element.name()),
                _ => {}
            }
        }
    }
}

#[test]
fn a_page_is_read_from_its_landmarks() {
    for (path, page) in [real(), model()].into_iter().flat_map(Built::content) {
        let main = page.only("main").attribute("id").unwrap();
        let first = page.only("body").children().next().unwrap();
        assert_eq!(
            first.attribute("href"),
            Some(format!("#{main}").as_str()),
            "{path}: no way past the navigation"
        );
        for nav in page.named("nav") {
            let named = ["aria-label", "aria-labelledby"].iter().any(|name| nav.attribute(name).is_some());
            assert!(named, "{path}: a navigation without a name");
        }
        for part in page.all().filter(|part| part.attribute("tabindex").is_some()) {
            assert_eq!(part.attribute("tabindex"), Some("0"), "{path}: an order of its own for the keyboard");
            assert!(part.attribute("role").is_some(), "{path}: a stop for the keyboard without a role");
            assert!(
                part.attribute("aria-labelledby").is_some(),
                "{path}: a stop for the keyboard without a name"
            );
        }
        for link in page.named("a") {
            assert!(!link.text().is_empty(), "{path}: a link without words, to {:?}", link.attribute("href"));
            assert!(link.attribute("href").is_some(), "{path}: a link to nothing, {:?}", link.text());
        }
    }
}
