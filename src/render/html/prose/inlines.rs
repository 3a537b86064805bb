//! What stands in a line: words, emphasis, links, and the marks of footnotes.
//!
//! A link leads where the publication says. One that leads nowhere keeps its words.

use crate::compose::page::ResolvedLink;
use crate::markdown::{Block, Inline, Target};

use super::super::error::PageFault;
use super::super::href;
use super::{Prose, notes};

impl<'p> Prose<'_, 'p> {
    /// Sets what stands in a line.
    pub(super) fn inlines(&mut self, inlines: &'p [Inline]) -> Result<(), PageFault> {
        inlines.iter().try_for_each(|inline| self.inline(inline))
    }

    fn inline(&mut self, inline: &'p Inline) -> Result<(), PageFault> {
        match inline {
            Inline::Text(text) => {
                self.html.text(text);
            }
            Inline::Emphasis(content) => {
                self.html.markup("<em>");
                self.inlines(content)?;
                self.html.markup("</em>");
            }
            Inline::Strong(content) => {
                self.html.markup("<strong>");
                self.inlines(content)?;
                self.html.markup("</strong>");
            }
            Inline::Code(text) => {
                self.html.markup("<code>").text(text).markup("</code>");
            }
            Inline::Break => {
                self.html.markup("<br>");
            }
            Inline::FootnoteRef { label, .. } => self.footnote_mark(label)?,
            Inline::Link { target, content, .. } => {
                let linked = self.open_link(target);
                if content.is_empty() {
                    self.generated_words(target);
                } else {
                    self.inlines(content)?;
                }
                if linked {
                    self.html.markup("</a>");
                }
            }
        }
        Ok(())
    }

    /// A figure or table that stands elsewhere: a link to it, and what it shows.
    pub(super) fn embed(&mut self, target: &Target, alternative: &str) {
        self.html.markup("<p class=\"embed\">");
        let linked = self.open_link(target);
        self.generated_words(target);
        if linked {
            self.html.markup("</a> ");
        }
        self.html.text(alternative).markup("</p>\n");
    }

    /// Opens a link, unless its target leads nowhere.
    fn open_link(&mut self, target: &Target) -> bool {
        let resolved = self.resolved(target);
        let Some(href) = self.href(target, resolved) else { return false };
        self.html.markup("<a");
        match target {
            Target::Value(_) => {
                self.html.attribute("class", "value");
            }
            Target::Term(_) => {
                self.html.attribute("class", "term");
            }
            Target::Web(_) => {
                self.html.attribute("rel", "external");
            }
            Target::Table(_) | Target::Figure(_) | Target::Reference(_) => {
                self.html.attribute("class", "ref");
            }
            Target::Mail(_) | Target::Anchor(_) => {}
        }
        self.html.attribute("href", &href);
        if let Some(hint) = resolved.and_then(|link| link.hint.as_deref()) {
            self.html.attribute("title", hint);
        }
        self.html.markup(">");
        true
    }

    fn generated_words(&mut self, target: &Target) {
        if let Some(link) = self.resolved(target) {
            self.html.text(&link.words);
        }
    }

    fn resolved(&self, target: &Target) -> Option<&'p ResolvedLink> {
        self.passage.links.iter().find(|link| link.target == *target)
    }

    fn href(&self, target: &Target, resolved: Option<&ResolvedLink>) -> Option<String> {
        if let Some(link) = resolved {
            return self.setting.place.href(&link.href);
        }
        match target {
            Target::Web(url) => href::web(url),
            Target::Mail(address) => Some(href::mail(address)),
            Target::Anchor(id) if self.has_heading(id) => Some(href::fragment(&self.own_id(id))),
            Target::Anchor(id) => Some(href::fragment(id)),
            Target::Value(_)
            | Target::Figure(_)
            | Target::Table(_)
            | Target::Reference(_)
            | Target::Term(_) => None,
        }
    }

    fn has_heading(&self, wanted: &str) -> bool {
        let is_wanted = |block: &Block| matches!(block, Block::Heading { id: Some(id), .. } if id == wanted);
        self.passage.blocks.iter().any(is_wanted)
    }

    /// The raised number that leads to a footnote.
    fn footnote_mark(&mut self, label: &'p str) -> Result<(), PageFault> {
        let Some(mark) = self.notes.refer(label) else { return Ok(()) };
        let id = notes::mark_id(&self.passage.id, mark);
        self.setting.ids.claim(&id)?;
        let note = notes::note_id(&self.passage.id, mark.note);
        // U+2060: a line never begins with the mark.
        self.html.markup("\u{2060}<sup><a role=\"doc-noteref\"").attribute("id", &id);
        self.html.attribute("href", &href::fragment(&note)).markup(">");
        self.html.text(&mark.note.to_string()).markup("</a></sup>");
        Ok(())
    }
}
