//! An archive that `validate` would not have made.

use super::*;

#[test]
fn a_report_of_an_unknown_document_is_refused_rather_than_left_without_a_source() {
    let mut archive = Project::new().archive();
    let edition = archive.editions.get_mut(&FiscalYear::new(2012).unwrap()).unwrap();
    let report = edition.reports.get_mut(&BodyId::new("cao").unwrap()).unwrap();
    report.document = DocumentId::new("nowhere").unwrap();
    assert!(matches!(write(&archive), Err(DataError::NoDocument(id)) if id.as_str() == "nowhere"));
}

#[test]
fn a_table_of_an_unknown_value_is_refused() {
    let mut archive = Project::new().archive();
    archive.observations.retain(|id, _| id.as_str() != "2012/government/implementation/all");
    let refused = write(&archive);
    assert!(
        matches!(refused, Err(DataError::NoObservation(id)) if id.as_str() == "2012/government/implementation/all")
    );
}
