//! Where lines meet the items of a layered drawing.
//!
//! The lines of a tree share one place at a box. Those of a flow have a place each, straight under or
//! over the other end where that is possible, so that every line can be followed.

use super::super::spread::{Wish, spread};
use super::super::units::U;
use super::graph::{Graph, Hop, Item, PORT, What};

/// Between the corner of a box and the first line.
const CORNER: i32 = 4 * U;

/// Where each hop leaves its upper item and where it reaches its lower one.
pub(super) fn ports(graph: &Graph, middle: &[i32], shared: bool) -> Vec<(i32, i32)> {
    let port = |item: usize| middle[item] + graph.items[item].port;
    let mut ports: Vec<(i32, i32)> =
        graph.hops.iter().map(|hop| (port(hop.upper), port(hop.lower))).collect();
    if shared {
        return ports;
    }
    for item in 0..graph.items.len() {
        for lower in [true, false] {
            let (own, other): (fn(&Hop) -> usize, fn(&Hop) -> usize) =
                if lower { (|hop| hop.upper, |hop| hop.lower) } else { (|hop| hop.lower, |hop| hop.upper) };
            let mut hops: Vec<usize> = (0..graph.hops.len()).collect();
            hops.retain(|&hop| own(&graph.hops[hop]) == item);
            if !matches!(graph.items[item].what, What::Node(..)) || hops.is_empty() {
                continue;
            }
            hops.sort_by_key(|&hop| middle[other(&graph.hops[hop])]);
            let (begin, end) = side(&graph.items[item], middle[item]);
            let wish = |&hop: &usize| {
                let far = other(&graph.hops[hop]);
                let (from, to) = match graph.items[far].what {
                    What::Node(..) => side(&graph.items[far], middle[far]),
                    _ => (port(far), port(far)),
                };
                // The middle of what both sides have in common, or the nearer end.
                let (low, high) = (from.max(begin), to.min(end));
                let wish = if low <= high { (low + high) / 2 } else { from.min(end).max(begin) };
                Wish { middle: wish, room: PORT }
            };
            let wishes: Vec<Wish> = hops.iter().map(wish).collect();
            let ends = (begin - PORT / 2, end + PORT / 2);
            for (hop, place) in hops.into_iter().zip(spread(&wishes, ends)) {
                if lower { ports[hop].0 = place } else { ports[hop].1 = place }
            }
        }
    }
    ports
}

/// The part of a side of a box where lines may meet it.
fn side(item: &Item, middle: i32) -> (i32, i32) {
    let half = item.wide / 2 - CORNER;
    (middle - half, middle + half)
}
