//! Tables.

use super::*;

#[test]
fn a_table_is_tidy_with_a_row_for_each_cell() {
    let rows = Project::new().write().rows("2012/trend.csv");
    let cells: Vec<String> = rows
        .iter()
        .map(|row| row.fields("row column row_en column_en observation value unit fiscal_year"))
        .collect();
    assert_eq!(
        cells,
        [
            "1 | 1 | All | FY2011 | 2011/government/implementation/all | 96.0 | % | 2011",
            "1 | 2 | All | FY2012 | 2012/government/implementation/all | 97.0 | % | 2012",
        ]
    );
}

#[test]
fn a_row_under_headings_names_them_outermost_first() {
    let files = Project::new().write();
    let row = files.row("2012/inspections.csv", "1");
    assert_eq!(row.fields("group group_ja group_en"), "servers;web | サーバ;ウェブ | Servers;Web");
    let json = files.json("2012/inspections.json");
    assert_eq!(json["rows"][0]["groups"][1]["name"]["ja"], "ウェブ");
}

#[test]
fn a_table_in_json_has_exact_decimals_as_strings_and_every_key() {
    let json = Project::new().write().json("2012/trend.json");
    assert_eq!(json["id"], "2012/trend");
    assert_eq!(json["caption"], serde_json::json!({"ja": "推移", "en": "Trend"}));
    assert_eq!(json["document"], "annual-2012");
    assert_eq!(json["source_document"], "001.txt");
    assert_eq!(json["source_place"], serde_json::json!([20]));
    assert_eq!(json["columns"][0]["fiscal_year"], 2011);
    assert_eq!(json["notes"][0]["source_place"], serde_json::json!([24, 25]));
    let cell = &json["rows"][0]["cells"][1];
    assert_eq!(cell["observation"], "2012/government/implementation/all");
    assert_eq!(cell["value"], "97.0");
    assert!(cell["n"].is_null() && cell.get("n").is_some());
}

#[test]
fn no_number_in_json_is_a_float() {
    let files = Project::new().write();
    for name in ["2012/inspections.json", "2012/scope.json", "2012/trend.json"] {
        assert!(!has_float(&files.json(name)), "{name}");
    }
}

fn has_float(json: &serde_json::Value) -> bool {
    match json {
        serde_json::Value::Number(number) => !number.is_u64(),
        serde_json::Value::Array(items) => items.iter().any(has_float),
        serde_json::Value::Object(entries) => entries.values().any(has_float),
        _ => false,
    }
}

#[test]
fn a_table_of_words_is_the_grid_in_both_languages() {
    let files = Project::new().write();
    let row = files.row("2012/scope.csv", "職員");
    assert_eq!(files.header("2012/scope.csv")[..4], ["主体 (ja)", "Role (en)", "対象 (ja)", "Scope (en)"]);
    assert_eq!(row.0["Role (en)"], "Staff");
    assert_eq!(row.0["対象 (ja)"], "全て。");
    assert_eq!(row.fields("source_document source_place"), "001.txt | 51;52");
    let json = files.json("2012/scope.json");
    assert_eq!(json["document"], "annual-2012");
    assert_eq!(json["rows"][0]["cells"][0]["label"]["en"], "Staff");
    assert_eq!(json["rows"][0]["cells"][1]["text"]["en"], "Everyone.");
    assert!(json["rows"][0]["cells"][1]["label"].is_null());
}

#[test]
fn a_table_of_words_cites_the_document_whose_headings_hold_it() {
    let another = "documents:\n  - {document: cao-2011, body: cao, tree: [{id: first, title: {ja: 始め, en: First}}]}\n";
    let files = Project::new()
        .with("2012/edition.yaml", "documents:\n", another)
        .with("2012/edition.yaml", "tables: [trend, scope]", "tables: [trend]")
        .with("2012/edition.yaml", "tables: [inspections]", "tables: [inspections, scope]")
        .write();
    assert_eq!(files.json("2012/scope.json")["source_document"], "001.txt");
    assert_eq!(files.row("2012/scope.csv", "職員").get("source_document"), "001.txt");
}
