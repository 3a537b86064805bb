//! Names that authors give to things, one type for each kind of thing.
//!
//! An id is never derived from a title and never reused for another thing: permalinks, differences
//! between years and translations hang on it.

use std::fmt;

/// Whether a text is kebab-case ASCII: `[a-z][a-z0-9]*(-[a-z0-9]+)*`, at most 64 bytes.
#[must_use]
pub fn is_kebab_case(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Wraps a text; `None` when it is not kebab-case.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_kebab_case(text).then(|| Self(text.into()))
            }

            /// The id as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// A reporting organisation (府省庁), the whole government or a surveyed population.
    BodyId
    /// A published report.
    DocumentId
    /// A numbering scheme of documents.
    SchemeId
    /// What is measured (把握率, 実施率, a count series).
    MeasureId
    /// One way to define a measure.
    DefinitionId
    /// A role group (責任者等, システム責任者等, 行政事務従事者).
    RoleId
    /// What a value is about where the role is not enough: an inspection item, an answer of a survey.
    SubjectId
    /// A heading over subjects.
    GroupId
    /// A question of a survey.
    QuestionId
    /// A grading scale.
    ScaleId
    /// A break of a series.
    BreakId
    /// A category of incidents.
    CategoryId
    /// A term of the glossary.
    TermId
    /// A table, figure or heading of a document.
    PartId
    /// A goal, an incident or another item inside a body's report.
    ItemId
}
