//! What is new, for those who follow the site.
//!
//! Deliberately absent: the form of a feed, and its address.

use crate::model::PartialDate;

/// What is new, the newest first.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// Its entries; at least one.
    pub entries: Vec<FeedEntry>,
}

/// An entry of the feed.
#[derive(Debug, Clone)]
pub struct FeedEntry {
    /// The page that it tells of, which is also what it is known by.
    pub slug: String,
    /// The place on that page.
    pub anchor: Option<String>,
    /// Its title.
    pub title: String,
    /// What it tells.
    pub summary: String,
    /// What kind of news it is.
    pub kind: String,
    /// The day of the news.
    pub date: PartialDate,
}
