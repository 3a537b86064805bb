//! Social cards: PNG of 1200 x 630 pixels for the pages that have one.
//!
//! The story of a card: `picture` sets its words and its chart as SVG, `palette` fills in the theme's light
//! colours, and `raster` makes pixels of that with the one font that was handed in. This is the only room that
//! knows the rasteriser; resvg is used because it draws the very SVG that pages show, in the program itself and
//! alike on every machine, with no font of the system loaded.
//!
//! Making pixels is slow, so a card says what it was made of, and one that stands published and says the same
//! is kept, see `imprint`. Deliberately absent: any other cache. A stale card cannot be: what it says it was
//! made of is the SVG itself, the font and the rasteriser, and its pixels are held against their digest.

use std::fmt;

use rayon::prelude::*;

use super::chart::ChartError;
use super::html::Theme;
use crate::compose::page::Publication;
use crate::output::{OutputPath, UnsafePath};
use crate::source::Fonts;

mod imprint;
mod picture;
mod raster;

use self::imprint::Imprint;
use self::raster::Rasteriser;
use super::palette::{NoColour, Palette};

/// What cards are made with.
#[derive(Clone, Copy)]
pub struct Materials<'a> {
    /// The font.
    pub fonts: &'a Fonts,
    /// What stands published at a path, where something does.
    pub standing: &'a (dyn Fn(&OutputPath) -> Option<Vec<u8>> + Sync),
}

/// Why a card could not be made: a fault of the program, the theme or the font.
#[derive(Debug)]
pub enum CardError {
    /// Its address is refused.
    Path(UnsafePath),
    /// Its chart.
    Chart(ChartError),
    /// The theme's style sheet gives no light colour of this name.
    NoColour(NoColour),
    /// The font files hold no font.
    NoFont,
    /// The rasteriser.
    Raster(String),
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(error) => error.fmt(f),
            Self::Chart(error) => error.fmt(f),
            Self::NoColour(missing) => missing.fmt(f),
            Self::NoFont => f.write_str("the font files hold no font"),
            Self::Raster(reason) => write!(f, "a card could not be drawn: {reason}"),
        }
    }
}

impl std::error::Error for CardError {}

/// The name of a card in the folder of its page.
pub(super) const FILE: &str = "card.png";

/// Makes all cards, in the order of the publications and of their slugs.
///
/// # Errors
/// The first fault in that order.
pub(super) fn render(
    publications: &[Publication],
    theme: &Theme,
    materials: Materials<'_>,
) -> Result<Vec<(OutputPath, Vec<u8>)>, CardError> {
    let palette = Palette::of(theme.style()).map_err(CardError::NoColour)?;
    let imprint = Imprint::new(materials.fonts);
    let cards: Vec<_> = publications
        .iter()
        .flat_map(|publication| {
            publication.cards.iter().map(move |(slug, card)| (publication.lang, slug, card))
        })
        .collect();
    let pictures = cards.into_par_iter().map(|(lang, slug, card)| {
        let path = format!("{}/{slug}/{FILE}", lang.tag());
        let path = OutputPath::new(path).map_err(CardError::Path)?;
        let svg = picture::draw(card, lang, &palette).map_err(CardError::Chart)?;
        let made_of = imprint.of(&svg);
        let kept = (materials.standing)(&path).filter(|png| imprint::is_of(png, &made_of));
        Ok((path, svg, made_of, kept))
    });
    let pictures: Vec<Result<_, CardError>> = pictures.collect();
    let pictures: Vec<_> = pictures.into_iter().collect::<Result<_, _>>()?;
    // Reading a font takes time, too: only where there is something to draw.
    let missing = pictures.iter().any(|(.., kept)| kept.is_none());
    let rasteriser = if missing { Some(Rasteriser::new(materials.fonts)?) } else { None };
    let files = pictures.into_par_iter().map(|(path, svg, made_of, kept)| match (kept, &rasteriser) {
        (Some(png), _) => Ok((path, png)),
        (None, Some(rasteriser)) => Ok((path, imprint::into(&rasteriser.png(&svg)?, &made_of))),
        (None, None) => Err(CardError::NoFont),
    });
    let files: Vec<Result<_, CardError>> = files.collect();
    files.into_iter().collect()
}
