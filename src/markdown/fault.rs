//! What can be wrong with an author's text, as data.
//!
//! Deliberately absent: words. A fault says what and where; the wording, in either language, belongs
//! to whoever reports it.

use std::ops::Range;

/// One fault, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Bytes of the text as it was handed in.
    pub range: Range<usize>,
}

impl Fault {
    /// The order in which faults are reported.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.range.start, self.range.end)
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// A link to a scheme or path that is not allowed. Only its words were kept.
    ForbiddenLink {
        /// The destination, decoded.
        url: String,
    },
    /// A link whose scheme is allowed but whose rest cannot be right. Only its words were kept.
    MalformedLink {
        /// The destination, decoded.
        url: String,
    },
    /// A link without words. It was left out.
    EmptyLink,
    /// A link inside the words of a link. Only its words were kept.
    LinkInLink,
    /// A title (`[…](… "title")`), which the dialect does not have. It was left out.
    LinkTitle,
    /// Something that looks like a link but is none, usually for a space in its destination.
    BrokenLink,
    /// `[label]: …`, which no link uses. It was left out.
    UnusedDefinition {
        /// The label.
        label: String,
    },
    /// An image that is neither a figure nor a table of the report. Only its words were kept.
    ForbiddenImage {
        /// The destination, decoded.
        url: String,
    },
    /// An image without alternative text.
    MissingAlternative,
    /// An image that shares its paragraph. Only its words were kept.
    ImageInText,
    /// HTML, kept as literal text.
    RawHtml,
    /// A comment that does not end. What follows it on the page may have been meant to be hidden.
    UnclosedComment,
    /// Words on the line of a comment, kept as literal text.
    TextBesideComment,
    /// Marks of emphasis that found no partner, kept as literal text.
    StrayEmphasis,
    /// A reference to a footnote that is not there, kept as literal text.
    UndefinedFootnote {
        /// The label.
        label: String,
    },
    /// A footnote that nothing refers to.
    UnusedFootnote {
        /// The label.
        label: String,
    },
    /// A second footnote with the same label. It was left out.
    DuplicateFootnote {
        /// The label.
        label: String,
    },
    /// A footnote without words. It was left out.
    EmptyFootnote {
        /// The label.
        label: String,
    },
    /// A heading of level 1. It became one of level 2.
    HeadingTooHigh,
    /// A heading without words. It was left out.
    EmptyHeading,
    /// A heading id that is not kebab-case. It was left out.
    BadHeadingId {
        /// The id.
        id: String,
    },
    /// A second heading with the same id. The id was left out.
    DuplicateHeadingId {
        /// The id.
        id: String,
    },
    /// A heading class that is not kebab-case. It was left out.
    BadHeadingClass {
        /// The class.
        class: String,
    },
    /// Something between the braces of a heading that is neither an id nor a class. It was left out.
    UnknownHeadingAttribute {
        /// Its name.
        name: String,
    },
    /// A table row with more cells than the head. The excess was left out.
    ExtraCells,
    /// A block, or a second paragraph, in a field of one line. Only its words were kept.
    BlockInLine,
    /// Nesting beyond [`MAX_DEPTH`](super::MAX_DEPTH). Blocks and links there were left out; of
    /// emphasis, the words were kept.
    TooDeep,
}

impl FaultKind {
    /// Whether the text can be published all the same: everything the author wrote is on the page,
    /// only perhaps not as intended, or what is missing was never visible.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::RawHtml
                | Self::TextBesideComment
                | Self::StrayEmphasis
                | Self::BrokenLink
                | Self::LinkTitle
                | Self::UnusedDefinition { .. }
        )
    }
}
