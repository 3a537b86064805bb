//! One row of `observations.csv` as a value.

use rust_decimal::Decimal;

use super::{ReleaseFault, Row};
use crate::model::Absence;
use crate::model::{
    AnswerMode, Choice, Coordinates, DefinitionId, Document, DocumentId, Grade, Lines, Localized, MeasureId,
    Observation, ObservationId, Operator, Parameter, Place, Printed, Quantity, QuestionId, Rate, Reading,
    Register, RoleId, Said, Share, Status, SubjectId, parse_number,
};
use crate::source::{FileId, Span};

/// Reads it. What release and content must agree on is the id; the rest is as published.
pub(super) fn read(
    row: &Row,
    documents: &Register<DocumentId, Document>,
) -> Result<Observation, ReleaseFault> {
    let of = Coordinates {
        year: row.year()?,
        body: row.body()?,
        measure: row.required("measure").map(MeasureId::new)?.ok_or_else(|| row.fault("measure"))?,
        role: row.required("role").map(RoleId::new)?.ok_or_else(|| row.fault("role"))?,
        question: row.get("question").and_then(QuestionId::new),
        subject: row.get("subject").and_then(SubjectId::new),
        threshold: number(row, "threshold")?,
        parameters: parameters(row)?,
    };
    let definition =
        row.required("definition").map(DefinitionId::new)?.ok_or_else(|| row.fault("definition"))?;
    let id = row.required("id")?;
    let account =
        id.rsplit_once('+').map(|(_, line)| line.parse().map_err(|_| row.fault("id"))).transpose()?;
    let (reading, factor) = reading(row)?;
    Ok(Observation {
        id: ObservationId::compose(&of, account),
        of,
        definition,
        own_definition: row.get("own_definition") == Some("true"),
        reading,
        unit: row.get("unit").unwrap_or_default().to_owned(),
        factor,
        as_of: row.date("as_of"),
        n: number(row, "n")?,
        share: number(row, "numerator")?
            .zip(number(row, "denominator")?)
            .map(|(numerator, denominator)| Share { numerator, denominator }),
        answer_mode: row.get("answer_mode").and_then(AnswerMode::from_name),
        said: row.get("said").and_then(Said::from_name),
        printed: Printed {
            measure: row.owned("printed_measure"),
            unit: None,
            role: row.owned("printed_role"),
            figure: row.owned("printed_figure"),
        },
        place: place(row, documents)?,
        note: None,
        account: None,
        accepted: Vec::new(),
        span: nowhere(),
    })
}

/// No author wrote a release.
fn nowhere() -> Span {
    Span::top_of(FileId(u32::MAX))
}

fn number(row: &Row, column: &'static str) -> Result<Option<Decimal>, ReleaseFault> {
    row.get(column).map(|cell| parse_number(cell).map_err(|_| row.fault(column))).transpose()
}

/// `n=100;p=0.05`
fn parameters(row: &Row) -> Result<Vec<Parameter>, ReleaseFault> {
    let each = row.get("parameters").into_iter().flat_map(|cell| cell.split(';'));
    let parameter = |text: &str| {
        let (name, value) = text.split_once('=')?;
        Some(Parameter { name: name.to_owned(), value: parse_number(value).ok()? })
    };
    each.map(|text| parameter(text).ok_or_else(|| row.fault("parameters"))).collect()
}

/// What was published, and what its unit stands for.
fn reading(row: &Row) -> Result<(Reading, Decimal), ReleaseFault> {
    let status = Status::from_name(row.required("status")?).ok_or_else(|| row.fault("status"))?;
    let operator = row.get("operator").and_then(Operator::from_name).unwrap_or(Operator::Equal);
    let plain = number(row, "number")?;
    let quantity = || -> Result<Quantity, ReleaseFault> {
        let printed = row.required("value")?;
        if let Some(grade) = Grade::new(printed) {
            return Ok(Quantity::Grade(grade));
        }
        let number = parse_number(printed).map_err(|_| row.fault("value"))?;
        let rate = Rate::new(number).filter(|_| row.get("unit") == Some("%"));
        Ok(rate.map_or(Quantity::Number(number), Quantity::Rate))
    };
    let reading = match status {
        Status::Published => Reading::Published(operator, quantity()?),
        Status::Restated => Reading::Restated(operator, quantity()?),
        Status::InWords => {
            let words = Localized::new(row.owned("words_ja"), row.owned("words_en"), nowhere());
            let words = words.ok_or_else(|| row.fault("words_ja"))?;
            Reading::InWords { operator, words, value: quantity()? }
        }
        Status::NotReached => {
            Reading::NotReached { bound: number(row, "bound")?.ok_or_else(|| row.fault("bound"))? }
        }
        Status::NotPublished => Reading::Absent(Absence::NotPublished),
        Status::NotApplicable => Reading::Absent(Absence::NotApplicable),
        Status::NotEstablished => Reading::Absent(Absence::NotEstablished),
        Status::Suppressed => Reading::Absent(Absence::Suppressed),
    };
    let printed = reading.quantity().and_then(Quantity::number).filter(|number| !number.is_zero());
    let factor = plain.zip(printed).and_then(|(plain, printed)| plain.checked_div(printed));
    Ok((reading, factor.unwrap_or(Decimal::ONE)))
}

/// Sources are known by the names of their files; one that is not known any more keeps its lines only.
fn place(row: &Row, documents: &Register<DocumentId, Document>) -> Result<Place, ReleaseFault> {
    let source = row.required("source_document")?;
    let found = documents.iter().find(|document| document.source == source);
    let document = found.map(|document| document.id.value.clone()).or_else(|| DocumentId::new("unknown"));
    let lines = row.get("source_place").into_iter().flat_map(|cell| cell.split(';'));
    let lines: Result<Vec<u32>, _> =
        lines.map(|line| line.parse().map_err(|_| row.fault("source_place"))).collect();
    let document = document.ok_or_else(|| row.fault("source_document"))?;
    Ok(Place { document, lines: Lines::single(lines?) })
}
