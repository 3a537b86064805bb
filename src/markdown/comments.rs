//! Blocks of HTML: comments are taken out, the rest is kept as the literal text it is.
//!
//! Comments are authors' notes to each other and are never published. That includes one that does not
//! end: what follows it is hidden too, and reported.

use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::tree::Inline;

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

/// Whether an inline of HTML, which the parser has found complete, is a comment.
pub(super) fn is_comment(html: &str) -> bool {
    html.starts_with(OPENING)
}

/// A block of HTML, line by line.
#[derive(Debug, Default)]
pub(super) struct Html {
    /// What is left of each line.
    kept: Vec<String>,
    /// Where that begins and ends.
    range: Option<Range<usize>>,
    /// Where the comment began that the next line continues.
    open: Option<usize>,
}

impl Html {
    /// Takes a line that stands at `start` in the text.
    pub(super) fn line(&mut self, line: &str, start: usize) {
        let mut kept = String::new();
        let mut at = 0;
        while at < line.len() {
            let rest = &line[at..];
            if self.open.is_some() {
                let Some(end) = rest.find(CLOSING) else { break };
                self.open = None;
                at += end + CLOSING.len();
            } else {
                let visible = &rest[..rest.find(OPENING).unwrap_or(rest.len())];
                self.keep(visible, start + at);
                kept.push_str(visible);
                at += visible.len();
                if at < line.len() {
                    self.open = Some(start + at);
                    // `<!-->` is a comment too: its hyphens belong to both ends.
                    at += OPENING.len() - 2;
                }
            }
        }
        if !kept.trim().is_empty() {
            self.kept.push(kept.trim().to_owned());
        }
    }

    fn keep(&mut self, visible: &str, at: usize) {
        if visible.trim().is_empty() {
            return;
        }
        let start = at + visible.len() - visible.trim_start().len();
        let end = at + visible.trim_end().len();
        self.range = Some(self.range.as_ref().map_or(start, |range| range.start)..end);
    }

    /// What is left of the block, and where.
    pub(super) fn finish(self, faults: &mut Vec<Fault>) -> Option<(Vec<Inline>, Range<usize>)> {
        if let Some(at) = self.open {
            faults.push(Fault { kind: FaultKind::UnclosedComment, range: at..at + OPENING.len() });
        }
        let range = self.range?;
        let is_html = self.kept.iter().any(|line| line.contains('<'));
        let kind = if is_html { FaultKind::RawHtml } else { FaultKind::TextBesideComment };
        faults.push(Fault { kind, range: range.clone() });
        let mut content = Vec::new();
        for line in self.kept {
            if !content.is_empty() {
                content.push(Inline::Break);
            }
            content.push(Inline::Text(line));
        }
        Some((content, range))
    }
}
