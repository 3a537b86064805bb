//! What stands on the levels of a layered drawing: boxes, words of links, names of groups, and the bends
//! of links that pass.
//!
//! A rank of nodes is a level. Words of links get a level of their own between two ranks, so that they
//! can no more collide with boxes or with each other than boxes can. A link has an item on every level
//! between its ends. Deliberately absent: order and places.

use crate::compose::chart::{Diagram, Form, Link};

use super::super::rows::height;
use super::super::text::Voice;
use super::super::units::U;
use super::boxes::Words;
use super::dates;
use super::ranks::Ranks;

/// Between an item and the next one on its level.
const GAP: i32 = 16 * U;
/// Between the lines of two links at one side of a box.
pub(super) const PORT: i32 = 16 * U;
/// Between the corner of a box and the first line.
pub(super) const CORNER: i32 = 4 * U;
/// The narrowest box.
const LEAST: i32 = 64 * U;
/// The widest box, and the widest of a word that is longer than others.
pub(super) const WIDEST: i32 = 240 * U;
/// How finely its width is sought.
const STEP: usize = 10 * U as usize;
/// The widest words of a link from top to bottom, and from left to right.
const SAID: (i32, i32) = (124 * U, 104 * U);

/// Which way a drawing goes, and how wide its boxes may be.
#[derive(Debug, Clone)]
pub(super) struct Look {
    /// From top to bottom, or else from left to right.
    pub(super) down: bool,
    /// The widest box of each rank.
    pub(super) widths: Vec<i32>,
}

/// What an item is.
pub(super) enum What {
    Node(Words),
    /// Words of a link, beside its line.
    Said(Vec<String>),
    /// The name of a group.
    Name(Vec<String>),
    /// A place that a link passes.
    Bend,
}

/// Something on a level.
pub(super) struct Item {
    pub(super) what: What,
    pub(super) level: usize,
    pub(super) group: Option<usize>,
    /// Where it stands among its level to begin with.
    pub(super) key: (usize, usize),
    /// Its size along the level and across it.
    pub(super) wide: i32,
    pub(super) long: i32,
    /// Where lines meet it, from its middle.
    pub(super) port: i32,
}

impl Item {
    /// The part of the level that it takes.
    pub(super) fn room(&self) -> i32 {
        self.wide + GAP
    }
}

/// A piece of a link from one level to the next.
pub(super) struct Hop {
    pub(super) upper: usize,
    pub(super) lower: usize,
    pub(super) link: usize,
}

/// A group: the levels that it stands on.
pub(super) struct Band {
    pub(super) group: usize,
    pub(super) name: Vec<String>,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) key: (usize, usize),
}

/// A diagram in levels.
pub(super) struct Graph {
    pub(super) items: Vec<Item>,
    pub(super) hops: Vec<Hop>,
    pub(super) bands: Vec<Band>,
    pub(super) levels: usize,
}

impl Graph {
    /// Builds the levels, if all words fit.
    pub(super) fn of(plot: &Diagram, ranks: &Ranks, look: &Look) -> Option<Self> {
        let mut build = Build::new(plot, ranks, look)?;
        build.nodes()?;
        build.links()?;
        Some(build.graph)
    }
}

/// A graph on its way. Raw levels are counted twice a rank: words of links, then nodes.
struct Build<'a> {
    plot: &'a Diagram,
    ranks: &'a Ranks,
    look: &'a Look,
    /// The level of each raw level that has one.
    level: Vec<Option<usize>>,
    graph: Graph,
}

impl<'a> Build<'a> {
    fn new(plot: &'a Diagram, ranks: &'a Ranks, look: &'a Look) -> Option<Self> {
        let last = ranks.rank.iter().max()?;
        let mut used: Vec<bool> = (0..=2 * last + 1).map(|raw| raw % 2 == 1).collect();
        for link in plot.links.iter().filter(|link| link.label.is_some()) {
            used[2 * ranks.rank[link.from].max(ranks.rank[link.to])] = true;
        }
        let mut bands = Vec::new();
        for (group, name) in plot.groups.iter().enumerate() {
            let members = (0..plot.nodes.len()).filter(|&node| plot.nodes[node].group == Some(group));
            let members: Vec<usize> = members.collect();
            let rank = members.iter().map(|&node| ranks.rank[node]);
            let key = members.iter().map(|&node| (ranks.walk[node], 0)).min();
            let (Some(low), Some(high), Some(key)) = (rank.clone().min(), rank.max(), key) else { continue };
            used[2 * low] |= look.down;
            let name = Voice::HEADING.wrap_whole(name, *look.widths.get(low)?, 4)?;
            let first = if look.down { 2 * low } else { 2 * low + 1 };
            bands.push(Band { group, name, first, last: 2 * high + 1, key });
        }
        bands.sort_by_key(|band| band.key);
        let mut levels = 0;
        let level: Vec<Option<usize>> =
            used.into_iter().map(|used| used.then(|| count(&mut levels))).collect();
        for band in &mut bands {
            (band.first, band.last) = (level[band.first]?, level[band.last]?);
        }
        let graph = Graph { items: Vec::new(), hops: Vec::new(), bands, levels };
        Some(Self { plot, ranks, look, level, graph })
    }

    /// The items of nodes have the numbers of their nodes.
    fn nodes(&mut self) -> Option<()> {
        let plot = self.plot;
        for (node, own) in plot.nodes.iter().enumerate() {
            // A word that is longer than the other boxes are wide has a wider box.
            let note = dates(own).unwrap_or_default();
            let mut widths = (*self.look.widths.get(self.ranks.rank[node])?..=WIDEST).step_by(STEP);
            let words = widths.find_map(|width| Words::whole(&own.label, &note, width))?;
            let (wide, high) = (words.width().max(LEAST), words.height());
            let (wide, long) = if self.look.down { (wide, high) } else { (high, wide) };
            let wide = wide.max(self.lines(node)?.saturating_mul(PORT));
            let level = self.level[2 * self.ranks.rank[node] + 1]?;
            let key = (self.ranks.walk[node], 0);
            let item = Item { what: What::Node(words), level, group: own.group, key, wide, long, port: 0 };
            self.graph.items.push(item);
        }
        for band in self.graph.bands.iter().filter(|_| self.look.down) {
            let (wide, long) = (Voice::HEADING.widest(&band.name), height(&band.name));
            let what = What::Name(band.name.clone());
            // Before all else of its group.
            let (level, group, key) = (band.first, Some(band.group), (0, 0));
            self.graph.items.push(Item { what, level, group, key, wide, long, port: 0 });
        }
        Some(())
    }

    /// How many lines a side of a box has to have room for.
    fn lines(&self, node: usize) -> Option<i32> {
        if self.plot.form == Form::Tree {
            return Some(1);
        }
        let other = |link: &Link| match node {
            node if node == link.from => Some(link.to),
            node if node == link.to => Some(link.from),
            _ => None,
        };
        let rank = |node: usize| self.ranks.rank[node];
        let (after, before): (Vec<usize>, Vec<usize>) =
            self.plot.links.iter().filter_map(other).partition(|&end| rank(end) > rank(node));
        i32::try_from(after.len().max(before.len())).ok()
    }

    fn links(&mut self) -> Option<()> {
        let plot = self.plot;
        for (n, link) in plot.links.iter().enumerate() {
            let turned = self.ranks.rank[link.from] > self.ranks.rank[link.to];
            let (upper, lower) = if turned { (link.to, link.from) } else { (link.from, link.to) };
            let (from, to) = (2 * self.ranks.rank[upper] + 1, 2 * self.ranks.rank[lower] + 1);
            let mut before = upper;
            for raw in from + 1..to {
                let Some(level) = self.level[raw] else { continue };
                let group = self.group(level, [lower, upper]);
                let key = (self.ranks.walk[lower], n + 1);
                let label = link.label.as_deref().filter(|_| raw + 1 == to);
                let (what, wide, long, port) = match label {
                    Some(label) => self.said(label)?,
                    None => (What::Bend, 0, 0, 0),
                };
                let item = self.graph.items.len();
                self.graph.items.push(Item { what, level, group, key, wide, long, port });
                self.graph.hops.push(Hop { upper: before, lower: item, link: n });
                before = item;
            }
            self.graph.hops.push(Hop { upper: before, lower, link: n });
        }
        Some(())
    }

    /// The group of an item of a link: that of an end, where the group stands on the level.
    fn group(&self, level: usize, ends: [usize; 2]) -> Option<usize> {
        let stands = |group: &usize| {
            let mut bands = self.graph.bands.iter();
            bands.any(|band| band.group == *group && (band.first..=band.last).contains(&level))
        };
        ends.into_iter().filter_map(|node| self.plot.nodes[node].group).find(stands)
    }

    /// Words beside the line of a link: right of it, or above it.
    fn said(&self, label: &str) -> Option<(What, i32, i32, i32)> {
        let room = if self.look.down { SAID.0 } else { SAID.1 };
        let lines = Voice::SOFT.wrap_whole(label, room, 4)?;
        let (wide, high) = (Voice::SOFT.widest(&lines), height(&lines));
        // The line is as far from the edge as it is at a box.
        Some(if self.look.down {
            let wide = wide + 6 * U + CORNER;
            (What::Said(lines), wide, high, CORNER - wide / 2)
        } else {
            let high = high + 2 * U + CORNER;
            (What::Said(lines), high, wide + 8 * U, high / 2 - CORNER)
        })
    }
}

fn count(next: &mut usize) -> usize {
    *next += 1;
    *next - 1
}
