//! Books: what is on their pages, where their lists say it is, what assistive technology gets, and that the
//! words of authors are never more than words.
//!
//! The fonts are no part of the repository (`npm ci --prefix themes/fonts` brings them) and pages are read back
//! with `pdftotext`. Without the one or the other what needs them says so and passes, unless
//! `HAKUSHO_REQUIRE_BROWSER` is `1`. The books of the real content are made once for all tests.

mod book;
mod hostile;
mod places;
mod refusals;
mod structure;
mod words;

pub(crate) use refusals::missing_glyph;
