//! Scalars: texts, numbers, dates, ids and words of closed lists, each with its own complaint.

use rust_decimal::Decimal;

use super::record::{FromNode, Reader, reads};
use super::shape::{Shape, Word};
use super::yaml::{Node, NodeKind};
use crate::diagnostic::{Problem, nearest};
use crate::i18n::terms::Term;
use crate::model::{
    BodyId, BreakId, CategoryId, DateFault, DefinitionId, DocumentId, FiscalYear, Grade, GroupId, ItemId,
    Lang, Lines, MeasureId, NumberFault, PartId, PartialDate, Period, QuestionId, RoleId, ScaleId, SchemeId,
    Stretch, SubjectId, TermId, parse_number,
};

const A_TEXT: (&str, &str) = ("文字列", "a text");
const A_NUMBER: (&str, &str) = ("数値", "a number");
const A_DATE: (&str, &str) = ("日付", "a date");
const AN_ID: (&str, &str) = ("識別子", "an id");
const A_WORD: (&str, &str) = ("決まった語", "a word of a list");
const A_YEAR: (&str, &str) = ("年度", "a fiscal year");
const YES_OR_NO: (&str, &str) = ("true か false", "true or false");
const LINE_NUMBERS: (&str, &str) = ("行番号かその一覧", "a line number or a list of them");
const A_GRADE: (&str, &str) = ("評価の文字", "a grade");

/// What ids look like; `is_kebab_case` reads them.
const KEBAB_CASE: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/// What a stretch of lines looks like; `stretch` reads it.
const STRETCH: &str = "^[0-9]+ *- *[0-9]+$";

impl FromNode for String {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.scalar(node, A_TEXT).map(str::to_owned)
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// A text that may be empty when it is quoted, and keeps the space that it begins with.
pub(crate) struct Affix(pub(crate) String);

impl FromNode for Affix {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let NodeKind::Scalar { text, quoted: true } = &node.kind {
            return Some(Self(text.clone()));
        }
        String::from_node(node, reader).map(Self)
    }

    fn shape() -> Shape {
        Shape::Affix
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.scalar(node, YES_OR_NO)? {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                reader.wrong_type(YES_OR_NO, node);
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::YesOrNo
    }
}

impl FromNode for Decimal {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_NUMBER)?;
        match parse_number(text) {
            Ok(number) => Some(number),
            Err(fault) => number_fault(fault, text, node.span, reader),
        }
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

/// Reports what is wrong with a number; one in full-width characters is used all the same.
pub(crate) fn number_fault(
    fault: NumberFault,
    text: &str,
    span: crate::source::Span,
    reader: &mut Reader<'_>,
) -> Option<Decimal> {
    let text = text.to_owned();
    let (problem, number) = match fault {
        NumberFault::FullWidth(ascii, number) => (Problem::FullWidthDigits { ascii }, Some(number)),
        NumberFault::NotFinite => (Problem::NotFinite { text }, None),
        NumberFault::NotANumber => (Problem::NotANumber { text }, None),
    };
    reader.report(problem, span);
    number
}

/// Numbers of the source may not be negative or have decimals.
fn whole_number<T: TryFrom<Decimal>>(node: &Node, reader: &mut Reader<'_>) -> Option<T> {
    let number = Decimal::from_node(node, reader)?;
    let whole = number.is_integer().then(|| T::try_from(number).ok()).flatten();
    if whole.is_none() {
        reader.report(Problem::NotACount { value: number.to_string() }, node.span);
    }
    whole
}

impl FromNode for u8 {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        whole_number(node, reader)
    }

    fn shape() -> Shape {
        Shape::Whole { least: 0, most: u32::from(u8::MAX) }
    }
}

impl FromNode for FiscalYear {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_YEAR)?;
        let year = match parse_number(text) {
            Ok(number) => Some(number),
            Err(fault @ NumberFault::FullWidth(..)) => number_fault(fault, text, node.span, reader),
            Err(_) => None,
        };
        let year = year
            .filter(Decimal::is_integer)
            .and_then(|number| u16::try_from(number).ok())
            .and_then(Self::new);
        if year.is_none() {
            reader.report(Problem::BadFiscalYear { text: text.to_owned() }, node.span);
        }
        year
    }

    fn shape() -> Shape {
        Shape::Whole { least: u32::from(*Self::RANGE.start()), most: u32::from(*Self::RANGE.end()) }
    }
}

impl FromNode for PartialDate {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_DATE)?;
        let problem = match Self::parse(text) {
            Ok(date) => return Some(date),
            Err(DateFault::Form) => Problem::BadDate { text: text.to_owned() },
            Err(DateFault::NoSuchDay) => Problem::NoSuchDay { text: text.to_owned() },
        };
        reader.report(problem, node.span);
        None
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

impl FromNode for Lines {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let nodes = match &node.kind {
            NodeKind::Scalar { .. } => std::slice::from_ref(node),
            NodeKind::List(items) => items,
            NodeKind::Record(_) => {
                reader.wrong_type(LINE_NUMBERS, node);
                return None;
            }
        };
        let stretches: Vec<Stretch> = nodes.iter().filter_map(|node| stretch(node, reader)).collect();
        if nodes.is_empty() {
            reader.report(Problem::EmptyValue, node.span);
        }
        Some(Self::new(stretches))
    }

    fn shape() -> Shape {
        let line = Shape::Whole { least: 0, most: u32::MAX };
        let one = || Shape::Either(vec![line.clone(), Shape::Form(STRETCH)]);
        Shape::Either(vec![
            line.clone(),
            Shape::Form(STRETCH),
            Shape::List { of: Box::new(one()), may_be_empty: false },
        ])
    }
}

/// A line (`3741`) or a stretch of lines (`3739-3745`).
fn stretch(node: &Node, reader: &mut Reader<'_>) -> Option<Stretch> {
    let ends = match &node.kind {
        NodeKind::Scalar { text, .. } => text.split_once('-').and_then(|(first, last)| {
            let plain = |end: &str| end.trim().parse::<u32>().ok();
            plain(first).zip(plain(last))
        }),
        NodeKind::List(_) | NodeKind::Record(_) => None,
    };
    let Some((first, last)) = ends else {
        return whole_number(node, reader).map(|line| (line, line));
    };
    if last < first {
        reader.report(Problem::LinesOutOfOrder { first, last }, node.span);
    }
    Some((first, last))
}

impl FromNode for Grade {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_GRADE)?;
        let grade = Self::new(text);
        if grade.is_none() {
            reader.wrong_type(A_GRADE, node);
        }
        grade
    }

    fn shape() -> Shape {
        Shape::Form("^[A-ZＡ-Ｚ]$")
    }
}

impl FromNode for Lang {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_WORD)?;
        let lang = Self::from_tag(text);
        if lang.is_none() {
            unknown_choice(text, &Self::ALL.map(Self::tag), node, reader);
        }
        lang
    }

    fn shape() -> Shape {
        Shape::Choice(vec![
            Word { name: Self::Ja.tag(), term: ("日本語", "Japanese") },
            Word { name: Self::En.tag(), term: ("英語", "English") },
        ])
    }
}

impl<T: Term> FromNode for T {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, A_WORD)?;
        let choice = T::from_name(text);
        if choice.is_none() {
            let names: Vec<&'static str> = T::ALL.iter().map(|choice| choice.name()).collect();
            unknown_choice(text, &names, node, reader);
        }
        choice
    }

    fn shape() -> Shape {
        let word =
            |choice: &T| Word { name: choice.name(), term: (choice.term(Lang::Ja), choice.term(Lang::En)) };
        Shape::Choice(T::ALL.iter().map(word).collect())
    }
}

fn unknown_choice(text: &str, names: &[&'static str], node: &Node, reader: &mut Reader<'_>) {
    let near = nearest(text, names.iter().copied()).map(str::to_owned);
    let problem = Problem::UnknownChoice { text: text.to_owned(), choices: names.join(", "), near };
    reader.report(problem, node.span);
}

macro_rules! ids_from_node {
    ($($name:ident)*) => {$(
        impl FromNode for $name {
            fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                let text = reader.scalar(node, AN_ID)?;
                let id = Self::new(text);
                if id.is_none() {
                    reader.report(Problem::BadId { text: text.to_owned() }, node.span);
                }
                id
            }

            fn shape() -> Shape {
                Shape::Form(KEBAB_CASE)
            }
        }
    )*};
}

ids_from_node! {
    BodyId BreakId CategoryId DefinitionId DocumentId GroupId ItemId MeasureId PartId QuestionId RoleId
    ScaleId SchemeId SubjectId TermId
}

/// The two ends of a period, as written.
#[derive(Debug, Clone)]
pub(crate) struct PeriodEntry {
    from: Option<PartialDate>,
    to: Option<PartialDate>,
    span: crate::source::Span,
}

reads!(PeriodEntry: "期間", "a period" {
    optional from: PartialDate, "始め", "First day or month";
    optional to: PartialDate, "終わり", "Last day or month";
});

impl FromNode for Period {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, NodeKind::Scalar { .. }) {
            let day = PartialDate::from_node(node, reader)?;
            return Some(Self { from: Some(day), to: Some(day) });
        }
        let entry = PeriodEntry::from_node(node, reader)?;
        if let (Some(from), Some(to)) = (&entry.from, &entry.to)
            && from.is_after(to)
        {
            reader.report(Problem::DatesOutOfOrder { first: "from", second: "to" }, entry.span);
        }
        Some(Self { from: entry.from, to: entry.to })
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Date, PeriodEntry::shape()])
    }
}
