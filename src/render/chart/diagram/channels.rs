//! The lines between two levels: which of them run side by side, and in what order.
//!
//! Between two levels a link goes straight, then aside on a track, then straight on. Links from one place
//! share a track; others that would touch have tracks of their own.

use super::super::units::U;

/// Lines closer than this would be taken for one.
pub(super) const APART: i32 = 8 * U;

/// A line that forks: from one place to several.
struct Net {
    from: i32,
    to: Vec<usize>,
    ends: (i32, i32),
    track: usize,
}

/// The tracks of a channel.
pub(super) struct Channel {
    /// The track of each line, unless it goes straight through.
    pub(super) track: Vec<Option<usize>>,
    /// How many tracks there are.
    pub(super) count: usize,
    /// Lines that begin over each other's ends, in a circle: no order of tracks keeps them apart.
    pub(super) stuck: Vec<usize>,
}

/// Finds the tracks of lines, each from a place of one level to a place of the next.
pub(super) fn channel(lines: &[(i32, i32)]) -> Channel {
    let mut nets: Vec<Net> = Vec::new();
    for (n, &(from, to)) in lines.iter().enumerate() {
        match nets.iter_mut().find(|net| net.from == from) {
            Some(net) => {
                net.ends = (net.ends.0.min(to), net.ends.1.max(to));
                net.to.push(n);
            }
            None => nets.push(Net { from, to: vec![n], ends: (from.min(to), from.max(to)), track: 0 }),
        }
    }
    nets.retain(|net| net.ends.0 < net.ends.1);
    // Of lines to the right the rightmost is first, of lines to the left the leftmost: so they nest.
    nets.sort_by_key(|net| {
        let right = net.ends.1 - net.from >= net.from - net.ends.0;
        (!right, if right { -net.from } else { net.from })
    });
    let (mut done, mut stuck): (Vec<Net>, _) = (Vec::new(), Vec::new());
    while !nets.is_empty() {
        // Where one line begins over the place where another ends, its track has to be the first.
        let free =
            (0..nets.len()).find(|&n| (0..nets.len()).all(|m| m == n || !over(&nets[m], &nets[n], lines)));
        if free.is_none() && stuck.is_empty() {
            stuck = nets.iter().filter_map(|net| net.to.first().copied()).collect();
        }
        let mut net = nets.remove(free.unwrap_or(0));
        let after = done.iter().filter(|other| touch(other, &net) || over(other, &net, lines));
        net.track = after.map(|other| other.track + 1).max().unwrap_or(0);
        done.push(net);
    }
    let count = done.iter().map(|net| net.track + 1).max().unwrap_or(0);
    let of = |n: usize| done.iter().find(|net| net.to.contains(&n)).map(|net| net.track);
    Channel { track: (0..lines.len()).map(of).collect(), count, stuck }
}

fn touch(a: &Net, b: &Net) -> bool {
    a.ends.0 < b.ends.1 + APART && b.ends.0 < a.ends.1 + APART
}

/// Whether the begin of one line stands over an end of another.
fn over(a: &Net, b: &Net, lines: &[(i32, i32)]) -> bool {
    b.to.iter().any(|&n| (lines[n].1 - a.from).abs() < APART)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_needs_no_track() {
        let channel = channel(&[(10, 10), (50, 50)]);
        assert_eq!((channel.track, channel.count), (vec![None, None], 0));
    }

    #[test]
    fn lines_from_one_place_share_a_track() {
        assert_eq!(channel(&[(100, 0), (100, 100), (100, 200)]).track, [Some(0); 3]);
    }

    #[test]
    fn lines_that_would_touch_have_tracks_of_their_own() {
        assert_eq!(channel(&[(0, 500), (200, 900), (2000, 3000)]).track, [Some(1), Some(0), Some(0)]);
    }

    #[test]
    fn lines_that_change_places_are_stuck() {
        assert_eq!(channel(&[(0, 500), (500, 0)]).stuck.len(), 2);
        assert_eq!(channel(&[(0, 500), (420, 0)]).stuck, [0; 0]);
    }

    #[test]
    fn a_line_that_begins_over_the_end_of_another_is_first() {
        assert_eq!(channel(&[(0, 500), (500, 300)]).track, [Some(1), Some(0)]);
    }
}
