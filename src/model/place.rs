//! Where a source document prints something.

use std::fmt;

use super::DocumentId;

/// Line or page numbers of a document, ascending, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lines(Vec<u32>);

impl Lines {
    /// Sorts and wraps numbers.
    #[must_use]
    pub fn new(mut numbers: Vec<u32>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        Self(numbers)
    }

    /// The numbers of both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::new(self.0.iter().chain(&other.0).copied().collect())
    }

    /// The first number.
    #[must_use]
    pub fn first(&self) -> Option<u32> {
        self.0.first().copied()
    }

    /// Whether all of the other lines stand between the first and the last of these.
    #[must_use]
    pub fn enclose(&self, other: &Self) -> bool {
        let ends = |lines: &Self| lines.0.first().copied().zip(lines.0.last().copied());
        ends(self).zip(ends(other)).is_some_and(|(own, other)| own.0 <= other.0 && other.1 <= own.1)
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The numbers.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }
}

impl fmt::Display for Lines {
    /// As in open data: joined by `;`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, number) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(";")?;
            }
            write!(f, "{number}")?;
        }
        Ok(())
    }
}

/// A document and the lines or pages in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The document.
    pub document: DocumentId,
    /// Its lines or pages.
    pub lines: Lines,
}
