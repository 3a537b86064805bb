//! Where items stand along their levels: near what they are joined to, without touching each other.
//!
//! Each level is spread anew, down and up several times. A group has the same ends on all its levels, so
//! that its frame holds nothing else.

use super::super::rows::height;
use super::super::spread::{Wish, in_order};
use super::super::units::U;
use super::graph::{Band, Graph, Hop, Look, What};
use super::order::Slot;

/// Between the frame of a group and its items.
const INSIDE: i32 = 5 * U;
/// Between the frames of two groups, half of it at each.
const OUTSIDE: i32 = 5 * U;
/// Room to move from left to right, where the height of a drawing is what its levels need.
const SLACK: i32 = 40 * U;
/// How often the levels are gone through.
const ROUNDS: usize = 8;

/// A group along its levels.
struct Group {
    left: i32,
    wide: i32,
    /// Room at its begin and at its end.
    inside: (i32, i32),
}

/// Items and groups that have found their places.
pub(super) struct Places<'a> {
    graph: &'a Graph,
    levels: &'a [Vec<Slot>],
    groups: Vec<Group>,
    /// Where the levels end.
    end: i32,
    /// The middle of each item.
    pub(super) middle: Vec<i32>,
}

impl<'a> Places<'a> {
    /// Finds places within the room given, if there is enough.
    pub(super) fn find(graph: &'a Graph, levels: &'a [Vec<Slot>], look: &Look, room: i32) -> Option<Self> {
        let group = |band: &Band| {
            // From left to right the name of a group stands over its boxes, which is along the level.
            let name = if look.down { 0 } else { height(&band.name) };
            Group { left: 0, wide: 0, inside: (OUTSIDE + INSIDE + name, INSIDE + OUTSIDE) }
        };
        let groups = graph.bands.iter().map(group).collect();
        let middle = graph.items.iter().map(|_| 0).collect();
        let mut places = Self { graph, levels, groups, end: room, middle };
        for band in 0..graph.bands.len() {
            let slots = levels.iter().flatten().filter(|slot| slot.band == Some(band));
            let widest = slots.map(|slot| places.rooms(&slot.items)).max().unwrap_or(0);
            let group = &mut places.groups[band];
            group.wide = group.inside.0 + widest + group.inside.1;
        }
        for band in 0..graph.bands.len() {
            places.groups[band].left = places.lowest(band);
        }
        let end = levels.iter().map(|level| places.pack(level, None)).max().unwrap_or(0);
        if end > room {
            return None;
        }
        // Downwards the whole width is there; from left to right levels are little higher than they must be.
        places.end = if look.down { room } else { end + SLACK };
        for round in 0..ROUNDS {
            places.shift();
            (0..levels.len()).for_each(|level| places.settle(level, (round > 0).then_some(Side::Before)));
            (0..levels.len()).rev().for_each(|level| places.settle(level, Some(Side::After)));
        }
        Some(places)
    }

    /// Moves words and bends of links straight over the places where their lines go on, as far as boxes
    /// and other lines leave room.
    pub(super) fn straighten(&mut self, ports: &[(i32, i32)]) {
        let levels = self.levels;
        for level in levels.iter().rev() {
            let (mut run, mut begin) = (Vec::new(), 0);
            for part in self.parts(level) {
                match part {
                    Part::Line(item) => run.push(item),
                    Part::Wall(from, to) => {
                        self.run(&std::mem::take(&mut run), (begin, from), ports);
                        begin = to;
                    }
                }
            }
            self.run(&run, (begin, self.end), ports);
        }
    }

    /// A level as the lines see it that pass it.
    fn parts(&self, level: &[Slot]) -> Vec<Part> {
        let mut parts = Vec::new();
        for slot in level {
            let group = slot.band.map(|band| &self.groups[band]);
            parts.extend(group.map(|group| Part::Wall(group.left, group.left + group.inside.0)));
            parts.extend(slot.items.iter().map(|&item| {
                let (own, middle) = (&self.graph.items[item], self.middle[item]);
                match own.what {
                    What::Said(_) | What::Bend => Part::Line(item),
                    What::Node(_) | What::Name(_) => {
                        Part::Wall(middle - own.room() / 2, middle + own.room() / 2)
                    }
                }
            }));
            let end = |group: &Group| group.left + group.wide;
            parts.extend(group.map(|group| Part::Wall(end(group) - group.inside.1, end(group))));
        }
        parts
    }

    /// Spreads words and bends between two boxes.
    fn run(&mut self, items: &[usize], ends: (i32, i32), ports: &[(i32, i32)]) {
        let wish = |&item: &usize| {
            let own = &self.graph.items[item];
            let below = self.graph.hops.iter().zip(ports).find(|(hop, _)| hop.upper == item);
            let goal = below.map(|(hop, port)| match self.graph.items[hop.lower].what {
                What::Node(_) => port.1,
                _ => self.middle[hop.lower] + self.graph.items[hop.lower].port,
            });
            Wish { middle: goal.map_or(self.middle[item], |goal| goal - own.port), room: own.room() }
        };
        let wishes: Vec<Wish> = items.iter().map(wish).collect();
        for (&item, middle) in items.iter().zip(in_order(&wishes, ends)) {
            self.middle[item] = middle;
        }
    }

    /// Where a group begins and ends.
    pub(super) fn frame(&self, band: usize) -> (i32, i32) {
        let group = &self.groups[band];
        (group.left + OUTSIDE, group.left + group.wide - OUTSIDE)
    }

    fn rooms(&self, items: &[usize]) -> i32 {
        items.iter().map(|&item| self.graph.items[item].room()).sum()
    }

    /// Where the slots of a level end that stand before a group, or all of them.
    fn pack(&self, level: &[Slot], before: Option<usize>) -> i32 {
        let mut end = 0;
        for slot in level {
            match slot.band {
                band if band.is_some() && band == before => break,
                Some(band) => end = self.groups[band].left + self.groups[band].wide,
                None => end += self.rooms(&slot.items),
            }
        }
        end
    }

    /// The levels that a group stands on.
    fn of(&self, band: usize) -> impl Iterator<Item = &'a Vec<Slot>> + use<'a> {
        let on = move |level: &&Vec<Slot>| level.iter().any(|slot| slot.band == Some(band));
        self.levels.iter().filter(on)
    }

    fn lowest(&self, band: usize) -> i32 {
        self.of(band).map(|level| self.pack(level, Some(band))).max().unwrap_or(0)
    }

    fn highest(&self, band: usize) -> i32 {
        let end = |level: &Vec<Slot>| {
            let mut end = self.end;
            for slot in level.iter().rev().take_while(|slot| slot.band != Some(band)) {
                end = slot.band.map_or(end - self.rooms(&slot.items), |other| self.groups[other].left);
            }
            end - self.groups[band].wide
        };
        self.of(band).map(end).min().unwrap_or(0)
    }

    /// Moves groups towards what they are joined to.
    fn shift(&mut self) {
        let port = |places: &Self, item: usize| places.middle[item] + places.graph.items[item].port;
        for (band, own) in self.graph.bands.iter().enumerate().rev() {
            let inside = |item: usize| self.graph.items[item].group == Some(own.group);
            let mut pulls = Vec::new();
            for hop in &self.graph.hops {
                match (inside(hop.upper), inside(hop.lower)) {
                    (true, false) => pulls.push(port(self, hop.lower) - port(self, hop.upper)),
                    (false, true) => pulls.push(port(self, hop.upper) - port(self, hop.lower)),
                    _ => {}
                }
            }
            let left = self.groups[band].left;
            let wish = left + mean(&pulls).unwrap_or(0);
            let wish = wish.min(self.highest(band)).max(self.lowest(band));
            self.groups[band].left = wish;
            let levels = self.levels;
            let slots = levels.iter().flatten().filter(|slot| slot.band == Some(band));
            for &item in slots.flat_map(|slot| &slot.items) {
                self.middle[item] += wish - left;
            }
        }
    }

    /// Spreads a level, each item near its neighbours on the level before or after.
    fn settle(&mut self, level: usize, side: Option<Side>) {
        let levels = self.levels;
        let (mut free, mut begin) = (Vec::new(), 0);
        for slot in &levels[level] {
            let Some(band) = slot.band else {
                free.extend(&slot.items);
                continue;
            };
            let Group { left, wide, inside } = self.groups[band];
            self.stretch(&std::mem::take(&mut free), (begin, left), side);
            self.stretch(&slot.items, (left + inside.0, left + wide - inside.1), side);
            begin = left + wide;
        }
        self.stretch(&free, (begin, self.end), side);
    }

    fn stretch(&mut self, items: &[usize], ends: (i32, i32), side: Option<Side>) {
        let wish = |&item: &usize| Wish {
            middle: self.wish(item, side).unwrap_or(self.middle[item]),
            room: self.graph.items[item].room(),
        };
        let wishes: Vec<Wish> = items.iter().map(wish).collect();
        for (&item, middle) in items.iter().zip(in_order(&wishes, ends)) {
            self.middle[item] = middle;
        }
    }

    /// Where an item would be straight under or over its neighbours.
    fn wish(&self, item: usize, side: Option<Side>) -> Option<i32> {
        let other = |hop: &Hop| match side? {
            Side::Before => (hop.lower == item).then_some(hop.upper),
            Side::After => (hop.upper == item).then_some(hop.lower),
        };
        let ends = self.graph.hops.iter().filter_map(other);
        let ports: Vec<i32> = ends.map(|end| self.middle[end] + self.graph.items[end].port).collect();
        Some(mean(&ports)? - self.graph.items[item].port)
    }
}

/// A part of a level.
enum Part {
    /// What stays where it is, from where to where.
    Wall(i32, i32),
    /// Words or a bend of a link.
    Line(usize),
}

/// A neighbouring level.
#[derive(Debug, Clone, Copy)]
enum Side {
    Before,
    After,
}

fn mean(places: &[i32]) -> Option<i32> {
    let count = i32::try_from(places.len()).ok()?;
    places.iter().sum::<i32>().checked_div(count)
}
