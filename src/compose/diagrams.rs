//! Drawings of the sources as diagrams: nodes, links and, where they have dates, an axis of years.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Composer;
use super::chart::{self, Axis, Diagram, Form, Mark, Plot};
use crate::i18n::dates;
use crate::i18n::pages::arrival;
use crate::model::{Drawing, DrawingKind, ItemId, Node, PartialDate};

impl Composer<'_> {
    /// The diagram of a drawing; none for a picture, and for what has nothing to draw.
    pub(super) fn diagram(&self, drawing: &Drawing) -> Option<Plot> {
        let form = match drawing.kind {
            DrawingKind::OrgChart | DrawingKind::Hierarchy => Form::Tree,
            DrawingKind::Flow => Form::Flow,
            DrawingKind::Cycle => Form::Cycle,
            DrawingKind::Schedule => Form::Schedule,
            DrawingKind::Timeline => Form::Timeline,
            DrawingKind::Picture => return None,
        };
        let dated = matches!(form, Form::Schedule | Form::Timeline);
        // What has no date cannot stand on an axis of time; the list beside the drawing has it.
        let shown: Vec<&Node> =
            drawing.nodes.iter().filter(|node| !dated || node.from.is_some() || node.to.is_some()).collect();
        let place = |id: &ItemId| shown.iter().position(|node| node.id.value == *id);
        let mut reached: BTreeSet<&ItemId> = BTreeSet::new();
        let links = drawing.links.iter().filter_map(|link| {
            let label = link.label.as_ref().map(|label| self.words(label).text);
            let (source, to) = (&link.from.value, &link.to.value);
            let name = self.node_words(drawing, source).text;
            let arrival = arrival(&name, label.as_deref(), !reached.insert(to), self.lang);
            Some(chart::Link { from: place(source)?, to: place(to)?, label, arrival })
        });
        let links: Vec<chart::Link> = if dated { Vec::new() } else { links.collect() };
        if shown.is_empty() || (!dated && shown.len() < 2) {
            return None;
        }
        let axis = if dated { Some(self.time_axis(&shown)?) } else { None };
        let nodes = shown.iter().map(|node| chart::Node {
            label: self.words(&node.label).text,
            group: node
                .group
                .as_ref()
                .and_then(|id| drawing.groups.iter().position(|group| group.id.value == id.value)),
            span: if dated { self.time_span(node) } else { None },
        });
        Some(Plot::Diagram(Diagram {
            form,
            groups: drawing.groups.iter().map(|group| self.words(&group.label).text).collect(),
            nodes: nodes.collect(),
            links,
            axis,
        }))
    }

    fn time_span(&self, node: &Node) -> Option<(Mark, Mark)> {
        let from = node.from.or(node.to)?;
        let to = node.to.unwrap_or(from);
        let mark = |date: PartialDate, end| Mark {
            value: position(date, end),
            label: dates::date(&date, self.lang),
        };
        let begin = mark(from, false);
        let end = if node.to.is_some() { mark(to, true) } else { begin.clone() };
        Some((begin, end))
    }

    /// An axis of years from the first to the last, with a word for every year that there is room for.
    fn time_axis(&self, nodes: &[&Node]) -> Option<Axis> {
        let spans: Vec<(Mark, Mark)> = nodes.iter().filter_map(|node| self.time_span(node)).collect();
        let min = spans.iter().map(|(begin, _)| begin.value).min()?.floor();
        let max = spans.iter().map(|(_, end)| end.value).max()?.ceil().max(min + Decimal::ONE);
        let step = ((max - min) / Decimal::from(6)).ceil().max(Decimal::ONE);
        let mut ticks = Vec::new();
        let mut at = min;
        while at <= max {
            ticks.push(Mark { value: at, label: dates::calendar_year_axis(&at.to_string(), self.lang) });
            at += step;
        }
        Some(Axis { min, max, ticks, partial: None })
    }
}

/// A date as years and parts of a year; an end that is given by its month or year lasts to its close.
fn position(date: PartialDate, end: bool) -> Decimal {
    let twelfths = match (date.month, end) {
        (None, false) => 0,
        (None, true) => 12,
        (Some(month), end) => u32::from(month) - u32::from(!end),
    };
    let days = match (date.month, date.day) {
        (Some(_), Some(day)) => Decimal::from(u32::from(day) - 1) / Decimal::from(372),
        _ => Decimal::ZERO,
    };
    let whole = if date.day.is_some() && end { twelfths.saturating_sub(1) } else { twelfths };
    Decimal::from(date.year) + Decimal::from(whole) / Decimal::from(12) + days
}
