//! Labels of the fields of records: what stands left of an incident's date or an audit's result.

words! {
    /// A field of an account of an incident.
    enum CaseField,
    /// The label of a field of an incident.
    fn incident_field {
        /// When it happened.
        Occurred: "発生", "Occurred";
        /// When it was noticed.
        Noticed: "判明", "Noticed";
        /// When it was reported.
        Reported: "報告", "Reported";
        /// When it was made public.
        Published: "公表", "Made public";
        /// When service was restored.
        Restored: "復旧", "Restored";
        /// Its category.
        Category: "種別", "Category";
        /// What happened.
        Summary: "概要", "Summary";
        /// Why.
        Cause: "原因", "Cause";
        /// What was done.
        Response: "対応", "Response";
        /// Whether the policy was violated.
        Violation: "ポリシー違反か否か", "Violation of the policy";
        /// What is done so that it does not happen again.
        Prevention: "再発防止策", "Prevention of recurrence";
        /// Counts of persons, items, machines.
        Counts: "規模", "Extent";
        /// Press outlets.
        Press: "報道", "Press";
        /// Other accounts of the same case.
        SameCase: "同じ事例の別の記述", "Other accounts of the same case";
        /// Where the source prints it.
        Source: "出典", "Source";
    }

    /// A field of an audit.
    enum AuditField,
    /// The label of a field of an audit.
    fn audit_field {
        /// What was audited.
        Object: "対象", "Object";
        /// The sample.
        Sample: "抽出", "Sample";
        /// How.
        Method: "方法", "Method";
        /// By whom.
        By: "実施者", "Auditor";
        /// When.
        Period: "時期", "Period";
        /// What it found, as a tag.
        Result: "結果", "Result";
        /// The finding in words.
        Finding: "結果の内容", "Finding";
        /// What follows from it.
        FollowUp: "その後の対応", "Follow-up";
        /// Where the source prints it.
        Source: "出典", "Source";
    }

    /// A field of an education programme.
    enum ProgrammeField,
    /// The label of a field of a programme.
    fn programme_field {
        /// For whom.
        Audience: "対象者", "Audience";
        /// Its forms.
        Form: "形式", "Form";
        /// When.
        Period: "時期", "Period";
        /// What it consists of.
        Text: "内容", "Content";
        /// Where the source prints it.
        Source: "出典", "Source";
    }

    /// A field of a step of a procedure.
    enum StepField,
    /// The label of a field of a step.
    fn step_field {
        /// Who acts.
        Actor: "行う者", "Who";
        /// What they do.
        Action: "行うこと", "What";
        /// To whom.
        Receiver: "相手", "To whom";
    }

    /// A field of a group of measures and responses, or of one of them.
    enum CountermeasureField,
    /// The label of such a field.
    fn countermeasure_field {
        /// The measures.
        Measures: "対策", "Measures";
        /// The responses.
        Responses: "対応", "Responses";
        /// How far a response has come.
        State: "状況", "State";
        /// Its dates.
        Dates: "時期", "Dates";
        /// The budgets that pay for it.
        Budget: "予算", "Budget";
        /// Phrases that the source sets in bold.
        KeyPhrases: "原典の強調箇所", "Emphasised in the source";
        /// Its numbered parts.
        Parts: "内訳", "Parts";
        /// Where the source prints it.
        Source: "出典", "Source";
    }
}
