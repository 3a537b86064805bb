//! Line ends.

use super::*;

#[test]
fn join_without_a_space_beside_a_wide_character() {
    for (typed, meant) in [
        ("日本\n語", "日本語"),
        ("文。\n次", "文。次"),
        ("two\nwords", "two words"),
        ("日本\nLatin", "日本Latin"),
        ("Latin\n日本", "Latin日本"),
        ("12件、\n34件", "12件、34件"),
        ("１２\n３４", "１２３４"),
        ("ｶﾅ\nｶﾅ", "ｶﾅｶﾅ"),
        ("日本 \n語", "日本語"),
        ("two\r\nwords", "two words"),
        ("한국\n말", "한국 말"),
        ("　字下げ\n語　", "字下げ語"),
        ("一\n\n　\n\n二", "一 / 二"),
    ] {
        assert_eq!(sketch(typed), meant, "{typed:?}");
    }
}

#[test]
fn look_through_marks_and_notes_to_the_words_beside_them() {
    assert_eq!(sketch("**強調**\nです"), "**強調**です");
    assert_eq!(sketch("**two**\nwords"), "**two** words");
    assert_eq!(sketch("図\n[](ref:a)\nを"), "図[→Reference(\"a\")]を");
    assert_eq!(sketch("see\n[](ref:a)\nfor"), "see [→Reference(\"a\")] for");
    assert_eq!(sketch("[語](ref:a)\n語"), "[語→Reference(\"a\")]語");
    assert_eq!(sketch("文[^a]\n次\n\n[^a]: 注"), "文^a次 / note:a(注)");
}

#[test]
fn break_where_the_author_says_so() {
    assert_eq!(sketch("一\\\n二"), "一⏎二");
    assert_eq!(sketch("一  \n二"), "一⏎二");
    assert_eq!(plain_text(&parse("one\\\ntwo、\\\n三").blocks), "one two、三");
}

#[test]
fn move_without_making_a_translation_stale() {
    let of = hakusho::model::text_hash;
    let text = of("点検の呼び掛けを早めた。把握率は98.6%に上がった。\n\nTwo words. Two more.");
    for broken_elsewhere in [
        "点検の呼び掛けを早めた。\n把握率は98.6%に上がった。\n\nTwo words.\nTwo more.",
        "点検の呼び掛けを\n早めた。把握率は\n98.6%に上がった。\n\n\nTwo\nwords. Two more.\n",
        "\r\n点検の呼び掛けを早めた。把握率は98.6%に上がった。\r\n\r\nTwo  words. Two\tmore. ",
    ] {
        assert_eq!(of(broken_elsewhere), text, "{broken_elsewhere:?}");
    }
    for changed in [
        "点検の呼び掛けを早めた。把握率は98.7%に上がった。\n\nTwo words. Two more.",
        "点検の呼び掛けを早めた。把握率は98.6%に上がった。Two words. Two more.",
        "点検の呼び掛けを早めた。把握率は98.6%に上がった。\n\nTwowords. Two more.",
    ] {
        assert_ne!(of(changed), text, "{changed:?}");
    }
}
