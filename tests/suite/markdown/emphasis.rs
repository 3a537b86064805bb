//! Emphasis.

use super::*;

#[test]
fn works_beside_japanese_punctuation_and_letters() {
    for (typed, meant) in [
        ("**「強調」**です", "**「強調」**です"),
        ("これは**「強調」**です", "これは**「強調」**です"),
        ("**強調。**次の文", "**強調。**次の文"),
        ("前の文。**「強調」を**次に", "前の文。**「強調」を**次に"),
        ("「**強調**」の", "「**強調**」の"),
        ("（**強調**）の", "（**強調**）の"),
        ("**96.8%**です", "**96.8%**です"),
        ("率は**96.8%**です", "率は**96.8%**です"),
        ("**96.8％**です", "**96.8％**です"),
        ("語**“引用”**語", "語**“引用”**語"),
        ("**`code`**を使う", "**‹code›**を使う"),
        ("これは*「強調」*です", "これは_「強調」_です"),
        ("これは***「強調」***です", "これは_**「強調」**_です"),
        ("**強*調*文**の", "**強_調_文**の"),
        ("葛\u{E0100}**[語](ref:a)**の", "葛\u{E0100}**[語→Reference(\"a\")]**の"),
        ("**か\u{3099}**ぎ", "**か\u{3099}**ぎ"),
    ] {
        assert_eq!(sketch(typed), meant, "{typed}");
        assert_eq!(faults(typed), no_faults(), "{typed}");
    }
}

#[test]
fn pairs_each_mark_with_its_own_in_a_sentence_of_several() {
    assert_eq!(
        sketch("**「一」**と、**「二」**と**（三）**。**四！**五"),
        "**「一」**と、**「二」**と**（三）**。**四！**五"
    );
}

#[test]
fn goes_around_a_number_that_names_its_datum() {
    let number = "[96.8%→Value(\"x/y\")]";
    assert_eq!(sketch("**[96.8%](value:x/y)**です"), format!("**{number}**です"));
    assert_eq!(sketch("率は**[96.8%](value:x/y)**、次"), format!("率は**{number}**、次"));
    assert_eq!(sketch("率は[**96.8%**](value:x/y)です"), "率は[**96.8%**→Value(\"x/y\")]です");
    let typed = "率は**[96.8%](value:x/y)**です";
    assert_eq!(targets(&parse(typed).blocks)[0].range, 8..26);
    assert_eq!(&typed[8..26], "[96.8%](value:x/y)");
}

#[test]
fn works_in_every_place_where_words_stand() {
    assert_eq!(sketch("- **「一」**と\n- 二"), "ul(**「一」**と | 二)");
    assert_eq!(sketch("> **「一」**と\n> **「二」**と"), "quote(**「一」**と**「二」**と)");
    assert_eq!(sketch(">**「一」**と"), "quote(**「一」**と)");
    assert_eq!(sketch("|**「一」**と|**二。**|\n|-|-|"), "table(**「一」**と,**二。**)");
    assert_eq!(sketch("## **「一」**と {#a}"), "h2#a(**「一」**と)");
    assert_eq!(sketch("一[^a]\n\n[^a]: **「注」**と"), "一^a / note:a(**「注」**と)");
}

#[test]
fn leaves_alone_what_is_no_mark() {
    for (typed, meant) in [
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"\*\*強調\*\*です", "**強調**です"),
        (r"\**強調*です", "*_強調_です"),
        ("`**強調**`です", "‹**強調**›です"),
        ("`a * b`*強調*", "‹a * b›_強調_"),
        ("&#42;&#42;強調&#42;&#42;", "**強調**"),
        ("snake_case_name", "snake_case_name"),
        ("[語](https://a.example/*b*/_c_)", "[語→Web(\"https://a.example/*b*/_c_\")]"),
        ("<https://a.example/*b*/>", "[https://a.example/*b*/→Web(\"https://a.example/*b*/\")]"),
        ("* 一\n* **二**", "ul(一 | **二**)"),
        ("語\n\n***\n\n語", "語 / rule / 語"),
        ("    **code**", "code:(**code**)"),
        ("```\n**code**\n```", "code:(**code**)"),
    ] {
        assert_eq!(sketch(typed), meant, "{typed}");
        assert_eq!(faults(typed), no_faults(), "{typed}");
    }
}

#[test]
fn is_reported_where_it_finds_no_partner() {
    use FaultKind::StrayEmphasis;
    assert_eq!(faults("これは**強調です"), [(StrayEmphasis, "**")]);
    assert_eq!(parse("これは**強調です").faults[0].range, 9..11);
    assert_eq!(faults("** 強調 **です"), [(StrayEmphasis, "**")]);
    assert_eq!(faults("***強調**です"), [(StrayEmphasis, "*")]);
    assert_eq!(faults("__強調__です"), [(StrayEmphasis, "__")]);
    assert_eq!(faults("**一\n\n二**"), [(StrayEmphasis, "**"), (StrayEmphasis, "**")]);
    assert_eq!(faults("5*3、a ** b"), no_faults());
    assert_eq!(sketch("これは**強調です"), "これは**強調です");
}

#[test]
fn is_commonmarks_own_where_nothing_is_wide() {
    // A deterministic walk through strings of these; the parser below is the reference.
    let alphabet = ["*", "**", "_", "__", "a", "b ", " ", "(", ")", ".", "`", "[", "](ref:x)", "\\", "\n"];
    let mut random = Random(7);
    let mut compared = 0;
    for _ in 0..30_000 {
        let typed: String =
            (0..1 + random.below(14)).map(|_| alphabet[random.below(alphabet.len())]).collect();
        let (ours, theirs) = (ours(&typed), theirs(&typed));
        if let Some(theirs) = theirs {
            compared += 1;
            assert_eq!(ours, theirs, "{typed:?}");
        }
    }
    assert!(compared > 5_000, "{compared}");
}

/// The words of all paragraphs without spaces, `{}` around emphasis and `<>` around the strong kind.
fn ours(typed: &str) -> String {
    let mut out = String::new();
    for block in parse(typed).blocks {
        if let Block::Paragraph { content, .. } = block {
            out.push_str(&braced(&content));
        }
    }
    out.retain(|c| !c.is_whitespace());
    out
}

fn braced(inlines: &[Inline]) -> String {
    let braced = |inline: &Inline| match inline {
        Inline::Text(words) | Inline::Code(words) => words.clone(),
        Inline::Emphasis(content) => format!("{{{}}}", braced(content)),
        Inline::Strong(content) => format!("<{}>", braced(content)),
        Inline::Link { content, .. } => braced(content),
        Inline::FootnoteRef { .. } | Inline::Break => String::new(),
    };
    inlines.iter().map(braced).collect()
}

/// The same from the reference; nothing for texts that are more than paragraphs.
fn theirs(typed: &str) -> Option<String> {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let mut out = String::new();
    for event in Parser::new(typed) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::Start(Tag::Emphasis) => out.push('{'),
            Event::End(TagEnd::Emphasis) => out.push('}'),
            Event::Start(Tag::Strong) => out.push('<'),
            Event::End(TagEnd::Strong) => out.push('>'),
            Event::Start(Tag::Paragraph | Tag::Link { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Link) => {}
            Event::SoftBreak | Event::HardBreak => {}
            _ => return None,
        }
    }
    out.retain(|c| !c.is_whitespace());
    Some(out)
}
