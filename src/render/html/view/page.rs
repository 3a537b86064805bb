//! A page: its head, what it says, and the ways from it.

use serde::Serialize;

use crate::compose::page::{self, Furniture, PageKind};

use super::super::POLICY;
use super::super::error::PageFault;
use super::super::href::Place;
use super::super::markup::Html;
use super::super::typesetter::{Heading, Typesetter};
use super::contents::Item;
use super::frame::{Fixed, Site};
use super::search::Form;
use super::section::Section;
use super::social::Social;
use super::{Link, Passage, Words};

/// Everything that a template of a page is given.
#[derive(Serialize)]
pub(in super::super) struct View<'p> {
    /// The language of the page.
    lang: &'static str,
    /// The content security policy: that of all pages, and the digest of what machines are told of this one.
    policy: String,
    /// The way to the site's root: empty, or with a final slash.
    root: String,
    site: Site<'p>,
    /// The fixed words of the furniture.
    #[serde(with = "Fixed")]
    words: &'p Furniture,
    page: Page<'p>,
}

/// The page itself.
#[derive(Serialize)]
struct Page<'p> {
    kind: &'static str,
    title: Words<'p>,
    number: Option<&'p str>,
    /// The title of the window: the page, what it lies under, and the site.
    window: String,
    description: &'p str,
    breadcrumbs: Vec<Link<'p>>,
    lede: Option<Passage>,
    /// What a list is for, where it has no lede.
    summary: Option<&'p str>,
    years: Vec<Link<'p>>,
    /// Ways to what its readers look for next.
    ways: Vec<Link<'p>>,
    /// The list of its sections.
    contents: Vec<Item<'p>>,
    sections: Vec<Section<'p>>,
    /// The form of the search, on its page.
    search: Option<Form<'p>>,
    previous: Option<Link<'p>>,
    next: Option<Link<'p>>,
    /// The link to the other language.
    switch: Option<Switch>,
    /// Its address in the world.
    canonical: String,
    /// Its addresses in every language, and the one for readers of none of them.
    alternates: Vec<Alternate>,
    /// What machines are told of it.
    linked_data: Option<Html>,
    /// What other sites are told of it.
    social: Option<Social<'p>>,
}

/// The link to the other language; its words are `words.other_language`.
#[derive(Debug, Serialize)]
struct Switch {
    lang: &'static str,
    href: String,
}

/// An address in the world, and for whom it is: a language or `x-default`.
#[derive(Debug, Serialize)]
struct Alternate {
    lang: &'static str,
    url: String,
}

impl<'p> Typesetter<'p> {
    /// Sets a page.
    pub(in super::super) fn page(mut self, page: &'p page::Page) -> Result<View<'p>, PageFault> {
        self.cites = page.kind != PageKind::Print;
        let lede = page.lede.as_ref().map(|lede| self.passage(lede, 2)).transpose()?;
        self.heading = Heading { number: page.number.as_deref(), text: &page.title.text };
        let sections = page.sections.iter().map(|section| self.section(section, 2));
        let sections = sections.collect::<Result<_, _>>()?;
        let (linked_data, source) = if self.cites { self.linked_data(page) } else { None }.unzip();
        Ok(View {
            lang: self.lang().tag(),
            policy: policy(source.as_deref()),
            root: self.place.root(),
            site: self.site(),
            words: self.furniture(),
            page: Page {
                kind: kind(page.kind),
                title: self.words(&page.title),
                number: page.number.as_deref(),
                window: self.window(page),
                description: &page.description,
                breadcrumbs: self.links(&page.breadcrumbs),
                lede,
                summary: summary(page),
                years: self.links(&page.years),
                ways: self.links(&page.ways).into_iter().chain(self.books_of(page)).collect(),
                contents: self.items(&page.sections, depth(page.kind)),
                sections,
                search: (page.kind == PageKind::Search).then(|| self.form()),
                previous: page.previous.as_ref().map(|link| self.link(link)),
                next: page.next.as_ref().map(|link| self.link(link)),
                switch: self.versions.switch(self.lang(), &page.slug).map(|there| self.switch(there)),
                canonical: self.versions.url(self.lang(), &page.slug),
                alternates: self.alternates(&page.slug),
                linked_data,
                social: self.social(page),
            },
        })
    }

    /// The books that a page leads to.
    fn books_of(&self, page: &page::Page) -> impl Iterator<Item = Link<'p>> {
        let books = self.publication.books.iter();
        books.filter(|book| book.offered_on.contains(&page.slug)).map(|book| self.link(&book.link))
    }

    /// A title that tells the page from its namesakes of other years.
    fn window(&self, page: &page::Page) -> String {
        let site = &self.publication.frame.title.text;
        let crumbs = page.breadcrumbs.iter().rev().filter(|crumb| self.is_above(crumb));
        let mut titles = vec![page.title.text.as_str()];
        titles.extend(crumbs.map(|crumb| crumb.words.text.as_str()));
        titles.push(site);
        titles.dedup();
        titles.join(" – ")
    }

    /// Whether a breadcrumb leads to a page between this one and the home page.
    fn is_above(&self, crumb: &page::Link) -> bool {
        let home = matches!(&crumb.href, Some(page::Href::Page { slug, .. }) if slug.is_empty());
        !home && self.link(crumb).current.is_none()
    }

    fn switch(&self, there: Place<'_>) -> Switch {
        let lang = self.lang().other();
        Switch { lang: lang.tag(), href: self.place.page(lang, there.slug()) }
    }

    fn alternates(&self, slug: &str) -> Vec<Alternate> {
        let langs = self.versions.langs(slug).iter();
        let own = langs.map(|lang| Alternate { lang: lang.tag(), url: self.versions.url(*lang, slug) });
        let default = self.versions.default_url(slug).map(|url| Alternate { lang: "x-default", url });
        own.chain(default).collect()
    }
}

/// What a list is for, where that says more than its title.
fn summary(page: &page::Page) -> Option<&str> {
    let says_more = page.lede.is_none() && page.description != page.title.text;
    (page.kind == PageKind::Index && says_more).then_some(&page.description)
}

/// The policy of a page with a block of data, which a source expression allows.
fn policy(source: Option<&str>) -> String {
    match source {
        Some(source) => POLICY.replace("script-src 'self'", &format!("script-src 'self' {source}")),
        None => POLICY.to_owned(),
    }
}

/// The name of a kind of page, for the style sheet.
fn kind(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Home => "home",
        PageKind::Edition => "edition",
        PageKind::Report => "report",
        PageKind::Body => "body",
        PageKind::Index => "index",
        PageKind::Measure => "measure",
        PageKind::Text => "text",
        PageKind::Print => "print",
        PageKind::Search => "search",
    }
}

/// How deep the list of a page's sections goes: a document for paper lists its parts, their chapters and
/// what those hold, a page its own sections as far as they go.
fn depth(kind: PageKind) -> usize {
    match kind {
        PageKind::Print => 3,
        _ => usize::MAX,
    }
}
