//! The feed: what is new, by the dates that the content itself bears.
//!
//! News are listed in one place ([`Composer::news`]), and whoever has more of them adds them there: a feed is
//! made of dated entries of whatever kind. What bears no date is no news, since nothing here knows a clock.

use super::Composer;
use super::atlas::edition_slug;
use super::page::{Feed, FeedEntry, Href, Link};
use crate::i18n::dates;
use crate::i18n::open_data::{DataWord, data_word, feed_of};
use crate::i18n::pages::{comma, edition_title};
use crate::model::{Edition, PartialDate};

impl Composer<'_> {
    /// Everything that is news: corrections, and the years, each as of the latest date of its documents.
    pub(super) fn news(&self) -> Vec<FeedEntry> {
        let years = self.archive.editions.values().filter_map(|edition| self.news_of(edition));
        self.corrections_as_news().into_iter().chain(years).collect()
    }

    fn news_of(&self, edition: &Edition) -> Option<FeedEntry> {
        let documents = edition.documents.iter().filter_map(|of| self.archive.documents.get(&of.document));
        let documents: Vec<_> = documents.collect();
        let date = documents.iter().filter_map(|document| document.date).max_by_key(day)?;
        let titles: Vec<String> = documents.iter().map(|document| self.words(&document.title).text).collect();
        Some(FeedEntry {
            slug: edition_slug(edition.year),
            anchor: None,
            title: edition_title(&dates::fiscal_year_long(edition.year, self.lang), self.lang),
            summary: titles.join(comma(self.lang)),
            kind: data_word(DataWord::NewEdition, self.lang).to_owned(),
            date,
        })
    }

    /// The feed of dated entries, the newest first; those of one day keep their order.
    pub(super) fn feed(&self, mut entries: Vec<FeedEntry>) -> Option<Feed> {
        entries.sort_by_key(|entry| std::cmp::Reverse(day(&entry.date)));
        let title = feed_of(&self.words(&self.archive.site.title).text, self.lang);
        (!entries.is_empty()).then_some(Feed { title, entries })
    }

    /// The way to the feed, where there is one.
    pub(super) fn feed_link(&self) -> Option<Link> {
        let words = self.own(data_word(DataWord::Feed, self.lang));
        let href = Href::Data(format!("{}/feed.xml", self.lang.tag()));
        (!self.news().is_empty()).then_some(Link { words, href: Some(href), current: false })
    }
}

/// The day of a date; a month or a year that is printed alone begins it.
fn day(date: &PartialDate) -> (u16, u8, u8) {
    (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}
