//! Lines.

use super::*;

#[test]
fn a_line_has_a_gap_at_the_break() {
    let Drawing { wide, narrow } = drawn(Plot::Lines(rates()));
    let runs = with_class(&wide, "l1");
    assert_eq!(runs.len(), 2);
    assert_eq!(attribute(runs[0], "points").split(' ').count(), 3);
    assert!(runs[1].starts_with("line "));
    let end: f64 = attribute(runs[0], "points")
        .split(' ')
        .next_back()
        .unwrap()
        .split(',')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let gap = number(with_class(&wide, "brk")[0], "x1");
    assert!(end < gap && gap < number(runs[1], "x1"));
    // One more on a telephone: the piece in the legend.
    assert_eq!(with_class(&narrow, "l1").len(), 3);
}

#[test]
fn a_break_has_its_word_over_a_dashed_upright() {
    let Drawing { wide, .. } = drawn(Plot::Lines(rates()));
    let upright = with_class(&wide, "brk")[0];
    assert_eq!(attribute(upright, "stroke-dasharray"), "3 4");
    assert_eq!(attribute(upright, "x1"), attribute(upright, "x2"));
    assert!(number(text_of(&wide, "点検項目の変更"), "y") < number(upright, "y1"));
}

#[test]
fn a_missing_value_interrupts_the_line() {
    let Drawing { wide, .. } = drawn(Plot::Lines(lines("0 100", "a b c d e", vec![line("n", "1 2 - 4 5")])));
    assert_eq!(with_class(&wide, "l1").len(), 2);
}

#[test]
fn an_isolated_value_is_still_drawn() {
    let Drawing { wide, .. } = drawn(Plot::Lines(lines("0 100", "a b c", vec![line("n", "- 7 -")])));
    assert_eq!(with_class(&wide, "l1").len(), 0);
    assert_eq!(with_class(&wide, "f1").iter().filter(|tag| tag.starts_with("circle")).count(), 1);
    assert!(words(&wide).contains(&"7 n"));
}

#[test]
fn a_single_column_can_be_drawn() {
    let Drawing { wide, .. } = drawn(Plot::Lines(lines("0 100", "2012年度", vec![line("把握率", "98.5")])));
    assert!(words(&wide).contains(&"98.5 把握率"));
}

#[test]
fn each_run_is_worded_at_both_ends() {
    let Drawing { wide, .. } = drawn(Plot::Lines(rates()));
    let words = words(&wide);
    for end in ["94.5", "97.6", "95.9", "96.8 行政事務従事者"] {
        assert!(words.contains(&end), "{end}");
    }
    assert!(!words.contains(&"97.1"));
}

#[test]
fn a_wide_line_carries_its_name_and_a_narrow_one_has_a_legend() {
    let Drawing { wide, narrow } = drawn(Plot::Lines(rates()));
    assert!(words(&wide).contains(&"99.6 責任者等"));
    assert!(words(&narrow).contains(&"責任者等") && words(&narrow).contains(&"99.6"));
}

#[test]
fn the_name_of_a_line_that_ends_early_stands_where_it_ends() {
    let series = vec![line("今", "10 20 30 40 50 60"), line("昔", "90 80 - - - -")];
    let Drawing { wide, .. } = drawn(Plot::Lines(lines("0 100", "a b c d e f", series)));
    let (old, new) = (number(text_of(&wide, "80 昔"), "x"), number(text_of(&wide, "60 今"), "x"));
    assert!(old < new / 2.0);
}

#[test]
fn labels_at_the_ends_of_lines_do_not_collide() {
    let series = ["a", "b", "c", "d", "e"].map(|name| line(name, "50 50")).to_vec();
    let Drawing { wide, narrow } = drawn(Plot::Lines(lines("0 100", "x y", series)));
    for svg in [wide, narrow] {
        let values = texts(&svg).into_iter().filter(|(_, words)| words.starts_with("50"));
        let mut heights: Vec<f64> = values
            .filter(|(tag, _)| attribute(tag, "text-anchor").is_empty())
            .map(|(tag, _)| number(tag, "y"))
            .collect();
        heights.sort_by(f64::total_cmp);
        assert_eq!(heights.len(), 5);
        assert!(heights.array_windows().all(|[a, b]| b - a >= 14.0));
    }
}

#[test]
fn lines_can_be_told_apart_without_colour() {
    let series = ["a", "b", "c", "d", "e", "f"].map(|name| line(name, "1 2")).to_vec();
    let Drawing { wide, .. } = drawn(Plot::Lines(lines("0 10", "x y", series)));
    let looks: BTreeSet<(&str, &str)> = (1..=6)
        .map(|n| with_class(&wide, &format!("l{n}"))[0])
        .map(|tag| (attribute(tag, "stroke-width"), attribute(tag, "stroke-dasharray")))
        .collect();
    assert_eq!(looks.len(), 6);
}

#[test]
fn a_partial_axis_says_so_and_has_no_strong_line() {
    let Drawing { wide, narrow } = drawn(Plot::Lines(rates()));
    assert!(words(&wide).contains(&"縦軸は94%から") && words(&narrow).contains(&"縦軸は94%から"));
    assert_eq!(with_class(&wide, "base").len(), 0);
    let from_zero = drawn(Plot::Lines(lines("0 50 100", "x y", vec![line("a", "1 2")])));
    assert_eq!(with_class(&from_zero.wide, "base").len(), 1);
}

#[test]
fn words_under_columns_are_left_out_before_they_collide() {
    let columns = "FY2001 FY2002 FY2003 FY2004 FY2005 FY2006 FY2007 FY2008 FY2009 FY2010 FY2011 FY2012";
    let series = vec![line("a", "1 2 3 4 5 6 7 8 9 10 11 12")];
    let Drawing { wide, narrow } = drawn(Plot::Lines(lines("0 12", columns, series)));
    let years = |svg: &str| words(svg).iter().filter(|words| words.starts_with("FY")).count();
    assert_eq!(years(&wide), 12);
    assert!((2..12).contains(&years(&narrow)));
    assert!(words(&narrow).contains(&"FY2012"));
}
