//! `documents.yaml`: published reports and how they number their parts.

use crate::load::record::{FromNode, Reader, reads, record};
use crate::load::shape::Shape;
use crate::load::yaml::Node;
use crate::model::{
    BodyId, Document, DocumentId, FiscalYear, Label, LocalizedProse, NumberPattern, PartialDate, PlaceUnit,
    Scheme, SchemeId,
};
use crate::source::{At, Span};

record! {
    /// `documents.yaml`.
    DocumentsFile: "文書の一覧", "the list of documents" {
        list documents: Document, "公表された報告書", "Published reports";
        list schemes: Scheme, "番号の付け方", "Numbering schemes";
    }
}

reads!(Document: "文書", "a document" {
    required id: At<DocumentId>, "識別子", "Id";
    required title: Label, "題名", "Title";
    optional short: Label, "短い名称（狭い場所で使う）", "Short name, for narrow places";
    required publisher: Label, "発行者", "Publisher";
    required fiscal_year: FiscalYear, "報告の対象年度", "Fiscal year that it reports on";
    optional date: PartialDate, "公表日", "Date of publication";
    required body: At<BodyId>, "どの組織の文書か", "Whose document it is";
    required source: String, "原典のファイル名", "Name of the source file";
    required places: PlaceUnit, "箇所の数え方（lines か pages）", "What places count: lines or pages";
    required numbering: At<SchemeId>, "番号の付け方", "Numbering scheme";
    optional note: LocalizedProse, "注記", "Remark";
});

reads!(Scheme: "番号の付け方", "a numbering scheme" {
    required id: At<SchemeId>, "識別子", "Id";
    list levels: NumberPattern, "見出しの番号（上の段から）", "Numbers of headings, from the top level";
    required table: NumberPattern, "表の番号", "Numbers of tables";
    required figure: NumberPattern, "図の番号", "Numbers of figures";
    optional column: NumberPattern, "コラムの番号", "Numbers of columns";
});

/// A pattern as written: both languages are needed, since a number cannot fall back.
#[derive(Debug, Clone)]
struct PatternEntry {
    ja: String,
    en: String,
    span: Span,
}

reads!(PatternEntry: "番号の形", "a number pattern" {
    required ja: String, "日本語の形", "The pattern in Japanese";
    required en: String, "英語の形", "The pattern in English";
});

impl FromNode for NumberPattern {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entry = PatternEntry::from_node(node, reader)?;
        Some(Self { ja: entry.ja, en: entry.en, span: entry.span })
    }

    fn shape() -> Shape {
        PatternEntry::shape()
    }
}
