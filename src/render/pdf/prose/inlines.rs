//! What stands in a line: words, emphasis, links, and footnotes.
//!
//! A link leads where the publication says. One that leads nowhere keeps its words.

use crate::compose::page::{Href, ResolvedLink};
use crate::markdown::{self, Target as Typed};

use super::super::view::Target;
use super::{Inline, Marked, Prose};

impl<'b> Prose<'_, 'b> {
    /// Sets what stands in a line.
    pub(super) fn inlines(&mut self, inlines: &'b [markdown::Inline]) -> Vec<Inline<'b>> {
        inlines.iter().flat_map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &'b markdown::Inline) -> Vec<Inline<'b>> {
        let marked = match inline {
            markdown::Inline::Text(text) => return vec![Inline::Text(text)],
            markdown::Inline::Emphasis(content) => Marked::Emphasis { of: self.inlines(content) },
            markdown::Inline::Strong(content) => Marked::Strong { of: self.inlines(content) },
            markdown::Inline::Code(text) => Marked::Code { text },
            markdown::Inline::Break => Marked::Break,
            markdown::Inline::FootnoteRef { label, .. } => match self.note(label) {
                Some(note) => note,
                None => return Vec::new(),
            },
            markdown::Inline::Link { target, content, .. } => {
                let of = if content.is_empty() { self.generated(target) } else { self.inlines(content) };
                return self.link(target, of);
            }
        };
        vec![Inline::Marked(marked)]
    }

    /// A figure or table that stands elsewhere: a link to it, and what it shows.
    pub(super) fn embed(&mut self, target: &'b Typed, alternative: &'b str) -> Vec<Inline<'b>> {
        let words = self.generated(target);
        let mut set = self.link(target, words);
        set.extend([Inline::Text(" "), Inline::Text(alternative)]);
        set
    }

    fn link(&mut self, target: &'b Typed, of: Vec<Inline<'b>>) -> Vec<Inline<'b>> {
        if let Typed::Term(id) = target {
            return vec![Inline::Marked(Marked::Term { id, of })];
        }
        let Some(href) = self.href(target) else { return of };
        let paged = matches!(target, Typed::Table(_) | Typed::Figure(_) | Typed::Reference(_));
        vec![Inline::Marked(Marked::Link { href, paged, of })]
    }

    fn generated(&self, target: &Typed) -> Vec<Inline<'b>> {
        self.resolved(target).map(|link| Inline::Text(link.words.as_str())).into_iter().collect()
    }

    fn resolved(&self, target: &Typed) -> Option<&'b ResolvedLink> {
        self.passage.links.iter().find(|link| link.target == *target)
    }

    fn href(&mut self, target: &Typed) -> Option<Target> {
        if let Some(link) = self.resolved(target) {
            return self.setter.target(&link.href);
        }
        match target {
            Typed::Web(url) => self.setter.target(&Href::Web(url.clone())),
            Typed::Mail(address) => self.setter.target(&Href::Mail(address.clone())),
            Typed::Anchor(id) => {
                let own = self.passage.blocks.iter().any(|block| {
                    matches!(block, markdown::Block::Heading { id: Some(heading), .. } if heading == id)
                });
                let id = if own { self.own_id(id) } else { id.clone() };
                Some(self.setter.place(id))
            }
            Typed::Value(_) | Typed::Figure(_) | Typed::Table(_) | Typed::Reference(_) | Typed::Term(_) => {
                None
            }
        }
    }

    /// A footnote where it is referred to first, and a mark of it everywhere else.
    fn note(&mut self, label: &'b str) -> Option<Marked<'b>> {
        let content = self.passage.blocks.iter().find_map(|block| match block {
            markdown::Block::Footnote { label: of, content, .. } if of == label => Some(content),
            _ => None,
        })?;
        let id = format!("{}__note-{label}", self.passage.id);
        Some(if self.noted.insert(label) {
            Marked::Note { id, blocks: self.blocks(content) }
        } else {
            Marked::Again { id }
        })
    }
}
