//! Trees and flows in layers, from top to bottom or from left to right, whichever the words fit.
//!
//! Deliberately absent: smaller type. Where nothing fits there is no drawing, and the boxes form a list.

use crate::compose::chart::{Diagram, Form};

use super::super::ChartError;
use super::super::canvas::Sheet;
use super::super::units::{Format, U};
use super::graph::{Graph, Look, WIDEST};
use super::layout::Layout;
use super::order::order;
use super::pen::Pen;
use super::places::Places;
use super::ports::ports;
use super::ranks::Ranks;

/// How often lines are made straighter.
const STRAIGHTEN: usize = 3;
/// Room for the drawing: the outer lines have a thickness.
const WIDTH: i32 = Format::Wide.width() - 2 * U;

/// From top to bottom, and how wide boxes are.
const fn down(width: i32) -> (bool, i32) {
    (true, width * U)
}

/// From left to right.
const fn right(width: i32) -> (bool, i32) {
    (false, width * U)
}

/// A tree hangs from its root if it can.
const TREE: &[(bool, i32)] =
    &[down(160), down(132), down(108), right(210), right(170), right(140), down(92), right(112), right(92)];
/// A flow goes the way of reading if it can.
const FLOW: &[(bool, i32)] =
    &[right(180), right(150), right(120), down(200), down(160), down(132), down(108), right(100), down(92)];

/// Tries one way after the other, first those with wider boxes.
pub(super) fn draw(plot: &Diagram) -> Result<Option<Sheet>, ChartError> {
    let tries = if plot.form == Form::Tree { TREE } else { FLOW };
    let ranks = Ranks::of(plot);
    for &(down, width) in tries {
        let ranks = ranks.with_the_isolated(plot, down.then(|| per_row(plot, width)));
        let last = ranks.rank.iter().copied().max().unwrap_or(0);
        let mut look = Look { down, widths: (0..=last).map(|_| width).collect() };
        if down {
            widen(plot, &ranks, &mut look);
        }
        if let Some(graph) = Graph::of(plot, &ranks, &look)
            && let Some(sheet) = attempt(plot, &ranks, &look, &graph)?
        {
            return Ok(Some(sheet));
        }
    }
    Ok(None)
}

/// How many boxes without links stand side by side.
fn per_row(plot: &Diagram, width: i32) -> usize {
    let frames: i32 = plot.groups.iter().map(|_| 20 * U).sum();
    usize::try_from((WIDTH - frames) / (width + 16 * U)).unwrap_or(1).max(1)
}

/// Ranks with few boxes have wider ones, as far as everything still fits.
fn widen(plot: &Diagram, ranks: &Ranks, look: &mut Look) {
    let fits = |look: &Look| {
        Graph::of(plot, ranks, look).is_some_and(|graph| {
            let levels = order(&graph);
            Places::find(&graph, &levels, look, WIDTH).is_some()
        })
    };
    if !fits(look) {
        return;
    }
    for rank in 0..look.widths.len() {
        for wider in [WIDEST, 200 * U, 170 * U, 140 * U, 120 * U, 106 * U] {
            let before = look.widths[rank];
            if wider <= before {
                break;
            }
            look.widths[rank] = wider;
            if fits(look) {
                break;
            }
            look.widths[rank] = before;
        }
    }
}

fn attempt(plot: &Diagram, ranks: &Ranks, look: &Look, graph: &Graph) -> Result<Option<Sheet>, ChartError> {
    let levels = order(graph);
    let room = if look.down { WIDTH } else { i32::MAX / 4 };
    let Some(mut places) = Places::find(graph, &levels, look, room) else { return Ok(None) };
    for _ in 0..STRAIGHTEN {
        places.straighten(&ports(graph, &places.middle, plot.form == Form::Tree));
    }
    let layout = Layout::new(plot, look, graph, &places);
    let (across, along) = layout.size;
    let size = if look.down { (across, along) } else { (along, across) };
    if size.0 > WIDTH {
        return Ok(None);
    }
    // A drawing that is not as wide as the canvas stands in its middle.
    let origin = ((Format::Wide.width() - size.0) / 2, U);
    let sheet = Sheet::paint(Format::Wide, size.1 + 2 * U, |canvas| {
        Pen { canvas, layout: &layout, origin }.draw(plot, ranks, &places)
    });
    sheet.map(Some)
}
