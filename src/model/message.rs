//! Texts of reports: messages of the CISO and the advisor, and what stands under a heading.

use super::choice::choices;
use super::{Lines, Localized, LocalizedProse, PartId, PartialDate};
use crate::source::Span;

choices! {
    /// Whose message.
    Office {
        /// Chief Information Security Officer (最高情報セキュリティ責任者).
        Ciso = "ciso",
        /// Chief Information Security Advisor (最高情報セキュリティアドバイザー).
        Advisor = "advisor",
    }

    /// Whether the text is the signer's own.
    MessageKind {
        /// Our own words on what the message says; marked wherever shown.
        Digest = "digest",
        /// The signer's own words.
        Original = "original",
    }

    /// Whether a message stands in the report.
    MessageState {
        /// It stands there.
        Published = "published",
        /// The report says that there is none.
        NotPublished = "not-published",
        /// The report says nothing of one.
        NotStated = "not-stated",
    }
}

/// What a text is of: the message of an office, or what stands under a heading or in a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextOf {
    /// A message.
    Office(Office),
    /// The heading or column of a document's tree.
    Heading(PartId),
}

/// A text with its signature, where it has one.
#[derive(Debug, Clone)]
pub struct Message {
    /// What it is of.
    pub of: TextOf,
    /// Digest or original.
    pub kind: MessageKind,
    /// The role as printed; some messages print none.
    pub role: Option<Localized<String>>,
    /// Names as printed, in Japanese, never romanised.
    pub signers: Vec<String>,
    /// The post as printed.
    pub post: Option<Localized<String>>,
    /// Date of the signature.
    pub date: Option<PartialDate>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// The text.
    pub text: LocalizedProse,
    /// The file of the original.
    pub span: Span,
}
