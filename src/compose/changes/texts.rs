//! Passages of two years side by side.

use super::super::Composer;
use super::super::page::{Block, Contrast, Section};
use crate::derive::{
    Aspect, Bilingual, Fact, FactChange, Piece, Review, Said, Thing, Written, compare_wording,
};
use crate::i18n::pages::{PageWord, page_word, sentence, titled};
use crate::i18n::{changes, dates, terms};
use crate::model::{BodyId, Lang, SectionKind, text_hash};

impl Composer<'_> {
    /// All passages that differ, in the order of the report.
    pub(super) fn texts_section(&self, review: &Review) -> Option<Section> {
        let mut changes: Vec<&FactChange> = review.changes.facts.iter().collect();
        changes.sort_by_key(|change| place_in_report(change));
        let mut sections: Vec<Section> =
            changes.into_iter().filter_map(|change| self.contrast_section(change, review)).collect();
        if sections.is_empty() {
            return None;
        }
        settle_neighbours(&mut sections);
        let mut section = self.plain_section("texts", PageWord::TextsSideBySide);
        section.blocks = vec![Block::Notice(page_word(PageWord::TextsNote, self.lang).to_owned())];
        section.sections = sections;
        Some(section)
    }

    fn contrast_section(&self, change: &FactChange, review: &Review) -> Option<Section> {
        let aspect = match change.name.thing {
            Thing::Report => Aspect::Lede,
            Thing::Section | Thing::Topic | Thing::Message => Aspect::Text,
            _ => return None,
        };
        let text = |fact: &Fact| match fact.get(aspect) {
            Some(Said::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let old = change.sides.before().and_then(text);
        let new = change.sides.after().and_then(text);
        // A report may say elsewhere, in values or in items what the other says in a text of this name.
        let (old, new) = old.zip(new)?;
        if same_words(&old, &new) {
            return None;
        }
        let (pieces, marked, note, lang) = self.pieces(&old, &new)?;
        let id = contrast_id(change);
        let (_, entry) = self.fact_entry(change);
        let sides = self.sides_of(change, review);
        let titles = sides.each_ref().map(|side| side.as_ref().and_then(|side| side.title.clone()));
        let differ = titles.first() != titles.last();
        let mut heads = [review.before, review.year].map(|year| dates::fiscal_year(year, self.lang));
        let mut section = self.plain_section(&id, PageWord::TextsSideBySide);
        section.title = self.own(entry.name);
        if differ {
            for (head, title) in heads.iter_mut().zip(titles) {
                *head = title.map_or_else(|| head.clone(), |title| titled(head, &title, self.lang));
            }
            // Neither side's own title is that of both.
            let common = section_of(change).filter(|_| change.name.thing == Thing::Section);
            if let Some(kind) = common {
                section.title = self.own(terms::section_kind(kind, self.lang));
            }
        }
        section.blocks = vec![Block::Contrast(Box::new(Contrast {
            id: format!("{id}-text"),
            heads,
            pieces,
            marked,
            lang,
            note,
            neighbours: [None, None],
        }))];
        section.blocks.extend(self.what_follows(&sides));
        Some(section)
    }

    /// The pieces of a contrast, whether they are marked, what is said of it, and its language.
    fn pieces(
        &self,
        old: &Bilingual<Written>,
        new: &Bilingual<Written>,
    ) -> Option<(Vec<Piece>, bool, Option<String>, Lang)> {
        let ((old, _), (new, lang)) = (old.show(self.lang)?, new.show(self.lang)?);
        let wording = compare_wording(&old.words, &new.words);
        let marked = wording.is_worth_marking();
        let note = match (marked, wording.complete) {
            // The other language differs, and both have the same places.
            _ if old.words == new.words => Some(PageWord::SameInThisLanguage),
            (true, true) => None,
            (true, false) => Some(PageWord::ComparedInPart),
            (false, _) => Some(PageWord::WrittenAnew),
        };
        let note = note.map(|word| sentence(page_word(word, self.lang), self.lang));
        Some((wording.pieces, marked, note, lang))
    }

    /// The way from a section of a body's page to the same passage of the year before.
    pub(in super::super) fn contrast_way(
        &self,
        year: crate::model::FiscalYear,
        body: &BodyId,
        kind: SectionKind,
    ) -> Option<Block> {
        let review = self.insights.reviews.get(&year)?;
        let change = review.changes.facts.iter().find(|change| {
            change.name.body.as_ref() == Some(body)
                && matches!(change.name.thing, Thing::Section | Thing::Message)
                && section_of(change) == Some(kind)
        })?;
        // Only what stands there is led to.
        self.contrast_section(change, review)?;
        let slug = super::body::body_changes_slug(year, body);
        let words = changes::beside(&dates::fiscal_year(review.before, self.lang), self.lang);
        let href = super::super::atlas::to(&slug, Some(contrast_id(change)));
        Some(Block::Way(super::way(self.own(words), href)))
    }
}

/// The order of a report: its summary, its sections as they come, and topics after their sections.
fn place_in_report(change: &FactChange) -> (usize, Option<usize>) {
    use crate::model::Choice;
    let place = |kind| SectionKind::ALL.iter().position(|other| *other == kind);
    let rank = match change.name.thing {
        Thing::Report => 0,
        Thing::Topic => 2,
        _ => 1,
    };
    (rank, section_of(change).and_then(place))
}

/// Whether two texts have the same words in every language.
fn same_words(old: &Bilingual<Written>, new: &Bilingual<Written>) -> bool {
    let words =
        |text: &Bilingual<Written>| Lang::ALL.map(|lang| text.get(lang).map(|text| text.words.clone()));
    words(old) == words(new)
}

/// The section of a report that a fact is of.
pub(super) fn section_of(change: &FactChange) -> Option<SectionKind> {
    use crate::model::Choice;
    match (change.name.thing, change.name.id.as_str()) {
        (Thing::Section, id) => SectionKind::from_name(id),
        (Thing::Message, "ciso") => Some(SectionKind::CisoMessage),
        (Thing::Message, "advisor") => Some(SectionKind::AdvisorMessage),
        _ => None,
    }
}

/// The id of a contrast on its page: the name of its fact, or the hash of a name that is no address.
fn contrast_id(change: &FactChange) -> String {
    use crate::model::Choice;
    let (thing, own) = (change.name.thing.name(), &change.name.id);
    let plain = own.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '/'));
    match own.as_str() {
        "" => format!("text-{thing}"),
        own if plain => format!("text-{thing}-{}", own.replace('/', "-")),
        own => format!("text-{thing}-{}", text_hash(own)),
    }
}

/// Each contrast names the one before and the one after it.
fn settle_neighbours(sections: &mut [Section]) {
    let ids: Vec<String> = sections.iter().map(|section| section.id.clone()).collect();
    for (place, section) in sections.iter_mut().enumerate() {
        let before = place.checked_sub(1).and_then(|before| ids.get(before)).cloned();
        let after = ids.get(place + 1).cloned();
        for block in &mut section.blocks {
            if let Block::Contrast(contrast) = block {
                contrast.neighbours = [before.clone(), after.clone()];
            }
        }
    }
}
