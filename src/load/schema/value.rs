//! Values as authors write them: every key optional here, since a table gives some for all its cells.

use rust_decimal::Decimal;

use crate::load::record::{FromNode, Reader, record};
use crate::load::scalar::number_fault;
use crate::load::shape::Shape;
use crate::load::yaml::{Node, NodeKind};
use crate::model::{
    AnswerMode, BodyId, DefinitionId, DocumentId, FiscalYear, Label, Lines, LocalizedProse, MeasureId,
    Operator, Parameter, PartialDate, QuestionId, RoleId, Said, Status, SubjectId, parse_number,
};
use crate::source::At;

record! {
    /// What a value is of: in a table also the keys of the table, a column and a row.
    ValueKeys: "値の座標", "what a value is of" {
        optional measure: At<MeasureId>, "指標", "Measure";
        optional definition: At<DefinitionId>, "定義（省けば共通の定義）", "Definition; the common one where left out";
        optional role: At<RoleId>, "主体（省けば all）", "Role group; all where left out";
        optional subject: At<SubjectId>, "対象", "Subject";
        optional question: At<QuestionId>, "調査の問い", "Survey question";
        optional threshold: At<Decimal>, "到達率の閾値（%）", "Threshold of an attainment rate, in percent";
        optional parameters: Parameters, "式の変数", "Parameters of a formula";
        optional body: At<BodyId>, "組織（省けばファイルの組織）", "Body; the file's where left out";
        optional year: At<FiscalYear>, "値の年度（省けばファイルの年度）", "Fiscal year of the value; the file's where left out";
        optional as_of: PartialDate, "基準日", "Base date";
        optional operator: Operator, "値の示し方（= < <= > >= about）", "How the number bounds the value";
        optional unit: At<String>, "単位（省けば指標の単位）", "Unit; the measure's where left out";
        optional status: Status, "公表の状態", "Whether and how it was published";
        optional n: At<Decimal>, "標本の大きさ・回答数（N）", "Size of the sample or number of answers (N)";
        optional answer_mode: AnswerMode, "単一回答か複数回答か", "One answer or several";
        optional printed_measure: String, "原典での指標の名称", "The measure's name as printed";
        optional printed_role: String, "原典での主体の名称", "The role's name as printed";
        optional figure: String, "示している図の番号", "Number of the figure that showed it";
        optional document: At<DocumentId>, "文書（省けばファイルの文書）", "Document; the file's where left out";
    }
}

record! {
    /// One value.
    placed ValueEntry: "値", "a value" {
        flatten keys: ValueKeys, "値の座標", "What a value is of";
        optional value before unit: At<String>, "値（原典のとおり、半角）", "The value as printed, in ASCII";
        optional bound before n: At<Decimal>, "達しなかった値（not-reached）", "The mark that was not reached";
        optional words before n: Label, "値の代わりの語（in-words）", "The words instead of a number";
        optional numerator before answer_mode: At<Decimal>, "分子", "Numerator";
        optional denominator before answer_mode: At<Decimal>, "分母", "Denominator";
        optional said before printed_measure: At<Said>, "前年度との比較の記述", "What the report says of the change on the year before";
        optional at: Lines, "原典の箇所", "Lines of the source";
        optional note: LocalizedProse, "注記", "Remark shown beside the value";
        optional account: LocalizedProse, "同じ値の別の記述であること", "How this second account of the same datum differs";
        list accepted: AcceptedEntry, "原典のままとする検査", "Checks that the source itself breaks";
    }
}

record! {
    /// A check that the source itself breaks, and why it stays.
    placed AcceptedEntry: "原典のままとする検査", "an accepted check" {
        required code: At<String>, "検査の名前", "Name of the check";
        required reason: LocalizedProse, "理由", "Reason";
    }
}

/// A cell of a table: a bare value, or a value record.
#[derive(Debug, Clone)]
pub(crate) struct CellEntry(pub(crate) ValueEntry);

impl FromNode for CellEntry {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, NodeKind::Record(_)) {
            return ValueEntry::from_node(node, reader).map(Self);
        }
        let value = At::<String>::from_node(node, reader)?;
        Some(Self(ValueEntry::bare(value)))
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Text, ValueEntry::shape()])
    }
}

impl ValueEntry {
    fn bare(value: At<String>) -> Self {
        let span = value.span;
        Self {
            keys: ValueKeys::empty(),
            value: Some(value),
            bound: None,
            words: None,
            numerator: None,
            denominator: None,
            said: None,
            at: None,
            note: None,
            account: None,
            accepted: Vec::new(),
            span,
        }
    }
}

impl ValueKeys {
    fn empty() -> Self {
        Self {
            measure: None,
            definition: None,
            role: None,
            subject: None,
            question: None,
            threshold: None,
            parameters: None,
            body: None,
            year: None,
            as_of: None,
            operator: None,
            unit: None,
            status: None,
            n: None,
            answer_mode: None,
            printed_measure: None,
            printed_role: None,
            figure: None,
            document: None,
        }
    }

    /// These keys, and those of `outer` where these have none; parameters of both together.
    pub(crate) fn within(&self, outer: &Self) -> Self {
        let parameters = match (&self.parameters, &outer.parameters) {
            (Some(own), Some(outer)) => Some(Parameters(outer.0.iter().chain(&own.0).cloned().collect())),
            (own, outer) => own.clone().or_else(|| outer.clone()),
        };
        macro_rules! or_outer {
            ($($key:ident)*) => {
                Self { $($key: self.$key.clone().or_else(|| outer.$key.clone()),)* parameters }
            };
        }
        or_outer!(measure definition role subject question threshold body year as_of operator unit status n
            answer_mode printed_measure printed_role figure document)
    }
}

/// `{n: 100, p: 0.05}`: named numbers.
#[derive(Debug, Clone)]
pub(crate) struct Parameters(pub(crate) Vec<Parameter>);

impl FromNode for Parameters {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Record(entries) = &node.kind else {
            reader.wrong_type(("変数と数値の組", "names with numbers"), node);
            return None;
        };
        let mut parameters = Vec::new();
        for (key, value) in entries {
            let text = reader.scalar(value, ("数値", "a number"))?;
            let number = match parse_number(text) {
                Ok(number) => Some(number),
                Err(fault) => number_fault(fault, text, value.span, reader),
            };
            if let Some(value) = number {
                parameters.push(Parameter { name: key.text.clone(), value });
            }
        }
        Some(Self(parameters))
    }

    fn shape() -> Shape {
        Shape::Names(Box::new(Shape::Number))
    }
}
