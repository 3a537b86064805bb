//! `measures.yaml`: what is measured and everything that values refer to.

use rust_decimal::Decimal;

use crate::load::record::{FromNode, Reader, reads, record};
use crate::load::scalar::Affix;
use crate::load::shape::Shape;
use crate::load::yaml::Node;
use crate::model::{
    AfterNumber, AnswerMode, Better, BodyId, Break, BreakId, Category, CategoryId, Definition, DefinitionId,
    DocumentId, FiscalYear, Formula, Grade, GradedBy, Group, GroupId, Label, Lines, LocalizedProse, Measure,
    MeasureId, MeasureKind, Question, QuestionId, QuestionOption, Role, RoleId, Scale, ScaleGrade, ScaleId,
    Subject, SubjectId, Unit,
};
use crate::source::{At, Span};

record! {
    /// `measures.yaml`.
    MeasuresFile: "指標の一覧", "the list of measures" {
        list units: Unit, "単位", "Units";
        list roles: Role, "主体（役割の区分）", "Role groups";
        list measures: Measure, "指標", "Measures";
        list scales: Scale, "評価の段階", "Grading scales";
        list breaks: Break, "系列の断絶", "Breaks of series";
        list subjects: Subject, "対象（点検項目など）", "Subjects";
        list subject_groups: Group, "対象の見出し", "Headings over subjects";
        list questions: Question, "調査の問い", "Survey questions";
        list incident_categories: Category, "事象の分類", "Incident categories";
    }
}

reads!(Unit: "単位", "a unit" {
    required id: At<String>, "識別子（原典の表記）", "Id: as printed";
    optional printed: String, "原典の表記（識別子と異なるとき）", "As printed, where the id is not";
    required name: AfterNumber, "数の後に書く語", "What follows the number";
    required factor: At<Decimal>, "素の数にする倍率（万件は 10000）", "Factor to the plain number (10000 for 万件)";
});

/// Words after a number as written: quoted, so that they may be empty or begin with a space.
struct AfterNumberEntry {
    ja: Affix,
    en: Affix,
    one: Option<Affix>,
    span: Span,
}

reads!(AfterNumberEntry: "数の後に書く語", "what follows a number" {
    required ja: Affix, "日本語（なければ '')", "In Japanese ('' for nothing)";
    required en: Affix, "英語（なければ '')", "In English ('' for nothing)";
    optional one: Affix, "英語で 1 の後に書く語", "In English after a one";
});

impl FromNode for AfterNumber {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entry = AfterNumberEntry::from_node(node, reader)?;
        Some(Self { ja: entry.ja.0, en: entry.en.0, one: entry.one.map(|one| one.0), span: entry.span })
    }

    fn shape() -> Shape {
        AfterNumberEntry::shape()
    }
}

reads!(Role: "主体", "a role group" {
    required id: At<RoleId>, "識別子", "Id";
    required name: Label, "名称", "Name";
    optional text: LocalizedProse, "含まれる役割", "Which roles belong to it";
});

reads!(Measure: "指標", "a measure" {
    required id: At<MeasureId>, "識別子", "Id";
    required name: Label, "名称", "Name";
    required kind: MeasureKind, "値の種類", "Kind of its values";
    required unit: At<String>, "単位", "Unit";
    optional formula: Formula, "値を与える式", "The formula that gives its values";
    required better: Better, "改善の向き", "Which direction is an improvement";
    off threshold: bool, "閾値を持つか（到達率）", "Whether values have a threshold (attainment)";
    optional grades: GradedBy, "評価の元となる指標と段階", "The measure and scale that grades follow";
    list definitions: Definition, "定義（共通のものを先に）", "Definitions, common ones first";
});

reads!(GradedBy: "評価の元", "what grades follow" {
    required measure: At<MeasureId>, "指標", "Measure";
    required scale: At<ScaleId>, "評価の段階", "Scale";
});

reads!(Definition: "定義", "a definition" {
    required id: At<DefinitionId>, "識別子", "Id";
    required text: LocalizedProse, "定義", "The definition";
    list bodies: At<BodyId>, "独自の定義とする組織", "Bodies whose own definition it is";
    optional from: FiscalYear, "有効な最初の年度", "First fiscal year of its validity";
    optional to: FiscalYear, "有効な最後の年度", "Last fiscal year of its validity";
    optional document: At<DocumentId>, "定めている文書", "Document that prints it";
    optional at: Lines, "その箇所", "Lines there";
});

reads!(Scale: "評価の段階", "a grading scale" {
    required id: At<ScaleId>, "識別子", "Id";
    list grades: ScaleGrade, "評価（良い方から）", "Grades, best first";
});

reads!(ScaleGrade: "評価", "a grade" {
    required grade: At<Grade>, "文字", "Letter";
    required at_least: At<Decimal>, "下限（%）", "Lowest rate that has it, in percent";
    optional text: LocalizedProse, "意味", "Meaning";
});

reads!(Break: "系列の断絶", "a break of a series" {
    required id: At<BreakId>, "識別子", "Id";
    required measure: At<MeasureId>, "指標", "Measure";
    required year: FiscalYear, "新しい系列の最初の年度", "First fiscal year of the new series";
    required label: Label, "図に書く短い語", "A short word for charts";
    required reason: LocalizedProse, "理由", "Reason";
    optional document: At<DocumentId>, "述べている文書", "Document that says so";
    optional at: Lines, "その箇所", "Lines there";
});

reads!(Subject: "対象", "a subject" {
    required id: At<SubjectId>, "識別子", "Id";
    required name: Label, "名称", "Name";
    optional group: At<GroupId>, "見出し", "The heading that it stands under";
});

reads!(Group: "対象の見出し", "a heading over subjects" {
    required id: At<GroupId>, "識別子", "Id";
    required name: Label, "名称", "Name";
    optional parent: At<GroupId>, "上の見出し", "The heading above";
});

reads!(Question: "調査の問い", "a survey question" {
    required id: At<QuestionId>, "識別子", "Id";
    required label: Label, "問い", "The question as printed";
    required answer_mode: AnswerMode, "単一回答か複数回答か", "One answer or several";
    list options: QuestionOption, "選択肢", "Answers to choose";
});

reads!(QuestionOption: "選択肢", "an answer" {
    required id: At<SubjectId>, "識別子", "Id";
    required label: Label, "選択肢", "The answer as printed";
});

reads!(Category: "事象の分類", "an incident category" {
    required id: At<CategoryId>, "識別子", "Id";
    required label: Label, "名称", "Name as printed";
});
