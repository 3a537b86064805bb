//! Lines between boxes: straight pieces with corners, and arrowheads.
//!
//! What several lines have in common is drawn once: drawn twice it would look thicker than the rest.
//! Deliberately absent: where lines go.

use super::super::ChartError;
use super::super::canvas::Canvas;
use super::super::ink::{Fill, Stroke};
use super::super::units::U;

/// Length of an arrowhead.
pub(super) const HEAD: i32 = 8 * U;
/// Half the width of an arrowhead.
const WING: i32 = 35;
/// Half the thickness of a line: pieces reach so far over their corners that these are closed.
const HALF: i32 = U / 2;

/// A line from box to box, as its corners.
pub(super) type Route = Vec<(i32, i32)>;

/// A straight piece of a line. The order of the fields brings pieces together that may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    upright: bool,
    /// The coordinate that does not change.
    at: i32,
    from: i32,
    to: i32,
}

/// Draws lines, with arrowheads where they end if they have directions.
pub(super) fn draw(canvas: &Canvas<'_>, routes: &[Route], arrows: bool) -> Result<(), ChartError> {
    let (mut pieces, mut heads) = (Vec::new(), Vec::new());
    for route in routes {
        let mut route = route.clone();
        route.dedup();
        if arrows && let [.., before, tip] = route[..] {
            let (x, y) = ((tip.0 - before.0).signum(), (tip.1 - before.1).signum());
            let foot = (tip.0 - x * HEAD, tip.1 - y * HEAD);
            heads.push([tip, (foot.0 + y * WING, foot.1 + x * WING), (foot.0 - y * WING, foot.1 - x * WING)]);
            route.pop();
            route.push((tip.0 - x * HEAD / 2, tip.1 - y * HEAD / 2));
        }
        pieces.extend(route.array_windows().map(|[a, b]| piece(*a, *b)));
    }
    for Piece { upright, at, from, to } in joined(pieces) {
        let point = |along| if upright { (at, along) } else { (along, at) };
        canvas.line(Stroke::Base, point(from - HALF), point(to + HALF))?;
    }
    heads.iter().try_for_each(|head| canvas.polygon(Fill::Soft, head))
}

fn piece(a: (i32, i32), b: (i32, i32)) -> Piece {
    let upright = a.0 == b.0;
    let (at, a, b) = if upright { (a.0, a.1, b.1) } else { (a.1, a.0, b.0) };
    Piece { upright, at, from: a.min(b), to: a.max(b) }
}

/// Pieces that touch and go the same way become one.
fn joined(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_unstable();
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if (last.upright, last.at) == (piece.upright, piece.at) && piece.from <= last.to => {
                last.to = last.to.max(piece.to);
            }
            _ => joined.push(piece),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lines_have_in_common_is_one_piece() {
        let pieces = vec![piece((0, 5), (50, 5)), piece((20, 5), (90, 5)), piece((0, 5), (0, 90))];
        let across = Piece { upright: false, at: 5, from: 0, to: 90 };
        let upright = Piece { upright: true, at: 0, from: 5, to: 90 };
        assert_eq!(joined(pieces), [across, upright]);
    }
}
