//! Figures: what stands beside each, whatever page it is on.

use super::built::{model, real};
use super::html::Element;
use crate::project::files_under;

/// The links of a figure's papers.
fn links<'d>(figure: Element<'d>) -> Vec<&'d str> {
    let papers = figure.inner("ul").filter(|list| list.has_class("papers"));
    let links = papers.into_iter().flat_map(|papers| papers.inner("a"));
    links.filter_map(|link| link.attribute("href")).collect()
}

#[test]
fn every_figure_has_a_title_numbers_a_source_a_file_and_a_permalink() {
    for built in [real(), model()] {
        for (slug, page) in built.content() {
            for figure in page.named("figure") {
                let id = figure.attribute("id").unwrap();
                let title = figure.inner("span").find(|span| span.has_class("finding"));
                assert!(title.is_some_and(|title| !title.text().trim().is_empty()), "{slug}#{id}: no title");
                let table = figure.inner("details").next().is_some();
                let beside =
                    figure.around().nth(1).is_some_and(|around| around.inner("table").next().is_some());
                assert!(table || beside, "{slug}#{id}: no numbers");
                let links = links(figure);
                assert!(links.contains(&format!("#{id}").as_str()), "{slug}#{id}: no permalink");
                let file = links.iter().find(|link| link.ends_with(".csv"));
                let file = file.unwrap_or_else(|| panic!("{slug}#{id}: no file"));
                let file = file.trim_start_matches("../").trim_start_matches("./");
                assert!(built.site.has(file), "{slug}#{id}: {file} is not there");
                let papers = figure.inner("ul").find(|list| list.has_class("papers")).unwrap().text();
                assert!(
                    papers.contains("出典") || papers.contains("Source") || figure.text().contains("行"),
                    "{slug}#{id}: no source in {papers}"
                );
            }
        }
    }
}

#[test]
fn figures_of_rates_lead_to_the_definition() {
    let measures =
        ["measures/coverage/", "measures/implementation/", "measures/attainment/", "measures/inspection/"];
    let mut found = 0;
    for (slug, page) in real().content() {
        for figure in page.named("figure").filter(|figure| {
            figure.attribute("id").is_some_and(|id| id == "figure-self-inspection" || id == "slopes")
        }) {
            let links = links(figure);
            let defined = links.iter().any(|link| measures.iter().any(|measure| link.ends_with(measure)));
            assert!(defined, "{slug}: {links:?}");
            found += 1;
        }
    }
    assert!(found >= 16, "{found} figures of rates");
}

#[test]
fn every_chart_that_the_content_asks_for_is_drawn() {
    let mut asked = 0;
    for (path, bytes) in files_under(std::path::Path::new("content")) {
        let text = String::from_utf8(bytes).unwrap();
        let mut id = "";
        for line in text.lines().filter(|_| path.ends_with(".yaml")) {
            if let Some(found) = line.strip_prefix("  - id: ") {
                id = found;
            }
            if line.starts_with("    chart: ") {
                asked += 1;
                for lang in ["ja", "en"] {
                    let anchor = format!("figure-{id}");
                    let mut pages = real().of_lang(lang);
                    assert!(pages.any(|(_, page)| page.by_id(&anchor).is_some()), "{path}: {id} in {lang}");
                }
            }
        }
    }
    assert!(asked >= 27, "{asked} charts are asked for");
}
