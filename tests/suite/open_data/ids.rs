//! What ids lead to.

use super::*;

#[test]
fn bodies_keep_the_order_of_the_report() {
    let rows = Project::new().write().rows("bodies.csv");
    let order: Vec<String> = rows.iter().map(|row| row.fields("order id kind")).collect();
    assert_eq!(order, ["1 | npa | ministry", "2 | cao | ministry", "3 | government | whole"]);
    assert_eq!(
        rows[1].fields("name_en established successors"),
        "Cabinet Office | 2001-01-06 | npa;government"
    );
}

#[test]
fn a_document_says_what_its_places_count() {
    let files = Project::new().write();
    let row = files.row("documents.csv", "cao-2011");
    assert_eq!(row.fields("source_document places date note_ja"), "000.txt | pages |  | ");
    assert_eq!(
        files.row("documents.csv", "annual-2012").fields("date note_en"),
        "2013-06-17 | The cover is lost."
    );
}

#[test]
fn a_definition_says_whose_it_is_and_when_it_holds() {
    let rows = Project::new().write().rows("definitions.csv");
    assert_eq!(rows[0].fields("measure definition bodies from to"), "implementation | common |  |  | ");
    assert_eq!(rows[0].fields("source_document source_place"), "001.txt | 3;5");
    assert_eq!(
        rows[1].fields("measure definition bodies from to"),
        "implementation | strict | cao | 2012 | 2014"
    );
}

#[test]
fn a_break_is_data() {
    let row = Project::new().write().row("breaks.csv", "focused");
    assert_eq!(
        row.fields("measure fiscal_year reason_en source_place"),
        "implementation | 2012 | Fewer items. | 9"
    );
}

#[test]
fn every_id_of_a_value_is_explained_somewhere() {
    let files = Project::new()
        .with_value("{measure: share, subject: stated, question: plan, value: 100, at: 71}")
        .write();
    let column = |name: &str, column: &str| -> BTreeSet<String> {
        files.rows(name).iter().map(|row| row.get(column).to_owned()).collect()
    };
    let codes = |list: &str| -> BTreeSet<String> {
        let rows = files.rows("codes.csv");
        let of_list = rows.iter().filter(|row| list.split(' ').any(|name| row.get("list") == name));
        of_list.map(|row| row.get("code").to_owned()).collect()
    };
    let mut subjects = codes("subject option");
    subjects.extend(
        column("incidents.csv", "id").iter().filter_map(|id| id.rsplit('/').next().map(str::to_owned)),
    );
    let homes = [
        ("body", column("bodies.csv", "id")),
        ("measure", column("measures.csv", "measure")),
        ("definition", column("definitions.csv", "definition")),
        ("source_document", column("documents.csv", "source_document")),
        ("role", codes("role")),
        ("subject", subjects),
        ("question", codes("question")),
        ("unit", codes("unit")),
    ];
    for row in files.rows("observations.csv") {
        for (name, known) in &homes {
            let code = row.get(name);
            assert!(code.is_empty() || known.contains(code), "{}: {name} {code}", row.get("id"));
        }
    }
}

#[test]
fn a_unit_says_what_it_multiplies_with_and_a_grade_where_it_begins() {
    let rows = Project::new().write().rows("codes.csv");
    let codes: Vec<String> = rows.iter().map(|row| row.fields("list code within name_en number")).collect();
    for expected in [
        "unit | 万件 |  | events | 10000",
        "grade | A | a-to-d |  | 100",
        "subject | ssl | web | SSL | ",
        "group | web | servers | Web | ",
        "option | stated | plan | There is one | ",
        "category | other |  | Other | ",
    ] {
        assert!(codes.iter().any(|code| code == expected), "no {expected:?} in {codes:#?}");
    }
}
