//! The Markdown dialect, told in sentences.

mod blocks;
mod emphasis;
mod footnotes;
mod headings;
mod hostility;
mod html;
mod images;
mod lines;
mod links;
mod one_line;

use std::ops::Range;
use std::time::Instant;

use hakusho::markdown::{
    Alignment, Block, FaultKind, Inline, MAX_DEPTH, Target, inline_targets, parse, parse_inline,
    plain_inline, plain_text, targets,
};

/// The faults of a text, each with the source it points at.
fn faults(text: &str) -> Vec<(FaultKind, &str)> {
    parse(text).faults.into_iter().map(|fault| (fault.kind, &text[fault.range])).collect()
}

fn no_faults() -> Vec<(FaultKind, &'static str)> {
    Vec::new()
}

/// A tree in a notation made for reading: `_emphasis_`, `**strong**`, `‹code›`, `[words→target]`.
fn sketch(text: &str) -> String {
    parse(text).blocks.iter().map(sketch_block).collect::<Vec<_>>().join(" / ")
}

fn sketch_block(block: &Block) -> String {
    let blocks = |blocks: &[Block]| blocks.iter().map(sketch_block).collect::<Vec<_>>().join(" / ");
    match block {
        Block::Heading { level, id, classes, content, .. } => {
            let id = id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
            let classes: String = classes.iter().map(|class| format!(".{class}")).collect();
            format!("h{level}{id}{classes}({})", sketch_inlines(content))
        }
        Block::Paragraph { content, .. } => sketch_inlines(content),
        Block::List { start, items } => {
            let items: Vec<String> = items.iter().map(|item| blocks(item)).collect();
            format!("{}({})", start.map_or("ul".to_owned(), |start| format!("ol{start}")), items.join(" | "))
        }
        Block::Quote(content) => format!("quote({})", blocks(content)),
        Block::Code { language, text, .. } => {
            format!("code:{}({text})", language.as_deref().unwrap_or_default())
        }
        Block::Table { head, rows, .. } => {
            let row = |row: &Vec<Vec<Inline>>| {
                row.iter().map(|cell| sketch_inlines(cell)).collect::<Vec<_>>().join(",")
            };
            let rows: Vec<String> = std::iter::once(head).chain(rows).map(row).collect();
            format!("table({})", rows.join(";"))
        }
        Block::Rule => "rule".to_owned(),
        Block::Embed { target, alternative, .. } => format!("embed({alternative}→{target:?})"),
        Block::Footnote { label, content, .. } => format!("note:{label}({})", blocks(content)),
    }
}

fn sketch_inlines(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words) => words.clone(),
            Inline::Emphasis(content) => format!("_{}_", sketch_inlines(content)),
            Inline::Strong(content) => format!("**{}**", sketch_inlines(content)),
            Inline::Code(words) => format!("‹{words}›"),
            Inline::Link { target, content, .. } => format!("[{}→{target:?}]", sketch_inlines(content)),
            Inline::FootnoteRef { label, .. } => format!("^{label}"),
            Inline::Break => "⏎".to_owned(),
        })
        .collect()
}

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

/// A small generator of the same numbers every time.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}
