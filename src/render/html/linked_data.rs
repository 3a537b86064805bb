//! What machines are told of a page in its head: schema.org, as JSON-LD.
//!
//! The block is data and not run: browsers look at no script element whose type is not that of a script, so
//! the policy of the pages holds as it is. It names what is on the page and nothing else; what there is on
//! the whole site is told by the catalogue of the open data, which it leads to.

use serde_json::{Map, Value, json};

use crate::compose::page::{self, Href, Original, Subject, SubjectKind};

use super::markup::Html;
use super::typesetter::Typesetter;

/// A table or figure of a page that has files.
#[derive(Debug, Clone)]
pub(super) struct Shown<'p> {
    pub(super) id: &'p str,
    pub(super) name: &'p str,
    pub(super) csv: &'p str,
}

impl<'p> Typesetter<'p> {
    /// The block of a page that has a subject, or shows tables that can be loaded, and what allows it in a
    /// policy.
    pub(super) fn linked_data(&self, page: &page::Page) -> Option<(Html, String)> {
        let subject = self.publication.subjects.get(&page.slug);
        let parts: Vec<Value> = self.shown.iter().map(|shown| self.part(page, shown)).collect();
        let mut block = match subject {
            Some(subject) => self.subject(page, subject),
            None if parts.is_empty() => return None,
            None => self.head("WebPage", &page.title.text, &self.versions.url(self.lang(), &page.slug)),
        };
        if !parts.is_empty() {
            block.insert("hasPart".into(), parts.into());
        }
        let mut whole = Map::new();
        whole.insert("@context".into(), "https://schema.org".into());
        whole.extend(block);
        Some(Html::data_block(&Value::Object(whole)))
    }

    fn subject(&self, page: &page::Page, subject: &Subject) -> Map<String, Value> {
        let kind = match subject.kind {
            SubjectKind::Report => "Report",
            SubjectKind::Dataset => "Dataset",
        };
        let frame = &self.publication.frame;
        let mut block = self.head(kind, &page.title.text, &self.versions.url(self.lang(), &page.slug));
        block.insert("description".into(), subject.description.clone().into());
        block.insert("inLanguage".into(), self.lang().tag().into());
        block.insert("publisher".into(), organisation(&frame.publisher.text));
        if let Some(Href::Web(url)) = &frame.licence.href {
            block.insert("license".into(), url.clone().into());
        }
        if let Some([from, to]) = subject.time {
            block.insert("temporalCoverage".into(), format!("{from}/{to}").into());
        }
        if let Some(date) = subject.date {
            block.insert("datePublished".into(), date.to_string().into());
        }
        if !subject.originals.is_empty() {
            block.insert("isBasedOn".into(), subject.originals.iter().map(original).collect());
        }
        match (&subject.of, subject.kind) {
            (Some(of), SubjectKind::Report) => {
                block.insert("about".into(), json!({"@type": "GovernmentOrganization", "name": of}));
            }
            (Some(of), SubjectKind::Dataset) => {
                block.insert("variableMeasured".into(), of.clone().into());
            }
            (None, _) => {}
        }
        let files: Vec<Value> = subject.files.iter().filter_map(|file| self.download(file)).collect();
        match subject.kind {
            SubjectKind::Dataset => {
                let catalogue = self.file("data/catalog.jsonld");
                block.insert("distribution".into(), files.into());
                block.insert(
                    "includedInDataCatalog".into(),
                    json!({"@type": "DataCatalog", "name": frame.title.text, "url": catalogue}),
                );
            }
            SubjectKind::Report if !files.is_empty() => {
                block.insert("associatedMedia".into(), files.into());
            }
            SubjectKind::Report => {}
        }
        block
    }

    fn head(&self, kind: &str, name: &str, url: &str) -> Map<String, Value> {
        let mut head = Map::new();
        head.insert("@type".into(), kind.into());
        head.insert("name".into(), name.into());
        head.insert("url".into(), url.into());
        head
    }

    fn part(&self, page: &page::Page, shown: &Shown<'_>) -> Value {
        let url = format!("{}#{}", self.versions.url(self.lang(), &page.slug), shown.id);
        let mut part = self.head("Dataset", shown.name, &url);
        let file = json!({
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": self.file(shown.csv)
        });
        part.insert("distribution".into(), file);
        Value::Object(part)
    }

    fn download(&self, file: &Href) -> Option<Value> {
        let Href::Data(path) = file else { return None };
        let format = match path.rsplit('.').next() {
            Some("csv") => "text/csv",
            Some("json") => "application/json",
            _ => "application/zip",
        };
        let url = self.file(path);
        Some(json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": url}))
    }

    fn file(&self, path: &str) -> String {
        format!("{}{path}", self.versions.base())
    }
}

fn organisation(name: &str) -> Value {
    json!({"@type": "Organization", "name": name})
}

fn original(original: &Original) -> Value {
    json!({
        "@type": "Report",
        "name": original.title.text,
        "publisher": organisation(&original.publisher.text)
    })
}
