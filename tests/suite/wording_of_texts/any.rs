//! What holds for any two texts, tried on texts thrown together by dice that always fall the same way.

use hakusho::derive::{Piece, Wording, compare_wording};

/// The pieces of one of the two texts.
fn side(wording: &Wording, old: bool) -> Vec<&str> {
    let pieces = wording.pieces.iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text),
        Piece::Gone(text) => old.then_some(text),
        Piece::New(text) => (!old).then_some(text),
    });
    pieces.map(String::as_str).collect()
}

/// The comparison the other way round.
fn mirrored(wording: &Wording) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for piece in &wording.pieces {
        match piece {
            Piece::Same(text) => pieces.push(Piece::Same(text.clone())),
            Piece::Gone(text) => pieces.push(Piece::New(text.clone())),
            // The old words come first.
            Piece::New(text) => {
                let after_change = usize::from(matches!(pieces.last(), Some(Piece::New(_))));
                pieces.insert(pieces.len() - after_change, Piece::Gone(text.clone()));
            }
        }
    }
    pieces
}

/// Holds everything that is promised of any two texts.
#[track_caller]
fn hold(old: &str, new: &str) {
    let wording = compare_wording(old, new);
    let (of_old, of_new) = (side(&wording, true), side(&wording, false));
    assert_eq!((of_old.concat(), of_new.concat()), (old.to_owned(), new.to_owned()));
    assert_eq!(compare_wording(new, old), Wording { pieces: mirrored(&wording), ..wording.clone() });
    assert!(wording.kept <= wording.all);
    assert!(of_old.iter().chain(&of_new).all(|piece| !piece.is_empty()));
    for pair in wording.pieces.windows(2) {
        let one_kind = std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
        assert!(!one_kind && !matches!(pair, [Piece::New(_), Piece::Gone(_)]), "{pair:?}");
    }
    for pair in of_old.windows(2).chain(of_new.windows(2)) {
        let (last, first) = (pair[0].chars().next_back().unwrap(), pair[1].chars().next().unwrap());
        let spelled = |c: char| c.is_ascii_alphanumeric() || matches!(c, '０'..='９' | 'ァ'..='ー');
        let number = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９');
        assert!(
            !(spelled(last) && spelled(first)) || katakana(last) != katakana(first),
            "a word is cut: {pair:?}"
        );
        assert!(!(number(last) && matches!(first, '%' | '％' | '年' | '件')), "a number is cut: {pair:?}");
    }
    if old == new {
        let whole = (!old.is_empty()).then(|| Piece::Same(old.to_owned()));
        assert_eq!((wording.pieces, wording.complete), (whole.into_iter().collect(), true));
    }
}

fn katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ー')
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn text(&mut self, words: &[&str], length: usize) -> String {
        (0..length).map(|_| words[self.below(words.len())]).collect()
    }

    /// The text with some stretches left out, doubled or replaced.
    fn edit(&mut self, text: &str, words: &[&str], edits: usize) -> String {
        let mut signs: Vec<char> = text.chars().collect();
        for _ in 0..edits {
            let start = self.below(signs.len() + 1);
            let end = (start + self.below(6)).min(signs.len());
            let length = self.below(4);
            let other: Vec<char> = self.text(words, length).chars().collect();
            signs.splice(start..end, other);
        }
        signs.into_iter().collect()
    }
}

const WORDS: [&str; 40] = [
    "情報",
    "セキュリティ",
    "対策",
    "実施",
    "監査",
    "職員",
    "の",
    "を",
    "は",
    "について",
    "した",
    "、",
    "。",
    "！",
    "「",
    "」",
    "。」",
    "96.8%",
    "１２",
    "９６．８％",
    "2012年度",
    "3件",
    "二十一",
    "2-3",
    "-",
    "△1.2",
    "The",
    " ",
    " ",
    "rate",
    "e-mail",
    "don't",
    ". ",
    "? ",
    ".",
    "\n",
    "\r\n",
    "\n\n",
    "\u{3000}",
    "か\u{3099}👩\u{200d}💻",
];

#[test]
fn the_pieces_are_the_two_texts_whatever_the_texts() {
    let mut dice = Dice(2012);
    for round in 0..600 {
        let length = round % 60;
        let old = dice.text(&WORDS, length);
        let edits = dice.below(6);
        let new = if round % 3 == 0 { dice.text(&WORDS, length) } else { dice.edit(&old, &WORDS, edits) };
        hold(&old, &new);
        hold(&old, &old);
        hold(&old, "");
    }
    for few in [["あ", "い"], ["a ", "b"], ["\n", "x"], ["1", "%"], ["-", "1"], ["。", "？"]] {
        for length in 0..40 {
            hold(&dice.text(&few, length), &dice.text(&few, length));
        }
    }
}

#[test]
fn texts_beyond_the_budget_are_marked_by_whole_sentences() {
    let (old, new) =
        (format!("Begin. {}End.", "a b ".repeat(3000)), format!("Begin. {}End.", "b c ".repeat(3000)));
    let wording = compare_wording(&old, &new);
    assert!(!wording.complete);
    assert_eq!(wording.pieces.len(), 3);
    assert_eq!(wording.pieces[0], Piece::Same("Begin. ".into()));
    hold(&old, &new);
    let lines = |names: [&str; 2]| names.map(|name| format!("{name}\n")).concat().repeat(6000);
    let (old, new) = (lines(["a", "b"]), lines(["b", "c"]));
    assert!(!compare_wording(&old, &new).complete);
    hold(&old, &new);
}

/// Run alone in release, it says how long two texts of 100 KB take: see `-- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, no promise: the promise is the budget"]
fn long_texts_take_a_moment() {
    let mut dice = Dice(1);
    let sentence = |dice: &mut Dice| dice.text(&WORDS[..11], 14) + "。";
    let texts: [String; 2] = [0, 1].map(|_| (0..1010).map(|_| sentence(&mut dice)).collect());
    let few = dice.edit(&texts[0], &WORDS[..11], 30);
    let letters =
        |first: u32| (0..33_000).filter_map(|n| char::from_u32(first + n * 7919 % 2000)).collect::<String>();
    let lines = ["a\n", "b\n", "c\n"];
    for (name, old, new) in [
        ("few changes", &texts[0], &few),
        ("other sentences of the same words", &texts[0], &texts[1]),
        ("nothing in common", &letters(0x4e00), &letters(0x6e00)),
        ("lines of one letter", &dice.text(&lines, 50_000), &dice.text(&lines, 50_000)),
    ] {
        let before = std::time::Instant::now();
        let wording = compare_wording(old, new);
        println!(
            "{name}: {} B, {} B: {:?}, complete: {}",
            old.len(),
            new.len(),
            before.elapsed(),
            wording.complete
        );
    }
}
