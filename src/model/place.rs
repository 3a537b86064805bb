//! Where a source document prints something.

use std::fmt;

use super::DocumentId;

/// A stretch of lines or pages: its first and its last.
pub type Stretch = (u32, u32);

/// Line or page numbers of a document: single ones and stretches, ascending, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lines(Vec<Stretch>);

impl Lines {
    /// Sorts and wraps stretches; the ends of each may be given in either order.
    #[must_use]
    pub fn new(stretches: Vec<Stretch>) -> Self {
        let mut stretches: Vec<Stretch> = stretches.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
        stretches.sort_unstable();
        stretches.dedup();
        Self(stretches)
    }

    /// Single lines.
    #[must_use]
    pub fn single(numbers: impl IntoIterator<Item = u32>) -> Self {
        Self::new(numbers.into_iter().map(|number| (number, number)).collect())
    }

    /// The lines of both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::new(self.0.iter().chain(&other.0).copied().collect())
    }

    /// The first line.
    #[must_use]
    pub fn first(&self) -> Option<u32> {
        self.0.first().map(|(first, _)| *first)
    }

    /// Whether all of the other lines stand between the first and the last of these.
    #[must_use]
    pub fn enclose(&self, other: &Self) -> bool {
        let ends = |lines: &Self| Some((lines.first()?, lines.0.iter().map(|(_, last)| *last).max()?));
        ends(self).zip(ends(other)).is_some_and(|(own, other)| own.0 <= other.0 && other.1 <= own.1)
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stretches; a single line is its own first and last.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch> + '_ {
        self.0.iter().copied()
    }

    /// The lines that are named: of a stretch its first and its last.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let mut numbers: Vec<u32> = self.0.iter().flat_map(|(first, last)| [*first, *last]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter()
    }
}

impl fmt::Display for Lines {
    /// As in open data: the lines that are named, joined by `;`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, number) in self.iter().enumerate() {
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
