//! Words of differences: what changed, in which respect, how far, and why it cannot be said.

use super::findings::{change, incomparable};
use super::{dates, in_lang, terms};
use crate::derive::{Aspect, Coded, Detail, Outcome, Said, Thing};
use crate::model::{Archive, FiscalYear, Label, Lang, Observation};

/// What a change is of.
#[must_use]
pub fn thing(thing: Thing, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match thing {
            Thing::Site => ("サイトの文", "Text of the site"),
            Thing::Body => ("組織", "Body"),
            Thing::Document => ("文書", "Document"),
            Thing::Measure => ("指標", "Measure"),
            Thing::Definition => ("定義", "Definition"),
            Thing::Break => ("系列の断絶", "Break in a series"),
            Thing::Name => ("名称", "Name"),
            Thing::Term => ("用語", "Term"),
            Thing::Report => ("報告", "Report"),
            Thing::Message => ("メッセージ", "Message"),
            Thing::Section => ("節", "Section"),
            Thing::Topic => ("項目", "Topic"),
            Thing::Goal => ("目標", "Goal"),
            Thing::Answer => ("目標への評価", "Answer to a goal"),
            Thing::Target => ("検査の対象", "Inspection item"),
            Thing::Audit => ("監査", "Audit"),
            Thing::Programme => ("教育の取組", "Education programme"),
            Thing::Step => ("手順", "Step of a procedure"),
            Thing::Incident => ("障害・事故等", "Incident"),
            Thing::CountermeasureGroup => ("対策の組", "Group of measures"),
            Thing::Countermeasure => ("対策", "Measure to be taken"),
            Thing::Response => ("対応", "Response"),
            Thing::Heading => ("見出しと文", "Heading and its text"),
            Thing::Table => ("表", "Table"),
            Thing::TextTable => ("語の表", "Table of words"),
            Thing::Drawing => ("図", "Drawing"),
            Thing::IncidentList => ("事例の一覧", "List of incidents"),
        },
    )
}

/// In which respect a thing changed.
#[must_use]
pub fn aspect(aspect: Aspect, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match aspect {
            Aspect::Title => ("名称", "Name"),
            Aspect::Kind => ("種類", "Kind"),
            Aspect::Text => ("文", "Text"),
            Aspect::Lede => ("要約", "Summary"),
            Aspect::State => ("掲載の有無", "Whether it is there"),
            Aspect::Status => ("状況", "Status"),
            Aspect::Result => ("結果", "Result"),
            Aspect::Category => ("分類", "Category"),
            Aspect::Body => ("組織", "Body"),
            Aspect::Document => ("文書", "Document"),
            Aspect::Month => ("一覧の月", "Month in the list"),
            Aspect::Occurred => ("発生", "Occurred"),
            Aspect::Noticed => ("判明", "Noticed"),
            Aspect::Reported => ("報告", "Reported"),
            Aspect::Published => ("公表", "Made public"),
            Aspect::Restored => ("復旧", "Restored"),
            Aspect::Date => ("日付", "Date"),
            Aspect::From => ("始まり", "From"),
            Aspect::To => ("終わり", "Until"),
            Aspect::Period => ("時期", "Period"),
            Aspect::Cause => ("原因・理由", "Cause or reason"),
            Aspect::Response => ("対応", "Response"),
            Aspect::Prevention => ("再発防止策", "Prevention of recurrence"),
            Aspect::Violation => ("ポリシー違反か否か", "Violation of the policy"),
            Aspect::ViolationReason => ("違反か否かの理由", "Reason of that verdict"),
            Aspect::Press => ("報道", "Press"),
            Aspect::Related => ("参照先", "What it refers to"),
            Aspect::By => ("実施者・発行者", "By whom"),
            Aspect::Object => ("対象", "Object"),
            Aspect::Sample => ("抽出", "Sample"),
            Aspect::Method => ("方法", "Method"),
            Aspect::Finding => ("結果の内容", "Finding"),
            Aspect::FollowUp => ("その後の対応", "Follow-up"),
            Aspect::Audience => ("受講者", "Audience"),
            Aspect::Receiver => ("相手", "To whom"),
            Aspect::Role => ("役割", "Role"),
            Aspect::Post => ("官職", "Post"),
            Aspect::Signers => ("署名者", "Signers"),
            Aspect::Budget => ("予算", "Budget"),
            Aspect::KeyPhrases => ("原典の強調箇所", "Phrases in bold"),
            Aspect::Parts => ("内訳", "Parts"),
            Aspect::Columns => ("列", "Columns"),
            Aspect::Rows => ("行", "Rows"),
            Aspect::Nodes => ("要素", "Parts of the drawing"),
            Aspect::Links => ("つながり", "Links of the drawing"),
            Aspect::Notes => ("注", "Notes"),
            Aspect::Unit => ("単位", "Unit"),
            Aspect::Better => ("望ましい向き", "Direction of improvement"),
            Aspect::Abbreviation => ("略称", "Abbreviation"),
            Aspect::Place => ("出典の位置", "Place in the source"),
        },
    )
}

/// What of a value changed beside its number.
#[must_use]
pub fn detail(detail: Detail, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match detail {
            Detail::Reading => ("値", "Value"),
            Detail::Definition => ("定義", "Definition"),
            Detail::Sample => ("標本の大きさ", "Sample"),
            Detail::BaseDate => ("基準日", "Base date"),
            Detail::Place => ("出典の位置", "Place in the source"),
            Detail::Remark => ("原典での呼び方と注", "Printed names and remarks"),
        },
    )
}

/// How far apart two values are, or why that cannot be said.
#[must_use]
pub fn outcome(outcome: &Outcome, new: &Observation, archive: &Archive, lang: Lang) -> String {
    match outcome {
        Outcome::Difference(difference) => change(&Ok(*difference), new, archive, lang),
        Outcome::Refused(reason) => incomparable(reason, archive, lang),
        Outcome::Grades(old, new) if new < old => {
            in_lang(lang, ("評価が上がった", "Better grade")).to_owned()
        }
        Outcome::Grades(old, new) if new > old => in_lang(lang, ("評価が下がった", "Worse grade")).to_owned(),
        Outcome::Grades(..) => in_lang(lang, ("同じ評価", "Same grade")).to_owned(),
    }
}

/// What a fact says, on one line; sentences of texts stay on theirs.
#[must_use]
pub fn said(said: &Said, archive: &Archive, lang: Lang) -> String {
    let comma = super::pages::comma(lang);
    match said {
        Said::Words(words) => words.show(lang).map(|(words, _)| words.clone()).unwrap_or_default(),
        Said::Text(text) => text.show(lang).map(|(text, _)| text.words.clone()).unwrap_or_default(),
        Said::AsPrinted(names) => names.join(comma),
        Said::Coded(codes) => {
            codes.iter().map(|code| coded(code, archive, lang)).collect::<Vec<_>>().join(comma)
        }
        Said::Date(date) => dates::date(date, lang),
        Said::Periods(periods) => {
            periods.iter().map(|period| dates::period(period, lang)).collect::<Vec<_>>().join(comma)
        }
    }
}

fn coded(code: &Coded, archive: &Archive, lang: Lang) -> String {
    let label = |found: Option<&Label>, id: &str| {
        found.and_then(|label| label.show(lang)).map_or_else(|| id.to_owned(), |shown| shown.text.clone())
    };
    let word = match code {
        Coded::BodyKind(it) => terms::body_kind(*it, lang),
        Coded::MeasureKind(it) => terms::measure_kind(*it, lang),
        Coded::Better(it) => terms::better(*it, lang),
        Coded::DrawingKind(it) => terms::drawing_kind(*it, lang),
        Coded::MessageKind(it) => terms::message_kind(*it, lang),
        Coded::MessageState(it) => terms::message_state(*it, lang),
        Coded::SectionState(it) => terms::section_state(*it, lang),
        Coded::Statement(it) => terms::incident_statement(*it, lang),
        Coded::Answer(it) => terms::answer_status(*it, lang),
        Coded::Response(it) => terms::response_state(*it, lang),
        Coded::AuditKind(it) => terms::audit_kind(*it, lang),
        Coded::AuditResult(it) => terms::audit_result(*it, lang),
        Coded::Auditor(it) => terms::auditor(*it, lang),
        Coded::Method(it) => terms::audit_method(*it, lang),
        Coded::Form(it) => terms::education_form(*it, lang),
        Coded::Verdict(it) => terms::verdict(*it, lang),
        Coded::Category(id) => {
            return label(archive.measures.categories.get(id).map(|found| &found.label), id.as_str());
        }
        Coded::Body(id) => return label(archive.bodies.get(id).map(|body| &body.name), id.as_str()),
        Coded::Document(id) => {
            return label(archive.documents.get(id).map(|document| &document.title), id.as_str());
        }
    };
    word.to_owned()
}

/// 「2011年度から2012年度への変化」, "Changes from FY2011 to FY2012".
#[must_use]
pub fn between_years(before: FiscalYear, year: FiscalYear, lang: Lang) -> String {
    between(&dates::fiscal_year(before, lang), &dates::fiscal_year(year, lang), lang)
}

/// The changes between two named states.
#[must_use]
pub fn between(old: &str, new: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{old}から{new}への変化"),
        Lang::En => format!("Changes from {old} to {new}"),
    }
}

/// How many things there are of one kind: 「値 3件」, "Values: 3".
#[must_use]
pub fn counted(what: &str, count: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{what} {count}件"),
        Lang::En => format!("{what}: {count}"),
    }
}

/// What is said where a list is cut.
#[must_use]
pub fn and_more(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("ほか{count}件"),
        Lang::En => format!("and {count} more"),
    }
}

/// An old value under the definition that the new one follows.
#[must_use]
pub fn restated(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("新しい定義での前の値は{value}"),
        Lang::En => format!("Under the new definition the old value is {value}"),
    }
}

/// Names, where they are few; else how many there are.
fn listed_or(names: &[String], counted: &str, lang: Lang) -> String {
    if names.len() > 5 { counted.to_owned() } else { names.join(super::pages::comma(lang)) }
}

/// Whose reports there are of two years, and what follows from that.
#[must_use]
pub fn reporting(
    [before, year]: &[String; 2],
    both: &[String],
    only_before: &[String],
    only_now: &[String],
    lang: Lang,
) -> Vec<String> {
    let list = |names: &[String]| names.join(super::pages::comma(lang));
    let mut notes = Vec::new();
    match lang {
        Lang::Ja => {
            if !both.is_empty() {
                notes.push(format!("{before}と{year}の両方の報告を収めているのは、{}である。", list(both)));
            }
            if !only_now.is_empty() {
                let others = listed_or(only_now, &format!("ほかの{}組織", only_now.len()), lang);
                notes.push(format!(
                    "{others}は、{before}の報告を収めていないので、{year}の報告に{before}の値も載るものだけを比べる。\
                     報告がなかったという意味ではない。"
                ));
            }
            if !only_before.is_empty() {
                notes.push(format!("{}は、{year}の報告を収めていない。", list(only_before)));
            }
        }
        Lang::En => {
            if !both.is_empty() {
                notes.push(format!(
                    "Reports of both {before} and {year} are on this site for: {}.",
                    list(both)
                ));
            }
            if !only_now.is_empty() {
                let others = listed_or(only_now, &format!("the other {} bodies", only_now.len()), lang);
                notes.push(format!(
                    "The {before} report is not on this site for {others}: of these, only those values are \
                     compared which the {year} report prints for {before} too. That does not mean that they did \
                     not report."
                ));
            }
            if !only_before.is_empty() {
                notes.push(format!("The {year} report is not on this site for: {}.", list(only_before)));
            }
        }
    }
    notes
}

/// How many values stayed the same.
#[must_use]
pub fn unchanged(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("ほかに、{count}件の値が前の年度と同じである。"),
        (Lang::En, 1) => "Besides these, 1 value is the same in both years.".to_owned(),
        (Lang::En, _) => format!("Besides these, {count} values are the same in both years."),
    }
}

/// Said where items or lists follow a text in one report or in both and are not shown.
#[must_use]
pub fn not_shown(years: &[String], lang: Lang) -> String {
    match (lang, years) {
        (Lang::Ja, [year]) => format!("{year}の文に続く項目や一覧は、ここには示していない。"),
        (Lang::Ja, _) => "両年度の文に続く項目や一覧は、ここには示していない。".to_owned(),
        (Lang::En, [year]) => format!("The items or lists that follow the {year} text are not shown here."),
        (Lang::En, _) => "The items or lists that follow both texts are not shown here.".to_owned(),
    }
}

/// The way to a section in the report of a year.
#[must_use]
pub fn section_of_year(year: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}の節を読む"),
        Lang::En => format!("Read the section of {year}"),
    }
}

/// The way to the passage of another year.
#[must_use]
pub fn beside(before: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{before}の文と並べて読む"),
        Lang::En => format!("Read beside the text of {before}"),
    }
}
