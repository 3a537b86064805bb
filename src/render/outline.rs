//! The outline that an author's headings continue.
//!
//! An author begins with `##` wherever the text will stand, and may leave a level out. On the page the
//! first heading is one below the heading that the text stands under, and no level is left out.

/// The headings that the next one may stand below.
#[derive(Debug)]
pub(super) struct Outline {
    /// The level of the topmost heading.
    top: u8,
    /// The levels of the open headings as typed, outermost first.
    open: Vec<u8>,
}

impl Outline {
    /// An outline whose topmost heading has this level.
    pub(super) fn below(top: u8) -> Self {
        Self { top, open: Vec::new() }
    }

    /// Takes a heading as typed, and gives its level on the page.
    pub(super) fn enter(&mut self, level: u8) -> u8 {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
        }
        let depth = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
        self.open.push(level);
        self.top.saturating_add(depth).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_left_out() {
        let mut outline = Outline::below(3);
        let levels = [2, 4, 4, 3, 2, 6].map(|level| outline.enter(level));
        assert_eq!(levels, [3, 4, 4, 4, 3, 4]);
    }

    #[test]
    fn a_text_may_begin_anywhere() {
        let mut outline = Outline::below(4);
        assert_eq!([5, 3, 4].map(|level| outline.enter(level)), [4, 4, 5]);
    }
}
