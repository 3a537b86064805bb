//! Phrases of composed pages that hold a name, a number or a year.

use crate::model::Lang;

/// The title of an edition.
#[must_use]
pub fn edition_title(year: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}の報告"),
        Lang::En => format!("Report for {}", year.replacen("Fiscal", "fiscal", 1)),
    }
}

/// The lede of a page whose document is quoted (`出典:「…」`).
#[must_use]
pub fn based_on(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("出典:「{title}」"),
        Lang::En => format!("Source: {title}"),
    }
}

/// The title of a chart that sets a body's rates beside the government's.
#[must_use]
pub fn body_and_whole(body: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{body}と政府全体（%）"),
        Lang::En => format!("{body} and the whole government (%)"),
    }
}

/// A sample size (`N=191`).
#[must_use]
pub fn sample(n: &str) -> String {
    format!("N={n}")
}

/// Validity of a definition.
#[must_use]
pub fn validity(from: Option<String>, to: Option<String>, lang: Lang) -> Option<String> {
    match (from, to, lang) {
        (None, None, _) => None,
        (Some(from), Some(to), Lang::Ja) => Some(format!("{from}から{to}まで")),
        (Some(from), None, Lang::Ja) => Some(format!("{from}から")),
        (None, Some(to), Lang::Ja) => Some(format!("{to}まで")),
        (Some(from), Some(to), Lang::En) => Some(format!("{from} to {to}")),
        (Some(from), None, Lang::En) => Some(format!("from {from}")),
        (None, Some(to), Lang::En) => Some(format!("until {to}")),
    }
}

/// A term and its abbreviation (`最高情報セキュリティ責任者（CISO）`).
#[must_use]
pub fn with_abbreviation(term: &str, abbreviation: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{term}（{abbreviation}）"),
        Lang::En => format!("{term} ({abbreviation})"),
    }
}

/// A measure with its threshold (`到達率（95%以上）`).
#[must_use]
pub fn with_threshold(measure: &str, threshold: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{measure}（{threshold}）"),
        Lang::En => format!("{measure} ({threshold})"),
    }
}

/// A change, said to be on the year before (`前年度から0.1ポイント低下`).
#[must_use]
pub fn on_year(change: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前年度との差: {change}"),
        Lang::En => format!("On the previous year: {change}"),
    }
}

/// A title with its year.
#[must_use]
pub fn of_year(title: &str, year: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year} {title}"),
        Lang::En => format!("{title}, {year}"),
    }
}

/// Head of a column of parameters of a formula.
#[must_use]
pub fn parameters(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "変数",
        Lang::En => "Parameters",
    }
}

/// A word with a remark in brackets.
#[must_use]
pub fn with_remark(words: &str, remark: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{words}（{remark}）"),
        Lang::En => format!("{words} ({remark})"),
    }
}

/// The value of the year before, where no difference can be given (`前年度は約66万件`).
#[must_use]
pub fn year_before(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("前年度は{value}"),
        Lang::En => format!("Previous year: {value}"),
    }
}

/// A measure of one body (`厚生労働省の把握率`).
#[must_use]
pub fn of_body(body: &str, measure: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{body}の{measure}"),
        Lang::En => format!("{body}: {measure}"),
    }
}

/// A year with the title that its report prints over a text (`平成23年度「監査結果等」`).
#[must_use]
pub fn titled(year: &str, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}「{title}」"),
        Lang::En => format!("{year}, “{title}”"),
    }
}

/// The separator of a list in a sentence.
#[must_use]
pub fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "、",
        Lang::En => ", ",
    }
}

/// What stands between two short statements in a line.
#[must_use]
pub fn full_stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "。",
        Lang::En => ". ",
    }
}

/// Words that are one thing and stay in one line (`Table 2-3`).
#[must_use]
pub fn unbroken(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// Names of several signers; names stay as printed in both languages.
#[must_use]
pub fn signers(names: &[String]) -> String {
    names.join("／")
}

/// What stands around the term that the source uses (`把握率（原典では「提出率」）`); the term itself is
/// Japanese on every page and keeps its language there.
#[must_use]
pub fn printed_as(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Ja => ("（原典では「", "」）"),
        Lang::En => (" (printed as “", "”)"),
    }
}

/// How many cases the reports of a year list: the title of a chart of cases.
#[must_use]
pub fn cases_listed(count: &str, one: bool, year: &str, lang: Lang) -> String {
    match (lang, one) {
        (Lang::Ja, _) => format!("{year}の報告が挙げた事例は{count}件"),
        (Lang::En, true) => format!("The reports for {year} describe {count} case"),
        (Lang::En, false) => format!("The reports for {year} describe {count} cases"),
    }
}

/// What stands between the names of two sources.
#[must_use]
pub fn between_sources(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "、",
        Lang::En => "; ",
    }
}

/// A sentence on how many cases there are, and the one or two months with the most of them.
#[must_use]
pub fn with_busiest(sentence: &str, months: &[String], most: &str, lang: Lang) -> String {
    match (lang, months) {
        (Lang::Ja, [month]) => format!("{sentence}、最も多い月は{month}の{most}件"),
        (Lang::Ja, _) => format!("{sentence}、最も多い月は{}の各{most}件", months.join("と")),
        (Lang::En, [month]) => format!("{sentence}, most of all in {month} ({most})"),
        (Lang::En, _) => format!("{sentence}, most of all in {} ({most} each)", months.join(" and ")),
    }
}

/// The range of values in a group of a chart (`責任者等（86.6～100）`).
#[must_use]
pub fn with_range(name: &str, lowest: &str, highest: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{name}（{lowest}～{highest}）"),
        Lang::En => format!("{name} ({lowest}–{highest})"),
    }
}

/// How a measure compares over bodies: the title of its chart.
#[must_use]
pub fn bodies_under_definition(measure: &str, count: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{measure}: 同じ定義で示した{count}組織の値"),
        Lang::En => format!("{measure}: values of {count} bodies under the same definition"),
    }
}

/// A count and, where it is another, how many of them are in both languages (`24（23）`).
#[must_use]
pub fn tally(there: &str, translated: &str, all: bool, lang: Lang) -> String {
    match (all, lang) {
        (true, _) => there.to_owned(),
        (false, Lang::Ja) => format!("{there}（{translated}）"),
        (false, Lang::En) => format!("{there} ({translated})"),
    }
}

/// Words as a sentence of their own: with its first letter and its full stop.
#[must_use]
pub fn sentence(words: &str, lang: Lang) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    match lang {
        Lang::Ja => format!("{words}。"),
        Lang::En => format!("{first}{}.", letters.as_str()),
    }
}

/// A link of a drawing at the part that it leads to: where it comes from and what it says; `also` where
/// another leads there, too (`本庁から：報告`).
#[must_use]
pub fn arrival(from: &str, label: Option<&str>, also: bool, lang: Lang) -> String {
    let source = match (lang, also) {
        (Lang::Ja, false) => format!("{from}から"),
        (Lang::Ja, true) => format!("{from}からも"),
        (Lang::En, false) => format!("from {from}"),
        (Lang::En, true) => format!("also from {from}"),
    };
    match (label, lang) {
        (None, _) => source,
        (Some(label), Lang::Ja) => format!("{source}：{label}"),
        (Some(label), Lang::En) => format!("{source}: {label}"),
    }
}

/// The kind of a drawing that was rebuilt (`流れ図（残った言葉から再構成）`).
#[must_use]
pub fn rebuilt(kind: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{kind}（残った言葉から再構成）"),
        Lang::En => format!("{kind}, rebuilt from surviving words"),
    }
}

/// What stands over a chapter: its document and, where it has one there, its number.
#[must_use]
pub fn in_document(document: &str, number: Option<&str>, lang: Lang) -> String {
    match (number, lang) {
        (None, _) => document.to_owned(),
        (Some(number), Lang::Ja) => format!("{document}　{number}"),
        (Some(number), Lang::En) => format!("{document}, {number}"),
    }
}

/// The key of a note, the same in both languages (`*1`).
#[must_use]
pub fn note_key(number: usize) -> String {
    format!("*{number}")
}

/// A grading scale in one line, best grade first: each grade with the lowest rate that has it.
#[must_use]
pub fn scale_in_line(grades: &[(String, String)], lang: Lang) -> String {
    let last = grades.len().saturating_sub(1);
    let one = |(index, (grade, at_least)): (usize, &(String, String))| {
        let above = index.checked_sub(1).and_then(|index| grades.get(index)).map(|(_, rate)| rate);
        match (index, above, lang) {
            (0, _, _) => format!("{grade} {at_least}%"),
            (_, Some(above), Lang::Ja) if index == last => format!("{grade} {above}%未満"),
            (_, Some(above), Lang::En) if index == last => format!("{grade} below {above}%"),
            (_, _, Lang::Ja) => format!("{grade} {at_least}%以上"),
            (_, _, Lang::En) => format!("{grade} {at_least}% or more"),
        }
    };
    grades.iter().enumerate().map(one).collect::<Vec<_>>().join(comma(lang))
}

/// A change in one line: how far, and from what to what.
#[must_use]
pub fn moved_from_to(how_far: &str, before: &str, now: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{how_far}（{before} → {now}）"),
        Lang::En => format!("{how_far} ({before} → {now})"),
    }
}
