//! Addresses that others may cite: pages, ids on them and files of open data, and where old ones lead.
//!
//! Addresses have no language: every language of the site has the same pages and ids. Deliberately
//! absent: what stands there, and relative links (`render`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Lang, is_kebab_case};
use crate::source::{At, Span};

/// An address inside a language of the site, or of a file of open data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Address {
    /// A page (`2012/cao/`; the home page is `./`) and, where given, an id on it.
    Page {
        /// Its slug, without the final slash.
        slug: String,
        /// An id on it.
        anchor: Option<String>,
    },
    /// A file of open data (`data/2012/grades.csv`).
    File(String),
}

impl Address {
    /// Reads an address; `None` where it is none: a full URL, an address with its language, a character
    /// that no address of the site has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (path, anchor) = match text.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (text, None),
        };
        if anchor.is_some_and(|anchor| !is_anchor(anchor)) {
            return None;
        }
        let anchor = anchor.map(str::to_owned);
        if path == "./" {
            return Some(Self::Page { slug: String::new(), anchor });
        }
        if let Some(slug) = path.strip_suffix('/') {
            let mut segments = slug.split('/');
            let in_language = segments.clone().next().is_some_and(|first| Lang::from_tag(first).is_some());
            let sound = !in_language && segments.all(is_segment);
            return sound.then(|| Self::Page { slug: slug.to_owned(), anchor });
        }
        let inner = path.strip_prefix("data/").filter(|_| anchor.is_none())?;
        let (name, ending) = inner.rsplit_once('.')?;
        let sound = is_segment(ending) && name.split('/').all(|part| part.split('.').all(is_segment));
        sound.then(|| Self::File(path.to_owned()))
    }

    /// The page alone, of an address on a page.
    #[must_use]
    pub fn page(&self) -> Option<&str> {
        match self {
            Self::Page { slug, .. } => Some(slug),
            Self::File(_) => None,
        }
    }
}

/// Ids that pages need for themselves have two underscores or begin with `page_`.
fn is_anchor(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.starts_with("page_")
        && !text.contains("__")
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
}

fn is_segment(text: &str) -> bool {
    is_kebab_case(text) || (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()))
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page { slug, anchor } => {
                let slug = if slug.is_empty() { "." } else { slug };
                write!(f, "{slug}/")?;
                anchor.iter().try_for_each(|anchor| write!(f, "#{anchor}"))
            }
            Self::File(path) => f.write_str(path),
        }
    }
}

/// Where an address of an earlier release leads now.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// The old address.
    pub from: At<Address>,
    /// The new one.
    pub to: At<Address>,
    /// Where it was declared.
    pub span: Span,
}

/// The ids of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Those that may be cited: sections, tables, figures, records, and values where they have their home.
    pub citable: BTreeSet<String>,
    /// Those that stand there besides: values that have their home elsewhere.
    pub others: BTreeSet<String>,
}

impl Anchors {
    fn has(&self, anchor: &str) -> bool {
        self.citable.contains(anchor) || self.others.contains(anchor)
    }
}

/// Every address of a publication.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Its languages.
    pub languages: BTreeSet<Lang>,
    /// Its pages, by slug.
    pub pages: BTreeMap<String, Anchors>,
    /// Its files of open data.
    pub files: BTreeSet<String>,
}

impl Addresses {
    /// Whether something stands there.
    #[must_use]
    pub fn has(&self, address: &Address) -> bool {
        match address {
            Address::Page { slug, anchor: None } => self.pages.contains_key(slug),
            Address::Page { slug, anchor: Some(anchor) } => {
                self.pages.get(slug).is_some_and(|anchors| anchors.has(anchor))
            }
            Address::File(path) => self.files.contains(path),
        }
    }

    /// Every address that may be cited, each page before its ids.
    pub fn citable(&self) -> impl Iterator<Item = Address> + '_ {
        let pages = self.pages.iter().flat_map(|(slug, anchors)| {
            let page =
                |anchor: Option<&String>| Address::Page { slug: slug.clone(), anchor: anchor.cloned() };
            let own = std::iter::once(page(None));
            own.chain(anchors.citable.iter().map(move |anchor| page(Some(anchor))))
        });
        pages.chain(self.files.iter().cloned().map(Address::File))
    }

    /// These, and the old addresses that still lead somewhere: what the next release must keep.
    #[must_use]
    pub fn with_redirects(mut self, redirects: &[Redirect]) -> Self {
        for redirect in redirects {
            match &redirect.from.value {
                Address::Page { slug, anchor } => {
                    let page = self.pages.entry(slug.clone()).or_default();
                    page.citable.extend(anchor.clone());
                }
                Address::File(path) => {
                    self.files.insert(path.clone());
                }
            }
        }
        self
    }
}

/// One line a page with its ids after it, then one a file, all sorted; the first line has the languages.
impl fmt::Display for Addresses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let languages: Vec<&str> = self.languages.iter().map(|lang| lang.tag()).collect();
        writeln!(f, "{}", languages.join(" "))?;
        for (slug, anchors) in &self.pages {
            write!(f, "{}", Address::Page { slug: slug.clone(), anchor: None })?;
            anchors.citable.iter().try_for_each(|anchor| write!(f, " {anchor}"))?;
            writeln!(f)?;
        }
        self.files.iter().try_for_each(|path| writeln!(f, "{path}"))
    }
}

impl std::str::FromStr for Addresses {
    /// The number of the line that cannot be read.
    type Err = usize;

    fn from_str(text: &str) -> Result<Self, usize> {
        let mut addresses = Self::default();
        for (index, line) in text.lines().enumerate() {
            let mut words = line.split(' ');
            let first = words.next().unwrap_or_default();
            if index == 0 {
                let tags = std::iter::once(first).chain(words);
                let languages: Option<BTreeSet<Lang>> = tags.map(Lang::from_tag).collect();
                addresses.languages = languages.ok_or(1_usize)?;
            } else if let Some(slug) = first.strip_suffix('/') {
                let slug = if slug == "." { "" } else { slug };
                let citable = words.map(str::to_owned).collect();
                addresses.pages.insert(slug.to_owned(), Anchors { citable, others: BTreeSet::new() });
            } else if first.starts_with("data/") {
                addresses.files.insert(first.to_owned());
            } else {
                return Err(index + 1);
            }
        }
        Ok(addresses)
    }
}
