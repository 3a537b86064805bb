//! `<year>/bodies/<body>.yaml`: a body's report.

use super::value::ValueEntry;
use crate::load::record::{reads, record};
use crate::model::{
    Answer, AnswerStatus, Audit, AuditKind, AuditMethod, AuditResult, Auditor, BodyId, Budget, CategoryId,
    Countermeasure, CountermeasureGroup, DocumentId, EducationForm, FiscalYear, Goal, IncidentStatement,
    ItemId, KeyPhrase, Label, Lines, LocalizedProse, MessageState, Note, PartId, PartialDate, Period,
    PrintedDate, Programme, Response, ResponseState, SectionState, Step, SubItem, Target, Topic, Verdict,
    Violation,
};
use crate::source::At;

record! {
    /// A body's data file.
    placed ReportFile: "府省庁のデータ", "the data of a body" {
        required fiscal_year: At<FiscalYear>, "年度", "Fiscal year";
        required body: At<BodyId>, "府省庁", "Body";
        required document: At<DocumentId>, "載せている文書", "The document that holds the report";
        optional at: Lines, "章の見出しの箇所", "Line of the chapter's heading";
        optional messages: MessageStates, "メッセージの有無", "Whether the messages are there";
        optional lede: LocalizedProse, "要点（一、二文）", "The report in one or two sentences";
        optional evaluation: TopicsEntry, "評価", "Evaluation of the year";
        optional goals: GoalsEntry, "次年度の目標", "Goals for the next year";
        list answers: Answer, "前年度の目標への評価", "Answers to goals of earlier years";
        optional self_inspection: PlainEntry, "自己点検", "Self-inspection";
        optional inspection: InspectionEntry, "情報システムごとの状況・重点検査", "Information systems, priority inspection";
        optional audits: AuditsEntry, "監査", "Audits";
        optional education: EducationEntry, "教育・啓発", "Education and awareness";
        optional drill: PlainEntry, "標的型メール攻撃訓練", "Targeted e-mail drill";
        optional procurement: TopicsEntry, "調達・外部委託", "Procurement and outsourcing";
        optional other: TopicsEntry, "その他取り組んだ事項", "Other efforts";
        list countermeasures: CountermeasureGroup, "対策と対応", "Measures and responses";
        optional incident_procedure: ProcedureEntry, "障害・事故等の把握", "How incidents are reported";
        optional incidents: IncidentsEntry, "障害・事故等", "Incidents";
    }
}

record! {
    /// Whether each message is there.
    MessageStates: "メッセージの有無", "which messages are there" {
        optional ciso: At<MessageState>, "最高情報セキュリティ責任者", "Chief Information Security Officer";
        optional advisor: At<MessageState>, "最高情報セキュリティアドバイザー", "Chief Information Security Advisor";
    }
}

record! {
    /// What every section may have.
    placed SectionKeys: "節", "a section" {
        optional at: Lines, "原典の箇所（初めと終わりの行）", "First and last line in the source";
        optional title: Label, "原典の見出し（通常と異なるとき）", "The source's heading where it differs from the usual one";
        on headed: bool, "独立した見出しがあるか", "Whether the source gives it a heading of its own";
        optional state: SectionState, "報告がないときの状態", "What it says when it has nothing to report";
        optional text: LocalizedProse, "要旨", "Digest";
        list values: ValueEntry, "値", "Values";
    }
}

record! {
    /// A section of text and values.
    PlainEntry: "節", "a section" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
    }
}

record! {
    /// A section with topics.
    TopicsEntry: "項目のある節", "a section with topics" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list topics before values: Topic, "項目", "Topics";
        list items before values: Topic, "項目", "Topics";
    }
}

record! {
    /// Goals.
    GoalsEntry: "目標の節", "a section of goals" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list items before values: Goal, "目標", "Goals";
    }
}

record! {
    /// State of the systems.
    InspectionEntry: "情報システムの節", "a section on information systems" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list targets before values: Target, "検査の対象", "What was inspected";
    }
}

record! {
    /// Audits.
    AuditsEntry: "監査の節", "a section of audits" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list items before values: Audit, "監査", "Audits";
    }
}

record! {
    /// Education.
    EducationEntry: "教育・啓発の節", "a section on education" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list programmes before values: Programme, "教育の内容", "Programmes";
    }
}

record! {
    /// How incidents are reported inside.
    ProcedureEntry: "把握の手順の節", "a section on reporting" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        list steps before values: Step, "手順（順に）", "Steps, in order";
    }
}

record! {
    /// Incidents.
    IncidentsEntry: "障害・事故等の節", "a section of incidents" {
        flatten keys: SectionKeys, "節に共通の項目", "What every section may have";
        required statement before text: At<IncidentStatement>, "有無の述べ方", "What the report says of incidents";
        list cases before values: CaseEntry, "事例", "Cases";
    }
}

record! {
    /// An incident.
    placed CaseEntry: "事例", "an incident" {
        required id: At<ItemId>, "識別子", "Id";
        required title: Label, "件名", "Title";
        optional category: At<CategoryId>, "分類（原典にあるとき）", "Category, where the source gives one";
        optional month: PartialDate, "一覧に記された月", "The month that a list gives";
        list occurred: Period, "発生した日（日か期間）", "When it happened: dates or periods";
        optional noticed: PartialDate, "気付いた日", "When it was noticed";
        optional reported: PartialDate, "報告された日", "When it was reported";
        optional published: PartialDate, "公表された日", "When it was made public";
        optional restored: PartialDate, "復旧した日", "When service was restored";
        required summary: LocalizedProse, "概要", "What happened";
        optional cause: LocalizedProse, "原因", "Cause";
        optional response: LocalizedProse, "対応", "Response";
        optional violation: Violation, "ポリシー違反か否か", "Whether the policy was violated";
        optional prevention: LocalizedProse, "再発防止策", "Prevention of recurrence";
        list counts: ValueEntry, "件数など", "Counts";
        list press: String, "報道した機関", "Press outlets";
        list same_case_as: At<String>, "同じ事例の別の記述", "Other accounts of the same case";
        required at: Lines, "原典の箇所（初めと終わりの行）", "First and last line in the source";
    }
}

record! {
    /// `<year>/incidents.yaml`.
    IncidentsFile: "障害・事故等の一覧のファイル", "a file of lists of incidents" {
        required fiscal_year: At<FiscalYear>, "年度", "Fiscal year";
        required body: At<BodyId>, "どの組織の文書か", "Whose document lists them";
        list lists: IncidentListEntry, "一覧", "Lists";
    }
}

record! {
    /// A list of incidents.
    placed IncidentListEntry: "障害・事故等の一覧", "a list of incidents" {
        required id: At<PartId>, "識別子", "Id";
        required document: At<DocumentId>, "載せている文書", "The document that prints it";
        optional at: Lines, "表題の箇所", "Line of the caption";
        on numbered: bool, "原典で表の番号が付いているか", "Whether the source numbers it as a table";
        required caption: Label, "表題（原典のとおり）", "Caption as printed";
        list notes: Note, "注", "Notes";
        list cases: ListedCaseEntry, "事例", "Cases";
    }
}

record! {
    /// A case of a list.
    ListedCaseEntry: "一覧の事例", "an incident of a list" {
        required body: At<BodyId>, "どの組織の事例か", "Whose incident it was";
        flatten case: CaseEntry, "事例", "The case";
    }
}

reads!(Topic: "項目", "a topic" {
    optional id: At<ItemId>, "識別子", "Id";
    optional label: Label, "見出し（原典のとおり）", "Label as printed";
    required text: LocalizedProse, "要旨", "Digest";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Goal: "目標", "a goal" {
    required id: At<ItemId>, "識別子", "Id";
    optional label: Label, "見出し（原典のとおり）", "Label as printed";
    required text: LocalizedProse, "要旨", "Digest";
    optional answers: At<String>, "引き継ぐ前年度の目標", "The earlier goal that it carries on";
    required at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Answer: "目標への評価", "an answer to a goal" {
    required goal: At<String>, "目標（年度/府省庁/識別子）", "The goal: year/body/id";
    required status: AnswerStatus, "評価", "The answer";
    optional text: LocalizedProse, "要旨", "Digest";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Target: "検査の対象", "an inspected thing" {
    required label: Label, "名称（原典のとおり）", "Name as printed";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Audit: "監査", "an audit" {
    required kind: AuditKind, "種類", "Kind";
    optional label: Label, "名称（原典のとおり）", "Name as printed";
    optional by: Auditor, "実施者", "Who audited";
    optional object: LocalizedProse, "対象", "What was audited";
    optional sample: LocalizedProse, "標本", "Sample";
    list method: AuditMethod, "方法", "Methods";
    optional period: Period, "期間", "Period";
    required result: AuditResult, "結果", "Result";
    optional finding: LocalizedProse, "結果の内容", "The finding";
    optional follow_up: LocalizedProse, "その後の対応", "What follows from it";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Programme: "教育", "a programme" {
    required label: Label, "名称", "Name";
    optional audience: LocalizedProse, "対象者", "For whom";
    list form: EducationForm, "形態", "Forms";
    optional text: LocalizedProse, "内容", "Digest";
    optional period: Period, "期間", "Period";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Step: "手順", "a step" {
    optional actor: LocalizedProse, "誰が", "Who acts";
    required action: LocalizedProse, "何を", "What they do";
    optional receiver: LocalizedProse, "誰に", "To whom";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Violation: "違反か否か", "the verdict on a violation" {
    required verdict: Verdict, "判断", "Verdict";
    optional text: LocalizedProse, "理由", "Reason or rule";
});

reads!(CountermeasureGroup: "対策と対応の組", "measures and responses" {
    required id: At<ItemId>, "識別子", "Id";
    required label: Label, "見出し（原典のとおり）", "Title as printed";
    optional at: Lines, "原典の箇所", "Lines of the source";
    list measures: Countermeasure, "対策", "Measures";
    list responses: Response, "対応", "Responses";
});

reads!(Countermeasure: "対策", "a measure to take" {
    required id: At<ItemId>, "識別子", "Id";
    required text: LocalizedProse, "要旨", "Digest";
    list key_phrases: KeyPhrase, "太字の語句", "The phrases in bold";
    list sub: SubItem, "内訳", "Numbered parts";
    required at: Lines, "原典の箇所", "Lines of the source";
});

reads!(KeyPhrase: "太字の語句", "a phrase in bold" {
    required label: Label, "語句（原典のとおり）", "The phrase as printed";
});

reads!(SubItem: "内訳", "a numbered part" {
    required text: LocalizedProse, "要旨", "Digest";
    list key_phrases: KeyPhrase, "太字の語句", "The phrases in bold";
    required at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Response: "対応", "a response" {
    required id: At<ItemId>, "識別子", "Id";
    required text: LocalizedProse, "要旨", "Digest";
    list key_phrases: KeyPhrase, "太字の語句", "The phrases in bold";
    required state: ResponseState, "進み具合", "How far it has come";
    list dates: PrintedDate, "日付（原典の精度で）", "Dates as precise as printed";
    list budget: Budget, "予算", "Budgets";
    list sub: SubItem, "内訳", "Numbered parts";
    required at: Lines, "原典の箇所", "Lines of the source";
});

reads!(PrintedDate: "日付", "a date as printed" {
    required printed: String, "原典の表記", "As printed";
    optional month: u8, "月", "Month";
    optional day: u8, "日", "Day";
    off every_year: bool, "毎年か", "Whether it comes back every year";
    off open_end: bool, "終わりが決まっていないか", "Whether the end is open";
});

reads!(Budget: "予算", "a budget" {
    required label: Label, "名称（原典のとおり）", "Name as printed";
});
