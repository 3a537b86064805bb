//! The order of items along their levels: groups stay together and in the same order on all levels, and
//! neighbours change places as long as fewer lines cross.

use super::graph::{Graph, What};

/// A stretch of a level: one item, or what a group has there.
pub(super) struct Slot {
    /// Index of the band, for a group.
    pub(super) band: Option<usize>,
    pub(super) items: Vec<usize>,
}

/// How often all levels are gone through; then the order is good enough.
const ROUNDS: usize = 12;

/// The levels in order.
pub(super) fn order(graph: &Graph) -> Vec<Vec<Slot>> {
    let mut levels: Vec<Vec<Slot>> = (0..graph.levels).map(|level| slots(graph, level)).collect();
    let mut swaps = Swaps::new(graph, &levels);
    for _ in 0..ROUNDS {
        let mut moved = false;
        for level in &mut levels {
            moved |= swaps.level(graph, level);
        }
        if !moved {
            break;
        }
    }
    levels
}

/// A level as the walk through the nodes has it.
fn slots(graph: &Graph, level: usize) -> Vec<Slot> {
    let mut keyed: Vec<((usize, usize), Slot)> = Vec::new();
    for (band, own) in graph.bands.iter().enumerate() {
        if (own.first..=own.last).contains(&level) {
            keyed.push((own.key, Slot { band: Some(band), items: Vec::new() }));
        }
    }
    for (n, item) in graph.items.iter().enumerate().filter(|(_, item)| item.level == level) {
        let band = graph.bands.iter().position(|band| Some(band.group) == item.group);
        match keyed.iter_mut().find(|(_, slot)| band.is_some() && slot.band == band) {
            Some((_, slot)) => slot.items.push(n),
            None => keyed.push((item.key, Slot { band: None, items: vec![n] })),
        }
    }
    keyed.sort_by_key(|(key, _)| *key);
    for (_, slot) in &mut keyed {
        slot.items.sort_by_key(|&n| graph.items[n].key);
    }
    keyed.into_iter().map(|(_, slot)| slot).collect()
}

/// What changing places needs to know.
struct Swaps {
    /// The neighbours of each item on the level before and on the level after.
    next: [Vec<Vec<usize>>; 2],
    /// Where each item stands on its level.
    at: Vec<usize>,
}

impl Swaps {
    fn new(graph: &Graph, levels: &[Vec<Slot>]) -> Self {
        let none = || graph.items.iter().map(|_| Vec::new()).collect::<Vec<Vec<usize>>>();
        let mut next = [none(), none()];
        for hop in &graph.hops {
            next[0][hop.lower].push(hop.upper);
            next[1][hop.upper].push(hop.lower);
        }
        let mut swaps = Self { next, at: graph.items.iter().map(|_| 0).collect() };
        levels.iter().for_each(|level| swaps.count(level));
        swaps
    }

    fn count(&mut self, level: &[Slot]) {
        for (at, &item) in level.iter().flat_map(|slot| &slot.items).enumerate() {
            self.at[item] = at;
        }
    }

    /// Lets neighbours of a level change places; whether any did.
    fn level(&mut self, graph: &Graph, level: &mut [Slot]) -> bool {
        let mut moved = false;
        for left in 0..level.len().saturating_sub(1) {
            let (a, b) = (&level[left], &level[left + 1]);
            // Two groups keep their order, which has to be the same on all levels.
            let free = a.band.is_none() || b.band.is_none();
            if free && self.better(&a.items, &b.items) {
                level.swap(left, left + 1);
                self.count(level);
                moved = true;
            }
        }
        for slot in 0..level.len() {
            for left in 0..level[slot].items.len().saturating_sub(1) {
                let items = &level[slot].items;
                let named = matches!(graph.items[items[left]].what, What::Name(_));
                if !named && self.better(&items[left..=left], &items[left + 1..left + 2]) {
                    level[slot].items.swap(left, left + 1);
                    self.count(level);
                    moved = true;
                }
            }
        }
        moved
    }

    /// Whether fewer lines cross when two neighbours change places.
    fn better(&self, left: &[usize], right: &[usize]) -> bool {
        self.crossings(right, left) < self.crossings(left, right)
    }

    fn crossings(&self, left: &[usize], right: &[usize]) -> usize {
        let side = |next: &Vec<Vec<usize>>| {
            let ends = |items: &[usize]| -> Vec<usize> {
                items.iter().flat_map(|&item| &next[item]).map(|&end| self.at[end]).collect()
            };
            let (left, right) = (ends(left), ends(right));
            left.iter().map(|a| right.iter().filter(|b| a > b).count()).sum::<usize>()
        };
        self.next.iter().map(side).sum()
    }
}
