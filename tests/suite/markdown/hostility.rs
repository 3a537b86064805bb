//! Texts made to do harm.

use super::*;

#[test]
fn of_nesting_meets_a_limit() {
    let quotes = |depth: usize| format!("{}語", ">".repeat(depth));
    assert_eq!(faults(&quotes(MAX_DEPTH)), []);
    let too_deep = quotes(MAX_DEPTH + 1);
    assert_eq!(faults(&too_deep), [(FaultKind::TooDeep, ">語")]);
    let images = format!("{}語{}", "![".repeat(40), "](figure:x)".repeat(40));
    assert!(faults(&images).iter().any(|(kind, _)| *kind == FaultKind::TooDeep));
    let strong = format!("{}語{}", "**語 ".repeat(40), " 語**".repeat(40));
    assert_eq!(faults(&strong), [(FaultKind::TooDeep, "**")]);
    assert_eq!(plain_text(&parse(&strong).blocks).matches('語').count(), 81);
    let cut = format!("語[^a]\n\n{}[^a]: 注", ">".repeat(33));
    assert!(faults(&cut).contains(&(FaultKind::UndefinedFootnote { label: "a".to_owned() }, "[^a]")));
}

#[test]
fn of_size_is_answered_in_time() {
    const SIZE: usize = if cfg!(debug_assertions) { 1 << 16 } else { 1 << 20 };
    let fill = |unit: &str| unit.repeat(SIZE / unit.len());
    let mut lists = String::new();
    for depth in 0.. {
        lists.push_str(&" ".repeat(2 * depth));
        lists.push_str("- a\n");
        if lists.len() > SIZE {
            break;
        }
    }
    // Wide, for machines with other work; without its guards the parser takes minutes.
    const SECONDS: u64 = 5;
    for (name, typed) in [
        ("brackets", "[".repeat(100_000)),
        ("quotes", ">".repeat(100_000)),
        ("marks", "*a_ ".repeat(50_000)),
        ("many brackets", fill("[")),
        ("many marks", fill("*a **b _c ")),
        ("one long run", format!("a{}b{}c", "*".repeat(SIZE / 2), "*".repeat(SIZE / 2))),
        ("strong in strong", format!("{}a{}", "**a ".repeat(SIZE / 10), " b**".repeat(SIZE / 10))),
        ("images in images", format!("{}a{}", "![".repeat(SIZE / 16), "](figure:x)".repeat(SIZE / 16))),
        ("nested lists", lists),
        ("a deep list over short lines", format!("{}a\n{}", "- ".repeat(SIZE / 4), "b\n".repeat(SIZE / 4))),
        ("deep footnotes over short lines", {
            format!("{}a\n{}", "[^\\]:b]: > ".repeat(SIZE / 22), "b\n".repeat(SIZE / 4))
        }),
        ("lists just within bounds", format!("{}a\n{}", "- ".repeat(120), "b\n".repeat(SIZE / 2))),
        ("footnote openings", fill("[^a")),
        ("comments", fill("<!-- ")),
        ("heading attributes", {
            let words: String = (0..SIZE / 8).map(|at| format!(".X{at} ")).collect();
            format!("## a {{{words}}}")
        }),
    ] {
        let start = Instant::now();
        let parsed = parse(&typed);
        let blocks = parsed.blocks.len();
        drop(parsed);
        assert!(start.elapsed().as_secs() < SECONDS, "{name}: {:?}, {blocks} blocks", start.elapsed());
    }
}

#[test]
fn of_any_kind_yields_a_sound_tree() {
    let alphabet = [
        "*",
        "**",
        "_",
        "`",
        "```",
        "[",
        "]",
        "(",
        ")",
        "](value:x)",
        "](javascript:x)",
        "![",
        "](figure:x)",
        "<",
        ">",
        "<!--",
        "-->",
        "<b>",
        "[^1]",
        "[^1]: ",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "# ",
        "## ",
        " {#a}",
        " {.b c}",
        "|",
        "|-|-|\n",
        "---\n",
        "\\",
        "&amp;",
        "&colon;",
        "「",
        "」",
        "。",
        "強調",
        "語",
        "ｶ",
        "ａ",
        "a",
        " ",
        "　",
        "🎉",
        "\u{301}",
        "\0",
        "https://a.example",
        "[a]: b",
    ];
    let mut random = Random(2026);
    for round in 0..10_000 {
        let typed: String =
            (0..1 + random.below(40)).map(|_| alphabet[random.below(alphabet.len())]).collect();
        let parsed = parse(&typed);
        let mut places = Vec::new();
        for fault in &parsed.faults {
            assert!(
                typed.get(fault.range.clone()).is_some_and(|source| !source.is_empty()),
                "{round} {typed:?} {fault:?}"
            );
            places.push(fault.range.start);
        }
        assert!(places.is_sorted(), "{typed:?}");
        sound(&parsed.blocks, &typed, parsed.faults.is_empty());
        for mention in targets(&parsed.blocks) {
            let source = typed.get(mention.range.clone()).unwrap();
            assert!(source.starts_with(['[', '!', '<']), "{typed:?} {mention:?}");
            if let Target::Web(url) = mention.target {
                assert!(url.starts_with("https://"), "{typed:?}");
            }
        }
        let line = parse_inline(&typed);
        assert_eq!(
            plain_inline(&line.content).is_empty(),
            plain_text(&parsed.blocks).is_empty(),
            "{typed:?}"
        );
    }
}

fn sound(blocks: &[Block], typed: &str, faultless: bool) {
    let within = |range: &Range<usize>| {
        assert!(typed.get(range.clone()).is_some_and(|source| !source.is_empty()), "{typed:?} {range:?}");
    };
    for block in blocks {
        match block {
            Block::Heading { level, content, range, .. } => {
                assert!((2..=6).contains(level) && !content.is_empty());
                within(range);
                sound_inlines(content, typed);
            }
            Block::Paragraph { content, range } => {
                assert!(!content.is_empty(), "{typed:?}");
                within(range);
                sound_inlines(content, typed);
            }
            Block::List { items, .. } => items.iter().for_each(|item| sound(item, typed, faultless)),
            Block::Quote(content) => {
                assert!(!content.is_empty());
                sound(content, typed, faultless);
            }
            Block::Footnote { content, range, .. } => {
                assert!(!faultless || !content.is_empty());
                within(range);
                sound(content, typed, faultless);
            }
            Block::Table { alignments, head, rows, range } => {
                within(range);
                for row in std::iter::once(head).chain(rows) {
                    assert_eq!(row.len(), alignments.len(), "{typed:?}");
                    row.iter().for_each(|cell| sound_inlines(cell, typed));
                }
            }
            Block::Embed { target, range, .. } => {
                assert!(matches!(target, Target::Figure(_) | Target::Table(_)));
                within(range);
            }
            Block::Code { range, .. } => within(range),
            Block::Rule => {}
        }
    }
}

fn sound_inlines(inlines: &[Inline], typed: &str) {
    let mut after_text = false;
    for inline in inlines {
        let is_text = matches!(inline, Inline::Text(_));
        assert!(!(is_text && after_text), "{typed:?} {inlines:?}");
        after_text = is_text;
        match inline {
            Inline::Text(words) => assert!(!words.is_empty(), "{typed:?}"),
            Inline::Emphasis(content) | Inline::Strong(content) => {
                assert!(!content.is_empty(), "{typed:?}");
                sound_inlines(content, typed);
            }
            Inline::Link { content, .. } => sound_inlines(content, typed),
            Inline::FootnoteRef { range, .. } => {
                assert!(typed[range.clone()].starts_with("[^"), "{typed:?}");
            }
            Inline::Code(_) | Inline::Break => {}
        }
    }
}
