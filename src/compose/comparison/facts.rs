//! Changed facts in words.

use super::super::Composer;
use super::super::atlas::{body_slug, edition_slug, to};
use super::super::page::Href;
use super::{Entry, Line};
use crate::derive::{
    Aspect, AspectChange, Bilingual, Fact, FactChange, FactName, Piece, Said, Sides, Thing, Written,
    compare_wording,
};
use crate::i18n::pages::{PageWord, full_stop, page_word};
use crate::i18n::{changes, terms};
use crate::model::{AuditKind, BodyId, Choice, Lang, Office, PartId, SectionKind};

impl Composer<'_> {
    /// A changed fact under the body whose report says it.
    pub(in crate::compose) fn fact_entry(&self, change: &FactChange) -> (Option<BodyId>, Entry) {
        let name = &change.name;
        let entry = Entry {
            id: id_of(name),
            code: name.thing.name(),
            kind: changes::thing(name.thing, self.lang).to_owned(),
            state: change.sides.state(),
            year: name.year.map(crate::model::FiscalYear::number),
            name: self.fact_name(name, change.sides.latest()),
            href: change.sides.after().and_then(|_| self.fact_href(name)),
            lines: change.aspects.iter().map(|aspect| self.aspect_line(aspect)).collect(),
        };
        (name.body.clone(), entry)
    }

    /// What a fact is of: its own words, else those of its kind.
    fn fact_name(&self, name: &FactName, fact: &Fact) -> String {
        let closed = match name.thing {
            Thing::Section => {
                SectionKind::from_name(&name.id).map(|kind| terms::section_kind(kind, self.lang))
            }
            Thing::Message => Office::from_name(&name.id).map(|office| terms::office(office, self.lang)),
            Thing::Audit => AuditKind::from_name(&name.id).map(|kind| terms::audit_kind(kind, self.lang)),
            Thing::Report => Some(page_word(PageWord::SummaryOfReport, self.lang)),
            _ => None,
        };
        let own = match fact.get(Aspect::Title) {
            Some(Said::Words(words)) => words.show(self.lang).map(|(words, _)| words.as_str()),
            _ => None,
        };
        own.or(closed).unwrap_or(&name.id).to_owned()
    }

    /// Where a fact stands on the site; the page of its report where it has no address of its own.
    fn fact_href(&self, name: &FactName) -> Option<Href> {
        let year = name.year?;
        let last = name.id.rsplit('/').next()?;
        let part = PartId::new(last);
        match (name.thing, &name.body) {
            (Thing::Heading, body) => self.atlas.heading_of(year, body.as_ref(), &part?).cloned(),
            (Thing::Table | Thing::TextTable | Thing::Drawing | Thing::IncidentList, _) => {
                let (_, _, href) = self.atlas.named(Some(year), None, last)?;
                Some(href.clone())
            }
            (Thing::Goal, Some(body)) => Some(to(&body_slug(year, body), Some(format!("goal-{}", name.id)))),
            (Thing::Section, Some(body)) => Some(to(&body_slug(year, body), Some(name.id.clone()))),
            (_, Some(body)) if self.body_href(year, body).is_some() => self.body_href(year, body),
            _ => Some(to(&edition_slug(year), None)),
        }
    }

    fn aspect_line(&self, change: &AspectChange) -> Line {
        let lang = self.shown_language(&change.sides);
        let words = |said: Option<&Said>| said.map(|said| changes::said(said, self.archive, lang));
        let wording = match &change.sides {
            Sides::Both(Said::Text(old), Said::Text(new)) => pair(old, new, lang),
            _ => None,
        };
        let marks_only = wording.as_ref().is_some_and(|(old, new)| old.words == new.words);
        let word = |word| page_word(word, self.lang).to_owned();
        let compared = wording.map(|(old, new)| (old, new, compare_wording(&old.words, &new.words)));
        let anew = compared.as_ref().is_some_and(|(.., wording)| !wording.is_worth_marking());
        let in_part = compared.as_ref().is_some_and(|(.., wording)| !wording.complete);
        let remarks = [
            (change.left_behind.is_some(), PageWord::TranslationLeftBehind),
            (marks_only, PageWord::MarksOnly),
            (anew, PageWord::WrittenAnew),
            (in_part && !anew, PageWord::ComparedInPart),
        ];
        let remarks = remarks.into_iter().filter(|(said, _)| *said).map(|(_, remark)| word(remark));
        let remark = remarks.collect::<Vec<_>>().join(full_stop(self.lang));
        let pieces = match (compared, &change.sides) {
            (Some((old, new, _)), _) if anew => {
                Some(vec![Piece::Gone(old.words.clone()), Piece::New(new.words.clone())])
            }
            (Some((.., wording)), _) => Some(wording.pieces),
            (None, Sides::Gone(said @ Said::Text(_))) => {
                Some(vec![Piece::Gone(words(Some(said)).unwrap_or_default())])
            }
            (None, Sides::New(said @ Said::Text(_))) => {
                Some(vec![Piece::New(words(Some(said)).unwrap_or_default())])
            }
            (None, _) => None,
        };
        Line {
            code: change.aspect.name(),
            label: changes::aspect(change.aspect, self.lang).to_owned(),
            old: words(change.sides.before()),
            new: words(change.sides.after()),
            foreign: self.foreign(&change.sides, lang),
            remark: (!remark.is_empty()).then_some(remark),
            wording: pieces,
            ..Line::default()
        }
    }

    /// The language of both sides, shown in `lang`, where it is not the reader's: what stays as printed is
    /// Japanese, and what is not translated falls back.
    fn foreign(&self, sides: &Sides<Said>, lang: Lang) -> Option<Lang> {
        let of = |said: &Said| match said {
            Said::Words(words) => words.show(lang).map(|(_, lang)| lang),
            Said::Text(text) => text.show(lang).map(|(_, lang)| lang),
            Said::AsPrinted(_) => Some(Lang::Ja),
            Said::Coded(_) | Said::Date(_) | Said::Periods(_) => None,
        };
        of(sides.latest()).filter(|lang| *lang != self.lang)
    }

    /// The language in which a change is shown: the reader's where it changed in that, else the other.
    fn shown_language(&self, sides: &Sides<Said>) -> Lang {
        let differs = match sides {
            Sides::Both(Said::Words(old), Said::Words(new)) => old.get(self.lang) != new.get(self.lang),
            Sides::Both(Said::Text(old), Said::Text(new)) => old.get(self.lang) != new.get(self.lang),
            _ => true,
        };
        if differs { self.lang } else { self.lang.other() }
    }
}

/// Both texts in a language, where both have it.
fn pair<'t>(
    old: &'t Bilingual<Written>,
    new: &'t Bilingual<Written>,
    lang: Lang,
) -> Option<(&'t Written, &'t Written)> {
    let shown = |text: &'t Bilingual<Written>| text.show(lang).map(|(text, _)| text);
    Some((shown(old)?, shown(new)?))
}

/// The id of a fact: `[year/][body/]thing/id`.
fn id_of(name: &FactName) -> String {
    let year = name.year.map(|year| year.to_string());
    let body = name.body.as_ref().map(ToString::to_string);
    let own = Some(name.id.clone()).filter(|id| !id.is_empty());
    let parts = year.into_iter().chain(body).chain([name.thing.name().to_owned()]).chain(own);
    parts.collect::<Vec<_>>().join("/")
}
