//! A body's report of one year: a chapter of the government's report, or a report of its own.
//!
//! Sections are optional, and "absent", "not applicable" and "not stated" are different things: a
//! section that the source does not have is not in [`Report::sections`] at all.

use std::collections::BTreeMap;

use super::choice::choices;
use super::{
    BodyId, Case, CountermeasureGroup, DocumentId, FiscalYear, IncidentStatement, ItemId, Label, Lines,
    LocalizedProse, Message, MessageState, ObservationId, Office, Period,
};
use crate::source::{At, Span};

choices! {
    /// The parts of a body's report, in the order of the government's report.
    SectionKind {
        /// Message of the CISO.
        CisoMessage = "ciso-message",
        /// Evaluation of the year (評価).
        Evaluation = "evaluation",
        /// Goals for the next year (目標).
        Goals = "goals",
        /// Self-inspection (自己点検).
        SelfInspection = "self-inspection",
        /// State of the information systems, priority inspection (情報システムごとの状況, 重点検査).
        Inspection = "inspection",
        /// Audits (監査).
        Audits = "audits",
        /// Education and awareness (教育・啓発).
        Education = "education",
        /// Targeted e-mail drill (標的型メール攻撃訓練).
        Drill = "drill",
        /// Procurement and outsourcing (調達・外部委託).
        Procurement = "procurement",
        /// Other efforts (その他).
        Other = "other",
        /// Measures and the responses to them (対策と対応).
        Countermeasures = "countermeasures",
        /// How incidents are reported inside (障害・事故等の把握).
        IncidentProcedure = "incident-procedure",
        /// Incidents (障害・事故等).
        Incidents = "incidents",
        /// Message of the advisor.
        AdvisorMessage = "advisor-message",
    }

    /// What a section says when it has nothing to report.
    SectionState {
        /// It reports something.
        Reported = "reported",
        /// Not applicable (該当なし).
        NotApplicable = "not-applicable",
        /// The heading is there and says nothing of it.
        NotStated = "not-stated",
    }

    /// Kinds of audits (structure of the sources, K1 to K8).
    AuditKind {
        /// Whether the policy conforms to the government's standards.
        PolicyConformity = "policy-conformity",
        /// Whether procedures conform to the policy.
        ProcedureConformity = "procedure-conformity",
        /// Whether self-inspections were adequate.
        SelfInspectionAdequacy = "self-inspection-adequacy",
        /// Operation of information systems.
        SystemOperation = "system-operation",
        /// Vulnerability test.
        VulnerabilityTest = "vulnerability-test",
        /// Exceptions from the policy.
        Exceptions = "exceptions",
        /// Follow-up of earlier findings.
        FollowUp = "follow-up",
        /// Another kind.
        Other = "other",
    }

    /// Who audited.
    Auditor {
        /// The body itself.
        Internal = "internal",
        /// An outside party.
        External = "external",
        /// Both.
        Both = "both",
        /// The report does not say.
        NotStated = "not-stated",
    }

    /// How an audit was done.
    AuditMethod {
        /// Interviews.
        Interview = "interview",
        /// Review of documents.
        DocumentReview = "document-review",
        /// On site.
        OnSite = "on-site",
        /// A technical scan.
        Scan = "scan",
        /// Another way.
        Other = "other",
    }

    /// What an audit found.
    AuditResult {
        /// Nothing.
        NoFinding = "no-finding",
        /// Nothing serious (重大な指摘なし), which is not the same as nothing.
        NoSeriousFinding = "no-serious-finding",
        /// It largely conforms (おおむね準拠), which says neither that something was found nor that
        /// nothing was.
        LargelyConforms = "largely-conforms",
        /// Something minor.
        Minor = "minor",
        /// Something to mend.
        Finding = "finding",
        /// A technical vulnerability.
        Vulnerability = "vulnerability",
        /// The report does not say.
        NotStated = "not-stated",
    }

    /// Form of an education programme.
    EducationForm {
        /// E-learning.
        ELearning = "e-learning",
        /// A gathering.
        Gathering = "gathering",
        /// A medium that is handed out.
        Offline = "offline",
        /// Mail or bulletin board.
        Bulletin = "bulletin",
        /// Posters, seals.
        Poster = "poster",
        /// A drill.
        Drill = "drill",
        /// Another form.
        Other = "other",
    }

    /// How a later report answers a goal.
    AnswerStatus {
        /// Met.
        Met = "met",
        /// Partly met.
        Partly = "partly",
        /// Not met.
        NotMet = "not-met",
        /// Given up.
        Dropped = "dropped",
        /// Carried on into the next year.
        CarriedOn = "carried-on",
    }
}

/// A body's report of one year.
#[derive(Debug, Clone)]
pub struct Report {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Whose report.
    pub body: BodyId,
    /// The document that holds it.
    pub document: DocumentId,
    /// Where its heading stands there.
    pub at: Option<Lines>,
    /// The report in one or two sentences.
    pub lede: Option<LocalizedProse>,
    /// Whether each message is there.
    pub message_states: BTreeMap<Office, MessageState>,
    /// The messages.
    pub messages: BTreeMap<Office, Message>,
    /// The sections that the source has.
    pub sections: BTreeMap<SectionKind, Section>,
    /// How it answers goals of earlier years.
    pub answers: Vec<Answer>,
    /// The data file.
    pub span: Span,
}

impl Report {
    /// The goals that it sets; none where it has no section of them.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        match self.sections.get(&SectionKind::Goals).map(|section| &section.content) {
            Some(SectionContent::Goals(goals)) => goals,
            _ => &[],
        }
    }
}

/// One section of a report.
#[derive(Debug, Clone)]
pub struct Section {
    /// Which.
    pub kind: SectionKind,
    /// The source's own heading where it differs from the usual one.
    pub title: Option<Label>,
    /// Whether the source gives it a heading of its own; otherwise it stands under the one above.
    pub headed: bool,
    /// Whether it reports anything.
    pub state: SectionState,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Digest of its text.
    pub text: Option<LocalizedProse>,
    /// The values that it prints.
    pub values: Vec<ObservationId>,
    /// What it lists.
    pub content: SectionContent,
    /// Where it was declared.
    pub span: Span,
}

/// What a section lists beside its text and values.
#[derive(Debug, Clone)]
pub enum SectionContent {
    /// Nothing.
    Plain,
    /// Topics with a label and a text.
    Topics(Vec<Topic>),
    /// Goals.
    Goals(Vec<Goal>),
    /// What was inspected.
    Targets(Vec<Target>),
    /// Audits.
    Audits(Vec<Audit>),
    /// Education programmes.
    Programmes(Vec<Programme>),
    /// Steps of a procedure.
    Steps(Vec<Step>),
    /// Incidents.
    Incidents {
        /// What the chapter says of them.
        statement: IncidentStatement,
        /// The cases.
        cases: Vec<Case>,
    },
    /// Measures and responses, group by group.
    Countermeasures(Vec<CountermeasureGroup>),
}

/// A labelled text.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its id, where it is referred to.
    pub id: Option<At<ItemId>>,
    /// Its label as printed.
    pub label: Option<Label>,
    /// Digest.
    pub text: LocalizedProse,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A goal for the next year.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Its id, unique in the body and year.
    pub id: At<ItemId>,
    /// Its label as printed.
    pub label: Option<Label>,
    /// Digest.
    pub text: LocalizedProse,
    /// The earlier goal that it carries on: `year/body/id`.
    pub answers: Option<At<String>>,
    /// Where the source prints it.
    pub at: Lines,
    /// Where it was declared.
    pub span: Span,
}

/// How a report answers an earlier goal.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The goal: `year/body/id`.
    pub goal: At<String>,
    /// The answer.
    pub status: AnswerStatus,
    /// Digest of what the report says.
    pub text: Option<LocalizedProse>,
    /// Where the source says it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// Something that was inspected.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its name as printed.
    pub label: Label,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// One audit.
#[derive(Debug, Clone)]
pub struct Audit {
    /// Its canonical kind.
    pub kind: AuditKind,
    /// Its name as printed.
    pub label: Option<Label>,
    /// Who audited.
    pub by: Option<Auditor>,
    /// What was audited.
    pub object: Option<LocalizedProse>,
    /// The sample.
    pub sample: Option<LocalizedProse>,
    /// How.
    pub method: Vec<AuditMethod>,
    /// When.
    pub period: Option<Period>,
    /// What it found.
    pub result: AuditResult,
    /// The finding in words.
    pub finding: Option<LocalizedProse>,
    /// What follows from it.
    pub follow_up: Option<LocalizedProse>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// An education programme.
#[derive(Debug, Clone)]
pub struct Programme {
    /// Its name as printed.
    pub label: Label,
    /// For whom.
    pub audience: Option<LocalizedProse>,
    /// Its forms.
    pub form: Vec<EducationForm>,
    /// Digest.
    pub text: Option<LocalizedProse>,
    /// When.
    pub period: Option<Period>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}

/// A step of a reporting procedure.
#[derive(Debug, Clone)]
pub struct Step {
    /// Who acts.
    pub actor: Option<LocalizedProse>,
    /// What they do.
    pub action: LocalizedProse,
    /// To whom.
    pub receiver: Option<LocalizedProse>,
    /// Where the source prints it.
    pub at: Option<Lines>,
    /// Where it was declared.
    pub span: Span,
}
