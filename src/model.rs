//! The ground floor: what a report says, in types that cannot say anything else.
//!
//! Values here know where they were written ([`crate::source::Span`]) and where the source printed them
//! ([`Place`]), and nothing of files, pages or wording. Deliberately absent: derived values (`derive`
//! has its own types), words for readers (`i18n`) and anything that is "maybe valid": an [`Archive`] is
//! made by `validate` and by nothing else.

mod address;
mod archive;
mod choice;
mod correction;
mod countermeasure;
mod document;
mod drawing;
mod id;
mod incident;
mod lang;
mod measure;
mod message;
mod observation;
mod place;
mod prose;
mod register;
mod release;
mod report;
mod site;
mod table;
mod time;
mod value;

pub use address::{Address, Addresses, Anchors, Redirect};
pub use archive::{Archive, Edition, EditionDocument};
pub use choice::Choice;
pub(crate) use choice::choices;
pub use correction::{Corrected, Correction, Stated};
pub use countermeasure::{
    Budget, Countermeasure, CountermeasureGroup, KeyPhrase, PrintedDate, Response, ResponseState, SubItem,
};
pub use document::{Document, Heading, NumberPattern, PlaceUnit, Scheme};
pub use drawing::{Drawing, DrawingKind, Link, Node, NodeGroup};
pub use id::{
    BodyId, BreakId, CategoryId, DefinitionId, DocumentId, GroupId, ItemId, MeasureId, PartId, QuestionId,
    RoleId, ScaleId, SchemeId, SubjectId, TermId, is_kebab_case,
};
pub use incident::{Account, Case, IncidentList, IncidentStatement, ListedCase, Verdict, Violation};
pub use lang::{Label, Lang, Localized, Shown};
pub use measure::{
    AfterNumber, Better, Break, Category, Definition, Formula, GradedBy, Group, Measure, MeasureBook,
    MeasureKind, Question, QuestionOption, Role, Scale, ScaleGrade, Subject, Unit,
};
pub use message::{Message, MessageKind, MessageState, Office, TextOf};
pub use observation::{
    Absence, Accepted, AnswerMode, Coordinates, Observation, ObservationId, Operator, Parameter, Printed,
    Reading, Said, Share, Status,
};
pub use place::{Lines, Place, Stretch};
pub use prose::{LocalizedProse, Prose, flowing, text_hash};
pub use register::Register;
pub use release::{Release, ReleasedGoal, ReleasedIncident};
pub use report::{
    Answer, AnswerStatus, Audit, AuditKind, AuditMethod, AuditResult, Auditor, EducationForm, Goal,
    Programme, Report, Section, SectionContent, SectionKind, SectionState, Step, Target, Topic,
};
pub use site::{Body, BodyKind, Licence, Site, Term, is_reserved};
pub use table::{
    Cell, ChartKind, Column, MOST_SERIES, Note, Row, RowKey, Table, TextTable, WordCell, WordRow,
};
pub use time::{DateFault, FiscalYear, PartialDate, Period};
pub use value::{Grade, NumberFault, Quantity, Rate, parse_number};
