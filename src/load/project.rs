//! Which files a project has, by their paths alone.

use crate::diagnostic::Problem;
use crate::model::{BodyId, Choice, FiscalYear, Lang, Office, PartId, TextOf};

/// The file that says what the site is.
pub(super) const SITE: &str = "content/site.yaml";

/// Files that every project has.
pub(super) const REQUIRED: &[&str] =
    &[SITE, "content/bodies.yaml", "content/documents.yaml", "content/measures.yaml"];

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// `content/site.yaml`
    Site,
    /// `content/bodies.yaml`
    Bodies,
    /// `content/glossary.yaml`
    Glossary,
    /// `content/documents.yaml`
    Documents,
    /// `content/redirects.yaml`
    Redirects,
    /// `content/measures.yaml`
    Measures,
    /// `content/<year>/edition.yaml`
    Edition {
        /// The year of the folder.
        year: FiscalYear,
    },
    /// `content/<year>/incidents.yaml`
    Incidents {
        /// The year of the folder.
        year: FiscalYear,
    },
    /// `content/<year>/<name>.yaml`
    Tables {
        /// The year of the folder.
        year: FiscalYear,
        /// The file's name.
        name: String,
    },
    /// `content/<year>/bodies/<body>.yaml`
    Report {
        /// The year of the folder.
        year: FiscalYear,
        /// The file's name.
        name: String,
    },
    /// `content/README.md`, the author guide: for people, not for the site
    Guide,
    /// `content/about.<lang>.md`
    About {
        /// Its language.
        lang: Lang,
    },
    /// `content/<year>/bodies/<body>/<office or heading>.<lang>.md`, `content/<year>/report/<heading>.<lang>.md`
    Message {
        /// The year of the folder.
        year: FiscalYear,
        /// The body of the folder; none for the government's report.
        body: Option<BodyId>,
        /// What it is the text of.
        of: TextOf,
        /// Its language.
        lang: Lang,
    },
}

/// What a file of this path is.
pub(super) fn kind_of(path: &str) -> Result<FileKind, Problem> {
    kind(path).ok_or_else(|| Problem::UnexpectedFile { path: path.to_owned() })
}

fn kind(path: &str) -> Option<FileKind> {
    let parts: Vec<&str> = path.split('/').collect();
    let four_digits = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = |text: &str| text.parse().ok().filter(|_| four_digits(text)).and_then(FiscalYear::new);
    let yaml = |text: &str| text.strip_suffix(".yaml").map(str::to_owned);
    let text = |file| {
        let (name, lang) = str::strip_suffix(file, ".md")?.split_once('.')?;
        Some((name, Lang::from_tag(lang)?))
    };
    match *parts.as_slice() {
        ["content", "README.md"] => Some(FileKind::Guide),
        ["content", "about.ja.md"] => Some(FileKind::About { lang: Lang::Ja }),
        ["content", "about.en.md"] => Some(FileKind::About { lang: Lang::En }),
        ["content", "site.yaml"] => Some(FileKind::Site),
        ["content", "bodies.yaml"] => Some(FileKind::Bodies),
        ["content", "glossary.yaml"] => Some(FileKind::Glossary),
        ["content", "documents.yaml"] => Some(FileKind::Documents),
        ["content", "redirects.yaml"] => Some(FileKind::Redirects),
        ["content", "measures.yaml"] => Some(FileKind::Measures),
        ["content", folder, "edition.yaml"] => Some(FileKind::Edition { year: year(folder)? }),
        ["content", folder, "incidents.yaml"] => Some(FileKind::Incidents { year: year(folder)? }),
        ["content", folder, file] => Some(FileKind::Tables { year: year(folder)?, name: yaml(file)? }),
        ["content", folder, "bodies", file] => {
            Some(FileKind::Report { year: year(folder)?, name: yaml(file)? })
        }
        ["content", folder, "bodies", body, file] => {
            let (name, lang) = text(file)?;
            let of = match Office::from_name(name) {
                Some(office) => TextOf::Office(office),
                None => TextOf::Heading(PartId::new(name)?),
            };
            Some(FileKind::Message { year: year(folder)?, body: Some(BodyId::new(body)?), of, lang })
        }
        ["content", folder, "report", file] => {
            let (name, lang) = text(file)?;
            let of = TextOf::Heading(PartId::new(name)?);
            Some(FileKind::Message { year: year(folder)?, body: None, of, lang })
        }
        _ => None,
    }
}
