//! `codes.csv`: the ids that other files use and that have no file of their own, with their names.
//!
//! `list` says what an id names, `within` what it belongs to: a subject or a group to the group above it,
//! an answer (`option`) to its question, a grade to its scale. `number` is what a unit multiplies with
//! (10000 for 万件), and the lowest rate of a grade, in percent.

use rust_decimal::Decimal;

use super::field::{Field, Worded, words};
use super::sheet::{Filled, Sheet};
use crate::i18n::columns::Column;
use crate::model::{Archive, LocalizedProse, MeasureBook};

struct Row<'a> {
    list: &'static str,
    code: Field,
    within: Field,
    name: Option<&'a dyn Worded>,
    text: Option<&'a LocalizedProse>,
    number: Option<Decimal>,
}

impl<'a> Row<'a> {
    fn named(list: &'static str, code: impl Into<Field>, name: &'a dyn Worded) -> Self {
        Self { list, code: code.into(), within: Field::default(), name: Some(name), text: None, number: None }
    }

    fn within(self, within: impl Into<Field>) -> Self {
        Self { within: within.into(), ..self }
    }
}

/// The sheet, list by list and in the order of the registries.
pub(super) fn sheet(archive: &Archive) -> Filled {
    let rows = rows(&archive.measures);
    Sheet::of(&rows)
        .column(Column::List, |row| row.list)
        .column(Column::Code, |row| row.code.clone())
        .column(Column::Within, |row| row.within.clone())
        .both(Column::Name, |row| row.name)
        .both(Column::Text, |row| row.text)
        .column(Column::Number, |row| row.number)
        .key(&["list", "code", "within"])
        .done()
}

fn rows(book: &MeasureBook) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for role in &book.roles {
        let text = role.text.as_ref();
        rows.push(Row { text, ..Row::named("role", &role.id.value, &role.name) });
    }
    for subject in &book.subjects {
        let group = subject.group.as_ref().map(|group| &group.value);
        rows.push(Row::named("subject", &subject.id.value, &subject.name).within(group));
    }
    for group in &book.groups {
        let parent = group.parent.as_ref().map(|parent| &parent.value);
        rows.push(Row::named("group", &group.id.value, &group.name).within(parent));
    }
    for question in &book.questions {
        rows.push(Row::named("question", &question.id.value, &question.label));
        for option in &question.options {
            let option = Row::named("option", &option.id.value, &option.label);
            rows.push(option.within(&question.id.value));
        }
    }
    for category in &book.categories {
        rows.push(Row::named("category", &category.id.value, &category.label));
    }
    for unit in book.units.values() {
        let number = Some(unit.factor.value);
        rows.push(Row { number, ..Row::named("unit", words(&unit.id.value), &unit.name) });
    }
    for scale in &book.scales {
        rows.extend(scale.grades.iter().map(|grade| Row {
            list: "grade",
            code: grade.grade.value.into(),
            within: (&scale.id.value).into(),
            name: None,
            text: grade.text.as_ref(),
            number: Some(grade.at_least.value),
        }));
    }
    rows
}
