//! The year whole: incidents, goals, bodies over the years, comparisons, texts of headings, appendices,
//! and the print edition, each from small projects that show one thing.

use super::built::{Built, real};
use super::html::Element;
use crate::project::Project;

const LIGHTHOUSE: &str = "content/2012/bodies/lighthouse.yaml";
const EDITION: &str = "content/2012/edition.yaml";

/// A list of incidents with one account of the chapter's case and two cases of its own.
const LIST: &str = "fiscal_year: 2012
body: government
lists:
  - id: events
    document: annual-2012
    caption: {ja: 事象一覧, en: List of events}
    cases:
      - body: lighthouse
        id: h01
        title: {ja: 灯火案内の書換え, en: Notice altered}
        category: website-attack
        occurred: [2012-07]
        summary: {ja: 書き換えられた。, en: It was altered.}
        same_case_as: [2012/lighthouse/false-lights]
        at: 80
      - body: ferries
        id: h02
        title: {ja: 乗船券の紛失, en: Tickets lost}
        month: 2012-09
        summary: {ja: なくした。, en: They were lost.}
        at: 81
      - body: ferries
        id: h03
        title: {ja: 航路図の誤送信, en: Chart sent astray}
        occurred: [2012-07-20]
        summary: {ja: 誤って送った。, en: It was sent to the wrong address.}
        at: 82
";

/// The base with a second page that holds an appendix, a column and a drawing.
fn with_appendix() -> Project {
    let heading = "      - id: logbooks
        title: {ja: 灯台日誌, en: Logbooks}
        page: true
        appendix: true
        tables: [events]
        figures: [route]
        columns:
          - {id: fog, title: {ja: 霧の日, en: Days of fog}}
        children:
          - {id: keeping, title: {ja: 日誌の付け方, en: Keeping a logbook}}
";
    let drawing = "fiscal_year: 2012
body: government
document: annual-2012
figures:
  - id: route
    caption: {ja: 報告経路, en: Route of a report}
    kind: flow
    rebuilt: {ja: 本文から復元した。, en: Rebuilt from the text.}
    nodes:
      - {id: keeper, label: {ja: 灯台守, en: Keeper}}
      - {id: office, label: {ja: 本庁, en: Head office}}
    links:
      - {from: keeper, to: office, label: {ja: 報告, en: reports}}
";
    let text = |sentence: &str, more: &str| format!("---\nkind: digest\n{more}---\n{sentence}\n");
    let edition = Project::base().read(EDITION);
    let documents = Project::base().read("content/documents.yaml");
    let documents = documents.trim_end().to_owned()
        + "\n    column: {ja: 'コラム{n}', en: 'Column {n}'}\n    appendix: {ja: '資料編{A}', en: 'Appendix {A}'}\n";
    Project::base()
        .with(EDITION, &(edition + heading))
        .with("content/documents.yaml", &documents)
        .with("content/2012/incidents.yaml", LIST)
        .with("content/2012/drawings.yaml", drawing)
        .with("content/2012/report/keeping.ja.md", &text("毎日付ける。", "at: 90-92\n"))
        .with("content/2012/report/keeping.en.md", &text("They are kept daily.", "translates: 00000000\n"))
        .with("content/2012/report/fog.ja.md", &text("霧の日は[](ref:keeping)のとおり。", ""))
        .with(
            "content/2012/report/fog.en.md",
            &text("On days of fog see [](ref:keeping).", "translates: 00000000\n"),
        )
}

#[test]
fn two_accounts_of_one_case_are_one_incident_and_lead_to_each_other() {
    let built = Built::of(&with_appendix());
    let page = built.page("ja", "incidents");
    assert!(page.only("main").text().contains("平成24年度の報告が挙げた事例は3件"));
    let rows: Vec<_> = page.by_id("cases-2012").unwrap().inner("tr").map(Element::text).collect();
    assert_eq!(rows.len(), 4, "a head and three incidents: {rows:?}");
    let data = built.rows("data/incidents.csv");
    assert_eq!(data.len(), 4, "every account has its row in the data");
    assert!(data.iter().any(
        |row| row["id"] == "2012/lighthouse/h01" && row["same_case_as"] == "2012/lighthouse/false-lights"
    ));
    let chapter = data.iter().find(|row| row["id"] == "2012/lighthouse/false-lights").unwrap();
    assert_eq!(
        chapter["same_case_as"], "2012/lighthouse/h01",
        "a link that one account gives holds for both"
    );
    // The row of the list leads to the chapter.
    let listed = built.page("ja", "2012/report/logbooks").by_id("incident-events-lighthouse-h01").unwrap();
    let link = listed.inner("a").next().unwrap();
    assert_eq!(link.attribute("href"), Some("../../lighthouse/#incident-false-lights"));
    // A case of which only the list's month is known says that month.
    let page = built.page("en", "2012/report/logbooks");
    assert!(page.only("main").text().contains("September 2012"), "{}", page.only("main").text());
}

/// The heads and the cells of a column, from top to bottom.
fn column_of(built: &Built, page: &str, table: &str, column: usize) -> Vec<String> {
    let table = built.page("en", page).by_id(table).unwrap();
    let cell = |row: Element<'_>| row.children().nth(column).map(Element::text);
    table.inner("tr").filter_map(cell).collect()
}

#[test]
fn incidents_stand_in_the_order_of_their_days() {
    let built = Built::of(&with_appendix());
    assert_eq!(
        column_of(&built, "incidents", "cases-2012", 0),
        ["When", "1 July 2012", "20 July 2012", "September 2012"]
    );
    // A list that its document does not number says what comes first; one with numbers keeps its order.
    let told = LIST.replace("    caption: {ja: 事象一覧", "    numbered: false\n    caption: {ja: 事象一覧");
    let told = Built::of(&with_appendix().with("content/2012/incidents.yaml", &told));
    let cases = ["Tickets lost", "Chart sent astray"].map(str::to_owned);
    let listed = |built: &Built| -> Vec<String> {
        let all = column_of(built, "2012/report/logbooks", "table-events", 2);
        all.into_iter().filter(|case| cases.contains(case)).collect()
    };
    assert_eq!(listed(&built), cases);
    assert_eq!(listed(&told), [cases[1].clone(), cases[0].clone()]);
}

#[test]
fn the_date_of_an_incident_is_that_of_the_first_account_with_one() {
    let project = with_appendix()
        .replacing(LIGHTHOUSE, "      occurred: [2012-07-01]\n", "")
        .replacing(LIGHTHOUSE, "      noticed: 2012-07-02\n", "")
        .replacing(LIGHTHOUSE, "      published: 2012-07-05\n", "");
    let built = Built::of(&project);
    let dates = column_of(&built, "incidents", "cases-2012", 0);
    assert_eq!(dates, ["When", "20 July 2012", "July 2012", "September 2012"]);
}

#[test]
fn a_list_of_incidents_has_no_column_for_what_none_of_them_gives() {
    let built = Built::of(&with_appendix());
    let heads = |built: &Built| -> Vec<String> {
        let table = built.page("en", "2012/report/logbooks").by_id("table-events").unwrap();
        table.inner("th").filter(|head| head.attribute("scope") == Some("col")).map(Element::text).collect()
    };
    assert_eq!(heads(&built), ["When", "Body", "Case", "What the report says", "Category"]);
    let bare = LIST.replace("        category: website-attack\n", "");
    let bare = Built::of(&with_appendix().with("content/2012/incidents.yaml", &bare));
    assert_eq!(heads(&bare), ["When", "Body", "Case", "What the report says"]);
}

#[test]
fn the_history_of_a_body_has_one_row_for_each_incident_led_by_its_own_account() {
    let built = Built::of(&with_appendix());
    let cases = column_of(&built, "bodies/lighthouse", "incidents-table", 1);
    assert_eq!(cases.len(), 2, "a head and one incident: {cases:?}");
    let table = built.page("en", "bodies/lighthouse").by_id("incidents-table").unwrap();
    let links: Vec<_> = table.inner("a").filter_map(|link| link.attribute("href")).collect();
    assert_eq!(links, ["../../2012/lighthouse/#incident-false-lights"]);
}

#[test]
fn the_links_of_a_drawing_stand_in_a_folded_table_and_tell_namesakes_by_their_frames() {
    let drawing = with_appendix().read("content/2012/drawings.yaml").replace(
        "    nodes:
      - {id: keeper, label: {ja: 灯台守, en: Keeper}}
",
        "    groups:
      - {id: north, label: {ja: 北, en: North}}
      - {id: south, label: {ja: 南, en: South}}
    nodes:
      - {id: keeper, label: {ja: 灯台守, en: Keeper}, group: north}
      - {id: second, label: {ja: 灯台守, en: Keeper}, group: south}
",
    );
    let built = Built::of(&with_appendix().with("content/2012/drawings.yaml", &drawing));
    for (lang, name, kind) in [
        ("ja", "灯台守（北）", "流れ図（残った言葉から再構成）"),
        ("en", "Keeper (North)", "Flow diagram, rebuilt from surviving words"),
    ] {
        let page = built.page(lang, "2012/report/logbooks");
        let links = page.by_id("drawing-route-links").unwrap();
        assert!(links.around().any(|around| around.name() == "details"), "{lang}: the table is open");
        assert!(links.text().contains(name), "{}", links.text());
        let figure = page.by_id("drawing-route-figure").unwrap();
        assert!(figure.inner("figcaption").any(|caption| caption.text().contains(kind)), "{lang}");
    }
}

#[test]
fn an_appendix_its_column_and_its_headings_are_numbered_apart_from_the_parts() {
    let built = Built::of(&with_appendix());
    for (lang, appendix, column, keeping, sentence) in [
        ("ja", "資料編A", "コラム1", "日誌の付け方", "毎日付ける。"),
        ("en", "Appendix A", "Column 1", "Keeping a logbook", "They are kept daily."),
    ] {
        let page = built.page(lang, "2012/report/logbooks");
        let text = page.only("main").text();
        for words in [appendix, column, keeping, sentence] {
            assert!(text.contains(words), "{lang}: {words:?} is missing in {text}");
        }
        // A reference says the number, or the heading's own words, and leads there.
        let fog = page.by_id("fog").unwrap();
        let link = fog.inner("a").find(|link| link.attribute("href") == Some("#keeping"));
        assert!(link.is_some_and(|link| !link.text().is_empty()), "{lang}: {}", fog.text());
    }
}

#[test]
fn a_reference_to_a_heading_without_a_page_says_its_words_and_leads_to_the_year() {
    let project =
        with_appendix().replacing("content/2012/report/fog.ja.md", "(ref:keeping)", "(ref:chapters)");
    let built = Built::of(&project);
    let fog = built.page("ja", "2012/report/logbooks").by_id("fog").unwrap();
    let link = fog.inner("a").find(|link| link.attribute("href") == Some("../../")).unwrap();
    assert!(!link.text().is_empty());
}

#[test]
fn a_drawing_says_how_it_was_rebuilt_and_lists_what_stands_in_it() {
    let built = Built::of(&with_appendix());
    for (lang, words) in [
        ("ja", ["報告経路", "本文から復元した。", "灯台守", "本庁", "報告"]),
        ("en", ["Route of a report", "Rebuilt from the text.", "Keeper", "Head office", "reports"]),
    ] {
        let drawing = built.page(lang, "2012/report/logbooks").by_id("drawing-route").unwrap().text();
        for word in words {
            assert!(drawing.contains(word), "{lang}: {word:?} is missing in {drawing}");
        }
    }
}

#[test]
fn a_text_of_a_heading_that_no_tree_has_is_told_with_what_was_meant() {
    let project =
        with_appendix().with("content/2012/report/keepings.ja.md", "---\nkind: digest\n---\n付ける。\n");
    let checked = project.check();
    let stray = checked.findings.iter().find(|finding| finding.code == "unknown-name").unwrap();
    assert!(stray.message.contains("keepings"), "{}", stray.message);
    assert!(stray.help.iter().any(|help| help.contains("keeping")), "{:?}", stray.help);
}

#[test]
fn a_link_of_a_drawing_to_a_node_that_is_not_there_is_told() {
    let project = with_appendix().replacing("content/2012/drawings.yaml", "to: office", "to: offices");
    project.check().findings.iter().find(|it| it.code == "unknown-name").expect("the link leads nowhere");
}

#[test]
fn goals_without_an_answer_wait_only_where_there_is_no_later_report() {
    let built = Built::of(&Project::base());
    let goals = built.page("ja", "goals");
    assert!(goals.by_id("goal-2012-lighthouse-reach-everyone").is_some());
    assert!(goals.only("main").text().contains("次の年度の報告待ち"));
    // FY2012 answers every goal of FY2011.
    for body in ["mhlw", "moj", "soumu"] {
        let text = real().page("ja", &format!("2011/{body}")).only("main").text();
        assert!(text.contains("目標") && !text.contains("次の年度の報告待ち"), "{body}");
    }
}

#[test]
fn a_body_has_its_years_beside_each_other_and_a_mark_where_they_do_not_compare() {
    let page = real().page("en", "bodies/mhlw");
    for part in ["reports", "grades", "rates", "incidents", "goals", "signers"] {
        assert!(page.by_id(part).is_some(), "no {part}");
    }
    let rates = page.by_id("rates").unwrap().text();
    assert!(rates.contains("FY2011") && rates.contains("FY2012"));
    assert!(rates.contains("Own definition"), "the marks of values go with them");
}

#[test]
fn bodies_are_compared_only_under_the_same_definition_and_the_others_are_listed_with_the_reason() {
    let page = real().page("en", "measures/implementation");
    let section = page.by_id("comparison").unwrap();
    let drawn = section.inner("svg").map(Element::text).collect::<String>();
    assert!(drawn.contains("Ministry of the Environment") && drawn.contains("Government as a whole"));
    for own in
        ["Ministry of Foreign Affairs", "Ministry of Economy, Trade and Industry", "National Police Agency"]
    {
        assert!(!drawn.contains(own), "{own} has a definition of its own");
        assert!(page.by_id("left-out").unwrap().text().contains(own), "{own} is not listed");
    }
    assert!(page.by_id("left-out").unwrap().text().contains("did not reach 100%"));
}

#[test]
fn a_value_said_in_words_is_not_compared_with_a_number() {
    // 文部科学省 prints 100% for FY2012 and only words for the year before.
    let page = real().page("ja", "2012/mext");
    let value = page.by_id(&super::built::anchor("2012/mext/coverage/all")).unwrap();
    let row = value.around().find(|up| up.name() == "tr").unwrap().text();
    assert!(row.contains("100%") && !row.contains("増減なし"), "{row}");
}

#[test]
fn a_section_without_a_heading_of_its_own_takes_no_number_and_loses_nothing() {
    // The chapter of 公正取引委員会 has no heading ア) under C).
    let page = real().page("ja", "2012/jftc");
    assert!(!page.only("main").text().contains("公表した障害・事故等の概要、それに対する対応等"));
    assert!(page.only("main").text().contains("障害・事故等は発生しなかったとしている"));
}

#[test]
fn the_print_edition_holds_the_whole_year_and_its_links_stay_inside() {
    for lang in ["ja", "en"] {
        let page = real().page(lang, "2012/print");
        let chapters = page.all().filter(|it| it.has_class("chapter")).count();
        assert!(chapters >= 23, "{lang}: only {chapters} chapters");
        for body in ["cas", "kunaicho", "mod"] {
            assert!(page.by_id(body).is_some(), "{lang}: no chapter of {body}");
            assert!(page.by_id(&format!("{body}.self-inspection")).is_some());
        }
        let main = page.only("main");
        let outside = main.inner("a").filter(|link| {
            let to = link.attribute("href").unwrap_or_default();
            ["cas/", "cao/", "kunaicho/", "mod/"].iter().any(|body| to.ends_with(body))
        });
        assert_eq!(outside.count(), 0, "{lang}: a link leaves the document for a page that is in it");
    }
}

/// The counts of a month in the numbers of the chart, one for each category.
fn counted(built: &Built, month: &str) -> Vec<String> {
    let page = built.page("en", "incidents");
    let table = page.by_id("figure-months-2012-numbers").unwrap();
    let row = table.inner("tr").find(|row| row.inner("th").any(|head| head.text() == month));
    row.map(|row| row.inner("td").map(Element::text).collect()).unwrap_or_default()
}

#[test]
fn a_case_moved_into_the_next_fiscal_year_leaves_the_months_of_this_one() {
    const ELSEWHERE: &str = "No month given, or outside the year";
    let now = Built::of(&with_appendix());
    // A website attack and a case without a category in July; nothing at another time.
    assert_eq!(counted(&now, "Jul"), ["1", "1"]);
    assert!(counted(&now, ELSEWHERE).is_empty());
    let later = with_appendix().replacing(LIGHTHOUSE, "occurred: [2012-07-01]", "occurred: [2013-07-01]");
    let later = later.replacing(LIGHTHOUSE, "noticed: 2012-07-02", "noticed: 2013-07-02");
    let later = later.replacing(LIGHTHOUSE, "published: 2012-07-05", "published: 2013-07-05");
    let later = Built::of(&later);
    assert_eq!(counted(&later, "Jul"), ["0", "1"]);
    assert_eq!(counted(&later, ELSEWHERE), ["1", "0"]);
}
