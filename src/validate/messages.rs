//! Messages and texts of headings: the two languages of each joined, and every promised message there.

use std::collections::BTreeMap;

use super::Findings;
use crate::diagnostic::Problem;
use crate::load::schema::report::ReportFile;
use crate::load::{MessageFile, RawContent};
use crate::model::{
    BodyId, Choice, FiscalYear, Lang, Localized, LocalizedProse, Message, MessageState, Office, PartId,
    Report, TextOf, text_hash,
};

/// The messages of a report.
pub(super) fn of_report(
    file: &ReportFile,
    year: FiscalYear,
    states: &BTreeMap<Office, MessageState>,
    raw: &RawContent,
    findings: &mut Findings,
) -> BTreeMap<Office, Message> {
    let original = raw.original();
    let mut messages = BTreeMap::new();
    for (office, state) in states {
        let of = TextOf::Office(*office);
        let file_of = |lang| find(raw, year, Some(&file.body.value), &of, lang);
        let (ja, en) = (file_of(Lang::Ja), file_of(Lang::En));
        match (state, ja.or(en)) {
            (MessageState::Published, None) => {
                let path = format!(
                    "content/{year}/bodies/{}/{}.{}.md",
                    file.body.value,
                    office.name(),
                    original.tag()
                );
                // One that is there and could not be read has been reported for that.
                if !raw.unread.contains(&path) {
                    let problem = Problem::MissingMessage { message: office.name(), path };
                    let promised = file.messages.as_ref().and_then(|states| match office {
                        Office::Ciso => states.ciso.as_ref(),
                        Office::Advisor => states.advisor.as_ref(),
                    });
                    findings.report(problem, promised.map_or(file.body.span, |state| state.span));
                }
            }
            (MessageState::NotPublished | MessageState::NotStated, Some(found)) => {
                let problem = Problem::UnpromisedMessage { message: office.name() };
                findings.report(problem, found.front.span);
            }
            _ => {}
        }
        messages.extend(joined(of, ja, en, raw, findings).map(|message| (*office, message)));
    }
    messages
}

/// The texts of headings and columns of one year, each of its files.
pub(super) fn of_headings(
    year: FiscalYear,
    raw: &RawContent,
    findings: &mut Findings,
) -> BTreeMap<(Option<BodyId>, PartId), Message> {
    let mut texts = BTreeMap::new();
    for file in raw.messages.iter().filter(|file| file.year == year) {
        let TextOf::Heading(id) = &file.of else { continue };
        let key = (file.body.clone(), id.clone());
        if texts.contains_key(&key) {
            continue;
        }
        let file_of = |lang| find(raw, year, file.body.as_ref(), &file.of, lang);
        let text = joined(file.of.clone(), file_of(Lang::Ja), file_of(Lang::En), raw, findings);
        texts.extend(text.map(|text| (key, text)));
    }
    texts
}

/// One text of its two files, the translation held against the original.
fn joined(
    of: TextOf,
    ja: Option<&MessageFile>,
    en: Option<&MessageFile>,
    raw: &RawContent,
    findings: &mut Findings,
) -> Option<Message> {
    let (first, second) = if raw.original() == Lang::Ja { (ja, en) } else { (en, ja) };
    let source = first.or(second)?;
    check_translation(first, second, raw, findings);
    join(of, ja, en, source)
}

fn find<'r>(
    raw: &'r RawContent,
    year: FiscalYear,
    body: Option<&BodyId>,
    of: &TextOf,
    lang: Lang,
) -> Option<&'r MessageFile> {
    raw.messages.iter().find(|message| {
        message.year == year && message.body.as_ref() == body && message.of == *of && message.lang == lang
    })
}

/// One message of its two files; what only one of them says (signers, date) is taken from `source`.
fn join(
    of: TextOf,
    ja: Option<&MessageFile>,
    en: Option<&MessageFile>,
    source: &MessageFile,
) -> Option<Message> {
    let field = |get: fn(&MessageFile) -> Option<&String>| {
        let said = |file: Option<&MessageFile>| file.and_then(get).cloned();
        Localized::new(said(ja), said(en), source.front.span)
    };
    let text = |file: Option<&MessageFile>| file.map(|file| file.text.clone());
    Some(Message {
        of,
        kind: source.front.kind,
        role: field(|file| file.front.role.as_ref()),
        signers: source.front.signers.clone(),
        post: field(|file| file.front.post.as_ref()),
        date: source.front.date,
        at: source.front.at.clone(),
        text: Localized::new(text(ja), text(en), source.text.span)?,
        span: source.front.span,
    })
}

fn check_translation(
    original: Option<&MessageFile>,
    translation: Option<&MessageFile>,
    raw: &RawContent,
    findings: &mut Findings,
) {
    let (Some(original), Some(translation)) = (original, translation) else {
        for (file, lang) in [(original, translation), (translation, original)]
            .into_iter()
            .filter_map(|(there, missing)| missing.is_none().then_some(there?))
            .map(|there| (there, there.lang.other()))
        {
            if raw.languages().any(|known| known == lang) {
                findings.report(Problem::MissingTranslation { lang: lang.tag() }, file.front.span);
            }
        }
        return;
    };
    let hash = text_hash(&original.text.text);
    match &translation.front.translates {
        Some(of) if of.value == hash => {}
        Some(of) => findings.report(Problem::StaleTranslation { hash }, of.span),
        None => findings.report(Problem::StaleTranslation { hash }, translation.front.span),
    }
}

/// The page on the report, of its files in both languages.
pub(super) fn about(raw: &RawContent) -> Option<LocalizedProse> {
    let of = |lang| raw.about.iter().find(|(found, _)| *found == lang).map(|(_, text)| text.clone());
    let (ja, en) = (of(Lang::Ja), of(Lang::En));
    let span = ja.as_ref().or(en.as_ref())?.span;
    Localized::new(ja, en, span)
}

/// Reports message files of bodies that have no data file.
pub(super) fn report_orphans(
    year: FiscalYear,
    raw: &RawContent,
    reports: &BTreeMap<BodyId, Report>,
    findings: &mut Findings,
) {
    for message in raw.messages.iter().filter(|message| message.year == year) {
        let Some(body) = &message.body else { continue };
        let path = format!("content/{year}/bodies/{body}.yaml");
        if !reports.contains_key(body) && !raw.unread.contains(&path) {
            findings.report(Problem::MissingFile { path }, message.top);
        }
    }
}
