//! Drawings of nodes and links: nothing overlaps, nothing is left out, nothing is drawn that is not true.

pub(super) mod samples;
mod seen;

use hakusho::compose::chart::{Diagram, Form, Link, Node};

use super::*;
use samples::{all, diagram};
use seen::Seen;

fn both(plot: &Diagram) -> [String; 2] {
    let Drawing { wide, narrow } = drawn(Plot::Diagram(plot.clone()));
    [wide, narrow]
}

#[test]
fn nothing_overlaps() {
    for (name, plot) in all() {
        for svg in both(&plot) {
            let faults = Seen::of(&svg).faults();
            assert!(faults.is_empty(), "{name}: {faults:#?}");
        }
    }
}

#[test]
fn every_word_is_there() {
    for (name, plot) in all() {
        let labels = plot.nodes.iter().map(|node| &node.label).chain(&plot.groups);
        let said = plot.links.iter().filter_map(|link| link.label.as_ref());
        let dates = plot.nodes.iter().filter_map(|node| node.span.as_ref());
        let dates = dates.flat_map(|(begin, end)| [&begin.label, &end.label]);
        for svg in both(&plot) {
            let all: String = words(&svg).concat().split_whitespace().collect();
            for word in labels.clone().chain(said.clone()).chain(dates.clone()) {
                let word: String = word.split_whitespace().collect();
                assert!(all.contains(&word), "{name}: {word}");
            }
        }
    }
}

#[test]
fn every_arrow_ends_at_a_box() {
    for (name, plot) in all().into_iter().filter(|(_, plot)| matches!(plot.form, Form::Flow | Form::Cycle)) {
        let [wide, narrow] = both(&plot);
        let links = if plot.links.is_empty() { plot.nodes.len() } else { plot.links.len() };
        assert_eq!(Seen::of(&wide).heads.len(), links, "{name}");
        for svg in [wide, narrow] {
            let seen = Seen::of(&svg);
            for tip in &seen.heads {
                assert!(seen.boxes.iter().any(|area| area.has_on_its_edge(*tip)), "{name}: {tip:?}");
            }
        }
    }
}

#[test]
fn lines_that_change_places_do_not_run_over_each_other() {
    let links = [(0, 2, ""), (0, 3, ""), (1, 2, ""), (1, 3, "")];
    let [wide, _] = both(&diagram(Form::Flow, &[], &["a", "b", "c", "d"], &links));
    // Two go straight, two have two corners; what two lines had in common would be one piece.
    assert_eq!(Seen::of(&wide).lines.len(), 8);
}

#[test]
fn a_tree_has_no_arrows() {
    for (_, plot) in all().into_iter().filter(|(_, plot)| plot.form == Form::Tree) {
        assert!(both(&plot).iter().all(|svg| Seen::of(svg).heads.is_empty()));
    }
}

#[test]
fn a_tree_that_fits_hangs_from_its_root() {
    let plot = diagram(Form::Tree, &[], &["root", "left", "right"], &[(0, 1, ""), (0, 2, "")]);
    let [wide, narrow] = both(&plot);
    let at = |svg: &str, word| (number(text_of(svg, word), "x"), number(text_of(svg, word), "y"));
    assert!(at(&wide, "root").1 < at(&wide, "left").1);
    assert!((at(&wide, "left").1 - at(&wide, "right").1).abs() < 0.1);
    assert!((at(&wide, "root").0 * 2.0 - at(&wide, "left").0 - at(&wide, "right").0).abs() < 1.0);
    // On a telephone the branches are indented, one below the other.
    assert!(at(&narrow, "root").0 < at(&narrow, "left").0 && at(&narrow, "left").1 < at(&narrow, "right").1);
}

#[test]
fn a_link_without_a_line_and_each_of_several_names_its_source() {
    let links = [(0, 1, ""), (1, 2, "x"), (2, 0, "back"), (0, 2, "")];
    let [_, narrow] = both(&diagram(Form::Flow, &[], &["a", "b", "c"], &links));
    assert_eq!(
        words(&narrow).into_iter().filter(|word| word.len() > 1).collect::<Vec<_>>(),
        ["from 2: back", "from 1: x", "from 0:"]
    );
}

#[test]
fn links_that_are_no_single_ring_are_drawn_as_a_flow() {
    let links = [(0, 1, ""), (1, 0, ""), (2, 0, "")];
    let [wide, _] = both(&diagram(Form::Cycle, &[], &["a", "b", "c"], &links));
    assert_eq!(Seen::of(&wide).heads.len(), 3);
}

#[test]
fn words_that_fit_no_layer_are_listed() {
    let long: Vec<String> = (0..12).map(|n| format!("{n}{}", "サーバ".repeat(12))).collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    let links: Vec<(usize, usize, &str)> = (1..12).map(|n| (0, n, "")).collect();
    for svg in both(&diagram(Form::Tree, &[], &long, &links)) {
        assert!(Seen::of(&svg).faults().is_empty());
        assert_eq!(Seen::of(&svg).boxes.len(), 12);
    }
}

#[test]
fn what_happens_at_once_is_a_dot_and_what_lasts_is_a_bar() {
    let schedule = all().into_iter().find(|(name, _)| *name == "schedule").unwrap().1;
    let [wide, narrow] = both(&schedule);
    for svg in [wide, narrow] {
        assert_eq!(svg.matches("<circle").count(), 3);
        assert_eq!(Seen::of(&svg).bars.len(), 7);
    }
}

#[test]
fn a_timeline_is_in_the_order_of_time() {
    let timeline = all().into_iter().find(|(name, _)| *name == "timeline").unwrap().1;
    for svg in both(&timeline) {
        let dots: Vec<f64> = svg.split("<circle").skip(1).map(|tag| number(tag, "cx")).collect();
        assert!(dots.is_sorted() && dots.len() == 5);
    }
}

#[test]
fn diagrams_of_nothing_are_refused() {
    let plot = diagram(Form::Flow, &[], &[], &[]);
    assert_eq!(refused(Plot::Diagram(plot)), ChartError::Empty(None));
}

#[test]
fn links_and_groups_that_lead_nowhere_are_refused() {
    for (from, to) in [(0, 2), (2, 0), (1, 1)] {
        let plot = diagram(Form::Tree, &[], &["a", "b"], &[(from, to, "")]);
        assert_eq!(refused(Plot::Diagram(plot)), ChartError::Link { from, to });
    }
    let plot = diagram(Form::Tree, &["one"], &["a @ 2"], &[]);
    assert_eq!(refused(Plot::Diagram(plot)), ChartError::Group("a".to_owned()));
}

#[test]
fn dates_that_cannot_be_drawn_are_refused() {
    for form in [Form::Schedule, Form::Timeline] {
        let dated = diagram(form, &[], &["a | 2012, 2013"], &[]);
        assert_eq!(refused(Plot::Diagram(dated.clone())), ChartError::NoAxis);
        let with = |nodes: &[&str]| {
            Plot::Diagram(Diagram { axis: Some(axis("0 24")), ..diagram(form, &[], nodes, &[]) })
        };
        assert!(draw(&chart(with(&["a | 2012, 2013"]))).is_ok());
        assert_eq!(refused(with(&["a"])), ChartError::NoSpan("a".to_owned()));
        assert_eq!(refused(with(&["a | 2013, 2012"])), ChartError::Backwards("a".to_owned()));
        assert_eq!(refused(with(&["a | 2012, 2015"])), ChartError::ValueOffAxis("2015".to_owned()));
    }
}

/// Many odd diagrams from a small generator of numbers: each is drawn, and nothing overlaps.
#[test]
fn nothing_overlaps_in_odd_diagrams() {
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for round in 0..150 {
        let (count, groups) = (1 + next(14), next(4));
        let mut word = |most: usize| {
            ["対策", "の確認 ", "two ", "サーバ", "（NISC）", "IPA ", "責任者"][next(7)]
                .repeat(1 + next(most))
        };
        let labels: Vec<String> = (0..count).map(|_| word(6)).collect();
        let names: Vec<String> = (0..groups).map(|_| word(3)).collect();
        let said: Vec<String> = (0..8).map(|_| word(3)).collect();
        let nodes = labels.iter().map(|label| Node {
            label: label.clone(),
            group: Some(next(groups + 1)).filter(|group| *group < groups),
            span: None,
        });
        let nodes = nodes.collect();
        let links = (0..next(count + 3)).map(|_| Link {
            from: next(count),
            to: next(count),
            label: said.get(next(16)).cloned(),
            arrival: said[0].clone(),
        });
        let links = links.filter(|link| link.from != link.to).collect();
        let form = [Form::Tree, Form::Flow, Form::Cycle][round % 3];
        let plot = Diagram { form, groups: names, nodes, links, axis: None };
        for svg in both(&plot) {
            let faults = Seen::of(&svg).faults();
            assert!(faults.is_empty(), "{plot:#?}\n{faults:#?}");
        }
    }
}
