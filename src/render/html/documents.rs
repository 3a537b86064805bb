//! The documents around the pages: the choice of language, the page that is not found, and what
//! crawlers and servers read.

use serde::Serialize;

use crate::output::OutputPath;

use super::error::RenderError;
use super::markup::Html;
use super::servers;
use super::theme::Theme;
use super::versions::Versions;
use super::view::Choice;

/// All of them, in the order of their paths.
pub(super) fn documents(
    versions: &Versions<'_>,
    theme: &Theme,
) -> Result<Vec<(OutputPath, Vec<u8>)>, RenderError> {
    // A server shows it under any address, so that nothing relative would lead anywhere.
    let missing = Choice::new(versions, versions.base_path());
    let choice = Choice::new(versions, "");
    [
        ("404.html", print("404.html", "missing.html", &missing, theme)?),
        ("_headers", servers::headers()),
        ("_redirects", servers::redirects(versions)),
        ("index.html", print("index.html", "choice.html", &choice, theme)?),
        ("nginx.conf", servers::nginx(versions)),
        ("robots.txt", robots(versions)),
        ("sitemap.xml", sitemap(versions)),
    ]
    .into_iter()
    .map(|(path, text)| Ok((path_of(path)?, text.into_bytes())))
    .collect()
}

fn path_of(path: &str) -> Result<OutputPath, RenderError> {
    OutputPath::new(path).map_err(RenderError::Path)
}

fn print(path: &str, template: &str, view: &impl Serialize, theme: &Theme) -> Result<String, RenderError> {
    let path = path_of(path)?;
    theme.print(template, view).map_err(|fault| RenderError::Document { path, fault })
}

fn robots(versions: &Versions<'_>) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", versions.base())
}

/// Every page of every language with its translations. There are no dates in it: nothing that is
/// published knows when it was built.
fn sitemap(versions: &Versions<'_>) -> String {
    let mut xml = Html::default();
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    xml.markup(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (slug, langs) in versions.pages() {
        for lang in langs {
            xml.markup("<url>\n  <loc>").text(&versions.url(*lang, slug)).markup("</loc>\n");
            let alternates = langs.iter().map(|lang| (lang.tag(), versions.url(*lang, slug)));
            let default = versions.default_url(slug).map(|url| ("x-default", url));
            for (tag, url) in alternates.chain(default) {
                xml.markup("  <xhtml:link rel=\"alternate\"").attribute("hreflang", tag);
                xml.attribute("href", &url).markup("/>\n");
            }
            xml.markup("</url>\n");
        }
    }
    xml.markup("</urlset>\n");
    xml.into_string()
}
