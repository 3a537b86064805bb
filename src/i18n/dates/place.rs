//! Places in a source: the document's title and the lines or pages in it.

use crate::model::{Document, Lang, Lines, Place, PlaceUnit};

/// Where a source prints something: 「『…年次報告』 原典テキスト 3739、3741行」,
/// "Lines 3739 and 3741 of the source text of “Annual Report …”".
///
/// Lines are those of the report's text file, which is what `source` in the registry of documents
/// names; pages are those of the printed edition.
#[must_use]
pub fn place(place: &Place, document: &Document, lang: Lang) -> String {
    worded(&stretches(&place.lines), document, lang)
}

/// Where a source prints a whole text: its lines are the first and the last of each passage
/// (「3739～3745行」, "Lines 3739–3745"). An odd number of lines is a list of single ones.
#[must_use]
pub fn passages(place: &Place, document: &Document, lang: Lang) -> String {
    let lines: Vec<u32> = place.lines.iter().collect();
    match lines.as_chunks::<2>() {
        (pairs, []) => {
            worded(&pairs.iter().map(|[first, last]| (*first, *last)).collect::<Vec<_>>(), document, lang)
        }
        _ => self::place(place, document, lang),
    }
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

fn worded(stretches: &[(u32, u32)], document: &Document, lang: Lang) -> String {
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

/// Numbers that follow each other, as first and last.
fn stretches(lines: &Lines) -> Vec<(u32, u32)> {
    let mut stretches: Vec<(u32, u32)> = Vec::new();
    for line in lines.iter() {
        match stretches.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(line) => *last = line,
            _ => stretches.push((line, line)),
        }
    }
    stretches
}

fn is_single(stretches: &[(u32, u32)]) -> bool {
    matches!(stretches, [(first, last)] if first == last)
}

/// Stretches in one line: `to` joins the ends of each, `comma` and the last time `and` one to the next.
fn listed(stretches: &[(u32, u32)], to: &str, comma: &str, and: &str) -> String {
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
