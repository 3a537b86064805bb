//! Whether a run of `*` or `_` can open or close emphasis, by the characters beside it.
//!
//! CommonMark's rule takes it for granted that words are separated by spaces, so that `**「強調」**です`
//! stays literal: the closing run stands between punctuation and a letter. Here a wide character
//! counts as a boundary whatever its kind, which is the amendment known as "CJK-friendly emphasis".
//! Without wide characters the rule is CommonMark's own. Which run pairs with which is not decided here.

use unicode_normalization::char::is_combining_mark;

/// What a run can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flanks {
    pub(super) opens: bool,
    pub(super) closes: bool,
}

/// Judges a run of `sign` by its neighbours, `None` being an end of the line.
pub(super) fn flanks(sign: char, before: Option<char>, after: Option<char>) -> Flanks {
    let (before, after) = (Side::of(before), Side::of(after));
    let left = after.allows_mark_beside(before);
    let right = before.allows_mark_beside(after);
    if sign == '_' {
        // `_` also joins the parts of a name, so it stays a matter of word boundaries.
        Flanks {
            opens: left && (!right || before.punctuates()),
            closes: right && (!left || after.punctuates()),
        }
    } else {
        Flanks { opens: left, closes: right }
    }
}

/// Whether a character is set full-width (or is half-width kana): no space belongs beside it.
///
/// Hangul is left out: Korean separates its words.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{30FF}'      // radicals, punctuation, kana
        | '\u{3100}'..='\u{312F}'    // bopomofo
        | '\u{3190}'..='\u{A4CF}'    // kanbun, enclosed letters, ideographs, Yi
        | '\u{F900}'..='\u{FAFF}'    // compatibility ideographs
        | '\u{FE10}'..='\u{FE1F}'    // vertical forms
        | '\u{FE30}'..='\u{FE6F}'    // compatibility and small forms
        | '\u{FF01}'..='\u{FF9F}'    // full-width forms, half-width kana
        | '\u{FFE0}'..='\u{FFEE}'    // full-width signs
        | '\u{1AFF0}'..='\u{1B16F}'  // kana supplements
        | '\u{1F200}'..='\u{1F2FF}'  // enclosed ideographs
        | '\u{20000}'..='\u{3FFFF}'  // further ideographs
        | '\u{E0100}'..='\u{E01EF}'  // variants of the ideograph before
    )
}

/// What stands on one side of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Letter,
    Punctuation,
    WideLetter,
    WidePunctuation,
}

impl Side {
    fn of(neighbour: Option<char>) -> Self {
        let Some(c) = neighbour.filter(|c| !c.is_whitespace()) else {
            return Self::Space;
        };
        // The standard library has no table of punctuation; symbols count as such in any case.
        let punctuates = !c.is_alphanumeric() && !is_combining_mark(c) && !c.is_control();
        match (is_wide(c), punctuates) {
            (false, false) => Self::Letter,
            (false, true) => Self::Punctuation,
            (true, false) => Self::WideLetter,
            (true, true) => Self::WidePunctuation,
        }
    }

    /// Whether a mark may lean on `self` while `other` is on its far side.
    fn allows_mark_beside(self, other: Self) -> bool {
        match self {
            Self::Space => false,
            Self::Punctuation => other != Self::Letter,
            Self::Letter | Self::WideLetter | Self::WidePunctuation => true,
        }
    }

    fn punctuates(self) -> bool {
        matches!(self, Self::Punctuation | Self::WidePunctuation)
    }
}
