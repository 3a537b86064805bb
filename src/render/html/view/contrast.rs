//! A passage of one year beside that of another, changes marked: each side complete, then both in one.

use serde::Serialize;

use crate::compose::comparison::Piece;
use crate::compose::page;

use super::super::error::PageFault;
use super::super::href;
use super::super::markup::Html;
use super::super::typesetter::Typesetter;

/// A passage of one year beside that of another.
#[derive(Debug, Serialize)]
pub(super) struct Contrast<'p> {
    id: &'p str,
    sides: [Side<'p>; 2],
    /// Both in one text; missing where single words are not worth marking.
    inline: Option<Html>,
    /// The language of the texts, where it is not the page's.
    lang: Option<&'static str>,
    note: Option<&'p str>,
    previous: Option<String>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct Side<'p> {
    head: &'p str,
    /// Its text; missing where it has none.
    html: Option<Html>,
}

impl<'p> Typesetter<'p> {
    pub(super) fn contrast(&mut self, contrast: &'p page::Contrast) -> Result<Contrast<'p>, PageFault> {
        self.ids.claim(&contrast.id)?;
        let [before, now] = &contrast.heads;
        let of = |shown: fn(&Piece) -> bool| {
            let pieces: Vec<&Piece> = contrast.pieces.iter().filter(|piece| shown(piece)).collect();
            (!pieces.is_empty()).then(|| paragraphs(&pieces, contrast.marked))
        };
        let [previous, next] = &contrast.neighbours;
        let address = |id: &Option<String>| id.as_deref().map(href::fragment);
        Ok(Contrast {
            id: &contrast.id,
            sides: [
                Side { head: before, html: of(|piece| !matches!(piece, Piece::New(_))) },
                Side { head: now, html: of(|piece| !matches!(piece, Piece::Gone(_))) },
            ],
            inline: of(|_| true).filter(|_| contrast.marked),
            lang: self.foreign(contrast.lang),
            note: contrast.note.as_deref(),
            previous: address(previous),
            next: address(next),
        })
    }
}

/// Pieces as paragraphs, one for each line of the text; what is marked is closed and opened again at the
/// end of one.
fn paragraphs(pieces: &[&Piece], marked: bool) -> Html {
    let mut html = Html::default();
    html.markup("<p>");
    for piece in pieces {
        let (words, open, close) = match piece {
            Piece::Same(words) => (words, "", ""),
            Piece::Gone(words) if marked => (words, "<del>", "</del>"),
            Piece::New(words) if marked => (words, "<ins>", "</ins>"),
            Piece::Gone(words) | Piece::New(words) => (words, "", ""),
        };
        for (line, words) in words.split('\n').enumerate() {
            if line > 0 {
                html.markup("</p>\n<p>");
            }
            if !words.is_empty() {
                html.markup(open).text(words).markup(close);
            }
        }
    }
    html.markup("</p>\n");
    html
}
