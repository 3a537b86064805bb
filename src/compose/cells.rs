//! Cells: a datum as a reader sees it, with every mark that it must carry.

use super::Composer;
use super::page::{Cell, CellContent, Passage, Words};
use crate::i18n::findings::change;
use crate::i18n::pages::{PageWord, page_word};
use crate::i18n::{dates, numbers, terms};
use crate::model::{DocumentId, Lines, MeasureKind, Observation, Place, Quantity, Reading};

impl Composer<'_> {
    /// The cell of a datum.
    pub(super) fn datum_cell(&self, value: &Observation) -> Cell {
        let content = match (&value.reading, value.reading.quantity()) {
            (_, Some(Quantity::Grade(grade))) => CellContent::Grade(grade),
            (Reading::InWords { words, .. }, _) => CellContent::Words(self.words(words)),
            (_, Some(_)) => CellContent::Number(self.value_words(value)),
            (reading, None) => CellContent::Absent(terms::absence(reading, self.lang).unwrap_or_default()),
        };
        let order = match value.reading.quantity() {
            Some(Quantity::Grade(grade)) => Some(grade.to_string()),
            _ => value.plain_number().map(|number| number.to_string()),
        };
        Cell {
            id: Some(value.id.anchor()),
            order,
            marks: self.marks(value),
            correction: self.correction_mark(value),
            ..Cell::new(content)
        }
    }

    /// A value as worded, with what follows it.
    pub(super) fn value_words(&self, value: &Observation) -> String {
        let worded = numbers::observation(value, &self.archive.measures.units, self.lang);
        worded.map(|worded| worded.joined()).unwrap_or_default()
    }

    /// The marks of a value: what a reader must know before comparing it.
    fn marks(&self, value: &Observation) -> Vec<String> {
        let mut marks = Vec::new();
        let mut mark = |word| marks.push(page_word(word, self.lang).to_owned());
        if value.own_definition {
            mark(PageWord::OwnDefinition);
        }
        if matches!(value.reading, Reading::Restated(..)) {
            mark(PageWord::Restated);
        }
        if value.account.is_some() {
            mark(PageWord::OtherAccount);
        }
        if !value.accepted.is_empty() {
            mark(PageWord::KeptAsPrinted);
        }
        marks
    }

    /// A cell of words.
    pub(super) fn words_cell(words: Words) -> Cell {
        Cell::new(CellContent::Words(words))
    }

    /// A cell of a text.
    pub(super) fn text_cell(passage: Passage) -> Cell {
        Cell::new(CellContent::Text(passage))
    }

    /// The change of a value on the year before, in words.
    pub(super) fn change_cell(&self, value: &Observation) -> Cell {
        let content = match self.insights.changes.get(&value.id) {
            Some(found @ Ok(_)) => {
                CellContent::Words(self.own(change(found, value, self.archive, self.lang)))
            }
            Some(found) => CellContent::Absent(change(found, value, self.archive, self.lang)),
            None => match value.said {
                Some(said) => CellContent::Words(self.own(terms::said(said, self.lang))),
                None => CellContent::Absent(page_word(PageWord::NoPreviousYear, self.lang).to_owned()),
            },
        };
        Cell::new(content)
    }

    /// What a value is of beside its measure: its role as printed, its subject, its threshold.
    pub(super) fn value_subject(&self, value: &Observation) -> Words {
        let book = &self.archive.measures;
        let subject = value.of.subject.as_ref();
        let subject = subject.and_then(|id| book.subject_label(value.of.question.as_ref(), id));
        let role = book.roles.get(&value.of.role).map(|role| &role.name);
        let measure = book.measures.get(&value.of.measure);
        // A count is of all persons only where it counts persons; "all roles" would say more than it does.
        let role = role.filter(|_| {
            value.of.role.as_str() != "all"
                || measure.is_none_or(|measure| measure.kind != MeasureKind::Count)
        });
        let words = subject.or(role).map_or_else(|| self.own(""), |label| self.words(label));
        Self::printed(words, value.printed.role.as_ref(), self.lang)
    }

    /// Where lines of a document are printed, in words.
    pub(super) fn printed_at(&self, document: &DocumentId, lines: Option<&Lines>) -> Option<String> {
        self.source_words(&Place { document: document.clone(), lines: lines?.clone() })
    }

    /// The same in few words, for cells and fields.
    pub(super) fn short_place(&self, document: &DocumentId, lines: Option<&Lines>) -> Option<String> {
        let place = Place { document: document.clone(), lines: lines?.clone() };
        let document = self.archive.documents.get(document)?;
        (!place.lines.is_empty()).then(|| dates::short_place(&place, document, self.lang))
    }

    /// Where something is printed, in words.
    pub(super) fn source_words(&self, place: &Place) -> Option<String> {
        let document = self.archive.documents.get(&place.document)?;
        (!place.lines.is_empty()).then(|| dates::place(place, document, self.lang))
    }
}
