//! The one Markdown dialect: an author's text in, a small typed tree and every fault out.
//!
//! It is CommonMark with tables, footnotes and heading attributes, less raw HTML and most links, and
//! with two corrections for Japanese: emphasis works beside full-width punctuation, and a line end
//! between full-width characters is no space. What an author types is never HTML, never a template
//! and never a path; of what was meant to be read nothing disappears without a fault.
//!
//! The story: `prefix` turns away what would keep the parser busy for minutes. `event` follows the
//! parser through the rest, `build` keeps a stack of what is `open`, and `close` says what each thing
//! becomes. Words pass from `scope` to `scan`, which finds the marks of emphasis in them (`flanking`
//! says what each can do), through `lines`, which joins the lines, to `emphasis`, which pairs the
//! marks. `target`, `heading`, `notes` and `comments` know one kind of thing each.
//!
//! Deliberately absent: HTML, the resolution of targets, the numbers of footnotes, the model, and the
//! wording of faults. Every range counts bytes of the text as it was handed in.

mod build;
mod close;
mod comments;
mod emphasis;
mod event;
mod fault;
mod flanking;
mod heading;
mod lines;
mod notes;
mod open;
mod prefix;
mod scan;
mod scope;
mod target;
mod tree;
mod walk;
mod words;

pub use fault::{Fault, FaultKind};
pub use lines::line_end;
pub use tree::{Alignment, Block, Inline, Target};
pub use walk::{Mention, inline_targets, targets};
pub use words::{plain_inline, plain_text};

/// How deep lists, quotations and links may be nested, and, within each run of words, emphasis.
pub const MAX_DEPTH: usize = 32;

/// A text of blocks, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The blocks; footnotes come last.
    pub blocks: Vec<Block>,
    /// The faults, in the order of the text.
    pub faults: Vec<Fault>,
}

/// A text of one line, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedInline {
    /// The words.
    pub content: Vec<Inline>,
    /// The faults, in the order of the text.
    pub faults: Vec<Fault>,
}

/// Reads a text of any number of blocks: a message, a section, a field of prose.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let built = build::build(text);
    Parsed { blocks: built.blocks.into_iter().map(|(block, _)| block).collect(), faults: built.faults }
}

/// Reads a field of one line: a title, a name, a caption.
///
/// Anything but a single paragraph is a fault, and then only the words of the whole are kept.
#[must_use]
pub fn parse_inline(text: &str) -> ParsedInline {
    let build::Built { mut blocks, mut faults } = build::build(text);
    if let [(Block::Paragraph { content, .. }, _)] = blocks.as_mut_slice() {
        return ParsedInline { content: std::mem::take(content), faults };
    }
    for (at, (block, range)) in blocks.iter().enumerate() {
        if at > 0 || !matches!(block, Block::Paragraph { .. }) {
            faults.push(Fault { kind: FaultKind::BlockInLine, range: range.clone() });
        }
    }
    faults.sort_by_key(Fault::place);
    let blocks: Vec<Block> = blocks.into_iter().map(|(block, _)| block).collect();
    let words = plain_text(&blocks).replace('\n', " ");
    let content = if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] };
    ParsedInline { content, faults }
}
