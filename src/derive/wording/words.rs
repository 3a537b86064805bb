//! A text in sentences, and a sentence in words.
//!
//! A word is what Unicode calls one, so that kanji and hiragana stand alone and katakana and Latin letters
//! together; but a number is one word with its sign, its decimals and its unit, since 「96.8%」 that became
//! 「97.1%」 is another number and not another digit. Deliberately absent: a dictionary.

use std::ops::Range;

use similar::DiffableStr as _;

/// A text, cut: the sentences joined are the text, and so are the words.
pub(super) struct Text<'t> {
    pub(super) sentences: Vec<&'t str>,
    pub(super) words: Vec<&'t str>,
    /// For each sentence the number of words up to its end.
    ends: Vec<usize>,
    /// For each word, and for the end, the number of characters before it.
    before: Vec<usize>,
}

impl<'t> Text<'t> {
    pub(super) fn read(text: &'t str) -> Self {
        let words = words(text);
        let ends = ends_of_sentences(&words);
        let mut sentences = Vec::with_capacity(ends.len());
        let (mut start, mut first) = (0, 0);
        for last in &ends {
            let end = start + words[first..*last].iter().map(|word| word.len()).sum::<usize>();
            sentences.push(&text[start..end]);
            (start, first) = (end, *last);
        }
        let mut before = vec![0];
        let mut signs = 0;
        before.extend(words.iter().map(|word| {
            signs += word.chars().count();
            signs
        }));
        Self { sentences, words, ends, before }
    }

    /// Which words are those of some sentences that stand together.
    pub(super) fn words_of(&self, sentences: Range<usize>) -> Range<usize> {
        let before = |sentence: usize| sentence.checked_sub(1).map_or(0, |last| self.ends[last]);
        before(sentences.start)..before(sentences.end)
    }

    /// How many characters a run of words has.
    pub(super) fn signs(&self, words: &Range<usize>) -> usize {
        self.before[words.end] - self.before[words.start]
    }
}

/// How many are words that can be said: no sign, no blank.
pub(super) fn count(words: &[&str]) -> usize {
    words.iter().filter(|word| word.contains(char::is_alphanumeric)).count()
}

pub(super) fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A letter or digit of a script that writes words with blanks between them.
fn is_spaced(c: char) -> bool {
    let katakana = matches!(c, '\u{30a0}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}');
    c.is_alphanumeric() && !is_hiragana(c) && !is_han(c) && !katakana
}

/// Kanji that are digits.
const KANJI_DIGITS: [char; 14] =
    ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '億'];

/// What counts or measures directly after a number.
const UNITS: [char; 16] =
    ['%', '％', '‰', '年', '度', '月', '日', '人', '名', '件', '台', '回', '社', '校', '円', '倍'];

fn is_digit(c: char) -> bool {
    c.is_numeric() || KANJI_DIGITS.contains(&c)
}

fn is_unit(c: char) -> bool {
    UNITS.contains(&c)
}

/// What joins letters and digits into one word or number: `e-mail`, `2-3`, `2012/13`, `12:30`.
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '−' | '－' | '/' | '／' | '.' | ':' | '@' | '&')
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '−' | '－' | '+' | '＋' | '±' | '△' | '▲' | '¥' | '￥' | '$')
}

fn words(text: &str) -> Vec<&str> {
    let parts = text.tokenize_unicode_words();
    let mut words = Vec::with_capacity(parts.len());
    let (mut start, mut end) = (0, 0);
    for (at, part) in parts.iter().enumerate() {
        if end > start && !continues(&text[start..end], part, parts.get(at + 1)) {
            words.push(&text[start..end]);
            start = end;
        }
        end += part.len();
    }
    if end > start {
        words.push(&text[start..end]);
    }
    words
}

/// Whether a part of the text belongs to the word before it.
fn continues(word: &str, part: &str, next: Option<&&str>) -> bool {
    let (Some(last), Some(first)) = (word.chars().next_back(), part.chars().next()) else { return false };
    let is_alone = word.len() == last.len_utf8();
    let joins = |c: char| is_joint(c) && part.len() == c.len_utf8();
    if is_spaced(first) {
        is_spaced(last) || (is_joint(last) && !is_alone) || (is_sign(last) && is_alone && is_digit(first))
    } else if is_digit(first) {
        is_digit(last)
    } else if is_unit(first) {
        word.contains(is_digit) && (is_digit(last) || is_unit(last))
    } else {
        is_spaced(last) && joins(first) && next.is_some_and(|next| next.starts_with(is_spaced))
    }
}

/// Where sentences end, as numbers of words from the beginning: after 。！？, after `.`, `!` and `?` before
/// a blank, and at line ends, with the brackets that close and the blanks that follow.
fn ends_of_sentences(words: &[&str]) -> Vec<usize> {
    let is_blank = |word: &&str| word.chars().all(char::is_whitespace);
    let mut ends = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        let sign = only_sign(word);
        let (wide, narrow) =
            (matches!(sign, Some('。' | '！' | '？')), matches!(sign, Some('.' | '!' | '?')));
        if wide || narrow {
            at += words[at..].iter().take_while(|word| closes(word)).count();
        }
        let before_blank = words.get(at).is_none_or(is_blank);
        if wide || (narrow && before_blank) || word.contains('\n') {
            at += words[at..].iter().take_while(|word| is_blank(word)).count();
            ends.push(at);
        }
    }
    if ends.last().copied().unwrap_or(0) < words.len() {
        ends.push(words.len());
    }
    ends
}

/// The sign that a word consists of, if it is one sign.
fn only_sign(word: &str) -> Option<char> {
    let mut signs = word.chars();
    signs.next().filter(|_| signs.next().is_none())
}

fn closes(word: &str) -> bool {
    let closing = |c| {
        matches!(
            c,
            '。' | '！' | '？' | '!' | '?' | '.' | '」' | '』' | '）' | '】' | ')' | ']' | '"' | '”' | '’'
        )
    };
    word.chars().all(closing)
}
