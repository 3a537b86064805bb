//! Footnotes: numbered as they are first referred to, and set after the text.

use std::collections::BTreeMap;

use crate::markdown::Block;

use super::super::error::PageFault;
use super::super::href;
use super::super::ids::joined;
use super::super::markup::Html;
use super::Prose;

/// The footnotes of a text, while it is being set.
#[derive(Debug)]
pub(super) struct Notes<'p> {
    defined: BTreeMap<&'p str, &'p [Block]>,
    /// The labels in the order of their numbers, each with how often it was referred to.
    numbered: Vec<(&'p str, usize)>,
}

/// A place where a text refers to a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The footnote's number.
    pub(super) note: usize,
    /// Which of the references to it this is; both are counted from one.
    pub(super) nth: usize,
}

impl<'p> Notes<'p> {
    /// The footnotes of these blocks, none of them numbered.
    pub(super) fn of(blocks: &'p [Block]) -> Self {
        let defined = blocks.iter().filter_map(|block| match block {
            Block::Footnote { label, content, .. } => Some((label.as_str(), content.as_slice())),
            _ => None,
        });
        Self { defined: defined.collect(), numbered: Vec::new() }
    }

    /// Takes a reference; `None` where there is no such footnote.
    pub(super) fn refer(&mut self, label: &'p str) -> Option<Mark> {
        let at = self.number(label)?;
        let (_, references) = self.numbered.get_mut(at)?;
        *references += 1;
        Some(Mark { note: at + 1, nth: *references })
    }

    fn number(&mut self, label: &'p str) -> Option<usize> {
        let known = self.numbered.iter().position(|(numbered, _)| *numbered == label);
        known.or_else(|| {
            self.defined.contains_key(label).then(|| {
                self.numbered.push((label, 0));
                self.numbered.len() - 1
            })
        })
    }

    /// The footnote at an index. While they are set, they may refer to further ones.
    fn content(&self, at: usize) -> Option<&'p [Block]> {
        let (label, _) = self.numbered.get(at)?;
        self.defined.get(label).copied()
    }
}

impl Prose<'_, '_> {
    /// Sets the footnotes that the text refers to.
    pub(super) fn footnotes(&mut self) -> Result<(), PageFault> {
        let mut contents = Vec::new();
        while let Some(blocks) = self.notes.content(contents.len()) {
            contents.push(self.apart(|prose| prose.blocks(blocks))?);
        }
        if contents.is_empty() {
            return Ok(());
        }
        self.html.markup("<ol class=\"footnotes\"");
        self.in_page_language();
        self.html.attribute("aria-label", &self.setting.words.footnotes).markup(">\n");
        for (at, content) in contents.iter().enumerate() {
            self.footnote(at, content)?;
        }
        self.html.markup("</ol>\n");
        Ok(())
    }

    fn footnote(&mut self, at: usize, content: &Html) -> Result<(), PageFault> {
        let note = at + 1;
        let id = note_id(&self.passage.id, note);
        self.setting.ids.claim(&id)?;
        self.html.markup("<li").attribute("id", &id);
        if self.passage.lang != self.setting.lang {
            self.html.attribute("lang", self.passage.lang.tag());
        }
        self.html.markup(">").append(content);
        let references = self.notes.numbered.get(at).map_or(0, |(_, references)| *references);
        for nth in 1..=references {
            let mark = mark_id(&self.passage.id, Mark { note, nth });
            self.html.markup("\u{2060}<a class=\"back\"");
            self.in_page_language();
            self.html.attribute("href", &href::fragment(&mark));
            // U+FE0E: an arrow of the text's own font, not a picture.
            self.html.attribute("aria-label", &self.setting.words.back).markup(">↩\u{FE0E}</a>");
        }
        self.html.markup("</li>\n");
        Ok(())
    }

    /// Says of the open tag that its words are the page's, where the text is in another language.
    fn in_page_language(&mut self) {
        if self.passage.lang != self.setting.lang {
            self.html.attribute("lang", self.setting.lang.tag());
        }
    }
}

/// The id of a footnote.
pub(super) fn note_id(passage: &str, note: usize) -> String {
    joined(passage, &format!("fn{note}"))
}

/// The id of a reference to a footnote.
pub(super) fn mark_id(passage: &str, Mark { note, nth }: Mark) -> String {
    joined(passage, &format!("ref{note}-{nth}"))
}
