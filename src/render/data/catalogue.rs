//! `catalog.jsonld`: what there is, as DCAT 3 has it, for portals that gather open data.
//!
//! Datasets are the files of the whole, the years with their archives, and every table and drawing, each a
//! part of its year. Addresses are those of the site in the world. Deliberately absent: a date of the
//! catalogue itself, since nothing that is published knows when it was built.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::DataError;
use super::bundle::digest;
use super::csvw::CSVW;
use super::json::file;
use super::linked::{Said, dated, described, in_both, said, temporal};
use super::part::Part;
use super::sheet::Naming;
use crate::i18n::columns::Column;
use crate::i18n::dates::fiscal_year_long;
use crate::i18n::open_data::{DataWord, data_of_year, data_word};
use crate::i18n::pages::{based_on, comma};
use crate::model::{Archive, Document, FiscalYear, Lang};
use crate::output::OutputPath;

/// Files of the open data by their paths under the root of the site.
pub(super) type Published = BTreeMap<OutputPath, Vec<u8>>;

struct Catalogue<'a> {
    archive: &'a Archive,
    files: &'a Published,
}

/// Writes the catalogue of what has been made.
pub(super) fn catalogue(
    whole: &[Part<'_>],
    parts: &[Part<'_>],
    files: &Published,
    archive: &Archive,
) -> Result<Vec<u8>, DataError> {
    let of = Catalogue { archive, files };
    let mut datasets = vec![of.everything()];
    datasets.extend(whole.iter().map(|part| of.dataset(part)));
    datasets.extend(archive.editions.keys().map(|year| of.year(*year)));
    datasets.extend(parts.iter().map(|part| of.dataset(part)));
    file(&json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#"
        },
        "@id": of.url("data/catalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": said(&described(&archive.site.title)),
        "dct:description": said(&in_both(|lang| data_word(DataWord::Purpose, lang).to_owned())),
        "dct:publisher": of.publisher(),
        "dct:license": of.licence(),
        "dct:language": languages(),
        "foaf:homepage": {"@id": archive.site.base_url.value},
        "dcat:dataset": datasets
    }))
}

impl Catalogue<'_> {
    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.archive.site.base_url.value)
    }

    fn publisher(&self) -> Value {
        json!({"@type": "foaf:Agent", "foaf:name": said(&described(&self.archive.site.publisher))})
    }

    fn licence(&self) -> Value {
        json!({"@id": self.archive.site.licence.url.value})
    }

    /// What every dataset says.
    fn common(&self, id: &str, title: &Said, description: &Said) -> Map<String, Value> {
        let languages_of_site = self.archive.site.languages.iter();
        let pages = languages_of_site.map(|lang| json!({"@id": super::page(self.archive, lang.value)}));
        let mut dataset = Map::new();
        dataset.insert("@id".into(), self.url(&format!("data/catalog.jsonld#{id}")).into());
        dataset.insert("@type".into(), "dcat:Dataset".into());
        dataset.insert("dct:identifier".into(), id.into());
        dataset.insert("dct:title".into(), said(title));
        dataset.insert("dct:description".into(), said(description));
        dataset.insert("dct:publisher".into(), self.publisher());
        dataset.insert("dct:license".into(), self.licence());
        dataset.insert("dct:language".into(), languages());
        dataset.insert("dcat:landingPage".into(), pages.collect());
        dataset
    }

    fn everything(&self) -> Value {
        let purpose = in_both(|lang| data_word(DataWord::Purpose, lang).to_owned());
        let mut dataset = self.common("all", &described(&self.archive.site.title), &purpose);
        dataset.insert("dcat:distribution".into(), self.distributions("data/hakusho", &["zip"]));
        Value::Object(dataset)
    }

    fn year(&self, year: FiscalYear) -> Value {
        let title = in_both(|lang| data_of_year(&fiscal_year_long(year, lang), lang));
        let documents: Vec<&Document> =
            self.archive.documents.iter().filter(|document| document.fiscal_year == year).collect();
        let mut dataset = self.common(&year.to_string(), &title, &sources(&documents));
        dataset.insert("dct:temporal".into(), temporal(year));
        let archive = format!("data/{year}/hakusho-{year}");
        dataset.insert("dcat:distribution".into(), self.distributions(&archive, &["zip"]));
        Value::Object(dataset)
    }

    fn dataset(&self, part: &Part<'_>) -> Value {
        let description = match (part.year, part.documents.is_empty()) {
            (Some(_), false) => sources(&part.documents),
            // What no document is named for is described by what it is.
            (Some(_), true) => part.title.clone(),
            (None, _) => columns(part),
        };
        let mut dataset = self.common(&part.name, &part.title, &description);
        if let Some(year) = part.year {
            let id = self.url(&format!("data/catalog.jsonld#{year}"));
            dataset.insert("dct:isPartOf".into(), json!({"@id": id}));
            dataset.insert("dct:temporal".into(), temporal(year));
            if let [document] = part.documents.as_slice()
                && let Some(date) = document.date
            {
                dataset.insert("dct:issued".into(), dated(date));
            }
        }
        let files = self.distributions(&format!("data/{}", part.name), &["csv", "json"]);
        dataset.insert("dcat:distribution".into(), files);
        Value::Object(dataset)
    }

    /// The files of a name, in the forms that there are.
    fn distributions(&self, name: &str, endings: &[&str]) -> Value {
        let files = endings.iter().filter_map(|ending| {
            let path = OutputPath::new(format!("{name}.{ending}")).ok()?;
            let bytes = self.files.get(&path)?;
            let url = self.url(path.as_str());
            let mut distribution = Map::new();
            distribution.insert("@type".into(), "dcat:Distribution".into());
            distribution
                .insert("dct:title".into(), path.as_str().rsplit('/').next().unwrap_or_default().into());
            distribution.insert("dcat:accessURL".into(), json!({"@id": url}));
            distribution.insert("dcat:downloadURL".into(), json!({"@id": url}));
            distribution.insert("dcat:mediaType".into(), json!({"@id": media_type(ending)}));
            let size = json!({"@value": bytes.len().to_string(), "@type": "xsd:nonNegativeInteger"});
            distribution.insert("dcat:byteSize".into(), size);
            distribution.insert("dct:license".into(), self.licence());
            if *ending == "csv" {
                distribution.insert("dct:conformsTo".into(), json!({"@id": CSVW}));
            }
            distribution.insert("spdx:checksum".into(), checksum(bytes));
            Some(Value::Object(distribution))
        });
        files.collect()
    }
}

fn checksum(bytes: &[u8]) -> Value {
    json!({
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
        "spdx:checksumValue": {"@value": digest(bytes), "@type": "xsd:hexBinary"}
    })
}

fn media_type(ending: &str) -> String {
    let name = match ending {
        "csv" => "text/csv",
        "json" => "application/json",
        _ => "application/zip",
    };
    format!("https://www.iana.org/assignments/media-types/{name}")
}

fn languages() -> Value {
    let names = Lang::ALL.map(|lang| format!("http://id.loc.gov/vocabulary/iso639-1/{}", lang.tag()));
    names.iter().map(|name| json!({"@id": name})).collect()
}

/// The documents that a dataset is from.
fn sources(documents: &[&Document]) -> Said {
    in_both(|lang| {
        let titles = documents.iter().filter_map(|document| document.title.show(lang));
        titles.map(|title| based_on(title.text, lang)).collect::<Vec<_>>().join(" ")
    })
}

/// The columns that a dataset has, each pair once.
fn columns(part: &Part<'_>) -> Said {
    in_both(|lang| {
        let mut columns: Vec<Column> =
            part.sheet.columns.iter().filter_map(|column| known(&column.name)).collect();
        columns.dedup();
        columns.iter().map(|column| column.title(lang)).collect::<Vec<_>>().join(comma(lang))
    })
}

fn known(name: &Naming) -> Option<Column> {
    match name {
        Naming::Known(column) => Some(*column),
        Naming::Printed { .. } => None,
    }
}
