//! Contents, lists and index name the pages on which things are.

use std::process::Command;

use super::book::{Books, real, tight};

/// The pages of a book laid out as they look, for what stands in columns with leaders.
fn lines(books: &Books, book: &str, first: usize, last: usize) -> Vec<String> {
    let range = [first, last].map(|page| page.to_string());
    let mut command = Command::new("pdftotext");
    command.args(["-enc", "UTF-8", "-layout", "-f", &range[0], "-l", &range[1]]);
    let output = command.arg(books.path(book)).arg("-").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap().replace('\u{2060}', "");
    text.lines().map(|line| line.trim().to_owned()).collect()
}

/// How many pages of the file stand before the page that is printed as number 0.
fn offset(pages: &[String]) -> usize {
    let folio = |page: &String| -> Option<usize> { page.trim().lines().last()?.trim().parse().ok() };
    let found: Vec<usize> = pages
        .iter()
        .enumerate()
        // Folios stand at the foot; a number that ends a page otherwise is none.
        .filter_map(|(at, page)| (at + 1).checked_sub(folio(page)?))
        .collect();
    let first = found[found.len() / 2];
    let same = found.iter().filter(|offset| **offset == first).count();
    assert!(same * 10 > found.len() * 9, "folios do not count up: {found:?}");
    first
}

/// The entries of lists with leaders: words and page.
fn entries(lines: &[String]) -> Vec<(String, usize)> {
    let mut all = Vec::new();
    let mut words = String::new();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let before = line.trim_end_matches(|c: char| c.is_ascii_digit());
        let page = line[before.len()..].parse();
        match page {
            Ok(page) if before.trim_end().ends_with('.') => {
                words.push_str(before.trim_end_matches(|c: char| c == '.' || c.is_whitespace()));
                all.push((std::mem::take(&mut words), page));
            }
            _ => words.push_str(line),
        }
    }
    all
}

#[test]
fn contents_and_lists_name_the_pages_of_what_they_list() {
    let Some(books) = real("contents of books") else { return };
    for (lang, heads) in
        [("ja", ["目次", "図目次", "表目次"]), ("en", ["Contents", "List of figures", "List of tables"])]
    {
        let book = format!("{lang}/2012/report.pdf");
        let pages = books.pages(&book);
        let offset = offset(pages);
        let front = &pages[..offset];
        for head in heads {
            let opens = |page: &&String| page.lines().any(|line| line.trim() == head);
            assert!(front.iter().any(|page| opens(&page)), "{book}: no {head}");
        }
        let mut listed = lines(books, &book, 3, offset);
        // Headings and running heads stand above entries.
        listed.retain(|line| !heads.contains(&line.as_str()));
        let found = entries(&listed);
        assert!(found.len() > 100, "{book}: {} entries", found.len());
        let mut wrong = Vec::new();
        for (words, page) in found {
            let there = pages.get(page + offset - 1).map(|page| tight(page)).unwrap_or_default();
            // The first line of a page of lists has the running head before it.
            let words = tight(&words);
            let tail: String = words.chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
            if !there.contains(&tail) {
                wrong.push(format!("{words}: {page}"));
            }
        }
        assert!(wrong.is_empty(), "{book}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn the_index_names_pages_on_which_its_terms_stand() {
    let Some(books) = real("the index of books") else { return };
    for (lang, head) in [("ja", "用語索引"), ("en", "Index of terms")] {
        let book = format!("{lang}/2012/report.pdf");
        let pages = books.pages(&book);
        let offset = offset(pages);
        let index = pages.iter().skip(offset).filter(|page| page.contains(head));
        let index = runs(&index.flat_map(|page| page.lines()).collect::<Vec<_>>());
        let mut known = 0;
        for (name, abbreviation) in terms(lang) {
            let entry = match (&abbreviation, lang) {
                (Some(short), "ja") => format!("{name}（{short}）"),
                (Some(short), _) => format!("{name} ({short})"),
                (None, _) => name.clone(),
            };
            let Some((_, after)) = index.split_once(&tight(&entry)) else { continue };
            let list: String =
                after.chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '–')).collect();
            let numbers: Vec<usize> =
                list.split([',', '–']).filter_map(|number| number.parse().ok()).collect();
            for number in numbers {
                let Some(page) = pages.get(number + offset - 1) else {
                    panic!("{book}: {entry} on {number}")
                };
                let there = tight(page).to_lowercase();
                let mut names = [Some(&name), abbreviation.as_ref()].into_iter().flatten();
                // A term may stand at the end of a page and go on on the next.
                let next =
                    pages.get(number + offset).map(|page| tight(page).to_lowercase()).unwrap_or_default();
                let near = format!("{there}{next}");
                let stands = names.any(|name| near.contains(&tight(name).to_lowercase()));
                let begins: String = tight(&name).chars().take(2).collect::<String>().to_lowercase();
                assert!(stands || there.contains(&begins), "{book}: {entry} is not on {number}");
                known += 1;
            }
        }
        assert!(known > 40, "{book}: only {known} places");
    }
}

/// The lines of an index as one, with a bar where the pages of one term end and others begin: at the end of a column.
fn runs(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| tight(line)).filter(|line| !line.is_empty());
    lines.fold(String::new(), |mut all, line| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if digit(all.chars().next_back()) && digit(line.chars().next()) {
            all.push('|');
        }
        all + &line
    })
}

/// The terms of the glossary in a language, with their abbreviations.
fn terms(lang: &str) -> Vec<(String, Option<String>)> {
    let text = std::fs::read_to_string(crate::project::repository().join("content/glossary.yaml")).unwrap();
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    let all = read["terms"].as_sequence().unwrap().iter();
    let word = |value: &serde_yaml::Value| value.as_str().map(str::to_owned);
    all.filter_map(|term| Some((word(&term["term"][lang])?, word(&term["abbreviation"])))).collect()
}
