//! Following the Markdown parser through a text.
//!
//! The parser decides what is a block, a code span, a link. What it finds out about emphasis is turned
//! back into the source it came from, because its rules do not fit Japanese; see `flanking`.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::build::Builder;
use super::comments;
use super::fault::FaultKind;
use super::heading::Attributes;
use super::notes;
use super::open::{Open, Role};
use super::scope::Token;
use super::tree::{Block, Inline};

impl Builder<'_> {
    /// Takes one event.
    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end, range),
            Event::Text(words) => self.text(words, range),
            Event::Code(words) => self.inline(Inline::Code(words.into_string()), range),
            Event::Html(line) => {
                if let Some(Open::Html(html)) = self.open.last_mut() {
                    html.line(&line, range.start);
                }
            }
            Event::InlineHtml(html) if comments::is_comment(&html) => {}
            Event::InlineHtml(html) => {
                self.fault(FaultKind::RawHtml, range.clone());
                let html = html.lines().collect::<Vec<_>>().join(" ");
                self.push(Token::Literal(html), range);
            }
            Event::FootnoteReference(label) => {
                let label = notes::label(&label);
                self.notes.refer(&label, &range);
                let at = range.clone();
                self.inline(Inline::FootnoteRef { label, range }, at);
            }
            Event::SoftBreak => self.push(Token::SoftBreak, range),
            Event::HardBreak => self.inline(Inline::Break, range),
            Event::Rule => {
                self.close_tight_paragraph();
                self.place(Block::Rule, range);
            }
            // Of extensions the dialect does not have; the parser does not report them.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.source(range.start..range.start + 1),
            Tag::Strong => self.source(range.start..range.start + 2),
            Tag::Link { link_type, dest_url, title, id } => {
                self.check_link(&title, id, &range);
                let role = match link_type {
                    LinkType::Autolink => Role::Autolink(dest_url.into_string()),
                    LinkType::Email => Role::Autolink(format!("mailto:{dest_url}")),
                    _ => Role::Link(dest_url.into_string()),
                };
                self.open(Open::words(role, &range), range);
            }
            Tag::Image { dest_url, title, id, .. } => {
                self.check_link(&title, id, &range);
                self.open(Open::words(Role::Image(dest_url.into_string()), &range), range);
            }
            Tag::Heading { level, id, classes, attrs } => {
                self.close_tight_paragraph();
                let is_braced = id.is_some() || !classes.is_empty() || !attrs.is_empty();
                let source = if is_braced { &self.text[range.clone()] } else { "" };
                let attributes =
                    Attributes::read(source, range.start, &mut self.heading_ids, &mut self.faults);
                let role = Role::Heading(level as u8, attributes);
                self.open(Open::words(role, &range), range);
            }
            block => {
                self.close_tight_paragraph();
                match Open::block(block, &range) {
                    Some(open) => self.open(open, range),
                    None => self.skipping = 1,
                }
            }
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        match end {
            TagEnd::Emphasis => self.source(range.end - 1..range.end),
            TagEnd::Strong => self.source(range.end - 2..range.end),
            _ => {
                self.close_tight_paragraph();
                if let Some(open) = self.open.pop() {
                    let range = self.trimmed(range);
                    self.close(open, range);
                }
            }
        }
    }

    fn text(&mut self, words: CowStr<'_>, range: Range<usize>) {
        match self.open.last_mut() {
            Some(Open::Code { text, .. }) => text.push_str(&words),
            // The parser's substitute for the indent of the line.
            Some(Open::Html(_)) => {}
            // An address has no marks.
            Some(Open::Words { role: Role::Autolink(_), .. }) => {
                self.push(Token::Literal(words.into_string()), range);
            }
            // What differs from its source has been decoded from it.
            _ if self.text.get(range.clone()) != Some(&*words) => {
                self.push(Token::Literal(words.into_string()), range);
            }
            _ => self.source(range),
        }
    }

    fn source(&mut self, range: Range<usize>) {
        self.push(Token::Source(range.clone()), range);
    }

    /// Adds a finished inline.
    pub(super) fn inline(&mut self, inline: Inline, range: Range<usize>) {
        self.push(Token::Inline(inline), range);
    }

    fn check_link(&mut self, title: &str, label: CowStr<'_>, range: &Range<usize>) {
        if !title.is_empty() {
            self.fault(FaultKind::LinkTitle, range.clone());
        }
        if !label.is_empty() {
            self.used.insert(label.into_string());
        }
    }
}
