//! Which node stands before which: the ranks of trees and flows.
//!
//! A link that would close a circle is turned round as far as ranks are concerned; of the links of a
//! circle that is the last one given. Deliberately absent: places.

use crate::compose::chart::Diagram;

/// Nodes in ranks.
pub(super) struct Ranks {
    /// The rank of each node: the longest way from a source.
    pub(super) rank: Vec<usize>,
    /// Which links lead from a later rank to an earlier one.
    pub(super) turned: Vec<bool>,
    /// Place of each node in a walk from the sources into the depth.
    pub(super) walk: Vec<usize>,
}

impl Ranks {
    /// The same with nodes without links at the end: so many in a row after the last rank, or, without
    /// rows, last on the first rank. One whose group has links stands with its group.
    pub(super) fn with_the_isolated(&self, plot: &Diagram, per_row: Option<usize>) -> Self {
        let linked = |node: usize| plot.links.iter().any(|link| link.from == node || link.to == node);
        let count = plot.nodes.len();
        let home = |group: Option<usize>| {
            let members = (0..count).filter(|&node| linked(node) && plot.nodes[node].group == group);
            group.and(members.map(|node| self.rank[node]).min())
        };
        let mut ranks =
            Self { rank: self.rank.clone(), turned: self.turned.clone(), walk: self.walk.clone() };
        let mut alone: Vec<usize> = (0..count).filter(|&node| !linked(node)).collect();
        for &node in &alone {
            ranks.walk[node] += count;
            ranks.rank[node] = home(plot.nodes[node].group).unwrap_or(0);
        }
        alone.retain(|&node| home(plot.nodes[node].group).is_none());
        alone.sort_by_key(|&node| plot.nodes[node].group);
        let first =
            (0..count).filter(|&node| linked(node)).map(|node| self.rank[node] + 1).max().unwrap_or(0);
        if let Some(per_row) = per_row {
            for (row, nodes) in alone.chunks(per_row.max(1)).enumerate() {
                nodes.iter().for_each(|&node| ranks.rank[node] = first + row);
            }
        }
        ranks
    }

    /// Finds the ranks.
    pub(super) fn of(plot: &Diagram) -> Self {
        let mut below: Vec<Vec<usize>> = plot.nodes.iter().map(|_| Vec::new()).collect();
        let mut source: Vec<bool> = plot.nodes.iter().map(|_| true).collect();
        let mut turned = Vec::new();
        for link in &plot.links {
            let turn = reaches(&below, link.to, link.from);
            let (from, to) = if turn { (link.to, link.from) } else { (link.from, link.to) };
            below[from].push(to);
            source[to] = false;
            turned.push(turn);
        }
        let sources: Vec<usize> = (0..plot.nodes.len()).filter(|&node| source[node]).collect();
        Self { rank: longest(&below), turned, walk: walk(&below, &sources) }
    }
}

/// Whether links lead from one node to another.
fn reaches(below: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen: Vec<bool> = below.iter().map(|_| false).collect();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        if node == to {
            return true;
        }
        if !std::mem::replace(&mut seen[node], true) {
            open.extend(&below[node]);
        }
    }
    false
}

/// The longest way to each node. There is no circle, so the ways come to an end.
fn longest(below: &[Vec<usize>]) -> Vec<usize> {
    let mut rank: Vec<usize> = below.iter().map(|_| 0).collect();
    let mut moved = true;
    while moved {
        moved = false;
        for (from, nodes) in below.iter().enumerate() {
            for &to in nodes {
                if rank[to] <= rank[from] {
                    rank[to] = rank[from] + 1;
                    moved = true;
                }
            }
        }
    }
    rank
}

/// The place of each node in a walk from the sources, deep before wide.
fn walk(below: &[Vec<usize>], sources: &[usize]) -> Vec<usize> {
    let mut place: Vec<Option<usize>> = below.iter().map(|_| None).collect();
    let mut open: Vec<usize> = sources.iter().rev().copied().collect();
    let mut next = 1;
    while let Some(node) = open.pop() {
        if place[node].is_none() {
            place[node] = Some(next);
            next += 1;
            open.extend(below[node].iter().rev());
        }
    }
    // Without circles every node is under a source.
    place.into_iter().map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use crate::compose::chart::{Form, Link, Node};

    use super::*;

    fn ranks(nodes: usize, links: &[(usize, usize)]) -> Ranks {
        let node = |n: usize| Node { label: n.to_string(), group: None, span: None };
        let link = |&(from, to): &(usize, usize)| Link { from, to, label: None, arrival: String::new() };
        Ranks::of(&Diagram {
            form: Form::Flow,
            groups: Vec::new(),
            nodes: (0..nodes).map(node).collect(),
            links: links.iter().map(link).collect(),
            axis: None,
        })
    }

    #[test]
    fn the_longest_way_counts() {
        assert_eq!(ranks(4, &[(0, 3), (0, 1), (1, 2), (2, 3)]).rank, [0, 1, 2, 3]);
    }

    #[test]
    fn the_link_that_closes_a_circle_is_turned() {
        let ranks = ranks(3, &[(0, 1), (1, 2), (2, 0)]);
        assert_eq!((ranks.rank, ranks.turned), (vec![0, 1, 2], vec![false, false, true]));
    }

    #[test]
    fn the_walk_goes_deep_first() {
        assert_eq!(ranks(4, &[(0, 1), (0, 2), (1, 3)]).walk, [1, 2, 4, 3]);
    }
}
