//! Texts in two languages: labels without markup and prose in the Markdown dialect.
//!
//! A plain string is in the original language; a record has a text for each language, and may have the
//! hash of the original that the translation was made from (`of`).

use std::collections::BTreeSet;

use super::record::{FromNode, Mention, Reader, described, reads};
use super::shape::Shape;
use super::yaml::{Node, NodeKind};
use crate::diagnostic::{FootnoteFault, HeadingFault, Problem};
use crate::markdown::{self, Fault, FaultKind, Target};
use crate::model::{Label, Lang, Localized, LocalizedProse, Prose, text_hash};
use crate::source::{At, Span};

/// A text in one or both languages, as written.
struct Written {
    ja: Option<At<String>>,
    en: Option<At<String>>,
    of: Option<At<String>>,
    span: Span,
}

reads!(Written: "日英の文", "a text in Japanese and English" {
    optional ja: At<String>, "日本語", "Japanese";
    optional en: At<String>, "英語", "English";
    optional of: At<String>, "翻訳の元とした文のハッシュ", "Hash of the original that the translation was made from";
});

impl Written {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let written = if matches!(node.kind, NodeKind::Record(_)) {
            Self::from_node(node, reader)?
        } else {
            let text = At::<String>::from_node(node, reader)?;
            let (ja, en) = match reader.original() {
                Lang::Ja => (Some(text), None),
                Lang::En => (None, Some(text)),
            };
            Self { ja, en, of: None, span: node.span }
        };
        if written.ja.is_none() && written.en.is_none() {
            // A key with an empty value has been reported already.
            if matches!(&node.kind, NodeKind::Record(entries) if entries.iter().all(|(key, _)| key.text == "of"))
            {
                reader.report(Problem::NoLanguage, node.span);
            }
            return None;
        }
        written.check_languages(node, reader);
        Some(written)
    }

    fn get(&self, lang: Lang) -> Option<&At<String>> {
        match lang {
            Lang::Ja => self.ja.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }

    /// Warns of missing and stale translations.
    fn check_languages(&self, node: &Node, reader: &mut Reader<'_>) {
        for lang in reader.languages {
            // A key that is there with a fault of its own has been reported already.
            let attempted = matches!(&node.kind, NodeKind::Record(entries)
                if entries.iter().any(|(key, _)| key.text == lang.tag()));
            if self.get(*lang).is_none() && !attempted {
                reader.report(Problem::MissingTranslation { lang: lang.tag() }, self.span);
            }
        }
        if let (Some(of), Some(original)) = (&self.of, self.get(reader.original())) {
            let hash = text_hash(original);
            if hash != of.value {
                reader.report(Problem::StaleTranslation { hash }, of.span);
            }
        }
    }
}

impl FromNode for Label {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let written = Written::read(node, reader)?;
        let text = |at: Option<At<String>>| at.map(|at| at.value);
        let span = written.ja.as_ref().or(written.en.as_ref()).map_or(written.span, |at| at.span);
        Self::new(text(written.ja), text(written.en), span)
    }

    fn shape() -> Shape {
        Shape::Localized { name: "Label", markdown: false, of: described::<Written>() }
    }
}

impl FromNode for LocalizedProse {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let written = Written::read(node, reader)?;
        let span = written.ja.as_ref().or(written.en.as_ref()).map_or(written.span, |at| at.span);
        let ja = written.ja.map(|at| prose(at, reader));
        let en = written.en.map(|at| prose(at, reader));
        if let (Some(ja), Some(en)) = (&ja, &en) {
            compare_links(ja, en, reader);
        }
        Localized::new(ja, en, span)
    }

    fn shape() -> Shape {
        Shape::Localized { name: "Prose", markdown: true, of: described::<Written>() }
    }
}

/// Parses a text and reports its faults at their places.
pub(crate) fn prose(at: At<String>, reader: &mut Reader<'_>) -> Prose {
    let source = reader.text.get(at.span.range()).unwrap_or_default();
    let verbatim = source.find(&at.value).and_then(|offset| u32::try_from(offset).ok());
    let parsed = markdown::parse(&at.value);
    let prose = Prose {
        blocks: parsed.blocks,
        text: at.value,
        span: at.span,
        verbatim_from: verbatim.map(|offset| at.span.start + offset),
    };
    for fault in parsed.faults {
        let place = place_in(&prose, &fault.range, source);
        reader.report(problem_of(fault), place);
    }
    for found in markdown::targets(&prose.blocks) {
        let span = place_in(&prose, &found.range, source);
        let words = markdown::plain_inline(found.content);
        reader.mentions.push(Mention { target: found.target.clone(), words, span });
    }
    prose
}

/// Warns where one language of a text points to something that the other does not.
pub(crate) fn compare_links(one: &Prose, other: &Prose, reader: &mut Reader<'_>) {
    let text = reader.text;
    for (here, there) in [(one, other), (other, one)] {
        let known: BTreeSet<&Target> =
            markdown::targets(&there.blocks).into_iter().map(|found| found.target).collect();
        for found in markdown::targets(&here.blocks) {
            if let Target::Value(name)
            | Target::Figure(name)
            | Target::Table(name)
            | Target::Reference(name)
            | Target::Term(name) = found.target
                && !known.contains(found.target)
            {
                let source = text.get(here.span.range()).unwrap_or_default();
                let place = place_in(here, &found.range, source);
                reader.report(Problem::LinksDiffer { target: name.clone() }, place);
            }
        }
    }
}

/// The place in the file of a range of a prose text.
///
/// Folded YAML text does not stand in the file byte for byte; there the first line of the range is
/// looked for in the lines of the scalar, and the whole scalar is the answer where it is not found.
fn place_in(prose: &Prose, range: &std::ops::Range<usize>, source: &str) -> Span {
    let file = prose.span.file;
    if let Some(start) = prose.verbatim_from {
        let start = start as usize;
        return Span::new(file, start + range.start, start + range.end);
    }
    let words = prose.text.get(range.clone()).unwrap_or_default();
    // Folding turns a line end into a space, so words that it broke are looked for up to there.
    let whole_line = words.lines().next().unwrap_or_default();
    let first_line = if source.contains(whole_line) {
        whole_line
    } else {
        whole_line.split(' ').next().unwrap_or_default()
    };
    // The same words may stand several times: the one with as many like it before it is meant.
    let earlier = prose.text.get(..range.start).unwrap_or_default();
    let before = if first_line.is_empty() { 0 } else { earlier.matches(first_line).count() };
    match source.match_indices(first_line).nth(before).map(|(offset, _)| offset) {
        Some(offset) if !first_line.is_empty() => {
            let start = prose.span.start as usize + offset;
            Span::new(file, start, start + first_line.len())
        }
        _ => prose.span,
    }
}

fn problem_of(fault: Fault) -> Problem {
    use FaultKind as K;
    match fault.kind {
        K::ForbiddenLink { url } | K::ForbiddenImage { url } => Problem::ForbiddenLink { target: url },
        K::MalformedLink { url } => Problem::MalformedLink { target: url },
        K::LinkInLink | K::LinkTitle | K::BrokenLink => Problem::MalformedLink { target: String::new() },
        K::UnusedDefinition { label } => Problem::MalformedLink { target: label },
        K::EmptyLink | K::MissingAlternative | K::EmptyHeading | K::EmptyFootnote { .. } => Problem::NoWords,
        K::ImageInText => Problem::NotHere,
        K::RawHtml | K::TextBesideComment => Problem::RawHtml,
        K::UnclosedComment => Problem::UnclosedComment,
        K::StrayEmphasis => Problem::StrayEmphasis,
        K::UndefinedFootnote { label } => Problem::Footnote { label, fault: FootnoteFault::Undefined },
        K::UnusedFootnote { label } => Problem::Footnote { label, fault: FootnoteFault::Unused },
        K::DuplicateFootnote { label } => Problem::Footnote { label, fault: FootnoteFault::Twice },
        K::HeadingTooHigh => Problem::Heading { fault: HeadingFault::TooHigh },
        K::BadHeadingId { id } => Problem::Heading { fault: HeadingFault::BadId(id) },
        K::DuplicateHeadingId { id } => Problem::Heading { fault: HeadingFault::DuplicateId(id) },
        K::BadHeadingClass { class } => Problem::Heading { fault: HeadingFault::BadId(class) },
        K::UnknownHeadingAttribute { name } => Problem::Heading { fault: HeadingFault::BadId(name) },
        K::ExtraCells | K::BlockInLine => Problem::NotHere,
        K::TooDeep => Problem::NestedTooDeeply { limit: markdown::MAX_DEPTH },
    }
}
