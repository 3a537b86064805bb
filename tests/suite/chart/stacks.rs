//! Stacks.

use super::*;

#[test]
fn parts_fill_the_whole() {
    let Drawing { wide, .. } = drawn(Plot::Stacks(stacks(4, "A B", &[("a", "1 3")])));
    let [first, second] = ["f1", "f2"].map(|class| with_class(&wide, class)[1]);
    let (first, second) = (number(first, "width"), number(second, "width"));
    assert!((first * 3.0 - second).abs() <= 4.0);
    // The seam between two parts is two units wide.
    let whole = with_class(&wide, "grid")[0];
    assert!((first + 2.0 + second - (number(whole, "x2") - number(whole, "x1"))).abs() <= 0.1);
}

#[test]
fn a_part_of_zero_takes_no_room_and_has_no_words() {
    let Drawing { wide, .. } = drawn(Plot::Stacks(stacks(21, "A B C D", &[("a", "5 16 0 0")])));
    assert_eq!(with_class(&wide, "f3").len(), 1, "only in the legend");
    assert!(!words(&wide).contains(&"0"));
}

#[test]
fn a_value_that_does_not_fit_on_its_part_stands_outside_with_its_shape() {
    let plot = stacks(100, "A B C D", &[("a", "61.9 0.4 34.7 3.0")]);
    let Drawing { wide, .. } = drawn(Plot::Stacks(plot));
    assert!(text_of(&wide, "61.9").contains(r#"class="on""#));
    assert!(text_of(&wide, "0.4").contains(r#"class="f2""#));
    assert!(text_of(&wide, "3.0").contains(r#"class="f4""#));
    assert!(number(text_of(&wide, "0.4"), "y") < number(text_of(&wide, "61.9"), "y"));
    assert_eq!(attribute(text_of(&wide, "3.0"), "y"), attribute(text_of(&wide, "61.9"), "y"));
    // In the legend, as a part and as a shape.
    assert_eq!(with_class(&wide, "f2").iter().filter(|tag| tag.starts_with("rect")).count(), 3);
}

#[test]
fn a_note_stands_with_its_row() {
    let mut plot = stacks(100, "A B", &[("平成24年度", "40 60")]);
    plot.rows[0].note = Some("N=191".to_owned());
    let Drawing { wide, narrow } = drawn(Plot::Stacks(plot));
    assert!(number(text_of(&wide, "N=191"), "y") > number(text_of(&wide, "平成24年度"), "y"));
    assert_eq!(attribute(text_of(&wide, "N=191"), "x"), attribute(text_of(&wide, "平成24年度"), "x"));
    assert!(number(text_of(&narrow, "N=191"), "x") > number(text_of(&narrow, "平成24年度"), "x"));
}

#[test]
fn grades_look_like_their_badges_and_carry_their_letters() {
    let Drawing { wide, narrow } = drawn(Plot::Stacks(grades(21, "A B C D", &[("a", "14 5 1 1")])));
    for svg in [&wide, &narrow] {
        for class in ["ga", "gb", "gc", "gd"] {
            assert_eq!(with_class(svg, class).len(), 1, "{class}");
        }
        assert!(with_class(svg, "f1").is_empty());
        for letter in ["A", "B", "C", "D"] {
            assert_eq!(words(svg).into_iter().filter(|word| *word == letter).count(), 1, "{letter}");
        }
    }
    assert!(text_of(&wide, "A").contains(r#"class="oa""#) && text_of(&wide, "14").contains(r#"class="oa""#));
    assert!(text_of(&wide, "B").contains(r#"class="ob""#));
}
