//! Bars.

use super::*;

#[test]
fn bars_grow_from_zero_in_proportion() {
    let groups = [("a", "25"), ("b", "50"), ("c", "100")];
    for (direction, length) in [(Direction::Standing, "height"), (Direction::Lying, "width")] {
        let Drawing { wide, .. } = drawn(Plot::Bars(bars(direction, "0 50 100", "s", &groups)));
        let at: Vec<f64> = with_class(&wide, "f1").iter().map(|tag| number(tag, length)).collect();
        assert!((at[0] * 2.0 - at[1]).abs() <= 0.2 && (at[1] * 2.0 - at[2]).abs() <= 0.2);
    }
}

#[test]
fn a_missing_bar_leaves_its_place_empty() {
    let Drawing { wide, .. } =
        drawn(Plot::Bars(bars(Direction::Standing, "0 100", "甲 乙", &[("a", "- 5")])));
    // One swatch in the legend each, and one bar.
    assert_eq!(with_class(&wide, "f1").len(), 1);
    assert_eq!(with_class(&wide, "f2").len(), 2);
}

#[test]
fn standing_bars_lie_down_when_their_words_do_not_fit() {
    let months: Vec<(String, String)> =
        (1..=12).map(|n| (format!("{n}月"), "約100 約100".to_owned())).collect();
    let months: Vec<(&str, &str)> = months.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let Drawing { narrow, .. } = drawn(Plot::Bars(bars(Direction::Standing, "0 100", "甲 乙", &months)));
    let months = texts(&narrow).into_iter().filter(|(_, words)| words.ends_with('月'));
    let heights: BTreeSet<&str> = months.map(|(tag, _)| attribute(tag, "y")).collect();
    assert_eq!(heights.len(), 12);
}
