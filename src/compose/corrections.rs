//! Corrections: the list of all, the mark and the note at a corrected value, and dated entries for feeds.
//!
//! Deliberately absent: whether a correction is true to what was published (`promises`).

use super::Composer;
use super::atlas::{body_slug, edition_slug, to};
use super::page::{
    Block, Entry, FeedEntry, Field, FieldContent, Href, Link, Page, Passage, Record, Section, Words,
};
use super::prose::Context;
use crate::i18n::corrections::{RecordWord as W, news_text, news_title, note, record_word};
use crate::i18n::dates;
use crate::i18n::findings::datum_name;
use crate::i18n::pages::{PageWord, of_body, page_word};
use crate::markdown::{self, Inline};
use crate::model::{
    Choice, Corrected, Correction, Edition, Observation, Quantity, Rate, Reading, SectionKind, parse_number,
};

/// The address of the list.
const SLUG: &str = "corrections";

impl Composer<'_> {
    /// Every correction, the newest first.
    fn corrections(&self) -> Vec<&Correction> {
        let mut all: Vec<&Correction> = self.archive.corrections().collect();
        all.sort_by(|one, other| {
            other.date.value.cmp(&one.date.value).then_with(|| one.name().cmp(&other.name()))
        });
        all
    }

    /// The list of corrections; it is there when there are none, and says so.
    pub(super) fn corrections_page(&self) -> Page {
        let corrections = self.corrections();
        let mut section = self.plain_section("corrections", PageWord::Corrections);
        let about = if corrections.is_empty() { W::None } else { W::About };
        section.blocks.push(Block::Notice(record_word(about, self.lang).to_owned()));
        if !corrections.is_empty() {
            let records = corrections.into_iter().map(|correction| self.record_of(correction));
            section.blocks.push(Block::Records(records.collect()));
        }
        let mut page = self.index_page(SLUG, PageWord::Corrections, vec![section]);
        page.description = record_word(W::About, self.lang).to_owned();
        page
    }

    fn record_of(&self, correction: &Correction) -> Record {
        let anchor = correction.anchor();
        let (old, new) = self.sides(correction);
        let own = |word| record_word(word, self.lang).to_owned();
        let field = |word, content| Field { label: own(word), content };
        let words = |words: Words| FieldContent::Words(words);
        let what = Link { words: self.what(correction), href: self.place_of(correction), current: false };
        let here = to(SLUG, Some(anchor.clone()));
        let mut fields = vec![
            field(W::Date, words(self.own(dates::date(&correction.date, self.lang)))),
            field(W::What, FieldContent::Link(what)),
            field(W::Old, words(old)),
            field(W::New, words(new)),
        ];
        let context = Context { year: Some(correction.year), body: None };
        let why = self.passage(&correction.why, &anchor, false, context);
        fields.extend(why.map(|why| field(W::Why, FieldContent::Text(why))));
        fields.push(field(
            W::Permalink,
            FieldContent::Link(Link {
                words: Words { text: format!("#{anchor}"), ..self.own("") },
                href: Some(here),
                current: false,
            }),
        ));
        Record { id: Some(anchor), title: Some(self.what(correction)), tags: Vec::new(), fields }
    }

    /// What was published and what is now, in words.
    fn sides(&self, correction: &Correction) -> (Words, Words) {
        let new = match &correction.new {
            Some(new) => self.said(correction, new),
            None => self.own(record_word(W::Withdrawn, self.lang)),
        };
        (self.said(correction, &correction.old), new)
    }

    /// Plain digits of a value are worded like the value, with its unit; everything else stays as printed.
    fn said(&self, correction: &Correction, text: &str) -> Words {
        let value = correction.value().and_then(|id| self.archive.observation(id));
        let worded = value.and_then(|value| {
            let unit = value.printed_unit();
            let digits = text.strip_suffix(unit).map_or(text, str::trim_end);
            let number = parse_number(digits).ok()?;
            let quantity = match value.reading.quantity()? {
                Quantity::Rate(_) => Quantity::Rate(Rate::new(number)?),
                Quantity::Number(_) => Quantity::Number(number),
                Quantity::Grade(_) => return None,
            };
            let reading = Reading::Published(crate::model::Operator::Equal, quantity);
            Some(self.value_words(&Observation { reading, ..value.clone() }))
        });
        match worded.filter(|words| !words.is_empty()) {
            Some(words) => self.own(words),
            None if text.is_ascii() => self.own(text),
            None => self.as_printed(text),
        }
    }

    /// The name of what was corrected.
    fn what(&self, correction: &Correction) -> Words {
        let year = correction.year;
        let name = match &correction.what.value {
            Corrected::Value(id) => {
                self.archive.observation(id).map(|value| datum_name(value, self.archive, self.lang))
            }
            Corrected::Incident(name) => {
                let mut all = self.insights.incidents.values().flatten();
                let case = all.find_map(|incident| {
                    let account = incident.accounts.iter().find(|account| account.to_string() == *name)?;
                    self.case_of(account)
                });
                return case.map_or_else(|| self.own(name.clone()), |case| self.words(&case.title));
            }
            Corrected::Goal(name) => {
                let reports = self.archive.editions.values().flat_map(|edition| edition.reports.values());
                let goal = reports.flat_map(|report| report.goals().iter().map(move |goal| (report, goal)));
                let mut goal = goal.filter(|(report, goal)| {
                    format!("{}/{}/{}", report.year, report.body, goal.id.value) == *name
                });
                let label = goal.next().and_then(|(_, goal)| goal.label.as_ref());
                return label.map_or_else(|| self.own(name.clone()), |label| self.words(label));
            }
            Corrected::Part(body, part) => {
                let words = match SectionKind::from_name(part.as_str()) {
                    Some(kind) if body.is_some() => {
                        crate::i18n::terms::section_kind(kind, self.lang).to_owned()
                    }
                    _ => self.reference_words(year, body.as_ref(), part),
                };
                Some(match body {
                    Some(body) => of_body(&self.body_name(body).text, &words, self.lang),
                    None => words,
                })
            }
            Corrected::Report(body) => {
                let year = dates::fiscal_year(year, self.lang);
                Some(of_body(&self.body_name(body).text, &year, self.lang))
            }
        };
        self.own(name.unwrap_or_else(|| correction.name()))
    }

    /// Where it stands now; nowhere where it was withdrawn.
    fn place_of(&self, correction: &Correction) -> Option<Href> {
        let year = correction.year;
        match &correction.what.value {
            Corrected::Value(id) => self.archive.observation(id).map(|value| self.atlas.datum(value)),
            Corrected::Incident(name) => self.case_named(name),
            Corrected::Goal(name) => {
                let (page, goal) = name.rsplit_once('/')?;
                Some(to(page, Some(format!("goal-{goal}"))))
            }
            Corrected::Part(body, part) => {
                let found = self.atlas.named(Some(year), body.as_ref(), part.as_str());
                let of_year = found.filter(|(of, ..)| *of == year).map(|(_, _, href)| href.clone());
                match body {
                    Some(body) => {
                        of_year.or_else(|| Some(to(&body_slug(year, body), Some(part.to_string()))))
                    }
                    None => of_year.or_else(|| Some(to(&edition_slug(year), None))),
                }
            }
            Corrected::Report(body) => Some(to(&body_slug(year, body), None)),
        }
    }

    /// The mark of a value that was corrected, which leads to the last correction of it.
    pub(super) fn correction_mark(&self, value: &Observation) -> Option<Link> {
        let last = self.corrections_of(value).pop()?;
        let words = self.own(record_word(W::Corrected, self.lang));
        Some(Link { words, href: Some(to(SLUG, Some(last.anchor()))), current: false })
    }

    /// The corrections of a value, the earliest first.
    fn corrections_of(&self, value: &Observation) -> Vec<&Correction> {
        let of_value = self.archive.corrections().filter(|correction| correction.value() == Some(&value.id));
        let mut found: Vec<&Correction> = of_value.collect();
        found.sort_by_key(|correction| correction.date.value);
        found
    }

    /// Notes on the corrected values of a table: the day, what was printed and what is now.
    pub(super) fn correction_notes(&self, values: &[&Observation], id: &str) -> Vec<Passage> {
        let mut notes: Vec<Passage> = Vec::new();
        for value in values {
            for correction in self.corrections_of(value) {
                let (old, new) = self.sides(correction);
                let of = crate::i18n::findings::value_name(value, self.archive, self.lang);
                let text = note(&correction.date, &of, &old.text, &new.text, self.lang);
                let id = format!("{id}-correction{}", notes.len() + 1);
                notes.push(self.plain_passage(text, id));
            }
        }
        notes
    }

    /// A sentence of the tool where texts of authors stand.
    fn plain_passage(&self, text: String, id: String) -> Passage {
        let blocks = vec![markdown::Block::Paragraph { content: vec![Inline::Text(text)], range: 0..0 }];
        Passage { blocks, links: Vec::new(), lang: self.lang, digest: false, id }
    }

    /// The way from a year's page to its corrections.
    pub(super) fn corrections_section(&self, edition: &Edition) -> Section {
        let own = self.corrections().into_iter().filter(|correction| correction.year == edition.year);
        let entry = |correction: &Correction| {
            let (old, new) = self.sides(correction);
            let href = Some(to(SLUG, Some(correction.anchor())));
            let link = Link { words: self.what(correction), href, current: false };
            let note = crate::i18n::corrections::change(&old.text, &new.text);
            Entry { note: Some(note), ..self.link_entry(link) }
        };
        let mut entries: Vec<Entry> = own.map(entry).collect();
        if entries.is_empty() {
            let link = self.site_link(SLUG, PageWord::Corrections);
            let none = record_word(W::None, self.lang).to_owned();
            entries.push(Entry { note: Some(none), ..self.link_entry(link) });
        }
        let mut section = self.contents_section("corrections", PageWord::Corrections, entries);
        section.title = self.own(record_word(W::OfYear, self.lang));
        section
    }

    /// Corrections as news, the newest first.
    pub(super) fn corrections_as_news(&self) -> Vec<FeedEntry> {
        let entry = |correction: &Correction| {
            let (old, new) = self.sides(correction);
            let why = self.plain(&correction.why);
            FeedEntry {
                slug: SLUG.to_owned(),
                anchor: Some(correction.anchor()),
                title: news_title(&self.what(correction).text, self.lang),
                summary: news_text(&old.text, &new.text, &why, self.lang),
                kind: page_word(PageWord::Corrections, self.lang).to_owned(),
                date: correction.date.value,
            }
        };
        self.corrections().into_iter().map(entry).collect()
    }
}
