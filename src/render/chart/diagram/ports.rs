//! Where lines meet the items of a layered drawing.
//!
//! The lines of a tree share one place at a box. Those of a flow have a place each, straight under or
//! over the other end where that is possible, so that every line can be followed.

use super::super::spread::{Wish, in_order};
use super::super::units::U;
use super::channels::{APART, channel};
use super::graph::{CORNER, Graph, Hop, Item, PORT, What};

/// Lines at one side of a box are at least so far from each other.
const NEAR: i32 = 10 * U;
/// How finely a free place for a line is sought.
const STEP: i32 = 2 * U;

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
        let mut places = in_order(&lines, (begin - PORT / 2, end + PORT / 2));
        follow(&lines, &mut places);
        for ((_, hop, _), place) in wishes.into_iter().zip(places) {
            (ports[hop][own], settled[hop][own]) = (place, true);
        }
    }
    part(graph, middle, &mut ports);
    ports.into_iter().map(|[upper, lower]| (upper, lower)).collect()
}

/// Lets lines that nearly go straight do so, if that brings them not too near to each other.
fn follow(lines: &[Wish], places: &mut [i32]) {
    for at in 0..places.len() {
        let before = at.checked_sub(1).map_or(i32::MIN, |before| places[before] + NEAR);
        let after = places.get(at + 1).map_or(i32::MAX, |after| after - NEAR);
        let goal = lines[at].middle;
        if (goal - places[at]).abs() < NEAR && (before..=after).contains(&goal) {
            places[at] = goal;
        }
    }
}

/// Moves lines aside that would run over each other between two levels: one that begins over the end of
/// another, whose begin stands over the end of the first.
fn part(graph: &Graph, middle: &[i32], ports: &mut [[i32; 2]]) {
    for level in 0..graph.levels {
        let leaves = |&hop: &usize| graph.items[graph.hops[hop].upper].level == level;
        let hops: Vec<usize> = (0..graph.hops.len()).filter(leaves).collect();
        // Each line moves once at most.
        for _ in 0..hops.len() {
            let lines: Vec<(i32, i32)> = hops.iter().map(|&hop| (ports[hop][0], ports[hop][1])).collect();
            let stuck = channel(&lines).stuck;
            let aside = |&line: &usize| Some((line, aside(graph, middle, (&hops, &lines), line)?));
            let Some((line, place)) = stuck.iter().find_map(aside) else { break };
            // Lines of a tree that begin at one place stay together.
            for (&hop, _) in hops.iter().zip(&lines).filter(|(_, other)| other.0 == lines[line].0) {
                ports[hop][0] = place;
            }
        }
    }
}

/// The nearest place where a line may begin instead: at its box, and under no other line and over none.
fn aside(
    graph: &Graph,
    middle: &[i32],
    (hops, lines): (&[usize], &[(i32, i32)]),
    line: usize,
) -> Option<i32> {
    let upper = graph.hops[hops[line]].upper;
    if !is_box(graph, upper) {
        return None;
    }
    let (begin, end) = room(&graph.items[upper], middle[upper]);
    let from = lines[line].0;
    let others = || lines.iter().filter(|other| other.0 != from).flat_map(|other| [other.0, other.1]);
    let free =
        |place: &i32| (begin..=end).contains(place) && others().all(|other| (other - place).abs() >= APART);
    let steps = (1..=(end - begin) / STEP).flat_map(|step| [from - step * STEP, from + step * STEP]);
    steps.into_iter().find(free)
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
