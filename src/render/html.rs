//! The site as HTML: publications go in, the files of a site come out.
//!
//! The story of a page: the `typesetter` turns it into a `view`, a tree of finished words and relative
//! addresses, and a template of the [`Theme`] prints that. `prose` sets what authors wrote, `href` finds
//! the way from one page to another, `versions` knows which page exists in which language, `ids` sees to
//! it that no id stands twice. What is not a page (the choice of language, the sitemap, the headers of a
//! server) is made in `documents`, what servers read of headers and redirects in `servers`.
//!
//! Three things reach a page without being escaped, and all are [`markup::Html`]: prose set by `prose`,
//! charts drawn by [`crate::render::chart`], and the data block of `linked_data`. Templates cannot declare anything else safe.
//!
//! Deliberately absent: scripts (the theme has one, for the search, as an asset), wording (every word comes from `compose`), arithmetic, and the question
//! whether a link has a target; whoever made the publication has answered that.

use rayon::prelude::*;

use crate::compose::page::{Moved, Page, PageKind, Publication};
use crate::output::OutputPath;

pub(in crate::render) use self::href::Place;
use self::typesetter::Typesetter;
use self::versions::Versions;

mod documents;
mod error;
mod feed;
mod href;
mod ids;
mod linked_data;
pub(super) mod markup;
mod prose;
mod servers;
mod theme;
mod typesetter;
mod versions;
mod view;

pub use error::{PageFault, RenderError};
pub use theme::{PinnedFont, TemplateFault, Theme, ThemeError};

/// What a browser may do with a page: show it, with the theme's scripts, style sheet, images and fonts, and
/// fetch files of the site.
///
/// It stands in every page and, for servers that can send it, in `_headers`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// Renders all pages of all languages, and the documents around them.
///
/// The first publication is the original; the others are its translations. The files come in a fixed
/// order: pages as published, then documents, then the theme's assets.
///
/// # Errors
///
/// The first fault in that order, see [`RenderError`].
pub fn render(
    publications: &[Publication],
    theme: &Theme,
) -> Result<Vec<(OutputPath, Vec<u8>)>, RenderError> {
    let versions = Versions::of(publications).ok_or(RenderError::NoPublication)?;
    let pages: Vec<_> = publications
        .iter()
        .flat_map(|publication| publication.pages.iter().map(move |page| (publication, page)))
        .collect();
    let pages: Vec<_> = pages
        .into_par_iter()
        .map(|(publication, page)| render_page(publication, page, &versions, theme))
        .collect();
    // Collected twice, so that of several faults it is always the same one that is told.
    let mut files = pages.into_iter().collect::<Result<Vec<_>, _>>()?;
    for publication in publications {
        for moved in &publication.moved {
            files.push(render_moved(publication, moved, &versions, theme)?);
        }
    }
    files.extend(documents::documents(&versions, theme)?);
    for publication in publications {
        let Some(feed) = feed::feed(publication, &versions) else { continue };
        let path = format!("{}/{}", publication.lang.tag(), feed::FILE);
        files.push((OutputPath::new(path).map_err(RenderError::Path)?, feed.into_bytes()));
    }
    files.extend(theme.assets());
    Ok(files)
}

fn render_page(
    publication: &Publication,
    page: &Page,
    versions: &Versions<'_>,
    theme: &Theme,
) -> Result<(OutputPath, Vec<u8>), RenderError> {
    let place = Place::new(publication.lang, &page.slug);
    let path = OutputPath::new(place.path()).map_err(RenderError::Path)?;
    let html = Typesetter::new(publication, place, versions)
        .page(page)
        .and_then(|view| theme.print(template(page.kind), &view).map_err(PageFault::Template));
    match html {
        Ok(html) => Ok((path, html.into_bytes())),
        Err(fault) => Err(RenderError::Page { path, fault }),
    }
}

/// What stands at the address of a page that is not there any more.
fn render_moved(
    publication: &Publication,
    moved: &Moved,
    versions: &Versions<'_>,
    theme: &Theme,
) -> Result<(OutputPath, Vec<u8>), RenderError> {
    let place = Place::new(publication.lang, &moved.slug);
    let path = OutputPath::new(place.path()).map_err(RenderError::Path)?;
    let view = Typesetter::new(publication, place, versions).moved(moved);
    match theme.print("moved.html", &view) {
        Ok(html) => Ok((path, html.into_bytes())),
        Err(fault) => Err(RenderError::Page { path, fault: PageFault::Template(fault) }),
    }
}

/// Chapters have their contents beside them; pages that are read as a whole take the full width.
fn template(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Home | PageKind::Edition | PageKind::Index => "page.html",
        PageKind::Report | PageKind::Body | PageKind::Measure | PageKind::Text => "chapter.html",
        PageKind::Print => "print.html",
        PageKind::Search => "search.html",
    }
}
