//! Links.

use super::*;

fn target(typed: &str) -> Target {
    let blocks = parse(typed).blocks;
    targets(&blocks)[0].target.clone()
}

#[test]
fn lead_to_what_the_report_knows_and_to_the_web() {
    for (typed, meant) in [
        ("[9%](value:2012/government/staff)", Target::Value("2012/government/staff".into())),
        ("[図](figure:trend)", Target::Figure("trend".into())),
        ("[表](table:all)", Target::Table("all".into())),
        ("[](ref:trend)", Target::Reference("trend".into())),
        ("[詳細](ref:trend)", Target::Reference("trend".into())),
        ("[庁](https://www.example.go.jp/a?b=c#d)", Target::Web("https://www.example.go.jp/a?b=c#d".into())),
        ("[庁](HTTP://example.go.jp)", Target::Web("HTTP://example.go.jp".into())),
        ("[語](https://ja.example.org/情報)", Target::Web("https://ja.example.org/情報".into())),
        ("<https://example.go.jp>", Target::Web("https://example.go.jp".into())),
        ("[窓口](mailto:a@example.go.jp)", Target::Mail("a@example.go.jp".into())),
        ("<a@example.go.jp>", Target::Mail("a@example.go.jp".into())),
        ("[上](#top-1)", Target::Anchor("top-1".into())),
        ("[語][a]\n\n[a]: https://example.go.jp", Target::Web("https://example.go.jp".into())),
    ] {
        assert_eq!(target(typed), meant, "{typed}");
        assert_eq!(faults(typed), no_faults(), "{typed}");
    }
}

#[test]
fn to_anywhere_else_are_refused_and_keep_their_words() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "ftp://example.com",
        "Value:x",
        "../x",
        "/x",
        "x.html",
        "//example.com",
        "?q",
    ] {
        let typed = format!("前[**語**]({url})後");
        assert_eq!(sketch(&typed), "前**語**後", "{typed}");
        let link = format!("[**語**]({url})");
        assert_eq!(faults(&typed), [(FaultKind::ForbiddenLink { url: url.to_owned() }, link.as_str())]);
    }
    assert_eq!(sketch("[語]()"), "語");
}

#[test]
fn cannot_be_disguised() {
    for (typed, words) in [
        ("[x](javascript&colon;alert)", "x"),
        ("[x](javascript&#58;alert)", "x"),
        ("[x](javascript&#x3A;alert)", "x"),
        ("[x](java&#9;script:alert)", "x"),
        ("[x](java&#10;script:alert)", "x"),
        ("[x](&#1;javascript:alert)", "x"),
        ("[x](< javascript:alert>)", "x"),
        ("[x](&#32;https://a.example)", "x"),
        ("[x](https&#9;://a.example)", "x"),
        ("[x](&#x200B;https://a.example)", "x"),
        ("[x](java\\script:alert)", "x"),
        ("[x](<java\u{1}script:alert>)", "x"),
        ("<javascript:alert>", "javascript:alert"),
        ("<JAVASCRIPT:alert>", "JAVASCRIPT:alert"),
        ("<data:text/html,x>", "data:text/html,x"),
        ("<value:2012/x>", "value:2012/x"),
        ("[x][a]\n\n[a]: javascript:alert", "x"),
    ] {
        let parsed = parse(typed);
        assert_eq!(targets(&parsed.blocks), [], "{typed}");
        assert_eq!(plain_text(&parsed.blocks), words, "{typed}");
        assert!(
            parsed.faults.iter().any(|fault| matches!(fault.kind, FaultKind::ForbiddenLink { .. })),
            "{typed}"
        );
    }
    // A tab or a line end makes it no link at all, which is visible and reported.
    assert_eq!(faults("[x](java\tscript:alert)"), [(FaultKind::BrokenLink, "](")]);
    assert_eq!(faults("[x](java\nscript:alert)"), [(FaultKind::BrokenLink, "](")]);
}

#[test]
fn that_cannot_be_right_are_refused() {
    for url in [
        "https:",
        "https://",
        "https:a",
        "http:///a",
        "https://a.example@b.example",
        "https://a.example&#92;@b.example",
        "mailto:",
        "mailto:a",
        "value:",
        "ref:",
        "figure:",
        "#",
        "#Top",
        "#見出し",
    ] {
        let typed = format!("[語](<{url}>)");
        assert_eq!(sketch(&typed), "語", "{typed}");
        assert!(matches!(&faults(&typed)[..], [(FaultKind::MalformedLink { .. }, _)]), "{typed}");
    }
    for typed in ["[語](<value:a b>)", "[語](https://a.example/\u{202E}b)", "[語](<https://a.example/ b>)"]
    {
        assert!(matches!(&faults(typed)[..], [(FaultKind::MalformedLink { .. }, _)]), "{typed}");
    }
}

#[test]
fn need_words_unless_their_words_are_generated() {
    assert_eq!(faults("一[](value:x)"), [(FaultKind::EmptyLink, "[](value:x)")]);
    assert_eq!(faults("一[ ](https://a.example)"), [(FaultKind::EmptyLink, "[ ](https://a.example)")]);
    assert_eq!(sketch("一[](value:x)二"), "一二");
    assert_eq!(faults("[](ref:x)"), no_faults());
}

#[test]
fn have_no_title_and_no_link_inside() {
    assert_eq!(faults("[語](ref:x \"題\")"), [(FaultKind::LinkTitle, "[語](ref:x \"題\")")]);
    let typed = "[語 <https://a.example>](https://b.example)";
    assert_eq!(faults(typed), [(FaultKind::LinkInLink, "<https://a.example>")]);
    assert_eq!(sketch(typed), "[語 https://a.example→Web(\"https://b.example\")]");
}

#[test]
fn that_came_to_nothing_are_reported() {
    assert_eq!(faults("率は[96.8%](value: x)"), [(FaultKind::BrokenLink, "](")]);
    assert_eq!(faults(r"率は[96.8%\](value: x)"), no_faults());
    assert_eq!(faults("`[a](b c)`"), no_faults());
}

#[test]
fn leave_no_definition_unused() {
    let unused = FaultKind::UnusedDefinition { label: "注".to_owned() };
    assert_eq!(faults("本文\n\n[注]: これは注"), [(unused, "[注]: これは注")]);
    assert_eq!(faults("[A]\n\n[a]: https://a.example"), no_faults());
}

#[test]
fn are_found_by_walking_in_the_order_of_the_text() {
    let typed = "## [a](value:a)\n\n- *[b](value:b)*\n\n> [c](value:c)[^n]\n\n|[d](value:d)|\n|-|\n|[e](value:e)|\n\n\
                 ![f](figure:f)\n\n[^n]: [g](value:g)";
    let blocks = parse(typed).blocks;
    let found = targets(&blocks);
    let words: String = found.iter().map(|mention| plain_inline(mention.content)).collect();
    assert_eq!(words, "abcdeg");
    let sources: Vec<&str> = found.iter().map(|mention| &typed[mention.range.clone()]).collect();
    assert_eq!(sources[0], "[a](value:a)");
    assert_eq!(sources[5], "![f](figure:f)");
    assert_eq!(sources[6], "[g](value:g)");
    assert_eq!(inline_targets(&parse_inline("*[b](value:b)*").content).len(), 1);
}
