//! Sections of a body's report: text, values, goals, audits, programmes, procedures, measures.

use super::Composer;
use super::chapter::Chapter;
use super::page::{Block, Cell, ColumnHead, Field, FieldContent, Record, Section, Table, TableRow};
use super::prose::Context;
use crate::i18n::pages::{PageWord, comma, page_word};
use crate::i18n::terms;
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
                blocks.extend(self.progress_of(groups, chapter.report));
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
        Section { blocks, source, sections, ..Section::new(id.to_owned(), title) }
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
                    blocks: block.into_iter().collect(),
                    ..Section::new(id, self.words(label))
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
            cells.push(self.answer_cell(report, goal, &id));
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
                citation: None,
            })
        })
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
