//! Texts, as HTML.

use serde::Serialize;

use crate::compose::page;

use super::super::error::PageFault;
use super::super::markup::Html;
use super::super::typesetter::Typesetter;
use super::Words;
use crate::render::texts::Marks;

/// A text as HTML.
#[derive(Debug, Serialize)]
pub(in super::super) struct Passage {
    pub(in super::super) html: Html,
    /// Its language, where it is not the page's.
    pub(in super::super) lang: Option<&'static str>,
    pub(in super::super) marks: Marks,
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
