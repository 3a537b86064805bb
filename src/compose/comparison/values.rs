//! Changed values in words.

use super::super::Composer;
use super::{Entry, Line, Numbers};
use crate::derive::{Detail, Difference, Incomparable, Outcome, Review, Sides, ValueChange};
use crate::i18n::changes;
use crate::i18n::findings::value_name;
use crate::i18n::pages::{PageWord, full_stop, page_word};
use crate::i18n::{dates, numbers, terms};
use crate::model::{BodyId, Choice, Observation, Place};

impl Composer<'_> {
    /// A changed value under its body.
    pub(in crate::compose) fn value_entry(
        &self,
        change: &ValueChange,
        review: Option<&Review>,
    ) -> (Option<BodyId>, Entry) {
        let value = change.sides.latest();
        let lines = match &change.sides {
            Sides::New(new) => vec![self.one_sided(None, Some(new))],
            Sides::Gone(old) => vec![self.one_sided(Some(old), None)],
            Sides::Both(old, new) => {
                let lines = change.details.iter().map(|detail| self.detail_line(*detail, old, new, change));
                let mut lines: Vec<Line> = lines.collect();
                if let Some(review) = review {
                    self.restate(change, review, &mut lines);
                }
                lines
            }
        };
        let kind = page_word(PageWord::Value, self.lang).to_owned();
        let entry = Entry {
            id: change.id.to_string(),
            code: "value",
            kind,
            state: change.sides.state(),
            year: Some(value.of.year.number()),
            name: value_name(value, self.archive, self.lang),
            href: change.sides.after().map(|new| self.atlas.datum(new)),
            lines,
        };
        (Some(value.of.body.clone()), entry)
    }

    /// How far apart two values are; where that is refused, what the report itself says of it.
    fn outcome_words(&self, outcome: &Outcome, new: &Observation) -> String {
        let words = changes::outcome(outcome, new, self.archive, self.lang);
        match (outcome, new.said) {
            (Outcome::Refused(_), Some(said)) => {
                format!("{words}{}{}", full_stop(self.lang), terms::said(said, self.lang))
            }
            _ => words,
        }
    }

    /// Where definitions or scopes differ between years: the old value under the new definition, or that
    /// there is none.
    fn restate(&self, change: &ValueChange, review: &Review, lines: &mut [Line]) {
        let differs =
            |reason: &Incomparable| matches!(reason, Incomparable::Break(_) | Incomparable::Definition);
        let Some(Outcome::Refused(reason)) = &change.outcome else { return };
        let Some(line) = lines.iter_mut().find(|line| line.remark.is_some()).filter(|_| differs(reason))
        else {
            return;
        };
        let restated = review.restated.get(&change.id).and_then(|id| self.archive.observation(id));
        let said = match restated {
            Some(value) => changes::restated(&self.reading_words(value), self.lang),
            None => page_word(PageWord::NotReproducible, self.lang).to_owned(),
        };
        line.remark = line.remark.take().map(|remark| format!("{remark}{}{said}", full_stop(self.lang)));
    }

    fn one_sided(&self, old: Option<&Observation>, new: Option<&Observation>) -> Line {
        let number = |value: Option<&Observation>| value.and_then(Observation::plain_number);
        let unit = old.or(new).map(|value| value.unit.clone()).unwrap_or_default();
        Line {
            code: Detail::Reading.name(),
            label: changes::detail(Detail::Reading, self.lang).to_owned(),
            old: old.map(|value| self.reading_words(value)),
            new: new.map(|value| self.reading_words(value)),
            numbers: Some(Numbers {
                old: number(old),
                new: number(new),
                difference: None,
                unit,
                refused: None,
            }),
            ..Line::default()
        }
    }

    fn detail_line(
        &self,
        detail: Detail,
        old: &Observation,
        new: &Observation,
        change: &ValueChange,
    ) -> Line {
        let words: [String; 2] = match detail {
            Detail::Reading => [old, new].map(|value| self.reading_words(value)),
            Detail::Definition => [old, new].map(|value| self.definition_words(value)),
            Detail::Sample => [old, new].map(|value| self.sample_words(value)),
            Detail::BaseDate => {
                let date = |value: &Observation| value.as_of.map(|date| dates::date(&date, self.lang));
                [old, new].map(|value| date(value).unwrap_or_default())
            }
            Detail::Place => [old, new].map(|value| self.place_words(&value.place)),
            Detail::Remark => [old, new].map(|value| self.remark_words(value)),
        };
        let [before, after] = words;
        let some = |words: String| (!words.is_empty()).then_some(words);
        let reading = detail == Detail::Reading
            || (detail == Detail::Definition && !change.details.contains(&Detail::Reading));
        let outcome = change.outcome.as_ref().filter(|_| reading);
        Line {
            code: detail.name(),
            label: changes::detail(detail, self.lang).to_owned(),
            old: some(before),
            new: some(after),
            remark: outcome.map(|outcome| self.outcome_words(outcome, new)),
            improved: change.improved.filter(|_| reading),
            numbers: outcome.map(|outcome| numbers_of(outcome, old, new)),
            ..Line::default()
        }
    }

    /// A value as a cell would show it.
    fn reading_words(&self, value: &Observation) -> String {
        let worded = numbers::observation(value, &self.archive.measures.units, self.lang);
        let absent = || terms::absence(&value.reading, self.lang).unwrap_or_default();
        worded.map_or_else(absent, |worded| worded.joined())
    }

    fn definition_words(&self, value: &Observation) -> String {
        let measure = self.archive.measures.measures.get(&value.of.measure);
        let found = measure.and_then(|measure| measure.definition(&value.definition));
        found.map_or_else(|| value.definition.to_string(), |definition| self.plain(&definition.text))
    }

    fn sample_words(&self, value: &Observation) -> String {
        let n = value.n.map(|n| format!("N={}", numbers::quantity(&n, self.lang)));
        let share = value.share.map(|share| numbers::share(&share, self.lang));
        n.into_iter().chain(share).collect::<Vec<_>>().join(", ")
    }

    fn place_words(&self, place: &Place) -> String {
        self.source_words(place).unwrap_or_default()
    }

    fn remark_words(&self, value: &Observation) -> String {
        let printed = [&value.printed.measure, &value.printed.role, &value.printed.figure];
        let said = value.said.map(|said| terms::said(said, self.lang).to_owned());
        let remarks = value.note.iter().chain(&value.account);
        let remarks = remarks.chain(value.accepted.iter().map(|accepted| &accepted.reason));
        let all = printed.into_iter().flatten().cloned().chain(said);
        all.chain(remarks.map(|remark| self.plain(remark))).collect::<Vec<_>>().join(" / ")
    }
}

fn numbers_of(outcome: &Outcome, old: &Observation, new: &Observation) -> Numbers {
    let (difference, unit, refused) = match outcome {
        Outcome::Difference(Difference::Points(points)) => (Some(*points), "points".to_owned(), None),
        Outcome::Difference(Difference::Amount(amount)) => (Some(*amount), new.unit.clone(), None),
        Outcome::Grades(..) => (None, new.unit.clone(), None),
        Outcome::Refused(reason) => (None, new.unit.clone(), Some(reason.kind().name())),
    };
    Numbers { old: old.plain_number(), new: new.plain_number(), difference, unit, refused }
}
