//! Texts, and what has to be said of them.

use serde::Serialize;

use crate::compose::page;

use super::super::error::PageFault;
use super::super::markup::Html;
use super::super::typesetter::Typesetter;
use super::Words;

/// A text as HTML.
#[derive(Debug, Serialize)]
pub(in super::super) struct Passage {
    pub(in super::super) html: Html,
    /// Its language, where it is not the page's.
    pub(in super::super) lang: Option<&'static str>,
    pub(in super::super) marks: Marks,
}

/// What has to be said of a text.
///
/// A table, a record or a list of steps says it once for all its texts, and a section says once what is
/// true of every text in it; what has been said is not said again below.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(in super::super) struct Marks {
    /// It is a digest of the source, not its words.
    pub(in super::super) digest: bool,
    /// It is not in the language of the page.
    pub(in super::super) untranslated: bool,
}

impl Marks {
    /// What is true of one or the other.
    pub(in super::super) fn or(self, other: Self) -> Self {
        Self { digest: self.digest || other.digest, untranslated: self.untranslated || other.untranslated }
    }

    /// What is true of both.
    pub(in super::super) fn and(self, other: Self) -> Self {
        Self { digest: self.digest && other.digest, untranslated: self.untranslated && other.untranslated }
    }

    /// What is still to be said after something has been.
    pub(in super::super) fn without(self, said: Self) -> Self {
        Self { digest: self.digest && !said.digest, untranslated: self.untranslated && !said.untranslated }
    }
}

/// A message with its signature.
#[derive(Debug, Serialize)]
pub(super) struct Message<'p> {
    text: Passage,
    signature: Vec<Words<'p>>,
}

impl<'p> Typesetter<'p> {
    pub(super) fn message(
        &mut self,
        message: &'p page::Message,
        level: u8,
    ) -> Result<Message<'p>, PageFault> {
        Ok(Message {
            text: self.passage(&message.text, level)?,
            signature: message.signature.iter().map(|line| self.words(line)).collect(),
        })
    }
}
