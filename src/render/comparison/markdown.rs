//! A comparison as a comment on a change request: counts first, one folded table a body.

use super::{address, shortened};
use crate::compose::comparison::{Comparison, Entry, Group, Line, MOST_ROWS, Piece};

/// The comparison in Markdown as git hosts show it.
#[must_use]
pub fn markdown(comparison: &Comparison) -> String {
    let mut out = format!("## {}\n\n", escaped(&comparison.title));
    if comparison.total == 0 {
        out.push_str(&format!("**{}**\n", comparison.words.nothing));
    } else {
        let counts: Vec<String> = comparison.counts.iter().map(|count| escaped(&count.words)).collect();
        out.push_str(&format!("**{}** — {}\n", escaped(&comparison.words.total), counts.join(", ")));
    }
    for note in &comparison.notes {
        out.push_str(&format!("\n> {}\n", escaped(note)));
    }
    for group in &comparison.groups {
        out.push_str(&folded(group, comparison));
    }
    out
}

fn folded(group: &Group, comparison: &Comparison) -> String {
    let words = &comparison.words;
    let mut out = format!("\n<details>\n<summary>{}</summary>\n\n", escaped(&group.summary));
    out.push_str(&format!("| | {} | {} | {} | {} |\n", words.what, words.old, words.new, words.change));
    out.push_str("|---|---|---|---|---|\n");
    for entry in group.entries.iter().take(MOST_ROWS) {
        out.push_str(&rows(entry, comparison));
    }
    if let Some(more) = &group.more {
        out.push_str(&format!("\n{}\n", escaped(more)));
    }
    out.push_str("\n</details>\n");
    out
}

/// The row of a change; each respect has lines of its own in its cells.
fn rows(entry: &Entry, comparison: &Comparison) -> String {
    let name = escaped(&entry.name);
    let name = match address(comparison, entry) {
        Some(address) => format!("[{name}](<{address}>)"),
        None => name,
    };
    let labelled = entry.lines.len() > 1 || entry.code != "value";
    let cells = |of: &dyn Fn(&Line) -> String| {
        let cells = entry.lines.iter().map(|line| match of(line) {
            words if words.is_empty() || !labelled => words,
            words => format!("{}: {words}", escaped(&line.label)),
        });
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("<br>")
    };
    let side = |side: Option<&String>| side.map(|words| escaped(words)).unwrap_or_default();
    let old = cells(&|line| match &line.wording {
        Some(pieces) => marked(pieces, |piece| matches!(piece, Piece::New(_))),
        None => side(line.old.as_ref()),
    });
    let new = cells(&|line| match &line.wording {
        Some(pieces) => marked(pieces, |piece| matches!(piece, Piece::Gone(_))),
        None => side(line.new.as_ref()),
    });
    let remarks: Vec<String> =
        entry.lines.iter().filter_map(|line| line.remark.as_deref()).map(escaped).collect();
    let state = comparison.words.state(entry.state);
    let remark = if remarks.is_empty() { state.to_owned() } else { remarks.join("<br>") };
    let kind = escaped(&entry.kind);
    format!("| `{}` | {kind} {name} | {old} | {new} | {remark} |\n", entry.state.sign())
}

/// One side of a text, without the pieces of the other.
fn marked(pieces: &[Piece], is_other: impl Fn(&Piece) -> bool) -> String {
    let shown = shortened(pieces).into_iter().filter(|piece| !is_other(piece)).map(|piece| match piece {
        Piece::Same(words) => escaped(&words),
        Piece::Gone(words) => format!("<del>{}</del>", escaped(&words)),
        Piece::New(words) => format!("<ins>{}</ins>", escaped(&words)),
    });
    shown.collect()
}

/// Words that are nothing but words in a cell of a table: no markup, no mention, no line end.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A mention would call people who have nothing to do with it.
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
