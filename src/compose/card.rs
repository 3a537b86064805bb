//! What a social card says: the picture that other sites show where somebody shares a page.
//!
//! Deliberately absent: places, sizes and colours (`render::card`), and anything that the page itself does not
//! say.

use super::chart::Chart;

/// One card, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The title of the site.
    pub site: String,
    /// The title of the page, with its year.
    pub title: String,
    /// What was found, in one sentence; empty where nothing was.
    pub finding: String,
    /// The first chart of the page that shows values, where there is one.
    pub chart: Option<Chart>,
    /// Numbers or grades with their names, for a card without a chart; at most three.
    pub numbers: Vec<Number>,
    /// The same in words, for those who do not see it.
    pub alternative: String,
    /// Who publishes the site.
    pub publisher: String,
    /// That the site is a demonstration, where it is one.
    pub notice: Option<String>,
}

/// A number or a grade with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is.
    pub label: String,
    /// As worded for readers.
    pub value: String,
    /// What follows it, set small.
    pub unit: String,
}
