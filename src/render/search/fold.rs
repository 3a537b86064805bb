//! How words are read by the search: what differs only in form is made the same.
//!
//! A text becomes units: a number with its decimals (`96.8`), a word of letters, or one sign of Japanese.
//! Folded are width and composition (NFKC), case, hiragana and katakana, a long-vowel mark at the end of a
//! katakana word (サーバー, サーバ), separators of thousands (`1,080`), English plurals and possessives, and
//! the hyphen after a single letter (`e-mail`). English words that say nothing by themselves are no units.
//!
//! The script of the theme reads what is typed in the same way (`assets/search-core.js`); a test holds the
//! two against each other. Deliberately absent: a dictionary, and with it the words of Japanese.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// English words that are not looked for.
pub(super) const STOP: [&str; 23] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "is", "of", "on", "or",
    "that", "the", "to", "was", "were", "what", "with",
];

/// Hiragana that joins Japanese words: where nothing else stands between two scripts, they are two words.
pub(super) const JOINTS: [&str; 30] = [
    "の", "を", "は", "が", "に", "で", "と", "へ", "も", "や", "か", "から", "まで", "より", "とは", "では", "には",
    "への", "での", "との", "など", "による", "における", "に関する", "に対する", "について", "された", "した", "する",
    "のための",
];

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its folded form.
    pub word: String,
    /// Whether it is a sign of Japanese that follows the one before without anything between.
    pub joined: bool,
    /// Whether it is a sign of Japanese.
    pub sign: bool,
}

/// The units of a text, in its order.
#[must_use]
pub fn units(text: &str) -> Vec<Unit> {
    let signs = folded(text);
    let mut units: Vec<Unit> = Vec::new();
    let mut at = 0;
    // Where the last sign of Japanese ended.
    let mut open = None;
    while let Some(first) = signs.get(at).copied() {
        let start = at;
        at += 1;
        if is_japanese(first) {
            if first == 'ー' && !signs.get(at).is_some_and(|next| is_katakana(*next)) {
                open = open.filter(|end| *end == start).map(|_| at);
                continue;
            }
            units.push(Unit { word: as_katakana(first).to_string(), joined: open == Some(start), sign: true });
            open = Some(at);
        } else if first.is_ascii_digit() {
            let mut word = first.to_string();
            while let Some(next) = signs.get(at).copied() {
                let digits = digits_after(&signs, at);
                if next.is_ascii_digit() {
                    word.push(next);
                } else if next == '.' && digits > 0 {
                    word.push('.');
                } else if next != ',' || digits != 3 {
                    break;
                }
                at += 1;
            }
            units.push(Unit { word, joined: false, sign: false });
        } else if first.is_alphabetic() {
            let mut word = first.to_string();
            while let Some(next) = signs.get(at).copied() {
                if is_letter(next) {
                    word.push(next);
                } else if next != '-' || at != start + 1 || !signs.get(at + 1).is_some_and(|c| is_letter(*c)) {
                    break;
                }
                at += 1;
            }
            // The s of a possessive.
            if matches!(signs.get(at), Some('\'' | '’'))
                && signs.get(at + 1) == Some(&'s')
                && !signs.get(at + 2).is_some_and(|c| is_letter(*c))
            {
                at += 2;
            }
            let word = singular(word);
            if !STOP.contains(&word.as_str()) {
                units.push(Unit { word, joined: false, sign: false });
            }
        }
    }
    units
}

/// The signs of a text with their forms folded. A sign and the marks that belong to it are one thing.
fn folded(text: &str) -> Vec<char> {
    let mut folded = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(first) = rest.next() {
        let mut cluster = first.to_string();
        while let Some(mark) = rest.next_if(|c| is_combining_mark(*c) || matches!(c, '\u{ff9e}' | '\u{ff9f}')) {
            cluster.push(mark);
        }
        folded.extend(cluster.nfkc().flat_map(char::to_lowercase));
    }
    folded
}

/// How many digits follow a sign, up to four.
fn digits_after(signs: &[char], at: usize) -> usize {
    signs.iter().skip(at + 1).take(4).take_while(|c| c.is_ascii_digit()).count()
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}')
}

/// Hiragana as katakana, which stand in the same order.
fn as_katakana(c: char) -> char {
    if is_hiragana(c) { char::from_u32(u32::from(c) + 0x60).unwrap_or(c) } else { c }
}

/// Signs that are written without spaces between words.
fn is_japanese(c: char) -> bool {
    is_hiragana(c)
        || is_katakana(c)
        || matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_japanese(c)
}

/// A plural as its singular, as far as its ending tells.
fn singular(word: String) -> String {
    if word.len() < 4 || !word.is_ascii() {
        return word;
    }
    let cut = |ending: &str, put: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{put}"));
    if word.len() > 4
        && let Some(word) = cut("ies", "y")
    {
        return word;
    }
    let es = ["sses", "shes", "ches", "xes", "zes"].iter().any(|ending| word.ends_with(ending));
    let kept = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    let singular = match (es, kept) {
        (true, _) => cut("es", ""),
        (false, true) => None,
        (false, false) => cut("s", ""),
    };
    singular.unwrap_or(word)
}
