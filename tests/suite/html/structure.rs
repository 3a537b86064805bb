//! The structure of pages.

use super::*;

#[test]
fn a_grade_is_a_letter_first() {
    let grades = vec![CellContent::Grade(Grade::new("A").unwrap()), CellContent::Absent("none".to_owned())];
    let html = only_page(vec![Block::from(table("grades", Lang::En, vec![row("Body", Lang::En, grades)]))]);
    assert!(html.contains(r#"><span class="grade grade-a">A</span></td>"#));
    assert!(html.contains(r#"class="table grades""#));
}

#[test]
fn rows_under_a_heading_are_a_group() {
    let mut rows: Vec<_> =
        ["a", "b", "c"].map(|head| row(head, Lang::En, vec![CellContent::Empty; 2])).into_iter().collect();
    rows[0].group = Some(words("First", Lang::En));
    rows[2].group = Some(words("総務省", Lang::Ja));
    let html = only_page(vec![Block::from(table("t", Lang::En, rows))]);
    assert_eq!(html.matches("<tbody>").count(), 2);
    assert!(html.contains(r#"<tr><th scope="rowgroup" colspan="3">First</th></tr>"#));
    assert!(html.contains(r#"<th scope="rowgroup" colspan="3"><span lang="ja">総務省</span></th>"#));
}

#[test]
fn a_wide_table_can_be_scrolled_with_a_keyboard() {
    let cells = vec![CellContent::Empty; 9];
    let html = only_page(vec![Block::from(table("t", Lang::En, vec![row("a", Lang::En, cells)]))]);
    assert!(html.contains(r#"<div class="scroll" role="group" tabindex="0" aria-labelledby="t__caption">"#));
}

#[test]
fn a_table_with_words_says_the_heads_of_its_columns_for_narrow_pages() {
    let cells = vec![CellContent::Words(words("Yes", Lang::En)), CellContent::Empty];
    let html = only_page(vec![Block::from(table("t", Lang::En, vec![row("a", Lang::En, cells)]))]);
    assert!(html.contains(r#"class="table words stacks""#));
    assert!(html.contains(r#"<th scope="row">a</th>"#));
    assert!(html.contains(r#"<td data-label="c0">Yes</td>"#));
    // The elements say what they are, however they are shown.
    assert!(!html.contains(" role=\"row") && !html.contains(" role=\"table"));
}

#[test]
fn a_table_of_numbers_keeps_its_columns_on_narrow_pages() {
    let cells = vec![CellContent::Number("1".to_owned()); 2];
    let html = only_page(vec![Block::from(table("t", Lang::En, vec![row("a", Lang::En, cells)]))]);
    assert!(!html.contains("stacks") && !html.contains("data-label"));
}

#[test]
fn what_the_heading_right_above_says_is_not_shown_again() {
    let caption = words("Section first", Lang::En);
    let numbered = |number: &str| Table { number: Some(number.to_owned()), ..table("t", Lang::En, rows()) };
    fn rows() -> Vec<TableRow> {
        vec![row("a", Lang::En, vec![CellContent::Empty])]
    }
    let hidden = |block: Block| only_page(vec![block]).matches(r#"class="quiet""#).count();
    let same = Table { caption: caption.clone(), ..table("t", Lang::En, rows()) };
    assert_eq!(hidden(Block::from(same)), 1);
    assert_eq!(hidden(Block::from(Table { caption, ..numbered("Table 2-3") })), 0, "the number is new");
    assert_eq!(hidden(Block::from(table("t", Lang::En, rows()))), 0);
    let titled = Figure { title: "Section first".to_owned(), ..figure("f") };
    let html = only_page(vec![Block::Figure(Box::new(titled))]);
    assert!(html.contains(r#"class="finding quiet">Section first</span>"#));
}

#[test]
fn rows_of_one_head_have_their_subject_for_a_second() {
    let cells = |subject: &str| {
        vec![CellContent::Words(words(subject, Lang::En)), CellContent::Number("98%".to_owned())]
    };
    let rows = vec![row("Share", Lang::En, cells("Stated")), row("Share", Lang::En, cells("To be stated"))];
    let html = only_page(vec![Block::from(table("t", Lang::En, rows))]);
    assert!(html.contains(r#"<th scope="row">Share</th><th scope="row">Stated</th><td"#));
    let rows = vec![row("Share", Lang::En, cells("Stated")), row("Number", Lang::En, cells("Stated"))];
    assert!(!only_page(vec![Block::from(table("t", Lang::En, rows))]).contains(r#"<th scope="row">Stated"#));
}

#[test]
fn a_head_that_is_a_link_is_described_by_the_text_beside_it() {
    let mut rows = vec![row("Goal", Lang::En, vec![CellContent::Text(passage("To drill.", Lang::En))])];
    rows[0].href = Some(Href::Web("https://example.org/".to_owned()));
    rows[0].cells[0].id = Some("goal".to_owned());
    let html = only_page(vec![Block::from(table("t", Lang::En, rows))]);
    assert!(html.contains(r#"aria-describedby="goal">Goal</a></th><td id="goal""#));
}

#[test]
fn the_links_of_a_figure_or_table_say_of_which() {
    let rows = vec![row("a", Lang::En, vec![CellContent::Empty])];
    let html = only_page(vec![Block::Figure(Box::new(figure("f"))), Block::from(table("t", Lang::En, rows))]);
    assert!(html.contains(r#"<span id="f__caption" class="finding">A finding</span>"#));
    assert!(html.contains(r#" id="f__csv" aria-labelledby="f__csv f__caption">"#));
    assert!(html.contains(r##"<a href="#t" id="t__permalink" aria-labelledby="t__permalink t__caption">"##));
}

#[test]
fn headings_leave_no_level_out() {
    for (path, html) in pages(&site(&everything())) {
        let levels: Vec<u32> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
            .collect();
        assert_eq!(levels.first(), Some(&1), "{path}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{path}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
    }
}

#[test]
fn a_section_without_a_heading_has_none() {
    let mut publications = one(vec![Block::Passage(passage("## Inner", Lang::En))]);
    publications[0].pages[0].sections[0].title.text.clear();
    let html = &site(&publications)["en/2012/cao/index.html"];
    assert!(html.contains(r#"<h2 id="text__h1">Inner</h2>"#));
    assert!(!html.contains("class=\"sections\""));
}

#[test]
fn an_id_stands_once() {
    for (path, html) in pages(&site(&everything())) {
        let ids = values(html, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
    }
    let twice = vec![Block::Figure(Box::new(figure("x"))), Block::Figure(Box::new(figure("x")))];
    let error = render(&one(twice), &Theme::embedded().unwrap()).unwrap_err();
    let RenderError::Page { path, fault } = error else { panic!("{error}") };
    assert_eq!((path.as_str(), fault), ("en/2012/cao/index.html", PageFault::DuplicateId("x".to_owned())));
}

#[test]
fn a_datum_shown_twice_is_linked_where_it_stands_first() {
    let mut rows = vec![row("a", Lang::En, vec![CellContent::Number("1".to_owned()); 2])];
    for cell in &mut rows[0].cells {
        cell.id = Some("datum".to_owned());
    }
    let html = only_page(vec![Block::from(table("t", Lang::En, rows))]);
    assert!(html.contains(r#"<td id="datum">1</td><td>1</td>"#));
}

#[test]
fn a_chart_is_drawn_for_wide_and_for_narrow_places() {
    let files = site(&one(vec![Block::Figure(Box::new(figure("x")))]));
    let html = &files["en/2012/cao/index.html"];
    assert_eq!(
        (html.matches("<svg class=\"wide\"").count(), html.matches("<svg class=\"narrow\"").count()),
        (1, 1)
    );
    assert!(html.contains(r#"<a href="../../../data/2012/x.csv""#));
    let css = &files["assets/style.css"];
    assert!(
        css.contains(
            "@container (min-width: 40rem) { .wide { display: block; } .narrow { display: none; } }"
        )
    );
}
