//! What each file of a project may say, key by key, in the order in which authors write it.
//!
//! The declarations here read the files, name the keys in messages, and describe them in both
//! languages. Whether the values make sense together is the business of `validate`.

pub(crate) mod document;
pub(crate) mod drawing;
pub(crate) mod edition;
pub(crate) mod measure;
pub(crate) mod message;
pub(crate) mod redirects;
pub(crate) mod report;
pub(crate) mod site;
pub(crate) mod table;
pub(crate) mod value;

use super::record::FromNode as _;
use super::shape::Shape;

/// A kind of file that holds records.
pub(crate) struct FileForm {
    /// Its name on the command line and in schemas.
    pub(crate) name: &'static str,
    /// Where such files lie, as a pattern of paths.
    pub(crate) path: &'static str,
    /// What such a file holds.
    pub(crate) shape: Shape,
}

/// Every kind of file, in the order in which a project comes to have them.
pub(crate) fn file_forms() -> Vec<FileForm> {
    let form = |name, path, shape| FileForm { name, path, shape };
    vec![
        form("site", "content/site.yaml", crate::model::Site::shape()),
        form("bodies", "content/bodies.yaml", site::BodiesFile::shape()),
        form("documents", "content/documents.yaml", document::DocumentsFile::shape()),
        form("measures", "content/measures.yaml", measure::MeasuresFile::shape()),
        form("glossary", "content/glossary.yaml", site::GlossaryFile::shape()),
        form("redirects", "content/redirects.yaml", redirects::RedirectsFile::shape()),
        form("edition", "content/*/edition.yaml", edition::EditionFile::shape()),
        form("tables", "content/*/*.yaml", table::TablesFile::shape()),
        form("incidents", "content/*/incidents.yaml", report::IncidentsFile::shape()),
        form("report", "content/*/bodies/*.yaml", report::ReportFile::shape()),
        form("message", "content/*/bodies/*/*.md", message::FrontMatter::shape()),
    ]
}
