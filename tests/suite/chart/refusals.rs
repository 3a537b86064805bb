//! What is refused.

use super::*;

#[test]
fn an_id_nothing_can_refer_to_is_refused() {
    for id in ["", "a b"] {
        let mut chart = chart(Plot::Lines(rates()));
        chart.id = id.to_owned();
        assert_eq!(draw(&chart), Err(ChartError::Id(id.to_owned())));
    }
}

#[test]
fn empty_charts_are_refused() {
    let empty = Err(ChartError::Empty(None));
    assert_eq!(draw(&chart(Plot::Lines(lines("0 1", "a", vec![])))), empty);
    assert_eq!(draw(&chart(Plot::Dots(dots("0 1", "", &[])))), empty);
    assert_eq!(draw(&chart(Plot::Dots(dots("0 1", "s", &[])))), empty);
    assert_eq!(draw(&chart(Plot::Dots(dots("0 1", "s", &[("a", "-")])))), empty);
    assert_eq!(draw(&chart(Plot::Bars(bars(Direction::Lying, "0 1", "s", &[])))), empty);
    assert_eq!(draw(&chart(Plot::Stacks(stacks(1, "A", &[])))), empty);
    assert_eq!(draw(&chart(Plot::Tally(tally(Direction::Lying, "A", &[("a", "0")])))), empty);
}

#[test]
fn a_line_without_values_is_refused_by_name() {
    let plot = lines("0 1", "a b", vec![line("甲", "1 1"), line("乙", "- -")]);
    assert_eq!(refused(Plot::Lines(plot)), ChartError::Empty(Some("乙".to_owned())));
    let plot = lines("0 1", "", vec![line("甲", "")]);
    assert_eq!(refused(Plot::Lines(plot)), ChartError::Empty(Some("甲".to_owned())));
}

#[test]
fn an_axis_that_does_not_go_upwards_is_refused() {
    for ticks in ["5", "9 5"] {
        let error = refused(Plot::Dots(dots(ticks, "s", &[("a", "5")])));
        assert!(matches!(error, ChartError::Axis { .. }), "{error}");
    }
}

#[test]
fn bars_that_do_not_start_at_zero_are_refused() {
    let plot = bars(Direction::Standing, "90 100", "s", &[("a", "95")]);
    assert_eq!(refused(Plot::Bars(plot)), ChartError::BarsNotFromZero(90.into()));
}

#[test]
fn a_value_off_the_axis_is_refused() {
    let off = |label: &str| ChartError::ValueOffAxis(label.to_owned());
    assert_eq!(refused(Plot::Dots(dots("75 100", "s", &[("a", "74.9")]))), off("74.9"));
    assert_eq!(refused(Plot::Lines(lines("0 9", "x", vec![line("a", "9.1")]))), off("9.1"));
    for direction in [Direction::Standing, Direction::Lying] {
        assert_eq!(refused(Plot::Bars(bars(direction, "0 9", "s", &[("a", "10")]))), off("10"));
    }
}

#[test]
fn a_tick_outside_its_axis_is_refused() {
    let mut plot = dots("75 100", "s", &[("a", "80")]);
    plot.axis.ticks.push(mark("101"));
    assert_eq!(refused(Plot::Dots(plot)), ChartError::TickOffAxis("101".to_owned()));
}

#[test]
fn a_break_outside_the_columns_is_refused() {
    for before in [0, 5, 6] {
        let mut plot = rates();
        plot.breaks[0].before = before;
        assert_eq!(refused(Plot::Lines(plot)), ChartError::BreakOutside("点検項目の変更".to_owned()));
    }
}

#[test]
fn more_than_six_series_are_refused() {
    let seven = ["a", "b", "c", "d", "e", "f", "g"];
    let refusal = ChartError::TooManySeries(7);
    assert_eq!(refused(Plot::Lines(lines("0 1", "x", seven.map(|name| line(name, "1")).to_vec()))), refusal);
    assert_eq!(refused(Plot::Dots(dots("0 1", &seven.join(" "), &[]))), refusal);
    assert_eq!(refused(Plot::Bars(bars(Direction::Lying, "0 1", &seven.join(" "), &[]))), refusal);
    assert_eq!(refused(Plot::Stacks(stacks(1, &seven.join(" "), &[]))), refusal);
    assert_eq!(refused(Plot::Tally(tally(Direction::Lying, &seven.join(" "), &[]))), refusal);
}

#[test]
fn a_row_with_a_wrong_number_of_marks_is_refused() {
    let ragged = |row: &str, expected, found| ChartError::Ragged { row: row.to_owned(), expected, found };
    assert_eq!(refused(Plot::Lines(lines("0 1", "x y", vec![line("a", "1")]))), ragged("a", 2, 1));
    assert_eq!(refused(Plot::Dots(dots("0 1", "s", &[("a", "1 1")]))), ragged("a", 1, 2));
    assert_eq!(refused(Plot::Bars(bars(Direction::Lying, "0 1", "s t", &[("a", "1")]))), ragged("a", 2, 1));
    assert_eq!(refused(Plot::Stacks(stacks(9, "A B", &[("a", "1")]))), ragged("a", 2, 1));
}

#[test]
fn a_whole_that_is_not_above_zero_is_refused() {
    assert_eq!(refused(Plot::Stacks(stacks(0, "A", &[("a", "0")]))), ChartError::Whole(Decimal::ZERO));
}

#[test]
fn parts_that_exceed_the_whole_are_refused() {
    let refusal = ChartError::PartsExceedWhole { row: "a".to_owned(), sum: 22.into(), whole: 21.into() };
    assert_eq!(refused(Plot::Stacks(stacks(21, "A B", &[("a", "6 16")]))), refusal);
}

#[test]
fn a_part_below_zero_is_refused() {
    let mut plot = stacks(21, "A B", &[("a", "6 1")]);
    plot.rows[0].parts[1].value = Decimal::NEGATIVE_ONE;
    assert_eq!(refused(Plot::Stacks(plot)), ChartError::NegativePart("a".to_owned()));
}

#[test]
fn words_that_leave_no_room_are_refused() {
    let endless = format!("{}1", "約".repeat(60));
    assert_eq!(refused(Plot::Dots(dots("0 1", "s", &[("a", &endless)]))), ChartError::NoRoom);
    assert_eq!(refused(Plot::Lines(lines("0 1", "x", vec![line("a", &endless)]))), ChartError::NoRoom);
    assert_eq!(
        refused(Plot::Bars(bars(Direction::Lying, "0 1", "s", &[("a", &endless)]))),
        ChartError::NoRoom
    );
}

#[test]
fn the_largest_decimals_are_drawn_or_refused_but_never_panic() {
    let mut plot = dots("0 1", "s", &[("a", "1")]);
    (plot.axis.min, plot.axis.max) = (Decimal::MIN, Decimal::MAX);
    assert!(draw(&chart(Plot::Dots(plot.clone()))).is_ok());
    let smallest = Decimal::new(1, 28);
    (plot.axis.min, plot.axis.max) = (Decimal::MAX - smallest, Decimal::MAX);
    plot.axis.ticks.clear();
    assert!(matches!(refused(Plot::Dots(plot)), ChartError::Axis { .. }));
    let mut plot = stacks(1, "A B", &[("a", "1 1")]);
    plot.rows[0].parts.iter_mut().for_each(|part| part.value = Decimal::MAX);
    assert!(matches!(refused(Plot::Stacks(plot)), ChartError::PartsExceedWhole { .. }));
}

/// Many odd charts from a small generator of numbers: each is drawn or refused.
#[test]
fn no_chart_panics() {
    let mut state = 12_u64;
    let mut next = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..100 {
        let (series, rows) = (1 + next(5), 1 + next(14));
        let name = |n: u64| {
            ["長", "名 ", "Wort", "ー", "（", "i", "サーバ"][n as usize % 7].repeat(1 + n as usize % 40)
        };
        let names: Vec<String> = (0..series).map(|_| name(next(99))).collect();
        let labels: Vec<String> = (0..rows).map(|_| name(next(99))).collect();
        let values: Vec<Vec<Option<Mark>>> = labels
            .iter()
            .map(|_| names.iter().map(|_| (next(4) > 0).then(|| mark(&next(101).to_string()))).collect())
            .collect();
        let axis = axis("0 25 50 75 100");
        let rows = || labels.iter().cloned().zip(values.clone());
        let plots = [
            Plot::Dots(Dots {
                axis: axis.clone(),
                series: names.clone(),
                rows: rows()
                    .map(|(label, marks)| DotRow { group: Some(label.clone()), label, marks })
                    .collect(),
            }),
            Plot::Bars(Bars {
                axis: axis.clone(),
                series: names.clone(),
                groups: rows().map(|(label, bars)| BarGroup { label, bars }).collect(),
                direction: Direction::Standing,
            }),
            Plot::Stacks(Stacks {
                parts_are: PartsAre::Series,
                parts: names.clone(),
                whole: 500.into(),
                rows: rows()
                    .map(|(label, marks)| StackRow {
                        note: Some(label.clone()),
                        label,
                        parts: marks
                            .into_iter()
                            .map(|mark| mark.unwrap_or_else(|| self::mark("0")))
                            .collect(),
                    })
                    .collect(),
            }),
            Plot::Lines(Lines {
                axis,
                columns: labels.clone(),
                breaks: (1..labels.len())
                    .step_by(3)
                    .map(|before| Break { before, label: name(before as u64) })
                    .collect(),
                series: names
                    .iter()
                    .enumerate()
                    .map(|(n, name)| Line {
                        name: name.clone(),
                        points: values.iter().map(|row| row[n].clone()).collect(),
                    })
                    .collect(),
            }),
        ];
        for plot in plots {
            match draw(&chart(plot)) {
                Ok(_) | Err(ChartError::NoRoom | ChartError::Empty(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn a_fifth_grade_is_refused() {
    let plot = grades(5, "A B C D E", &[("a", "1 1 1 1 1")]);
    assert_eq!(refused(Plot::Stacks(plot)), ChartError::TooManyGrades(5));
}

#[test]
fn more_marks_than_can_be_counted_are_refused() {
    let most = |count: usize| tally(Direction::Lying, "A", &[("a", &count.to_string())]);
    drawn(Plot::Tally(most(Tally::MOST)));
    assert_eq!(refused(Plot::Tally(most(Tally::MOST + 1))), ChartError::TooManyMarks(Tally::MOST + 1));
}

#[test]
fn a_ragged_tally_is_refused() {
    let plot = tally(Direction::Lying, "A B", &[("a", "1")]);
    assert_eq!(refused(Plot::Tally(plot)), ChartError::Ragged { row: "a".to_owned(), expected: 2, found: 1 });
}
