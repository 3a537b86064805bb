//! What may stand at a place of a file, as data: told beside how it is read, for schemas that editors
//! complete and check with, and for scaffolds of new files.
//!
//! Deliberately absent: what two places mean together, and names that other files register.

/// What a node may be.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// A text. What YAML takes for a number is read as the text that it is written with.
    Text,
    /// A text that may be empty.
    Affix,
    /// A text of a form, as a regular expression.
    Form(&'static str),
    /// A date as precise as printed.
    Date,
    /// A number.
    Number,
    /// A whole number.
    Whole {
        /// The lowest.
        least: u32,
        /// The highest.
        most: u32,
    },
    /// `true` or `false`.
    YesOrNo,
    /// A word of a closed list.
    Choice(Vec<Word>),
    /// A text in the original language, or a record of texts in both.
    Localized {
        /// Its name in schemas.
        name: &'static str,
        /// Whether it is in the Markdown dialect.
        markdown: bool,
        /// The record.
        of: RecordShape,
    },
    /// A list.
    List {
        /// What it is a list of.
        of: Box<Self>,
        /// Whether it may have no entry.
        may_be_empty: bool,
    },
    /// A record of declared keys.
    Record(RecordShape),
    /// A record of keys that authors choose.
    Names(Box<Self>),
    /// One of several.
    Either(Vec<Self>),
}

impl Shape {
    /// A list of any length.
    pub(crate) fn list(of: Self) -> Self {
        Self::List { of: Box::new(of), may_be_empty: true }
    }
}

/// A word of a closed list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// As authors write it.
    pub(crate) name: &'static str,
    /// What it means, in Japanese and English.
    pub(crate) term: (&'static str, &'static str),
}

/// A record as declared. Its keys are told when asked for, since a record may hold others of its kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RecordShape {
    /// Its name in schemas.
    pub(crate) name: &'static str,
    /// What it is, in Japanese and English.
    pub(crate) title: (&'static str, &'static str),
    /// Adds its keys in canonical order.
    pub(super) declare: fn(&mut Vec<Field>),
}

impl RecordShape {
    /// Its keys in canonical order.
    pub(crate) fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        (self.declare)(&mut fields);
        fields
    }
}

/// Whether a key must be there, and what holds where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It must be there.
    Required,
    /// It may be left out.
    Optional,
    /// Left out it means this.
    Default(bool),
}

/// A key of a record, as declared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// The key.
    pub(crate) key: &'static str,
    /// Whether it must be there.
    pub(crate) presence: Presence,
    /// What it means, in Japanese and English.
    pub(crate) meaning: (&'static str, &'static str),
    /// What may stand there.
    pub(crate) shape: fn() -> Shape,
}

impl Field {
    /// Takes its place among the keys declared so far: before one of them, or after all.
    pub(super) fn join(self, fields: &mut Vec<Self>, before: Option<&str>) {
        let place = before.and_then(|next| fields.iter().position(|field| field.key == next));
        fields.insert(place.unwrap_or(fields.len()), self);
    }
}
