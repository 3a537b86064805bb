//! How words are read: what differs only in form is the same, and a number is what was printed.

use hakusho::render::search::units;

fn read(text: &str) -> Vec<String> {
    units(text).into_iter().map(|unit| unit.word).collect()
}

#[track_caller]
fn same(one: &str, other: &str) {
    assert_eq!(read(one), read(other), "{one} and {other}");
    assert!(!read(one).is_empty(), "{one} says nothing");
}

#[test]
fn width_and_composition_make_no_difference() {
    same("６月", "6月");
    same("ＣＳＩＲＴ", "csirt");
    same("ﾒｰﾙ", "メール");
    same("ﾊﾟｽﾜｰﾄﾞ", "パスワード");
    same("カ\u{3099}イド", "ガイド");
    same("９６．８％", "96.8%");
    same("㈱", "株");
}

#[test]
fn case_and_kana_make_no_difference() {
    same("Csirt", "CSIRT");
    same("うぃるす", "ウィルス");
}

#[test]
fn a_long_vowel_mark_ends_no_word() {
    same("サーバー", "サーバ");
    same("サーバー証明書", "サーバ証明書");
    same("サーバーの検査", "サーバの検査");
    assert_ne!(read("メール"), read("メル"));
}

#[test]
fn a_number_is_one_word_with_its_decimals() {
    assert_eq!(read("96.8%"), ["96.8"]);
    assert_eq!(read("約108万件"), ["約", "108", "万", "件"]);
    assert_eq!(read("1,080,000"), ["1080000"]);
    assert_eq!(read("1,080.5"), ["1080.5"]);
    assert_eq!(read("12,34"), ["12", "34"]);
    assert_eq!(read("表2-3"), ["表", "2", "3"]);
    assert_eq!(read("in 2012."), ["2012"]);
    assert_eq!(read("FY2012"), ["fy", "2012"]);
}

#[test]
fn english_words_are_read_without_plural_possessive_and_small_words() {
    same("targeted e-mail drills", "Targeted email drill");
    same("the Ministry's agencies", "ministry agency");
    same("addresses", "address");
    assert_eq!(read("access status analysis"), ["access", "status", "analysis"]);
    assert_eq!(read("Loss of the USB memory"), ["loss", "usb", "memory"]);
}

#[test]
fn signs_of_japanese_are_joined_only_where_nothing_stands_between() {
    let joined: Vec<bool> = units("紛失、盗難").iter().map(|unit| unit.joined).collect();
    assert_eq!(joined, [false, true, false, true]);
    assert!(units("６月").iter().all(|unit| !unit.joined));
    assert!(units("サーバー証明書").iter().skip(1).all(|unit| unit.joined));
}

#[test]
fn what_is_no_word_is_nothing() {
    for text in ["", " ", "「」、。・", "<>&\"'", "\u{0}\u{200b}", "%"] {
        assert!(read(text).is_empty(), "{text:?}: {:?}", read(text));
    }
}
