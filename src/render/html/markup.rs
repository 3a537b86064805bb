//! HTML under construction: markup is a literal of this program, text is always escaped.
//!
//! That division is the reason for the type. [`Html::markup`] takes nothing but literals, so no text of
//! an author can become markup here, whatever it holds; and only an [`Html`] is printed by a template as
//! it is.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::render::chart::Drawing;

/// A finished piece of HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::render) struct Html(String);

impl Html {
    /// The two drawings of a chart, wide and narrow, as the chart room wrote them.
    pub(super) fn drawings(Drawing { wide, narrow }: Drawing) -> (Self, Self) {
        (Self(wide), Self(narrow))
    }

    /// A block of data in the head of a page. What could end it, or begin anything else, stands in it by
    /// its number, which JSON allows in every text and which means the same.
    ///
    /// With it comes the source expression by which a policy allows exactly these bytes. Browsers need none
    /// for what is not run, but checkers of pages do.
    pub(super) fn data_block(data: &serde_json::Value) -> (Self, String) {
        let mut inside = String::new();
        for c in data.to_string().chars() {
            match c {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    inside.push_str(&format!("\\u{:04x}", u32::from(c)));
                }
                _ => inside.push(c),
            }
        }
        let digest = BASE64_STANDARD.encode(Sha256::digest(&inside));
        let html = Self(format!("<script type=\"application/ld+json\">{inside}</script>"));
        (html, format!("'sha256-{digest}'"))
    }

    /// Adds markup.
    pub(in crate::render) fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text, or the value of an attribute.
    pub(in crate::render) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                _ => self.0.push(c),
            }
        }
        self
    }

    /// Adds an attribute to the tag that is open.
    pub(in crate::render) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.markup(" ").markup(name).markup("=\"").text(value).markup("\"")
    }

    /// Adds finished HTML.
    pub(super) fn append(&mut self, html: &Self) -> &mut Self {
        self.0.push_str(&html.0);
        self
    }

    /// The HTML as text.
    pub(in crate::render) fn into_string(self) -> String {
        self.0
    }
}

impl Serialize for Html {
    /// Tera keeps its own values as they are, their safety included.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_a_block_of_data() {
        let data = serde_json::json!({"name": "</script><!-- & \u{2028}"});
        let (html, source) = Html::data_block(&data);
        let html = html.into_string();
        let inside = html.strip_prefix("<script type=\"application/ld+json\">");
        let inside = inside.and_then(|rest| rest.strip_suffix("</script>")).unwrap_or_default();
        assert_eq!(source.len(), "'sha256-'".len() + 44, "{source}");
        assert!(!inside.contains(['<', '>', '&', '\u{2028}']), "{inside}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(inside).ok(), Some(data));
    }

    #[test]
    fn text_is_escaped_in_elements_and_attributes() {
        let mut html = Html::default();
        html.markup("<a").attribute("title", r#""><script>"#).markup(">");
        html.text("A & B's").markup("</a>");
        assert_eq!(html.into_string(), "<a title=\"&quot;&gt;&lt;script&gt;\">A &amp; B&#39;s</a>");
    }
}
