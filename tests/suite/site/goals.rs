//! Goals and what becomes of them: which answer counts, what is said of goals that nobody answers, and
//! that chart, table, chapters and open data tell the same.

use hakusho::derive::{Fate, FateCounts};
use hakusho::model::AnswerStatus;

use super::built::{Built, real};
use super::html::Element;
use crate::project::Project;

const LIGHTHOUSE: &str = "content/2012/bodies/lighthouse.yaml";

/// Three more goals of the lighthouse for FY2013.
const GOALS: &str = "      at: 36
    - id: lamps
      label: {ja: 灯火の更新, en: Renewal of lamps}
      text: {ja: 灯火を新しくする。, en: Lamps are to be renewed.}
      at: 37
    - {id: buoys, text: {ja: 浮標を数える。, en: Buoys are to be counted.}, at: 38}
    - {id: charts, text: {ja: 海図を改める。, en: Charts are to be revised.}, at: 39}
";
const FERRIES: &str = "fiscal_year: 2012
body: ferries
document: annual-2012
at: 60
messages: {ciso: not-published, advisor: not-published}
goals:
  items:
    - {id: tickets, text: {ja: 乗船券を確かめる。, en: Tickets are to be checked.}, at: 61}
";
const ANSWERS_2013: &str = "evaluation:
  text: {ja: 取り組んだ。, en: Efforts were made.}
goals:
  items:
    - {id: buoys-again, text: {ja: また数える。, en: They are to be counted again.}, answers: 2012/lighthouse/buoys, at: 20}
answers:
  - goal: 2012/lighthouse/reach-everyone
    status: met
    text: {ja: 全員が終えた。, en: Everyone finished.}
    at: [11, 13]
  - goal: 2012/lighthouse/lamps
    status: carried-on
    text: {ja: 半数を替えた。, en: Half of them were replaced.}
    at: 15
";
const ANSWERS_2014: &str = "answers:
  - goal: 2012/lighthouse/lamps
    status: dropped
    text: {ja: 更新をやめた。, en: The renewal was given up.}
    at: 16
";

/// The lighthouse sets four goals in FY2012, answers in FY2013 and speaks of one again in FY2014; the
/// ferries set one and never report again.
fn project() -> Project {
    let project = Project::base()
        .replacing(LIGHTHOUSE, "      at: 36\n", GOALS)
        .with("content/2012/bodies/ferries.yaml", FERRIES);
    with_report(with_report(project, 2013, ANSWERS_2013), 2014, ANSWERS_2014)
}

/// Adds a year with a report of the lighthouse.
fn with_report(project: Project, year: u16, text: &str) -> Project {
    let document = format!(
        "documents:
  - id: annual-{year}
    title: {{ja: 年次報告（{year}年度）, en: 'Annual Report (Fiscal Year {year})'}}
    publisher: {{ja: 白書の試験, en: Tests of hakusho}}
    fiscal_year: {year}
    date: {}-06-17
    body: government
    source: annual-{year}.txt
    places: lines
    numbering: annual
",
        year + 1
    );
    let edition = format!(
        "fiscal_year: {year}
headline: []
documents:
  - document: annual-{year}
    tree: [{{id: chapters, title: {{ja: 各庁の取組, en: Efforts}}, bodies: [lighthouse]}}]
"
    );
    let report = format!(
        "fiscal_year: {year}
body: lighthouse
document: annual-{year}
at: 10
messages: {{ciso: not-published, advisor: not-published}}
{text}"
    );
    project
        .replacing("content/documents.yaml", "documents:\n", &document)
        .with(&format!("content/{year}/edition.yaml"), &edition)
        .with(&format!("content/{year}/bodies/lighthouse.yaml"), &report)
}

/// The cell beside a goal on the page of goals.
fn answer<'d>(built: &'d Built, lang: &str, goal: &str) -> Element<'d> {
    let page = built.page(lang, "goals");
    let text = page.by_id(&format!("goal-{goal}")).unwrap_or_else(|| panic!("{lang}: no {goal}"));
    let row = text.around().find(|up| up.name() == "tr").unwrap();
    row.children().last().unwrap()
}

fn links<'d>(of: Element<'d>) -> Vec<&'d str> {
    of.inner("a").filter_map(|link| link.attribute("href")).collect()
}

fn finding(built: &Built, lang: &str, year: u16) -> String {
    let figure = built.page(lang, "goals").by_id(&format!("figure-goals-{year}")).unwrap();
    figure.inner("span").find(|span| span.has_class("finding")).unwrap().text()
}

/// The numbers beside the chart of a year, row by row.
fn numbers(built: &Built, lang: &str, year: u16) -> Vec<String> {
    let table = built.page(lang, "goals").by_id(&format!("figure-goals-{year}-numbers")).unwrap();
    let rows = table.inner("tr").map(|row| {
        let cells: Vec<String> = row.children().map(Element::text).collect();
        cells.join(" | ")
    });
    rows.collect()
}

#[test]
fn the_answer_of_a_later_report_stands_beside_the_goal_with_its_words_its_place_and_a_link() {
    let built = Built::of(&project());
    for (lang, words) in [
        ("ja", ["達成（平成25年度）", "全員が終えた。", "11、13行"]),
        ("en", ["Met (FY2013)", "Everyone finished.", "lines 11 and 13"]),
    ] {
        let cell = answer(&built, lang, "2012-lighthouse-reach-everyone");
        for word in words {
            assert!(cell.text().contains(word), "{lang}: {word:?} is missing in {}", cell.text());
        }
        assert_eq!(links(cell), ["../2013/lighthouse/#answers"], "{lang}");
        // The chapter that sets the goal says the same.
        let chapter = built.page(lang, "2012/lighthouse").by_id("goals").unwrap();
        assert!(words.iter().all(|word| chapter.text().contains(word)), "{lang}: {}", chapter.text());
    }
}

#[test]
fn the_first_answer_counts_and_a_later_one_is_mentioned_after_it() {
    let built = Built::of(&project());
    for (lang, first, later) in [
        ("ja", "継続（平成25年度）", "その後: 取りやめ（平成26年度）"),
        ("en", "Carried on (FY2013)", "Later: Dropped (FY2014)"),
    ] {
        let cell = answer(&built, lang, "2012-lighthouse-lamps");
        let text = cell.text();
        let (at, then) = (text.find(first).unwrap(), text.find(later).unwrap());
        assert!(at < then, "{lang}: {text}");
        assert_eq!(links(cell), ["../2013/lighthouse/#answers", "../2014/lighthouse/#answers"], "{lang}");
    }
    let row = built.row("data/goals.csv", "2012/lighthouse/lamps");
    assert_eq!(row["status"], "carried-on", "the data tells the same as the pages");
    assert_eq!(row["answered_by"], "2013/lighthouse;2014/lighthouse");
}

#[test]
fn a_goal_that_a_later_goal_takes_up_is_carried_on_and_leads_to_it() {
    let built = Built::of(&project());
    for (lang, word) in [("ja", "継続（平成25年度）"), ("en", "Carried on (FY2013)")] {
        let cell = answer(&built, lang, "2012-lighthouse-buoys");
        assert_eq!(cell.text(), word);
        assert_eq!(links(cell), ["../2013/lighthouse/#goal-buoys-again"], "{lang}");
    }
}

#[test]
fn silence_of_a_later_report_and_lack_of_one_are_told_apart_and_nothing_else_is_claimed() {
    let built = Built::of(&project());
    for (lang, silent, open) in [
        ("ja", "次の年度の報告に記載なし", "次の年度の報告待ち"),
        ("en", "Not mentioned in the next report", "Open until the next report"),
    ] {
        for (goal, word) in [
            ("2012-lighthouse-charts", silent),
            // FY2014 answers a goal of FY2012 and does not speak of that of FY2013.
            ("2013-lighthouse-buoys-again", silent),
            ("2012-ferries-tickets", open),
        ] {
            let cell = answer(&built, lang, goal);
            assert_eq!(cell.text(), word, "{lang}: {goal}");
            assert!(links(cell).is_empty(), "{lang}: {goal}");
        }
    }
}

#[test]
fn the_chart_of_a_year_counts_every_goal_once_and_says_only_what_was_counted() {
    let built = Built::of(&project());
    assert_eq!(
        finding(&built, "ja", 2012),
        "評価のある3件のうち、達成1件、継続2件。ほかは、次の年度の報告に記載なし1件、次の年度の報告待ち1件"
    );
    assert_eq!(
        finding(&built, "en", 2012),
        "3 goals answered: 1 met, 2 carried on; 1 not mentioned in the next report, 1 open until the next report"
    );
    assert_eq!(
        numbers(&built, "en", 2012),
        [
            "Body | Total | Met | Carried on | Not mentioned in the next report | Open until the next report",
            "Lighthouse Agency | 4 | 1 | 2 | 1 | 0",
            "Ferry Agency | 1 | 0 | 0 | 0 | 1",
            "Total | 5 | 1 | 2 | 1 | 1",
        ]
    );
    let drawn = built.page("ja", "goals").by_id("figure-goals-2012").unwrap();
    let drawing = drawn.inner("svg").next().unwrap().text();
    for part in ["達成", "継続", "次の年度の報告に記載なし", "次の年度の報告待ち"] {
        assert!(drawing.contains(part), "{part} is missing in {drawing}");
    }
    for absent in ["未達成", "取りやめ", "一部達成"] {
        assert!(!drawing.contains(absent), "{absent} does not occur: {drawing}");
    }
}

#[test]
fn a_year_whose_goals_are_all_open_is_said_to_be_so_and_no_more() {
    let built = Built::of(&Project::base());
    assert_eq!(finding(&built, "ja", 2012), "目標1件は次の年度の報告待ち");
    assert_eq!(finding(&built, "en", 2012), "1 goal: open until the next report");
    for year in ["2012/", "2012-"] {
        let rows = real().rows("data/goals.csv").into_iter();
        let of_year = rows.filter(|row| row["id"].starts_with(year) && row["kind"] == "goal");
        assert!(
            of_year.clone().all(|row| row["status"] == "open" && row["answered_by"].is_empty()),
            "{year}"
        );
    }
    assert!(finding(real(), "en", 2012).ends_with(" goals, all open until the next report"));
}

#[test]
fn a_chapter_leads_from_its_answers_back_to_the_goals() {
    let built = Built::of(&project());
    for (lang, heading) in
        [("ja", "前年度の目標への評価"), ("en", "Answers to the goals of the previous year")]
    {
        let answers = built.page(lang, "2013/lighthouse").by_id("answers").unwrap();
        assert!(answers.text().starts_with(heading), "{lang}: {}", answers.text());
        assert_eq!(
            links(answers),
            ["../../2012/lighthouse/#goal-reach-everyone", "../../2012/lighthouse/#goal-lamps"],
            "{lang}"
        );
    }
}

#[test]
fn seven_fates_are_six_parts_and_fewer_stay_apart() {
    let parts = |fates: &[Fate]| fates.iter().copied().collect::<FateCounts>().parts();
    let not_reached = [Fate::Answered(AnswerStatus::NotMet), Fate::Answered(AnswerStatus::Dropped)];
    let all = parts(&Fate::ALL);
    assert_eq!(all.len(), 6);
    assert!(all.contains(&not_reached.to_vec()), "{all:?}");
    let six = parts(&Fate::ALL[1..]);
    assert!(six.len() == 6 && six.iter().all(|part| part.len() == 1), "{six:?}");
}
