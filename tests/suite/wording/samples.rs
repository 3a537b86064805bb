//! Values, units and documents to be worded.

use std::collections::BTreeMap;

use hakusho::model::{
    AfterNumber, BodyId, Coordinates, DefinitionId, Document, DocumentId, FiscalYear, Label, Lines,
    MeasureId, Observation, ObservationId, Operator, PartialDate, Place, PlaceUnit, Printed, Quantity, Rate,
    Reading, RoleId, SchemeId, Unit, parse_number,
};
use hakusho::source::{At, SourceTree, Span};
use rust_decimal::Decimal;

pub(super) fn span() -> Span {
    let tree = SourceTree::from_files([("content/site.yaml".to_owned(), Vec::new())]);
    tree.files().next().map(|(file, _)| Span::top_of(file)).expect("the tree has a file")
}

pub(super) fn decimal(text: &str) -> Decimal {
    parse_number(text).expect("a number")
}

pub(super) fn number(text: &str) -> Quantity {
    Quantity::Number(decimal(text))
}

pub(super) fn rate(text: &str) -> Quantity {
    Quantity::Rate(Rate::new(decimal(text)).expect("a rate"))
}

pub(super) fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

pub(super) fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).expect("a fiscal year")
}

pub(super) fn label(ja: &str, en: &str) -> Label {
    Label::new(Some(ja.to_owned()), Some(en.to_owned()), span()).expect("both languages")
}

pub(super) fn units() -> BTreeMap<String, Unit> {
    let unit = |id: &str, ja: &str, en: &str, one: Option<&str>, factor: i64| {
        let name =
            AfterNumber { ja: ja.to_owned(), en: en.to_owned(), one: one.map(str::to_owned), span: span() };
        let factor = At::new(Decimal::from(factor), span());
        (id.to_owned(), Unit { id: At::new(id.to_owned(), span()), name, factor, span: span() })
    };
    BTreeMap::from([
        unit("%", "%", "%", None, 1),
        unit("割", "割", "%", None, 10),
        unit("件", "件", "", None, 1),
        unit("万件", "万件", "", None, 10_000),
        unit("台", "台", " servers", Some(" server"), 1),
        unit("grade", "", "", None, 1),
    ])
}

pub(super) fn published(operator: Operator, quantity: Quantity, unit: &str) -> Observation {
    observation(Reading::Published(operator, quantity), unit)
}

pub(super) fn observation(reading: Reading, unit: &str) -> Observation {
    let of = Coordinates {
        year: year(2012),
        body: BodyId::new("government").expect("an id"),
        measure: MeasureId::new("coverage").expect("an id"),
        role: RoleId::new("all").expect("an id"),
        question: None,
        subject: None,
        threshold: None,
        parameters: Vec::new(),
    };
    Observation {
        id: ObservationId::compose(&of, None),
        definition: DefinitionId::new("common").expect("an id"),
        own_definition: false,
        reading,
        unit: unit.to_owned(),
        factor: units()[unit].factor.value,
        as_of: None,
        n: None,
        share: None,
        answer_mode: None,
        said: None,
        printed: Printed::default(),
        place: place([2165]),
        note: None,
        account: None,
        accepted: Vec::new(),
        span: span(),
        of,
    }
}

pub(super) fn place<const N: usize>(lines: [u32; N]) -> Place {
    Place { document: DocumentId::new("annual-2012").expect("an id"), lines: Lines::single(lines) }
}

pub(super) fn document(places: PlaceUnit) -> Document {
    Document {
        id: At::new(DocumentId::new("annual-2012").expect("an id"), span()),
        title: label("年次報告（平成24年度）", "Annual Report (Fiscal Year 2012)"),
        short: None,
        publisher: label("内閣官房", "Cabinet Secretariat"),
        fiscal_year: year(2012),
        date: None,
        body: At::new(BodyId::new("government").expect("an id"), span()),
        source: "001.txt".to_owned(),
        places,
        numbering: At::new(SchemeId::new("annual").expect("an id"), span()),
        note: None,
        span: span(),
    }
}
