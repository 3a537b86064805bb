//! How a body audits and educates.

use crate::i18n::in_lang;
use crate::model::{AuditKind, AuditMethod, AuditResult, Auditor, EducationForm, Lang};

/// What an audit looked into.
#[must_use]
pub fn audit_kind(kind: AuditKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            AuditKind::PolicyConformity => ("ポリシーの準拠性", "Conformity of the policy"),
            AuditKind::ProcedureConformity => ("実施手順等の準拠性", "Conformity of procedures"),
            AuditKind::SelfInspectionAdequacy => ("自己点検の適正性", "Adequacy of self-inspections"),
            AuditKind::SystemOperation => ("情報システムの運用", "Operation of information systems"),
            AuditKind::VulnerabilityTest => ("脆弱性検査", "Vulnerability test"),
            AuditKind::Exceptions => ("例外措置", "Exceptions"),
            AuditKind::FollowUp => ("過去の指摘への対応", "Follow-up of earlier findings"),
            AuditKind::Other => ("その他の監査", "Other audit"),
        },
    )
}

/// Who audited.
#[must_use]
pub fn auditor(auditor: Auditor, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match auditor {
            Auditor::Internal => ("内部の者", "The body itself"),
            Auditor::External => ("外部の者", "An outside party"),
            Auditor::Both => ("内部の者と外部の者", "The body itself and an outside party"),
            Auditor::NotStated => ("記載なし", "Not stated"),
        },
    )
}

/// How an audit was done.
#[must_use]
pub fn audit_method(method: AuditMethod, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match method {
            AuditMethod::Interview => ("聞き取り", "Interviews"),
            AuditMethod::DocumentReview => ("書面の確認", "Review of documents"),
            AuditMethod::OnSite => ("実地の確認", "On-site checks"),
            AuditMethod::Scan => ("技術的な検査", "Technical scan"),
            AuditMethod::Other => ("その他の方法", "Other method"),
        },
    )
}

/// What an audit found.
#[must_use]
pub fn audit_result(result: AuditResult, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match result {
            AuditResult::NoFinding => ("指摘なし", "No finding"),
            AuditResult::NoSeriousFinding => ("重大な指摘なし", "No serious finding"),
            AuditResult::LargelyConforms => ("おおむね準拠", "Largely conforms"),
            AuditResult::Minor => ("軽微な指摘", "Minor finding"),
            AuditResult::Finding => ("指摘あり", "Finding"),
            AuditResult::Vulnerability => ("脆弱性を検出", "Vulnerability found"),
            AuditResult::NotStated => ("結果の記載なし", "Result not stated"),
        },
    )
}

/// The form of an education programme.
#[must_use]
pub fn education_form(form: EducationForm, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match form {
            EducationForm::ELearning => ("eラーニング", "E-learning"),
            EducationForm::Gathering => ("集合研修", "Group training"),
            EducationForm::Offline => ("教材の配布", "Distributed material"),
            EducationForm::Bulletin => ("メール・掲示板", "E-mail or bulletin board"),
            EducationForm::Poster => ("ポスター・シール", "Posters or stickers"),
            EducationForm::Drill => ("訓練", "Drill"),
            EducationForm::Other => ("その他の形式", "Other form"),
        },
    )
}
