//! Numbers of headings and tables: generated from the tree by the document's scheme, never typed.

use std::collections::BTreeMap;

use crate::model::{BodyId, Edition, EditionDocument, Heading, Lang, NumberPattern, PartId, Scheme};

/// A heading with its number in one language.
#[derive(Debug, Clone)]
pub(super) struct Numbered<'a> {
    /// The heading.
    pub(super) heading: &'a Heading,
    /// Its own number (`A)`).
    pub(super) number: Option<String>,
    /// Its number with those above it (`第2編 第1節`), for pages.
    pub(super) full: Option<String>,
    /// The headings below.
    pub(super) children: Vec<Numbered<'a>>,
    /// Chapters of bodies: the body, its number, and the number with those above it.
    pub(super) chapters: Vec<Chapter<'a>>,
}

/// A body's chapter in the government's report.
#[derive(Debug, Clone)]
pub(super) struct Chapter<'a> {
    /// The body.
    pub(super) body: &'a BodyId,
    /// Its number.
    pub(super) number: Option<String>,
    /// Its number with those above it.
    pub(super) full: Option<String>,
    /// The headings that its chapter may have.
    pub(super) template: &'a [Heading],
    /// How deep the template's headings stand.
    pub(super) depth: usize,
}

/// The outline of a document with all its numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline<'a> {
    /// Its headings.
    pub(super) headings: Vec<Numbered<'a>>,
    /// Numbers of its tables.
    pub(super) tables: BTreeMap<&'a PartId, String>,
    /// Numbers of its drawings.
    pub(super) figures: BTreeMap<&'a PartId, String>,
    /// Numbers of its columns.
    pub(super) columns: BTreeMap<&'a PartId, String>,
}

/// Numbers a document of an edition.
pub(super) fn outline<'a>(
    document: &'a EditionDocument,
    edition: &Edition,
    scheme: &'a Scheme,
    lang: Lang,
) -> Outline<'a> {
    let mut walk = Walk { edition, scheme, lang, found: Outline::default(), counters: Counters::default() };
    walk.found.headings = walk.headings(&document.tree, 0, None);
    walk.found
}

/// How many things have been numbered so far.
#[derive(Default)]
struct Counters {
    /// Tables: in the part where the pattern names the part, in the document otherwise.
    tables: usize,
    /// Drawings, in the same way.
    figures: usize,
    /// Columns of the whole document.
    columns: usize,
    /// The part or appendix, as numbers of tables name it.
    part: String,
    /// Headings below an appendix stand one level lower than those below a part.
    lowered: usize,
}

struct Walk<'a, 'e> {
    edition: &'e Edition,
    scheme: &'a Scheme,
    lang: Lang,
    found: Outline<'a>,
    counters: Counters,
}

impl<'a> Walk<'a, '_> {
    fn headings(&mut self, headings: &'a [Heading], depth: usize, above: Option<&str>) -> Vec<Numbered<'a>> {
        let (mut parts, mut appendices) = (0, 0);
        let mut numbered = Vec::with_capacity(headings.len());
        for heading in headings {
            let count = if heading.appendix { &mut appendices } else { &mut parts };
            *count += usize::from(heading.numbered);
            let count = *count;
            if depth == 0 {
                self.begin_part(heading, count);
            }
            let number = self.number(heading, depth, count);
            let full = join(above, number.as_deref(), self.lang);
            self.parts_of(heading);
            let chapters = self.chapters(heading, depth + 1, full.as_deref());
            let children = self.headings(&heading.children, depth + 1, full.as_deref());
            numbered.push(Numbered { heading, number, full, children, chapters });
        }
        numbered
    }

    fn begin_part(&mut self, heading: &Heading, count: usize) {
        self.counters.part = if heading.appendix { numeral("A", count, "") } else { count.to_string() };
        self.counters.lowered = usize::from(heading.appendix);
        if restarts_by_part(&self.scheme.table) {
            self.counters.tables = 0;
        }
        if restarts_by_part(&self.scheme.figure) {
            self.counters.figures = 0;
        }
    }

    fn number(&self, heading: &Heading, depth: usize, count: usize) -> Option<String> {
        if !heading.numbered {
            return None;
        }
        if let Some(printed) = &heading.printed {
            return Some(printed.clone());
        }
        match &self.scheme.appendix {
            Some(pattern) if heading.appendix => Some(fill(pattern, count, "", self.lang)),
            _ => level_number(self.scheme, depth + self.counters.lowered, count, self.lang),
        }
    }

    /// Numbers what stands under a heading or in a column.
    fn parts_of(&mut self, heading: &'a Heading) {
        heading.tables.iter().for_each(|table| self.table(&table.value));
        heading.figures.iter().for_each(|figure| self.figure(&figure.value));
        for column in &heading.columns {
            if let (Some(id), Some(pattern)) = (&column.id, &self.scheme.column)
                && column.numbered
            {
                self.counters.columns += 1;
                let number = fill(pattern, self.counters.columns, &self.counters.part, self.lang);
                self.found.columns.insert(&id.value, number);
            }
            self.parts_of(column);
        }
    }

    fn table(&mut self, id: &'a PartId) {
        let numbered = self.edition.tables.get(id).map(|table| table.numbered);
        let numbered = numbered.or_else(|| self.edition.text_tables.get(id).map(|table| table.numbered));
        let numbered = numbered.or_else(|| self.edition.incident_lists.get(id).map(|list| list.numbered));
        if numbered == Some(true) {
            self.counters.tables += 1;
            let number = fill(&self.scheme.table, self.counters.tables, &self.counters.part, self.lang);
            self.found.tables.insert(id, number);
        }
    }

    fn figure(&mut self, id: &'a PartId) {
        if let Some(drawing) = self.edition.drawings.get(id).filter(|drawing| drawing.numbered) {
            self.counters.figures += 1;
            let printed = drawing.printed.as_ref().and_then(|printed| printed.show(self.lang));
            let number = match printed {
                Some(printed) => printed.text.clone(),
                None => fill(&self.scheme.figure, self.counters.figures, &self.counters.part, self.lang),
            };
            self.found.figures.insert(id, number);
        }
    }

    fn chapters(&self, heading: &'a Heading, depth: usize, above: Option<&str>) -> Vec<Chapter<'a>> {
        let bodies = heading.bodies.iter().enumerate();
        bodies
            .map(|(index, body)| {
                let number = level_number(self.scheme, depth, index + 1, self.lang);
                let full = join(above, number.as_deref(), self.lang);
                Chapter { body: &body.value, number, full, template: &heading.chapter, depth: depth + 1 }
            })
            .collect()
    }
}

/// A number with those above it: 「第2編 第2節 4」, "Part 2, Section 2, 4".
fn join(above: Option<&str>, own: Option<&str>, lang: Lang) -> Option<String> {
    let between = match lang {
        Lang::Ja => " ",
        Lang::En => ", ",
    };
    match (above, own) {
        (Some(above), Some(own)) => Some(format!("{above}{between}{own}")),
        (above, own) => own.or(above).map(str::to_owned),
    }
}

fn restarts_by_part(pattern: &NumberPattern) -> bool {
    pattern.ja.contains("{part}")
}

/// The number of the `count`th heading at a depth; `None` below the scheme's levels.
pub(super) fn level_number(scheme: &Scheme, depth: usize, count: usize, lang: Lang) -> Option<String> {
    scheme.levels.get(depth).map(|pattern| fill(pattern, count, "", lang))
}

/// Fills a pattern: `{n}` 1, `{fullwidth}` １, `{A}` A, `{a}` a, `{katakana}` ア, `{halfkatakana}` ｱ,
/// `{circled}` ①, `{roman}` i, `{part}` the number or letter of the first
/// level above.
fn fill(pattern: &NumberPattern, n: usize, part: &str, lang: Lang) -> String {
    let pattern = match lang {
        Lang::Ja => &pattern.ja,
        Lang::En => &pattern.en,
    };
    let mut filled = String::new();
    let mut rest = pattern.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        filled.push_str(&numeral(name, n, part));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn numeral(name: &str, n: usize, part: &str) -> String {
    let letter =
        |letters: &str| letters.chars().nth(n.saturating_sub(1)).map_or_else(|| n.to_string(), String::from);
    match name {
        "fullwidth" => full_width(n),
        "A" => letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "a" => letter("abcdefghijklmnopqrstuvwxyz"),
        "katakana" => letter("アイウエオカキクケコサシスセソタチツテトナニヌネノ"),
        "halfkatakana" => letter("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ"),
        "circled" => letter("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "roman" => roman(n),
        "part" => part.to_owned(),
        _ => n.to_string(),
    }
}

fn full_width(n: usize) -> String {
    n.to_string().chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c)).collect()
}

fn roman(n: usize) -> String {
    const STEPS: [(usize, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut rest = n;
    let mut numeral = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            numeral.push_str(letters);
            rest -= value;
        }
    }
    numeral
}
