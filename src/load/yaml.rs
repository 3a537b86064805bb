//! YAML events to a small tree in which every node knows its place.
//!
//! The subset that report files need: records, lists and scalars. Anchors, aliases, tags and several
//! documents are refused, since a reader of a diff could not see what they mean. Deliberately absent:
//! any typing; `100.0` stays the text `100.0`, and what it means is decided by the record that reads it.

use granit_parser::{Event, Parser, ScalarStyle};

use crate::diagnostic::{Diagnostic, Problem};
use crate::source::{FileId, Span};

/// The deepest nesting of records and lists: three times what the deepest report file needs.
pub(crate) const MAX_DEPTH: usize = 32;

/// A node and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    /// A text; quoted text is never a number and never blank.
    Scalar { text: String, quoted: bool },
    /// A list.
    List(Vec<Node>),
    /// A record; keys in the order of the file, duplicates included.
    Record(Vec<(Key, Node)>),
}

/// A key of a record.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Node {
    /// A key without a value, `~` or `null`.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar { text, quoted: false } if matches!(text.as_str(), "" | "~" | "null"))
    }

    /// What the node is, in both languages, for messages.
    pub(crate) fn describe(&self) -> (&'static str, &'static str) {
        match self.kind {
            NodeKind::Scalar { .. } => ("文字列", "a text"),
            NodeKind::List(_) => ("一覧（リスト）", "a list"),
            NodeKind::Record(_) => ("項目の組（マップ）", "a record"),
        }
    }
}

/// A record or list whose end has not come yet.
enum Open {
    List(Span, Vec<Node>),
    Record(Span, Vec<(Key, Node)>, Option<Key>),
}

/// Reads one YAML document of a file.
///
/// `offset` is where `text` begins in the file (front matter). Returns `None` where nothing can be
/// read; all that was found goes to `found`.
pub(crate) fn parse(file: FileId, text: &str, offset: usize, found: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut builder = Builder { open: Vec::new(), root: None, found, refused: false };
    let options = granit_parser::options! { emit_anchor_events: true, emit_unresolved_aliases: true };
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                let place = Span::new(file, offset + range.start, offset + range.end);
                let tag = span.tag_span().and_then(|tag| tag.byte_range());
                let tag = tag.map(|range| Span::new(file, offset + range.start, offset + range.end));
                builder.take(event, place, tag)?;
            }
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
                let problem = Problem::YamlSyntax { detail: error.info() };
                builder.found.push(Diagnostic::new(problem, Span::new(file, offset + at, offset + at)));
                return None;
            }
        }
    }
    if builder.refused { None } else { builder.root }
}

struct Builder<'a> {
    open: Vec<Open>,
    root: Option<Node>,
    found: &'a mut Vec<Diagnostic>,
    refused: bool,
}

impl Builder<'_> {
    fn refuse(&mut self, problem: Problem, at: Span) {
        self.refused = true;
        self.found.push(Diagnostic::new(problem, at));
    }

    /// Takes one event; `None` when reading on would be of no use.
    fn take(&mut self, event: Event<'_>, span: Span, tag: Option<Span>) -> Option<()> {
        if let Some(tag) = tag {
            self.refuse(Problem::YamlTag, tag);
        }
        match event {
            Event::Scalar(text, style, ..) => {
                self.scalar(text.into_owned(), style != ScalarStyle::Plain, span);
            }
            Event::SequenceStart(..) => self.begin(Open::List(span, Vec::new()), span)?,
            Event::MappingStart(..) => self.begin(Open::Record(span, Vec::new(), None), span)?,
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match self.open.pop()? {
                    Open::List(start, items) => Node { span: join(start, span), kind: NodeKind::List(items) },
                    Open::Record(start, entries, _) => {
                        Node { span: join(start, span), kind: NodeKind::Record(entries) }
                    }
                };
                self.add(node);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(Problem::AnchorOrAlias, span);
                self.add(Node { span, kind: NodeKind::Scalar { text: String::new(), quoted: false } });
            }
            Event::Anchor(..) => self.refuse(Problem::AnchorOrAlias, span),
            Event::DocumentStart(..) if self.root.is_some() => {
                self.refuse(Problem::SeveralDocuments, span);
                return None;
            }
            _ => {}
        }
        Some(())
    }

    fn begin(&mut self, open: Open, span: Span) -> Option<()> {
        if self.open.len() >= MAX_DEPTH {
            self.refuse(Problem::NestedTooDeeply { limit: MAX_DEPTH }, span);
            return None;
        }
        if self.awaits_key() {
            self.refuse(Problem::KeyNotText, span);
            return None;
        }
        self.open.push(open);
        Some(())
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Record(_, _, None)))
    }

    fn scalar(&mut self, text: String, quoted: bool, span: Span) {
        if let Some(Open::Record(_, _, key @ None)) = self.open.last_mut() {
            *key = Some(Key { text, span });
        } else {
            self.add(Node { span, kind: NodeKind::Scalar { text, quoted } });
        }
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Record(_, entries, key)) => {
                if let Some(key) = key.take() {
                    entries.push((key, node));
                }
            }
        }
    }
}

fn join(start: Span, end: Span) -> Span {
    Span { end: end.end.max(start.end), ..start }
}
