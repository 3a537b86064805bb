//! What stands on every page: titles, navigation, notices.

use super::Composer;
use super::page::{Demonstration, Frame, Furniture, Href, Link};
use crate::i18n::furniture::{Phrase, phrase};
use crate::i18n::pages::PageWord;

impl Composer<'_> {
    /// The frame of every page.
    pub(super) fn frame(&self) -> Frame {
        let site = &self.archive.site;
        let mut navigation = vec![
            self.site_link("bodies", PageWord::Bodies),
            self.site_link("measures", PageWord::Measures),
            self.site_link("data", PageWord::Data),
        ];
        if self.has_glossary() {
            navigation.insert(2, self.site_link("glossary", PageWord::Glossary));
        }
        if !self.insights.incidents.is_empty() {
            navigation.insert(1, self.site_link("incidents", PageWord::Incidents));
        }
        if self.has_goals() {
            navigation.insert(navigation.len() - 2, self.site_link("goals", PageWord::Goals));
        }
        let about = self.archive.about.as_ref().map(|_| self.site_link("about", PageWord::About));
        navigation.extend(about.clone());
        Frame {
            title: self.words(&site.title),
            description: self.words(&site.description),
            publisher: self.words(&site.publisher),
            demonstration: site.demonstration.then(|| self.demonstration()),
            navigation,
            search: self.site_link("search", PageWord::Search),
            footer: about
                .into_iter()
                .chain([
                    self.site_link("coverage", PageWord::Coverage),
                    self.site_link("corrections", PageWord::Corrections),
                ])
                .collect(),
            licence: Link {
                words: self.words(&site.licence.name),
                href: Some(Href::Web(site.licence.url.value.clone())),
                current: false,
            },
            words: self.furniture(),
            base_url: site.base_url.value.clone(),
        }
    }

    /// Whether there is a glossary.
    pub(super) fn has_glossary(&self) -> bool {
        self.archive.terms.iter().next().is_some()
    }

    /// Whether any report sets goals.
    pub(super) fn has_goals(&self) -> bool {
        let mut reports = self.archive.editions.values().flat_map(|edition| edition.reports.values());
        reports.any(|report| !report.goals().is_empty())
    }

    fn demonstration(&self) -> Demonstration {
        Demonstration {
            notice: phrase(Phrase::DemonstrationNotice, self.lang).to_owned(),
            originals_title: phrase(Phrase::Originals, self.lang).to_owned(),
            originals: self.archive.documents.iter().map(|document| self.words(&document.title)).collect(),
        }
    }

    fn furniture(&self) -> Furniture {
        let word = |name| phrase(name, self.lang).to_owned();
        Furniture {
            skip: word(Phrase::Skip),
            main_navigation: word(Phrase::MainNavigation),
            on_this_page: word(Phrase::OnThisPage),
            contents: word(Phrase::Contents),
            years: word(Phrase::Years),
            breadcrumbs: word(Phrase::Breadcrumbs),
            other_language: phrase(Phrase::OtherLanguage, self.lang).to_owned(),
            digest: word(Phrase::Digest),
            untranslated: word(Phrase::Untranslated),
            as_table: word(Phrase::AsTable),
            definition: word(Phrase::Definition),
            csv: word(Phrase::Csv),
            permalink_figure: word(Phrase::PermalinkFigure),
            permalink_table: word(Phrase::PermalinkTable),
            filter_rows: word(Phrase::FilterRows),
            rows_shown: word(Phrase::RowsShown),
            source: word(Phrase::Source),
            notes: word(Phrase::Notes),
            previous: word(Phrase::Previous),
            next: word(Phrase::Next),
            footnotes: word(Phrase::Footnotes),
            back: word(Phrase::Back),
            in_one: word(Phrase::InOne),
            previous_change: word(Phrase::PreviousChange),
            next_change: word(Phrase::NextChange),
            permalink_texts: word(Phrase::PermalinkTexts),
            search_field: word(Phrase::SearchField),
        }
    }
}
