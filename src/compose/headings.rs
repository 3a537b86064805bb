//! What stands under a heading of a document: its text, its tables, its drawings and its columns.

use super::Composer;
use super::atlas::{drawing_anchor, table_anchor};
use super::page::{Block, Message, Section, Words};
use super::prose::Context;
use crate::i18n::pages::signers;
use crate::i18n::{dates, terms};
use crate::model::{self, BodyId, Edition, Heading, MessageKind, PartId, TextOf};

/// What stands under a heading, the headings below it included.
#[derive(Default)]
pub(super) struct Content {
    pub(super) blocks: Vec<Block>,
    pub(super) source: Option<String>,
    pub(super) sections: Vec<Section>,
}

impl Content {
    /// Whether nothing stands there.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.sections.is_empty()
    }
}

impl Composer<'_> {
    /// What stands right under a heading or in a column; `owner` is the body whose own report it is.
    pub(super) fn content(&self, heading: &Heading, edition: &Edition, owner: Option<&BodyId>) -> Content {
        let mut content = Content::default();
        let key = heading.id.as_ref().map(|id| (owner.cloned(), id.value.clone()));
        if let Some((id, text)) = key.and_then(|key| Some((key.1.clone(), edition.texts.get(&key)?))) {
            let context = Context { year: Some(edition.year), body: owner };
            content.blocks.extend(self.text_of(text, &format!("text-{id}"), context));
            let document = edition.documents.iter().find(|document| document.body.as_ref() == owner);
            content.source = document.and_then(|found| self.printed_at(&found.document, text.at.as_ref()));
        }
        content
            .sections
            .extend(heading.tables.iter().filter_map(|id| self.table_section(&id.value, edition)));
        content
            .sections
            .extend(heading.figures.iter().filter_map(|id| self.drawing_section(&id.value, edition, owner)));
        content.sections.extend(heading.columns.iter().filter_map(|it| self.column(it, edition, owner)));
        content
    }

    /// A text, with its signature where it is signed.
    pub(super) fn text_of(&self, text: &model::Message, id: &str, context: Context<'_>) -> Option<Block> {
        let passage = self.passage(&text.text, id, text.kind == MessageKind::Digest, context)?;
        let signature = self.signature(text);
        Some(if signature.is_empty() {
            Block::Passage(passage)
        } else {
            Block::Message(Message { text: passage, signature })
        })
    }

    /// Role, names with post, date. Names stay as printed in both languages.
    fn signature(&self, text: &model::Message) -> Vec<Words> {
        let role = text.role.as_ref().and_then(|role| role.get(self.lang).cloned());
        let role = role.or_else(|| match &text.of {
            TextOf::Office(office) => Some(terms::office(*office, self.lang).to_owned()),
            TextOf::Heading(_) => None,
        });
        let mut lines: Vec<Words> = role.into_iter().map(|role| self.own(role)).collect();
        lines.extend(text.post.as_ref().map(|post| self.words(post)));
        if !text.signers.is_empty() {
            lines.push(self.as_printed(signers(&text.signers)));
        }
        lines.extend(text.date.as_ref().map(|date| self.own(dates::date(date, self.lang))));
        lines
    }

    /// A table of a heading: its chart, then the table; or a list of incidents.
    fn table_section(&self, id: &PartId, edition: &Edition) -> Option<Section> {
        let (caption, blocks) = if let Some(table) = edition.tables.get(id) {
            let chart = self.figure(table, false);
            (&table.caption, chart.into_iter().chain([Block::from(self.table(table))]).collect())
        } else if let Some(list) = edition.incident_lists.get(id) {
            (&list.caption, self.incident_list(list, edition.year))
        } else {
            let table = edition.text_tables.get(id)?;
            (&table.caption, vec![Block::from(self.text_table(table, edition.year))])
        };
        Some(Section {
            number: self.table_number(edition.year, id).cloned(),
            blocks,
            ..Section::new(format!("section-{}", table_anchor(id)), self.words(caption))
        })
    }

    /// A drawing of a heading.
    fn drawing_section(&self, id: &PartId, edition: &Edition, owner: Option<&BodyId>) -> Option<Section> {
        let drawing = edition.drawings.get(id)?;
        let context = Context { year: Some(edition.year), body: owner };
        Some(Section {
            number: self.figure_number(edition.year, id).cloned(),
            blocks: self.drawing(drawing, edition.year, context),
            source: self.printed_at(&drawing.document, drawing.at.as_ref()),
            ..Section::new(drawing_anchor(id), self.words(&drawing.caption))
        })
    }

    /// A column: a text with its own number, tables and drawings, set apart from the running text.
    fn column(&self, heading: &Heading, edition: &Edition, owner: Option<&BodyId>) -> Option<Section> {
        let id = heading.id.as_ref()?;
        let content = self.content(heading, edition, owner);
        if content.is_empty() {
            return None;
        }
        let Content { blocks, source, sections } = content;
        Some(Section {
            number: self.column_number(edition.year, &id.value).cloned(),
            column: true,
            blocks,
            source,
            sections,
            ..Section::new(
                id.value.to_string(),
                heading.title.as_ref().map_or_else(|| self.own(""), |title| self.words(title)),
            )
        })
    }
}
