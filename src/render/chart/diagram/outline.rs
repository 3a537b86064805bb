//! A diagram as an outline: every node once, under one of those that lead to it.
//!
//! A tree is outlined as given: a node stands under the first that leads to it. A step of a flow stands
//! under the last one, so that nothing is read before what it needs. Nodes without links are last.

use crate::compose::chart::{Diagram, Form};

use super::ranks::Ranks;

/// A node in its place.
pub(super) struct Entry {
    pub(super) node: usize,
    /// How far it is indented.
    pub(super) depth: usize,
    /// The links that lead to it.
    pub(super) links: Vec<usize>,
    /// The one of them that has a line, and the entry that the line comes from.
    pub(super) line: Option<usize>,
    pub(super) join: Option<(usize, Join)>,
}

/// How a line comes to a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// From the box right above.
    Down,
    /// From a box further up and to the left.
    Elbow,
}

/// A node that waits for its entry: how far it is indented, and how a line comes to it.
type Open = (usize, usize, Option<(usize, Join)>);

/// The entries from top to bottom.
pub(super) struct Outline {
    pub(super) entries: Vec<Entry>,
}

impl Outline {
    /// The outline of a ring: one step after the other. The line that closes it is not among the joins.
    pub(super) fn along(plot: &Diagram, ring: &[usize]) -> Self {
        let entry = |(at, &node): (usize, &usize)| {
            let links = arriving(plot, node);
            let join = at.checked_sub(1).map(|above| (above, Join::Down));
            // The closing link has a line too; its words name where it comes from.
            Entry { node, depth: 0, line: links.first().copied().filter(|_| at > 0), links, join }
        };
        Self { entries: ring.iter().enumerate().map(entry).collect() }
    }

    /// The outline of a tree or a flow.
    pub(super) fn of(plot: &Diagram) -> Self {
        let ranks = Ranks::of(plot);
        let lines: Vec<Option<usize>> = (0..plot.nodes.len()).map(|node| line(plot, &ranks, node)).collect();
        let mut below: Vec<Vec<usize>> = plot.nodes.iter().map(|_| Vec::new()).collect();
        for (node, line) in lines.iter().enumerate() {
            if let Some(line) = line {
                below[plot.links[*line].from].push(node);
            }
        }
        for nodes in &mut below {
            nodes.sort_by_key(|&node| (ranks.rank[node], ranks.walk[node]));
        }
        let linked = |node: usize| plot.links.iter().any(|link| link.from == node || link.to == node);
        let mut open: Vec<Open> = Vec::new();
        let mut roots: Vec<usize> = (0..plot.nodes.len()).filter(|&node| lines[node].is_none()).collect();
        roots.sort_by_key(|&node| (!linked(node), ranks.walk[node]));
        open.extend(roots.into_iter().rev().map(|node| (node, 0, None)));

        let mut entries = Vec::new();
        while let Some((node, depth, join)) = open.pop() {
            let (at, next) = (entries.len(), &below[node]);
            let down = plot.form != Form::Tree && next.len() == 1;
            let join_next = if down { (depth, Join::Down) } else { (depth + 1, Join::Elbow) };
            open.extend(next.iter().rev().map(|&node| (node, join_next.0, Some((at, join_next.1)))));
            entries.push(Entry { node, depth, links: arriving(plot, node), line: lines[node], join });
        }
        Self { entries }
    }
}

fn arriving(plot: &Diagram, node: usize) -> Vec<usize> {
    (0..plot.links.len()).filter(|&link| plot.links[link].to == node).collect()
}

/// The link to a node that has a line.
fn line(plot: &Diagram, ranks: &Ranks, node: usize) -> Option<usize> {
    let mut links = arriving(plot, node).into_iter().filter(|&link| !ranks.turned[link]);
    match plot.form {
        Form::Tree => links.next(),
        Form::Flow | Form::Cycle | Form::Schedule | Form::Timeline => links.max_by_key(|&link| {
            let from = plot.links[link].from;
            (ranks.rank[from], ranks.walk[from])
        }),
    }
}
