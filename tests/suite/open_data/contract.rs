//! The contract: columns, order, encoding.

use super::*;

#[test]
fn the_columns_of_the_contract_come_first_and_in_its_order() {
    let files = Project::new().write();
    let contract = [
        (
            "observations.csv",
            "id,fiscal_year,as_of,body,measure,definition,role,subject,threshold,operator,value,unit,n,status,\
             source_document,source_place,figure,number,bound,printed_measure,printed_role,question,answer_mode,\
             parameters,",
        ),
        (
            "incidents.csv",
            "id,fiscal_year,body,category,occurred,noticed,published,title_ja,title_en,same_case_as,\
             source_document,source_place,",
        ),
        (
            "goals.csv",
            "id,fiscal_year,body,label,text_ja,text_en,answered_by,status,source_document,source_place,",
        ),
    ];
    for (name, columns) in contract {
        assert!(files.text(name).starts_with(columns), "{name}: {:?}", files.header(name));
    }
}

#[test]
fn the_files_of_the_contract_are_there_and_every_csv_has_two_beside_it() {
    let files = Project::new().write();
    let names: Vec<&str> = files.0.keys().map(|path| path.strip_prefix("data/").unwrap()).collect();
    let described = "2012/inspections 2012/scope 2012/trend answers bodies breaks codes corrections countermeasures definitions \
                     documents goals incidents measures observations reports";
    let three = described
        .split_whitespace()
        .flat_map(|name| [".csv", ".csv-metadata.json", ".json"].map(|ending| format!("{name}{ending}")));
    let others = "2011/SHA256SUMS 2011/hakusho-2011.zip 2012/SHA256SUMS 2012/hakusho-2012.zip SHA256SUMS \
                  catalog.jsonld csv-metadata.json hakusho.zip";
    let expected: BTreeSet<String> = three.chain(others.split_whitespace().map(str::to_owned)).collect();
    assert_eq!(names, expected.iter().collect::<Vec<_>>());
}

#[test]
fn every_file_is_utf8_without_a_mark_has_a_header_and_as_many_fields_in_each_row() {
    for (path, bytes) in Project::new().write().0.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        let names: BTreeSet<&str> = header.iter().collect();
        assert_eq!(names.len(), header.len(), "{path} has two columns of one name");
        assert!(header.iter().all(|name| !name.is_empty() && !name.starts_with('\u{feff}')), "{path}");
        for row in reader.records() {
            row.unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

#[test]
fn values_are_sorted_by_their_ids_and_each_id_is_there_once() {
    let rows = Project::new().write().rows("observations.csv");
    let ids: Vec<&str> = rows.iter().map(|row| row.get("id")).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let project = Project::new();
    assert_eq!(project.write().0, project.write().0);
}

#[test]
fn lines_end_as_rfc_4180_says_and_a_break_inside_a_text_stays_inside() {
    let files = Project::new()
        .with("2012/bodies/cao.yaml", "lede: {ja: 要約。", "lede: {ja: \"一つ、\\n\\n\\\"二つ\\\", 三つ\"")
        .write();
    let text = files.text("reports.csv");
    assert!(text.contains("\"一つ、\n\"\"二つ\"\", 三つ\""), "{text}");
    let broken_inside = text.replace("一つ、\n", "");
    assert!(broken_inside.split('\n').all(|line| line.is_empty() || line.ends_with('\r')), "{text}");
    assert_eq!(files.row("reports.csv", "2012/cao").get("lede_ja"), "一つ、\n\"二つ\", 三つ");
}
