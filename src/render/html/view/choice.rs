//! The choice of language: the page at the site's root, and the page shown for what is not found.

use serde::Serialize;

use crate::compose::page;
use crate::model::Lang;

use super::super::POLICY;
use super::super::versions::Versions;

/// Everything that the templates of these two pages are given.
#[derive(Debug, Serialize)]
pub(in super::super) struct Choice<'p> {
    /// The language of the original, and so of the page.
    lang: &'static str,
    policy: &'static str,
    /// The way to the site's root: empty, or with a final slash.
    root: &'p str,
    /// The address of the site's root in the world.
    canonical: &'p str,
    languages: Vec<Language<'p>>,
    /// The originals of a demonstration, as the first language names them.
    originals: Vec<Original<'p>>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
struct Language<'p> {
    lang: &'static str,
    /// Its own name; a site of one language has none to tell.
    name: Option<&'p str>,
    title: &'p str,
    description: &'p str,
    /// The way to its home page, and that page's address in the world.
    href: String,
    url: String,
    notice: Option<&'p str>,
    originals_title: Option<&'p str>,
}

/// The title of an original, in its own language.
#[derive(Debug, Serialize)]
struct Original<'p> {
    text: &'p str,
    lang: &'static str,
}

impl<'p> Choice<'p> {
    /// The choice among the languages of a site whose root lies at `root` as seen from the page.
    pub(in super::super) fn new(versions: &Versions<'p>, root: &'p str) -> Self {
        Self {
            lang: versions.original().tag(),
            policy: POLICY,
            root,
            canonical: versions.base(),
            languages: versions.frames().map(|(lang, frame)| language(versions, root, lang, frame)).collect(),
            originals: versions.frames().take(1).flat_map(|(_, frame)| originals(frame)).collect(),
        }
    }
}

fn language<'p>(versions: &Versions<'p>, root: &str, lang: Lang, frame: &'p page::Frame) -> Language<'p> {
    let demonstration = frame.demonstration.as_ref();
    Language {
        lang: lang.tag(),
        name: name(versions, lang),
        title: &frame.title.text,
        description: &frame.description.text,
        href: format!("{root}{}/", lang.tag()),
        url: versions.url(lang, ""),
        notice: demonstration.map(|demonstration| demonstration.notice.as_str()),
        originals_title: demonstration.map(|demonstration| demonstration.originals_title.as_str()),
    }
}

fn originals(frame: &page::Frame) -> impl Iterator<Item = Original<'_>> {
    let titles = frame.demonstration.iter().flat_map(|demonstration| &demonstration.originals);
    titles.map(|title| Original { text: &title.text, lang: title.lang.tag() })
}

/// The name of a language in that language stands on the pages of the other one, on the link to it.
fn name<'p>(versions: &Versions<'p>, lang: Lang) -> Option<&'p str> {
    let mut others = versions.frames().filter(|(other, _)| other.other() == lang);
    others.next().map(|(_, frame)| frame.words.other_language.as_str())
}
