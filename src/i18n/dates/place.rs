//! Places in a source: the document's title and the lines or pages in it.

use crate::model::{Document, Lang, Lines, Place, PlaceUnit, Stretch};

/// Where a source prints something: 「『…年次報告』 原典テキスト 3739、3741行」,
/// "Lines 3739 and 3741 of the source text of “Annual Report …”".
///
/// Lines are those of the report's text file, which is what `source` in the registry of documents
/// names; pages are those of the printed edition.
#[must_use]
pub fn place(place: &Place, document: &Document, lang: Lang) -> String {
    worded(&stretches(&place.lines), document, lang)
}

/// The same as [`place`] in few words, for columns of tables (「平成24年度年次報告 3741行」,
/// "Annual Report FY2012, line 3741").
#[must_use]
pub fn short_place(place: &Place, document: &Document, lang: Lang) -> String {
    let name = document.short.as_ref().unwrap_or(&document.title);
    let name = name.show(lang).map_or_else(|| document.id.to_string(), |shown| shown.text.clone());
    let stretches = stretches(&place.lines);
    if stretches.is_empty() {
        return name;
    }
    let s = if is_single(&stretches) { "" } else { "s" };
    match (lang, document.places) {
        (Lang::Ja, PlaceUnit::Lines) => format!("{name} {}行", listed(&stretches, "～", "、", "、")),
        (Lang::Ja, PlaceUnit::Pages) => format!("{name} {}ページ", listed(&stretches, "～", "、", "、")),
        (Lang::En, PlaceUnit::Lines) => format!("{name}, line{s} {}", listed(&stretches, "–", ", ", " and ")),
        (Lang::En, PlaceUnit::Pages) => format!("{name}, page{s} {}", listed(&stretches, "–", ", ", " and ")),
    }
}

fn worded(stretches: &[Stretch], document: &Document, lang: Lang) -> String {
    let title = quoted_title(document, lang);
    if stretches.is_empty() {
        return title;
    }
    match lang {
        Lang::Ja => {
            let numbers = listed(stretches, "～", "、", "、");
            match document.places {
                PlaceUnit::Lines => format!("{title} 原典テキスト {numbers}行"),
                PlaceUnit::Pages => format!("{title} {numbers}ページ"),
            }
        }
        Lang::En => {
            let numbers = listed(stretches, "–", ", ", " and ");
            let s = if is_single(stretches) { "" } else { "s" };
            match document.places {
                PlaceUnit::Lines => format!("Line{s} {numbers} of the source text of {title}"),
                PlaceUnit::Pages => format!("Page{s} {numbers} of {title}"),
            }
        }
    }
}

/// The title in the quotation marks of the language that it is in.
fn quoted_title(document: &Document, lang: Lang) -> String {
    match document.title.show(lang) {
        Some(shown) => match shown.lang {
            Lang::Ja => format!("『{}』", shown.text),
            Lang::En => format!("“{}”", shown.text),
        },
        None => document.id.to_string(),
    }
}

/// Stretches; single lines that follow each other are one.
fn stretches(lines: &Lines) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (first, last) in lines.stretches() {
        match stretches.last_mut() {
            Some((_, end)) if end.checked_add(1).is_some_and(|next| first <= next) => *end = last.max(*end),
            _ => stretches.push((first, last)),
        }
    }
    stretches
}

fn is_single(stretches: &[Stretch]) -> bool {
    matches!(stretches, [(first, last)] if first == last)
}

/// Stretches in one line: `to` joins the ends of each, `comma` and the last time `and` one to the next.
fn listed(stretches: &[Stretch], to: &str, comma: &str, and: &str) -> String {
    let mut text = String::new();
    for (index, (first, last)) in stretches.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == stretches.len() { and } else { comma });
        }
        text.push_str(&first.to_string());
        if first != last {
            text.push_str(&format!("{to}{last}"));
        }
    }
    text
}
