//! Audits, education programmes and steps of procedures as records.

use super::Composer;
use super::page::{Field, Record};
use super::prose::Context;
use crate::i18n::pages::comma;
use crate::i18n::terms::{AuditField, ProgrammeField, StepField};
use crate::i18n::{dates, terms};
use crate::model::{Audit, LocalizedProse, Programme, Step};

impl Composer<'_> {
    fn list(&self, words: &[&'static str]) -> String {
        words.join(comma(self.lang))
    }

    pub(super) fn audits(&self, audits: &[Audit], id: &str, context: Context<'_>) -> Vec<Record> {
        use AuditField as F;
        let lang = self.lang;
        let audits = audits.iter().enumerate();
        audits
            .map(|(index, audit)| {
                let id = format!("{id}-{}", index + 1);
                let name = |field| terms::audit_field(field, lang);
                let text = |field, text: &Option<LocalizedProse>, part: &str| {
                    self.text_field(name(field), text.as_ref(), &format!("{id}-{part}"), context)
                };
                let methods: Vec<&'static str> =
                    audit.method.iter().map(|method| terms::audit_method(*method, lang)).collect();
                let method = self.list(&methods);
                let fields = [
                    text(F::Object, &audit.object, "object"),
                    text(F::Sample, &audit.sample, "sample"),
                    self.words_field(name(F::Method), Some(method)),
                    self.words_field(name(F::By), audit.by.map(|by| terms::auditor(by, lang).to_owned())),
                    self.words_field(
                        name(F::Period),
                        audit.period.as_ref().map(|period| dates::period(period, lang)),
                    ),
                    self.words_field(
                        name(F::Result),
                        Some(terms::audit_result(audit.result, lang).to_owned()),
                    ),
                    text(F::Finding, &audit.finding, "finding"),
                    text(F::FollowUp, &audit.follow_up, "follow-up"),
                ];
                let kind = terms::audit_kind(audit.kind, lang);
                let title = audit.label.as_ref().map(|label| self.words(label));
                Record {
                    tags: if title.is_some() { vec![kind.to_owned()] } else { Vec::new() },
                    title: Some(title.unwrap_or_else(|| self.own(kind))),
                    fields: fields.into_iter().flatten().collect(),
                    id: Some(id),
                }
            })
            .collect()
    }

    pub(super) fn programmes(&self, programmes: &[Programme], id: &str, context: Context<'_>) -> Vec<Record> {
        use ProgrammeField as F;
        let lang = self.lang;
        let programmes = programmes.iter().enumerate();
        programmes
            .map(|(index, programme)| {
                let id = format!("{id}-{}", index + 1);
                let name = |field| terms::programme_field(field, lang);
                // A programme that is named after its form says so once.
                let label = self.words(&programme.label);
                let forms = programme.form.iter().map(|form| terms::education_form(*form, lang).to_owned());
                let forms = forms.filter(|form| *form != label.text);
                let period = programme.period.as_ref().map(|period| dates::period(period, lang));
                let fields = [
                    self.text_field(
                        name(F::Audience),
                        programme.audience.as_ref(),
                        &format!("{id}-audience"),
                        context,
                    ),
                    self.words_field(name(F::Period), period),
                    self.text_field(name(F::Text), programme.text.as_ref(), &format!("{id}-text"), context),
                ];
                Record {
                    tags: forms.collect(),
                    title: Some(label),
                    fields: fields.into_iter().flatten().collect(),
                    id: Some(id),
                }
            })
            .collect()
    }

    pub(super) fn steps(&self, steps: &[Step], id: &str, context: Context<'_>) -> Vec<Vec<Field>> {
        let steps = steps.iter().enumerate();
        steps
            .map(|(index, step)| {
                let name = |field| terms::step_field(field, self.lang);
                let text = |field, text: Option<&LocalizedProse>, part: &str| {
                    self.text_field(name(field), text, &format!("{id}-step{}-{part}", index + 1), context)
                };
                let fields = [
                    text(StepField::Actor, step.actor.as_ref(), "actor"),
                    text(StepField::Action, Some(&step.action), "action"),
                    text(StepField::Receiver, step.receiver.as_ref(), "receiver"),
                ];
                fields.into_iter().flatten().collect()
            })
            .collect()
    }
}
