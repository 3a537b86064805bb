//! Trees and flows in layers, from top to bottom or from left to right, whichever the words fit.
//!
//! Deliberately absent: smaller type. Where nothing fits there is no drawing, and the boxes form a list.

use crate::compose::chart::{Diagram, Form};

use super::super::ChartError;
use super::super::canvas::Sheet;
use super::super::text::Voice;
use super::super::units::{Format, U};
use super::boxes::HEAD;
use super::channels::{Channel, channel};
use super::graph::{Graph, Look, What};
use super::order::order;
use super::pen::Pen;
use super::places::Places;
use super::ports::ports;
use super::ranks::Ranks;

/// From a level to the nearest track: a level of boxes, one of words.
const CLEAR: (i32, i32) = (9 * U, 2 * U);
/// From one track to the next.
const TRACK: i32 = 9 * U;
/// Between two levels of boxes, at least.
const APART: i32 = 30 * U;
/// From the boxes of a group to its frame, along the drawing.
pub(super) const FRAME: i32 = 9 * U;

/// Tries one way after the other: first with the wider boxes.
pub(super) fn draw(plot: &Diagram) -> Result<Option<Sheet>, ChartError> {
    const DOWN: bool = true;
    const RIGHT: bool = false;
    let tries: &[(bool, i32)] = match plot.form {
        Form::Tree => &[
            (DOWN, 160),
            (DOWN, 132),
            (DOWN, 108),
            (RIGHT, 210),
            (RIGHT, 170),
            (RIGHT, 140),
            (RIGHT, 112),
            (DOWN, 92),
            (RIGHT, 92),
        ],
        Form::Flow | Form::Cycle | Form::Schedule | Form::Timeline => &[
            (RIGHT, 180),
            (RIGHT, 150),
            (RIGHT, 120),
            (DOWN, 200),
            (DOWN, 160),
            (DOWN, 132),
            (DOWN, 108),
            (RIGHT, 100),
            (DOWN, 92),
        ],
    };
    let ranks = Ranks::of(plot);
    for &(down, width) in tries {
        let look = Look { down, width: width * U };
        let ranks = ranks.with_the_isolated(plot, look.down.then(|| per_row(plot, look)));
        if let Some(graph) = Graph::of(plot, &ranks, look)
            && let Some(sheet) = attempt(plot, &ranks, look, &graph)?
        {
            return Ok(Some(sheet));
        }
    }
    Ok(None)
}

/// How many boxes without links stand side by side.
fn per_row(plot: &Diagram, look: Look) -> usize {
    let frames: i32 = plot.groups.iter().map(|_| 20 * U).sum();
    let fit = (Format::Wide.width() - frames) / (look.width + 14 * U);
    usize::try_from(fit).unwrap_or(1).max(1)
}

fn attempt(plot: &Diagram, ranks: &Ranks, look: Look, graph: &Graph) -> Result<Option<Sheet>, ChartError> {
    let width = Format::Wide.width() - 2 * U;
    let levels = order(graph);
    let room = if look.down { width } else { i32::MAX / 4 };
    let Some(places) = Places::find(graph, &levels, look, room) else { return Ok(None) };
    let layout = Layout::new(plot, look, graph, &places);
    let (across, along) = layout.size;
    if (if look.down { across } else { along }) > width {
        return Ok(None);
    }
    let size = if look.down { (across, along) } else { (along, across) };
    // A drawing that is not as wide as the canvas stands in its middle.
    let origin = ((Format::Wide.width() - size.0) / 2, U);
    let sheet = Sheet::paint(Format::Wide, size.1 + 2 * U, |canvas| {
        Pen { canvas, layout: &layout, origin }.draw(plot, ranks, &places)
    });
    sheet.map(Some)
}

/// Levels and channels that have found their places along the drawing.
pub(super) struct Layout<'a> {
    pub(super) look: Look,
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
    size: (i32, i32),
}

impl<'a> Layout<'a> {
    fn new(plot: &Diagram, look: Look, graph: &'a Graph, places: &Places<'_>) -> Self {
        let ports = ports(graph, &places.middle, plot.form == Form::Tree);
        let framed = if graph.bands.is_empty() { 0 } else { FRAME };
        let mut tracks: Vec<Option<i32>> = graph.hops.iter().map(|_| None).collect();
        let (mut levels, mut at) = (Vec::new(), framed);
        for level in 0..graph.levels {
            let items = || graph.items.iter().filter(|item| item.level == level);
            let names = graph.bands.iter().filter(|band| !look.down && band.first == level);
            let names = names.map(|band| Voice::HEADING.widest(&band.name)).max().unwrap_or(0);
            let long = items().map(|item| item.long).max().unwrap_or(0).max(names);
            levels.push((at, at + long));
            at += long;
            let hops: Vec<usize> = (0..graph.hops.len())
                .filter(|&hop| graph.items[graph.hops[hop].upper].level == level)
                .collect();
            let Channel { track, count } = channel(&hops.iter().map(|&hop| ports[hop]).collect::<Vec<_>>());
            let boxes = |level: usize| {
                let mut items = graph.items.iter().filter(|item| item.level == level);
                items.any(|item| matches!(item.what, What::Node(..)))
            };
            let clear = |level: usize| if boxes(level) { CLEAR.0 + framed } else { CLEAR.1 };
            let head = if plot.form == Form::Tree || !boxes(level + 1) { 0 } else { HEAD };
            let tracks_long: i32 = (0..count).map(|_| TRACK).sum();
            for (hop, track) in hops.into_iter().zip(track) {
                let before: Option<i32> = track.map(|track| (0..track).map(|_| TRACK).sum());
                tracks[hop] = before.map(|before| at + clear(level) + before + TRACK / 2);
            }
            if level + 1 < graph.levels {
                let least = if boxes(level) && boxes(level + 1) { APART + framed } else { 0 };
                at += (clear(level) + tracks_long + clear(level + 1) + head).max(least);
            }
        }
        let frames = (0..graph.bands.len()).map(|band| places.frame(band));
        let items = graph.items.iter().zip(&places.middle);
        let items = items.map(|(item, middle)| (middle - item.wide / 2, middle + (item.wide + 1) / 2));
        let (begins, ends): (Vec<i32>, Vec<i32>) = frames.chain(items).unzip();
        let begin = begins.into_iter().min().unwrap_or(0);
        let end = ends.into_iter().max().unwrap_or(0);
        Self { look, graph, levels, ports, tracks, begin, size: (end - begin, at + framed) }
    }
}
