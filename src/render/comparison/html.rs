//! A comparison as one HTML document that needs nothing else: to be mailed, kept, or opened from a disk.

use super::super::html::markup::Html;
use super::address;
use crate::compose::comparison::{Comparison, Entry, Line, Piece};

/// A sheet of its own: the document stands alone.
const STYLE: &str = "\n:root{color-scheme:light dark}\
body{max-width:70rem;margin:2rem auto;padding:0 1rem;font-family:sans-serif;line-height:1.7}\
table{width:100%;border-collapse:collapse}\
th,td{padding:.4rem .6rem;border-bottom:1px solid;text-align:left;vertical-align:top}\
dl,dd{margin:0}dt{font-size:.85em}\
del{background:#f6c9c9;color:#5b0b0b}ins{background:#c4e8cd;color:#08401a;text-decoration:underline}\n";

/// The comparison as a document.
#[must_use]
pub fn html(comparison: &Comparison) -> String {
    let words = &comparison.words;
    let mut html = Html::default();
    html.markup("<!DOCTYPE html>\n<html").attribute("lang", comparison.lang.tag()).markup(">\n<head>\n");
    html.markup("<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(&comparison.title)
        .markup("</title>\n<style>")
        .markup(STYLE)
        .markup("</style>\n</head>\n<body>\n");
    html.markup("<h1>").text(&comparison.title).markup("</h1>\n<p>");
    html.text(if comparison.total == 0 { words.nothing } else { &words.total }).markup("</p>\n");
    if !comparison.counts.is_empty() {
        html.markup("<ul>\n");
        for count in &comparison.counts {
            html.markup("<li>").text(&count.words).markup("</li>\n");
        }
        html.markup("</ul>\n");
    }
    for note in &comparison.notes {
        html.markup("<p>").text(note).markup("</p>\n");
    }
    for group in &comparison.groups {
        html.markup("<h2>").text(&group.title).markup("</h2>\n<table>\n<thead>\n<tr>");
        for head in [words.what, words.old, words.new, words.change] {
            html.markup("<th scope=\"col\">").text(head).markup("</th>");
        }
        html.markup("</tr>\n</thead>\n<tbody>\n");
        for entry in &group.entries {
            row(entry, comparison, &mut html);
        }
        html.markup("</tbody>\n</table>\n");
    }
    html.markup("</body>\n</html>\n");
    html.into_string()
}

fn row(entry: &Entry, comparison: &Comparison, html: &mut Html) {
    html.markup("<tr><th scope=\"row\">").text(&entry.kind).markup(" ");
    match address(comparison, entry) {
        Some(address) => {
            html.markup("<a").attribute("href", &address).markup(">").text(&entry.name).markup("</a>");
        }
        None => {
            html.text(&entry.name);
        }
    }
    html.markup("</th>");
    let labelled = entry.lines.len() > 1 || entry.code != "value";
    cell(entry, labelled, html, |line| (line.old.as_deref(), |piece: &Piece| matches!(piece, Piece::New(_))));
    cell(entry, labelled, html, |line| {
        (line.new.as_deref(), |piece: &Piece| matches!(piece, Piece::Gone(_)))
    });
    html.markup("<td>").text(comparison.words.state(entry.state));
    for remark in entry.lines.iter().filter_map(|line| line.remark.as_deref()) {
        html.markup("<br>").text(remark);
    }
    html.markup("</td></tr>\n");
}

/// What one side says, and whether a piece of a text belongs to the other.
type Shown<'c> = (Option<&'c str>, fn(&Piece) -> bool);

/// One side of a change: what it says, and which pieces of a text belong to the other side.
fn cell(entry: &Entry, labelled: bool, html: &mut Html, side: fn(&Line) -> Shown<'_>) {
    html.markup("<td>");
    if labelled {
        html.markup("<dl>");
    }
    for line in &entry.lines {
        let (words, is_other) = side(line);
        if labelled {
            html.markup("<dt>").text(&line.label).markup("</dt><dd>");
        }
        match &line.wording {
            Some(pieces) => pieces.iter().filter(|piece| !is_other(piece)).for_each(|it| piece(it, html)),
            None => {
                html.text(words.unwrap_or_default());
            }
        }
        if labelled {
            html.markup("</dd>");
        }
    }
    if labelled {
        html.markup("</dl>");
    }
    html.markup("</td>");
}

fn piece(piece: &Piece, html: &mut Html) {
    match piece {
        Piece::Same(words) => html.text(words),
        Piece::Gone(words) => html.markup("<del>").text(words).markup("</del>"),
        Piece::New(words) => html.markup("<ins>").text(words).markup("</ins>"),
    };
}
