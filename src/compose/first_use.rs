//! Terms of the glossary: on each page, the first use of each is a link to what it means.
//!
//! Only texts of authors are read; headings, labels and tables as printed stay as they are. A term is
//! found in the language of its text. Deliberately absent: word forms. A Latin term is a whole word,
//! with an English plural at most; the longest term at a place wins.

use std::collections::BTreeSet;
use std::mem;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::atlas::to;
use super::page::{Href, Page, PageKind, Passage, ResolvedLink, Section, Visitor};
use crate::markdown::{self, Block, Inline, Target};
use crate::model::{Archive, Lang};

/// The page of the glossary.
pub(super) const SLUG: &str = "glossary";

/// The id of a term on the page of the glossary.
pub(super) fn anchor(term: &str) -> String {
    format!("term-{term}")
}

/// Where a term is explained.
pub(super) fn place(term: &str) -> Href {
    to(SLUG, Some(anchor(term)))
}

/// Links the first use of each term on each page; paper has nothing to click on.
pub(super) fn link(pages: &mut [Page], archive: &Archive) {
    let spotters: Vec<Spotter> =
        Lang::ALL.into_iter().filter_map(|lang| Spotter::new(archive, lang)).collect();
    for page in pages.iter_mut().filter(|page| page.slug != SLUG && page.kind != PageKind::Print) {
        let mut linking = Linking { spotters: &spotters, used: BTreeSet::new() };
        page.lede.iter_mut().for_each(|lede| linking.passage(lede));
        page.sections.iter_mut().for_each(|section| section.visit(&mut linking));
    }
}

/// Links the first use of each term in each section of a book, for its index.
pub(super) fn link_for_index(sections: &mut [Section], archive: &Archive) {
    let spotters: Vec<Spotter> =
        Lang::ALL.into_iter().filter_map(|lang| Spotter::new(archive, lang)).collect();
    in_sections(sections, &spotters);
}

fn in_sections(sections: &mut [Section], spotters: &[Spotter]) {
    for section in sections {
        let mut below = mem::take(&mut section.sections);
        section.visit(&mut Linking { spotters, used: BTreeSet::new() });
        in_sections(&mut below, spotters);
        section.sections = below;
    }
}

/// Finds the terms of one language.
struct Spotter {
    lang: Lang,
    automaton: AhoCorasick,
    /// What each pattern of the automaton is.
    patterns: Vec<Pattern>,
}

struct Pattern {
    words: String,
    /// The term's id.
    term: String,
    /// Whether its case matters.
    abbreviation: bool,
}

impl Spotter {
    /// `None` where the glossary has no term of the language, or more than an automaton can hold.
    fn new(archive: &Archive, lang: Lang) -> Option<Self> {
        let of = |term: &crate::model::Term| {
            let pattern = |words: &String, abbreviation| Pattern {
                words: words.clone(),
                term: term.id.to_string(),
                abbreviation,
            };
            let name = term.term.get(lang).map(|words| pattern(words, false));
            let abbreviation = term.abbreviation.as_ref().map(|words| pattern(words, true));
            [name, abbreviation].into_iter().flatten()
        };
        let patterns: Vec<Pattern> = archive.terms.iter().flat_map(of).collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(patterns.iter().map(|pattern| &pattern.words))
            .ok()?;
        (!patterns.is_empty()).then_some(Self { lang, automaton, patterns })
    }

    /// The terms in a text, in its order, each with where it stands.
    fn find<'s>(&'s self, text: &str) -> Vec<(&'s str, Range<usize>)> {
        let found = self.automaton.find_iter(text).filter_map(|found| {
            let pattern = self.patterns.get(found.pattern().as_usize())?;
            let range = found.range();
            let exact = !pattern.abbreviation || text.get(range.clone()) == Some(&*pattern.words);
            (exact && is_whole(text, &range)).then_some((pattern.term.as_str(), range))
        });
        found.collect()
    }
}

/// Whether no Latin word is cut at the ends of a range; an English plural is no other word.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric();
    let cut =
        |before: Option<char>, after: Option<char>| before.is_some_and(latin) && after.is_some_and(latin);
    let (head, rest) = (&text[..range.start], &text[range.end..]);
    let inside = &text[range.clone()];
    let rest = rest.strip_prefix('s').filter(|rest| !rest.starts_with(latin)).unwrap_or(rest);
    !cut(head.chars().next_back(), inside.chars().next())
        && !cut(inside.chars().next_back(), rest.chars().next())
}

/// The links of one page in the making.
struct Linking<'s> {
    spotters: &'s [Spotter],
    /// Terms that the page has linked.
    used: BTreeSet<&'s str>,
}

impl Visitor for Linking<'_> {
    fn id(&mut self, _: &mut String) {}
    fn datum(&mut self, _: &mut Option<String>) {}
    fn link(&mut self, _: &mut Option<Href>) {}

    fn passage(&mut self, passage: &mut Passage) {
        let Some(spotter) = self.spotters.iter().find(|spotter| spotter.lang == passage.lang) else { return };
        for mention in markdown::targets(&passage.blocks) {
            if let Target::Term(term) = mention.target
                && let Some(pattern) = spotter.patterns.iter().find(|pattern| pattern.term == *term)
            {
                self.used.insert(&pattern.term);
            }
        }
        let before = self.used.clone();
        in_blocks(&mut passage.blocks, &mut |text| self.split(text, spotter));
        let new = self.used.difference(&before).map(|term| ResolvedLink {
            target: Target::Term((*term).to_owned()),
            href: place(term),
            words: String::new(),
            hint: None,
        });
        passage.links.extend(new);
    }
}

impl<'s> Linking<'s> {
    /// A text with the first uses in it as links; `None` where it has none.
    fn split(&mut self, text: &str, spotter: &'s Spotter) -> Option<Vec<Inline>> {
        let mut pieces = Vec::new();
        let mut rest = 0;
        for (term, range) in spotter.find(text) {
            if !self.used.insert(term) {
                continue;
            }
            if rest < range.start {
                pieces.push(Inline::Text(text[rest..range.start].to_owned()));
            }
            pieces.push(Inline::Link {
                target: Target::Term(term.to_owned()),
                content: vec![Inline::Text(text[range.clone()].to_owned())],
                // The author typed no link here.
                range: 0..0,
            });
            rest = range.end;
        }
        if pieces.is_empty() {
            return None;
        }
        if rest < text.len() {
            pieces.push(Inline::Text(text[rest..].to_owned()));
        }
        Some(pieces)
    }
}

/// Replaces texts by what `split` makes of them, wherever a reader meets running words.
fn in_blocks(blocks: &mut [Block], split: &mut impl FnMut(&str) -> Option<Vec<Inline>>) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } => in_inlines(content, split),
            Block::List { items, .. } => items.iter_mut().for_each(|item| in_blocks(item, split)),
            Block::Quote(content) | Block::Footnote { content, .. } => in_blocks(content, split),
            Block::Table { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| in_inlines(cell, split));
            }
            Block::Heading { .. } | Block::Code { .. } | Block::Rule | Block::Embed { .. } => {}
        }
    }
}

fn in_inlines(inlines: &mut Vec<Inline>, split: &mut impl FnMut(&str) -> Option<Vec<Inline>>) {
    let mut done = Vec::with_capacity(inlines.len());
    for mut inline in mem::take(inlines) {
        match &mut inline {
            Inline::Text(text) => {
                if let Some(pieces) = split(text) {
                    done.extend(pieces);
                    continue;
                }
            }
            Inline::Emphasis(content) | Inline::Strong(content) => in_inlines(content, split),
            Inline::Code(_) | Inline::Link { .. } | Inline::FootnoteRef { .. } | Inline::Break => {}
        }
        done.push(inline);
    }
    *inlines = done;
}
