//! Findings and changes in words. What they claim was proved in `derive`; here it is only said.

use super::pages::with_threshold;
use super::{dates, numbers, terms};
use crate::derive::{Difference, Finding, Incomparable, Movement};
use crate::model::{Archive, Label, Lang, Observation, ObservationId};

/// A finding as a title.
#[must_use]
pub fn finding(finding: &Finding, archive: &Archive, lang: Lang) -> String {
    match finding {
        Finding::Lowest { label, value, full, items, average_aside } => {
            let (label, value) = (words(label, lang), value_words(value, archive, lang));
            match (lang, full, average_aside) {
                (Lang::Ja, 0, false) => format!("{items}項目のうち最も低いのは「{label}」の{value}"),
                (Lang::Ja, 0, true) => format!("平均を除く{items}項目のうち最も低いのは「{label}」の{value}"),
                (Lang::Ja, _, _) => {
                    format!("{items}項目のうち{full}項目が100%、最も低いのは「{label}」の{value}")
                }
                (Lang::En, 0, false) => format!("Lowest of {items}: “{label}” at {value}"),
                (Lang::En, 0, true) => format!("Lowest of {items}, the average aside: “{label}” at {value}"),
                (Lang::En, _, _) => {
                    format!("{full} of {items} items stand at 100%; lowest: “{label}” at {value}")
                }
            }
        }
        Finding::LastYear { year, rose, fell } => {
            last_year(&dates::fiscal_year(*year, lang), rose, fell, lang)
        }
        Finding::ManyLastYear { year, rose, fell, rows } => {
            many_last_year(&dates::fiscal_year(*year, lang), [*rose, *fell, *rows], lang)
        }
        Finding::AnswerMoved { label, movement, from, to } => {
            let said = |(column, value): &(Label, ObservationId)| {
                (words(column, lang), value_words(value, archive, lang))
            };
            answer_moved(&words(label, lang), *movement, said(from), said(to), lang)
        }
        Finding::MostGiven { label, value, answers } => {
            let (label, value) = (words(label, lang), value_words(value, archive, lang));
            match lang {
                Lang::Ja => format!("選択肢{answers}個のうち最も多いのは「{label}」の{value}"),
                Lang::En => format!("Most given of {answers} answers: “{label}”, {value}"),
            }
        }
        Finding::Movement { movement, from, last } => {
            let (from, last) = (dates::fiscal_year(*from, lang), value_words(last, archive, lang));
            match (lang, movement) {
                (Lang::Ja, Movement::Rising) => format!("{from}から増え続け、{last}"),
                (Lang::Ja, Movement::Falling) => format!("{from}から減り続け、{last}"),
                (Lang::En, Movement::Rising) => format!("Rising every year since {from}, to {last}"),
                (Lang::En, Movement::Falling) => format!("Falling every year since {from}, to {last}"),
            }
        }
        Finding::LastCount { movement, last } => {
            let last = value_words(last, archive, lang);
            match (lang, movement) {
                (Lang::Ja, Movement::Rising) => format!("前年度より増えて{last}"),
                (Lang::Ja, Movement::Falling) => format!("前年度より減って{last}"),
                (Lang::En, Movement::Rising) => format!("Up on the previous year, to {last}"),
                (Lang::En, Movement::Falling) => format!("Down on the previous year, to {last}"),
            }
        }
        Finding::BestGrades { bodies, grade, counts } => {
            let part = |(measure, count): &(crate::model::MeasureId, usize)| {
                let measure = archive.measures.measures.get(measure);
                let name = measure.map(|measure| words(&measure.name, lang)).unwrap_or_default();
                match lang {
                    Lang::Ja => format!("{name}は{count}府省庁"),
                    Lang::En => format!("{count} in the {}", lower_first(&name)),
                }
            };
            let parts: Vec<String> = counts.iter().map(part).collect();
            match lang {
                Lang::Ja => format!("{bodies}府省庁のうち評価{grade}は、{}", parts.join("、")),
                Lang::En => format!("Grade {grade} among {bodies} bodies: {}", parts.join(", ")),
            }
        }
        Finding::AgainstWhole { above, below, compared, only } => {
            let only = only.as_ref().and_then(|id| archive.observation(id));
            let measure = only.and_then(|value| archive.measures.measures.get(&value.of.measure));
            match measure {
                Some(measure) => one_against_whole(&words(&measure.name, lang), *above, *below, lang),
                None => against_whole(*above, *below, *compared, lang),
            }
        }
    }
}

fn last_year(year: &str, rose: &[Label], fell: &[Label], lang: Lang) -> String {
    match lang {
        Lang::Ja => {
            let list =
                |labels: &[Label]| labels.iter().map(|l| words(l, lang)).collect::<Vec<_>>().join("と");
            match (rose.is_empty(), fell.is_empty()) {
                (false, false) => {
                    format!("{year}は{}が前年度より上がり、{}が下がった", list(rose), list(fell))
                }
                (false, true) => format!("{year}は{}が前年度より上がった", list(rose)),
                _ => format!("{year}は{}が前年度より下がった", list(fell)),
            }
        }
        Lang::En => {
            let list = |labels: &[Label]| {
                labels.iter().map(|l| lower_first(&words(l, lang))).collect::<Vec<_>>().join(" and ")
            };
            match (rose.is_empty(), fell.is_empty()) {
                (false, false) => format!("{year}: up for {}, down for {}", list(rose), list(fell)),
                (false, true) => format!("{year}: up for {}", list(rose)),
                _ => format!("{year}: down for {}", list(fell)),
            }
        }
    }
}

fn many_last_year(year: &str, [rose, fell, rows]: [usize; 3], lang: Lang) -> String {
    match (lang, rose, fell) {
        (Lang::Ja, _, 0) => {
            format!("{year}は{rows}項目のうち{rose}項目が前年度より上がり、下がった項目はない")
        }
        (Lang::Ja, 0, _) => {
            format!("{year}は{rows}項目のうち{fell}項目が前年度より下がり、上がった項目はない")
        }
        (Lang::Ja, ..) => {
            format!("{year}は{rows}項目のうち{rose}項目が前年度より上がり、{fell}項目が下がった")
        }
        (Lang::En, _, 0) => format!("{year}: up for {rose} of {rows} items, down for none"),
        (Lang::En, 0, _) => format!("{year}: down for {fell} of {rows} items, up for none"),
        (Lang::En, ..) => format!("{year}: up for {rose} of {rows} items, down for {fell}"),
    }
}

/// An answer with two columns, each with its head and the share under it.
fn answer_moved(
    label: &str,
    movement: Movement,
    (first, before): (String, String),
    (last, after): (String, String),
    lang: Lang,
) -> String {
    match (lang, movement) {
        (Lang::Ja, Movement::Rising) => format!("「{label}」は{first}の{before}から{last}の{after}に増えた"),
        (Lang::Ja, Movement::Falling) => format!("「{label}」は{first}の{before}から{last}の{after}に減った"),
        (Lang::En, Movement::Rising) => {
            format!("“{label}” up from {before} in {first} to {after} in {last}")
        }
        (Lang::En, Movement::Falling) => {
            format!("“{label}” down from {before} in {first} to {after} in {last}")
        }
    }
}

fn one_against_whole(measure: &str, above: usize, below: usize, lang: Lang) -> String {
    match (lang, above, below) {
        (Lang::Ja, 1, _) => format!("{measure}は政府全体を上回る"),
        (Lang::Ja, _, 1) => format!("{measure}は政府全体を下回る"),
        (Lang::Ja, ..) => format!("{measure}は政府全体と同じ"),
        (Lang::En, 1, _) => format!("{measure} above the whole government’s"),
        (Lang::En, _, 1) => format!("{measure} below the whole government’s"),
        (Lang::En, ..) => format!("{measure} equal to the whole government’s"),
    }
}

fn against_whole(above: usize, below: usize, compared: usize, lang: Lang) -> String {
    let equal = compared - above - below;
    match lang {
        Lang::Ja if below == compared => "比べられるどの値も政府全体を下回る".to_owned(),
        Lang::Ja if above == compared => "比べられるどの値も政府全体を上回る".to_owned(),
        Lang::Ja if equal == compared => "比べられるどの値も政府全体と同じ".to_owned(),
        Lang::Ja => {
            format!("政府全体と比べられる{compared}項目のうち、上回るのは{above}項目、下回るのは{below}項目")
        }
        Lang::En if below == compared => "Below the whole government wherever it can be compared".to_owned(),
        Lang::En if above == compared => "Above the whole government wherever it can be compared".to_owned(),
        Lang::En if equal == compared => {
            "Equal to the whole government wherever it can be compared".to_owned()
        }
        Lang::En => format!(
            "Of {compared} values comparable with the whole government, {above} above and {below} below"
        ),
    }
}

/// A change on the year before, or why there is none.
#[must_use]
pub fn change(
    change: &Result<Difference, Incomparable>,
    value: &Observation,
    archive: &Archive,
    lang: Lang,
) -> String {
    match change {
        Ok(Difference::Points(points)) => numbers::points(*points, lang),
        Ok(Difference::Amount(amount)) => match archive.measures.units.get(&value.unit) {
            Some(unit) => numbers::difference(*amount, unit, lang),
            None => numbers::quantity(amount, lang),
        },
        Err(reason) => incomparable(reason, archive, lang),
    }
}

/// Why two values are not compared.
#[must_use]
pub fn incomparable(reason: &Incomparable, archive: &Archive, lang: Lang) -> String {
    match (reason, lang) {
        (Incomparable::Break(id), _) => {
            let label =
                archive.measures.breaks.get(id).map(|found| words(&found.label, lang)).unwrap_or_default();
            match lang {
                Lang::Ja => format!("比較できない（{label}）"),
                Lang::En => format!("Not comparable ({})", lower_first(&label)),
            }
        }
        (Incomparable::Definition, Lang::Ja) => "比較できない（定義が異なる）".to_owned(),
        (Incomparable::Definition, Lang::En) => "Not comparable (different definitions)".to_owned(),
        (Incomparable::NoValue, Lang::Ja) => "比較できない（値の記載がない）".to_owned(),
        (Incomparable::NoValue, Lang::En) => "Not comparable (no value printed)".to_owned(),
        (Incomparable::InWords, Lang::Ja) => "差は求められない（言葉だけの記載）".to_owned(),
        (Incomparable::InWords, Lang::En) => "No difference (said in words only)".to_owned(),
        (Incomparable::NotExact, Lang::Ja) => "差は求められない（概数など）".to_owned(),
        (Incomparable::NotExact, Lang::En) => "No difference (values are not exact)".to_owned(),
        (Incomparable::OtherThing, Lang::Ja) => "比較できない（対象が異なる）".to_owned(),
        (Incomparable::OtherThing, Lang::En) => "Not comparable (different things)".to_owned(),
        (Incomparable::Grade, Lang::Ja) => "評価に差はない".to_owned(),
        (Incomparable::Grade, Lang::En) => "Grades have no difference".to_owned(),
    }
}

/// What a value is of, in one line: body, measure, role, subject, year. For hints and lists.
#[must_use]
pub fn datum_name(value: &Observation, archive: &Archive, lang: Lang) -> String {
    let body = archive.bodies.get(&value.of.body).map(|body| words(&body.name, lang));
    let year = dates::fiscal_year(value.of.year, lang);
    let parts: Vec<String> = body.into_iter().chain([value_name(value, archive, lang), year]).collect();
    parts.join(between_parts(lang))
}

/// What a value is of without its body and year: measure, role, subject.
#[must_use]
pub fn value_name(value: &Observation, archive: &Archive, lang: Lang) -> String {
    let book = &archive.measures;
    let of = &value.of;
    let mut parts = Vec::new();
    let question = of.question.as_ref().and_then(|id| book.questions.get(id));
    parts.extend(question.map(|question| words(&question.label, lang)));
    // An answer's share of a question is known by the question.
    let measure = book.measures.get(&of.measure).filter(|_| question.is_none());
    parts.extend(measure.map(|measure| match of.threshold {
        Some(threshold) => {
            with_threshold(&words(&measure.name, lang), &numbers::percent(threshold, lang), lang)
        }
        None => words(&measure.name, lang),
    }));
    if of.role.as_str() != "all" {
        parts.extend(book.roles.get(&of.role).map(|role| words(&role.name, lang)));
    }
    parts.extend(
        of.subject
            .as_ref()
            .and_then(|subject| book.subject_label(of.question.as_ref(), subject))
            .map(|label| words(label, lang)),
    );
    parts.join(between_parts(lang))
}

fn between_parts(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => " ",
        Lang::En => ", ",
    }
}

fn value_words(id: &ObservationId, archive: &Archive, lang: Lang) -> String {
    let value = archive.observation(id);
    let worded = value.and_then(|value| numbers::observation(value, &archive.measures.units, lang));
    worded
        .map(|worded| worded.joined())
        .or_else(|| value.and_then(|value| terms::absence(&value.reading, lang)))
        .unwrap_or_default()
}

fn words(label: &Label, lang: Lang) -> String {
    label.show(lang).map(|shown| shown.text.clone()).unwrap_or_default()
}

/// A label inside an English sentence: its first letter small, unless it is part of an abbreviation.
pub(super) fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
