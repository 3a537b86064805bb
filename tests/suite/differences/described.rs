//! `hakusho schema diff`: what programs are promised of a comparison, held against comparisons.

use jsonschema::Validator;
use serde_json::{Value, json};

use super::diff;
use crate::project::{Project, hakusho};
use crate::revisions::commit;
use crate::site::built::real;

/// The schema, closed: what it does not describe is a fault here, though readers must bear it.
fn schema() -> Value {
    fn close(schema: &mut Value) {
        if schema["properties"].is_object() {
            schema["additionalProperties"] = json!(false);
        }
        match schema {
            Value::Object(all) => all.values_mut().for_each(close),
            Value::Array(all) => all.iter_mut().for_each(close),
            _ => {}
        }
    }
    let output = hakusho().args(["schema", "diff"]).output().unwrap();
    let mut schema = serde_json::from_slice(&output.stdout).unwrap();
    close(&mut schema);
    schema
}

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).unwrap()
}

/// The real content after a value, a term and a goal have changed since its only revision.
fn edited() -> Project {
    let project = Project::real().committed();
    let value = "fiscal_year: 2012\nbody: mhlw\ndocument: annual-2012\nvalues:\n  - {measure: alerts, value: 3, at: 12}\n";
    project.write("content/2012/one-more.yaml", value.as_bytes());
    project.replacing(
        "content/2012/bodies/mhlw.yaml",
        "障害・事故等に備えた連絡体制の整備を中心に",
        "障害・事故等に備えた体制の整備を中心に",
    )
}

/// Comparisons of years, of revisions and with a release, in both languages.
fn comparisons() -> Vec<Value> {
    let project = edited();
    for (path, bytes) in real().site.files.iter().filter(|(path, _)| path.starts_with("data/")) {
        project.write(&format!("site/{path}"), bytes);
    }
    let mut all = Vec::new();
    for lang in ["ja", "en"] {
        for what in [&["2011", "2012"][..], &["2012", "2011"], &["--rev", "HEAD"], &["--against", "site"]] {
            let arguments = [what, &["--format", "json", "--messages", lang]].concat();
            let run = diff(&project, &arguments);
            assert_eq!(run.code, 1, "{arguments:?}: {}", run.stderr);
            all.push(serde_json::from_str(&run.stdout).unwrap());
        }
    }
    commit(project.root());
    let none = diff(&project, &["--rev", "HEAD", "--format", "json"]);
    assert_eq!(none.code, 0, "{}", none.stderr);
    all.push(serde_json::from_str(&none.stdout).unwrap());
    all
}

#[test]
fn every_comparison_is_valid_and_has_every_key_that_is_described() {
    let (schema, validator) = (schema(), validator());
    for comparison in comparisons() {
        let faults: Vec<String> = validator
            .iter_errors(&comparison)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&comparison), keys(&schema["properties"]), "in the order in which they are printed");
        for change in comparison["changes"].as_array().unwrap() {
            assert_eq!(keys(change), keys(&schema["$defs"]["Change"]["properties"]));
            for detail in change["details"].as_array().unwrap() {
                assert_eq!(keys(detail), keys(&schema["$defs"]["Detail"]["properties"]));
            }
        }
    }
}

#[test]
fn what_no_comparison_says_is_invalid() {
    let validator = validator();
    let all = comparisons();
    let valued = |comparison: &&Value| comparison["changes"][0]["details"][0]["numbers"].is_object();
    let comparison = all.iter().find(valued).unwrap();
    assert!(validator.is_valid(comparison));
    for (place, wrong) in [
        ("/version", json!(2)),
        ("/total", json!("190")),
        ("/changes/0/kind", json!("number")),
        ("/changes/0/state", json!("removed")),
        ("/changes/0/year", json!("2012")),
        ("/changes/0/details/0/aspect", json!("colour")),
        ("/changes/0/details/0/numbers/old", json!(1.5)),
        ("/changes/0/details/0/numbers/refused", json!("lazy")),
        ("/changes/0/details/0/wording", json!([{ "op": "moved", "text": "x" }])),
    ] {
        let mut other = comparison.clone();
        *other.pointer_mut(place).unwrap_or_else(|| panic!("there is no {place}")) = wrong;
        assert!(!validator.is_valid(&other), "{place}");
    }
}

#[test]
fn it_goes_to_a_folder_only_where_it_is_asked_for() {
    let project = Project::empty();
    assert_eq!(project.run(&["schema", "--output", "files"]).code, 0);
    assert!(!project.root().join("files/diff.schema.json").exists());
    assert_eq!(project.run(&["schema", "diff", "--output", "one"]).code, 0);
    assert_eq!(project.read("one/diff.schema.json"), project.run(&["schema", "diff"]).stdout);
    assert_eq!(crate::project::files_under(&project.root().join("one")).len(), 1);
}
