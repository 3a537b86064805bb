//! Tallies.

use super::*;

/// Marks of a series, without those of the legend.
fn marks_of(svg: &str, class: &str) -> usize {
    with_class(svg, class).len() - 1
}

#[test]
fn there_is_a_mark_for_each_thing() {
    let rows = [("4月", "2 1"), ("5月", "0 0"), ("6月", "11 3")];
    for direction in [Direction::Standing, Direction::Lying] {
        let Drawing { wide, narrow } = drawn(Plot::Tally(tally(direction, "甲 乙", &rows)));
        for svg in [&wide, &narrow] {
            assert_eq!((marks_of(svg, "f1"), marks_of(svg, "f2")), (13, 4));
            for total in ["3", "0", "14"] {
                assert!(words(svg).contains(&total), "{total}");
            }
        }
    }
}

#[test]
fn nothing_is_said_softly() {
    let plot = tally(Direction::Standing, "甲", &[("4月", "2"), ("5月", "0")]);
    let Drawing { wide, .. } = drawn(Plot::Tally(plot));
    assert!(text_of(&wide, "0").contains(r#"class="soft""#));
    assert!(!text_of(&wide, "2").contains("class"));
}

#[test]
fn one_kind_needs_no_legend() {
    let Drawing { wide, .. } = drawn(Plot::Tally(tally(Direction::Lying, "甲", &[("4月", "2")])));
    assert_eq!(with_class(&wide, "f1").len(), 2);
    assert!(!words(&wide).contains(&"甲"));
}

#[test]
fn marks_stand_on_their_names_where_there_is_room_and_lie_beside_them_elsewhere() {
    let months = ["4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月"];
    let rows = months.map(|month| (month, "2"));
    let Drawing { wide, narrow } = drawn(Plot::Tally(tally(Direction::Standing, "甲", &rows)));
    let heights = |svg: &str| months.map(|month| number(text_of(svg, month), "y") as i32);
    assert!(heights(&wide).iter().all(|height| *height == heights(&wide)[0]), "standing: one base line");
    assert!(heights(&narrow).is_sorted_by(|above, below| above < below), "lying: one below the other");
}

#[test]
fn a_name_of_a_month_is_not_broken() {
    let rows = [("10月", "2"), ("月の記載なし・年度外", "1")];
    let Drawing { wide, .. } = drawn(Plot::Tally(tally(Direction::Standing, "甲", &rows)));
    assert!(words(&wide).contains(&"10月"));
}

#[test]
fn marks_never_leave_the_drawing() {
    for direction in [Direction::Standing, Direction::Lying] {
        let Drawing { wide, narrow } = drawn(Plot::Tally(tally(direction, "甲", &[("名前", "63")])));
        for (svg, width) in [(wide, 760.0), (narrow, 340.0)] {
            let height: f64 = attribute(&svg, "viewBox").split(' ').next_back().unwrap().parse().unwrap();
            let marks = with_class(&svg, "f1");
            assert_eq!(marks.len(), 63);
            for mark in marks {
                let (x, y, r) = (number(mark, "cx"), number(mark, "cy"), number(mark, "r"));
                assert!(x - r >= 0.0 && x + r <= width && y - r >= 0.0 && y + r <= height, "{mark}");
            }
        }
    }
}
