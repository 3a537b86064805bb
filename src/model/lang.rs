//! The two languages of every page, and text that may stand in one or both.

use crate::source::Span;

/// A language of the output and of the tool's own messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the site.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The tag of BCP 47, which is also the folder of the output.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }
}

/// A text in one or both languages.
///
/// At least one is there: [`Localized::new`] is the only way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    ja: Option<T>,
    en: Option<T>,
    /// Where the author wrote it.
    pub span: Span,
}

/// A text chosen for a reader, with the language that it really is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<T> {
    /// The text.
    pub text: T,
    /// Its language; another than the page's where the translation is missing.
    pub lang: Lang,
}

impl<T> Localized<T> {
    /// Text in the languages given; `None` when neither is.
    #[must_use]
    pub fn new(ja: Option<T>, en: Option<T>, span: Span) -> Option<Self> {
        (ja.is_some() || en.is_some()).then_some(Self { ja, en, span })
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::Ja => self.ja.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }

    /// The text for a reader of `lang`, falling back to the other language.
    pub fn show(&self, lang: Lang) -> Option<Shown<&T>> {
        let own = self.get(lang).map(|text| Shown { text, lang });
        own.or_else(|| self.get(lang.other()).map(|text| Shown { text, lang: lang.other() }))
    }

    /// Each language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        Lang::ALL.into_iter().filter_map(|lang| self.get(lang).map(|text| (lang, text)))
    }

    /// The same text in another form.
    pub fn map<U>(&self, mut f: impl FnMut(&T) -> U) -> Localized<U> {
        Localized { ja: self.ja.as_ref().map(&mut f), en: self.en.as_ref().map(&mut f), span: self.span }
    }
}

/// A short text without markup: a name, a label, a caption.
pub type Label = Localized<String>;
