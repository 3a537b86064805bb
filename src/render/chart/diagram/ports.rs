//! Where lines meet the items of a layered drawing.
//!
//! The lines of a tree share one place at a box. Those of a flow have a place each, straight under or
//! over the other end where that is possible, so that every line can be followed.

use super::super::spread::{Wish, in_order};
use super::graph::{CORNER, Graph, Hop, Item, PORT, What};

/// Where each hop leaves its upper item and where it reaches its lower one.
pub(super) fn ports(graph: &Graph, middle: &[i32], shared: bool) -> Vec<(i32, i32)> {
    let port = |item: usize| middle[item] + graph.items[item].port;
    let mut ports: Vec<[i32; 2]> = graph.hops.iter().map(|hop| [port(hop.upper), port(hop.lower)]).collect();
    let mut settled: Vec<[bool; 2]> =
        graph.hops.iter().map(|hop| ends(hop).map(|end| !is_box(graph, end))).collect();
    let mut sides = if shared { Vec::new() } else { sides(graph) };
    // A side with many lines comes first: one with a single line can follow it.
    sides.sort_by_key(|(_, hops)| usize::MAX - hops.len());
    for (own, hops) in sides {
        let far = 1 - own;
        let mut wishes = Vec::new();
        for &hop in &hops {
            let [near_side, far_side] = [own, far].map(|end| {
                let item = ends(&graph.hops[hop])[end];
                room(&graph.items[item], middle[item])
            });
            let known = ports[hop][far];
            let (from, to) = if settled[hop][far] { (known, known) } else { far_side };
            // The middle of what both sides have in common, or the nearer end.
            let (low, high) = (from.max(near_side.0), to.min(near_side.1));
            let nearer = from.min(near_side.1).max(near_side.0);
            wishes.push((if low <= high { (low + high) / 2 } else { nearer }, hop, near_side));
        }
        let Some(&(_, _, (begin, end))) = wishes.first() else { continue };
        wishes.sort_by_key(|&(wish, hop, _)| (wish, middle[ends(&graph.hops[hop])[far]]));
        let lines: Vec<Wish> = wishes.iter().map(|&(middle, ..)| Wish { middle, room: PORT }).collect();
        let places = in_order(&lines, (begin - PORT / 2, end + PORT / 2));
        for ((_, hop, _), place) in wishes.into_iter().zip(places) {
            (ports[hop][own], settled[hop][own]) = (place, true);
        }
    }
    ports.into_iter().map(|[upper, lower]| (upper, lower)).collect()
}

fn ends(hop: &Hop) -> [usize; 2] {
    [hop.upper, hop.lower]
}

fn is_box(graph: &Graph, item: usize) -> bool {
    matches!(graph.items[item].what, What::Node(_))
}

/// The sides of boxes: which end of its hops a side is, and the hops.
fn sides(graph: &Graph) -> Vec<(usize, Vec<usize>)> {
    let mut sides = Vec::new();
    for item in (0..graph.items.len()).filter(|&item| is_box(graph, item)) {
        for end in [0, 1] {
            let hops = (0..graph.hops.len()).filter(|&hop| ends(&graph.hops[hop])[end] == item);
            sides.push((end, hops.collect()));
        }
    }
    sides
}

/// The part of a side of a box where lines may meet it.
fn room(item: &Item, middle: i32) -> (i32, i32) {
    let half = item.wide / 2 - CORNER;
    (middle - half, middle + half)
}
