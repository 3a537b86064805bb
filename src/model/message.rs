//! Messages of the CISO and the advisor.

use super::choice::choices;
use super::{Lines, Localized, LocalizedProse, PartialDate};
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

/// A message with its signature.
#[derive(Debug, Clone)]
pub struct Message {
    /// Whose.
    pub office: Office,
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
