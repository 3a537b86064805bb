//! What a body's report consists of and what it says: sections, messages, goals, responses, incidents.

use crate::i18n::in_lang;
use crate::model::{
    AnswerStatus, IncidentStatement, Lang, MessageKind, MessageState, Office, ResponseState, SectionKind,
    SectionState, Verdict,
};

/// The usual heading of a section, where the source has none of its own.
#[must_use]
pub fn section_kind(kind: SectionKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            SectionKind::CisoMessage => (
                "最高情報セキュリティ責任者からのメッセージ",
                "Message from the Chief Information Security Officer",
            ),
            SectionKind::Evaluation => ("評価", "Evaluation"),
            SectionKind::Goals => ("目標", "Goals"),
            SectionKind::SelfInspection => ("自己点検", "Self-inspection"),
            SectionKind::Inspection => ("情報システムごとの状況", "Information systems"),
            SectionKind::Audits => ("監査", "Audits"),
            SectionKind::Education => ("教育・啓発", "Education and awareness"),
            SectionKind::Drill => ("標的型メール攻撃訓練", "Targeted e-mail drill"),
            SectionKind::Procurement => ("調達・外部委託", "Procurement and outsourcing"),
            SectionKind::Other => ("その他の取組", "Other efforts"),
            SectionKind::Countermeasures => ("対策と対応", "Measures and responses"),
            SectionKind::IncidentProcedure => {
                ("障害・事故等の把握", "How failures and incidents are ascertained")
            }
            SectionKind::Incidents => ("障害・事故等", "Failures and incidents"),
            SectionKind::AdvisorMessage => (
                "最高情報セキュリティアドバイザーからのメッセージ",
                "Message from the Chief Information Security Advisor",
            ),
        },
    )
}

/// Whether a section reports anything, as a tag.
#[must_use]
pub fn section_state(state: SectionState, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match state {
            SectionState::Reported => ("報告あり", "Reported"),
            SectionState::NotApplicable => ("該当なし", "Not applicable"),
            SectionState::NotStated => ("記載なし", "Not stated"),
        },
    )
}

/// Why a section is empty, as a sentence; `None` where it is not.
#[must_use]
pub fn section_statement(state: SectionState, lang: Lang) -> Option<&'static str> {
    let sentence = match state {
        SectionState::Reported => return None,
        SectionState::NotApplicable => (
            "報告書は、この節に該当する事項はないとしている。",
            "The report states that nothing falls under this heading.",
        ),
        SectionState::NotStated => (
            "報告書には見出しがあるだけで、この節についての記載がない。",
            "The report has this heading but says nothing under it.",
        ),
    };
    Some(in_lang(lang, sentence))
}

/// How a later report answers a goal.
#[must_use]
pub fn answer_status(status: AnswerStatus, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match status {
            AnswerStatus::Met => ("達成", "Met"),
            AnswerStatus::Partly => ("一部達成", "Partly met"),
            AnswerStatus::NotMet => ("未達成", "Not met"),
            AnswerStatus::Dropped => ("取りやめ", "Dropped"),
            AnswerStatus::CarriedOn => ("継続", "Carried on"),
        },
    )
}

/// How far a response has come.
#[must_use]
pub fn response_state(state: ResponseState, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match state {
            ResponseState::Done => ("実施済み", "Done"),
            ResponseState::Continuing => ("継続中", "Continuing"),
            ResponseState::Budgeted => ("予算に計上", "Budgeted"),
            ResponseState::Planned => ("予定", "Planned"),
            ResponseState::Arranging => ("調整中", "Being arranged"),
        },
    )
}

/// What a chapter says of incidents, as a sentence about the chapter.
///
/// The six strengths of "none" are the sources' own (該当無し, 発生しなかった, 公表した…はない, 公表すべき…はない,
/// 重大な…はない, 報告すべき…はない) and stay as far apart as they are there.
#[must_use]
pub fn incident_statement(statement: IncidentStatement, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match statement {
            IncidentStatement::Listed => (
                "この章は、次の障害・事故等を挙げている。",
                "This chapter lists the following failures and incidents.",
            ),
            IncidentStatement::None => (
                "この章は、該当する障害・事故等はないとしている。",
                "This chapter states that no failure or incident falls under this heading.",
            ),
            IncidentStatement::NoneOccurred => (
                "この章は、障害・事故等は発生しなかったとしている。",
                "This chapter states that no failure or incident occurred.",
            ),
            IncidentStatement::NonePublished => (
                "この章は、公表した障害・事故等はないとしている。",
                "This chapter states that no failure or incident was made public.",
            ),
            IncidentStatement::NoneToPublish => (
                "この章は、公表すべき障害・事故等はないとしている。",
                "This chapter states that there was no failure or incident that should have been made public.",
            ),
            IncidentStatement::NoneSerious => (
                "この章は、重大な障害・事故等はないとしている。",
                "This chapter states that there was no serious failure or incident.",
            ),
            IncidentStatement::NoneToReport => (
                "この章は、報告すべき障害・事故等はないとしている。",
                "This chapter states that there was no failure or incident that had to be reported.",
            ),
            IncidentStatement::NotStated => (
                "この章は、障害・事故等があったかどうかを述べていない。",
                "This chapter does not say whether there were failures or incidents.",
            ),
        },
    )
}

/// Whether the cause of an incident was a violation of the policy.
#[must_use]
pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match verdict {
            Verdict::Yes => ("違反に当たる", "A violation"),
            Verdict::No => ("違反に当たらない", "Not a violation"),
            Verdict::NotStated => ("記載なし", "Not stated"),
        },
    )
}

/// The office of a message's signer.
#[must_use]
pub fn office(office: Office, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match office {
            Office::Ciso => ("最高情報セキュリティ責任者", "Chief Information Security Officer"),
            Office::Advisor => ("最高情報セキュリティアドバイザー", "Chief Information Security Advisor"),
        },
    )
}

/// Whether a message's text is the signer's own.
#[must_use]
pub fn message_kind(kind: MessageKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            MessageKind::Digest => ("要旨", "Digest"),
            MessageKind::Original => ("原文", "Original text"),
        },
    )
}

/// Whether a message stands in the report, as a tag.
#[must_use]
pub fn message_state(state: MessageState, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match state {
            MessageState::Published => ("掲載", "Published"),
            MessageState::NotPublished => ("掲載なし", "Not published"),
            MessageState::NotStated => ("記載なし", "Not stated"),
        },
    )
}

/// Why a message is missing, as a sentence; `None` where it is not.
#[must_use]
pub fn message_statement(state: MessageState, lang: Lang) -> Option<&'static str> {
    let sentence = match state {
        MessageState::Published => return None,
        MessageState::NotPublished => {
            ("報告書は、このメッセージはないとしている。", "The report states that there is no such message.")
        }
        MessageState::NotStated => {
            ("報告書は、このメッセージについて述べていない。", "The report says nothing of such a message.")
        }
    };
    Some(in_lang(lang, sentence))
}
