//! Pixels: SVG to PNG with one font family and nothing of the system.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::CardError;
use super::picture::{HEIGHT, WIDTH};
use crate::source::Fonts;

/// The name of the family in the font files, which pictures name: the one whose Latin letters and digits have
/// widths of their own.
const FAMILY: &str = "BIZ UDPGothic";

/// A rasteriser with its font.
pub(super) struct Rasteriser {
    options: Options<'static>,
}

impl Rasteriser {
    /// Reads the font.
    pub(super) fn new(fonts: &Fonts) -> Result<Self, CardError> {
        let mut database = Database::new();
        database.load_font_data(fonts.regular.clone());
        database.load_font_data(fonts.bold.clone());
        let known = database.faces().any(|face| face.families.iter().any(|(name, _)| name == FAMILY));
        if !known {
            return Err(CardError::NoFont);
        }
        let options = Options {
            font_family: FAMILY.to_owned(),
            fontdb: Arc::new(database),
            // Pictures of other files are none of ours.
            resources_dir: None,
            ..Options::default()
        };
        Ok(Self { options })
    }

    /// Draws a picture.
    pub(super) fn png(&self, svg: &str) -> Result<Vec<u8>, CardError> {
        let raster = |reason: String| CardError::Raster(reason);
        let tree = Tree::from_str(svg, &self.options).map_err(|error| raster(error.to_string()))?;
        let (width, height) = (WIDTH.unsigned_abs(), HEIGHT.unsigned_abs());
        let mut pixels =
            Pixmap::new(width, height).ok_or_else(|| raster("no room for the pixels".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        encode(&pixels).map_err(|error| raster(error.to_string()))
    }
}

/// As RGB: the ground is opaque, and a fourth channel would say so a million times.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let rgb: Vec<u8> =
        pixels.data().chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}
