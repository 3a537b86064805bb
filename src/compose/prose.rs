//! Texts of authors: the right language chosen, every internal link with an address and words.

use super::page::{Href, Passage, PrintedTerm, ResolvedLink, Words};
use super::{Composer, atlas, first_use};
use crate::i18n::findings::datum_name;
use crate::i18n::pages::printed_as;
use crate::markdown::{self, Target};
use crate::model::{BodyId, FiscalYear, Label, Lang, LocalizedProse, ObservationId, PartId, Shown};

/// What a text may leave out of its links.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context<'a> {
    /// The year of its page.
    pub(super) year: Option<FiscalYear>,
    /// The body of its page.
    pub(super) body: Option<&'a BodyId>,
}

impl Composer<'_> {
    /// A label in the reader's language, or in the other with its tag.
    pub(super) fn words(&self, label: &Label) -> Words {
        match label.show(self.lang) {
            Some(Shown { text, lang }) => Words { text: text.clone(), lang, printed: None },
            None => self.own(""),
        }
    }

    /// The tool's own words.
    pub(super) fn own(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: self.lang, printed: None }
    }

    /// Names and other words that stay as printed, which is Japanese.
    pub(super) fn as_printed(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: Lang::Ja, printed: None }
    }

    /// Words with the term that the source uses in their place, where it has one.
    pub(super) fn printed(words: Words, term: Option<&String>, lang: Lang) -> Words {
        if words.text.is_empty()
            && let Some(term) = term
        {
            return Words { text: term.clone(), lang: Lang::Ja, printed: None };
        }
        let printed = term.filter(|term| **term != words.text).map(|term| {
            let (before, after) = printed_as(lang);
            PrintedTerm { before, term: term.clone(), after }
        });
        Words { printed, ..words }
    }

    /// A text; `id` is the prefix of the ids in it.
    pub(super) fn passage(
        &self,
        prose: &LocalizedProse,
        id: &str,
        digest: bool,
        context: Context<'_>,
    ) -> Option<Passage> {
        let Shown { text, lang } = prose.show(self.lang)?;
        let links = markdown::targets(&text.blocks)
            .into_iter()
            .filter_map(|mention| self.resolve(mention.target, context))
            .collect();
        Some(Passage { blocks: text.blocks.clone(), links, lang, digest, id: id.to_owned() })
    }

    /// The plain words of a text, for descriptions.
    pub(super) fn plain(&self, prose: &LocalizedProse) -> String {
        prose.show(self.lang).map(|shown| markdown::plain_text(&shown.text.blocks)).unwrap_or_default()
    }

    /// The address and words of an internal target; targets of other kinds need none.
    fn resolve(&self, target: &Target, context: Context<'_>) -> Option<ResolvedLink> {
        let (href, words, hint) = match target {
            Target::Value(name) => {
                let ids = match context.year {
                    Some(year) => ObservationId::from_link(name, year, context.body),
                    None => vec![self.archive.observations.get_key_value(name.as_str())?.0.clone()],
                };
                let value = ids.iter().find_map(|id| self.archive.observation(id))?;
                (self.atlas.datum(value), String::new(), Some(datum_name(value, self.archive, self.lang)))
            }
            Target::Table(name) | Target::Reference(name) => {
                let found = self.atlas.named(context.year, context.body, name);
                let (year, id, href) = match found {
                    Some((year, id, href)) => (year, id.clone(), href.clone()),
                    // A heading that has no place of its own stands in the contents of its year.
                    None => {
                        let year = context.year.or_else(|| Some(self.archive.latest()?.year))?;
                        (year, PartId::new(name)?, atlas::to(&atlas::edition_slug(year), None))
                    }
                };
                (href, self.reference_words(year, context.body, &id), None)
            }
            Target::Figure(name) => {
                let (year, id, href) = self.atlas.named(context.year, context.body, name)?;
                let Href::Page { slug, anchor } = href else { return None };
                // A drawing is its own figure; that of a table is its chart.
                let drawn = anchor.as_ref().is_some_and(|anchor| *anchor == atlas::drawing_anchor(id));
                let anchor = if drawn { atlas::drawing_anchor(id) } else { atlas::chart_anchor(id) };
                (atlas::to(slug, Some(anchor)), self.reference_words(year, context.body, id), None)
            }
            Target::Term(id) => (first_use::place(id), String::new(), None),
            Target::Web(_) | Target::Mail(_) | Target::Anchor(_) => return None,
        };
        Some(ResolvedLink { target: target.clone(), href, words, hint })
    }
}
