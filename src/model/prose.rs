//! Author text: parsed once, pointing back to where it was written.

use sha2::{Digest, Sha256};

use super::Localized;
use crate::markdown::{Block, line_end, plain_text};
use crate::source::Span;

/// A text in the Markdown dialect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// Its paragraphs, lists and so on.
    pub blocks: Vec<Block>,
    /// The text as written, whose byte ranges the blocks carry.
    pub text: String,
    /// The scalar or file that holds it.
    pub span: Span,
    /// Where `text` begins in the file, when it stands there byte for byte (Markdown files, one-line
    /// scalars); folded YAML text does not.
    pub verbatim_from: Option<u32>,
}

impl Prose {
    /// Its words as a reader sees them, a line for each paragraph.
    #[must_use]
    pub fn words(&self) -> String {
        plain_text(&self.blocks)
    }
}

/// A text in the Markdown dialect, in one or both languages.
pub type LocalizedProse = Localized<Prose>;

/// The hash by which a translation names the original that it was made from: the first eight
/// hexadecimal digits of SHA-256 over the text as a reader sees it, so that a line broken elsewhere, or
/// one sentence on each line, makes no translation stale.
#[must_use]
pub fn text_hash(text: &str) -> String {
    let digest = Sha256::digest(flowing(text).as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// A text with each paragraph on one line and an empty line between two.
#[must_use]
pub fn flowing(text: &str) -> String {
    let mut flowing = String::new();
    let mut ends_paragraph = false;
    for line in text.lines() {
        let line = line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let Some(after) = line.chars().next() else {
            ends_paragraph = true;
            continue;
        };
        if let Some(before) = flowing.chars().next_back() {
            flowing.push_str(if ends_paragraph { "\n\n" } else { line_end(before, after) });
        }
        flowing.push_str(&line);
        ends_paragraph = false;
    }
    flowing
}
