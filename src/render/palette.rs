//! The light colours of a theme, for pictures that no style sheet reaches.
//!
//! Read from `:root` of `assets/style.css`, which is where pages have them from, so that a card looks like its
//! page in every theme. Deliberately absent: anything but `--name: #hex;`.

use std::fmt::{self, Write as _};

/// What is drawn in which colour: selector, property, token.
const RULES: [(&str, &str, &str); 34] = [
    ("text", "fill", "ink"),
    (".soft", "fill", "soft"),
    (".on", "fill", "on"),
    (".ground", "fill", "ground"),
    (".f1", "fill", "accent"),
    (".f2", "fill", "c2"),
    (".f3", "fill", "c3"),
    (".f4", "fill", "c4"),
    (".f5", "fill", "c5"),
    (".f6", "fill", "c6"),
    (".l1", "stroke", "accent"),
    (".l2", "stroke", "c2"),
    (".l3", "stroke", "c3"),
    (".l4", "stroke", "c4"),
    (".l5", "stroke", "c5"),
    (".l6", "stroke", "c6"),
    (".ga", "fill", "accent"),
    (".ga", "stroke", "accent"),
    (".gb", "fill", "cool"),
    (".gb", "stroke", "accent"),
    (".gc", "fill", "warm"),
    (".gc", "stroke", "warn"),
    (".gd", "fill", "c3"),
    (".gd", "stroke", "c3"),
    (".oa", "fill", "on"),
    (".ob", "fill", "accent"),
    (".oc", "fill", "warn"),
    (".od", "fill", "on"),
    (".grid", "stroke", "rule"),
    (".base", "stroke", "line"),
    (".frame", "stroke", "line"),
    (".brk", "stroke", "warn"),
    (".strip", "fill", "mark"),
    (".notice", "fill", "on-mark"),
];

/// The theme's style sheet gives no light colour of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoColour(pub &'static str);

impl fmt::Display for NoColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "assets/style.css: `:root` gives no colour `--{}: #…`", self.0)
    }
}

/// The colours as rules of a style sheet.
pub(super) struct Palette {
    pub(super) rules: String,
}

impl Palette {
    /// Reads the light colours of a style sheet.
    pub(super) fn of(style: &str) -> Result<Self, NoColour> {
        let light = style.split_once(":root").map_or("", |(_, rest)| rest);
        let light = without_comments(light.split_once('}').map_or(light, |(light, _)| light));
        let mut rules = String::from(".ga,.gb,.gc,.gd{stroke-width:2}");
        for (selector, property, token) in RULES {
            let colour = colour(&light, token).ok_or(NoColour(token))?;
            // Writing to a string does not fail.
            let _ = write!(rules, "{selector}{{{property}:#{colour}}}");
        }
        Ok(Self { rules })
    }
}

fn without_comments(style: &str) -> String {
    let parts = style.split("/*").enumerate();
    let outside = parts.map(|(n, part)| match part.split_once("*/") {
        Some((_, after)) if n > 0 => after,
        _ if n > 0 => "",
        _ => part,
    });
    outside.collect()
}

/// The hexadecimal digits of a token.
fn colour<'s>(light: &'s str, token: &str) -> Option<&'s str> {
    let declarations = light.split([';', '{']);
    let value =
        declarations.filter_map(|declaration| declaration.trim().strip_prefix("--")).find_map(|found| {
            let (name, value) = found.split_once(':')?;
            (name.trim() == token).then(|| value.trim())
        })?;
    let digits = value.strip_prefix('#')?;
    let hex = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_from_the_light_root_alone() {
        let style =
            ":root {\n --ink: #123; --soft: #abcdef;\n}\n@media (x) { :root { --ink: #fff; --on: #000; } }";
        let light = style.split_once('}').map_or("", |(light, _)| light);
        assert_eq!(colour(light, "ink"), Some("123"));
        assert_eq!(colour(light, "soft"), Some("abcdef"));
        assert_eq!(colour(light, "on"), None);
        assert!(matches!(Palette::of(style), Err(NoColour("on"))));
    }

    #[test]
    fn comments_are_no_declarations() {
        let style = without_comments("--a: #111; /* --b: #222; */ --c: #333; /* --d: #444;");
        assert_eq!(
            ["a", "b", "c", "d"].map(|name| colour(&style, name)),
            [Some("111"), None, Some("333"), None]
        );
    }

    #[test]
    fn what_is_no_hexadecimal_colour_is_none() {
        for value in ["red", "#12", "#12345g", "url(#a)", "#123}x{"] {
            assert_eq!(colour(&format!("--ink: {value};"), "ink"), None, "{value}");
        }
    }
}
