//! Plotters' drawing backend: shapes and words become SVG elements in a string.
//!
//! Looks are classes and presentation attributes. Deliberately absent: the `<svg>` element itself (the
//! room writes it around the finished body), turned text, and colours, fonts, `style` attributes and
//! anything else the site's content security policy would refuse.

use std::fmt::{self, Write as _};

use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::ink::{Fill, Stroke};
use super::text;
use super::units::Tenths;

/// A backend that appends to a string.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (i32, i32),
}

impl<'a> Svg<'a> {
    /// A canvas of the given size in tenths.
    pub(super) fn new(out: &'a mut String, size: (i32, i32)) -> Self {
        Self { out, size }
    }

    fn write(&mut self, element: fmt::Arguments<'_>) -> Drawn {
        self.out.write_fmt(element).map_err(|error| DrawingErrorKind::DrawingError(SvgError::Write(error)))
    }
}

/// The attributes of a shape: filled, or an outline.
fn look<S: BackendStyle>(style: &S, filled: bool) -> Result<String, Failure> {
    if filled { fill(style.color()) } else { Ok(pen(style)? + r#" fill="none""#) }
}

/// The attributes of a fill or a text.
fn fill(color: BackendColor) -> Result<String, Failure> {
    let ink = Fill::read(color).ok_or_else(|| no_ink(color))?;
    Ok(ink.class().map(|class| format!(r#" class="{class}""#)).unwrap_or_default())
}

/// The attributes of a line.
fn pen<S: BackendStyle>(style: &S) -> Result<String, Failure> {
    let ink = Stroke::read(style.color()).ok_or_else(|| no_ink(style.color()))?;
    let (class, width) = (ink.class(), length(style.stroke_width()));
    let dashes = ink.dashes().map(|dashes| format!(r#" stroke-dasharray="{dashes}""#)).unwrap_or_default();
    Ok(format!(r#" class="{class}" stroke-width="{width}"{dashes}"#))
}

type Failure = DrawingErrorKind<SvgError>;
type Drawn = Result<(), Failure>;

/// Why the backend did not draw.
#[derive(Debug)]
pub(super) enum SvgError {
    /// A colour that stands for no ink of this purpose.
    NoInk((u8, u8, u8)),
    /// A single pixel, which no chart of ours has.
    Pixel,
    /// The string did not take it.
    Write(fmt::Error),
}

impl fmt::Display for SvgError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoInk((r, g, b)) => write!(f, "the colour {r}, {g}, {b} is no ink for this element"),
            Self::Pixel => f.write_str("single pixels are not drawn"),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SvgError {}

fn no_ink(color: BackendColor) -> Failure {
    DrawingErrorKind::DrawingError(SvgError::NoInk(color.rgb))
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = SvgError;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Err(DrawingErrorKind::DrawingError(SvgError::Pixel))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        let pen = pen(style)?;
        let ((x1, y1), (x2, y2)) = (tenths(from), tenths(to));
        self.write(format_args!(r#"<line{pen} x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>"#))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let look = look(style, filled)?;
        let ((x, y), (w, h)) = (tenths(a), tenths((b.0 - a.0, b.1 - a.1)));
        self.write(format_args!(r#"<rect{look} x="{x}" y="{y}" width="{w}" height="{h}"/>"#))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let path: Vec<BackendCoord> = path.into_iter().collect();
        if let [from, to] = path[..] {
            return self.draw_line(from, to, style);
        }
        let (look, points) = (look(style, false)?, Points(&path));
        self.write(format_args!(r#"<polyline{look} stroke-linejoin="round" points="{points}"/>"#))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Drawn {
        let look = look(style, filled)?;
        let ((x, y), r) = (tenths(center), length(radius));
        self.write(format_args!(r#"<circle{look} cx="{x}" cy="{y}" r="{r}"/>"#))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        let (look, points) = (look(style, true)?, Points(&corners));
        self.write(format_args!(r#"<polygon{look} points="{points}"/>"#))
    }

    fn draw_text<T: BackendTextStyle>(&mut self, words: &str, style: &T, at: BackendCoord) -> Drawn {
        let look = fill(style.color())?;
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        let weight = match style.style() {
            FontStyle::Bold => r#" font-weight="600""#,
            FontStyle::Normal | FontStyle::Italic | FontStyle::Oblique => "",
        };
        let size = font_size(style);
        // SVG places text by its base line and renderers disagree on the other ones. In Japanese
        // fonts the box of a character reaches from 0.88 em above that line to 0.12 em below.
        let rise = match style.anchor().v_pos {
            VPos::Top => size * 88 / 100,
            VPos::Center => size * 37 / 100,
            VPos::Bottom => -size * 12 / 100,
        };
        let (x, y) = tenths((at.0, at.1 + rise));
        let (size, words) = (Tenths(size), Escaped(words));
        let place = format_args!(r#"x="{x}" y="{y}" font-size="{size}""#);
        self.write(format_args!("<text{look} {place}{anchor}{weight}>{words}</text>"))
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, words: &str, style: &T) -> Result<(u32, u32), Failure> {
        let size = font_size(style);
        Ok((text::width(words, size).unsigned_abs(), size.unsigned_abs()))
    }
}

/// Font sizes are whole tenths from the start: the cast loses nothing.
fn font_size<T: BackendTextStyle>(style: &T) -> i32 {
    style.size().round() as i32
}

/// A length of plotters, none of which comes near the limit.
fn length(tenths: u32) -> Tenths {
    Tenths(i32::try_from(tenths).unwrap_or(i32::MAX))
}

fn tenths((x, y): BackendCoord) -> (Tenths, Tenths) {
    (Tenths(x), Tenths(y))
}

struct Points<'a>(&'a [BackendCoord]);

impl fmt::Display for Points<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, &at) in self.0.iter().enumerate() {
            let (x, y) = tenths(at);
            write!(f, "{}{x},{y}", if n == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

/// Text that stays text in XML, as content and between double quotes.
pub(in crate::render) struct Escaped<'a>(pub(in crate::render) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                // XML has no room for these, not even escaped.
                '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::RED;

    #[test]
    fn a_colour_that_is_no_ink_is_refused() {
        let mut out = String::new();
        let mut svg = Svg::new(&mut out, (100, 100));
        assert!(svg.draw_line((0, 0), (9, 9), &RED).is_err());
        assert!(svg.draw_circle((0, 0), 9, &RED, true).is_err());
        assert_eq!(out, "");
    }

    #[test]
    fn a_fill_does_not_pass_for_a_stroke() {
        let mut out = String::new();
        let fill = plotters::style::Color::to_rgba(&Fill::Soft);
        assert!(Svg::new(&mut out, (100, 100)).draw_line((0, 0), (9, 9), &fill).is_err());
    }

    #[test]
    fn text_is_escaped() {
        let escaped = Escaped("a<b> & \"c\"\u{0}\u{7f}\nd").to_string();
        assert_eq!(escaped, "a&lt;b&gt; &amp; &quot;c&quot; d");
    }
}
