//! A comparison for a person at a terminal.

use unicode_width::UnicodeWidthStr;

use super::shortened;
use crate::compose::comparison::{Comparison, Entry, Line, Piece, State};

/// The comparison as text, each line ended; with ANSI colours where asked for.
#[must_use]
pub fn terminal(comparison: &Comparison, color: bool) -> String {
    let paint = Paint { color };
    let mut out = format!("{}\n", paint.strong(&comparison.title));
    if comparison.total == 0 {
        out.push_str(comparison.words.nothing);
        out.push('\n');
    } else {
        let counts: Vec<&str> = comparison.counts.iter().map(|count| count.words.as_str()).collect();
        out.push_str(&format!("{} ({})\n", comparison.words.total, counts.join(", ")));
    }
    for note in &comparison.notes {
        out.push_str(&format!("{note}\n"));
    }
    let width = |entry: &Entry| entry.kind.width();
    let widest = comparison.groups.iter().flat_map(|group| &group.entries).map(width).max().unwrap_or(0);
    for group in &comparison.groups {
        out.push_str(&format!("\n{}\n", paint.strong(&group.title)));
        for entry in &group.entries {
            let kind = format!("{}{}", entry.kind, " ".repeat(widest - width(entry)));
            let head = format!("{} {kind}  {}", paint.sign(entry.state), entry.name);
            match entry.lines.as_slice() {
                // A value says all on its own line.
                [line] if line.wording.is_none() && entry.code == "value" => {
                    out.push_str(&format!("  {head}  {}\n", sides(line, paint)));
                }
                lines => {
                    out.push_str(&format!("  {head}\n"));
                    for line in lines {
                        let indent = " ".repeat(widest + 6);
                        out.push_str(&format!("{indent}{}: {}\n", line.label, sides(line, paint)));
                    }
                }
            }
        }
    }
    out
}

/// Old and new with the remark; the words of texts with their marks.
fn sides(line: &Line, paint: Paint) -> String {
    let body = match &line.wording {
        Some(pieces) => {
            shortened(pieces).iter().map(|piece| paint.piece(piece)).collect::<String>().replace('\n', " ")
        }
        None => {
            let side = |side: &Option<String>| side.as_deref().unwrap_or("—").replace('\n', " / ");
            match (&line.old, &line.new) {
                (Some(old), None) => old.replace('\n', " / "),
                (None, Some(new)) => new.replace('\n', " / "),
                (old, new) => format!("{} → {}", side(old), side(new)),
            }
        }
    };
    match &line.remark {
        Some(remark) => format!("{body}  {}", paint.remark(remark, line.improved)),
        None => body,
    }
}

/// Colours, or none.
#[derive(Clone, Copy)]
struct Paint {
    color: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    fn sign(self, state: State) -> String {
        let code = match state {
            State::New => "32",
            State::Gone => "31",
            State::Changed => "33",
        };
        self.with(code, &state.sign().to_string())
    }

    fn remark(self, remark: &str, improved: Option<bool>) -> String {
        match improved {
            Some(true) => self.with("32", remark),
            Some(false) => self.with("31", remark),
            None => self.with("2", remark),
        }
    }

    /// Without colours the marks are those of word diffs in version control.
    fn piece(self, piece: &Piece) -> String {
        match (piece, self.color) {
            (Piece::Same(words), _) => words.clone(),
            (Piece::Gone(words), true) => self.with("9;31", words),
            (Piece::New(words), true) => self.with("4;32", words),
            (Piece::Gone(words), false) => format!("[-{words}-]"),
            (Piece::New(words), false) => format!("{{+{words}+}}"),
        }
    }
}
