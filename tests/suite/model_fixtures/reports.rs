//! What reports say: a rate under another's name, measures and responses, messages.

use super::{OBSERVATIONS, cell, fields, says};
use crate::site::built::{anchor, model};

#[test]
fn a_rate_printed_under_the_name_of_another_keeps_both_names_and_its_own_definition() {
    let row = model().row(OBSERVATIONS, "2011/moj/coverage/all");
    let names = [
        "measure",
        "definition",
        "own_definition",
        "printed_measure",
        "value",
        "unit",
        "status",
        "source_document",
        "source_place",
    ];
    let expected = "coverage|participation|true|実施率|100|%|published|003_538f76a143209719.txt|563;565;571";
    assert_eq!(fields(&row, &names), expected);
    let definition =
        model().rows("data/definitions.csv").into_iter().find(|row| row["definition"] == "participation");
    assert_eq!(fields(&definition.unwrap(), &["measure", "bodies", "source_place"]), "coverage|moj|563;565");

    for (lang, name, printed, mark) in
        [("ja", "把握率", "実施率", "独自の定義"), ("en", "Coverage rate", "実施率", "Own definition")]
    {
        let page = model().page(lang, "2011/moj");
        let value = page.by_id(&anchor("2011/moj/coverage/all")).unwrap();
        let row = value.around().find(|up| up.name() == "tr").unwrap();
        for words in [name, printed, mark, "100%"] {
            assert!(row.text().contains(words), "{lang}: {words:?} does not stand in {:?}", row.text());
        }
        let term = page.texts().find(|(_, text)| *text == printed).unwrap().0;
        assert_eq!(term.lang(), Some("ja"), "{lang}: the term of the source is Japanese");
        assert!(cell(lang, "measures/coverage", "2011/moj/coverage/all").contains(mark));
        // It is never drawn or ranked among the others.
        for (slug, page) in model().of_lang(lang) {
            let drawn = page
                .named("svg")
                .any(|svg| svg.text().contains("法務省") || svg.text().contains("Ministry of Justice"));
            assert!(!drawn, "{lang}/{slug} draws a value of its own definition");
        }
    }
    says("ja", "measures/coverage", &["点検に加わった者の割合である"]);
    says("en", "measures/coverage", &["rate of participation in the inspection"]);
}

#[test]
fn measures_are_answered_group_by_group_and_every_response_keeps_its_state() {
    let rows = model().rows("data/countermeasures.csv");
    let names =
        ["id", "side", "state", "dates", "dates_iso", "every_year", "budget_ja", "budget_en", "source_place"];
    let found: Vec<String> = rows.iter().map(|row| fields(row, &names)).collect();
    assert_eq!(
        found,
        [
            "2015/mhlw/people/m1|measure|||||||20",
            "2015/mhlw/people/m2|measure|||||||21",
            "2015/mhlw/people/m3|measure|||||||22",
            "2015/mhlw/people/r1|response|done||||||26",
            "2015/mhlw/people/r2|response|done||||||27",
            "2015/mhlw/people/r3|response|done||||||28",
            "2015/mhlw/people/r4|response|done||||||29",
            "2015/mhlw/people/r5|response|continuing|6月|--06|true|||31",
            "2015/mhlw/people/r6|response|budgeted||||27年度補正予算|supplementary budget for FY2015|32",
            "2015/mhlw/people/r7|response|continuing||||||33",
        ]
    );
    let goals = model().rows("data/goals.csv");
    let answers: Vec<&str> = goals.iter().map(|goal| goal["answered_by"].as_str()).collect();
    let whole_group = (1..=7).map(|r| format!("2015/mhlw/people/r{r}")).collect::<Vec<_>>().join(";");
    assert_eq!(
        answers,
        [whole_group.as_str(); 3],
        "each measure is answered by the group, none by a response"
    );
    for (lang, states, date, budget, pairing) in [
        ("ja", ["実施済み", "継続", "予算"], "6月", "27年度補正予算", "対応は組ごとに対策に答える"),
        (
            "en",
            ["Done", "Continuing", "Budgeted"],
            "every year, June",
            "supplementary budget for FY2015",
            "answer the group of measures as a whole",
        ),
    ] {
        let page = model().page(lang, "2015/mhlw");
        for (response, state) in [("r1", 0), ("r2", 0), ("r3", 0), ("r4", 0), ("r5", 1), ("r6", 2), ("r7", 1)]
        {
            let text = page.by_id(&format!("people-{response}")).unwrap().text();
            assert!(text.contains(states[state]), "{lang}: {response} is not {}: {text}", states[state]);
        }
        assert!(page.by_id("people-r5").unwrap().text().contains(date), "{lang}");
        assert!(page.by_id("people-r6").unwrap().text().contains(budget), "{lang}");
        says(lang, "2015/mhlw", &[pairing]);
    }
}

#[test]
fn messages_that_were_not_published_are_said_to_be_so_and_not_missing() {
    let reports = model().rows("data/reports.csv");
    let report = reports.iter().find(|row| row["id"] == "2015/mhlw").unwrap();
    assert_eq!(fields(report, &["ciso_message", "advisor_message"]), "not-published|not-published");
    for (lang, words) in [("ja", ["黒川 弘務", "大成 宣行"]), ("en", ["黒川 弘務", "大成 宣行"])]
    {
        let page = model().page(lang, "2011/moj");
        for name in words {
            let line = page
                .texts()
                .find(|(_, text)| text.contains(name))
                .unwrap_or_else(|| panic!("{lang}: no {name}"))
                .0;
            assert_eq!(line.lang(), Some("ja"), "{lang}: the name of a person is Japanese");
        }
    }
}
