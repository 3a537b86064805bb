//! The closed lists of what facts are of and what they say of it.

use crate::model::choices;

choices! {
    /// What a fact is of.
    Thing {
        /// The site itself.
        Site = "site",
        /// A body of the registry.
        Body = "body",
        /// A published report.
        Document = "document",
        /// A measure.
        Measure = "measure",
        /// A definition of a measure.
        Definition = "definition",
        /// A break of a series.
        Break = "break",
        /// A name of the registries: a role, subject, category, question or answer.
        Name = "name",
        /// A term of the glossary.
        Term = "term",
        /// A body's report of a year.
        Report = "report",
        /// A message of an office.
        Message = "message",
        /// A section of a report.
        Section = "section",
        /// A labelled text of a section.
        Topic = "topic",
        /// A goal.
        Goal = "goal",
        /// How a report answers an earlier goal.
        Answer = "answer",
        /// Something that was inspected.
        Target = "target",
        /// An audit.
        Audit = "audit",
        /// An education programme.
        Programme = "programme",
        /// A step of a reporting procedure.
        Step = "step",
        /// An account of an incident.
        Incident = "incident",
        /// A group of measures and responses.
        CountermeasureGroup = "countermeasure-group",
        /// A measure that is to be taken.
        Countermeasure = "countermeasure",
        /// What was done about measures.
        Response = "response",
        /// A heading or column of a document with its text.
        Heading = "heading",
        /// A table of values.
        Table = "table",
        /// A table of words.
        TextTable = "text-table",
        /// A drawing.
        Drawing = "drawing",
        /// A list of incidents.
        IncidentList = "incident-list",
    }

    /// What a fact says of its thing.
    Aspect {
        /// Its name, title, label or caption.
        Title = "title",
        /// What it is.
        Kind = "kind",
        /// Its text.
        Text = "text",
        /// What it says in one or two sentences.
        Lede = "lede",
        /// Whether it is there, and what it says where it has nothing to report.
        State = "state",
        /// How far it has come, or how a goal is answered.
        Status = "status",
        /// What was found.
        Result = "result",
        /// Its category.
        Category = "category",
        /// Whose it is.
        Body = "body",
        /// The document that prints it.
        Document = "document",
        /// The month that a list gives.
        Month = "month",
        /// When it happened.
        Occurred = "occurred",
        /// When it was noticed.
        Noticed = "noticed",
        /// When it was reported.
        Reported = "reported",
        /// When it was published.
        Published = "published",
        /// When service was restored.
        Restored = "restored",
        /// A date: of a signature, or as printed.
        Date = "date",
        /// From when on.
        From = "from",
        /// Until when.
        To = "to",
        /// When it was done.
        Period = "period",
        /// Why.
        Cause = "cause",
        /// What was done.
        Response = "response",
        /// What is done so that it does not happen again.
        Prevention = "prevention",
        /// Whether the policy was violated.
        Violation = "violation",
        /// Why the policy was or was not violated.
        ViolationReason = "violation-reason",
        /// Press outlets.
        Press = "press",
        /// Other accounts or earlier things that it refers to.
        Related = "related",
        /// Who did it.
        By = "by",
        /// What it was done on.
        Object = "object",
        /// The sample.
        Sample = "sample",
        /// How it was done.
        Method = "method",
        /// The finding in words.
        Finding = "finding",
        /// What follows from it.
        FollowUp = "follow-up",
        /// For whom.
        Audience = "audience",
        /// To whom.
        Receiver = "receiver",
        /// The role of a signer as printed.
        Role = "role",
        /// The post of a signer as printed.
        Post = "post",
        /// Who signed.
        Signers = "signers",
        /// Where money comes from.
        Budget = "budget",
        /// Phrases in bold.
        KeyPhrases = "key-phrases",
        /// Numbered parts.
        Parts = "parts",
        /// Columns.
        Columns = "columns",
        /// Rows.
        Rows = "rows",
        /// Nodes of a drawing.
        Nodes = "nodes",
        /// Links of a drawing.
        Links = "links",
        /// Notes.
        Notes = "notes",
        /// The unit.
        Unit = "unit",
        /// Which direction is an improvement.
        Better = "better",
        /// An abbreviation.
        Abbreviation = "abbreviation",
        /// Where the source prints it.
        Place = "place",
    }
}
