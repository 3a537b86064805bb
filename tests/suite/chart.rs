//! Charts: what is drawn, what is refused, and what a drawing never contains.

mod asked;
mod bars;
mod diagrams;
mod dots;
mod every;
mod lines;
mod palette;
mod refusals;
mod stacks;
mod tally;

use std::collections::BTreeSet;

use hakusho::compose::chart::{
    Axis, BarGroup, Bars, Break, Chart, Direction, DotRow, Dots, Line, Lines, Mark, PartsAre, Plot, StackRow,
    Stacks, Tally, TallyRow,
};
use hakusho::render::chart::{ChartError, Drawing, draw};
use rust_decimal::Decimal;

// Building charts: a word like `約108` is a label and, without what is no digit, a value; `-` is none.

fn mark(word: &str) -> Mark {
    let value: String = word.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    Mark { value: value.parse().unwrap(), label: word.to_owned() }
}

fn marks(words: &str) -> Vec<Mark> {
    words.split_whitespace().map(mark).collect()
}

fn maybe(words: &str) -> Vec<Option<Mark>> {
    words.split_whitespace().map(|word| (word != "-").then(|| mark(word))).collect()
}

fn names(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

fn axis(ticks: &str) -> Axis {
    let ticks = marks(ticks);
    Axis { min: ticks.first().unwrap().value, max: ticks.last().unwrap().value, ticks, partial: None }
}

fn chart(plot: Plot) -> Chart {
    Chart { id: "fig".to_owned(), name: "名前".to_owned(), description: "説明".to_owned(), plot }
}

fn line(name: &str, points: &str) -> Line {
    Line { name: name.to_owned(), points: maybe(points) }
}

fn lines(ticks: &str, columns: &str, series: Vec<Line>) -> Lines {
    Lines { axis: axis(ticks), columns: names(columns), breaks: Vec::new(), series }
}

fn dots(ticks: &str, series: &str, rows: &[(&str, &str)]) -> Dots {
    let row = |(label, words): &(&str, &str)| DotRow {
        group: None,
        label: (*label).to_owned(),
        marks: maybe(words),
    };
    Dots { axis: axis(ticks), series: names(series), rows: rows.iter().map(row).collect() }
}

fn bars(direction: Direction, ticks: &str, series: &str, groups: &[(&str, &str)]) -> Bars {
    let group = |(label, words): &(&str, &str)| BarGroup { label: (*label).to_owned(), bars: maybe(words) };
    Bars { axis: axis(ticks), series: names(series), groups: groups.iter().map(group).collect(), direction }
}

fn stacks(whole: i64, series: &str, rows: &[(&str, &str)]) -> Stacks {
    let row = |(label, words): &(&str, &str)| StackRow {
        label: (*label).to_owned(),
        note: None,
        parts: marks(words),
    };
    Stacks {
        parts_are: PartsAre::Series,
        parts: names(series),
        whole: whole.into(),
        rows: rows.iter().map(row).collect(),
    }
}

fn grades(whole: i64, letters: &str, rows: &[(&str, &str)]) -> Stacks {
    Stacks { parts_are: PartsAre::Grades, ..stacks(whole, letters, rows) }
}

/// Counts of each kind in words, row by row; the total is worded as their sum.
fn tally(direction: Direction, series: &str, rows: &[(&str, &str)]) -> Tally {
    let row = |(label, words): &(&str, &str)| {
        let counts: Vec<usize> = words.split_whitespace().map(|word| word.parse().unwrap()).collect();
        let total = counts.iter().sum::<usize>().to_string();
        TallyRow { label: (*label).to_owned(), counts, total }
    };
    Tally { series: names(series), rows: rows.iter().map(row).collect(), direction }
}

fn rates() -> Lines {
    let mut plot = lines(
        "94 96 98 100",
        "2008 2009 2010 2011 2012",
        vec![
            line("責任者等", "97.5 98.3 99.5 99.5 99.6"),
            line("システム責任者等", "97.2 98.4 99.3 98.6 97.9"),
            line("行政事務従事者", "94.5 97.1 97.6 95.9 96.8"),
            line("全主体平均", "96.9 98.1 98.9 99.0 98.9"),
        ],
    );
    plot.axis.partial = Some("縦軸は94%から".to_owned());
    plot.breaks.push(Break { before: 3, label: "点検項目の変更".to_owned() });
    plot
}

/// One chart of each kind.
fn all_kinds() -> Vec<Chart> {
    let diagrams = diagrams::samples::all().into_iter().map(|(_, plot)| chart(Plot::Diagram(plot)));
    let mut kinds = vec![
        chart(Plot::Lines(rates())),
        chart(Plot::Dots(dots(
            "88 92 96 100",
            "環境省 政府全体",
            &[("把握率", "96.4 98.5"), ("実施率", "100 100")],
        ))),
        chart(Plot::Bars(bars(
            Direction::Standing,
            "0 60 120",
            "脅威",
            &[("2011", "約66"), ("2012", "約108")],
        ))),
        chart(Plot::Bars(bars(
            Direction::Lying,
            "0 50 100",
            "甲 乙",
            &[("長い名前の項目", "72 18"), ("他", "4 0")],
        ))),
        chart(Plot::Stacks(stacks(21, "A B C D", &[("把握率", "15 5 1 0"), ("実施率", "5 16 0 0")]))),
        chart(Plot::Stacks(grades(21, "A B C D", &[("把握率", "15 4 1 1"), ("実施率", "5 16 0 0")]))),
        chart(Plot::Tally(tally(Direction::Standing, "甲 乙", &[("4月", "3 4"), ("月の記載なし", "0 0")]))),
        chart(Plot::Tally(tally(Direction::Lying, "甲 乙", &[("長い名前の項目", "30 14"), ("他", "0 1")]))),
    ];
    kinds.extend(diagrams);
    kinds
}

fn drawn(plot: Plot) -> Drawing {
    draw(&chart(plot)).unwrap()
}

fn refused(plot: Plot) -> ChartError {
    draw(&chart(plot)).unwrap_err()
}

// Reading drawings.

/// The tags of elements of a class, without the brackets.
fn with_class<'a>(svg: &'a str, class: &str) -> Vec<&'a str> {
    let class = format!(r#"class="{class}""#);
    let tags = svg.split('<').filter_map(|tag| tag.split('>').next());
    tags.filter(|tag| tag.contains(&class) && !tag.starts_with("svg")).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let start = format!(r#" {name}=""#);
    tag.split(&start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("")
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).parse().unwrap()
}

/// Text elements: their tags and their words.
fn texts(svg: &str) -> Vec<(&str, &str)> {
    let texts = svg.split("<text").skip(1).map(|text| text.split("</text>").next().unwrap());
    texts.map(|text| text.split_once('>').unwrap()).collect()
}

fn words(svg: &str) -> Vec<&str> {
    texts(svg).into_iter().map(|(_, words)| words).collect()
}

fn text_of<'a>(svg: &'a str, words: &str) -> &'a str {
    texts(svg).into_iter().find(|(_, text)| *text == words).unwrap_or_else(|| panic!("no `{words}`")).0
}
