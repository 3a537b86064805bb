//! Measures and the responses to them, group by group: the source pairs groups, not items.

use super::Composer;
use super::page::{Block, FieldContent, Record, Section};
use super::prose::Context;
use crate::i18n::pages::{PageWord, page_word};
use crate::i18n::terms::CountermeasureField;
use crate::i18n::{dates, terms};
use crate::model::{self, CountermeasureGroup, DocumentId};

impl Composer<'_> {
    /// A group of measures and the responses to it as a whole.
    pub(super) fn countermeasures(
        &self,
        group: &CountermeasureGroup,
        document: &DocumentId,
        context: Context<'_>,
    ) -> Section {
        use CountermeasureField as F;
        let name = |field| terms::countermeasure_field(field, self.lang);
        let prefix = group.id.value.to_string();
        let phrases = |phrases: &[model::KeyPhrase]| {
            let words: Vec<String> = phrases.iter().map(|phrase| self.words(&phrase.label).text).collect();
            self.words_field(name(F::KeyPhrases), Some(words.join(" / ")))
        };
        let parts = |parts: &[model::SubItem], id: &str| {
            let parts: Vec<_> = parts
                .iter()
                .enumerate()
                .filter_map(|(n, part)| {
                    self.passage(&part.text, &format!("{id}-part{}", n + 1), true, context)
                })
                .collect();
            (!parts.is_empty()).then(|| self.field(name(F::Parts), FieldContent::Texts(parts)))
        };
        let measures = group.measures.iter().map(|measure| {
            let id = format!("{prefix}-{}", measure.id.value);
            let fields = [
                self.text_field(name(F::Measures), Some(&measure.text), &id, context),
                phrases(&measure.key_phrases),
                parts(&measure.sub, &id),
            ];
            Record {
                id: Some(id),
                title: None,
                tags: Vec::new(),
                fields: fields.into_iter().flatten().collect(),
            }
        });
        let responses = group.responses.iter().map(|response| {
            let id = format!("{prefix}-{}", response.id.value);
            let dates: Vec<String> =
                response.dates.iter().map(|date| dates::printed_date(date, self.lang)).collect();
            let budget: Vec<String> =
                response.budget.iter().map(|budget| self.words(&budget.label).text).collect();
            let fields = [
                self.text_field(name(F::Responses), Some(&response.text), &id, context),
                phrases(&response.key_phrases),
                self.words_field(name(F::Dates), Some(dates.join(" / "))),
                self.words_field(name(F::Budget), Some(budget.join(" / "))),
                parts(&response.sub, &id),
            ];
            Record {
                id: Some(id),
                title: None,
                tags: vec![terms::response_state(response.state, self.lang).to_owned()],
                fields: fields.into_iter().flatten().collect(),
            }
        });
        let sub = |part: &str, field, records: Vec<Record>| Section {
            blocks: vec![Block::Records(records)],
            ..Section::new(format!("{prefix}-{part}"), self.own(name(field)))
        };
        let sections = vec![
            sub("measures", F::Measures, measures.collect()),
            sub("responses", F::Responses, responses.collect()),
        ];
        Section {
            blocks: vec![Block::Notice(page_word(PageWord::GroupNote, self.lang).to_owned())],
            source: self.printed_at(document, group.at.as_ref()),
            sections,
            ..Section::new(prefix.clone(), self.words(&group.label))
        }
    }
}
