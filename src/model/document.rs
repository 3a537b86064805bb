//! Published reports, their headings and how they number them.

use super::choice::choices;
use super::{
    BodyId, DocumentId, FiscalYear, Label, Lines, LocalizedProse, PartId, PartialDate, SchemeId, SectionKind,
};
use crate::source::{At, Span};

choices! {
    /// What the numbers of a place count.
    PlaceUnit {
        /// Lines of the text file.
        Lines = "lines",
        /// Pages of the printed edition.
        Pages = "pages",
    }
}

/// A published report.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: At<DocumentId>,
    /// Its title.
    pub title: Label,
    /// A short name for narrow places; the title where it has none.
    pub short: Option<Label>,
    /// Who published it.
    pub publisher: Label,
    /// The fiscal year that it reports on.
    pub fiscal_year: FiscalYear,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Whose report it is.
    pub body: At<BodyId>,
    /// Name of its source file.
    pub source: String,
    /// What places count.
    pub places: PlaceUnit,
    /// Its numbering scheme.
    pub numbering: At<SchemeId>,
    /// A remark on it.
    pub note: Option<LocalizedProse>,
    /// Where it was declared.
    pub span: Span,
}

/// How a document numbers its headings, tables, figures and columns.
#[derive(Debug, Clone)]
pub struct Scheme {
    /// Its id.
    pub id: At<SchemeId>,
    /// One pattern for each level of headings, from the top.
    pub levels: Vec<NumberPattern>,
    /// Pattern of tables.
    pub table: NumberPattern,
    /// Pattern of figures.
    pub figure: NumberPattern,
    /// Pattern of columns (コラム).
    pub column: Option<NumberPattern>,
    /// Pattern of appendices; the headings below one begin at the third level.
    pub appendix: Option<NumberPattern>,
    /// Where it was declared.
    pub span: Span,
}

/// A pattern such as `第{fullwidth}編` / `Part {n}`, in both languages.
#[derive(Debug, Clone)]
pub struct NumberPattern {
    /// The pattern in Japanese.
    pub ja: String,
    /// The pattern in English.
    pub en: String,
    /// Where it was declared.
    pub span: Span,
}

/// A heading of a document's tree.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its id, which is its page's address where it has a page.
    pub id: Option<At<PartId>>,
    /// Its words; a section of a chapter may leave them to the section.
    pub title: Option<Label>,
    /// Whether it takes a number.
    pub numbered: bool,
    /// Whether it has a page of its own.
    pub page: bool,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Whether it begins an appendix, numbered apart from the parts (資料編A).
    pub appendix: bool,
    /// The number that the source prints, where it slipped.
    pub printed: Option<String>,
    /// The tables under it, in the order in which they are numbered.
    pub tables: Vec<At<PartId>>,
    /// The drawings under it, in the order in which they are numbered.
    pub figures: Vec<At<PartId>>,
    /// The columns (コラム) under it.
    pub columns: Vec<Heading>,
    /// The section of a body's report that stands here.
    pub section: Option<At<SectionKind>>,
    /// Bodies whose chapters stand here, one numbered heading each.
    pub bodies: Vec<At<BodyId>>,
    /// The headings of such a chapter.
    pub chapter: Vec<Heading>,
    /// The headings below.
    pub children: Vec<Heading>,
    /// Where it was declared.
    pub span: Span,
}

impl Heading {
    /// Whether a table stands under this heading or one below it.
    pub(super) fn holds_table(&self, table: &PartId) -> bool {
        self.tables.iter().any(|id| id.value == *table)
            || self.chapter.iter().chain(&self.children).any(|below| below.holds_table(table))
    }
}
