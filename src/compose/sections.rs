//! Sections of a body's report: text, values, goals, audits, programmes, procedures, measures.

use super::Composer;
use super::chapter::Chapter;
use super::page::{Block, Cell, ColumnHead, Field, FieldContent, Record, Section, Table, TableRow, Words};
use super::prose::Context;
use crate::i18n::pages::{PageWord, comma, page_word, with_remark};
use crate::i18n::{dates, terms};
use crate::model::{self, Choice, Goal, LocalizedProse, Report, SectionContent, SectionKind, Topic};

impl Composer<'_> {
    /// A section with all that it holds.
    pub(super) fn section(&self, chapter: &Chapter<'_>, section: &model::Section) -> Section {
        let id = section.kind.name();
        let context = chapter.context;
        let mut blocks = Vec::new();
        if let Some(statement) = terms::section_statement(section.state, self.lang) {
            blocks.push(Block::Notice(statement.to_owned()));
        }
        if let SectionContent::Incidents { statement, .. } = &section.content
            && *statement != model::IncidentStatement::Listed
        {
            blocks.push(Block::Notice(terms::incident_statement(*statement, self.lang).to_owned()));
        }
        if section.kind == SectionKind::SelfInspection {
            blocks.extend(self.against_whole(chapter.report, &section.values, &format!("figure-{id}")));
        }
        blocks.extend(section.text.as_ref().and_then(|text| self.text_block(text, id, context)));
        if let SectionContent::Targets(targets) = &section.content {
            blocks.extend(self.targets(targets));
        }
        let caption = self.own(page_word(PageWord::ValuesOfSection, self.lang));
        blocks.extend(self.values_table(section, caption, context));
        let mut sections = Vec::new();
        match &section.content {
            SectionContent::Plain => {}
            SectionContent::Topics(topics) => self.topics(topics, id, context, &mut blocks, &mut sections),
            SectionContent::Goals(goals) => blocks.extend(self.goals_table(goals, chapter.report)),
            SectionContent::Targets(_) => {}
            SectionContent::Audits(audits) => {
                blocks.push(Block::Records(self.audits(audits, id, context)));
            }
            SectionContent::Programmes(programmes) if !programmes.is_empty() => {
                blocks.push(Block::Records(self.programmes(programmes, id, context)));
            }
            SectionContent::Programmes(_) => {}
            SectionContent::Steps(steps) if !steps.is_empty() => {
                blocks.push(Block::Steps(self.steps(steps, id, context)));
            }
            SectionContent::Steps(_) => {}
            SectionContent::Incidents { cases, .. } if !cases.is_empty() => {
                blocks.push(Block::Records(self.cases(cases, chapter.report)));
            }
            SectionContent::Incidents { .. } => {}
            SectionContent::Countermeasures(groups) => {
                for group in groups {
                    sections.push(self.countermeasures(group, &chapter.report.document, context));
                }
            }
        }
        let title = match (&section.title, section.headed) {
            (Some(title), _) => self.words(title),
            (None, true) => self.own(terms::section_kind(section.kind, self.lang)),
            (None, false) => self.own(""),
        };
        let source = self.printed_at(&chapter.report.document, section.at.as_ref());
        Section { chapter: false, id: id.to_owned(), number: None, title, blocks, source, sections }
    }

    pub(super) fn text_block(&self, text: &LocalizedProse, id: &str, context: Context<'_>) -> Option<Block> {
        self.passage(text, id, true, context).map(Block::Passage)
    }

    fn topics(
        &self,
        topics: &[Topic],
        id: &str,
        context: Context<'_>,
        blocks: &mut Vec<Block>,
        sections: &mut Vec<Section>,
    ) {
        for (index, topic) in topics.iter().enumerate() {
            let own = topic.id.as_ref().map_or_else(|| (index + 1).to_string(), |id| id.value.to_string());
            let id = format!("{id}-{own}");
            let block = self.text_block(&topic.text, &id, context);
            match &topic.label {
                Some(label) => sections.push(Section {
                    chapter: false,
                    title: self.words(label),
                    id,
                    number: None,
                    blocks: block.into_iter().collect(),
                    source: None,
                    sections: Vec::new(),
                }),
                None => blocks.extend(block),
            }
        }
    }

    /// Goals and how the next report answers them.
    fn goals_table(&self, goals: &[Goal], report: &Report) -> Option<Block> {
        let context = Context { year: Some(report.year), body: Some(&report.body) };
        let rows = goals.iter().map(|goal| {
            let id = format!("goal-{}", goal.id.value);
            let text = self.passage(&goal.text, &id, true, context).map(Self::text_cell);
            let mut cells: Vec<Cell> = text.into_iter().collect();
            cells.push(self.answer_cell(report, goal));
            if let Some(first) = cells.first_mut() {
                first.id = Some(id);
            }
            TableRow {
                group: None,
                head: goal.label.as_ref().map(|label| self.words(label)),
                href: None,
                cells,
            }
        });
        let mut rows: Vec<TableRow> = rows.collect();
        let word = |word| self.own(page_word(word, self.lang));
        // Where some goals have a label, those without are called what they are.
        let labelled = rows.iter().any(|row| row.head.is_some());
        for row in rows.iter_mut().filter(|row| labelled && row.head.is_none()) {
            row.head = Some(word(PageWord::Goal));
        }
        let head = |w| ColumnHead { words: word(w), numeric: false, break_before: None };
        (!rows.is_empty()).then(|| {
            Block::from(Table {
                id: "goals-table".to_owned(),
                number: None,
                caption: word(PageWord::Goal),
                stub: labelled.then(|| word(PageWord::Goal)),
                columns: vec![head(PageWord::WhatItSays), head(PageWord::NextYear)],
                rows,
                notes: Vec::new(),
                source: None,
                csv: None,
                permalink: false,
            })
        })
    }

    pub(super) fn answer_cell(&self, report: &Report, goal: &Goal) -> Cell {
        let name = format!("{}/{}/{}", report.year, report.body, goal.id.value);
        let later = self.archive.editions.values().flat_map(|edition| edition.reports.values());
        let answer = later.filter(|later| later.year > report.year).find_map(|later| {
            later.answers.iter().find(|answer| answer.goal.value == name).map(|a| (later, a))
        });
        match answer {
            Some((later, answer)) => {
                let year = dates::fiscal_year(later.year, self.lang);
                let text = with_remark(terms::answer_status(answer.status, self.lang), &year, self.lang);
                let mut cell = Self::words_cell(self.own(text));
                cell.href = self.body_href(later.year, &later.body);
                cell
            }
            None => Self::words_cell(self.own(page_word(PageWord::Open, self.lang))),
        }
    }

    /// How this report answers earlier goals.
    pub(super) fn answers_section(&self, report: &Report, context: Context<'_>) -> Option<Section> {
        let records: Vec<Record> = report
            .answers
            .iter()
            .enumerate()
            .map(|(index, answer)| {
                let text = answer.text.as_ref();
                let text =
                    text.and_then(|text| self.passage(text, &format!("answer-{}", index + 1), true, context));
                Record {
                    id: None,
                    title: Some(self.goal_label(&answer.goal)),
                    tags: vec![terms::answer_status(answer.status, self.lang).to_owned()],
                    fields: text
                        .into_iter()
                        .map(|text| {
                            self.field(page_word(PageWord::WhatItSays, self.lang), FieldContent::Text(text))
                        })
                        .collect(),
                }
            })
            .collect();
        (!records.is_empty()).then(|| Section {
            chapter: false,
            id: "answers".to_owned(),
            number: None,
            title: self.own(page_word(PageWord::EarlierGoals, self.lang)),
            blocks: vec![Block::Records(records)],
            source: None,
            sections: Vec::new(),
        })
    }

    /// The label of a goal named `year/body/id`.
    fn goal_label(&self, name: &str) -> Words {
        let reports = self.archive.editions.values().flat_map(|edition| edition.reports.values());
        let goals = reports.flat_map(|report| {
            let goals = match report.sections.get(&SectionKind::Goals).map(|section| &section.content) {
                Some(SectionContent::Goals(goals)) => goals.as_slice(),
                _ => &[],
            };
            goals.iter().map(move |goal| (format!("{}/{}/{}", report.year, report.body, goal.id.value), goal))
        });
        let found = goals.into_iter().find(|(id, _)| id == name).map(|(_, goal)| goal);
        match found.and_then(|goal| goal.label.as_ref()) {
            Some(label) => self.words(label),
            None => self.own(found.map_or_else(|| name.to_owned(), |goal| self.plain(&goal.text))),
        }
    }

    fn targets(&self, targets: &[model::Target]) -> Option<Block> {
        let names: Vec<String> = targets.iter().map(|target| self.words(&target.label).text).collect();
        let field =
            self.words_field(page_word(PageWord::Targets, self.lang), Some(names.join(comma(self.lang))));
        let record = |field| Record { id: None, title: None, tags: Vec::new(), fields: vec![field] };
        field.map(|field| Block::Records(vec![record(field)]))
    }

    pub(super) fn field(&self, label: &str, content: FieldContent) -> Field {
        Field { label: label.to_owned(), content }
    }

    /// A field of a text, where there is one.
    pub(super) fn text_field(
        &self,
        label: &str,
        text: Option<&LocalizedProse>,
        id: &str,
        context: Context<'_>,
    ) -> Option<Field> {
        let passage = self.passage(text?, id, true, context)?;
        Some(self.field(label, FieldContent::Text(passage)))
    }

    /// A field of the tool's own words, where there are any.
    pub(super) fn words_field(&self, label: &str, text: Option<String>) -> Option<Field> {
        text.filter(|text| !text.is_empty())
            .map(|text| self.field(label, FieldContent::Words(self.own(text))))
    }
}
