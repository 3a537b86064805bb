//! Where lines of words end.
//!
//! Japanese breaks where its script gives a hint: after the kana that end a phrase, around brackets,
//! where one script follows another. Other words break at spaces. What may not begin or end a line
//! does not, unless a word is longer than the line.
//!
//! Deliberately absent: a dictionary and hyphenation. Labels are short; a hint is enough.

use unicode_width::UnicodeWidthChar;

use super::text::{advance, ems};

/// How good the end of a line is, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// In a word, because it is too long for a line.
    Cut,
    /// Between two characters that may be parted.
    Allowed,
    /// Where one script follows another.
    Fair,
    /// After a word or a phrase.
    Good,
}

/// Lines, and how each of them ends that is followed by another.
pub(super) struct Filled {
    pub(super) lines: Vec<String>,
    pub(super) ends: Vec<End>,
}

/// Fills line after line of a width in thousandths of an em.
pub(super) fn fill(words: &str, room: i32) -> Filled {
    let mut filled = Filled { lines: Vec::new(), ends: Vec::new() };
    let mut rest = words.trim();
    while !rest.is_empty() {
        let mut at = rest.len();
        if ems(rest) > room {
            let seam = line_end(rest, room);
            filled.ends.push(seam.end);
            at = seam.at;
        }
        let (line, after) = rest.split_at(at);
        filled.lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    filled
}

/// A place between two characters.
#[derive(Debug, Clone, Copy)]
struct Seam {
    at: usize,
    /// How good it is as the end of a line.
    end: End,
    /// Width of what is before it, without space at the end.
    ems: i32,
}

/// Where the first line ends of a text that is too long for one.
fn line_end(text: &str, room: i32) -> Seam {
    // Without any room, a line still takes one character.
    let whole = Seam { at: text.len(), end: End::Cut, ems: 0 };
    let first = seams(text).next().unwrap_or(whole);
    let fitting: Vec<Seam> = seams(text).take_while(|seam| seam.ems <= room).collect();
    let last = |least: End| fitting.iter().rev().find(|seam| seam.end >= least).copied();
    let Some(furthest) = last(End::Allowed) else {
        return last(End::Cut).unwrap_or(Seam { end: End::Cut, ..first });
    };
    // A better end is worth up to two fifths of the line.
    let better = [End::Good, End::Fair].into_iter().filter_map(last);
    better.into_iter().find(|seam| seam.at * 5 >= furthest.at * 3).unwrap_or(furthest)
}

/// All places between two characters.
fn seams(text: &str) -> impl Iterator<Item = Seam> {
    let (mut all, mut ems) = (0, 0);
    text.char_indices().zip(text.chars().skip(1)).map(move |((at, a), b)| {
        all += advance(a);
        ems = if a.is_whitespace() { ems } else { all };
        Seam { at: at + a.len_utf8(), end: end_between(a, b), ems }
    })
}

/// How good the place between two characters is as the end of a line.
fn end_between(a: char, b: char) -> End {
    const OPENING: &str = "「『（〔［｛〈《【“‘([";
    const CLOSING: &str = "、。，．・：；？！」』）〕］｝〉》】”’)]";
    const NEVER_FIRST: &str = "ー～〜々％%…";
    match (Script::of(a), Script::of(b)) {
        (Script::Space, _) => End::Good,
        (_, Script::Space) => End::Cut,
        _ if OPENING.contains(a) || CLOSING.contains(b) || NEVER_FIRST.contains(b) => End::Cut,
        _ if CLOSING.contains(a) || OPENING.contains(b) => End::Good,
        (Script::Word, Script::Word) | (Script::Katakana, Script::Katakana) | (_, Script::Hiragana) => {
            End::Cut
        }
        (Script::Hiragana, _) => End::Good,
        (a, b) if a != b => End::Fair,
        _ => End::Allowed,
    }
}

/// Kinds of characters, as far as lines are concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Space,
    /// Latin letters, digits and whatever else is narrow.
    Word,
    Hiragana,
    Katakana,
    /// Kanji and whatever else is wide.
    Wide,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            'ぁ'..='ゖ' => Self::Hiragana,
            'ァ'..='ヺ' | 'ー' => Self::Katakana,
            c if c.is_whitespace() => Self::Space,
            c if c.width_cjk() == Some(2) => Self::Wide,
            _ => Self::Word,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::Voice;
    use super::super::units::U;

    const EM: i32 = 14 * U;

    #[test]
    fn japanese_breaks_after_a_phrase() {
        let lines = Voice::LABEL.wrap("電子計算機及び通信回線が装備している機能を使用した対応状況", 20 * EM);
        assert_eq!(lines, ["電子計算機及び通信回線が", "装備している機能を使用した対応状況"]);
    }

    #[test]
    fn no_line_begins_with_a_closing_bracket() {
        for ems in 3..12 {
            let lines = Voice::LABEL.wrap("出口対策（構築時）の「侵入防止」、点検", ems * EM);
            assert!(lines.iter().all(|line| !line.starts_with(['）', '」', '、'])), "{lines:?}");
        }
    }

    #[test]
    fn katakana_words_stay_whole() {
        let lines = Voice::LABEL.wrap("公開ウェブサーバのソフトウェアの更新", 12 * EM);
        assert_eq!(lines, ["公開ウェブサーバの", "ソフトウェアの更新"]);
    }

    #[test]
    fn latin_breaks_at_spaces() {
        let lines = Voice::LABEL.wrap("Vulnerability scan of public web servers", 12 * EM);
        assert_eq!(lines, ["Vulnerability scan of", "public web servers"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_cut_but_not_lost() {
        let lines = Voice::LABEL.wrap("Informationssicherheitsbeauftragte", 6 * EM);
        assert_eq!(lines.concat(), "Informationssicherheitsbeauftragte");
        assert!(lines.iter().all(|line| Voice::LABEL.width(line) <= 6 * EM));
        assert_eq!(Voice::LABEL.wrap_whole("Informationssicherheitsbeauftragte", 6 * EM, 9), None);
    }

    #[test]
    fn a_line_without_any_room_still_takes_a_character() {
        assert_eq!(Voice::LABEL.wrap("点検", 0), ["点", "検"]);
    }
}
