//! Author text: parsed once, pointing back to where it was written.

use sha2::{Digest, Sha256};

use super::Localized;
use crate::markdown::Block;
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

/// A text in the Markdown dialect, in one or both languages.
pub type LocalizedProse = Localized<Prose>;

/// The hash by which a translation names the original that it was made from: the first eight
/// hexadecimal digits of SHA-256 over the text, line ends and outer white space aside.
#[must_use]
pub fn text_hash(text: &str) -> String {
    let normal = text.replace("\r\n", "\n");
    let digest = Sha256::digest(normal.trim().as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
