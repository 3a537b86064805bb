//! Words of corrections, and of addresses that moved.
//!
//! Deliberately absent: the words of diagnostics on them (`problems`).

use crate::i18n::dates;
use crate::model::{Lang, PartialDate};

words! {
    /// A fixed word or sentence on corrections and moved addresses.
    enum RecordWord,
    /// The words.
    fn record_word {
        /// The mark of a value that was corrected; leads to the correction.
        Corrected: "訂正", "corrected";
        /// What the list of corrections holds.
        About:
            "公表した値などを後から直したときに、いつ、何を、なぜ直したかを残す一覧である。新しいものから並べる。",
            "Whenever something published here is corrected, this list says when, what and why; the newest comes first.";
        /// There is no correction.
        None: "公表したものの訂正はない。", "Nothing that was published has been corrected.";
        /// Field: the day.
        Date: "訂正した日", "Date";
        /// Field: what was corrected.
        What: "訂正したもの", "What";
        /// Field: what was published.
        Old: "訂正前", "Before";
        /// Field: what is published now.
        New: "訂正後", "After";
        /// In the place of what is published now.
        Withdrawn: "取り下げ", "withdrawn";
        /// Field: the reason.
        Why: "理由", "Reason";
        /// Permalink of a correction.
        Permalink: "リンク", "Link";
        /// The way from a year to its corrections.
        OfYear: "この年度の訂正", "Corrections of this year";
        /// Title of a page that leads to another.
        Moved: "このページは移動した", "This page has moved";
        /// Title of a page whose parts went to several others.
        Parted: "このページの内容は移動した", "What stood on this page has moved";
        /// Heading of the parts of a page that are elsewhere now.
        PartsMoved: "このページから移った部分", "Parts of this page that have moved";
        /// Before the place where something is now.
        Now: "移動先", "Now at";
    }
}

/// A note at a value: 「訂正（2013年9月2日）: 97.1% → 98.6%」.
#[must_use]
pub fn note(date: &PartialDate, of: &str, old: &str, new: &str, lang: Lang) -> String {
    let (date, change) = (dates::date(date, lang), change(old, new));
    match lang {
        Lang::Ja => format!("訂正（{date}）: {of} {change}"),
        Lang::En => format!("Corrected on {date}: {of} {change}"),
    }
}

/// What was published and what is now.
#[must_use]
pub fn change(old: &str, new: &str) -> String {
    format!("{old} → {new}")
}

/// The title of a correction among news: 「訂正: 厚生労働省 把握率」.
#[must_use]
pub fn news_title(of: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("訂正: {of}"),
        Lang::En => format!("Correction: {of}"),
    }
}

/// What changed and why, as one text.
#[must_use]
pub fn news_text(old: &str, new: &str, why: &str, lang: Lang) -> String {
    let change = change(old, new);
    match lang {
        Lang::Ja => format!("{change}。{why}"),
        Lang::En => format!("{change}. {why}"),
    }
}
