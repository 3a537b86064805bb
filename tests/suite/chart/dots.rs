//! Dots.

use super::*;

#[test]
fn marks_stand_in_proportion_to_their_values() {
    let Drawing { wide, .. } =
        drawn(Plot::Dots(dots("0 50 100", "s", &[("a", "0"), ("b", "50"), ("c", "100")])));
    let at: Vec<f64> = with_class(&wide, "f1").iter().map(|tag| number(tag, "cx")).collect();
    assert!((at[1] - (at[0] + at[2]) / 2.0).abs() <= 0.1);
}

#[test]
fn two_marks_of_a_row_are_joined_and_worded_outwards() {
    let Drawing { wide, .. } = drawn(Plot::Dots(dots("88 100", "甲 乙", &[("a", "99.6 98.0")])));
    let joined = with_class(&wide, "base");
    assert_eq!(joined.len(), 1);
    assert_eq!(attribute(text_of(&wide, "98.0"), "text-anchor"), "end");
    assert_eq!(attribute(text_of(&wide, "99.6"), "text-anchor"), "");
}

#[test]
fn equal_values_do_not_cover_each_other() {
    let Drawing { wide, narrow } = drawn(Plot::Dots(dots("88 100", "甲 乙", &[("a", "100 100")])));
    for svg in [wide, narrow] {
        let heights: Vec<f64> = texts(&svg)
            .into_iter()
            .filter(|(_, words)| *words == "100")
            .map(|(tag, _)| number(tag, "y"))
            .collect();
        // The third is the tick.
        assert_eq!(heights.len(), 3);
        assert!((heights[0] - heights[1]).abs() >= 14.0 && (heights[1] - heights[2]).abs() >= 14.0);
    }
}

#[test]
fn series_have_shapes_and_a_legend() {
    let Drawing { wide, .. } =
        drawn(Plot::Dots(dots("0 100", "一 二 三 四 五 六", &[("a", "10 25 40 55 70 85")])));
    for name in ["一", "二", "三", "四", "五", "六"] {
        assert!(words(&wide).contains(&name));
    }
    let shapes: BTreeSet<(&str, Vec<String>)> = (1..=6)
        .map(|n| with_class(&wide, &format!("f{n}"))[0])
        .map(|tag| {
            // Where the corners lie around the first one tells shapes of as many corners apart.
            let points: Vec<(f64, f64)> = attribute(tag, "points")
                .split(' ')
                .filter_map(|point| point.split_once(','))
                .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
                .collect();
            let first = points.first().copied().unwrap_or_default();
            let form: Vec<String> =
                points.iter().map(|(x, y)| format!("{:.1} {:.1}", x - first.0, y - first.1)).collect();
            (tag.split(' ').next().unwrap(), form)
        })
        .collect();
    assert_eq!(shapes.len(), 6);
}

#[test]
fn a_single_series_has_no_legend() {
    let Drawing { wide, .. } = drawn(Plot::Dots(dots("0 100", "実施率", &[("a", "10")])));
    assert!(!words(&wide).contains(&"実施率"));
}

#[test]
fn long_names_wrap_and_lose_nothing() {
    let name = "電子計算機及び通信回線が装備している機能を使用した対応状況";
    let Drawing { wide, narrow } = drawn(Plot::Dots(dots("75 100", "s", &[(name, "91")])));
    for svg in [wide, narrow] {
        let lines: Vec<&str> = words(&svg).into_iter().filter(|words| name.contains(words)).collect();
        assert_eq!(lines.concat(), name);
        assert_eq!(lines.len(), 2);
    }
}

#[test]
fn names_stand_beside_their_marks_or_on_a_telephone_above_them() {
    let Drawing { wide, narrow } = drawn(Plot::Dots(dots("0 100", "s", &[("名", "0")])));
    let mark = |svg: &str| number(with_class(svg, "f1")[0], "cy");
    assert!((number(text_of(&wide, "名"), "y") - mark(&wide)).abs() < 7.0);
    assert!(number(text_of(&narrow, "名"), "y") + 7.0 < mark(&narrow));
}

#[test]
fn a_group_has_its_heading_once() {
    let mut plot = dots("0 100", "s", &[("a", "1"), ("b", "2"), ("c", "3")]);
    plot.rows[0].group = Some("公開ウェブサーバ".to_owned());
    plot.rows[2].group = Some("ドメイン".to_owned());
    let Drawing { wide, .. } = drawn(Plot::Dots(plot));
    let order: Vec<&str> =
        words(&wide).into_iter().filter(|words| words.len() > 3 || "abc".contains(words)).collect();
    assert_eq!(order, ["公開ウェブサーバ", "a", "b", "ドメイン", "c"]);
}

#[test]
fn more_rows_make_a_taller_drawing() {
    let height = |rows: &[(&str, &str)]| {
        let Drawing { wide, .. } = drawn(Plot::Dots(dots("0 100", "s", rows)));
        attribute(&wide, "viewBox").split(' ').next_back().unwrap().parse::<f64>().unwrap()
    };
    assert!(height(&[("a", "1"), ("b", "2")]) > height(&[("a", "1")]));
}
