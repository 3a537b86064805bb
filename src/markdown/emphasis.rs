//! Pairs the marks of emphasis and builds the inlines.
//!
//! The pairing is CommonMark's, with its rule of three and its bounds that keep it linear. Which run
//! may open and which may close was judged before, by `flanking`.

use std::iter::repeat_n;

use super::MAX_DEPTH;
use super::fault::{Fault, FaultKind};
use super::scan::{Piece, Run};
use super::tree::Inline;

/// Turns pieces into inlines.
pub(super) fn resolve(pieces: Vec<Piece>, faults: &mut Vec<Fault>) -> Vec<Inline> {
    let runs: Vec<&Run> = pieces.iter().filter_map(Piece::as_run).collect();
    let mut roles = pair(&runs).into_iter();
    let mut nest = Nest::default();
    for piece in pieces {
        match piece {
            Piece::Text(words) => nest.text(&words),
            Piece::Inline(inline) => nest.inline(inline),
            // Joined before.
            Piece::SoftBreak => {}
            Piece::Run(run) => nest.run(&run, &roles.next().unwrap_or_default(), faults),
        }
    }
    nest.content
}

/// `*` or `**`.
#[derive(Debug, Clone, Copy)]
enum Strength {
    Emphasis,
    Strong,
}

impl Strength {
    fn marks(self) -> usize {
        match self {
            Self::Emphasis => 1,
            Self::Strong => 2,
        }
    }
}

/// What became of a run: it closes from its left end, opens from its right, and keeps what is between.
#[derive(Debug, Default)]
struct Roles {
    closes: Vec<Strength>,
    /// From the inside out.
    opens: Vec<Strength>,
    spent: usize,
}

fn pair(runs: &[&Run]) -> Vec<Roles> {
    let mut roles: Vec<Roles> = runs.iter().map(|_| Roles::default()).collect();
    let mut openers: Vec<usize> = Vec::new();
    // For each kind of closer, the first run that could still be its opener.
    let mut floors = [0; 12];
    for (at, run) in runs.iter().enumerate() {
        while run.flanks.closes && roles[at].spent < run.range.len() {
            let floor = &mut floors[kind(run)];
            let live = openers.partition_point(|&opener| opener < *floor);
            let Some(found) = openers[live..].iter().rposition(|&opener| fits(runs[opener], run)) else {
                *floor = at;
                break;
            };
            // Whatever was opened since then is crossed by this pair, and stays literal.
            openers.truncate(live + found + 1);
            let opener = openers[live + found];
            let spare = |at: usize| runs[at].range.len() - roles[at].spent;
            let strength =
                if spare(opener) >= 2 && spare(at) >= 2 { Strength::Strong } else { Strength::Emphasis };
            roles[opener].opens.push(strength);
            roles[opener].spent += strength.marks();
            roles[at].closes.push(strength);
            roles[at].spent += strength.marks();
            if roles[opener].spent == runs[opener].range.len() {
                openers.pop();
            }
        }
        if run.flanks.opens && roles[at].spent < run.range.len() {
            openers.push(at);
        }
    }
    roles
}

/// Whether two runs may pair. A run that could do either must not be bound by accident: `*a**b*`.
fn fits(opener: &Run, closer: &Run) -> bool {
    let (left, right) = (opener.range.len(), closer.range.len());
    let ambiguous = opener.flanks.closes || closer.flanks.opens;
    opener.sign == closer.sign && !(ambiguous && (left + right) % 3 == 0 && left % 3 != 0)
}

/// Closers of one kind fit the same openers.
fn kind(closer: &Run) -> usize {
    closer.range.len() % 3 + 3 * usize::from(closer.flanks.opens) + 6 * usize::from(closer.sign == '_')
}

/// Inlines under construction.
#[derive(Default)]
struct Nest {
    /// The innermost content.
    content: Vec<Inline>,
    /// What surrounds it, outermost first.
    outer: Vec<(Strength, Vec<Inline>)>,
    /// How many levels beyond the limit are open.
    ignored: usize,
}

impl Nest {
    fn text(&mut self, words: &str) {
        if let Some(Inline::Text(last)) = self.content.last_mut() {
            last.push_str(words);
        } else if !words.is_empty() {
            self.content.push(Inline::Text(words.to_owned()));
        }
    }

    fn inline(&mut self, inline: Inline) {
        // The words of a refused link arrive finished and become part of their surroundings.
        match inline {
            Inline::Text(words) => self.text(&words),
            other => self.content.push(other),
        }
    }

    fn run(&mut self, run: &Run, roles: &Roles, faults: &mut Vec<Fault>) {
        let mut at = run.range.start;
        for strength in &roles.closes {
            self.close();
            at += strength.marks();
        }
        let literal = run.range.len() - roles.spent;
        self.text(&repeat_n(run.sign, literal).collect::<String>());
        // A single mark is often a sign of its own; and one that could do nothing was never a mark.
        if literal > 0 && run.range.len() >= 2 && (run.flanks.opens || run.flanks.closes) {
            faults.push(Fault { kind: FaultKind::StrayEmphasis, range: at..at + literal });
        }
        at += literal;
        for &strength in roles.opens.iter().rev() {
            self.open(strength, at, faults);
            at += strength.marks();
        }
    }

    fn open(&mut self, strength: Strength, at: usize, faults: &mut Vec<Fault>) {
        if self.ignored == 0 && self.outer.len() < MAX_DEPTH {
            self.outer.push((strength, std::mem::take(&mut self.content)));
            return;
        }
        if self.ignored == 0 {
            faults.push(Fault { kind: FaultKind::TooDeep, range: at..at + strength.marks() });
        }
        self.ignored += 1;
    }

    fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
        } else if let Some((strength, outer)) = self.outer.pop() {
            let content = std::mem::replace(&mut self.content, outer);
            match strength {
                // Around a comment or a link that was left out there is nothing to emphasise.
                _ if content.is_empty() => {}
                Strength::Emphasis => self.content.push(Inline::Emphasis(content)),
                Strength::Strong => self.content.push(Inline::Strong(content)),
            }
        }
    }
}
