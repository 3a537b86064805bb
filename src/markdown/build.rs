//! The tree under construction: what is open, what is finished, and what was found wrong.
//!
//! A stack instead of recursion, so that no nesting, however hostile, can exhaust the program's own;
//! and no consumer has to fear a tree much deeper than [`MAX_DEPTH`]. How the parser's events are
//! understood is in `event`, what becomes of each thing in `close`.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Options, Parser, RefDefs};

use super::MAX_DEPTH;
use super::fault::{Fault, FaultKind};
use super::notes::Notes;
use super::open::{Open, Role};
use super::prefix;
use super::scope::Token;
use super::tree::Block;

/// What the dialect has beyond CommonMark.
const DIALECT: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_HEADING_ATTRIBUTES);

/// A text, read.
#[derive(Default)]
pub(super) struct Built {
    /// The blocks of the top level, and where each stands.
    pub(super) blocks: Vec<(Block, Range<usize>)>,
    /// The faults, in the order of the text.
    pub(super) faults: Vec<Fault>,
}

/// Reads a text.
pub(super) fn build(text: &str) -> Built {
    let mut builder = Builder::new(text);
    if let Some(range) = prefix::excessive(text) {
        builder.fault(FaultKind::TooDeep, range);
        return builder.finish();
    }
    let mut events = Parser::new_ext(text, DIALECT).into_offset_iter();
    for (event, range) in events.by_ref() {
        builder.event(event, range);
    }
    builder.check_definitions(events.reference_definitions());
    builder.finish()
}

/// The tree under construction.
#[derive(Default)]
pub(super) struct Builder<'t> {
    pub(super) text: &'t str,
    /// What is open, outermost first.
    pub(super) open: Vec<Open>,
    /// How many things are open that are being left out.
    pub(super) skipping: usize,
    pub(super) faults: Vec<Fault>,
    pub(super) notes: Notes,
    pub(super) heading_ids: BTreeSet<String>,
    /// Labels of the reference definitions that were used.
    pub(super) used: BTreeSet<String>,
    blocks: Vec<(Block, Range<usize>)>,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Opens something, or leaves it out when it would be too deep.
    pub(super) fn open(&mut self, open: Open, range: Range<usize>) {
        let depth = self.open.iter().filter(|open| open.nests()).count();
        if open.nests() && depth >= MAX_DEPTH {
            let range = self.trimmed(range);
            self.fault(FaultKind::TooDeep, range);
            self.skipping = 1;
        } else {
            self.open.push(open);
        }
    }

    /// Adds to the words that are open; where none are, the parser began a paragraph in silence.
    pub(super) fn push(&mut self, token: Token, at: Range<usize>) {
        if !matches!(self.open.last(), Some(Open::Words { .. })) {
            self.open.push(Open::words(Role::TightParagraph, &at));
        }
        if let Some(Open::Words { scope, range, .. }) = self.open.last_mut() {
            scope.push(token);
            range.end = range.end.max(at.end);
        }
    }

    /// Sets a block into what is open, or into the top level.
    pub(super) fn place(&mut self, block: Block, range: Range<usize>) {
        match self.open.last_mut() {
            Some(Open::Quote(blocks) | Open::Item(blocks) | Open::Footnote { blocks, .. }) => {
                blocks.push(block);
            }
            _ => self.blocks.push((block, range)),
        }
    }

    /// Reports a fault.
    pub(super) fn fault(&mut self, kind: FaultKind, range: Range<usize>) {
        self.faults.push(Fault { kind, range });
    }

    /// The range without the space around it; the parser's often include the line end.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let source = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + source.len() - source.trim_ascii_start().len();
        start..start + source.trim_ascii().len()
    }

    fn check_definitions(&mut self, definitions: &RefDefs<'_>) {
        // Labels match regardless of case, which only the parser knows how to do; places are exact.
        let used = self.used.iter().filter_map(|label| definitions.get(label));
        let used: BTreeSet<usize> = used.map(|definition| definition.span.start).collect();
        for (label, definition) in definitions.iter() {
            if !used.contains(&definition.span.start) {
                let label = label.to_owned();
                self.fault(FaultKind::UnusedDefinition { label }, definition.span.clone());
            }
        }
    }

    fn finish(mut self) -> Built {
        let footnotes = self.notes.finish(&mut self.faults);
        self.blocks.extend(footnotes);
        self.faults.sort_by_key(Fault::place);
        Built { blocks: self.blocks, faults: self.faults }
    }
}
