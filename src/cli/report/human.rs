//! For people: what is wrong, the line of the source with the place underlined, and how to mend it.
//!
//! The frame is drawn in ASCII, since terminals disagree on how wide box-drawing characters are beside
//! Japanese text. Of a place that has several lines or is very long, the beginning is underlined.

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{Entry, Place};
use crate::diagnostic::Severity;
use crate::i18n::problems::{self, Tally};
use crate::model::Lang;
use crate::source::SourceFile;

/// Columns that the frame takes beside a help text: the line number, ` = ` and the word before it.
const FRAME: usize = 18;
/// However narrow a terminal says it is, help is not broken into lines shorter than this.
const NARROWEST: usize = 40;

pub(super) fn write(
    entries: &[Entry<'_>],
    tally: Tally,
    lang: Lang,
    color: bool,
    width: usize,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let width = if width == 0 { DEFAULT_TERM_WIDTH } else { width };
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(width);
    for entry in entries {
        writeln!(out, "{}\n", renderer.render(&[group(entry, lang, width)]))?;
    }
    if let Some(first) = entries.first() {
        writeln!(out, "{}", problems::see_explanation(first.diagnostic.code(), lang))?;
    }
    writeln!(out, "{}", tally.words(lang))
}

fn group<'a>(entry: &'a Entry<'_>, lang: Lang, width: usize) -> Group<'a> {
    let severity = entry.diagnostic.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .with_name(problems::severity_name(severity, lang))
        .primary_title(clean(&entry.words.title))
        .id(entry.diagnostic.code().name());
    let mut group = Group::with_title(title);
    if let Some(place) = &entry.place {
        group = with_place(group, entry, place, width);
    }
    let columns = width.saturating_sub(FRAME).max(NARROWEST);
    group.elements(entry.words.help.iter().map(|help| {
        let text = problems::wrap(&clean(help), columns);
        Level::HELP.with_name(problems::help_name(lang)).message(text)
    }))
}

/// Adds the frames of the place and of the related place: one where they share a file. Of long lines only
/// a part can be seen, which is another part for each place; so they have frames of their own.
fn with_place<'a>(group: Group<'a>, entry: &'a Entry<'_>, place: &'a Place<'_>, width: usize) -> Group<'a> {
    if place.file.text().is_empty() {
        return group.element(Origin::path(clean(&place.path())));
    }
    let Some(related) = &entry.related else {
        let frame = Frame::of(place);
        return group.element(frame.snippet([frame.primary(entry, place, width)]));
    };
    let context = |frame: &Frame<'a>| {
        AnnotationKind::Context.span(frame.underlined(&related.place, width)).label(clean(&related.message))
    };
    let lines = place.start.min(related.place.start)..place.start.max(related.place.start);
    let shared = std::ptr::eq(place.file, related.place.file).then(|| Frame::around(place, lines));
    if let Some(frame) = shared.filter(|frame| frame.is_narrower_than(width)) {
        return group.element(frame.snippet([frame.primary(entry, place, width), context(&frame)]));
    }
    let (first, second) = (Frame::of(place), Frame::of(&related.place));
    group
        .element(first.snippet([first.primary(entry, place, width)]))
        .element(second.snippet([context(&second)]))
}

type Annotation<'a> = annotate_snippets::Annotation<'a>;

/// Whole lines of a file.
struct Frame<'a> {
    file: &'a SourceFile,
    path: Cow<'a, str>,
    lines: Range<usize>,
}

impl<'a> Frame<'a> {
    /// The line on which a place begins.
    fn of(place: &Place<'a>) -> Self {
        Self::around(place, place.start..place.start)
    }

    /// The lines that a range of the file of a place touches.
    fn around(place: &Place<'a>, range: Range<usize>) -> Self {
        let text = place.file.text();
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
        let end = start + text[start..end].trim_end_matches('\r').len();
        Self { file: place.file, path: place.path(), lines: start..end }
    }

    /// Whether the first and the last line fit; those between are left out.
    fn is_narrower_than(&self, width: usize) -> bool {
        let mut lines = self.file.text()[self.lines.clone()].lines();
        let ends = [lines.next(), lines.next_back()];
        ends.into_iter().flatten().all(|line| line.width() < width.saturating_sub(FRAME))
    }

    fn snippet(&self, annotations: impl IntoIterator<Item = Annotation<'a>>) -> Snippet<'a, Annotation<'a>> {
        Snippet::source(&self.file.text()[self.lines.clone()])
            .line_start(self.file.position(self.lines.start).line)
            .path(clean(&self.path))
            .annotations(annotations)
    }

    fn primary(&self, entry: &'a Entry<'_>, place: &Place<'_>, width: usize) -> Annotation<'a> {
        let label = entry.words.label.as_deref().map(clean);
        AnnotationKind::Primary.span(self.underlined(place, width)).label(label)
    }

    /// The part of a place that is underlined, counted from the beginning of the frame: on its first
    /// line, and at most half as wide as the terminal, so that the label beside it can be read.
    fn underlined(&self, place: &Place<'_>, width: usize) -> Range<usize> {
        let text = &self.file.text()[place.start..place.end];
        let first_line = text.lines().next().unwrap_or_default().trim_end();
        let mut columns = 0;
        let fits = first_line.char_indices().take_while(|(_, c)| {
            columns += c.width().unwrap_or(1);
            columns <= width / 2
        });
        let length = fits.last().map_or(0, |(at, c)| at + c.len_utf8());
        let start = place.start - self.lines.start;
        start..start + length
    }
}

/// Text that cannot command a terminal: what an author typed may contain control characters.
fn clean(text: &str) -> String {
    normalize_untrusted_str(text)
}
