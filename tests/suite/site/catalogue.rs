//! What machines are told: the catalogue, the blocks of data in pages, archives and their digests. All of it
//! names files that exist and says of them what is true.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::built::{BASE, Built, model, real};
use super::html::{Document, Element};
use crate::project::Project;

fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// The file of an address of the site.
#[track_caller]
fn file_of(address: &Value) -> &str {
    let address = address.as_str().unwrap_or_else(|| panic!("{address} is no address"));
    address.strip_prefix(BASE).unwrap_or_else(|| panic!("{address} is not on this site"))
}

fn all(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |all| all.iter().collect())
}

/// A text that is said in both languages.
#[track_caller]
fn said_in_both(text: &Value) {
    let languages: BTreeSet<&str> = all(text).iter().filter_map(|it| it["@language"].as_str()).collect();
    assert_eq!(languages, ["en", "ja"].into(), "{text}");
    assert!(all(text).iter().all(|it| it["@value"].as_str().is_some_and(|it| !it.is_empty())), "{text}");
}

#[test]
fn the_catalogue_tells_the_truth_of_every_file_that_can_be_loaded() {
    let site = &real().site;
    let catalogue: Value = serde_json::from_str(&site.read("data/catalog.jsonld")).unwrap();
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["@context"]["dcat"], "http://www.w3.org/ns/dcat#");
    for key in ["dct:title", "dct:description"] {
        said_in_both(&catalogue[key]);
    }
    let mut told = BTreeSet::new();
    let mut ids = BTreeSet::new();
    let datasets = catalogue["dcat:dataset"].as_array().unwrap();
    for dataset in datasets {
        assert_eq!(dataset["@type"], "dcat:Dataset");
        let id = dataset["@id"].as_str().unwrap();
        assert!(ids.insert(id), "{id} stands twice");
        said_in_both(&dataset["dct:title"]);
        said_in_both(&dataset["dct:description"]);
        said_in_both(&dataset["dct:publisher"]["foaf:name"]);
        assert!(dataset["dct:license"]["@id"].as_str().unwrap().starts_with("https://"), "{id}");
        for page in all(&dataset["dcat:landingPage"]) {
            assert!(site.has(&format!("{}index.html", file_of(&page["@id"]))), "{id}");
        }
        for distribution in all(&dataset["dcat:distribution"]) {
            let path = file_of(&distribution["dcat:downloadURL"]["@id"]);
            let bytes = site.bytes(path);
            assert_eq!(distribution["@type"], "dcat:Distribution");
            assert_eq!(distribution["dcat:byteSize"]["@value"], bytes.len().to_string(), "{path}");
            let checksum = &distribution["spdx:checksum"];
            assert_eq!(checksum["spdx:checksumValue"]["@value"], digest(bytes), "{path}");
            assert_eq!(checksum["spdx:algorithm"]["@id"], "spdx:checksumAlgorithm_sha256");
            let media = distribution["dcat:mediaType"]["@id"].as_str().unwrap();
            let ending = path.rsplit('.').next().unwrap();
            assert!(
                media.starts_with("https://www.iana.org/assignments/media-types/") && media.ends_with(ending)
            );
            assert_eq!(distribution["dct:conformsTo"].is_object(), ending == "csv", "{path}");
            assert!(told.insert(path.to_owned()), "{path} is told twice");
        }
    }
    let there = site.files.keys().filter(|path| path.starts_with("data/"));
    let there = there.filter(|path| [".csv", ".json", ".zip"].iter().any(|ending| path.ends_with(ending)));
    let there: BTreeSet<String> =
        there.filter(|path| !path.ends_with("csv-metadata.json")).cloned().collect();
    assert_eq!(told, there, "files and catalogue differ");
    let year = datasets.iter().find(|it| it["dct:identifier"] == "2012").unwrap();
    assert_eq!(year["dct:temporal"]["dcat:startDate"]["@value"], "2012-04-01");
    assert_eq!(year["dct:temporal"]["dcat:endDate"]["@value"], "2013-03-31");
    for part in datasets.iter().filter_map(|it| it["dct:isPartOf"]["@id"].as_str()) {
        assert!(ids.contains(part), "{part} is no dataset");
    }
}

/// The block of data of a page.
fn block(page: &Document) -> Option<Value> {
    let scripts: Vec<_> = page
        .named("script")
        .filter(|script| script.attribute("type") == Some("application/ld+json"))
        .collect();
    assert!(scripts.len() < 2);
    scripts.first().map(|script| serde_json::from_str(&script.text()).unwrap())
}

/// Every file and page that a block names.
fn addresses<'v>(value: &'v Value, into: &mut Vec<&'v Value>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match key.as_str() {
                    "url" | "contentUrl" => into.push(value),
                    _ => addresses(value, into),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| addresses(item, into)),
        _ => {}
    }
}

#[test]
fn a_year_and_a_body_are_reports_and_the_data_are_datasets_for_machines() {
    for lang in ["ja", "en"] {
        for (slug, kind) in [
            ("2012", "Report"),
            ("2012/cao", "Report"),
            ("2011/mhlw", "Report"),
            ("2012/report/appendix-f", "WebPage"),
            ("data", "Dataset"),
            ("measures/implementation", "Dataset"),
        ] {
            let page = real().page(lang, slug);
            let block = block(page).unwrap_or_else(|| panic!("{slug} tells machines nothing"));
            assert_eq!(block["@context"], "https://schema.org");
            assert_eq!(block["@type"], kind, "{slug}");
            assert_eq!(block["name"], page.only("h1").text(), "{slug}");
            if kind == "WebPage" {
                continue;
            }
            assert_eq!(block["inLanguage"], lang);
            assert!(block["description"].as_str().is_some_and(|it| !it.is_empty()), "{slug}");
            assert!(block["publisher"]["name"].is_string() && block["license"].is_string(), "{slug}");
            if kind == "Report" {
                assert!(block["isBasedOn"][0]["publisher"]["name"].is_string(), "{slug}");
            } else {
                assert!(block["distribution"][0]["contentUrl"].is_string(), "{slug}");
            }
        }
        assert_eq!(block(real().page(lang, "2012")).unwrap()["datePublished"], "2013-06-17");
        assert_eq!(
            block(real().page(lang, "2012/cao")).unwrap()["temporalCoverage"],
            "2012-04-01/2013-03-31"
        );
    }
}

#[test]
fn every_address_that_machines_are_told_exists() {
    for built in [real(), model()] {
        for (path, page) in &built.pages {
            let Some(block) = block(page) else { continue };
            let mut found = Vec::new();
            addresses(&block, &mut found);
            assert!(!found.is_empty(), "{path}");
            for address in found {
                let (file, anchor) = file_of(address).split_once('#').unwrap_or((file_of(address), ""));
                let file = if file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
                assert!(built.site.has(&file), "{path}: {address}");
                let there = anchor.is_empty() || built.pages[&file].by_id(anchor).is_some();
                assert!(there, "{path}: {address}");
            }
        }
    }
}

#[test]
fn no_authors_text_ends_a_block_of_data() {
    let hostile = "</script><script>alert(1)</script><!-- & 内閣府";
    let built = Built::of(&Project::base().replacing(
        "content/documents.yaml",
        "en: Annual Report (Fiscal Year 2012)",
        &format!("en: '{hostile}'"),
    ));
    let titles: Vec<String> = built
        .pages
        .values()
        .filter_map(block)
        .flat_map(|block| {
            all(&block["isBasedOn"])
                .iter()
                .filter_map(|it| it["name"].as_str().map(str::to_owned))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(titles.iter().any(|title| title == hostile), "{titles:?}");
}

/// The entries of an archive.
fn entries(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert!(names.is_sorted(), "entries in no order: {names:?}");
    let mut entries = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let time = entry.last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0), "{name}");
        assert_eq!(entry.unix_mode().map(|mode| mode & 0o777), Some(0o644), "{name}");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        entries.insert(name, content);
    }
    entries
}

/// Holds a list of digests against files; what it names.
#[track_caller]
fn verified(sums: &[u8], file: impl Fn(&str) -> Option<Vec<u8>>) -> BTreeSet<String> {
    let line = |line: &str| {
        let (digest_there, path) = line.split_once("  ").unwrap();
        let bytes = file(path).unwrap_or_else(|| panic!("there is no {path}"));
        assert_eq!(digest_there, digest(&bytes), "{path}");
        path.to_owned()
    };
    std::str::from_utf8(sums).unwrap().lines().map(line).collect()
}

#[test]
fn an_archive_of_a_year_holds_its_files_as_they_are_published_and_says_what_they_are() {
    for built in [real(), model()] {
        let site = &built.site;
        let years = site
            .files
            .keys()
            .filter_map(|path| path.strip_prefix("data/")?.strip_suffix(".zip")?.split_once("/hakusho-"));
        let years: Vec<(&str, &str)> = years.collect();
        assert!(years.len() > 1);
        for (year, again) in years {
            assert_eq!(year, again);
            let folder = format!("hakusho-{year}/");
            let entries = entries(site.bytes(&format!("data/{year}/hakusho-{year}.zip")));
            let inside = |path: &str| entries.get(&format!("{folder}{path}")).cloned();
            for (path, bytes) in
                site.files.iter().filter(|(path, _)| path.starts_with(&format!("data/{year}/")))
            {
                if !path.ends_with(".zip") && !path.ends_with("SHA256SUMS") {
                    assert_eq!(inside(path).as_ref(), Some(bytes), "{path}");
                }
            }
            let told = verified(&inside("SHA256SUMS").unwrap(), inside);
            let there = entries.keys().map(|path| path.strip_prefix(&folder).unwrap().to_owned());
            assert_eq!(
                told,
                there
                    .filter(|path| !["SHA256SUMS", "addresses.txt"].contains(&path.as_str()))
                    .collect::<BTreeSet<_>>()
            );
            let about = String::from_utf8(inside("README.txt").unwrap()).unwrap();
            for words in
                ["利用条件", "Terms of use", &format!("{year}年度"), "https://hakusho.example/en/data/"]
            {
                assert!(about.contains(words), "{words}: {about}");
            }
            assert!(!inside("LICENCE.txt").unwrap().is_empty());
            // Rows of other years' reports stay outside.
            let reports = inside("data/reports.csv").unwrap();
            let mut rows = csv::Reader::from_reader(reports.as_slice());
            assert!(rows.records().all(|row| row.unwrap()[1] == *year));
        }
    }
}

#[test]
fn the_archive_of_everything_holds_every_file_of_data() {
    let site = &real().site;
    let entries = entries(site.bytes("data/hakusho.zip"));
    for (path, bytes) in site.files.iter().filter(|(path, _)| path.starts_with("data/")) {
        let beside = [".zip", "SHA256SUMS", "catalog.jsonld", "addresses.txt"]
            .iter()
            .any(|ending| path.ends_with(ending));
        assert_eq!(entries.get(&format!("hakusho/{path}")), (!beside).then_some(bytes), "{path}");
    }
    verified(&entries["hakusho/SHA256SUMS"], |path| entries.get(&format!("hakusho/{path}")).cloned());
}

#[test]
fn every_file_of_data_has_its_digest() {
    let site = &real().site;
    let told =
        verified(site.bytes("data/SHA256SUMS"), |path| site.files.get(&format!("data/{path}")).cloned());
    let there = site.files.keys().filter_map(|path| path.strip_prefix("data/").map(str::to_owned));
    assert_eq!(
        told,
        there
            .filter(|path| !["SHA256SUMS", "addresses.txt"].contains(&path.as_str()))
            .collect::<BTreeSet<_>>()
    );
    let own = verified(site.bytes("data/2012/SHA256SUMS"), |path| {
        site.files.get(&format!("data/2012/{path}")).cloned()
    });
    assert!(own.contains("hakusho-2012.zip") && own.contains("grades.csv"));
}

#[test]
fn every_table_and_figure_says_how_to_cite_it_and_under_which_terms() {
    for (lang, number, publisher) in [("ja", "表2-3", "内閣官房"), ("en", "Table 2-3", "NISC")] {
        let mut cited = 0;
        for (path, page) in
            real().content().filter(|(path, _)| path.starts_with(lang) && !path.contains("/print/"))
        {
            for figure in page.named("figure") {
                let cite = figure.inner("details").find(|details| details.has_class("cite"));
                let cite = cite.unwrap_or_else(|| panic!("{path}: {:?}", figure.attribute("id")));
                let folder = path.strip_suffix("index.html").unwrap();
                let address = format!("{BASE}{folder}#{}", figure.attribute("id").unwrap());
                assert!(cite.text().contains(&address), "{path}: {}", cite.text());
                assert!(cite.inner("a").any(|link| link.attribute("rel") == Some("license")), "{path}");
                cited += 1;
            }
        }
        assert!(cited > 30, "{cited}");
        let table = real().content().filter(|(path, _)| path.starts_with(lang) && !path.contains("/print/"));
        let cites = table.flat_map(|(_, page)| page.named("details")).filter(|it| it.has_class("cite"));
        let text = cites
            .map(Element::text)
            .find(|text| text.contains(&format!("{number} ")) || text.contains(&format!("{number}「")));
        let text = text.unwrap_or_else(|| panic!("{number} is cited nowhere"));
        assert!(text.contains(publisher) && text.contains("2012") && text.contains(BASE), "{text}");
    }
}

#[test]
fn the_page_of_open_data_explains_every_column() {
    let columns = ["fiscal_year", "value", "number", "status", "own_definition", "source_place", "leads_to"];
    for lang in ["ja", "en"] {
        let text = real().page(lang, "data").only("main").text();
        for column in columns {
            assert!(text.contains(column), "{lang}: {column}");
        }
        let mut heads = BTreeSet::new();
        for (path, _) in real().site.texts(".csv") {
            let mut reader = csv::Reader::from_reader(real().site.bytes(path));
            heads.extend(
                reader
                    .headers()
                    .unwrap()
                    .iter()
                    .filter(|head| head.is_ascii() && !head.contains(' '))
                    .map(str::to_owned),
            );
        }
        for head in heads {
            assert!(text.contains(&head), "{lang}: the column {head} is not explained");
        }
    }
}
