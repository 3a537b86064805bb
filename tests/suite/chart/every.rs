//! What holds for every drawing.

use super::*;

#[test]
fn every_drawing_has_a_name_and_a_description() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        assert!(wide.starts_with(r#"<svg class="wide" viewBox="0 0 760 "#));
        assert!(wide.contains(r#" role="img" aria-labelledby="fig-w-t fig-w-d">"#));
        assert!(wide.contains(r#"<title id="fig-w-t">名前</title><desc id="fig-w-d">説明</desc>"#));
        assert!(narrow.starts_with(r#"<svg class="narrow" viewBox="0 0 340 "#));
        assert!(narrow.contains(r#"<title id="fig-n-t">名前</title><desc id="fig-n-d">説明</desc>"#));
    }
}

#[test]
fn a_drawing_has_no_other_ids() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        assert_eq!(wide.matches(" id=").count(), 2);
        assert_eq!(narrow.matches(" id=").count(), 2);
    }
}

#[test]
fn the_drawing_has_no_style_attribute() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        for never in [" style=", "<style", "<script", " on", "font-family", "url(", "href", "#", "rgb"] {
            assert!(!wide.contains(never) && !narrow.contains(never), "{never}");
        }
    }
}

#[test]
fn colours_are_classes_of_the_theme() {
    let known: BTreeSet<&str> = [
        "wide", "narrow", "soft", "on", "ground", "grid", "base", "frame", "brk", "f1", "f2", "f3", "f4",
        "f5", "l1", "l2", "l3", "l4", "l5", "ga", "gb", "gc", "gd", "oa", "ob", "oc", "od",
    ]
    .into();
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        for svg in [wide, narrow] {
            let classes = svg.split(r#"class=""#).skip(1).map(|rest| rest.split('"').next().unwrap());
            assert!(classes.into_iter().all(|class| known.contains(class)));
            let fills = svg.split(r#" fill=""#).skip(1).map(|rest| rest.split('"').next().unwrap());
            assert!(fills.into_iter().all(|fill| fill == "none"));
            assert!(!svg.contains(r#" stroke=""#));
        }
    }
}

#[test]
fn text_is_never_smaller_than_thirteen_units() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        for (tag, words) in texts(&wide).into_iter().chain(texts(&narrow)) {
            assert!(number(tag, "font-size") >= 13.0, "{words}");
        }
    }
}

#[test]
fn no_text_leaves_the_drawing() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        for (svg, width) in [(wide, 760.0), (narrow, 340.0)] {
            for (tag, words) in texts(&svg) {
                // About as wide as in Noto Sans CJK JP.
                let em = |c: char| {
                    if ". ".contains(c) {
                        0.3
                    } else if c.is_ascii() {
                        0.58
                    } else {
                        1.0
                    }
                };
                let ems: f64 = words.chars().map(em).sum();
                let (x, room) = (number(tag, "x"), ems * number(tag, "font-size"));
                let left = match attribute(tag, "text-anchor") {
                    "end" => x - room,
                    "middle" => x - room / 2.0,
                    _ => x,
                };
                assert!(left >= -0.1 && left + room <= width + 0.1, "{words}");
            }
        }
    }
}

#[test]
fn coordinates_have_at_most_one_decimal() {
    for chart in all_kinds() {
        let Drawing { wide, narrow } = draw(&chart).unwrap();
        for svg in [wide, narrow] {
            let attributes = svg.split('<').filter_map(|tag| tag.split('>').next());
            for number in attributes.flat_map(|tag| tag.split(['"', ' ', ','])) {
                if number.parse::<f64>().is_ok() {
                    assert!(number.split_once('.').is_none_or(|(_, rest)| rest.len() == 1), "{number}");
                }
            }
        }
    }
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for chart in all_kinds() {
        assert_eq!(draw(&chart), draw(&chart.clone()));
    }
}

#[test]
fn markup_in_a_label_stays_text() {
    let mut chart = chart(Plot::Dots(dots("0 100", "s", &[("<script>&\"'", "50")])));
    chart.name = "a < b & \"c\"".to_owned();
    chart.description = "</desc><script>".to_owned();
    let Drawing { wide, narrow } = draw(&chart).unwrap();
    for svg in [wide, narrow] {
        assert!(svg.contains("&lt;script&gt;&amp;&quot;'</text>"));
        assert!(svg.contains(">a &lt; b &amp; &quot;c&quot;</title>"));
        assert!(svg.contains(">&lt;/desc&gt;&lt;script&gt;</desc>"));
        assert!(!svg.contains("<script"));
    }
}

#[test]
fn control_characters_are_dropped() {
    let Drawing { wide, .. } = drawn(Plot::Dots(dots("0 100", "s", &[("a\u{0}b\u{1b}c", "50")])));
    assert!(words(&wide).contains(&"abc"));
}
