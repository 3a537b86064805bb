//! The feed of a language as Atom (RFC 4287).
//!
//! Ids are addresses of pages, which are never reused for another thing. Dates are days of the content; a
//! feed wants an instant, so a day stands for its beginning in Japan. Deliberately absent: what is news
//! (`compose`).

use crate::compose::page::{FeedEntry, Publication};
use crate::model::PartialDate;

use super::markup::Html;
use super::versions::Versions;

/// The file of the feed under its language's folder.
pub(super) const FILE: &str = "feed.xml";

/// The feed of a publication, where it has one.
pub(super) fn feed(publication: &Publication, versions: &Versions<'_>) -> Option<String> {
    let feed = publication.feed.as_ref()?;
    let newest = feed.entries.first()?;
    let (lang, frame) = (publication.lang, &publication.frame);
    let home = versions.url(lang, "");
    let own = format!("{home}{FILE}");
    let mut xml = Html::default();
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"").attribute("xml:lang", lang.tag()).markup(">\n");
    element(&mut xml, "<id>", &own, "</id>\n");
    element(&mut xml, "<title>", &feed.title, "</title>\n");
    element(&mut xml, "<subtitle>", &frame.description.text, "</subtitle>\n");
    element(&mut xml, "<updated>", &instant(newest.date), "</updated>\n");
    element(&mut xml, "<author><name>", &frame.publisher.text, "</name></author>\n");
    element(&mut xml, "<rights>", &frame.licence.words.text, "</rights>\n");
    link(&mut xml, "self", "application/atom+xml", &own);
    link(&mut xml, "alternate", "text/html", &home);
    for entry in &feed.entries {
        set(&mut xml, entry, &address(publication, versions, entry));
    }
    xml.markup("</feed>\n");
    Some(xml.into_string())
}

fn set(xml: &mut Html, entry: &FeedEntry, address: &str) {
    xml.markup("<entry>\n");
    element(xml, "<id>", address, "</id>\n");
    element(xml, "<title>", &entry.title, "</title>\n");
    element(xml, "<updated>", &instant(entry.date), "</updated>\n");
    element(xml, "<published>", &instant(entry.date), "</published>\n");
    link(xml, "alternate", "text/html", address);
    xml.markup("<category").attribute("term", &entry.kind).markup("/>\n");
    element(xml, "<summary>", &entry.summary, "</summary>\n");
    xml.markup("</entry>\n");
}

fn address(publication: &Publication, versions: &Versions<'_>, entry: &FeedEntry) -> String {
    let page = versions.url(publication.lang, &entry.slug);
    entry.anchor.as_ref().map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}"))
}

fn element(xml: &mut Html, open: &'static str, text: &str, close: &'static str) {
    xml.markup(open).text(text).markup(close);
}

fn link(xml: &mut Html, rel: &'static str, kind: &'static str, href: &str) {
    xml.markup("<link").attribute("rel", rel).attribute("type", kind);
    xml.attribute("href", href).markup("/>\n");
}

/// The beginning of a day in Japan; a month or a year that is printed alone begins it.
fn instant(date: PartialDate) -> String {
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00+09:00", date.year)
}
