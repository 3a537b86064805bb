//! Addresses: the way from one page to everything else.
//!
//! Links inside the site are relative and lead to folders, with a final slash, so that the site works
//! under any prefix and on any host of plain files. Nothing here asks whether the target exists.

use crate::compose::page::Href;
use crate::model::Lang;

/// Where a page stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Place<'p> {
    lang: Lang,
    slug: &'p str,
}

impl<'p> Place<'p> {
    /// The place of a page; the home page has an empty slug.
    pub(in crate::render) fn new(lang: Lang, slug: &'p str) -> Self {
        Self { lang, slug }
    }

    /// The page's address inside its language.
    pub(super) fn slug(self) -> &'p str {
        self.slug
    }

    /// The file, from the root of the site.
    pub(super) fn path(self) -> String {
        format!("{}index.html", self.folder())
    }

    /// The folder, from the root of the site, with a final slash.
    pub(in crate::render) fn folder(self) -> String {
        folders(self.lang, self.slug).map(|name| format!("{name}/")).collect()
    }

    /// The way to the root of the site, with a final slash.
    pub(super) fn root(self) -> String {
        "../".repeat(folders(self.lang, self.slug).count())
    }

    /// The way to a page of any language; the page itself is `./`.
    pub(super) fn page(self, lang: Lang, slug: &str) -> String {
        let mut here = folders(self.lang, self.slug).peekable();
        let mut there = folders(lang, slug).peekable();
        while here.peek().is_some() && here.peek() == there.peek() {
            here.next();
            there.next();
        }
        let way = "../".repeat(here.count()) + &there.map(|name| encode(name) + "/").collect::<String>();
        if way.is_empty() { "./".to_owned() } else { way }
    }

    /// The way to a target; none for an address that is not what it says it is.
    pub(in crate::render) fn href(self, href: &Href) -> Option<String> {
        match href {
            Href::Page { slug, anchor: None } => Some(self.page(self.lang, slug)),
            Href::Page { slug, anchor: Some(anchor) } if slug == self.slug => Some(fragment(anchor)),
            Href::Page { slug, anchor: Some(anchor) } => Some(self.page(self.lang, slug) + &fragment(anchor)),
            Href::Data(path) => Some(self.root() + &encode(path)),
            Href::Web(url) => web(url),
            Href::Mail(address) => Some(mail(address)),
        }
    }

    /// The address in the world of a target of the site whose root has the address `base`.
    #[cfg(feature = "pdf")]
    pub(in crate::render) fn address(self, href: &Href, base: &str) -> Option<String> {
        match href {
            Href::Page { slug, anchor } => {
                let anchor = anchor.as_deref().map(fragment).unwrap_or_default();
                Some(format!("{base}{}{anchor}", Place::new(self.lang, slug).folder()))
            }
            Href::Data(path) => Some(format!("{base}{}", encode(path))),
            Href::Web(url) => web(url),
            Href::Mail(address) => Some(mail(address)),
        }
    }

    /// Whether the page is the target.
    pub(super) fn is_at(self, href: &Href) -> bool {
        matches!(href, Href::Page { slug, anchor: None } if slug == self.slug)
    }

    /// Whether the page lies under the target. Everything lies under the home page, which says nothing.
    pub(super) fn is_below(self, href: &Href) -> bool {
        let Href::Page { slug, anchor: None } = href else { return false };
        let rest = self.slug.strip_prefix(slug.as_str());
        !slug.is_empty() && rest.is_some_and(|rest| rest.starts_with('/'))
    }
}

/// An address of another site. The scheme is asked for again, whoever checked it before: what is no
/// address of the web must not become a link.
pub(super) fn web(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once("://")?;
    let known = ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then(|| url.to_owned())
}

/// An e-mail address as a link.
pub(super) fn mail(address: &str) -> String {
    format!("mailto:{}", encode(address))
}

/// A place on the page itself.
pub(super) fn fragment(id: &str) -> String {
    format!("#{}", encode(id))
}

fn folders(lang: Lang, slug: &str) -> impl Iterator<Item = &str> {
    std::iter::once(lang.tag()).chain(slug.split('/').filter(|name| !name.is_empty()))
}

/// Escapes what has a meaning in an address, and everything that is not ASCII.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/@+".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(slug: &str, anchor: Option<&str>) -> Href {
        Href::Page { slug: slug.into(), anchor: anchor.map(Into::into) }
    }

    #[test]
    fn the_way_is_relative() {
        let cao = Place::new(Lang::Ja, "2012/cao");
        assert_eq!(cao.path(), "ja/2012/cao/index.html");
        assert_eq!(cao.page(Lang::Ja, "2012/mhlw"), "../mhlw/");
        assert_eq!(cao.page(Lang::Ja, "2012"), "../");
        assert_eq!(cao.page(Lang::Ja, ""), "../../");
        assert_eq!(cao.page(Lang::En, "2012/cao"), "../../../en/2012/cao/");
        assert_eq!(cao.page(Lang::Ja, "2012/cao"), "./");
        assert_eq!(Place::new(Lang::Ja, "").page(Lang::Ja, "2012"), "2012/");
    }

    #[test]
    fn a_place_on_the_same_page_is_a_fragment() {
        let cao = Place::new(Lang::Ja, "2012/cao");
        assert_eq!(cao.href(&page("2012/cao", Some("audit"))).as_deref(), Some("#audit"));
        assert_eq!(cao.href(&page("2012", Some("目"))).as_deref(), Some("../#%E7%9B%AE"));
    }

    #[test]
    fn what_is_no_address_of_the_web_is_no_link() {
        let home = Place::new(Lang::Ja, "");
        assert_eq!(home.href(&Href::Web("javascript:alert(1)".into())), None);
        assert_eq!(home.href(&Href::Web("javascript://x%0Aalert(1)".into())), None);
        assert!(home.href(&Href::Web("HTTPS://example.jp/".into())).is_some());
    }

    #[test]
    fn a_page_knows_what_it_lies_under() {
        let cao = Place::new(Lang::Ja, "bodies/cao");
        assert!(cao.is_at(&page("bodies/cao", None)));
        assert!(cao.is_below(&page("bodies", None)));
        assert!(!cao.is_below(&page("bodies/cao", None)));
        assert!(!cao.is_below(&page("bod", None)));
        assert!(!cao.is_below(&page("", None)));
    }
}
