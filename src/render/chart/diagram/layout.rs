//! A layered drawing along its direction: how long levels are, and the channels between them.

use crate::compose::chart::{Diagram, Form};

use super::super::text::Voice;
use super::super::units::U;
use super::channels::{Channel, channel};
use super::graph::{Graph, Look, What};
use super::places::Places;
use super::ports::ports;
use super::routes::HEAD;

/// From one track to the next.
const TRACK: i32 = 9 * U;
/// Between two levels of boxes, at least.
const APART: i32 = 30 * U;
/// From the boxes of a group to its frame, along the drawing.
pub(super) const FRAME: i32 = 9 * U;

/// Levels and channels that have found their places along the drawing.
pub(super) struct Layout<'a> {
    pub(super) look: &'a Look,
    pub(super) graph: &'a Graph,
    /// From where to where each level goes.
    pub(super) levels: Vec<(i32, i32)>,
    /// Where each hop leaves and arrives, across the drawing.
    pub(super) ports: Vec<(i32, i32)>,
    /// Where each hop goes aside, along the drawing.
    pub(super) tracks: Vec<Option<i32>>,
    /// Where the drawing begins across.
    pub(super) begin: i32,
    /// Its size across and along.
    pub(super) size: (i32, i32),
}

impl<'a> Layout<'a> {
    /// Lays levels one after the other.
    pub(super) fn new(plot: &Diagram, look: &'a Look, graph: &'a Graph, places: &Places<'_>) -> Self {
        let ports = ports(graph, &places.middle, plot.form == Form::Tree);
        let tracks = graph.hops.iter().map(|_| None).collect();
        let (begin, end) = across(graph, places);
        let mut layout =
            Self { look, graph, levels: Vec::new(), ports, tracks, begin, size: (end - begin, 0) };
        let framed = if graph.bands.is_empty() { 0 } else { FRAME };
        let mut at = framed;
        for level in 0..graph.levels {
            if level > 0 {
                at += layout.channel(level - 1, at, plot.form != Form::Tree);
            }
            let long = layout.long(level);
            layout.levels.push((at, at + long));
            at += long;
        }
        layout.size.1 = at + framed;
        layout
    }

    fn long(&self, level: usize) -> i32 {
        let items = self.graph.items.iter().filter(|item| item.level == level).map(|item| item.long);
        let names = self.graph.bands.iter().filter(|band| !self.look.down && band.first == level);
        items.chain(names.map(|band| Voice::HEADING.widest(&band.name))).max().unwrap_or(0)
    }

    /// Lays the channel after a level, which ends at the place given; how long it is.
    fn channel(&mut self, level: usize, at: i32, arrows: bool) -> i32 {
        let graph = self.graph;
        let leaves = |&hop: &usize| graph.items[graph.hops[hop].upper].level == level;
        let hops: Vec<usize> = (0..graph.hops.len()).filter(leaves).collect();
        let lines: Vec<(i32, i32)> = hops.iter().map(|&hop| self.ports[hop]).collect();
        let Channel { track, count, .. } = channel(&lines);
        let (before, after) = (clear(graph, level, false), clear(graph, level + 1, true));
        let aside = |tracks: usize| (0..tracks).map(|_| TRACK).sum::<i32>();
        for (&hop, track) in hops.iter().zip(track) {
            self.tracks[hop] = track.map(|track| at + before + aside(track) + TRACK / 2);
        }
        let boxes = has_boxes(graph, level + 1);
        let head = if arrows && boxes && !hops.is_empty() { HEAD } else { 0 };
        let least = if boxes && has_boxes(graph, level) && !hops.is_empty() { APART } else { 0 };
        (before + aside(count) + after + head).max(least)
    }
}

/// From where to where everything goes across the drawing.
fn across(graph: &Graph, places: &Places<'_>) -> (i32, i32) {
    let frames = (0..graph.bands.len()).map(|band| places.frame(band));
    let items = graph.items.iter().zip(&places.middle);
    let items = items.map(|(item, middle)| (middle - item.wide / 2, middle + (item.wide + 1) / 2));
    let (begins, ends): (Vec<i32>, Vec<i32>) = frames.chain(items).unzip();
    (begins.into_iter().min().unwrap_or(0), ends.into_iter().max().unwrap_or(0))
}

fn has_boxes(graph: &Graph, level: usize) -> bool {
    graph.items.iter().any(|item| item.level == level && matches!(item.what, What::Node(_)))
}

/// From a level to the nearest track before or after it. Frames that begin or end there lie between.
fn clear(graph: &Graph, level: usize, before: bool) -> i32 {
    let framed = graph.bands.iter().any(|band| level == if before { band.first } else { band.last });
    match (has_boxes(graph, level), framed) {
        (true, true) => FRAME + 9 * U,
        (true, false) => 9 * U,
        (false, true) => FRAME + 5 * U,
        (false, false) => 2 * U,
    }
}
